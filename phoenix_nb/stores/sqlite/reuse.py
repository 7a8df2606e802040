"""Identities and keys: finding what has been made before. Each function runs in its caller's transaction."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice
from typing import Any

from phoenix_nb.core.ports import R, Reusable
from phoenix_nb.core.user_code.identity import digest
from phoenix_nb.core.values.canonical_json import canonical_json
from phoenix_nb.model import Origin, ReuseKey, TaskRunRecord
from phoenix_nb.model.columns import EvaluationRuns, JsonValues, RecordTable, TaskRuns, Texts
from phoenix_nb.stores.shared.links import as_link
from phoenix_nb.stores.shared.lookups import unknown_identity
from phoenix_nb.stores.sqlite.found_rows import FoundRows
from phoenix_nb.stores.sqlite.keys import FEW, find_newest, is_used, sort_some, waiting
from phoenix_nb.stores.sqlite.rows import (
    insert_into,
    keys_of,
    table_of,
    to_evaluation,
    to_run,
)
from phoenix_nb.stores.sqlite.writing import find_identity, origins

_AT_ONCE = 500


def keep_identity(connection: sqlite3.Connection, parts: Mapping[str, Any]) -> tuple[str, int]:
    """Store what makes up an identity, unless it is; returns its hash and its row."""
    identity = digest(parts)
    found = find_identity(connection, identity)
    if found is None:
        found = connection.execute(
            "INSERT INTO identities (digest, record) VALUES (?, ?)",
            (bytes.fromhex(identity), canonical_json(parts)),
        ).lastrowid
        assert found is not None  # noqa: S101 - an INSERT has one
    return identity, found


def load_identity(connection: sqlite3.Connection, identity: str) -> dict[str, Any]:
    """Read what makes up an identity.

    Raises:
        NotFoundError: If it is not stored.
    """
    row = connection.execute(
        "SELECT record FROM identities WHERE digest = ?", (bytes.fromhex(identity),)
    ).fetchone()
    if row is None:
        raise unknown_identity(identity)
    parts: dict[str, Any] = json.loads(row[0])
    return parts


def used_identities(
    connection: sqlite3.Connection, kind: type[R], identities: Collection[str]
) -> set[str]:
    """Tell under which identities anything was made; see `core.ports.Store.used_identities`."""
    return {
        identity
        for identity in set(identities)
        if (number := find_identity(connection, identity)) is not None
        and is_used(connection, table_of(kind), number)
    }


def unsorted(connection: sqlite3.Connection, kind: type[R], identities: Iterable[str]) -> list[int]:
    """The rows of identities under which so much has been appended that it should be sorted first."""
    numbers = (find_identity(connection, identity) for identity in identities)
    return [
        number
        for number in numbers
        if number is not None and waiting(connection, table_of(kind), number) > FEW
    ]


def find_reusable(
    connection: sqlite3.Connection,
    kind: type[R],
    contents: Mapping[str, Collection[str]],
    found: FoundRows,
) -> Reusable[R]:
    """Find links to the newest success under each key; see `core.ports.Store.find_reusable`.

    Where they lead is noted in `found`.
    """
    table = table_of(kind)
    keys: list[ReuseKey] = []
    links: Any = _RunLinks() if kind is TaskRunRecord else _EvaluationLinks()
    for identity, of_identity in contents.items():
        number = find_identity(connection, identity)
        if number is None:
            continue
        wanted = {content: bytes.fromhex(content) for content in of_identity}
        newest = find_newest(connection, table, number, wanted.values())
        numbers = {content: newest[key] for content, key in wanted.items() if key in newest}
        for start in range(0, len(numbers), _AT_ONCE):
            some = dict(islice(numbers.items(), start, start + _AT_ONCE))
            read = _read(connection, table, list(some.values()))
            rows: dict[int, tuple[Any, ...]] = {row[0]: row for row in read}
            found.note(table, [(row[0], row[2], row[3]) for row in rows.values()])
            if rows:
                links.add(connection, [rows[each] for each in some.values() if each in rows])
                keys += [ReuseKey(identity, key) for key, each in some.items() if each in rows]
    return Reusable(keys, links.table())


_PLACE = {
    "task_runs": "record.id, record.example_id, record.repetition",
    "evaluation_runs": (
        "coalesce(record.id, json_extract(record.record, '$.id')), record.task_run_id, record.name"
    ),
}
"""The id of a record, and what identifies it within its experiment."""


def _read(
    connection: sqlite3.Connection, table: str, numbers: Sequence[int]
) -> Iterable[tuple[Any, ...]]:
    """Records, in any order: number, text, experiment, and `_PLACE`."""
    return connection.execute(
        "SELECT record.seq, coalesce(origin.record, record.record), record.experiment_id,"  # noqa: S608
        f" {_PLACE[table]} FROM {table} AS record"
        f" LEFT JOIN {table} AS origin ON origin.seq = record.origin"
        f" WHERE record.seq IN ({','.join('?' * len(numbers))})",
        numbers,
    )


class _RunLinks:
    """Links to task runs, as they are gathered."""

    def __init__(self) -> None:
        self._links = TaskRuns()
        self._returned = Texts()

    def add(self, connection: sqlite3.Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Add links to what some rows hold."""
        from phoenix_nb.stores.sqlite.batches import Batch
        from phoenix_nb.stores.sqlite.read_columns import add_runs

        numbers, texts, sources, ids, examples, repetitions = zip(*rows, strict=True)
        _note_origins(self._links, sources, ids)
        of = Batch(lambda: numbers, ids, (), texts, examples, repetitions)
        add_runs(connection, self._links, self._returned, of, lambda row: as_link(to_run(row)))

    def table(self) -> TaskRuns:
        """All of them."""
        self._links.outputs = JsonValues(self._returned)
        return self._links


class _EvaluationLinks:
    """Links to evaluations, as they are gathered."""

    def __init__(self) -> None:
        self._links = EvaluationRuns()

    def add(self, connection: sqlite3.Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Add links to what some rows hold."""
        from phoenix_nb.stores.sqlite.batches import Batch
        from phoenix_nb.stores.sqlite.read_columns import add_evaluations

        numbers, texts, sources, ids, task_run_ids, names = zip(*rows, strict=True)
        _note_origins(self._links, sources, ids)
        of = Batch(lambda: numbers, ids, (), texts, task_run_ids, names)
        add_evaluations(connection, self._links, of, lambda row: as_link(to_evaluation(row)))

    def table(self) -> EvaluationRuns:
        """All of them."""
        return self._links


def _note_origins(links: RecordTable[Any], sources: Sequence[str], ids: Sequence[str]) -> None:
    """Note where further links lead, before they are added."""
    for place, (experiment_id, id_) in enumerate(zip(sources, ids, strict=True), len(links)):
        links.origins[place] = Origin.trusted({"experiment_id": experiment_id, "id": id_})


def add_keys(
    connection: sqlite3.Connection, kind: type[R], experiment_id: str, keys: Mapping[str, ReuseKey]
) -> None:
    """Give keys to records that are stored already; see `core.ports.Store.add_keys`.

    Raises:
        NotFoundError: If an identity is not stored.
    """
    table = table_of(kind)
    rows_of = origins(connection, table, experiment_id)
    identities: dict[str, int] = {}
    for identity in {key.identity for key in keys.values()}:
        found = find_identity(connection, identity)
        if found is None:
            raise unknown_identity(identity)
        identities[identity] = found
    for number in identities.values():
        while sort_some(connection, table, number):
            pass
    new = [
        (identities[key.identity], bytes.fromhex(key.content), rows_of[id_])
        for id_, key in keys.items()
        if id_ in rows_of
    ]
    known = f"SELECT 1 FROM {keys_of(table)} WHERE (identity, content, record) = (?, ?, ?)"  # noqa: S608
    insert_into(
        connection,
        keys_of(table),
        [row for row in dict.fromkeys(new) if connection.execute(known, row).fetchone() is None],
    )
