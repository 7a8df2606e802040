"""Experiments: what was run on what, and how far it got."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any, NamedTuple, Self

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from phoenix_nb.model.base import Record
from phoenix_nb.model.evaluation import EvaluationRunRecord, EvaluatorInfo
from phoenix_nb.model.run import TaskRunRecord
from phoenix_nb.model.variant import Variant


class ExperimentRecord(Record):
    """What is fixed when an experiment starts."""

    id: str
    name: str
    description: str | None = None
    dataset_id: str
    dataset_name: str
    dataset_version_id: str
    splits: tuple[str, ...] = ()
    """The splits that were run; empty for the whole version."""
    example_ids: tuple[str, ...] | None = None
    """The examples that were run if they are neither the whole version nor a split of it."""
    repetitions: int = 1
    example_count: int
    run_count: int | None = None
    """Task runs planned, where not every example is run as often; None for examples × repetitions."""
    metadata: dict[str, Any] = Field(default_factory=dict)
    variant: Variant | None = None
    evaluators: tuple[EvaluatorInfo, ...] = ()
    """The evaluators it was started with; more may have been added later."""
    identity: dict[str, Any] = Field(default_factory=dict)
    """What decides the results: task source, values, package versions, commit. See `core.identity`."""
    project_name: str | None = None
    """Where its traces go."""
    created_at: datetime
    number: int = Field(default=1, exclude=True)
    """Which of its name on its dataset it is, the oldest being 1. Not stored: whoever reads it counts."""

    @model_serializer(mode="wrap")
    def _as_before(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what earlier versions cannot read, where it says nothing."""
        fields: dict[str, Any] = write(self)
        if self.run_count is None:
            fields.pop("run_count", None)
        return fields

    @property
    def variant_name(self) -> str:
        """The variant's name where there is one, the experiment's otherwise."""
        return self.variant.name if self.variant else self.name

    @property
    def numbered_name(self) -> str:
        """The name as views show it: the second of its name is `name · 2`."""
        return self.name if self.number == 1 else f"{self.name} · {self.number}"

    @property
    def experiment_id(self) -> str:
        """The id, by the name that users hold it under."""
        return self.id

    @property
    def planned(self) -> int:
        """Number of task runs: examples × repetitions, unless another number was recorded."""
        return self.example_count * self.repetitions if self.run_count is None else self.run_count


class SessionOutcome(StrEnum):
    """How a session of work on an experiment ended."""

    COMPLETED = "completed"
    """Every planned run was executed, whether it succeeded or failed."""
    INTERRUPTED = "interrupted"
    """By the notebook's ■, Ctrl-C, or a cancelled task."""
    STOPPED = "stopped"
    """By `stop()` or its button."""
    EXHAUSTED = "exhausted"
    """By a quota that will not come back soon."""
    BUDGET = "stopped: budget"
    """By a budget that does not hold another call."""
    RACE = "stopped: race"
    """By the race that it was in. A session is not stored so: the race's own decisions tell."""
    BROKEN = "broken"
    """By the store, or by a defect of phoenix_nb."""


class ExperimentStatus(StrEnum):
    """How an experiment stands, for a reader that did not run it."""

    RUNNING = "running"
    COMPLETED = "completed"
    INCOMPLETE = "incomplete"
    """Runs are missing and nobody is working on them; `resume_experiment` does."""


class ExperimentSummaryRecord(Record):
    """An experiment as it is listed."""

    experiment_id: str
    name: str
    dataset_id: str
    dataset_name: str
    dataset_version_id: str
    created_at: datetime
    status: ExperimentStatus
    planned: int
    """Task runs planned."""
    done: int
    """Task runs that succeeded."""
    failed: int
    """Task runs whose last attempt failed."""
    description: str | None = None
    metadata: dict[str, Any] = Field(default_factory=dict)
    repetitions: int = 1
    example_count: int = 0
    project_name: str | None = None
    """Where its traces go; None if they are not in Phoenix."""
    updated_at: datetime | None = None
    """When it was last changed; None if the store does not know."""
    outcome: SessionOutcome | None = None
    """How the last call that worked on it ended; None while one does, and where nothing tells."""

    @classmethod
    def of(
        cls,
        record: ExperimentRecord,
        *,
        status: ExperimentStatus,
        done: int,
        failed: int,
        updated_at: datetime | None = None,
        outcome: SessionOutcome | None = None,
    ) -> Self:
        """Summarise what is fixed of an experiment and how far it got."""
        return cls(
            experiment_id=record.id,
            name=record.name,
            dataset_id=record.dataset_id,
            dataset_name=record.dataset_name,
            dataset_version_id=record.dataset_version_id,
            created_at=record.created_at,
            status=status,
            planned=record.planned,
            done=done,
            failed=failed,
            description=record.description,
            metadata=record.metadata,
            repetitions=record.repetitions,
            example_count=record.example_count,
            project_name=record.project_name,
            updated_at=updated_at,
            outcome=outcome,
        )


class Records(NamedTuple):
    """The current runs of an experiment: the latest of each example × repetition, and their evaluations.

    Where there may be many, they are in columns: see `phoenix_nb.model.columns`.
    """

    task_runs: Sequence[TaskRunRecord]
    evaluation_runs: Sequence[EvaluationRunRecord]
