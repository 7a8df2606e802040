"""What each experiment scored on each example, evaluation by evaluation: the columns of a comparison."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import compress, count, repeat
from math import fsum
from operator import gt, is_, or_
from typing import Literal, TypeVar

from phoenix_nb.core.comparison.alignment import AlignedExperiment, Overlap
from phoenix_nb.core.stats.labels import usual_label
from phoenix_nb.core.stats.pairing import is_tie
from phoenix_nb.core.stats.scores import Kind, Range, detect_kind
from phoenix_nb.core.summary.failure_scores import ErrorPolicy, check_policy, score_of_failures
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationColumn, NamedEvaluation
from phoenix_nb.model import Direction, EvaluatorKind

_T = TypeVar("_T")
Repeats = tuple[_T | None, ...]
"""What each repetition of an example gave."""

__all__ = [
    "Averages",
    "ComparedEvaluator",
    "PairOutcome",
    "ScoreColumn",
    "compared_evaluators",
    "outcomes",
]

PairOutcome = Literal["win", "loss", "tie", "changed", "same"]
"""Against the baseline, on one example. "changed" and "same" are results of labels without scores."""


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """One evaluation of one experiment: `scored + task_errors + evaluator_errors + missing == planned`."""

    present: bool
    """Whether the experiment has this evaluator at all."""
    planned: int
    """Task runs planned."""
    scored: int
    task_errors: int
    evaluator_errors: int
    missing: int
    """Not run yet, not evaluated yet, or the evaluator gave no score."""
    no_score: int
    """Those of `missing` that were evaluated: the evaluator gave no score."""
    repeated: dict[str, Repeats[float]] = field(repr=False)
    """Example to its scores by repetition; None in it for a repetition without one."""
    repeated_labels: dict[str, Repeats[str]] = field(repr=False)
    scores: tuple[float | None, ...] = field(repr=False)
    """Parallel to the examples of the comparison: averages over repetitions, None without any."""
    labels: tuple[str | None, ...] = field(repr=False)
    """Parallel to the examples: the most frequent label."""
    failures: dict[str, tuple[int, ...]] = field(repr=False)
    """Example to the places in `repeated` of those that ended in an error; without examples that have
    none."""

    def filled(self, score: float) -> dict[str, Repeats[float]]:
        """Return the scores with `score` for each run that ended in an error."""
        repeated = dict(self.repeated)
        for example_id, places in self.failures.items():
            row = list(repeated[example_id])
            for place in places:
                row[place] = score
            repeated[example_id] = tuple(row)
        return repeated


@dataclass(frozen=True, slots=True)
class ComparedEvaluator:
    """One evaluation in all experiments. An evaluator that gives several has one of these for each."""

    name: str
    evaluator: str
    """The evaluator's own name."""
    kind: EvaluatorKind
    direction: Direction | None
    """Scores of 0 and 1 without a direction are taken for failed and passed: higher is better."""
    directions_differ: bool
    """Whether the experiments do not agree on the direction; the baseline's is taken."""
    numeric: bool
    """Whether there are scores; if not, labels are compared."""
    score_kind: Kind
    score_range: Range | None
    """The lowest and the highest score there can be, if that was declared."""
    columns: tuple[ScoreColumn, ...]
    """One per experiment."""

    @property
    def boolean(self) -> bool:
        """Whether every score is 0 or 1, so that the mean is a share."""
        return self.numeric and self.score_kind == "boolean"

    @property
    def scores(self) -> list[float]:
        """All scores of all experiments."""
        return [
            score
            for column in self.columns
            for repeated in column.repeated.values()
            for score in repeated
            if score is not None
        ]

    @property
    def sign(self) -> int:
        """1 if higher is better or there is no better end, -1 if lower is better."""
        return -1 if self.direction == "minimize" else 1


def compared_evaluators(
    sides: Sequence[AlignedExperiment],
    overlap: Overlap,
    baseline: int,
    errors: ErrorPolicy = "exclude",
) -> tuple[ComparedEvaluator, ...]:
    """Gather the evaluations of all experiments, the baseline's first.

    Raises:
        UsageError: If failed runs must count and the worst score of an evaluator is not known.
    """
    check_policy(errors)
    ordered = [sides[baseline], *(side for i, side in enumerate(sides) if i != baseline)]
    named: dict[str, NamedEvaluation] = {}
    for side in ordered:
        for name, one in side.named.items():
            known = named.get(name)
            if known is None or known.evaluation is None:
                named[name] = one
    succeeded = {one.evaluator.name for one in named.values() if one.evaluation is not None}
    return tuple(
        _counting(_evaluator(one, sides, overlap, baseline), overlap, errors)
        for one in named.values()
        # One that never succeeded here has named evaluations elsewhere: those stand for it.
        if one.evaluation is not None or one.evaluator.name not in succeeded
    )


def _evaluator(
    named: NamedEvaluation, sides: Sequence[AlignedExperiment], overlap: Overlap, baseline: int
) -> ComparedEvaluator:
    info = named.evaluator
    read = [_read(named, side) for side in sides]
    scores = [None if column is None else column.scores for column in read]
    numeric = any(of_runs and of_runs.count(None) < len(of_runs) for of_runs in scores)
    columns = tuple(
        _column(named, side, overlap, column, of_runs, numeric=numeric)
        for side, column, of_runs in zip(sides, read, scores, strict=True)
    )
    alike = {repeated for column in columns for repeated in column.repeated.values()}
    directions = [
        evaluator.direction
        for side in sides
        for evaluator in side.evaluators
        if evaluator.name == info.name
    ]
    own = [
        evaluator for evaluator in sides[baseline].evaluators if evaluator.name == info.name
    ] or [info]
    kind = detect_kind(score for repeated in alike for score in repeated if score is not None)
    if own[0].score_range not in (None, (0.0, 1.0)):
        kind = "number"  # ratings from 1 to 5 that are all 1 are not booleans
    return ComparedEvaluator(
        name=named.name,
        evaluator=info.name,
        kind=own[0].kind,
        direction=own[0].direction or ("maximize" if kind == "boolean" else None),
        directions_differ=len(set(directions)) > 1,
        numeric=numeric or not any(label for one in columns for label in one.labels),
        score_kind=kind,
        score_range=own[0].score_range,
        columns=columns,
    )


def _counting(
    evaluator: ComparedEvaluator, overlap: Overlap, errors: ErrorPolicy
) -> ComparedEvaluator:
    """Let runs that ended in an error count, where they must."""
    if errors == "exclude" or not evaluator.numeric:
        return evaluator
    if not any(column.failures for column in evaluator.columns):
        return evaluator
    score = score_of_failures(
        evaluator.scores,
        errors,
        name=evaluator.name,
        direction=evaluator.direction,
        declared=evaluator.score_range,
    )
    columns = []
    for column in evaluator.columns:
        repeated = column.filled(score)
        averages = Averages()
        scores = tuple([averages[repeated.get(one, ())] for one in overlap.ids])
        columns.append(replace(column, repeated=repeated, scores=scores))
    return replace(evaluator, columns=tuple(columns))


def _read(named: NamedEvaluation, side: AlignedExperiment) -> EvaluationColumn | None:
    """Return an evaluation of one experiment, in columns; None if its evaluator has made none there."""
    own = side.named.get(named.name, named)
    evaluations = side.evaluations.get(own.evaluator.name)
    return None if evaluations is None else evaluations.column.read_as(own)


def _column(
    named: NamedEvaluation,
    side: AlignedExperiment,
    overlap: Overlap,
    column: EvaluationColumn | None,
    scores: Sequence[float | None] | None,
    *,
    numeric: bool,
) -> ScoreColumn:
    """Sort the runs of one experiment into scored, failed and missing.

    Args:
        named: The evaluation.
        side: The experiment.
        overlap: The examples of the comparison.
        column: The evaluation there, as `_read` returns it.
        scores: What it scored each run.
        numeric: Whether scores are compared, not labels.
    """
    own = side.named.get(named.name, named)
    table = side.runs.table
    nothing: list[None] = [None] * len(table)
    scores = nothing if scores is None else scores
    labels: Sequence[str | None] = nothing if column is None else column.labels
    evaluator_failed = [False] * len(table) if column is None else column.failed
    task_failed = table.failed
    if 1 in task_failed:
        scores = [None if bad else score for bad, score in zip(task_failed, scores, strict=True)]
        labels = [None if bad else label for bad, label in zip(task_failed, labels, strict=True)]
    repeated, repeated_labels = side.runs.arranged(scores), side.runs.arranged(labels)
    failures: dict[str, tuple[int, ...]] = {}
    if 1 in task_failed or True in evaluator_failed:
        failed = side.runs.arranged(list(map(or_, task_failed, evaluator_failed)))
        failures = {
            example_id: tuple(compress(count(), row))
            for example_id, row in failed.items()
            if any(row)
        }
    task_errors = task_failed.count(1)
    evaluator_errors = sum(map(gt, evaluator_failed, task_failed)) if failures else 0
    values = scores if numeric else labels
    scored = len(values) - values.count(None)
    averages = Averages()
    usual = {row: _usual(row) for row in {None, *repeated_labels.values()}}
    return ScoreColumn(
        present=any(evaluator.name == own.evaluator.name for evaluator in side.evaluators),
        planned=side.planned,
        scored=scored,
        task_errors=task_errors,
        evaluator_errors=evaluator_errors,
        missing=side.planned - scored - task_errors - evaluator_errors,
        no_score=0
        if column is None or scored == len(table)
        else sum(
            column.places[at] >= 0 and not task_failed[at] and not evaluator_failed[at]
            for at in compress(range(len(table)), map(is_, values, repeat(None)))
        ),
        repeated=repeated,
        repeated_labels=repeated_labels,
        scores=tuple(map(averages.__getitem__, map(repeated.get, overlap.ids, repeat(())))),
        labels=tuple(map(usual.__getitem__, map(repeated_labels.get, overlap.ids))),
        failures=failures,
    )


class Averages(dict[Repeats[float], float | None]):
    """The average over the repetitions of an example, worked out once for those that scored alike."""

    def __missing__(self, scores: Repeats[float]) -> float | None:
        average = self[scores] = _average(scores)
        return average


def _average(scores: Repeats[float]) -> float | None:
    if len(scores) == 1:
        return scores[0]
    known = [score for score in scores if score is not None]
    return fsum(known) / len(known) if known else None


def _usual(labels: Sequence[str | None] | None) -> str | None:
    if labels is not None and len(labels) == 1:
        return labels[0]
    return usual_label(labels)


def outcomes(
    evaluator: ComparedEvaluator, baseline: int, variant: int
) -> tuple[tuple[float | None, ...], tuple[PairOutcome | None, ...]]:
    """Compare example by example: the difference, and who won; None where one of them is not scored."""
    mine, theirs = evaluator.columns[baseline], evaluator.columns[variant]
    if not evaluator.numeric:
        changed: tuple[PairOutcome | None, ...] = tuple(
            None if left is None or right is None else "same" if left == right else "changed"
            for left, right in zip(mine.labels, theirs.labels, strict=True)
        )
        return (None,) * len(changed), changed
    differences: list[float | None] = []
    won: list[PairOutcome | None] = []
    for left, right in zip(mine.scores, theirs.scores, strict=True):
        if left is None or right is None:
            differences.append(None)
            won.append(None)
        elif is_tie(left, right):
            differences.append(0.0)
            won.append("tie")
        else:
            differences.append(right - left)
            won.append("win" if (right > left) == (evaluator.sign > 0) else "loss")
    return tuple(differences), tuple(won)
