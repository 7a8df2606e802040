"""The texts of cells in the table of runs, and how wide a column is."""

import math
from collections.abc import Callable, Mapping
from typing import Any
from unicodedata import east_asian_width

from phoenix_nb.ui.run_table.cells import Failed
from phoenix_nb.ui.run_table.columns import Column, Role
from phoenix_nb.ui.run_table.condition import missing
from phoenix_nb.ui.run_table.lazy import Lazy
from phoenix_nb.ui.shared.words import evaluation_text, excerpt, money, number, one_line, seconds

__all__ = ["brief", "cell_text", "letters_of"]

_CELL = 160
"""Characters of a cell that reach the browser before it is opened."""
_SAMPLED = 60
"""Runs from which the width of a column is estimated."""
_NUMBER = 10
"""Letters of a number, about."""
_ROUNDED = 1e-3, 1e6
"""Sizes of numbers with a fraction that six digits tell well."""
_DIGIT = 8 / 7
"""Room of a digit, in letters: ids are made of digits, and one that is cut cannot be told from others."""
_WIDEST = 40
"""Letters beyond which a column does not ask for more room."""

_WRITTEN: Mapping[Role, int] = {"note": 24, "tags": 12}
"""Letters for what people write while the table is open, whose lengths nobody knows before."""

_FIGURES: Mapping[Role, Callable[[float], str]] = {
    "score": number,
    "latency": seconds,
    "tokens": lambda tokens: number(round(tokens)),
    "cost": money,
}
"""How the numbers of a column are written, where they are more than numbers."""


def cell_text(column: Column, position: int) -> str | Failed:
    """Write the cell of a run as short text."""
    value, failure = column.values[position], column.failure(position)
    if failure is not None:
        return {"failed": one_line(str(failure), _CELL)}
    return "" if missing(value) else brief(column.role, value)


def brief(role: Role, value: Any) -> str:
    """Write a value as a column of its kind does."""
    if role in _FIGURES:
        return _FIGURES[role](float(value))
    if role == "label":
        return evaluation_text(None, str(value))
    text = one_line(value, _CELL) if role == "example" else excerpt(value, _CELL)
    long = isinstance(value, float) and len(text) > _NUMBER
    if long and _ROUNDED[0] <= abs(value) < _ROUNDED[1]:
        return f"{value:.6g}"  # in full where the row is opened
    return text


def letters_of(column: Column) -> int:
    """Return how many letters a column needs: all of its cells, or three of four if some are long.

    Failures count where there is nothing else.
    """
    if isinstance(column.values, Lazy):
        # They are not made to be measured.
        return _NUMBER if column.numeric else _WIDEST
    step = max(1, len(column.values) // _SAMPLED)
    cells = [cell_text(column, at) for at in range(0, len(column.values), step)]
    texts = [cell for cell in cells if isinstance(cell, str)]
    failures = [cell["failed"] for cell in cells if not isinstance(cell, str)]
    sizes = sorted(map(_letters, texts if any(texts) else failures))
    longest = max(sizes, default=0)
    if column.role == "example":
        longest = math.ceil(longest * _DIGIT)
    most = longest if longest <= _WIDEST // 2 else sizes[len(sizes) * 3 // 4]
    least = max(_WRITTEN.get(column.role, 0), min(_letters(column.title), _WIDEST // 2))
    return min(_WIDEST, max(most, least))


def _letters(text: str) -> int:
    """Count letters, those of Chinese, Japanese and Korean twice: they take twice the room."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
