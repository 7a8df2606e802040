"""Deleting and archiving experiments, and what that gives back to the disk."""

import sqlite3

import pytest

from phoenix_nb import Client, Dataset, NotFoundError, UsageError, run_experiment
from phoenix_nb.__main__ import main
from phoenix_nb.model import Origin, SessionOutcome
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.stores.sqlite import SqliteStore
from tests.support.records import START, begin, nothing, run, write
from tests.support.records import experiment as experiment_record


@pytest.fixture
def client(tmp_path):
    with Client(path=tmp_path / "store") as client:
        yield client


def ran(client, name, count=3, size=1):
    dataset = Dataset.from_records(
        [{"n": n} for n in range(count)], input_keys=["n"], name=f"data of {name}"
    )
    return run_experiment(
        dataset,
        lambda input: "x" * size,
        [len],
        experiment_name=name,
        client=client,
        print_summary=False,
    )


def test_deleted_experiment_is_gone_and_the_others_stay(client):
    first, second = ran(client, "first"), ran(client, "second")
    client.experiments.delete(experiment_id=first.id)
    assert [one.name for one in client.experiments.list()] == ["second"]
    with pytest.raises(NotFoundError):
        client.experiments.get_experiment(experiment_id=first.id)
    assert client.experiments.get_experiment(experiment_id=second.id) == second
    assert client.datasets.get_dataset(dataset="data of first").name == "data of first"


def test_records_can_not_be_changed_after_a_deletion_either(client):
    first, _ = ran(client, "first"), ran(client, "second")
    client.experiments.delete(experiment_id=first.id)
    file = sqlite3.connect(client.store.location)
    for statement in ("DELETE FROM task_runs", "UPDATE experiments SET name = 'x'"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            file.execute(statement)
    file.close()


def test_compacting_gives_the_room_of_a_deleted_experiment_back(client):
    large, small = ran(client, "large", count=20, size=20_000), ran(client, "small")
    client.experiments.delete(experiment_id=large.id)
    assert client.compact() > 300_000
    assert client.compact() == 0
    assert client.experiments.get_experiment(experiment_id=small.id) == small


def test_links_to_a_deleted_experiment_keep_what_they_stand_for(tmp_path):
    store = SqliteStore(tmp_path)
    made, again = store.create_experiments([experiment_record(id="a"), experiment_record(id="b")])
    original = run(made.id, "x", output={"a": 1})
    link = original.model_copy(
        update={
            "id": "link",
            "experiment_id": again.id,
            "origin": Origin(experiment_id=made.id, id=original.id),
        }
    )
    session = store.open_session([made.id, again.id], lambda _: None, lambda _: None)
    session.append(original)
    session.flush()
    session.append(link)
    session.close(SessionOutcome.COMPLETED)
    before = store.load_runs(again.id)
    store.delete_experiment(made.id)
    assert store.load_runs(again.id) == before
    assert before.task_runs == (link,)


def interrupted(folder, act):
    """Open a store on which another one acts just before an experiment is deleted."""

    class Interrupted(sqlite3.Connection):
        def execute(self, statement, *values):
            if statement == "BEGIN IMMEDIATE" and acts:
                acts.pop()()
            return super().execute(statement, *values)

    def connect(file):
        return sqlite3.connect(
            file, isolation_level=None, check_same_thread=False, factory=Interrupted
        )

    acts = [act]
    return SqliteStore(folder, connect=connect)


def test_experiment_that_is_taken_up_while_it_is_being_deleted_stays(tmp_path):
    other = SqliteStore(tmp_path)
    other.create_experiment(experiment_record(id="e"))
    sessions = []
    store = interrupted(
        tmp_path, lambda: sessions.append(other.open_session(["e"], nothing, nothing))
    )
    with pytest.raises(UsageError, match="under way"):
        store.delete_experiment("e")
    sessions[0].append(run("e", "x"))
    sessions[0].close(SessionOutcome.COMPLETED)
    assert len(store.load_runs("e").task_runs) == 1
    store.close()
    other.close()


def add_run(store, made):
    write(store, made, [run(made, "x0")])


def add_note(store, made):
    note = Annotation(id="n", experiment_id=made.id, example_id="x0", created_at=START, note="odd")
    store.add_entries([note])


@pytest.mark.parametrize("add", [add_run, add_note])
def test_experiment_that_is_added_to_while_it_is_being_archived_stays(tmp_path, add):
    other = SqliteStore(tmp_path / "store")
    made = begin(other)
    store = interrupted(tmp_path / "store", lambda: add(other, made))
    file = tmp_path / "old.db"
    with pytest.raises(UsageError, match="Archive it again"):
        store.archive_experiment(made.id, file)
    assert not file.exists()
    runs, notes = store.load_runs(made.id).task_runs, store.load_entries(Annotation, made.id)
    assert (len(runs), len(notes)) == ((1, 0) if add is add_run else (0, 1))
    archived = SqliteStore(store.archive_experiment(made.id, file))
    assert archived.load_runs(made.id).task_runs == runs
    assert archived.load_entries(Annotation, made.id) == notes
    for each in (store, other, archived):
        each.close()


def test_archive_makes_no_folder(tmp_path):
    store = SqliteStore(tmp_path / "store")
    made = begin(store)
    with pytest.raises(UsageError, match="There is no folder"):
        store.archive_experiment(made.id, tmp_path / "such" / "x.db")
    assert store.load_experiment(made.id).id == made.id
    store.close()
    assert not (tmp_path / "such").exists()


def test_experiment_under_way_is_not_deleted(tmp_path):
    store = SqliteStore(tmp_path)
    store.create_experiment(experiment_record(id="e"))
    session = store.open_session(["e"], lambda _: None, lambda _: None)
    with pytest.raises(UsageError, match="under way"):
        store.delete_experiment("e")
    session.close(SessionOutcome.COMPLETED)


def test_archive_holds_one_experiment_with_its_dataset_and_nothing_else(client, tmp_path):
    old, new = ran(client, "old"), ran(client, "new")
    file = client.experiments.archive(experiment_id=old.id, path=tmp_path / "old.db")
    assert [one.id for one in client.experiments.list()] == [new.id]
    with Client(path=file) as archived:
        assert archived.experiments.get_experiment(experiment_id=old.id) == old
        assert [one.name for one in archived.datasets.list()] == ["data of old"]
        assert len(archived.experiments.list()) == 1
    with pytest.raises(UsageError, match="already"):
        client.experiments.archive(experiment_id=new.id, path=file)


def test_command_line_deletes_archives_and_compacts(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PHOENIX_NB_HOME", str(tmp_path / "home"))
    with Client() as client:
        first, second = ran(client, "first"), ran(client, "second")
    assert main(["delete", first.id]) == 0
    assert main(["archive", second.id, str(tmp_path / "second.db")]) == 0
    assert main(["compact"]) == 0
    assert "bytes freed" in capsys.readouterr().out
    assert main(["delete", first.id]) == 1
    assert first.id in capsys.readouterr().err
