"""What is kept: frozen pydantic records, with no behaviour beyond reading themselves."""

from phoenix_nb.model.base import Record
from phoenix_nb.model.dataset import DatasetRecord, DatasetSummary, DatasetVersion, Example
from phoenix_nb.model.evaluation import (
    Direction,
    Evaluation,
    EvaluationRun,
    EvaluatorInfo,
    EvaluatorKind,
)
from phoenix_nb.model.experiment import (
    ExperimentRecord,
    ExperimentStatus,
    ExperimentSummary,
    Outcome,
    Records,
)
from phoenix_nb.model.run import Attempt, Failure, Frame, TaskRun, Usage
from phoenix_nb.model.span import Span
from phoenix_nb.model.variant import Variant

__all__ = [
    "Attempt",
    "DatasetRecord",
    "DatasetSummary",
    "DatasetVersion",
    "Direction",
    "Evaluation",
    "EvaluationRun",
    "EvaluatorInfo",
    "EvaluatorKind",
    "Example",
    "ExperimentRecord",
    "ExperimentStatus",
    "ExperimentSummary",
    "Failure",
    "Frame",
    "Outcome",
    "Record",
    "Records",
    "Span",
    "TaskRun",
    "Usage",
    "Variant",
]
