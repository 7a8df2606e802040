"""Conditions on the columns of a table: what the browser reads out of an expression, as a tree."""

import json
import math
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field

from phoenix_nb.ui.shared.words import clean, whole

__all__ = [
    "Compare",
    "Condition",
    "Every",
    "Key",
    "Not",
    "Operator",
    "Some",
    "missing",
    "passes",
    "text_of",
]

Key = Annotated[str, Field(max_length=20)]
Operator = Literal["==", "!=", "<", "<=", ">", ">=", "contains", "missing"]

Constant = Annotated[str, Field(max_length=500)] | float | bool | None
"""What values are held against."""

_TEXT = 200_000
"""Characters of a value that are compared."""
_ORDERS: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_TRUTHS = {"true": True, "false": False}


class Compare(BaseModel, extra="forbid"):
    """A column's value held against another; a value that is missing is only ever `missing`."""

    column: Key
    operator: Operator
    value: Constant = None
    other: Key | None = None
    """The column that it is held against, row by row, in place of `value`."""


class Every(BaseModel, extra="forbid"):
    """All of some conditions."""

    every: Annotated[tuple["Condition", ...], Field(max_length=100)]


class Some(BaseModel, extra="forbid"):
    """At least one of some conditions."""

    some: Annotated[tuple["Condition", ...], Field(max_length=100)]


class Not(BaseModel, extra="forbid"):
    """The opposite of a condition."""

    negated: "Condition"


Condition = Compare | Every | Some | Not


def passes(condition: Condition, columns: Mapping[str, Sequence[Any]]) -> Callable[[int], bool]:
    """Return what tells whether the run at a position fulfils a condition.

    Args:
        condition: The condition; one on a column that there is not holds nowhere.
        columns: The values of each column, a value for each run.
    """
    match condition:
        case Compare():
            values = columns.get(condition.column)
            if values is None:
                return lambda _: False
            if condition.other is not None:
                return _beside(condition.operator, values, columns.get(condition.other))
            test = _test(condition.operator, condition.value)
            return lambda at: test(values[at])
        case Every():
            parts = [passes(part, columns) for part in condition.every]
            return lambda at: all(part(at) for part in parts)
        case Some():
            parts = [passes(part, columns) for part in condition.some]
            return lambda at: any(part(at) for part in parts)
        case Not():
            negated = passes(condition.negated, columns)
            return lambda at: not negated(at)


def _beside(
    kind: Operator, values: Sequence[Any], others: Sequence[Any] | None
) -> Callable[[int], bool]:
    """Return what holds the values of two columns against each other."""
    if others is None:
        return lambda _: False
    return lambda at: not missing(others[at]) and _test(kind, others[at])(values[at])


def _test(kind: Operator, wanted: Any) -> Callable[[Any], bool]:
    if kind == "missing":
        return missing
    if kind == "contains":
        part = str(wanted).casefold()
        return lambda value: part in text_of(value).casefold()
    if kind == "==":
        return lambda value: not missing(value) and _equal(value, wanted)
    if kind == "!=":
        return lambda value: not missing(value) and not _equal(value, wanted)
    order = _ORDERS[kind]
    if isinstance(wanted, str):
        return lambda value: not missing(value) and order(text_of(value), wanted)
    return lambda value: (
        isinstance(value, int | float) and not missing(value) and order(value, wanted)
    )


def _equal(value: Any, wanted: Any) -> bool:
    if isinstance(wanted, str):
        return text_of(value) == wanted
    if isinstance(wanted, bool) and isinstance(value, str):
        # The label of a check that answers yes or no.
        return _TRUTHS.get(value.lower()) is wanted
    return bool(value == wanted)


def missing(value: Any) -> bool:
    """Whether there is no value."""
    return value is None or (isinstance(value, float) and math.isnan(value))


def text_of(value: Any) -> str:
    """Return a value as the text that searches and comparisons see."""
    if missing(value):
        return ""
    if isinstance(value, str):
        return value
    if type(value) is int:
        return str(value)
    if not isinstance(value, dict | list):
        return whole(value, _TEXT)
    try:
        # At once, and so many times as fast as piece by piece.
        return clean(json.dumps(value, ensure_ascii=False, default=repr)[:_TEXT])
    except (TypeError, ValueError, RecursionError):
        return whole(value, _TEXT)
