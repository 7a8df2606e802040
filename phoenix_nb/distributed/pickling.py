"""The user's code on its way to the workers: by value, so that what is in the notebook is what runs there."""

import functools
import hashlib
import inspect
import io
import linecache
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import CodeType, FunctionType, MethodType
from typing import Any, NamedTuple

from phoenix_nb.core.user_code.code_reading import compiled, global_names
from phoenix_nb.core.user_code.user_files import is_user_code, is_user_object
from phoenix_nb.core.values.guarded import message_of, type_name
from phoenix_nb.errors import UsageError

__all__ = ["Shipment", "fingerprint_of", "install_sources", "leaked_secrets", "load", "ship"]

_NO_FILE = "<dynamic-code>"
"""What cloudpickle puts in the place of a file's name."""
_DEEPEST = 6
"""Values within values that are looked through for the one that cannot be sent."""
_SECRET_NAMES = ("KEY", "TOKEN", "SECRET", "PASSWORD")
_SHORTEST_SECRET = 12
"""Characters; shorter values of such variables are found by chance."""


class Shipment(NamedTuple):
    """Code that is ready to be sent."""

    code: bytes
    sources: dict[str, dict[int, str]]
    """By file, lines by their numbers."""
    fingerprint: str
    """Of every function of the user's in it."""


def ship(things: Sequence[tuple[str, Any]], others: Any = ()) -> Shipment:
    """Pickle functions with everything that they use.

    Modules of the user's own are sent by value too, so that the workers need not have them.

    Args:
        things: What is sent, with what each is called in words, such as "The task answer".
        others: What is sent besides.

    Raises:
        UsageError: If something cannot be pickled; the message names it.
    """
    bundle = ([thing for _, thing in things], others)
    try:
        with _user_modules_by_value():
            code, functions = _dump(bundle)
    except Exception as by_value:  # noqa: BLE001 - a method of the user's object may raise anything
        try:
            code, functions = _dump(bundle)  # some classes can only be found, not sent
        except Exception:  # noqa: BLE001 - as above
            raise _unsendable(things, by_value) from None
    return Shipment(code, _sources(functions), _digest(functions))


def load(code: bytes) -> tuple[list[Any], Any]:
    """Unpickle what `ship` has made."""
    import cloudpickle

    things, others = cloudpickle.loads(code)
    return things, others


def fingerprint_of(things: Sequence[Any], others: Any) -> str:
    """Hash the code of every function of the user's, as it has arrived."""
    with _user_modules_by_value():
        return _digest(_dump((list(things), others))[1])


def install_sources(sources: dict[str, dict[int, str]]) -> None:
    """Have tracebacks show the lines of code that came from another machine."""
    for file, lines in sources.items():
        text = [lines.get(number, "\n") for number in range(1, max(lines) + 1)]
        linecache.cache[file] = (sum(map(len, text)), None, text, file)


def leaked_secrets(code: bytes) -> list[str]:
    """Name the environment variables whose values are in what is sent."""
    return [
        name
        for name, value in os.environ.items()
        if any(mark in name.upper() for mark in _SECRET_NAMES)
        and len(value) >= _SHORTEST_SECRET
        and value.encode("utf-8", "surrogateescape") in code
    ]


def _dump(thing: Any) -> tuple[bytes, list[FunctionType]]:
    """Pickle, and note the functions that are met."""
    import cloudpickle

    functions: list[FunctionType] = []

    class Pickler(cloudpickle.Pickler):  # type: ignore[misc]  # untyped
        def reducer_override(self, obj: Any) -> Any:
            if type(obj) is CodeType:  # with its file's name, by which a traceback finds the lines
                make, parts = self.dispatch_table[CodeType](obj)
                named = [obj.co_filename if part == _NO_FILE else part for part in parts]
                return make, tuple(named)
            if isinstance(obj, _CACHED) and _is_users_function(obj.__wrapped__):
                return _cached, (obj.__wrapped__, obj.cache_parameters())
            if _is_users_function(obj):
                functions.append(obj)
            return super().reducer_override(obj)

    file = io.BytesIO()
    Pickler(file, protocol=5).dump(thing)
    return file.getvalue(), functions


_CACHED = type(functools.cache(len))


def _is_users_function(thing: Any) -> bool:
    return type(thing) is FunctionType and is_user_code(thing.__code__.co_filename)


def _cached(function: Any, parameters: dict[str, Any]) -> Any:
    """Make what `functools.cache` makes, with nothing in it yet: no cloudpickle sends one."""
    return functools.lru_cache(**parameters)(function)


@contextmanager
def _user_modules_by_value() -> Iterator[None]:
    import cloudpickle

    modules = [
        module
        for name, module in list(sys.modules.items())
        if name != "__main__" and inspect.ismodule(module) and is_user_object(module)
    ]
    known = set(cloudpickle.list_registry_pickle_by_value())
    added = [
        module
        for module in modules
        if module.__name__ not in known and sys.modules.get(module.__name__) is module
    ]
    for module in added:
        cloudpickle.register_pickle_by_value(module)
    try:
        yield
    finally:
        for module in added:
            if sys.modules.get(module.__name__) is module:
                cloudpickle.unregister_pickle_by_value(module)


def _sources(functions: Sequence[FunctionType]) -> dict[str, dict[int, str]]:
    """The lines of the functions, and of nothing else in their files: there may be a key in the next one."""
    sources: dict[str, dict[int, str]] = {}
    for function in functions:
        try:
            lines, first = inspect.getsourcelines(function.__code__)
        except (OSError, TypeError, IndexError, SyntaxError):
            continue
        of_file = sources.setdefault(function.__code__.co_filename, {})
        of_file.update(enumerate(lines, max(first, 1)))
    return sources


def _digest(functions: Sequence[FunctionType]) -> str:
    texts = sorted({compiled(function.__code__) for function in functions})
    return hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).hexdigest()


# -- what cannot be sent -----------------------------------------------------------------------------


def _unsendable(things: Sequence[tuple[str, Any]], error: BaseException) -> UsageError:
    """Say what it is that cannot be pickled, and what to do."""
    for described, thing in things:
        culprit = _culprit(getattr(thing, "function", thing), (), set()) or _culprit(
            thing, (), set()
        )
        if culprit is not None:
            path, value, why = culprit
            kind = f"{type(value).__module__}.{type_name(type(value), qualified=True)}"
            through = f" (through {' → '.join(path[:-1])})" if len(path) > 1 else ""
            uses = f"uses {path[-1]!r}{through}, a {kind}, which" if path else "is something that"
            return UsageError(
                f"{described} cannot be sent to the workers: it {uses} cannot be pickled ({why}). Make it "
                "where it is used: inside the function, or in a helper with @functools.cache that the "
                "function calls. Keys come from the workers' environment."
            )
    return UsageError(
        f"The code cannot be sent to the workers ({message_of(error)}); make clients, locks and connections "
        "inside the functions that use them."
    )


def _culprit(
    value: Any, path: tuple[str, ...], seen: set[int]
) -> tuple[tuple[str, ...], Any, str] | None:
    """Find the innermost value that cannot be pickled: where it is, itself, and why."""
    try:
        _dump(value)
    except Exception as error:  # noqa: BLE001 - as above
        why = message_of(error).partition("\n")[0][:200]
    else:
        return None
    seen.add(id(value))
    if len(path) < _DEEPEST and (
        not path or isinstance(value, _LOOKED_THROUGH) or _is_users(value)
    ):
        for name, part in _parts(value):
            if id(part) not in seen and (inner := _culprit(part, (*path, name), seen)):
                return inner
    return path, value, why


_LOOKED_THROUGH = (FunctionType, MethodType, functools.partial)


def _is_users(value: Any) -> bool:
    """Whether the user wrote what it is, and can change what it holds."""
    return is_user_object(type(value)) or type(value).__module__.startswith("phoenix_nb.")


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    """What a value is made of, by names that its author knows."""
    if isinstance(value, functools.partial):
        yield "partial", value.func
        yield from ((f"partial[{n}]", each) for n, each in enumerate(value.args, 1))
        yield from value.keywords.items()
    elif isinstance(value, MethodType):
        yield "self", value.__self__
        yield value.__func__.__name__, value.__func__
    elif isinstance(value, FunctionType):
        yield from _reads(value)
    else:
        attributes = [
            (name, getattr(value, name, None))
            for kind in type(value).__mro__
            for name in getattr(kind, "__slots__", ())
            if isinstance(name, str)
        ]
        yield from attributes
        yield from getattr(value, "__dict__", {}).items()


def _reads(function: FunctionType) -> Iterator[tuple[str, Any]]:
    code: CodeType = function.__code__
    for name, cell in zip(code.co_freevars, function.__closure__ or (), strict=True):
        try:
            yield name, cell.cell_contents
        except ValueError:  # an empty cell
            continue
    for name in sorted(global_names(code)):
        if name in function.__globals__:
            yield name, function.__globals__[name]
    yield from (function.__kwdefaults__ or {}).items()
    defaults = function.__defaults__ or ()
    yield from zip(code.co_varnames[code.co_argcount - len(defaults) :], defaults, strict=False)
    if (wrapped := getattr(function, "__wrapped__", None)) is not None:
        yield "__wrapped__", wrapped
