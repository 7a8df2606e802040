"""The embedded store."""

import sqlite3
import time
import weakref
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from phoenix_nb.core.ports import RunRecord
from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummary,
    DatasetVersion,
    ExperimentRecord,
    ExperimentSummary,
    Records,
    Span,
)
from phoenix_nb.stores.codec import UnreadableError
from phoenix_nb.stores.sqlite import listing, queries
from phoenix_nb.stores.sqlite.database import Connect, Database, connect
from phoenix_nb.stores.sqlite.place import resolve_file
from phoenix_nb.stores.sqlite.process import Process
from phoenix_nb.stores.sqlite.session import Patience, SqliteSession


class SqliteStore:
    """Keeps everything in one SQLite file; implements `core.ports.Store`.

    The file appears with the first thing that is kept; until then the store reads as an empty one.
    Any number of stores, threads and processes may use a file at once.

    Args:
        path: A folder, or a file that exists or ends in .db, .sqlite or .sqlite3. Unless given, the folder
            that `PHOENIX_NB_HOME` names, else `.phoenix_nb` in the current folder of this moment.
        patience: How long sessions gather records, and how long they try again after trouble.
        connect: Opens the file; for tests.
    """

    def __init__(
        self,
        path: Path | str | None = None,
        *,
        patience: Patience | None = None,
        connect: Connect = connect,
    ) -> None:
        self._database = Database(resolve_file(path), connect)
        self._patience = patience or Patience()
        self._release = weakref.finalize(self, self._database.close)

    def __repr__(self) -> str:
        return f"SqliteStore({self.location!r})"

    @property
    def location(self) -> str:
        """The file's path."""
        return str(self._database.file)

    def save_dataset(self, dataset: DatasetRecord) -> DatasetRecord:
        """Keep a version of a data set; the same version again is no change.

        A name belongs to one data set: under a name that is kept already, the version joins that data
        set and is returned with its id.

        Raises:
            ConflictError: If the id is that of a data set of another name.
        """
        with self._readable(), self._database.writing() as connection:
            return queries.save_dataset(connection, dataset)

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
        with self._reading() as connection:
            return queries.load_dataset(
                connection, dataset_id=dataset_id, name=name, version_id=version_id, splits=splits
            )

    def list_datasets(self) -> list[DatasetSummary]:
        """Every data set, newest first."""
        with self._reading() as connection:
            return queries.list_datasets(connection)

    def list_versions(self, dataset_id: str) -> list[DatasetVersion]:
        """Every version of a data set, newest first.

        Raises:
            NotFoundError: If there is no such data set.
        """
        with self._reading() as connection:
            if found := queries.list_versions(connection, dataset_id):
                return found
        self.load_dataset(dataset_id=dataset_id)  # says what there is instead
        return []

    def create_experiment(self, experiment: ExperimentRecord) -> ExperimentRecord:
        """Keep a new experiment, as it is.

        Raises:
            ConflictError: If there is an experiment with this id.
        """
        with self._database.writing() as connection:
            queries.create_experiment(connection, experiment)
        return experiment

    def load_experiment(self, experiment_id: str) -> ExperimentRecord:
        """Read what was fixed when the experiment started.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        with self._reading() as connection:
            return queries.load_experiment(connection, experiment_id)

    def list_experiments(self, dataset_id: str | None = None) -> list[ExperimentSummary]:
        """Every experiment, or those on one data set, newest first.

        An experiment is RUNNING only to readers on the computer where it runs; to others it is INCOMPLETE.
        """
        with self._reading() as connection:
            return listing.list_experiments(connection, dataset_id)

    def is_at_work(self, experiment_id: str) -> bool:
        """Whether a session on this computer is open for it."""
        with self._reading() as connection:
            return experiment_id in listing.at_work(connection)

    def load_runs(self, experiment_id: str) -> Records:
        """Read the current runs and their current evaluations, each in the order of their first record.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        with self._reading() as connection:
            queries.load_experiment(connection, experiment_id)
            return queries.load_runs(connection, experiment_id)

    def load_spans(self, experiment_id: str) -> list[Span]:
        """Read the spans of an experiment that were kept, in the order in which they came.

        Raises:
            NotFoundError: If there is no such experiment.
        """
        with self._reading() as connection:
            queries.load_experiment(connection, experiment_id)
            return queries.load_spans(connection, experiment_id)

    def open_session(
        self,
        experiment_ids: Sequence[str],
        on_commit: Callable[[Sequence[RunRecord]], None],
        on_trouble: Callable[[str], None],
    ) -> SqliteSession:
        """Begin to write runs; see `core.ports.Store.open_session`.

        Raises:
            NotFoundError: If one of the experiments is not kept here.
        """
        session_id = uuid4().hex
        process = Process.this()
        with self._readable(), self._database.writing(create=False) as connection:
            for experiment_id in dict.fromkeys(experiment_ids):
                queries.load_experiment(connection, experiment_id)
                connection.execute(
                    "INSERT INTO sessions (session_id, experiment_id, host, pid, process_start,"
                    " started_at) VALUES (?, ?, ?, ?, ?, ?)",
                    (
                        *(session_id, experiment_id),
                        *(process.host, process.pid, process.start),
                        time.time(),
                    ),
                )
        return SqliteSession(
            session_id,
            experiment_ids,
            self._database,
            on_commit,
            on_trouble,
            patience=self._patience,
        )

    def close(self) -> None:
        """Close files. Closing twice is no error; using the store again opens them again."""
        self._database.close()

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._readable(), self._database.reading() as connection:
            yield connection

    @contextmanager
    def _readable(self) -> Iterator[None]:
        try:
            yield
        except UnreadableError as error:
            raise StoreUnavailableError(
                f"The store {self._database.file} holds a record that cannot be read: {error} "
                "Restore a copy of the file, or upgrade phoenix_nb."
            ) from error
