"""Reads an HTTP answer as what it teaches of the limits that its request met."""

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from phoenix_nb.core.limits.answers import Answer, AnswerKind, StatedQuota
from phoenix_nb.core.limits.constants import LIMITER
from phoenix_nb.core.limits.demand import Usage
from phoenix_nb.core.limits.headers import read_retry_after
from phoenix_nb.core.limits.reported_usage import Reported
from phoenix_nb.core.limits.stated import PERIODS, is_quota_header, read_stated

if TYPE_CHECKING:
    from phoenix_nb.core.limits.refusal_text import RefusalText

__all__ = [
    "is_read_header",
    "kind_of_status",
    "plain_answer",
    "read_answer",
    "refused_answer",
    "tells_why",
]

_ALSO_READ = frozenset(
    {
        "retry-after",
        "retry-after-ms",
        "x-ms-retry-after-ms",
        "date",
        "content-type",
        "content-encoding",
        "content-length",
        "x-amzn-errortype",
        "ratelimit-policy",
        "x-ratelimit-policy",
        "ratelimit-limit",
        "ratelimit-remaining",
        "ratelimit-reset",
        "x-ratelimit-limit",
        "x-ratelimit-remaining",
        "x-ratelimit-reset",
        "x-rate-limit-limit",
        "x-rate-limit-remaining",
        "x-rate-limit-reset",
    }
)
_TOO_MANY = 429
_OVERLOADED = frozenset({502, 503, 504, 520, 521, 522, 523, 524, 529})
"""Statuses of a server that is at its end, or of what stands before one that is."""
_NOT_LET_IN = frozenset({401, 403, 407})
"""Statuses that are sent before any limit is asked."""
_REDIRECT, _SERVER_ERROR = 300, 500


def is_read_header(name: str) -> bool:
    """Whether a header of an answer is read at all, by its name in lower case."""
    return name in _ALSO_READ or is_quota_header(name)


def kind_of_status(status: int, error_type: str) -> AnswerKind:
    """Tell what a status says of the limits.

    Args:
        status: Of HTTP.
        error_type: The exception that an AWS service names in its headers, where it does.
    """
    if status < _REDIRECT:
        return "accepted"
    if status == _TOO_MANY or error_type.startswith(("Throttl", "TooManyRequests", "ServiceQuota")):
        return "refused"
    if status in _OVERLOADED or error_type.startswith("ServiceUnavailable"):
        return "overloaded"
    if status >= _SERVER_ERROR or status in _NOT_LET_IN:
        return "failed"
    return "accepted"


def tells_why(status: int, headers: Mapping[str, str]) -> bool:
    """Whether an answer is no success for reasons that its body may explain."""
    return kind_of_status(status, headers.get("x-amzn-errortype", "")) in ("refused", "overloaded")


def read_answer(
    status: int,
    headers: Mapping[str, str],
    reported: Reported,
    text: str = "",
    *,
    wall_now: float,
) -> Answer:
    """Read an answer.

    Args:
        status: Of HTTP.
        headers: At least those that `is_read_header` names, in lower case.
        reported: What its body reports, if it was read.
        text: The body of a refusal, if it was read.
        wall_now: Seconds since 1970.
    """
    kind: AnswerKind = "accepted"
    if status >= _REDIRECT:
        error_type = headers.get("x-amzn-errortype", "")
        kind = kind_of_status(status, error_type)
        if kind in ("refused", "overloaded"):
            words = f"{error_type} {text}".strip()
            return refused_answer(headers, words, wall_now=wall_now, kind=kind)
    return plain_answer(kind, reported, read_stated(headers, wall_now))


def plain_answer(kind: AnswerKind, reported: Reported, stated: tuple[StatedQuota, ...]) -> Answer:
    """An answer that is no refusal.

    Args:
        kind: What became of the call.
        reported: What its body reports.
        stated: What its headers state, as far as they were read.
    """
    usage = None
    _, taken, written, cached = reported
    if taken is not None or written is not None:
        usage = Usage(None if taken is None else taken - cached, written)
    return Answer(kind, None, False, stated, usage)  # noqa: FBT003 - positions are quick


def refused_answer(
    headers: Mapping[str, str],
    text: str,
    *,
    wall_now: float,
    kind: AnswerKind = "refused",
) -> Answer:
    """Read a refusal, from its headers and its words.

    Args:
        headers: Names in lower case.
        text: Its message or body.
        wall_now: Seconds since 1970.
        kind: `refused` or `overloaded`.
    """
    from phoenix_nb.core.limits.refusal_text import read_refusal_text  # with the first refusal

    words = read_refusal_text(text)
    retry_after = read_retry_after(headers, wall_now)
    coarse = retry_after is not None and _is_coarse(headers)
    if retry_after is None:
        retry_after = words.retry_after
    stated = read_stated(headers, wall_now)
    known = {quota.dimension for quota in stated}
    stated = (*stated, *(quota for quota in words.stated if quota.dimension not in known))
    lasting = words.used_up or _used_up_for_long(words, stated, retry_after, wall_now)
    soon = retry_after is not None and retry_after <= LIMITER.patience
    return Answer(
        kind=kind,
        retry_after=retry_after,
        coarse=coarse,
        stated=stated,
        dimension=words.dimension,
        permanent=words.permanent,
        long_term=bool(words.used_up or (lasting and not soon)),
        reason=_reason(words) or lasting,
    )


def _is_coarse(headers: Mapping[str, str]) -> bool:
    """Whether the wait is told in whole seconds, which is all that `Retry-After` can hold."""
    exact = any(name in headers for name in ("retry-after-ms", "x-ms-retry-after-ms"))
    return not exact and "." not in headers.get("retry-after", "")


def _reason(words: "RefusalText") -> str:
    if not words.permanent:
        return ""
    what = (words.dimension or "units").replace("_", " ")
    return f"the call asks for {words.requested:,.0f} {what} where the whole limit is {words.limit:,.0f}"


def _used_up_for_long(
    words: "RefusalText", stated: tuple[StatedQuota, ...], wait: float | None, wall_now: float
) -> str:
    """Which quota of a day or more is used up, and until when, for people; empty if none is.

    Args:
        words: What the words of the refusal tell.
        stated: All that it states.
        wait: Seconds that it asks to wait.
        wall_now: Seconds since 1970.
    """
    used_up = [quota for quota in stated if quota.remaining is not None and quota.remaining < 1]
    named = (*words.stated, *used_up) if words.lasting else used_up
    quota = next((quota for quota in named if (quota.period or 0.0) >= PERIODS["day"]), None)
    if quota is None and not words.lasting:
        return ""
    reason = "a daily or monthly limit is reached"
    if quota is not None:
        period = "day" if quota.period == PERIODS["day"] else "month"
        what = f"{quota.limit:,.0f} {quota.dimension.replace('_', ' ')}"
        reason = f"the limit of {what} a {period} is used up"
    if wait is None:
        wait = max((quota.resets_in or 0.0 for quota in used_up), default=0.0)
    if wait <= LIMITER.patience:  # whoever is refused for longer was told wrong
        return reason
    back = datetime.fromtimestamp(math.ceil((wall_now + wait) / 60) * 60, UTC)
    return f"{reason} until {back:%Y-%m-%d %H:%M} UTC"
