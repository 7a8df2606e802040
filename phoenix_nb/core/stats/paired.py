"""Two variants on the same examples: by how much they differ, and whether that could be chance."""

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from phoenix_nb.core.stats.clustered import group
from phoenix_nb.core.stats.differences import (
    Estimate,
    estimate_change,
    estimate_mean,
    resampled_units,
)
from phoenix_nb.core.stats.pairing import SAME, Pairs, Unmatched, is_tie, pair_scores
from phoenix_nb.core.stats.power import detectable_difference, pairs_needed
from phoenix_nb.core.stats.quantiles import LEVEL
from phoenix_nb.core.stats.resampling import Resampled
from phoenix_nb.core.stats.scores import (
    Kind,
    Range,
    Repeated,
    range_of,
)

if TYPE_CHECKING:
    from phoenix_nb.model import Direction

__all__ = ["Conclusion", "PairedComparison", "PairedScores", "compare_scores"]

_Key = TypeVar("_Key", bound=Hashable)

Conclusion = Literal["better", "worse", "different", "no difference shown", "too few"]
"""What the comparison shows of the variant. "different" is used only for scores without a better end."""

_TOO_FEW = 10
"""Pairs below which "no difference shown" would sound like knowledge."""


@dataclass(frozen=True, slots=True)
class PairedComparison:
    """A variant compared with the baseline over the examples that both scored.

    `difference` is variant minus baseline in the score's own units, whatever the direction; wins,
    losses and the conclusion know the direction. A figure that cannot be computed is None, never NaN.
    """

    kind: Kind
    direction: "Direction | None"
    n: int
    """Examples that both scored."""
    unmatched_baseline: Unmatched
    """Examples that only the baseline scored."""
    unmatched_variant: Unmatched
    """Examples that only the variant scored."""
    unscored: int
    """Examples that neither scored."""
    difference: float | None
    ci_low: float | None
    ci_high: float | None
    """Interval of the difference over examples like these."""
    p_value: float | None
    """Of this comparison alone; see `max_t` where several are made."""
    wins: int
    """Examples where the variant is better; where it is higher, if the scores have no better
    end."""
    losses: int
    ties: int
    conclusion: Conclusion
    error: float | None
    """Standard error of the difference, between clusters where there are any."""
    clusters: int | None
    """How many clusters the pairs belong to; None if each pair is independent of the others."""
    spread: float | None
    """Standard deviation to expect of further differences: what the number of extra examples is
    planned with."""
    noise: float | None
    """Of the variance of one example's difference, what further repetitions would average out; None without
    examples that both ran more than once."""
    repetitions: float
    """Repetitions of an example in one variant, on average."""
    test: str
    """Where the p-value comes from; empty if there is none."""
    interval: str
    """Where the interval comes from; empty if there is none."""

    @property
    def detectable(self) -> float | None:
        """Smallest true difference that so many pairs show with a chance of 80 %, or None."""
        return self.detectable_after(0)

    def detectable_after(self, extra: int, *, level: float = LEVEL) -> float | None:
        """Smallest true difference that so many further pairs would show with a chance of 80 %, or None."""
        if self.spread is None:
            return None
        return detectable_difference(self.n + extra, self.spread, level=level)

    def extra_examples(
        self, difference: float | None = None, *, level: float = LEVEL
    ) -> int | None:
        """About how many more paired examples would show a true difference of this size.

        A plan, not a finding: it takes the spread seen so far for the true one.

        Args:
            difference: In score units, of either sign; the one seen if None.
            level: 1 minus the p-value below which it counts as shown.

        Returns:
            0 if there are enough already; None if the difference is 0 or there is no spread to plan
            with.
        """
        wanted = self.difference if difference is None else difference
        if not wanted or self.spread is None:
            return None
        return max(0, pairs_needed(wanted, self.spread, level=level) - self.n)

    def repetitions_needed(self, difference: float, *, level: float) -> int | None:
        """About how many repetitions of these examples would show a true difference of this size.

        None if no number would, because too much of the variance lies between the examples, or how much
        does is not known.
        """
        if self.noise is None or not self.spread or not difference:
            return None
        one = detectable_difference(self.n, 1.0, level=level)
        between = self.spread**2 - self.noise
        room = (abs(difference) / one) ** 2 - between if one else 0.0
        if room <= 0:
            return None
        return math.ceil(self.repetitions * self.noise / room)

    def conclusion_at(self, p_value: float | None, *, alpha: float = 0.05) -> Conclusion:
        """Return the conclusion at another p-value, such as the one adjusted for all comparisons made.

        A difference is called shown only if p is below `alpha` and zero lies outside the interval,
        so that the sentence never contradicts the picture.
        """
        if not self._leaves_out_zero() or p_value is None or p_value >= alpha:
            return "too few" if self.n < _TOO_FEW else "no difference shown"
        if self.direction is None:
            return "different"
        return "better" if self.wins_are_up == ((self.difference or 0.0) > 0) else "worse"

    @property
    def wins_are_up(self) -> bool:
        """Whether the higher score counts as the win."""
        return self.direction != "minimize"

    def _leaves_out_zero(self) -> bool:
        low, high = self.ci_low, self.ci_high
        return low is not None and high is not None and not low <= 0 <= high


def compare_scores(
    baseline: Mapping[_Key, Repeated],
    variant: Mapping[_Key, Repeated],
    *,
    direction: "Direction | None" = "maximize",
    kind: Kind | None = None,
    score_range: Range | None = None,
    clusters: Mapping[_Key, Hashable] | None = None,
    level: float = LEVEL,
    resamples: int | None = None,
) -> PairedComparison:
    """Compare two variants on the examples that both scored.

    Repetitions are averaged per example first. Then:

    - Booleans whose averages are all 0 or 1: McNemar's mid-p test, Tango's score interval.
    - Everything else, and everything in clusters: sign-flip test of the mean; Student's interval, reaching at
      least as far as one with two pseudo-pairs and, where the range of scores is not known, as the
      bootstrap-t interval: see `estimate_mean`.

    Comparing the other way round turns the signs and changes nothing else; the order of the
    examples changes nothing.

    Args:
        baseline: Example to its scores, one per repetition; None for an example, or a repetition,
            that failed.
        variant: The same of the other variant.
        direction: Whether higher or lower scores are better, None if neither.
        kind: Boolean or number; found out from all scores if None.
        score_range: The lowest and the highest score there can be, if that is known; left out of account if
            a score lies outside.
        clusters: Example to its cluster, where examples are not independent; None if they are.
        level: Confidence level of the interval; the conclusion's alpha is 1 - level.
        resamples: Bootstrap resamples; chosen by the number of pairs if None.

    Raises:
        UsageError: If a score is NaN, infinite or not a number, or not of the given kind.

    Example:
        >>> terse = {"a": [0], "b": [0], "c": [1]}
        >>> stepwise = {"a": [1], "b": [1], "c": None}
        >>> found = compare_scores(terse, stepwise)
        >>> found.n, found.wins, found.unmatched_baseline.failed, found.conclusion
        (2, 2, 1, 'too few')
    """
    paired = PairedScores(
        baseline,
        variant,
        direction=direction,
        kind=kind,
        score_range=score_range,
        clusters=clusters,
        resamples=resamples,
    )
    return paired.at(level)


class PairedScores(Generic[_Key]):
    """The scores of two variants, paired: compared at several levels, what they share is worked out once.

    Args are those of `compare_scores`.

    Raises:
        UsageError: If a score is NaN, infinite or not a number, or not of the given kind.
    """

    def __init__(
        self,
        baseline: Mapping[_Key, Repeated],
        variant: Mapping[_Key, Repeated],
        *,
        direction: "Direction | None",
        kind: Kind | None,
        score_range: Range | None,
        clusters: Mapping[_Key, Hashable] | None,
        resamples: int | None = None,
    ) -> None:
        if kind is None and score_range not in (None, (0.0, 1.0)):
            kind = "number"  # ratings from 1 to 5 that are all 1 are not booleans
        self._direction: Direction | None = direction
        self._range = score_range
        self._pairs = pair_scores(baseline, variant, kind=kind)
        self._differences = _differences(self._pairs)
        self._groups = (
            None if clusters is None else [clusters.get(key, key) for key in self._pairs.keys]
        )
        self._resampled: Resampled | None = None
        if self._differences:
            units = group(self._differences, self._groups)
            self._resampled = resampled_units(units, resamples)

    def at(self, level: float) -> PairedComparison:
        """Compare at a confidence level."""
        pairs, differences, groups = self._pairs, self._differences, self._groups
        estimate = _estimate(
            pairs, differences, groups, self._range, level=level, resampled=self._resampled
        )
        higher = sum(difference > 0 for difference in differences)
        lower = sum(difference < 0 for difference in differences)
        wins, losses = (lower, higher) if self._direction == "minimize" else (higher, lower)
        noise, repetitions = self._repeated
        undecided = PairedComparison(
            kind=pairs.kind,
            direction=self._direction,
            n=len(differences),
            unmatched_baseline=pairs.unmatched_baseline,
            unmatched_variant=pairs.unmatched_variant,
            unscored=pairs.unscored,
            difference=estimate.mean,
            ci_low=estimate.low,
            ci_high=estimate.high,
            p_value=estimate.p_value,
            wins=wins,
            losses=losses,
            ties=len(differences) - wins - losses,
            conclusion="too few",
            error=estimate.error,
            clusters=None if groups is None else len(set(groups)),
            spread=estimate.spread,
            noise=noise,
            repetitions=repetitions,
            test=estimate.test,
            interval=estimate.interval,
        )
        conclusion = undecided.conclusion_at(estimate.p_value, alpha=1 - level)
        return replace(undecided, conclusion=conclusion)

    @cached_property
    def _repeated(self) -> tuple[float | None, float]:
        return _noise(self._pairs), _repetitions(self._pairs)


def _differences(pairs: Pairs[_Key]) -> list[float]:
    """Variant minus baseline per example; those that differ by rounding only are exactly equal, or 0.

    0.1 more is not the same number at 0.3 and at 0.7. Taken as it is, what rounding leaves would look like a
    spread, next to which every mean is large.
    """
    differences = [
        0.0 if is_tie(left, right) else right - left
        for left, right in zip(pairs.baseline, pairs.variant, strict=True)
    ]
    largest = max(map(abs, (*pairs.baseline, *pairs.variant)), default=0.0)
    common = _equalised(set(differences), SAME * largest)
    return [common[difference] for difference in differences]


def _equalised(values: set[float], rounding: float) -> dict[float, float]:
    """Map values that lie no farther apart than `rounding` to their mean, or to 0 if they hold it."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= rounding:
            groups[-1].append(value)
        else:
            groups.append([value])
    return {
        value: group[0]
        if len(group) == 1
        else 0.0
        if 0.0 in group
        else math.fsum(group) / len(group)
        for group in groups
        for value in group
    }


def _estimate(
    pairs: Pairs[_Key],
    differences: Sequence[float],
    clusters: Sequence[Hashable] | None,
    score_range: Range | None,
    *,
    level: float,
    resampled: Resampled | None,
) -> Estimate:
    if pairs.kind == "boolean":
        if pairs.single and clusters is None and differences:
            return estimate_change(differences, level=level)
        score_range = (0.0, 1.0)
    seen = (*pairs.baseline, *pairs.variant)
    score_range = range_of(seen, score_range)
    low, high = score_range or (min(seen, default=0.0), max(seen, default=0.0))
    return estimate_mean(
        differences,
        scale=high - low if score_range else max(high, 0.0) - min(low, 0.0),
        known=score_range is not None,
        level=level,
        clusters=clusters,
        resampled=resampled,
    )


def _noise(pairs: Pairs[_Key]) -> float | None:
    """Variance of one difference that comes from the single runs of its example."""
    return _mean(
        [
            left.noise + right.noise
            for left, right in zip(pairs.baseline_runs, pairs.variant_runs, strict=True)
            if len(left.scores) > 1 and len(right.scores) > 1
        ]
    )


def _repetitions(pairs: Pairs[_Key]) -> float:
    counts = [len(one.scores) for one in (*pairs.baseline_runs, *pairs.variant_runs)]
    return sum(counts) / len(counts) if counts else 1.0


def _mean(values: Sequence[float]) -> float | None:
    return math.fsum(values) / len(values) if values else None
