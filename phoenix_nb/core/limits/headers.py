"""Reads single headers: how long to wait, times, numbers, and a quota that names no dimension."""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from itertools import islice
from typing import Any

__all__ = [
    "Quota",
    "normalize",
    "number_of",
    "read_duration",
    "read_quota",
    "read_reset",
    "read_retry_after",
    "read_span",
    "server_time",
]

_MOST_HEADERS = 200
"""Headers looked at: a response has a few dozen, and a hostile object may never end."""
_LONGEST_VALUE = 400
_LONGEST_WAIT = 366 * 86_400.0
"""Seconds; a longer wait is no wait but a mistake, and is ignored."""
_SHORT = 18
"""Digits of a number that is read at once."""
_GREATEST = 1e18
"""No header holds a greater number that means something."""
_EPOCH = 1e9
"""A reset above this is a time since 1970 and not a duration: 1e9 s are 31 years."""
_EPOCH_MS = 1e11
_UNITS = {"d": 86_400.0, "h": 3_600.0, "m": 60.0, "s": 1.0, "ms": 1e-3, "us": 1e-6, "µs": 1e-6}
_PART = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|us|µs|d|h|m|s)", re.ASCII)
_DURATION = re.compile(rf"(?:{_PART.pattern}\s*)+", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,18}(?:\.\d{1,18})?", re.ASCII)
_FAMILIES = (
    # Limit, remaining and reset of OpenAI (and Azure, Groq, Mistral), Anthropic, the IETF's drafts
    # (draft-ietf-httpapi-ratelimit-headers) and of everyone else.
    (
        "x-ratelimit-limit-requests",
        "x-ratelimit-remaining-requests",
        "x-ratelimit-reset-requests",
    ),
    (
        "anthropic-ratelimit-requests-limit",
        "anthropic-ratelimit-requests-remaining",
        "anthropic-ratelimit-requests-reset",
    ),
    ("ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"),
    ("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"),
    ("x-rate-limit-limit", "x-rate-limit-remaining", "x-rate-limit-reset"),
)
_POLICIES = ("ratelimit-policy", "x-ratelimit-policy", "ratelimit-limit", "x-ratelimit-limit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quota:
    """What headers tell of a quota of calls; None for what they do not."""

    limit: float | None = None
    """Calls that are let through in one window, or by a full bucket."""
    window: float | None = None
    """Seconds of the window."""
    remaining: float | None = None
    """Calls that are left."""
    reset: float | None = None
    """Seconds until all of `limit` is there again."""


def normalize(headers: object) -> dict[str, str]:
    """Copy headers of any shape (httpx, requests, aiohttp, urllib, dict, pairs) with names in lower case.

    Never raises: what cannot be read is left out.
    """
    found: dict[str, str] = {}
    try:
        for pair in islice(_pairs(headers), _MOST_HEADERS):
            name, value = (_text(part) for part in pair)
            if name and value:
                found.setdefault(name.lower(), value)
    except BaseException:  # noqa: BLE001 - whatever the exception of a stranger holds
        return found
    return found


def read_retry_after(headers: Mapping[str, str], wall_now: float) -> float | None:
    """Seconds that the server asks to wait, or None.

    `retry-after-ms` wins over `retry-after`, being the finer one. A date is compared with the
    server's own `date` where there is one, so that a clock that is wrong does no harm.

    Args:
        headers: Names in lower case.
        wall_now: Seconds since 1970.
    """
    for name in ("retry-after-ms", "x-ms-retry-after-ms"):
        if (wait := _sane(number_of(headers.get(name)), scale=1e-3)) is not None:
            return wait
    value = headers.get("retry-after")
    if value is None:
        return None
    if (seconds := number_of(value)) is not None or (seconds := read_duration(value)) is not None:
        return _sane(seconds)
    at = _date(value)
    if at is None:
        return None
    return _sane(max(0.0, at - server_time(headers, wall_now)))


def read_quota(headers: Mapping[str, str], wall_now: float) -> Quota:
    """Read the quota of calls (not of tokens) that headers tell; empty if they tell none."""
    window = next((w for name in _POLICIES if (w := _window(headers.get(name))) is not None), None)
    for limit_name, remaining_name, reset_name in _FAMILIES:
        remaining, place = _binding(headers.get(remaining_name))
        limit = number_of(_item(headers.get(limit_name), place))
        reset = read_reset(_item(headers.get(reset_name), place), lambda: wall_now)
        if limit is not None or remaining is not None:
            return Quota(
                limit=limit if limit is not None and limit >= 1 else None,
                window=window,
                remaining=remaining,
                reset=reset,
            )
    return Quota()


def read_duration(text: str | None) -> float | None:
    """Seconds in a duration such as `1s`, `6m0s`, `20ms` or `1h2m3.5s`; None if it is none."""
    if text is None or not _DURATION.fullmatch(text.strip()[:_LONGEST_VALUE]):
        return None
    return sum(float(amount) * _UNITS[unit] for amount, unit in _PART.findall(text))


def server_time(headers: Mapping[str, str], wall_now: float) -> float:
    """When the server sent its answer, by its own clock where it tells, in seconds since 1970."""
    told = _date(headers.get("date"))
    return wall_now if told is None else told


def _pairs(headers: object) -> Iterable[Any]:
    items = getattr(headers, "items", None)
    if callable(items):
        found: Iterable[Any] = items()
        return found
    return headers if isinstance(headers, list | tuple) else ()


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value[:_LONGEST_VALUE].decode("latin-1")
    if isinstance(value, bool):
        return ""
    if isinstance(value, int | float):
        return repr(value) if abs(value) < _GREATEST else ""
    return str.__str__(value)[:_LONGEST_VALUE] if isinstance(value, str) else ""


def number_of(text: str | None) -> float | None:
    """The number that a header holds; None if it holds none."""
    if text is None:
        return None
    if text.isdecimal() and len(text) < _SHORT:
        return float(text)
    if not _NUMBER.fullmatch(text.strip()):
        return None
    return float(text)


def _sane(value: float | None, scale: float = 1.0) -> float | None:
    if value is None or not math.isfinite(value) or not 0 <= value * scale <= _LONGEST_WAIT:
        return None
    return value * scale


def _date(text: str | None) -> float | None:
    """Seconds since 1970 of an HTTP date or of RFC 3339."""
    if text is None:
        return None
    for parse in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            moment = parse(text.strip())
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
        except (ValueError, TypeError, OverflowError, IndexError, OSError):
            continue
    return None


def read_reset(text: str | None, now: Callable[[], float]) -> float | None:
    """Seconds until a reset that is told as a duration, seconds, a date or a time since 1970.

    Args:
        text: The header's value.
        now: Returns the time that a date is compared with, in seconds since 1970.
    """
    if text is None:
        return None
    span = read_span(text)
    if span is not None:
        return span
    number = number_of(text)
    at = _date(text) if number is None else number / (1_000 if number >= _EPOCH_MS else 1)
    return None if at is None else _sane(max(0.0, at - now()))


@lru_cache(1_000)
def read_span(text: str) -> float | None:
    """Seconds in a duration or a number of seconds; None for a date and a time since 1970."""
    number = number_of(text)
    if number is None:
        return _sane(read_duration(text))
    return _sane(number) if number < _EPOCH else None


def _binding(text: str | None) -> tuple[float | None, int]:
    """Of several quotas that a header lists, the one that is used up: what remains, and its place."""
    items = [number_of(item.partition(";")[0].strip()) for item in (text or "").split(",")]
    for place, remaining in enumerate(items):
        if remaining is not None and remaining < 1:
            return max(0.0, remaining), place
    return items[0], 0


def _item(text: str | None, place: int) -> str | None:
    if text is None:
        return None
    if number_of(text) is None and _date(text) is not None:
        return text  # a date has a comma of its own
    items = text.split(",")
    return items[min(place, len(items) - 1)].partition(";")[0].strip()


def _window(text: str | None) -> float | None:
    """Seconds in `100;w=60`, of the first quota listed."""
    found = re.search(r";\s*w=(\d{1,9})(?:\D|$)", text or "", re.ASCII)
    return float(found[1]) if found and float(found[1]) > 0 else None
