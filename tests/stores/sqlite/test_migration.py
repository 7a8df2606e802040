"""Stores that version 0.1 wrote: `data/v0_1.db`, and what 0.1 itself read from it (see support/old_store)."""

import json
import shutil
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import SessionOutcome
from phoenix_nb.stores import SqliteStore
from phoenix_nb.stores.sqlite import schema
from tests.support.old_store import everything
from tests.support.records import dataset, evaluation, run, write

DATA = Path(__file__).parent / "data"
EXPECTED = json.loads((DATA / "v0_1.json").read_text())
FIRST = next(id_ for id_, one in EXPECTED["experiments"].items() if one["spans"])
DIES_AT = """
import sqlite3, sys, os
from phoenix_nb.stores.sqlite import schema
from phoenix_nb.stores.sqlite.database import connect
from pathlib import Path
left = int(sys.argv[2])
def trace(statement):
    global left
    left -= 1
    if not left:
        os._exit(9)
connection = connect(Path(sys.argv[1]))
connection.set_trace_callback(trace)
schema.migrate(connection)
"""
OPENS = """
import sys
from phoenix_nb.stores import SqliteStore
print(len(SqliteStore(sys.argv[1]).list_experiments()))
"""


@pytest.fixture
def old(folder):
    return Path(shutil.copy(DATA / "v0_1.db", folder / "old.db"))


def version(file):
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def contains(read, expected):
    """Whether all that was read at that time is read now; there may be more."""
    if isinstance(expected, dict):
        return all(name in read and contains(read[name], value) for name, value in expected.items())
    if isinstance(expected, list):
        return len(read) == len(expected) and all(map(contains, read, expected))
    return read == expected


def test_a_store_of_0_1_reads_as_0_1_read_it_and_is_brought_up_to_date(old):
    assert version(old) == 2
    with closing(SqliteStore(old)) as store:
        assert contains(everything(store), EXPECTED)
    assert version(old) == len(schema.STEPS)


def test_a_store_of_0_1_can_be_written(old):
    with closing(SqliteStore(old)) as store:
        before = store.load_runs(FIRST)
        sessions = store.load_sessions(FIRST)
        assert sessions[-1].outcome is SessionOutcome.INTERRUPTED
        assert {one.work for one in sessions} == {None}
        new = run(FIRST, before.task_runs[0].example_id, output="5")
        write(store, FIRST, [new, evaluation(new)])
        after = store.load_runs(FIRST)
        assert after.task_runs == (new, *before.task_runs[1:])
        assert [one.task_run_id for one in after.evaluation_runs][-1] == new.id
        assert store.load_sessions(FIRST)[-1].task_runs == 1


def test_an_experiment_of_0_1_can_be_resumed(old):
    """An evaluator that 0.1 was given later has no direction: it was not recorded then."""
    client = pnb.Client(path=old)
    experiment = pnb.get_experiment(FIRST, client=client)
    assert [one.name for one in experiment.evaluators] == ["exact", "length", "late"]
    asked = []
    pnb.resume_experiment(
        FIRST,
        asked.append,
        {"length": len},
        client=client,
        print_summary=False,
    )
    assert asked == []
    assert not pnb.get_experiment(FIRST, client=client).errors().shape[0]
    client.close()


@pytest.mark.parametrize("statement", [2, 9, 25, 40])
@pytest.mark.slow
def test_a_migration_that_is_killed_leaves_the_store_as_it_was(old, statement):
    killed = subprocess.run(
        [sys.executable, "-c", DIES_AT, str(old), str(statement)], check=False, timeout=60
    )
    assert killed.returncode == 9
    assert version(old) == 2
    with closing(SqliteStore(old)) as store:
        assert contains(everything(store), EXPECTED)


def test_processes_that_open_an_old_store_at_once_all_read_it(old):
    opening = [
        subprocess.Popen([sys.executable, "-c", OPENS, str(old)], stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    assert [process.communicate(timeout=60)[0].strip() for process in opening] == [b"3", b"3"]


def test_threads_with_stores_of_their_own_bring_it_up_to_date_once(old):
    stores = [SqliteStore(old) for _ in range(8)]
    with ThreadPoolExecutor(8) as threads:
        listed = list(threads.map(lambda store: store.list_experiments(), stores))
    assert all(one == listed[0] for one in listed)
    for store in stores:
        store.close()


def test_an_old_store_that_cannot_be_written_is_read_all_the_same(old, read_only):
    with closing(SqliteStore(old, connect=read_only)) as store:
        assert contains(everything(store), EXPECTED)
        with pytest.raises(StoreUnavailableError, match=r"cannot be written.*PHOENIX_NB_HOME\.$"):
            store.save_dataset(dataset())
    assert version(old) == 2


@pytest.fixture
def archived(old):
    """A store of 0.1 in a folder in which nothing can be written."""
    old.chmod(0o444)
    old.parent.chmod(0o555)
    yield old
    old.parent.chmod(0o755)


@pytest.mark.usefixtures("powerless")
def test_old_store_in_read_only_folder_is_read_and_left_as_it_is(archived):
    before, files = archived.read_bytes(), sorted(archived.parent.iterdir())
    with pnb.Client(path=archived) as client:
        assert contains(everything(client.store), EXPECTED)
        ran = pnb.get_experiment(FIRST, client=client)
        assert len(ran.task_runs) == len(client.store.load_runs(FIRST).task_runs)
        with pytest.raises(StoreUnavailableError, match=r"cannot be written.*PHOENIX_NB_HOME\.$"):
            client.store.save_dataset(dataset())
        with pytest.raises(StoreUnavailableError, match=r"cannot be written.*PHOENIX_NB_HOME\.$"):
            pnb.resume_experiment(FIRST, lambda input: "4", client=client, print_summary=False)
    assert archived.read_bytes() == before
    assert sorted(archived.parent.iterdir()) == files


def test_a_store_of_a_later_version_is_refused_and_left_as_it_is(old):
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = old.read_bytes()
    with closing(SqliteStore(old)) as store:
        for use in (store.list_experiments, lambda: store.save_dataset(dataset())):
            with pytest.raises(StoreUnavailableError, match=r"99.*Upgrade phoenix_nb"):
                use()
    assert old.read_bytes() == before
