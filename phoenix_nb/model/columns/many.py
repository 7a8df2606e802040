"""What is done to whole columns: by NumPy where they are so long that it is worth its import."""

from array import array
from collections.abc import Iterator, Sequence
from operator import add, le
from typing import TYPE_CHECKING, Any, TypeVar

from phoenix_nb.model.columns.texts import MANY, Texts, span_of

if TYPE_CHECKING:
    import numpy as np

__all__ = ["added", "followed", "gathered", "order_of", "places_of", "repeated"]

_WORD = 8
"""Bytes that are compared as one number."""
_ODD = 0x9E3779B97F4A7C15
"""Spreads numbers over 64 bits when it multiplies them: 2 to the 64, divided by the golden ratio."""

Numbers = TypeVar("Numbers", bound="array[Any] | bytearray")


def gathered(column: Numbers, places: Sequence[int]) -> Numbers:
    """Copy what a column has at some places, in that order."""
    if (span := span_of(places)) is not None:
        return column[span]  # type: ignore[return-value]
    if len(places) < MANY:
        copied: Any = column[:0]
        copied.extend(list(map(column.__getitem__, places)))
        return copied  # type: ignore[no-any-return]
    import numpy as np

    return _like(column, np.asarray(column)[np.asarray(places)])


def added(numbers: "array[int]", others: "array[int]") -> "array[int]":
    """Add the numbers of two columns, place by place."""
    if len(numbers) < MANY:
        return array("q", map(add, numbers, others))
    import numpy as np

    return _like(array("q"), np.asarray(numbers) + np.asarray(others))


def order_of(keys: "array[int]") -> "array[int] | None":
    """The places of keys in ascending order, equal ones as they come; None if they are in order."""
    if len(keys) < MANY:
        if all(map(le, keys, keys[1:])):
            return None
        return array("q", sorted(range(len(keys)), key=keys.__getitem__))
    import numpy as np

    numbers = np.asarray(keys)
    if (numbers[:-1] <= numbers[1:]).all():
        return None
    return _like(array("q"), np.argsort(numbers, kind="stable"))


def repeated(keys: "array[int]") -> Iterator[tuple[int, int]]:
    """Each place whose key has come before, in order, after the place where that key came first."""
    candidates: Sequence[int] = range(len(keys))
    if len(keys) >= MANY:
        import numpy as np

        numbers = np.asarray(keys)
        ascending = np.sort(numbers)
        twice = np.unique(ascending[1:][ascending[1:] == ascending[:-1]])
        candidates = np.flatnonzero(np.isin(numbers, twice)).tolist() if len(twice) else ()
    firsts: dict[int, int] = {}
    for place in candidates:
        if (first := firsts.setdefault(keys[place], place)) != place:
            yield first, place


def followed(places: "array[int]", order: Sequence[int]) -> "array[int]":
    """Where places are once their column is `gathered` in an order; -1 stays, and what is left out is -1."""
    size = max(max(places, default=-1), max(order, default=-1)) + 1
    if max(size, len(places)) < MANY:
        moved = array("i", [-1]) * (size + 1)  # the last is for -1
        for new, old in enumerate(order):
            moved[old] = new
        return array("i", map(moved.__getitem__, places))
    import numpy as np

    moves = np.full(size + 1, -1, np.int32)
    moves[np.asarray(order)] = np.arange(len(order), dtype=np.int32)
    return _like(array("i"), moves[np.asarray(places)])


def places_of(texts: Texts, column: Texts) -> "array[int]":
    """Where in a column each text is, the last place of several; -1 where it is not."""
    places = _even_places(texts, column) if len(texts) >= MANY else None
    if places is None:
        by_text = {text: place for place, text in enumerate(column)}
        places = array("i", [by_text.get(text, -1) for text in texts])
    return places


def _even_places(texts: Texts, column: Texts) -> "array[int] | None":
    """The same for texts that all have as many bytes; None for others, and if any is twice in the column."""
    import numpy as np

    words, wanted = _words(column), _words(texts)
    if words is None or wanted is None or words.shape[1] != wanted.shape[1]:
        return None
    hashes, hashed = _hashes(words), _hashes(wanted)
    order = np.argsort(hashes)
    hashes = hashes[order]
    if (hashes[1:] == hashes[:-1]).any():
        return None
    # Sorted, they are looked for beside one another, which is several times as fast.
    ascending = np.argsort(hashed)
    found = np.empty(len(hashed), np.int64)
    found[ascending] = np.searchsorted(hashes, hashed[ascending])
    places = order[np.minimum(found, len(order) - 1)]
    places[(words[places] != wanted).any(axis=1)] = -1
    return _like(array("i"), places)


def _words(texts: Texts) -> "np.ndarray | None":
    """The bytes of texts as a row of numbers each, if all have as many."""
    import numpy as np

    if (rows := texts.rows()) is None:
        return None
    letters = np.zeros((len(rows), -(-rows.shape[1] // _WORD) * _WORD), np.uint8)
    letters[:, : rows.shape[1]] = rows
    return letters.view(np.uint64)


def _hashes(words: "np.ndarray") -> "np.ndarray":
    import numpy as np

    hashes = np.zeros(len(words), np.uint64)
    for word in words.T:
        hashes = (hashes ^ (hashes >> np.uint64(29)) ^ word) * np.uint64(_ODD)
    return hashes


def _like(column: Numbers, values: "np.ndarray") -> Numbers:
    """Values in an array or bytearray as `column` is one."""
    copied: Any = column[:0]
    if isinstance(copied, bytearray):
        copied += values.tobytes()
    else:
        copied.frombytes(values.astype(copied.typecode, copy=False).tobytes())
    return copied  # type: ignore[no-any-return]
