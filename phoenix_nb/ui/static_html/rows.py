"""The rows of an experiment as static HTML, for where the browser of rows has no kernel, or no widgets."""

from collections.abc import Mapping, Sequence

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import RowNotes
from phoenix_nb.core.summary.run_previews import RunPreview
from phoenix_nb.ui.shared.words import one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, join, panel, tag
from phoenix_nb.ui.static_html.run_list import runs_html

__all__ = ["again_html", "rows_html"]

_ROOM = 24_000
"""Characters of HTML for the rows: more than a summary has, as a notebook has fewer of these."""


def rows_html(
    head: tuple[str, str],
    previews: Sequence[RunPreview],
    every: int,
    notes: Mapping[RunKey, RowNotes],
    again: str,
) -> str:
    """Return rows that open without a kernel, as one self-contained HTML fragment.

    Args:
        head: Whose rows they are; what they were run on, and how many of them failed.
        previews: The rows that may be shown, in this order.
        every: How many there are in all.
        notes: What people noted on them.
        again: The call that opens all of them.
    """
    return join([_panel(head, previews, every, notes), again_html(again)])


def again_html(call: str) -> Html:
    """Return the line with the call that opens rows in a notebook; nothing without one."""
    if not call:
        return Html()
    words = tag("span", "To read the rows: ", style=s.MUTED)
    return tag(
        "div", words, tag("code", call, style=s.CODE), style=f"{s.SMALL}padding:2px 2px 6px;"
    )


def _panel(
    head: tuple[str, str],
    previews: Sequence[RunPreview],
    every: int,
    notes: Mapping[RunKey, RowNotes],
) -> Html:
    title, origin = head
    return panel(
        tag(
            "div",
            tag("strong", one_line(title, 120), style="font-size:15px;", dir="auto"),
            " ",
            tag("span", one_line(origin, 300), style=s.MUTED + s.SMALL, dir="auto"),
            style=s.FLOW + "padding:10px 14px 8px;",
        ),
        runs_html(previews, every, notes, room=_ROOM),
    )
