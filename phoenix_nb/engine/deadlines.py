"""When the attempts under way have to be over: one timer for all of them."""

import asyncio
from collections.abc import Callable

from phoenix_nb.engine.calls import Call


class Deadlines:
    """Attempts that all have the same time, so that those begun first are due first.

    A timer for each would cost more than the rest of an attempt's bookkeeping: nearly all of them are
    cancelled long before they are due.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, expire: Callable[[Call], None]) -> None:
        """Set up without a timer.

        Args:
            loop: Whose clock counts.
            expire: Called on the loop with each attempt whose time is up.
        """
        self._loop = loop
        self._expire = expire
        self._due: dict[Call, float] = {}
        self._timer: asyncio.TimerHandle | None = None

    def add(self, call: Call, due: float) -> None:
        """Have an attempt expire at `due`, which is no earlier than that of any before."""
        self._due[call] = due
        if self._timer is None:
            self._timer = self._loop.call_at(due, self._ring)

    def discard(self, call: Call) -> None:
        """Let an attempt go on, or be over; no error if it has expired."""
        self._due.pop(call, None)

    def close(self) -> None:
        """Let nothing expire any more."""
        self._due.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _ring(self) -> None:
        """Expire what is due, and wait for the next."""
        self._timer = None
        now = self._loop.time()
        while self._due:
            call, due = next(iter(self._due.items()))
            if due > now:
                self._timer = self._loop.call_at(due, self._ring)
                return
            del self._due[call]
            self._expire(call)
