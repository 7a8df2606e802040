"""Messages on their way to a loop: from any thread, and from a worker to the kernel in events of Dask's."""

import asyncio
import pickle
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any

__all__ = ["EventReader", "EventSender", "LoopQueue", "Message"]

_IN_EVENT = 64_000
"""Bytes of one event: the scheduler holds the last thousand of them."""

Message = tuple[Any, ...]
"""A word, the key of an attempt, and details."""


class LoopQueue:
    """Messages from any thread for one loop, those of one turn together; they wait until it is open."""

    def __init__(self) -> None:
        self._waiting: deque[Message] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._take: Callable[[Iterator[Message]], None] | None = None
        self._scheduled = False

    def open(
        self, loop: asyncio.AbstractEventLoop, take: Callable[[Iterator[Message]], None]
    ) -> None:
        """Hand everything to `take` on a loop from now on; what it leaves comes with the next message."""
        self._loop, self._take = loop, take
        self._schedule()

    def put(self, message: Message) -> None:
        """Add a message; from any thread."""
        self._waiting.append(message)
        self._schedule()

    def _schedule(self) -> None:
        if self._loop is not None and not self._scheduled:
            self._scheduled = True
            with suppress(RuntimeError):  # the loop has been closed; nobody is waiting
                self._loop.call_soon_threadsafe(self._drain)

    def _drain(self) -> None:
        self._scheduled = False  # before the queue is read, so that no message can be missed
        if self._take is not None:
            self._take(self._popped())

    def _popped(self) -> Iterator[Message]:
        while self._waiting:
            yield self._waiting.popleft()


class EventSender:
    """Sends what is said in one turn of a worker's loop together: one event costs as much as one attempt.

    Args:
        loop: Of the worker.
        source: Tells this sender from others.
        send: Sends one event; it is called on the loop.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, source: str, send: Callable[[list[Any]], None]
    ) -> None:
        self._source = source
        self._send = send
        self._closed = False
        self._queue = LoopQueue()
        self._queue.open(loop, self._flush)

    def put(self, *message: Any) -> None:
        """Say something; from any thread."""
        self._queue.put(message)

    def close(self) -> None:
        """Say nothing any more."""
        self._closed = True

    def _flush(self, said: Iterable[Message]) -> None:
        messages = list(said)
        if self._closed or not messages:
            return
        data = pickle.dumps(messages, protocol=5)
        for start in range(0, len(data), _IN_EVENT):
            end = start + _IN_EVENT
            self._send([self._source, end >= len(data), data[start:end]])


class EventReader:
    """Puts together messages that have come in several events."""

    def __init__(self) -> None:
        self._parts: defaultdict[str, list[bytes]] = defaultdict(list)

    def take(self, event: list[Any]) -> list[Message]:
        """Return the messages that an event completes."""
        source, last, part = event
        self._parts[source].append(part)
        if not last:
            return []
        messages: list[Message] = pickle.loads(b"".join(self._parts.pop(source)))  # noqa: S301 - see `unpacked`
        return messages
