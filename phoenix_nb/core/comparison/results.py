"""Each variant against the baseline, evaluator by evaluator: figures, and what they show."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import filterfalse
from math import fsum

from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.comparison.score_columns import Averages, ComparedEvaluator
from phoenix_nb.core.stats.labels import LabelComparison, compare_labels, label_changes
from phoenix_nb.core.stats.multiplicity import Contribution, max_t
from phoenix_nb.core.stats.paired import Conclusion, PairedComparison, PairedScores
from phoenix_nb.core.stats.pairing import Unmatched, is_tie
from phoenix_nb.core.stats.quantiles import LEVEL
from phoenix_nb.core.stats.scores import possible_range
from phoenix_nb.core.stats.selection import shrunken
from phoenix_nb.model import Direction

__all__ = ["ComparisonResult", "Design", "compare_all", "differences_between", "differences_of"]


@dataclass(frozen=True, slots=True)
class ComparisonResult:
    """One variant on one evaluator, or the baseline itself, for which there is only its own mean.

    A figure that cannot be computed is None, never NaN. `n + unmatched` is the number of examples that
    either of the two was planned on; `scored + task_errors + evaluator_errors + missing == planned`
    counts the variant's own runs.
    """

    evaluator: str
    variant: str
    is_baseline: bool
    direction: Direction | None
    boolean: bool
    """Whether every score is 0 or 1: differences are then given in points (hundredths)."""
    numeric: bool
    """Whether scores are compared; if not, labels are."""
    present: bool
    """Whether the experiment has the evaluator."""
    planned: int
    scored: int
    task_errors: int
    evaluator_errors: int
    missing: int
    mean: float | None
    """Of all the variant's scores, as its own summary shows it."""
    n: int
    """Examples that both scored; for the baseline, examples that it scored."""
    unmatched: int
    """Examples that could not be paired, for whatever reason; for the baseline, those it did not score."""
    no_score: int
    """Those of `missing` that were evaluated: the evaluator gave no score."""
    unmatched_baseline: Unmatched = field(default_factory=Unmatched)
    """Scored by the baseline alone."""
    unmatched_variant: Unmatched = field(default_factory=Unmatched)
    """Scored by the variant alone."""
    difference: float | None = None
    """Variant minus baseline over the `n` paired examples, whatever the direction."""
    ci_low: float | None = None
    ci_high: float | None = None
    """95 % interval of the difference."""
    p_value: float | None = None
    p_adjusted: float | None = None
    """For all comparisons made together, by permutation max-T: see `max_t`."""
    comparisons: int = 1
    """How many p-values are adjusted together."""
    level: float = LEVEL
    """What this comparison alone must hold for all of them together to hold 95 %."""
    exploratory: bool = False
    """Whether another evaluator was named as the one that the decision rests on."""
    bound_low: float | None = None
    bound_high: float | None = None
    """The difference if every failed run had the score that is worst, or best, for the variant; None where
    nothing failed or the range of scores is not known."""
    shrunk: float | None = None
    """The difference without the luck of having come out high among several variants; see `shrunken`."""
    selected_low: float | None = None
    selected_high: float | None = None
    """Interval of the difference that still holds 95 % for the one variant, of all compared, that is picked
    out because it came out best (Benjamini and Yekutieli 2005); None where there is one variant."""
    rivals: int = 1
    """How many variants are compared with the baseline."""
    clusters: int | None = None
    """Clusters that the interval is between; None where examples are taken to be independent."""
    wins: int | None = None
    losses: int | None = None
    ties: int | None = None
    """Of labels: examples with the same label."""
    conclusion: Conclusion | None = None
    """At the adjusted p-value; None for the baseline and for labels."""
    sequential: bool = False
    """Whether the interval is a confidence sequence's, because a race stopped one of the two."""
    test: str = ""
    """Where the p-value comes from."""
    paired: PairedComparison | None = None
    """The scores compared, in full; None for the baseline and for labels."""
    labels: LabelComparison | None = None
    """The labels compared, if there are any beyond those that scores of 0 and 1 repeat."""

    @property
    def gain(self) -> float | None:
        """The difference, positive where the variant is better (or higher, without a direction)."""
        if self.difference is None or self.direction != "minimize":
            return self.difference
        return -self.difference

    @property
    def gain_interval(self) -> tuple[float, float] | None:
        """The interval of `gain`."""
        if self.ci_low is None or self.ci_high is None:
            return None
        if self.direction == "minimize":
            return -self.ci_high, -self.ci_low
        return self.ci_low, self.ci_high


@dataclass(frozen=True, slots=True)
class Design:
    """What was settled about a comparison, apart from its data."""

    clusters: Mapping[str, Hashable] | None = None
    """Example id to cluster; None where examples are taken to be independent."""
    primary: frozenset[str] = frozenset()
    """The evaluations that the decision rests on; empty if all are alike."""


def compare_all(
    sides: Sequence[AlignedExperiment],
    evaluators: Sequence[ComparedEvaluator],
    baseline: int,
    design: Design,
) -> tuple[ComparisonResult, ...]:
    """Compare every variant with the baseline on every evaluator, and adjust for their number.

    With a primary evaluator, its comparisons are adjusted for one another alone, and all others
    together: what was settled beforehand does not pay for what is looked at besides.

    Returns:
        Evaluator by evaluator, the variants in their order, the baseline among them.
    """
    results: list[ComparisonResult] = []
    contributions: list[Contribution] = []
    for evaluator in evaluators:
        pairs = [
            differences_of(evaluator, baseline, place)
            if place != baseline and evaluator.numeric
            else {}
            for place in range(len(sides))
        ]
        scores = [
            _paired(evaluator, baseline, place, design)
            if place != baseline and evaluator.numeric
            else None
            for place in range(len(sides))
        ]
        group = [
            _baseline_result(sides, evaluator, place)
            if place == baseline
            else _result(sides, evaluator, baseline, place, design, scores=scores[place])
            for place in range(len(sides))
        ]
        results += _picked_out(group, pairs, scores)
        contributions += [
            _contribution(evaluator, baseline, place, pairs[place], design)
            for place in range(len(sides))
        ]
    for family in _families(results, design):
        adjusted = max_t(
            [results[place].p_value for place in family],
            [contributions[place] for place in family],
        )
        comparisons = max(1, sum(results[place].p_value is not None for place in family))
        for place, p in zip(family, adjusted.p_values, strict=True):
            one = results[place]
            results[place] = replace(
                one,
                p_adjusted=p,
                comparisons=comparisons,
                level=adjusted.level,
                conclusion=None if one.paired is None else one.paired.conclusion_at(p),
            )
    return tuple(results)


def _families(results: Sequence[ComparisonResult], design: Design) -> list[list[int]]:
    """Return the places of the results that are adjusted together."""
    if not design.primary:
        return [list(range(len(results)))]
    first = [place for place, one in enumerate(results) if not one.exploratory]
    return [first, [place for place, one in enumerate(results) if one.exploratory]]


def differences_of(evaluator: ComparedEvaluator, baseline: int, variant: int) -> dict[str, float]:
    """Return the difference of each example that both variants scored."""
    columns = evaluator.columns
    return differences_between(columns[baseline].repeated, columns[variant].repeated)


def differences_between(
    baseline: Mapping[str, Sequence[float | None]], variant: Mapping[str, Sequence[float | None]]
) -> dict[str, float]:
    """Return the difference of each example that both scored, repetitions averaged; ties are exactly 0."""
    found = {}
    averages = Averages()
    for key, scores in variant.items():
        before, after = averages[tuple(baseline.get(key, ()))], averages[tuple(scores)]
        if before is not None and after is not None:
            found[key] = 0.0 if is_tie(before, after) else after - before
    return found


def _contribution(
    evaluator: ComparedEvaluator,
    baseline: int,
    variant: int,
    differences: Mapping[str, float],
    design: Design,
) -> Contribution:
    """Return what each example, or cluster, adds to the comparison."""
    if evaluator.numeric:
        of_examples: dict[Hashable, tuple[float, ...]] = {
            key: (difference,) for key, difference in differences.items() if difference
        }
    else:
        mine, theirs = evaluator.columns[baseline], evaluator.columns[variant]
        of_labels = label_changes(mine.repeated_labels, theirs.repeated_labels)
        of_examples = dict(of_labels.items())
    if design.clusters is None:
        return of_examples
    parts: dict[Hashable, list[tuple[float, ...]]] = {}
    for key, changes in of_examples.items():
        parts.setdefault(design.clusters.get(str(key), key), []).append(changes)
    return {unit: tuple(map(fsum, zip(*rows, strict=True))) for unit, rows in parts.items()}


def _picked_out(
    results: Sequence[ComparisonResult],
    differences: Sequence[Mapping[str, float]],
    scores: Sequence[PairedScores[str] | None],
) -> list[ComparisonResult]:
    """Add what is left of each variant's lead if it is picked out as the best of several."""
    places = [place for place, one in enumerate(results) if one.paired is not None and one.n]
    found = list(results)
    if len(places) <= 1:
        return found
    level = 1 - (1 - LEVEL) / len(places)
    means = shrunken([differences[place] for place in places])
    for place, mean in zip(places, means, strict=True):
        paired = scores[place]
        assert paired is not None  # noqa: S101 - there is a comparison of them
        interval = paired.at(level)
        found[place] = replace(
            found[place],
            shrunk=mean,
            selected_low=interval.ci_low,
            selected_high=interval.ci_high,
            rivals=len(places),
        )
    return found


def _paired(
    evaluator: ComparedEvaluator, baseline: int, variant: int, design: Design
) -> PairedScores[str]:
    return PairedScores(
        evaluator.columns[baseline].repeated,
        evaluator.columns[variant].repeated,
        direction=evaluator.direction,
        kind=evaluator.score_kind,
        score_range=evaluator.score_range,
        clusters=design.clusters,
    )


def _bounds(
    evaluator: ComparedEvaluator, baseline: int, variant: int
) -> tuple[float | None, float | None]:
    """Bound the difference over all examples that both ran, whatever the failed runs would have scored."""
    mine, theirs = evaluator.columns[baseline], evaluator.columns[variant]
    if not (mine.failures or theirs.failures):
        return None, None
    known = possible_range(evaluator.scores, evaluator.score_range)
    if known is None:
        return None, None
    lowest = [column.filled(known[0]) for column in (mine, theirs)]
    highest = [column.filled(known[1]) for column in (mine, theirs)]
    least = differences_between(highest[0], lowest[1]).values()
    most = differences_between(lowest[0], highest[1]).values()
    return (fsum(least) / len(least), fsum(most) / len(most)) if least else (None, None)


def _own(side: AlignedExperiment, evaluator: ComparedEvaluator, position: int) -> ComparisonResult:
    """Fill in what concerns one experiment alone."""
    column = evaluator.columns[position]
    scores = [s for many in column.repeated.values() for s in many if s is not None]
    examples = len(side.examples) + len(
        list(filterfalse(side.examples.__contains__, column.repeated))
    )
    values = column.scores if evaluator.numeric else column.labels
    n = len(values) - values.count(None)
    return ComparisonResult(
        evaluator=evaluator.name,
        variant=side.name,
        is_baseline=False,
        direction=evaluator.direction,
        boolean=evaluator.boolean,
        numeric=evaluator.numeric,
        present=column.present,
        planned=column.planned,
        scored=column.scored,
        task_errors=column.task_errors,
        evaluator_errors=column.evaluator_errors,
        missing=column.missing,
        no_score=column.no_score,
        mean=sum(scores) / len(scores) if scores else None,
        n=n,
        unmatched=examples - n,
    )


def _baseline_result(
    sides: Sequence[AlignedExperiment], evaluator: ComparedEvaluator, position: int
) -> ComparisonResult:
    return replace(_own(sides[position], evaluator, position), is_baseline=True)


def _result(
    sides: Sequence[AlignedExperiment],
    evaluator: ComparedEvaluator,
    baseline: int,
    position: int,
    design: Design,
    *,
    scores: PairedScores[str] | None,
) -> ComparisonResult:
    own = _own(sides[position], evaluator, position)
    exploratory = bool(design.primary) and evaluator.name not in design.primary
    own = replace(own, exploratory=exploratory)
    mine, theirs = evaluator.columns[baseline], evaluator.columns[position]
    examples = len(
        {
            **dict.fromkeys(sides[baseline].examples),
            **dict.fromkeys(sides[position].examples),
            **mine.repeated,
            **theirs.repeated,
        }
    )
    labels = None
    if not evaluator.boolean and (any(mine.labels) or any(theirs.labels)):
        labels = compare_labels(
            mine.repeated_labels, theirs.repeated_labels, clusters=design.clusters
        )
    if not evaluator.numeric and labels is not None:
        return replace(
            own,
            n=labels.n,
            unmatched=examples - labels.n,
            unmatched_baseline=labels.unmatched_baseline,
            unmatched_variant=labels.unmatched_variant,
            p_value=labels.p_value,
            ties=labels.n - labels.changed,
            test=labels.test,
            labels=labels,
        )
    found = (scores or _paired(evaluator, baseline, position, design)).at(LEVEL)
    low, high = _bounds(evaluator, baseline, position)
    return replace(
        own,
        bound_low=low,
        bound_high=high,
        clusters=found.clusters,
        n=found.n,
        unmatched=examples - found.n,
        unmatched_baseline=found.unmatched_baseline,
        unmatched_variant=found.unmatched_variant,
        difference=found.difference,
        ci_low=found.ci_low,
        ci_high=found.ci_high,
        p_value=found.p_value,
        wins=found.wins,
        losses=found.losses,
        ties=found.ties,
        test=found.test,
        paired=found,
        labels=labels,
    )
