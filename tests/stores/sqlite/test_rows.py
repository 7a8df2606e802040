import sqlite3
from contextlib import closing

import pytest

from phoenix_nb.stores.sqlite import schema
from phoenix_nb.stores.sqlite.rows import MOST_ROWS, MOST_TEXT, insert_columns, parts


def test_texts_are_cut_into_parts_by_number_and_by_length():
    assert list(parts([])) == []
    short = [str(n) for n in range(MOST_ROWS + 1)]
    assert list(parts(short)) == [short[:-1], short[-1:]]
    long = "x" * (MOST_TEXT // 2)
    assert list(parts([long, long, "a", long + long, "b"])) == [
        [long, long],
        ["a", long + long],
        ["b"],
    ]


@pytest.mark.parametrize("most", [None, 40])
@pytest.mark.parametrize("count", [0, 1, 5, 127, 128, 1_029])
def test_columns_of_any_length_are_inserted_row_by_row_in_order(count, most):
    columns = [range(count), *([f"{name}{n}" for n in range(count)] for name in "abc")]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.migrate(connection)
        if most is not None:
            connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, most)
        insert_columns(connection, "spans", columns)
        stored = "SELECT experiment_id, trace_id, span_id, record FROM spans ORDER BY seq"
        rows = [(str(number), *texts) for number, *texts in zip(*columns, strict=True)]
        assert connection.execute(stored).fetchall() == rows
