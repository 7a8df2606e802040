"""Tells a window from a bucket by what was let through before and after nothing was for a while.

While a quota is closed, a bucket fills: it lets through no more calls at once afterwards than have trickled
in since. A window that opens lets through all of its calls, however short the time. Both sides are bounds
that hold wherever calls lose time on their way: the rate of the bucket is at least that of the burst, and
less than one call in the time from hearing of the first refusal to making the last call that was refused.
"""

import math
from typing import NamedTuple

from phoenix_nb.core.limits.constants import EVIDENCE
from phoenix_nb.core.limits.history import History, Mark
from phoenix_nb.core.limits.recent import Recent, Taken
from phoenix_nb.core.limits.window import Window

__all__ = ["Closure", "closures", "fastest", "window_after", "window_like"]


class Closure(NamedTuple):
    """A time in which hardly anything was let through."""

    first: Mark
    last: Mark


def closures(history: History) -> list[Closure]:
    """The times, in order, in which hardly anything was let through; most are a single refusal."""
    found: list[Closure] = []
    for mark in history.marks:
        if found and history.accepted_between(found[-1].first, mark) < EVIDENCE.few:
            found[-1] = Closure(found[-1].first, mark)
        else:
            found.append(Closure(mark, mark))
    return found


def fastest(history: History, closure: Closure, jitter: float) -> float:
    """Usual calls per second of the fastest bucket that lets through so little; infinity if nothing tells.

    Args:
        history: What the closure is part of.
        closure: The time.
        jitter: Seconds by which calls may arrive sooner or later than usual.
    """
    took = closure.last.shut - closure.first.heard - jitter
    if took <= 0:
        return math.inf
    taken = history.taken_between(closure.first, closure.last)
    return (taken + history.weight(closure.last.sequence)) / took


def window_like(history: History, first: float, jitter: float, vague: float = 0.0) -> Window | None:
    """The window that explains the last burst between two closures; None if a bucket may as well.

    Args:
        history: What was called, up to a refusal.
        first: What was let through before the first refusal of all, in usual calls.
        jitter: Seconds by which calls may arrive sooner or later than usual.
        vague: Usual calls by which calls may be larger than they seem.
    """
    found = closures(history)
    if len(found) < 2:  # noqa: PLR2004 - one before the burst, one after it
        return None
    before, after = found[-2:]
    count = history.accepted_between(before.last, after.first)
    taken = history.taken_between(before.last, after.first)
    if count < EVIDENCE.few or taken > EVIDENCE.more * first:
        return None
    accepted = history.accepted()
    del accepted[len(accepted) - history.accepted_between(*after) :]
    if len(accepted) < count:
        return None
    burst = (taken - accepted[-count].weight) / (after.first.heard - before.last.shut)
    if burst < EVIDENCE.no_bucket * fastest(history, before, jitter):
        return None
    return window_after(before, accepted, count, first, vague=vague, until=after.last.shut)


def window_after(
    closure: Closure,
    accepted: list[Taken],
    count: int,
    first: float,
    *,
    vague: float,
    until: float = -math.inf,
) -> Window | None:
    """The window that opened after a closure; None if too little is remembered.

    Args:
        closure: When it was not open yet.
        accepted: The calls that were accepted, in order.
        count: How many of them, the last ones, were made since it opened.
        first: What was let through before the first refusal of all, in usual calls.
        vague: Usual calls by which calls may be larger than they seem.
        until: When it was closed again, if it was.
    """
    opened = accepted[-count].at
    taken = sum(weight for _, weight in accepted[-count:])
    limit = max(taken, first)  # less may have been let through since, if it slides
    begun = Recent(accepted[:-count]).last(limit, accepted[-count].weight + vague)
    begun = closure.first.at if begun is None else begun
    low = max(closure.last.shut - begun, until - opened)
    return Window(limit, low, max(low, opened - begun), accepted, count)
