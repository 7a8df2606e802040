"""What is read and written of data sets and experiments. Each function runs in its caller's transaction."""

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from itertools import count
from typing import Any, TypeVar

from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummary,
    DatasetVersion,
    EvaluationRun,
    Example,
    ExperimentRecord,
    Record,
    Records,
    Span,
    TaskRun,
)
from phoenix_nb.stores.codec import decode, encode
from phoenix_nb.stores.finding import (
    VersionName,
    asked_for,
    narrowed,
    taken_experiment,
    taken_id,
    unknown_experiment,
    unknown_version,
    version_of,
)
from phoenix_nb.stores.resting import collector_rests
from phoenix_nb.stores.sqlite.rows import insert_into, parts

R = TypeVar("R", bound=Record)

# The record of a group that counts: the latest success, or the latest of all if none succeeded.
# min(seq), the first record of the group, gives the order.
_CURRENT = (
    "min(seq) AS first, coalesce(max(CASE WHEN NOT failed THEN seq END), max(seq)) AS current"
)


def save_dataset(connection: sqlite3.Connection, dataset: DatasetRecord) -> DatasetRecord:
    """Keep a version of a data set, and return it as it is kept.

    A data set of the same name that is kept under another id gives the version its id. Examples are
    plain JSON, so that reading a new version back would bring what was given.

    Raises:
        ConflictError: If the id is that of a data set of another name.
    """
    named = connection.execute("SELECT id FROM datasets WHERE name = ?", (dataset.name,)).fetchone()
    if named is None:
        _insert_dataset(connection, dataset)
    else:
        dataset = dataset.model_copy(update={"id": named[0]})
    version = (dataset.id, dataset.version_id)
    kept = "SELECT 1 FROM dataset_versions WHERE dataset_id = ? AND version_id = ?"
    if connection.execute(kept, version).fetchone() is None:
        _insert_version(connection, dataset)
        return dataset
    return load_dataset(connection, dataset_id=dataset.id, version_id=dataset.version_id)


def _insert_dataset(connection: sqlite3.Connection, dataset: DatasetRecord) -> None:
    other = connection.execute("SELECT name FROM datasets WHERE id = ?", (dataset.id,)).fetchone()
    if other is not None:
        raise taken_id(dataset, other[0])
    connection.execute("INSERT INTO datasets (id, name) VALUES (?, ?)", (dataset.id, dataset.name))


def _insert_version(connection: sqlite3.Connection, dataset: DatasetRecord) -> None:
    row = connection.execute(
        "INSERT INTO dataset_versions (dataset_id, version_id, created_s, example_count, record)"
        " VALUES (?, ?, ?, ?, ?)",
        (
            dataset.id,
            dataset.version_id,
            dataset.created_at.timestamp(),
            len(dataset.examples),
            encode(dataset.model_copy(update={"examples": ()})),
        ),
    ).lastrowid
    start = 0
    for texts in parts(encode(example) for example in dataset.examples):
        examples = _keep_examples(connection, texts)
        members = [(row, position, example) for position, example in enumerate(examples, start)]
        insert_into(connection, "version_examples", members)
        start += len(texts)


def _keep_examples(connection: sqlite3.Connection, texts: Sequence[str]) -> list[int]:
    """Keep the examples that no other version has brought already; returns the row of each."""
    digests = [hashlib.sha256(text.encode()).digest() for text in texts]
    rows: dict[bytes, int] = dict(
        connection.execute(
            "SELECT digest, seq FROM examples WHERE digest IN"  # noqa: S608 - our own text
            f" ({','.join('?' * len(digests))})",
            digests,
        )
    )
    new = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in rows}
    first = connection.execute("SELECT coalesce(max(seq), 0) + 1 FROM examples").fetchone()[0]
    rows.update(zip(new, count(first), strict=False))
    insert_into(
        connection, "examples", [(rows[digest], digest, text) for digest, text in new.items()]
    )
    return [rows[digest] for digest in digests]


@collector_rests()
def load_dataset(
    connection: sqlite3.Connection,
    *,
    dataset_id: str | None = None,
    name: str | None = None,
    version_id: str | None = None,
    splits: Collection[str] = (),
) -> DatasetRecord:
    """Read a version of a data set, as `core.ports.Store.load_dataset` says."""
    row, version = _find_version(connection, asked_for(dataset_id, name, version_id))
    text = connection.execute("SELECT record FROM dataset_versions WHERE seq = ?", (row,))
    examples = connection.execute(
        "SELECT record FROM version_examples JOIN examples ON examples.seq = example"
        " WHERE version = ? ORDER BY position",
        (row,),
    )
    record = decode(DatasetRecord, text.fetchone()[0])
    record = record.model_copy(update={"id": version.dataset_id})
    return narrowed(record, (decode(Example, row[0]) for row in examples), splits)


def _find_version(connection: sqlite3.Connection, wanted: VersionName) -> tuple[int, VersionName]:
    """The row of the latest version that is asked for, and what it is called."""
    rows = connection.execute(
        "SELECT dataset_versions.seq, datasets.id, name, version_id FROM dataset_versions"
        " JOIN datasets ON datasets.id = dataset_id ORDER BY dataset_versions.seq DESC"
    )
    kept = [(row, VersionName(*names)) for row, *names in rows]
    for row, version in kept:
        if wanted.names(version):
            return row, version
    raise unknown_version(wanted, [version for _, version in kept])


def list_datasets(connection: sqlite3.Connection) -> list[DatasetSummary]:
    """The latest version of every data set, newest first."""
    rows = connection.execute(
        "SELECT record, example_count, dataset_id FROM dataset_versions WHERE seq IN"
        " (SELECT max(seq) FROM dataset_versions GROUP BY dataset_id)"
        " ORDER BY created_s DESC, seq DESC"
    )
    return [_dataset_summary(*row) for row in rows]


def list_versions(connection: sqlite3.Connection, dataset_id: str) -> list[DatasetVersion]:
    """Every version of a data set, newest first."""
    rows = connection.execute(
        "SELECT record FROM dataset_versions WHERE dataset_id = ? ORDER BY seq DESC", (dataset_id,)
    )
    return [version_of(decode(DatasetRecord, row[0])) for row in rows]


def _dataset_summary(text: str, example_count: int, dataset_id: str) -> DatasetSummary:
    record = decode(DatasetRecord, text)
    return DatasetSummary(
        id=dataset_id,
        name=record.name,
        description=record.description,
        version_id=record.version_id,
        example_count=example_count,
        created_at=record.created_at,
        metadata=record.metadata,
    )


def create_experiment(connection: sqlite3.Connection, experiment: ExperimentRecord) -> None:
    """Keep a new experiment.

    Raises:
        ConflictError: If there is an experiment with this id.
    """
    same = "SELECT name FROM experiments WHERE id = ?"
    if there := connection.execute(same, (experiment.id,)).fetchone():
        raise taken_experiment(experiment, there[0])
    connection.execute(
        "INSERT INTO experiments (id, name, dataset_id, dataset_name, dataset_version_id,"
        " created_at, created_s, planned, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            experiment.id,
            experiment.name,
            experiment.dataset_id,
            experiment.dataset_name,
            experiment.dataset_version_id,
            experiment.created_at.isoformat(),
            experiment.created_at.timestamp(),
            experiment.planned,
            encode(experiment),
        ),
    )


def load_experiment(connection: sqlite3.Connection, experiment_id: str) -> ExperimentRecord:
    """Read what was fixed when an experiment started.

    Raises:
        NotFoundError: If there is no such experiment.
    """
    row = connection.execute(
        "SELECT record FROM experiments WHERE id = ?", (to_key(experiment_id),)
    ).fetchone()
    if row is None:
        kept = connection.execute(
            "SELECT id, name FROM experiments ORDER BY created_s DESC, seq DESC"
        )
        raise unknown_experiment(experiment_id, list(kept))
    return decode(ExperimentRecord, row[0])


@collector_rests()
def load_runs(connection: sqlite3.Connection, experiment_id: str) -> Records:
    """Read the current runs, as `core.ports.Store.load_runs` says."""
    runs = connection.execute(
        "SELECT first, record FROM task_runs JOIN"  # noqa: S608 - our own text
        f" (SELECT {_CURRENT} FROM task_runs WHERE experiment_id = ? GROUP BY example_id, repetition)"
        " ON seq = current",
        (experiment_id,),
    ).fetchall()
    task_runs = _in_order(TaskRun, runs)
    ids = {run.id for run in task_runs}
    evaluations = connection.execute(
        "SELECT first, record, task_run_id FROM evaluation_runs JOIN"  # noqa: S608 - our own text
        f" (SELECT {_CURRENT} FROM evaluation_runs WHERE experiment_id = ?"
        "  GROUP BY task_run_id, name) ON seq = current",
        (experiment_id,),
    ).fetchall()
    of_current = (row[:2] for row in evaluations if row[2] in ids)
    return Records(task_runs, _in_order(EvaluationRun, of_current))


def load_spans(connection: sqlite3.Connection, experiment_id: str) -> list[Span]:
    """Read the spans of an experiment; one that was written twice comes once."""
    rows = connection.execute(
        "SELECT trace_id, span_id, record FROM spans WHERE experiment_id = ? ORDER BY seq",
        (experiment_id,),
    )
    texts = {(trace_id, span_id): text for trace_id, span_id, text in rows}
    return [decode(Span, text) for text in texts.values()]


def _in_order(kind: type[R], rows: Iterable[tuple[Any, ...]]) -> tuple[R, ...]:
    """Read records given as (order, text). Sorting here keeps SQLite from sorting megabytes."""
    return tuple(decode(kind, text) for _, text in sorted(rows, key=lambda row: row[0]))


def to_key(text: str | None) -> str | bytes | None:
    """What to look up; text that is not valid Unicode is found nowhere instead of failing."""
    if text is None:
        return None
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="surrogatepass")
    return text
