"""Which window does what was seen, if it begins at fixed times: how many calls it holds, and when it begins.

The load of a window that slides are the calls that were let through within its length; of one that begins
at fixed times, those since the last of them. That a call was let through says that the window holds as many
as the load was then; that one was refused, that it holds no more. So calls that were let through on both
sides of such a time look like those of one window that holds more, until that contradicts a refusal.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from phoenix_nb.core.limits.bucket import Calls
from phoenix_nb.core.limits.constants import LENGTH

__all__ = ["AlignedWindow", "aligned_window", "slides"]


class AlignedWindow(NamedTuple):
    """A window that begins at fixed times."""

    limit: int
    """Calls that it lets through."""
    length: float
    """Seconds that it lasts."""
    opens: float
    """When the next one begins, in seconds of the monotonic clock: after the last call that was looked at."""


def slides(calls: Calls, length: float, late: float) -> bool:
    """Whether a window of this length that slides does what was seen.

    Args:
        calls: When calls were made and whether they were refused, in order; the last one was.
        length: Seconds.
        late: Seconds by which calls may arrive sooner or later than usual.
    """
    accepted, refused = _split(calls)
    held = max(
        (
            place + 1 - bisect_left(accepted, at - length + late)
            for place, at in enumerate(accepted)
        ),
        default=0,
    )
    full = min(
        bisect_right(accepted, at + late) - bisect_left(accepted, at - length - late)
        for at in refused
    )
    return held <= full


def aligned_window(calls: Calls, lengths: Iterable[float], late: float) -> AlignedWindow | None:
    """The first window of one of these lengths that does what was seen; None if none does.

    Args:
        calls: When calls were made and whether they were refused, in order; the last one was.
        lengths: Seconds.
        late: Seconds by which calls may arrive sooner or later than usual.
    """
    opened = [
        (before, at)
        for (before, shut, _), (at, refused, _) in pairwise(calls)
        if shut and not refused
    ]
    first, last = min(opened, key=lambda pair: pair[1] - pair[0], default=(-math.inf, calls[0][0]))
    for length in lengths:
        search = _BeginningSearch(*_split(calls), opened, length, late)
        begins = search.latest(max(first, last - length), last)
        if begins is not None:
            passed = math.floor((calls[-1][0] - begins) / length)
            return AlignedWindow(search.held(begins, late), length, begins + (passed + 1) * length)
    return None


def _split(calls: Calls) -> tuple[list[float], list[float]]:
    accepted = [at for at, refused, _ in calls if not refused]
    return accepted, [at for at, refused, _ in calls if refused]


class _BeginningSearch:
    """Looks for a moment at which windows of one length may begin.

    Args:
        accepted: When calls were made that were let through, in order.
        refused: When those were made that were not.
        opened: From a call that was refused to the next one that was not: a window began meanwhile.
        length: Seconds.
        late: Seconds by which calls may arrive sooner or later than usual.
    """

    def __init__(
        self,
        accepted: list[float],
        refused: list[float],
        opened: list[tuple[float, float]],
        length: float,
        late: float,
    ) -> None:
        self._accepted = accepted
        self._refused = refused
        self._opened = opened
        self._length = length
        self._late = late
        self._left = LENGTH.looks

    def latest(self, first: float, last: float) -> float | None:
        """The latest such moment between two, known to the jitter; None if there is none."""
        self._left -= 1
        begins, vague = (first + last) / 2, (last - first) / 2
        if self._left < 0 or not self._may_begin(begins, max(vague, self._late)):
            return None
        if vague <= self._late:
            return begins
        found = self.latest(begins, last)
        return self.latest(first, begins) if found is None else found

    def _may_begin(self, begins: float, vague: float) -> bool:
        """Whether windows may begin within so many seconds of this moment, before or after it."""
        if any(
            (begins + vague - shut) % self._length > at - shut + 2 * vague
            for shut, at in self._opened
        ):
            return False
        full = min(self._load(at, begins, vague) for at in self._refused)
        return self.held(begins, vague) <= full

    def held(self, begins: float, vague: float) -> int:
        """The most calls that one window surely let through."""
        accepted, length = self._accepted, self._length
        if not accepted:
            return 0
        begins += math.floor((accepted[0] - begins) / length) * length
        most = 0
        while True:
            ended = bisect_left(accepted, begins + length - vague)
            most = max(most, ended - bisect_left(accepted, begins + vague))
            if ended == len(accepted):
                break
            begins += max(1.0, (accepted[ended] - begins) // length) * length  # past empty windows
        return most

    def _load(self, at: float, begins: float, vague: float) -> int:
        """The most calls that a window may have let through before one was refused."""
        since = (at - begins) % self._length
        if since < vague:  # it may be the last one of the window before
            since += self._length
        before = bisect_left(self._accepted, at - since - vague)
        return bisect_right(self._accepted, at + self._late) - before
