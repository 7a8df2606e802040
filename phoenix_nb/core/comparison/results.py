"""Each variant against the baseline, evaluator by evaluator: figures, and what they show."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.comparison.score_columns import ComparedEvaluator
from phoenix_nb.core.stats import (
    Conclusion,
    LabelComparison,
    PairedComparison,
    Unmatched,
    compare_labels,
    compare_scores,
    holm,
)
from phoenix_nb.model import Direction

__all__ = ["ComparisonResult", "compare_all"]


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
    """By Holm's method over all evaluators and variants of the comparison."""
    comparisons: int = 1
    """How many p-values are adjusted together."""
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


def compare_all(
    sides: Sequence[AlignedExperiment], evaluators: Sequence[ComparedEvaluator], baseline: int
) -> tuple[ComparisonResult, ...]:
    """Compare every variant with the baseline on every evaluator, and adjust for their number.

    Returns:
        Evaluator by evaluator, the variants in their order, the baseline among them.
    """
    results = [
        _baseline_result(sides, evaluator, position)
        if position == baseline
        else _result(sides, evaluator, baseline, position)
        for evaluator in evaluators
        for position in range(len(sides))
    ]
    adjusted = holm([result.p_value for result in results])
    comparisons = max(1, sum(result.p_value is not None for result in results))
    return tuple(
        replace(
            one,
            p_adjusted=p,
            comparisons=comparisons,
            conclusion=None if one.paired is None else one.paired.conclusion_at(p),
        )
        for one, p in zip(results, adjusted, strict=True)
    )


def _own(side: AlignedExperiment, evaluator: ComparedEvaluator, position: int) -> ComparisonResult:
    """Fill in what concerns one experiment alone."""
    column = evaluator.columns[position]
    scores = [s for many in column.repeated.values() for s in many if s is not None]
    examples = len({**dict.fromkeys(side.examples), **column.repeated})
    values = column.scores if evaluator.numeric else column.labels
    n = sum(value is not None for value in values)
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
        mean=sum(scores) / len(scores) if scores else None,
        n=n,
        unmatched=examples - n,
    )


def _baseline_result(
    sides: Sequence[AlignedExperiment], evaluator: ComparedEvaluator, position: int
) -> ComparisonResult:
    return replace(_own(sides[position], evaluator, position), is_baseline=True)


def _result(
    sides: Sequence[AlignedExperiment], evaluator: ComparedEvaluator, baseline: int, position: int
) -> ComparisonResult:
    own = _own(sides[position], evaluator, position)
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
        labels = compare_labels(mine.repeated_labels, theirs.repeated_labels)
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
    found = compare_scores(
        mine.repeated, theirs.repeated, direction=evaluator.direction, kind=evaluator.score_kind
    )
    return replace(
        own,
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
