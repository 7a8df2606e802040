"""Texts of any kind in one buffer, as Arrow lays them out."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate, islice
from typing import Self, cast

__all__ = ["AT_ONCE", "MANY", "Letters", "span_of"]

MANY = 50_000
"""From so many values on, NumPy saves more than the tenths of a second that importing it takes."""
_MOST = 4
"""Most of a column is one part in so many."""
_SHORT = 32
"""Letters of a text up to which NumPy copies all of them, one by one, sooner than Python makes a slice."""
AT_ONCE = 1_024
"""Texts that are decoded together."""


class Letters:
    """Texts, any of which may be missing."""

    __slots__ = ("data", "ends", "present")

    def __init__(
        self,
        data: bytes | bytearray = b"",
        ends: Iterable[int] = (),
        present: bytes | bytearray = b"",
    ) -> None:
        self.data: bytearray = bytearray(data)
        """The letters of all texts, in UTF-8; a lone surrogate is kept as three bytes."""
        self.ends: array[int] = array("q", ends)
        """Where each text ends in `data`."""
        self.present: bytearray = bytearray(present)
        """For each text 1, or 0 if it is missing."""

    @property
    def count(self) -> int:
        """How many texts there are."""
        return len(self.ends)

    def add(self, data: bytes | bytearray, ends: Sequence[int], present: bytes | bytearray) -> None:
        """Add texts at the end that are laid out in the same way."""
        start = len(self.data)
        if len(ends) < AT_ONCE:
            self.ends.fromlist([start + end for end in ends])
        else:
            import numpy as np

            self.ends.frombytes((np.asarray(ends, np.int64) + start).tobytes())
        self.data += data
        self.present += present

    def extend(self, values: Sequence[str | None]) -> None:
        """Add texts at the end."""
        letters: Sequence[str]
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

    def at(self, place: int) -> str | None:
        """The text at a place; None if it is missing."""
        if not self.present[place]:
            return None
        start = self.ends[place - 1] if place else 0
        return self.data[start : self.ends[place]].decode(errors="surrogatepass")

    def between(self, start: int, stop: int) -> list[str | None]:
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

    def take(self, places: Sequence[int]) -> Self:
        """Copy the texts at some places, in that order."""
        if (span := span_of(places)) is not None:
            return self._part(span)
        taken = type(self)()
        if len(places) >= MANY and len(self.data) <= _SHORT * len(self.ends):
            taken._gather(self, places)  # noqa: SLF001 - its own
            return taken
        # A copy that is quicker to read pays if most is read.
        data = bytes(self.data) if len(places) * _MOST > len(self.ends) else self.data
        rest = iter(places)
        while some := list(islice(rest, AT_ONCE)):
            begins = [self.ends[place - 1] if place else 0 for place in some]
            ends = map(self.ends.__getitem__, some)
            texts = [data[begin:end] for begin, end in zip(begins, ends, strict=True)]
            sums = list(accumulate(map(len, texts), initial=len(taken.data)))
            taken.ends.fromlist(sums[1:])
            taken.data += b"".join(texts)
            taken.present += bytes(map(self.present.__getitem__, some))
        return taken

    def _gather(self, others: "Letters", places: Sequence[int]) -> None:
        """Add the texts at some places of others, letter by letter."""
        import numpy as np

        data, ends = np.frombuffer(others.data, np.uint8), np.asarray(others.ends)
        sizes = np.diff(ends, prepend=0)
        for start in range(0, len(places), MANY):
            some = np.asarray(places[start : start + MANY])
            of_each = sizes[some]
            sums = np.cumsum(of_each)
            before = np.repeat(ends[some] - sums, of_each)
            self.ends.frombytes((sums + len(self.data)).tobytes())
            self.data += data[before + np.arange(len(before))].tobytes()
        self.present += np.frombuffer(others.present, np.uint8)[np.asarray(places)].tobytes()

    def _part(self, span: slice) -> Self:
        first = self.ends[span.start - 1] if span.start else 0
        ends = self.ends[span]
        return type(self)(
            self.data[first : ends[-1]] if ends else b"",
            [end - first for end in ends] if first else ends,
            self.present[span],
        )


def span_of(places: Sequence[int]) -> slice | None:
    """The part of a column that places are, if they are a range that leaves nothing out."""
    if isinstance(places, range) and places.step == 1:
        return slice(places.start, places.stop)
    return None
