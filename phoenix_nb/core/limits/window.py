"""Keeps calls within a window, and finds out how long it is.

A quota of so many calls in so many seconds, whether the seconds slide or begin on the minute, lets a call
through that is made a whole window after the one that many calls before. So calls are made in the rhythm of
the window before. The first of them goes ahead of the others: if the window is not over yet, that costs one
refusal and not all of them.
The same call finds out how long the window is (`window_length`).
"""

import math
from collections.abc import Sequence

from phoenix_nb.core.limits.constants import LENGTH, LIMITER, REFUSAL, SOON, WINDOW
from phoenix_nb.core.limits.recent import Recent, Taken
from phoenix_nb.core.limits.window_fit import AlignedWindow
from phoenix_nb.core.limits.window_length import WindowLength

__all__ = ["Window"]


class Window:
    """Lets through as many calls in any stretch of time as a window allows.

    Args:
        limit: What calls may take in one window, in usual calls: their number where they are counted.
        low: Seconds that the window surely lasts.
        high: Seconds that it lasts at most if it slides.
        accepted: The calls that were accepted, in order.
        here: Those of them, the last ones, that were made in this window.
    """

    def __init__(
        self, limit: float, low: float, high: float, accepted: Sequence[Taken], here: int
    ) -> None:
        self._length = WindowLength(low, high)
        self.grace: float = WINDOW.late
        """Seconds after which a call that was not refused is presumed to be accepted."""
        self.asked: float = 0.0
        """Seconds that the server last asked to wait."""
        self.vague: float = 0.0
        """Usual calls by which those in flight may be larger than they seem: none where calls are counted."""
        self._recent = Recent(accepted)
        self.limit: float = min(limit, self._recent.since(accepted[-1].at - self.span))
        taken_here = sum(weight for _, weight in accepted[-here:])
        self._told_from = accepted[-here].at if taken_here >= self.limit - SOON else math.inf
        self._told_until = accepted[-1].at
        """When those calls were made that tell the limit by what they take; none if others do."""
        self._most = self.limit
        """Calls that one window has let through: of one that is not full no call is ever too early."""
        self._late = WINDOW.late
        """Seconds by which calls keep clear of the edge."""
        self._opened = accepted[-here].at
        """When the first call of the present window was made …"""
        self._after: float | None = None
        """… and how long after the one that it had to wait for, until it is heard of."""
        self._held = -math.inf
        """Until when nothing is tried after a refusal."""
        self._edge: float | None = None
        """When one window begins, if they do at fixed times."""
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
        self._plan()

    @property
    def span(self) -> float:
        """Seconds of the window, as far as is known."""
        return self._length.known

    @property
    def aligned(self) -> bool:
        """Whether windows begin at fixed times."""
        return self._edge is not None

    @property
    def lengths(self) -> list[float]:
        """Seconds that it may last, the likelier ones first."""
        return [self.span, *(usual for usual in reversed(LENGTH.usual) if usual < self.span)]

    def align(self, found: AlignedWindow, now: float) -> None:
        """Keep to a window that begins at fixed times.

        Args:
            found: The window.
            now: Seconds of the monotonic clock.
        """
        self.limit = self._most = found.limit
        self._edge = found.opens
        self._length.set(found.length)
        self._held = max(found.opens, now)
        self._shut, self._after = True, None
        self._tried, self._more, self._calls = 0, 1, 0

    def slide(self) -> None:
        """Keep to no fixed times any more: they do not explain what is refused."""
        self._edge = None

    @property
    def rate(self) -> float:
        """Usual calls per second in the long run."""
        return self.limit / self.span

    @property
    def _calls_in_one(self) -> float:
        """Calls that a window lets through, if they are like the latest."""
        return self.limit * len(self._recent) / max(self._recent.remembered, SOON)

    @property
    def _price(self) -> float:
        """Calls that a refusal is worth: those that are not made while whole seconds are waited, as well."""
        coarse = self.asked > 0 and self.asked.is_integer()
        return REFUSAL + self._calls_in_one / self.span * coarse

    @property
    def _patience(self) -> int:
        """Calls after which one call more is tried than a window is known to let through."""
        return int(max(WINDOW.patience, self._calls_in_one, WINDOW.lost * (self._price - REFUSAL)))

    # -- the gate ---------------------------------------------------------------------------------

    def wait(self, now: float, weight: float = 1.0) -> float:
        """Seconds until a call may be made, or asking again is worth it."""
        heard = self._opened + self.grace
        if self._after is not None and now >= heard:
            self._hear_opened()
        due = max(self._held, self._opened + min(self.grace, WINDOW.most_grace * self.span))
        before = self._must_be_past(weight)
        if before is not None:
            full = self._full_until(before)
            if self._calls >= self._patience:
                trial = max(self._next_trial(), now)
                if trial + self.grace < full:  # else it would take the place of one that is late
                    full = trial
            due = max(due, full)
        if self._after is not None and self._after < self.span - SOON and now < due:
            due = min(due, heard)  # it was early: the others follow as soon as it is heard of
        return max(0.0, due - now)

    def _full_until(self, before: float) -> float:
        """When a call is let through in place of one that was made at some moment."""
        if self._edge is not None:
            passed = math.floor((before - self._edge) / self.span)
            return self._edge + (passed + 1) * self.span + self._late
        first = self._shut or before >= self._opened
        return before + (self._length.next if first else self.span) + self._late

    def _next_trial(self) -> float:
        """When one more call may be tried than a window is known to let through, or a few more."""
        if not self._tried:
            return self._opened + WINDOW.more * self._length.next
        heard = self._tried_at + self.grace
        return heard if self._tried >= self._more else -math.inf

    def spend(self, now: float, weight: float = 1.0) -> None:
        """Count a call."""
        before = self._must_be_past(weight)
        early = before is not None and now < self._full_until(before) - self._late - SOON
        if not self._shut and early:
            self._try(now, weight)
        elif (
            self._shut
            or (before is not None and before >= self._opened)
            or (now - self._opened > WINDOW.next * self.span)
        ):
            oldest = self._recent.last(self.limit, weight - self._unsure)  # it may hold more
            measured = self._full and not self.aligned
            self._after = now - oldest if oldest is not None and measured else None
            self._opened, self._shut, self._tried, self._more = now, False, 0, 1
            self._late = max(WINDOW.late, WINDOW.calmer * self._late)
        self._calls += 1
        self._launched += 1
        self._recent.add(now, weight)
        self._recent.forget(2 * self.limit + 2)

    def weigh(self, at: float, weight: float, less: float) -> None:
        """Note by how much less a call took than it seemed to: so does a window, if that told how much."""
        self._recent.change(at, weight, less)
        tells = self._told_from <= at <= self._told_until
        if tells or (self._tried and at >= self._tried_at):
            self.limit -= less
            self._most -= less

    def agree(self, now: float, weight: float = 1.0) -> None:
        """Expect a call of somebody who knows the quota as well: an early one is made to open a window."""
        if self._after is not None and now >= self._opened + self.grace:
            self._hear_opened()
        before = self._must_be_past(weight)
        if before is not None and now < self._full_until(before) - self._late - SOON:
            self._shut |= now - before >= self._length.least

    def _try(self, now: float, weight: float) -> None:
        """Make one call more than a window is known to let through."""
        if self._tried >= self._more:  # all of them were accepted
            self._more = 2 * self._more + 1
        if not self._tried or now > self._tried_at + self.grace:
            self._tried_at = now
        self._tried += 1
        self.limit += weight
        self._most = max(self._most, self.limit)

    # -- how long it is ---------------------------------------------------------------------------

    @property
    def _full(self) -> bool:
        """Whether as many calls are made in a window as it lets through, as far as is known."""
        return self.limit >= self._most - SOON

    def _plan(self) -> None:
        """Decide when the first call of the next window is made."""
        if self._full and not self.aligned:
            calls = max(WINDOW.ahead * self._calls_in_one, self._launched)
            self._length.plan(calls, self._price)
        else:
            self._length.keep()

    def _hear_opened(self) -> None:
        """The first call of the present window was let through."""
        self._length.accepted(self._after)
        self._after = None
        self._plan()

    # -- refusals ---------------------------------------------------------------------------------

    def forget(self, at: float, weight: float = 1.0) -> None:
        """Count a call no more, because it was refused."""
        if not self._recent.change(at, weight, weight):
            return
        if self._tried and at >= self._tried_at:
            self._tried -= 1
            self.limit -= weight
            self._most, self._calls = self.limit, 0
        elif at > self._opened and not (self.vague and self._may_be_full(at, weight)):
            self._surprises += 1

    def _must_be_past(self, weight: float) -> float | None:
        """When the call was made that must be a window ago for the next one; None if there is room."""
        return self._recent.last(self.limit, weight + self._unsure)

    @property
    def _unsure(self) -> float:
        """Usual calls that are left in a window, since those in flight may take more than is expected."""
        return min(self.vague, LIMITER.reserve * self.limit)

    def _may_be_full(self, at: float, weight: float) -> bool:
        """Whether there may have been no room for a call: then its refusal contradicts nothing."""
        taken = self._recent.since(at - self.span - self._late, at)
        return taken + weight + self._unsure > self.limit + SOON

    def refused(self, at: float, now: float, weight: float = 1.0) -> bool:
        """Learn from the first refusal of an episode; whether there may still be a window.

        Args:
            at: When the call was made.
            now: Seconds of the monotonic clock.
            weight: What it seemed to take.
        """
        if self._calls == 0:  # it was beyond what a window is known to allow
            return True
        if at <= self._opened:
            self._too_early(at, now, weight)
            return True
        if self._surprises > max(WINDOW.surprises, WINDOW.many * self._launched):
            return False
        if self._may_be_full(at, weight):
            self._held = max(self._opened + self.span, now)
        else:
            self.limit -= weight
        self._late = min(2 * self._late, WINDOW.latest * self.span)
        return self._calls_in_one >= WINDOW.least

    def _too_early(self, at: float, now: float, weight: float) -> None:
        """The first call of a window was refused."""
        self._shut, self._after, late = True, None, self._late
        self._late = min(2 * self._late, WINDOW.latest * self.span)
        self._held = now + self._length.step
        oldest = self._must_be_past(weight)
        if oldest is None:
            return
        exact = 0.0 if self.asked.is_integer() else now - at + self.asked
        if self._length.refused(at - oldest, at - oldest + exact - late):
            self._plan()
            self._held = now
        else:
            self._held = now + self._length.known - (at - oldest)
