"""A loop that runs user code, kept from what that code begins on it by itself.

asyncio lets `SystemExit` and `KeyboardInterrupt` out of any task, so that `asyncio.wait_for(helper(), 5)`
in a user's task would end a notebook's kernel. While a run is under way, tasks that user code begins hand
these two on as `CarriedExit`, and the loop cannot be stopped from user code.
"""

import asyncio
import contextlib
import functools
import inspect
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

from phoenix_nb.engine.user_code import INSIDE, CarriedExit

__all__ = ["guarding", "own_tasks"]

_in_use: WeakKeyDictionary[asyncio.AbstractEventLoop, int] = WeakKeyDictionary()
"""How many runs each loop has."""


@contextmanager
def guarding(loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """Guard a loop for as long as a run uses it."""
    _in_use[loop] = _in_use.get(loop, 0) + 1
    if _in_use[loop] == 1:
        _install(loop)
    try:
        yield
    finally:
        _in_use[loop] -= 1
        if not _in_use[loop]:
            _remove(loop)


def own_tasks(loop: asyncio.AbstractEventLoop) -> Callable[..., asyncio.Task[Any]]:
    """What begins tasks of phoenix_nb's own on a loop: a coroutine, in a `context`.

    They need no guard, and the way through the loop to its factory takes as long as to make a task.
    """
    factory = loop.get_task_factory()
    if getattr(factory, "before", factory) is not None:
        return loop.create_task
    return functools.partial(asyncio.Task, loop=loop)


def _install(loop: Any) -> None:
    before = loop.get_task_factory()

    def factory(loop: Any, coroutine: Any, **options: Any) -> Any:
        if INSIDE.get() and inspect.iscoroutine(coroutine):
            coroutine = _Carrying(coroutine)
        if before is not None:
            return before(loop, coroutine, **options)
        return asyncio.tasks.Task(coroutine, loop=loop, **options)

    def stop() -> None:
        if INSIDE.get():
            raise RuntimeError(
                "A task or an evaluator must not stop the event loop that runs it; return instead."
            )
        type(loop).stop(loop)

    factory.before = before  # type: ignore[attr-defined]
    stop.ours = True  # type: ignore[attr-defined]
    loop.set_task_factory(factory)
    with contextlib.suppress(AttributeError):  # uvloop's has no room for it
        loop.stop = stop


def _remove(loop: Any) -> None:
    factory = loop.get_task_factory()
    if hasattr(factory, "before"):  # and not one that was set meanwhile
        loop.set_task_factory(factory.before)
    if hasattr(getattr(loop, "stop", None), "ours"):
        del loop.stop


class _Carrying(Coroutine[Any, Any, Any]):
    """A coroutine of user code, whose exits come out as `CarriedExit`."""

    def __init__(self, inner: Coroutine[Any, Any, Any]) -> None:
        self._inner = inner

    def send(self, value: Any) -> Any:
        try:
            return self._inner.send(value)
        except (SystemExit, KeyboardInterrupt) as error:
            raise CarriedExit(error) from None

    def throw(self, *error: Any) -> Any:
        try:
            return self._inner.throw(*error)
        except (SystemExit, KeyboardInterrupt) as raised:
            raise CarriedExit(raised) from None

    def close(self) -> None:
        self._inner.close()

    def __await__(self) -> Any:
        return (yield from self._inner.__await__())

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)
