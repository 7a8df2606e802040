"""The tables of a new file, and how those of an earlier version become the same."""

import sqlite3
from collections.abc import Sequence
from itertools import chain

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.stores.sqlite.schema_steps import APPLICATION_ID, STEPS, Step, append_only

__all__ = ["STEPS", "TABLES", "migrate"]

_KEY_TABLES = {"task_runs": "task_run_keys", "evaluation_runs": "evaluation_run_keys"}

TABLES: Sequence[str] = (
    """CREATE TABLE datasets (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL UNIQUE
    )""",
    """CREATE TABLE dataset_versions (
        seq INTEGER PRIMARY KEY,
        dataset_id TEXT NOT NULL REFERENCES datasets (id),
        version_id TEXT NOT NULL,
        created_s REAL NOT NULL,
        example_count INTEGER NOT NULL,
        record TEXT NOT NULL,
        UNIQUE (dataset_id, version_id)
    )""",
    # Versions share the examples that are equal in both.
    """CREATE TABLE examples (
        seq INTEGER PRIMARY KEY,
        digest BLOB NOT NULL UNIQUE,
        record TEXT NOT NULL
    )""",
    # Examples that follow each other in a version as they do in their table are one row.
    """CREATE TABLE version_examples (
        version INTEGER NOT NULL REFERENCES dataset_versions (seq),
        position INTEGER NOT NULL,
        first INTEGER NOT NULL REFERENCES examples (seq),
        count INTEGER NOT NULL DEFAULT 1,
        PRIMARY KEY (version, position)
    ) WITHOUT ROWID""",
    """CREATE TABLE experiments (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        dataset_id TEXT NOT NULL,
        dataset_name TEXT NOT NULL,
        dataset_version_id TEXT NOT NULL,
        created_at TEXT NOT NULL,
        created_s REAL NOT NULL,
        planned INTEGER NOT NULL,
        record TEXT NOT NULL
    )""",
    # What decides results, stored once for all sessions and keys that share it.
    """CREATE TABLE identities (
        seq INTEGER PRIMARY KEY,
        digest BLOB NOT NULL UNIQUE,
        record TEXT NOT NULL
    )""",
    """CREATE TABLE sessions (
        seq INTEGER PRIMARY KEY,
        session_id TEXT NOT NULL,
        experiment_id TEXT NOT NULL REFERENCES experiments (id),
        host TEXT NOT NULL,
        pid INTEGER NOT NULL,
        process_start TEXT NOT NULL,
        started_at REAL NOT NULL,
        work INTEGER REFERENCES identities (seq),
        UNIQUE (session_id, experiment_id)
    )""",
    """CREATE TABLE session_ends (
        seq INTEGER PRIMARY KEY,
        session_id TEXT NOT NULL UNIQUE,
        outcome TEXT NOT NULL,
        ended_at REAL NOT NULL
    )""",
    # `session` is the row of the session that made a record, `origin` that of the record that a link stands
    # for. No REFERENCES: rows never go away, and checking each of them again would cost a tenth of the time
    # that writing takes.
    """CREATE TABLE task_runs (
        seq INTEGER PRIMARY KEY,
        experiment_id TEXT NOT NULL,
        example_id TEXT NOT NULL,
        repetition INTEGER NOT NULL,
        failed INTEGER NOT NULL,
        id TEXT NOT NULL,
        record TEXT NOT NULL,
        session INTEGER,
        origin INTEGER
    )""",
    """CREATE TABLE evaluation_runs (
        seq INTEGER PRIMARY KEY,
        experiment_id TEXT NOT NULL,
        task_run_id TEXT NOT NULL,
        name TEXT NOT NULL,
        failed INTEGER NOT NULL,
        record TEXT NOT NULL,
        session INTEGER,
        origin INTEGER,
        id TEXT
    )""",
    # Beside the records, so that keys can be added later. The order is that of the look-up: what one
    # identity has written last lies together, although the rest of a key is random.
    *(
        f"""CREATE TABLE {keys} (
            identity INTEGER NOT NULL REFERENCES identities (seq),
            content BLOB NOT NULL,
            record INTEGER NOT NULL REFERENCES {records} (seq),
            PRIMARY KEY (identity, content, record)
        ) WITHOUT ROWID"""
        for records, keys in _KEY_TABLES.items()
    ),
    # Keys as they are committed, one row of each identity a commit; see `keys`. They go once they are sorted
    # into the tables above, so that nothing refuses to delete them.
    *(
        f"""CREATE TABLE {table} (
            seq INTEGER PRIMARY KEY,
            identity INTEGER NOT NULL,
            contents BLOB NOT NULL,
            records BLOB NOT NULL
        )"""
        for table in ("task_run_key_batches", "evaluation_run_key_batches")
    ),
    """CREATE TABLE spans (
        seq INTEGER PRIMARY KEY,
        experiment_id TEXT NOT NULL,
        trace_id TEXT NOT NULL,
        span_id TEXT NOT NULL,
        record TEXT NOT NULL
    )""",
    # The long texts come last: SQLite does not read them for the columns before.
    """CREATE TABLE exchanges (
        seq INTEGER PRIMARY KEY,
        experiment_id TEXT NOT NULL,
        task_run_id TEXT NOT NULL,
        record TEXT NOT NULL,
        prompt TEXT,
        reply TEXT
    )""",
    # Annotations, labels, charges, races, looks: few, and alike in that a reader wants all of one kind.
    """CREATE TABLE entries (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        record TEXT NOT NULL
    )""",
    # Those of records hold all that a listing and "which records are current" ask for: outputs stay unread.
    # They are in the order of the records, so that every row goes to the end of its experiment's: ids are
    # random, and an index that begins with them is written all over.
    """CREATE INDEX task_runs_in_order
        ON task_runs (experiment_id, seq, example_id, repetition, failed)""",
    """CREATE INDEX evaluation_runs_in_order
        ON evaluation_runs (experiment_id, seq, task_run_id, name, failed)""",
    "CREATE INDEX spans_in_order ON spans (experiment_id, seq, trace_id)",
    "CREATE INDEX exchanges_in_order ON exchanges (experiment_id, seq, task_run_id)",
    "CREATE INDEX entries_by_subject ON entries (subject, kind)",
    "CREATE INDEX experiments_by_dataset ON experiments (dataset_id)",
    "CREATE INDEX experiments_by_name ON experiments (name, created_s)",
    "CREATE INDEX sessions_by_experiment ON sessions (experiment_id)",
    "CREATE INDEX task_run_key_batches_by_identity ON task_run_key_batches (identity)",
    "CREATE INDEX evaluation_run_key_batches_by_identity ON evaluation_run_key_batches (identity)",
    *append_only("datasets", "seq", "id", "name"),
    *append_only("dataset_versions", "seq", "dataset_id, version_id"),
    *append_only("examples", "seq", "digest"),
    *append_only("version_examples", "version, position"),
    *append_only("experiments", "seq", "id"),
    *append_only("identities", "seq", "digest"),
    *append_only("sessions", "seq", "session_id, experiment_id"),
    *append_only("session_ends", "seq", "session_id"),
    *append_only("task_runs", "seq"),
    *append_only("evaluation_runs", "seq"),
    *append_only("spans", "seq"),
    *append_only("exchanges", "seq"),
    *append_only("entries", "seq", "id"),
    # Nothing else is in a row of these: one that is replaced by itself is as it was.
    *append_only("task_run_keys"),
    *append_only("evaluation_run_keys"),
    f"PRAGMA application_id = {APPLICATION_ID}",
)
"""What a new file gets: the same as all steps lead to, in half of the time. Change both together."""


def migrate(connection: sqlite3.Connection, steps: Sequence[Step] | None = None) -> None:
    """Bring the tables up to date: all that is missing in one transaction, or none of it.

    Args:
        connection: To the file.
        steps: Those to take. With None, a new file gets today's tables at once, and an earlier one the steps
            that it lacks.

    Raises:
        StoreUnavailableError: If the file is another program's, or was written by a later version.
    """
    target = STEPS if steps is None else steps
    if _version(connection, target) == len(target):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Asked again under the lock: another process may have done it meanwhile.
        version = _version(connection, target)
        missing = [TABLES] if steps is None and not version else target[version:]
        for statement in chain.from_iterable(missing):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(target)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection, steps: Sequence[Step]) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    tables: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (version or tables):
        raise StoreUnavailableError(
            "it is another program's SQLite file. Pass another path, or set PHOENIX_NB_HOME."
        )
    if version > len(steps):
        raise StoreUnavailableError(
            f"its tables are of version {version}, and this phoenix_nb knows versions up to "
            f"{len(steps)}. Upgrade phoenix_nb to read it, or pass another path."
        )
    return version
