"""What is looked at of a request and its answer, and what is not.

Of a request: the host and path of its address, its credential (as a salted hash), its length, and `model` of
a JSON body that is in memory. Of an answer: its status, the headers that `is_read_header` names, `model` and
`usage` of a body of up to a megabyte that is JSON or may be (plain text, or of no type; no event stream), and
the words of a refusal. Of all that, only numbers and the names of models are kept.
"""

import time
from collections.abc import Iterable
from operator import itemgetter
from typing import Any

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.read_answer import (
    is_read_header,
    plain_answer,
    read_answer,
    tells_why,
)
from phoenix_nb.core.limits.reported_usage import NOTHING_REPORTED, Reported, read_reported
from phoenix_nb.core.limits.stated import read_stated, states_quota

__all__ = ["MOST_BODY", "AnswerHead", "Headers", "is_success", "learnt"]

MOST_BODY = 1_000_000
"""Bytes of an answer that are looked through; of a longer one nothing is read."""
_FIRST_SUCCESS, _FIRST_OTHER = 200, 300
Headers = Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
"""Names and values, as a client has them."""
_layouts: dict[tuple[str | bytes, ...], "_Layout"] = {}
"""By the names of all headers of an answer: a server sends the same ones with every answer."""
_MOST_LAYOUTS = 2_000
_JSON: set[str | bytes] = set()
"""Content types of what may be JSON …"""
_NO_JSON: set[str | bytes] = set()
"""… and others, as servers have spelt them."""
_name_of = itemgetter(0)


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

    __slots__ = ("_headers", "_layout", "packed", "states", "status", "succeeded", "wants_body")

    def __init__(self, status: int, headers: Headers) -> None:
        self.status: int = status
        self._headers: list[Any] = headers if isinstance(headers, list) else list(headers)
        names = tuple(map(_name_of, self._headers))
        self._layout = layout = _layouts.get(names) or _note(names)
        self.succeeded: bool = is_success(status)
        """Whether the status tells of a success."""
        self.states: bool = layout.states
        """Whether the headers state a quota."""
        self.packed: bool = layout.packed
        """Whether the body has an encoding to be undone."""
        self.wants_body: bool = False
        """Whether the body is looked through as it passes."""
        kind = "" if layout.kind is None else self._headers[layout.kind][1]
        if self.succeeded:
            self.wants_body = kind in _JSON or (kind not in _NO_JSON and _may_be_json(kind))
        elif kind:
            self.wants_body = self._tells_why(_text(kind).lower())
        if self.wants_body and layout.length is not None:
            length = _text(self._headers[layout.length][1])
            self.wants_body = not length.isdigit() or int(length) <= MOST_BODY

    def listed(self) -> dict[str, str]:
        """The headers that are read, with names in lower case."""
        headers = self._headers
        values = {name: headers[place][1] for name, place in self._layout.read.items()}
        for name, value in values.items():
            if isinstance(value, bytes):
                values[name] = value.decode("latin-1")
        return values

    def _tells_why(self, kind: str) -> bool:
        """Whether the body is that of a refusal, in words."""
        in_words = "json" in kind or kind.startswith("text/plain")
        return in_words and tells_why(self.status, self.listed())


def is_success(status: int) -> bool:
    """Whether a status tells of a success."""
    return _FIRST_SUCCESS <= status < _FIRST_OTHER


def _may_be_json(kind: str | bytes) -> bool:
    """Whether a body of a content type may be JSON; noted, since a server sends the same few.

    Small servers send theirs as plain text, or name no type at all.
    """
    lower = _text(kind).lower()
    kinds = _JSON if not lower or "json" in lower or lower.startswith("text/plain") else _NO_JSON
    if len(kinds) >= _MOST_LAYOUTS:
        kinds.clear()
    kinds.add(kind)
    return kinds is _JSON


def _note(names: tuple[str | bytes, ...]) -> _Layout:
    if len(_layouts) >= _MOST_LAYOUTS:
        _layouts.clear()
    layout = _layouts[names] = _Layout(names)
    return layout


def learnt(head: AnswerHead, body: bytes) -> tuple[Reported, Answer]:
    """What an answer reports of itself, and what it teaches of the limits.

    Args:
        head: Its status and headers.
        body: Empty if it was not looked through.
    """
    if not head.succeeded:
        text = body[:10_000].decode("utf-8", "replace")
        answer = read_answer(
            head.status, head.listed(), NOTHING_REPORTED, text, wall_now=time.time()
        )
        return NOTHING_REPORTED, answer
    reported = read_reported(body) if body else NOTHING_REPORTED
    stated = read_stated(head.listed(), time.time()) if head.states else ()
    return reported, plain_answer("accepted", reported, stated)


def _text(value: str | bytes) -> str:
    return value if isinstance(value, str) else value.decode("latin-1")
