"""Values, counts, lists and long texts as a sentence writes them."""

import json
from collections.abc import Sequence
from typing import Any

__all__ = ["listed", "plural", "shorten", "text_or_json"]


def plural(value: int, noun: str, many: str | None = None) -> str:
    """Return a count with its noun: `1 run`, `2,000 runs`."""
    return f"{value:,} {noun if value == 1 else many or noun + 's'}"


def listed(phrases: Sequence[str]) -> str:
    """Join phrases as a sentence lists them: `a, b and c`."""
    *before, last = phrases
    return f"{', '.join(before)} and {last}" if before else last


def shorten(text: str, limit: int) -> str:
    """Cut a text to `limit` characters; the last one is then an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def text_or_json(value: Any, *, sort_keys: bool = False) -> str:
    """Write a value as a text; what JSON cannot hold stands in it as `str` writes it.

    >>> text_or_json("Paris"), text_or_json({"city": "Paris"})
    ('Paris', '{"city": "Paris"}')
    """
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=sort_keys, default=str)
