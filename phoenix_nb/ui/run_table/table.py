"""A table of runs that is read one page at a time: the kernel sorts and filters."""

import math
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal, TypedDict
from unicodedata import east_asian_width

from pydantic import BaseModel, Field

from phoenix_nb.ui.run_table.columns import Column, Role
from phoenix_nb.ui.shared.words import evaluation_text, excerpt, number, one_line, seconds, whole

__all__ = ["EvaluationKeys", "Failed", "Head", "LabelIs", "Query", "Range", "RunTable"]

_CELL = 160
"""Characters of a cell that reach the browser before it is opened."""
_FIELD = 200_000
"""Characters of one text when a run is opened."""
_SAMPLED = 60
"""Runs from which the width of a column is estimated."""
_WIDEST = 40
"""Letters beyond which a column does not ask for more room."""

_Key = Annotated[str, Field(max_length=20)]


class Failed(TypedDict):
    """A cell whose value is missing because something failed."""

    failed: str


class Head(TypedDict):
    """One column of the table as the browser reads it."""

    key: str
    """The name of the column in queries."""
    title: str
    role: Role
    numeric: bool
    letters: int
    """The letters that most of its cells need."""


class EvaluationKeys(TypedDict, total=False):
    """The columns of one evaluation, as far as it has them."""

    score: str
    label: str


class Range(BaseModel, extra="forbid"):
    """Numbers from `low` to `high`; either end may be open."""

    column: _Key
    low: float | None = None
    high: float | None = None


class LabelIs(BaseModel, extra="forbid"):
    """Runs that an evaluator gave this label."""

    column: _Key
    label: Annotated[str, Field(max_length=200)]


class Query(BaseModel, extra="forbid"):
    """The filters and the order of a table. Columns that it does not have are ignored."""

    text: Annotated[str, Field(max_length=500)] = ""
    """Occurs in any text of the run, in any case."""
    errors: Literal["all", "failed", "succeeded"] = "all"
    """`failed` are runs whose task or any evaluator failed."""
    ranges: Annotated[tuple[Range, ...], Field(max_length=20)] = ()
    labels: Annotated[tuple[LabelIs, ...], Field(max_length=20)] = ()
    sort: _Key | None = None
    descending: bool = False


class RunTable:
    """Runs by their columns. Queries name a column by its key, which has no meaning."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = {f"c{place}": column for place, column in enumerate(columns)}
        self._shown = {key: column for key, column in self._columns.items() if column.shown}
        self._numeric = {key for key, column in self._columns.items() if column.numeric}
        self._length = len(columns[0].values) if columns else 0
        self._haystack: list[str] | None = None

    def __len__(self) -> int:
        """Return the number of runs."""
        return self._length

    @property
    def titles(self) -> list[str]:
        """The title of each column."""
        return [column.title for column in self._shown.values()]

    def heads(self) -> list[Head]:
        """Describe the columns of the table as the browser reads them."""
        return [
            {
                "key": key,
                "title": column.title,
                "role": column.role,
                "numeric": key in self._numeric,
                "letters": self._letters(column),
            }
            for key, column in self._shown.items()
        ]

    def evaluation(self, name: str) -> EvaluationKeys:
        """Return the keys of an evaluation's score and label, as far as it has them."""
        keys = EvaluationKeys()
        for key, column in self._columns.items():
            if column.name == name and column.role == "score":
                keys["score"] = key
            elif column.name == name and column.role == "label":
                keys["label"] = key
        return keys

    def find(self, query: Query) -> Sequence[int]:
        """Return the positions of the runs that match a query, in its order."""
        positions: Iterable[int] = range(self._length)
        if query.errors != "all":
            failed = self._failed()
            positions = [at for at in positions if failed[at] == (query.errors == "failed")]
        for limits in query.ranges:
            if limits.column in self._numeric:
                values = self._columns[limits.column].values
                positions = [at for at in positions if _within(values[at], limits)]
        for wanted in query.labels:
            if wanted.column in self._columns:
                values = self._columns[wanted.column].values
                positions = [at for at in positions if _text(values[at])[:200] == wanted.label]
        if query.text:
            needle, texts = query.text.casefold(), self._texts()
            positions = [at for at in positions if needle in texts[at]]
        return self._sorted(list(positions), query)

    def page(self, positions: Iterable[int]) -> list[list[str | Failed]]:
        """Return the cells of some runs, each as short text."""
        return [[_cell(column, at) for column in self._shown.values()] for at in positions]

    def detail(self, position: int) -> list[tuple[str, str]]:
        """Return everything there is of one run: headings and whole texts."""
        fields = []
        for column in self._columns.values():
            value, failure = column.values[position], column.failure(position)
            if failure is not None and column.role != "output":
                fields.append((column.heading, whole(f"✗ {failure}", _FIELD)))
            elif not _missing(value):
                fields.append((column.heading, whole(value, _FIELD)))
        return fields

    def _failed(self) -> list[bool]:
        """Return for each run whether its task or any evaluator failed."""
        columns = [column for column in self._columns.values() if column.failures]
        return [
            any(column.failure(at) is not None for column in columns) for at in range(self._length)
        ]

    def _texts(self) -> list[str]:
        """Return all texts of each run in one, for searching; made once."""
        if self._haystack is None:
            columns = [c for key, c in self._columns.items() if key not in self._numeric]
            self._haystack = [
                "\n".join(_text(column.values[at]) for column in columns).casefold()
                for at in range(self._length)
            ]
        return self._haystack

    def _sorted(self, positions: list[int], query: Query) -> list[int]:
        if query.sort not in self._columns:
            return positions
        values = self._columns[query.sort].values
        empty = [at for at in positions if _missing(values[at])]
        filled = [at for at in positions if not _missing(values[at])]
        if query.sort in self._numeric:
            filled.sort(key=lambda at: values[at], reverse=query.descending)
        else:
            filled.sort(
                key=lambda at: _text(values[at])[:1000].casefold(), reverse=query.descending
            )
        return filled + empty

    def _letters(self, column: Column) -> int:
        """Return how many letters a column needs: all of its cells, or three of four if some are long."""
        step = max(1, self._length // _SAMPLED)
        cells = (_cell(column, at) for at in range(0, self._length, step))
        sizes = sorted(_letters(cell) for cell in cells if isinstance(cell, str))
        longest = max(sizes, default=0)
        most = longest if longest <= _WIDEST // 2 else sizes[len(sizes) * 3 // 4]
        return min(_WIDEST, max(most, min(_letters(column.title), _WIDEST // 2)))


def _letters(text: str) -> int:
    """Count letters, those of Chinese, Japanese and Korean twice: they take twice the room."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value))


def _text(value: Any) -> str:
    if _missing(value):
        return ""
    return value if isinstance(value, str) else whole(value, _FIELD)


def _within(value: Any, wanted: Range) -> bool:
    if _missing(value):
        return False
    return (wanted.low is None or value >= wanted.low) and (
        wanted.high is None or value <= wanted.high
    )


def _cell(column: Column, position: int) -> str | Failed:
    value, failure = column.values[position], column.failure(position)
    if failure is not None:
        return {"failed": one_line(str(failure), _CELL)}
    return "" if _missing(value) else _brief(column.role, value)


def _brief(role: Role, value: Any) -> str:
    match role:
        case "score":
            return number(float(value))
        case "latency":
            return seconds(float(value))
        case "label":
            return evaluation_text(None, str(value))
        case "example":
            return one_line(value, _CELL)
        case _:
            return excerpt(value, _CELL)
