"""Values as every Phoenix server can hold them: strict JSON, without what its database chokes on.

SQLite behind the server keeps a NUL character, PostgreSQL answers 500 to it; both refuse lone
surrogates and integers outside 64 bits; raw NaN and Infinity are accepted and come back as JSON that
no strict reader takes.
"""

import base64
import binascii
import json
import math
import re
from datetime import UTC, datetime
from typing import Any

SMALLEST_INT = -(2**63)
LARGEST_INT = 2**63 - 1

_SUSPECT = re.compile(r"\\u0000|(?<![\d.])\d{19,}")
_UNSAFE_TEXT = re.compile("[\x00\ud800-\udfff]")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_DEEPEST = 200


def encode(payload: Any) -> bytes:
    """A request's body: strict JSON in UTF-8.

    Characters that no server can keep become U+FFFD, integers beyond 64 bits become strings of their
    digits, NaN and infinities become null, what JSON has no form for becomes its `str`.
    """
    try:
        text = _dump(payload)
        if not _SUSPECT.search(text):
            return text.encode()
    except (ValueError, TypeError, RecursionError):
        pass  # UnicodeEncodeError is a ValueError too
    return _dump(_clean(payload, 0)).encode()


def safe(value: Any) -> Any:
    """A value as a server will give it back, to find whether it has that value already."""
    return json.loads(encode(value))


def decode(body: bytes | str) -> Any:
    """A response's body; the bare NaN and Infinity that a server may emit become null.

    Raises:
        ValueError: If it is not JSON in UTF-8, or nested more deeply than anything that is stored.
        RecursionError: If it is nested more deeply than Python can read.
    """
    text = body if isinstance(body, str) else body.decode("utf-8-sig")
    value = json.loads(text, parse_constant=lambda _: None, parse_float=_finite)
    if _is_deeper(value, _DEEPEST):
        raise ValueError("nested too deeply")
    return _clean(value, 0) if _SURROGATE.search(text) else value


def text(value: str) -> str:
    """A string that every server can keep."""
    return _UNSAFE_TEXT.sub("\N{REPLACEMENT CHARACTER}", value)


def time_out(moment: datetime) -> str:
    """ISO 8601 in UTC, with microseconds; a time without a zone is taken as UTC, as the server does."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat()


def time_in(moment: str | None) -> datetime:
    """The reverse of `time_out`; the start of 1970 if the server has none."""
    if not moment:
        return datetime(1970, 1, 1, tzinfo=UTC)
    parsed = datetime.fromisoformat(moment)
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)


def row_of(node_id: str, kind: str) -> int | None:
    """The row behind a server's id such as `RXhwZXJpbWVudDox`, or None if it is not an id of that kind."""
    try:
        name, _, row = base64.b64decode(node_id, validate=True).decode().partition(":")
    except (binascii.Error, ValueError):
        return None
    return int(row) if name == kind and row.isdecimal() else None


def _dump(payload: Any) -> str:
    return json.dumps(
        payload, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=str
    )


def _finite(digits: str) -> float | None:
    number = float(digits)
    return number if math.isfinite(number) else None


def _is_deeper(value: Any, most: int) -> bool:
    """Whether containers are nested more than `most` deep; a level at a time, so that nothing recurses."""
    level = [value]
    for _ in range(most):
        level = [
            item
            for container in level
            if isinstance(container, dict | list)
            for item in (container.values() if isinstance(container, dict) else container)
            if isinstance(item, dict | list)
        ]
        if not level:
            return False
    return True


def _clean(value: Any, depth: int) -> Any:
    if isinstance(value, dict | list | tuple):
        if depth > _DEEPEST:
            return "…"
        if isinstance(value, dict):
            return {_key(name): _clean(item, depth + 1) for name, item in value.items()}
        return [_clean(item, depth + 1) for item in value]
    if value is None or isinstance(value, bool):
        return value
    return _number(value) if isinstance(value, int | float) else text(str(value))


def _number(value: float) -> float | str | None:
    if isinstance(value, int):
        return int(value) if SMALLEST_INT <= value <= LARGEST_INT else _digits(value)
    return float(value) if math.isfinite(value) else None


def _digits(value: int) -> str:
    try:
        return str(int(value))
    except ValueError:  # Python refuses to write more than 4,300 digits
        return hex(value)


def _key(name: Any) -> str:
    return text(name if isinstance(name, str) else str(name))
