# ruff: noqa: S608 - the names are those of our own tables
import sqlite3
import time
from contextlib import closing

import pytest

from phoenix_nb.core.user_code.identity import digest
from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.model import EvaluationRunRecord, ReuseKey, SessionOutcome, TaskRunRecord
from phoenix_nb.model.columns import TaskRuns
from phoenix_nb.stores import SqliteStore
from phoenix_nb.stores.sqlite import schema
from phoenix_nb.stores.sqlite.keys import FEW
from tests.support.records import evaluation, experiment, nothing, run

MANY = FEW + 1
"""Keys that a look-up sorts."""


@pytest.fixture
def store(folder):
    store = SqliteStore(folder)
    yield store
    store.close()


def begin(store):
    return store.create_experiment(experiment()).id


def content(number):
    return digest(number)[:32]


def append(session, of, identity, numbers):
    """Append a run under each of some keys; returns their ids by the keys."""
    runs = {content(number): run(of, f"x{number}") for number in numbers}
    for key, made in runs.items():
        session.append(made, ReuseKey(identity, key))
    return {key: made.id for key, made in runs.items()}


def make(store, identity, numbers, of=None):
    of = of or begin(store)
    session = store.open_session([of], nothing, nothing)
    ids = append(session, of, identity, numbers)
    session.close(SessionOutcome.COMPLETED)
    return ids


def find(store, identity, numbers, kind=TaskRunRecord):
    """What is found under each key."""
    found = store.find_reusable(kind, {identity: [content(number) for number in numbers]})
    origins = [found.records[place].origin.id for place in range(len(found.keys))]
    return dict(zip((key.content for key in found.keys), origins, strict=True))


def count(store, table):
    with closing(sqlite3.connect(store.location)) as connection:
        return connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_many_keys_are_sorted_by_the_first_look_up_and_found_by_it_and_the_next(store):
    identity = store.save_identity({"task": 1})
    made = make(store, identity, range(MANY))
    assert count(store, "task_run_keys") == 0
    for _ in range(2):
        assert find(store, identity, range(MANY)) == made
        assert count(store, "task_run_keys") == MANY
        assert count(store, "task_run_key_batches") == 0


def test_few_keys_are_found_without_a_write(store):
    identity = store.save_identity({"task": 1})
    made = make(store, identity, range(3))
    assert find(store, identity, range(4)) == made
    assert count(store, "task_run_keys") == 0


def test_keys_that_were_committed_one_by_one_are_sorted_sooner(store):
    identity, of = store.save_identity({"task": 1}), begin(store)
    session = store.open_session([of], nothing, nothing)
    made = {}
    for number in range(FEW // 10):
        made |= append(session, of, identity, [number])
        assert session.flush()
    session.close(SessionOutcome.COMPLETED)
    assert count(store, "task_run_key_batches") == len(made)
    assert find(store, identity, range(len(made))) == made
    assert count(store, "task_run_key_batches") == 0


def test_keys_of_an_identity_that_is_not_looked_for_stay_as_they_are(store):
    one, other = (store.save_identity({"task": number}) for number in range(2))
    make(store, one, range(MANY))
    make(store, other, range(MANY))
    find(store, one, [0])
    assert count(store, "task_run_keys") == MANY


def test_newest_record_is_found_whichever_keys_are_sorted(store):
    identity = store.save_identity({"task": 1})
    old = make(store, identity, range(MANY))
    assert find(store, identity, [0, 1]) == {content(n): old[content(n)] for n in (0, 1)}
    new = make(store, identity, [1])
    assert find(store, identity, [0, 1]) == {content(0): old[content(0)], **new}
    newer = make(store, identity, range(1, MANY + 1))
    assert find(store, identity, [0, 1]) == {
        content(0): old[content(0)],
        content(1): newer[content(1)],
    }


def test_keys_of_another_length_are_found_beside_others(store):
    identity, of = store.save_identity({"task": 1}), begin(store)
    session = store.open_session([of], nothing, nothing)
    short, long = ReuseKey(identity, digest(1)[:32]), ReuseKey(identity, digest(2))
    for key in (short, long):
        session.append(run(of, key.content), key)
    session.close(SessionOutcome.COMPLETED)
    found = store.find_reusable(TaskRunRecord, {identity: [long.content, short.content]})
    assert found.keys == [long, short]


def test_keys_of_runs_and_evaluations_are_told_apart(store):
    identity, of = store.save_identity({"both": 1}), begin(store)
    made = run(of, "x")
    judged = evaluation(made)
    session = store.open_session([of], nothing, nothing)
    for record in (made, judged):
        session.append(record, ReuseKey(identity, content(0)))
    session.close(SessionOutcome.COMPLETED)
    assert find(store, identity, [0]) == {content(0): made.id}
    assert find(store, identity, [0], EvaluationRunRecord) == {content(0): judged.id}


def test_look_up_of_another_store_sorts_what_a_session_has_committed_and_neither_loses_a_key(
    store, folder
):
    identity, of = store.save_identity({"task": 1}), begin(store)
    with closing(SqliteStore(folder)) as other:
        session = store.open_session([of], nothing, nothing)
        made = append(session, of, identity, range(MANY))
        assert session.flush()
        assert find(other, identity, range(MANY)) == made
        assert count(store, "task_run_keys") == MANY
        made |= append(session, of, identity, range(MANY, 2 * MANY))
        session.close(SessionOutcome.COMPLETED)
        assert find(other, identity, range(2 * MANY)) == made


@pytest.mark.parametrize("at", ["INSERT INTO task_run_keys", "DELETE FROM", "COMMIT"])
def test_sorting_that_fails_changes_nothing_and_all_is_found(store, folder, at):
    identity = store.save_identity({"task": 1})
    made = make(store, identity, range(MANY))
    refused = []

    class Refusing(sqlite3.Connection):
        """One that refuses a step of sorting."""

        def execute(self, statement, *values):
            if statement.startswith(at):
                refused.append(statement)
                raise sqlite3.OperationalError("disk I/O error")
            return super().execute(statement, *values)

    def connect(file):
        return sqlite3.connect(
            file, isolation_level=None, check_same_thread=False, factory=Refusing
        )

    with closing(SqliteStore(folder, connect=connect)) as other:
        assert find(other, identity, range(MANY)) == made
    assert refused
    assert count(store, "task_run_keys") == 0
    assert find(store, identity, range(MANY)) == made
    assert count(store, "task_run_keys") == MANY


def test_look_up_does_not_wait_for_somebody_who_writes_for_long(store):
    identity = store.save_identity({"task": 1})
    made = make(store, identity, range(MANY))
    with closing(sqlite3.connect(store.location, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        assert find(store, identity, range(MANY)) == made
        assert time.monotonic() - began < 10  # other waits last 15 seconds
    assert count(store, "task_run_keys") == 0


def test_store_that_cannot_be_written_finds_what_has_not_been_sorted(store, read_only):
    identity = store.save_identity({"task": 1})
    made = make(store, identity, range(MANY))

    with closing(SqliteStore(store.location, connect=read_only)) as reader:
        assert find(reader, identity, range(MANY)) == made
        assert reader.used_identities(TaskRunRecord, [identity]) == {identity}
    assert count(store, "task_run_keys") == 0


def test_keys_go_with_a_deleted_experiment_before_its_numbers_are_given_again(store):
    identity = store.save_identity({"task": 1})
    kept, gone = begin(store), begin(store)
    made = make(store, identity, [0, 1], kept)
    make(store, identity, [1, 2], gone)
    store.delete_experiment(gone)
    other = store.save_identity({"task": 2})
    make(store, other, [3, 4], kept)
    assert find(store, identity, range(5)) == made
    assert list(find(store, other, range(5))) == [content(3), content(4)]


def test_keys_committed_beside_those_of_a_deleted_experiment_stay_as_they_are(store):
    identity = store.save_identity({"task": 1})
    kept, gone = begin(store), begin(store)
    session = store.open_session([kept, gone], nothing, nothing)
    made = {}
    for number in range(6):
        made |= append(session, gone if number in (1, 2, 5) else kept, identity, [number])
    session.close(SessionOutcome.COMPLETED)
    store.delete_experiment(gone)
    left = {content(number): made[content(number)] for number in (0, 3, 4)}
    assert find(store, identity, range(6)) == left
    assert count(store, "task_run_keys") == 0
    store.delete_experiment(kept)
    assert count(store, "task_run_key_batches") == 0


def link(store, identity, numbers):
    """Link what is found under keys into a new experiment; returns it, and the ids by the keys."""
    of = begin(store)
    wanted = [content(number) for number in numbers]
    found = store.find_reusable(TaskRunRecord, {identity: wanted})
    ids = [f"{of} {key.content}" for key in found.keys]
    session = store.open_session([of], nothing, nothing)
    session.link(TaskRuns.of(found.records).linked(of, ids))
    session.close(SessionOutcome.COMPLETED)
    return of, dict(zip((key.content for key in found.keys), ids, strict=True))


@pytest.mark.parametrize("count_made", [3, MANY])
def test_keys_of_a_deleted_experiment_lead_to_what_was_linked_to_it(store, count_made):
    identity, made_in = store.save_identity({"task": 1}), begin(store)
    make(store, identity, range(count_made), made_in)
    _, links = link(store, identity, range(1, count_made))
    store.delete_experiment(made_in)
    assert find(store, identity, range(count_made)) == links
    assert store.used_identities(TaskRunRecord, [identity]) == {identity}


@pytest.mark.parametrize("last", [0, 1, 2])
def test_keys_lead_to_whichever_link_is_left(store, last):
    identity, made_in = store.save_identity({"task": 1}), begin(store)
    made = make(store, identity, range(2), made_in)
    links = [link(store, identity, range(2)) for _ in range(3)]
    store.delete_experiment(made_in)
    for of, _ in links[:last] + links[last + 1 :]:
        assert find(store, identity, range(2)).keys() == made.keys()
        store.delete_experiment(of)
    of, left = links[last]
    assert find(store, identity, range(2)) == left
    store.delete_experiment(of)
    assert find(store, identity, range(2)) == {}
    assert [count(store, table) for table in ("task_run_keys", "identities")] == [0, 0]


def test_every_key_of_a_deleted_record_leads_to_what_was_linked_to_it(store):
    first, second = (store.save_identity({"task": number}) for number in range(2))
    made_in = begin(store)
    made = make(store, first, [0], made_in)
    store.add_keys(TaskRunRecord, made_in, {made[content(0)]: ReuseKey(second, content(1))})
    _, links = link(store, first, [0])
    store.delete_experiment(made_in)
    assert find(store, first, [0]) == links
    assert list(find(store, second, [1]).values()) == list(links.values())


@pytest.mark.parametrize("at", ["DROP TABLE cut_links", "DELETE FROM task_runs", "COMMIT"])
def test_deletion_that_fails_changes_no_link_and_no_key(store, folder, at):
    identity, made_in = store.save_identity({"task": 1}), begin(store)
    made = make(store, identity, range(3), made_in)
    of, _ = link(store, identity, range(3))
    before = store.load_runs(of)

    class Refusing(sqlite3.Connection):
        """One that refuses a step of deleting."""

        refuses = False

        def execute(self, statement, *values):
            self.refuses = self.refuses or statement.startswith("DROP TRIGGER")
            if self.refuses and statement.startswith(at):
                raise sqlite3.OperationalError("disk I/O error")
            return super().execute(statement, *values)

    def connect(file):
        return sqlite3.connect(
            file, isolation_level=None, check_same_thread=False, factory=Refusing
        )

    with (
        closing(SqliteStore(folder, connect=connect)) as other,
        pytest.raises(StoreUnavailableError),
    ):
        other.delete_experiment(made_in)
    assert find(store, identity, range(3)) == made
    assert store.load_runs(of) == before
    store.delete_experiment(made_in)
    assert store.load_runs(of) == before


def test_identity_stays_while_the_first_results_that_refer_to_it_are_being_made(store):
    identity = store.save_identity({"task": 1})
    of, gone = begin(store), begin(store)
    session = store.open_session([of], nothing, nothing)
    store.delete_experiment(gone)
    made = append(session, of, identity, [0])
    session.close(SessionOutcome.COMPLETED)
    assert find(store, identity, [0]) == made
    store.delete_experiment(of)
    assert count(store, "identities") == 0


def test_keys_that_were_sorted_as_they_came_are_found_beside_new_ones(folder):
    """As files of version 3 hold them, which were not released."""
    file = folder / "old.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        schema.migrate(connection, schema.STEPS[:3])
    with closing(SqliteStore(file)) as store:
        identity, of = store.save_identity({"task": 1}), begin(store)
        made = run(of, "x0")
        session = store.open_session([of], nothing, nothing)
        session.append(made)
        session.close(SessionOutcome.COMPLETED)
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(
                "INSERT INTO task_run_keys VALUES (1, ?, 1)", (bytes.fromhex(content(0)),)
            )
        assert store.used_identities(TaskRunRecord, [identity]) == {identity}
        new = make(store, identity, [1])
        assert find(store, identity, [0, 1]) == {content(0): made.id, **new}
