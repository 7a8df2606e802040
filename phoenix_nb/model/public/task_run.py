"""Task runs as a user meets them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Self

from phoenix_nb.model import run as records
from phoenix_nb.model.columns import TaskRuns
from phoenix_nb.model.private_copy import private_copy
from phoenix_nb.model.public.attempt import Attempt
from phoenix_nb.model.public.base import RecordDict, text_of_microseconds, time_text
from phoenix_nb.model.public.error_text import ErrorText

_AT_ONCE = 1_024
"""Runs that are read from the columns together."""


class TaskRun(RecordDict):
    """One execution of the task: example × repetition.

    Keys, as in Phoenix: `dataset_example_id`, `output`, `repetition_number`, `start_time`, `end_time`,
    `trace_id`, `error`, `id`, `experiment_id`.
    """

    __slots__ = ()

    _record: records.TaskRunRecord
    _columns = TaskRuns

    id: str
    experiment_id: str
    example_id: str
    repetition: int
    """1-based."""
    start_time: datetime
    """When the last attempt started, so that `end_time - start_time` holds no queueing or backoff."""
    end_time: datetime
    latency_s: float
    """Seconds that the last attempt alone took, by a monotonic clock."""
    attempts: int
    warnings: tuple[str, ...]
    """What had to be changed in the output to store it."""
    trace_id: str | None
    usage: records.Usage | None
    """Tokens and cost, as far as they were reported."""
    reused_from: str | None
    """The id of the experiment that it was made in, if it was reused; None if it was made in this one."""
    key: tuple[str, int]
    """What identifies the run within its experiment: example and repetition."""

    @property
    def dataset_example_id(self) -> str:
        """The example, by Phoenix's name."""
        return self._record.example_id

    @property
    def repetition_number(self) -> int:
        """The repetition, by Phoenix's name."""
        return self._record.repetition

    @property
    def output(self) -> Any:
        """What the task returned, as JSON can hold it; None if it failed."""
        return self["output"]

    @property
    def error(self) -> ErrorText | None:
        """The last attempt's error, if none succeeded."""
        return ErrorText.of(self._record.error)

    @property
    def failed_attempts(self) -> tuple[Attempt, ...]:
        """Every attempt that failed, in order; the first 20 when there were more."""
        return tuple(map(Attempt.of, self._record.failed_attempts))

    @classmethod
    def of(cls, record: records.TaskRunRecord) -> Self:
        """Make the dict of a record; the output is the user's own copy."""
        error = record.error
        values = {
            "dataset_example_id": record.example_id,
            "output": private_copy(record.output),
            "repetition_number": record.repetition,
            "start_time": time_text(record.start_time),
            "end_time": time_text(record.end_time),
            "trace_id": record.trace_id,
            "error": None if error is None else str(error),
            "id": record.id,
            "experiment_id": record.experiment_id,
        }
        return cls._holding(values, record)

    @classmethod
    def each_in(cls, runs: TaskRuns) -> Iterator[Self]:
        """Make the dicts of all runs, one by one; a record is made when an attribute of its run is read."""
        of_experiment = runs.experiment_id
        for start in range(0, len(runs), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            columns = (
                *(runs.ids[part], runs.examples[part], runs.repetitions[part], runs.outputs[part]),
                *(runs.started[part], runs.ended[part], runs.trace_ids[part]),
            )
            for place, (id_, example, repetition, output, started, ended, trace_id) in enumerate(
                zip(*columns, strict=True), start
            ):
                if place in runs.whole:
                    yield cls.of(runs[place])
                    continue
                values = {
                    "dataset_example_id": runs.example_names[example],
                    "output": private_copy(output),
                    "repetition_number": repetition,
                    "start_time": text_of_microseconds(started),
                    "end_time": text_of_microseconds(ended),
                    "trace_id": trace_id,
                    "error": None,
                    "id": id_,
                    "experiment_id": of_experiment,
                }
                yield cls._holding(values, runs, place)
