"""Known limits as static HTML."""

from collections.abc import Sequence

from phoenix_nb.ui.shared.limit_words import LIMIT_TITLES, NO_LIMITS
from phoenix_nb.ui.shared.words import one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, panel, scrolling, table_of, tag, text_cell

__all__ = ["limits_html"]


def limits_html(rows: Sequence[tuple[str, ...]]) -> Html:
    """Return limits as a table, in the order given."""
    if not rows:
        return panel(tag("div", NO_LIMITS, style=s.PAD))
    head = [tag("th", title, style=s.TH, scope="col") for title in LIMIT_TITLES]
    body = [
        tag(
            "tr", *(text_cell(one_line(cell, 120), one_line(cell, 600)) for cell in row), style=s.TR
        )
        for row in rows
    ]
    table = table_of(head, body, s.TABLE + "table-layout:auto;")
    scrolled = scrolling("Limits", table)
    return panel(scrolled)
