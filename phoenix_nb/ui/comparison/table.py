"""The examples of a comparison as a table: the matrix of variants × examples, filtered, grouped, ordered."""

from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, Any

from pydantic import Field

from phoenix_nb.core.comparison import ComparisonReport, Show, Sort
from phoenix_nb.ui.comparison.columns import comparison_columns
from phoenix_nb.ui.comparison.rows import Against, Viewpoint, asked_cell, output_cell
from phoenix_nb.ui.run_table.cells import AnyCell
from phoenix_nb.ui.run_table.columns import Column
from phoenix_nb.ui.run_table.condition import Condition, passes
from phoenix_nb.ui.run_table.editing import NoteColumns
from phoenix_nb.ui.run_table.queries import Head, Query
from phoenix_nb.ui.run_table.table import RunTable
from phoenix_nb.ui.shared.short_names import short_names

__all__ = ["ExampleQuery", "ExampleTable"]

_ASKED = 24
_OUTPUT = 28
"""Letters that a cell of the matrix needs at least in a line."""


class ExampleQuery(Query, extra="forbid"):
    """Which examples are wanted, in which order, and what is shown of them."""

    show: Show = "all"  # type: ignore[assignment]  # kinds of examples, not of runs
    evaluator: Annotated[int, Field(ge=0)] = 0
    variant: Annotated[int, Field(ge=0)] | None = None
    order: Sort = "example"
    """The order where no column is sorted by."""
    against: Against = "baseline"
    limit: Annotated[int, Field(ge=40, le=2_000)] = 320
    """Characters of one text, about."""


class ExampleTable(RunTable):
    """Examples by their columns; the cells of variants show outputs as they differ, with their evaluations.

    Args:
        card: The comparison.
        order: The variants from left to right.
        shown: Those that are shown from the start.
        noted: What is noted on the runs of each variant; nothing if empty.
    """

    def __init__(
        self,
        card: ComparisonReport,
        order: Sequence[int],
        shown: Sequence[int],
        noted: Sequence[NoteColumns],
    ) -> None:
        self._card = card
        super().__init__(comparison_columns(card, order, shown, noted))
        self._names = short_names(card.variants)
        self._variants = {f"c{place}": at for place, at in enumerate(order, start=1)}
        """The variant of each column of the matrix, by its key."""

    def heads(self) -> list[Head]:
        """Describe the columns; those of the matrix need room for a few words in a line."""
        heads = super().heads()
        scored = {column.name for column in self._columns.values() if column.role == "score"}
        for head, column in zip(heads, self._columns.values(), strict=True):
            if head["key"] in self._variants:
                head["variant"] = self._variants[head["key"]]
                head["letters"] = _OUTPUT
                head["title"] = self._names[self._variants[head["key"]]]
            head["judged"] = self._judged(column)
            if column.of:
                head["names"] = list(dict.fromkeys([column.heading, *_short_name(column, scored)]))
        heads[0]["letters"] = _ASKED
        return heads

    def _judged(self, column: Column) -> tuple[int, int] | None:
        if column.role not in {"score", "label"}:
            return None
        evaluator = self._card.evaluator_position(column.name)
        return evaluator, self._card.variant_position(column.of)

    def column(self, role: str, name: str) -> str | None:
        """Find the key of an example's own column; None if there is none."""
        return next(
            (
                key
                for key, column in self._columns.items()
                if (column.role, column.name, column.of) == (role, name, "")
            ),
            None,
        )

    def columns(self) -> list[Sequence[Any]]:
        """Return the values of every column, in their order."""
        return list(self._values.values())

    def values(self, key: str) -> Sequence[Any]:
        """Return the values of a column."""
        return self._values[key]

    def holds(self, condition: Condition) -> list[int]:
        """Return the rows that a condition holds for."""
        test = passes(condition, self._values)
        return [at for at in range(len(self)) if test(at)]

    def reading(self, query: Query) -> Sequence[int]:
        """Return the examples of a kind, in the order that was chosen."""
        if not isinstance(query, ExampleQuery):
            return range(len(self))
        return self._card.rows(
            query.show, evaluator=query.evaluator, variant=query.variant, sort=query.order
        )

    def sorting(self, query: Query) -> Column | None:
        """Return the column that a query sorts by: a variant goes by what the evaluator gave it."""
        if not isinstance(query, ExampleQuery) or query.sort not in self._variants:
            return super().sorting(query)
        judged = (query.evaluator, self._variants[query.sort])
        columns = [c for c in self._columns.values() if self._judged(c) == judged]
        columns.sort(key=lambda column: column.role != "score")
        return columns[0] if columns else super().sorting(query)

    def cells(
        self, positions: Iterable[int], keys: Sequence[str], query: Query
    ) -> Sequence[Sequence[AnyCell]]:
        """Return the cells of some examples: differences in the variants' own, texts in the others."""
        if not isinstance(query, ExampleQuery):
            return self.page(positions, keys)
        view = Viewpoint(self._card, query.evaluator, query.against)
        rows: list[list[AnyCell]] = []
        for position in positions:
            example = self._card.example(position)
            texts = iter(*self.page([position], [key for key in keys if not self._is_matrix(key)]))
            rows.append([])
            for key in keys:
                if key == "c0":
                    rows[-1].append(asked_cell(example, query.limit))
                elif key in self._variants:
                    variant = example.variants[self._variants[key]]
                    rows[-1].append(output_cell(view, example, variant, query.limit))
                else:
                    rows[-1].append(next(texts, ""))
        return rows

    def _is_matrix(self, key: str) -> bool:
        return key == "c0" or key in self._variants or key not in self._columns


def _short_name(column: Column, scored: Collection[str]) -> list[str]:
    """Return what an expression may call a score besides, or a label without one: `terse.correct`."""
    if column.role != "score" and (column.role != "label" or column.name in scored):
        return []
    return [column.heading.removesuffix(f".{column.role}")]
