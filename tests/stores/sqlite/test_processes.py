"""Real processes: killed, forked, out of room, and many at once."""

import os
import signal
import subprocess
import sys
import textwrap

import pytest

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import ExperimentStatus, SessionOutcome
from phoenix_nb.stores import SqliteStore
from tests.support.records import experiment, nothing, run, write

WRITER = """
import sys
from phoenix_nb.stores import SqliteStore
from tests.support.records import experiment, run
from phoenix_nb.model import SessionOutcome

store = SqliteStore(sys.argv[1])
experiment_id, runs = sys.argv[2], int(sys.argv[3])
"""
ENDLESS = """
def told(records):
    for record in records:
        print(record.example_id, flush=True)

session = store.open_session([experiment_id], told, print)
n = 0
while True:
    session.append(run(experiment_id, n))
    n += 1
    if n % 200 == 0:
        session.flush()
"""
SOME = """
store.create_experiment(experiment(id=experiment_id, example_count=runs))
session = store.open_session([experiment_id], lambda _: None, print)
for n in range(runs):
    session.append(run(experiment_id, n))
    if n % 20 == 0:
        assert session.flush()
session.close(SessionOutcome.COMPLETED)
"""
WITHOUT_ROOM = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
from phoenix_nb.stores.sqlite.session import Patience
store = SqliteStore(sys.argv[1], patience=Patience(pauses=(0,)))
session = store.open_session([experiment_id], lambda _: None, lambda _: None)
for n in range(runs):
    session.append(run(experiment_id, n, output="x" * 1000))
    session.flush()
try:
    session.close(SessionOutcome.COMPLETED)
except Exception as error:
    print(type(error).__name__, error)
"""
LEFT_OPEN = """
session = store.open_session([experiment_id], lambda _: None, print)
for n in range(runs):
    session.append(run(experiment_id, n))
"""


def start(script, folder, experiment_id="e", runs=0):
    code = WRITER + textwrap.dedent(script)
    return subprocess.Popen(
        [sys.executable, "-c", code, str(folder), experiment_id, str(runs)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


@pytest.fixture
def store(folder):
    store = SqliteStore(folder)
    store.create_experiment(experiment(id="e", example_count=1_000_000))
    yield store
    store.close()


def test_a_killed_process_loses_nothing_that_was_told(store, folder):
    with start(ENDLESS, folder) as writer:
        told = [writer.stdout.readline().strip() for _ in range(300)]
        assert store.list_experiments()[0].status is ExperimentStatus.RUNNING
        writer.send_signal(signal.SIGKILL)
        told += writer.stdout.read().split("\n")[:-1]  # whole lines only

    kept = [one.example_id for one in store.load_runs("e").task_runs]
    assert kept[: len(told)] == told
    assert kept == [f"x{n}" for n in range(len(kept))]
    assert store.list_experiments()[0].status is ExperimentStatus.INCOMPLETE
    write(store, "e", [run("e", "more")])
    assert len(store.load_runs("e").task_runs) == len(kept) + 1


def test_a_killed_session_is_not_listed_as_ended_as_the_one_before_it_did(store, folder):
    write(store, "e", [run("e", "first")])
    with start(ENDLESS, folder) as writer:
        writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
    assert store.load_sessions("e")[-1].outcome is None
    assert store.list_experiments()[0].outcome is None


@pytest.mark.slow
def test_processes_make_and_write_one_file_at_once(folder):
    writers = [start(SOME, folder / "new", f"e{n}", runs=200) for n in range(3)]
    assert [writer.communicate(timeout=60)[0] for writer in writers] == [""] * 3
    assert [writer.returncode for writer in writers] == [0] * 3
    store = SqliteStore(folder / "new")
    for n in range(3):
        kept = store.load_runs(f"e{n}").task_runs
        assert [one.example_id for one in kept] == [f"x{m}" for m in range(200)]
    assert {one.status for one in store.list_experiments()} == {ExperimentStatus.COMPLETED}
    store.close()


def test_a_program_that_ends_without_closing_keeps_what_it_had(store, folder):
    writer = start(LEFT_OPEN, folder, runs=500)
    assert writer.communicate(timeout=60)[0] == ""
    assert len(store.load_runs("e").task_runs) == 500


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.slow
def test_a_file_that_may_not_grow_is_told(store, folder):
    writer = start(WITHOUT_ROOM, folder, runs=300)
    said = writer.communicate(timeout=60)[0]
    assert said.startswith("StoreUnavailableError")
    kept = len(store.load_runs("e").task_runs)
    assert 0 < kept < 300
    assert f" {300 - kept} results are not stored" in said


def fork(work):
    """Run `work` in a forked child; its exit code."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_forked_child_uses_connections_of_its_own(store):
    session = store.open_session(["e"], nothing, nothing)
    session.append(run("e", 0))
    assert session.flush()

    def in_child():
        with pytest.raises(StoreUnavailableError, match="forked"):
            session.append(run("e", "lost"))
        write(store, "e", [run("e", 1)])
        store.close()

    assert fork(in_child) == 0
    session.append(run("e", 2))
    session.close(SessionOutcome.COMPLETED)
    assert [one.example_id for one in store.load_runs("e").task_runs] == ["x0", "x1", "x2"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_forked_child_is_not_taken_for_the_session_it_inherited(store):
    session = store.open_session(["e"], nothing, nothing)

    def in_child():
        assert store.list_experiments()[0].status is ExperimentStatus.RUNNING

    assert fork(in_child) == 0
    session.close(SessionOutcome.COMPLETED)
    assert fork(lambda: None) == 0
    assert store.list_experiments()[0].status is ExperimentStatus.INCOMPLETE
