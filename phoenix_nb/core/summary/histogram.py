"""The distribution of scores as charts show it, live and at the end alike."""

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from phoenix_nb.core.stats.bins import AdaptiveBins

__all__ = ["Bin", "chart_bins", "histogram"]

Bin = tuple[float, float, int]
"""From, to, and count; both ends are equal for a value that is counted on its own."""

_AT_ONCE = 4_096
"""Scores that are counted together: as many as there are may all differ."""
_WIDEST = 32
"""Bins up to which scores between 0 and 1 are shown on the whole of that range."""


def chart_bins(bins: AdaptiveBins) -> tuple[Bin, ...]:
    """Return an entry for each value while few differ, and adjacent bins otherwise.

    Scores between 0 and 1 get bins from 0 to 1, so that an axis does not move while a run goes on.
    """
    if bins.values is not None:
        return tuple((value, value, bins.values[value]) for value in sorted(bins.values))
    counted = bins.histogram()
    edges, counts = counted.edges, counted.counts
    width = edges[1] - edges[0]
    if edges[0] >= 0 and edges[-1] <= 1 and width * _WIDEST >= 1:
        # Bins are a power of two wide and aligned at zero: whole ones fit on either side.
        before, after = round(edges[0] / width), round((1 - edges[-1]) / width)
        counts = (0,) * before + counts + (0,) * after
        edges = tuple(index * width for index in range(len(counts) + 1))
    return tuple(zip(edges, edges[1:], counts, strict=False))


def histogram(scores: Iterable[float]) -> tuple[Bin, ...]:
    """Return the distribution of finished scores, as the chart of the run under way showed it."""
    bins = AdaptiveBins()
    rest = iter(scores)
    while counts := Counter(islice(rest, _AT_ONCE)):
        for score, times in counts.items():
            bins.add(score, times)
    return chart_bins(bins)
