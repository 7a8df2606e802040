"""What the engine needs of the outside world, as protocols thin enough to read at a glance."""

from collections.abc import Callable, Collection, Sequence
from contextvars import Context
from typing import Any, Literal, Protocol, runtime_checkable

from phoenix_nb.core.events import Event
from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummary,
    DatasetVersion,
    EvaluationRun,
    ExperimentRecord,
    ExperimentSummary,
    Failure,
    Outcome,
    Records,
    Span,
    TaskRun,
    Usage,
)

RunRecord = TaskRun | EvaluationRun | Span
"""What a session writes."""


class Listener(Protocol):
    """Someone who is told what happens, on the engine's loop, in order; must return at once."""

    def __call__(self, event: Event, /) -> None:
        """Hear of an event."""
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

    def append(self, record: RunRecord) -> None:
        """Queue a record for the next commit."""
        ...

    def flush(self, timeout: float | None = None) -> bool:
        """Block until everything appended so far is committed; False if time ran out or it cannot be."""
        ...

    def close(self, outcome: Outcome) -> None:
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

    def list_datasets(self) -> list[DatasetSummary]:
        """Every data set, newest first."""
        ...

    def list_versions(self, dataset_id: str) -> list[DatasetVersion]:
        """Every version of a data set, newest first.

        Raises:
            NotFoundError: If there is no such data set.
        """
        ...

    def create_experiment(self, experiment: ExperimentRecord) -> ExperimentRecord:
        """Keep a new experiment, and return it as kept: a server may give it another id."""
        ...

    def load_experiment(self, experiment_id: str) -> ExperimentRecord:
        """Read what was fixed when the experiment started.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def list_experiments(self, dataset_id: str | None = None) -> list[ExperimentSummary]:
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

    def load_spans(self, experiment_id: str) -> list[Span]:
        """Read the spans of an experiment that were kept, in the order in which they came.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        ...

    def open_session(
        self,
        experiment_ids: Sequence[str],
        on_commit: Callable[[Sequence[RunRecord]], None],
        on_trouble: Callable[[str], None],
    ) -> Session:
        """Begin to write runs.

        Args:
            experiment_ids: The experiments that will be written to.
            on_commit: Called from any thread with each group of records, in order, once it is durable.
            on_trouble: Called from any thread with a sentence when commits are failing and will be
                tried again, or cannot be made at all.
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
