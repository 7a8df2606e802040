"""The three modes of a verb: its caller waits, awaits, or goes on.

A verb's body is one line: it hands over the function that makes its handle, and `locals()`, which at that
point are its arguments under their names. The handle makers take the keywords of the verbs; a test holds
the signatures together.
"""

import asyncio
import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar, cast

from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.engine.event_loops import interrupts, run_sync
from phoenix_nb.errors import NotFoundError, UsageError
from phoenix_nb.handle import ExperimentHandle

__all__ = ["awaited", "background", "blocking", "suggesting"]

R = TypeVar("R")
V = TypeVar("V", bound=Callable[..., Any])
MakesHandle = Callable[..., ExperimentHandle[R]]
_MISUSE = (UsageError, NotFoundError)


def blocking(make: MakesHandle[R], arguments: Mapping[str, Any]) -> R:
    """Return when the work has ended, in a script or in a running loop."""
    __tracebackhide__ = True
    handle = make(**arguments)
    handle.blocking = True
    return run_sync(handle.run, on_interrupt=handle.interrupt)


async def awaited(make: MakesHandle[R], arguments: Mapping[str, Any]) -> R:
    """Do the work on the caller's loop; cancelled at ■ or Ctrl-C, once what has finished is recorded."""
    __tracebackhide__ = True
    before = interrupts()
    result = await make(**arguments).run()
    if interrupts() != before:  # raised in user code, and so not by the caller's handler
        raise asyncio.CancelledError
    return result


def background(make: MakesHandle[R], arguments: Mapping[str, Any]) -> ExperimentHandle[R]:
    """Return at once; the work goes on."""
    __tracebackhide__ = True
    handle = make(**arguments)
    handle.start()
    return handle


def suggesting(verb: V) -> V:
    """Have a verb that is called with an unknown keyword name the nearest one that it knows.

    Of the traceback of any misuse one frame is left beside the caller's, which bears the verb's name: it is
    the caller's line that has to change, and the way through this package would only hide it.
    """
    known = list(inspect.signature(verb).parameters)

    @wraps(verb)
    def checked(*args: Any, **kwargs: Any) -> Any:
        __tracebackhide__ = True
        if unknown := _unknown(verb.__name__, kwargs, known):
            raise TypeError(unknown)
        try:
            return verb(*args, **kwargs)
        except _MISUSE as error:
            raise error.with_traceback(None) from error.__cause__

    @wraps(verb)
    async def checked_async(*args: Any, **kwargs: Any) -> Any:
        __tracebackhide__ = True
        if unknown := _unknown(verb.__name__, kwargs, known):
            raise TypeError(unknown)
        try:
            return await verb(*args, **kwargs)
        except _MISUSE as error:
            raise error.with_traceback(None) from error.__cause__

    chosen: Any = checked_async if inspect.iscoroutinefunction(verb) else checked
    chosen.__code__ = chosen.__code__.replace(co_name=verb.__name__, co_qualname=verb.__qualname__)
    return cast("V", chosen)


def _unknown(verb: str, given: Iterable[str], known: Sequence[str]) -> str:
    """Say which keyword is unknown, and which one may be meant; empty if all are known."""
    for name in given:
        if name not in known:
            near = near_name(name, known)
            hint = f"did you mean {near!r}?" if near else f"it knows {', '.join(known)}."
            return f"{verb}(): there is no argument {name!r}; {hint}"
    return ""
