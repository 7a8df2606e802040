"""What leads from each version of the tables to the next, as it was released; the last is that of today."""

from collections.abc import Sequence

__all__ = ["APPLICATION_ID", "STEPS", "Step", "append_only"]

APPLICATION_ID = 0x504E4231  # "PNB1": distinguishes a store from any other SQLite file

Step = Sequence[str]
"""SQL statements that lead from one version to the next."""


def append_only(table: str, *keys: str) -> tuple[str, ...]:
    """Triggers that refuse every change of a row.

    The last one is for `INSERT OR REPLACE`, which deletes without asking the DELETE trigger; there is none
    without `keys`, the columns that identify a row. Part of step 1, so not to be changed: a later step
    brings its own.
    """
    same = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} WHERE ({key}) = ({_of_new(key)}))"  # noqa: S608
        for key in keys
    )
    refuse = f"SELECT RAISE(ABORT, 'records are append-only: {table}')"
    triggers = (
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} BEGIN {refuse}; END",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} BEGIN {refuse}; END",
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {same} BEGIN {refuse}; END",
    )
    return triggers if keys else triggers[:-1]


def _of_new(key: str) -> str:
    return ", ".join(f"NEW.{column.strip()}" for column in key.split(","))


_FIRST: Step = (
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
    """CREATE TABLE version_examples (
        version INTEGER NOT NULL REFERENCES dataset_versions (seq),
        position INTEGER NOT NULL,
        example INTEGER NOT NULL REFERENCES examples (seq),
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
    """CREATE TABLE sessions (
        seq INTEGER PRIMARY KEY,
        session_id TEXT NOT NULL,
        experiment_id TEXT NOT NULL REFERENCES experiments (id),
        host TEXT NOT NULL,
        pid INTEGER NOT NULL,
        process_start TEXT NOT NULL,
        started_at REAL NOT NULL,
        UNIQUE (session_id, experiment_id)
    )""",
    """CREATE TABLE session_ends (
        seq INTEGER PRIMARY KEY,
        session_id TEXT NOT NULL UNIQUE,
        outcome TEXT NOT NULL,
        ended_at REAL NOT NULL
    )""",
    """CREATE TABLE task_runs (
        seq INTEGER PRIMARY KEY,
        experiment_id TEXT NOT NULL,
        example_id TEXT NOT NULL,
        repetition INTEGER NOT NULL,
        failed INTEGER NOT NULL,
        id TEXT NOT NULL,
        record TEXT NOT NULL
    )""",
    """CREATE TABLE evaluation_runs (
        seq INTEGER PRIMARY KEY,
        experiment_id TEXT NOT NULL,
        task_run_id TEXT NOT NULL,
        name TEXT NOT NULL,
        failed INTEGER NOT NULL,
        record TEXT NOT NULL
    )""",
    """CREATE TABLE spans (
        seq INTEGER PRIMARY KEY,
        experiment_id TEXT NOT NULL,
        trace_id TEXT NOT NULL,
        span_id TEXT NOT NULL,
        record TEXT NOT NULL
    )""",
    # They hold all that a listing and "which records are current" ask for: outputs stay unread.
    "CREATE INDEX task_runs_current ON task_runs (experiment_id, example_id, repetition, failed)",
    """CREATE INDEX evaluation_runs_current
        ON evaluation_runs (experiment_id, task_run_id, name, failed)""",
    "CREATE INDEX spans_by_experiment ON spans (experiment_id)",
    "CREATE INDEX experiments_by_dataset ON experiments (dataset_id)",
    *append_only("datasets", "seq", "id", "name"),
    *append_only("dataset_versions", "seq", "dataset_id, version_id"),
    *append_only("examples", "seq", "digest"),
    *append_only("version_examples", "version, position"),
    *append_only("experiments", "seq", "id"),
    *append_only("sessions", "seq", "session_id, experiment_id"),
    *append_only("session_ends", "seq", "session_id"),
    *append_only("task_runs", "seq"),
    *append_only("evaluation_runs", "seq"),
    *append_only("spans", "seq"),
    f"PRAGMA application_id = {APPLICATION_ID}",
)

# Ids are random, so that an index which begins with them is written all over: ten times as many runs took
# twenty times as long. In the order of the records, every row goes to the end of its experiment's.
_IN_ORDER: Step = (
    "DROP INDEX task_runs_current",
    "DROP INDEX evaluation_runs_current",
    """CREATE INDEX task_runs_in_order
        ON task_runs (experiment_id, seq, example_id, repetition, failed)""",
    """CREATE INDEX evaluation_runs_in_order
        ON evaluation_runs (experiment_id, seq, task_run_id, name, failed)""",
)

# Who made a record and with what; links; what people, budgets and races add. Old rows stay as they are, and
# their new columns empty: nothing is copied, however large the file is.
_SECOND_EDITION: Step = (
    # What decides results, stored once for all sessions and keys that share it.
    """CREATE TABLE identities (
        seq INTEGER PRIMARY KEY,
        digest BLOB NOT NULL UNIQUE,
        record TEXT NOT NULL
    )""",
    "ALTER TABLE sessions ADD COLUMN work INTEGER REFERENCES identities (seq)",
    # The row of the session that made the record, and of the record that a link stands for. No REFERENCES:
    # rows never go away, and checking each of them again would cost a tenth of the time that writing takes.
    "ALTER TABLE task_runs ADD COLUMN session INTEGER",
    "ALTER TABLE task_runs ADD COLUMN origin INTEGER",
    "ALTER TABLE evaluation_runs ADD COLUMN session INTEGER",
    "ALTER TABLE evaluation_runs ADD COLUMN origin INTEGER",
    "ALTER TABLE evaluation_runs ADD COLUMN id TEXT",
    # Beside the records, so that keys can be added later. The order is that of the look-up: what one
    # identity has written last lies together, although the rest of a key is random.
    """CREATE TABLE task_run_keys (
        identity INTEGER NOT NULL REFERENCES identities (seq),
        content BLOB NOT NULL,
        record INTEGER NOT NULL REFERENCES task_runs (seq),
        PRIMARY KEY (identity, content, record)
    ) WITHOUT ROWID""",
    """CREATE TABLE evaluation_run_keys (
        identity INTEGER NOT NULL REFERENCES identities (seq),
        content BLOB NOT NULL,
        record INTEGER NOT NULL REFERENCES evaluation_runs (seq),
        PRIMARY KEY (identity, content, record)
    ) WITHOUT ROWID""",
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
    "CREATE INDEX exchanges_in_order ON exchanges (experiment_id, seq, task_run_id)",
    "CREATE INDEX entries_by_subject ON entries (subject, kind)",
    "DROP INDEX spans_by_experiment",
    "CREATE INDEX spans_in_order ON spans (experiment_id, seq, trace_id)",
    "CREATE INDEX sessions_by_experiment ON sessions (experiment_id)",
    "CREATE INDEX experiments_by_name ON experiments (name, created_s)",
    *append_only("identities", "seq", "digest"),
    *append_only("task_run_keys", "identity, content, record"),
    *append_only("evaluation_run_keys", "identity, content, record"),
    *append_only("exchanges", "seq"),
    *append_only("entries", "seq", "id"),
)

# Keys as they are committed, one row of each identity a commit; see `keys`. They go once they are sorted into
# the tables above, so that nothing refuses to delete them.
_BATCHES: Step = (
    *(
        f"""CREATE TABLE {table} (
            seq INTEGER PRIMARY KEY,
            identity INTEGER NOT NULL,
            contents BLOB NOT NULL,
            records BLOB NOT NULL
        )"""
        for table in ("task_run_key_batches", "evaluation_run_key_batches")
    ),
    # Nothing else is in a row of these: one that is replaced by itself is as it was.
    "DROP TRIGGER task_run_keys_no_replace",
    "DROP TRIGGER evaluation_run_keys_no_replace",
    "CREATE INDEX task_run_key_batches_by_identity ON task_run_key_batches (identity)",
    "CREATE INDEX evaluation_run_key_batches_by_identity ON evaluation_run_key_batches (identity)",
)

# Examples that follow each other in a version as they do in their table are one row. Their column has another
# name: a process of an earlier version that has the file open fails rather than read one example of each row.
_RANGES: Step = (
    "ALTER TABLE version_examples ADD COLUMN count INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE version_examples RENAME COLUMN example TO first",
)

STEPS: Sequence[Step] = (_FIRST, _IN_ORDER, _SECOND_EDITION, _BATCHES, _RANGES)
"""Step n leads from version n to version n + 1. Append to it, and have `schema.make_empty`
make the file of an empty store anew; what has been released never changes."""
