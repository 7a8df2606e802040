"""The report of an experiment, with honest denominators: the values that every view of it is drawn from.

Views render from an `ExperimentReport` and nothing else, so that HTML, text and widgets show the same.
"""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain, compress
from math import fsum
from operator import not_

from phoenix_nb.core.progress.projection import Projection
from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.core.summary.evaluator_summaries import ErrorPolicy, EvaluatorSummary, summarize
from phoenix_nb.core.summary.failures import FailureGroup, group_errors
from phoenix_nb.core.summary.known_evaluators import known_evaluators
from phoenix_nb.core.summary.resume_call import resume_call
from phoenix_nb.core.summary.run_previews import EvaluationPreview, RunPreview, preview_runs
from phoenix_nb.model import (
    DatasetRecord,
    EvaluatorInfo,
    ExperimentRecord,
    Records,
    SessionOutcome,
    Usage,
)
from phoenix_nb.model.columns import MANY, EvaluationRuns, TaskRuns

__all__ = [
    "ErrorPolicy",
    "EvaluationPreview",
    "EvaluatorSummary",
    "ExperimentReport",
    "FailureGroup",
    "LatencySummary",
    "RunPreview",
    "build_experiment_report",
    "group_errors",
    "latency",
    "summarize",
    "usage",
]


@dataclass(frozen=True, slots=True)
class LatencySummary:
    """How many seconds the last attempt took, over the runs that succeeded."""

    count: int
    mean: float
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class ExperimentReport:
    """Everything that a static view of an experiment shows. Its repr has the figures of the whole."""

    record: ExperimentRecord = field(repr=False)
    summaries: tuple[EvaluatorSummary, ...] = field(repr=False)
    planned: int
    """Task runs planned; `done + failed + missing == planned`."""
    done: int
    """Task runs that succeeded."""
    failed: int
    missing: int
    """Task runs not executed yet."""
    errors: tuple[FailureGroup, ...] = field(repr=False)
    latency: LatencySummary | None
    """None if no run succeeded."""
    usage: Usage | None
    """Tokens and cost of all task runs and evaluations together; None if none was reported."""
    reused_usage: Usage | None
    """The part of it that reused results took when they were made; None if none of them reported any."""
    elapsed_s: float | None
    """Wall time of the calls that worked on it, in seconds, see `seconds_worked`; None if unknown."""
    call: str
    """What it shares with the experiments that the same call began; empty if unknown."""
    outcome: SessionOutcome | None
    """How the session ended; None if this process did not run it."""
    reason: str
    location: str
    """Where the results are stored."""
    url: str | None
    dry_run: bool
    projection: Projection | None
    runs: tuple[RunPreview, ...] = field(repr=False)
    warning: str
    """What could not be stored as the task returned it; empty if everything could."""
    reuse: str
    """How much was linked to earlier results, and why the rest was not; empty if nothing was looked for."""
    served: str
    """Which models answered, if reused runs were answered by another one than those made now."""
    resume: str
    """The call that makes up for what is missing or failed; empty if nothing is."""
    unpriced: tuple[str, ...]
    """Models whose tokens `usage` counts though nothing tells their price: its cost is without theirs."""
    silent: tuple[str, ...]
    """Evaluators of kind LLM that report neither tokens nor a cost: `usage` is without their calls."""


def latency(records: Records) -> LatencySummary | None:
    """Summarise how long the successful task runs took; None if none succeeded."""
    runs = TaskRuns.of(records.task_runs)
    seconds: Sequence[float] = runs.latencies
    if 1 in runs.failed:
        seconds = list(compress(seconds, map(not_, runs.failed)))
    if not seconds:
        return None
    ordered = _sorted(seconds)
    return LatencySummary(
        count=len(seconds),
        mean=fsum(seconds) / len(seconds),
        p50=_quantile(ordered, 0.5),
        p95=_quantile(ordered, 0.95),
    )


def _sorted(numbers: Sequence[float]) -> Sequence[float]:
    """Sort numbers, of which none is missing; of many, NumPy takes a tenth of the time."""
    if len(numbers) < MANY:
        return sorted(numbers)
    import numpy as np

    return array("d", np.sort(np.asarray(numbers, np.float64)).tobytes())


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Interpolate linearly between the two nearest values, as numpy does by default."""
    position = share * (len(ordered) - 1)
    low = int(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def usage(records: Records) -> Usage | None:
    """Add up what all task runs and evaluations consumed; a field that none reported is None.

    A cost that nobody reported is worked out from the tokens, where the price of the model is known.
    """
    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    return _spent([*runs.usage.given(), *evaluations.usage.given()])[0]


def _reused(runs: TaskRuns, evaluations: EvaluationRuns) -> Usage | None:
    """Add up what was paid for before: by the runs and evaluations that are links to earlier ones."""
    linked = (each.usage[place] for each in (runs, evaluations) for place in each.origins)
    return _spent([usage for usage in linked if usage is not None])[0]


def _spent(reported: Sequence[Usage]) -> tuple[Usage | None, tuple[str, ...]]:
    """Add up as `usage` does, and name the models whose price is not in the cost."""
    if not reported:
        return None, ()
    prompt = [usage.prompt_tokens for usage in reported if usage.prompt_tokens is not None]
    completion = [
        usage.completion_tokens for usage in reported if usage.completion_tokens is not None
    ]
    cost: list[float] = []
    unpriced: dict[str, None] = {}
    for part in chain.from_iterable(usage.parts or (usage,) for usage in reported):
        price = price_of(part)
        if price is not None:
            cost.append(price)
        elif part.model and (part.prompt_tokens or part.completion_tokens):
            unpriced[part.model] = None
    total = Usage(
        prompt_tokens=sum(prompt) if prompt else None,
        completion_tokens=sum(completion) if completion else None,
        cost=fsum(cost) if cost else None,
    )
    return total, tuple(unpriced)


def _silent(evaluations: EvaluationRuns) -> tuple[str, ...]:
    """Name the evaluators of kind LLM that have succeeded, and never reported what it took."""
    asked = [
        (code, name) for code, (name, kind) in enumerate(evaluations.evaluators) if kind == "LLM"
    ]
    if not asked:
        return ()
    succeeded = set(compress(evaluations.names, map(not_, evaluations.failed)))
    reporting = {evaluations.names[place] for place in evaluations.usage.places()}
    return tuple(name for code, name in asked if code in succeeded - reporting)


def build_experiment_report(
    record: ExperimentRecord,
    dataset: DatasetRecord,
    records: Records,
    *,
    evaluators: Sequence[EvaluatorInfo] | None = None,
    summaries: Sequence[EvaluatorSummary] | None = None,
    elapsed_s: float | None = None,
    call: str = "",
    outcome: SessionOutcome | None = None,
    reason: str = "",
    location: str = "",
    url: str | None = None,
    dry_run: bool = False,
    projection: Projection | None = None,
    reuse: str = "",
) -> ExperimentReport:
    """Build the report of an experiment: everything that a static view of it shows.

    Args:
        record: The experiment.
        dataset: The examples that it ran on.
        records: The current runs and evaluations.
        evaluators: Those to list even if they have evaluated nothing; the record's own if None.
        summaries: What `summarize` gives, where that is known.
        elapsed_s: Wall time of the calls that worked on it, in seconds; None if unknown.
        call: What it shares with the experiments that the same call began; empty if unknown.
        outcome: How the session ended; None if this process did not run it.
        reason: Why it ended so.
        location: Where the results are stored.
        url: The page on a Phoenix server; None without one.
        dry_run: Whether only a few examples were run and nothing stored.
        projection: What the full run would take; of dry runs only.
        reuse: How much was linked to earlier results, in words.
    """
    runs = TaskRuns.of(records.task_runs)
    evaluations = EvaluationRuns.of(records.evaluation_runs)
    records = Records(runs, evaluations)
    known = known_evaluators(
        record.evaluators if evaluators is None else evaluators, records.evaluation_runs
    )
    planned = max(record.planned, len(runs))
    failed = sum(runs.failed)
    missing = planned - len(runs)
    spent, unpriced = _spent([*runs.usage.given(), *evaluations.usage.given()])
    return ExperimentReport(
        record=record,
        summaries=summarize(record, records, known) if summaries is None else tuple(summaries),
        planned=planned,
        done=len(runs) - failed,
        failed=failed,
        missing=missing,
        errors=group_errors(records),
        latency=latency(records),
        usage=spent,
        reused_usage=_reused(runs, evaluations),
        unpriced=unpriced,
        silent=_silent(evaluations),
        elapsed_s=elapsed_s,
        call=call,
        outcome=outcome,
        reason=reason,
        location=location,
        url=url,
        dry_run=dry_run,
        projection=projection,
        reuse=reuse,
        warning=_warning(runs),
        runs=preview_runs(dataset, records, known),
        served=_served(runs),
        resume="" if dry_run else _resume(record, records, missing=missing, failed=failed),
    )


def _served(runs: TaskRuns) -> str:
    """Say so if a provider serves another model than when reused runs were made."""
    reused_from = runs.reused_from if runs.origins else []
    if not any(reused_from):
        return ""
    models: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    for usage, source in zip(runs.usage, reused_from, strict=True):
        if usage is not None and usage.model:
            models[source is not None][usage.model] += 1
    made, reused = models
    if not made or not reused or made.keys() == reused.keys():
        return ""
    return f"Another model answers now: {_names(made)}; the reused runs were answered by {_names(reused)}."


def _names(models: Counter[str]) -> str:
    return ", ".join(name for name, _ in models.most_common(3))


def _warning(runs: TaskRuns) -> str:
    changed = [run for place in sorted(runs.whole) if (run := runs[place]).warnings]
    if not changed:
        return ""
    outputs = "1 output was" if len(changed) == 1 else f"{len(changed):,} outputs were"
    return (
        f"{outputs} changed to be stored: {changed[0].warnings[0]} (example {changed[0].example_id}). "
        "Return what JSON can hold, to store all of it."
    )


def _resume(record: ExperimentRecord, records: Records, *, missing: int, failed: int) -> str:
    """Name the call that makes up for what is missing or failed."""
    if missing or failed:
        evaluated = bool(record.evaluators or records.evaluation_runs)
        return resume_call([record], evaluated=evaluated)
    if any(EvaluationRuns.of(records.evaluation_runs).failed):
        return f'pnb.resume_evaluation("{record.id}", evaluators)'
    return ""
