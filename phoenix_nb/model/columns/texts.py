"""Columns of texts: all of them in one buffer, as Arrow lays them out."""

import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from decimal import Decimal
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Any, Self, cast, overload

from pydantic_core import PydanticSerializationError, from_json, to_json

if TYPE_CHECKING:
    import numpy as np

__all__ = ["MANY", "JsonValues", "Texts", "read_json", "span_of", "write_json"]

MANY = 50_000
"""From so many values on, NumPy saves more than the tenths of a second that importing it takes."""
_MOST = 4
"""Most of a column is one part in so many."""

_AT_ONCE = 1_024
"""Texts that are decoded together."""


class Texts(Sequence[str | None]):
    """Texts, any of which may be missing: 9 bytes each beside their letters.

    Example:
        >>> texts = Texts(["a", None, "bc"])
        >>> texts[2], list(texts)
        ('bc', ['a', None, 'bc'])
    """

    __slots__ = ("data", "ends", "present")

    def __init__(self, values: Sequence[str | None] = ()) -> None:
        self.data: bytearray = bytearray()
        """The letters of all texts, in UTF-8; a lone surrogate is kept as three bytes."""
        self.ends: array[int] = array("q")
        """Where each text ends in `data`."""
        self.present: bytearray = bytearray()
        """For each text 1, or 0 if it is missing."""
        self.extend(values)

    @classmethod
    def even(cls, data: bytes, size: int) -> Self:
        """Texts that all have as many bytes, from the letters of all of them, which NumPy has laid out."""
        import numpy as np

        texts = cls()
        texts.data += data
        texts.ends.frombytes(np.arange(size, len(data) + 1, size, dtype=np.int64).tobytes())
        texts.present += b"\1" * len(texts.ends)
        return texts

    @classmethod
    def lines(cls, data: bytes, count: int) -> Self | None:
        """Texts that stand one below the other; None if there are not so many lines."""
        import numpy as np

        ends = np.append(np.flatnonzero(np.frombuffer(data, np.uint8) == ord("\n")), len(data))
        if len(ends) != count:
            return None
        texts = cls()
        texts.data += data.replace(b"\n", b"")
        texts.ends.frombytes((ends - np.arange(count)).tobytes())
        texts.present += b"\1" * count
        return texts

    def extend(self, values: Sequence[str | None]) -> None:
        """Add texts at the end."""
        letters: Sequence[str]
        if isinstance(values, Texts):
            self._add_ends(values.ends)
            self.data += values.data
            self.present += values.present
            return
        if None not in values:
            self.present += b"\1" * len(values)
            letters = cast("Sequence[str]", values)
        elif values.count(None) == len(values):
            self.present += bytes(len(values))
            self.ends += array("q", [len(self.data)]) * len(values)
            return
        else:
            self.present += bytes([value is not None for value in values])
            letters = [value or "" for value in values]
        joined = "".join(letters)
        start = len(self.data)
        if joined.isascii():
            self.data += joined.encode()
            if len(set(map(len, letters))) == 1 and joined:
                size = len(letters[0])
                self.ends.fromlist(list(range(start + size, len(self.data) + 1, size)))
                return
            sizes: Iterable[int] = map(len, letters)
        else:
            written = [text.encode(errors="surrogatepass") for text in letters]
            sizes = map(len, written)
            self.data += b"".join(written)
        ends = accumulate(sizes, initial=start)
        next(ends)
        self.ends.fromlist(list(ends))

    def _add_ends(self, ends: "array[int]") -> None:
        """Note where further texts end, counted from where the last one does."""
        start = len(self.data)
        if len(ends) < _AT_ONCE:
            self.ends.fromlist([start + end for end in ends])
            return
        import numpy as np

        self.ends.frombytes((np.asarray(ends, np.int64) + start).tobytes())

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, place: int) -> str | None: ...
    @overload
    def __getitem__(self, place: slice) -> list[str | None]: ...
    def __getitem__(self, place: int | slice) -> str | list[str | None] | None:
        if isinstance(place, slice):
            start, stop, step = place.indices(len(self))
            return self._between(start, max(start, stop))[::step]
        if place < 0:
            place += len(self)
        if not self.present[place]:
            return None
        start = self.ends[place - 1] if place else 0
        return self.data[start : self.ends[place]].decode(errors="surrogatepass")

    def __iter__(self) -> Iterator[str | None]:
        for start in range(0, len(self), _AT_ONCE):
            yield from self._between(start, min(start + _AT_ONCE, len(self)))

    def _between(self, start: int, stop: int) -> list[str | None]:
        """The texts from a place on, up to another one; many at once are decoded together."""
        first = self.ends[start - 1] if start else 0
        ends = self.ends[start:stop]
        data = self.data[first : ends[-1] if ends else first]
        begins = [first, *ends[:-1]]
        texts: list[str | None]
        if data.isascii():
            letters = data.decode()
            texts = [letters[a - first : b - first] for a, b in zip(begins, ends, strict=False)]
        else:
            texts = [
                data[a - first : b - first].decode(errors="surrogatepass")
                for a, b in zip(begins, ends, strict=False)
            ]
        present = self.present[start:stop]
        if 0 in present:
            return [text if there else None for text, there in zip(texts, present, strict=True)]
        return texts

    def __copy__(self) -> Self:
        copied = type(self)()
        copied.data, copied.ends = bytearray(self.data), array("q", self.ends)
        copied.present = bytearray(self.present)
        return copied

    def take(self, places: Sequence[int]) -> Self:
        """Copy the texts at some places, in that order."""
        if (span := span_of(places)) is not None:
            return self._part(span)
        if len(places) >= MANY and (rows := self.rows()) is not None:
            import numpy as np

            return self.even(rows[np.asarray(places)].tobytes(), rows.shape[1])
        taken = type(self)()
        # A copy that is quicker to read pays if most is read.
        data = bytes(self.data) if len(places) * _MOST > len(self) else self.data
        rest = iter(places)
        while some := list(islice(rest, _AT_ONCE)):
            begins = [self.ends[place - 1] if place else 0 for place in some]
            ends = map(self.ends.__getitem__, some)
            texts = [data[begin:end] for begin, end in zip(begins, ends, strict=True)]
            sums = list(accumulate(map(len, texts), initial=len(taken.data)))
            taken.ends.fromlist(sums[1:])
            taken.data += b"".join(texts)
            taken.present += bytes(map(self.present.__getitem__, some))
        return taken

    def _part(self, span: slice) -> Self:
        part = type(self)()
        ends = self.ends[span]
        first = self.ends[span.start - 1] if span.start else 0
        part.data += self.data[first : ends[-1]] if ends else b""
        part.ends.fromlist([end - first for end in ends])
        part.present += self.present[span]
        return part

    def as_json(self, start: int, stop: int) -> list[Any] | None:
        """Read the texts between two places as JSON, together; None if one has to be read by itself."""
        import numpy as np

        first = self.ends[start - 1] if start else 0
        data, ends = bytes(self.data[first : self.ends[stop - 1]]), self.ends[start : stop - 1]
        joined = np.insert(np.frombuffer(data, np.uint8), np.asarray(ends) - first, ord(","))
        try:
            values: list[Any] = from_json(b"[%b]" % joined.tobytes())
        except ValueError:
            return None
        return values if len(values) == stop - start else None

    def rows(self) -> "np.ndarray | None":
        """The letters of each text, if none is missing and all have as many; None for others."""
        import numpy as np

        size, rest = divmod(len(self.data), max(1, len(self)))
        if rest or not size or 0 in self.present:
            return None
        if (np.diff(np.asarray(self.ends), prepend=0) != size).any():
            return None
        return np.frombuffer(bytes(self.data), np.uint8).reshape(-1, size)


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
        for start in range(0, len(self), _AT_ONCE):
            stop = min(start + _AT_ONCE, len(self))
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


def span_of(places: Sequence[int]) -> slice | None:
    """The part of a column that places are, if they are a range that leaves nothing out."""
    if isinstance(places, range) and places.step == 1:
        return slice(places.start, places.stop)
    return None


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
