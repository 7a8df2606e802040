"""Any Python value as JSON can hold it: whatever a task returns is stored, and a run is never lost.

Plain JSON values take a short cut of about a microsecond.
"""

import json
from collections import OrderedDict, deque
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from enum import Enum
from itertools import islice
from math import isfinite
from reprlib import Repr
from typing import Any

from phoenix_nb.core.values.guarded import type_name
from phoenix_nb.core.values.scrub_secrets import scrub
from phoenix_nb.core.values.unwrap import CLOSED, Pairs, opened

__all__ = ["AS_REPR", "SURROGATES", "clean_text", "coerce_output", "shown"]

AS_REPR = "; its repr is stored"
"""How a warning ends of what JSON cannot hold."""
SURROGATES = "lone surrogates replaced, which no file can hold"
"""The warning of a text that is not valid Unicode."""

MAX_DEPTH = 100
"""Levels of nesting that are stored as they are; what lies deeper becomes text."""
MAX_ITEMS = 1_000_000
"""Items that are stored in all. Only references that are shared over and over come to more."""
MAX_ENDLESS = 100_000
"""Items that are stored from a container on whose class hands out its items itself: it may never end."""
MAX_WARNINGS = 20
MAX_REPR = 1_000
"""Characters stored of the text that stands for what JSON cannot hold."""

_QUICK_DEPTH = 12
_QUICK_ITEMS = 100_000
_INT64 = 2**63
_FINITE = (dict, list, tuple, set, frozenset, range, deque, OrderedDict, Pairs)
_HANDING_OUT = ("__iter__", "__len__", "items")

_SHORT = Repr()
_SHORT.maxlevel = 3
_SHORT.maxdict = _SHORT.maxlist = _SHORT.maxtuple = _SHORT.maxset = _SHORT.maxfrozenset = 10
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = MAX_REPR

Path = tuple["Path | None", object]
"""A place in the output: its parent and the last step. It is spelt out only when needed."""


def coerce_output(value: Any, *, root: str = "output") -> tuple[Any, tuple[str, ...]]:
    """Copy a value as plain JSON types, and list what could not be stored as it was.

    Models, dataclasses, enums, dates, numpy and pandas values, sets, bytes (base64) and the like
    are converted. What has no counterpart becomes the text of its `repr`, with a warning that names
    the place. A `timedelta` becomes seconds, a data frame a list of rows, `NaT` and `NA` None.

    Args:
        value: Anything at all; no value makes this raise.
        root: What the value is called in the warnings.
    """
    try:
        return _quick(value, _QUICK_DEPTH, [_QUICK_ITEMS]), ()
    except _Unusual:
        pass
    coercion = _Coercion(root)
    try:
        result = coercion.convert(value, None, 0)
    except (RecursionError, MemoryError):
        coercion = _Coercion(root)
        result = coercion.text_of(value, None, "is nested too deeply")
    return result, coercion.warnings()


def clean_text(text: str) -> str:
    r"""Make a text valid Unicode: a lone surrogate becomes its visible escape, such as `\ud83d`."""
    if text.isascii():
        return text
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


class _Unusual(Exception):  # noqa: N818 - never leaves this module
    """The value is not made of plain JSON types alone."""


def _quick(value: Any, depth: int, room: list[int]) -> Any:  # noqa: C901 - flat for speed
    """Copy a value of plain JSON types. A cycle runs into the depth limit on its first way down."""
    kind = type(value)
    if kind is str:
        if value.isascii() or _is_clean(value):
            return value
    elif value is None or kind is bool:
        return value
    elif kind is int:
        if -_INT64 <= value < _INT64:
            return value
    elif kind is float:
        if value - value == 0.0:  # neither NaN nor infinite
            return value
    elif kind is dict or kind is list:
        room[0] -= len(value)
        if depth and room[0] > 0:
            depth -= 1
            if kind is list:
                return [_quick(item, depth, room) for item in value]
            return {_quick_key(key): _quick(item, depth, room) for key, item in value.items()}
    raise _Unusual


def _quick_key(key: Any) -> str:
    if type(key) is str and (key.isascii() or _is_clean(key)):
        return key
    raise _Unusual


def _is_clean(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class _Coercion:
    """One conversion: what it has met on its way down, and its warnings."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._warnings: list[str] = []
        self._unsaid = 0
        self._above: set[int] = set()
        self._room = self._most = MAX_ITEMS
        self._full = False

    def warnings(self) -> tuple[str, ...]:
        """List what could not be stored as it was."""
        if self._unsaid:
            return (*self._warnings, f"… and {self._unsaid} more")
        return tuple(self._warnings)

    def convert(self, value: Any, path: Path | None, depth: int) -> Any:
        """Convert one value, whatever its type."""
        try:
            return self._convert(value, path, depth)
        except (RecursionError, MemoryError):
            raise
        except BaseException as problem:  # noqa: BLE001 - the value's own methods may raise anything
            return self.text_of(value, path, f"cannot be read ({type_name(type(problem))})")

    def _convert(self, value: Any, path: Path | None, depth: int) -> Any:
        if value is None or type(value) is bool:
            return value
        if isinstance(value, (str, int, float)) and not isinstance(value, Enum):
            inner = opened(value)  # a numpy scalar may be a number or a text, too
            return self._scalar(value if inner is CLOSED else inner, path)
        if isinstance(value, Decimal):
            return self._decimal(value, path)
        key = id(value)
        if key in self._above:
            return self.text_of(value, path, "contains itself")
        if depth >= MAX_DEPTH:
            return self.text_of(value, path, f"is nested more than {MAX_DEPTH} levels deep")
        self._above.add(key)
        try:
            return self._compound(value, path, depth)
        finally:
            self._above.discard(key)

    def _scalar(self, value: Any, path: Path | None) -> Any:
        """Convert a text or a number, or an instance of a subclass of these."""
        if isinstance(value, str):
            return self._text(str.__str__(value), path)
        if isinstance(value, int):
            number = int.__index__(value)
            if abs(number) >> 10_000:  # Python itself refuses to print what has over 4,300 digits
                self._warn(path, "a whole number too long to print, stored in hexadecimal")
                return hex(number)
            return number
        real = float.__float__(value)
        return real if isfinite(real) else self.text_of(real, path, f"is {real}")

    def _text(self, text: str, path: Path | None) -> str:
        cleaned = clean_text(text)
        if cleaned is not text and cleaned != text:
            self._warn(path, SURROGATES)
        return cleaned

    def _compound(self, value: Any, path: Path | None, depth: int) -> Any:
        inner = opened(value)
        if inner is not CLOSED:
            return self.convert(inner, path, depth)
        if isinstance(value, Mapping):
            self._limit(value)
            return self._mapping(value.items(), path, depth + 1)
        if isinstance(value, AbstractSet):
            self._limit(value)
            return _ordered(self._items(value, path, depth + 1))
        if isinstance(value, range) and len(value) > self._room:
            return self.text_of(value, path, f"has more than {MAX_ITEMS:,} items")
        if isinstance(value, Sequence):
            self._limit(value)
            return self._items(value, path, depth + 1)
        return self.text_of(value, path, f"is of type {_type_name(value)}, which JSON cannot hold")

    def _limit(self, container: Any) -> None:
        """Take less from a class that hands out its items itself: its `__len__` may lie, it may never end."""
        if self._room > MAX_ENDLESS and not _is_finite(type(container)):
            self._most -= self._room - MAX_ENDLESS
            self._room = MAX_ENDLESS

    def _decimal(self, value: Decimal, path: Path | None) -> Any:
        if not value.is_finite():
            return self.text_of(value, path, f"is {value}")
        if value == value.to_integral_value() and abs(value) < _INT64:
            return int(value)
        number = float(value)
        if isfinite(number) and Decimal(repr(number)) == value:
            return number
        self._warn(path, "a Decimal with more digits than a number can hold, stored as text")
        return str(value)

    def _items(self, values: Iterable[Any], path: Path | None, depth: int) -> list[Any]:
        converted = []
        for index, item in enumerate(islice(values, max(self._room, 0))):
            self._room -= 1
            converted.append(self.convert(item, (path, index), depth))
        self._say_if_full(path)
        return converted

    def _mapping(
        self, pairs: Iterable[tuple[Any, Any]], path: Path | None, depth: int
    ) -> dict[str, Any]:
        converted: dict[str, Any] = {}
        for key, item in islice(pairs, max(self._room, 0)):
            self._room -= 1
            name = self._key(key, path, depth)
            if name in converted:
                free = next(
                    n for i in range(2, MAX_ITEMS) if (n := f"{name} ({i})") not in converted
                )
                self._warn(path, f"two keys are both {name!r} as text; the second is now {free!r}")
                name = free
            converted[name] = self.convert(item, (path, name), depth)
        self._say_if_full(path)
        return converted

    def _say_if_full(self, path: Path | None) -> None:
        if self._room <= 0 and not self._full:
            self._full = True
            self._warn(path, f"cut from here on: the whole has more than {self._most:,} items")

    def _key(self, key: Any, path: Path | None, depth: int) -> str:
        if type(key) is str:
            return self._text(key, path)
        if isinstance(key, (tuple, AbstractSet)):
            return clean_text(_safe_repr(key))
        silent = _Coercion(self._root)
        plain = silent.convert(key, path, depth)
        return plain if isinstance(plain, str) else clean_text(_safe_repr(plain))

    def text_of(self, value: Any, path: Path | None, why: str) -> str:
        """Store a value as the text of its `repr`, with a warning."""
        self._warn(path, f"{why}{AS_REPR}")
        return scrub(clean_text(_safe_repr(value)))

    def _warn(self, path: Path | None, what: str) -> None:
        if len(self._warnings) >= MAX_WARNINGS:
            self._unsaid += 1
            return
        self._warnings.append(clean_text(f"{_spelt(self._root, path)}: {what}"))


def _spelt(root: str, path: Path | None) -> str:
    """Spell a place as Python would: `output.items[3].score`."""
    steps: list[str] = []
    while path is not None:
        parent, step = path
        if isinstance(step, str):
            plain = step.isidentifier()
            steps.append(f".{step}" if plain else f"[{_SHORT.repr(step)}]")
        else:
            steps.append(f"[{step}]")
        path = parent
    if len(steps) > 16:  # noqa: PLR2004 - both ends of a path tell where it is
        steps[8:-8] = ["…"]
    return root + "".join(reversed(steps))


def _safe_repr(value: Any) -> str:
    """Show any value in at most about a thousand characters, even one whose `__repr__` raises."""
    try:
        text = _SHORT.repr(value)
    except BaseException:  # noqa: BLE001 - user code
        text = ""
    if not text:
        return f"<{_type_name(value)} whose repr failed>"
    if len(text) > MAX_REPR:
        half = MAX_REPR // 2
        return f"{text[:half]}…{text[-half:]}"
    return text


def shown(value: Any, length: int = 80) -> str:
    """Show any value in a message, in at most about `length` characters."""
    text = clean_text(_safe_repr(value))
    return text if len(text) <= length else f"{text[:length]}…"


def _type_name(value: Any) -> str:
    return type_name(type(value), qualified=True)


def _is_finite(kind: Any) -> bool:
    """Whether a container hands out its items as one of Python's own does, which all end."""
    return any(
        issubclass(kind, base)
        and all(getattr(kind, name, None) is getattr(base, name, None) for name in _HANDING_OUT)
        for base in _FINITE
    )


def _ordered(items: list[Any]) -> list[Any]:
    """Sort what came from a set, so that the same set always gives the same list."""
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))
