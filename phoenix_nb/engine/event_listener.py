"""The user's `on_event`: whatever it does, the run goes on."""

import asyncio
import contextlib
import inspect
import warnings
from collections import deque
from contextvars import Context
from typing import Any

from phoenix_nb.core.progress.events import Event, Reused
from phoenix_nb.core.values.guarded import message_of, type_name
from phoenix_nb.engine.user_code import INSIDE
from phoenix_nb.errors import UsageError

__all__ = ["EventListener", "warn_about", "warn_of"]

_GRACE = 5.0
"""Seconds that an async `on_event` has for one event once the run is over."""


def warn_of(what: str, error: BaseException) -> None:
    """Warn that a listener failed, even where warnings are errors or standard error is closed."""
    text = (
        f"{what} raised {type_name(type(error))}: {message_of(error)}. It is not called again in this "
        "run; the run itself goes on."
    )
    warn_about(text)


def warn_about(text: str) -> None:
    """Warn, even where warnings are errors or standard error is closed."""
    with contextlib.suppress(BaseException):
        warnings.warn(text, stacklevel=4)


class EventListener:
    """Calls `on_event`, sync or async, until it raises for the first time.

    Args:
        listener: The user's function. What an async one returns is awaited in the order of the events.
        context: The context variables that it sees.
    """

    def __init__(self, listener: Any, context: Context) -> None:
        if not callable(listener):
            raise UsageError(
                f"on_event={listener!r} cannot be called; pass a function of one event, or leave it out."
            )
        self._listener = listener
        self._context = context.copy()
        self._context.run(INSIDE.set, True)  # noqa: FBT003 - a context variable's value
        self._broken = False
        self._waiting: deque[Any] = deque()
        self._consumer: asyncio.Task[None] | None = None

    def __call__(self, event: Event) -> None:
        """Notify of an event; of what there was before, of each run and evaluation."""
        if isinstance(event, Reused):
            for each in event.each():
                self(each)
            return
        if self._broken:
            return
        try:
            awaitable = self._context.copy().run(self._listener, event)
            if awaitable is None or not inspect.isawaitable(awaitable):
                return
        except BaseException as error:  # noqa: BLE001 - the run is worth more than its listener
            self._fail(error)
            return
        self._waiting.append(awaitable)
        if self._consumer is None or self._consumer.done():
            loop = asyncio.get_running_loop()
            self._consumer = loop.create_task(self._consume(), context=self._context.copy())

    async def finish(self) -> None:
        """Wait until an async `on_event` has dealt with every event."""
        consumer = self._consumer
        left = len(self._waiting)
        while consumer is not None and not consumer.done():
            await asyncio.wait({consumer}, timeout=_GRACE)
            if not consumer.done() and len(self._waiting) >= left:
                consumer.cancel()
                self._fail(TimeoutError(f"one event took longer than {_GRACE:g} s"))
                return
            left = len(self._waiting)

    async def _consume(self) -> None:
        while self._waiting and not self._broken:
            try:
                await self._waiting.popleft()
            except BaseException as error:  # noqa: BLE001 - as above
                self._fail(error)

    def _fail(self, error: BaseException) -> None:
        if self._broken:
            return
        self._broken = True
        for awaitable in self._waiting:
            if inspect.iscoroutine(awaitable):
                awaitable.close()
        self._waiting.clear()
        warn_of("on_event", error)
