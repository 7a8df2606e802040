"""An interval of Krippendorff's alpha."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from phoenix_nb.core.stats.agreement import PSEUDO_ROWS
from phoenix_nb.core.stats.quantiles import LEVEL, student_quantile
from phoenix_nb.core.stats.raters import Bounded, krippendorff_alpha

__all__ = ["alpha_with_interval"]

_Row = TypeVar("_Row", bound=Hashable)
_Label = TypeVar("_Label", bound=Hashable)
_Weighted = tuple[Counter[Hashable], float]
"""How often each label was given to a row, and how many such rows there are."""


def alpha_with_interval(
    ratings: Mapping[_Row, Sequence[_Label | None]],
    *,
    labels: Sequence[_Label] = (),
) -> Bounded:
    """Compute Krippendorff's alpha of labels without an order, with an interval.

    The variance is the infinitesimal jackknife's over rows (Efron 1982, "The Jackknife, the Bootstrap and
    Other Resampling Plans"), with pseudo-rows, as the interval of kappa has: full agreement leaves room for
    less.

    Args:
        ratings: Row to the labels that it was given; None and rows with fewer than two labels do not count.
        labels: All labels that could be given, beside those that were.
    """
    value = krippendorff_alpha(ratings)
    rows: list[_Weighted] = [
        (Counter(given), 1.0)
        for row in ratings.values()
        if len(given := [label for label in row if label is not None]) > 1
    ]
    seen = dict.fromkeys([*labels, *(label for counts, _ in rows for label in counts)])
    if not rows or len(seen) < 2:  # noqa: PLR2004 - nothing differs that could
        return Bounded(value)
    each = PSEUDO_ROWS / len(seen) ** 2
    rows += [(Counter((one, two)), each) for one in seen for two in seen]
    centre, variance = _jackknifed(rows)
    freedom = math.fsum(weight for _, weight in rows) - 1
    margin = student_quantile((1 + LEVEL) / 2, freedom) * math.sqrt(variance)
    low, high = max(-1.0, centre - margin), min(1.0, centre + margin)
    if value is not None:
        low, high = min(low, value), max(high, value)
    return Bounded(value, low, high)


def _jackknifed(rows: Sequence[_Weighted]) -> tuple[float, float]:
    """Return alpha of very many such rows, and the variance of that of as many as there are."""
    given = math.fsum(weight * counts.total() for counts, weight in rows)
    totals: defaultdict[Hashable, float] = defaultdict(float)
    for counts, weight in rows:
        for label, count in counts.items():
            totals[label] += count * weight
    differing = [_differing(counts) for counts, _ in rows]
    observed = (
        math.fsum(weight * apart for (_, weight), apart in zip(rows, differing, strict=True))
        / given
    )
    squares = math.fsum(total * total for total in totals.values())
    expected = 1 - squares / given**2
    variance = 0.0
    for (counts, weight), apart in zip(rows, differing, strict=True):
        size = counts.total()
        common = math.fsum(count * totals[label] for label, count in counts.items())
        of_observed = (apart - size * observed) / given
        of_expected = 2 * (size * squares / given - common) / given**2
        slope = (observed * of_expected - of_observed * expected) / expected**2
        variance += weight * slope * slope
    return 1 - observed / expected, variance


def _differing(counts: Counter[Hashable]) -> float:
    """Return how many labels of a row differ from the others, each other one weighed alike."""
    size = counts.total()
    return size - sum(count * (count - 1) for count in counts.values()) / (size - 1)
