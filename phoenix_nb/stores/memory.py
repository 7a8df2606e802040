"""A store that forgets: for dry runs and tests, with the semantics of the one on disk."""

import threading
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from phoenix_nb.core.ports import RunRecord
from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummary,
    DatasetVersion,
    EvaluationRun,
    ExperimentRecord,
    ExperimentSummary,
    Outcome,
    Records,
    Span,
    TaskRun,
)
from phoenix_nb.stores.codec import decode, encode
from phoenix_nb.stores.finding import (
    VersionName,
    asked_for,
    narrowed,
    taken_experiment,
    taken_id,
    unknown_experiment,
    unknown_version,
    version_of,
)
from phoenix_nb.stores.standing import standing
from phoenix_nb.stores.telling import foreign_record, session_closed, set_aside, tell, unwritable

R = TypeVar("R", TaskRun, EvaluationRun)


class MemoryStore:
    """Keeps everything in this process's memory; implements `core.ports.Store`.

    Records are kept as JSON text, so that what is read is as plain as, and as independent of what was
    written, as with a file.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._versions: dict[tuple[str, str], str] = {}
        self._experiments: dict[str, _Experiment] = {}

    @property
    def location(self) -> str:
        """Where this is, for people."""
        return "memory"

    def save_dataset(self, dataset: DatasetRecord) -> DatasetRecord:
        """Keep a version of a data set; the same version again is no change.

        A name belongs to one data set: under a name that is kept already, the version joins that data
        set and is returned with its id.

        Raises:
            ConflictError: If the id is that of a data set of another name.
        """
        with self._lock:
            ids = {kept.name: kept.id for kept in self._datasets()}
            if dataset.name in ids:
                dataset = dataset.model_copy(update={"id": ids[dataset.name]})
            for name, id_ in ids.items():
                if id_ == dataset.id and name != dataset.name:
                    raise taken_id(dataset, name)
            self._versions.setdefault((dataset.id, dataset.version_id), encode(dataset))
            return self.load_dataset(dataset_id=dataset.id, version_id=dataset.version_id)

    def load_dataset(
        self,
        *,
        dataset_id: str | None = None,
        name: str | None = None,
        version_id: str | None = None,
        splits: Collection[str] = (),
    ) -> DatasetRecord:
        """Read a version (the latest unless named), whole or only the examples in any of `splits`.

        Raises:
            NotFoundError: If there is no such data set, version or split.
            UsageError: If neither a data set nor a version is named.
        """
        wanted = asked_for(dataset_id, name, version_id)
        newest_first = self._datasets()[::-1]
        for dataset in newest_first:
            if wanted.names(_names(dataset)):
                return narrowed(dataset, dataset.examples, splits)
        raise unknown_version(wanted, [_names(dataset) for dataset in newest_first])

    def list_datasets(self) -> list[DatasetSummary]:
        """Every data set, newest first."""
        versions = enumerate(self._datasets())
        latest = {dataset.id: (position, dataset) for position, dataset in versions}
        newest_first = sorted(
            latest.values(), key=lambda entry: (entry[1].created_at, entry[0]), reverse=True
        )
        return [
            DatasetSummary(
                id=dataset.id,
                name=dataset.name,
                description=dataset.description,
                version_id=dataset.version_id,
                example_count=len(dataset.examples),
                created_at=dataset.created_at,
                metadata=dataset.metadata,
            )
            for _, dataset in newest_first
        ]

    def list_versions(self, dataset_id: str) -> list[DatasetVersion]:
        """Every version of a data set, newest first.

        Raises:
            NotFoundError: If there is no such data set.
        """
        self.load_dataset(dataset_id=dataset_id)
        return [version_of(d) for d in self._datasets()[::-1] if d.id == dataset_id]

    def create_experiment(self, experiment: ExperimentRecord) -> ExperimentRecord:
        """Keep a new experiment, as it is.

        Raises:
            ConflictError: If there is an experiment with this id.
        """
        with self._lock:
            if there := self._experiments.get(experiment.id):
                raise taken_experiment(experiment, there.read().name)
            self._experiments[experiment.id] = _Experiment(encode(experiment))
        return experiment

    def load_experiment(self, experiment_id: str) -> ExperimentRecord:
        """Read what was fixed when the experiment started.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        return self._experiment(experiment_id).read()

    def list_experiments(self, dataset_id: str | None = None) -> list[ExperimentSummary]:
        """Every experiment, or those on one data set, newest first."""
        with self._lock:
            return [
                _summary(record, experiment)
                for record, experiment in self._newest()
                if dataset_id in (None, record.dataset_id)
            ]

    def is_at_work(self, experiment_id: str) -> bool:
        """Whether a session is open for it."""
        return bool(self._experiment(experiment_id).sessions)

    def load_runs(self, experiment_id: str) -> Records:
        """Read the current runs and their current evaluations, each in the order of their first record.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        return self._experiment(experiment_id).runs()

    def load_spans(self, experiment_id: str) -> list[Span]:
        """Read the spans of an experiment that were kept, in the order in which they came.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        return self._experiment(experiment_id).spans()

    def open_session(
        self,
        experiment_ids: Sequence[str],
        on_commit: Callable[[Sequence[RunRecord]], None],
        on_trouble: Callable[[str], None],
    ) -> "MemorySession":
        """Begin to write runs; see `core.ports.Store.open_session`.

        Raises:
            NotFoundError: If one of the experiments is not kept here.
        """
        experiments = {id_: self._experiment(id_) for id_ in experiment_ids}
        return MemorySession(experiments, on_commit, on_trouble)

    def close(self) -> None:
        """Do nothing: there is nothing to release."""

    def _datasets(self) -> list[DatasetRecord]:
        """Every version, in the order in which they were saved."""
        with self._lock:
            return [decode(DatasetRecord, text) for text in self._versions.values()]

    def _experiment(self, experiment_id: str) -> "_Experiment":
        with self._lock:
            if experiment_id not in self._experiments:
                raise unknown_experiment(
                    experiment_id, [(record.id, record.name) for record, _ in self._newest()]
                )
            return self._experiments[experiment_id]

    def _newest(self) -> "list[tuple[ExperimentRecord, _Experiment]]":
        """Every experiment, newest first; of two equally old, the one kept later."""
        kept = [(experiment.read(), experiment) for experiment in self._experiments.values()]
        kept.reverse()  # sorting keeps the order of equals
        return sorted(kept, key=lambda pair: pair[0].created_at, reverse=True)


class MemorySession:
    """Implements `core.ports.Session`. What is appended is kept at once, on the caller's thread."""

    def __init__(
        self,
        experiments: "dict[str, _Experiment]",
        on_commit: Callable[[Sequence[RunRecord]], None],
        on_trouble: Callable[[str], None],
    ) -> None:
        self._experiments = experiments
        self._on_commit = on_commit
        self._on_trouble = on_trouble
        self._lock = threading.RLock()  # a listener may append
        self._closed = False
        self._unwritable = 0
        for experiment in experiments.values():
            experiment.sessions.add(self)

    @property
    def broken(self) -> bool:
        """Never: memory does not give way."""
        return False

    def append(self, record: RunRecord) -> None:
        """Keep a record.

        Raises:
            StoreUnavailableError: If the session is closed.
            UsageError: If the session is not open for the record's experiment.
        """
        experiment = self._experiments.get(record.experiment_id)
        if experiment is None:
            raise foreign_record(record.experiment_id)
        with self._lock:
            if self._closed:
                raise session_closed()
            try:
                experiment.append(record)
            except (ValueError, RecursionError) as error:
                self._unwritable += 1
                tell(self._on_trouble, set_aside(error))
            else:
                tell(self._on_commit, (record,))

    def flush(self, timeout: float | None = None) -> bool:  # noqa: ARG002 - nothing to wait for
        """Tell whether everything appended so far is kept."""
        return not self._unwritable

    def close(self, outcome: Outcome) -> None:  # noqa: ARG002 - gone with the process anyway
        """Give up the session. Closing twice is no error.

        Raises:
            StoreUnavailableError: If a record could not be kept.
        """
        with self._lock:
            self._closed = True
        for experiment in self._experiments.values():
            experiment.sessions.discard(self)
        if self._unwritable:
            raise unwritable(self._unwritable, "memory")


@dataclass(slots=True)
class _Experiment:
    """An experiment, and everything that was written to it, in order."""

    record: str
    task_runs: list[str] = field(default_factory=list)
    evaluation_runs: list[str] = field(default_factory=list)
    span_texts: list[str] = field(default_factory=list)
    sessions: set[MemorySession] = field(default_factory=set)

    def read(self) -> ExperimentRecord:
        return decode(ExperimentRecord, self.record)

    def append(self, record: RunRecord) -> None:
        text = encode(record)
        if isinstance(record, TaskRun):
            self.task_runs.append(text)
        elif isinstance(record, EvaluationRun):
            self.evaluation_runs.append(text)
        else:
            self.span_texts.append(text)

    def runs(self) -> Records:
        task_runs: dict[Hashable, TaskRun] = {}
        # Copies, because other threads go on appending. Evaluations first: each one's run is older.
        evaluation_texts = list(self.evaluation_runs)
        for run in (decode(TaskRun, text) for text in list(self.task_runs)):
            _supersede(task_runs, run.key, run)
        ids = {run.id for run in task_runs.values()}
        evaluations: dict[Hashable, EvaluationRun] = {}
        for evaluation in (decode(EvaluationRun, text) for text in evaluation_texts):
            if evaluation.task_run_id in ids:
                _supersede(evaluations, (evaluation.task_run_id, evaluation.name), evaluation)
        return Records(tuple(task_runs.values()), tuple(evaluations.values()))

    def spans(self) -> list[Span]:
        read = (decode(Span, text) for text in list(self.span_texts))
        return list({(span.trace_id, span.span_id): span for span in read}.values())


def _supersede(current: dict[Hashable, R], key: Hashable, record: R) -> None:
    """Let a record take the place of an earlier one, unless a failure would replace a success."""
    if key not in current or record.error is None or current[key].error is not None:
        current[key] = record


def _names(dataset: DatasetRecord) -> VersionName:
    return VersionName(dataset.id, dataset.name, dataset.version_id)


def _summary(record: ExperimentRecord, experiment: _Experiment) -> ExperimentSummary:
    runs = experiment.runs().task_runs
    failed = sum(run.error is not None for run in runs)
    status = standing(len(runs), record.planned, running=bool(experiment.sessions))
    return ExperimentSummary.of(record, status=status, done=len(runs) - failed, failed=failed)
