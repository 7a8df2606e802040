"""What experiments are made of, under Phoenix's names and under ours."""

from phoenix_nb.core.user_code.evaluator import Evaluator
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import EvaluatorKind
from phoenix_nb.model import EvaluatorKind as AnnotatorKind
from phoenix_nb.model.public import Evaluation, EvaluationRun, Example, TaskRun
from phoenix_nb.model.public import Evaluation as EvaluationResult
from phoenix_nb.model.public import Evaluation as EvaluationScore
from phoenix_nb.model.public import Evaluation as ExperimentEvaluation
from phoenix_nb.model.public import EvaluationRun as ExperimentEvaluationRun
from phoenix_nb.model.public import Example as ExampleProxy
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
    "EvaluationScore",
    "Evaluator",
    "EvaluatorKind",
    "Evaluators",
    "Example",
    "ExampleProxy",
    "Experiment",
    "ExperimentEvaluation",
    "ExperimentEvaluationRun",
    "ExperimentEvaluators",
    "ExperimentRun",
    "ExperimentTask",
    "RanExperiment",
    "RateLimitErrors",
    "Task",
    "TaskRun",
]
