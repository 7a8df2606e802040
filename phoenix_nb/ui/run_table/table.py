"""A table of runs that is read one page at a time: the kernel sorts and filters."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from phoenix_nb.ui.run_table.cell_texts import brief, cell_text, letters_of
from phoenix_nb.ui.run_table.cells import AnyCell, Failed
from phoenix_nb.ui.run_table.columns import Column
from phoenix_nb.ui.run_table.condition import missing, passes, text_of
from phoenix_nb.ui.run_table.lazy import Lazy
from phoenix_nb.ui.run_table.queries import (
    Confusion,
    EvaluationKeys,
    Found,
    Head,
    Members,
    Pair,
    Query,
    ShownCounts,
)
from phoenix_nb.ui.run_table.standing import Standing
from phoenix_nb.ui.shared.words import named, one_line

__all__ = ["RunTable"]

_CATEGORIES = 12
"""Values up to which a column holds categories: those of a confusion matrix."""
_CATEGORY = 40
"""Characters up to which a value is one of them."""


class RunTable:
    """Runs by their columns. Queries name a column by its key, which has no meaning."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = {f"c{place}": column for place, column in enumerate(columns)}
        self._values = {key: _seen(column) for key, column in self._columns.items()}
        """What filters see of each column: objects and lists as text."""
        self._ranks: dict[int, list[tuple[int, str]]] = {}
        """How the texts of a column are ordered, by its identity."""
        self._numeric = {key for key, column in self._columns.items() if column.numeric}
        self._length = len(columns[0].values) if columns else 0
        self._haystack: list[str] | None = None
        self._standing = Standing(columns, self._length)

    def __len__(self) -> int:
        """Return the number of runs."""
        return self._length

    @property
    def shown(self) -> list[str]:
        """The keys of the columns that are shown until others are chosen."""
        return [key for key, column in self._columns.items() if column.shown]

    @property
    def titles(self) -> list[str]:
        """Their titles."""
        return [self._columns[key].title for key in self.shown]

    def changed(self) -> None:
        """Search and sort anew: values of a column have changed."""
        self._haystack = None
        self._ranks.clear()

    def counts(self) -> ShownCounts:
        """Count the runs of each kind."""
        standing = self._standing
        return {
            "all": self._length,
            "wrong": sum(standing.wrong),
            "failed": sum(standing.failed),
            "unevaluated": sum(standing.unevaluated),
        }

    def reading(self, query: Query) -> Sequence[int]:
        """Return the rows of the kind that a query shows, those first that should be read first."""
        if query.show == "all":
            return self._standing.order
        standing = self._standing
        kinds = {"failed": standing.failed, "unevaluated": standing.unevaluated}
        chosen = kinds.get(query.show, standing.wrong)
        return [at for at in self._standing.order if chosen[at]]

    def sample(self, most: int) -> list[int]:
        """Return some rows to read where there is no browser of them."""
        return self._standing.mixed[:most]

    def heads(self) -> list[Head]:
        """Describe the columns as the browser reads them."""
        return [
            {
                "key": key,
                "title": column.title,
                "names": _names(column),
                "role": column.role,
                "numeric": key in self._numeric,
                "letters": letters_of(column),
                "shown": column.shown,
                "variant": None,
                "judged": None,
            }
            for key, column in self._columns.items()
        ]

    def pairs(self) -> list[Pair]:
        """Find what was expected and what came out as one of a few categories, under the same name."""
        roles = {"output": list[tuple[str, Column]](), "expected": list[tuple[str, Column]]()}
        for key, column in self._columns.items():
            if column.role in roles and self._categories(column):
                roles[column.role].append((key, column))
        outputs, wanted = roles["output"], roles["expected"]
        return [
            {"title": _pair_title(column), "expected": other, "output": key}
            for key, column in outputs
            for other, expected in wanted
            if column.name == expected.name or (not column.name and len(wanted) == 1)
        ]

    def confusion(self, query: Query, pair: tuple[str, str]) -> Confusion | None:
        """Count what came out against what was expected, over the runs that a query finds."""
        if not all(key in self._columns for key in pair):
            return None
        expected, output = (self._columns[key].values for key in pair)
        counted = Counter(
            (text_of(expected[at]), text_of(output[at])) for at in self._matching(query)
        )
        rows = list(dict.fromkeys(text_of(value) for value in expected))[: 2 * _CATEGORIES]
        heads = list(dict.fromkeys([*rows, *(text_of(value) for value in output)]))
        reached = [
            head for head in heads if head in rows or any(counted[row, head] for row in rows)
        ]
        columns = reached[: 3 * _CATEGORIES]
        counts = [[counted[row, column] for column in columns] for row in rows]
        return {"expected": rows, "output": columns, "counts": counts}

    def evaluation(self, name: str) -> EvaluationKeys:
        """Return the keys of an evaluation's score and label, as far as it has them."""
        keys = EvaluationKeys()
        for key, column in self._columns.items():
            if column.name == name and column.role == "score":
                keys["score"] = key
            elif column.name == name and column.role == "label":
                keys["label"] = key
        return keys

    def find(self, query: Query) -> Found:
        """Return the rows that answer a query, in its order."""
        positions = self._sorted(self._matching(query), query)
        if query.group not in self._columns:
            return Found(positions, [], len(positions))
        column = self._columns[query.group]
        groups: dict[str, list[int]] = {}
        for at in positions:
            groups.setdefault(_group(column, at), []).append(at)
        rows: list[int] = []
        listed: list[Members] = []
        for key in sorted(groups, key=_last(_declared(column.labels))):
            runs, folded = groups[key], key in query.folded
            value = key if column.role == "error" else cell_text(column, runs[0])
            listed.append(
                Members(value if isinstance(value, str) else "✗ failed", key, runs, folded)
            )
            rows.append(-len(listed))
            rows += [] if folded else runs
        return Found(rows, listed, len(positions))

    def sorting(self, query: Query) -> Column | None:
        """Return the column that a query sorts by."""
        return None if query.sort is None else self._columns.get(query.sort)

    def page(
        self, positions: Iterable[int], keys: Sequence[str] | None = None
    ) -> list[list[str | Failed]]:
        """Return the cells of some runs, each as short text, in some columns or those shown at first."""
        columns = self._known(self.shown if keys is None else keys)
        return [[cell_text(column, at) for column in columns] for at in positions]

    def cells(
        self, positions: Iterable[int], keys: Sequence[str], query: Query
    ) -> Sequence[Sequence[AnyCell]]:
        """Return the cells of some rows as a query shows them."""
        del query  # Texts stay the same whatever else is shown.
        return self.page(positions, keys)

    def group_cells(self, runs: Sequence[int], keys: Sequence[str]) -> list[str]:
        """Return the means of some runs in the columns that hold numbers; other cells are empty."""
        return [self._mean(column, runs) for column in self._known(keys)]

    def _known(self, keys: Sequence[str]) -> list[Column]:
        return [self._columns[key] for key in keys if key in self._columns]

    def _mean(self, column: Column, runs: Sequence[int]) -> str:
        if column.role not in {"score", "latency", "tokens", "cost"} or not column.numeric:
            return ""
        values = [column.values[at] for at in runs if not missing(column.values[at])]
        return brief(column.role, sum(values) / len(values)) if values else ""

    def _categories(self, column: Column) -> bool:
        if not column.kinds <= {str, bool, int}:
            return False
        if len(set(column.values)) > 2 * _CATEGORIES + 1:  # 1 and "1" are one text; None is none
            return False
        distinct = set(zip(map(type, column.values), column.values, strict=True))  # 1 is not True
        values = {text_of(value) for _, value in distinct if value is not None}
        return 1 < len(values) <= _CATEGORIES and all(
            0 < len(value) <= _CATEGORY for value in values
        )

    def _matching(self, query: Query) -> list[int]:
        positions = self.reading(query)
        for condition in query.where:
            test = passes(condition, self._values)
            positions = [at for at in positions if test(at)]
        if query.text:
            needle, texts = query.text.casefold(), self._texts()
            positions = [at for at in positions if needle in texts[at]]
        return list(positions)

    def _texts(self) -> list[str]:
        """Return all texts of each run in one, for searching; made once."""
        if self._haystack is None:
            columns = [
                self._values[key]
                for key, column in self._columns.items()
                if key not in self._numeric and not self._is_part(column)
            ]
            self._haystack = [
                "\n".join(text_of(values[at]) for values in columns).casefold()
                for at in range(self._length)
            ]
        return self._haystack

    def _is_part(self, column: Column) -> bool:
        """Whether a column is a field of outputs that another column has in whole."""
        return bool(column.of and column.role == "output" and column.name)

    def _rank(self, column: Column) -> list[tuple[int, str]]:
        """Return what orders the texts of a column; worked out once."""
        if id(column) not in self._ranks:
            rank = _declared(column.labels)
            self._ranks[id(column)] = [rank(text_of(value)[:1000]) for value in column.values]
        return self._ranks[id(column)]

    def _sorted(self, positions: list[int], query: Query) -> list[int]:
        column = self.sorting(query)
        if column is None:
            return positions
        values = column.values
        empty = sorted(at for at in positions if missing(values[at]))
        filled = sorted(at for at in positions if not missing(values[at]))
        if column.numeric:
            filled.sort(key=lambda at: values[at], reverse=query.descending)
        else:
            filled.sort(key=self._rank(column).__getitem__, reverse=query.descending)
        return filled + empty


def _seen(column: Column) -> Sequence[Any]:
    """Return what filters see of a column; objects and lists are made texts of when they are needed."""
    if isinstance(column.values, Lazy):
        return column.values
    if not any(issubclass(kind, dict | list) for kind in column.kinds):
        return column.values
    values = column.values

    def texts() -> list[Any]:
        return [text_of(v) if isinstance(v, dict | list) else v for v in values]

    return Lazy(len(values), texts)


def _pair_title(column: Column) -> str:
    name = named(column.name or "output", 60)
    return f"{named(column.of, 60)} · {name}" if column.of else name


def _names(column: Column) -> list[str]:
    """What an expression may call a column; by its name alone, an evaluation is its score or label."""
    if column.role == "error":
        return [column.heading]
    return list(dict.fromkeys([column.heading, one_line(column.name, 120)]))


def _declared(labels: Sequence[str]) -> Callable[[str], tuple[int, str]]:
    """Return the key that puts labels in their declared order, and other texts behind, by letter."""
    places = {label: place for place, label in enumerate(labels)}
    return lambda text: (places.get(text, len(places)), text.casefold())


def _group(column: Column, position: int) -> str:
    """Return the group of a run: of errors, all of one type of exception."""
    text = text_of(column.values[position])
    return text.partition(":")[0] if column.role == "error" else text[:200]


def _last(rank: Callable[[str], tuple[int, str]]) -> Callable[[str], tuple[bool, int, str]]:
    """Put what has no value behind everything else."""
    return lambda text: (not text, *rank(text))
