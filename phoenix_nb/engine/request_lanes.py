"""The limits of this process as requests wait for them: one lane for each key, in the order of arrival.

A lane belongs to no loop and no thread: requests of several runs wait in it, awaited or blocking.
"""

import asyncio
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.limiter import Binding, Limiter, Ticket
from phoenix_nb.model.run_options import Limit

__all__ = ["LANES", "KnownLimit", "Lane", "Lanes"]

_LOOK = 0.5
"""Seconds after which a thread that waits looks whether its attempt is still wanted."""
_MINUTE = 60.0


class KnownLimit(NamedTuple):
    """What is known of the limits of one key."""

    key: LimitKey
    binding: Binding | None
    """What holds requests back, or would first."""
    requests: int
    """Requests that have left."""
    refused: int
    waiting: int
    """Requests that wait to leave."""


@dataclass(slots=True, eq=False)
class _Waiter:
    """A request that waits; `wake` may be called from any thread, and any number of times."""

    wake: Callable[[], None]


class Lane:
    """The limits of one key.

    Args:
        limiter: What decides; it is asked under a lock.
        clock: Seconds of the monotonic clock.
    """

    def __init__(self, limiter: Limiter, clock: Callable[[], float] = time.monotonic) -> None:
        self.key = limiter.key
        self._limiter = limiter
        self._clock = clock
        self._lock = threading.Lock()
        self._waiters: deque[_Waiter] = deque()
        self._requests = 0
        self._refused = 0

    def enter_now(self, demand: Demand, *, force: bool = False) -> Ticket | None:
        """Count a request that leaves now; None if it has to wait, or others wait already."""
        with self._lock:
            now = self._clock()
            if not force and (self._waiters or self._limiter.wait(now, demand) > 0.0):
                return None
            return self._admit(now, demand)

    async def enter(self, demand: Demand) -> Ticket:
        """Wait until a request may leave, and count it."""
        loop = asyncio.get_running_loop()
        woken = asyncio.Event()
        waiter = _Waiter(lambda: _call_on(loop, woken.set))
        self._queue(waiter)
        try:
            while True:
                woken.clear()
                answer = self._ask(waiter, demand)
                if isinstance(answer, Ticket):
                    return answer
                timer = None if answer is None else loop.call_later(answer, woken.set)
                try:
                    await woken.wait()
                finally:
                    if timer is not None:
                        timer.cancel()
        finally:
            self._unqueue(waiter)

    def enter_blocking(self, demand: Demand, cancelled: Callable[[], bool]) -> Ticket:
        """Block until a request may leave, and count it.

        Raises:
            asyncio.CancelledError: Once `cancelled` returns True.
        """
        woken = threading.Event()
        waiter = _Waiter(woken.set)
        self._queue(waiter)
        try:
            while not cancelled():
                woken.clear()
                answer = self._ask(waiter, demand)
                if isinstance(answer, Ticket):
                    return answer
                woken.wait(_LOOK if answer is None else min(answer, _LOOK))
            raise asyncio.CancelledError
        finally:
            self._unqueue(waiter)

    def leave(self, ticket: Ticket, answer: Answer) -> None:
        """Learn from a request that is over."""
        with self._lock:
            self._refused += answer.kind == "refused"
            self._limiter.settle(ticket, self._clock(), answer)
            first = self._first()
        if first is not None:
            first.wake()

    def observe(self, demand: Demand, answer: Answer) -> None:
        """Learn from a request that did not wait here."""
        ticket = self.enter_now(demand, force=True)
        assert ticket is not None  # noqa: S101 - it was forced
        self.leave(ticket, answer)

    def state(self, quotas: tuple[StatedQuota, ...]) -> None:
        """Take over what is known beforehand."""
        with self._lock:
            now = self._clock()
            ticket = self._limiter.admit(now, Demand())
            self._limiter.settle(ticket, now, Answer(kind="cancelled", stated=quotas))

    def known(self) -> KnownLimit:
        """Tell what is known of the limits."""
        with self._lock:
            binding = self._limiter.binding(self._clock())
            return KnownLimit(self.key, binding, self._requests, self._refused, len(self._waiters))

    def _ask(self, waiter: _Waiter, demand: Demand) -> Ticket | float | None:
        """Return leave to go, or the seconds until asking again is worth it; None for until it is woken."""
        with self._lock:
            if self._first() is not waiter:
                return None
            now = self._clock()
            wait = self._limiter.wait(now, demand)
            if wait > 0.0:
                return None if wait == float("inf") else wait
            return self._admit(now, demand)

    def _admit(self, now: float, demand: Demand) -> Ticket:
        self._requests += 1
        return self._limiter.admit(now, demand)

    def _queue(self, waiter: _Waiter) -> None:
        with self._lock:
            self._waiters.append(waiter)

    def _unqueue(self, waiter: _Waiter) -> None:
        """Take a request out of the queue, and have the next one ask."""
        with self._lock:
            self._waiters.remove(waiter)
            first = self._first()
        if first is not None:
            first.wake()

    def _first(self) -> _Waiter | None:
        return self._waiters[0] if self._waiters else None


class Lanes:
    """The lanes of this process, by whose limits they are.

    Args:
        make: Makes what decides for a key.
        clock: Seconds of the monotonic clock.
    """

    def __init__(
        self,
        make: Callable[[LimitKey], Limiter] = Limiter,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._make = make
        self._clock = clock
        self._lock = threading.Lock()
        self._lanes: dict[LimitKey, Lane] = {}
        self._stated: dict[Limit, None] = {}

    def lane(self, key: LimitKey) -> Lane:
        """Find the lane of a key."""
        lane = self._lanes.get(key)
        if lane is None:
            with self._lock:
                lane = self._lanes.get(key)
                if lane is None:
                    lane = self._lanes[key] = Lane(self._make(key), self._clock)
                    _state(lane, self._stated)
        return lane

    def observe(self, key: LimitKey, demand: Demand, answer: Answer) -> None:
        """Learn from an answer to a request that did not wait in a lane."""
        self.lane(key).observe(demand, answer)

    def state(self, limits: Iterable[Limit]) -> None:
        """Take over what a user knows, for the lanes that are there and those to come."""
        with self._lock:
            new = [limit for limit in limits if limit not in self._stated]
            self._stated.update(dict.fromkeys(new))
            lanes = list(self._lanes.values())
        for lane in lanes:
            _state(lane, new)

    def known(self) -> list[KnownLimit]:
        """Tell what is known, in the order in which it was met."""
        return [lane.known() for lane in list(self._lanes.values())]

    def forget(self) -> None:
        """Forget everything, as after a change of plan or key."""
        with self._lock:
            self._lanes.clear()
            self._stated.clear()


LANES = Lanes()
"""The lanes of this process."""


def _state(lane: Lane, limits: Iterable[Limit]) -> None:
    """Have a lane take over the limits that are about its key."""
    quotas: list[StatedQuota] = []
    for limit in limits:
        if limit.model not in (None, lane.key.model) or limit.host not in (None, lane.key.host):
            continue
        if limit.requests_per_minute is not None:
            quotas.append(
                StatedQuota(dimension="requests", limit=limit.requests_per_minute, period=_MINUTE)
            )
        if limit.tokens_per_minute is not None:
            quotas.append(
                StatedQuota(dimension="tokens", limit=limit.tokens_per_minute, period=_MINUTE)
            )
        if limit.concurrency is not None:
            quotas.append(StatedQuota(dimension="concurrency", limit=limit.concurrency))
    if quotas:
        lane.state(tuple(quotas))


def _call_on(loop: asyncio.AbstractEventLoop, call: Callable[[], object]) -> None:
    try:
        loop.call_soon_threadsafe(call)
    except RuntimeError:  # the loop has been closed: nobody waits there any more
        return
