"""What calls to come will take together, from those that have been seen: ranges, not points."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from phoenix_nb.core.spending.overlap import Stretch

__all__ = ["Range", "forecast_as_before", "forecast_seconds", "forecast_total"]

_COVERAGE = 0.93
_PRIOR_SPREAD = 0.6
"""Standard deviation of the logarithm that is assumed before any call is seen: what one model answers to one
prompt varies by a factor of about two to either side."""
_PRIOR_WEIGHT = 3.0
"""Observations that this assumption counts for."""

_WIDEST = 50.0
"""The logarithm beyond which a factor says no more than "unknown"."""
_DRIFT = 0.1
"""Standard deviation, as a share, of how fast a server is from one stretch of work to another."""
_SERVED = 0.25
"""Variance of the logarithm of what a server needs for one call, at least: calls that wait for one another
take nearly the same time each, however much what they wait for varies."""
_SHORT = 0.1
"""Share of the longest kind of calls below which others do not decide when the last slot is free."""
_NORMAL = NormalDist()
_REACH = _NORMAL.inv_cdf((1 + _COVERAGE) / 2)


@dataclass(frozen=True, slots=True)
class Range:
    """What something will take: most likely `expected`, nearly always between `low` and `high`.

    Unpacks into its ends, and says whether it holds a value.

    Example:
        >>> low, high = Range(2.0, 3.0, 5.0)
        >>> low, high, 4.0 in Range(2.0, 3.0, 5.0)
        (2.0, 5.0, True)
    """

    low: float
    expected: float
    high: float

    def __add__(self, other: "Range") -> "Range":
        """Add as independent: the widths by their squares."""
        expected = self.expected + other.expected
        below = math.hypot(self.expected - self.low, other.expected - other.low)
        above = math.hypot(self.high - self.expected, other.high - other.expected)
        return Range(max(0.0, expected - below), expected, expected + above)

    def __iter__(self) -> Iterator[float]:
        return iter((self.low, self.high))

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high

    def scaled(self, factor: float) -> "Range":
        """Return so many times this range."""
        return Range(self.low * factor, self.expected * factor, self.high * factor)

    def widened(self, spread: float) -> "Range":
        """Return it wider by a share, to either side, that is independent of what it allows for."""
        if self.low <= 0:
            return self
        below = math.hypot(spread, math.log(self.expected / self.low))
        above = math.hypot(spread, math.log(self.high / self.expected))
        return Range(
            self.expected * math.exp(-min(_WIDEST, below)),
            self.expected,
            self.expected * math.exp(min(_WIDEST, above)),
        )


def forecast_total(seen: Sequence[float], number: int, *, drift: float = 0.0) -> Range | None:
    """Forecast the sum over `number` further calls, such as their tokens, from some that have been seen.

    The logarithms are taken as normal, with a weak assumption about their spread that a few observations
    outweigh; the range is that of the sum to come, by Cox's method for the mean of log-normal values (Zhou
    and Gao 1997, "Confidence intervals for the log-normal mean") with the variance of the sum itself added.

    Args:
        seen: What each call seen took; zeros and less count as nothing seen of spread.
        number: How many are to come.
        drift: By how much, as a share, the calls to come may differ in kind from those seen.

    Returns:
        None if nothing has been seen; zero if nothing but zeros has.
    """
    if number <= 0:
        return Range(0.0, 0.0, 0.0)
    count = sum(value > 0 for value in seen)
    if not count:
        return Range(0.0, 0.0, 0.0) if seen else None
    _, spread, freedom = _logarithms(seen)
    expected = math.fsum(seen) / len(seen) * number
    variance = spread / count + spread**2 / (2 * freedom) + math.log1p(math.expm1(spread) / number)
    reach = _reach(freedom, variance)
    whole = Range(expected * math.exp(-reach), expected, expected * math.exp(reach))
    return whole.widened(drift) if drift else whole


def forecast_seconds(
    calls: Sequence[tuple[Sequence[float], int]],
    stretch: Stretch,
    *,
    width: int,
    warm_up: float = 0.0,
    drift: float = 0.0,
) -> Range | None:
    """Forecast the wall time of further calls from a stretch of work that was done in another way.

    What was seen gives two bounds: calls that do not slow one another take the time that they keep a slot
    for, divided among the slots; behind a server that answers one after the other, they take their share of
    the wall time seen, however many are in flight. The truth lies between; the closer the slots to come are
    to those that were in use, the closer are the two.

    Args:
        calls: For each kind of call, the seconds for which those seen kept a slot, and the number to come.
        stretch: How the calls seen overlapped.
        width: Slots that the calls to come will have.
        warm_up: Seconds that it takes until all slots are in use.
        drift: By how much, as a share, the calls to come may differ in kind from those seen.

    Returns:
        None if nothing has been seen of some of the calls.
    """
    needed = [(seen, number) for seen, number in calls if number > 0]
    work = _work(needed, drift)
    if work is None or work.expected <= 0 or stretch.busy <= 0:
        return None if work is None else Range(0.0, 0.0, 0.0)
    long = _long(needed)
    number = sum(count for _, count in long)
    pooled = [second for seen, _ in long for second in seen]
    slots = max(1, min(width, number))
    served = work.scaled(stretch.wall / stretch.busy)
    last = _last_of(pooled, slots)
    free = work.scaled((1 - slots / number) / slots) + last
    free = Range(free.low, free.expected + warm_up / 2, free.high + warm_up)
    low, high = sorted((free, served), key=lambda bound: bound.expected)
    return Range(
        low.widened(_REACH * _DRIFT).low,
        math.sqrt(low.expected * high.expected),
        high.widened(_REACH * _DRIFT).high,
    )


def forecast_as_before(
    calls: Sequence[tuple[Sequence[float], int]], stretch: Stretch
) -> Range | None:
    """Forecast the wall time of further calls that are made as those seen were, and with as many slots.

    They get going as fast as those did, and then go on as fast; no more calls than those take as long.

    Args:
        calls: As for `forecast_seconds`.
        stretch: How the calls seen overlapped; enough of them that the number in flight had settled.

    Returns:
        None if nothing has been seen of some of the calls.
    """
    needed = [(seen, number) for seen, number in calls if number > 0]
    work = _work(needed, 0.0)
    if work is None or work.expected <= 0:
        return work
    number = sum(count for _, count in _long(needed))
    seen_it_all = stretch.holds(work.expected)
    middle = stretch.took(work.expected)
    # How fast it goes on is an average of many calls; when it is over depends on the last few, then as now.
    spread = max(_SERVED, stretch.spread)
    rate = spread / number if seen_it_all else max(stretch.error, spread / stretch.calls)
    last = math.sqrt(2) * stretch.scatter(work.expected) / middle
    variance = rate + spread / number + _DRIFT**2
    reach = math.hypot(_reach(_PRIOR_WEIGHT + stretch.steady, variance), math.log1p(_REACH * last))
    return Range(
        middle * math.exp(-reach), middle * math.exp(variance / 2), middle * math.exp(reach)
    )


def _work(calls: Sequence[tuple[Sequence[float], int]], drift: float) -> Range | None:
    """Forecast for how long the calls keep slots, added up; None if some kind has not been seen."""
    totals = [forecast_total(seen, number, drift=drift) for seen, number in calls]
    known = [total for total in totals if total is not None]
    return sum(known, start=Range(0.0, 0.0, 0.0)) if len(known) == len(totals) else None


def _long(
    calls: Sequence[tuple[Sequence[float], int]],
) -> Sequence[tuple[Sequence[float], int]]:
    """Leave out kinds of calls that are over in no time beside others, as evaluators that compare texts."""
    means = [math.fsum(seen) / len(seen) for seen, _ in calls]
    return [each for each, mean in zip(calls, means, strict=True) if mean >= max(means) * _SHORT]


def _last_of(busy: Sequence[float], slots: float) -> Range:
    """Forecast the longest of the last calls, one in each slot, which others no longer fill up."""
    if not any(value > 0 for value in busy):
        return Range(0.0, 0.0, 0.0)
    centre, spread, freedom = _logarithms(busy)
    middle = centre + math.sqrt(spread) * _NORMAL.inv_cdf(slots / (slots + 1))
    reach = _reach(freedom, spread / len(busy) + spread / (1 + math.log(slots)))
    return Range(math.exp(middle - reach), math.exp(middle), math.exp(middle + reach))


def _logarithms(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the mean and variance of the logarithms, and the degrees of freedom of the latter."""
    logs = [math.log(value) for value in values if value > 0]
    centre = math.fsum(logs) / len(logs)
    squares = math.fsum((value - centre) ** 2 for value in logs)
    freedom = _PRIOR_WEIGHT + len(logs) - 1
    spread = (_PRIOR_WEIGHT * _PRIOR_SPREAD**2 + squares) / freedom
    return centre, min(spread, _WIDEST), freedom


def _reach(freedom: float, variance: float) -> float:
    """Return how far a range reaches: Student's quantile times the standard deviation.

    The quantile by the expansion of Cornish and Fisher in 1/`freedom`: within 1 % from 3 degrees on, and
    no package has to be imported before the first call of a run.
    """
    z = _REACH
    quantile = (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )
    return min(_WIDEST, quantile * math.sqrt(variance))
