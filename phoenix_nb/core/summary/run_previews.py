"""The first runs of an experiment, as its report shows them: input, output, and every evaluation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.model import (
    DatasetRecord,
    EvaluationRunRecord,
    ExampleRecord,
    Failure,
    Records,
    TaskRunRecord,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

__all__ = ["EvaluationPreview", "RunPreview", "preview_runs"]

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
    evaluations: tuple[EvaluationPreview, ...] = ()


def preview_runs(
    dataset: DatasetRecord, records: Records, chosen: Sequence[int] | None = None
) -> tuple[RunPreview, ...]:
    """Return some runs, each with its example and what every evaluator gave of it.

    Args:
        dataset: The examples.
        records: The runs and their evaluations.
        chosen: Positions of runs, in the order that is wanted; by default the first few.
    """
    table, every = EvaluationRuns.of(records.evaluation_runs), TaskRuns.of(records.task_runs)
    positions = range(min(PREVIEWS, len(every))) if chosen is None else chosen
    evaluations: dict[int, list[EvaluationRunRecord]] = {at: [] for at in positions}
    for place, at in enumerate(table.places_in(every)):
        if at in evaluations:
            evaluations[at].append(table[place])
    previews = list[RunPreview]()
    for at in positions:
        run = every[at]
        previews.append(_preview(run, dataset.example(run.example_id), evaluations[at]))
    return tuple(previews)


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
