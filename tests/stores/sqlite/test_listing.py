"""A listing counts in SQL: it must stay quick when there is much to count."""

import sqlite3
import time
from contextlib import closing

import pytest

from phoenix_nb.stores import SqliteStore
from tests.support.records import experiment


def test_a_record_that_cannot_be_read_is_listed_all_the_same(folder):
    store = SqliteStore(folder)
    made = experiment(id="e", metadata={"team": "a"})
    store.create_experiment(made)
    with closing(sqlite3.connect(store.location)) as connection:
        connection.execute("DROP TRIGGER experiments_no_update")
        connection.execute('UPDATE experiments SET record = \'{"of": "a later version"}\'')
        connection.commit()
    (listed,) = store.list_experiments()
    assert (listed.experiment_id, listed.name, listed.metadata) == ("e", made.name, {})
    store.close()


@pytest.mark.slow
def test_a_hundred_thousand_runs_are_counted_at_once(folder):
    store = SqliteStore(folder)
    for n in range(100):
        store.create_experiment(experiment(id=f"e{n}", example_count=1000))
    connection = sqlite3.connect(store.location)
    connection.executemany(
        "INSERT INTO task_runs (experiment_id, example_id, repetition, failed, id, record)"
        " VALUES (?, ?, 1, ?, '', ?)",
        (
            (f"e{e}", f"an example {x:06}", x % 10 == 0, "never read" * 20)
            for e in range(100)
            for x in range(1000)
        ),
    )
    connection.commit()
    connection.close()

    # Beside counting in Python what one pass over the index gives, so that it holds on any machine.
    store.list_experiments()
    start = time.thread_time()
    listed = store.list_experiments()
    took = time.thread_time() - start
    start = time.thread_time()
    everything = [(n % 100, n) for n in range(500_000)]
    reference = time.thread_time() - start
    assert len(everything) == 500_000
    assert {(one.done, one.failed) for one in listed} == {(900, 100)}
    assert took < 50 * reference
    store.close()
