"""Keeps calls within a window, and finds out how long it is.

A quota of so many calls in so many seconds, whether the seconds slide or begin on the minute, lets a call
through that is made a whole window after the one that many calls before. So calls are made in the rhythm of
the window before. The first of them goes ahead of the others: if the window is not over yet, that costs one
refusal and not all of them.
"""

import math
from collections import deque
from collections.abc import Iterable, Sequence

__all__ = ["USUAL", "Window"]

USUAL = (1.0, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0)
"""Seconds of windows that people choose. One of them is taken for true where it agrees with what was seen."""
_CLOSE = 1.05
"""Ratio by which it may seem longer than it is: the first call of a window may have been late."""
_EARLY = 1.15
"""Ratio by which it may be longer than it seems, if it does not slide: the first calls may have been late."""
_STEP = 1.5
"""Ratio by which it is taken for longer where no usual length is near."""
_LATE = 0.003
"""Seconds by which calls keep clear of the edge of a window at the least: they do not arrive when they are
made …"""
_LATEST = 0.03
"""… and share of the window by which they do at the most …"""
_CALMER = 0.8
"""… and what is left of that from one window to the next."""
_MOST_GRACE = 0.1
"""Share of it for which the first call of a window is waited for at the most."""
_LEAST_STEP = 0.02
_LONGER = 3.0
_MISSES = 3
"""Seconds, and share of the window, after which a call is tried again that was refused; ratio by which it
grows, and trials after which the window is taken to be longer."""
_PATIENCE = 50
_WINDOWS = 2
"""Calls, and windows, after which one call more is tried than a window is known to let through …"""
_MORE = 0.5
"""… after this share of it. It may be shorter, or the quota may have grown. If it is accepted, two more are
tried, then four, and so on."""
_NEXT = 0.8
"""Share of it after which a call begins the next one: those of its rhythm come sooner."""
_LEAST = 2
"""Calls: a smaller window is as well a bucket."""
_SURPRISES = 3
_MANY = 0.02
"""More calls than so many, and more than this share, that are refused inside of windows: there are none."""


class Window:
    """Lets through as many calls in any stretch of time as a window allows.

    Args:
        limit: Calls in one window.
        low: Seconds that the window surely lasts.
        high: Seconds that it lasts at most if it slides.
        accepted: When the calls were made that were accepted, in order; the last ones in this window.
    """

    def __init__(self, limit: int, low: float, high: float, accepted: Sequence[float]) -> None:
        self.span: float = _likely(low, high)
        """Seconds of the window, as it is taken for true."""
        self.grace = _LATE
        """Seconds after which a call that was not refused is presumed to be accepted."""
        since = accepted[-1] - self.span
        self.limit: int = min(limit, sum(at > since for at in accepted))
        self._low = low
        self._late = _LATE
        """Seconds by which calls keep clear of the edge."""
        self._recent: deque[float] = deque()
        self._keep(accepted)
        self._opened = accepted[-min(limit, len(accepted))]
        """When the first call of the present window was made."""
        self._held = -math.inf
        """Until when nothing is tried after a refusal."""
        self._misses = 0
        """Calls refused since that should have opened a window."""
        self._shut = False
        """Whether the last call that should have opened a window was refused."""
        self._calls = 0
        """Calls since it was last tried whether a window allows more."""
        self._more = 1
        """Calls that are tried next, beyond those that a window is known to allow."""
        self._tried = 0
        """Those that were tried in the present window …"""
        self._tried_at = -math.inf
        """… and when the last of them began."""
        self._launched = 0
        self._surprises = 0
        """Calls that were made, and those that were refused inside of a window."""

    @property
    def rate(self) -> float:
        """Calls per second in the long run."""
        return self.limit / self.span

    def doubt(self) -> None:
        """Try more calls than a window is known to let through as soon as may be."""
        self._calls = max(_PATIENCE, _WINDOWS * self.limit)

    def _keep(self, accepted: Iterable[float]) -> None:
        """Remember two windows of calls: some may turn out to be refused."""
        self._recent = deque(accepted, maxlen=2 * self.limit + 2)

    def wait(self, now: float) -> float:
        """Seconds until a call may be made."""
        due = max(self._held, self._opened + min(self.grace, _MOST_GRACE * self.span))
        if len(self._recent) >= self.limit:
            full = self._recent[-self.limit] + self.span + self._late
            if self._calls >= max(_PATIENCE, _WINDOWS * self.limit):
                trial = max(self._next_trial(), now)
                if trial + self.grace < full:  # else it would take the place of one that is late
                    full = trial
            due = max(due, full)
        return max(0.0, due - now)

    def _next_trial(self) -> float:
        """When one more call may be tried than a window is known to let through, or a few more."""
        if not self._tried:
            return self._opened + _MORE * self.span
        heard = self._tried_at + self.grace
        return heard if self._tried >= self._more else -math.inf

    def spend(self, now: float) -> None:
        """Count a call."""
        full = len(self._recent) >= self.limit
        if full and now < self._recent[-self.limit] + self.span:
            self._try(now)
        elif now - self._opened > _NEXT * self.span or self._shut:
            self._opened, self._shut, self._tried, self._more = now, False, 0, 1
            self._late = max(_LATE, _CALMER * self._late)
        else:  # the first one was accepted
            self._misses = 0
        self._calls += 1
        self._launched += 1
        self._recent.append(now)

    def _try(self, now: float) -> None:
        """Make one call more than a window is known to let through."""
        if self._tried >= self._more:  # all of them were accepted
            self._more = 2 * self._more + 1
        if not self._tried or now > self._tried_at + self.grace:
            self._tried_at = now
        self._tried += 1
        self.limit += 1
        self._keep(self._recent)

    def forget(self, at: float) -> None:
        """Count a call no more, because it was refused."""
        if at not in self._recent:
            return
        self._recent.remove(at)
        if self._tried and at >= self._tried_at:
            self._tried -= 1
            self.limit -= 1
            self._calls = 0
        elif at > self._opened:
            self._surprises += 1

    def refused(self, at: float, now: float) -> bool:
        """Learn from the first refusal of an episode; whether there may still be a window.

        Args:
            at: When the call was made.
            now: Seconds of the monotonic clock.
        """
        if self._calls == 0:  # it was beyond what a window is known to allow
            return True
        if at <= self._opened:
            self._too_early(at, now)
            return True
        if self._surprises > max(_SURPRISES, _MANY * self._launched):
            return False
        since = at - self.span - self._late
        if sum(since < when < at for when in self._recent) < self.limit:
            self.limit -= 1
        else:
            self._held = max(self._opened + self.span, now)
        self._late = min(2 * self._late, _LATEST * self.span)
        return self.limit >= _LEAST

    def _too_early(self, at: float, now: float) -> None:
        """The first call of a window was refused."""
        self._misses += 1
        if len(self._recent) >= self.limit:
            self._low = max(self._low, at - self._recent[-self.limit] - (now - at))
        self._shut = True
        if self._misses > _MISSES:
            self._low = max(self._low, self.span)
            self.span = _likely(self._low, math.inf)
            self._misses, self._held = 1, now
            return
        step = max(_LEAST_STEP, _LEAST_STEP * self.span)
        self._held = now + step * _LONGER ** min(self._misses - 1, 30)


def _likely(low: float, high: float) -> float:
    """Seconds that a window probably lasts, given those that it does at least, and at most if it slides."""
    usual = next((length for length in USUAL if low < length < _EARLY * high), None)
    if usual is not None:
        return usual
    touching = [length for length in USUAL if low < _CLOSE * length < _CLOSE * _EARLY * high]
    if touching and high < math.inf:
        return touching[-1]
    return high if high < math.inf else _STEP * low
