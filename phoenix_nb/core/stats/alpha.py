"""An interval of Krippendorff's alpha."""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from phoenix_nb.core.stats.agreement import PSEUDO_ROWS
from phoenix_nb.core.stats.raters import Bounded, krippendorff_alpha

__all__ = ["alpha_with_interval"]

_Row = TypeVar("_Row", bound=Hashable)
_Label = TypeVar("_Label", bound=Hashable)
_RESAMPLES = 2_000


def alpha_with_interval(
    ratings: Mapping[_Row, Sequence[_Label | None]],
    *,
    labels: Sequence[Hashable] = (),
    level: float = 0.95,
    seed: int = 0,
) -> Bounded:
    """Compute Krippendorff's alpha of labels without an order, with an interval by resampling rows.

    Resamples have pseudo-rows, as the interval of kappa has, so that full agreement leaves room for less.

    Args:
        ratings: Row to the labels that it was given; None and rows with fewer than two labels do not count.
        labels: All labels that could be given, beside those that were.
        level: Confidence level.
        seed: Of a generator of its own.
    """
    import numpy as np

    value = krippendorff_alpha(ratings)
    rows = [
        given
        for row in ratings.values()
        if len(given := [label for label in row if label is not None]) > 1
    ]
    places = {
        label: place
        for place, label in enumerate(
            dict.fromkeys([*labels, *(label for row in rows for label in row)])
        )
    }
    size = len(places)
    if not rows or size < 2:  # noqa: PLR2004 - nothing differs that could
        return Bounded(value)
    counts = np.zeros((len(rows), size))
    for place, row in enumerate(rows):
        for label in row:
            counts[place, places[label]] += 1
    raters = counts.sum(1)
    # Of each row: how many labels, and how many of them agree with the others, each other one weighed alike.
    agreeing = (counts * (counts - 1)).sum(1) / (raters - 1)
    random = np.random.default_rng(seed)
    chosen = random.multinomial(len(rows), np.full(len(rows), 1 / len(rows)), size=_RESAMPLES)
    each = PSEUDO_ROWS * raters.mean() / size
    totals = chosen @ counts + each
    n = totals.sum(1)
    observed = n - (chosen @ agreeing + each)  # of a pseudo-row, one pair in `size` agrees
    expected = n * n - (totals**2).sum(1)
    alphas = 1 - (n - 1) * observed / expected
    low, high = np.quantile(alphas, [(1 - level) / 2, (1 + level) / 2])
    ends = [float(low), float(high), *([] if value is None else [value])]
    return Bounded(value, max(-1.0, min(ends)), min(1.0, max(ends)))
