"""Threads for sync tasks and evaluators.

The standard executor cannot be used here: it joins its threads when Python exits, so one task that
hangs for ever would keep the process from ending; and it wakes the loop once for every call, where
results that arrive together can be handed over together.
"""

import asyncio
import itertools
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextvars import Context
from queue import SimpleQueue
from typing import Any

_names = itertools.count(1)

Result = tuple["Ticket", Any, BaseException | None, bool]
"""A call that has ended, and whether its thread ends with it."""


class Ticket:
    """One call in a thread."""

    __slots__ = ("abandoned", "args", "context", "function", "kwargs", "owner")

    def __init__(
        self,
        owner: Any,
        function: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        context: Context,
    ) -> None:
        self.owner: Any = owner
        """Whatever the caller wants to find again in the result."""
        self.function: Callable[..., Any] = function
        self.args: tuple[Any, ...] = args
        self.kwargs: dict[str, Any] = kwargs
        self.context: Context = context
        self.abandoned: bool = False


Delivered = tuple[Ticket, Any, BaseException | None]
"""A call that has ended, what it returned, and what it raised."""


class Threads:
    """Daemon threads that grow to the number of calls in flight. Used from one loop only."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, deliver: Callable[[Sequence[Delivered]], None]
    ) -> None:
        """Set up without starting a thread.

        Args:
            loop: Where results are delivered.
            deliver: Gets, of calls that have ended together and have not been abandoned, the ticket, the
                value and the exception (one of the two is None).
        """
        self._loop = loop
        self._deliver = deliver
        self._calls: SimpleQueue[Ticket | None] = SimpleQueue()
        self._results: deque[Result] = deque()
        self._handover = False
        self._busy = 0
        self._alive = 0
        self.abandoned: int = 0
        """Threads left behind by `abandon` that have not ended since."""

    def submit(self, ticket: Ticket) -> None:
        """Call in a thread, with the ticket's context variables."""
        self._busy += 1
        if self._busy > self._alive:
            self._alive += 1
            name = f"phoenix_nb-{next(_names)}"
            threading.Thread(target=self._work, name=name, daemon=True).start()
        self._calls.put(ticket)

    def abandon(self, ticket: Ticket) -> None:
        """Give up on a call: its result is dropped, and its thread ends when the call does, if ever."""
        ticket.abandoned = True
        self._busy -= 1
        self._alive -= 1
        self.abandoned += 1

    def close(self) -> None:
        """Let idle threads end. Threads still at work end after their call."""
        for _ in range(self._alive):
            self._calls.put(None)
        self._alive = 0

    def _work(self) -> None:
        while (ticket := self._calls.get()) is not None:
            value: Any = None
            error: BaseException | None = None
            try:
                value = ticket.context.run(ticket.function, *ticket.args, **ticket.kwargs)
            except BaseException as raised:  # noqa: BLE001 - it is handed over, whatever it is
                error = raised
            abandoned = ticket.abandoned
            self._results.append((ticket, value, error, abandoned))
            del value, error, ticket
            if not self._handover:
                self._handover = True
                try:
                    self._loop.call_soon_threadsafe(self._drain)
                except RuntimeError:  # the loop has been closed; nobody is waiting
                    return
            if abandoned:
                return

    def _drain(self) -> None:
        """Hand over all results that have arrived. On the loop."""
        self._handover = False  # before the queue is read, so that no result can be missed
        delivered: list[Delivered] = []
        while self._results:
            ticket, value, error, ends = self._results.popleft()
            if ticket.abandoned:
                self.abandoned -= 1
                if not ends:  # given up after it had ended: one thread goes on that is not counted
                    self._calls.put(None)
            else:
                self._busy -= 1
                delivered.append((ticket, value, error))
        self._deliver(delivered)
