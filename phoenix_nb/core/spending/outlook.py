"""What planned work will take, before any of it is paid for: time, tokens and dollars as ranges."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from phoenix_nb.core.spending.forecast import (
    Range,
    forecast_as_before,
    forecast_seconds,
    forecast_total,
)
from phoenix_nb.core.spending.overlap import stretch_of
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord, Usage

__all__ = ["NOTHING_SEEN", "Calls", "Outlook", "Pace", "Quota", "Seen", "forecast_work", "seen_in"]

_STEADY = 5
"""Calls that must have begun, once work had got going, to tell how fast it goes on."""
_LARGE = 300
"""Calls from which work that adapts has become as wide as it will, where it has not used all slots."""
_FURTHER = 3
"""Times as many calls may be to come until then."""
_GAP = 0.025
"""Seconds between two calls while work that adapts gets going; see `core.limits.concurrency`."""
_AT_A_QUOTA = 0.2
"""Share of a quota that may stay unused: refusals, and calls that wait a little longer than they must."""
_OTHER_TOKENS = 1.4
"""By how much, as a share, the tokens of a call may differ from those of another prompt: one that gives
examples is four times as long as one that does not."""
_OTHER_SECONDS = 0.7
"""The same of the time: a longer prompt takes little longer, a longer reply takes twice as long."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Calls of one kind that have been made."""

    seconds: tuple[float, ...] = ()
    """For which each kept a slot, its failed attempts included."""
    tokens: tuple[float, ...] = ()
    """Of each that reported them."""
    costs: tuple[float, ...] | None = ()
    """US dollars of each that reported tokens or a cost; None where nothing tells what one cost."""
    spans: tuple[tuple[float, float], ...] = ()
    """When each attempt began and ended, in seconds of one clock."""
    models: frozenset[str] = frozenset()
    """Those that answered."""


NOTHING_SEEN = Seen()


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls of one kind to come."""

    name: str
    """The evaluator's; empty for the task."""
    number: int
    seen: Seen = NOTHING_SEEN
    paid: bool = True
    """Whether it is the task, or an evaluator of kind LLM."""


@dataclass(frozen=True, slots=True)
class Quota:
    """So many requests or tokens in so many seconds."""

    amount: float
    period: float
    of_tokens: bool = False
    model: str = ""
    """The model whose calls it holds for; empty for all."""


@dataclass(frozen=True, slots=True)
class Pace:
    """With how many slots calls are made."""

    width: int
    """At most."""
    adaptive: bool
    as_seen: bool
    """Whether those seen were made with the same setting."""
    quotas: tuple[Quota, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlook:
    """The work of a call, and what it will take. A figure that is not known is None."""

    runs: int
    """Task runs to be made."""
    evaluations: int
    """Evaluations to be made."""
    reused: int = 0
    """Task runs that are there, and linked instead."""
    reused_evaluations: int = 0
    seconds: Range | None = None
    tokens: Range | None = None
    cost: Range | None = None
    """US dollars."""
    source: str = ""
    """What it is forecast from, in words; empty for nothing."""
    uncounted: tuple[str, ...] = ()
    """Evaluators whose calls have not been seen, and that are in none of the ranges."""

    @property
    def planned(self) -> int:
        """Task runs in all, reused ones included."""
        return self.runs + self.reused


def seen_in(
    runs: Iterable[TaskRunRecord | EvaluationRunRecord], price: Callable[[Usage], float | None]
) -> Seen:
    """Gather what calls took.

    Args:
        runs: Task runs, or the evaluations of one evaluator.
        price: What a call cost in US dollars; None where nothing tells.
    """
    seconds: list[float] = []
    tokens: list[float] = []
    costs: list[float | None] = []
    spans: list[tuple[float, float]] = []
    models: set[str] = set()
    for run in runs:
        attempts = [(each.start_time, each.end_time) for each in run.failed_attempts]
        if run.error is None or not attempts:
            attempts.append((run.start_time, run.end_time))
        times = [(start.timestamp(), end.timestamp()) for start, end in attempts]
        spans += times
        seconds.append(sum(max(0.0, end - start) for start, end in times))
        usage = run.usage
        if usage is None or run.error is not None:
            continue
        reported = [part for part in (usage.prompt_tokens, usage.completion_tokens) if part]
        if reported:
            tokens.append(float(sum(reported)))
        if reported or usage.cost is not None:
            costs.append(price(usage))
        models.update(part.model for part in usage.parts or (usage,) if part.model)
    priced = [cost for cost in costs if cost is not None]
    return Seen(
        tuple(seconds),
        tuple(tokens),
        tuple(priced) if len(priced) == len(costs) else None,
        tuple(spans),
        frozenset(models),
    )


def forecast_work(
    outlook: Outlook, calls: Sequence[Calls], pace: Pace, *, other_kind: bool = False
) -> Outlook:
    """Add to an outlook what its calls will take.

    Args:
        outlook: What is to be done.
        calls: The calls of each kind.
        pace: With how many slots they are made.
        other_kind: Whether those seen were made by another prompt or task.
    """
    to_come = [each for each in calls if each.number > 0]
    unseen = [each for each in to_come if not each.seen.seconds]
    drift = _OTHER_TOKENS if other_kind else 0.0
    tokens = cost = seconds = None
    if not any(each.paid for each in unseen):
        counted = [each for each in to_come if each.seen.seconds]
        tokens = _total([(each.seen.tokens, each.number) for each in counted], drift)
        if not any(each.seen.costs is None for each in counted):
            cost = _total([(each.seen.costs or (), each.number) for each in counted], drift)
        seconds = _seconds(calls, counted, pace, _OTHER_SECONDS if other_kind else 0.0)
        if seconds is not None:
            seconds = _held_back(seconds, pace.quotas, counted, drift)
    return Outlook(
        outlook.runs,
        outlook.evaluations,
        outlook.reused,
        outlook.reused_evaluations,
        seconds,
        tokens,
        cost,
        outlook.source,
        tuple(dict.fromkeys(each.name for each in unseen if each.name)),
    )


def _total(parts: Sequence[tuple[Sequence[float], int]], drift: float) -> Range | None:
    """Add up what is known of some kinds of calls; None if nothing is, though there are calls."""
    known = [
        total
        for seen, number in parts
        if seen and (total := forecast_total(seen, number, drift=drift)) is not None
    ]
    if not known and parts:
        return None
    return sum(known, start=Range(0.0, 0.0, 0.0))


def _seconds(
    calls: Sequence[Calls], counted: Sequence[Calls], pace: Pace, drift: float
) -> Range | None:
    if not counted:
        return Range(0.0, 0.0, 0.0) if not any(each.number for each in calls) else None
    stretch = stretch_of(
        (start, end, sum(each.seen.seconds) / len(each.seen.spans))
        for each in counted
        for start, end in each.seen.spans
    )
    if stretch is None or stretch.wall <= 0:
        return None
    number = sum(each.number for each in counted)
    needed = [(each.seen.seconds, each.number) for each in counted]
    if pace.as_seen and not drift:
        weight = sum(sum(seen) / len(seen) * count for seen, count in needed)
        wide = (
            not pace.adaptive
            or stretch.peak >= pace.width
            or stretch.calls >= _LARGE
            or number <= _FURTHER * stretch.calls
        )
        seen_it_all = stretch.holds(weight) and stretch.calls >= _STEADY
        if seen_it_all or (wide and stretch.steady >= _STEADY):
            return forecast_as_before(needed, stretch)
    return forecast_seconds(
        needed,
        stretch,
        width=pace.width,
        warm_up=_GAP * min(pace.width, number) if pace.adaptive else 0.0,
        drift=drift,
    )


def _held_back(
    seconds: Range, quotas: Iterable[Quota], calls: Sequence[Calls], drift: float
) -> Range:
    """Allow for quotas: what they let through at once at best, and evenly spaced at worst."""
    low, expected, high = seconds.low, seconds.expected, seconds.high
    for quota in quotas:
        about = [each for each in calls if each.paid and quota.model in {"", *each.seen.models}]
        if quota.of_tokens:
            needed = _total([(each.seen.tokens, each.number) for each in about], drift)
        else:
            number = float(sum(each.number for each in about))
            needed = Range(number, number, number)
        if needed is None or needed.high <= quota.amount:
            continue
        rate = quota.amount / quota.period
        low = max(low, (needed.low - quota.amount) / rate)
        expected = max(expected, (needed.expected - quota.amount / 2) / rate)
        high = max(high, needed.high / rate * (1 + _AT_A_QUOTA))
    return Range(low, max(low, expected), max(high, expected))
