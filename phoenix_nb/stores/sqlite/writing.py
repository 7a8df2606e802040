"""What one session's rows refer to, and how they are inserted."""

import logging
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from phoenix_nb.model import Origin
from phoenix_nb.stores.sqlite.found_rows import FoundRows
from phoenix_nb.stores.sqlite.keys import append_keys
from phoenix_nb.stores.sqlite.rows import insert_columns
from phoenix_nb.stores.sqlite.write_columns import Rows

_LOG = logging.getLogger(__name__)
_AT_ONCE = 500
ID = {"task_runs": "id", "evaluation_runs": "coalesce(id, json_extract(record, '$.id'))"}
"""Where a record's id is: version 0.1 wrote that of an evaluation into its text only."""


class Writing:
    """Knows the rows that a session's rows refer to: sessions, identities, the origins of links.

    Each function runs in its caller's transaction. Rows are never changed, so that what was found once
    stays true until something is deleted.
    """

    def __init__(self, connection: sqlite3.Connection, session_id: str, found: FoundRows) -> None:
        self._connection = connection
        self._found = found
        self._sessions: dict[str, int] = dict(
            connection.execute(
                "SELECT experiment_id, seq FROM sessions WHERE session_id = ?", (session_id,)
            )
        )
        self._identities: dict[str, int] = {}
        self._origins: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
        self._tables = 0
        """How often the tables had been changed when that was found."""

    @property
    def known(self) -> bool:
        """Whether the file has the session."""
        return bool(self._sessions)

    def insert(self, rows: Iterable[Rows]) -> None:
        """Insert rows, many with each statement.

        Raises:
            sqlite3.Error: If SQLite cannot, or a link is to something that is not there.
        """
        self._forget_what_was_deleted()
        for of_table in rows:
            if of_table.table in ID:
                self._insert_results(of_table)
            else:
                insert_columns(self._connection, of_table.table, of_table.columns)

    def _forget_what_was_deleted(self) -> None:
        """Find everything anew after a deletion, which takes triggers away for as long as it lasts."""
        tables = self._connection.execute("PRAGMA schema_version").fetchone()[0]
        if tables != self._tables:
            self._tables = tables
            self._identities.clear()
            self._origins.clear()

    def _insert_results(self, rows: Rows) -> None:
        table = rows.table
        columns = [*rows.columns, list(map(self._sessions.__getitem__, rows.experiment_ids))]
        if rows.origins:
            self._read_origins(table, filter(None, rows.origins))
            columns.append([self._origin(table, origin) for origin in rows.origins])
        insert_columns(self._connection, table, columns)
        if not any(rows.keys):
            return
        last: int = self._connection.execute(f"SELECT max(seq) FROM {table}").fetchone()[0]  # noqa: S608
        first = last - len(rows.keys) + 1
        keys = [(key, number) for number, key in enumerate(rows.keys, first) if key]
        append_keys(self._connection, table, keys, self._identity)

    def _identity(self, identity: str) -> int | None:
        if identity not in self._identities:
            found = find_identity(self._connection, identity)
            if found is None:  # the result itself matters more
                _LOG.error("The identity %s is not stored, nor are its keys.", identity)
                return None
            self._identities[identity] = found
        return self._identities[identity]

    def _read_origins(self, table: str, wanted: Iterable[Origin]) -> None:
        """Read what is linked to where look-ups found it: its experiment may have millions of records."""
        unknown = (
            origin
            for origin in wanted
            if origin.id not in self._origins[table, origin.experiment_id]
        )
        numbers = self._found.numbers(table, unknown)
        for start in range(0, len(numbers), _AT_ONCE):
            some = numbers[start : start + _AT_ONCE]
            rows = self._connection.execute(
                f"SELECT experiment_id, {ID[table]}, coalesce(origin, seq) FROM {table}"  # noqa: S608
                f" WHERE seq IN ({','.join('?' * len(some))}) AND NOT failed",
                some,
            )
            for experiment_id, id_, number in rows:
                self._origins[table, experiment_id][id_] = number

    def _origin(self, table: str, origin: Origin | None) -> int | None:
        if origin is None:
            return None
        of_experiment = self._origins[table, origin.experiment_id]
        if origin.id not in of_experiment:
            of_experiment.update(origins(self._connection, table, origin.experiment_id))
        if origin.id not in of_experiment:
            raise sqlite3.IntegrityError(f"there is nothing to link to: {origin}")
        return of_experiment[origin.id]


def find_identity(connection: sqlite3.Connection, identity: str) -> int | None:
    """The row of an identity."""
    row = connection.execute(
        "SELECT seq FROM identities WHERE digest = ?", (bytes.fromhex(identity),)
    ).fetchone()
    return row[0] if row else None


def origins(connection: sqlite3.Connection, table: str, experiment_id: str) -> dict[str, int]:
    """The row of each successful record of an experiment by its id; for links, that of their origin."""
    return dict(
        connection.execute(
            f"SELECT {ID[table]}, coalesce(origin, seq) FROM {table}"  # noqa: S608 - our own text
            " WHERE experiment_id = ? AND NOT failed",
            (experiment_id,),
        )
    )
