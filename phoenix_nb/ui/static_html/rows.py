"""The rows of an experiment as static HTML, for where the browser of rows has no kernel, or no widgets."""

from collections.abc import Mapping, Sequence

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import RowNotes
from phoenix_nb.core.summary.run_previews import RunPreview
from phoenix_nb.ui.shared.words import one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import tag
from phoenix_nb.ui.static_html.run_list import runs_html

__all__ = ["rows_html"]

_ROOM = 24_000
"""Characters of HTML for the rows: more than a summary has, as a notebook has fewer of these."""


def rows_html(
    title: str, previews: Sequence[RunPreview], every: int, notes: Mapping[RunKey, RowNotes]
) -> str:
    """Return rows that open without a kernel, as one self-contained HTML fragment.

    Args:
        title: Whose rows they are.
        previews: The rows that may be shown, in this order.
        every: How many there are in all.
        notes: What people noted on them.
    """
    return tag(
        "div",
        tag(
            "div",
            tag("strong", one_line(title, 120), style="font-size:15px;", dir="auto"),
            style="padding:10px 14px 8px;",
        ),
        runs_html(previews, every, notes, room=_ROOM),
        style=s.PANEL,
        class_=s.VERBATIM,
    )
