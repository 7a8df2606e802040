"""The mean of paired differences: its interval and p-value, and the spread to plan with."""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

from phoenix_nb.core.stats.clustered import Units, group
from phoenix_nb.core.stats.proportions import mcnemar_exact, mcnemar_mid_p, tango_interval
from phoenix_nb.core.stats.quantiles import LEVEL, student_quantile
from phoenix_nb.core.stats.resampling import Resampled
from phoenix_nb.core.stats.scores import sample_std

__all__ = ["Estimate", "cautious_end", "estimate_change", "estimate_mean", "resampled_units"]

_FEW = 10
"""Pairs below which the exact test is used: the mid-p test would call five gains out of five shown."""
_RESAMPLED_FROM = 10
"""Units from which the bootstrap has enough to draw from."""
_SPARSE = 4.0
"""Differences that stand out, up to which they say nothing of how large others may be."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The mean difference and how certain it is. A figure that cannot be computed is None."""

    mean: float | None = None
    error: float | None = None
    """Standard error of the mean, between clusters where there are any; None below two of them."""
    low: float | None = None
    high: float | None = None
    p_value: float | None = None
    spread: float | None = None
    """Standard deviation to expect of further differences; above 0 even where none was seen, if the
    scale is known."""
    test: str = ""
    interval: str = ""


def estimate_change(differences: Sequence[float], *, level: float) -> Estimate:
    """Estimate from differences (one at least) of -1, 0 and 1: McNemar's test, Tango's interval.

    The test is the mid-p one from ten pairs on: of 10 to 200 pairs, of which 5 to 90 % change, it calls equal
    variants different in 5.0 % at most (exact; `benchmarks/INTERVALS.md`).
    """
    n = len(differences)
    gained = sum(difference > 0 for difference in differences)
    lost = sum(difference < 0 for difference in differences)
    low, high = tango_interval(gained, lost, n, level=level)
    std = sample_std(differences)
    return Estimate(
        mean=(gained - lost) / n,
        error=None if std is None else std / math.sqrt(n),
        low=low,
        high=high,
        p_value=(mcnemar_exact if n < _FEW else mcnemar_mid_p)(gained, lost),
        spread=math.sqrt((gained + lost + 2) / (n + 2)),
        test="exact McNemar" if n < _FEW else "McNemar mid-p",
        interval="Tango score",
    )


def estimate_mean(
    differences: Sequence[float],
    *,
    scale: float,
    known: bool,
    level: float = LEVEL,
    clusters: Sequence[Hashable] | None = None,
    resampled: Resampled | None = None,
) -> Estimate:
    """Estimate from differences of any size: sign-flip test, the interval that they allow.

    With a known range, each side of the interval reaches as far as the farther of Student's, with the
    variance between units, and the same with two pseudo-pairs, one half the range better and one half the
    range worse. Twenty ties do not show that nothing can ever differ, and neither do twenty differences of
    next to nothing: what did not come may still be. The pseudo-pairs add to the margin in proportion to
    1/n, so that they matter while examples are few. The interval ends where differences do.

    Where the range is not known it reaches as far as the bootstrap-t interval, which follows a heavy tail,
    and no farther than Student's with pseudo-pairs as far out as scores are apart: where few differences
    stand out the bootstrap has no bounds. If four at most stand out the pseudo-pairs alone are taken; how
    many do is (Σ|d|)² / Σd² of the distances from the median, so that no two need be exactly equal.

    Sources: Bonett and Price (2012), Journal of Educational and Behavioral Statistics 37, for pseudo-pairs;
    coverage: `benchmarks/INTERVALS.md`.

    Args:
        differences: One per example.
        scale: The width of the range of scores or, if that is not known, of those seen.
        known: Whether it is that of a declared range.
        level: Confidence level.
        clusters: What each difference belongs to; None if each is independent of the others.
        resampled: What `resampled_units` gives, where estimates are made at several levels.
    """
    if not differences:
        return Estimate()
    units = group(differences, clusters)
    resampled = resampled or resampled_units(units, None)
    mean = units.mean
    by = "" if clusters is None else " by cluster"
    estimate = Estimate(mean, p_value=resampled.p_value, test=f"sign flip{by}")
    if units.count == 1:
        return estimate
    error = math.sqrt(units.variance_of_mean)
    margin = units.margin(level)
    low, high = mean - margin, mean + margin
    spread = error * math.sqrt(units.values)
    interval = "Student t"
    sparse = not known and _is_sparse(differences)
    if known or sparse:
        if known:
            reach = scale / 2
        elif _median(
            differences
        ):  # ties hold no information on how large a difference could be, others do
            reach = max(map(abs, differences))
        else:
            reach = scale
        least, most, spread = _with_pseudo_pairs(units, reach, level)
        low, high = min(low, least), max(high, most)
        interval = "Student t and pseudo-pairs" if known else "pseudo-pairs"
    elif units.count >= _RESAMPLED_FROM:
        below, above = resampled.factors(level)
        each = round(
            units.values / units.count
        )  # a cluster that gains as much as can be, and one that loses it
        least, most, _ = _with_pseudo_pairs(units, scale, level, size=each)
        low = min(low, max(mean - below * error, least))
        high = max(high, min(mean + above * error, most))
        interval = "bootstrap t"
    if known:
        low, high = max(low, -scale), min(high, scale)
    return replace(
        estimate, error=error, low=low, high=high, spread=spread, interval=f"{interval}{by}"
    )


def resampled_units(units: Units, resamples: int | None) -> Resampled:
    """Prepare what resampling shows of units: most of what an estimate costs, and the same at every level."""
    return Resampled(units.sums, units.residuals, resamples=resamples)


def cautious_end(
    gains: Sequence[float], *, level: float, clusters: Sequence[Hashable] | None
) -> float:
    """Lower end of the interval of the mean gain with one more loss, as large as the largest difference.

    Fifty examples often hold none of a few large losses, and nothing in them shows that there are any: of
    exponentially distributed losses at the margin, an interval that holds 95 % as a whole lets 2.7 % pass
    instead of 2.5 %. With one more loss it is 2.2 % (5,000 gates of 50 examples each).
    """
    units = group(gains, clusters)
    more = Units((*units.sums, -max(map(abs, gains))), (*units.sizes, 1))
    return more.mean - more.margin(level)


def _is_sparse(differences: Sequence[float]) -> bool:
    """Whether most differences are next to equal, and next to none stand out."""
    median = _median(differences)
    apart = [abs(value - median) for value in differences]
    squares = math.fsum(distance * distance for distance in apart)
    standing_out = math.fsum(apart) ** 2 / squares if squares else 0.0
    return standing_out <= min(_SPARSE, len(differences) / 3)


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _with_pseudo_pairs(
    units: Units, scale: float, level: float, *, size: int = 1
) -> tuple[float, float, float]:
    """Return interval and spread with `size` pairs added that gain `scale`, and as many that lose it."""
    sums = (*units.sums, scale * size, -scale * size)
    more = Units(sums, (*units.sizes, size, size))
    squares = math.fsum(residual * residual for residual in more.residuals)
    error = math.sqrt(squares) / more.values
    margin = student_quantile((1 + level) / 2, more.df) * error
    return more.mean - margin, more.mean + margin, error * math.sqrt(more.values)
