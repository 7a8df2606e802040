import sqlite3

import pytest

from phoenix_nb.stores import SqliteStore
from tests.stores.contract import StoreContract


def without_log(file):
    """Open a file through a layer of SQLite's own that has no shared memory, so no write-ahead log."""
    return sqlite3.connect(
        f"file:{file}?vfs=unix-dotfile",
        uri=True,
        timeout=15,
        isolation_level=None,
        check_same_thread=False,
    )


class TestSqliteStore(StoreContract):
    @pytest.fixture
    def store(self, tmp_path):
        store = SqliteStore(tmp_path)
        yield store
        store.close()


class TestWithoutWriteAheadLog(StoreContract):
    @pytest.fixture
    def store(self, tmp_path):
        store = SqliteStore(tmp_path, connect=without_log)
        yield store
        assert not list(tmp_path.glob("*-wal"))
        store.close()
