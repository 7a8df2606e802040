"""How calls overlapped in time: how soon work had got going, and how fast it then went on."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import itemgetter

__all__ = ["Stretch", "stretch_of"]

_PAUSE = 70.0
"""Seconds without a call after which work has paused: a quota by the minute holds calls back for less."""
_UNDER_WAY = 0.9
"""Share of the most calls in flight from which work is taken to have got going."""

_LATEST = 11
"""Moments from whose distances it is estimated when the latest comes."""
_ROUNDING = 1e-9
"""Share by which two sums of the same weights may differ."""

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
    steady: float
    """Calls that began while it went on steadily, with nearly as many in flight as ever; those of less weight
    count for less."""
    rate: float
    """Weight of the calls that were begun in a second of that; 0.0 if it cannot be told."""
    weights: tuple[float, ...]
    """Of all calls up to each, in the order in which they began."""
    ends: tuple[float, ...]
    """When each call ended, in that order, in seconds from the first start."""

    def holds(self, weight: float) -> bool:
        """Whether calls of this weight were seen."""
        return weight * (1 - _ROUNDING) <= self.weights[-1]

    def took(self, weight: float) -> float:
        """Return how long calls of this weight took or, beyond those seen, would have taken."""
        if self.holds(weight):
            return max(self._ends_of(weight))
        if self.rate <= 0:
            return self.wall
        return self.wall + (weight - self.weights[-1]) / self.rate

    def scatter(self, weight: float) -> float:
        """Return the standard deviation of when the last of calls of this weight ends, in seconds.

        It is estimated from how far apart the last ends lie: the j-th distance from the latest, times j, is
        exponential with one mean whatever the distribution, if its tail is about exponential (Weissman 1978,
        JASA 73), and the latest is Gumbel-distributed with that scale.
        """
        ends = sorted(self._ends_of(weight))
        latest = ends[-min(_LATEST, len(ends) // 3 + 2) :]
        steps = [later - earlier for earlier, later in pairwise(latest)]
        distances = [place * step for place, step in enumerate(reversed(steps), 1)]
        return math.pi / math.sqrt(6) * sum(distances) / len(distances) if distances else 0.0

    def _ends_of(self, weight: float) -> Sequence[float]:
        return self.ends[: bisect_left(self.weights, weight * (1 - _ROUNDING)) + 1]


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
    first = spans[0][0]
    since, until = _steadily(spans)
    begun = [weight for start, _, weight in spans if since < start <= until]
    ends = tuple(end - first for _, end, _ in spans)
    return Stretch(
        calls=len(spans),
        busy=sum(end - start for start, end, _ in spans),
        wall=max(ends),
        steady=_effective(begun),
        rate=sum(begun) / (until - since) if begun else 0.0,
        weights=tuple(accumulate(weight for _, _, weight in spans)),
        ends=ends,
    )


def _effective(weights: Sequence[float]) -> float:
    """Return as how many calls of one weight these count (Kish's effective number)."""
    squares = sum(weight * weight for weight in weights)
    return sum(weights) ** 2 / squares if squares else 0.0


def _steadily(spans: Sequence[Span]) -> tuple[float, float]:
    """Return from when to when nearly as many calls were in flight as ever.

    Towards the end there is nothing left to begin but the evaluations of the last runs.
    """
    steps = sorted([(start, 1) for start, *_ in spans] + [(end, -1) for _, end, _ in spans])
    in_flight = list(accumulate(step for _, step in steps))
    wanted = _UNDER_WAY * max(in_flight)
    moments = [moment for (moment, _), now in zip(steps, in_flight, strict=True) if now >= wanted]
    return moments[0], moments[-1]
