"""What an experiment says, with honest denominators: the values that every summary is drawn from.

Views render from an `ExperimentReport` and nothing else, so that HTML, text and widgets say the same.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import fsum
from typing import Any, Literal, get_args

from phoenix_nb.core.progress.projection import Projection
from phoenix_nb.core.stats import ScoreSummary, summarize_scores, worse_end
from phoenix_nb.core.summary.failures import FailureGroup, group_errors
from phoenix_nb.core.summary.histogram import Bin, histogram
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationSeries, known_evaluators, series
from phoenix_nb.core.user_code.identity import task_name
from phoenix_nb.errors import UsageError
from phoenix_nb.model import (
    DatasetRecord,
    Direction,
    EvaluationRunRecord,
    EvaluatorInfo,
    EvaluatorKind,
    ExampleRecord,
    ExperimentRecord,
    Failure,
    Records,
    SessionOutcome,
    TaskRunRecord,
    Usage,
)

__all__ = [
    "ErrorPolicy",
    "EvaluatorSummary",
    "ExperimentReport",
    "FailureGroup",
    "LatencySummary",
    "RunPreview",
    "card",
    "group_errors",
    "latency",
    "summarize",
    "usage",
]

ErrorPolicy = Literal["exclude", "worst", "zero"]
"""Whether runs that ended in an error are left out of the mean, or count in it as the worst score there can
be, or as 0."""

PREVIEWS = 8
"""Runs shown on a card."""


@dataclass(frozen=True, slots=True)
class EvaluatorSummary:
    """One verdict over all runs: `n + task_errors + evaluator_errors + missing == planned`."""

    name: str
    """Of the verdict: an evaluator that gives several has a summary for each."""
    kind: EvaluatorKind
    direction: Direction | None
    evaluator: str
    """The evaluator's name."""
    planned: int
    """Task runs planned: examples × repetitions."""
    n: int
    """Scored: runs with a score or, if the verdict never has one, with a label."""
    task_errors: int
    evaluator_errors: int
    missing: int
    """Not run yet, not evaluated yet, or the evaluator abstained."""
    counted: int
    """How many runs the mean is over: `n`, and the errors too where they count."""
    mean: float | None = None
    std: float | None = None
    """Sample standard deviation; None below two scores."""
    ci_low: float | None = None
    ci_high: float | None = None
    """95 % confidence interval of the mean; None where there is none."""
    min: float | None = None
    max: float | None = None
    labels: Mapping[str, int] = field(default_factory=dict)
    """Count of each label, the most frequent first."""
    declared_labels: tuple[str, ...] = ()
    """The labels that the evaluator declares, in its order; views show them so."""
    boolean: bool = False
    """Whether every score is 0 or 1, so that the mean is a share."""
    histogram: tuple[Bin, ...] = ()
    """The scores that the mean is over, value by value while few differ, in bins otherwise."""

    def __str__(self) -> str:
        """Say it in words: `0.82, n = 178 of 200, 14 task errors, 8 evaluator errors`."""
        head: list[str] = []
        if self.mean is not None:
            head = [f"{self.mean:.2f}"]
        elif self.labels:
            head = [f"{label} {count}" for label, count in list(self.labels.items())[:3]]
            if len(self.labels) > len(head):
                head.append(f"{len(self.labels) - len(head)} other labels")
        return ", ".join([*head, f"n = {self.n} of {self.planned}", *self.gaps()])

    def gaps(self) -> list[str]:
        """Say why `n` is less than `planned`, a phrase for each reason."""
        counts = (
            (self.task_errors, "task error"),
            (self.evaluator_errors, "evaluator error"),
        )
        said = [f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count]
        return [*said, f"{self.missing} missing"] if self.missing else said


@dataclass(frozen=True, slots=True)
class LatencySummary:
    """Seconds that the last attempt took, of the runs that succeeded."""

    count: int
    mean: float
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class EvaluationPreview:
    """What one evaluator said of one run."""

    name: str
    score: float | None = None
    label: str | None = None
    explanation: str | None = None
    error: Failure | None = None


@dataclass(frozen=True, slots=True)
class RunPreview:
    """One run as a card shows it."""

    example_id: str
    repetition: int
    input: Mapping[str, Any]
    expected: Mapping[str, Any]
    output: Any
    error: Failure | None
    latency_s: float
    verdicts: tuple[EvaluationPreview, ...] = ()


@dataclass(frozen=True, slots=True)
class ExperimentReport:
    """Everything that a static view of an experiment shows."""

    record: ExperimentRecord
    summaries: tuple[EvaluatorSummary, ...]
    planned: int
    """Task runs planned; `done + failed + missing == planned`."""
    done: int
    """Task runs that succeeded."""
    failed: int
    missing: int
    """Task runs not executed yet."""
    errors: tuple[FailureGroup, ...] = ()
    latency: LatencySummary | None = None
    """None if no run succeeded."""
    usage: Usage | None = None
    """Of all task runs and evaluations together; None if nothing told."""
    elapsed_s: float | None = None
    """Wall time of the session; None if this process did not run it."""
    outcome: SessionOutcome | None = None
    """How the session ended; None if this process did not run it."""
    reason: str = ""
    location: str = ""
    """Where the results are kept."""
    url: str | None = None
    dry_run: bool = False
    projection: Projection | None = None
    runs: tuple[RunPreview, ...] = ()
    warning: str = ""
    """What could not be kept as the task returned it; empty if everything was."""
    resume: str = ""
    """The call that makes up for what is missing or failed; empty if nothing is."""


def summarize(
    experiment: ExperimentRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    *,
    errors: ErrorPolicy = "exclude",
) -> tuple[EvaluatorSummary, ...]:
    """Summarise each verdict over all planned runs.

    An evaluator that gives several verdicts has a summary for each of them, and each counts the
    evaluator's errors; one that has never succeeded has a single summary, under its own name.

    Args:
        experiment: Says how many runs were planned.
        records: The current runs and evaluations.
        evaluators: Those to be listed even if they have evaluated nothing; those that only the
            evaluations tell of follow.
        errors: "exclude" leaves runs that ended in an error out of the mean, "worst" counts them as the
            worst score there can be, "zero" as 0.

    Raises:
        UsageError: If `errors` is none of the three, or if runs failed and it is not known what the worst
            score is, or it is known not to be 0.
    """
    if errors not in get_args(ErrorPolicy):
        raise UsageError(f'errors={errors!r} is unknown; use "exclude", "worst" or "zero".')
    return tuple(_summary(one, errors) for one in series(experiment, records, evaluators))


def _summary(one: EvaluationSeries, errors: ErrorPolicy) -> EvaluatorSummary:
    scores = one.scores()
    clusters = list(one.examples) if one.numeric else []
    only_labels = bool(one.scored) and not one.numeric
    if errors != "exclude" and one.failed_examples and not only_labels:
        scores += [_score_of_failures(one, scores, errors)] * len(one.failed_examples)
        clusters += one.failed_examples
    figures = _figures(scores, clusters, one.verdict.evaluator.score_range)
    labels = Counter(result.label for result in one.scored if result.label is not None)
    return EvaluatorSummary(
        name=one.verdict.name,
        kind=one.verdict.evaluator.kind,
        direction=one.verdict.evaluator.direction,
        evaluator=one.verdict.evaluator.name,
        planned=one.planned,
        n=len(one.scored),
        task_errors=one.task_errors,
        evaluator_errors=one.evaluator_errors,
        missing=one.missing,
        counted=len(scores) if not only_labels else len(one.scored),
        mean=figures.mean,
        std=figures.std,
        ci_low=figures.ci_low,
        ci_high=figures.ci_high,
        min=min(scores, default=None),
        max=max(scores, default=None),
        labels=dict(labels.most_common()),
        declared_labels=one.verdict.evaluator.labels,
        boolean=figures.kind == "boolean",
        histogram=histogram(scores),
    )


def _score_of_failures(
    one: EvaluationSeries, scores: Sequence[float], errors: ErrorPolicy
) -> float:
    """Return what a run counts that failed; a failure is never rewarded."""
    info = one.verdict.evaluator
    worst = worse_end(scores, direction=info.direction, declared=info.score_range)
    if errors == "worst":
        if worst is None:
            raise UsageError(
                f'errors="worst" needs the worst score that {one.verdict.name!r} can give; declare it with '
                'evaluator(score_range=(low, high), direction="maximize" or "minimize"), or use '
                'errors="exclude".'
            )
        return worst
    if worst is None and info.direction != "minimize" and min(scores, default=0.0) >= 0:
        worst = info.score_range[0] if info.score_range else 0.0
    if worst != 0:
        raise UsageError(
            f'errors="zero" would reward failures of {one.verdict.name!r}, because 0 is not its worst score; '
            'use errors="worst".'
        )
    return 0.0


def _figures(
    scores: Sequence[float], clusters: Sequence[str], score_range: tuple[float, float] | None
) -> ScoreSummary:
    """Take mean, spread and interval, with the example as the unit."""
    try:
        return summarize_scores(scores, clusters, score_range=score_range)
    except UsageError:  # numbers so large that their squares cannot be held
        return replace(summarize_scores(()), n=len(scores))


def latency(records: Records) -> LatencySummary | None:
    """Summarise how long the task runs that succeeded took; None if none did."""
    seconds = sorted(run.latency_s for run in records.task_runs if run.error is None)
    if not seconds:
        return None
    return LatencySummary(
        count=len(seconds),
        mean=fsum(seconds) / len(seconds),
        p50=_quantile(seconds, 0.5),
        p95=_quantile(seconds, 0.95),
    )


def _quantile(ordered: Sequence[float], share: float) -> float:
    """Interpolate linearly between the two nearest values, as numpy does by default."""
    position = share * (len(ordered) - 1)
    low = int(position)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (position - low)


def usage(records: Records) -> Usage | None:
    """Add up what all task runs and evaluations consumed; a field that none told is None."""
    each = [run.usage for run in records.task_runs] + [run.usage for run in records.evaluation_runs]
    told = [one for one in each if one is not None]
    if not told:
        return None
    prompt = [one.prompt_tokens for one in told if one.prompt_tokens is not None]
    completion = [one.completion_tokens for one in told if one.completion_tokens is not None]
    cost = [one.cost for one in told if one.cost is not None]
    return Usage(
        prompt_tokens=sum(prompt) if prompt else None,
        completion_tokens=sum(completion) if completion else None,
        cost=fsum(cost) if cost else None,
    )


def card(
    record: ExperimentRecord,
    dataset: DatasetRecord,
    records: Records,
    *,
    evaluators: Sequence[EvaluatorInfo] | None = None,
    elapsed_s: float | None = None,
    outcome: SessionOutcome | None = None,
    reason: str = "",
    location: str = "",
    url: str | None = None,
    dry_run: bool = False,
    projection: Projection | None = None,
) -> ExperimentReport:
    """Bring together everything that a static view of an experiment shows."""
    runs = records.task_runs
    known = known_evaluators(
        record.evaluators if evaluators is None else evaluators, records.evaluation_runs
    )
    planned = max(record.planned, len(runs))
    failed = sum(run.error is not None for run in runs)
    missing = planned - len(runs)
    return ExperimentReport(
        record=record,
        summaries=summarize(record, records, known),
        planned=planned,
        done=len(runs) - failed,
        failed=failed,
        missing=missing,
        errors=group_errors(records),
        latency=latency(records),
        usage=usage(records),
        elapsed_s=elapsed_s,
        outcome=outcome,
        reason=reason,
        location=location,
        url=url,
        dry_run=dry_run,
        projection=projection,
        warning=_warning(runs),
        runs=_previews(dataset, runs[:PREVIEWS], records),
        resume="" if dry_run else _resume(record, records, missing=missing, failed=failed),
    )


def _warning(runs: Sequence[TaskRunRecord]) -> str:
    changed = [run for run in runs if run.warnings]
    if not changed:
        return ""
    outputs = "1 output was" if len(changed) == 1 else f"{len(changed):,} outputs were"
    return (
        f"{outputs} changed to be kept: {changed[0].warnings[0]} (example {changed[0].example_id}). "
        "Return what JSON can hold to keep all of it."
    )


def _resume(record: ExperimentRecord, records: Records, *, missing: int, failed: int) -> str:
    """Name the call that makes up for what is missing or failed."""
    if missing or failed:
        judged = record.evaluators or records.evaluation_runs
        evaluators = ", evaluators" if judged else ""
        return f'pnb.resume_experiment("{record.id}", {task_name(record.identity)}{evaluators})'
    if any(run.error is not None for run in records.evaluation_runs):
        return f'pnb.resume_evaluation("{record.id}", evaluators)'
    return ""


def _previews(
    dataset: DatasetRecord, runs: Sequence[TaskRunRecord], records: Records
) -> tuple[RunPreview, ...]:
    wanted = {run.id for run in runs}
    evaluations: dict[str, list[EvaluationRunRecord]] = {}
    for one in records.evaluation_runs:
        if one.task_run_id in wanted:
            evaluations.setdefault(one.task_run_id, []).append(one)
    return tuple(
        _preview(run, dataset.example(run.example_id), evaluations.get(run.id, ())) for run in runs
    )


def _preview(
    run: TaskRunRecord, example: ExampleRecord | None, evaluations: Sequence[EvaluationRunRecord]
) -> RunPreview:
    verdicts = [
        EvaluationPreview(result.name or one.name, result.score, result.label, result.explanation)
        for one in evaluations
        for result in one.results
    ]
    failed = [EvaluationPreview(one.name, error=one.error) for one in evaluations if one.error]
    return RunPreview(
        example_id=run.example_id,
        repetition=run.repetition,
        input=example.input if example else {},
        expected=example.output if example else {},
        output=run.output,
        error=run.error,
        latency_s=run.latency_s,
        verdicts=(*verdicts, *failed),
    )
