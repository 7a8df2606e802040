"""Keys of records: appended in batches, and sorted into a tree once they are looked for.

Keys are hashes. Put into a tree one by one they go all over it, which was the largest part of what SQLite did
for a run; and most runs are never looked for. So a commit appends those of one identity as one row, and a
look-up first sorts what has come together of the identities that it asks for. A few stay as they are, and
are read as well: so that a look-up between two runs need not write, and finds all where it cannot.

Each function but `sort` runs in its caller's transaction.
"""

import sqlite3
import struct
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

from phoenix_nb.model import ReuseKey
from phoenix_nb.stores.sqlite.rows import batches_of, insert_into, keys_of

__all__ = [
    "Numbers",
    "append_keys",
    "copy_keys",
    "drop_keys",
    "find_newest",
    "is_used",
    "sort",
    "sort_some",
    "waiting",
]

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


class Numbers:
    """Numbers of records in ascending order, as the ranges that they make up: mostly a few."""

    def __init__(self, numbers: Sequence[int]) -> None:
        ranges = list(_ranges(numbers, 0, len(numbers)))
        self._firsts = [each.start for each in ranges]
        self._ends = [each.stop for each in ranges]

    def among(self, numbers: Sequence[int]) -> Collection[int]:
        """Those of some numbers that are among these."""
        first, last = self._part(min(numbers)), self._part(max(numbers))
        if first == last:
            return numbers if first[1] else ()
        return {number for number in numbers if self._part(number)[1]}

    def _part(self, number: int) -> tuple[int, bool]:
        """The last range that begins at a number or before it, and whether the number is in it."""
        place = bisect_right(self._firsts, number) - 1
        return place, place >= 0 and number < self._ends[place]


def _ranges(numbers: Sequence[int], start: int, stop: int) -> Iterator[range]:
    """The ranges that ascending numbers between two places make up; one may be cut in two."""
    if start == stop:
        return
    first, last = numbers[start], numbers[stop - 1]
    if last - first == stop - 1 - start:
        yield range(first, last + 1)
        return
    middle = (start + stop) // 2
    yield from _ranges(numbers, start, middle)
    yield from _ranges(numbers, middle, stop)


def copy_keys(
    connection: sqlite3.Connection, table: str, links: Mapping[int, Collection[int]]
) -> None:
    """Give records the keys that others have. Those that they have already stay.

    Args:
        connection: To the store.
        table: That of the records.
        links: By the number of a record that has keys, those of the records that get them.
    """
    if not links:
        return
    copies: set[tuple[int, bytes, int]] = set()
    identities = f"SELECT DISTINCT identity FROM {batches_of(table)}"  # noqa: S608 - our own names
    for (identity,) in connection.execute(identities).fetchall():
        for _, keys in _batches(connection, table, identity):
            for content, record in keys:
                copies |= {(identity, content, link) for link in links.get(record, ())}
    for identity, content, record in connection.execute(
        f"SELECT identity, content, record FROM {keys_of(table)}"  # noqa: S608
    ):
        copies |= {(identity, content, link) for link in links.get(record, ())}
    connection.executemany(
        f"INSERT OR IGNORE INTO {keys_of(table)} VALUES (?, ?, ?)",  # noqa: S608
        sorted(copies),
    )


def drop_keys(connection: sqlite3.Connection, table: str, gone: Numbers) -> None:
    """Delete the keys of records, where nothing refuses that."""
    changed: list[tuple[bytes, bytes, int]] = []
    for batch, contents, packed in connection.execute(
        f"SELECT seq, contents, records FROM {batches_of(table)}"  # noqa: S608 - our own names
    ):
        records = struct.unpack(f"<{len(packed) // _NUMBER}q", packed)
        dropped = gone.among(records)
        if len(dropped) == len(records):
            changed.append((b"", b"", batch))
        elif dropped:
            size = len(contents) // len(records)
            kept = [place for place, record in enumerate(records) if record not in dropped]
            texts = [contents[place * size : (place + 1) * size] for place in kept]
            numbers = struct.pack(f"<{len(kept)}q", *(records[place] for place in kept))
            changed.append((b"".join(texts), numbers, batch))
    connection.executemany(
        f"UPDATE {batches_of(table)} SET contents = ?, records = ? WHERE seq = ?",  # noqa: S608
        [each for each in changed if each[0]],
    )
    connection.executemany(
        f"DELETE FROM {batches_of(table)} WHERE seq = ?",  # noqa: S608
        [each[-1:] for each in changed if not each[0]],
    )


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
