import sqlite3

import pytest

from phoenix_nb.stores import SqliteStore
from tests.stores.embedded_contract import EmbeddedContract
from tests.support.records import experiment, run, write


def without_log(file):
    """Open a file through a layer of SQLite's own that has no shared memory, so no write-ahead log."""
    return sqlite3.connect(
        f"file:{file}?vfs=unix-dotfile",
        uri=True,
        timeout=15,
        isolation_level=None,
        check_same_thread=False,
    )


class TestSqliteStore(EmbeddedContract):
    @pytest.fixture
    def store(self, folder):
        store = SqliteStore(folder)
        yield store
        store.close()

    @pytest.fixture
    def reader(self, store, folder):
        reader = SqliteStore(folder)
        yield reader
        reader.close()


class TestWithoutWriteAheadLog(EmbeddedContract):
    @pytest.fixture
    def store(self, folder):
        store = SqliteStore(folder, connect=without_log)
        yield store
        store.close()


def journal_mode(store):
    connection = sqlite3.connect(store.location)
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    connection.close()
    return mode


def test_the_log_is_used_where_it_works_and_only_there(folder):
    for name, connect, mode in (("a.db", None, "wal"), ("b.db", without_log, "delete")):
        store = SqliteStore(folder / name, **({"connect": connect} if connect else {}))
        store.create_experiment(experiment(id="e"))
        store.close()
        assert journal_mode(store) == mode


def test_an_empty_file_made_by_someone_else_gets_the_log(folder):
    (folder / "given.db").touch()
    store = SqliteStore(folder / "given.db")
    assert store.list_experiments() == []
    store.close()
    assert journal_mode(store) == "wal"


def test_a_store_that_moved_to_where_the_log_does_not_work_goes_on_without(folder):
    local = SqliteStore(folder)
    local.create_experiment(experiment(id="e"))
    write(local, "e", [first := run("e", 0)])
    local.close()
    moved = SqliteStore(folder, connect=without_log)
    write(moved, "e", [second := run("e", 1)])
    assert moved.load_runs("e").task_runs == (first, second)
    moved.close()
    assert journal_mode(moved) == "delete"
