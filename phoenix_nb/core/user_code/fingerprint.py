"""A function as far as it decides results: its source, and the values that the source reads."""

import dis
import functools
import inspect
import sysconfig
import textwrap
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from phoenix_nb.core.user_code.lambda_source import lambda_source
from phoenix_nb.core.values.json_coerce import clean_text, coerce_output
from phoenix_nb.core.values.scrub_secrets import scrub, scrub_value

__all__ = ["fingerprint"]

Digest = Callable[[Any], str]

_MAX_SHOWN = 20_000
"""Characters up to which a value itself is recorded, so that a changed prompt can be shown."""
_MAX_HASHED = 100_000
"""Items up to which a container is hashed; larger ones take too long."""
_MAX_HELPERS = 100
_LIBRARY_PATHS = tuple(
    path
    for key in ("stdlib", "platstdlib", "purelib", "platlib")
    if (path := sysconfig.get_path(key))
)


def fingerprint(function: Any, digest: Digest) -> dict[str, Any]:
    """Describe any callable: function, lambda, partial, method, callable object, decorated or not.

    Never raises: what cannot be read is named under `unhashed`.
    """
    reading = _Reading(digest)
    try:
        reading.read(function)
    except Exception as problem:  # noqa: BLE001 - a user's object may refuse to be looked at
        reading.unhashed[f"({type(problem).__name__} while reading)"] = None
    return reading.result(function)


class _Reading:
    """One callable being read, together with the helpers that it uses."""

    def __init__(self, digest: Digest) -> None:
        self._digest = digest
        self.sources: list[str] = []
        self.compiled: list[str] = []
        """The code of functions whose source is not known, or is shared with others."""
        self.values: dict[str, Any] = {}
        self.helpers: dict[str, str] = {}
        self.unhashed: dict[str, None] = {}
        self._seen: set[int] = set()
        self._set: set[str] = set()
        """Parameters that a partial sets, so that their defaults do not matter."""

    def result(self, function: Any) -> dict[str, Any]:
        """Bring together what has been read."""
        source = "\n".join(self.sources)
        found = {
            "source_hash": self._digest([source, self.compiled]),
            "values": self.values,
            "helpers": self.helpers,
        }
        return {
            "name": clean_text(_name(function)),
            "source": scrub(clean_text(source)),
            **found,
            "unhashed": list(self.unhashed),
            "hash": self._digest(found),
        }

    def read(self, function: Any) -> None:  # noqa: C901, PLR0912 - a table of kinds
        """Read a callable, layer by layer."""
        if id(function) in self._seen or len(self._seen) > _MAX_HELPERS:
            return
        self._seen.add(id(function))
        if isinstance(function, functools.partial):
            for position, value in enumerate(function.args, 1):
                self._value(f"partial[{position}]", value)
            for name, value in function.keywords.items():
                self._value(name, value)
            self._set |= function.keywords.keys()
            self.read(function.func)
        elif isinstance(function, MethodType):
            self.read(function.__func__)
            self._state(function.__self__)
        elif isinstance(function, FunctionType):
            self._function(function)
        elif isinstance(parts := getattr(function, "identity_parts", None), dict):
            self.sources.append(_name(function))  # a task of our own, that says what decides
            for name, value in parts.items():
                if name not in self._set:
                    self._value(name, value)
        elif isinstance(inner := getattr(function, "function", None), FunctionType):
            self.read(inner)  # our own decorator
        elif (wrapped := inspect.unwrap(function)) is not function:
            self.read(wrapped)
        elif hasattr(function, "__qualname__"):  # a class, a builtin, a method of one
            self.sources.append(f"{getattr(function, '__module__', '')}.{function.__qualname__}")
        else:
            kind = type(function)
            self.sources.append(_source(kind) or f"{kind.__module__}.{kind.__qualname__}")
            self._state(function)

    def _function(self, function: FunctionType) -> None:
        """Read a function: its own source, its defaults, and what it takes from around it."""
        if not _is_user_code(function.__code__.co_filename):
            self.sources.append(f"{function.__module__}.{function.__qualname__}")
            self._closure(function)
            return
        code = function.__code__
        own = lambda_source(function) if code.co_name == "<lambda>" else _source(function)
        self.sources.append(own or _source(function))
        if not own:
            # Lambdas that cannot be told from their statement share its source, but not their code.
            self.compiled.append(_compiled(code))
        for parameter in inspect.signature(function, follow_wrapped=False).parameters.values():
            if parameter.default is not parameter.empty and parameter.name not in self._set:
                self._value(parameter.name, parameter.default)
        self._closure(function)
        for name in sorted(_global_names(code)):
            if name in function.__globals__:
                self._value(name, function.__globals__[name])

    def _closure(self, function: FunctionType) -> None:
        for name, cell in zip(
            function.__code__.co_freevars, function.__closure__ or (), strict=True
        ):
            try:
                self._value(name, cell.cell_contents, hidden=True)
            except ValueError:  # an empty cell
                self.unhashed[name] = None
        wrapped = getattr(function, "__wrapped__", None)
        if wrapped is not None:
            self.read(wrapped)

    def _state(self, instance: Any) -> None:
        """Read the attributes of an object that a method belongs to."""
        if isinstance(instance, (type, ModuleType)):
            self.sources.append(instance.__name__)
            return
        for name, value in sorted(vars(instance).items() if hasattr(instance, "__dict__") else ()):
            self._value(f"self.{name}", value)

    def _value(self, name: str, value: Any, *, hidden: bool = False) -> None:
        """Keep one value under its name: itself, its hash, or only the name.

        Of a text that is `hidden` the hash is kept: what a function was closed over is in no cell that a
        reader sees, and a password is a text like any other.
        """
        if isinstance(value, ModuleType):
            return  # the versions of packages are recorded once for all
        if isinstance(value, (FunctionType, MethodType, functools.partial, type)):
            self._helper(name, value)
            return
        plain = _plain(value)
        if plain is _UNREADABLE:
            if callable(value) and isinstance(getattr(value, "function", None), FunctionType):
                self._helper(name, value)
            else:
                self.unhashed[name] = None
            return
        while name in self.values:  # another layer has a value of the same name
            name = f"{name}'"
        size = len(plain) if isinstance(plain, str) else len(repr(plain))
        scrubbed = scrub_value({name: plain})[name] if size <= _MAX_SHOWN else None
        hashed = scrubbed is None or (hidden and isinstance(plain, str) and scrubbed == plain)
        self.values[name] = (
            {"sha256": self._digest(plain), "characters": size} if hashed else scrubbed
        )

    def _helper(self, name: str, value: Any) -> None:
        """Read a function or a class that the code uses, and whatever that one uses."""
        if isinstance(value, type):
            if id(value) not in self._seen and _is_user_code(_file(value)):
                self._seen.add(id(value))
                self.helpers[name] = self._digest(_source(value))
            return
        if id(value) in self._seen:
            return
        inner = _Reading(self._digest)
        inner._seen = self._seen
        inner.read(value)
        self.helpers[name] = self._digest(
            [inner.sources, inner.compiled, inner.values, inner.helpers]
        )
        for missing in inner.unhashed:
            self.unhashed[f"{name}.{missing}"] = None


_UNREADABLE: Any = object()


def _plain(value: Any) -> Any:
    """Convert a value to JSON if nothing is lost and it is not too large."""
    try:
        if hasattr(value, "__len__") and not isinstance(value, str) and len(value) > _MAX_HASHED:
            return _UNREADABLE
    except Exception:  # noqa: BLE001 - user code
        return _UNREADABLE
    plain, warnings = coerce_output(value)
    return _UNREADABLE if warnings else plain


def _source(thing: Any) -> str:
    """Read the source text, as far as there is any."""
    try:
        return textwrap.dedent(inspect.getsource(thing)).strip()
    except (OSError, TypeError):
        return ""


def _compiled(code: CodeType) -> str:
    constants = [
        _compiled(each) if isinstance(each, CodeType) else repr(each) for each in code.co_consts
    ]
    names = " ".join((*code.co_names, *code.co_varnames, *code.co_freevars))
    return f"{code.co_code.hex()} {names} {' '.join(constants)}"


def _global_names(code: CodeType) -> set[str]:
    """Find the global names that code reads, in nested functions and comprehensions too."""
    found = {
        str(each.argval)
        for each in dis.get_instructions(code)
        if each.opname in ("LOAD_GLOBAL", "LOAD_NAME")
    }
    for inner in _nested(code):
        found |= _global_names(inner)
    return found


def _nested(code: CodeType) -> Iterator[CodeType]:
    return (each for each in code.co_consts if isinstance(each, CodeType))


def _file(thing: Any) -> str:
    try:
        return inspect.getfile(thing)
    except (OSError, TypeError):
        return getattr(thing, "__module__", "") if _in_main(thing) else _LIBRARY_PATHS[0]


def _in_main(thing: Any) -> bool:
    return getattr(thing, "__module__", None) == "__main__"


def _is_user_code(file: str) -> bool:
    """Whether a file is neither of the standard library nor of an installed package."""
    return not file.startswith((*_LIBRARY_PATHS, "<frozen")) and "site-packages" not in file


def _name(function: Any) -> str:
    while isinstance(function, functools.partial):
        function = function.func
    try:
        name = function.__qualname__
    except Exception:  # noqa: BLE001 - user code
        name = None
    if not isinstance(name, str):
        name = type(function).__qualname__
    return name.rpartition("<locals>.")[2]  # where it was defined says nothing about what it does
