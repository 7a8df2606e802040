"""An interactive table of runs: the kernel sorts, filters and sends pages, the browser shows them."""

from collections.abc import Sequence
from typing import Any

import traitlets

from phoenix_nb.core.summary.experiment import EvaluatorSummary
from phoenix_nb.ui.run_table.messages import AskRuns, RunFields, RunsPage, RunsSetup, parse
from phoenix_nb.ui.run_table.table import Failed, Query, RunTable
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.encoding import encode
from phoenix_nb.ui.shared.tiles import summary_tile
from phoenix_nb.ui.shared.widget import AnyWidget
from phoenix_nb.ui.shared.words import one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, tag

__all__ = ["RunGrid", "grid_html"]

_PAGE = 200
"""The most rows of one answer."""
_STATIC = 50
"""Rows of the table for front ends that show no widgets."""


class RunGrid(AnyWidget):
    """Runs to look through: sort, search, filter by failure, score or label, open one.

    Only the rows in sight travel, so that ten thousand runs cost no more than a hundred. Paging needs
    a kernel that is free: while another cell runs, rows wait.

    Args:
        table: Where the rows come from.
        summaries: Evaluators whose charts stand above the table; a click on a bar filters it.
        title: Whose runs they are.
        origin: What they were run on, and how many of them failed.
    """

    _esm = module("run_table")
    _css = styles("run_table")
    setup: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """Columns, size and charts, as JSON; written once."""

    def __init__(
        self,
        table: RunTable,
        summaries: Sequence[EvaluatorSummary] = (),
        *,
        title: str = "",
        origin: str = "",
    ) -> None:
        self._table = table
        self._title = one_line(title, 120)
        self._query: Query | None = None
        self._found: Sequence[int] = ()
        setup: RunsSetup = {
            "title": self._title,
            "origin": one_line(origin, 300),
            "columns": table.heads(),
            "total": len(table),
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

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Add the first rows as static HTML for front ends that know no widgets."""
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        html = grid_html(self._table, self._title)
        static = {"text/html": html, "text/plain": repr(self)}
        return {**(data or {}), **static}, metadata

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        asked = parse(content)
        if isinstance(asked, AskRuns):
            self.send(self._page(asked))
        elif asked is not None and asked.position < len(self._table):
            fields = self._table.detail(asked.position)
            self.send(RunFields(type="detail", request=asked.request, fields=fields))

    def _page(self, asked: AskRuns) -> RunsPage:
        if asked.query != self._query:
            self._query, self._found = asked.query, self._table.find(asked.query)
        stop = min(asked.stop, asked.start + _PAGE, len(self._found))
        positions = list(self._found[asked.start : stop])
        return {
            "type": "page",
            "request": asked.request,
            "matched": len(self._found),
            "start": asked.start,
            "positions": positions,
            "rows": self._table.page(positions),
        }


def grid_html(table: RunTable, title: str = "") -> str:
    """Return the first fifty rows as static HTML."""
    shown = range(min(_STATIC, len(table)))
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
