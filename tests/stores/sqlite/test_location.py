import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from phoenix_nb.errors import StoreUnavailableError, UsageError
from phoenix_nb.model import SessionOutcome
from phoenix_nb.stores import SqliteStore, resolve_file
from phoenix_nb.stores.sqlite import location
from tests.support.records import dataset, experiment, nothing, run


@pytest.fixture
def _open_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folder_is_what_is_passed_or_named_or_here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PHOENIX_NB_HOME", raising=False)
    assert resolve_file() == tmp_path / ".phoenix_nb" / "phoenix_nb.db"
    monkeypatch.setenv("PHOENIX_NB_HOME", "~/kept")
    assert resolve_file() == Path.home() / "kept" / "phoenix_nb.db"
    assert resolve_file("results") == tmp_path / "results" / "phoenix_nb.db"
    assert resolve_file(Path("results.sqlite")) == tmp_path / "results.sqlite"
    Path("results").touch()
    assert resolve_file("results") == tmp_path / "results"


@pytest.mark.usefixtures("_open_umask")
def test_nobody_else_can_read_any_of_it(folder):
    store = SqliteStore(folder / "new" / "kept")
    store.create_experiment(experiment(id="e"))
    session = store.open_session(["e"], nothing, nothing)
    session.append(run("e"))
    session.flush()
    here = folder / "new" / "kept"
    assert mode(here) == 0o700
    files = {path.name: mode(path) for path in here.glob("phoenix_nb.db*")}
    assert files == dict.fromkeys(
        ("phoenix_nb.db", "phoenix_nb.db-wal", "phoenix_nb.db-shm"), 0o600
    )
    session.close(SessionOutcome.COMPLETED)
    store.close()


@pytest.mark.usefixtures("_open_umask")
def test_there_is_no_moment_at_which_others_can_read_it(folder):
    seen = []
    location.create(folder / "a.db", lambda draft: seen.append(mode(draft)))
    assert seen == [0o600]


def test_reading_makes_nothing(folder):
    store = SqliteStore(folder / "none")
    assert store.list_experiments() == store.list_datasets() == []
    assert not (folder / "none").exists()


def test_git_sees_nothing_of_a_folder_of_our_own(folder):
    store = SqliteStore(folder / "own")
    store.save_dataset(dataset())
    store.close()
    assert (folder / "own" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_a_folder_with_other_things_in_it_is_left_alone(folder):
    folder.chmod(0o755)
    (folder / "notes.txt").touch()
    store = SqliteStore(folder / "kept.db")
    store.save_dataset(dataset())
    store.close()
    assert sorted(path.name for path in folder.iterdir()) == ["kept.db", "notes.txt"]
    assert mode(folder) == 0o755


def test_whoever_is_faster_makes_the_file(folder):
    file = folder / "a.db"
    location.create(file, lambda _: location.create(file, lambda inner: inner.write_text("first")))
    assert file.read_text() == "first"
    assert sorted(path.name for path in folder.iterdir()) == [".gitignore", "a.db"]


def test_a_store_that_was_deleted_starts_anew(folder):
    store = SqliteStore(folder / "own")
    store.create_experiment(experiment(id="e"))
    for path in (folder / "own").iterdir():
        path.unlink()
    assert store.list_experiments() == []
    store.create_experiment(experiment(id="e"))
    assert len(store.list_experiments()) == 1
    store.close()


DIES_IN_MAKING = """
import os, sys
from pathlib import Path
from phoenix_nb.stores.sqlite import location
location.create(Path(sys.argv[1]), lambda draft: os._exit(9))
"""


def test_what_a_process_left_that_was_killed_while_it_made_a_store_is_removed(folder):
    command = [sys.executable, "-c", DIES_IN_MAKING, str(folder / "a.db")]
    assert subprocess.run(command, check=False, timeout=60).returncode == 9
    names = {path.name for path in folder.iterdir()}
    assert len(names) == 2  # the draft, and .gitignore
    store = SqliteStore(folder / "a.db")
    store.create_experiment(experiment())
    store.close()
    assert {path.name for path in folder.iterdir()} - {"a.db"} == {".gitignore"}


def test_a_draft_that_is_being_made_is_left_alone(folder):
    def build(draft):
        location.create(folder / "a.db", lambda other: None)
        assert draft.exists()

    location.create(folder / "a.db", build)


@pytest.mark.parametrize("path", ["a\0b", "~nobody-of-that-name/kept", 5])
def test_what_is_no_path_is_refused_with_the_remedy(path, monkeypatch):
    with pytest.raises(UsageError, match=r"Pass "):
        SqliteStore(path)
    if isinstance(path, str) and "\0" not in path:
        monkeypatch.setenv("PHOENIX_NB_HOME", path)
        with pytest.raises(UsageError, match=r"Pass a path without ~\.$"):
            SqliteStore()


def test_a_current_folder_that_was_deleted_is_told_with_the_remedy(tmp_path, monkeypatch):
    (gone := tmp_path / "gone").mkdir()
    monkeypatch.chdir(gone)
    monkeypatch.delenv("PHOENIX_NB_HOME", raising=False)
    gone.rmdir()
    with pytest.raises(StoreUnavailableError, match=r"os\.chdir.*set PHOENIX_NB_HOME\.$"):
        SqliteStore()
    monkeypatch.chdir(tmp_path)
