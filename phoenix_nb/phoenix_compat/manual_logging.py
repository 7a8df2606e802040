"""Experiments whose runs are recorded one by one, by code that runs its task itself."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import Any

from phoenix_nb.connection import Connection
from phoenix_nb.core.ports import RunRecord
from phoenix_nb.core.values.given import path_of
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.core.values.json_coerce import coerce_output
from phoenix_nb.core.values.scrub_secrets import scrub, scrub_optional, scrub_value
from phoenix_nb.errors import (
    ConflictError,
    NotFoundError,
    StoreError,
    StoreUnavailableError,
    UsageError,
)
from phoenix_nb.model import (
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorKind,
    ExperimentRecord,
    ExperimentStatus,
    ExperimentSummaryRecord,
    Failure,
    SessionOutcome,
    TaskRunRecord,
    public,
)
from phoenix_nb.model.numbers import count_of

__all__ = ["ExperimentPages", "ManualLogging"]


class ExperimentPages:
    """The addresses of pages on the server."""

    def __init__(self, client: Connection) -> None:
        self._client = client
        self._store = client.store

    def get_experiment_url(self, dataset_id: str, experiment_id: str) -> str:
        """The page of an experiment on the server."""
        return f"{self._address()}/datasets/{dataset_id}/compare?experimentId={experiment_id}"

    def get_dataset_experiments_url(self, dataset_id: str) -> str:
        """The page of a dataset's experiments on the server."""
        return f"{self._address()}/datasets/{dataset_id}/experiments"

    def _address(self) -> str:
        if not hasattr(self._store, "experiment_url"):
            raise UsageError("The embedded store has no pages; show the experiment itself instead.")
        return self._store.location


class ManualLogging(ExperimentPages):
    """Makes, reads and deletes experiments, and records runs and evaluations one at a time.

    Slower than `run_experiment`, which records many at once and keeps their attempts and identity.
    `timeout`, which Phoenix's methods have, is taken and has no effect.
    """

    def __init__(self, client: Connection) -> None:
        super().__init__(client)
        self._succeeded: dict[str, set[tuple[str, int]]] = {}
        """By experiment, the runs that have succeeded; read when the first run is recorded."""

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
        run_count: int | None = None,
        timeout: float | None = None,  # noqa: ARG002 - Phoenix's keyword
    ) -> public.ExperimentSummary:
        """Make an experiment without runs.

        Args:
            dataset_id: The dataset's id.
            dataset_version_id: The version; the latest by default.
            experiment_name: Its name; made up if None.
            experiment_description: A sentence for people.
            experiment_metadata: Anything JSON can hold; what looks like a secret is blanked.
            splits: Only examples of these splits.
            repetitions: How often each example will be run.
            run_count: How many runs will be logged in all, where that is not every example as often as
                `repetitions` says: those that are not logged are then not missing.
            timeout: Without effect.

        Returns:
            The experiment's record.

        Raises:
            UsageError: If `repetitions` or `run_count` is less than 1.
            NotFoundError: If there is no such dataset, version or split.
        """
        times = count_of(repetitions, 1)
        if times is None:
            raise UsageError(f"repetitions={repetitions!r:.80} runs nothing; pass 1 or more.")
        runs = None if run_count is None else count_of(run_count, 1)
        if runs is None and run_count is not None:
            raise UsageError(f"run_count={run_count!r:.80} is not a count; pass 1 or more.")
        dataset = self._store.load_dataset(
            dataset_id=dataset_id, version_id=dataset_version_id, splits=tuple(splits or ())
        )
        id_ = f"exp_{new_hex_id(8)}"
        made = self._store.create_experiment(
            ExperimentRecord(
                id=id_,
                name=scrub(experiment_name or f"{dataset.name}-{id_[-6:]}"),
                description=scrub_optional(experiment_description),
                dataset_id=dataset.id,
                dataset_name=dataset.name,
                dataset_version_id=dataset.version_id,
                splits=dataset.splits,
                repetitions=times,
                run_count=runs,
                example_count=len(dataset.examples),
                metadata=scrub_value(coerce_output(dict(experiment_metadata or {}))[0]),
                created_at=datetime.now(UTC),
            )
        )
        self._succeeded[made.id] = set()
        return public.ExperimentSummary.of(
            ExperimentSummaryRecord.of(made, status=ExperimentStatus.INCOMPLETE, done=0, failed=0)
        )

    def get(self, *, experiment_id: str) -> public.ExperimentSummary:
        """Read what an experiment is and how far it has come; `get_experiment` reads its runs as well.

        Args:
            experiment_id: Its id.

        Returns:
            The experiment's record.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        record = self._store.load_experiment(experiment_id)
        listed = self._store.list_experiments(record.dataset_id)
        return public.ExperimentSummary.of(
            next(one for one in listed if one.experiment_id == record.id)
        )

    def delete(self, *, experiment_id: str, delete_project: bool = False) -> None:
        """Delete an experiment: from the server, while the copy on this machine stays, or from the file.

        What other experiments reuse of it is theirs from then on. `client.compact()` gives its room back
        to the disk.

        Args:
            experiment_id: Its id.
            delete_project: On a server, delete the project with its traces, too.

        Raises:
            NotFoundError: If there is no such experiment.
            UsageError: If it is being run or evaluated.
        """
        delete = getattr(self._store, "delete_experiment", None)
        if delete is None:
            raise UsageError(f"The store {self._store.location} deletes nothing; close it instead.")
        delete(experiment_id, delete_project=delete_project)

    def archive(self, *, experiment_id: str, path: str | PathLike[str]) -> Path:
        """Move an experiment, with its dataset, into a store of its own.

        Args:
            experiment_id: Its id.
            path: The file to make, such as `old.db`; `Client(path=...)` reads it.

        Returns:
            The file.

        Raises:
            NotFoundError: If there is no such experiment.
            UsageError: If the client's store is a server, the file is there already or its folder is not,
                the experiment is being run or evaluated, or something is added to it meanwhile.
        """
        archive = getattr(self._store, "archive_experiment", None)
        if archive is None:
            raise UsageError(
                "Only experiments of an embedded store can be archived; a server's stay where they are."
            )
        moved: Path = archive(experiment_id, path_of(path))
        return moved

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
    ) -> public.TaskRun:
        """Record a run. One that failed may be recorded anew.

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

        Raises:
            UsageError: If the experiment's dataset has no such example, or `repetition_number` is less
                than 1.
            NotFoundError: If there is no such experiment.
            ConflictError: If this example and repetition has a run that succeeded.
            StoreError: If the run cannot be stored.
        """
        record = self._store.load_experiment(experiment_id)
        dataset = self._store.load_dataset(
            dataset_id=record.dataset_id, version_id=record.dataset_version_id
        )
        if repetition_number < 1:
            raise UsageError(f"repetition_number={repetition_number} is not one; they begin at 1.")
        nodes = {example.node_id: example.id for example in dataset.examples}
        dataset_example_id = nodes.get(dataset_example_id, dataset_example_id)
        if dataset.example(dataset_example_id) is None:
            raise UsageError(
                f"The dataset {dataset.name!r} has no example {dataset_example_id!r}; pass the `id` of "
                "one of its examples."
            )
        succeeded, key = self._succeeded_in(record.id), (dataset_example_id, repetition_number)
        if key in succeeded:
            raise self._refusal(
                409,
                f"POST /v1/experiments/{record.id}/runs",
                f"The example {dataset_example_id!r} has a run that succeeded already, as repetition "
                f"{repetition_number} of {record.name!r}. Record this one as another repetition, with "
                "repetition_number=, or in another experiment.",
            )
        plain, notes = coerce_output(output)
        run = TaskRunRecord(
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
        if run.error is None:
            succeeded.add(key)
        return public.TaskRun.of(run)

    def log_evaluation(
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
    ) -> public.EvaluationRun:
        """Record an evaluation of a run, in place of an earlier one of this name.

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

        Raises:
            UsageError: If the evaluation says nothing, or has no name.
            NotFoundError: If there is no such run.
            StoreError: If the evaluation cannot be stored.
        """
        if not name:
            raise UsageError("The evaluation has no name; pass what is evaluated as name=.")
        if not error and score is None and label is None and explanation is None:
            raise UsageError(
                f"The evaluation {name!r} says nothing; pass a score, a label, an explanation or an error."
            )
        experiment_id, run_id = self._run(experiment_run_id)
        now = datetime.now(UTC)
        result = EvaluationRecord(
            name=name, score=score, label=label, explanation=explanation,
            metadata=coerce_output(dict(metadata or {}))[0],
        )  # fmt: skip
        evaluation = EvaluationRunRecord(
            id=new_hex_id(8),
            experiment_id=experiment_id,
            task_run_id=run_id,
            name=name,
            kind=annotator_kind,
            results=() if error else (result,),
            error=_failure(error),
            start_time=start_time or now,
            end_time=end_time or now,
            trace_id=trace_id,
        )
        self._write(evaluation)
        return next(public.EvaluationRun.each_of(evaluation))

    def _succeeded_in(self, experiment_id: str) -> set[tuple[str, int]]:
        if experiment_id not in self._succeeded:
            runs = self._store.load_runs(experiment_id).task_runs
            self._succeeded[experiment_id] = {run.key for run in runs if run.error is None}
        return self._succeeded[experiment_id]

    def _run(self, run_id: str) -> tuple[str, str]:
        """Find a run's experiment and its id here, in the newest experiments first unless it was logged."""
        if run_id in self._client.logged_runs:
            return self._client.logged_runs[run_id], run_id
        id_here = getattr(self._store, "run_id_here", lambda *_: None)
        for summary in self._store.list_experiments():
            experiment_id = summary.experiment_id
            if here := id_here(experiment_id, run_id):
                return experiment_id, here
            runs = self._store.load_runs(experiment_id).task_runs
            if any(run.id == run_id for run in runs):
                return experiment_id, run_id
        raise self._refusal(
            404,
            "POST /v1/experiment_evaluations",
            f"There is no run {run_id!r}; get_experiment() shows the ids of its runs.",
        )

    def _refusal(self, status: int, asked: str, message: str) -> StoreError:
        """The error for what would be refused; a server's is also httpx's own."""
        refusal = getattr(self._store, "refusal", None)
        if refusal is None:
            return {404: NotFoundError, 409: ConflictError}[status](message)
        error: StoreError = refusal(status, asked, message)
        return error

    def _write(self, record: RunRecord) -> None:
        trouble: list[str] = []
        session = self._store.open_session([record.experiment_id], _nothing, trouble.append)
        session.append(record)
        session.close(SessionOutcome.COMPLETED)
        if trouble and getattr(session, "undelivered", lambda: 0)():
            raise StoreUnavailableError(trouble[-1])


def _failure(error: str | None) -> Failure | None:
    if not error:
        return None
    error = scrub(error)
    kind, colon, message = error.partition(": ")
    named = bool(colon) and kind.replace(".", "_").isidentifier()
    return Failure(type=kind, message=message) if named else Failure(type="Error", message=error)


def _nothing(_: object) -> None:
    """No one listens: what matters is raised."""
