"""When the attempts under way have to be over: one timer for all of them."""

import asyncio
from collections.abc import Callable
from operator import itemgetter

from phoenix_nb.engine.calls import Call


class Deadlines:
    """Attempts that all have the same time, so that those begun first are due first.

    A timer for each would cost more than the rest of an attempt's bookkeeping: nearly all of them are
    cancelled long before they are due. Those that have waited for a limit, which does not count, are due
    later than their turn, and are held apart.
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
        self._later: dict[Call, float] = {}
        """When those are due that have waited."""
        self._paused: dict[Call, float] = {}
        """Seconds that are left to those that wait."""
        self._timer: asyncio.TimerHandle | None = None

    def add(self, call: Call, due: float) -> None:
        """Have an attempt expire at `due`, which is no earlier than that of any before.

        No change to one whose time has been stopped since it was added.
        """
        if call in self._later or call in self._paused:
            return
        self._due[call] = due
        if self._timer is None:
            self._set_timer()

    def pause(self, call: Call) -> None:
        """Stop an attempt's time; no error if it has none."""
        due = self._due.pop(call, None)
        if due is None:
            due = self._later.pop(call, None)
        if due is not None:
            self._paused[call] = due - self._loop.time()

    def resume(self, call: Call) -> None:
        """Let an attempt's time go on; no error if it has not been stopped."""
        left = self._paused.pop(call, None)
        if left is not None:
            self._later[call] = self._loop.time() + left
            self._set_timer()

    def discard(self, call: Call) -> None:
        """Let an attempt go on, or be over; no error if it has expired."""
        if self._due.pop(call, None) is None and (self._later or self._paused):
            self._later.pop(call, None)
            self._paused.pop(call, None)

    def close(self) -> None:
        """Let nothing expire any more."""
        for calls in (self._due, self._later, self._paused):
            calls.clear()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _next(self) -> tuple[Call, float] | None:
        """The attempt that is due first, and when."""
        heads = [next(iter(self._due.items()))] if self._due else []
        if self._later:
            heads.append(min(self._later.items(), key=itemgetter(1)))
        return min(heads, key=itemgetter(1), default=None)

    def _set_timer(self) -> None:
        first = self._next()
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None if first is None else self._loop.call_at(first[1], self._ring)

    def _ring(self) -> None:
        """Expire what is due, and wait for the next."""
        self._timer = None
        now = self._loop.time()
        while (first := self._next()) is not None and first[1] <= now:
            self._due.pop(first[0], None)
            self._later.pop(first[0], None)
            self._expire(first[0])
        if self._timer is None:
            self._set_timer()
