"""The rows of an experiment, read some at a time: row by row, or each column joined into one text by SQLite.

A row of its own costs several Python objects. Of many rows, SQLite joins each column, a line for each row: no
text of a record has a line break, which JSON escapes. What cannot be joined so is read row by row: rows that
are links or have no ids of their own, those whose ids hold a line break, and very long ones.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple

from pydantic_core import from_json

from phoenix_nb.model.columns import MANY, Texts

__all__ = ["FEW", "Batch", "batches"]

FEW = 512
"""Rows that are read together while there may not be many."""
_MANY_ROWS = 4_096
"""Rows that are read together then."""
_DENSE = 2
"""Where one row in so many is of the experiment, the table is read without its index, in 2/3 of the time."""
_LAST = 2**63 - 1
"""The largest number that a row can have."""
_LONGEST = 1 << 24
"""Bytes of the longest text that columns are joined into."""
_LINE = "CAST(group_concat({}, '\n') AS BLOB)"
"""A column, a line for each row. A literal: SQLite would call `char(10)` for each row."""
_FIELDS = {"task_runs": ("example_id", "repetition"), "evaluation_runs": ("task_run_id", "name")}
"""The columns that only the one table has."""


class Batch(NamedTuple):
    """Rows of task runs or evaluations, a sequence for each column."""

    numbers: Callable[[], Sequence[int]]
    """Finds the number of each row, which few batches need."""
    ids: Sequence[str | None]
    links: Sequence[int | None]
    """The number of what each one links to; empty if none does."""
    texts: Sequence[str] | Texts
    """The record of each; `Texts` if the rows are many."""
    of: Sequence[Any]
    """The example of each run, or the run of each evaluation."""
    keys: Sequence[Any]
    """The repetition of each run, or the evaluator of each evaluation."""


def batches(
    connection: sqlite3.Connection, table: str, experiment_id: str, many: int = MANY
) -> Iterator[Batch]:
    """The rows of an experiment, in the order in which they were written.

    Args:
        connection: To the store.
        table: That of task runs or of evaluations.
        experiment_id: The experiment.
        many: From so many rows on, columns are joined, and taken apart by NumPy.
    """
    # No more than a statement can ask for again.
    most = min(_MANY_ROWS, connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER))
    last: int | None = -1
    is_long = _after(connection, table, experiment_id, -1, many) is not None
    size = most if is_long else FEW
    is_dense = False
    while last is not None:
        before = last
        last = before + size if is_dense else _after(connection, table, experiment_id, before, size)
        part = _Part(
            table, experiment_id, before + 1, _LAST if last is None else last, is_dense=is_dense
        )
        batch = (is_long and _joined(connection, part)) or _rows(connection, part, is_long=is_long)
        if batch is not None:
            yield batch
        rows = 0 if batch is None else len(batch.ids)
        is_dense = is_long and last is not None and (last - before) < rows * _DENSE


def _after(
    connection: sqlite3.Connection, table: str, experiment_id: str, last: int, count: int
) -> int | None:
    """The number of the row so many rows on; None if there are not as many."""
    row = connection.execute(
        f"SELECT seq FROM {table} WHERE experiment_id = ? AND seq > ?"  # noqa: S608 - our own names
        " ORDER BY seq LIMIT 1 OFFSET ?",
        (experiment_id, last, count - 1),
    ).fetchone()
    return None if row is None else row[0]


class _Part(NamedTuple):
    """Rows that are read together."""

    table: str
    experiment_id: str
    first: int
    """The number of the first of them, or one below it."""
    last: int
    is_dense: bool
    """Whether most rows between the two are of the experiment, so that the index is not worth asking."""

    def read(self, connection: sqlite3.Connection, columns: str) -> sqlite3.Cursor:
        """Read some columns, in the order in which the rows were written."""
        unindexed = "+" if self.is_dense else ""
        return connection.execute(
            f"SELECT {columns} FROM {self.table} WHERE {unindexed}experiment_id = ?"  # noqa: S608 - our own names
            " AND seq BETWEEN ? AND ? ORDER BY seq",
            (self.experiment_id, self.first, self.last),
        )

    def numbers(self, connection: sqlite3.Connection) -> list[int]:
        """Read the number of each row, which takes no record."""
        return [number for (number,) in self.read(connection, "seq")]


def _rows(connection: sqlite3.Connection, part: _Part, *, is_long: bool) -> Batch | None:
    """Read rows one by one; None if there are none."""
    columns = ("seq", "id", "origin", "record", *_FIELDS[part.table])
    rows = part.read(connection, ", ".join(columns)).fetchall()
    if not rows:
        return None
    numbers, ids, links, texts, of, keys = zip(*rows, strict=True)
    if links.count(None) == len(links):
        links = ()
    return Batch(lambda: numbers, ids, links, Texts(texts) if is_long else texts, of, keys)


def _joined(connection: sqlite3.Connection, part: _Part) -> Batch | None:
    """Read rows with each column joined; None if there are none, or they cannot be."""
    lines = ", ".join(map(_LINE.format, ("id", "record", *_FIELDS[part.table])))
    before = connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    try:
        count, with_ids, links, *joined = part.read(
            connection, f"count(*), count(id), count(origin), {lines}"
        ).fetchone()
        for text in joined:
            _check_text(text)
    except (sqlite3.DataError, UnicodeDecodeError):  # too long, or damage, of which rows will tell
        return None
    finally:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, before)
    if not count or links or with_ids < count:
        return None
    ids, texts = (Texts.lines(data, count) for data in joined[:2])
    if ids is None or texts is None:
        return None
    of: Sequence[Any] | None
    keys: Sequence[Any]
    if part.table == "task_runs":
        of, keys = (
            joined[2].decode().split("\n"),
            from_json(b"[%b]" % joined[3].replace(b"\n", b",")),
        )
    else:
        of, keys = Texts.lines(joined[2], count), joined[3].decode().split("\n")
    if of is None or not len(of) == len(keys) == count:
        return None
    return Batch(partial(part.numbers, connection), ids, (), texts, of, keys)


def _check_text(text: bytes | None) -> None:
    """Check that bytes are text.

    Raises:
        UnicodeDecodeError: If they are not.
    """
    if text is not None and not text.isascii():
        text.decode()
