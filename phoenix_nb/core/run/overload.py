"""Overload: a server that is at its end refuses calls as well, but not because of a quota.

Two things look alike at first. A server whose capacity is exceeded serves as many calls however many it is
sent: to send fewer costs nothing, and saves refusals. A server that turns calls away at random, or because of
others' load, serves a share of what it is sent: to send fewer only costs time. Which it is, or how much of
both, shows when fewer are sent: the share of refusals falls, down to what is chance.
"""

import math
from collections import deque
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

from phoenix_nb.core.values.guarded import message_of, names_of, status_of

__all__ = ["MOST_OVERLOADS", "OverloadPace", "is_overload"]

MOST_OVERLOADS = 100
"""Times that one call is turned away for overload before it is taken to be at fault itself. At random for a
share of 0.7, that happens once in 10¹⁵ calls."""
_STATUSES = frozenset({503, 529})
_NAMES = ("ServiceUnavailable", "Overloaded", "ModelNotReady")
_WORDS = "overloaded"
_BORNE = 0.05
"""Share of refusals below which it is not asked where they come from."""
_MOST = 0.85
"""Share of refusals above which nothing but a lack of capacity is likely."""
_SURE = math.log(100)
"""Log-likelihood ratio from which on one explanation is taken to be true rather than another: wrong once in
a hundred times at most (Wald's sequential test)."""
_AS_GOOD = 1.0
"""Log-likelihood ratio up to which two explanations are as good as each other."""
_EXCEEDED = 1.25
"""How far a capacity is exceeded at least, where refusals are doubted to be chance."""
_SPAN = 20
"""The latest calls, about so many, tell how many are served; one more than that is made, so that one in so
many or a little more is refused where none is by chance."""
_REMEMBERED = 400
"""Calls after which what became of the earlier ones counts for half as much."""
_AT_ONCE = 64
"""Launches from which the pace is told: about as many as are made at once."""
_QUICKEST = 0.02
"""Seconds that so many launches take at least, to tell a pace."""
_SLOWEST = 0.5
"""Calls a second that are sent at least; whether any is served at all is `OutageGuard`'s business."""


def is_overload(error: BaseException) -> bool:
    """Whether an exception says that the server has no room at the moment, whoever asks."""
    status = status_of(error)
    if status is not None:
        return status in _STATUSES
    if issubclass(type(error), ConnectionResetError):
        return True
    names = names_of(type(error))
    if any(part in name for name in names for part in _NAMES):
        return True
    return any("APIError" in name for name in names) and _WORDS in message_of(error).lower()[:400]


@dataclass(slots=True)
class _Sent:
    """A call that was made."""

    at: float
    pace: float
    """Calls a second that were made at the time."""
    refused: bool = False


class _Explanation(NamedTuple):
    """Where refusals come from: chance, however slowly calls are made, and a capacity that is exceeded."""

    likelihood: float
    """Logarithm of how likely this makes what was seen."""
    share: float
    capacity: float
    """Calls a second that are served at most; infinity for any number."""


class _Evidence:
    """What became of calls, by the pace at which they were made."""

    def __init__(self) -> None:
        self._seen: dict[int, list[float]] = {}
        """By the half octave of the pace: calls served, calls refused, and the seconds these took to make."""
        self._count = 0.0

    def add(self, pace: float, *, refused: bool) -> None:
        """Count a call."""
        seen = self._seen.setdefault(round(2 * math.log2(pace)), [0.0, 0.0, 0.0])
        seen[refused] += 1
        seen[2] += 1 / pace
        self._count += 1
        if self._count > _REMEMBERED:
            self._count /= 2
            self._seen = {
                pace: [each / 2 for each in counts] for pace, counts in self._seen.items()
            }

    def explain(self, share: float | None = None) -> list[_Explanation]:
        """Explain it by chance up to some pace and by a capacity beyond: the last one by chance alone.

        Args:
            share: The share turned away by chance, if it is given.
        """
        paces = sorted(
            ((served + refused) / seconds, served, refused)
            for served, refused, seconds in self._seen.values()
        )
        return [_explain(paces[:split], paces[split:], share) for split in range(len(paces) + 1)]

    def likelihood(self) -> float:
        """Logarithm of how likely it is at best, whatever the shares refused at each pace."""
        return sum(
            _likelihood(served, refused, refused / (served + refused))
            for served, refused, _ in self._seen.values()
        )


_Paces = list[tuple[float, float, float]]
"""Paces, each with the calls served and refused."""


def _explain(by_chance: _Paces, beyond: _Paces, share: float | None) -> _Explanation:
    """Estimate the share from the slower paces, and the capacity from the faster ones."""
    if share is None:
        calls = sum(served + refused for _, served, refused in by_chance)
        share = sum(refused for *_, refused in by_chance) / calls if calls else 0.0
        share = min(max(share, _BORNE), _MOST)
    seconds = sum((served + refused) / pace for pace, served, refused in beyond)
    capacity = math.inf
    if seconds:
        capacity = max(sum(served for _, served, _ in beyond) / seconds, _SLOWEST)
    likelihood = sum(
        _likelihood(served, refused, max(share, 1 - capacity / pace))
        for pace, served, refused in by_chance + beyond
    )
    return _Explanation(likelihood, share, capacity)


def _likelihood(served: float, refused: float, share: float) -> float:
    share = min(max(share, _BORNE), 1 - _BORNE)
    return served * math.log(1 - share) + refused * math.log(share)


class OverloadPace:
    """Spaces calls while a server is overloaded, if that helps.

    Refusals are taken for chance until they become too many for it. Then calls are made at the pace at which
    they are served, and slightly faster to find out whether more would be. What that does to the share of
    refusals tells how many are chance. Those do not slow calls down, and if all of them are, calls are
    spaced no longer.
    """

    def __init__(self) -> None:
        self.rate: float | None = None
        """Calls a second that are made at most; None for as many as there are."""
        self._launches: deque[float] = deque(maxlen=_AT_ONCE)
        self._next_at = -math.inf
        self._refuses = False
        """Whether any call was turned away."""
        self._open: deque[_Sent] = deque()
        """Calls that may be turned away yet, in the order in which they were made."""
        self._paced_at = -math.inf
        """When the pace was last set anew: it does not follow from calls that were made before."""
        self._share = 0.0
        """The share of calls that is turned away by chance, as far as is known."""
        self._served = 1.0
        self._seconds = 0.0
        """Calls served among the latest, and the seconds in which these were made."""
        self._doubt = 0.0
        """Log-likelihood ratio of more refusals than by chance, never below 0 (Page's test)."""
        self._evidence = _Evidence()

    def wait(self, now: float) -> float:
        """Seconds until a call may be made."""
        return 0.0 if self.rate is None else max(0.0, self._next_at - now)

    @property
    def idle(self) -> bool:
        """Whether no call has been turned away, so that calls are not counted one by one."""
        return not self._refuses

    def launched(self, now: float, calls: int = 1) -> _Sent | None:
        """Count a call that is made; give what is returned back when it is over.

        Args:
            now: When it is made.
            calls: How many are made, which may be several while this is idle.
        """
        self._launches.extend(repeat(now, min(calls, _AT_ONCE)))
        if self.idle:
            return None
        pace = self._pace()
        if self.rate is not None:
            if self._next_at > now - 1 / self.rate:  # it has waited for its turn
                pace = self.rate
            self._next_at = max(self._next_at, now - 1 / self.rate) + 1 / self.rate
            pace = min(pace, self.rate)
        call = _Sent(now, pace)
        self._open.append(call)
        return call

    def resume(self) -> None:
        """Calls are made again, after an outage: the pause tells nothing of their pace."""
        self._launches.clear()

    def served(self, call: _Sent | None, now: float) -> None:
        """Count a call that was not turned away."""
        if call is not None:
            self._settle(call.at, now)

    def turned_away(self, call: _Sent | None, now: float) -> None:
        """Count a call that was turned away for overload."""
        if self.idle:
            self._refuses, self._doubt = True, _SURE
        elif call is not None:
            call.refused = True
            self._settle(call.at, now)

    def _settle(self, made_before: float, now: float) -> None:
        """Count the calls made before one that is answered: what is not turned away by now was let in."""
        while self._open and self._open[0].at < made_before:
            self._count(self._open.popleft(), now)

    def _count(self, call: _Sent, now: float) -> None:
        self._evidence.add(call.pace, refused=call.refused)
        if call.at <= self._paced_at:
            return
        self._served += (not call.refused) - self._served / _SPAN
        self._seconds += 1 / call.pace - self._seconds / _SPAN
        if self.rate is None:
            self._doubt_chance(now, refused=call.refused)
        else:
            self._set_rate(self._affordable(), now)
            if call.refused:
                self._tell_chance(now)

    def _affordable(self) -> float:
        """Calls a second of which one in `_SPAN` more is refused than by chance."""
        return (self._served + 1) / self._seconds / (1 - self._share)

    def _doubt_chance(self, now: float, *, refused: bool) -> None:
        """Space calls once more of them are turned away than by chance."""
        share = max(self._share, _BORNE)
        more = 1 - (1 - share) / _EXCEEDED
        ratio = more / share if refused else (1 - more) / (1 - share)
        self._doubt = max(0.0, self._doubt + math.log(ratio))
        if self._doubt > 2 * _SURE:
            self._paced_at, self._share, self._evidence = now, 0.0, _Evidence()
            self._set_rate(self._affordable(), now)

    def _tell_chance(self, now: float) -> None:
        """Tell how many of the refusals are chance; make calls no slower than that if it has become clear."""
        explanations = self._evidence.explain()
        best = max(each.likelihood for each in explanations)
        if self._evidence.likelihood() - best > 2 * _SURE:  # it is not what it was
            self._evidence = _Evidence()
            return
        without = max(each.likelihood for each in self._evidence.explain(_BORNE))
        if best - without < _SURE:
            self._share = 0.0
            return
        # Of what is as likely, more is soon found wrong, and less would be late.
        likely = next(each for each in reversed(explanations) if best - each.likelihood < _AS_GOOD)
        self._share, rate = likely.share, likely.capacity / (1 - likely.share)
        if rate == math.inf:
            self.rate, self._doubt = None, 0.0
            self._launches.clear()
        elif self.rate is None or rate > self.rate:
            self._paced_at = now
            self._served, self._seconds = (1 - self._share) * _SPAN - 1, _SPAN / rate
            self._set_rate(rate, now)

    def _pace(self) -> float:
        """Calls a second that have been made of late."""
        took = self._launches[-1] - self._launches[0] if self._launches else 0.0
        return max(1, len(self._launches) - 1) / max(took, _QUICKEST)

    def _set_rate(self, rate: float, now: float) -> None:
        self.rate = max(rate, _SLOWEST)
        self._next_at = min(max(self._next_at, now), now + 1 / self.rate)
