# ruff: noqa: S608 - the names are those of our own tables
import re
import sqlite3
from contextlib import closing

import pytest

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import Exchange, ReuseKey, SessionOutcome
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.stores import SqliteStore
from phoenix_nb.stores.sqlite import schema
from tests.support.records import dataset, evaluation, experiment, nothing, run, span, write

KEYS = ("task_run_keys", "evaluation_run_keys")
BATCHES = ("task_run_key_batches", "evaluation_run_key_batches")


@pytest.fixture
def store(folder):
    """A store with a row in each of its tables."""
    store = SqliteStore(folder)
    store.save_dataset(dataset(name="capitals"))
    store.create_experiment(experiment(id="e"))
    one = run("e")
    identity = store.save_identity({"task": "answer"})
    key = ReuseKey(identity, identity)
    session = store.open_session(["e"], nothing, nothing)
    for record in (one, evaluation(one)):
        session.append(record, key)
    exchange = Exchange(
        experiment_id="e", task_run_id=one.id, start_time=one.start_time, end_time=one.end_time
    )
    note = Annotation(id="a", created_at=one.end_time, experiment_id="e", example_id="x0")
    for record in (span(one), exchange, note):
        session.append(record)
    session.close(SessionOutcome.COMPLETED)
    yield store
    store.close()


def opened(file):
    return closing(sqlite3.connect(file, isolation_level=None))


def tables(connection):
    named = "SELECT name FROM sqlite_master WHERE type = 'table'"
    return [name for (name,) in connection.execute(named)]


def test_no_row_can_be_changed_deleted_or_replaced(store):
    with opened(store.location) as connection:
        assert len(tables(connection)) == 17
        for table in set(tables(connection)) - {*KEYS, *BATCHES}:
            before = connection.execute(f"SELECT * FROM {table}").fetchall()
            assert before
            column = connection.execute(f"PRAGMA table_info({table})").fetchone()[1]
            for statement in (
                f"UPDATE {table} SET {column} = {column}",
                f"DELETE FROM {table}",
                f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
                f"INSERT OR IGNORE INTO {table} SELECT * FROM {table}",
            ):
                with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                    connection.execute(statement)
            assert connection.execute(f"SELECT * FROM {table}").fetchall() == before


def test_keys_cannot_be_changed_or_deleted_and_one_that_is_replaced_stays_as_it_is(store):
    with opened(store.location) as connection:
        for table, batches in zip(KEYS, BATCHES, strict=True):
            identity, contents = connection.execute(
                f"SELECT identity, contents FROM {batches}"
            ).fetchone()
            key = (identity, contents, 1)
            for _ in range(2):
                connection.execute(f"REPLACE INTO {table} VALUES (?, ?, ?)", key)
            for statement in (f"UPDATE {table} SET record = record", f"DELETE FROM {table}"):
                with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                    connection.execute(statement)
            assert connection.execute(f"SELECT * FROM {table}").fetchall() == [key]


def test_a_row_cannot_be_replaced_by_its_name(store):
    with (
        opened(store.location) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append"),
    ):
        connection.execute("REPLACE INTO datasets (id, name) VALUES ('other', 'capitals')")


def test_a_file_of_version_1_is_read_and_written(folder):
    with opened(folder / "old.db") as connection:
        for statement in schema.STEPS[0]:
            connection.execute(statement)
        connection.execute("PRAGMA user_version = 1")
        made = experiment(id="e")
        connection.execute(
            "INSERT INTO experiments (id, name, dataset_id, dataset_name, dataset_version_id,"
            " created_at, created_s, planned, record) VALUES ('e', '', '', '', '', ?, 0, 3, ?)",
            (made.created_at.isoformat(), made.model_dump_json()),
        )
    store = SqliteStore(folder / "old.db")
    assert store.load_experiment("e") == made
    write(store, "e", [one := run("e")])
    assert store.load_runs("e").task_runs == (one,)
    store.close()


def test_steps_that_are_missing_are_taken_all_or_none():
    with opened(":memory:") as connection:
        schema.migrate(connection)
        more = [*schema.STEPS, ["CREATE TABLE a (b)"], ["CREATE TABLE c (d)", "nonsense"]]
        with pytest.raises(sqlite3.OperationalError):
            schema.migrate(connection, more)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS),)
        assert "a" not in tables(connection)
        schema.migrate(connection, more[:-1])
        schema.migrate(connection, more[:-1])
        assert "a" in tables(connection)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(schema.STEPS) + 1,)


def made(connection):
    """Every table, index and trigger, by its statement without the spaces that say nothing."""
    sql = "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
    return {
        (type_, name, table): re.sub(r"\s*([(),])\s*", r"\1", " ".join(statement.split()))
        for type_, name, table, statement in connection.execute(sql)
    }


def test_new_file_has_what_one_has_that_was_brought_up_to_date_step_by_step():
    with opened(schema.EMPTY) as new, opened(":memory:") as old:
        for count in range(1, len(schema.STEPS) + 1):
            schema.migrate(old, schema.STEPS[:count])
        assert made(new) == made(old), "call schema.make_empty()"
        for pragma in ("user_version", "application_id"):
            read = f"PRAGMA {pragma}"
            assert new.execute(read).fetchone() == old.execute(read).fetchone()


def test_file_of_a_new_store_can_be_made_anew(folder):
    schema.make_empty(folder / "made.db")
    with opened(folder / "made.db") as anew, opened(schema.EMPTY) as kept:
        assert made(anew) == made(kept)
        assert anew.execute("PRAGMA freelist_count").fetchone() == (0,)
        assert anew.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize(("log", "mode"), [(True, "wal"), (False, "delete")])
def test_file_of_a_new_store_has_the_log_or_not(folder, log, mode):
    (folder / "new.db").write_bytes(schema.empty(log=log))
    with opened(folder / "new.db") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == (mode,)


@pytest.mark.parametrize("version", range(1, len(schema.STEPS)))
def test_file_of_any_earlier_version_becomes_what_a_new_one_is(version):
    with opened(schema.EMPTY) as new, opened(":memory:") as old:
        schema.migrate(old, schema.STEPS[:version])
        schema.migrate(old)
        assert made(new) == made(old)


def test_a_file_of_a_later_version_says_to_upgrade(store):
    with opened(store.location) as connection:
        connection.execute("PRAGMA user_version = 99")
    later = SqliteStore(store.location)
    for use in (later.list_experiments, lambda: later.save_dataset(dataset())):
        with pytest.raises(StoreUnavailableError, match=r"phoenix_nb\.db.*99.*Upgrade phoenix_nb"):
            use()


@pytest.mark.parametrize("version", [0, 1, 99])
def test_a_file_of_another_program_is_left_alone(folder, version):
    with opened(folder / "photos.db") as connection:
        connection.execute("CREATE TABLE photos (id)")
        connection.execute(f"PRAGMA user_version = {version}")
    with pytest.raises(StoreUnavailableError, match=r"photos\.db.*another program's.*Pass another"):
        SqliteStore(folder / "photos.db").save_dataset(dataset())
    with opened(folder / "photos.db") as connection:
        assert tables(connection) == ["photos"]
