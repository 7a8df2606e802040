"""What each record consumed, as columns of numbers."""

import math
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Self, overload

from phoenix_nb.model.run import Usage

__all__ = ["Usages"]

_FIELDS = {"prompt_tokens": "q", "completion_tokens": "q", "cost": "d"}
_UNKNOWN: dict[str, Any] = {"q": -1, "d": math.nan}


class Usages(Sequence[Usage | None]):
    """Usages, none of which takes room until the first is there; then 25 bytes each."""

    __slots__ = ("_given", "_length", "_numbers", "_other")

    def __init__(
        self,
        length: int = 0,
        given: bytes | bytearray = b"",
        numbers: Mapping[str, Iterable[float]] | None = None,
        other: Mapping[int, Usage] | None = None,
    ) -> None:
        self._length = length
        self._given = bytearray(given)
        """1 for each that there is; empty while there is none at all."""
        self._numbers: dict[str, array[Any]] = {
            name: array(code, (numbers or {}).get(name, ())) for name, code in _FIELDS.items()
        }
        self._other: dict[int, Usage] = dict(other or {})
        """Those that the columns do not hold whole, by place."""

    def extend(self, values: Sequence[Usage | None]) -> None:
        """Add usages at the end."""
        start = self._length
        self._length += len(values)
        if not self._given:
            if values.count(None) == len(values):
                return
            self._given += bytes(start)
            for column in self._numbers.values():
                column.extend([_UNKNOWN[column.typecode]] * start)
        self._given += bytes([value is not None for value in values])
        for name, column in self._numbers.items():
            unknown = _UNKNOWN[column.typecode]
            numbers = [None if value is None else getattr(value, name) for value in values]
            column.extend([unknown if number is None else number for number in numbers])
        for place, value in enumerate(values, start):
            if value is not None and self._read(place) != value:
                self._other[place] = value

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> Usage | None: ...
    @overload
    def __getitem__(self, place: slice) -> list[Usage | None]: ...
    def __getitem__(self, place: int | slice) -> Usage | list[Usage | None] | None:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(self._length))]
        if not 0 <= place < self._length:
            raise IndexError(place)
        if not self._given or not self._given[place]:
            return None
        return self._other.get(place) or self._read(place)

    def given(self) -> Iterator[Usage]:
        """Those that there are."""
        for place in self.places():
            usage = self[place]
            assert usage is not None  # noqa: S101 - it is marked as given
            yield usage

    def places(self) -> Iterator[int]:
        """Where there is one."""
        place = self._given.find(1)
        while place >= 0:
            yield place
            place = self._given.find(1, place + 1)

    def __copy__(self) -> Self:
        return type(self)(self._length, self._given, self._numbers, self._other)

    def take(self, places: Sequence[int]) -> Self:
        """Copy the usages at some places, in that order."""
        if not self._given:
            return type(self)(len(places))
        other = self._other
        return type(self)(
            len(places),
            bytes(map(self._given.__getitem__, places)),
            {name: map(of.__getitem__, places) for name, of in self._numbers.items()},
            {new: other[old] for new, old in enumerate(places) if old in other},
        )

    def _read(self, place: int) -> Usage:
        numbers: dict[str, Any] = {}
        for name, column in self._numbers.items():
            number = column[place]
            numbers[name] = None if number != number or number == -1 else number  # noqa: PLR0124
        return Usage(**numbers)
