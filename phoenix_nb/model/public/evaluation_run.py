"""Evaluation runs as a user meets them."""

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, ClassVar, Self

from phoenix_nb.model import evaluation as records
from phoenix_nb.model.columns import EvaluationRuns
from phoenix_nb.model.public.attempt import Attempt
from phoenix_nb.model.public.base import RecordDict, text_of_microseconds, time_text
from phoenix_nb.model.public.error_text import ErrorText
from phoenix_nb.model.public.evaluation import Evaluation
from phoenix_nb.model.run import Usage

_KEYS = (
    "experiment_run_id",
    "start_time",
    "end_time",
    "name",
    "annotator_kind",
    "error",
    "result",
    "id",
    "trace_id",
    "metadata",
)
"""In the order of Phoenix."""


class EvaluationRun(RecordDict):
    """One evaluation of one task run, or the error of its evaluator.

    An evaluator that gives several evaluations of a run has an evaluation run for each, as in Phoenix.
    Keys, as in Phoenix: `experiment_run_id`, `start_time`, `end_time`, `name`, `annotator_kind`, `error`,
    `result`, `id`, `trace_id`, `metadata`. In Phoenix these are the fields of a dataclass, so that
    `dataclasses.asdict(run)` and `vars(run)` work here, too, and have the times as `datetime`.
    """

    __slots__ = ()

    _record: records.EvaluationRunRecord
    _columns = EvaluationRuns
    __dataclass_fields__: ClassVar[dict[str, dataclasses.Field[Any]]] = {
        field.name: field for field in dataclasses.fields(dataclasses.make_dataclass("_", _KEYS))
    }

    experiment_id: str
    task_run_id: str
    kind: records.EvaluatorKind
    start_time: datetime
    end_time: datetime
    latency_s: float
    """Seconds that the last attempt alone took, by a monotonic clock."""
    attempts: int
    trace_id: str | None
    usage: Usage | None
    """Tokens and cost, as far as they were reported."""
    reused_from: str | None
    """The id of the experiment that it was made in, if it was reused; None if it was made in this one."""
    key: tuple[str, str]
    """What identifies the evaluator's work within its experiment: task run and evaluator."""

    @property
    def __dict__(self) -> dict[str, Any]:  # type: ignore[override] # what `vars` reads
        """Phoenix's fields, as attributes have them."""
        return {name: getattr(self, name) for name in _KEYS}

    @property
    def id(self) -> str:
        """Its id."""
        found: str = self["id"]
        return found

    @property
    def experiment_run_id(self) -> str:
        """The task run, by Phoenix's name."""
        return self._record.task_run_id

    @property
    def annotator_kind(self) -> records.EvaluatorKind:
        """The kind, by Phoenix's name."""
        return self._record.kind

    @property
    def name(self) -> str:
        """What is evaluated; the evaluator's name where it gives one evaluation only."""
        found: str = self["name"]
        return found

    @property
    def evaluator(self) -> str:
        """The evaluator's name."""
        return self._record.name

    @property
    def result(self) -> Evaluation | None:
        """The evaluation; None if the evaluator failed."""
        found: Evaluation | None = self["result"]
        return found

    @property
    def results(self) -> tuple[Evaluation, ...]:
        """Every evaluation that the evaluator gave of this task run; none if it failed."""
        record = self._record
        return tuple(Evaluation.of(result, evaluator=record.name) for result in record.results)

    @property
    def error(self) -> ErrorText | None:
        """The last attempt's error, if none succeeded."""
        return ErrorText.of(self._record.error)

    @property
    def failed_attempts(self) -> tuple[Attempt, ...]:
        """Every attempt that failed, in order; the first 20 when there were more."""
        return tuple(map(Attempt.of, self._record.failed_attempts))

    @property
    def score(self) -> float | None:
        """The evaluation's score."""
        return None if self.result is None else self.result.score

    @property
    def label(self) -> str | None:
        """The evaluation's label."""
        return None if self.result is None else self.result.label

    @property
    def explanation(self) -> str | None:
        """The evaluation's explanation."""
        return None if self.result is None else self.result.explanation

    @property
    def metadata(self) -> dict[str, Any]:
        """The evaluation's metadata."""
        found: dict[str, Any] = self["metadata"]
        return found

    @classmethod
    def each_of(cls, record: records.EvaluationRunRecord) -> Iterator[Self]:
        """Make the dicts of a record: one for each evaluation, or one for the error."""
        error = None if record.error is None else str(record.error)
        start, end = time_text(record.start_time), time_text(record.end_time)
        several = len(record.results) > 1
        for found in record.results or (None,):
            result = None if found is None else Evaluation.of(found, evaluator=record.name)
            name = (found.name if found else None) or record.name
            values = (
                record.task_run_id,
                start,
                end,
                name,
                record.kind,
                error,
                result,
                f"{record.id}/{name}" if several else record.id,
                record.trace_id,
                {} if result is None else result.metadata,
            )
            yield cls._holding(dict(zip(_KEYS, values, strict=True)), record)

    @classmethod
    def each_in(cls, runs: EvaluationRuns, places: Sequence[int]) -> Iterator[Self]:
        """Make the dicts of the records at some places of the columns, in that order.

        Records are made only where an attribute asks for more than the columns hold: it takes two thirds of
        the time, and nine tenths of the memory, of all that there is to do for one.
        """
        ids, task_run_ids = list(runs.ids), list(runs.task_run_ids)
        trace_ids = list(runs.trace_ids)
        is_whole = runs.whole.__contains__
        for place, result in zip(places, Evaluation.each_in(runs, places), strict=True):
            if is_whole(place) or not runs.given[place]:
                yield from cls.each_of(runs[place])
                continue
            name, kind = runs.evaluators[runs.names[place]]
            values: dict[str, Any] = {
                "experiment_run_id": task_run_ids[place],
                "start_time": text_of_microseconds(runs.started[place]),
                "end_time": text_of_microseconds(runs.ended[place]),
                "name": name,
                "annotator_kind": kind,
                "error": None,
                "result": result,
                "id": ids[place],
                "trace_id": trace_ids[place],
                "metadata": {},
            }
            yield cls._holding(values, runs, place)
