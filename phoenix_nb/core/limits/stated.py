"""The quotas that the headers of an answer state: of requests and tokens, whoever the provider is.

Providers spell one idea in many ways; a name is read part by part:

| Provider | Example |
|---|---|
| OpenAI, Azure, Groq, Fireworks | `x-ratelimit-remaining-tokens` |
| Anthropic | `anthropic-ratelimit-input-tokens-limit` |
| Mistral, Cerebras | `x-ratelimit-limit-tokens-minute`, `x-ratelimit-remaining-req-minute` |
| everyone else | `x-ratelimit-limit`, `ratelimit-limit` (requests) |
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from phoenix_nb.core.limits.answers import StatedQuota
from phoenix_nb.core.limits.headers import (
    number_of,
    read_quota,
    read_reset,
    read_span,
    server_time,
)
from phoenix_nb.core.limits.keys import Dimension

__all__ = ["is_quota_header", "read_stated", "states_quota"]

_QUOTA = re.compile(r"^(?:x-|anthropic-)?ratelimit-([a-z-]{3,40})$")
_UNNAMED = frozenset(
    {
        "ratelimit-limit",
        "ratelimit-remaining",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-rate-limit-limit",
        "x-rate-limit-remaining",
    }
)
"""Headers of a quota whose dimension is not named; see `read_quota`."""
_ROLES = ("limit", "remaining", "reset")
_DIMENSIONS: dict[frozenset[str], Dimension] = {
    frozenset({"requests"}): "requests",
    frozenset({"req"}): "requests",
    frozenset({"tokens"}): "tokens",
    frozenset({"input", "tokens"}): "input_tokens",
    frozenset({"tokens", "prompt"}): "input_tokens",
    frozenset({"output", "tokens"}): "output_tokens",
    frozenset({"tokens", "generated"}): "output_tokens",
    frozenset({"concurrency"}): "concurrency",
    frozenset({"concurrent", "requests"}): "concurrency",
}
PERIODS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3_600.0,
    "day": 86_400.0,
    "month": 30 * 86_400.0,
}
"""Seconds of the periods that quotas are named after."""


class _Meaning(NamedTuple):
    """What a header is about."""

    role: str
    dimension: Dimension
    period: float | None


class _Family(NamedTuple):
    """The headers of one quota; empty for those that are not sent."""

    dimension: Dimension
    period: float | None
    limit: str
    remaining: str
    reset: str


_families: dict[tuple[str, ...], tuple[_Family, ...]] = {}
"""By the names of all headers of an answer."""
_meanings: dict[str, _Meaning | None] = {}
"""By name in lower case; an API sends the same few names with every answer."""
_MOST_NAMES = 2_000


def is_quota_header(name: str) -> bool:
    """Whether a header, by its name in lower case, states a part of a quota."""
    return _meaning(name) is not None


def states_quota(name: str) -> bool:
    """Whether a header, by its name in lower case, states how much there is of a quota, or is left of it."""
    return name in _UNNAMED or is_quota_header(name)


def read_stated(headers: Mapping[str, str], wall_now: float) -> tuple[StatedQuota, ...]:
    """Read every quota that headers state; those whose limit is unknown (Azure: -1 or 0) are left out.

    Args:
        headers: Names in lower case.
        wall_now: Seconds since 1970, for a server that sends no date of its own.
    """
    names = tuple(headers)
    families = _families.get(names)
    if families is None:
        families = _note(names)
    if not families:
        unnamed = not _UNNAMED.isdisjoint(headers)
        return _unnamed(headers, server_time(headers, wall_now)) if unnamed else ()
    stated = []
    for dimension, period, limit_name, remaining_name, reset_name in families:
        limit = number_of(headers.get(limit_name))
        if limit is None or limit < 1:
            continue
        left = number_of(headers.get(remaining_name))
        if left is not None:
            left = None if left < 0 else min(left, limit)
        reset = headers.get(reset_name)
        resets_in = None if reset is None else read_span(reset)
        if resets_in is None and reset is not None:
            resets_in = read_reset(reset, lambda: server_time(headers, wall_now))
        stated.append(StatedQuota(dimension, limit, period, left, resets_in))
    return tuple(stated)


def _note(names: tuple[str, ...]) -> tuple[_Family, ...]:
    """Group the headers of one quota, and note it: an API sends the same ones with every answer."""
    parts: dict[tuple[Dimension, float | None], dict[str, str]] = {}
    for name in names:
        meaning = _meaning(name)
        if meaning is not None:
            parts.setdefault((meaning.dimension, meaning.period), {})[meaning.role] = name
    if len(_families) >= _MOST_NAMES:
        _families.clear()
    families = _families[names] = tuple(
        _Family(*quota, *(roles.get(role, "") for role in _ROLES)) for quota, roles in parts.items()
    )
    return families


def _unnamed(headers: Mapping[str, str], now: float) -> tuple[StatedQuota, ...]:
    """A quota whose headers name no dimension, as most APIs' do: it counts requests."""
    quota = read_quota(headers, now)
    if quota.limit is None:
        return ()
    left = quota.remaining
    if left is not None:
        left = None if left < 0 else min(left, quota.limit)
    return (StatedQuota("requests", quota.limit, quota.window, left, quota.reset),)


def _meaning(name: str) -> _Meaning | None:
    if name not in _meanings:
        if len(_meanings) >= _MOST_NAMES:
            _meanings.clear()
        _meanings[name] = _read_name(name)
    return _meanings[name]


def _read_name(name: str) -> _Meaning | None:
    parts = _QUOTA.match(name)
    words = set(parts[1].split("-")) if parts else set()
    roles = words.intersection(_ROLES)
    periods = words.intersection(PERIODS)
    dimension = _DIMENSIONS.get(frozenset(words - roles - periods))
    if dimension is None or len(roles) != 1 or len(periods) > 1:
        return None
    return _Meaning(roles.pop(), dimension, PERIODS[periods.pop()] if periods else None)
