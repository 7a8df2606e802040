"""What the scores of an experiment say: per evaluator, per example, and where their noise is from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from phoenix_nb.core.summary.clusters import groups_of
from phoenix_nb.core.summary.experiment import ErrorPolicy, EvaluatorSummary, summarize
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationSeries, evaluation_series
from phoenix_nb.core.values.given import list_of
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.model.columns import TaskRuns
from phoenix_nb.type_aliases import Cluster

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.core.summary.variance import Variance

__all__ = ["experiment_series", "repetition_summary", "summaries", "variance"]


def experiment_series(experiment: ExperimentFields) -> tuple[EvaluationSeries, ...]:
    """Gather the scores and labels of each evaluator, in the order of the runs."""
    return evaluation_series(experiment.record, experiment.records, experiment.evaluators)


def summaries(
    experiment: ExperimentFields, errors: ErrorPolicy, cluster: Cluster | None
) -> tuple[EvaluatorSummary, ...]:
    """Work out the figures of each evaluator, with intervals between clusters if there are some.

    Raises:
        UsageError: If `errors` is unknown, or asks for a worst score that is not declared.
    """
    examples = experiment.dataset.record.examples
    clusters = None if cluster is None else groups_of(cluster, examples)
    return summarize(
        experiment.record,
        experiment.records,
        experiment.evaluators,
        errors=errors,
        clusters=clusters,
    )


def repetition_summary(experiment: ExperimentFields) -> "pd.DataFrame":
    """Work out how stable each example is: one row per example that ran, and evaluator."""
    from phoenix_nb.frames import repetition_frame

    ran = set(TaskRuns.of(experiment.records.task_runs).example_ids)
    examples = [example.id for example in experiment.dataset.record.examples if example.id in ran]
    return repetition_frame(experiment_series(experiment), examples=examples)


def variance(experiment: ExperimentFields, evaluator: str | Sequence[str] | None) -> "Variance":
    """Split the noise of the mean of the evaluators named, or of the first.

    Raises:
        UsageError: If there is no such evaluator, or fewer than two examples have a score.
    """
    from phoenix_nb.core.summary.variance import variance_of

    every = experiment_series(experiment)
    if evaluator is None:
        wanted = [series.named.name for series in every[:1]]
    else:
        wanted = list_of("evaluator", evaluator, "'correct'")
    chosen = [
        series
        for series in every
        if series.named.name in wanted or series.named.evaluator.name in wanted
    ]
    known = {name for series in chosen for name in (series.named.name, series.named.evaluator.name)}
    if not chosen or not known.issuperset(wanted):
        names = ", ".join(repr(series.named.name) for series in every) or "none"
        raise UsageError(f"There is no evaluator {evaluator!r}; there are {names}.")
    return variance_of(" and ".join(wanted), chosen)
