"""Identities and keys: finding what has been made before. Each function runs in its caller's transaction."""

import json
import sqlite3
from collections.abc import Collection, Mapping
from typing import Any

from phoenix_nb.core.ports import R
from phoenix_nb.core.user_code.identity import canonical_json, digest
from phoenix_nb.model import ReuseKey, TaskRunRecord
from phoenix_nb.stores.shared.lookups import unknown_identity
from phoenix_nb.stores.sqlite.rows import (
    EVALUATION_FIELDS,
    RUN_FIELDS,
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
    of_keys = f"SELECT 1 FROM {keys_of(table_of(kind))} WHERE identity = identities.seq"  # noqa: S608 - our own
    used = f"SELECT 1 FROM identities WHERE digest = ? AND EXISTS ({of_keys})"  # noqa: S608 - as above
    return {
        identity
        for identity in set(identities)
        if connection.execute(used, (bytes.fromhex(identity),)).fetchone()
    }


def find_reusable(
    connection: sqlite3.Connection, kind: type[R], identity: str, contents: Collection[str]
) -> dict[str, R]:
    """Find the newest success under each key; see `core.ports.Store.find_reusable`."""
    of = find_identity(connection, identity)
    if of is None:
        return {}
    table = table_of(kind)
    fields = RUN_FIELDS if kind is TaskRunRecord else EVALUATION_FIELDS
    read = to_run if kind is TaskRunRecord else to_evaluation
    found: dict[str, Any] = {}
    wanted: list[str] = list(dict.fromkeys(contents))
    for start in range(0, len(wanted), _AT_ONCE):
        some: list[str] = wanted[start : start + _AT_ONCE]
        rows = connection.execute(
            f"SELECT hex(content), {fields} FROM (SELECT content, max(record) AS newest"  # noqa: S608
            f" FROM {keys_of(table)} WHERE identity = ? AND content IN ({','.join('?' * len(some))})"
            f" GROUP BY content) JOIN {table} AS record ON record.seq = newest"
            f" LEFT JOIN {table} AS origin ON origin.seq = record.origin",
            (of, *map(bytes.fromhex, some)),
        )
        for row in rows:
            found[row[0].lower()] = read(row[1:])
    return found


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
