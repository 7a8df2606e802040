"""Objects of user code, read so that nothing they do reaches the caller.

A property, a metaclass or a `__str__` may raise anything, `SystemExit` included. What cannot be read counts
as absent.
"""

import sys
from collections.abc import Mapping
from importlib import metadata
from typing import Any

__all__ = [
    "is_instance",
    "lineage",
    "message_of",
    "names_of",
    "package_version",
    "peek",
    "status_of",
    "type_name",
]

# Read from `type` itself, so that a metaclass that overrides them is not asked.
_NAME: Any = type.__dict__["__name__"]
_QUALNAME: Any = type.__dict__["__qualname__"]
_MRO: Any = type.__dict__["__mro__"]


def type_name(kind: type, *, qualified: bool = False) -> str:
    """Return the name of a class as it was defined, whatever its metaclass answers."""
    found: str = (_QUALNAME if qualified else _NAME).__get__(kind)
    return str.__str__(found)


def lineage(kind: type) -> tuple[type, ...]:
    """Return a class and its bases in the order in which attributes are looked up."""
    found: tuple[type, ...] = _MRO.__get__(kind)
    return found


def names_of(kind: type) -> list[str]:
    """Return the names of a class and its bases."""
    return [type_name(each) for each in lineage(kind)]


def peek(holder: object, name: str) -> object:
    """Read an attribute, or a key of a mapping; None if there is none or it cannot be read."""
    try:
        if isinstance(holder, Mapping):
            return holder.get(name)
        return getattr(holder, name, None)
    except BaseException:  # noqa: BLE001 - a property of a stranger
        return None


def status_of(error: BaseException) -> int | None:
    """Return the HTTP status that an exception, or the response that it holds, has."""
    for holder in (error, peek(error, "response")):
        status = peek(holder, "status_code")
        if issubclass(type(status), int):
            return int.__index__(status)  # type: ignore[arg-type]
    return None


def message_of(error: BaseException) -> str:
    """Return an exception's text, or why there is none."""
    try:
        return str.__str__(str(error))
    except BaseException as raised:  # noqa: BLE001 - `__str__` of a stranger
        return f"<its message cannot be read: {type_name(type(raised))}>"


def is_instance(value: object, module: str, *names: str) -> bool:
    """Whether a value is of a class of a library that may be absent, or half imported by another thread.

    Args:
        value: Anything.
        module: The library's module; never imported here.
        names: Its classes.
    """
    loaded = sys.modules.get(module)
    if loaded is None:
        return False
    kinds = lineage(type(value))
    return any(peek(loaded, name) in kinds for name in names)


def package_version(package: str) -> str:
    """Return the version that an imported package gives, else the one installed; empty if there is none."""
    version = peek(sys.modules.get(package), "__version__")
    if isinstance(version, str):
        return version
    try:
        return metadata.version(package)
    except (metadata.PackageNotFoundError, ValueError):
        return ""
