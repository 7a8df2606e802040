"""Records as rows: which table, which columns, and how many go into one statement."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from json.encoder import encode_basestring as dumps
from typing import Any

from phoenix_nb.core.ports import R
from phoenix_nb.model import (
    Entry,
    EvaluationRunRecord,
    Exchange,
    TaskRunRecord,
)
from phoenix_nb.stores.shared.codec import decode, joined

_COLUMNS = {
    "examples": ("seq", "digest", "record"),
    "version_examples": ("version", "position", "first", "count"),
    "task_runs": (
        *("experiment_id", "example_id", "repetition", "failed", "id", "record"),
        *("session", "origin"),
    ),
    "evaluation_runs": (
        *("experiment_id", "task_run_id", "name", "failed", "id", "record"),
        *("session", "origin"),
    ),
    "task_run_keys": ("identity", "content", "record"),
    "evaluation_run_keys": ("identity", "content", "record"),
    "task_run_key_batches": ("identity", "contents", "records"),
    "evaluation_run_key_batches": ("identity", "contents", "records"),
    "spans": ("experiment_id", "trace_id", "span_id", "record"),
    "exchanges": ("experiment_id", "task_run_id", "record", "prompt", "reply"),
    "entries": ("id", "kind", "subject", "record"),
}
MOST_ROWS = 512
"""Rows that are written in one go."""
MOST_TEXT = 4_000_000
"""Characters that are written in one go, or one row more: they are in memory twice meanwhile, once more in
SQLite, which keeps what a statement was last given, and handing them over holds the global lock."""
_GROUPS = (128, 16, 4, 1)
"""Rows that one statement writes: few sizes, so that each is prepared once. For more rows it would take as
long a row, longer to be prepared, and more memory: half a megabyte for 512."""


def columns_of(table: str) -> tuple[str, ...]:
    """The columns of a table, in order, without its number."""
    return _COLUMNS[table]


def table_of(kind: type[R]) -> str:
    """The table that holds records of this kind."""
    return "task_runs" if kind is TaskRunRecord else "evaluation_runs"


def keys_of(table: str) -> str:
    """The table that holds the keys of a table's records, sorted."""
    return f"{table[:-1]}_keys"


def batches_of(table: str) -> str:
    """The table that holds the keys of a table's records as they were appended, until they are sorted."""
    return f"{table[:-1]}_key_batches"


def entry_values(entry: Entry, text: str) -> tuple[str, str, str, str]:
    """The row of an entry."""
    return entry.id, entry.kind, entry.subject, text


RUN_FIELDS = (
    "record.experiment_id, record.example_id, record.repetition, record.id, record.record,"
    " origin.experiment_id, origin.id, origin.record"
)
EVALUATION_FIELDS = (
    "record.experiment_id, record.task_run_id, record.name, record.id, record.record,"
    " origin.experiment_id, coalesce(origin.id, json_extract(origin.record, '$.id')), origin.record"
)
"""The columns that are read of records: `record` is their table, `origin` the same one joined to it."""


def to_run(row: Sequence[Any]) -> TaskRunRecord:
    """Read a run from its `RUN_FIELDS`."""
    experiment_id, example_id, repetition, id_ = row[:4]
    return decode(
        TaskRunRecord,
        joined(
            _linked(*row[4:8]),
            f'{{"experiment_id":{dumps(experiment_id)},"example_id":{dumps(example_id)},'
            f'"repetition":{repetition},"id":{dumps(id_)}}}',
        ),
    )


def to_evaluation(row: Sequence[Any]) -> EvaluationRunRecord:
    """Read an evaluation from its `EVALUATION_FIELDS`."""
    experiment_id, task_run_id, name, id_ = row[:4]
    id_part = "" if id_ is None else f',"id":{dumps(id_)}'  # version 0.1 has it in the text only
    return decode(
        EvaluationRunRecord,
        joined(
            _linked(*row[4:8]),
            f'{{"experiment_id":{dumps(experiment_id)},"task_run_id":{dumps(task_run_id)},'
            f'"name":{dumps(name)}{id_part}}}',
        ),
    )


def _linked(text: str, experiment_id: str | None, origin_id: str | None, origin: str | None) -> str:
    """The text of a record, or of the one that it is a link to."""
    if origin is None:
        return text
    place = f'"experiment_id":{dumps(experiment_id or "")},"id":{dumps(origin_id or "")}'
    return joined(origin, f'{{"origin":{{{place}}}}}')


def to_exchange(row: Sequence[Any]) -> Exchange:
    """Read an exchange from its columns, from the experiment's id on."""
    experiment_id, task_run_id, text, prompt, reply = row
    of = {"experiment_id": experiment_id, "task_run_id": task_run_id}
    return decode(Exchange, joined(text, json.dumps(of | {"prompt": prompt, "reply": reply})))


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


def insert_into(
    connection: sqlite3.Connection, table: str, rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert the values of rows into one table, many with each statement."""
    if rows:
        insert_columns(connection, table, list(zip(*rows, strict=True)))


def insert_columns(
    connection: sqlite3.Connection, table: str, columns: Sequence[Sequence[Any]]
) -> None:
    """Insert rows into one table, many with each statement, from the values of each column.

    `executemany` gives up Python's global lock once per row. While the loop is busy each return of it
    takes up to 5 ms, so that 10,000 rows trail by a second: five times as far as with these statements.
    """
    names = _COLUMNS[table][: len(columns)]
    count, width = len(columns[0]), len(columns)
    most = connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER) // width
    start = 0
    while start < count:
        size = next(size for size in _GROUPS if size <= min(most, count - start))
        marks = ",".join([f"({','.join('?' * width)})"] * size)
        values: list[Any] = [None] * (size * width)
        for place, column in enumerate(columns):
            values[place::width] = column[start : start + size]
        connection.execute(
            f"INSERT INTO {table} ({','.join(names)}) VALUES {marks}",  # noqa: S608 - our own names
            values,
        )
        start += size
