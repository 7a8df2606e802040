"""What happens on the client's loop, on its way to the run's."""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

__all__ = ["Inbox"]


class Inbox:
    """Messages for the loop of a run; they wait until it is open."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[Any, ...]] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._take: Any = None
        self._scheduled = False

    def open(self, loop: asyncio.AbstractEventLoop, take: Any) -> None:
        """Hand everything to `take` on a loop from now on."""
        self._loop, self._take = loop, take
        self._schedule()

    def put(self, message: tuple[Any, ...]) -> None:
        """Take a message; from any thread."""
        self._waiting.append(message)
        self._schedule()

    def _schedule(self) -> None:
        if self._loop is not None and not self._scheduled:
            self._scheduled = True
            with suppress(RuntimeError):  # the loop has been closed; nobody is waiting
                self._loop.call_soon_threadsafe(self._drain)

    def _drain(self) -> None:
        self._scheduled = False  # before the queue is read, so that no message can be missed
        while self._waiting:
            self._take(self._waiting.popleft())
