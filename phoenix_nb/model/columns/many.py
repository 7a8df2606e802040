"""What is done to whole columns: by NumPy where they are so long that it is worth its import."""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import add, le
from typing import TYPE_CHECKING, Any, TypeVar

from phoenix_nb.model.columns.digits import Digits
from phoenix_nb.model.columns.letters import MANY, span_of
from phoenix_nb.model.columns.texts import Texts

if TYPE_CHECKING:
    import numpy as np

__all__ = ["added", "counted", "followed", "gathered", "order_of", "places_of", "repeated"]

_WORD = 8
"""Bytes that are compared as one number."""
_ODD = 0x9E3779B97F4A7C15
"""Spreads numbers over 64 bits when it multiplies them: 2 to the 64, divided by the golden ratio."""

Numbers = TypeVar("Numbers", bound="array[Any] | bytearray")


def gathered(column: Numbers, places: Sequence[int], many: int = MANY) -> Numbers:
    """Copy what a column has at some places, in that order; from so `many` on by NumPy."""
    if (span := span_of(places)) is not None:
        return column[span]  # type: ignore[return-value]
    if len(places) < many:
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


def counted(codes: "array[int]", count: int) -> list[int]:
    """How often each number from 0 on, up to `count`, is there."""
    if len(codes) < MANY:
        counts = Counter(codes)
        return [counts[code] for code in range(count)]
    import numpy as np

    every: list[int] = np.bincount(np.asarray(codes), minlength=count).tolist()
    return every


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
    places = _digit_places(texts, column) if len(texts) >= MANY else None
    if places is None:
        by_text = {text: place for place, text in enumerate(column)}
        places = array("i", [by_text.get(text, -1) for text in texts])
    return places


def _digit_places(texts: Texts, column: Texts) -> "array[int] | None":
    """The same for texts that are kept as whole words of bytes; None for others.

    Each round puts the texts of the column that are left into a table, each into a slot that its bytes
    choose. Of those that share a slot the last stays, and the others are left for the next round, where slots
    are other ones.
    """
    import numpy as np

    words, wanted = _words(column), _words(texts)
    if words is None or wanted is None or len(words) != len(wanted):
        return None
    places = np.full(len(texts), -1, np.int32)
    hashes, hashed = _hashes(words), _hashes(wanted)
    left, sought = np.arange(len(column), dtype=np.int32), np.arange(len(texts), dtype=np.int32)
    while len(left) and len(sought):
        bits = len(left).bit_length() + 1
        shift = np.uint64(64 - bits)
        slots = hashes[left] >> shift
        table = np.full(1 << bits, left[-1], np.int32)
        table[slots] = left
        found = table[hashed[sought] >> shift]
        is_same = _are_equal(words, found, wanted, sought)
        places[sought[is_same]] = found[is_same]
        sought = sought[~is_same]
        left = left[~_are_equal(words, table[slots], words, left)]
        hashes, hashed = _spread(hashes), _spread(hashed)
    return _like(array("i"), places)


def _words(texts: Texts) -> "np.ndarray | None":
    """The bytes of texts as a column of numbers for each word, if they are whole words."""
    import numpy as np

    kept = texts.kept
    if not isinstance(kept, Digits) or kept.size % _WORD:
        return None
    return np.ascontiguousarray(np.frombuffer(kept.packed, np.uint64).reshape(kept.count, -1).T)


def _are_equal(
    words: "np.ndarray", places: "np.ndarray", others: "np.ndarray", of_others: "np.ndarray"
) -> "np.ndarray":
    """Whether texts are equal, each at a place of the one column to that at a place of the other."""
    equal: np.ndarray = words[0][places] == others[0][of_others]
    for word, other in zip(words[1:], others[1:], strict=True):
        equal &= word[places] == other[of_others]
    return equal


def _hashes(words: "np.ndarray") -> "np.ndarray":
    import numpy as np

    hashes = np.zeros(words.shape[1], np.uint64)
    for word in words:
        hashes = _spread(hashes ^ word)
    return hashes


def _spread(numbers: "np.ndarray") -> "np.ndarray":
    """Other numbers, each of whose bits depends on many of those before."""
    import numpy as np

    spread: np.ndarray = (numbers ^ (numbers >> np.uint64(29))) * np.uint64(_ODD)
    return spread


def _like(column: Numbers, values: "np.ndarray") -> Numbers:
    """Values in an array or bytearray as `column` is one."""
    copied: Any = column[:0]
    if isinstance(copied, bytearray):
        copied += values.tobytes()
    else:
        copied.frombytes(values.astype(copied.typecode, copy=False).tobytes())
    return copied  # type: ignore[no-any-return]
