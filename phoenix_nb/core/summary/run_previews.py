"""The runs of an experiment to read first, as its report shows them: input, output, every evaluation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import or_
from typing import Any

from phoenix_nb.core.summary.reading_order import loss_of, to_read_first
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationColumn, evaluation_columns
from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExampleRecord,
    Failure,
    Records,
    TaskRunRecord,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

__all__ = ["EvaluationPreview", "RunPreview", "preview_runs"]

_FAILURES = 1
"""Failed runs that come before the wrong ones: failures are often alike, and are grouped elsewhere."""
PREVIEWS = 8
"""Runs that a report shows: enough to see what outputs look like, few enough for every saved notebook."""


@dataclass(frozen=True, slots=True)
class EvaluationPreview:
    """One evaluation of one run, or its error."""

    name: str
    score: float | None = None
    label: str | None = None
    explanation: str | None = None
    error: Failure | None = None


@dataclass(frozen=True, slots=True)
class RunPreview:
    """One run as a report shows it."""

    example_id: str
    repetition: int
    input: Mapping[str, Any]
    expected: Mapping[str, Any]
    output: Any
    error: Failure | None
    latency_s: float
    evaluations: tuple[EvaluationPreview, ...]


def preview_runs(
    dataset: DatasetRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo],
    chosen: Sequence[int] | None = None,
    *,
    most: int = PREVIEWS,
) -> tuple[RunPreview, ...]:
    """Return runs to read, each with its example and what every evaluator gave of it.

    Args:
        dataset: The examples.
        records: The runs and their evaluations.
        evaluators: They say which scores are better.
        chosen: Positions of runs, in the order that is wanted. By default the ones to read first: one that
            failed, then wrong ones.
        most: How many are read first; of more than a report shows, all that failed come first.
    """
    runs = TaskRuns.of(records.task_runs)
    table = EvaluationRuns.of(records.evaluation_runs)
    places = chosen
    if places is None:
        places = _first(runs, evaluation_columns(Records(runs, table), evaluators), most)
    wanted: dict[int, list[EvaluationRunRecord]] = {place: [] for place in places}
    of_runs = table.places_in(runs)
    for place in compress(count(), map(wanted.__contains__, of_runs)):
        wanted[of_runs[place]].append(table[place])
    return tuple(
        _preview(run, dataset.example(run.example_id), wanted[place])
        for place in places
        for run in (runs[place],)
    )


def _first(runs: TaskRuns, columns: Sequence[EvaluationColumn], most: int) -> list[int]:
    """Return the places of the runs to read first."""
    failed: Sequence[object] = runs.failed
    losses = []
    for column in columns:
        if 1 in column.table.failed:
            failed = list(map(or_, failed, column.failed))
        scores = column.scores
        known = set(scores) - {None}
        better = column.named.evaluator.direction or (
            "maximize" if known and known <= {0.0, 1.0} else None
        )
        if better is not None:
            losses.append(loss_of(scores, better))
    failures, others = to_read_first(runs.failed, failed, losses, most)
    if most > PREVIEWS:
        return [*failures, *others][:most]
    return [*failures[:_FAILURES], *others, *failures[_FAILURES:]][:most]


def _preview(
    run: TaskRunRecord, example: ExampleRecord | None, evaluations: Sequence[EvaluationRunRecord]
) -> RunPreview:
    given = [
        EvaluationPreview(
            result.name or evaluation.name, result.score, result.label, result.explanation
        )
        for evaluation in evaluations
        for result in evaluation.results
    ]
    failed = [
        EvaluationPreview(evaluation.name, error=evaluation.error)
        for evaluation in evaluations
        if evaluation.error
    ]
    return RunPreview(
        example_id=run.example_id,
        repetition=run.repetition,
        input=example.input if example else {},
        expected=example.output if example else {},
        output=run.output,
        error=run.error,
        latency_s=run.latency_s,
        evaluations=(*given, *failed),
    )
