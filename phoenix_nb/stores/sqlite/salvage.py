"""Reading what can still be read of an experiment when pages of the file are damaged: row by row."""

import sqlite3
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, NamedTuple

from phoenix_nb.core.ports import R
from phoenix_nb.model import Records, TaskRunRecord
from phoenix_nb.stores.shared.codec import UnreadableError
from phoenix_nb.stores.sqlite.rows import EVALUATION_FIELDS, RUN_FIELDS, to_evaluation, to_run

_LEAST_BYTES = 60
"""A row of a run or an evaluation is longer than this."""


class Salvaged(NamedTuple):
    """The records that could be read, and the number of those that could not."""

    records: Records
    lost: int


def salvage_runs(connection: sqlite3.Connection, experiment_id: str) -> Salvaged:
    """Read the current runs and evaluations among the records that can be read."""
    runs, lost_runs = _readable(connection, "task_runs", RUN_FIELDS, to_run, experiment_id)
    evaluations, lost = _readable(
        connection, "evaluation_runs", EVALUATION_FIELDS, to_evaluation, experiment_id
    )
    current = _current(runs)
    ids = {run.id for run in current}
    latest = {each.key: each for each in evaluations if each.task_run_id in ids}
    return Salvaged(Records(current, tuple(latest.values())), lost_runs + lost)


def _readable(
    connection: sqlite3.Connection,
    table: str,
    fields: str,
    read: Callable[[Sequence[Any]], R],
    experiment_id: str,
) -> tuple[list[R], int]:
    query = (
        f"SELECT {fields} FROM {table} AS record"  # noqa: S608 - our own text
        f" LEFT JOIN {table} AS origin ON origin.seq = record.origin"
        " WHERE record.seq = ? AND +record.experiment_id = ?"
    )
    records, lost = [], 0
    for seq in _rows(connection, table, experiment_id):
        try:
            row = connection.execute(query, (seq, experiment_id)).fetchone()
            if row is not None:
                records.append(read(row))
        except (sqlite3.Error, UnreadableError):
            lost += 1
    return records, lost


def _rows(connection: sqlite3.Connection, table: str, experiment_id: str) -> Iterable[int]:
    """The rows of an experiment by the index; if that is damaged, all there can be."""
    try:
        named = f"SELECT seq FROM {table} WHERE experiment_id = ? ORDER BY seq"  # noqa: S608
        return [row[0] for row in connection.execute(named, (experiment_id,))]
    except sqlite3.Error:
        pages: int = connection.execute("PRAGMA page_count").fetchone()[0]
        size: int = connection.execute("PRAGMA page_size").fetchone()[0]
        return range(1, pages * size // _LEAST_BYTES)


def _current(runs: Iterable[TaskRunRecord]) -> tuple[TaskRunRecord, ...]:
    """The latest success of each key, or its latest failure, in the order of the first."""
    current: dict[Hashable, TaskRunRecord] = {}
    for run in runs:
        known = current.get(run.key)
        if known is None or run.error is None or known.error is not None:
            current[run.key] = run
    return tuple(current.values())
