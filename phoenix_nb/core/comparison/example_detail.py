"""One example of a comparison in full: every run of it, in every variant, with its evaluations."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from phoenix_nb.core.comparison.alignment import AlignedExperiment
from phoenix_nb.core.comparison.score_columns import ComparedEvaluator, PairOutcome
from phoenix_nb.model import Failure, TaskRunRecord

__all__ = [
    "ComparedEvaluation",
    "ComparedExample",
    "ComparedRun",
    "ComparedVariant",
    "evaluations_of_run",
]


@dataclass(frozen=True, slots=True)
class ComparedEvaluation:
    """One evaluator on one run."""

    evaluator: str
    score: float | None = None
    label: str | None = None
    explanation: str | None = None
    metadata: Mapping[str, Any] = field(default_factory=dict)
    error: Failure | None = None
    trace_id: str | None = None


@dataclass(frozen=True, slots=True)
class ComparedRun:
    """One repetition of an example."""

    run: TaskRunRecord
    evaluations: tuple[ComparedEvaluation, ...]
    """One per evaluator that has evaluated it, or failed to."""


@dataclass(frozen=True, slots=True)
class ComparedVariant:
    """One example in one variant; the tuples are parallel to the report's evaluators."""

    name: str
    is_baseline: bool
    runs: tuple[ComparedRun, ...]
    """By repetition; empty if the variant never ran the example."""
    scores: tuple[float | None, ...]
    """Averages over repetitions."""
    labels: tuple[str | None, ...]
    """The most frequent label of the repetitions."""
    differences: tuple[float | None, ...]
    """From the baseline."""
    outcomes: tuple[PairOutcome | None, ...]
    """Against the baseline."""

    @property
    def output(self) -> Any:
        """The output of the first repetition that succeeded; None without one."""
        return next((run.run.output for run in self.runs if run.run.error is None), None)

    @property
    def error(self) -> Failure | None:
        """The first failure of the task, if a repetition failed."""
        return next((run.run.error for run in self.runs if run.run.error is not None), None)


@dataclass(frozen=True, slots=True)
class ComparedExample:
    """One example side by side."""

    position: int
    id: str
    input: Mapping[str, Any]
    expected: Mapping[str, Any]
    metadata: Mapping[str, Any]
    variants: tuple[ComparedVariant, ...]
    """In the report's order."""


def evaluations_of_run(
    evaluators: Sequence[ComparedEvaluator], side: AlignedExperiment, run: TaskRunRecord
) -> Iterator[ComparedEvaluation]:
    """Yield what each evaluator gave of a run, or its error; nothing of those that have not evaluated it."""
    for evaluator in evaluators:
        own = side.named.get(evaluator.name)
        evaluations = side.evaluations.get(own.evaluator.name if own else evaluator.evaluator)
        evaluation = None if evaluations is None else evaluations.get(run.id)
        if evaluation is None:
            continue
        trace = evaluation.trace_id
        if evaluation.error is not None:
            yield ComparedEvaluation(evaluator.name, error=evaluation.error, trace_id=trace)
        elif own is not None and (result := own.of(evaluation)) is not None:
            yield ComparedEvaluation(
                evaluator.name,
                result.score,
                result.label,
                result.explanation,
                result.metadata,
                trace_id=trace,
            )
