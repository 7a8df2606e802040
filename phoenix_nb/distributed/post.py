"""What workers say to the kernel, on its way: gathered, cut into events of Dask's, and put together again."""

import asyncio
import pickle
from collections import defaultdict, deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any

__all__ = ["Incoming", "Message", "Outbox"]

_IN_EVENT = 64_000
"""Bytes of one event: the scheduler holds the last thousand of them."""

Message = tuple[Any, ...]
"""A word, the key of an attempt, and details."""


class Outbox:
    """Gathers what is said in one turn of a worker's loop: one event costs as much as one attempt.

    Args:
        loop: Of the worker.
        source: Tells this sender from others.
        send: Sends one event; it is called on the loop.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, source: str, send: Callable[[list[Any]], None]
    ) -> None:
        self._loop = loop
        self._source = source
        self._send = send
        self._waiting: deque[Message] = deque()
        self._scheduled = False
        self._closed = False

    def put(self, *message: Any) -> None:
        """Say something; from any thread."""
        self._waiting.append(message)
        if not self._scheduled:
            self._scheduled = True
            with suppress(RuntimeError):  # the loop has been closed, and the worker with it
                self._loop.call_soon_threadsafe(self._flush)

    def close(self) -> None:
        """Say nothing any more."""
        self._closed = True

    def _flush(self) -> None:
        self._scheduled = False  # before the queue is read, so that no message can be missed
        messages = []
        while self._waiting:
            messages.append(self._waiting.popleft())
        if self._closed or not messages:
            return
        data = pickle.dumps(messages, protocol=5)
        for start in range(0, len(data), _IN_EVENT):
            end = start + _IN_EVENT
            self._send([self._source, end >= len(data), data[start:end]])


class Incoming:
    """Puts together what has come in several events."""

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
