"""JSON that is the same text for equal values: what ids and keys are hashed from."""

import json
from collections.abc import Callable, Iterable
from json import encoder
from typing import Any

__all__ = ["canonical_json"]

_ENCODER = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)


def _made_once() -> Callable[[Any, int], Iterable[str]] | None:
    """Make what `JSONEncoder.encode` makes for each value anew, which takes longer than most values do."""
    make = getattr(encoder, "c_make_encoder", None)
    if make is None:
        return None
    quick: Callable[[Any, int], Iterable[str]] = make(
        *(None, _ENCODER.default, encoder.encode_basestring, None),
        *(_ENCODER.key_separator, _ENCODER.item_separator),
        *(_ENCODER.sort_keys, _ENCODER.skipkeys, _ENCODER.allow_nan),
    )
    return quick


_QUICK = _made_once()


def canonical_json(value: Any) -> str:
    """Write a JSON value so that equal values give equal texts, whatever the order of their keys.

    Raises:
        ValueError: If it is not JSON, as a number that is not finite.
        TypeError: If it holds what JSON has no form for.
        RecursionError: If it is nested too deeply.
    """
    if type(value) is str:  # what most tasks return: this takes a tenth of the time
        return encoder.encode_basestring(value)
    if _QUICK is None:
        return _ENCODER.encode(value)
    try:
        return "".join(_QUICK(value, 0))
    except RecursionError:  # too deep, or a circle, which the other looks for
        return _ENCODER.encode(value)
