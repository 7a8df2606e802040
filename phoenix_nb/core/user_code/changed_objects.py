"""The objects that code changes itself: what is found by name, resolved to what the names stand for."""

import inspect
from types import FunctionType
from typing import Any

from phoenix_nb.core.user_code.changed_by_code import Changes
from phoenix_nb.core.user_code.code_reading import walked
from phoenix_nb.core.user_code.user_files import is_user_object

__all__ = ["ChangedObjects", "cells_of"]

_MAKERS = {"__init__", "__new__", "__post_init__", "__init_subclass__", "__setstate__"}
"""Methods that set an object up: what they assign is not a change."""


class ChangedObjects:
    """What the code that is read changes itself."""

    def __init__(self) -> None:
        self.objects: dict[int, Any] = {}
        """Containers and iterators, by id; held, so that no other object gets the id."""
        self.attributes: set[tuple[int, str]] = set()
        """Attributes, by the id of the object or class that has them."""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.objects or self.attributes)

    def note(self, function: FunctionType, changes: Changes, owner: type | None) -> None:
        """Note what a function changes, as the objects themselves.

        Args:
            function: The function.
            changes: What its code changes, by name.
            owner: The class that it is a method of.
        """
        known = {**function.__globals__, **cells_of(function), **_defaults(function)}
        local = set(function.__code__.co_varnames) - _defaults(function).keys()
        this = next(iter(function.__code__.co_varnames), "") if owner is not None else ""
        for path in changes.contents:
            if path[0] == this and len(path) > 1:
                self._note_own(function, owner, path)
            elif path[0] not in local and path[0] in known:
                found = walked(known[path[0]], path[1:])
                if found is not None and not is_user_object(type(found)):
                    self.objects[id(found)] = found
        for path in changes.attributes:
            if path[0] == this:
                self._note_own(function, owner, path)
            elif path[0] not in local and path[0] in known:
                holder = walked(known[path[0]], path[1:-1])
                self.attributes.add((id(holder), path[-1]))

    def _note_own(self, function: FunctionType, owner: type | None, path: tuple[str, ...]) -> None:
        attribute = path[2] if path[1] == "__class__" and len(path) > 2 else path[1]  # noqa: PLR2004
        if function.__name__ not in _MAKERS and owner is not None:
            self.attributes |= {(id(kind), attribute) for kind in owner.__mro__[:-1]}


def cells_of(function: FunctionType) -> dict[str, Any]:
    """Read what a function is closed over, by name, but for cells that are empty."""
    found = {}
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or (), strict=True):
        try:
            found[name] = cell.cell_contents
        except ValueError:
            continue
    return found


def _defaults(function: FunctionType) -> dict[str, Any]:
    parameters = inspect.signature(function, follow_wrapped=False).parameters.values()
    return {one.name: one.default for one in parameters if one.default is not one.empty}
