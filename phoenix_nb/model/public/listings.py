"""Datasets, their versions and experiments as a user meets them in lists."""

from datetime import datetime
from typing import Any, Self

from phoenix_nb.model import dataset as datasets
from phoenix_nb.model import experiment as experiments
from phoenix_nb.model.private_copy import private_copy
from phoenix_nb.model.public.base import RecordDict, time_text


class DatasetSummary(RecordDict):
    """A dataset as it is listed: everything but the examples.

    Keys, as in Phoenix: `id`, `name`, `description`, `metadata`, `created_at`, `updated_at`,
    `example_count`.
    """

    __slots__ = ()

    _record: datasets.DatasetSummaryRecord

    id: str
    name: str
    description: str | None
    metadata: dict[str, Any]
    version_id: str
    """The latest version."""
    example_count: int
    created_at: datetime

    @property
    def updated_at(self) -> datetime:
        """When it was last changed, as far as the store knows."""
        return self._record.updated_at or self._record.created_at

    @classmethod
    def of(cls, record: datasets.DatasetSummaryRecord) -> Self:
        """Make the dict of a record."""
        values = {
            "id": record.id,
            "name": record.name,
            "description": record.description,
            "metadata": private_copy(record.metadata),
            "created_at": time_text(record.created_at),
            "updated_at": time_text(record.updated_at or record.created_at),
            "example_count": record.example_count,
        }
        return cls._holding(values, record)


class DatasetVersion(RecordDict):
    """A version of a dataset as it is listed: everything but the examples.

    Keys, as in Phoenix: `version_id`, `description`, `metadata`, `created_at`, here a `datetime`.
    """

    __slots__ = ()

    _record: datasets.DatasetVersionRecord

    version_id: str
    description: str | None
    metadata: dict[str, Any]
    created_at: datetime

    @classmethod
    def of(cls, record: datasets.DatasetVersionRecord) -> Self:
        """Make the dict of a record."""
        values = {
            "version_id": record.version_id,
            "description": record.description,
            "metadata": private_copy(record.metadata),
            "created_at": record.created_at,
        }
        return cls._holding(values, record)


class ExperimentSummary(RecordDict):
    """An experiment as it is listed.

    Keys, as in Phoenix: `id`, `dataset_id`, `dataset_version_id`, `name`, `description`, `repetitions`,
    `metadata`, `project_name`, `created_at`, `updated_at`, `example_count`, `successful_run_count`,
    `failed_run_count`, `missing_run_count`.
    """

    __slots__ = ()

    _record: experiments.ExperimentSummaryRecord

    experiment_id: str
    name: str
    description: str | None
    dataset_id: str
    dataset_name: str
    dataset_version_id: str
    project_name: str | None
    """Where its traces go; None if they are not in Phoenix."""
    created_at: datetime
    status: experiments.ExperimentStatus
    outcome: experiments.SessionOutcome | None
    """How the last call that worked on it ended; None while one does, and where nothing tells."""
    planned: int
    """Task runs planned."""
    done: int
    """Task runs that succeeded."""
    failed: int
    """Task runs whose last attempt failed."""
    metadata: dict[str, Any]
    repetitions: int
    example_count: int

    @property
    def id(self) -> str:
        """The id, by Phoenix's name."""
        return self._record.experiment_id

    @property
    def successful_run_count(self) -> int:
        """The runs that succeeded, by Phoenix's name."""
        return self._record.done

    @property
    def failed_run_count(self) -> int:
        """The runs that failed, by Phoenix's name."""
        return self._record.failed

    @property
    def missing_run_count(self) -> int:
        """The runs that are not made yet, by Phoenix's name."""
        return _missing(self._record)

    @classmethod
    def of(cls, record: experiments.ExperimentSummaryRecord) -> Self:
        """Make the dict of a record."""
        values = {
            "id": record.experiment_id,
            "dataset_id": record.dataset_id,
            "dataset_version_id": record.dataset_version_id,
            "name": record.name,
            "description": record.description,
            "repetitions": record.repetitions,
            "metadata": private_copy(record.metadata),
            "project_name": record.project_name,
            "created_at": time_text(record.created_at),
            "updated_at": time_text(record.updated_at or record.created_at),
            "example_count": record.example_count,
            "successful_run_count": record.done,
            "failed_run_count": record.failed,
            "missing_run_count": _missing(record),
        }
        return cls._holding(values, record)

    @property
    def updated_at(self) -> datetime:
        """When it was last changed, as far as the store knows."""
        return self._record.updated_at or self._record.created_at

    @property
    def record(self) -> experiments.ExperimentSummaryRecord:
        """The summary as views and frames read it."""
        return self._record


def _missing(record: experiments.ExperimentSummaryRecord) -> int:
    return max(0, record.planned - record.done - record.failed)
