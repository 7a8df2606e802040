import os
import sqlite3
import stat

import pytest

from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.stores import SqliteStore
from tests.support.records import dataset, experiment, nothing, run, write

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


def test_a_file_that_cannot_be_written_is_named_before_anything_runs(kept):
    def read_only(file):
        return sqlite3.connect(
            f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )

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
def _powerless():
    """Without the rights of the system's administrator, to whom file modes mean nothing."""
    if os.geteuid() == 0:
        os.seteuid(65534)
        yield
        os.seteuid(0)
    else:
        yield


@pytest.fixture
def archive(kept):
    kept.chmod(0o444)
    kept.parent.chmod(0o555)
    yield kept
    kept.parent.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="file modes of POSIX")
@pytest.mark.usefixtures("_powerless")
def test_a_read_only_folder_can_be_read(archive):
    store = SqliteStore(archive.parent)
    assert len(store.load_runs("e").task_runs) == 1
    with pytest.raises(StoreUnavailableError, match="cannot be written"):
        store.create_experiment(experiment(id="new"))
    store.close()


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="file modes of POSIX")
@pytest.mark.usefixtures("_powerless")
def test_a_folder_in_which_nothing_can_be_made_is_named(archive):
    with pytest.raises(StoreUnavailableError, match=rf"new\.db.*Permission denied.*{REMEDY}"):
        SqliteStore(archive.parent / "new.db").save_dataset(dataset())


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="file modes of POSIX")
def test_a_file_that_may_not_be_read_is_named(kept, request):
    kept.parent.chmod(0o755)
    kept.chmod(0)
    request.getfixturevalue("_powerless")
    assert not stat.S_IMODE(kept.stat().st_mode)
    with pytest.raises(StoreUnavailableError, match=rf"{kept}.*cannot be opened.*{REMEDY}"):
        SqliteStore(kept).list_experiments()
