"""Tells whether an exception is the refusal of a rate limit, and what it says about that limit.

Nothing here raises, whatever an exception holds: attributes that raise, headers that never end and
values that make no sense are passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.headers import Quota, normalize, read_quota
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.read_answer import refused_answer
from phoenix_nb.core.limits.request_key import host_of, request_key
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
_MEMBERS: Any = BaseExceptionGroup.__dict__["exceptions"]
_CAUSE: Any = BaseException.__dict__["__cause__"]
_QUOTA_CODES = frozenset(
    {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "quota_exceeded"}
)

_NO_KEY = LimitKey()
_REFUSED = Answer(kind="refused")


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
    """For people, if it is exhausted, or a limit of a day that may let a call through soon all the same."""
    limit: float | None = None
    """Calls that are let through in one window, or by a full bucket."""
    window: float | None = None
    """Seconds of the window."""
    remaining: float | None = None
    """Calls that are left."""
    reset: float | None = None
    """Seconds until all of `limit` is there again."""
    limit_key: LimitKey = _NO_KEY
    """Whose limit it is, as it is found where requests leave; the exception's type where nothing tells."""
    answer: Answer = _REFUSED
    """The same as what it teaches of the limit."""

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

    def with_answer(self, answer: Answer | None) -> "ThrottleSignal":
        """Add what the answer said that came where requests leave, if the exception does not say it."""
        if answer is None:
            return self
        return replace(
            self,
            retry_after=answer.retry_after if self.retry_after is None else self.retry_after,
            exhausted=self.exhausted or answer.long_term,
            reason=self.reason or answer.reason,
        )


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
    message = _message(error)
    answer = refused_answer(headers, f"{message} {_code(error)}".rstrip(), wall_now=wall_now)
    quota: Quota = read_quota(headers, wall_now)
    kind = type(error)
    named = f"{peek(kind, '__module__')}.{type_name(kind, qualified=True)}"
    key = _key(error, message)
    return ThrottleSignal(
        key="|".join((named, *key[:3])),
        retry_after=answer.retry_after,
        exhausted=answer.long_term,
        reason=answer.reason,
        limit=quota.limit,
        window=quota.window,
        remaining=quota.remaining,
        reset=quota.reset,
        limit_key=key if any(key) else LimitKey(error=named),
        answer=answer,
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


def _code(error: BaseException) -> str:
    """The code by which a refusal says that the account's quota is used up; empty if it does not."""
    body = peek(error, "body")
    for holder in (error, body, peek(body, "error")):
        for name in ("code", "type"):
            code = peek(holder, name)
            if isinstance(code, str) and code in _QUOTA_CODES:
                return code
    return ""


def _key(error: BaseException, message: str) -> LimitKey:
    """Whose limit refused the call: as its request tells, else as the message does."""
    response = peek(error, "response")
    request = peek(response, "request") or peek(error, "request") or peek(error, "request_info")
    sent = peek(request, "content") or peek(request, "body")
    body = sent if isinstance(sent, bytes) else None
    key = LimitKey()
    for url in (peek(request, "url"), peek(response, "url"), peek(error, "url")):
        if url is not None and host_of(url):
            key = request_key(url, normalize(peek(request, "headers")), body)
            break
    return key if key.model else key._replace(model=_model(error, message))


def _model(error: BaseException, message: str) -> str:
    """The model whose limit refused the call, where the refusal names one."""
    from phoenix_nb.core.limits.refusal_text import model_in

    for name in (model_in(message), peek(error, "model")):
        if isinstance(name, str) and name:
            return name.replace("|", "/")[:100]
    return ""
