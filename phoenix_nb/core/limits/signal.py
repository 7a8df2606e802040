"""Tells whether an exception is the refusal of a rate limit, and what it says about that limit.

Nothing here raises, whatever an exception holds: attributes that raise, headers that never end and
values that make no sense are passed over.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from phoenix_nb.core.limits.headers import (
    Quota,
    normalize,
    read_duration,
    read_quota,
    read_retry_after,
)
from phoenix_nb.core.values.guarded import message_of, names_of, peek, type_name

__all__ = ["ThrottleSignal", "read_signal"]

_TOO_MANY = 429
_NAMES = re.compile(r"^(RateLimit(Exceeded)?(Error|Exception)|TooManyRequests\w*|Throttling\w*)$")
_CODES = re.compile(r"^(Throttl\w*|TooManyRequests\w*|RequestLimitExceeded|SlowDown)$")
"""Error codes of botocore's `ClientError` (its own retry handler takes the same for throttling)."""
_DEEPEST = 8
"""Causes and nested groups that are followed."""
_MOST_RELATED = 1_000
"""Exceptions looked at: groups that hold one another over and over have no end."""
_MOST_TEXT = 4_000
"""Characters of a message that are searched."""
_AGAIN = re.compile(
    r"(?:try again|retry)\s*(?:in|after)\s+(?P<wait>\d[\d.hms ]{0,20}?)\s*(?P<word>sec\w*|min\w*|hour\w*)?"
    r"(?=[^\d.hms]|\.?$|\.\s)"
    r"|\"?retryDelay\"?'?\s*:\s*['\"](?P<delay>[\d.]{1,12}s)",
    re.IGNORECASE | re.ASCII,
)
"""How messages of OpenAI, Groq, Azure and Google tell the wait that their headers may lack."""
_WORDS = {"s": 1.0, "m": 60.0, "h": 3_600.0}
_USED_UP = {
    "insufficient_quota": "the account's quota or credit is used up (insufficient_quota)",
    "billing_hard_limit_reached": "the account's spending limit is reached",
    "billing_not_active": "the account's billing is not active",
    "quota_exceeded": "the account's quota is used up (quota_exceeded)",
}
_DAILY = re.compile(
    r"\b(?:per|a|each)[\s_-]?day\b|PerDay|\bdaily\b|\b[RT]PD\b|\bper[\s_-]?month\b|\bmonthly\b",
)
_SOON = 60.0
"""Seconds; a daily limit that lets a call through that soon is waited for all the same."""
_NAME = r"['\"`]?(?P<{}>(?=[^\d\s]*[-\d])[a-z][\w./:@-]{{0,98}}\w)['\"`]?"
"""A model's name, in quotes or not; it holds a hyphen or a digit, unlike the words of a sentence."""
_MODEL = re.compile(
    rf"\(for limit {_NAME.format('shared')}\)"
    rf"|\breached for {_NAME.format('reached')} (?:in|on)\b"
    rf"|\bmodel['\"]?[:= ]\s*{_NAME.format('named')}",
    re.ASCII | re.IGNORECASE,
)
"""How messages of OpenAI, Groq, Anthropic and Google tell the model whose limit it is. Of several, the first
in this order counts: a limit that models share is named besides the model."""
_MEMBERS: Any = BaseExceptionGroup.__dict__["exceptions"]
_CAUSE: Any = BaseException.__dict__["__cause__"]
_SECRETS = ("authorization", "x-api-key", "api-key", "x-goog-api-key")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThrottleSignal:
    """What the refusal of a call says about the limit that refused it."""

    key: str = ""
    """Names the limit: exception type, host, a digest of the credential and the model, parted by `|`, each
    empty where the refusal does not tell it. Calls with one key to one model of one host have one limit, in
    whichever experiment they are made."""
    retry_after: float | None = None
    """Seconds that the server asks to wait."""
    exhausted: bool = False
    """Whether the quota will not come back soon: credit used up, a daily limit."""
    reason: str = ""
    """For people, if it is exhausted."""
    limit: float | None = None
    """Calls that are let through in one window, or by a full bucket."""
    window: float | None = None
    """Seconds of the window."""
    remaining: float | None = None
    """Calls that are left."""
    reset: float | None = None
    """Seconds until all of `limit` is there again."""

    @property
    def rate(self) -> float | None:
        """Calls per second, as far as the headers tell; None if they do not.

        Without a window it follows from how long a quota that is used up takes to be whole again,
        which is exact for a bucket (OpenAI, Anthropic) and too high in the middle of a fixed window.
        """
        if self.limit is None:
            return None
        if self.window:
            return self.limit / self.window
        if self.reset and self.remaining is not None and self.remaining < self.limit:
            return (self.limit - self.remaining) / self.reset
        return None


def read_signal(
    error: BaseException,
    rate_limit_errors: tuple[type[BaseException], ...] = (),
    *,
    wall_now: float,
) -> ThrottleSignal | None:
    """Read what a refusal says, or None if `error` is no refusal.

    A refusal is an exception of the given types, and, unasked, one with status 429 (its own or its
    response's), one whose class or a base of it is named `RateLimitError`, `TooManyRequests…` or
    `Throttling…`, and a botocore error with such a code; also where it is the cause of `error` or in
    an exception group.

    Args:
        error: What the call raised.
        rate_limit_errors: Types that are refusals whatever they hold.
        wall_now: Seconds since 1970, to tell how far away a date is.
    """
    for found in islice(_related(error, _DEEPEST), _MOST_RELATED):
        if _is_refusal(found, rate_limit_errors):
            return _read(found, wall_now)
    return None


def _read(error: BaseException, wall_now: float) -> ThrottleSignal:
    headers = _headers(error)
    told = _message(error)
    retry_after = read_retry_after(headers, wall_now)
    if retry_after is None:
        retry_after = _wait_in(told)
    reason = _why_exhausted(error, told, retry_after)
    quota: Quota = read_quota(headers, wall_now)
    return ThrottleSignal(
        key=_key(error, told),
        retry_after=retry_after,
        exhausted=bool(reason),
        reason=reason,
        limit=quota.limit,
        window=quota.window,
        remaining=quota.remaining,
        reset=quota.reset,
    )


def _related(error: BaseException, depth: int) -> Iterator[BaseException]:
    """The exception, those of a group, and their causes."""
    yield error
    if depth == 0:
        return
    members = _MEMBERS.__get__(error) if issubclass(type(error), BaseExceptionGroup) else ()
    for member in members:
        yield from _related(member, depth - 1)
    if (cause := _CAUSE.__get__(error)) is not None:
        yield from _related(cause, depth - 1)


def _is_refusal(error: BaseException, types: tuple[type[BaseException], ...]) -> bool:
    if issubclass(type(error), types):
        return True
    response = peek(error, "response")
    for holder in (error, response, peek(response, "ResponseMetadata")):
        for name in ("status_code", "status", "code", "HTTPStatusCode"):
            status = peek(holder, name)
            if isinstance(status, int) and status == _TOO_MANY:
                return True
    code = peek(peek(response, "Error"), "Code")
    if isinstance(code, str) and _CODES.match(code[:100]):
        return True
    return any(map(_NAMES.match, names_of(type(error))))


def _headers(error: BaseException) -> dict[str, str]:
    response = peek(error, "response")
    metadata = peek(response, "ResponseMetadata")
    for headers in (
        peek(response, "headers"),
        peek(error, "headers"),
        peek(metadata, "HTTPHeaders"),
    ):
        if headers is not None and (found := normalize(headers)):
            return found
    return {}


def _message(error: BaseException) -> str:
    return message_of(error)[:_MOST_TEXT]


def _wait_in(message: str) -> float | None:
    found = _AGAIN.search(message)
    if found is None:
        return None
    text = found["delay"] or found["wait"].rstrip(". ")
    if found["word"]:
        try:
            return float(text) * _WORDS[found["word"][0].lower()]
        except ValueError:
            return None
    return read_duration(text)


def _why_exhausted(error: BaseException, message: str, retry_after: float | None) -> str:
    body = peek(error, "body")
    inner = peek(body, "error")
    for holder in (error, body, inner):
        for name in ("code", "type"):
            code = peek(holder, name)
            if isinstance(code, str) and code in _USED_UP:
                return _USED_UP[code]
    for code, reason in _USED_UP.items():
        if code in message:
            return reason
    if _DAILY.search(message) and not (retry_after is not None and retry_after <= _SOON):
        return "a daily or monthly limit is reached"
    return ""


def _key(error: BaseException, message: str) -> str:
    cls = type(error)
    response = peek(error, "response")
    request = peek(response, "request") or peek(error, "request") or peek(error, "request_info")
    host = ""
    for url in (peek(request, "url"), peek(response, "url"), peek(error, "url")):
        if url is not None and (host := _host(url)):
            break
    secret = _secret(normalize(peek(request, "headers")))
    model = _model(error, message)
    return "|".join(
        (f"{peek(cls, '__module__')}.{type_name(cls, qualified=True)}", host, secret, model)
    )


def _model(error: BaseException, message: str) -> str:
    """The model whose limit refused the call, where the refusal names one."""
    told = {found.lastgroup: found[found.lastgroup or 0] for found in _MODEL.finditer(message)}
    names = [told.get(group) for group in ("shared", "reached", "named")]
    for name in (*names, peek(error, "model")):
        if isinstance(name, str):
            return name.replace("|", "/")[:100]
    return ""


def _host(url: object) -> str:
    """Host and port, without user, password, path and query, any of which may hold a secret."""
    try:
        return urlsplit(str(url)[:2_000]).netloc.rpartition("@")[2].lower()[:200]
    except BaseException:  # noqa: BLE001 - a URL of a stranger
        return ""


def _secret(headers: Mapping[str, str]) -> str:
    """Tell credentials apart without telling them: 32 bits of a hash, which many texts share."""
    for name in _SECRETS:
        if name in headers:
            digest = hashlib.blake2b(headers[name].encode(), digest_size=4, person=b"phoenix_nb")
            return digest.hexdigest()
    return ""
