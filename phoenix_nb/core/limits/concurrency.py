"""How many calls may be in flight at once: fixed by the user, or found out."""

import math

from phoenix_nb.core.limits.constants import AT_ONCE
from phoenix_nb.core.limits.gate import CallOutcome, LimitSnapshot, Permit
from phoenix_nb.core.limits.knee import Knee

__all__ = ["ADAPTIVE_CEILING", "ConcurrencyLimit"]

ADAPTIVE_CEILING = AT_ONCE.ceiling
"""The most calls in flight while nothing is known of the server."""


class ConcurrencyLimit:
    """A gate on calls in flight.

    With a ceiling, exactly that many. Without, it adapts: slow start while every slot is in use, then
    one more per round of answers, and one cut when calls time out or find no server. Refusals by a
    rate limit cut nothing: the rate limit itself holds those calls back, and a cut here would only keep
    its quota from being used up when answers take long, or hold back calls that it does not concern.
    """

    __slots__ = (
        "_adaptive", "_ceiling", "_cut_at", "_full_at", "_grow_at", "_growing", "_in_flight",
        "_knee", "_knowing", "_launched", "_overloads", "_weight", "_weighted", "_window",
    )  # fmt: skip

    def __init__(self, ceiling: int | None = None) -> None:
        self._ceiling = ceiling
        self._adaptive = AT_ONCE.ceiling
        """The most calls in flight, while it adapts."""
        self._knee = Knee()
        self._knowing = False
        """Whether the knee rules, because as many as may be have been in flight."""
        self._window = 1.0
        """Calls that may be in flight, while it adapts."""
        self._growing = True
        self._grow_at = 0.0
        """When one more call may be made without an answer to any."""
        self._full_at = -math.inf
        """When every slot was last in use: answers to calls under way then let it grow."""
        self._in_flight = self._launched = 0
        self._cut_at = 0
        """Calls made up to here belong to the last episode."""
        self._overloads = 0
        """Signs of overload since the last success."""
        self._weight = self._weighted = 0.0
        """Sums over answers of their latencies and of the squares: long calls hold most of the slots,
        so the latency that counts is the average over slot time, not over calls."""

    @property
    def ceiling(self) -> int | None:
        """The number of calls in flight that the user fixed; None to adapt. May be set at any time."""
        return self._ceiling

    @ceiling.setter
    def ceiling(self, ceiling: int | None) -> None:
        self._ceiling = ceiling

    @property
    def most(self) -> int:
        """Calls that may ever be in flight."""
        return self._adaptive if self._ceiling is None else self._ceiling

    @property
    def at_once(self) -> int:
        """Calls that may be in flight now."""
        return int(self._window) if self._ceiling is None else self._ceiling

    def provide_for(self, rate: float, most: int = AT_ONCE.highest) -> None:
        """Let as many calls be in flight as use up a quota that is stated.

        Args:
            rate: Calls a second that the quota lets through.
            most: The most that may be in flight.
        """
        enough = math.ceil(
            min(AT_ONCE.spare * rate * self._typical(), float(min(most, AT_ONCE.highest)))
        )
        if enough > self._adaptive:
            self._adaptive, self._knowing, self._knee = enough, False, Knee()

    def delay(self, now: float) -> float:
        """Seconds until a call may be made: 0.0 now, infinity not before a release."""
        if self._ceiling is not None:
            return 0.0 if self._in_flight < self._ceiling else math.inf
        if self._in_flight + 1 <= self._window:
            return 0.0
        if not self._growing or self._in_flight >= self._adaptive:
            return math.inf
        return max(0.0, self._grow_at - now)

    def room(self, now: float) -> int:
        """How many calls may be made now, all at once."""
        if self._ceiling is not None:
            return max(0, self._ceiling - self._in_flight)
        free = int(self._window) - self._in_flight
        return free if free > 0 else int(self.delay(now) == 0)

    def acquire(self, now: float, calls: int = 1) -> Permit:
        """Count calls that are being made at once; each gives the permit back when it is over."""
        is_first = not self._launched
        self._launched += calls
        self._in_flight += calls
        if self._in_flight > self._window and self._growing:
            self._window = float(self._in_flight)
            self._grow_at = now + self._gap()
        elif is_first:
            self._grow_at = now + AT_ONCE.gap
        if self._in_flight >= int(self._window):
            self._full_at = now
        return Permit(self._launched, now, self._in_flight)

    def served(self, permit: Permit, now: float, calls: int) -> None:
        """Count calls that have been answered, all at once, and that share a permit."""
        latency = now - permit.launched
        for _ in range(calls):
            self._in_flight -= 1
            self._weight = AT_ONCE.decay * self._weight + latency
            self._weighted = AT_ONCE.decay * self._weighted + latency * latency
            if self._full_at >= permit.launched:
                self._widen(latency)
        self._overloads = 0

    def release(
        self, permit: Permit, now: float, outcome: CallOutcome, signal: object = None
    ) -> None:
        """Count a call that is over; a permit is to be given back once by each call that it is for.

        Args:
            permit: What `acquire` gave.
            now: Seconds of the monotonic clock.
            outcome: How the call ended.
            signal: Taken so that all gates are released alike; what a rate limit says is its business.
        """
        del signal
        if outcome is CallOutcome.SUCCEEDED:
            self.served(permit, now, 1)
            return
        self._in_flight -= 1
        if outcome is CallOutcome.OVERLOADED:
            self._overloads += 1
            if self._overloads >= AT_ONCE.isolated and permit.sequence > self._cut_at:
                self._cut()

    def snapshot(self, now: float) -> LimitSnapshot:
        """Describe the gate."""
        del now
        return LimitSnapshot(concurrency=self.at_once, in_flight=self._in_flight)

    def _typical(self) -> float:
        """Seconds that answers take; 0.0 before the first."""
        return self._weighted / self._weight if self._weight > 0 else 0.0

    def _gap(self) -> float:
        """Seconds between calls that are made without an answer."""
        typical = self._typical()
        return AT_ONCE.gap * max(1.0, AT_ONCE.guided / typical) if typical > 0 else AT_ONCE.gap

    def _widen(self, latency: float) -> None:
        """Let more calls be in flight after an answer to a call that was under way with all slots in use."""
        typical = self._weighted / self._weight if self._weight > 0 else 0.0
        self._knowing |= self._window >= self._adaptive
        if self._knowing:
            if typical >= AT_ONCE.remote:
                window = self._knee.answered(latency, int(self._window), self._adaptive, typical)
                self._growing &= window >= self._adaptive
                self._window = float(window)
            return
        if typical <= AT_ONCE.local:
            gain = 4.0
        elif self._growing:
            usual = min(
                max(AT_ONCE.span * typical, AT_ONCE.shortest_doubling), AT_ONCE.longest_doubling
            )
            gain = latency / max(typical, usual / math.log(2))
        else:
            gain = latency / (typical * self._window)
        self._window = min(self._window + gain, float(self._adaptive))

    def _cut(self) -> None:
        self._growing = self._knowing = False
        self._knee = Knee()
        self._window = max(1.0, min(self._window, self.most) * AT_ONCE.cut)
        self._cut_at = self._launched
