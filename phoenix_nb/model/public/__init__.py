"""What a user meets: real dicts under Phoenix's names, with typed attributes.

By key, everything is what JSON can hold: times are ISO 8601 text, errors are text. By attribute, times
are `datetime`, errors carry their type and traceback, and they have what Phoenix has no name for, such as
`latency_s`. Each is made of one of the frozen records of `phoenix_nb.model`, which the engine, the stores
and the statistics go on working with.
"""

from phoenix_nb.model.public.attempt import Attempt
from phoenix_nb.model.public.base import RecordDict
from phoenix_nb.model.public.error_text import ErrorText
from phoenix_nb.model.public.evaluation import Evaluation
from phoenix_nb.model.public.evaluation_run import EvaluationRun
from phoenix_nb.model.public.example import Example
from phoenix_nb.model.public.listings import DatasetSummary, DatasetVersion, ExperimentSummary
from phoenix_nb.model.public.task_run import TaskRun

__all__ = [
    "Attempt",
    "DatasetSummary",
    "DatasetVersion",
    "ErrorText",
    "Evaluation",
    "EvaluationRun",
    "Example",
    "ExperimentSummary",
    "RecordDict",
    "TaskRun",
]
