"""The embedded store: datasets and experiments in one SQLite file."""

import os
import sqlite3
import warnings
import weakref
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from typing_extensions import override

from phoenix_nb.core.ports import E, R, Reusable, Store, Written
from phoenix_nb.errors import StoreUnavailableError, UsageError
from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummaryRecord,
    DatasetVersionRecord,
    Entry,
    Exchange,
    ExperimentRecord,
    ExperimentSummaryRecord,
    Records,
    ReuseKey,
    SessionRecord,
    Span,
    Work,
)
from phoenix_nb.stores.shared.codec import UnreadableError
from phoenix_nb.stores.sqlite import (
    keys,
    listing,
    queries,
    reuse,
    sessions,
)
from phoenix_nb.stores.sqlite.database import Connect, Database, connect
from phoenix_nb.stores.sqlite.found_rows import FoundRows
from phoenix_nb.stores.sqlite.location import resolve_file
from phoenix_nb.stores.sqlite.process import Process
from phoenix_nb.stores.sqlite.rows import table_of
from phoenix_nb.stores.sqlite.session import OPEN_HERE, Patience, SqliteSession


class SqliteStore(Store):
    """Stores everything in one SQLite file.

    The file appears with the first thing that is stored; until then the store reads as an empty one.
    Any number of stores, threads and processes may use a file at once.

    Args:
        path: A folder, or a file that exists or ends in .db, .sqlite or .sqlite3. Unless given, the folder
            that `PHOENIX_NB_HOME` names, else `.phoenix_nb` in the current folder of this moment.
        patience: How long sessions gather records, and how long they try again after trouble.
        connect: Opens the file; for tests.
    """

    def __init__(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        patience: Patience | None = None,
        connect: Connect = connect,
    ) -> None:
        self._database = Database(resolve_file(path), connect)
        self._patience = patience or Patience()
        self._found = FoundRows()
        self._release = weakref.finalize(self, self._database.close)

    def __repr__(self) -> str:
        return f"SqliteStore({self.location!r})"

    @property
    @override
    def location(self) -> str:
        """The file's path."""
        return str(self._database.file)

    @override
    def save_dataset(self, dataset: DatasetRecord, *, leading: bool = False) -> DatasetRecord:
        with self._readable(), self._database.writing(leading=leading) as connection:
            return queries.save_dataset(connection, dataset)

    @override
    def load_dataset(
        self,
        *,
        dataset_id: str | None = None,
        name: str | None = None,
        version_id: str | None = None,
        splits: Collection[str] = (),
    ) -> DatasetRecord:
        with self._reading() as connection:
            return queries.load_dataset(
                connection, dataset_id=dataset_id, name=name, version_id=version_id, splits=splits
            )

    @override
    def list_datasets(self) -> list[DatasetSummaryRecord]:
        with self._reading() as connection:
            return queries.list_datasets(connection)

    @override
    def list_versions(self, dataset_id: str) -> list[DatasetVersionRecord]:
        with self._reading() as connection:
            if found := queries.list_versions(connection, dataset_id):
                return found
        self.load_dataset(dataset_id=dataset_id)  # its error names what there is
        return []

    @override
    def create_experiment(self, experiment: ExperimentRecord) -> ExperimentRecord:
        return self.create_experiments([experiment])[0]

    @override
    def create_experiments(self, experiments: Sequence[ExperimentRecord]) -> list[ExperimentRecord]:
        with self._database.writing(leading=True) as connection:
            for experiment in experiments:
                queries.create_experiment(connection, experiment)
        return list(experiments)

    @override
    def load_experiment(self, experiment_id: str) -> ExperimentRecord:
        with self._reading() as connection:
            return queries.load_experiment(connection, experiment_id)

    @override
    def list_experiments(self, dataset_id: str | None = None) -> list[ExperimentSummaryRecord]:
        """Every experiment, or those on one dataset, newest first.

        An experiment is RUNNING only to readers on the computer where it runs; to others it is INCOMPLETE.
        """
        with self._reading() as connection:
            return listing.list_experiments(connection, dataset_id)

    @override
    def experiment_names(self, dataset_id: str) -> list[tuple[str, str]]:
        with self._reading() as connection:
            return listing.experiment_names(connection, dataset_id)

    @override
    def sessions_at_work(self, experiment_id: str) -> int:
        with self._reading() as connection:
            return listing.at_work(connection)[experiment_id]

    @override
    def sessions_ended(self, experiment_id: str) -> int:
        with self._reading() as connection:
            return listing.ended(connection, experiment_id)

    @override
    def load_runs(self, experiment_id: str) -> Records:
        """Read the current runs and their current evaluations, each in the order of their first record.

        Of a file that is damaged, what can be read is returned, with a warning that counts the rest.

        Raises:
            NotFoundError: If there is no such experiment.
            StoreUnavailableError: If nothing of it can be read.
        """
        with self._of(experiment_id) as connection:
            from phoenix_nb.stores.sqlite.read_columns import load_runs

            try:
                return load_runs(connection, experiment_id)
            except (sqlite3.DatabaseError, UnreadableError):
                from phoenix_nb.stores.sqlite.salvage import salvage_runs

                records, lost = salvage_runs(connection, experiment_id)
                if not records.task_runs or not lost:
                    raise
        warnings.warn(
            f"The store {self.location} is damaged: {lost:,} records of experiment {experiment_id!r} cannot "
            f"be read. The {len(records.task_runs):,} runs and {len(records.evaluation_runs):,} evaluations "
            "that can be are returned. Restore a copy of the file; if there is none, save them "
            "(to_dataframe()) and go on in a new store.",
            stacklevel=3,
        )
        return records

    @override
    def load_spans(self, experiment_id: str, trace_ids: Collection[str] = ()) -> list[Span]:
        with self._of(experiment_id) as connection:
            return queries.load_spans(connection, experiment_id, trace_ids)

    @override
    def load_sessions(
        self, experiment_id: str, records: Records | None = None
    ) -> list[SessionRecord]:
        with self._of(experiment_id) as connection:
            return sessions.load_sessions(connection, experiment_id, records)

    @override
    def load_exchanges(
        self, experiment_id: str, task_run_ids: Collection[str] = ()
    ) -> list[Exchange]:
        with self._of(experiment_id) as connection:
            return queries.load_exchanges(connection, experiment_id, task_run_ids)

    @override
    def add_entries(self, entries: Sequence[Entry]) -> None:
        with self._readable(), self._database.writing() as connection:
            queries.add_entries(connection, entries)

    @override
    def load_entries(self, kind: type[E], subject: str, *, after: str | None = None) -> list[E]:
        with self._reading() as connection:
            return queries.load_entries(connection, kind, subject, after)

    @override
    def save_identity(self, parts: Mapping[str, Any]) -> str:
        with self._database.writing(leading=True) as connection:
            return reuse.keep_identity(connection, parts)[0]

    @override
    def load_identity(self, identity: str) -> dict[str, Any]:
        with self._reading() as connection:
            return reuse.load_identity(connection, identity)

    @override
    def find_reusable(self, kind: type[R], contents: Mapping[str, Collection[str]]) -> Reusable[R]:
        """Find links to the newest success under each key, in any experiment.

        Keys that have come together since they were last looked for are sorted first, where that is possible.
        """
        with self._reading() as connection:
            unsorted = reuse.unsorted(connection, kind, contents)
        if unsorted:
            with suppress(StoreUnavailableError), self._database.opened() as connection:
                keys.sort(connection, table_of(kind), unsorted)
        with self._reading() as connection:
            return reuse.find_reusable(connection, kind, contents, self._found)

    @override
    def used_identities(self, kind: type[R], identities: Collection[str]) -> set[str]:
        with self._reading() as connection:
            return reuse.used_identities(connection, kind, identities)

    @override
    def add_keys(self, kind: type[R], experiment_id: str, keys: Mapping[str, ReuseKey]) -> None:
        with self._readable(), self._database.writing(create=False) as connection:
            queries.load_experiment(connection, experiment_id)
            reuse.add_keys(connection, kind, experiment_id, keys)

    @override
    def open_session(
        self,
        experiment_ids: Sequence[str],
        on_commit: Callable[[Sequence[Written]], None],
        on_trouble: Callable[[str], None],
        work: Work | None = None,
    ) -> SqliteSession:
        session_id = uuid4().hex
        OPEN_HERE.add(
            session_id
        )  # before anyone can find it in the file, and think that it has ended
        try:
            with self._readable(), self._database.writing(create=False, leading=True) as connection:
                sessions.begin(connection, session_id, experiment_ids, Process.this(), work)
        except BaseException:
            OPEN_HERE.discard(session_id)
            raise
        return SqliteSession(
            session_id,
            experiment_ids,
            self._database,
            on_commit,
            on_trouble,
            patience=self._patience,
            found=self._found,
        )

    def delete_experiment(self, experiment_id: str, *, delete_project: bool = False) -> None:  # noqa: ARG002 - a server's
        """Delete an experiment with its runs, evaluations, traces, notes and labels; its dataset stays.

        What other experiments linked to it is theirs from now on. `compact` gives its room back.

        Raises:
            NotFoundError: If there is no such experiment.
            UsageError: If it is being run or evaluated.
        """
        from phoenix_nb.stores.sqlite import upkeep

        self._check_idle(experiment_id)
        with self._database.opened() as connection:
            # Again: another process may have begun to work on it in between.
            upkeep.delete_experiments(
                connection, [experiment_id], check=partial(listing.check_idle, experiment_id)
            )

    def archive_experiment(self, experiment_id: str, path: Path | str) -> Path:
        """Move an experiment into a store of its own, with its dataset; `delete_experiment` does the rest.

        Args:
            experiment_id: The experiment.
            path: The file to make, for `Client(path=...)` to read; ending in .db, .sqlite or .sqlite3.

        Returns:
            The file.

        Raises:
            NotFoundError: If there is no such experiment.
            UsageError: If the file is there already or its folder is not, the experiment is being run or
                evaluated, or something is added to it meanwhile; it then stays where it is, and there is
                no file.
        """
        from phoenix_nb.stores.sqlite import archive

        file = resolve_file(path)
        if file.exists():
            raise UsageError(f"{file} is there already; name a file that is not.")
        if not file.parent.is_dir():
            raise UsageError(
                f"There is no folder {file.parent}; make it first, or name another file."
            )
        self._check_idle(experiment_id)
        archive.move_experiment(self._database, experiment_id, file)
        return file

    def compact(self) -> int:
        """Give the room that nothing takes any more back to the disk.

        Returns:
            How many bytes smaller the store is.

        Raises:
            StoreUnavailableError: If another process is writing to the store, or the disk is full.
        """
        from phoenix_nb.stores.sqlite import upkeep

        if not self._database.file.exists():
            return 0
        before = upkeep.size_on_disk(self._database.file)
        with self._database.opened() as connection:
            upkeep.compact(connection)
        return before - upkeep.size_on_disk(self._database.file)

    @override
    def close(self) -> None:
        """Close files. Closing twice does nothing; using the store again opens them again."""
        self._database.close()

    def _check_idle(self, experiment_id: str) -> None:
        with self._of(experiment_id) as connection:
            listing.check_idle(experiment_id, connection)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._readable(), self._database.reading() as connection:
            yield connection

    @contextmanager
    def _of(self, experiment_id: str) -> Iterator[sqlite3.Connection]:
        with self._reading() as connection:
            queries.load_experiment(connection, experiment_id)
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
