"""What is looked at of a request and its answer, and what is not.

Of a request: the host and path of its address, its credential (as a salted hash), its length, and `model` of
a JSON body that is in memory. Of an answer: its status, the headers that `is_read_header` names, `model` and
`usage` of a JSON body of up to a megabyte that is not streamed, and the words of a refusal. Of all that, only
numbers and the names of models are kept.
"""

import time
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Any

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
_FIRST_SUCCESS, _FIRST_OTHER = 200, 300
Headers = Iterable[tuple[str, str]] | Iterable[tuple[bytes, bytes]]
"""Names and values, as a client has them."""
_Read = tuple[tuple[str, int], ...]
_reads: dict[tuple[str | bytes, ...], _Read] = {}
"""By the names of all headers of an answer, those that are read and their places; a server sends the same
names with every answer."""
_MOST_READS = 2_000
_name_of = itemgetter(0)


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


def listed(headers: Headers) -> dict[str, str]:
    """Take the headers that are read, with names in lower case."""
    pairs = headers if isinstance(headers, list) else list(headers)
    names = tuple(map(_name_of, pairs))
    read = _reads.get(names)
    if read is None:
        read = _note(names)
    values: dict[str, Any] = {name: pairs[place][1] for name, place in read}
    for name, value in values.items():
        if isinstance(value, bytes):
            values[name] = value.decode("latin-1")
    return values


def _note(names: tuple[str | bytes, ...]) -> _Read:
    """Tell which headers are read, and note it; of two of one name it is the last."""
    lower = [(name if isinstance(name, str) else name.decode("latin-1")).lower() for name in names]
    if len(_reads) >= _MOST_READS:
        _reads.clear()
    read = _reads[names] = tuple(
        (name, place) for place, name in enumerate(lower) if is_read_header(name)
    )
    return read


def wants_body(status: int, headers: Mapping[str, str]) -> bool:
    """Whether the body of an answer is looked through as it passes."""
    kind = headers.get("content-type", "")
    if _FIRST_SUCCESS <= status < _FIRST_OTHER:
        wanted = "json" in kind or "json" in kind.lower()
    else:
        kind = kind.lower()
        wanted = ("json" in kind or kind.startswith("text/plain")) and tells_why(status, headers)
    length = headers.get("content-length", "")
    return wanted and (not length.isdigit() or int(length) <= MOST_BODY)


def learnt(status: int, headers: Mapping[str, str], body: bytes) -> tuple[Reported, Answer]:
    """What an answer reports of itself, and what it teaches of the limits."""
    reported, text = NOTHING_REPORTED, ""
    if body:
        if _FIRST_SUCCESS <= status < _FIRST_OTHER:
            reported = read_reported(body)
        else:
            text = body[:10_000].decode("utf-8", "replace")
    return reported, read_answer(status, headers, reported, text, wall_now=time.time())
