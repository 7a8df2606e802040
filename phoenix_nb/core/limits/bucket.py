"""Fits a token bucket to what was accepted and what was refused.

Think of the calls as water poured into a leaking vessel: each accepted call adds its weight, and `rate`
drains per second. A token bucket of that rate and of depth `C` accepts a call exactly if it fits below `C`.
So at the true rate every acceptance leaves the water at `C` or lower, and every refused call would have
lifted it above `C`, whatever `C` is: no acceptance lies above a refused call. A rate that is too low lets
the water pile up, one that is too high lets it run out, and either way some acceptance does. What is left
between is the interval of rates that the history allows; it narrows with every call, refused or not, and
needs no assumption about depth or pauses.

A call that is held up on its way is let through, or refused, at another load than when it was made. Where no
bucket does all that was seen, `fit_late` looks for the one for which calls need have been late by least.

A call weighs one where calls are counted. Where its tokens are, it weighs them, in those of a usual call.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from phoenix_nb.core.limits.constants import BUCKET

__all__ = ["Fit", "first_beyond", "fit", "fit_late", "water_after"]

Calls = Sequence[tuple[float, bool, float]]
"""When each call was made, in order, whether it was refused, and what it weighs."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The buckets that a history allows."""

    low: float
    """Calls per second, at least; 0.0 if nothing tells."""
    high: float
    """Calls per second, at most; infinity if nothing tells."""
    best: float
    """The rate that contradicts the history least."""
    depth: float
    """Calls that a full bucket of that rate accepts at once, at the least."""
    misfit: float
    """Tokens by which even that rate contradicts the history; 0.0 if it does not."""
    late: float = 0.0
    """Seconds by which calls were taken to be late, on average, see `fit_late`; 0.0 if none need be."""


def fit(
    calls: Calls,
    *,
    water: float = 0.0,
    jitter: float = 0.002,
    vague: float = 0.0,
    before: Fit | None = None,
) -> Fit:
    """Find the rates of buckets that would have accepted and refused these calls.

    Args:
        calls: At least one.
        water: Tokens that were taken from the bucket before the first of these calls.
        jitter: Seconds by which calls may have arrived earlier or later after they were made.
        vague: Tokens by which a call that was refused may have been larger than it seems.
        before: What an earlier part of the same history allowed: looked at first, which is cheaper.
    """
    search = _Search(calls, water, jitter, vague)
    if before is not None and not before.misfit and before.high < BUCKET.known * before.low:
        low, high = max(before.low / 1.01, BUCKET.slowest), min(before.high * 1.01, BUCKET.fastest)
        search.try_rates(low, high, 2 * BUCKET.zoom)
        search.try_rate(before.best)
        search.zoom(min(search.tried, key=search.share), (high / low) ** (0.5 / BUCKET.zoom))
        found = search.result()
        if not found.misfit and search.contradiction(found.best) <= search.slack(found.best):
            return found
    search.try_rates(BUCKET.slowest, BUCKET.fastest, BUCKET.grid)
    ratio = (BUCKET.fastest / BUCKET.slowest) ** (1 / (BUCKET.grid - 1))
    for rate in search.valleys():
        search.zoom(rate, ratio)
    guesses = [rate for rate in _guesses(calls) if BUCKET.slowest < rate < BUCKET.fastest]
    for rate in guesses:
        search.try_rate(rate)
    if guesses:
        search.zoom(min(guesses, key=search.contradiction), 1.1)
    return search.result()


def fit_late(calls: Calls, *, water: float = 0.0, jitter: float = 0.002) -> Fit | None:
    """Find the bucket that may have done what was seen if calls were late on their way.

    Let lateness be distributed exponentially. Then the logarithm of the likelihood of a rate falls by one
    with each `jitter` by which calls must have been late, all together.

    Args:
        calls: At least one, and one that was refused; counted, not weighed.
        water: Tokens that were taken from the bucket before the first of these calls.
        jitter: Seconds by which calls are late, on average.

    Returns:
        The rates that are about as likely as the likeliest, and its depth. None if calls must have been late
        by more than `jitter` for each refusal even then: what refused them is not a bucket.
    """
    tried: dict[float, tuple[float, float]] = {}

    def late(rate: float) -> float:
        if rate not in tried:
            seconds, depth = _replay_late(calls, rate, water)
            excuses_all = jitter * rate > BUCKET.most_slack * depth
            tried[rate] = math.inf if excuses_all else seconds, depth
        return tried[rate][0]

    ratio = (BUCKET.fastest / BUCKET.slowest) ** (1 / (BUCKET.grid - 1))
    rates = [BUCKET.slowest * ratio**step for step in range(BUCKET.grid)]
    guesses = [rate for rate in _guesses(calls) if BUCKET.slowest < rate < BUCKET.fastest]
    best = min(rates + guesses, key=late)
    for _ in range(BUCKET.zooms):
        ratio **= 2 / BUCKET.zoom
        steps = range(-BUCKET.zoom // 2, BUCKET.zoom // 2 + 1)
        near = [min(best * ratio**step, BUCKET.fastest) for step in steps]
        best = min(near, key=late)
    if late(best) > jitter * sum(refused for _, refused, _ in calls):
        return None
    most = late(best) + BUCKET.doubt * jitter
    low, high = _interval(lambda rate: late(rate) <= most, sorted(tried))
    return Fit(low, high, best, tried[best][1], 0.0, jitter)


def _guesses(calls: Calls) -> list[float]:
    """Rates that are easily told from a history.

    That of a bucket which never stood full between the last refusal and one of those before, and that of
    a bucket which holds one token: it accepts no two calls sooner after each other than it refills.
    """
    accepted = 0.0
    refusals: list[tuple[float, float]] = []
    closest, before = float("inf"), float("-inf")
    for at, refused, weight in calls:
        if not refused:
            accepted += weight
            closest, before = min(closest, (at - before) / weight), at
        elif not refusals or refusals[-1][1] < accepted:
            refusals.append((at, accepted))
    rates = [1 / closest] if closest > 0 else []
    if not refusals:
        return rates
    last, total = refusals.pop()
    pairs = [(total - count) / (last - at) for at, count in refusals[-BUCKET.pairs :] if last > at]
    return rates + pairs


class _Search:
    """Remembers which rates were tried on one history."""

    def __init__(self, calls: Calls, water: float, jitter: float, vague: float) -> None:
        self.tried: dict[float, tuple[float, float]] = {}
        self._calls = calls
        self._water = water
        self._alike = all(weight == 1.0 for _, _, weight in calls)
        """Whether calls are counted: sizes may be wrong …"""
        self._counted = water == 0.0 and self._alike
        """… and whether the water is a number of calls."""
        self._jitter = jitter
        self._vague = vague

    def try_rate(self, rate: float) -> tuple[float, float]:
        """Tokens by which a bucket of this rate contradicts the history, and its depth."""
        found = self.tried.get(rate)
        if found is None:
            found = _replay(self._calls, rate, self._water, counted=self._counted)
            self.tried[rate] = found
        return found

    def try_rates(self, slowest: float, fastest: float, count: int) -> list[float]:
        """Try rates at equal ratios, and return them."""
        ratio = (fastest / slowest) ** (1 / (count - 1))
        rates = [slowest * ratio**step for step in range(count)]
        for rate in rates:
            self.try_rate(rate)
        return rates

    def zoom(self, rate: float, ratio: float) -> None:
        """Try more and more closely around a rate that is known to a ratio."""
        for _ in range(BUCKET.zooms):
            near = self.try_rates(
                max(rate / ratio, BUCKET.slowest), min(rate * ratio, BUCKET.fastest), BUCKET.zoom
            )
            ratio **= 2 / (BUCKET.zoom - 1)
            rate = min(near, key=self.share)

    def valleys(self) -> list[float]:
        """Of the rates that were tried, the best ones among those that are better than their neighbours."""
        rates = sorted(self.tried)
        shares = [math.inf, *(self.share(rate) for rate in rates), math.inf]
        lowest = [
            (share, rate)
            for before, share, after, rate in zip(
                shares, shares[1:], shares[2:], rates, strict=False
            )
            if share <= min(before, after)
        ]
        return [rate for _, rate in sorted(lowest)[: BUCKET.valleys]]

    def slack(self, rate: float) -> float:
        """Tokens by which a rate may seem to contradict the history."""
        late = self._jitter * rate + self._vague
        return BUCKET.slack + min(late, BUCKET.most_slack * self.try_rate(rate)[1])

    def contradiction(self, rate: float) -> float:
        """Tokens by which a rate seems to contradict the history."""
        return self.try_rate(rate)[0]

    def share(self, rate: float) -> float:
        """A shallow bucket never contradicts by much, so what counts is the share of the depth."""
        contradiction, depth = self.try_rate(rate)
        return contradiction / depth if contradiction > self.slack(rate) else contradiction - 1e3

    def result(self) -> Fit:
        """What was found, and the edges of what fits."""
        best = min(self.tried, key=self.share)
        misfit, depth = self.tried[best]
        if misfit > max(self.slack(best), min(BUCKET.overtaken, depth / BUCKET.burst)):
            return Fit(best, best, best, depth, misfit)

        def fits(rate: float) -> bool:
            """Whether it contradicts by no larger a share of its depth than the best one does."""
            contradiction, deepest = self.try_rate(rate)
            share = deepest if self._alike else depth
            return contradiction <= self.slack(rate) or contradiction * depth <= misfit * share

        low, high = _interval(fits, sorted(self.tried))
        return Fit(low, high, best, self.try_rate(min(high, BUCKET.fastest))[1], 0.0)


def _replay(calls: Calls, rate: float, water: float, *, counted: bool) -> tuple[float, float]:
    """How far the highest acceptance lies above the lowest of what was refused; the depth."""
    deepest = max(1.0, water)
    lowest = float("inf")
    before = calls[0][0]
    for at, refused, weight in calls:
        water -= rate * (at - before)
        before = at
        if water < 0.0:  # noqa: PLR1730 - max() takes three times as long, here and below
            water = 0.0
        if not refused:
            water += weight
            if water > deepest:  # noqa: PLR1730
                deepest = water
        elif water == 0.0:
            lowest = -1.0  # a full bucket refuses nothing
        elif water + (weight - 1.0) < lowest:
            lowest = water + (weight - 1.0)
    depth = deepest
    if counted and deepest < 2.0 - BUCKET.shallow:
        depth = 1.0 if deepest <= 1.0 + BUCKET.shallow else 2.0
    return depth - lowest - 1.0, deepest


def _replay_late(calls: Calls, rate: float, water: float) -> tuple[float, float]:
    """Seconds by which calls must have been late, all together, in a bucket of this rate; its depth.

    At the depth for which these are the fewest, as many acceptances lie above it as refusals below. So they
    are those by which the highest acceptance lies above the lowest refusal, the second highest above the
    second lowest, and so on.
    """
    accepted: list[float] = []
    refusals: list[float] = []
    before = calls[0][0]
    for at, refused, weight in calls:
        water -= rate * (at - before)
        before = at
        if refused:  # the longer the bucket has been full, the later the call must have been
            refusals.append(water + weight)
        else:
            water = water + weight if water > 0.0 else weight
            accepted.append(water)
    accepted.sort(reverse=True)
    refusals.sort()
    tokens, depth = 0.0, accepted[0] if accepted else 1.0
    for highest, lowest in zip(accepted, refusals):  # noqa: B905
        if highest <= lowest:
            break
        tokens += highest - lowest
        depth = max(1.0, (highest + lowest) / 2)
    return tokens / rate, depth


def _interval(fits: Callable[[float], bool], rates: Sequence[float]) -> tuple[float, float]:
    """The lowest and the highest rate that fit, given some in order: 0.0 and infinity if nothing tells."""
    fitting = [place for place, rate in enumerate(rates) if fits(rate)]
    first, last = fitting[0], fitting[-1]
    low = rates[first] if first == 0 else _edge(fits, rates[first], rates[first - 1])
    high = rates[last]
    if last + 1 < len(rates):
        high = _edge(fits, high, rates[last + 1])
    return (
        0.0 if low <= BUCKET.slowest * BUCKET.rounding else low,
        math.inf if high >= BUCKET.fastest / BUCKET.rounding else high,
    )


def _edge(fits: Callable[[float], bool], inside: float, outside: float) -> float:
    """How far from a rate that fits another one still does, in the direction of one that does not."""
    for _ in range(BUCKET.halvings):
        middle = (inside * outside) ** 0.5
        if fits(middle):
            inside = middle
        else:
            outside = middle
    return inside


def first_beyond(calls: Calls, fit: Fit, water: float, slack: float) -> int | None:
    """The place of the first call that was let through although more was taken than a bucket holds.

    Args:
        calls: At least one.
        fit: The bucket; it fills as fast as it may.
        water: Tokens that were taken from it before the first of these calls.
        slack: Tokens by which more may be taken.
    """
    before = calls[0][0]
    for place, (at, refused, weight) in enumerate(calls):
        water = max(0.0, water - fit.high * (at - before)) + (0.0 if refused else weight)
        before = at
        if water > fit.depth + slack:
            return place
    return None


def water_after(calls: Calls, rate: float, water: float) -> float:
    """Tokens that these calls leave taken from a bucket of this rate, at the moment of the last one."""
    before = calls[0][0]
    for at, refused, weight in calls:
        water = max(0.0, water - rate * (at - before)) + (0.0 if refused else weight)
        before = at
    return water
