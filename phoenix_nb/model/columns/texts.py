"""Columns of texts, and of values that are kept as the JSON text that they were stored as."""

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from decimal import Decimal
from typing import Any, Self, overload

from pydantic_core import PydanticSerializationError, from_json, to_json

from phoenix_nb.model.columns.digits import Digits
from phoenix_nb.model.columns.letters import AT_ONCE, MANY, Letters, span_of

__all__ = ["MANY", "JsonValues", "Texts", "read_json", "span_of", "write_json"]


class Texts(Sequence[str | None]):
    """Texts, any of which may be missing: 9 bytes each beside their letters, or half of the digits of ids.

    As long as all are hexadecimal digits, as many of each, the bytes that these stand for are kept.

    Example:
        >>> texts = Texts(["a", None, "bc"])
        >>> texts[2], list(texts)
        ('bc', ['a', None, 'bc'])
    """

    __slots__ = ("kept",)

    def __init__(self, values: Sequence[str | None] = ()) -> None:
        self.kept: Digits | Letters = Letters()
        """What holds them. Another thread that reads meanwhile has either the one or the other."""
        self.extend(values)

    @property
    def data(self) -> bytes | bytearray:
        """The letters of all texts, in UTF-8; a lone surrogate is three bytes. Digits are written anew."""
        return self.kept.data

    @property
    def ends(self) -> Sequence[int]:
        """Where each text ends in `data`."""
        return self.kept.ends

    @property
    def present(self) -> bytes | bytearray:
        """For each text 1, or 0 if it is missing."""
        return self.kept.present

    @classmethod
    def _of(cls, kept: Digits | Letters) -> Self:
        texts = cls()
        texts.kept = kept
        return texts

    @classmethod
    def of_digits(cls, letters: bytes, count: int) -> Self | None:
        """Texts of hexadecimal digits, from the letters of all of them; None if they are anything else."""
        digits = Digits.of_letters(letters, count)
        return None if digits is None else cls._of(digits)

    @classmethod
    def lines(cls, data: bytes, count: int) -> Self | None:
        """Texts that stand one below the other; None if there are not so many lines."""
        import numpy as np

        letters = data.replace(b"\n", b"")
        if len(data) - len(letters) != count - 1:
            return None
        is_break = np.frombuffer(data, np.uint8) == ord("\n")
        width, rest = divmod(len(data) + 1, count)
        if not rest and is_break[width - 1 :: width].all():
            even = cls.of_digits(letters, count)
            if even is not None:
                return even
        ends = np.append(np.flatnonzero(is_break), len(data))
        starts = array("q", (ends - np.arange(count)).tobytes())
        return cls._of(Letters(letters, starts, b"\1" * count))

    def extend(self, values: Sequence[str | None]) -> None:
        """Add texts at the end."""
        if not values:
            return
        mine = self.kept
        given = values.kept if isinstance(values, Texts) else None
        if isinstance(mine, Digits) or not mine.count:
            digits = given or Digits.of(values)
            if isinstance(digits, Digits):
                if not isinstance(mine, Digits):
                    self.kept = Digits(bytearray(digits.packed), digits.size)
                    return
                if mine.size == digits.size:
                    mine.packed.extend(digits.packed)
                    return
        letters = mine if isinstance(mine, Letters) else Letters(mine.data, mine.ends, mine.present)
        if given is None:
            letters.extend(values)
        else:
            letters.add(given.data, given.ends, given.present)
        self.kept = letters

    def __len__(self) -> int:
        return self.kept.count

    @overload
    def __getitem__(self, place: int) -> str | None: ...
    @overload
    def __getitem__(self, place: slice) -> list[str | None]: ...
    def __getitem__(self, place: int | slice) -> str | list[str | None] | None:
        kept = self.kept
        if isinstance(place, slice):
            start, stop, step = place.indices(kept.count)
            return kept.between(start, max(start, stop))[::step]
        if place < 0:
            place += kept.count
        if not 0 <= place < kept.count:
            raise IndexError(place)
        return kept.at(place)

    def __iter__(self) -> Iterator[str | None]:
        for start in range(0, len(self), AT_ONCE):
            yield from self.kept.between(start, min(start + AT_ONCE, len(self)))

    def __copy__(self) -> Self:
        return self.take(range(len(self)))

    def take(self, places: Sequence[int]) -> Self:
        """Copy the texts at some places, in that order."""
        return self._of(self.kept.take(places))

    def as_json(self, start: int, stop: int) -> list[Any] | None:
        """Read the texts between two places as JSON, together; None if one has to be read by itself."""
        kept = self.kept
        if isinstance(kept, Digits):
            return None
        import numpy as np

        first = kept.ends[start - 1] if start else 0
        data, ends = bytes(kept.data[first : kept.ends[stop - 1]]), kept.ends[start : stop - 1]
        joined = np.insert(np.frombuffer(data, np.uint8), np.asarray(ends) - first, ord(","))
        try:
            values: list[Any] = from_json(b"[%b]" % joined.tobytes())
        except ValueError:
            return None
        return values if len(values) == stop - start else None


class JsonValues(Sequence[Any]):
    """Values as the JSON text that they were stored as; read anew each time that one is asked for."""

    __slots__ = ("texts",)

    def __init__(self, texts: Texts) -> None:
        self.texts: Texts = texts

    def __len__(self) -> int:
        return len(self.texts)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return _read_all(self.texts[place])
        text = self.texts[place]
        return None if text is None else read_json(text)

    def __iter__(self) -> Iterator[Any]:
        many = len(self) >= MANY
        for start in range(0, len(self), AT_ONCE):
            stop = min(start + AT_ONCE, len(self))
            values = self.texts.as_json(start, stop) if many else None
            yield from _read_all(self.texts[start:stop]) if values is None else values

    def extend(self, values: Iterable[Any]) -> None:
        """Add values at the end."""
        self.texts.extend([None if value is None else write_json(value) for value in values])

    def __copy__(self) -> Self:
        return type(self)(copy(self.texts))

    def take(self, places: Sequence[int]) -> Self:
        """Copy the values at some places, in that order."""
        return type(self)(self.texts.take(places))


def _read_all(texts: Sequence[str | None]) -> list[Any]:
    """Read texts of JSON, together if they are plain; None for each that is missing."""
    try:
        values: list[Any] = from_json(
            f"[{','.join(['null' if text is None else text for text in texts])}]"
        )
    except ValueError:
        values = []
    if len(values) == len(texts):
        return values
    return [None if text is None else read_json(text) for text in texts]


def read_json(text: str) -> Any:
    """Read JSON. Pydantic's parser is faster; Python's own goes deeper, and to longer integers."""
    try:
        return from_json(text)
    except ValueError:
        return json.loads(text, parse_int=_integer)


def write_json(value: Any) -> str:
    """Write what `read_json` reads again."""
    try:
        return to_json(value).decode()
    except (PydanticSerializationError, ValueError, RecursionError):
        return json.dumps(value)


def _integer(digits: str) -> int:
    return int(Decimal(digits))  # int() itself refuses more than 4,300 digits
