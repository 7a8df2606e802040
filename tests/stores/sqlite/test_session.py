import sqlite3
import threading

import pytest

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import ExperimentStatus, Origin, SessionOutcome
from phoenix_nb.model.columns import TaskRuns
from phoenix_nb.stores import SqliteStore
from phoenix_nb.stores.sqlite.database import connect
from phoenix_nb.stores.sqlite.session import Patience
from tests.support.records import begin, experiment, nothing, run, write

PATIENCE = Patience(linger=0, pauses=(0, 0))
LARGE = "x" * 10_000
FULL = 1
"""Pages that the file may have: fewer than it has, so that it cannot grow by one."""


class Disk:
    """A disk whose size can be set: SQLite itself says that it is full."""

    def __init__(self):
        self.pages = None
        self.opened = 0

    def connect(self, file):
        self.opened += 1
        connection = connect(file)
        if self.pages:
            connection.execute(f"PRAGMA max_page_count = {self.pages}")
        return connection


@pytest.fixture
def disk():
    return Disk()


@pytest.fixture
def store(folder, disk):
    store = SqliteStore(folder, connect=disk.connect, patience=PATIENCE)
    store.create_experiment(experiment(id="e", example_count=100))
    yield store
    store.close()


def fill(session, start=0):
    for n in range(start, start + 30):
        session.append(run("e", n, output=LARGE))


def test_a_full_disk_is_told_and_what_is_not_stored_is_counted(store, disk):
    disk.pages = FULL
    troubles, stored = [], []
    session = store.open_session(["e"], stored.extend, troubles.append)
    session.append(run("e", "first"))
    assert session.flush()
    assert not session.broken
    fill(session)
    assert not session.flush()
    assert session.broken
    assert len(troubles) == 2
    assert "disk is full" in troubles[0]
    assert "tried again" in troubles[0]
    assert "Nothing more" in troubles[1]
    with pytest.raises(
        StoreUnavailableError, match=r"30 results.*phoenix_nb\.db.*full.*Free.*resume"
    ):
        session.close(SessionOutcome.BROKEN)
    assert [one.example_id for one in stored] == ["first"]
    assert [one.example_id for one in store.load_runs("e").task_runs] == ["first"]


def test_what_waited_is_stored_at_the_end_if_there_is_room_by_then(store, disk):
    disk.pages = FULL
    stored = []
    session = store.open_session(["e"], stored.extend, nothing)
    fill(session)
    assert not session.flush()
    fill(session, start=30)
    with pytest.raises(StoreUnavailableError, match="60 results"):
        session.close(SessionOutcome.BROKEN)
    disk.pages = None
    session.close(SessionOutcome.COMPLETED)
    assert not session.broken
    assert [one.example_id for one in stored] == [f"x{n}" for n in range(60)]
    assert store.load_runs("e").task_runs == tuple(stored)


def test_trouble_that_passes_costs_nothing(store, disk):
    disk.pages = FULL
    troubles, stored = [], []

    def make_room(text):
        troubles.append(text)
        disk.pages = None

    session = store.open_session(["e"], stored.extend, make_room)
    fill(session)
    assert session.flush()
    session.close(SessionOutcome.COMPLETED)
    assert len(stored) == 30
    assert len(troubles) == 1


def test_pauses_grow_and_closing_ends_them(folder, disk):
    store = SqliteStore(
        folder, connect=disk.connect, patience=Patience(linger=0, pauses=(3600, 3600))
    )
    store.create_experiment(experiment(id="e"))
    disk.pages = FULL
    told = threading.Event()
    session = store.open_session(["e"], nothing, lambda _: told.set())
    fill(session)
    assert told.wait(30)
    assert not session.flush(timeout=0.01)
    with pytest.raises(StoreUnavailableError, match="30 results"):
        session.close(SessionOutcome.INTERRUPTED)
    store.close()


def test_a_session_that_broke_is_not_taken_for_one_at_work(store, disk):
    disk.pages = FULL
    session = store.open_session(["e"], nothing, nothing)
    fill(session)
    assert not session.flush()
    with pytest.raises(StoreUnavailableError):
        session.close(SessionOutcome.BROKEN)
    assert store.list_experiments()[0].status is ExperimentStatus.INCOMPLETE


def test_what_is_waited_for_joins_the_commit_under_way(folder):
    begun, go, commits = threading.Event(), threading.Event(), []

    class Held(sqlite3.Connection):
        def execute(self, sql, *given):
            if sql == "BEGIN IMMEDIATE":
                begun.set()
                assert go.wait(30)
            if sql == "COMMIT":
                commits.append(sql)
            return super().execute(sql, *given)

    def connect(file):
        return sqlite3.connect(file, isolation_level=None, check_same_thread=False, factory=Held)

    go.set()
    store = SqliteStore(folder, connect=connect, patience=PATIENCE)
    store.create_experiment(experiment(id="e"))
    session = store.open_session(["e"], nothing, nothing)
    begun.clear()
    go.clear()
    commits.clear()
    session.append(run("e", 0))
    assert begun.wait(30)
    session.append(run("e", 1))
    assert not session.flush(timeout=0)
    go.set()
    assert session.flush()
    assert len(commits) == 1
    assert len(store.load_runs("e").task_runs) == 2
    session.close(SessionOutcome.COMPLETED)
    store.close()


def test_waiting_for_others_is_no_trouble(store, folder):
    troubles = []
    session = store.open_session(["e"], nothing, troubles.append)
    other = sqlite3.connect(folder / "phoenix_nb.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    session.append(run("e"))
    assert not session.flush(timeout=0.05)
    other.execute("COMMIT")
    assert session.flush()
    session.close(SessionOutcome.COMPLETED)
    other.close()
    assert troubles == []


def test_a_lock_that_is_never_given_up_is_named(folder):
    def impatient(file):
        connection = connect(file)
        connection.execute("PRAGMA busy_timeout = 0")
        return connection

    store = SqliteStore(folder, connect=impatient, patience=PATIENCE)
    store.create_experiment(experiment(id="e"))
    session = store.open_session(["e"], nothing, nothing)
    other = sqlite3.connect(folder / "phoenix_nb.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    session.append(run("e"))
    with pytest.raises(StoreUnavailableError, match=r"1 results.*another process.*Wait for"):
        session.close(SessionOutcome.COMPLETED)
    other.execute("ROLLBACK")
    other.close()
    session.close(SessionOutcome.COMPLETED)
    assert len(store.load_runs("e").task_runs) == 1
    store.close()


def test_readers_do_not_wait_for_a_writer_nor_the_writer_for_readers(store, folder):
    session = store.open_session(["e"], nothing, nothing)
    reader = sqlite3.connect(folder / "phoenix_nb.db", isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM task_runs").fetchone() == (0,)
    session.append(run("e"))
    assert session.flush()
    assert reader.execute("SELECT count(*) FROM task_runs").fetchone() == (0,)
    reader.execute("ROLLBACK")
    writer = reader
    writer.execute("BEGIN IMMEDIATE")
    assert len(store.load_runs("e").task_runs) == 1
    writer.execute("ROLLBACK")
    reader.close()
    session.close(SessionOutcome.COMPLETED)


@pytest.mark.parametrize("again", [False, True], ids=["deleted", "replaced"])
def test_a_file_that_went_away_does_not_swallow_results(store, folder, again):
    session = store.open_session(["e"], nothing, nothing)
    session.append(run("e", 0))
    assert session.flush()
    for path in folder.glob("phoenix_nb.db*"):
        path.rename(folder / f"moved {path.name}")
    if again:
        other = SqliteStore(folder)
        other.create_experiment(experiment(id="e"))
        other.close()
    session.append(run("e", 1))
    assert not session.flush()
    with pytest.raises(StoreUnavailableError, match="1 results are not stored"):
        session.close(SessionOutcome.COMPLETED)


def test_a_store_can_be_closed_under_a_session(store):
    troubles = []
    session = store.open_session(["e"], nothing, troubles.append)
    store.close()
    session.append(run("e"))
    session.close(SessionOutcome.COMPLETED)
    assert len(store.load_runs("e").task_runs) == 1
    assert troubles == []


def test_a_value_that_sqlite_refuses_is_set_aside_alone(store, disk):
    def narrow(file):
        connection = connect(file)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 5_000)
        return connection

    store = SqliteStore(store.location, connect=narrow, patience=PATIENCE)
    troubles = []
    session = store.open_session(["e"], nothing, troubles.append)
    for record in (run("e", 0), run("e", 1, output=LARGE), run("e", 2)):
        session.append(record)
    with pytest.raises(StoreUnavailableError, match="1 results"):
        session.close(SessionOutcome.COMPLETED)
    assert [one.example_id for one in store.load_runs("e").task_runs] == ["x0", "x2"]
    assert len(troubles) == 1
    store.close()


def test_a_link_to_nothing_is_set_aside_alone(store):
    first, second = begin(store), begin(store)
    runs = [run(first, n) for n in range(3)]
    write(store, first, runs)
    links = TaskRuns.of(
        [
            each.model_copy(
                update={
                    "id": each.id[::-1],
                    "experiment_id": second.id,
                    "origin": Origin(experiment_id=first.id, id=each.id if place != 1 else "none"),
                }
            )
            for place, each in enumerate(runs)
        ]
    )
    committed, troubles = [], []
    session = store.open_session([second.id], committed.extend, troubles.append)
    session.link(links)
    with pytest.raises(StoreUnavailableError, match="1 result"):
        session.close(SessionOutcome.COMPLETED)
    assert committed == [links[0], links[2]]
    assert list(store.load_runs(second.id).task_runs) == committed
    assert len(troubles) == 1


def test_long_records_are_committed_a_few_at_a_time(store, folder):
    """Their text is in memory a second time until it is committed."""
    parts = []
    session = store.open_session(["e"], parts.append, nothing)
    other = sqlite3.connect(folder / "phoenix_nb.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")  # so that they pile up
    for n in range(20):
        session.append(run("e", n, output="x" * 1_000_000))
    other.execute("COMMIT")
    session.close(SessionOutcome.COMPLETED)
    assert [one.example_id for part in parts for one in part] == [f"x{n}" for n in range(20)]
    assert 1 < max(map(len, parts)) <= 4
    assert other.execute("SELECT outcome FROM session_ends").fetchall() == [("completed",)]
    other.close()


def test_a_session_is_at_work_from_the_moment_it_can_be_seen(folder):
    reader = SqliteStore(folder)
    reader.create_experiment(experiment(id="e"))
    seen = []

    class Looking(sqlite3.Connection):
        def execute(self, statement, *values):
            done = super().execute(statement, *values)
            if statement == "COMMIT":
                seen.append(reader.sessions_at_work("e"))
            return done

    def connect(file):
        return sqlite3.connect(file, isolation_level=None, check_same_thread=False, factory=Looking)

    store = SqliteStore(folder, connect=connect)
    session = store.open_session(["e"], nothing, nothing)
    assert seen[0]
    session.close(SessionOutcome.COMPLETED)
    assert not reader.sessions_at_work("e")
    store.close()
    reader.close()


def test_plenty_of_records_are_committed_without_delay_and_fewer_wait(folder):
    """Nobody flushes, and the delay is longer than any test: only their number can have them committed."""
    committed, told = [], threading.Event()

    def on_commit(records):
        committed.extend(records)
        told.set()

    store = SqliteStore(folder, patience=Patience(linger=3_600.0, plenty=3))
    store.create_experiment(experiment(id="e", example_count=100))
    session = store.open_session(["e"], on_commit, nothing)
    session.append_all([(run("e", 0), None), (run("e", 1), None)])
    assert not committed
    session.append(run("e", 2))
    assert told.wait(30)
    assert [one.example_id for one in committed] == ["x0", "x1", "x2"]
    told.clear()
    session.append(run("e", 3))
    assert session.flush(30)
    session.append(run("e", 4))
    session.close(SessionOutcome.COMPLETED)
    store.close()
    assert [one.example_id for one in committed] == ["x0", "x1", "x2", "x3", "x4"]
