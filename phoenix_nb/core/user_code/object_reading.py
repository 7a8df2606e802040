"""What can be told of an object without running it: its data, its attributes, its name."""

import functools
from typing import Any

from phoenix_nb.core.values.guarded import peek
from phoenix_nb.core.values.json_coerce import coerce_output

__all__ = ["UNREADABLE", "as_json", "attributes_of", "name_of"]

_MAX_HASHED = 100_000
"""Items up to which a container is hashed; larger ones take too long."""
UNREADABLE: Any = object()
"""Stands for a value that is not data, or too much of it."""


def as_json(value: Any) -> Any:
    """Convert a value to JSON if nothing is lost and it is not too large; else give `UNREADABLE`."""
    try:
        if hasattr(value, "__len__") and not isinstance(value, str) and len(value) > _MAX_HASHED:
            return UNREADABLE
    except Exception:  # noqa: BLE001 - user code
        return UNREADABLE
    plain, warnings = coerce_output(value)
    return UNREADABLE if warnings else plain


def attributes_of(instance: Any) -> dict[str, Any]:
    """Read the attributes of an object, those in slots too."""
    found = dict(getattr(instance, "__dict__", {}))
    for kind in type(instance).__mro__:
        slots = vars(kind).get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if (
                name not in ("__dict__", "__weakref__")
                and (each := peek(instance, name)) is not None
            ):
                found.setdefault(name, each)
    return found


def name_of(function: Any) -> str:
    """Read the name of a callable, without the functions that it was defined in."""
    while isinstance(function, functools.partial):
        function = function.func
    try:
        name = function.__qualname__
    except Exception:  # noqa: BLE001 - user code
        name = None
    if not isinstance(name, str):
        name = type(function).__qualname__
    return name.rpartition("<locals>.")[2]  # where it was defined says nothing about what it does
