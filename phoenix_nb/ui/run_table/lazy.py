"""Values of a column that are made when they are looked at."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

__all__ = ["Joined", "Lazy"]


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


class Joined(Sequence[Any]):
    """A column whose values are texts of several rows each, as these are when they are looked at.

    Args:
        rows: For each value, the places of its texts.
        texts: The texts; None where there is none.
    """

    def __init__(self, rows: Sequence[Sequence[int]], texts: Sequence[str | None]) -> None:
        self._rows = rows
        self._texts = texts

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self[at] for at in range(len(self))[place]]
        texts = [text for at in self._rows[place] if (text := self._texts[at])]
        return "; ".join(dict.fromkeys(texts)) or None
