"""What a full run would take, projected from a dry run."""

from dataclasses import dataclass
from math import ceil

from phoenix_nb.model import EvaluationRunRecord, EvaluatorInfo, Records, TaskRunRecord, Usage

__all__ = ["MAX_ADAPTIVE", "Projection", "project"]

MAX_ADAPTIVE = 64
"""Calls in flight that an adaptive run never exceeds."""


@dataclass(frozen=True, slots=True)
class Projection:
    """The expected size of the full run. What the dry run did not show is None."""

    runs: int
    """Task runs of the full run: examples × repetitions."""
    sampled: int
    """Task runs of the dry run that this is projected from."""
    seconds: float | None = None
    """Wall time at the concurrency asked for, without waits for a rate limit."""
    at_best: bool = False
    """Whether `seconds` assumes the highest concurrency that an adaptive run may reach."""
    requests: int | None = None
    """Calls of task and of LLM evaluators, retries included; exact if each makes one request."""
    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cost: float | None = None
    """US dollars."""

    def __str__(self) -> str:
        """Return the projection in one sentence."""
        if self.seconds is None:
            return (
                f"The full run is {_count(self.runs, 'run')}; the dry run did not show how long they take. "
                "Use a larger dry_run."
            )
        parts = [f"{'at least' if self.at_best else 'about'} {duration(self.seconds)}"]
        if self.requests is not None:
            parts.append(_count(self.requests, "request"))
        if self.prompt_tokens is not None or self.completion_tokens is not None:
            tokens = (self.prompt_tokens or 0) + (self.completion_tokens or 0)
            parts.append(_count(tokens, "token"))
        if self.cost is not None:
            parts.append(money(self.cost))
        return (
            f"The full run of {_count(self.runs, 'run')} would take {_listed(parts)}, "
            f"estimated from {_count(self.sampled, 'run')}."
        )


def project(
    records: Records,
    *,
    examples: int,
    repetitions: int = 1,
    concurrency: int | None = None,
    evaluators: tuple[EvaluatorInfo, ...] = (),
) -> Projection:
    """Scale what a dry run took up to the full run.

    Args:
        records: The dry run's task runs and evaluations. Usage known for some of the runs only is
            taken as the mean of those.
        examples: Examples of the full run.
        repetitions: Repetitions of each.
        concurrency: Calls in flight at once; None if it adapts, which makes the time a lower bound.
        evaluators: Those that show which evaluations are made by an LLM, besides the records.
    """
    runs = examples * repetitions
    sampled = records.task_runs
    if not sampled:
        return Projection(runs=runs, sampled=0)
    share = runs / len(sampled)
    width = concurrency or MAX_ADAPTIVE
    work = sum(map(_occupied, sampled)) + sum(map(_occupied, records.evaluation_runs))
    longest = _longest(records)
    llm = {info.name for info in evaluators if info.kind == "LLM"}
    requests = sum(run.attempts for run in sampled) + sum(
        run.attempts for run in records.evaluation_runs if run.kind == "LLM" or run.name in llm
    )
    return Projection(
        runs=runs,
        sampled=len(sampled),
        seconds=max(work * share / min(width, max(runs, 1)), longest if runs else 0.0),
        at_best=concurrency is None,
        requests=ceil(requests * share),
        prompt_tokens=_scaled_count(records, runs, "prompt_tokens"),
        completion_tokens=_scaled_count(records, runs, "completion_tokens"),
        cost=_scaled(records, runs, "cost"),
    )


def _occupied(run: TaskRunRecord | EvaluationRunRecord) -> float:
    """Seconds for which all attempts of a run held a slot; backoff holds none."""
    spans = (attempt.end_time - attempt.start_time for attempt in run.failed_attempts)
    failed = sum(max(0.0, span.total_seconds()) for span in spans)
    # The last attempt of a run that failed is among the failed ones already.
    return failed if run.error is not None and failed else failed + run.latency_s


def _longest(records: Records) -> float:
    """Seconds from the start of the slowest run to its last evaluation, if nothing had to wait."""
    slowest: dict[str, float] = {}
    for one in records.evaluation_runs:
        slowest[one.task_run_id] = max(slowest.get(one.task_run_id, 0.0), one.latency_s)
    return max(run.latency_s + slowest.get(run.id, 0.0) for run in records.task_runs)


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
    return f"${dollars:.2g}" if dollars >= 0.0001 else "less than $0.0001"  # noqa: PLR2004


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
