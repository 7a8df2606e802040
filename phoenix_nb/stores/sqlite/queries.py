"""Statements that read and write datasets and experiments. Each function runs in its caller's transaction."""

import hashlib
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from itertools import count, pairwise
from typing import Any

from phoenix_nb.core.ports import E
from phoenix_nb.model import (
    DatasetRecord,
    DatasetSummaryRecord,
    DatasetVersionRecord,
    Entry,
    ExampleRecord,
    Exchange,
    ExperimentEntry,
    ExperimentRecord,
    Span,
)
from phoenix_nb.stores.shared.codec import decode, decode_all, encode
from phoenix_nb.stores.shared.lookups import (
    VersionName,
    asked_for,
    narrowed,
    taken_experiment,
    taken_id,
    unknown_experiment,
    unknown_version,
    version_of,
)
from phoenix_nb.stores.sqlite.rows import (
    columns_of,
    entry_values,
    insert_into,
    parts,
    to_exchange,
)

# The task run of a group that counts: the latest success, or the latest of all if none succeeded.
# min(seq), the first record of the group, gives the order.
CURRENT = "min(seq) AS first, coalesce(max(CASE WHEN NOT failed THEN seq END), max(seq)) AS current"


MEMBERS = (
    "version_examples AS members"
    " JOIN examples ON examples.seq BETWEEN members.first AND members.first + members.count - 1"
)
"""The examples of versions. Those that follow each other in both are one row of `members`."""
_OF_VERSION = f"{MEMBERS} WHERE members.version = ? ORDER BY members.position, examples.seq"


def save_dataset(connection: sqlite3.Connection, dataset: DatasetRecord) -> DatasetRecord:
    """Store a version of a dataset; returns it as stored.

    A dataset of the same name that is stored under another id gives the version its id. Examples are
    plain JSON, so that reading a new version back would bring what was given; so would reading those of a
    version that is stored already, as long as it has them in the same order.

    Raises:
        ConflictError: If the id is that of a dataset of another name.
    """
    named = connection.execute("SELECT id FROM datasets WHERE name = ?", (dataset.name,)).fetchone()
    if named is None:
        _insert_dataset(connection, dataset)
    else:
        dataset = dataset.model_copy(update={"id": named[0]})
    version = (dataset.id, dataset.version_id)
    known = "SELECT 1 FROM dataset_versions WHERE dataset_id = ? AND version_id = ?"
    if connection.execute(known, version).fetchone() is None:
        _insert_version(connection, dataset)
        return dataset
    row, stored = _find_version(connection, VersionName(dataset.id, None, dataset.version_id))
    ids = connection.execute(
        f"SELECT json_extract(record, '$.id') FROM {_OF_VERSION}",  # noqa: S608 - our own text
        (row,),
    )
    if [id_ for (id_,) in ids] == [example.id for example in dataset.examples]:
        head = _read_version(connection, row, stored)
        return head.model_copy(update={"examples": dataset.examples})
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
    # In a new store there is nothing to find, nor among examples that have an id of their own each.
    stored = connection.execute("SELECT EXISTS (SELECT 1 FROM examples)").fetchone()[0]
    search = stored or len(dataset.places) < len(dataset.examples)
    start = 0
    for texts in parts(encode(example) for example in dataset.examples):
        examples = _keep_examples(connection, texts, search=search)
        members = [(row, start + place, first, count) for place, first, count in _rows_of(examples)]
        insert_into(connection, "version_examples", members)
        start += len(texts)


def _rows_of(numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Numbers that follow each other, together: the place of the first, itself, and how many they are."""
    starts = [
        place
        for place, number in enumerate(numbers)
        if not place or number != numbers[place - 1] + 1
    ]
    for place, end in pairwise([*starts, len(numbers)]):
        yield place, numbers[place], end - place


def _keep_examples(
    connection: sqlite3.Connection, texts: Sequence[str], *, search: bool
) -> list[int]:
    """Store examples, of which some may be stored already if `search`; returns the row of each."""
    digests = [hashlib.sha256(text.encode()).digest() for text in texts]
    first = connection.execute("SELECT coalesce(max(seq), 0) + 1 FROM examples").fetchone()[0]
    rows: dict[bytes, int] = {}
    if search:
        marks = ",".join("?" * len(digests))
        found = f"SELECT digest, seq FROM examples WHERE digest IN ({marks})"  # noqa: S608 - our own text
        rows.update(connection.execute(found, digests))
    new = {digest: text for digest, text in zip(digests, texts, strict=True) if digest not in rows}
    rows.update(zip(new, count(first), strict=False))
    insert_into(
        connection, "examples", [(rows[digest], digest, text) for digest, text in new.items()]
    )
    return [rows[digest] for digest in digests]


def load_dataset(
    connection: sqlite3.Connection,
    *,
    dataset_id: str | None = None,
    name: str | None = None,
    version_id: str | None = None,
    splits: Collection[str] = (),
) -> DatasetRecord:
    """Read a version of a dataset; see `core.ports.Store.load_dataset`."""
    row, version = _find_version(connection, asked_for(dataset_id, name, version_id))
    examples = connection.execute(
        f"SELECT record FROM {_OF_VERSION}",  # noqa: S608 - our own text
        (row,),
    )
    record = _read_version(connection, row, version)
    read = decode_all(ExampleRecord, (row[0] for row in examples))
    return narrowed(record, (example.compacted() for example in read), splits)


def _read_version(connection: sqlite3.Connection, row: int, version: VersionName) -> DatasetRecord:
    """Read a version without its examples."""
    text = connection.execute("SELECT record FROM dataset_versions WHERE seq = ?", (row,))
    record = decode(DatasetRecord, text.fetchone()[0])
    return record.model_copy(update={"id": version.dataset_id})


def _find_version(connection: sqlite3.Connection, wanted: VersionName) -> tuple[int, VersionName]:
    """The row of the latest version that is asked for, and what it is called."""
    rows = connection.execute(
        "SELECT dataset_versions.seq, datasets.id, name, version_id FROM dataset_versions"
        " JOIN datasets ON datasets.id = dataset_id ORDER BY dataset_versions.seq DESC"
    )
    stored = [(row, VersionName(*names)) for row, *names in rows]
    for row, version in stored:
        if wanted.names(version):
            return row, version
    raise unknown_version(wanted, [version for _, version in stored])


def list_datasets(connection: sqlite3.Connection) -> list[DatasetSummaryRecord]:
    """The latest version of every dataset, newest first."""
    rows = connection.execute(
        "SELECT record, example_count, dataset_id FROM dataset_versions WHERE seq IN"
        " (SELECT max(seq) FROM dataset_versions GROUP BY dataset_id)"
        " ORDER BY created_s DESC, seq DESC"
    )
    return [_dataset_summary(*row) for row in rows]


def list_versions(connection: sqlite3.Connection, dataset_id: str) -> list[DatasetVersionRecord]:
    """Every version of a dataset, newest first."""
    rows = connection.execute(
        "SELECT record FROM dataset_versions WHERE dataset_id = ? ORDER BY seq DESC", (dataset_id,)
    )
    return [version_of(decode(DatasetRecord, row[0])) for row in rows]


def _dataset_summary(text: str, example_count: int, dataset_id: str) -> DatasetSummaryRecord:
    record = decode(DatasetRecord, text)
    return DatasetSummaryRecord(
        id=dataset_id,
        name=record.name,
        description=record.description,
        version_id=record.version_id,
        example_count=example_count,
        created_at=record.created_at,
        metadata=record.metadata,
    )


def create_experiment(connection: sqlite3.Connection, experiment: ExperimentRecord) -> None:
    """Store a new experiment.

    Raises:
        ConflictError: If there is an experiment with this id.
    """
    same = "SELECT name FROM experiments WHERE id = ?"
    if existing := connection.execute(same, (experiment.id,)).fetchone():
        raise taken_experiment(experiment, existing[0])
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
    return decode(ExperimentRecord, find_experiment(connection, experiment_id))


def find_experiment(connection: sqlite3.Connection, experiment_id: str) -> str:
    """Find the text of an experiment, for who only has to know that it is there.

    Raises:
        NotFoundError: If there is no such experiment.
    """
    row = connection.execute(
        "SELECT record FROM experiments WHERE id = ?", (to_key(experiment_id),)
    ).fetchone()
    if row is None:
        stored = connection.execute(
            "SELECT id, name FROM experiments ORDER BY created_s DESC, seq DESC"
        )
        raise unknown_experiment(experiment_id, list(stored))
    text: str = row[0]
    return text


def load_spans(
    connection: sqlite3.Connection, experiment_id: str, trace_ids: Collection[str]
) -> list[Span]:
    """Read the spans of an experiment or of some traces; one that was written twice comes once."""
    wanted = set(trace_ids)
    rows = _of_some(connection, "spans", "trace_id", experiment_id, wanted)
    texts = {(trace_id, span_id): text for _, trace_id, span_id, text in rows}
    return [decode(Span, text) for text in texts.values()]


def load_exchanges(
    connection: sqlite3.Connection, experiment_id: str, task_run_ids: Collection[str]
) -> list[Exchange]:
    """Read the exchanges of an experiment or of some runs, in order."""
    rows = _of_some(connection, "exchanges", "task_run_id", experiment_id, set(task_run_ids))
    return [to_exchange(row) for row in rows]


def _of_some(
    connection: sqlite3.Connection, table: str, column: str, experiment_id: str, wanted: set[str]
) -> Iterator[tuple[Any, ...]]:
    """The rows of an experiment whose `column` is wanted, in order; the index finds them."""
    rows = connection.execute(
        f"SELECT seq, {column} FROM {table} WHERE experiment_id = ? ORDER BY seq",  # noqa: S608
        (experiment_id,),
    ).fetchall()
    read = f"SELECT {', '.join(columns_of(table))} FROM {table} WHERE seq = ?"  # noqa: S608
    for seq, value in rows:
        if not wanted or value in wanted:
            yield connection.execute(read, (seq,)).fetchone()


def add_entries(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Store entries, but for those that are stored already.

    Raises:
        NotFoundError: If one is about an experiment that is not stored here.
    """
    for subject in {entry.subject for entry in entries if isinstance(entry, ExperimentEntry)}:
        find_experiment(connection, subject)
    known = "SELECT 1 FROM entries WHERE id = ?"
    new = {entry.id: entry for entry in entries}
    insert_into(
        connection,
        "entries",
        [
            entry_values(entry, encode(entry))
            for entry in new.values()
            if connection.execute(known, (entry.id,)).fetchone() is None
        ],
    )


def load_entries(
    connection: sqlite3.Connection, kind: type[E], subject: str, after: str | None = None
) -> list[E]:
    """Read the entries of one kind about a subject, in order, or only those after the entry of an id."""
    rows = connection.execute(
        "SELECT record FROM entries WHERE subject = ? AND kind = ? "
        "AND seq > ifnull((SELECT seq FROM entries WHERE id = ?), 0) ORDER BY seq",
        (to_key(subject), kind.kind, to_key(after)),
    )
    return [decode(kind, row[0]) for row in rows]


def to_key(text: str | None) -> str | bytes | None:
    """What to look up; text that is not valid Unicode is found nowhere instead of failing."""
    if text is None:
        return None
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="surrogatepass")
    return text
