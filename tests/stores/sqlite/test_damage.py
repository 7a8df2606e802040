import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import SessionOutcome
from phoenix_nb.stores import SqliteStore
from phoenix_nb.stores.sqlite.session import Patience
from tests.support.records import begin, dataset, evaluation, experiment, nothing, run, write

REMEDY = r"(PHOENIX_NB_HOME|next run makes a new one|folder to keep the file in)\.$"


def garbage(folder):
    (folder / "kept.db").write_bytes(b"not a database at all" * 1000)
    return folder / "kept.db"


def cut_short(folder):
    store = SqliteStore(folder / "kept.db")
    store.create_experiment(experiment(id="e"))
    store.close()
    os.truncate(folder / "kept.db", 5_000)
    return folder / "kept.db"


def a_folder(folder):
    (folder / "kept.db").mkdir()
    return folder / "kept.db"


def below_a_file(folder):
    (folder / "file").touch()
    return folder / "file" / "kept.db"


@pytest.mark.parametrize("damage", [garbage, cut_short, a_folder, below_a_file])
def test_a_file_that_is_none_is_named_with_the_remedy(folder, damage):
    file = damage(folder)
    with pytest.raises(StoreUnavailableError, match=REMEDY) as caught:
        SqliteStore(file).save_dataset(dataset())
    assert str(file) in str(caught.value)


@pytest.mark.parametrize("damage", [garbage, cut_short, a_folder])
def test_reading_what_is_none_says_so_too(folder, damage):
    with pytest.raises(StoreUnavailableError, match=REMEDY):
        SqliteStore(damage(folder)).list_datasets()


@pytest.mark.parametrize("record", ["{}", "no JSON", "[" * 100_000])
def test_a_record_changed_by_hand_is_named(folder, record):
    store = SqliteStore(folder)
    store.create_experiment(experiment(id="e"))
    write(store, "e", [run("e")])
    connection = sqlite3.connect(store.location)
    connection.execute("DROP TRIGGER task_runs_no_update")
    connection.execute("UPDATE task_runs SET record = ?", (record,))
    connection.commit()
    connection.close()
    with pytest.raises(StoreUnavailableError, match=r"cannot be read: TaskRun.*Restore a copy"):
        store.load_runs("e")
    store.close()


@pytest.fixture
def kept(folder):
    """The file of a store that holds one experiment."""
    store = SqliteStore(folder)
    store.create_experiment(experiment(id="e"))
    write(store, "e", [run("e")])
    store.close()
    return folder / "phoenix_nb.db"


def test_a_file_that_cannot_be_written_is_named_before_anything_runs(kept, read_only):
    store = SqliteStore(kept, connect=read_only)
    assert len(store.load_runs("e").task_runs) == 1
    for use in (
        lambda: store.create_experiment(experiment(id="new")),
        lambda: store.open_session(["e"], nothing, nothing),
    ):
        with pytest.raises(StoreUnavailableError, match=rf"{kept}.*cannot be written.*{REMEDY}"):
            use()
    store.close()


@pytest.fixture
def archive(kept):
    kept.chmod(0o444)
    kept.parent.chmod(0o555)
    yield kept
    kept.parent.chmod(0o755)


@pytest.mark.usefixtures("powerless")
def test_a_read_only_folder_can_be_read(archive):
    store = SqliteStore(archive.parent)
    assert len(store.load_runs("e").task_runs) == 1
    with pytest.raises(StoreUnavailableError, match="cannot be written"):
        store.create_experiment(experiment(id="new"))
    store.close()


@pytest.mark.usefixtures("powerless")
def test_a_folder_in_which_nothing_can_be_made_is_named(archive):
    with pytest.raises(StoreUnavailableError, match=rf"new\.db.*Permission denied.*{REMEDY}"):
        SqliteStore(archive.parent / "new.db").save_dataset(dataset())


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="file modes of POSIX")
def test_a_file_that_may_not_be_read_is_named(kept, request):
    kept.parent.chmod(0o755)
    kept.chmod(0)
    request.getfixturevalue("powerless")
    assert not stat.S_IMODE(kept.stat().st_mode)
    with pytest.raises(StoreUnavailableError, match=rf"{kept}.*cannot be opened.*{REMEDY}"):
        SqliteStore(kept).list_experiments()


@pytest.fixture
def large(folder):
    """A store of 40 runs with their evaluations, over many pages."""
    store = SqliteStore(folder)
    made = begin(store, 40, id="e")
    runs = [run(made, n, output=f"<{n}>" + "x" * 900) for n in range(40)]
    write(store, made, [one for each in runs for one in (each, evaluation(each))])
    store.close()
    return Path(store.location)


def spoil(file, text):
    """Overwrite the page that holds a text."""
    content = bytearray(file.read_bytes())
    start = content.index(text) // 4096 * 4096
    content[start : start + 4096] = b"\xff" * 4096
    file.write_bytes(content)


def test_a_damaged_page_costs_its_own_records_only(large):
    spoil(large, b'"<17>xxx')
    told = pytest.warns(UserWarning, match=r"damaged: \d+ records of .*'e'.*Restore a copy")
    with closing(SqliteStore(large)) as store, told:
        records = store.load_runs("e")
    ids = {one.example_id for one in records.task_runs}
    assert "x17" not in ids
    assert 30 <= len(ids) < 40
    assert {one.task_run_id for one in records.evaluation_runs} == {
        one.id for one in records.task_runs
    }
    assert all(one.output.startswith(f"<{one.example_id[1:]}>") for one in records.task_runs)


def test_a_damaged_index_is_done_without(large):
    with sqlite3.connect(large) as connection:
        root = "SELECT rootpage FROM sqlite_master WHERE name = 'task_runs_in_order'"
        page = connection.execute(root).fetchone()[0] - 1
    connection.close()
    content = bytearray(large.read_bytes())
    content[page * 4096 : page * 4096 + 4096] = b"\xff" * 4096
    large.write_bytes(content)
    spoil(large, b'"<17>xxx')
    with closing(SqliteStore(large)) as store, pytest.warns(UserWarning, match="damaged"):
        records = store.load_runs("e")
    assert 30 <= len(records.task_runs) < 40


def test_a_log_that_is_deleted_in_mid_run_is_told_and_nothing_finished_is_lost(folder):
    store = SqliteStore(folder, patience=Patience(pauses=[0.0, 0.0]))
    begin(store, 4, id="e")
    session = store.open_session(["e"], nothing, (troubles := []).append)
    for n in range(4):
        session.append(run("e", n))
        assert session.flush(timeout=30)
        if n == 1:
            Path(f"{store.location}-wal").unlink()
    session.close(SessionOutcome.COMPLETED)
    store.close()
    assert len(troubles) == 1
    assert "phoenix_nb.db-wal, was deleted while in use; what was in it is saved" in troubles[0]
    with closing(SqliteStore(folder)) as reader:
        assert len(reader.load_runs("e").task_runs) == 4
