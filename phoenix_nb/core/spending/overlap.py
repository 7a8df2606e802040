"""How calls overlapped in time: how soon work had got going, and how fast it then went on."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import itemgetter
from statistics import fmean

__all__ = ["Stretch", "stretch_of"]

_PAUSE = 70.0
"""Seconds without a call after which work has paused: a quota by the minute holds calls back for less."""
_UNDER_WAY = 0.9
"""Share of the most calls in flight from which work is taken to have got going."""

_LATEST = 11
"""Moments from whose distances it is estimated when the latest comes."""
_VERY_LATEST = 5
"""The same, where calls end one after the other rather than each for itself: their ends are as far apart
among the last as before, and the more of them count the wider the estimate."""
_ASSUMED_SPREAD = 0.36
"""Variance of the logarithm that is assumed before any call is seen; see `forecast`."""
_ASSUMED_WEIGHT = 3.0
"""Observations that this assumption counts for."""
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
    """Weight of the calls that are over in a second of that, by Little's law: as many calls were in flight as
    begin in the time that one takes. 0.0 if it cannot be told."""
    error: float
    """Variance of the logarithm of that rate."""
    spread: float
    """Variance of the logarithm of how long calls took for their weight in that time."""
    peak: int
    """The most calls in flight."""
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
        if not distances:
            return 0.0
        scale = min(fmean(distances), fmean(distances[: _VERY_LATEST - 1]))
        return math.pi / math.sqrt(6) * scale

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
    since, until, peak, in_flight = _steadily(spans)
    before = [span for span in spans if span[0] <= since]
    steady = [span for span in spans if since < span[0] <= until]
    slowness, error = _slowness(before, steady)
    number = _effective([weight for *_, weight in steady])
    ends = tuple(end - first for _, end, _ in spans)
    return Stretch(
        calls=len(spans),
        busy=sum(end - start for start, end, _ in spans),
        wall=max(ends),
        steady=number,
        rate=in_flight / slowness if slowness else 0.0,
        error=error,
        spread=number * _mean_logarithm(steady)[1],
        peak=peak,
        weights=tuple(accumulate(weight for _, _, weight in spans)),
        ends=ends,
    )


def _effective(weights: Sequence[float]) -> float:
    """Return as how many calls of one weight these count (Kish's effective number)."""
    squares = sum(weight * weight for weight in weights)
    return sum(weights) ** 2 / squares if squares else 0.0


def _slowness(before: Sequence[Span], steady: Sequence[Span]) -> tuple[float, float]:
    """Estimate the seconds that calls take for each of their weight while work goes on steadily.

    Calls from before that count as far as they were as slow: behind a server that answers few at once, those
    that began among few in flight waited less. By how much they differ, beyond what chance explains, is the
    error that they bring (the moment estimate of DerSimonian and Laird 1986, for two groups).

    Returns:
        The estimate, and the variance of its logarithm; zeros if nothing tells.
    """
    centre, error = _mean_logarithm(steady)
    if not error:
        return 0.0, 0.0
    earlier, earlier_error = _mean_logarithm(before)
    if earlier_error:
        gap = earlier - centre
        earlier_error += max(0.0, gap * gap - error - earlier_error)
        share = error / (error + earlier_error)
        centre += share * gap
        error = share * earlier_error
    return math.exp(centre), error


def _mean_logarithm(spans: Sequence[Span]) -> tuple[float, float]:
    """Return the logarithm of the seconds for each of weight, and its variance; zeros if nothing tells."""
    known = [(end - start, weight) for start, end, weight in spans if end > start and weight > 0]
    number = _effective([weight for _, weight in known])
    if not number:
        return 0.0, 0.0
    whole = math.fsum(weight for _, weight in known)
    logs = [(math.log(length / weight), weight / whole) for length, weight in known]
    centre = math.fsum(log * share for log, share in logs)
    spread = math.fsum((log - centre) ** 2 * share for log, share in logs)
    weighed = (_ASSUMED_WEIGHT * _ASSUMED_SPREAD + number * spread) / (_ASSUMED_WEIGHT + number)
    return math.log(math.fsum(length for length, _ in known) / whole), weighed / number


def _steadily(spans: Sequence[Span]) -> tuple[float, float, int, float]:
    """Return from when to when nearly as many calls were in flight as ever, the most, and the average.

    Towards the end there is nothing left to begin but the evaluations of the last runs.
    """
    steps = sorted([(start, 1) for start, *_ in spans] + [(end, -1) for _, end, _ in spans])
    in_flight = list(accumulate(step for _, step in steps))
    peak = max(in_flight)
    busy = [place for place, now in enumerate(in_flight) if now >= _UNDER_WAY * peak]
    since, until = steps[busy[0]][0], steps[busy[-1]][0]
    if since >= until:
        return since, until, peak, float(peak)
    held = math.fsum(
        in_flight[place] * (steps[place + 1][0] - steps[place][0])
        for place in range(busy[0], busy[-1])
    )
    return since, until, peak, held / (until - since)
