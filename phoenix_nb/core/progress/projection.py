"""What a full run would take, projected from a dry run."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from operator import attrgetter

from phoenix_nb.core.limits.concurrency import ADAPTIVE_CEILING
from phoenix_nb.core.spending.forecast import Range
from phoenix_nb.core.spending.outlook import Calls, Outlook, Pace, forecast_work, seen_in
from phoenix_nb.core.values.phrases import listed, plural
from phoenix_nb.model import EvaluationRunRecord, EvaluatorInfo, Records, Usage

__all__ = ["Projection", "duration", "money", "project", "rounded", "span"]

_BELOW = "less than"
"""How an amount begins that is too small to be told."""
_ALIKE = 1.25
"""Ratio of the ends of a range below which its middle says as much."""


@dataclass(frozen=True, slots=True)
class Projection:
    """The expected size of the full run. What the dry run did not show is None."""

    runs: int
    """Task runs of the full run: examples × repetitions."""
    sampled: int
    """Task runs of the dry run that this is projected from."""
    seconds: float | None = None
    """Expected wall time, without waits for a rate limit."""
    requests: int | None = None
    """Calls of task and of LLM evaluators, retries included; exact if each makes one request."""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cost: float | None = None
    """US dollars."""
    seconds_range: tuple[float, float] | None = None
    """Between these the wall time lies in nine cases of ten, whether the server serves one call at a time or
    all at once."""
    tokens_range: tuple[float, float] | None = None
    cost_range: tuple[float, float] | None = None

    def __str__(self) -> str:
        """Return the projection in one sentence."""
        if self.seconds is None:
            return (
                f"The full run is {plural(self.runs, 'run')}; the dry run did not show how long they take. "
                "Use a larger dry_run."
            )
        parts = [_between(self.seconds, self.seconds_range, duration)]
        if self.requests is not None:
            parts.append(plural(self.requests, "request"))
        if self.prompt_tokens is not None or self.completion_tokens is not None:
            tokens = (self.prompt_tokens or 0) + (self.completion_tokens or 0)
            parts.append(f"{_between(tokens, self.tokens_range, rounded)} tokens")
        if self.cost is not None:
            parts.append(_between(self.cost, self.cost_range, money))
        return (
            f"The full run of {plural(self.runs, 'run')} would take {listed(parts)}, "
            f"estimated from {plural(self.sampled, 'run')}."
        )


def project(
    records: Records,
    *,
    examples: int,
    repetitions: int = 1,
    concurrency: int | None = None,
    evaluators: tuple[EvaluatorInfo, ...] = (),
    price: Callable[[Usage], float | None] = attrgetter("cost"),
) -> Projection:
    """Scale what a dry run took up to the full run.

    Args:
        records: The dry run's task runs and evaluations. Usage known for some of the runs only is
            taken as the mean of those.
        examples: Examples of the full run.
        repetitions: Repetitions of each.
        concurrency: Calls in flight at once; None if it adapts.
        evaluators: Those that show which evaluations are made by an LLM, besides the records.
        price: What a call cost in US dollars; None where nothing tells.
    """
    runs = examples * repetitions
    sampled = records.task_runs
    if not sampled:
        return Projection(runs=runs, sampled=0)
    share = runs / len(sampled)
    llm = {info.name for info in evaluators if info.kind == "LLM"}
    by_name: dict[str, list[EvaluationRunRecord]] = {}
    for evaluation in records.evaluation_runs:
        by_name.setdefault(evaluation.name, []).append(evaluation)
        if evaluation.kind == "LLM":
            llm.add(evaluation.name)
    requests = sum(run.attempts for run in sampled) + sum(
        run.attempts for name in llm for run in by_name.get(name, ())
    )
    calls = [Calls("", runs, seen_in(sampled, price))] + [
        Calls(name, runs, seen_in(evaluations, price), paid=name in llm)
        for name, evaluations in by_name.items()
    ]
    pace = Pace(concurrency or ADAPTIVE_CEILING, adaptive=concurrency is None, as_seen=True)
    outlook = forecast_work(Outlook(runs, 0), calls, pace)
    return Projection(
        runs=runs,
        sampled=len(sampled),
        seconds=outlook.seconds.expected if outlook.seconds else None,
        requests=ceil(requests * share),
        prompt_tokens=_scaled_count(records, runs, "prompt_tokens"),
        completion_tokens=_scaled_count(records, runs, "completion_tokens"),
        cost=outlook.cost.expected if outlook.cost else None,
        seconds_range=_ends(outlook.seconds),
        tokens_range=_ends(outlook.tokens),
        cost_range=_ends(outlook.cost),
    )


def _ends(amount: Range | None) -> tuple[float, float] | None:
    return None if amount is None else (amount.low, amount.high)


def _scaled(records: Records, runs: int, field: str) -> float | None:
    """Scale a usage field, of the task and of each evaluator, by its mean where it is known."""
    total: float | None = None
    groups: dict[str | None, list[Usage | None]] = {None: [run.usage for run in records.task_runs]}
    for evaluation in records.evaluation_runs:
        groups.setdefault(evaluation.name, []).append(evaluation.usage)
    for usages in groups.values():
        known = [
            value
            for usage in usages
            if usage is not None and (value := getattr(usage, field)) is not None
        ]
        if known:
            total = (total or 0.0) + sum(known) / len(known) * runs
    return total


def _scaled_count(records: Records, runs: int, field: str) -> int | None:
    value = _scaled(records, runs, field)
    return None if value is None else round(value)


def span(low: float, expected: float, high: float, words: Callable[[float], str]) -> str:
    """Write a range: `2 min to 5 min`, `up to 0.2 s`, or `about 3 min` if its ends are close."""
    first, last = words(low), words(high)
    if first == last or (low > 0 and high / low < _ALIKE):
        middle = words(expected)
        return middle if middle.startswith(_BELOW) else f"about {middle}"
    if first == words(0.0) or first.startswith(_BELOW):
        return f"up to {last}"
    return f"{first} to {last}"


def rounded(number: float) -> str:
    """Write a number to two figures, thousands separated: more would claim what nobody knows."""
    whole = round(number)
    return f"{round(whole, -max(0, len(str(whole)) - 2)):,}"


def _between(
    expected: float, ends: tuple[float, float] | None, words: Callable[[float], str]
) -> str:
    low, high = ends or (expected, expected)
    return span(low, expected, high, words)


def duration(seconds: float) -> str:
    """Write a time span in the units that matter: `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min`."""
    if seconds < 10:  # noqa: PLR2004 - below, tenths matter
        return f"{seconds:.1f} s"
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    if not minutes:
        return f"{whole} s"
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{minutes} min {rest} s" if rest else f"{minutes} min"


def money(dollars: float) -> str:
    """Write an amount to the cent, and small amounts to two figures: `$12.40`, `$0.0031`."""
    if dollars == 0 or dollars >= 0.1:  # noqa: PLR2004 - below, cents are too coarse
        return f"${dollars:,.2f}"
    return f"${dollars:.2g}" if dollars >= 0.0001 else f"{_BELOW} $0.0001"  # noqa: PLR2004
