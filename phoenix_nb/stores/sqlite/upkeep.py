"""Deleting experiments, and giving the room of what was deleted back to the disk.

Records are append-only, and triggers see to it. Deleting takes the triggers of the tables away and puts them
back in the same transaction: nobody else ever sees the tables without them. Each function begins and ends its
own transactions, on a connection that is used for nothing else.
"""

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from phoenix_nb.stores.shared.codec import joined
from phoenix_nb.stores.sqlite.keys import Numbers, copy_keys, drop_keys
from phoenix_nb.stores.sqlite.listing import at_work
from phoenix_nb.stores.sqlite.queries import MEMBERS
from phoenix_nb.stores.sqlite.rows import keys_of

_OF_EXPERIMENT = ("spans", "exchanges", "sessions")
_RUNS = ("task_runs", "evaluation_runs")
_CHOSEN = "SELECT value FROM json_each(?)"


def delete_experiments(
    connection: sqlite3.Connection,
    ids: Sequence[str],
    check: Callable[[sqlite3.Connection], None] = lambda _: None,
) -> None:
    """Delete experiments with all that belongs to them. Datasets stay.

    Runs of other experiments that were linked to theirs become records of their own, and are found as theirs
    were.

    Args:
        connection: To the store.
        ids: The experiments.
        check: Raises if they must not be deleted; called when nobody else can write any more.
    """
    chosen = json.dumps(list(ids))
    with _changing(connection):
        check(connection)
        for table in _RUNS:
            _cut_links(connection, table, chosen)
            numbers = f"SELECT seq FROM {table} WHERE experiment_id IN ({_CHOSEN})"  # noqa: S608 - our own names
            gone = connection.execute(f"{numbers} ORDER BY seq", (chosen,))
            drop_keys(connection, table, Numbers(array("q", (number for (number,) in gone))))
            connection.execute(
                f"DELETE FROM {keys_of(table)} WHERE record IN ({numbers})",  # noqa: S608
                (chosen,),
            )
        for table in (*_RUNS, *_OF_EXPERIMENT):
            connection.execute(
                f"DELETE FROM {table} WHERE experiment_id IN ({_CHOSEN})",  # noqa: S608
                (chosen,),
            )
        connection.execute(
            "DELETE FROM session_ends WHERE session_id NOT IN (SELECT session_id FROM sessions)"
        )
        connection.execute(f"DELETE FROM entries WHERE subject IN ({_CHOSEN})", (chosen,))  # noqa: S608
        connection.execute(f"DELETE FROM experiments WHERE id IN ({_CHOSEN})", (chosen,))  # noqa: S608
        if not at_work(connection):  # else there may be some that its first results will refer to
            connection.execute(
                "DELETE FROM identities WHERE seq NOT IN"
                " (SELECT work FROM sessions WHERE work IS NOT NULL"
                " UNION SELECT identity FROM task_run_keys UNION SELECT identity FROM evaluation_run_keys"
                " UNION SELECT identity FROM task_run_key_batches"
                " UNION SELECT identity FROM evaluation_run_key_batches)"
            )


def keep_experiment(connection: sqlite3.Connection, experiment_id: str) -> None:
    """Delete everything but one experiment and its dataset."""
    every = connection.execute("SELECT id, dataset_id FROM experiments").fetchall()
    dataset_id = next(dataset for id_, dataset in every if id_ == experiment_id)
    delete_experiments(connection, [id_ for id_, _ in every if id_ != experiment_id])
    others = "SELECT seq FROM dataset_versions WHERE dataset_id != ?"
    with _changing(connection):
        for statement in (
            f"DELETE FROM version_examples WHERE version IN ({others})",  # noqa: S608
            "DELETE FROM dataset_versions WHERE dataset_id != ?",
            "DELETE FROM datasets WHERE id != ?",
        ):
            connection.execute(statement, (dataset_id,))
        connection.execute(
            f"DELETE FROM examples WHERE seq NOT IN (SELECT examples.seq FROM {MEMBERS})"  # noqa: S608
        )
        connection.execute(
            "DELETE FROM entries WHERE subject NOT IN (?, ?)", (dataset_id, experiment_id)
        )


def _cut_links(connection: sqlite3.Connection, table: str, chosen: str) -> None:
    """Make links from other experiments records of their own; they go on saying where each was made.

    All of them get the keys of what they stood for: whichever of them is deleted later, a look-up finds
    another.
    """
    connection.execute(
        "CREATE TEMP TABLE cut_links"
        " (origin INTEGER NOT NULL, link INTEGER NOT NULL, PRIMARY KEY (origin, link)) WITHOUT ROWID"
    )
    connection.execute(
        "INSERT INTO cut_links SELECT origin.seq, record.seq"  # noqa: S608 - our own names
        f" FROM {table} AS record JOIN {table} AS origin ON origin.seq = record.origin"
        f" WHERE origin.experiment_id IN ({_CHOSEN}) AND record.experiment_id NOT IN ({_CHOSEN})",
        (chosen, chosen),
    )
    _copy_texts(connection, table)
    links: dict[int, list[int]] = {}
    for origin, link in connection.execute("SELECT origin, link FROM cut_links"):
        links.setdefault(origin, []).append(link)
    copy_keys(connection, table, links)
    connection.execute("DROP TABLE cut_links")


def _copy_texts(connection: sqlite3.Connection, table: str) -> None:
    """Copy what cut links stood for into them."""
    id_ = "origin.id"
    if table == "evaluation_runs":
        id_ = "coalesce(origin.id, json_extract(origin.record, '$.id'))"
    links = connection.execute(
        f"SELECT link, origin.record, origin.experiment_id, {id_}"  # noqa: S608
        f" FROM cut_links CROSS JOIN {table} AS origin ON origin.seq = cut_links.origin"
    )
    for link, text, experiment_id, origin_id in links:
        origin = json.dumps({"origin": {"experiment_id": experiment_id, "id": origin_id}})
        connection.execute(
            f"UPDATE {table} SET record = ?, origin = NULL WHERE seq = ?",  # noqa: S608
            (joined(text, origin), link),
        )


@contextmanager
def _changing(connection: sqlite3.Connection) -> Iterator[None]:
    """One transaction without the triggers that refuse changes."""
    # Rows go with all that refers to them; SQLite would look through whole tables for each, to be sure.
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        yield
        for _, statement in triggers:
            connection.execute(statement)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def compact(connection: sqlite3.Connection) -> None:
    """Write the file anew without the room that nothing takes, and empty its log. Outside a transaction."""
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def size_on_disk(file: Path) -> int:
    """Bytes of a store: the file, and its log."""
    files = (file, file.with_name(f"{file.name}-wal"))
    return sum(each.stat().st_size for each in files if each.exists())
