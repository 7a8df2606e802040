"""An interactive table of runs: the kernel sorts, filters and sends pages, the browser shows them."""

from collections.abc import Sequence
from typing import Any

import traitlets

from phoenix_nb.core.summary.experiment import EvaluatorSummary
from phoenix_nb.ui.run_table.detail import RunReader
from phoenix_nb.ui.run_table.messages import (
    AskConfusion,
    AskRun,
    AskRuns,
    ConfusionAnswer,
    Question,
    RunAnswer,
    RunsPage,
    RunsSetup,
    parse,
)
from phoenix_nb.ui.run_table.table import (
    Failed,
    Found,
    Group,
    Members,
    Query,
    RunTable,
    Shown,
)
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.encoding import as_json, encode
from phoenix_nb.ui.shared.place import PlacedWidget
from phoenix_nb.ui.shared.tiles import summary_tile
from phoenix_nb.ui.shared.words import one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, tag

__all__ = ["RunGrid", "grid_html"]

_PAGE = 200
"""The most rows of one answer."""
_STATIC = 50
"""Rows of the table for front ends that show no widgets."""


class RunGrid(PlacedWidget):
    """Runs to look through, wrong and failed ones first: filter, group, sort, open one.

    Only the rows in sight travel, so that ten thousand runs cost no more than a hundred. Paging needs
    a kernel that is free: while another cell runs, rows wait.

    Args:
        table: Where the rows come from.
        reader: Where opened runs come from; parallel to the table.
        summaries: Evaluators whose charts stand above the table; a click on a bar filters it.
        title: Whose runs they are.
        origin: What they were run on, and how many of them failed.
        memory: Under which name the browser remembers the columns.
        show: Which runs are shown first.
    """

    _esm = module("run_table")
    _css = styles("run_table")
    setup: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """Columns, size and charts, as JSON; written once."""

    def __init__(
        self,
        table: RunTable,
        reader: RunReader,
        summaries: Sequence[EvaluatorSummary] = (),
        *,
        title: str = "",
        origin: str = "",
        memory: str = "",
        show: Shown = "all",
    ) -> None:
        self._table = table
        self.reader = reader
        """Where opened runs come from."""
        self._title = one_line(title, 120)
        self._query: Query | None = None
        self._found = Found([], [], 0)
        setup: RunsSetup = {
            "title": self._title,
            "origin": one_line(origin, 300),
            "memory": one_line(memory, 120),
            "columns": table.heads(),
            "counts": table.counts(),
            "show": show,
            "pairs": table.pairs(),
            "tiles": [
                {"tile": summary_tile(one), "columns": table.evaluation(one.name)}
                for one in summaries
            ],
        }
        super().__init__(setup=encode(setup))
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<RunGrid of {plural(len(self._table), 'run')}>"

    def static_html(self) -> str:
        """Return the first rows."""
        return grid_html(self._table, self._title)

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        answer = self._answer(parse(content))
        if answer is not None:
            self.send(as_json(answer))

    def _answer(self, asked: Question | None) -> RunsPage | RunAnswer | ConfusionAnswer | None:
        match asked:
            case AskRuns():
                return self._page(asked)
            case AskRun(position=position) if position < len(self._table):
                return {
                    "type": "detail",
                    "request": asked.request,
                    "run": self.reader.detail(position),
                }
            case AskConfusion():
                confusion = self._table.confusion(asked.query, (asked.expected, asked.output))
                if confusion is not None:
                    return {"type": "confusion", "request": asked.request, "confusion": confusion}
        return None

    def _page(self, asked: AskRuns) -> RunsPage:
        if asked.query != self._query:
            self._query, self._found = asked.query, self._table.find(asked.query)
        found = self._found
        stop = min(asked.stop, asked.start + _PAGE, len(found.rows))
        positions = found.rows[asked.start : stop]
        cells = iter(self._table.page([at for at in positions if at >= 0], asked.columns))
        headings = [(asked.start + place, ~at) for place, at in enumerate(positions) if at < 0]
        return {
            "type": "page",
            "request": asked.request,
            "matched": len(found.rows),
            "runs": found.runs,
            "start": asked.start,
            "positions": positions,
            "rows": [next(cells) if at >= 0 else [] for at in positions],
            "groups": [
                self._group(place, found.groups[at], asked.columns) for place, at in headings
            ],
        }

    def _group(self, place: int, group: Members, columns: Sequence[str]) -> Group:
        return {
            "place": place,
            "value": group.value,
            "key": group.key,
            "count": len(group.runs),
            "folded": group.folded,
            "cells": self._table.group_cells(group.runs, columns),
        }


def grid_html(table: RunTable, title: str = "") -> str:
    """Return the first fifty rows as static HTML."""
    shown = table.find(Query()).rows[:_STATIC]
    head = [tag("th", one_line(name, 60), style=s.TH, dir="auto") for name in table.titles]
    rows = [tag("tr", *map(_static_cell, row), style=s.TR) for row in table.page(shown)]
    body = tag(
        "table",
        tag("thead", tag("tr", *head, style=s.TR)),
        tag("tbody", *rows),
        style=s.TABLE.replace("table-layout:fixed;", "table-layout:auto;"),
    )
    note = f"{plural(len(table), 'run')}, the first {len(shown)} of them here"
    caption = note if len(table) > len(shown) else plural(len(table), "run")
    name = [tag("strong", title, style="font-size:15px;", dir="auto"), " "] if title else []
    scroll = tag(
        "div", body, style="overflow-x:auto;", tabindex="0", role="region", aria_label="Runs"
    )
    return tag(
        "div",
        tag("div", *name, tag("span", caption, style=s.MUTED), style="padding:8px 14px;"),
        scroll,
        style=s.PANEL,
        class_=s.VERBATIM,
    )


def _static_cell(cell: str | Failed) -> Html:
    if isinstance(cell, str):
        return tag("td", cell, style=f"{s.TD}max-width:320px;", title=cell, dir="auto")
    sign = tag("span", "✗ ", style=f"color:{s.BAD};")
    text = cell["failed"]
    return tag("td", sign, text, style=f"{s.TD}max-width:320px;", title=text, dir="auto")
