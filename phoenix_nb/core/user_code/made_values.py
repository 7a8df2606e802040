"""Values that are made anew each time: ids, readings of the clock, and what a class sets on its instances.

Such a value tells when code ran, not what the code does, so that the statement that makes it stands for it.
"""

import ast
import builtins
import dataclasses
import datetime as dt
import inspect
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import FunctionType
from typing import Any

from phoenix_nb.core.user_code.code_reading import path_of, source_of, statement_that_made, walked
from phoenix_nb.core.user_code.lambda_source import lambda_source
from phoenix_nb.core.user_code.normal_source import parsed
from phoenix_nb.core.user_code.user_files import is_user_code, is_user_object
from phoenix_nb.core.values.guarded import peek

__all__ = ["Maker", "attribute_makers", "is_set_aside", "maker_of_global"]

_IDS = {
    *("uuid.uuid1", "uuid.uuid4", "uuid.getnode", "secrets.token_hex", "secrets.token_urlsafe"),
    *("secrets.token_bytes", "os.urandom", "os.getpid", "os.getppid", "id"),
    *("threading.get_ident", "threading.get_native_id"),
}
_CLOCK = {
    *("time.time", "time.time_ns", "time.monotonic", "time.monotonic_ns", "time.perf_counter"),
    *("time.perf_counter_ns", "time.process_time", "time.process_time_ns", "time.thread_time"),
    *("time.ctime", "time.localtime", "time.gmtime", "time.strftime"),
    *("datetime.now", "datetime.utcnow", "datetime.today"),
}
_MODULES = {"posix": "os", "nt": "os", "_thread": "threading", "builtins": ""}
_MAY_BE_FRESH = (str, bytes, float, int, dt.datetime, uuid.UUID)
_MAX_ID = 100
"""Characters of a global that may be an id: for longer ones nobody looks up what made them."""
_MAX_FOLLOWED = 20
"""Functions of the user's that are followed to what they call."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What sets an attribute."""

    fresh: str = ""
    """The function that gives another value each time, such as `uuid.uuid4`; empty for none."""
    given: bool = True
    """Whether the value depends on what the class is called with."""


def maker_of_global(name: str, value: Any, function: FunctionType) -> tuple[ast.stmt, str] | None:
    """Find the statement that made a global out of a new id or the clock, and the function that it calls.

    None for a global that counts by its value.
    """
    if isinstance(value, bool) or not isinstance(value, _MAY_BE_FRESH):
        return None
    if isinstance(value, str) and (len(value) > _MAX_ID or " " in value):
        return None
    statement = statement_that_made(name, function)
    fresh = "" if statement is None else _fresh_source(statement, function.__globals__)
    return None if statement is None or not is_set_aside(value, fresh) else (statement, fresh)


def is_set_aside(value: Any, fresh: str) -> bool:
    """Whether the code that made a value can stand for it: an id in any form, the clock as a number.

    A date, and a text made of the time, may be part of a prompt: those decide answers.
    """
    if not fresh:
        return False
    if fresh in _IDS:
        return True
    return isinstance(value, (int, float, dt.datetime, dt.time))


def attribute_makers(kind: type) -> dict[str, Maker]:
    """Find what sets the attributes of a class's instances, as far as its code does.

    Args:
        kind: A class of the user's.
    """
    makers: dict[str, list[Maker]] = {}
    for each in kind.__mro__[:-1]:
        if not is_user_object(each):
            continue
        for name, maker in _of_fields(each):
            makers.setdefault(name, []).append(maker)
        for member in list(vars(each).values()):
            function = peek(member, "__func__") or member
            if isinstance(function, FunctionType) and is_user_code(function.__code__.co_filename):
                for name, maker in _of_method(function, kind):
                    makers.setdefault(name, []).append(maker)
    return {
        name: Maker(
            next((one.fresh for one in several if one.fresh), ""),
            any(one.given or bool(one.fresh) != bool(several[0].fresh) for one in several),
        )
        for name, several in makers.items()
    }


def _fresh_source(expression: ast.AST, known: Mapping[str, Any]) -> str:
    """Name the function in an expression that gives another value each time; empty if none does."""
    return next(_fresh_in(expression, known, set()), "")


def _of_fields(kind: type) -> Iterator[tuple[str, Maker]]:
    """The fields of a dataclass that a function makes."""
    if "__dataclass_fields__" not in vars(kind):
        return
    for field in dataclasses.fields(kind):
        factory = field.default_factory
        if factory is dataclasses.MISSING:
            continue
        fresh = _name_of(factory) or ""
        if not fresh and isinstance(factory, FunctionType):
            fresh = next(_fresh_in_function(factory, set()), "")
        yield field.name, Maker(fresh, given=field.init)


def _of_method(function: FunctionType, kind: type) -> Iterator[tuple[str, Maker]]:
    tree = parsed(source_of(function.__code__))
    names = list(inspect.signature(function, follow_wrapped=False).parameters)
    if tree is None or not names:
        return
    this, given = names[0], set(names[1:])
    known = {**function.__globals__, this: kind}
    fresh: dict[str, str] = {}
    for node in ast.walk(tree):  # breadth first: what a local name is made of comes before its use
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or node.value is None:
            continue
        read = {each.id for each in ast.walk(node.value) if isinstance(each, ast.Name)}
        depends = bool(read & given)
        source = next(filter(None, map(fresh.get, sorted(read))), "") or _fresh_source(
            node.value, {name: value for name, value in known.items() if name not in given}
        )
        for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
            if isinstance(target, ast.Name):
                fresh[target.id] = source
                given |= {target.id} if depends else set()
            elif isinstance(target, ast.Attribute) and path_of(target)[:-1] == (this,):
                yield target.attr, Maker(source, given=depends)


def _fresh_in(node: ast.AST, known: Mapping[str, Any], seen: set[int]) -> Iterator[str]:
    for each in ast.walk(node):
        path = path_of(each.func) if isinstance(each, ast.Call) else ()
        if not path:
            continue
        found = walked(known.get(path[0], peek(builtins, path[0])), path[1:])
        if name := _name_of(found):
            yield name
        elif isinstance(found, FunctionType) and is_user_code(found.__code__.co_filename):
            yield from _fresh_in_function(found, seen)


def _fresh_in_function(function: FunctionType, seen: set[int]) -> Iterator[str]:
    if id(function) in seen or len(seen) > _MAX_FOLLOWED:
        return
    seen.add(id(function))
    own = lambda_source(function) if function.__name__ == "<lambda>" else ""
    tree = parsed(own or source_of(function.__code__))
    if tree is not None:
        yield from _fresh_in(tree, function.__globals__, seen)


def _name_of(function: Any) -> str | None:
    """The name of a function of the library that gives another value each time; None for any other."""
    if not callable(function):
        return None
    name = peek(function, "__name__")
    owner = peek(function, "__self__")
    if owner in (dt.datetime, dt.date):
        full = f"datetime.{name}" if owner is dt.datetime else ""
    else:
        module = str(peek(function, "__module__") or "")
        module = _MODULES.get(module, module)
        full = f"{module}.{name}" if module else str(name)
    return full if full in _IDS or full in _CLOCK else None
