"""Overload: a server that is at its end refuses calls as well, but not because of a quota.

Two things look alike at first. A server whose capacity is exceeded serves as many calls however many it is
sent: to send fewer costs nothing, and saves refusals. A server that turns calls away at random, or because of
others' load, serves a share of what it is sent: to send fewer only costs time. Which it is shows when fewer
are sent: the share of refusals falls, or stays as it is.
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
_ROUND = 24
"""Calls after which the share of those that were turned away is looked at …"""
_EARLY = 8
"""… or as soon as so many were, and twice as many as were served."""
_MANY = 0.12
"""Share of refusals that is not borne if sending fewer helps."""
_FEW = 0.03
"""Share of refusals below which more are sent."""
_HEADROOM = 1.04
"""Ratio of the calls that are sent to those that were served."""
_RISE = 1.08
_QUICK_RISE = 2.0
"""Ratio by which more are sent when few are turned away: where it helps to send fewer, and elsewhere."""
_SURELY_FULL = 0.9
"""Share of refusals above which nothing but a lack of capacity is likely."""
_LEAST_CUT = 0.5
_LEAST_TRIED = 0.25
"""What is left at least of the calls that are sent, from one round to the next and in all, where it may be in
vain."""
_TELLING = 0.15
"""Difference between the shares expected of a server that is full and of one that refuses at random, from
which on a round tells which it is."""
_SURE = 2
"""Rounds in a row in which sending fewer did not help, after which it is given up."""
_RESPITE = 40
"""Rounds until it is tried again."""
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
class _Round:
    """Some calls that were made one after the other, and what became of them."""

    began: float
    ended: float = 0.0
    made: int = 0
    served: int = 0
    refused: int = 0
    stale: bool = False
    """Whether the pace has changed since."""


class _Seen(NamedTuple):
    """What a round has shown."""

    calls: int
    made: float
    """Calls a second."""
    served: float
    share: float
    """Of those that were turned away."""


def _between(base: _Seen, seen: _Seen) -> float:
    """Half-way between the shares to expect of a server that is full and of one that refuses at random."""
    return (max(0.0, 1 - base.served / seen.made) + base.share) / 2


class OverloadPace:
    """Spaces calls while a server is overloaded, if that helps.

    Nothing is limited before the first call that was turned away. Afterwards calls are made at most as fast
    as they have been, in rounds; after each in which many were turned away, as fast as they have been served.
    """

    def __init__(self) -> None:
        self.rate: float | None = None
        """Calls a second that are made at most; None for as many as there are."""
        self._launches: deque[float] = deque(maxlen=_ROUND)
        self._next_at = -math.inf
        self._round: _Round | None = None
        self._helps = False
        """Whether it has been seen that fewer calls are turned away where fewer are sent."""
        self._in_vain = 0
        self._rest = 0
        self._base: _Seen | None = None
        """The round that later ones are compared with, to see whether to send fewer helps."""

    def reset(self) -> None:
        """Forget the pace, because a server that was away altogether is back."""
        if not self._rest:
            self.__init__()  # type: ignore[misc]

    def wait(self, now: float) -> float:
        """Seconds until a call may be made."""
        return 0.0 if self.rate is None else max(0.0, self._next_at - now)

    @property
    def by_chance(self) -> bool:
        """Whether it does not help to send fewer: that one call was turned away tells nothing of others."""
        return self._rest > 0

    @property
    def idle(self) -> bool:
        """Whether no call has been turned away, so that calls are not looked at in rounds."""
        return self._round is None and self.rate is None

    def launched(self, now: float, calls: int = 1) -> _Round | None:
        """Count a call that is made; give what is returned back when it is over.

        Args:
            now: When it is made.
            calls: How many are made, which may be several while this is idle.
        """
        if self._round is None and self.rate is None:
            self._launches.extend(repeat(now, min(calls, _ROUND)))
            return None
        if self.rate is not None:
            self._next_at = max(self._next_at, now - 1 / self.rate) + 1 / self.rate
        if self._round is None or self._round.made >= _ROUND:
            self._round = _Round(now)
        self._round.made += 1
        self._round.ended = now
        return self._round

    def served(self, made_in: _Round | None, now: float) -> None:
        """Count a call that was not turned away."""
        if made_in is not None:
            made_in.served += 1
            self._judge(made_in, now)

    def turned_away(self, made_in: _Round | None, now: float) -> None:
        """Count a call that was turned away for overload."""
        if self._round is None:
            recent = [at for at in self._launches if at > now - 1.0]
            took = max(now - recent[0], 0.02) if recent else 1.0
            self.rate = max(len(recent) / took, _SLOWEST)
            self._next_at = now
            self._round = _Round(now)
        elif made_in is not None:
            made_in.refused += 1
            self._judge(made_in, now)

    def _judge(self, over: _Round, now: float) -> None:
        """Set the pace anew when a round has shown what there is to see."""
        settled = over.served + over.refused
        early = self._base is None and over.refused >= max(_EARLY, 2 * over.served)
        if over.stale or (settled < _ROUND and not early):
            return
        over.stale = True
        if self._rest > 0:
            self._rest -= 1
            return
        took = max(over.ended - over.began, 1e-3)
        share = over.refused / over.made
        seen = _Seen(over.made, over.made / took, (over.made - over.refused) / took, share)
        if share > _MANY:
            self._slow_down(seen, now)
            return
        if self._base is not None and _between(self._base, seen) - share > _TELLING:
            self._helps = True
        if self.rate is not None and (share <= _FEW or not self._helps):
            self.rate *= _RISE if self._helps else _QUICK_RISE
            self._base = None
            self._begin(now)

    def _slow_down(self, seen: _Seen, now: float) -> None:
        """Send fewer calls, as many as were served; or as many as there are, if that does not help."""
        base = self._base
        if base is not None:
            between = _between(base, seen)
            if base.share - between > _TELLING / 2:
                random = between < seen.share <= _SURELY_FULL
                self._in_vain = self._in_vain + 1 if random else 0
                self._helps = not random
                base = base if random else None
        self._base = base = base or seen
        if self._in_vain >= _SURE:
            self.rate, self._base, self._rest, self._in_vain = None, None, _RESPITE, 0
        elif seen.share > _SURELY_FULL and seen.calls >= _ROUND:
            self._helps = True
            self.rate = max(_HEADROOM * seen.served, _SLOWEST)
        else:
            least = max(_LEAST_CUT * seen.made, _LEAST_TRIED * base.made)
            self.rate = max(_HEADROOM * seen.served, least, _SLOWEST)
        self._begin(now)

    def _begin(self, now: float) -> None:
        """Look at calls that are made from now on."""
        if self._round is not None:
            self._round.stale = True
        self._round = _Round(now)
        if self.rate is not None:
            self._next_at = min(max(self._next_at, now), now + 1 / self.rate)
