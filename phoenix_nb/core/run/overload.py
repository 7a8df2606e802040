"""Overload: a server that is at its end refuses calls as well, but not because of a quota.

Two things look alike at first. A server whose capacity is exceeded serves as many calls however many it is
sent: to send fewer costs nothing, and saves refusals. A server that turns calls away at random, or because of
others' load, serves a share of what it is sent: to send fewer only costs time. Which it is shows when fewer
are sent: the share of refusals falls, or stays as it is.
"""

import math
from collections import deque
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
"""Share of refusals that calls are slowed down to, where slowing down helps."""
_MOST = 0.85
"""Share of refusals above which nothing but a lack of capacity is likely."""
_GAIN = 0.2
"""How much slower calls are made after one that was turned away: by a fifth, nearly."""
_SURE = math.log(100)
"""Log-likelihood ratio from which on one explanation is taken to be true rather than another: wrong once in
a hundred times at most (Wald's sequential test)."""
_TELLING = 5.0
"""Ratio of the odds of a refusal from which on chance no longer is the same chance."""
_SPAN = 12
"""Launches from which the pace is told."""
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


class _Sent(NamedTuple):
    """A call that was made."""

    number: int
    pace: float
    """Calls a second that were made at the time."""


class _Evidence:
    """What became of calls, by the pace at which they were made: does it help to send fewer?"""

    def __init__(self) -> None:
        self._seen: dict[int, list[int]] = {}
        """Calls served and refused; the paces are half an octave apart."""

    def add(self, pace: float, served: int, refused: int) -> None:
        """Count calls."""
        counts = self._seen.setdefault(round(2 * math.log2(pace)), [0, 0])
        counts[0] += served
        counts[1] += refused

    @property
    def share(self) -> float:
        """The share of refusals, if they are chance."""
        refused = sum(refused for _, refused in self._seen.values())
        return min(max(refused / sum(map(sum, self._seen.values())), _BORNE), _MOST)

    def for_chance(self) -> float:
        """The log-likelihood ratio of chance and of a capacity, each fitted as well as it can be."""
        by_chance = self._fit(dict.fromkeys(self._seen, self.share))
        quarters = range(2 * min(self._seen) - 12, 2 * max(self._seen) + 2)  # of an octave
        return by_chance - max(
            self._fit({pace: 1 - 2.0 ** (capacity / 4 - pace / 2) for pace in self._seen})
            for capacity in quarters
        )

    def _fit(self, shares: dict[int, float]) -> float:
        """The log-likelihood of what was seen, if such shares are refused."""
        fit = 0.0
        for pace, (served, refused) in self._seen.items():
            share = min(max(shares[pace], _BORNE), 1 - _BORNE)
            fit += served * math.log(1 - share) + refused * math.log(share)
        return fit


class OverloadPace:
    """Spaces calls while a server is overloaded, if that helps.

    Refusals are taken for chance until they become too many for it. Then calls are made at a pace which
    falls with every refusal and rises with every other call, so that few are refused if that can be had; or
    until it has shown that it cannot, which makes the refusals chance again, with the share seen.
    """

    def __init__(self) -> None:
        self.rate: float | None = None
        """Calls a second that are made at most; None for as many as there are."""
        self._launches: deque[float] = deque(maxlen=_SPAN)
        self._next_at = -math.inf
        self._sent = 0
        self._seen = 0
        """The latest call of which it is known whether it was turned away."""
        self._began = 0
        """The latest call that was made before the pace was set."""
        self._chance: float | None = None
        """The share of calls that is turned away by chance; None while calls are spaced, or none was."""
        self._doubt = 0.0
        """Log-likelihood ratio of more refusals than that, never below 0 (Page's test)."""
        self._evidence = _Evidence()

    def wait(self, now: float) -> float:
        """Seconds until a call may be made."""
        return 0.0 if self.rate is None else max(0.0, self._next_at - now)

    @property
    def idle(self) -> bool:
        """Whether no call has been turned away, so that calls are not counted one by one."""
        return self._chance is None and self.rate is None

    def launched(self, now: float, calls: int = 1) -> _Sent | None:
        """Count a call that is made; give what is returned back when it is over.

        Args:
            now: When it is made.
            calls: How many are made, which may be several while this is idle.
        """
        self._launches.extend(repeat(now, min(calls, _SPAN)))
        if self.idle:
            return None
        if self.rate is not None:
            self._next_at = max(self._next_at, now - 1 / self.rate) + 1 / self.rate
        self._sent += 1
        return _Sent(self._sent, self._pace())

    def served(self, call: _Sent | None, now: float) -> None:
        """Count a call that was not turned away, and so those before it that have not been either."""
        if call is not None and call.number > self._seen:
            served, self._seen = call.number - self._seen, call.number
            self._learn(call.pace, served, 0, now)

    def turned_away(self, call: _Sent | None, now: float) -> None:
        """Count a call that was turned away for overload; those before it were not, unless that is known."""
        if self.idle:
            self._chance, self._doubt = _BORNE, _SURE
        elif call is not None and call.number > self._began:
            served = max(0, call.number - self._seen - 1)
            self._seen = max(self._seen, call.number)
            self._learn(call.pace, served, 1, now)

    def _learn(self, pace: float, served: int, refused: int, now: float) -> None:
        if self._chance is not None:
            self._doubt_chance(self._chance, served, refused, now)
        elif self.rate is not None:
            self._evidence.add(pace, served, refused)
            step = _GAIN * (_BORNE * served - (1 - _BORNE) * refused)
            self._set_rate(self.rate * math.exp(step), now)
            for_chance = self._evidence.for_chance() if refused else 0.0
            share = self._evidence.share
            if for_chance > _SURE or (refused and self.rate == _SLOWEST and share < _MOST):
                self._chance, self._doubt, self.rate = share, 0.0, None
            elif for_chance < -_SURE:
                self._evidence = _Evidence()

    def _doubt_chance(self, share: float, served: int, refused: int, now: float) -> None:
        """Space calls once more of them are turned away than by chance."""
        odds = 1 - share + _TELLING * share
        self._doubt -= (served + refused) * math.log(odds)
        self._doubt = max(0.0, self._doubt + refused * math.log(_TELLING))
        if self._doubt > 2 * _SURE:
            self._chance, self._evidence = None, _Evidence()
            self._began = self._seen = self._sent
            self._set_rate(self._pace(), now)

    def _pace(self) -> float:
        """Calls a second that have been made of late."""
        took = self._launches[-1] - self._launches[0] if self._launches else 0.0
        return max(1, len(self._launches) - 1) / max(took, _QUICKEST)

    def _set_rate(self, rate: float, now: float) -> None:
        self.rate = max(rate, _SLOWEST)
        self._next_at = min(max(self._next_at, now), now + 1 / self.rate)
