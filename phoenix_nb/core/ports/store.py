"""What a store must do: datasets, experiments, and sessions, the only way to write runs."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, runtime_checkable

from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummaryRecord,
    DatasetVersionRecord,
    Entry,
    EvaluationRunRecord,
    Exchange,
    ExperimentEntry,
    ExperimentRecord,
    ExperimentSummaryRecord,
    Records,
    ReuseKey,
    SessionOutcome,
    SessionRecord,
    Span,
    TaskRunRecord,
    Work,
)
from phoenix_nb.model.columns import RecordTable

__all__ = [
    "DeliveringSession",
    "E",
    "R",
    "Reusable",
    "RunRecord",
    "Session",
    "Store",
    "Written",
]

RunRecord = TaskRunRecord | EvaluationRunRecord | Span
"""A record about a run, on this machine and on a server."""
Written = RunRecord | Exchange | ExperimentEntry
"""Everything that a session can write."""
E = TypeVar("E", bound=Entry)
R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)


class Reusable(NamedTuple, Generic[R]):
    """What was made before, under some keys."""

    keys: Sequence[ReuseKey]
    records: RecordTable[R]
    """Of each key, in that order, a link to what was made: its origin tells where that is. Its own id, and
    the experiment that it will belong to, are yet to be given; see `RecordTable.linked`."""


class Session(Protocol):
    """One stretch of work on some experiments, and the only way to write runs.

    Appending never blocks. Records are committed in the order in which they came, in groups, on a
    thread of the store.
    """

    @property
    def id(self) -> str:
        """The id that its record has; see `Store.load_sessions`."""
        ...

    @property
    def broken(self) -> bool:
        """Whether what has been appended cannot be committed any more; set before `on_trouble` is called."""
        ...

    def append(self, record: Written, key: ReuseKey | None = None) -> None:
        """Queue a record for the next commit.

        A run or evaluation that has an `origin` is stored as a link to it: everything but its ids is
        read from there.

        Args:
            record: The record.
            key: Of a run or evaluation that succeeded, the key under which `find_reusable` finds it.

        Raises:
            StoreUnavailableError: If the session is closed.
            UsageError: If the session is not open for the record's experiment.
        """
        ...

    def append_all(self, records: Sequence[tuple[Written, ReuseKey | None]]) -> None:
        """Queue several records, each with its key if it has one, as `append` does with one."""
        ...

    def link(self, links: RecordTable[Any]) -> None:
        """Queue links, each of which has an `origin`, as `append` does with one. They stay as they are."""
        ...

    def flush(self, timeout: float | None = None) -> bool:
        """Block until everything appended so far is committed; False if time ran out or it cannot be."""
        ...

    def close(self, outcome: SessionOutcome) -> None:
        """Flush, record the outcome of the work, and end the session; a second time, only what failed.

        Raises:
            StoreError: If something appended could not be committed; the message names it.
        """
        ...


@runtime_checkable
class DeliveringSession(Protocol):
    """A session whose records go on to a server, once they are committed here."""

    def watch_delivery(self, listener: Callable[[int], None], /) -> None:
        """Call `listener`, from any thread, with the number of records still on their way during `close`."""
        ...

    @property
    def remainder(self) -> str:
        """After closing, a sentence on what has not reached the server; empty if everything has."""
        ...


class Store(Protocol):
    """Where datasets and experiments are stored: append-only, and safe to call from any thread.

    Every method blocks; the engine calls them off the loop. Errors are those of `phoenix_nb.errors`.
    """

    @property
    def location(self) -> str:
        """The path or address of the store, as it is shown to users."""
        ...

    def save_dataset(self, dataset: DatasetRecord, *, leading: bool = False) -> DatasetRecord:
        """Store a version of a dataset; returns it as stored. Saving the same again changes nothing.

        A name belongs to one dataset: under a name that is stored already, the version joins that
        dataset and is returned with its id.

        Args:
            dataset: The version.
            leading: Whether it matters only to what is stored after it, such as the runs of an experiment:
                it then need not survive the end of the machine before that does.

        Raises:
            ConflictError: If the id is that of a dataset of another name.
        """
        ...

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
            NotFoundError: If there is no such dataset, version or split.
            UsageError: If neither a dataset nor a version is named.
        """
        ...

    def list_datasets(self) -> list[DatasetSummaryRecord]:
        """Every dataset, newest first."""
        ...

    def list_versions(self, dataset_id: str) -> list[DatasetVersionRecord]:
        """Every version of a dataset, newest first.

        Raises:
            NotFoundError: If there is no such dataset.
        """
        ...

    def create_experiment(self, experiment: ExperimentRecord) -> ExperimentRecord:
        """Store a new experiment, and return it as stored: a server may give it another id.

        Raises:
            ConflictError: If there is an experiment with this id.
        """
        ...

    def create_experiments(self, experiments: Sequence[ExperimentRecord]) -> list[ExperimentRecord]:
        """Store new experiments that belong together, all or none if the store can; returned as stored.

        Raises:
            ConflictError: If there is an experiment with the id of one of them.
        """
        ...

    def load_experiment(self, experiment_id: str) -> ExperimentRecord:
        """Read what was fixed when the experiment started.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def list_experiments(self, dataset_id: str | None = None) -> list[ExperimentSummaryRecord]:
        """Every experiment, or those on one dataset, newest first."""
        ...

    def experiment_names(self, dataset_id: str) -> list[tuple[str, str]]:
        """The id and the name of every experiment on a dataset, oldest first."""
        ...

    def sessions_at_work(self, experiment_id: str) -> int:
        """How many sessions on this computer are running or evaluating it now."""
        ...

    def sessions_ended(self, experiment_id: str) -> int:
        """How many sessions on this computer have worked on it and do so no more, however they ended."""
        ...

    def load_runs(self, experiment_id: str) -> Records:
        """Read the current runs: the latest of each example × repetition, and their latest evaluations.

        A later record replaces an earlier one, except that a failed run never replaces one that succeeded.
        Runs are in the order of their first record.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def load_spans(self, experiment_id: str, trace_ids: Collection[str] = ()) -> list[Span]:
        """Read the stored spans of an experiment, in the order in which they came.

        Args:
            experiment_id: The experiment.
            trace_ids: Only those of these traces; all if none is named.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def load_sessions(
        self, experiment_id: str, records: Records | None = None
    ) -> list[SessionRecord]:
        """Read the sessions of work on an experiment, in the order in which they began.

        Args:
            experiment_id: The experiment.
            records: Its current runs and evaluations, where they have been read: mostly, they need not be
                found again to be counted.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def load_exchanges(
        self, experiment_id: str, task_run_ids: Collection[str] = ()
    ) -> list[Exchange]:
        """Read the exchanges with models, in the order in which they came.

        Args:
            experiment_id: The experiment.
            task_run_ids: Only for these runs; for all if none is named.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Store entries, all or none. One whose id is stored already is passed over.

        Raises:
            NotFoundError: If one is about an experiment that does not exist.
        """
        ...

    def load_entries(self, kind: type[E], subject: str, *, after: str | None = None) -> list[E]:
        """Read the entries of one kind about an experiment or a dataset, in the order in which they came.

        Args:
            kind: The type of the entries.
            subject: What they are about.
            after: The id of an entry: only those that came after it; all if no such entry is stored.
        """
        ...

    def save_identity(self, parts: Mapping[str, Any]) -> str:
        """Store what makes up an identity, and return its hash. The same parts again change nothing."""
        ...

    def load_identity(self, identity: str) -> dict[str, Any]:
        """Read what makes up an identity.

        Raises:
            NotFoundError: If it is not stored.
        """
        ...

    def find_reusable(self, kind: type[R], contents: Mapping[str, Collection[str]]) -> Reusable[R]:
        """Find what was made under the same keys before, in any experiment.

        Args:
            kind: `TaskRunRecord` or `EvaluationRunRecord`.
            contents: The contents of the keys, by the identity that they share.

        Returns:
            Links to the newest success under each key that has one, in the order of `contents`.
        """
        ...

    def used_identities(self, kind: type[R], identities: Collection[str]) -> set[str]:
        """Tell under which of these identities anything was made: `find_reusable` finds nothing elsewhere.

        Args:
            kind: `TaskRunRecord` or `EvaluationRunRecord`.
            identities: Hashes, as `save_identity` returns them.
        """
        ...

    def add_keys(self, kind: type[R], experiment_id: str, keys: Mapping[str, ReuseKey]) -> None:
        """Add keys to runs or evaluations recorded without one, or with one made in an earlier way.

        Args:
            kind: `TaskRunRecord` or `EvaluationRunRecord`.
            experiment_id: Where they are.
            keys: By the id of the run or evaluation, of those that succeeded.

        Raises:
            NotFoundError: If there is no such experiment, or an identity is not stored.
        """
        ...

    def open_session(
        self,
        experiment_ids: Sequence[str],
        on_commit: Callable[[Sequence[Written]], None],
        on_trouble: Callable[[str], None],
        work: Work | None = None,
    ) -> Session:
        """Begin to write runs.

        Args:
            experiment_ids: The experiments that will be written to.
            on_commit: Called from any thread with each group of records, in order, once it is durable;
                links that came together are a group, in columns.
            on_trouble: Called from any thread with a sentence when commits fail and will be
                tried again, or cannot be made at all.
            work: The task and the evaluators that the session runs, if known.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def close(self) -> None:
        """Release files and connections. Closing twice does nothing."""
        ...
