"""The texts of cells, and the room that they ask for."""

import pytest

from phoenix_nb.model import Failure
from phoenix_nb.ui.run_table.cell_texts import cell_text, letters_of
from phoenix_nb.ui.run_table.columns import Column


def test_a_failure_stands_in_place_of_its_value() -> None:
    failures = (None, Failure(type="ValueError", message="no"), None)
    column = Column("output", "", ["yes", None, None], failures=failures)
    assert [cell_text(column, at) for at in range(3)] == ["yes", {"failed": "ValueError: no"}, ""]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.4427339436857123, "0.442734"),
        (46139.139356341286, "46139.1"),
        (12.5, "12.5"),
        (1733059200.123, "1733059200.123"),  # a time: nothing of it is cut
        (1234567890123, "1234567890123"),
    ],
)
def test_a_fraction_is_written_to_six_digits(value: float, text: str) -> None:
    assert cell_text(Column("output", "", [value]), 0) == text


@pytest.mark.parametrize(
    ("values", "letters"),
    [
        (["日本語の答え"] * 4, 12),  # each takes the room of two
        (["short"] * 9 + ["x" * 100], 5),  # one that is long does not decide
        (["x" * 100] * 4, 40),
    ],
)
def test_a_column_asks_for_the_room_of_most_of_its_cells(values: list[str], letters: int) -> None:
    assert letters_of(Column("output", "", values)) == letters


def test_an_id_of_digits_is_not_cut() -> None:
    ids = ["c9cde2ba8600"] * 3
    assert letters_of(Column("example", "", ids)) > letters_of(Column("output", "", ids))


def test_failures_ask_for_room_where_there_is_nothing_else() -> None:
    failures = [Failure(type="ZeroDivisionError", message="division by zero")] * 4
    failed = Column("output", "", [None] * 4, failures=failures)
    assert letters_of(failed) == len("ZeroDivisionError: division by zero")
    one = Column("output", "", ["short"] * 3 + [None], failures=[None] * 3 + failures[:1])
    assert letters_of(one) == 5
