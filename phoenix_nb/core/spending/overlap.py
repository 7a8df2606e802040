"""How calls overlapped in time: how soon work had got going, and how fast it then went on."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

__all__ = ["Stretch", "stretch_of"]

_PAUSE = 70.0
"""Seconds without a call after which work has paused: a quota by the minute holds calls back for less."""
_UNDER_WAY = 0.9
"""Share of the most calls in flight from which work is taken to have got going."""

Span = tuple[float, float, float]
"""Start and end of a call, in seconds of one clock, and its weight: the seconds that such a call takes."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of work that was not interrupted."""

    calls: int
    busy: float
    """Seconds for which calls were in flight, added up."""
    wall: float
    """Seconds from the first start to the last end."""
    steady: int
    """Calls that began after it had got going."""
    rate: float
    """Weight of the calls that were begun in a second, once it had got going; 0.0 if that cannot be told."""
    weights: tuple[float, ...]
    """Of all calls up to each, in the order in which they began."""
    ends: tuple[float, ...]
    """When all calls up to each had ended, in seconds from the first start."""

    def took(self, weight: float) -> float:
        """Return how long calls of this weight took or, beyond those seen, would have taken."""
        place = bisect_left(self.weights, weight * (1 - 1e-9))
        if place < len(self.ends):
            return self.ends[place]
        if self.rate <= 0:
            return self.wall
        return self.wall + (weight - self.weights[-1]) / self.rate


def stretch_of(spans: Iterable[Span]) -> Stretch | None:
    """Return the stretch with the most calls.

    Args:
        spans: The calls, in any order.

    Returns:
        None if there are no calls.
    """
    stretches: list[list[Span]] = []
    until = float("-inf")
    for span in sorted(spans, key=itemgetter(0)):  # those that begin together, as they are given
        if span[0] > until + _PAUSE or not stretches:
            stretches.append([])
        stretches[-1].append(span)
        until = max(until, span[1])
    return _stretch(max(stretches, key=len)) if stretches else None


def _stretch(spans: Sequence[Span]) -> Stretch:
    first, last = spans[0][0], spans[-1][0]
    under_way = _under_way(spans)
    begun = [weight for start, _, weight in spans if start > under_way]
    ends = tuple(accumulate((end - first for _, end, _ in spans), max))
    return Stretch(
        calls=len(spans),
        busy=sum(end - start for start, end, _ in spans),
        wall=ends[-1],
        steady=len(begun),
        rate=sum(begun) / (last - under_way) if begun else 0.0,
        weights=tuple(accumulate(weight for _, _, weight in spans)),
        ends=ends,
    )


def _under_way(spans: Sequence[Span]) -> float:
    """Return when nearly as many calls were in flight as ever."""
    steps = sorted([(start, 1) for start, *_ in spans] + [(end, -1) for _, end, _ in spans])
    in_flight = list(accumulate(step for _, step in steps))
    wanted = _UNDER_WAY * max(in_flight)
    return next(moment for (moment, _), now in zip(steps, in_flight, strict=True) if now >= wanted)
