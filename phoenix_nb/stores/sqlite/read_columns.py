"""Task runs and evaluations read into columns: one statement a table, and no record is made of most.

The text of most records is what `codec.encode_rest` writes of a success without further ado: `plain_text`
takes it apart where it lies. Any other is read as the record that it is, and put in its place.
"""

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

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
from phoenix_nb.stores.sqlite.batches import Batch, batches
from phoenix_nb.stores.sqlite.plain_text import plain_evaluations, plain_runs
from phoenix_nb.stores.sqlite.rows import EVALUATION_FIELDS, RUN_FIELDS, to_evaluation, to_run
from phoenix_nb.stores.sqlite.writing import ID

R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)


def load_runs(connection: sqlite3.Connection, experiment_id: str, *, many: int = MANY) -> Records:
    """Read the current runs; see `core.ports.Store.load_runs`. `many` is that of `batches`."""
    runs = _load_task_runs(connection, experiment_id, many)
    return Records(runs, _load_evaluations(connection, experiment_id, runs, many))


def _load_task_runs(connection: sqlite3.Connection, experiment_id: str, many: int) -> TaskRuns:
    runs = TaskRuns()
    runs.experiment_id = experiment_id
    returned = Texts()
    for batch in batches(connection, "task_runs", experiment_id, many):
        add_runs(
            connection, runs, returned, _followed(connection, "task_runs", runs, batch), to_run
        )
    runs.outputs = JsonValues(returned)
    runs.seal()
    successors = Successors.among(runs.keys(range(len(runs.example_names))), runs.failed)
    return runs.take(successors.order(len(runs))) if successors else runs


def _load_evaluations(
    connection: sqlite3.Connection, experiment_id: str, runs: TaskRuns, many: int
) -> EvaluationRuns:
    evaluations = EvaluationRuns()
    evaluations.experiment_id = experiment_id
    for batch in batches(connection, "evaluation_runs", experiment_id, many):
        followed = _followed(connection, "evaluation_runs", evaluations, batch)
        add_evaluations(connection, evaluations, followed, to_evaluation)
    if -1 in evaluations.places_in(runs):
        joined = evaluations.places_in(runs)
        evaluations = evaluations.take([at for at, place in enumerate(joined) if place >= 0])
    successors = Successors.among(evaluations.keys(runs))
    if successors:
        evaluations = evaluations.take(successors.order(len(evaluations)))
        evaluations.places_in(runs)
    return evaluations


def add_runs(
    connection: sqlite3.Connection,
    runs: TaskRuns,
    returned: Texts,
    rows: Batch,
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
    common, outputs, others = plain_runs(rows.ids, rows.texts)
    if others:
        numbers = rows.numbers()
        wanted = [numbers[place] for place in others]
        records = _read(connection, "task_runs", RUN_FIELDS, wanted, read)
        common = _put(runs, common, others, records)
        for place, (_, record) in zip(others, records, strict=True):
            outputs[place] = None if record.output is None else write_json(record.output)
    runs.add_common(common)
    runs.add_examples(rows.of)
    runs.repetitions.fromlist(list(rows.keys))
    returned.extend(outputs)


def add_evaluations(
    connection: sqlite3.Connection,
    evaluations: EvaluationRuns,
    rows: Batch,
    read: Callable[[Sequence[Any]], EvaluationRunRecord],
) -> None:
    """Add evaluations to columns; `read` makes the record of one that is not plain."""
    plain = plain_evaluations(rows.ids, rows.keys, rows.texts)
    common = plain.common
    if plain.others:
        numbers = rows.numbers()
        wanted = [numbers[place] for place in plain.others]
        records = _read(connection, "evaluation_runs", EVALUATION_FIELDS, wanted, read)
        common = _put(evaluations, common, plain.others, records)
        for place, (_, record) in zip(plain.others, records, strict=True):
            plain.which[place] = len(plain.results)
            plain.results.append(Result.of(record))
    evaluations.add_common(common)
    # NumPy is there already if it has taken the texts apart.
    many = 0 if isinstance(rows.texts, Texts) else MANY
    evaluations.add_results(plain.results, plain.which, many)
    evaluations.task_run_ids.extend(rows.of)


def _followed(
    connection: sqlite3.Connection, table: str, records: RecordTable[R], batch: Batch
) -> Batch:
    """The same with the texts of what is linked to, which is noted in `records`."""
    if not batch.links:
        return batch
    numbers = sorted({number for number in batch.links if number is not None})
    rows = connection.execute(
        f"SELECT seq, experiment_id, {ID[table]}, record FROM {table}"  # noqa: S608 - our own text
        f" WHERE seq IN ({','.join('?' * len(numbers))})",
        numbers,
    )
    origins = {
        number: (Origin.trusted({"experiment_id": experiment_id, "id": id_}), text)
        for number, experiment_id, id_, text in rows
    }
    followed: list[Any] = list(batch.texts)
    for place, number in enumerate(batch.links):
        if number in origins:
            records.origins[len(records) + place], followed[place] = origins[number]
    return batch._replace(texts=Texts(followed) if isinstance(batch.texts, Texts) else followed)


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
