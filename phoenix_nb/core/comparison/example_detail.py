"""One example of a comparison in full: every run of it, in every variant, with what was said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from phoenix_nb.core.comparison.score_columns import PairOutcome
from phoenix_nb.model import Failure, TaskRunRecord

__all__ = ["ComparedEvaluation", "ComparedExample", "ComparedRun", "ComparedVariant"]


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
        return next((one.run.output for one in self.runs if one.run.error is None), None)

    @property
    def error(self) -> Failure | None:
        """The first failure of the task, if a repetition failed."""
        return next((one.run.error for one in self.runs if one.run.error is not None), None)


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
