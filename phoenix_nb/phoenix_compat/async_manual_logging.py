"""Manual logging for an `AsyncClient`."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime
from os import PathLike
from pathlib import Path
from typing import Any

from phoenix_nb.connection import Connection
from phoenix_nb.model import EvaluatorKind
from phoenix_nb.model.public import EvaluationRun, ExperimentSummary, TaskRun
from phoenix_nb.phoenix_compat.manual_logging import ExperimentPages, ManualLogging

__all__ = ["AsyncManualLogging"]


class AsyncManualLogging(ExperimentPages):
    """`ManualLogging` for an `AsyncClient`: every method that reads or writes is a coroutine function."""

    def __init__(self, client: Connection) -> None:
        super().__init__(client)
        self._blocking = ManualLogging(client)

    async def create(
        self,
        *,
        dataset_id: str,
        dataset_version_id: str | None = None,
        experiment_name: str | None = None,
        experiment_description: str | None = None,
        experiment_metadata: Mapping[str, Any] | None = None,
        splits: Sequence[str] = (),
        repetitions: int = 1,
        run_count: int | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> ExperimentSummary:
        """Make an experiment without runs, awaited; see `ManualLogging.create`.

        Args:
            dataset_id: The dataset's id.
            dataset_version_id: The version; the latest by default.
            experiment_name: Its name; made up if None.
            experiment_description: A sentence for people.
            experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
            splits: Only examples of these splits.
            repetitions: How often each example will be run.
            run_count: How many runs will be logged in all, where that is not every example as often
                as `repetitions` says: those that are not logged are then not missing.
            timeout: Without effect.

        Returns:
            The experiment's record.
        """
        return await asyncio.to_thread(
            self._blocking.create,
            dataset_id=dataset_id,
            dataset_version_id=dataset_version_id,
            experiment_name=experiment_name,
            experiment_description=experiment_description,
            experiment_metadata=experiment_metadata,
            splits=splits,
            repetitions=repetitions,
            run_count=run_count,
        )

    async def get(self, *, experiment_id: str) -> ExperimentSummary:
        """Read what was fixed when an experiment started, awaited.

        Args:
            experiment_id: Its id.

        Returns:
            The experiment's record.
        """
        return await asyncio.to_thread(self._blocking.get, experiment_id=experiment_id)

    async def delete(self, *, experiment_id: str, delete_project: bool = False) -> None:
        """Delete an experiment, awaited: from the server, while the copy here stays, or from the file.

        Args:
            experiment_id: Its id.
            delete_project: On a server, delete the project with its traces, too.
        """
        await asyncio.to_thread(
            self._blocking.delete, experiment_id=experiment_id, delete_project=delete_project
        )

    async def archive(self, *, experiment_id: str, path: str | PathLike[str]) -> Path:
        """Move an experiment into a store of its own, awaited; see `Client.experiments.archive`.

        Args:
            experiment_id: Its id.
            path: The file to make, such as `old.db`; `Client(path=...)` reads it.

        Returns:
            The file.
        """
        return await asyncio.to_thread(
            self._blocking.archive, experiment_id=experiment_id, path=path
        )

    async def log_run(
        self,
        *,
        experiment_id: str,
        dataset_example_id: str,
        output: Any,
        start_time: datetime,
        end_time: datetime,
        repetition_number: int = 1,
        trace_id: str | None = None,
        error: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> TaskRun:
        """Record a run, awaited; see `ManualLogging.log_run`.

        Args:
            experiment_id: The experiment.
            dataset_example_id: The example's `id` or its `node_id`.
            output: What the task returned.
            start_time: When it started.
            end_time: When it ended.
            repetition_number: Which repetition it is, from 1.
            trace_id: Its trace, if there is one.
            error: What went wrong, if it failed.
            timeout: Without effect.

        Returns:
            The run as it is stored.
        """
        return await asyncio.to_thread(
            self._blocking.log_run,
            experiment_id=experiment_id,
            dataset_example_id=dataset_example_id,
            output=output,
            start_time=start_time,
            end_time=end_time,
            repetition_number=repetition_number,
            trace_id=trace_id,
            error=error,
        )

    async def log_evaluation(
        self,
        *,
        experiment_run_id: str,
        name: str,
        annotator_kind: EvaluatorKind = "CODE",
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        score: float | None = None,
        label: str | None = None,
        explanation: str | None = None,
        error: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        trace_id: str | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> EvaluationRun:
        """Record an evaluation of a run, awaited; see `ManualLogging.log_evaluation`.

        Args:
            experiment_run_id: The run's id, here or on the server.
            name: What is evaluated.
            annotator_kind: CODE, LLM or HUMAN.
            start_time: When it started; now by default.
            end_time: When it ended; now by default.
            score: The number.
            label: The word.
            explanation: Why.
            error: What went wrong, if it failed.
            metadata: Anything JSON can hold.
            trace_id: Its trace, if there is one.
            timeout: Without effect.

        Returns:
            The evaluation as it is stored.
        """
        return await asyncio.to_thread(
            self._blocking.log_evaluation,
            experiment_run_id=experiment_run_id,
            name=name,
            annotator_kind=annotator_kind,
            start_time=start_time,
            end_time=end_time,
            score=score,
            label=label,
            explanation=explanation,
            error=error,
            metadata=metadata,
            trace_id=trace_id,
        )
