"""Values as a browser lays them out: JSON whose texts are cleaned, no larger than a page can show."""

import json
import math
from collections.abc import Mapping
from itertools import islice
from typing import Any, TypedDict

from phoenix_nb.ui.shared.words import clean, named, picture

__all__ = ["ITEMS", "NAME", "TEXT", "Block", "as_json", "blocks", "readable"]

TEXT = 200_000
"""Characters of one text."""
_TOTAL = 1_000_000
"""Characters of one value."""
ITEMS = 1_000
"""Items of one list, and keys of one object."""
_DEEP = 30
"""Lists and objects inside one another."""
NAME = 120
"""Characters of a name."""


class Block(TypedDict):
    """A named value, as JSON text that is cleaned: the browser lays it out."""

    name: str
    value: str


def blocks(values: Mapping[str, Any]) -> list[Block]:
    """Return each key with its value."""
    chosen = list(values.items())[:ITEMS]
    return [{"name": named(key, NAME), "value": as_json(value)} for key, value in chosen]


def as_json(value: Any) -> str:
    """Return a value as JSON text that is cleaned."""
    return json.dumps(readable(value), ensure_ascii=False)


def readable(value: Any) -> Any:
    r"""Return a JSON value with its texts cleaned, no larger than a browser can lay out.

    >>> readable({"a": ["b\x07", 1]})
    {'a': ['b', 1]}
    """
    return _readable(value, [_TOTAL], _DEEP)


def _readable_text(value: str, room: list[int]) -> str:
    """Clean a text and cut it; a picture is drawn as a whole or not at all."""
    words = picture(value)
    if words and len(value) > room[0]:
        return f"{words[:-1]}, too large to be shown here)"
    text = value if words else clean(value[: min(TEXT, max(0, room[0]))])
    room[0] -= len(text)
    return text


def _readable(value: Any, room: list[int], deep: int) -> Any:
    """Clean a value; `room` holds how many characters there still are for it."""
    if isinstance(value, bool | int) or value is None:
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if not isinstance(value, Mapping | list | tuple):
        return _readable_text(str(value), room)
    if deep == 0 or room[0] <= 0:
        return "…"
    if isinstance(value, Mapping):
        return {
            clean(str(key)[:NAME]): _readable(part, room, deep - 1)
            for key, part in islice(value.items(), ITEMS)
        }
    return [_readable(part, room, deep - 1) for part in islice(value, ITEMS)]
