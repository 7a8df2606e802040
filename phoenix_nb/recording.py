"""Experiments whose runs are recorded one by one, by code that runs its task itself."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.ids import new_hex_id
from phoenix_nb.core.jsonable import coerce_output
from phoenix_nb.core.ports import RunRecord
from phoenix_nb.core.scrub import scrub, scrub_optional, scrub_value
from phoenix_nb.errors import NotFoundError, StoreUnavailableError, UsageError
from phoenix_nb.model import (
    Evaluation,
    EvaluationRun,
    ExperimentRecord,
    Failure,
    Outcome,
    TaskRun,
)

if TYPE_CHECKING:
    from phoenix_nb.client import Client


class Recording:
    """Makes, reads and deletes experiments, and records runs and verdicts one at a time.

    Slower than `run_experiment`, which records many at once and keeps their attempts and identity.
    `timeout`, which Phoenix's methods have, is taken and has no effect.
    """

    def __init__(self, client: "Client") -> None:
        self._client = client
        self._store = client.store

    def create(
        self,
        *,
        dataset_id: str,
        dataset_version_id: str | None = None,
        experiment_name: str | None = None,
        experiment_description: str | None = None,
        experiment_metadata: Mapping[str, Any] | None = None,
        splits: Sequence[str] = (),
        repetitions: int = 1,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> ExperimentRecord:
        """Make an experiment without runs.

        Raises:
            UsageError: If `repetitions` is less than 1.
            NotFoundError: If there is no such data set, version or split.
        """
        if repetitions < 1:
            raise UsageError(f"repetitions={repetitions} runs nothing; pass 1 or more.")
        dataset = self._store.load_dataset(
            dataset_id=dataset_id, version_id=dataset_version_id, splits=tuple(splits or ())
        )
        id_ = f"exp_{new_hex_id(8)}"
        return self._store.create_experiment(
            ExperimentRecord(
                id=id_,
                name=scrub(experiment_name or f"{dataset.name}-{id_[-6:]}"),
                description=scrub_optional(experiment_description),
                dataset_id=dataset.id,
                dataset_name=dataset.name,
                dataset_version_id=dataset.version_id,
                splits=dataset.splits,
                repetitions=repetitions,
                example_count=len(dataset.examples),
                metadata=scrub_value(coerce_output(dict(experiment_metadata or {}))[0]),
                created_at=datetime.now(UTC),
            )
        )

    def get(self, *, experiment_id: str) -> ExperimentRecord:
        """Read what was fixed when an experiment started; `get_experiment` reads its runs as well.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        return self._store.load_experiment(experiment_id)

    def delete(self, *, experiment_id: str, delete_project: bool = False) -> None:
        """Delete an experiment from the server; the copy on this machine stays.

        Args:
            experiment_id: Its id.
            delete_project: Delete the project with its traces, too.

        Raises:
            UsageError: If the client's store is no server.
            NotFoundError: If the server has no such experiment.
        """
        delete = getattr(self._store, "delete_experiment", None)
        if delete is None:
            raise UsageError(
                "The embedded store keeps every result and deletes none. To be rid of all that a folder "
                f"holds, delete the file: {self._store.location}."
            )
        delete(experiment_id, delete_project=delete_project)

    def log_run(
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
        """Record a run.

        Args:
            experiment_id: The experiment.
            dataset_example_id: The example's id.
            output: What the task returned.
            start_time: When it started.
            end_time: When it ended.
            repetition_number: Which repetition it is, from 1.
            trace_id: Its trace, if there is one.
            error: What went wrong, if it failed.
            timeout: Without effect.

        Raises:
            UsageError: If the experiment's data set has no such example.
            NotFoundError: If there is no such experiment.
            StoreError: If the run cannot be kept.
        """
        record = self._store.load_experiment(experiment_id)
        dataset = self._store.load_dataset(
            dataset_id=record.dataset_id, version_id=record.dataset_version_id
        )
        if dataset.example(dataset_example_id) is None:
            raise UsageError(
                f"The data set {dataset.name!r} has no example {dataset_example_id!r}; pass the `id` of "
                "one of its examples."
            )
        plain, notes = coerce_output(output)
        run = TaskRun(
            id=new_hex_id(8),
            experiment_id=record.id,
            example_id=dataset_example_id,
            repetition=repetition_number,
            output=None if error else plain,
            error=_failure(error),
            start_time=start_time,
            end_time=end_time,
            latency_s=max(0.0, (end_time - start_time).total_seconds()),
            trace_id=trace_id,
            warnings=tuple(notes),
        )
        self._write(run)
        self._client.logged_runs[run.id] = record.id
        return run

    def log_evaluation(
        self,
        *,
        experiment_run_id: str,
        name: str,
        annotator_kind: Any = "CODE",
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
        """Record a verdict on a run.

        Args:
            experiment_run_id: The run's id.
            name: What is judged.
            annotator_kind: CODE, LLM or HUMAN.
            start_time: When the judging started; now by default.
            end_time: When it ended; now by default.
            score: The verdict's number.
            label: The verdict's word.
            explanation: Why.
            error: What went wrong, if it failed.
            metadata: Anything JSON can hold.
            trace_id: Its trace, if there is one.
            timeout: Without effect.

        Raises:
            NotFoundError: If there is no such run.
            StoreError: If the verdict cannot be kept.
        """
        now = datetime.now(UTC)
        verdict = Evaluation(
            name=name, score=score, label=label, explanation=explanation,
            metadata=coerce_output(dict(metadata or {}))[0],
        )  # fmt: skip
        evaluation = EvaluationRun(
            id=new_hex_id(8),
            experiment_id=self._experiment_of(experiment_run_id),
            task_run_id=experiment_run_id,
            name=name,
            kind=annotator_kind,
            results=() if error else (verdict,),
            error=_failure(error),
            start_time=start_time or now,
            end_time=end_time or now,
            trace_id=trace_id,
        )
        self._write(evaluation)
        return evaluation

    def get_experiment_url(self, dataset_id: str, experiment_id: str) -> str:
        """The page of an experiment on the server."""
        return f"{self._address()}/datasets/{dataset_id}/compare?experimentId={experiment_id}"

    def get_dataset_experiments_url(self, dataset_id: str) -> str:
        """The page of a data set's experiments on the server."""
        return f"{self._address()}/datasets/{dataset_id}/experiments"

    def _address(self) -> str:
        if not hasattr(self._store, "experiment_url"):
            raise UsageError("The embedded store has no pages; show the experiment itself instead.")
        return self._store.location

    def _experiment_of(self, run_id: str) -> str:
        """Look for a run, in the newest experiments first unless this client logged it."""
        if run_id in self._client.logged_runs:
            return self._client.logged_runs[run_id]
        for summary in self._store.list_experiments():
            runs = self._store.load_runs(summary.experiment_id).task_runs
            if any(run.id == run_id for run in runs):
                return summary.experiment_id
        raise NotFoundError(f"There is no run {run_id!r}; get_experiment() shows those there are.")

    def _write(self, record: RunRecord) -> None:
        said: list[str] = []
        session = self._store.open_session([record.experiment_id], _nothing, said.append)
        session.append(record)
        session.close(Outcome.COMPLETED)
        if said and getattr(session, "undelivered", lambda: 0)():
            raise StoreUnavailableError(said[-1])


def _failure(error: str | None) -> Failure | None:
    if not error:
        return None
    kind, colon, message = error.partition(": ")
    named = bool(colon) and kind.replace(".", "_").isidentifier()
    return Failure(type=kind, message=message) if named else Failure(type="Error", message=error)


def _nothing(_: object) -> None:
    """No one listens: what matters is raised."""
