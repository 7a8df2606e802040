"""What calls to come will take together, from those that have been seen: ranges, not points."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scipy.special import ndtri, stdtrit

__all__ = ["Range", "forecast_seconds", "forecast_total"]

_COVERAGE = 0.95
_PRIOR_SPREAD = 0.6
"""Standard deviation of the logarithm that is assumed before any call is seen: what one model answers to one
prompt varies by a factor of about two to either side."""
_PRIOR_WEIGHT = 3.0
"""Observations that this assumption counts for."""

_WIDEST = 50.0
"""The logarithm beyond which a factor says no more than "unknown"."""
_DRIFT = 0.15
"""By how much, as a share, a server is faster or slower in one stretch of work than in another."""


@dataclass(frozen=True, slots=True)
class Range:
    """What something will take: most likely `expected`, nearly always between `low` and `high`."""

    low: float
    expected: float
    high: float

    def __add__(self, other: "Range") -> "Range":
        """Add as independent: the widths by their squares."""
        expected = self.expected + other.expected
        below = math.hypot(self.expected - self.low, other.expected - other.low)
        above = math.hypot(self.high - self.expected, other.high - other.expected)
        return Range(expected - below, expected, expected + above)

    def scaled(self, factor: float) -> "Range":
        """Return so many times this range."""
        return Range(self.low * factor, self.expected * factor, self.high * factor)


def forecast_total(seen: Sequence[float], number: int) -> Range | None:
    """Forecast the sum over `number` further calls, such as their tokens, from some that have been seen.

    The logarithms are taken as normal, with a weak assumption about their spread that a few observations
    outweigh; the range is that of the sum to come, by Cox's method for the mean of log-normal values (Zhou
    and Gao 1997, "Confidence intervals for the log-normal mean") with the variance of the sum itself added.

    Args:
        seen: What each call seen took; zeros and less count as nothing seen of spread.
        number: How many are to come.

    Returns:
        None if nothing has been seen, or nothing but zeros.
    """
    if number <= 0:
        return Range(0.0, 0.0, 0.0)
    count = sum(value > 0 for value in seen)
    if not count:
        return None
    _, spread, freedom = _logarithms(seen)
    expected = math.fsum(seen) / len(seen) * number
    variance = spread / count + spread**2 / (2 * freedom) + math.log1p(math.expm1(spread) / number)
    reach = min(_WIDEST, float(stdtrit(freedom, (1 + _COVERAGE) / 2)) * math.sqrt(variance))
    return Range(expected * math.exp(-reach), expected, expected * math.exp(reach))


def forecast_seconds(
    busy: Sequence[float],
    *,
    wall: float,
    number: int,
    width: int,
) -> Range | None:
    """Forecast the wall time of `number` further calls from a stretch of work that has been seen.

    What was seen gives two bounds. Calls that do not slow one another take the time that they keep a slot
    for, divided among the slots; behind a server that answers one after the other, they take their share of
    the wall time seen, however many are in flight. The truth lies between; the closer the slots to come are
    to those that were in use, the closer are the two.

    Args:
        busy: Seconds for which each call seen kept its slot, its failed attempts included.
        wall: Seconds from the first start to the last end.
        number: Calls to come.
        width: Slots that they will have.

    Returns:
        None if nothing has been seen.
    """
    if number <= 0:
        return Range(0.0, 0.0, 0.0)
    work = forecast_total(busy, number)
    if work is None:
        return Range(0.0, 0.0, 0.0) if busy else None
    slots = max(1, min(width, number))
    served = work.scaled(wall / math.fsum(busy))
    free = work.scaled((1 - slots / number) / slots) + _last_of(busy, slots)
    low, high = sorted((free, served), key=lambda bound: bound.expected)
    return Range(
        low.expected * math.exp(-math.hypot(_DRIFT, math.log(low.expected / low.low))),
        math.sqrt(low.expected * high.expected),
        high.expected * math.exp(math.hypot(_DRIFT, math.log(high.high / high.expected))),
    )


def _last_of(busy: Sequence[float], slots: int) -> Range:
    """Forecast the longest of the last calls, one in each slot, which others no longer fill up."""
    centre, spread, freedom = _logarithms(busy)
    middle = centre + math.sqrt(spread) * float(ndtri(slots / (slots + 1)))
    variance = spread / len(busy) + spread / (1 + math.log(slots))
    reach = min(_WIDEST, float(stdtrit(freedom, (1 + _COVERAGE) / 2)) * math.sqrt(variance))
    return Range(math.exp(middle - reach), math.exp(middle), math.exp(middle + reach))


def _logarithms(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the mean and variance of the logarithms, and the degrees of freedom of the latter."""
    logs = [math.log(value) for value in values if value > 0]
    centre = math.fsum(logs) / len(logs)
    squares = math.fsum((value - centre) ** 2 for value in logs)
    freedom = _PRIOR_WEIGHT + len(logs) - 1
    spread = (_PRIOR_WEIGHT * _PRIOR_SPREAD**2 + squares) / freedom
    return centre, min(spread, _WIDEST), freedom
