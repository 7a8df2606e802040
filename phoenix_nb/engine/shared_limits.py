"""The limits of one key, shared by everything that uses them: runs on any loop, and requests in threads."""

import asyncio
import contextlib
import math
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey

if TYPE_CHECKING:
    from phoenix_nb.core.limits.limiter import Binding, Limiter
    from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["SharedLimiter"]

_OFFER = 0.05
"""Seconds for which a turn is kept for the run that has waited for it the longest, until the next one may
take it: that run may have nothing left to do."""
_SOON = 1e-6
"""Seconds that are no wait: rounding must not make anyone ask again at once."""
_SEVERAL = 2
"""Runs that there must be for one to have to wait for another."""
_LOOK = 0.5
"""Seconds after which whoever waits asks again, and a thread looks whether its attempt is still wanted."""
_GONE = 2.0
"""Seconds without asking after which the first of a queue loses its place: its loop stands still."""
_NOTHING = Demand()
Wake = Callable[[], None]


def _set_on(loop: asyncio.AbstractEventLoop, event: asyncio.Event) -> None:
    """Set an event of a loop, from any thread."""
    with contextlib.suppress(RuntimeError):  # the loop has been closed
        loop.call_soon_threadsafe(event.set)


@dataclass(slots=True, eq=False)
class _Waiter:
    """A request that waits; `wake` may be called from any thread, and any number of times."""

    wake: Wake
    asked_at: float
    queued: bool = True
    """Whether it has a place in the queue."""


class SharedLimiter:
    """The limits of one key, for several runs, on several loops and in threads, in turn.

    Args:
        key: Whose they are.
        limiter: What decides; it is asked under a lock.
        clock: Seconds of the monotonic clock.
    """

    def __init__(
        self,
        key: LimitKey,
        limiter: "Limiter",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.key = key
        self._limiter = limiter
        self._clock = clock
        self._lock = threading.RLock()  # the garbage collector may close an answer while it is held
        self._listeners: set[Wake] = set()
        self._queue: dict[Wake, None] = {}
        """The runs that wait, longest first."""
        self._waiters: deque[_Waiter] = deque()
        """The requests that wait, longest first."""
        self._offered_at = -math.inf
        """When the first of them could have made a call."""
        self._refused_since: float | None = None

    @property
    def name(self) -> str:
        """What people call it."""
        return str(self.key)

    def state(self, now: float, quotas: Sequence[StatedQuota]) -> None:
        """Take over what the user knows."""
        with self._lock:
            self._limiter.state(now, quotas)

    def precede(self, times: Sequence[float], calls: int) -> None:
        """Count calls that were made before it was known that they meet this limit."""
        with self._lock:
            self._limiter.precede(times, calls)

    # -- runs: what they launch, as they look for something to launch ---------------------------------

    def wait(self, now: float, demand: Demand = _NOTHING, run: Wake | None = None) -> float:
        """Seconds until a call may be made; see `Limiter.wait`.

        Args:
            now: Seconds of the monotonic clock.
            demand: What the call is expected to take.
            run: Who wants to make it, as what wakes it; None only looks.
        """
        with self._lock:
            wait = self._limiter.wait(now, demand)
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

    def admit(
        self,
        now: float,
        demand: Demand = _NOTHING,
        run: Wake | None = None,
        *,
        others: int | None = None,
    ) -> "Ticket":
        """Count a call that is being made; see `Limiter.admit`."""
        with self._lock:
            if run is not None and self._queue:
                self._queue.pop(run, None)
                self._offered_at = math.inf
            return self._limiter.admit(now, demand, others=others)

    def settle(self, ticket: "Ticket", now: float, answer: Answer) -> None:
        """Learn from a call that is over, and wake the other runs that wait for this limit."""
        with self._lock:
            self._limiter.settle(ticket, now, answer)
            if answer.kind == "accepted":
                self._refused_since = None
            elif answer.kind == "refused" and self._refused_since is None:
                self._refused_since = now
            listeners = list(self._listeners) if len(self._listeners) > 1 else []
            if self._waiters:
                listeners.append(self._waiters[0].wake)
        for wake in listeners:
            wake()

    def refused_for(self, now: float) -> float:
        """Seconds for which every answer has been a refusal; 0.0 if the last one was not."""
        since = self._refused_since  # read once: another run's answer may end it
        return 0.0 if since is None else now - since

    def listen(self, wake: Wake) -> None:
        """Have `wake` called, from any thread, when another run has freed something."""
        with self._lock:
            self._listeners.add(wake)

    def unlisten(self, wake: Wake) -> None:
        """Undo `listen`."""
        with self._lock:
            self._listeners.discard(wake)
            self._queue.pop(wake, None)

    # -- requests: where they leave, whoever makes them -----------------------------------------------

    def enter_now(self, demand: Demand, *, force: bool = False) -> "Ticket | None":
        """Count a request that leaves now; None if it has to wait, or others wait already.

        Args:
            demand: What it is expected to take.
            force: Whether it leaves in any case.
        """
        with self._lock:
            if force:
                return self._limiter.admit(self._clock(), demand)
            if self._waiters:
                return None
            leave = self._limiter.ask(self._clock(), demand)
        return None if isinstance(leave, float) else leave

    async def enter(self, demand: Demand) -> "Ticket":
        """Wait until a request may leave, and count it; all leave in the order in which they came."""
        loop = asyncio.get_running_loop()
        woken = asyncio.Event()
        waiter = self._queue_up(partial(_set_on, loop, woken))
        try:
            while True:
                woken.clear()
                leave, wait = self._ask(waiter, demand)
                if leave is not None:
                    return leave
                timer = loop.call_later(min(wait, _LOOK), woken.set)
                try:
                    await woken.wait()
                finally:
                    timer.cancel()
        finally:
            self._step_out(waiter)

    def enter_blocking(self, demand: Demand, cancelled: Callable[[], bool]) -> "Ticket":
        """Block until a request may leave, and count it; all leave in the order in which they came.

        Raises:
            asyncio.CancelledError: Once `cancelled` returns True.
        """
        woken = threading.Event()
        waiter = self._queue_up(woken.set)
        try:
            while not cancelled():
                woken.clear()
                leave, wait = self._ask(waiter, demand)
                if leave is not None:
                    return leave
                woken.wait(min(wait, _LOOK))
            raise asyncio.CancelledError
        finally:
            self._step_out(waiter)

    def learns(self) -> bool:
        """Whether a success has anything to teach; see `Limiter.known_until`."""
        return self._clock() >= self._limiter.known_until

    def leave(self, ticket: "Ticket", answer: Answer) -> None:
        """Learn from a request that is over."""
        self.settle(ticket, self._clock(), answer)

    def hear(self, answer: Answer) -> None:
        """Learn what is stated by an answer to a request that did not ask."""
        with self._lock:
            self._limiter.hear(self._clock(), answer)

    @property
    def waiting(self) -> int:
        """Requests that wait to leave."""
        return len(self._waiters)

    def _ask(self, waiter: _Waiter, demand: Demand) -> "tuple[Ticket | None, float]":
        """Return leave to go, or None and the seconds until asking again is worth it."""
        with self._lock:
            waiter.asked_at = now = self._clock()
            if not waiter.queued:
                waiter.queued = True
                self._waiters.append(waiter)
            while now - self._waiters[0].asked_at > _GONE:
                self._waiters.popleft().queued = False
            if self._waiters[0] is not waiter:
                return None, math.inf
            leave = self._limiter.ask(now, demand)
            return (None, leave) if isinstance(leave, float) else (leave, 0.0)

    def _queue_up(self, wake: Wake) -> _Waiter:
        with self._lock:
            waiter = _Waiter(wake, self._clock())
            self._waiters.append(waiter)
            return waiter

    def _step_out(self, waiter: _Waiter) -> None:
        """Take a request out of the queue, and have the next one ask."""
        with self._lock:
            if waiter.queued:
                self._waiters.remove(waiter)
            first = self._waiters[0] if self._waiters else None
        if first is not None:
            first.wake()

    @property
    def peers(self) -> int:
        """Other processes that meet the same limit, as far as is known."""
        with self._lock:
            return self._limiter.peers

    def part(self) -> None:
        """Share the limit with no other process from now on."""
        with self._lock:
            self._limiter.leave()

    def counts(self) -> tuple[int, int]:
        """Requests that have left, and those of them that were refused."""
        with self._lock:
            return self._limiter.launched, self._limiter.refused

    # -- views ------------------------------------------------------------------------------------------

    def rate(self, now: float) -> float | None:
        """Calls per second that are let through in the long run; see `Limiter.rate`."""
        with self._lock:
            return self._limiter.rate(now)

    def stated_rate(self, now: float) -> float | None:
        """The same where it is stated; None where it was learnt."""
        with self._lock:
            return self._limiter.rate(now) if self._limiter.stated else None

    def concurrency(self) -> int | None:
        """Calls in flight that are let through; None if that is not what is limited."""
        with self._lock:
            return self._limiter.concurrency

    @property
    def by_chance(self) -> bool:
        """Whether a refusal tells nothing of other calls; see `Limiter.by_chance`."""
        with self._lock:
            return self._limiter.by_chance

    def throttled_until(self, now: float) -> float:
        """When calls are let through again; not after `now` if they are."""
        with self._lock:
            return self._limiter.throttled_until(now)

    def binding(self, now: float, demand: Demand = _NOTHING) -> "Binding | None":
        """What holds calls back at the moment; None if nothing does."""
        with self._lock:
            return self._limiter.binding(now, demand)
