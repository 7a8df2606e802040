"""Runs as a table that is asked for one page at a time: sorting and filtering happen here, in the kernel."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal, Protocol

from pydantic import BaseModel, Field

from phoenix_nb.ui.words import clean, excerpt, number, one_line, seconds, verdict, whole

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Column", "FrameTable", "Query", "RunTable"]

Kind = Literal["id", "text", "error", "score", "label", "seconds", "count"]

_CELL = 160
"""Characters of a cell that reach the browser before it is opened."""
_FIELD = 200_000
"""Characters of one text when a run is opened."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table."""

    key: str
    """What queries name it by."""
    title: str
    kind: Kind


class Range(BaseModel, extra="forbid"):
    """Numbers from `low` to `high`; either end may be open."""

    column: Annotated[str, Field(max_length=400)]
    low: float | None = None
    high: float | None = None


class LabelIs(BaseModel, extra="forbid"):
    """Runs that an evaluator gave this label."""

    column: Annotated[str, Field(max_length=400)]
    label: Annotated[str, Field(max_length=200)]


class Query(BaseModel, extra="forbid"):
    """What is asked of a table. Columns that it does not have are ignored."""

    text: Annotated[str, Field(max_length=500)] = ""
    """Occurs in any text of the run, in any case."""
    errors: Literal["all", "failed", "succeeded"] = "all"
    """`failed` are runs whose task or any evaluator failed."""
    ranges: Annotated[tuple[Range, ...], Field(max_length=20)] = ()
    labels: Annotated[tuple[LabelIs, ...], Field(max_length=20)] = ()
    sort: Annotated[str, Field(max_length=400)] | None = None
    descending: bool = False


class RunTable(Protocol):
    """Where the grid gets its rows from."""

    @property
    def columns(self) -> Sequence[Column]:
        """The columns, in order."""
        ...

    def __len__(self) -> int:
        """Return the number of rows without any filter."""
        ...

    def find(self, query: Query) -> Sequence[int]:
        """Return the positions of the rows that a query is met by, in its order."""
        ...

    def page(self, positions: Iterable[int]) -> list[list[str]]:
        """Return the cells of some rows, each as short text."""
        ...

    def detail(self, position: int) -> list[tuple[str, str]]:
        """Return everything there is of one run: headings and whole texts."""
        ...


class FrameTable:
    """The table over a frame with one row for each task run, as `to_dataframe()` gives it."""

    def __init__(self, frame: "pd.DataFrame") -> None:
        self._values: dict[str, list[Any]] = {
            str(name): list(frame.index.get_level_values(level))
            for level, name in enumerate(frame.index.names)
        }
        self._values |= {str(name): list(frame[name]) for name in frame.columns}
        self._length = len(frame)
        self._columns = tuple(_columns(self._values))
        self._haystack: list[str] | None = None

    @property
    def columns(self) -> Sequence[Column]:
        """The columns, in order."""
        return self._columns

    def __len__(self) -> int:
        """Return the number of runs."""
        return self._length

    def find(self, query: Query) -> Sequence[int]:
        """Return the positions of the runs that a query is met by, in its order."""
        positions: Iterable[int] = range(self._length)
        if query.errors != "all":
            failed = self._failed()
            wanted = query.errors == "failed"
            positions = [at for at in positions if failed[at] == wanted]
        for one in query.ranges:
            if self._is_numeric(one.column):
                values = self._values[one.column]
                positions = [at for at in positions if _within(values[at], one)]
        for other in query.labels:
            if other.column in self._values:
                values = self._values[other.column]
                positions = [at for at in positions if _text(values[at])[:200] == other.label]
        if query.text:
            needle, texts = query.text.casefold(), self._texts()
            positions = [at for at in positions if needle in texts[at]]
        return self._sorted(list(positions), query)

    def page(self, positions: Iterable[int]) -> list[list[str]]:
        """Return the cells of some runs, each as short text."""
        columns = [(self._values[column.key], column.kind) for column in self._columns]
        return [[_cell(values[at], kind) for values, kind in columns] for at in positions]

    def detail(self, position: int) -> list[tuple[str, str]]:
        """Return everything there is of one run: headings and whole texts."""
        return [
            (one_line(name, 120), whole(values[position], _FIELD))
            for name, values in self._values.items()
            if not _missing(values[position])
        ]

    def _is_numeric(self, name: str) -> bool:
        return name in self._values and (
            name.endswith(".score") or _KINDS.get(name) in {"seconds", "count"}
        )

    def _failed(self) -> list[bool]:
        names = [name for name in self._values if name == "error" or name.endswith(".error")]
        return [
            any(not _missing(self._values[name][at]) for name in names)
            for at in range(self._length)
        ]

    def _texts(self) -> list[str]:
        """Return all texts of each run in one, for searching; made once."""
        if self._haystack is None:
            columns = [
                values for name, values in self._values.items() if not self._is_numeric(name)
            ]
            self._haystack = [
                "\n".join(_text(values[at]) for values in columns).casefold()
                for at in range(self._length)
            ]
        return self._haystack

    def _sorted(self, positions: list[int], query: Query) -> list[int]:
        if query.sort not in self._values:
            return positions
        values = self._values[query.sort]
        if self._is_numeric(query.sort):
            empty = [at for at in positions if _missing(values[at])]
            filled = [at for at in positions if not _missing(values[at])]
            filled.sort(key=lambda at: float(values[at]), reverse=query.descending)
            return filled + empty
        return sorted(
            positions, key=lambda at: _text(values[at])[:1000].casefold(), reverse=query.descending
        )


_KINDS: Mapping[str, Kind] = {
    "example_id": "id",
    "repetition": "count",
    "variant": "id",
    "error": "error",
    "latency_s": "seconds",
    "attempts": "count",
}
_TITLES = {"example_id": "example", "repetition": "rep.", "latency_s": "time"}
_UNSEEN = ("metadata.", "expected.")
_UNSEEN_ENDS = (".error", ".explanation")
_UNSEEN_NAMES = frozenset({"start_time", "end_time", "trace_id"})


def _columns(values: Mapping[str, Sequence[Any]]) -> Iterable[Column]:
    """Choose what is shown as a column; everything else is there when a run is opened."""
    for name, column in values.items():
        if name.startswith(_UNSEEN) or name.endswith(_UNSEEN_ENDS) or name in _UNSEEN_NAMES:
            continue
        if name in {"repetition", "attempts"} and all(_missing(one) or one == 1 for one in column):
            continue
        stem, _, ending = name.rpartition(".")
        boolean = _is_boolean(values.get(f"{stem}.label", ()))
        if ending == "score" and boolean:
            continue
        twin = ending == "label" and f"{stem}.score" in values and not boolean
        if ending in {"score", "label"}:
            kind: Kind = "score" if ending == "score" else "label"
            yield Column(name, f"{stem} label" if twin else stem, kind)
        else:
            title = _TITLES.get(name, name.removeprefix("input."))
            yield Column(name, title, _KINDS.get(name, "text"))


def _is_boolean(labels: Sequence[Any]) -> bool:
    """Tell whether an evaluator said only yes and no, so that its label says what its score says."""
    said = {_text(label) for label in labels} - {""}
    return bool(said) and said <= {"True", "False"}


def _missing(value: Any) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value)) or str(value) == "<NA>"


def _text(value: Any) -> str:
    if _missing(value):
        return ""
    return value if isinstance(value, str) else whole(value, _FIELD)


def _within(value: Any, wanted: Range) -> bool:
    if _missing(value):
        return False
    found = float(value)
    return (wanted.low is None or found >= wanted.low) and (
        wanted.high is None or found <= wanted.high
    )


def _cell(value: Any, kind: Kind) -> str:
    if _missing(value):
        return ""
    if kind == "score":
        return number(float(value))
    if kind == "seconds":
        return seconds(float(value))
    if kind == "label":
        return verdict(None, str(value))
    if kind in {"id", "error"}:
        return one_line(clean(str(value)[: _CELL * 4]), _CELL)
    return excerpt(value, _CELL) if kind == "text" else str(value)
