"""What is looked at of a request and its answer, and what is not.

Of a request: the host and path of its address, its credential (as a salted hash), its length, and `model` of
a JSON body that is in memory. Of an answer: its status, the headers that `is_read_header` names, `model` and
`usage` of a JSON body of up to a megabyte that is not streamed, and the words of a refusal. Of all that, only
numbers and the names of models are kept.
"""

import time
from collections.abc import Iterable, Mapping

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.read_answer import is_read_header, read_answer, tells_why
from phoenix_nb.core.limits.reported_usage import NOTHING_REPORTED, Reported, read_reported

__all__ = ["MOST_BODY", "Headers", "expected", "learnt", "listed", "wants_body"]

MOST_BODY = 1_000_000
"""Bytes of an answer that are looked through; of a longer one nothing is read."""
_BYTES_A_TOKEN = 4
"""Of English text: good enough until an answer tells."""
_SUCCESS = range(200, 300)
Headers = Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
"""Names and values, as a client has them."""
_MOST_NAMES = 5_000


class _Names(dict[str | bytes, str | None]):
    """By a header's name as it came: the name in lower case, or None if it is not read."""

    def __missing__(self, name: str | bytes) -> str | None:
        lower = (name if isinstance(name, str) else name.decode("latin-1")).lower()
        if len(self) >= _MOST_NAMES:
            self.clear()
        known = self[name] = lower if is_read_header(lower) else None
        return known


_names = _Names()


def expected(key: LimitKey, length: str | int | None, group: str) -> Demand:
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
    return Demand(input_tokens=tokens, group=group)


def listed(headers: Headers) -> dict[str, str]:
    """Take the headers that are read, with names in lower case."""
    return {
        known: value if isinstance(value, str) else value.decode("latin-1")
        for name, value in headers
        if (known := _names[name]) is not None
    }


def wants_body(status: int, headers: Mapping[str, str]) -> bool:
    """Whether the body of an answer is looked through as it passes."""
    kind = headers.get("content-type", "").lower()
    if status in _SUCCESS:
        wanted = "json" in kind
    else:
        wanted = ("json" in kind or kind.startswith("text/plain")) and tells_why(status, headers)
    length = headers.get("content-length", "")
    return wanted and (not length.isdigit() or int(length) <= MOST_BODY)


def learnt(status: int, headers: Mapping[str, str], body: bytes) -> tuple[Reported, Answer]:
    """What an answer reports of itself, and what it teaches of the limits."""
    reported, text = NOTHING_REPORTED, ""
    if body and status in _SUCCESS:
        reported = read_reported(body)
    elif body:
        text = body[:10_000].decode("utf-8", "replace")
    return reported, read_answer(status, headers, reported, text, wall_now=time.time())
