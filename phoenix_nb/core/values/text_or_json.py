"""A value as a text: a text as it is, everything else as JSON."""

import json
from typing import Any

__all__ = ["text_or_json"]


def text_or_json(value: Any, *, sort_keys: bool = False) -> str:
    """Write a value as a text; what JSON cannot hold stands in it as `str` writes it.

    >>> text_or_json("Paris"), text_or_json({"city": "Paris"})
    ('Paris', '{"city": "Paris"}')
    """
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=sort_keys, default=str)
