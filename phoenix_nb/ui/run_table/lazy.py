"""Values of a column that are made when they are first looked at, all at once."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

__all__ = ["Lazy"]


class Lazy(Sequence[Any]):
    """A column whose values take time to make, and that nobody may look at.

    Args:
        length: How many values there are.
        make: Makes all of them; called once at most.
    """

    def __init__(self, length: int, make: Callable[[], Sequence[Any]]) -> None:
        self._length = length
        self._make = make

    @cached_property
    def _values(self) -> Sequence[Any]:
        return self._make()

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, place: Any) -> Any:
        return self._values[place]
