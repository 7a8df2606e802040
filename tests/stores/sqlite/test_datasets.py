import sqlite3
from contextlib import closing
from random import Random

import pytest

from phoenix_nb.model import ExampleRecord
from phoenix_nb.stores import SqliteStore
from phoenix_nb.stores.sqlite import schema
from tests.support.records import dataset, experiment, run, write

MANY = 1_200
"""More examples than one statement writes."""


@pytest.fixture
def store(folder):
    store = SqliteStore(folder)
    yield store
    store.close()


def example(number):
    return ExampleRecord(id=f"x{number}", input={"n": number})


def save(store, numbers, name="numbers"):
    return store.save_dataset(
        dataset(name=name, examples=tuple(example(number) for number in numbers))
    )


def read(store, version):
    read = store.load_dataset(dataset_id=version.id, version_id=version.version_id)
    return [one.input["n"] for one in read.examples]


def rows(store):
    """How many rows say which examples the versions have."""
    with closing(sqlite3.connect(store.location)) as connection:
        return connection.execute("SELECT count(*) FROM version_examples").fetchone()[0]


def test_examples_that_are_new_take_few_rows(store):
    version = save(store, range(MANY))
    assert read(store, version) == list(range(MANY))
    assert rows(store) <= 4


def test_version_with_one_more_example_takes_few_more_rows_and_both_are_read(store):
    first = save(store, range(MANY))
    numbers = [*range(5), MANY, *range(6, MANY)]
    second = save(store, numbers)
    assert read(store, second) == numbers
    assert read(store, first) == list(range(MANY))
    assert rows(store) <= 12


def test_earlier_version_that_has_the_file_open_fails_instead_of_reading_one_example_of_each_row(
    folder,
):
    file = folder / "old.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as earlier:
        schema.migrate(earlier, schema.STEPS[:-1])
        with closing(SqliteStore(file)) as store:
            save(store, range(MANY))
        with pytest.raises(sqlite3.OperationalError, match="no such column: example"):
            earlier.execute(
                "SELECT record FROM version_examples JOIN examples ON examples.seq = example"
                " WHERE version = 1 ORDER BY position"
            )


@pytest.mark.parametrize("seed", range(3))
def test_examples_in_any_order_are_read_in_that_order(store, seed):
    versions = {}
    for _ in range(4):
        numbers = Random(seed).sample(range(60), 40)
        numbers += range(100 + seed, 110)
        versions[save(store, numbers).version_id] = numbers
        seed += 1
    for version in store.list_versions(store.list_datasets()[0].id):
        of = store.load_dataset(version_id=version.version_id)
        assert [one.input["n"] for one in of.examples] == versions[version.version_id]


def test_archive_has_the_examples_of_its_dataset_and_no_others(store, tmp_path):
    kept = save(store, range(1, 30))
    save(store, range(20, 60), name="other")
    later = save(store, [*range(40, 50), 3, 2])
    made = store.create_experiment(experiment(kept))
    file = store.archive_experiment(made.id, tmp_path / "old.db")
    with closing(SqliteStore(file)) as archived:
        assert read(archived, kept) == list(range(1, 30))
        assert read(archived, later) == [*range(40, 50), 3, 2]
        with closing(sqlite3.connect(archived.location)) as connection:
            stored = connection.execute("SELECT count(*) FROM examples").fetchone()[0]
    assert stored == len({*range(1, 30), *range(40, 50)})


FULL, NORMAL = 2, 1
"""SQLite's `synchronous`: whether a commit to the log waits for the disk."""


class Committing(sqlite3.Connection):
    """Notes for each commit whether it waits for the disk."""

    waits: list[int]

    def execute(self, sql, *given):
        if sql == "COMMIT":
            self.waits.append(super().execute("PRAGMA synchronous").fetchone()[0])
        return super().execute(sql, *given)


def test_a_dataset_waits_for_the_disk_unless_something_follows_that_does(folder):
    def connect(file):
        connection = sqlite3.connect(
            file, isolation_level=None, check_same_thread=False, factory=Committing
        )
        connection.waits = waits
        return connection

    waits = []
    store = SqliteStore(folder, connect=connect)
    store.save_dataset(dataset(name="alone"))
    assert waits[-1] == FULL
    leading = store.save_dataset(dataset(name="leading"), leading=True)
    assert waits[-1] == NORMAL
    write(store, store.create_experiment(experiment(leading, id="e")), [run("e", 0)])
    assert waits[-1] == FULL
    store.close()


def test_examples_that_come_twice_in_a_new_store_are_stored_once(store):
    version = save(store, [*range(MANY), 0])
    assert read(store, version) == [*range(MANY), 0]
    with closing(sqlite3.connect(store.location)) as connection:
        assert connection.execute("SELECT count(*) FROM examples").fetchone() == (MANY,)
