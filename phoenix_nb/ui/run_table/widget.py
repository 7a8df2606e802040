"""An interactive table of runs: the kernel sorts, filters and sends pages, the browser shows them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import traitlets
from pydantic import BaseModel

from phoenix_nb.core.summary.experiment import EvaluatorSummary
from phoenix_nb.core.summary.run_previews import preview_runs
from phoenix_nb.ui.run_table.detail import RunReader
from phoenix_nb.ui.run_table.editing import RowEditor
from phoenix_nb.ui.run_table.editing_messages import AskAct, AskAnnotate
from phoenix_nb.ui.run_table.messages import (
    AskConfusion,
    AskRun,
    AskRuns,
    AskSelection,
    Kind,
    RunAnswer,
    RunsPage,
    RunsSetup,
    parse,
)
from phoenix_nb.ui.run_table.queries import Found, Group, Members, Query, Shown
from phoenix_nb.ui.run_table.table import RunTable
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.encoding import as_json, encode
from phoenix_nb.ui.shared.place import PlacedWidget
from phoenix_nb.ui.shared.tiles import summary_tile
from phoenix_nb.ui.shared.words import one_line, plural
from phoenix_nb.ui.static_html.rows import rows_html

__all__ = ["RowView", "RunGrid"]

_PAGE = 200
"""The most rows of one answer."""
_STATIC = 50
"""The most rows that front ends without widgets are given; how many they show is a matter of room."""


class RowView(PlacedWidget):
    """A table of rows in the browser, whose kernel half filters, sorts and sends pages.

    Only the rows in sight travel, so that ten thousand cost no more than a hundred. Paging needs a kernel
    that is free: while another cell runs, rows wait.

    Args:
        table: Where the rows come from.
        setup: What the browser shows before it asks.
        choose: Makes what `selected` returns of the positions of some rows.
    """

    setup: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """Columns, size and charts, as JSON; written once."""

    def __init__(
        self, table: RunTable, setup: Any, choose: Callable[[Sequence[int]], Any] = tuple
    ) -> None:
        self._table = table
        self._choose = choose
        self._asked: tuple[Query, int] | None = None
        self._found = Found([], [], 0)
        self.selected_positions: tuple[int, ...] = ()
        """Positions of the rows that are selected in the browser, in the table's own order."""
        super().__init__(setup=encode(setup))
        self.on_msg(self._receive)

    @property
    def selected(self) -> Any:
        """The rows that are selected in the browser, as a DataFrame in the table's own order."""
        return self._choose(self.selected_positions)

    def _parse(self, content: Any) -> BaseModel | None:
        """Return what is asked; None for anything that is not understood."""
        return parse(content)

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        asked = self._parse(content)
        answer = None if asked is None else self._answer(asked)
        if answer is not None:
            self.send(as_json(answer))

    def _answer(self, asked: BaseModel) -> Mapping[str, Any] | None:
        match asked:
            case AskRuns():
                return self._page(asked)
            case AskConfusion():
                confusion = self._table.confusion(asked.query, (asked.expected, asked.output))
                if confusion is not None:
                    return {"type": "confusion", "request": asked.request, "confusion": confusion}
            case AskSelection():
                known = {at for at in asked.positions if at < len(self._table)}
                self.selected_positions = tuple(sorted(known))
        return None

    def _page(self, asked: AskRuns) -> RunsPage:
        if (asked.query, asked.edition) != self._asked:
            self._asked = asked.query, asked.edition
            self._found = self._table.find(asked.query)
        found = self._found
        stop = min(asked.stop, asked.start + _PAGE, len(found.rows))
        positions = found.rows[asked.start : stop]
        rows = [at for at in positions if at >= 0]
        cells = iter(self._table.cells(rows, asked.columns, asked.query))
        headings = [(asked.start + place, ~at) for place, at in enumerate(positions) if at < 0]
        return {
            "type": "page",
            "request": asked.request,
            "matched": len(found.rows),
            "runs": found.runs,
            "counts": self._counts(asked.query),
            "start": asked.start,
            "positions": positions,
            "rows": [list(next(cells)) if at >= 0 else [] for at in positions],
            "groups": [
                self._group(place, found.groups[at], asked.columns) for place, at in headings
            ],
        }

    def _counts(self, query: Query) -> list[int]:
        """Count the rows of each kind, where that depends on the query."""
        del query
        return []

    def _group(self, place: int, group: Members, columns: Sequence[str]) -> Group:
        return {
            "place": place,
            "value": group.value,
            "key": group.key,
            "count": len(group.runs),
            "folded": group.folded,
            "cells": self._table.group_cells(group.runs, columns),
        }


class RunGrid(RowView):
    """Runs to look through, wrong and failed ones first: filter, group, sort, open one.

    Args:
        table: Where the rows come from.
        reader: Where opened runs come from; parallel to the table.
        summaries: Evaluators whose charts stand above the table; a click on a bar filters it.
        title: Whose runs they are.
        origin: What they were run on, and how many of them failed.
        memory: Under which name the browser remembers the columns.
        choose: Makes what `selected` returns of the positions of some runs.
        editor: Notes on runs and acts on them; None where nothing can be noted.
        show: Which runs are shown first.
        again: The call that opens the same rows anew; empty if nothing does.
    """

    _esm = module("run_table")
    _css = styles("run_table")

    def __init__(
        self,
        table: RunTable,
        reader: RunReader,
        summaries: Sequence[EvaluatorSummary] = (),
        *,
        title: str = "",
        origin: str = "",
        memory: str = "",
        choose: Callable[[Sequence[int]], Any] = tuple,
        editor: RowEditor | None = None,
        show: Shown = "all",
        again: str = "",
    ) -> None:
        self.reader = reader
        """Where opened runs come from."""
        self._editor = editor
        self._title, self._again = one_line(title, 120), again
        self._origin = one_line(origin, 300)
        counts = table.counts()
        kinds: list[Kind] = [
            {"show": "failed", "title": "Failed", "count": counts["failed"]},
            {
                "show": "unevaluated",
                "title": "Evaluator failed",
                "count": counts["unevaluated"],
            },
            {"show": "wrong", "title": "Wrong", "count": counts["wrong"]},
            {"show": "all", "title": "All", "count": counts["all"]},
        ]
        setup: RunsSetup = {
            "title": self._title,
            "origin": self._origin,
            "memory": one_line(memory, 120),
            "columns": table.heads(),
            "kinds": [kind for kind in kinds if kind["count"] or kind["show"] == "all"],
            "total": len(table),
            "show": show,
            "pairs": table.pairs(),
            "tiles": [
                {"tile": summary_tile(one), "columns": table.evaluation(one.name)}
                for one in summaries
            ],
            "editable": editor is not None and editor.writable,
        }
        super().__init__(table, setup, choose)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<RunGrid of {plural(len(self._table), 'run')}>"

    def static_html(self) -> str:
        """Return the first rows, which open without a kernel, and what is noted on them."""
        reader, first = self.reader, self._table.sample(_STATIC)
        previews = preview_runs(reader.dataset, reader.records, reader.evaluators, first)
        notes = self._editor.noted() if self._editor else {}
        head = self._title, self._origin
        return rows_html(head, previews, len(self._table), notes, self._again)

    def _answer(self, asked: BaseModel) -> Mapping[str, Any] | None:
        match asked:
            case AskRun():
                return self._opened(asked)
            case AskAnnotate() if self._editor is not None:
                self._table.changed()
                return self._editor.annotate(asked)
            case AskAct() if self._editor is not None:
                return self._editor.act(asked)
        return super()._answer(asked)

    def _opened(self, asked: AskRun) -> RunAnswer | None:
        if asked.position >= len(self._table):
            return None
        return {
            "type": "detail",
            "request": asked.request,
            "position": asked.position,
            "run": self.reader.detail(asked.position),
            "notes": self._editor.notes(asked.position) if self._editor else None,
        }
