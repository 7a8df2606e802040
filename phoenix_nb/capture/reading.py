"""What is looked at of a request and its answer, and what is not.

Of a request: the host and path of its address, its credential (as a salted hash), its length, and `model` of
a JSON body that is in memory. Of an answer: its status, the headers that `is_read_header` names, `model` and
`usage` of a JSON body of up to a megabyte that is not streamed, and the words of a refusal. Of all that, only
numbers and the names of models are kept.
"""

import time
from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.read_answer import (
    is_read_header,
    plain_answer,
    read_answer,
    tells_why,
)
from phoenix_nb.core.limits.reported_usage import NOTHING_REPORTED, Reported, read_reported
from phoenix_nb.core.limits.stated import read_stated, states_quota

__all__ = ["MOST_BODY", "AnswerHead", "Headers", "expected", "learnt"]

MOST_BODY = 1_000_000
"""Bytes of an answer that are looked through; of a longer one nothing is read."""
_BYTES_A_TOKEN = 4
"""Of English text: good enough until an answer tells."""
_FIRST_SUCCESS, _FIRST_OTHER = 200, 300
Headers = Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
"""Names and values, as a client has them."""
_layouts: dict[tuple[str | bytes, ...], "_Layout"] = {}
"""By the names of all headers of an answer: a server sends the same ones with every answer."""
_MOST_LAYOUTS = 2_000
_name_of = itemgetter(0)
_PLAIN = Answer("accepted")


def expected(key: LimitKey, length: str | bytes | int | None, group: str) -> Demand:
    """What a request is expected to take.

    Args:
        key: Whose limits it meets; only calls of a model are counted in tokens.
        length: Bytes of its body, as its header tells.
        group: Names the calls that it is like.
    """
    tokens = None
    if key.model and length is not None:
        try:
            tokens = int(length) / _BYTES_A_TOKEN
        except ValueError:
            tokens = None
    return Demand(tokens, None, group)


class _Layout:
    """Where among the headers of an answer those are that are read; of two of one name it is the last."""

    __slots__ = ("kind", "length", "packed", "read", "states")

    def __init__(self, names: Iterable[str | bytes]) -> None:
        lower = [_text(name).lower() for name in names]
        self.read: dict[str, int] = {
            name: place for place, name in enumerate(lower) if is_read_header(name)
        }
        self.kind = self.read.get("content-type")
        self.length = self.read.get("content-length")
        self.packed: bool = "content-encoding" in self.read
        self.states: bool = any(map(states_quota, self.read))
        """Whether some of them state a quota."""


class AnswerHead:
    """The status and headers of an answer, of which only what is listed is looked at."""

    __slots__ = ("_headers", "_layout", "packed", "states", "status", "succeeded")

    def __init__(self, status: int, headers: Headers) -> None:
        self.status: int = status
        self._headers: list[Any] = headers if isinstance(headers, list) else list(headers)
        names = tuple(map(_name_of, self._headers))
        self._layout = layout = _layouts.get(names) or _note(names)
        self.succeeded: bool = _FIRST_SUCCESS <= status < _FIRST_OTHER
        """Whether the status tells of a success."""
        self.states: bool = layout.states
        """Whether the headers state a quota."""
        self.packed: bool = layout.packed
        """Whether the body has an encoding to be undone."""

    def listed(self) -> dict[str, str]:
        """The headers that are read, with names in lower case."""
        headers = self._headers
        values = {name: headers[place][1] for name, place in self._layout.read.items()}
        for name, value in values.items():
            if isinstance(value, bytes):
                values[name] = value.decode("latin-1")
        return values

    def wants_body(self) -> bool:
        """Whether the body is looked through as it passes."""
        layout = self._layout
        if layout.kind is None:
            return False
        kind = _text(self._headers[layout.kind][1])
        if self.succeeded:
            wanted = "json" in kind or "json" in kind.lower()
        else:
            kind = kind.lower()
            wanted = "json" in kind or kind.startswith("text/plain")
            wanted = wanted and tells_why(self.status, self.listed())
        if layout.length is None or not wanted:
            return wanted
        length = _text(self._headers[layout.length][1])
        return not length.isdigit() or int(length) <= MOST_BODY


def _note(names: tuple[str | bytes, ...]) -> _Layout:
    if len(_layouts) >= _MOST_LAYOUTS:
        _layouts.clear()
    layout = _layouts[names] = _Layout(names)
    return layout


def learnt(head: AnswerHead, body: bytes, learns: Callable[[], bool]) -> tuple[Reported, Answer]:
    """What an answer reports of itself, and what it teaches of the limits.

    Args:
        head: Its status and headers.
        body: Empty if it was not looked through.
        learns: Whether a success has anything to teach.
    """
    if not head.succeeded:
        text = body[:10_000].decode("utf-8", "replace")
        answer = read_answer(
            head.status, head.listed(), NOTHING_REPORTED, text, wall_now=time.time()
        )
        return NOTHING_REPORTED, answer
    reported = read_reported(body) if body else NOTHING_REPORTED
    if not learns():
        return reported, _PLAIN
    stated = read_stated(head.listed(), time.time()) if head.states else ()
    return reported, plain_answer("accepted", reported, stated)


def _text(value: str | bytes) -> str:
    return value if isinstance(value, str) else value.decode("latin-1")
