"""The records that are stored: frozen pydantic models, without behaviour beyond reading themselves.

Users meet them as the dicts of `phoenix_nb.model.public`.
"""

from phoenix_nb.model.base import Record
from phoenix_nb.model.dataset import (
    DatasetRecord,
    DatasetSummaryRecord,
    DatasetVersionRecord,
    ExampleRecord,
)
from phoenix_nb.model.entry import Entry, ExperimentEntry
from phoenix_nb.model.evaluation import (
    Direction,
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    EvaluatorKind,
)
from phoenix_nb.model.exchange import Exchange
from phoenix_nb.model.experiment import (
    ExperimentRecord,
    ExperimentStatus,
    ExperimentSummaryRecord,
    Records,
    SessionOutcome,
)
from phoenix_nb.model.reuse import Origin, ReuseKey
from phoenix_nb.model.run import AttemptRecord, Failure, Frame, TaskRunRecord, Usage
from phoenix_nb.model.session import SessionRecord, Work
from phoenix_nb.model.span import Span
from phoenix_nb.model.variant import Variant

__all__ = [
    "AttemptRecord",
    "DatasetRecord",
    "DatasetSummaryRecord",
    "DatasetVersionRecord",
    "Direction",
    "Entry",
    "EvaluationRecord",
    "EvaluationRunRecord",
    "EvaluatorInfo",
    "EvaluatorKind",
    "ExampleRecord",
    "Exchange",
    "ExperimentEntry",
    "ExperimentRecord",
    "ExperimentStatus",
    "ExperimentSummaryRecord",
    "Failure",
    "Frame",
    "Origin",
    "Record",
    "Records",
    "ReuseKey",
    "SessionOutcome",
    "SessionRecord",
    "Span",
    "TaskRunRecord",
    "Usage",
    "Variant",
    "Work",
]
