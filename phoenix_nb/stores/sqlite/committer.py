"""A session's own connection: groups of rows, one transaction each."""

import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NoReturn

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import SessionOutcome
from phoenix_nb.stores.sqlite.database import LOG, Database
from phoenix_nb.stores.sqlite.found_rows import FoundRows
from phoenix_nb.stores.sqlite.rows import MOST_ROWS
from phoenix_nb.stores.sqlite.write_columns import Rows
from phoenix_nb.stores.sqlite.writing import Writing

_MOST = 4 * MOST_ROWS
"""Rows of one commit."""
_CACHE_KB = 512
"""What SQLite holds of the file for a session: rows go to the ends of tables and indices, and what has been
written is not looked at again. SQLite's own default is 2,000 KB."""
_MOST_LOCKING = 256  # without the log, a commit keeps readers out


class Committer:
    """Opened at the first commit, and again after it was closed because of trouble."""

    def __init__(self, database: Database, session_id: str, found: FoundRows) -> None:
        self._database = database
        self._found = found
        self._session_id = session_id
        self._connection: sqlite3.Connection | None = None
        self._writing: Writing | None = None
        self._file: tuple[int, int] | None = None
        self._log: tuple[int, int] | None = None
        self.most: int = _MOST
        """Rows that one commit should have at most."""

    def commit(self, rows: Iterable[Rows], outcome: Callable[[], SessionOutcome | None]) -> None:
        """Insert rows, and the session's end if it has an outcome by then, in one transaction.

        Raises:
            sqlite3.Error: If SQLite cannot; nothing is inserted then.
            StoreUnavailableError: If the file was moved, deleted or replaced since the session began.
        """
        self._transact(rows, outcome, "COMMIT")

    def attempt(self, rows: Iterable[Rows]) -> None:
        """Insert rows and undo it, to see whether they can be.

        Raises:
            sqlite3.Error: If they cannot.
        """
        self._transact(rows, lambda: None, "ROLLBACK")

    def close(self) -> None:
        """Close the connection."""
        connection, self._connection = self._connection, None
        self._writing = None
        if connection is not None:
            connection.close()

    def _transact(
        self, rows: Iterable[Rows], outcome: Callable[[], SessionOutcome | None], finish: str
    ) -> None:
        connection = self._opened()
        connection.execute("BEGIN IMMEDIATE")
        try:
            self._written(connection).insert(rows)
            if (ended := outcome()) is not None:
                connection.execute(
                    "INSERT INTO session_ends (session_id, outcome, ended_at) VALUES (?, ?, ?)",
                    (self._session_id, ended.value, time.time()),
                )
            connection.execute(finish)
        except BaseException:
            if connection.in_transaction:
                with suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
            raise

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = self._database.open()
            self._file, self._log = self._database.identity(), None
            self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
            log = self._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
            self.most = _MOST if log else _MOST_LOCKING
            self._written(self._connection)
        elif self._database.identity() != self._file:
            # SQLite would go on writing to a file that nobody will ever find again.
            raise StoreUnavailableError("It was moved or deleted while in use.")
        elif self._log != (now := self._database.identity(LOG)):
            if self._log is not None:
                self._save_log(self._connection)
            self._log = now
        return self._connection

    def _save_log(self, connection: sqlite3.Connection) -> NoReturn:
        """Put what is in a deleted log into the file: it is there for as long as it is open.

        Raises:
            StoreUnavailableError: Always. Trying again begins another log.
        """
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        self.close()
        self._database.close()  # other connections have the deleted one open too
        lost = "part of what was in it may be lost" if busy else "what was in it is saved"
        raise StoreUnavailableError(
            f"Its log, {self._database.file.name}{LOG}, was deleted while in use; {lost}. Leave the files "
            "beside a store alone for as long as a run goes on."
        )

    def _written(self, connection: sqlite3.Connection) -> Writing:
        if self._writing is None:
            self._writing = Writing(connection, self._session_id, self._found)
            if not self._writing.known:
                raise StoreUnavailableError(
                    "Another file has taken its place, in which this experiment is unknown. "
                    "Put the file back."
                )
        return self._writing
