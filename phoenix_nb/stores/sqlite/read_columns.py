"""Task runs and evaluations read into columns: one statement a table, and no record is made of most.

The text of most records is what `codec.encode_rest` writes of a success without further ado: `plain_text`
takes it apart where it lies. Any other is read as the record that it is, and put in its place.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeVar

from phoenix_nb.model import EvaluationRunRecord, Origin, Records, TaskRunRecord
from phoenix_nb.model.columns import (
    MANY,
    Common,
    EvaluationRuns,
    JsonValues,
    RecordTable,
    Result,
    Successors,
    TaskRuns,
    Texts,
    write_json,
)
from phoenix_nb.stores.sqlite.plain_text import plain_evaluations, plain_runs
from phoenix_nb.stores.sqlite.rows import EVALUATION_FIELDS, RUN_FIELDS, to_evaluation, to_run
from phoenix_nb.stores.sqlite.writing import ID

_ROWS, _MANY_ROWS = 512, 2_048
"""Rows that are read together, and with NumPy."""

R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)


def load_runs(connection: sqlite3.Connection, experiment_id: str) -> Records:
    """Read the current runs; see `core.ports.Store.load_runs`."""
    runs = _load_task_runs(connection, experiment_id)
    return Records(runs, _load_evaluations(connection, experiment_id, runs))


def _load_task_runs(connection: sqlite3.Connection, experiment_id: str) -> TaskRuns:
    runs = TaskRuns()
    runs.experiment_id = experiment_id
    returned = Texts()
    for rows in _batches(connection, "task_runs", "example_id, repetition", experiment_id):
        numbers, ids, links, records, examples, repetitions = zip(*rows, strict=True)
        texts = _follow(connection, "task_runs", runs, links, records)
        of = RunRows(numbers, ids, texts, examples, repetitions)
        add_runs(connection, runs, returned, of, to_run)
    runs.outputs = JsonValues(returned)
    runs.seal()
    successors = Successors.among(runs.keys(range(len(runs.example_names))), runs.failed)
    return runs.take(successors.order(len(runs))) if successors else runs


def _load_evaluations(
    connection: sqlite3.Connection, experiment_id: str, runs: TaskRuns
) -> EvaluationRuns:
    evaluations = EvaluationRuns()
    evaluations.experiment_id = experiment_id
    for rows in _batches(connection, "evaluation_runs", "task_run_id, name", experiment_id):
        numbers, ids, links, records, task_run_ids, names = zip(*rows, strict=True)
        texts = _follow(connection, "evaluation_runs", evaluations, links, records)
        of = EvaluationRows(numbers, ids, texts, task_run_ids, names)
        add_evaluations(connection, evaluations, of, to_evaluation)
    if -1 in evaluations.places_in(runs):
        joined = evaluations.places_in(runs)
        evaluations = evaluations.take([at for at, place in enumerate(joined) if place >= 0])
    successors = Successors.among(evaluations.keys(runs), evaluations.failed)
    if successors:
        evaluations = evaluations.take(successors.order(len(evaluations)))
        evaluations.places_in(runs)
    return evaluations


class RunRows(NamedTuple):
    """Rows of task runs, a sequence for each column."""

    numbers: Sequence[int]
    ids: Sequence[str]
    texts: Sequence[str]
    examples: Sequence[str]
    repetitions: Sequence[int]


class EvaluationRows(NamedTuple):
    """Rows of evaluations, a sequence for each column."""

    numbers: Sequence[int]
    ids: Sequence[str | None]
    texts: Sequence[str]
    task_run_ids: Sequence[str]
    names: Sequence[str]


def add_runs(
    connection: sqlite3.Connection,
    runs: TaskRuns,
    returned: Texts,
    rows: RunRows,
    read: Callable[[Sequence[Any]], TaskRunRecord],
) -> None:
    """Add runs to columns.

    Args:
        connection: Where to read those that are not plain.
        runs: The columns.
        returned: The JSON of what the runs have returned, as one more column.
        rows: The runs.
        read: Makes the record of one that is not plain, of its `RUN_FIELDS`.
    """
    common, outputs, others = plain_runs(rows.ids, rows.texts, many=len(rows.ids) > _ROWS)
    if others:
        wanted = [rows.numbers[place] for place in others]
        records = _read(connection, "task_runs", RUN_FIELDS, wanted, read)
        common = _put(runs, common, others, records)
        for place, (_, record) in zip(others, records, strict=True):
            outputs[place] = None if record.output is None else write_json(record.output)
    runs.add_common(common)
    runs.add_examples(rows.examples)
    runs.repetitions.fromlist(list(rows.repetitions))
    returned.extend(outputs)


def add_evaluations(
    connection: sqlite3.Connection,
    evaluations: EvaluationRuns,
    rows: EvaluationRows,
    read: Callable[[Sequence[Any]], EvaluationRunRecord],
) -> None:
    """Add evaluations to columns; `read` makes the record of one that is not plain."""
    plain = plain_evaluations(rows.ids, rows.names, rows.texts, many=len(rows.ids) > _ROWS)
    common = plain.common
    if plain.others:
        wanted = [rows.numbers[place] for place in plain.others]
        records = _read(connection, "evaluation_runs", EVALUATION_FIELDS, wanted, read)
        common = _put(evaluations, common, plain.others, records)
        for place, (_, record) in zip(plain.others, records, strict=True):
            plain.results[place] = Result.of(record)
    evaluations.add_common(common)
    evaluations.add_results(plain.results)
    evaluations.task_run_ids.extend(rows.task_run_ids)


def _batches(
    connection: sqlite3.Connection, table: str, fields: str, experiment_id: str
) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of an experiment, in the order in which they were written.

    Each has its number, its id, the number of what it links to, its text, and `fields`.
    """
    rows = connection.execute(
        f"SELECT seq, id, origin, record, {fields} FROM {table} WHERE experiment_id = ? ORDER BY seq",  # noqa: S608
        (experiment_id,),
    )
    # No more than a statement can ask for again.
    most = min(_MANY_ROWS, connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER))
    count = 0
    while batch := rows.fetchmany(_ROWS if count < MANY else most):
        count += len(batch)
        yield batch


def _follow(
    connection: sqlite3.Connection,
    table: str,
    records: RecordTable[R],
    links: Sequence[int | None],
    texts: Sequence[str],
) -> Sequence[str]:
    """The texts of further records, or of what they link to, which is noted in `records`."""
    if links.count(None) == len(links):
        return texts
    numbers = sorted({number for number in links if number is not None})
    rows = connection.execute(
        f"SELECT seq, experiment_id, {ID[table]}, record FROM {table}"  # noqa: S608 - our own text
        f" WHERE seq IN ({','.join('?' * len(numbers))})",
        numbers,
    )
    origins = {
        number: (Origin.trusted({"experiment_id": experiment_id, "id": id_}), text)
        for number, experiment_id, id_, text in rows
    }
    followed = list(texts)
    for place, number in enumerate(links):
        if number in origins:
            records.origins[len(records) + place], followed[place] = origins[number]
    return followed


def _read(
    connection: sqlite3.Connection,
    table: str,
    fields: str,
    numbers: Sequence[int],
    read: Callable[[Sequence[Any]], R],
) -> list[tuple[Callable[[], R], R]]:
    """Read the records of some rows, in the order of `numbers`, each after what makes it anew."""
    rows = connection.execute(
        f"SELECT record.seq, {fields} FROM {table} AS record"  # noqa: S608 - our own text
        f" LEFT JOIN {table} AS origin ON origin.seq = record.origin"
        f" WHERE record.seq IN ({','.join('?' * len(numbers))})",
        numbers,
    )
    records = {number: (partial(read, row), read(row)) for number, *row in rows}
    return [records[number] for number in numbers]


def _put(
    table: RecordTable[R],
    common: Common,
    places: Sequence[int],
    records: Sequence[tuple[Callable[[], R], R]],
) -> Common:
    """Put records into columns where these have nothing; the table keeps what the columns cannot hold.

    Args:
        table: Where the columns will be added.
        common: The columns that both kinds have.
        places: Where the records belong in them.
        records: The records, each after what makes it anew.
    """
    common = common.filled(places, table.common_of([record for _, record in records]))
    for place, (made, record) in zip(places, records, strict=True):
        if not table.holds(record):
            table.keep(len(table) + place, record, made)
    return common
