import sqlite3
from contextlib import closing

import pytest

from phoenix_nb.core.user_code.identity import digest
from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import EvaluationRunRecord, Origin, ReuseKey, SessionOutcome, TaskRunRecord
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from phoenix_nb.stores import SqliteStore
from phoenix_nb.stores.sqlite.found_rows import FoundRows
from tests.support.records import evaluation, experiment, nothing, run


class Steps:
    """Opens files on connections that count what SQLite does, in tens of its instructions."""

    def __init__(self):
        self.count = 0

    def connect(self, file):
        connection = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
        connection.set_progress_handler(self._more, 10)
        return connection

    def _more(self):
        self.count += 1
        return 0


@pytest.fixture
def steps():
    return Steps()


@pytest.fixture
def store(folder, steps):
    store = SqliteStore(folder, connect=steps.connect)
    yield store
    store.close()


def begin(store):
    return store.create_experiment(experiment()).id


def key(store, number):
    return ReuseKey(store.save_identity({"one": "for all"}), digest(number)[:32])


def make(store, numbers):
    """Make runs with one evaluation each under keys of their own, in a new experiment."""
    of = begin(store)
    session = store.open_session([of], nothing, nothing)
    runs = [run(of, f"x{number}") for number in numbers]
    for number, made in zip(numbers, runs, strict=True):
        for record in (made, evaluation(made)):
            session.append(record, key(store, number))
    session.close(SessionOutcome.COMPLETED)
    return runs


def find(store, kind, numbers):
    keys = [key(store, number) for number in numbers]
    return store.find_reusable(kind, {keys[0].identity: [each.content for each in keys]}).records


def links_to(store, numbers):
    """Find what there is, as links in a new experiment; returns the experiment and the links."""
    of = begin(store)
    runs = TaskRuns.of(find(store, TaskRunRecord, numbers))
    runs = runs.linked(of, [f"r{number}" for number in numbers])
    found = EvaluationRuns.of(find(store, EvaluationRunRecord, numbers))
    return of, [
        runs,
        found.linked_to(runs, range(len(runs)), [f"e{number}" for number in numbers]),
    ]


def write(store, of, links):
    session = store.open_session([of], nothing, nothing)
    for each in links:
        session.link(each)
    session.close(SessionOutcome.COMPLETED)


def link(store, numbers):
    """Link what is found into a new experiment; returns the experiment."""
    of, links = links_to(store, numbers)
    write(store, of, links)
    return of


def test_linking_a_few_of_many_takes_no_more_than_linking_as_many_of_a_few(store, steps):
    taken = []
    for numbers in (range(10), range(10, 2_000)):
        make(store, numbers)
        of, links = links_to(store, numbers[:5])
        before = steps.count
        write(store, of, links)
        taken.append(steps.count - before)
    few, many = taken
    assert many < 2 * few


def test_links_are_made_to_what_was_found_after_it_has_been_forgotten(store, monkeypatch):
    monkeypatch.setattr("phoenix_nb.stores.sqlite.found_rows._MOST", 1)
    made = make(store, range(3))
    records = store.load_runs(link(store, range(3)))
    assert [one.origin.id for one in records.task_runs] == [one.id for one in made]
    assert len(records.evaluation_runs) == 3


def test_link_to_what_another_store_found_is_made(store, folder):
    made = make(store, range(3))
    of = begin(store)
    with closing(SqliteStore(folder)) as other:
        links = TaskRuns.of(find(other, TaskRunRecord, range(3))).linked(of, ["a", "b", "c"])
    write(store, of, [links])
    assert [one.origin.id for one in store.load_runs(of).task_runs] == [one.id for one in made]


def test_link_to_a_link_leads_to_what_was_made(store):
    made = make(store, [1])
    link(store, [1])
    again = link(store, [1])
    with closing(sqlite3.connect(store.location)) as connection:
        rows = connection.execute("SELECT seq, origin FROM task_runs ORDER BY seq").fetchall()
    assert rows == [(1, None), (2, 1), (3, 1)]
    assert store.load_runs(again).task_runs[0].output == made[0].output


def test_hint_to_another_record_is_not_followed(store):
    made = make(store, range(2))
    links = TaskRuns.of(find(store, TaskRunRecord, range(2)))
    store._found.note(  # as if the numbers had been given again
        "task_runs",
        [(3 - number, one.experiment_id, one.id) for number, one in enumerate(made, 1)],
    )
    of = begin(store)
    write(store, of, [links.linked(of, ["a", "b"])])
    assert [one.origin.id for one in store.load_runs(of).task_runs] == [one.id for one in made]


def test_link_to_what_was_deleted_after_a_link_to_it_is_set_aside(store):
    (made,) = make(store, [1])
    links = TaskRuns.of(find(store, TaskRunRecord, [1]))
    of, said = begin(store), []
    session = store.open_session([of], nothing, said.append)
    session.link(links.linked(of, ["a"]))
    assert session.flush()
    store.delete_experiment(made.experiment_id)
    session.link(links.linked(of, ["b"]))
    assert not session.flush()
    with pytest.raises(StoreUnavailableError, match="1 result"):
        session.close(SessionOutcome.COMPLETED)
    assert len(said) == 1
    (kept,) = store.load_runs(of).task_runs
    assert (kept.id, kept.output) == ("a", made.output)


def test_no_more_is_remembered_than_room_is_for():
    found = FoundRows()
    origins = [Origin(experiment_id="e", id=f"r{number}") for number in range(3)]
    found.note("task_runs", [(1, "e", "r1")])
    assert found.numbers("task_runs", origins) == [1]
    assert found.numbers("evaluation_runs", origins) == []
    found.note("task_runs", ((number, "e", str(number)) for number in range(50_000)))
    found.note("task_runs", [(2, "e", "r2")])
    assert found.numbers("task_runs", origins) == [2]
