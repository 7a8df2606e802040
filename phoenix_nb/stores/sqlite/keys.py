"""Keys of records: appended in batches, and sorted into a tree once they are looked for.

Keys are hashes. Put into a tree one by one they go all over it, which was the largest part of what SQLite did
for a run; and most runs are never looked for. So a commit appends those of one identity as one row, and a
look-up first sorts what has come together of the identities that it asks for. A few stay as they are, and
are read as well: so that a look-up between two runs need not write, and finds all where it cannot.

Each function but `sort` runs in its caller's transaction.
"""

import sqlite3
import struct
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice
from operator import itemgetter

from phoenix_nb.model import ReuseKey
from phoenix_nb.stores.sqlite.rows import batches_of, insert_into, keys_of

__all__ = ["append_keys", "find_newest", "is_used", "sort", "sort_all", "sort_some", "waiting"]

FEW = 2_000
"""Keys of one identity that are not worth sorting: reading them takes a look-up less than a millisecond."""
_OF_BATCH = 20
"""Keys that are read in the time that each batch takes besides: a slow run commits them one by one."""
_MOST = 250_000
"""Keys that are sorted in one transaction, which keeps other writers waiting for about a second."""
_PATIENCE_MS = 1_000
"""How long sorting waits for another writer: keys that have not been sorted are found all the same."""
_AT_ONCE = 500
_NUMBER = 8
"""Bytes of a record's number."""


def append_keys(
    connection: sqlite3.Connection,
    table: str,
    keys: Iterable[tuple[ReuseKey, int]],
    find_identity: Callable[[str], int | None],
) -> None:
    """Append keys of records.

    Args:
        connection: To the store.
        table: That of the records.
        keys: Each key with the number of its record.
        find_identity: Returns the number of an identity; keys of one without are left out.
    """
    batches: dict[tuple[str, int], tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))
    for (identity, content), record in keys:
        contents, records = batches[identity, len(content)]
        contents.append(content)
        records.append(record)
    rows = [
        (number, bytes.fromhex("".join(contents)), struct.pack(f"<{len(records)}q", *records))
        for (identity, _), (contents, records) in batches.items()
        if (number := find_identity(identity)) is not None
    ]
    insert_into(connection, batches_of(table), rows)


def is_used(connection: sqlite3.Connection, table: str, identity: int) -> bool:
    """Whether any record has a key of this identity."""
    return any(
        connection.execute(
            f"SELECT 1 FROM {keys} WHERE identity = ? LIMIT 1",  # noqa: S608 - our own names
            (identity,),
        ).fetchone()
        for keys in (keys_of(table), batches_of(table))
    )


def find_newest(
    connection: sqlite3.Connection, table: str, identity: int, contents: Collection[bytes]
) -> dict[bytes, int]:
    """The number of the newest record under each key of an identity."""
    newest: dict[bytes, int] = {}
    wanted = iter(contents)
    while some := tuple(islice(wanted, _AT_ONCE)):
        newest.update(
            connection.execute(
                f"SELECT content, max(record) FROM {keys_of(table)} WHERE identity = ?"  # noqa: S608
                f" AND content IN ({','.join('?' * len(some))}) GROUP BY content",
                (identity, *some),
            )
        )
    looked_for = frozenset(contents)
    for _, keys in _batches(connection, table, identity):
        for content, record in keys:
            if content in looked_for and record > newest.get(content, 0):
                newest[content] = record
    return newest


def waiting(connection: sqlite3.Connection, table: str, identity: int) -> int:
    """How many keys of an identity have not been sorted, or could be read while its batches are."""
    size, batches = connection.execute(
        f"SELECT coalesce(sum(length(records)), 0), count(*) FROM {batches_of(table)} WHERE identity = ?",  # noqa: S608
        (identity,),
    ).fetchone()
    keys: int = size // _NUMBER + _OF_BATCH * batches
    return keys


def sort_some(connection: sqlite3.Connection, table: str, identity: int) -> bool:
    """Sort keys of an identity into the tree, those that have waited longest; whether there may be more."""
    keys: list[tuple[int, bytes, int]] = []
    last = 0
    for batch, of_batch in _batches(connection, table, identity):
        keys += [(identity, content, record) for content, record in of_batch]
        last = batch
        if len(keys) >= _MOST:
            break
    keys.sort(key=itemgetter(1))  # neighbours in the tree come one after the other
    insert_into(connection, keys_of(table), keys)
    connection.execute(
        f"DELETE FROM {batches_of(table)} WHERE identity = ? AND seq <= ?",  # noqa: S608
        (identity, last),
    )
    return len(keys) >= _MOST


def sort(connection: sqlite3.Connection, table: str, identities: Iterable[int]) -> None:
    """Sort the keys of identities into the tree, on a connection that is used for nothing else.

    In several transactions of its own: others can write in between.

    Raises:
        sqlite3.Error: If SQLite cannot; what has not been sorted stays as it is.
    """
    connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
    connection.execute("PRAGMA foreign_keys = OFF")  # checked again, each would take twice as long
    for identity in identities:
        more = True
        while more:
            connection.execute("BEGIN IMMEDIATE")
            more = sort_some(connection, table, identity)
            connection.execute("COMMIT")


def sort_all(connection: sqlite3.Connection, table: str) -> None:
    """Sort every key into the tree."""
    identities = f"SELECT DISTINCT identity FROM {batches_of(table)}"  # noqa: S608
    for (identity,) in connection.execute(identities).fetchall():
        while sort_some(connection, table, identity):
            pass


def _batches(
    connection: sqlite3.Connection, table: str, identity: int
) -> Iterator[tuple[int, Iterator[tuple[bytes, int]]]]:
    """The batches of an identity, the oldest first: the number of each, and its keys with their records."""
    batches = connection.execute(
        f"SELECT seq, contents, records FROM {batches_of(table)} WHERE identity = ? ORDER BY seq",  # noqa: S608
        (identity,),
    )
    for batch, contents, packed in batches:
        records = [number for (number,) in struct.iter_unpack("<q", packed)]
        each = struct.iter_unpack(f"{len(contents) // len(records)}s", contents)
        yield batch, zip((content for (content,) in each), records, strict=True)
