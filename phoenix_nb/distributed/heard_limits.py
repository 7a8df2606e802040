"""Limits as they are on a worker, where no request waits for one: the kernel learns from the answers."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["Heard", "HeardLimits"]

_SOON = 0.05
"""Seconds after which an answer is told although its attempt goes on. Most attempts end sooner, and tell it
in their report."""

Heard = tuple[LimitKey, Demand, Answer]
"""An answer to a request that did not wait for its limit."""


class HeardLimits:
    """Lets every request through, and remembers what is answered: the kernel learns from it.

    Args:
        loop: Where time is kept.
        tell: Tells the kernel at once; called on the loop.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, tell: Callable[[Sequence[Heard]], None]
    ) -> None:
        self._loop = loop
        self._tell = tell
        self._lock = threading.Lock()
        self._untold: list[Heard] = []
        self._closed = False

    def lane(self, key: LimitKey) -> "_HeardLane":
        """The limits of a key, of which nothing is known here."""
        return _HeardLane(key, self.observe)

    def observe(self, key: LimitKey, demand: Demand, answer: Answer) -> None:
        """Remember an answer; from any thread."""
        with self._lock:
            self._untold.append((key, demand, answer))
            first = len(self._untold) == 1
        if first:
            with suppress(RuntimeError):  # the loop has been closed
                self._loop.call_soon_threadsafe(self._loop.call_later, _SOON, self._tell_now)

    def close(self) -> tuple[Heard, ...]:
        """Return the answers that have not been told; nothing is told any more."""
        with self._lock:
            self._closed = True
            untold, self._untold = self._untold, []
        return tuple(untold)

    def _tell_now(self) -> None:
        with self._lock:
            if self._closed or not self._untold:
                return
            untold, self._untold = self._untold, []
        self._tell(untold)


class _HeardLane:
    """Lets the requests of one key through."""

    def __init__(self, key: LimitKey, note: Callable[[LimitKey, Demand, Answer], None]) -> None:
        self._key = key
        self._note = note

    def enter_now(self, demand: Demand, *, force: bool = False) -> Ticket:
        """Let a request through."""
        del force
        return Ticket(0.0, demand)

    async def enter(self, demand: Demand) -> Ticket:
        """Let a request through."""
        return Ticket(0.0, demand)

    def enter_blocking(self, demand: Demand, cancelled: Callable[[], bool]) -> Ticket:
        """Let a request through."""
        del cancelled
        return Ticket(0.0, demand)

    def learns(self) -> bool:
        """Whether a success has anything to teach: that is known to the kernel alone."""
        return True

    def leave(self, ticket: Ticket, answer: Answer) -> None:
        """Remember an answer."""
        self._note(self._key, ticket.demand, answer)
