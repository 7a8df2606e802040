"""One variant on its own: mean, spread and the interval of the mean."""

import math
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from phoenix_nb.core.stats.bounded import effective_n, within_range
from phoenix_nb.core.stats.clustered import Units, group
from phoenix_nb.core.stats.proportions import wilson_interval
from phoenix_nb.core.stats.quantiles import LEVEL, student_quantile
from phoenix_nb.core.stats.scores import (
    Kind,
    Range,
    all_checked,
    range_of,
    resolve_kind,
    sample_std,
)
from phoenix_nb.errors import UsageError

__all__ = ["ScoreSummary", "summarize_scores", "worst_case_bounds"]


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """Figures of one evaluator's scores. A figure that cannot be computed is None, never NaN."""

    n: int
    """Scores."""
    examples: int
    """Examples that have at least one score."""
    kind: Kind
    mean: float | None
    """Of all scores: the number that the mean of the score column gives."""
    std: float | None
    """Sample standard deviation of the scores; None below two of them."""
    ci_low: float | None
    ci_high: float | None
    """Interval of the mean over examples like these; None where one example is all there is."""
    method: str
    """How the interval was made; empty if there is none."""


def summarize_scores(
    scores: Iterable[float],
    examples: Iterable[Hashable] | None = None,
    *,
    kind: Kind | None = None,
    score_range: Range | None = None,
    clustered: bool = False,
) -> ScoreSummary:
    """Summarise scores, with an interval that takes the example as the unit.

    Repetitions of one example are not independent: five runs of ten examples tell less than fifty
    examples would. The variance of the mean is therefore taken between examples, and examples may
    have unequal numbers of repetitions. With one score per example this is the ordinary interval:
    Wilson for booleans, Student for numbers. Where it is known between which numbers scores lie, the
    interval stays there, too, and reaches farther towards the middle: see `bounded.within_range`.

    Sources: Wilson (1927), JASA 22; Liang and Zeger (1986), Biometrika 73 (variance between groups,
    with the factor g / (g - 1)); Korn and Graubard (1998), Survey Methodology 24 (effective sample
    size in an interval of a share).

    Args:
        scores: Finite numbers or booleans, in any order; failed runs are left out by the caller.
        examples: The example of each score; None if each score has its own.
        kind: Boolean or number; found out from the scores if None.
        score_range: The lowest and the highest score there can be, if that is known. Scores outside
            show that it is not, and it is then left out of account.
        clustered: Whether `examples` are clusters: a few large ones then decide the mean, and count for
            fewer than there are.

    Returns:
        Numbers that do not vary, with a range that is not known, give an interval of no width: it shows that
        none varied, not that none can.

    Raises:
        UsageError: If a score is NaN, infinite, not a number or not of the given kind, or `examples`
            has another length than `scores`.
    """
    values = all_checked(scores)
    score_range = range_of(values, score_range)
    if kind is None and score_range not in (None, (0.0, 1.0)):
        kind = "number"  # ratings from 1 to 5 that are all 1 are not booleans
    kind = resolve_kind(values, kind)
    if not values:
        return ScoreSummary(0, 0, kind, None, None, None, None, "")
    units = _units(values, examples)
    df = units.df if clustered else max(1.0, units.count - 1)
    mean = math.fsum(values) / len(values)
    if kind == "boolean":
        low, high, method = _share_interval(mean, units, df)
    else:
        low, high, method = _mean_interval(mean, units, df, score_range)
    return ScoreSummary(len(values), units.count, kind, mean, sample_std(values), low, high, method)


def worst_case_bounds(
    scores: Iterable[float], failed: int, *, low: float = 0.0, high: float = 1.0
) -> tuple[float, float] | None:
    """Bounds of the mean: every failed run scored lowest, or every one scored highest.

    No assumption about why runs failed can move the mean out of them (Manski 1990, American
    Economic Review 80).

    Args:
        scores: Those of the runs that did not fail.
        failed: Runs that have no score.
        low: The lowest score there can be.
        high: The highest.

    Returns:
        Lower and upper bound; None if there are neither scores nor failed runs.

    Raises:
        UsageError: If a score lies outside `low` and `high`, or `failed` is negative.
    """
    values = all_checked(scores)
    if failed < 0:
        raise UsageError(f"failed = {failed}; give the number of runs without a score, 0 or more")
    if values and not low <= min(values) <= max(values) <= high:
        raise UsageError(f"scores lie outside [{low}, {high}]; pass the scale's own low= and high=")
    planned = len(values) + failed
    if not planned:
        return None
    total = math.fsum(values)
    return (total + failed * low) / planned, (total + failed * high) / planned


def _units(values: Sequence[float], examples: Iterable[Hashable] | None) -> Units:
    if examples is None:
        return group(values, None)
    keys = list(examples)
    if len(keys) != len(values):
        raise UsageError(f"{len(values)} scores but {len(keys)} examples; give one per score")
    return group(values, keys)


def _mean_interval(
    mean: float, units: Units, df: float, score_range: Range | None
) -> tuple[float | None, float | None, str]:
    if units.count == 1:
        return None, None, ""
    variance = units.variance_of_mean
    margin = student_quantile((1 + LEVEL) / 2, df) * math.sqrt(variance)
    by = "" if units.count == units.values else " by example"
    if score_range is None:
        return mean - margin, mean + margin, f"Student t{by}"
    low, high = within_range(mean, margin, score_range, units=units.count, variance=variance)
    return low, high, f"Student t and score{by}"


def _share_interval(mean: float, units: Units, df: float) -> tuple[float | None, float | None, str]:
    if units.count == units.values:
        return *wilson_interval(mean, units.count), "Wilson"
    low, high = wilson_interval(mean, _effective_n(mean, units, df))
    return low, high, "Wilson by example"


def _effective_n(mean: float, units: Units, df: float) -> float:
    """Independent scores that would tell as much as the scores of fewer examples do.

    Where all scores agree nothing is known about how repetitions vary: each example then counts
    once.
    """
    if units.count == 1 or mean in (0.0, 1.0):
        return units.count
    trials = (mean * (1 - mean)) / (units.values - 1)
    variance = max(trials, units.variance_of_mean)
    return effective_n(mean, units.values, variance, df)
