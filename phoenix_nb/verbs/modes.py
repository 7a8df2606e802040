"""The three forms of a verb, made from the one function that prepares it."""

import inspect
import re
from collections.abc import Callable, Coroutine
from difflib import get_close_matches
from functools import wraps
from typing import Any, ParamSpec, TypeVar, get_args

from phoenix_nb.engine.bridge import run_sync
from phoenix_nb.errors import UsageError
from phoenix_nb.handle import ExperimentHandle

__all__ = ["awaited", "blocking", "started"]

P = ParamSpec("P")
R = TypeVar("R")
V = TypeVar("V", bound=Callable[..., Any])


def _prepared(
    prepare: Callable[P, ExperimentHandle[R]], name: str, *args: P.args, **kwargs: P.kwargs
) -> ExperimentHandle[R]:
    """Prepare, and say of arguments that do not fit what the caller has written, not `prepare`."""
    __tracebackhide__ = True
    known = inspect.signature(prepare)
    try:
        known.bind(*args, **kwargs)
    except TypeError as error:
        unknown = [one for one in kwargs if one not in known.parameters]
        said = _unknown(unknown[0], list(known.parameters)) if unknown else str(error)
        raise TypeError(f"{name}(): {said}") from None
    try:
        return prepare(*args, **kwargs)
    except UsageError as error:
        # It is the caller's line that has to change: the way through this package would only hide it.
        raise error.with_traceback(None) from error.__cause__


def _unknown(argument: str, known: list[str]) -> str:
    near = get_close_matches(argument, known, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"it knows {', '.join(known)}."
    return f"there is no argument {argument!r}; {hint}"


def blocking(prepare: Callable[P, ExperimentHandle[R]], name: str) -> Callable[P, R]:
    """Make the form that returns when the work has ended, in a script or in a running loop."""

    @wraps(prepare)
    def verb(*args: P.args, **kwargs: P.kwargs) -> R:
        __tracebackhide__ = True
        handle = _prepared(prepare, name, *args, **kwargs)
        handle.blocking = True
        return run_sync(handle.run, on_interrupt=handle.interrupt)

    return _presented(verb, prepare, name, _result_of(prepare))


def awaited(
    prepare: Callable[P, ExperimentHandle[R]], name: str
) -> Callable[P, Coroutine[Any, Any, R]]:
    """Make the form that is awaited, on the caller's loop."""

    @wraps(prepare)
    async def verb(*args: P.args, **kwargs: P.kwargs) -> R:
        __tracebackhide__ = True
        return await _prepared(prepare, name, *args, **kwargs).run()

    return _presented(verb, prepare, name, _result_of(prepare))


def started(
    prepare: Callable[P, ExperimentHandle[R]], name: str
) -> Callable[P, ExperimentHandle[R]]:
    """Make the form that returns at once."""

    @wraps(prepare)
    def verb(*args: P.args, **kwargs: P.kwargs) -> ExperimentHandle[R]:
        __tracebackhide__ = True
        handle = _prepared(prepare, name, *args, **kwargs)
        handle.start()
        return handle

    form = _presented(verb, prepare, name, inspect.signature(prepare).return_annotation)
    form.__doc__ = _RETURNS.sub(_HANDLE, form.__doc__ or "", count=1)
    return form


_RETURNS = re.compile(r"Returns:\n.*?(?=\n\n)", re.DOTALL)
_HANDLE = """Returns:
        A handle, at once: it pauses, stops and changes what goes on meanwhile, and `await handle` or
        `handle.result()` gives what the blocking verb would have returned."""


def _presented(verb: V, prepare: Callable[..., Any], name: str, returned: Any) -> V:
    """Let `help()` and an editor say what is called and returned: the form, not what prepares it."""
    verb.__name__ = verb.__qualname__ = name
    verb.__annotations__ = {**prepare.__annotations__, "return": returned}
    form: Any = verb
    form.__signature__ = inspect.signature(prepare).replace(return_annotation=returned)
    return verb


def _result_of(prepare: Callable[..., Any]) -> Any:
    """Read what comes out in the end from the kind of handle that `prepare` makes."""
    return get_args(inspect.signature(prepare).return_annotation)[0]
