"""The three forms of a verb, made from the one function that prepares it."""

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from phoenix_nb.engine.bridge import run_sync
from phoenix_nb.handle import ExperimentHandle

__all__ = ["awaited", "blocking", "started"]

P = ParamSpec("P")
R = TypeVar("R")
V = TypeVar("V", bound=Callable[..., Any])


def blocking(prepare: Callable[P, ExperimentHandle[R]], name: str) -> Callable[P, R]:
    """Make the form that returns when the work has ended, in a script or in a running loop."""

    @wraps(prepare)
    def verb(*args: P.args, **kwargs: P.kwargs) -> R:
        handle = prepare(*args, **kwargs)
        handle.blocking = True
        return run_sync(handle.run, on_interrupt=handle.interrupt)

    return _named(verb, name)


def awaited(
    prepare: Callable[P, ExperimentHandle[R]], name: str
) -> Callable[P, Coroutine[Any, Any, R]]:
    """Make the form that is awaited, on the caller's loop."""

    @wraps(prepare)
    async def verb(*args: P.args, **kwargs: P.kwargs) -> R:
        return await prepare(*args, **kwargs).run()

    return _named(verb, name)


def started(
    prepare: Callable[P, ExperimentHandle[R]], name: str
) -> Callable[P, ExperimentHandle[R]]:
    """Make the form that returns at once."""

    @wraps(prepare)
    def verb(*args: P.args, **kwargs: P.kwargs) -> ExperimentHandle[R]:
        handle = prepare(*args, **kwargs)
        handle.start()
        return handle

    return _named(verb, name)


def _named(verb: V, name: str) -> V:
    verb.__name__ = verb.__qualname__ = name
    return verb
