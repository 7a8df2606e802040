"""What is kept: frozen pydantic records, with no behaviour beyond reading themselves."""

from phoenix_nb.model.base import Record
from phoenix_nb.model.dataset import DatasetRecord, DatasetSummary, DatasetVersion, Example
from phoenix_nb.model.entry import (
    Annotation,
    Charge,
    Entry,
    ExperimentEntry,
    Label,
    LabelSession,
    Look,
    Race,
    RaceStep,
)
from phoenix_nb.model.evaluation import (
    Direction,
    Evaluation,
    EvaluationRun,
    EvaluatorInfo,
    EvaluatorKind,
)
from phoenix_nb.model.exchange import Exchange
from phoenix_nb.model.experiment import (
    ExperimentRecord,
    ExperimentStatus,
    ExperimentSummary,
    Outcome,
    Records,
)
from phoenix_nb.model.reuse import Origin, ReuseKey
from phoenix_nb.model.run import Attempt, Failure, Frame, TaskRun, Usage
from phoenix_nb.model.session import SessionRecord, Work
from phoenix_nb.model.span import Span
from phoenix_nb.model.variant import Variant

__all__ = [
    "Annotation",
    "Attempt",
    "Charge",
    "DatasetRecord",
    "DatasetSummary",
    "DatasetVersion",
    "Direction",
    "Entry",
    "Evaluation",
    "EvaluationRun",
    "EvaluatorInfo",
    "EvaluatorKind",
    "Example",
    "Exchange",
    "ExperimentEntry",
    "ExperimentRecord",
    "ExperimentStatus",
    "ExperimentSummary",
    "Failure",
    "Frame",
    "Label",
    "LabelSession",
    "Look",
    "Origin",
    "Outcome",
    "Race",
    "RaceStep",
    "Record",
    "Records",
    "ReuseKey",
    "SessionRecord",
    "Span",
    "TaskRun",
    "Usage",
    "Variant",
    "Work",
]
