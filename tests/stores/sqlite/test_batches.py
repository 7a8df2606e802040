"""Rows that are read some at a time are the same, whether each column was joined or they came row by row."""

import sqlite3
from contextlib import closing
from itertools import chain

import pytest

from phoenix_nb.stores.sqlite.batches import FEW, batches
from phoenix_nb.stores.sqlite.rows import insert_into
from phoenix_nb.stores.sqlite.schema import migrate

RECORD = '{"output":1}'


@pytest.fixture
def connection():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        yield connection


def insert(connection, *rows, of="e"):
    """Write rows of task runs: the example, and what differs from the others."""
    values = [
        {"id": f"{number:016x}", "record": RECORD, "origin": None} | fields | {"example": example}
        for number, (example, fields) in enumerate(rows)
    ]
    insert_into(
        connection,
        "task_runs",
        [
            (of, row["example"], 1, 0, row["id"], row["record"], None, row["origin"])
            for row in values
        ],
    )


def lists(batch):
    return [list(column) for column in batch._replace(numbers=batch.numbers())]


def read(connection, many):
    found = [lists(batch) for batch in batches(connection, "task_runs", "e", many)]
    return [list(chain.from_iterable(columns)) for columns in zip(*found, strict=True)]


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"record": '{"output":"é 中"}'},
        {"record": f'{{"output":"{"x" * (1 << 24)}"}}'},
        {"origin": 1},
    ],
    ids=["alike", "letters", "too long", "a link"],
)
@pytest.mark.parametrize("example", ["b", "b\nc", "", "\0"])
def test_joined_rows_are_those_that_are_read_one_by_one(connection, fields, example):
    insert(connection, ("a", {}), (example, fields), ("a", {}))
    assert read(connection, many=1) == read(connection, many=10)
    assert read(connection, many=1)[4] == ["a", example, "a"]


def test_rows_among_those_of_other_experiments_are_found_by_their_numbers(connection):
    for _ in range(3):
        insert(connection, ("a", {}), ("b", {}))
        insert(connection, ("c", {}), of="f")
    numbers, *_, examples, _ = read(connection, many=1)
    assert numbers == [1, 2, 4, 5, 7, 8]
    assert examples == ["a", "b"] * 3


@pytest.mark.parametrize("between", [0, 1, 9_000])
def test_rows_that_lie_together_or_far_apart_are_read_once(connection, between):
    for _ in range(3):
        insert(connection, *[("a", {})] * 9_000)
        insert(connection, *[("b", {})] * between, of="f")
    numbers, *_ = read(connection, many=1)
    every = connection.execute("SELECT seq FROM task_runs WHERE experiment_id = 'e' ORDER BY seq")
    assert numbers == [number for (number,) in every]


def test_the_last_batch_may_be_full(connection):
    insert(connection, *[("a", {})] * (2 * FEW))
    found = list(batches(connection, "task_runs", "e"))
    assert [len(batch.numbers()) for batch in found] == [FEW, FEW]


def test_text_that_is_damaged_is_an_error_of_the_database(connection):
    insert(connection, ("a", {}))
    connection.execute("DROP TRIGGER task_runs_no_update")
    connection.execute("UPDATE task_runs SET record = CAST(x'22ff22' AS TEXT)")
    for many in (1, 10):
        with pytest.raises(sqlite3.OperationalError):
            list(batches(connection, "task_runs", "e", many))
