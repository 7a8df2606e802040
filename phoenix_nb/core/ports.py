"""What the engine needs of the outside world, as protocols thin enough to read at a glance."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextvars import Context
from typing import Any, Literal, Protocol, TypeVar, runtime_checkable

from phoenix_nb.core.progress.events import Event
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
    Failure,
    Records,
    ReuseKey,
    SessionOutcome,
    SessionRecord,
    Span,
    TaskRunRecord,
    Usage,
    Work,
)

RunRecord = TaskRunRecord | EvaluationRunRecord | Span
"""What tells of a run, here and on a server."""
Written = RunRecord | Exchange | ExperimentEntry
"""What a session writes."""
E = TypeVar("E", bound=Entry)
R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)


class Listener(Protocol):
    """Someone who is told what happens, on the engine's loop, in order; must return at once."""

    def __call__(self, event: Event, /) -> None:
        """Hear of an event."""
        ...


class View(Protocol):
    """Something that shows a run while it goes on, and what came of it at the end."""

    def open(self) -> None:
        """Show it. Called on the loop that runs the work, before anything else happens."""
        ...

    def __call__(self, event: Event, /) -> None:
        """Take an event in; must return at once."""
        ...

    @property
    def widget(self) -> Any:
        """What draws it, for front ends that take objects; None where nothing does, or it is over."""
        ...

    def show_again(self) -> bool:
        """Show it in the cell that runs now, too; False where that cannot be done, or it is over."""
        ...

    def close(self, shown: Sequence[Any]) -> None:
        """Show the end in its place: what the verb returns, or the experiments as far as they came."""
        ...


class Session(Protocol):
    """One stretch of work on some experiments: the only way in which runs are written.

    Appending never blocks. Records are committed in the order in which they came, in groups, on a
    thread of the store's own.
    """

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
        """
        ...

    def flush(self, timeout: float | None = None) -> bool:
        """Block until everything appended so far is committed; False if time ran out or it cannot be."""
        ...

    def close(self, outcome: SessionOutcome) -> None:
        """Flush, record how the work ended, and give up the session.

        Raises:
            StoreError: If something appended could not be committed; it is named in the message.
        """
        ...


@runtime_checkable
class DeliveringSession(Protocol):
    """A session whose records go on to a server, once they are committed here."""

    def watch_delivery(self, listener: Callable[[int], None], /) -> None:
        """Tell `listener`, from any thread, how many are on their way while the session is being closed."""
        ...

    @property
    def remainder(self) -> str:
        """Once it is closed, what has not reached the server, in words; empty if everything has."""
        ...


class Store(Protocol):
    """Where data sets and experiments are kept: append-only, and safe to call from any thread.

    Every method blocks; the engine calls them off the loop. Errors are those of `phoenix_nb.errors`.
    """

    @property
    def location(self) -> str:
        """Where this is, for people."""
        ...

    def save_dataset(self, dataset: DatasetRecord) -> DatasetRecord:
        """Keep a version of a data set, and return it as kept. Saving the same content again is no change."""
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
            NotFoundError: If there is no such data set, version or split.
        """
        ...

    def list_datasets(self) -> list[DatasetSummaryRecord]:
        """Every data set, newest first."""
        ...

    def list_versions(self, dataset_id: str) -> list[DatasetVersionRecord]:
        """Every version of a data set, newest first.

        Raises:
            NotFoundError: If there is no such data set.
        """
        ...

    def create_experiment(self, experiment: ExperimentRecord) -> ExperimentRecord:
        """Keep a new experiment, and return it as kept: a server may give it another id."""
        ...

    def create_experiments(self, experiments: Sequence[ExperimentRecord]) -> list[ExperimentRecord]:
        """Keep new experiments that belong together, all or none if the store can, as kept."""
        ...

    def load_experiment(self, experiment_id: str) -> ExperimentRecord:
        """Read what was fixed when the experiment started.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def list_experiments(self, dataset_id: str | None = None) -> list[ExperimentSummaryRecord]:
        """Every experiment, or those on one data set, newest first."""
        ...

    def is_at_work(self, experiment_id: str) -> bool:
        """Whether somebody on this computer is running it or judging it just now."""
        ...

    def load_runs(self, experiment_id: str) -> Records:
        """Read the current runs: the latest of each example × repetition, and their latest evaluations.

        A later record takes the place of an earlier one, except that a failure never takes the place
        of a success. Runs are in the order of their first record.
        """
        ...

    def load_spans(self, experiment_id: str, trace_ids: Collection[str] = ()) -> list[Span]:
        """Read the spans of an experiment that were kept, in the order in which they came.

        Args:
            experiment_id: The experiment.
            trace_ids: Only those of these traces; all if none is named.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def load_sessions(self, experiment_id: str) -> list[SessionRecord]:
        """Read the sessions of work on an experiment, in the order in which they began.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def load_exchanges(
        self, experiment_id: str, task_run_ids: Collection[str] = ()
    ) -> list[Exchange]:
        """Read what models were asked and answered, in the order in which it came.

        Args:
            experiment_id: The experiment.
            task_run_ids: Only for these runs; for all if none is named.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def add_entries(self, entries: Sequence[Entry]) -> None:
        """Keep entries, all or none. One whose id is kept already is passed over.

        Raises:
            NotFoundError: If one is about an experiment that there is not.
        """
        ...

    def load_entries(self, kind: type[E], subject: str) -> list[E]:
        """Read the entries of one kind about an experiment or a dataset, in the order in which they came."""
        ...

    def save_identity(self, parts: Mapping[str, Any]) -> str:
        """Keep what makes up an identity, and return its hash. The same parts again are no change."""
        ...

    def load_identity(self, identity: str) -> dict[str, Any]:
        """Read what makes up an identity.

        Raises:
            NotFoundError: If it is not kept.
        """
        ...

    def find_reusable(
        self, kind: type[R], identity: str, contents: Collection[str]
    ) -> dict[str, R]:
        """Find what was made under the same keys before, in any experiment.

        Args:
            kind: `TaskRun` or `EvaluationRun`.
            identity: The part that all keys share.
            contents: The other part of each.

        Returns:
            The newest success for each of `contents` that has one, as it was made: never a link.
        """
        ...

    def add_keys(self, kind: type[R], experiment_id: str, keys: Mapping[str, ReuseKey]) -> None:
        """Give keys to what was recorded without, or under an earlier way of making keys.

        Args:
            kind: `TaskRun` or `EvaluationRun`.
            experiment_id: Where they are.
            keys: By the id of the run or evaluation, of those that succeeded.

        Raises:
            NotFoundError: If there is no such experiment.
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
            on_commit: Called from any thread with each group of records, in order, once it is durable.
            on_trouble: Called from any thread with a sentence when commits are failing and will be
                tried again, or cannot be made at all.
            work: With what the session works.
        """
        ...

    def close(self) -> None:
        """Release files and connections. Closing twice is no error."""
        ...


class Trace(Protocol):
    """One attempt under observation."""

    @property
    def trace_id(self) -> str:
        """32 hexadecimal digits."""
        ...

    @property
    def context(self) -> Context:
        """Where to call the user's code, so that spans it makes nest under the attempt's."""
        ...

    def close(self, *, output: Any, error: Failure | None) -> tuple[Usage | None, Sequence[Span]]:
        """End the observation: what the spans below tell of tokens and cost, and the spans to keep."""
        ...


class Tracer(Protocol):
    """Makes a span of every attempt, and gathers those made below it."""

    def open(
        self,
        *,
        experiment: ExperimentRecord,
        kind: Literal["CHAIN", "EVALUATOR"],
        name: str,
        input: Any,
        context: Context,
    ) -> Trace:
        """Begin the span of an attempt. Cheap: called for each attempt, on the loop."""
        ...
