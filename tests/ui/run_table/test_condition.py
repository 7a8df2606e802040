"""Conditions on columns, as the browser sends them."""

import math
from typing import Any

import pytest

from phoenix_nb.ui.run_table.condition import Compare, Condition, Every, Not, Some, passes
from phoenix_nb.ui.run_table.messages import parse

VALUES = {
    "score": [0.0, 0.5, 1.0, None, math.nan],
    "label": ["False", "True", "billing", None, ""],
    "mixed": [1, "1", True, {"a": 1, "b": 2}, [1, 2]],
}


def compare(column: str, operator: Any, value: Any = None) -> Compare:
    return Compare(column=column, operator=operator, value=value)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (compare("score", "==", 0), [0]),
        (compare("score", "!=", 0), [1, 2]),
        (compare("score", "<", 1), [0, 1]),
        (compare("score", ">=", 0.5), [1, 2]),
        (compare("score", "missing"), [3, 4]),
        (Not(negated=compare("score", "missing")), [0, 1, 2]),
        (compare("label", "==", "billing"), [2]),
        (compare("label", "==", value=True), [1]),
        (compare("label", "==", value=False), [0]),
        (compare("label", "contains", "ILL"), [2]),
        (compare("label", ">", 1), []),
        (compare("mixed", "==", "1"), [0, 1]),
        (compare("mixed", "contains", "a"), [3]),
        (compare("no such", "==", 1), []),
        (Every(every=(compare("score", ">", 0), compare("label", "==", "billing"))), [2]),
        (Some(some=(compare("score", "==", 0), compare("label", "==", "billing"))), [0, 2]),
        (Every(every=()), [0, 1, 2, 3, 4]),
        (Some(some=()), []),
    ],
)
def test_a_condition_holds_where_it_should(condition: Condition, expected: list[int]) -> None:
    test = passes(condition, VALUES)
    assert [at for at in range(5) if test(at)] == expected


COLUMNS = {"output": ["a", "b", 3, None, "x", 2], "expected": ["a", "a", 3, "a", None, 2.5]}


@pytest.mark.parametrize(
    ("operator", "expected"),
    [("==", [0, 2]), ("!=", [1, 5]), ("<", [5]), (">=", [0, 1, 2]), ("contains", [0, 2])],
)
def test_two_columns_are_held_against_each_other(operator: Any, expected: list[int]) -> None:
    test = passes(Compare(column="output", operator=operator, other="expected"), COLUMNS)
    assert [at for at in range(6) if test(at)] == expected
    nowhere = passes(Compare(column="output", operator=operator, other="no such"), COLUMNS)
    assert not any(nowhere(at) for at in range(6))


def test_conditions_within_conditions_without_end_are_refused() -> None:
    """Any script on the page can send anything."""
    where: dict[str, Any] = {"column": "c0", "operator": "missing"}
    for _ in range(5_000):
        where = {"negated": where}
    question = {"type": "page", "request": 1, "columns": [], "start": 0, "stop": 1}
    assert parse({**question, "query": {"where": [where]}}) is None
