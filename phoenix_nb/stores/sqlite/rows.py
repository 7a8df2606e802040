"""Records as rows: which table, which columns, and how many go into one statement."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from phoenix_nb.core.ports import RunRecord
from phoenix_nb.model import EvaluationRun, TaskRun
from phoenix_nb.stores.codec import encode

_COLUMNS = {
    "examples": ("seq", "digest", "record"),
    "version_examples": ("version", "position", "example"),
    "task_runs": ("experiment_id", "example_id", "repetition", "failed", "id", "record"),
    "evaluation_runs": ("experiment_id", "task_run_id", "name", "failed", "record"),
    "spans": ("experiment_id", "trace_id", "span_id", "record"),
}
MOST_ROWS = 512
"""Rows that are written in one go: more would hold Python's global lock for too long at a stretch."""
MOST_TEXT = 4_000_000
"""Characters that are written in one go, or one row more: they are in memory twice meanwhile, once more in
SQLite, which keeps what a statement was last given, and handing them over holds the global lock."""
_GROUPS = (MOST_ROWS, 64, 8, 1)  # few sizes, so that each statement is prepared once

Row = tuple[str, tuple[Any, ...]]
"""A table and the values of one row."""


def to_row(record: RunRecord) -> Row:
    """The row that holds a record.

    Raises:
        ValueError: If the record cannot be written as JSON.
        RecursionError: If it is nested too deeply for that.
    """
    text = encode(record)
    if isinstance(record, TaskRun):
        failed = record.error is not None
        key = (record.experiment_id, record.example_id, record.repetition, failed, record.id)
        return "task_runs", (*key, text)
    if isinstance(record, EvaluationRun):
        failed = record.error is not None
        of = (record.experiment_id, record.task_run_id, record.name, failed)
        return "evaluation_runs", (*of, text)
    return "spans", (record.experiment_id, record.trace_id, record.span_id, text)


def parts(texts: Iterable[str]) -> Iterator[list[str]]:
    """Cut the texts of rows into parts that can be written in one go."""
    part: list[str] = []
    room = MOST_TEXT
    for text in texts:
        part.append(text)
        room -= len(text)
        if room <= 0 or len(part) == MOST_ROWS:
            yield part
            part, room = [], MOST_TEXT
    if part:
        yield part


def insert(connection: sqlite3.Connection, rows: Sequence[Row]) -> None:
    """Insert rows, many with each statement.

    `executemany` gives up Python's global lock once per row. While the loop is busy each return of it
    takes up to 5 ms, so that 10,000 rows trail by a second: five times as far as with these statements.
    """
    by_table = defaultdict(list)
    for table, values in rows:
        by_table[table].append(values)
    for table, values_of in by_table.items():
        insert_into(connection, table, values_of)


def insert_into(
    connection: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert the values of rows into one table, many with each statement."""
    columns = _COLUMNS[table]
    most = connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER) // len(columns)
    start = 0
    while start < len(rows):
        size = next(size for size in _GROUPS if size <= min(most, len(rows) - start))
        marks = ",".join([f"({','.join('?' * len(columns))})"] * size)
        group = rows[start : start + size]
        connection.execute(
            f"INSERT INTO {table} ({','.join(columns)}) VALUES {marks}",  # noqa: S608 - our own names
            [value for row in group for value in row],
        )
        start += size
