"""Evaluations of outputs, and the evaluators that gave them."""

from datetime import datetime
from typing import Any, Literal

from pydantic import Field, FiniteFloat

from phoenix_nb.model.base import Record
from phoenix_nb.model.reuse import Origin
from phoenix_nb.model.run import AttemptRecord, Failure, Usage, calls_of

EvaluatorKind = Literal["CODE", "LLM", "HUMAN"]
Direction = Literal["maximize", "minimize"]


class EvaluationRecord(Record):
    """One evaluation of one output. All fields may be empty: an evaluator may abstain."""

    name: str | None = None
    """What is evaluated; the evaluator's own name where it gives one evaluation only."""
    score: FiniteFloat | None = None
    label: str | None = None
    explanation: str | None = None
    metadata: dict[str, Any] = Field(default_factory=dict)


class EvaluatorInfo(Record):
    """What is recorded of an evaluator."""

    name: str
    kind: EvaluatorKind = "CODE"
    direction: Direction | None = None
    """Whether higher scores are better; None if the scores have no better end."""
    score_range: tuple[FiniteFloat, FiniteFloat] | None = None
    """The lowest and the highest score there can be; None if that is not known."""
    labels: tuple[str, ...] = ()
    """The labels there can be, in the order in which views show them; empty if not declared."""
    identity: dict[str, Any] = Field(default_factory=dict)
    """Source hash and what else decides the evaluations; see `core.identity`."""


class EvaluationRunRecord(Record):
    """One evaluator on one task run: its evaluations, or its failure."""

    id: str
    experiment_id: str
    task_run_id: str
    name: str
    """The evaluator's name."""
    kind: EvaluatorKind = "CODE"
    results: tuple[EvaluationRecord, ...] = ()
    """One evaluation or several; none if it failed. Each carries its name."""
    error: Failure | None = None
    start_time: datetime
    end_time: datetime
    latency_s: float = 0.0
    attempts: int = 1
    failed_attempts: tuple[AttemptRecord, ...] = ()
    trace_id: str | None = None
    usage: Usage | None = None
    """What all its attempts took, also those that failed, and earlier failures whose place it takes."""
    earlier_calls: int = 0
    """Attempts of those earlier failures that cost something."""
    free_attempts: int = 0
    """Attempts that cost nothing: refused by a limit, or failed by the server's fault."""
    origin: Origin | None = None
    """The evaluation of another experiment that it is the same as, if it was linked instead of made."""

    @property
    def calls(self) -> int:
        """Attempts that cost something, those of earlier failures among them."""
        return self.earlier_calls + calls_of(
            self.attempts, self.free_attempts, self.failed_attempts
        )

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the evaluation within its experiment."""
        return self.task_run_id, self.name

    @property
    def result(self) -> EvaluationRecord | None:
        """The first evaluation."""
        return self.results[0] if self.results else None

    @property
    def metadata(self) -> dict[str, Any]:
        """The first evaluation's metadata."""
        return dict(self.results[0].metadata) if self.results else {}

    @property
    def score(self) -> float | None:
        """The first evaluation's score."""
        return self.results[0].score if self.results else None

    @property
    def label(self) -> str | None:
        """The first evaluation's label."""
        return self.results[0].label if self.results else None

    @property
    def explanation(self) -> str | None:
        """The first evaluation's explanation."""
        return self.results[0].explanation if self.results else None

    @property
    def reused_from(self) -> str | None:
        """The id of the experiment that it was made in, if it was linked from another one."""
        return self.origin.experiment_id if self.origin else None
