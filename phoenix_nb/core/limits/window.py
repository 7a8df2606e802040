"""Fits a window to what was accepted and refused, and keeps calls within it.

A quota of so many calls in so many seconds, whether the seconds slide or begin on the minute, refuses a
call only if as many as it allows were accepted within the last window. So the time from the first of
those to a refusal is shorter than the window. If the seconds slide, an accepted call is a whole window
after the one that many calls before; if they do not, that holds for calls made in the same rhythm from
one window to the next, and this is how they are made here.
"""

import math
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from phoenix_nb.core.limits.bucket import Calls

__all__ = ["USUAL", "Window", "WindowFit", "fit_window"]

USUAL = (1.0, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0)
"""Seconds of windows that people choose. One of them is taken for true where it agrees with what was seen."""
_EARLY = 1.15
"""Ratio by which it may be longer than what was accepted tells, if its seconds do not slide: calls of one
window that are made late leave the next ones time."""
_MOST_GRACE = 0.1
"""Share of it for which the first call of a window is waited for at the most."""
_TRUSTED = 2
_SHORT = 0.9
"""Windows of it that have begun, after which a call is tried after this share of it: it may be shorter."""

_LEAST = 2
"""Calls: a smaller window is as well a bucket."""
_LATE = 0.003
"""Seconds by which calls keep clear of the edge of a window: they do not arrive when they are made."""
_CLOSE = 1.05
"""Ratio to which a window is found out by trying."""
_LEAST_STEP = 0.02
_STEP = 1.5
"""Share, and seconds, by which a window is taken for longer at the least after a call was refused, and ratio
where nothing tells how long it may be."""
_TRIALS = 3
_LEAST_TRIAL = 100
"""Windows, and calls, after which a shorter window is tried, in case that the quota has grown …"""
_SHORTER = 0.02
"""… shorter by this share, then by four times as much, and so on."""


@dataclass(frozen=True, slots=True)
class WindowFit:
    """A window that a history allows."""

    limit: int
    """Calls in one window."""
    low: float
    """Seconds of the window, at least."""
    high: float
    """Seconds of the window, at most if it slides."""


def fit_window(calls: Calls, *, whole: bool, jitter: float = 0.0) -> WindowFit | None:
    """Find a window that would have accepted and refused these calls, or None.

    Args:
        calls: When each was made, in order, and whether it was refused.
        whole: Whether nothing was called before.
        jitter: Seconds for which nothing may be accepted without a reason: calls overtake each other.
    """
    accepted = [at for at, refused in calls if not refused]
    droughts = list(_droughts(calls, jitter))
    if not droughts:
        return None
    before = [0, *(drought.accepted for drought in droughts)]
    full = [later - earlier for earlier, later in pairwise(before)]
    if not whole:
        del full[0]
    most = droughts[0].accepted if whole else math.inf
    limit = max((count for count in full if count <= most), default=0)
    if limit < _LEAST or not accepted:
        return None
    low = high = 0.0
    for drought in droughts:
        if drought.accepted >= limit:
            low = max(low, drought.closed - accepted[drought.accepted - limit])
    spans = [later.open - earlier.closed for earlier, later in pairwise(droughts)]
    high = min(spans, default=math.inf)
    guess = droughts[0].open - accepted[0] if whole else math.inf
    if low < guess < high:
        high = guess
    return WindowFit(limit, low, high) if low <= high + _LATE else None


@dataclass(frozen=True, slots=True)
class _Drought:
    """A time in which nothing was accepted."""

    accepted: int
    """Calls accepted before."""
    closed: float
    """When it still lasted."""
    open: float
    """When it was over; infinity if that is not known."""


def _droughts(calls: Calls, jitter: float) -> Iterator[_Drought]:
    accepted = 0
    since = closed = None
    for at, refused in calls:
        if refused:
            since, closed = at if since is None else since, at
            continue
        if since is not None and closed is not None and at - since > jitter:
            yield _Drought(accepted, closed, at)
        since = closed = None
        accepted += 1
    if closed is not None:
        yield _Drought(accepted, closed, math.inf)


class Window:
    """Lets through as many calls in any stretch of time as a window allows."""

    def __init__(self, found: WindowFit, recent: Iterable[float]) -> None:
        self.found = found
        self._span = 0.0
        self._recent: deque[float] = deque(recent, maxlen=found.limit)
        self._calls = 0
        self._opened = 0
        """Windows that have begun since."""
        self._first = -math.inf
        """When the first call of the present window was made."""
        self.grace = _LATE
        """Seconds after which a call that was not refused is presumed to be accepted."""
        self.update(found)

    @property
    def rate(self) -> float:
        """Calls per second in the long run."""
        return self.found.limit / self._span

    def update(self, found: WindowFit) -> None:
        """Take over what was found out about a window of the same number of calls."""
        self.found = found
        self._calls = 0
        self._span = _likely(found, daring=self._opened >= _TRUSTED) + _LATE

    def refused(self, calls: Calls) -> None:
        """Learn from a history that ends in a refusal."""
        *earlier, (at, _) = calls
        accepted = [when for when, refused in earlier if not refused]
        limit, low, high = self.found.limit, self.found.low, self.found.high
        if len(accepted) >= limit:
            low = max(low, at - accepted[-limit])
        self.update(WindowFit(limit, low, high if low < high else math.inf))
        self._span = max(self._span, low + _LEAST_STEP * max(1.0, low))

    def wait(self, now: float) -> float:
        """Seconds until a call may be made."""
        if len(self._recent) < self.found.limit:
            return 0.0
        wait = self._recent[0] + self._trial - now
        if self._trial < self.found.high:  # it may be too early: one call finds out for the rest
            wait = max(wait, self._first + min(self.grace, _MOST_GRACE * self._span) - now)
        return max(0.0, wait)

    def spend(self, now: float) -> None:
        """Count a call."""
        self._calls += 1
        self._recent.append(now)
        if now - self._first > _SHORT * self._span:
            self._first = now
            self._opened += 1
        if self._calls > self.found.limit and self._span - _LATE < self.found.high:
            self.update(WindowFit(self.found.limit, self.found.low, self._span - _LATE))

    def recall(self, accepted: Iterable[float]) -> None:
        """Replace what was counted, because some of it was refused."""
        self._recent = deque(accepted, maxlen=self.found.limit)

    @property
    def _trial(self) -> float:
        patience = max(_TRIALS * self.found.limit, _LEAST_TRIAL)
        if self._calls <= patience:
            return self._span
        return self._span / (1 + _SHORTER * (self._calls / patience - 1) ** 2)


def _likely(found: WindowFit, *, daring: bool) -> float:
    """Seconds after which to try whether a window is over; whether to try if a usual one is too long."""
    low, high = found.low, found.high
    usual = [length for length in USUAL if low < _CLOSE * length]  # it may have been late
    if high == math.inf:
        return max(low, next((length for length in usual if length < 2 * low), _STEP * low))
    found_usual = max((length for length in usual if length <= _EARLY * high), default=0.0)
    if found_usual:
        short = daring and low < _SHORT * found_usual - _LATE
        return max(low, _SHORT * found_usual if short else found_usual)
    return high if high < _CLOSE * low else (low + high) / 2
