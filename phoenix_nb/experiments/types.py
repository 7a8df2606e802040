"""What experiments are made of, under Phoenix's names and under ours."""

from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import EvaluatorKind
from phoenix_nb.model import EvaluatorKind as AnnotatorKind
from phoenix_nb.model.public import Evaluation, EvaluationRun, Example, TaskRun
from phoenix_nb.model.public import Evaluation as EvaluationResult
from phoenix_nb.model.public import EvaluationRun as ExperimentEvaluationRun
from phoenix_nb.model.public import ExperimentSummary as Experiment
from phoenix_nb.model.public import TaskRun as ExperimentRun
from phoenix_nb.type_aliases import Evaluators, RateLimitErrors, Task
from phoenix_nb.type_aliases import Evaluators as ExperimentEvaluators
from phoenix_nb.type_aliases import Task as ExperimentTask

__all__ = [
    "AnnotatorKind",
    "Evaluation",
    "EvaluationResult",
    "EvaluationRun",
    "EvaluatorKind",
    "Evaluators",
    "Example",
    "Experiment",
    "ExperimentEvaluationRun",
    "ExperimentEvaluators",
    "ExperimentRun",
    "ExperimentTask",
    "RanExperiment",
    "RateLimitErrors",
    "Task",
    "TaskRun",
]
