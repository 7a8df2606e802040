"""The rate limits that this process has met: one for each quota, shared by everything that uses it."""

import math
import threading
from collections.abc import Callable, Sequence
from typing import Any

from phoenix_nb.core.limits import CallOutcome, Permit, RateLimit, ThrottleSignal

_OFFER = 0.05
"""Seconds for which a turn is kept for the run that has waited for it the longest, until the next one may
take it: that run may have nothing left to do."""
_SOON = 1e-6
"""Seconds that are no wait: rounding must not make anyone ask again at once."""
_SEVERAL = 2
"""Runs that there must be for one to have to wait for another."""
Wake = Callable[[], None]


class SharedLimit:
    """A rate limit that serves several runs, on several loops, in turn."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._machine = RateLimit(name)
        self._lock = threading.Lock()
        self._listeners: set[Wake] = set()
        self._queue: dict[Wake, None] = {}
        """The runs that wait, longest first."""
        self._offered_at = -math.inf
        """When the first of them could have made a call."""
        self._refused_since: float | None = None

    def precede(self, times: Sequence[float], calls: int) -> None:
        """Have a new limit count calls that were made before it was known; see `RateLimit.precede`."""
        with self._lock:
            self._machine.precede(times, calls)

    def delay(self, now: float, run: Wake | None = None) -> float:
        """Seconds until a call may be made; see `RateLimit.delay`.

        Args:
            now: Seconds of the monotonic clock.
            run: Who wants to make it, as what wakes it; None only looks.
        """
        with self._lock:
            wait = self._machine.delay(now)
            if run is None or len(self._listeners) < _SEVERAL:
                return wait
            wait, first = self._turn(wait, now, run)
        if first is not None:
            first()
        return wait

    def _turn(self, wait: float, now: float, run: Wake) -> tuple[float, Wake | None]:
        """How long a run has to wait, considering the others, and whom of them to wake."""
        if wait > 0.0:
            self._queue.setdefault(run)
            self._offered_at = math.inf
            return wait, None
        first = next(iter(self._queue), run)
        if first == run:
            return 0.0, None
        if self._offered_at == math.inf:
            self._offered_at = now
        left = self._offered_at + _OFFER - now
        if left > _SOON:
            self._queue.setdefault(run)
            return left, first
        del self._queue[first]
        self._offered_at = now
        return self._turn(wait, now, run)

    def acquire(self, now: float, run: Wake | None = None, *, others: int | None = None) -> Permit:
        """Count a call that is being made; see `RateLimit.acquire`."""
        with self._lock:
            if run is not None and self._queue:
                self._queue.pop(run, None)
                self._offered_at = math.inf
            return self._machine.acquire(now, others)

    def release(
        self, permit: Permit, now: float, outcome: CallOutcome, signal: ThrottleSignal | None = None
    ) -> None:
        """Count a call that is over, and wake the other runs that wait for this limit."""
        with self._lock:
            self._machine.release(permit, now, outcome, signal)
            if outcome is CallOutcome.SUCCEEDED:
                self._refused_since = None
            elif outcome is CallOutcome.THROTTLED and self._refused_since is None:
                self._refused_since = now
            listeners = list(self._listeners) if len(self._listeners) > 1 else ()
        for wake in listeners:
            wake()

    def refused_for(self, now: float) -> float:
        """Seconds for which every answer has been a refusal; 0.0 if the last one was not."""
        return 0.0 if self._refused_since is None else now - self._refused_since

    def snapshot(self, now: float) -> Any:
        """Describe what is known of the limit."""
        with self._lock:
            return self._machine.snapshot(now)

    def listen(self, wake: Wake) -> None:
        """Have `wake` called, from any thread, when another run has freed something."""
        with self._lock:
            self._listeners.add(wake)

    def unlisten(self, wake: Wake) -> None:
        """Undo `listen`."""
        with self._lock:
            self._listeners.discard(wake)
            self._queue.pop(wake, None)


class LimitRegistry:
    """The limits that refusals have revealed, each under the name that its refusals give it.

    That is all that a limit is found by: who makes a call tells nothing of the limit that it will meet.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._limits: dict[str, SharedLimit] = {}

    def met(self, name: str, *, times: Sequence[float], calls: int) -> SharedLimit:
        """Find the limit that has refused a call, with all that has been learnt of it.

        Args:
            name: The limit's name, as its refusals tell it.
            times: When the calls of the refused function that are over were made, the last few hundred of
                them; a limit that was unknown learns from it.
            calls: How many there were in all.
        """
        with self._lock:
            if name not in self._limits:
                self._limits[name] = SharedLimit(name)
            limit = self._limits[name]
        limit.precede(times, calls)
        return limit

    def clear(self) -> None:
        """Forget everything, as after a change of plan or key."""
        with self._lock:
            self._limits.clear()


LIMITS = LimitRegistry()
"""The limits of this process."""
