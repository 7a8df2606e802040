"""Objects of libraries, such as an agent or a fitted model, by the plain data that they hold."""

from collections.abc import Callable, Iterator
from types import FunctionType, ModuleType
from typing import Any

from phoenix_nb.core.user_code.code_reading import compiled
from phoenix_nb.core.user_code.no_data import described, is_momentary, is_no_data
from phoenix_nb.core.user_code.object_reading import UNREADABLE, as_json, attributes_of, name_of
from phoenix_nb.core.user_code.user_files import is_user_code

__all__ = ["library_data"]

_MAX_OBJECTS = 300
"""Objects that are looked into; one that holds more is read as far as that."""
_MAX_DEPTH = 6


def library_data(value: Any, digest: Callable[[Any], str]) -> str | None:
    """Hash the data that an object's attributes hold, however deep; None if they hold none.

    Clients, locks, generators and the like that are among them count by what they are.
    """
    reading = _Reading()
    parts = reading.read(value, 0)
    return digest(parts) if reading.has_data else None


class _Reading:
    def __init__(self) -> None:
        self.has_data: bool = False
        self._seen: dict[int, Any] = {}

    def read(self, value: Any, depth: int) -> Any:
        if (plain := as_json(value)) is not UNREADABLE:
            self.has_data |= plain not in (None, [], {}, "")
            return plain
        if isinstance(value, FunctionType) and is_user_code(value.__code__.co_filename):
            self.has_data = True
            return compiled(value.__code__)
        if isinstance(value, (type, ModuleType)) or (
            callable(value) and hasattr(value, "__name__")
        ):
            return name_of(value)
        known = id(value) in self._seen or len(self._seen) >= _MAX_OBJECTS
        if known or depth > _MAX_DEPTH or is_no_data(value) or is_momentary(value):
            return described(value)
        self._seen[id(value)] = value
        return [described(value), *self._parts(value, depth + 1)]

    def _parts(self, value: Any, depth: int) -> Iterator[Any]:
        if isinstance(value, (list, tuple)):
            yield from (self.read(each, depth) for each in value)
            return
        parts = value if isinstance(value, dict) else attributes_of(value)
        for name, part in sorted(parts.items(), key=lambda item: str(item[0])):
            yield [name if isinstance(name, str) else described(name), self.read(part, depth)]
