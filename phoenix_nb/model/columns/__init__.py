"""Task runs and evaluations in columns: a few hundred bytes each, however many there are.

Both kinds are sequences of the records that were put in, which are made as they are looked at; beside
that, each field is a column of its own for what reads one field of all of them. Buffers have the
layout of Arrow, so that frames take them over without a copy.
"""

from phoenix_nb.model.columns.evaluation_runs import EvaluationRuns, NamedResult, Result
from phoenix_nb.model.columns.many import counted, gathered, order_of
from phoenix_nb.model.columns.table import (
    Common,
    RecordTable,
    Successors,
    microseconds,
    taken,
    time_of,
)
from phoenix_nb.model.columns.task_runs import TaskRuns
from phoenix_nb.model.columns.texts import MANY, JsonValues, Texts, write_json

__all__ = [
    "MANY",
    "Common",
    "EvaluationRuns",
    "JsonValues",
    "NamedResult",
    "RecordTable",
    "Result",
    "Successors",
    "TaskRuns",
    "Texts",
    "counted",
    "gathered",
    "microseconds",
    "order_of",
    "taken",
    "time_of",
    "write_json",
]
