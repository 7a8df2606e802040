"""What each evaluation of an experiment adds up to: mean, interval, labels, and honest denominators."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from phoenix_nb.core.stats.scores import possible_range
from phoenix_nb.core.stats.summaries import ScoreSummary, summarize_scores, worst_case_bounds
from phoenix_nb.core.summary.failure_scores import ErrorPolicy, check_policy, score_of_failures
from phoenix_nb.core.summary.histogram import Bin, histogram
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationSeries, evaluation_series
from phoenix_nb.core.values.phrases import plural
from phoenix_nb.errors import UsageError
from phoenix_nb.model import Direction, EvaluatorInfo, EvaluatorKind, ExperimentRecord, Records

__all__ = ["ErrorPolicy", "EvaluatorSummary", "summarize"]


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
    """Task runs planned: examples × repetitions; of people, those that they were asked about."""
    n: int
    """Scored: runs with a score or, if the evaluation never has one, with a label."""
    task_errors: int
    evaluator_errors: int
    missing: int
    """Not run yet, not evaluated yet, or the evaluator gave no score."""
    counted: int
    """How many runs the mean is over: `n`, and the errors too where they count."""
    mean: float | None = None
    std: float | None = None
    """Sample standard deviation; None below two scores."""
    ci_low: float | None = None
    ci_high: float | None = None
    """95 % confidence interval of the mean; None where there is none."""
    bound_low: float | None = None
    bound_high: float | None = None
    """The mean if every failed run had the lowest, or the highest, possible score; None where the range is
    not known."""
    clusters: int | None = None
    """Clusters that the interval is between; None where examples are taken to be independent."""
    min: float | None = None
    max: float | None = None
    labels: Mapping[str, int] = field(default_factory=dict)
    """Count of each label, the most frequent first."""
    declared_labels: tuple[str, ...] = ()
    """The labels that the evaluator declares, in its order; views show them so."""
    boolean: bool = False
    """Whether every score is 0 or 1, so that the mean is a share."""
    not_asked: int = 0
    """Task runs that people were not asked about; they are not among `planned`."""
    no_score: int = 0
    """Those of `missing` that were evaluated: the evaluator gave no score."""
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
        return ", ".join([*head, f"n = {self.n:,} of {self.planned:,}", *self.gaps()])

    def gaps(self) -> list[str]:
        """List why `n` is less than `planned`, a phrase for each reason."""
        counts = (
            (self.task_errors, "task error"),
            (self.evaluator_errors, "evaluator error"),
        )
        phrases = [plural(count, noun) for count, noun in counts if count]
        missing = self.missing - self.no_score
        phrases += [f"{missing:,} missing"] if missing else []
        phrases += [f"{self.no_score:,} with no score"] if self.no_score else []
        return [*phrases, f"{self.not_asked:,} not asked"] if self.not_asked else phrases


def summarize(
    experiment: ExperimentRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    *,
    errors: ErrorPolicy = "exclude",
    clusters: Mapping[str, Hashable] | None = None,
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
        clusters: Example id to cluster, where examples are not independent.

    Raises:
        UsageError: If `errors` is not one of the three; or if runs failed and, for "worst", the worst score
            is not known, or, for "zero", it is not 0.
    """
    check_policy(errors)
    return tuple(
        _summary(series, errors, clusters)
        for series in evaluation_series(experiment, records, evaluators)
    )


def _summary(
    series: EvaluationSeries, errors: ErrorPolicy, clusters: Mapping[str, Hashable] | None
) -> EvaluatorSummary:
    info = series.named.evaluator
    scores = series.scores()
    low, high = _bounds(series, scores)
    examples = list(series.examples) if series.numeric else []
    only_labels = bool(series.scored) and not series.numeric
    if errors != "exclude" and series.failed_examples and not only_labels:
        counted = score_of_failures(
            scores,
            errors,
            name=series.named.name,
            direction=info.direction,
            declared=info.score_range,
        )
        scores += [counted] * len(series.failed_examples)
        examples += series.failed_examples
    units = examples if clusters is None else [clusters.get(one, one) for one in examples]
    figures = _figures(scores, units, info.score_range, clustered=clusters is not None)
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
        not_asked=series.not_asked,
        no_score=series.no_score,
        counted=len(scores) if not only_labels else series.scored,
        mean=figures.mean,
        std=figures.std,
        ci_low=figures.ci_low,
        ci_high=figures.ci_high,
        bound_low=low,
        bound_high=high,
        clusters=None if clusters is None else figures.examples,
        min=min(scores, default=None),
        max=max(scores, default=None),
        labels=series.labels,
        declared_labels=series.named.evaluator.labels,
        boolean=figures.kind == "boolean",
        histogram=histogram(scores),
    )


def _bounds(series: EvaluationSeries, scores: Sequence[float]) -> tuple[float | None, float | None]:
    known = possible_range(scores, series.named.evaluator.score_range)
    if known is None or not scores:
        return None, None
    bounds = worst_case_bounds(scores, len(series.failed_examples), low=known[0], high=known[1])
    return bounds or (None, None)


def _figures(
    scores: Sequence[float],
    units: Sequence[Hashable],
    score_range: tuple[float, float] | None,
    *,
    clustered: bool,
) -> ScoreSummary:
    """Compute mean, spread and interval, with the example or the cluster as the unit."""
    try:
        return summarize_scores(scores, units, score_range=score_range, clustered=clustered)
    except UsageError:  # numbers so large that their squares cannot be held
        return replace(summarize_scores(()), n=len(scores))
