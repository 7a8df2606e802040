"""Sessions of work on an experiment: with what each was done, and what of the results comes from it."""

from datetime import datetime
from typing import Any

from pydantic import Field

from phoenix_nb.model.base import Record
from phoenix_nb.model.evaluation import EvaluatorInfo
from phoenix_nb.model.experiment import SessionOutcome


class Work(Record):
    """With what a session works: all that decides its results, and what it may spend."""

    task: dict[str, Any] | None = None
    """The task's identity, see `core.identity`; None if only evaluations are made."""
    evaluators: tuple[EvaluatorInfo, ...] = ()
    options: dict[str, Any] = Field(default_factory=dict)
    packages: dict[str, str] = Field(default_factory=dict)
    git: dict[str, Any] | None = None
    limits: tuple[dict[str, Any], ...] = ()
    """Limits of the APIs, as they were stated."""
    budget: dict[str, Any] | None = None
    """The caps: cost, tokens, calls, seconds."""


class SessionRecord(Record):
    """One stretch of work on an experiment, as it is read back."""

    id: str
    """Shared by all experiments that the session worked on."""
    experiment_id: str
    started_at: datetime
    ended_at: datetime | None = None
    outcome: SessionOutcome | None = None
    """None while it works, and for ever if its process was killed."""
    work: Work | None = None
    """None if it is not known: version 0.1 did not record it."""
    task_runs: int = 0
    """How many of the experiment's current runs were made in it."""
    evaluation_runs: dict[str, int] = Field(default_factory=dict)
    """How many of the current evaluations were made in it, by evaluator."""
