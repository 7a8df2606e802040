"""The entries that count, where one can take another back."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from phoenix_nb.model.entries.annotation import Annotation
    from phoenix_nb.model.entries.label import Label

__all__ = ["not_undone"]

_Undoable = TypeVar("_Undoable", bound="Annotation | Label")


def not_undone(entries: Iterable[_Undoable]) -> list[_Undoable]:
    """Return the entries that count: neither taken back, nor those that take others back."""
    every = list(entries)
    undone = {entry.undoes for entry in every}
    return [entry for entry in every if entry.undoes is None and entry.id not in undone]
