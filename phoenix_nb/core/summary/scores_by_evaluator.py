"""The evaluations of an experiment: under which name each is shown, and what each run was given."""

import math
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import compress
from operator import and_, attrgetter, gt, itemgetter, not_
from typing import Any, NamedTuple

from phoenix_nb.core.summary.known_evaluators import known_evaluators
from phoenix_nb.model import (
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExperimentRecord,
    Failure,
    Records,
)
from phoenix_nb.model.columns import EvaluationRuns, NamedResult, TaskRuns

_MANY = 50_000
"""Evaluations from which NumPy is worth its import."""

__all__ = [
    "EvaluationColumn",
    "EvaluationSeries",
    "NamedEvaluation",
    "evaluation_columns",
    "evaluation_series",
    "named_evaluations",
]


class NamedEvaluation(NamedTuple):
    """What every run is evaluated for: an evaluator, and the name of one of its evaluations."""

    name: str
    """The evaluation's name, or `<evaluator>.<evaluation>` where two evaluators share it."""
    evaluator: EvaluatorInfo
    evaluation: str | None
    """The evaluation's own name; None if the evaluator has never succeeded, which names none."""

    def of(self, run: EvaluationRunRecord) -> EvaluationRecord | None:
        """Find this evaluation among the results of an evaluator on a run."""
        for result in run.results:
            if (result.name or run.name) == self.evaluation:
                return result
        return None

    def among(self, further: Mapping[int, Sequence[NamedResult]]) -> dict[int, NamedResult | None]:
        """Find this evaluation at each place where its evaluator gave what the columns do not hold."""
        wanted = self.evaluation
        return {
            place: next((result for result in results if result.name == wanted), None)
            for place, results in further.items()
        }


@dataclass(frozen=True, slots=True)
class EvaluationColumn:
    """One evaluation of every run that there is, in the order of the runs."""

    named: NamedEvaluation
    places: "array[int]" = field(repr=False)
    """For each run, where its evaluation is in the table; -1 where there is none."""
    table: EvaluationRuns = field(repr=False)
    results: Mapping[int, NamedResult | None] = field(repr=False)
    """Of the evaluations that the columns do not hold, by place in the table; None if it is not there."""

    def read_as(self, named: NamedEvaluation) -> "EvaluationColumn":
        """Return another evaluation of the same evaluator."""
        if named == self.named:
            return self
        further = _further(self.table).get(named.evaluator.name, {})
        return replace(self, named=named, results=named.among(further))

    @property
    def given_to(self) -> list[int]:
        """The runs that have this evaluation, or of which its evaluator failed: their places."""
        given, failed = self.table.given, self.table.failed
        own = self.named.evaluation == self.named.evaluator.name
        return [
            run
            for run, at in enumerate(self.places)
            if at >= 0 and (failed[at] or (own and given[at]) or self.results.get(at) is not None)
        ]

    def metadata(self, place: int) -> dict[str, Any]:
        """The metadata of what is at a place in the table."""
        result = None if self.table.given[place] else self.named.of(self.table[place])
        return {} if result is None else result.metadata

    @property
    def failed(self) -> list[bool]:
        """Whether the evaluator failed on each run."""
        failed = self.table.failed
        if 1 not in failed:
            return [False] * len(self.places)
        return [place >= 0 and bool(failed[place]) for place in self.places]

    @property
    def scores(self) -> list[float | None]:
        """The score of each run."""
        if self.named.evaluation != self.named.evaluator.name:
            return [None if one is None else one.score for one in self._each()]
        scores: list[float | None] = _held(self.table.scores, self.places, math.nan)
        if math.isnan(sum(scores)):  # type: ignore[arg-type]  # none is None yet
            scores = [None if score != score else score for score in scores]  # noqa: PLR0124 - NaN
        self._complete(scores, attrgetter("score"))
        return scores

    @property
    def labels(self) -> list[str | None]:
        """The label of each run."""
        if self.named.evaluation != self.named.evaluator.name:
            return [None if one is None else one.label for one in self._each()]
        names = [*self.table.label_names, None]  # -1 is the last
        labels = list(map(names.__getitem__, _held(self.table.labels, self.places, -1)))
        self._complete(labels, attrgetter("label"))
        return labels

    @property
    def explanations(self) -> list[str | None]:
        """The explanation of each run."""
        explanations: list[str | None] = [None] * len(self.places)
        own = self.named.evaluation == self.named.evaluator.name
        if own and 1 in self.table.explanations.present:
            every = [*self.table.explanations, None]  # -1 is the last
            explanations = list(map(every.__getitem__, self.places))
        for run, place in enumerate(self.places) if self.results else ():
            if self.results.get(place) is not None:
                result = self.named.of(self.table[place])
                explanations[run] = None if result is None else result.explanation
        return explanations

    @property
    def failures(self) -> list[Failure | None]:
        """What the evaluator raised on each run."""
        failed = self.table.failed
        if 1 not in failed:
            return [None] * len(self.places)
        return [
            self.table[place].error if place >= 0 and failed[place] else None
            for place in self.places
        ]

    def _each(self) -> Iterator[NamedResult | None]:
        return map(self.results.get, self.places)

    def _complete(self, values: list[Any], read: Callable[[NamedResult], Any]) -> None:
        """Fill in what the columns do not hold."""
        if self.results:
            for run, place in enumerate(self.places):
                if (result := self.results.get(place)) is not None:
                    values[run] = read(result)


@dataclass(frozen=True, slots=True)
class EvaluationSeries:
    """One evaluation over all runs: scored, both kinds of errors and missing add up to `planned`."""

    named: NamedEvaluation
    planned: int
    """Runs planned; of people, those that they were asked about."""
    task_errors: int
    evaluator_errors: int
    missing: int
    """Not run yet, not evaluated yet, or the evaluator gave no score."""
    scored: int
    """Runs with a score or, if the evaluation never gives one, with a label."""
    values: tuple[float | str, ...]
    """The score of each of these (its label if the evaluation never gives scores), in their order."""
    labels: Mapping[str, int]
    """How often each label was given to these, the most frequent first."""
    examples: tuple[str, ...]
    """The example id of each of these."""
    repetitions: tuple[int, ...]
    """The repetition of each of these."""
    failed_examples: tuple[str, ...]
    """Example id of each run that ended in an error of the task or of the evaluator."""
    numeric: bool
    """Whether the evaluation ever gives scores; one that gives labels only is counted by those."""
    not_asked: int
    """Planned runs that people were not asked about; they are not among `planned`."""
    no_score: int
    """Those of `missing` that were evaluated: the evaluator gave no score."""

    def scores(self) -> list[float]:
        """The scores; none if the evaluation gives labels only."""
        return [value for value in self.values if not isinstance(value, str)]


def named_evaluations(
    evaluators: Iterable[EvaluatorInfo], runs: Iterable[EvaluationRunRecord]
) -> tuple[NamedEvaluation, ...]:
    """List the evaluations of all evaluators, each in the order in which it first appeared."""
    table = EvaluationRuns.of(runs)
    seen = [
        (place, table.evaluators[code][0], table.evaluators[code][0])
        for code, place in _first_held(table).items()
    ]
    seen += [
        (place, evaluator, result.name)
        for evaluator, further in _further(table).items()
        for place, results in further.items()
        for result in results
    ]
    names: dict[str, dict[str, None]] = {}
    for _, evaluator, name in sorted(seen, key=itemgetter(0)):
        names.setdefault(evaluator, {})[name] = None
    found = [
        (info, name)
        for info in known_evaluators(evaluators, table)
        for name in names.get(info.name) or (None,)
    ]
    shared = Counter(name or info.name for info, name in found)
    return tuple(
        NamedEvaluation(
            (name or info.name)
            if shared[name or info.name] == 1 or name in (None, info.name)
            else f"{info.name}.{name}",
            info,
            name,
        )
        for info, name in found
    )


def evaluation_columns(
    records: Records, evaluators: Iterable[EvaluatorInfo]
) -> tuple[EvaluationColumn, ...]:
    """Line each evaluation up with the runs."""
    runs, table = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    nothing = array("i", [-1]) * len(runs)
    of_evaluator = _places(table, runs)
    further = _further(table)
    return tuple(
        EvaluationColumn(
            named,
            of_evaluator.get(named.evaluator.name, nothing),
            table,
            named.among(further.get(named.evaluator.name, {})),
        )
        for named in named_evaluations(evaluators, table)
    )


def _held(column: "array[Any]", places: "array[int]", missing: float) -> list[Any]:
    """The value of a column at each place; of those at -1, the one that says that there is none."""
    if len(places) < _MANY:
        return [missing if place < 0 else column[place] for place in places]
    import numpy as np

    values = np.append(np.asarray(column), np.asarray(missing, column.typecode))  # -1 is the last
    held: list[Any] = values[np.asarray(places)].tolist()
    return held


def _places(table: EvaluationRuns, runs: TaskRuns) -> dict[str, "array[int]"]:
    """For each evaluator, where its evaluation of each run is in the table; -1 where there is none."""
    places = table.places_in(runs)
    found = {name: array("i", [-1]) * len(runs) for name, _ in table.evaluators}
    every = [found[name] for name, _ in table.evaluators]
    if len(places) < _MANY:
        for place, (code, run) in enumerate(zip(table.names, places, strict=True)):
            if run >= 0:
                every[code][run] = place
        return found
    import numpy as np

    codes, of_runs = np.frombuffer(table.names, np.int32), np.frombuffer(places, np.int32)
    for code, column in enumerate(every):
        own = np.flatnonzero((codes == code) & (of_runs >= 0))
        np.frombuffer(column, np.int32)[of_runs[own]] = own
    return found


def evaluation_series(
    experiment: ExperimentRecord, records: Records, evaluators: Sequence[EvaluatorInfo]
) -> tuple[EvaluationSeries, ...]:
    """Sort every planned run, for each evaluation, into scored, failed and missing."""
    runs = TaskRuns.of(records.task_runs)
    planned = max(experiment.planned, len(runs))
    return tuple(
        _one_series(column, planned, runs) for column in evaluation_columns(records, evaluators)
    )


def _one_series(column: EvaluationColumn, planned: int, runs: TaskRuns) -> EvaluationSeries:
    ids = runs.example_ids
    task_failed: Sequence[int] = runs.failed
    failed = column.table.failed
    not_asked = 0
    if column.named.evaluator.kind == "HUMAN":  # who is not asked about a run has not missed it
        asked = [place >= 0 for place in column.places]
        not_asked, planned = planned - sum(asked), sum(asked)
        task_failures = list(compress(ids, map(and_, task_failed, asked)))
    else:
        task_failures = list(compress(ids, task_failed))
    evaluator_failures = list(compress(ids, map(gt, column.failed, task_failed)))
    scores, labels = column.scores, column.labels
    if task_failures:
        scores = [None if bad else score for score, bad in zip(scores, task_failed, strict=True)]
        labels = [None if bad else label for label, bad in zip(labels, task_failed, strict=True)]
    counts = [score is not None for score in scores]
    numeric = any(counts)
    if not numeric:
        counts = [label is not None for label in labels]
    examples = tuple(compress(ids, counts))
    given = Counter(compress(labels, counts))
    given.pop(None, None)
    failures = len(task_failures) + len(evaluator_failures)
    silent = 0
    if column.named.evaluator.kind != "HUMAN":  # people who do not agree, or skip, are missed
        uncounted = compress(zip(task_failed, column.places, strict=True), map(not_, counts))
        silent = sum(not bad and place >= 0 and not failed[place] for bad, place in uncounted)
    return EvaluationSeries(
        named=column.named,
        planned=planned,
        task_errors=len(task_failures),
        evaluator_errors=len(evaluator_failures),
        missing=planned - failures - len(examples),
        scored=len(examples),
        values=tuple(compress(scores if numeric else labels, counts)),  # type: ignore[arg-type]
        labels={label: count for label, count in given.most_common() if label is not None},
        examples=examples,
        repetitions=tuple(compress(runs.repetitions, counts)),
        failed_examples=(*task_failures, *evaluator_failures),
        numeric=numeric,
        not_asked=not_asked,
        no_score=silent,
    )


def _further(table: EvaluationRuns) -> dict[str, dict[int, tuple[NamedResult, ...]]]:
    """What the columns do not hold, by evaluator and place."""
    of_evaluator: dict[str, dict[int, tuple[NamedResult, ...]]] = {}
    for place, results in table.further.items():
        name, _ = table.evaluators[table.names[place]]
        of_evaluator.setdefault(name, {})[place] = results
    return of_evaluator


def _first_held(table: EvaluationRuns) -> dict[int, int]:
    """Where each evaluator has its first evaluation that the columns hold, by its number."""
    found: dict[int, int] = {}
    for code in range(len(table.evaluators)):
        with suppress(ValueError):
            place = table.names.index(code)
            while not table.given[place]:
                place = table.names.index(code, place + 1)
            found[code] = place
    return found
