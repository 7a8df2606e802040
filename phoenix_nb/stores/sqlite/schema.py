"""A new file, and how the tables of an earlier version become those of today."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.stores.sqlite.schema_steps import APPLICATION_ID, STEPS, Step

__all__ = ["EMPTY", "STEPS", "empty", "make_empty", "migrate"]

EMPTY = Path(__file__).with_name("empty.db")
"""A store in which nothing is: what all steps lead to. A new file is a copy of it, which takes a fifth of the
time that the steps take. Once a step has been added, `make_empty()` makes it anew."""


def empty(*, log: bool) -> bytes:
    """The file of an empty store, to be used with the write-ahead log or without it."""
    file = bytearray(EMPTY.read_bytes())
    # Which of the two, https://www.sqlite.org/fileformat2.html#file_format_version_numbers
    file[18:20] = b"\2\2" if log else b"\1\1"
    return bytes(file)


def make_empty(file: Path = EMPTY) -> None:
    """Make the file of an empty store out of the steps."""
    file.unlink(missing_ok=True)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        connection.execute("VACUUM INTO ?", (str(file),))


def migrate(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Bring the tables up to date: all that is missing in one transaction, or none of it.

    Args:
        connection: To the file.
        steps: Those that lead to where it is to be.

    Raises:
        StoreUnavailableError: If the file is another program's, or was written by a later version.
    """
    if _version(connection, steps) == len(steps):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another process may have done it meanwhile.
        version = _version(connection, steps)
        for statement in chain.from_iterable(steps[version:]):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection, steps: Sequence[Step]) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (version or tables):
        raise StoreUnavailableError(
            "it is another program's SQLite file. Pass another path, or set PHOENIX_NB_HOME."
        )
    if version > len(steps):
        raise StoreUnavailableError(
            f"its tables are of version {version}, and this phoenix_nb knows versions up to "
            f"{len(steps)}. Upgrade phoenix_nb to read it, or pass another path."
        )
    return version
