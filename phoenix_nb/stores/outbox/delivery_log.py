"""What has been delivered: an append-only table beside the records themselves.

It is a memory aid and no authority: a lost line costs one more request, which the server recognises as
one that it has carried out before.
"""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, NamedTuple

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.stores.sqlite import mounts

Kind = Literal["run", "evaluation", "span"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS delivery (
    number INTEGER PRIMARY KEY,
    experiment_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('run', 'evaluation', 'span')),
    record_id TEXT NOT NULL,
    remote_id TEXT,
    subject TEXT,
    succeeded INTEGER NOT NULL,
    delivered_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX IF NOT EXISTS delivery_of ON delivery (experiment_id, kind);
CREATE TABLE IF NOT EXISTS standing (
    number INTEGER PRIMARY KEY,
    experiment_id TEXT NOT NULL,
    settled INTEGER NOT NULL,
    noted_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT;
CREATE INDEX IF NOT EXISTS standing_of ON standing (experiment_id, number);
"""
_APPEND_ONLY = """
CREATE TRIGGER IF NOT EXISTS {table}_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'this table only grows'); END;
"""


_OPENING, _EVERYTHING = 0, 1
"""What a line of `standing` holds in `settled`: that work begins, or, as 0.1 wrote it, that all that began
before is delivered. A line of today holds the number of the beginning that is over, with a minus sign."""


class Delivery(NamedTuple):
    """One record that the server holds."""

    kind: Kind
    record_id: str
    remote_id: str | None = None
    """The server's id of it; None where it has none."""
    subject: str | None = None
    """What it is about: for an evaluation, its run and evaluator."""
    succeeded: bool = True


class DeliveryLog:
    """The log of deliveries: a table in a file of its own. Safe to use from any thread.

    Args:
        path: The file, made at the first line, readable by its owner only; None keeps it in memory.

    Every method raises StoreUnavailableError if the file cannot be used.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._db: sqlite3.Connection | None = None
        self._closed = False

    def note(self, experiment_id: str, deliveries: Sequence[Delivery]) -> None:
        """Add lines."""
        self._insert(
            "INSERT INTO delivery (experiment_id, kind, record_id, remote_id, subject, succeeded)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(experiment_id, *delivery) for delivery in deliveries],
        )

    def deliveries(self, experiment_id: str) -> list[Delivery]:
        """The lines of an experiment, in order."""
        rows = self._select(
            "SELECT kind, record_id, remote_id, subject, succeeded FROM delivery"
            " WHERE experiment_id = ? ORDER BY number",
            (experiment_id,),
        )
        return [Delivery(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]

    def open(self, experiment_id: str) -> int:
        """Note that records of this experiment may be waiting from now on.

        Returns:
            The number of this opening. Several sessions, of several processes, may work on one experiment:
            that one of them is done says nothing of the others.
        """
        return self._stand(experiment_id, _OPENING)

    def settle(self, experiment_id: str, openings: Iterable[int]) -> None:
        """Note that everything has been delivered that some openings were made for."""
        for opening in openings:
            self._stand(experiment_id, -opening)

    def unsettled(self) -> dict[str, list[int]]:
        """The experiments that may have records waiting, by the openings that say so, in order."""
        rows = self._select(
            "SELECT experiment_id, number FROM standing AS opening WHERE settled = ?"
            " AND NOT EXISTS (SELECT 1 FROM standing AS later"
            " WHERE later.experiment_id = opening.experiment_id AND later.number > opening.number"
            " AND later.settled IN (?, -opening.number)) ORDER BY number",
            (_OPENING, _EVERYTHING),
        )
        openings: dict[str, list[int]] = {}
        for experiment_id, number in rows:
            openings.setdefault(experiment_id, []).append(number)
        return openings

    def close(self) -> None:
        """Close the file. Closing twice does nothing; nothing can be noted afterwards."""
        with self._lock:
            self._closed = True
            if self._db is not None:
                self._db.close()
                self._db = None

    def _stand(self, experiment_id: str, settled: int) -> int:
        return self._insert(
            "INSERT INTO standing (experiment_id, settled) VALUES (?, ?)",
            [(experiment_id, settled)],
        )

    def _insert(self, statement: str, rows: Sequence[tuple[Any, ...]]) -> int:
        """Add lines; returns the number of the last one."""
        with self._lock, self._reported():
            db = self._opened()
            db.execute("BEGIN IMMEDIATE")
            try:
                db.executemany(statement, rows)
                number: int = db.execute("SELECT last_insert_rowid()").fetchone()[0]
                db.execute("COMMIT")
            except BaseException:
                db.execute("ROLLBACK")
                raise
            return number

    def _select(self, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        with self._lock, self._reported():
            if self._db is None and (self._path is None or not self._path.exists()):
                return []
            return self._opened().execute(query, values).fetchall()

    def _opened(self) -> sqlite3.Connection:
        if self._closed:
            raise StoreUnavailableError("The store has been closed. Make another one.")
        if self._db is None:
            if self._path is not None:
                self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._path.touch(mode=0o600)
            db = sqlite3.connect(
                self._path or ":memory:",
                check_same_thread=False,
                timeout=30.0,
                isolation_level=None,
            )
            try:
                self._prepare(db)
            except BaseException:
                db.close()
                raise
            self._db = db
        return self._db

    def _prepare(self, db: sqlite3.Connection) -> None:
        shared = self._path is not None and mounts.is_shared(self._path.parent)
        db.execute(f"PRAGMA journal_mode = {'DELETE' if shared else 'WAL'}")
        # A power cut may take the last lines, which costs requests and never results.
        db.execute("PRAGMA synchronous = NORMAL")
        triggers = "".join(
            _APPEND_ONLY.format(table=table, verb=verb)
            for table in ("delivery", "standing")
            for verb in ("UPDATE", "DELETE")
        )
        db.executescript(_SCHEMA + triggers)

    @contextmanager
    def _reported(self) -> Iterator[None]:
        try:
            yield
        except (OSError, sqlite3.Error) as error:
            raise StoreUnavailableError(
                f"The record of deliveries {self._path} cannot be used: {error}. Make its folder "
                "writable, or choose another one with path=…."
            ) from error
