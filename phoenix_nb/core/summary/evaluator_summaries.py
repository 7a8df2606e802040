"""What each evaluation of an experiment adds up to: mean, interval, labels, and honest denominators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from phoenix_nb.core.stats import ScoreSummary, summarize_scores, worse_end
from phoenix_nb.core.summary.histogram import Bin, histogram
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationSeries, evaluation_series
from phoenix_nb.errors import UsageError
from phoenix_nb.model import Direction, EvaluatorInfo, EvaluatorKind, ExperimentRecord, Records

__all__ = ["ErrorPolicy", "EvaluatorSummary", "summarize"]

ErrorPolicy = Literal["exclude", "worst", "zero"]
"""How runs that ended in an error count in a mean: left out, as the worst possible score, or as 0."""


@dataclass(frozen=True, slots=True)
class EvaluatorSummary:
    """One evaluation over all runs: `n + task_errors + evaluator_errors + missing == planned`."""

    name: str
    """Of the evaluation: an evaluator that gives several has a summary for each."""
    kind: EvaluatorKind
    direction: Direction | None
    evaluator: str
    """The evaluator's name."""
    planned: int
    """Task runs planned: examples × repetitions."""
    n: int
    """Scored: runs with a score or, if the evaluation never has one, with a label."""
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
        """Return it in words: `0.82, n = 178 of 200, 14 task errors, 8 evaluator errors`."""
        head: list[str] = []
        if self.mean is not None:
            head = [f"{self.mean:.2f}"]
        elif self.labels:
            head = [f"{label} {count}" for label, count in list(self.labels.items())[:3]]
            if len(self.labels) > len(head):
                head.append(f"{len(self.labels) - len(head)} other labels")
        return ", ".join([*head, f"n = {self.n} of {self.planned}", *self.gaps()])

    def gaps(self) -> list[str]:
        """List why `n` is less than `planned`, a phrase for each reason."""
        counts = (
            (self.task_errors, "task error"),
            (self.evaluator_errors, "evaluator error"),
        )
        phrases = [f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count]
        return [*phrases, f"{self.missing} missing"] if self.missing else phrases


def summarize(
    experiment: ExperimentRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    *,
    errors: ErrorPolicy = "exclude",
) -> tuple[EvaluatorSummary, ...]:
    """Summarise each evaluation over all planned runs.

    An evaluator that gives several evaluations has a summary for each of them, and each counts the
    evaluator's errors; one that has never succeeded has a single summary, under its own name.

    Args:
        experiment: The experiment; it holds the number of planned runs.
        records: The current runs and evaluations.
        evaluators: Those to list even if they have evaluated nothing; those that only the evaluations
            name follow.
        errors: "exclude" leaves runs that ended in an error out of the mean, "worst" counts them as the
            worst possible score, "zero" as 0.

    Raises:
        UsageError: If `errors` is not one of the three; or if runs failed and, for "worst", the worst score
            is not known, or, for "zero", it is not 0.
    """
    if errors not in get_args(ErrorPolicy):
        raise UsageError(f'errors={errors!r} is unknown; use "exclude", "worst" or "zero".')
    return tuple(
        _summary(series, errors) for series in evaluation_series(experiment, records, evaluators)
    )


def _summary(series: EvaluationSeries, errors: ErrorPolicy) -> EvaluatorSummary:
    scores = series.scores()
    clusters = list(series.examples) if series.numeric else []
    only_labels = series.scored > 0 and not series.numeric
    if errors != "exclude" and series.failed_examples and not only_labels:
        scores += [_score_of_failures(series, scores, errors)] * len(series.failed_examples)
        clusters += series.failed_examples
    figures = _figures(scores, clusters, series.named.evaluator.score_range)
    return EvaluatorSummary(
        name=series.named.name,
        kind=series.named.evaluator.kind,
        direction=series.named.evaluator.direction,
        evaluator=series.named.evaluator.name,
        planned=series.planned,
        n=series.scored,
        task_errors=series.task_errors,
        evaluator_errors=series.evaluator_errors,
        missing=series.missing,
        counted=len(scores) if not only_labels else series.scored,
        mean=figures.mean,
        std=figures.std,
        ci_low=figures.ci_low,
        ci_high=figures.ci_high,
        min=min(scores, default=None),
        max=max(scores, default=None),
        labels=series.labels,
        declared_labels=series.named.evaluator.labels,
        boolean=figures.kind == "boolean",
        histogram=histogram(scores),
    )


def _score_of_failures(
    series: EvaluationSeries, scores: Sequence[float], errors: ErrorPolicy
) -> float:
    """Return the score that a failed run counts with; a failure is never rewarded."""
    info = series.named.evaluator
    worst = worse_end(scores, direction=info.direction, declared=info.score_range)
    if errors == "worst":
        if worst is None:
            raise UsageError(
                f'errors="worst" needs the worst score that {series.named.name!r} can give; declare it with '
                'evaluator(score_range=(low, high), direction="maximize" or "minimize"), or use '
                'errors="exclude".'
            )
        return worst
    if worst is None and info.direction != "minimize" and min(scores, default=0.0) >= 0:
        worst = info.score_range[0] if info.score_range else 0.0
    if worst != 0:
        raise UsageError(
            f'errors="zero" would reward failures of {series.named.name!r}, because 0 is not its worst '
            'score; use errors="worst".'
        )
    return 0.0


def _figures(
    scores: Sequence[float], clusters: Sequence[str], score_range: tuple[float, float] | None
) -> ScoreSummary:
    """Compute mean, spread and interval, with the example as the unit."""
    try:
        return summarize_scores(scores, clusters, score_range=score_range)
    except UsageError:  # numbers so large that their squares cannot be held
        return replace(summarize_scores(()), n=len(scores))
