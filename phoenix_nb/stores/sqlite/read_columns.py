"""Task runs and evaluations read into columns: one statement a table, and no record is made of most.

The text of most records is what `codec.encode_rest` writes of a success without further ado: `plain_text`
takes it apart where it lies. Any other is read as the record that it is, and put in its place.
"""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeVar

from phoenix_nb.model import EvaluationRunRecord, Origin, Records, TaskRunRecord
from phoenix_nb.model.columns import (
    EvaluationRuns,
    JsonValues,
    RecordTable,
    Successors,
    TaskRuns,
    Texts,
    write_json,
)
from phoenix_nb.stores.sqlite.plain_text import PlainEvaluations, plain_evaluations, plain_runs
from phoenix_nb.stores.sqlite.rows import EVALUATION_FIELDS, RUN_FIELDS, to_evaluation, to_run
from phoenix_nb.stores.sqlite.writing import ID

_ROWS = 512
"""Rows that are read together."""

R = TypeVar("R", TaskRunRecord, EvaluationRunRecord)


def load_runs(connection: sqlite3.Connection, experiment_id: str) -> Records:
    """Read the current runs; see `core.ports.Store.load_runs`."""
    runs = _load_task_runs(connection, experiment_id)
    return Records(runs, _load_evaluations(connection, experiment_id, runs))


def _load_task_runs(connection: sqlite3.Connection, experiment_id: str) -> TaskRuns:
    runs = TaskRuns()
    runs.experiment_id = experiment_id
    returned = Texts()
    successors = Successors()
    first_places: dict[int, array[int]] = defaultdict(lambda: array("i"))
    """By repetition: where the first run of each example is, or -1."""
    for rows in _batches(connection, "task_runs", "example_id, repetition", experiment_id):
        start = len(runs)
        numbers, ids, links, records, examples, repetitions = zip(*rows, strict=True)
        texts = _follow(connection, "task_runs", runs, links, records)
        of = RunRows(numbers, ids, texts, examples, repetitions)
        add_runs(connection, runs, returned, of, to_run)
        for repetition in set(repetitions):
            firsts = first_places[repetition]
            firsts.fromlist([-1] * (len(runs.example_names) - len(firsts)))
        keys = zip(repetitions, runs.examples[start:], strict=True)
        for place, (repetition, example) in enumerate(keys, start):
            if (firsts := first_places[repetition])[example] < 0:
                firsts[example] = place
            else:
                _succeed(successors, firsts[example], place, runs.failed)
    runs.outputs = JsonValues(returned)
    runs.seal()
    return runs.take(successors.order(len(runs))) if successors else runs


def _load_evaluations(
    connection: sqlite3.Connection, experiment_id: str, runs: TaskRuns
) -> EvaluationRuns:
    evaluations = EvaluationRuns()
    evaluations.experiment_id = experiment_id
    successors = Successors()
    run_places: dict[str | None, int] = {id_: place for place, id_ in enumerate(runs.ids)}
    joined = array("i")
    first_places: dict[str, array[int]] = defaultdict(lambda: array("i", [-1]) * len(runs))
    """By evaluator: where the first evaluation of each run is, or -1."""
    for batch in _batches(connection, "evaluation_runs", "task_run_id, name", experiment_id):
        rows = batch
        places = [run_places.get(row[4]) for row in batch]
        if None in places:
            rows = [row for row in batch if row[4] in run_places]
            if not rows:
                continue
        start = len(evaluations)
        numbers, ids, links, records, task_run_ids, names = zip(*rows, strict=True)
        texts = _follow(connection, "evaluation_runs", evaluations, links, records)
        of = EvaluationRows(numbers, ids, texts, task_run_ids, names)
        add_evaluations(connection, evaluations, of, to_evaluation)
        joined.fromlist([place for place in places if place is not None])
        for place, (name, run) in enumerate(zip(names, joined[start:], strict=True), start):
            if (firsts := first_places[name])[run] < 0:
                firsts[run] = place
            else:
                _succeed(successors, firsts[run], place, evaluations.failed)
    if successors:
        order = successors.order(len(evaluations))
        evaluations, joined = evaluations.take(order), array("i", [joined[at] for at in order])
    evaluations.join(runs, joined)
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
    common, outputs, others = plain_runs(rows.ids, rows.texts)
    if others:
        wanted = [rows.numbers[place] for place in others]
        records = _read(connection, "task_runs", RUN_FIELDS, wanted, read)
        _put(runs, common, others, records)
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
    plain = plain_evaluations(rows.ids, rows.names, rows.texts)
    given = bytearray(b"\1") * len(rows.ids)
    if plain.others:
        wanted = [rows.numbers[place] for place in plain.others]
        records = _read(connection, "evaluation_runs", EVALUATION_FIELDS, wanted, read)
        _put(evaluations, plain.common, plain.others, records)
        _put_results(plain, given, [record for _, record in records])
    evaluations.add_common(plain.common)
    evaluations.add_given(plain.evaluators, given, plain.scores, plain.labels, plain.explanations)
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
    while batch := rows.fetchmany(_ROWS):
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
    common: Sequence[Any],
    places: Sequence[int],
    records: Sequence[tuple[Callable[[], R], R]],
) -> None:
    """Put records into columns where these have nothing; the table keeps what the columns cannot hold.

    Args:
        table: Where the columns will be added.
        common: The columns that both kinds have.
        places: Where the records belong in them.
        records: The records, each after what makes it anew.
    """
    of_records = table.common_of([record for _, record in records])
    for column, values in zip(common, of_records, strict=True):
        for place, value in zip(places, values, strict=True):
            column[place] = value
    for place, (made, record) in zip(places, records, strict=True):
        if not table.holds(record):
            table.whole[len(table) + place] = made


def _put_results(
    plain: PlainEvaluations, given: bytearray, records: Sequence[EvaluationRunRecord]
) -> None:
    """Put in what each of the other records gave, as far as columns hold it."""
    for place, record in zip(plain.others, records, strict=True):
        result = EvaluationRuns.held_result(record)
        given[place] = result is not None
        plain.evaluators[place] = record.name, record.kind
        plain.scores[place] = None if result is None else result.score
        plain.labels[place] = None if result is None else result.label
        plain.explanations[place] = None if result is None else result.explanation


def _succeed(successors: Successors, first: int, place: int, failed: bytearray) -> None:
    """Note a further record of the key whose first is known: a failure ends no success."""
    counts = not failed[place] or bool(failed[successors.current(first)])
    successors.add(first, place, counts=counts)
