"""Evaluations in columns."""

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from operator import itemgetter
from typing import Any, NamedTuple, Self, TypeVar

from phoenix_nb.model.columns.many import added, counted, followed, gathered, places_of
from phoenix_nb.model.columns.table import Fields, RecordTable
from phoenix_nb.model.columns.task_runs import TaskRuns
from phoenix_nb.model.columns.texts import Texts
from phoenix_nb.model.evaluation import EvaluationRecord, EvaluationRunRecord, EvaluatorKind

__all__ = ["EvaluationRuns", "NamedResult", "Result"]

T = TypeVar("T")


class Result(NamedTuple):
    """What columns hold of that which an evaluator gave."""

    evaluator: tuple[str, EvaluatorKind]
    """Its name and kind."""
    score: float | None = None
    label: str | None = None
    explanation: str | None = None
    given: bool = True
    """Whether it gave one evaluation, which the columns hold."""

    @classmethod
    def of(cls, record: EvaluationRunRecord) -> "Result":
        """What columns hold of a record."""
        evaluator = record.name, record.kind
        given = EvaluationRuns.held_result(record)
        if given is None:
            return cls(evaluator, given=False)
        return cls(evaluator, given.score, given.label, given.explanation)


class NamedResult(NamedTuple):
    """One of the evaluations that an evaluator gave, as far as figures need it."""

    name: str
    score: float | None
    label: str | None


class EvaluationRuns(RecordTable[EvaluationRunRecord]):
    """Evaluation runs of one experiment, a column for each field; also the sequence of their records.

    The columns hold what an evaluator gives under its own name. A record with several evaluations, with
    none, or with metadata is kept whole; `given` says where its score and label are not in the columns,
    and `further` has them, so that figures do not make the record again.
    """

    __slots__ = (
        *("_codes", "evaluators", "explanations", "label_names", "labels", "names"),
        *("scores", "task_run_ids", "_joined", "_label_codes", "given", "further"),
    )
    _columns = (
        *RecordTable._columns,  # noqa: SLF001 - its own
        *("task_run_ids", "names", "scores", "labels", "explanations", "given"),
    )
    _by_place = (*RecordTable._by_place, "further")  # noqa: SLF001 - its own

    def __init__(self) -> None:
        super().__init__()
        self.task_run_ids: Texts = Texts()
        self.evaluators: list[tuple[str, EvaluatorKind]] = []
        """Name and kind of each evaluator."""
        self.names: array[int] = array("i")
        """For each evaluation, where its evaluator is in `evaluators`."""
        self._codes: dict[tuple[str, EvaluatorKind], int] = {}
        self.given: bytearray = bytearray()
        """For each, 1 if it has one evaluation, which the columns hold; else the record is kept whole."""
        self.scores: array[float] = array("d")
        """NaN where there is none."""
        self.label_names: list[str] = []
        """The labels, each once."""
        self.labels: array[int] = array("i")
        """For each, where its label is in `label_names`; -1 where there is none."""
        self._label_codes: dict[str | None, int] = {None: -1}
        self.explanations: Texts = Texts()
        self.further: dict[int, tuple[NamedResult, ...]] = {}
        """By place, what those that succeeded gave and the columns do not hold."""
        self._joined: tuple[Texts | None, array[int]] = (None, array("i"))

    def first_seen(self) -> list[tuple[str, EvaluatorKind]]:
        """Name and kind of the evaluators that have evaluations here, in the order of their first."""
        firsts: dict[int, tuple[str, EvaluatorKind]] = {}
        for code, evaluator in enumerate(self.evaluators):
            with suppress(ValueError):  # it has none
                firsts[self.names.index(code)] = evaluator
        return [firsts[place] for place in sorted(firsts)]

    def counts(self) -> Counter[str]:
        """How many evaluations there are of each evaluator, by its name."""
        counts: Counter[str] = Counter()
        for (name, _), count in zip(
            self.evaluators, counted(self.names, len(self.evaluators)), strict=True
        ):
            counts[name] += count
        return +counts  # those that have any

    def places_in(self, runs: TaskRuns) -> "array[int]":
        """Find the run of each evaluation: its place among `runs`, or -1. Worked out once."""
        if self._joined[0] is not runs.ids or len(self._joined[1]) != len(self):
            self.join(runs, places_of(self.task_run_ids, runs.ids))
        return self._joined[1]

    def linked_to(self, runs: TaskRuns, places: Sequence[int], ids: Sequence[str]) -> Self:
        """Share the columns of links, as those of evaluations of the runs at some places."""
        links = self.linked(runs.experiment_id, ids)
        run_ids: list[Any] = list(runs.ids)
        links.task_run_ids = Texts([run_ids[place] for place in places])
        for place, record in links.whole.items():
            run_id = run_ids[places[place]]
            links.whole[place] = record.trusted({**record.__dict__, "task_run_id": run_id})
        links.join(runs, array("i", places))
        return links

    def keys(self, runs: TaskRuns) -> "array[int]":
        """A number for each evaluation, the same for those of one run and name; all runs must be there."""
        numbers: dict[str, int] = {}
        of_evaluators = [numbers.setdefault(name, len(numbers)) for name, _ in self.evaluators]
        width = len(numbers)
        starts = array("q", range(0, len(runs) * width, width or 1))
        names = gathered(array("q", of_evaluators), self.names)
        return added(gathered(starts, self.places_in(runs)), names)

    def succeeded(self, runs: TaskRuns) -> dict[str, set[int]]:
        """Find the runs that each evaluator has evaluated: their places, by its name."""
        found: dict[str, set[int]] = {name: set() for name, _ in self.evaluators}
        every = [found[name] for name, _ in self.evaluators]
        for code, place, failed in zip(self.names, self.places_in(runs), self.failed, strict=True):
            if place >= 0 and not failed:
                every[code].add(place)
        return found

    def join(self, runs: TaskRuns, places: "array[int]") -> None:
        """Have `places_in` return these places, known from elsewhere."""
        self._joined = runs.ids, places

    def follow(self, runs: TaskRuns, taken: TaskRuns, order: Sequence[int]) -> None:
        """Have `places_in` know the places among runs that were taken of others, in an order."""
        if self._joined[0] is not runs.ids or len(self._joined[1]) != len(self):
            return
        self.join(taken, followed(self._joined[1], order))

    def extend(self, records: Sequence[EvaluationRunRecord]) -> None:
        """Add records at the end."""
        if not records:
            return
        every = [record.__dict__ for record in records]
        values = _held_values(every)
        given = [of_result is not _NOTHING for of_result in values]
        self._extend_common(records, every, given)
        self.task_run_ids.extend([fields["task_run_id"] for fields in every])
        columns = (
            [(fields["name"], fields["kind"]) for fields in every],
            [fields["score"] for fields in values],
            [fields["label"] for fields in values],
            [fields["explanation"] for fields in values],
            given,
        )
        names, scores, labels, explanations, of_given = self._columns_of(columns)
        self.names += names
        self.given += of_given
        self.scores += scores
        self.labels += labels
        self.explanations.extend(explanations)

    def holds(self, record: EvaluationRunRecord) -> bool:
        """Whether the columns hold all that a record says; else it is kept in `whole`."""
        return self.held_result(record) is not None and super().holds(record)

    def keep(
        self,
        place: int,
        record: EvaluationRunRecord,
        make: Callable[[], EvaluationRunRecord] | None = None,
    ) -> None:
        """Keep a record whole, or what makes it anew, beside the columns; and what it gave, for figures."""
        super().keep(place, record, make)
        if record.error is None and self.held_result(record) is None:
            self.further[place] = tuple(
                NamedResult(result.name or record.name, result.score, result.label)
                for result in record.results
            )

    @staticmethod
    def held_result(record: EvaluationRunRecord) -> EvaluationRecord | None:
        """The one evaluation of a record, if the columns can hold it."""
        return None if _held_values([record.__dict__])[0] is _NOTHING else record.results[0]

    def add_results(self, results: Sequence[Result], which: "array[int]", many: int) -> None:
        """Add to the columns that evaluations alone have.

        Args:
            results: What evaluations gave; those that gave the same can share one.
            which: For each evaluation, where what it gave is among them.
            many: How many there have to be for NumPy.
        """
        evaluators, scores, labels, explanations, given = self._columns_of(
            zip(*results, strict=True)
        )
        self.names += gathered(evaluators, which, many)
        self.given += gathered(given, which, many)
        self.scores += gathered(scores, which, many)
        self.labels += gathered(labels, which, many)
        self.explanations.extend(
            list(map(explanations.__getitem__, which)) if any(explanations) else [None] * len(which)
        )

    def _columns_of(
        self, columns: Iterable[Sequence[Any]]
    ) -> "tuple[array[int], array[float], array[int], Sequence[str | None], bytearray]":
        """The fields of each `Result` as the columns hold them."""
        evaluators, scores, labels, explanations, given = columns
        return (
            array("i", _codes_of(evaluators, self._codes, self.evaluators)),
            array("d", [math.nan if score is None else score for score in scores]),
            array("i", _codes_of(labels, self._label_codes, self.label_names)),
            explanations,
            bytearray(given),
        )

    def _like(self) -> Self:
        made = super()._like()
        made.evaluators, made.label_names = list(self.evaluators), list(self.label_names)
        made._codes = dict(self._codes)  # noqa: SLF001 - its own
        made._label_codes = dict(self._label_codes)  # noqa: SLF001
        return made

    def score(self, place: int) -> float | None:
        """The score at a place; None if there is none."""
        score = self.scores[place]
        return None if math.isnan(score) else score

    def label(self, place: int) -> str | None:
        """The label at a place; None if there is none."""
        code = self.labels[place]
        return None if code < 0 else self.label_names[code]

    def result(self, place: int) -> EvaluationRecord:
        """The one evaluation at a place where `given` is 1."""
        return self._result(place, self.evaluators[self.names[place]][0], self.explanations[place])

    def _made(self, start: int, stop: int) -> Iterator[EvaluationRunRecord]:
        part = slice(start, stop)
        explanations = self.explanations[part]
        for place, (fields, task_run_id, code, given) in enumerate(
            zip(
                self._common(start, stop),
                self.task_run_ids[part],
                self.names[part],
                self.given[part],
                strict=True,
            ),
            start,
        ):
            name, kind = self.evaluators[code]
            fields["task_run_id"] = task_run_id
            fields["name"] = name
            fields["kind"] = kind
            fields["results"] = (
                (self._result(place, name, explanations[place - start]),) if given else ()
            )
            yield EvaluationRunRecord.trusted(fields)

    def _result(self, place: int, name: str, explanation: str | None) -> EvaluationRecord:
        return EvaluationRecord.trusted(
            {
                "name": name,
                "score": self.score(place),
                "label": self.label(place),
                "explanation": explanation,
                "metadata": {},
            }
        )


_NOTHING: Fields = {"score": None, "label": None, "explanation": None}
_results_and_name = itemgetter("results", "name")


def _held_values(every: Sequence[Fields]) -> list[Fields]:
    """The fields of each record's one evaluation, if the columns can hold it; else `_NOTHING`."""
    return [
        of_result
        if len(results) == 1
        and (of_result := results[0].__dict__)["name"] == name
        and not of_result["metadata"]
        else _NOTHING
        for results, name in map(_results_and_name, every)
    ]


def _codes_of(values: Sequence[T], codes: dict[T, int], names: list[Any]) -> list[int]:
    """The number of each value; new ones get the next numbers, and are added to `names`."""
    for value in dict.fromkeys(values):
        if value not in codes:
            codes[value] = len(names)
            names.append(value)
    return list(map(codes.__getitem__, values))
