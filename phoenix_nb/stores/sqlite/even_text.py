"""The text of plain records that are alike, taken apart as rows of bytes: see `plain_text`.

Of a record that succeeded at the first attempt and reported no usage, everything from its times on
stands where it stands in any other, counted from the end, but for the digits of the latency.
"""

from array import array
from collections.abc import Sequence
from itertools import count
from typing import Any, NamedTuple

import numpy as np
from pydantic_core import from_json

from phoenix_nb.model.columns import Common, Texts
from phoenix_nb.stores.sqlite.plain_tails import LEADING, TIMED, Seconds

__all__ = ["EvenText", "distinct_heads", "heads_of", "read_even"]

_STARTED, _ENDED, _LATENCY = 14, 55, 96
"""Where the times begin, and the latency: counted from what stands before the first time."""
_SECOND, _POINT, _FRACTION = 19, 19, 20
"""Letters of a time up to its seconds; where a point follows, and six digits."""
_DIGITS = 26
"""Letters that hold the latency and the colon before it: no float is written in as many."""
_BEFORE_ENDED, _BEFORE_LATENCY = b'Z","end_time":"', b'Z","latency_s":'
_BEFORE_TRACE, _TRACE, _END = b',"trace_id":"', 32, b'"}'
_REST = len(_BEFORE_TRACE) + _TRACE + len(_END)
"""Letters after the latency."""
_SHARE = 4
"""One record in so many may be unlike the others; with more, all are taken apart one by one."""
_SHARED = 16
"""What one text in so many begins with is looked for in all of them; what fewer do is cut out of each."""

Rows = np.ndarray[Any, np.dtype[np.uint8]]
"""Some bytes of each record."""


class EvenText(NamedTuple):
    """Records of which most are alike."""

    sizes: "np.ndarray"
    """How many bytes stand before the times of each."""
    common: Common
    """The columns that both kinds have."""
    uneven: Sequence[int]
    """The places of the others, of which the columns have nothing yet."""


def read_even(ids: Sequence[str | None], texts: Texts) -> EvenText | None:
    """Take records apart; None if too many are unlike the others, or one may be damaged."""
    if len(texts.data) < _LATENCY + _DIGITS + _REST:
        return None
    ends = np.asarray(texts.ends)
    sizes = np.diff(ends, prepend=0)
    windows = np.frombuffer(texts.data, np.uint8)
    rests = _rows(windows, ends - _REST - _DIGITS, _DIGITS + _REST)
    digits = (rests[:, _DIGITS - 1 :: -1] == ord(":")).argmax(axis=1)
    tails = _LATENCY + digits + _REST
    rows = _rows(windows, ends - tails, _LATENCY)
    even = (
        (sizes >= tails)
        & _has(rows, 0, TIMED.encode())
        & (rows[:, _STARTED + _POINT] == ord("."))
        & _has(rows, _ENDED - len(_BEFORE_ENDED), _BEFORE_ENDED)
        & (rows[:, _ENDED + _POINT] == ord("."))
        & _has(rows, _LATENCY - len(_BEFORE_LATENCY), _BEFORE_LATENCY)
        & _has(rests, _DIGITS, _BEFORE_TRACE)
        & _has(rests, _DIGITS + _REST - len(_END), _END)
    )
    uneven = np.flatnonzero(~even)
    if len(uneven) * _SHARE > len(texts):
        return None
    for column in (rests, digits, rows):
        column[uneven] = column[even.argmax()]  # any that can be read
    traces = rests[:, _DIGITS + len(_BEFORE_TRACE) : -len(_END)]
    trace_ids = Texts.of_digits(traces.tobytes(), len(texts))
    if trace_ids is None:
        return None
    try:
        common = Common(
            ids=ids,
            started=_counts(rows[:, _STARTED:]),
            ended=_counts(rows[:, _ENDED:]),
            latencies=_numbers(rests[:, :_DIGITS], digits),
            attempts=array("i", [1]) * len(texts),
            trace_ids=trace_ids,
            failed=bytearray(len(texts)),
            usage=[None] * len(texts),
        )
    except ValueError:  # damage
        return None
    return EvenText(np.where(even, sizes - tails, 0), common, uneven.tolist())


def heads_of(texts: Texts, sizes: "np.ndarray") -> list[str]:
    """The first bytes of each text, so many that no letter is cut in two."""
    return _cut(texts, _starts(texts), sizes)


def distinct_heads(texts: Texts, sizes: "np.ndarray") -> tuple[list[str], "np.ndarray"]:
    """The same, each once, and for each text where its own is among them: most texts share a few."""
    starts, data = _starts(texts), np.frombuffer(texts.data, np.uint8)
    heads: list[str] = []
    which = np.full(len(sizes), -1, np.int32)
    left = np.flatnonzero(sizes)
    while len(left):
        size = sizes[left[0]]
        alike = left[sizes[left] == size]
        rows = _rows(data, starts[alike], size)
        same = alike[_has(rows, 0, rows[0].tobytes())]
        which[same] = len(heads)
        heads.append(rows[0].tobytes().decode())
        if len(same) * _SHARED < len(left):
            break
        left = left[which[left] < 0]
    rest = np.flatnonzero(which < 0)
    others = _cut(texts, starts[rest], sizes[rest])
    places = dict(zip(dict.fromkeys(others), count(len(heads))))
    which[rest] = list(map(places.__getitem__, others))
    return heads + list(places), which


def _starts(texts: Texts) -> "np.ndarray":
    return np.concatenate(([0], np.asarray(texts.ends)[:-1]))


def _cut(texts: Texts, starts: "np.ndarray", sizes: "np.ndarray") -> list[str]:
    spans = zip(starts.tolist(), (starts + sizes).tolist(), strict=True)
    data = bytes(texts.data)
    if data.isascii():
        letters = data.decode()
        return [letters[start:end] for start, end in spans]
    return [data[start:end].decode() for start, end in spans]


def _rows(data: Rows, starts: "np.ndarray", width: int) -> Rows:
    """Copy the bytes from each place on; of records that are too short, any bytes."""
    windows: Rows = np.lib.stride_tricks.sliding_window_view(data, width)
    rows: Rows = windows[np.maximum(starts, 0)]
    return rows


def _has(rows: Rows, start: int, text: bytes) -> "np.ndarray":
    """Whether a text stands at one place of each row."""
    found: np.ndarray = _texts(rows, start, len(text)) == text
    return found


def _texts(rows: Rows, start: int, size: int) -> "np.ndarray":
    """Some letters of each row as one value."""
    return np.ascontiguousarray(rows[:, start : start + size]).view(f"S{size}")[:, 0]


def _counts(rows: Rows) -> "array[int]":
    """Microseconds since 1970 of the times that rows begin with.

    Raises:
        ValueError: If one is not a time.
    """
    texts = _texts(rows, 0, _SECOND)
    changes = np.flatnonzero(texts[1:] != texts[:-1]) + 1
    bounds = np.concatenate(([0], changes, [len(texts)]))
    seconds = Seconds()
    counts = [seconds[text.decode()] + LEADING for text in texts[bounds[:-1]].tolist()]
    microseconds = np.zeros(len(rows), np.int64)
    for digit in rows[:, _FRACTION : _FRACTION + 6].T - ord("0"):
        if digit.max() > 9:  # noqa: PLR2004 - less than zero wraps around
            raise ValueError(rows)
        microseconds = microseconds * 10 + digit
    microseconds += np.repeat(counts, np.diff(bounds))
    return array("q", microseconds.tobytes())


def _numbers(rows: Rows, digits: "np.ndarray") -> "array[float]":
    """The numbers that rows end with, of so many letters.

    Raises:
        ValueError: If one is none.
    """
    size = rows.shape[1]
    texts = np.full((len(rows), size + 1), ord(","), np.uint8)
    texts[:, :-1] = np.where(
        np.arange(size) < size - digits[:, np.newaxis], np.uint8(ord(" ")), rows
    )
    if texts.max() > ord("e"):  # a word
        raise ValueError(rows)
    try:
        numbers = array("d", from_json(b"[" + texts.tobytes()[:-1] + b"]"))
    except TypeError as error:  # anything but a number
        raise ValueError(rows) from error
    if len(numbers) != len(rows) or not np.isfinite(numbers).all():
        raise ValueError(rows)
    return numbers
