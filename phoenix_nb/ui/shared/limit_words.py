"""Limits in words: what binds, how much is left, when more comes."""

import math
from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.ui.shared.tiles import percent
from phoenix_nb.ui.shared.words import DOT, count, duration, one_line

if TYPE_CHECKING:
    from phoenix_nb.core.limits.limiter import Binding

__all__ = [
    "LIMIT_TITLES",
    "NO_LIMITS",
    "amount",
    "binding_words",
    "bound_limits",
    "limit_row",
    "limit_words",
    "limits_text",
    "period_words",
    "progress_limits",
]

NO_LIMITS = "No limits are known yet: they are learnt from the answers to requests that runs make."
LIMIT_TITLES = ("model", "host", "limit", "used", "requests", "refused")
"""The columns of a table of limits."""

_PERIODS = {
    1.0: "a second",
    60.0: "a minute",
    3_600.0: "an hour",
    86_400.0: "a day",
    2_592_000.0: "a month",
}
_NAMES = {
    "requests": "requests",
    "input_tokens": "input tokens",
    "output_tokens": "output tokens",
    "tokens": "tokens",
    "concurrency": "calls in flight",
}
_NEARLY = 0.9
"""Share of a quota beyond which it is said to bind, though nothing waits at the moment."""
_THOUSANDS, _MILLION = 10_000, 1_000_000
_SMALL = 10
_ROUNDING = 1e-6
"""What sums lose to rounding."""
_WAITING = 10.0
"""How much tighter a limit counts that requests wait for."""


def amount(value: float) -> str:
    """Write a quantity short: `58k`, `1.2M`, `950`, `2.5`."""
    if value >= _MILLION:
        return f"{value / _MILLION:.1f}".removesuffix(".0") + "M"
    if value >= _THOUSANDS:
        return f"{value / 1_000:.0f}k"
    if value < _SMALL and value != int(value):
        return f"{value:.1f}".removesuffix(".0")
    return count(round(value))


def period_words(period: float | None) -> str:
    """Write a period: `a minute`, `in 3 s`; empty for what is not counted by time."""
    if period is None:
        return ""
    return _PERIODS.get(period) or f"in {duration(period)}"


def limit_words(binding: "Binding") -> str:
    """Write what is known of a limit.

    >>> from phoenix_nb.core.limits.limiter import Binding
    >>> limit_words(Binding(dimension="tokens", used=58_000.0, limit=60_000.0, period=60.0,
    ...                     back_in=0.0, stated=True))
    '60k tokens a minute'
    """
    name = _NAMES[binding.dimension]
    if binding.limit is None:
        return f"{name}, how many is not known yet"
    about = "" if binding.stated else "about "
    return f"{about}{amount(binding.limit)} {name} {period_words(binding.period)}".rstrip()


def binding_words(binding: "Binding", waiting: int) -> str:
    """Write what binds, and how much is left: `tokens bind: 58k of 60k a minute · 2,000 left`."""
    name, used, limit = _NAMES[binding.dimension], binding.used, binding.limit
    if limit is None:
        return f"{name} bind: how many are let through is being found out"
    if used is None:
        return f"{name} bind: {limit_words(binding)}"
    used = max(0.0, used)
    binds = bool(waiting) or binding.back_in > 0 or used >= _NEARLY * limit
    # Half a request is none: what a bucket holds beyond whole ones lets nothing through.
    left = math.floor(max(0.0, limit - used) + _ROUNDING)
    text = f"{name}{' bind' if binds else ''}: {amount(max(used, limit - left))} of {amount(limit)}"
    text = f"{text} {period_words(binding.period)}".rstrip()
    return f"{text}{DOT}{amount(left)} left"


def bound_limits(progress: Progress, now: float) -> list[tuple[str, float]]:
    """Return what binds in words, and the seconds until more comes, the tightest first; none at the end."""
    if progress.state == "finished":
        return []
    bound = [limit for limit in progress.limits.values() if limit.binding is not None]
    lines: list[tuple[float, str, float]] = []
    for limit in bound:
        assert limit.binding is not None  # noqa: S101 - chosen above
        words = binding_words(limit.binding, limit.waiting)
        named = f"{one_line(limit.name, 60)}: {words}" if len(bound) > 1 else words
        back = max(0.0, limit.binding.back_in - (now - limit.bound_at))
        used = (limit.binding.used or 0.0) / (limit.binding.limit or 1.0)
        lines.append((-(_WAITING * bool(limit.waiting) + used), named, back))
    return [(named, back) for _, named, back in sorted(lines, key=itemgetter(0))]


def progress_limits(progress: Progress, now: float) -> list[str]:
    """Write what binds, how much is left and when more comes: a line for each limit, the tightest first."""
    return [
        f"{words}{DOT}more in {duration(back)}" if back >= 1 else words
        for words, back in bound_limits(progress, now)
    ]


def limit_row(
    *,
    name: str,
    host: str,
    binding: "Binding | None",
    requests: int,
    refused: int,
    waiting: int,
    processes: int,
) -> tuple[str, ...]:
    """Write what is known of one limit as the cells of a table."""
    limit = limit_words(binding) if binding else "none met"
    if binding and not binding.stated:
        limit += ", learnt"
    if processes:
        limit += f", shared with {count(processes)} other process{'es' if processes > 1 else ''}"
    used = "–"
    if binding and binding.used is not None and binding.limit:
        used = percent(max(0.0, binding.used) / binding.limit)
    if binding and binding.back_in > 0:
        used += f", more in {duration(binding.back_in)}"
    left = count(requests) + (f", {count(waiting)} waiting" if waiting else "")
    return name, host, limit, used, left, count(refused)


def limits_text(rows: Sequence[tuple[str, ...]]) -> str:
    """Write limits as a table in plain text."""
    if not rows:
        return NO_LIMITS
    table = [LIMIT_TITLES, *rows]
    widths = [max(len(row[place]) for row in table) for place in range(len(LIMIT_TITLES))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in table
    )
