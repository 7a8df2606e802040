"""The latest calls that were accepted, and how much of a quota they took together."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from phoenix_nb.core.limits.constants import SOON

__all__ = ["Recent", "Taken"]


class Taken(NamedTuple):
    """A call that was accepted."""

    at: float
    """When it was made, in seconds of the monotonic clock."""
    weight: float
    """What it took, in usual calls: one where calls are counted."""


class Recent:
    """Calls in the order in which they were made.

    Args:
        calls: The first of them.
    """

    def __init__(self, calls: Iterable[Taken] = ()) -> None:
        self.times: list[float] = []
        """When each was made."""
        self._before: list[float] = []
        """What those before it took."""
        self.taken: float = 0.0
        """What all took, those that are forgotten as well."""
        for call in calls:
            self.add(*call)

    def __len__(self) -> int:
        return len(self.times)

    @property
    def remembered(self) -> float:
        """What the calls took that are remembered."""
        return self.taken - self._before[0] if self._before else 0.0

    @property
    def after_first(self) -> float:
        """What those took that came after the first."""
        return self.taken - self._before[1] if len(self) > 1 else 0.0

    def add(self, at: float, weight: float) -> None:
        """Note the next call."""
        self.times.append(at)
        self._before.append(self.taken)
        self.taken += weight

    def change(self, at: float, weight: float, less: float) -> bool:
        """Note that a call took less than it seemed to, or nothing; whether it is remembered.

        Args:
            at: When it was made.
            weight: What it seemed to take.
            less: By how much less it took; it is forgotten if that is all.
        """
        place = len(self.times) - 1
        while place >= 0 and (self.times[place] != at or self._differs(place, weight)):
            place -= 1
        if place < 0:
            return False
        for later in range(place + 1, len(self.times)):
            self._before[later] -= less
        self.taken -= less
        if less == weight:
            del self.times[place], self._before[place]
        return True

    def _differs(self, place: int, weight: float) -> bool:
        end = self._before[place + 1] if place + 1 < len(self.times) else self.taken
        return abs(end - self._before[place] - weight) > SOON

    def since(self, at: float, until: float = float("inf")) -> float:
        """What the calls took that were made after one moment and before another."""
        inside = [place for place, time in enumerate(self.times) if at < time < until]
        if not inside:
            return 0.0
        end = inside[-1] + 1
        return (self._before[end] if end < len(self.times) else self.taken) - self._before[
            inside[0]
        ]

    def last(self, limit: float, weight: float) -> float | None:
        """When the call was made that must be over and past for one more; None if there is room.

        Args:
            limit: What may be taken.
            weight: What the call will take; the whole limit, if it is more.
        """
        beyond = self.taken + min(weight, limit) - limit
        place = bisect_left(self._before, beyond - SOON) - 1
        return self.times[place] if place >= 0 else None

    def rhythm(self) -> list[Taken]:
        """How many seconds after the first each was made, and what those before it took."""
        pairs = zip(self.times, self._before, strict=True)
        return [Taken(at - self.times[0], before - self._before[0]) for at, before in pairs]

    def forget(self, kept: float) -> None:
        """Forget the oldest calls, but for those that took as much as is to be kept."""
        place = bisect_left(self._before, self.taken - kept)
        if place > len(self.times) // 2:
            del self.times[:place], self._before[:place]
