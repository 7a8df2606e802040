"""A comparison as static HTML: the headline, the figures, and the examples that matter, side by side."""

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.ui.comparison.figures import NAME, Lead, figures, lead, leading
from phoenix_nb.ui.comparison.rows import columns, sections
from phoenix_nb.ui.shared.words import one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.changes import changes_html
from phoenix_nb.ui.static_html.example_rows import examples_html
from phoenix_nb.ui.static_html.figures_table import figures_html
from phoenix_nb.ui.static_html.markup import Html, panel, sentence, tag

__all__ = ["comparison_html"]

_ROWS = 20
"""Examples shown at most."""
_FEWEST = 6
"""Examples that are shown however long their outputs are."""
_ROOM = 60_000
"""Characters of HTML that a comparison may take in a saved notebook, if it is not because of these few."""
_COLUMNS = 4
"""Variants whose outputs stand side by side; the figures name all of them."""
_BLOCK = f"border-top:1px solid {s.LINE};overflow-x:auto;"


def comparison_html(card: ComparisonReport, *, rows: int | None = None) -> str:
    """Return a comparison as one self-contained HTML fragment.

    Args:
        card: The comparison.
        rows: Examples shown at most: the largest losses first, then gains, then failures. None shows
            as many as there is room for.
    """
    if rows is not None:
        return _whole(card, rows)
    html = _whole(card, _ROWS)
    if len(html) <= _ROOM:
        return html
    bare = len(_whole(card, 0))
    share = (_ROOM - bare) / max(1, len(html) - bare)
    return _whole(card, max(_FEWEST, int(_ROWS * share)))


def _whole(card: ComparisonReport, rows: int) -> str:
    chosen = sections(card, rows) if rows > 0 else []
    shown = columns(card, _COLUMNS)
    first = one_line(card.evaluators[leading(card)[0]].name, NAME) if card.evaluators else ""
    parts = [
        _lead(lead(card)),
        *figures_html(figures(card), first),
        _changes(card),
        examples_html(card, chosen, shown),
    ]
    return panel(*parts)


def _lead(summary: Lead) -> Html:
    claim = "font-size:17px;font-weight:600;line-height:1.3;overflow-wrap:anywhere;"
    parts = [tag("div", sentence(summary.claim), style=claim, dir="ltr")]
    facts = "; ".join(part for part in (summary.detail, summary.advice) if part)
    if facts:
        parts.append(tag("div", sentence(facts), style=f"{s.MUTED}margin-top:2px;", dir="ltr"))
    parts += [
        tag("div", tag("span", "▼ ", style=f"color:{s.BAD};"), sentence(text), dir="ltr")
        for text in summary.trade_offs
    ]
    parts += [
        tag("div", tag("strong", "Note: "), sentence(note), style="margin-top:2px;", dir="ltr")
        for note in summary.notes
    ]
    if summary.resume:
        call = tag("code", summary.resume, style=s.CODE)
        parts.append(tag("div", "Resume: ", call, style=f"{s.SMALL}margin-top:2px;", dir="ltr"))
    scope = f"{s.MUTED}{s.SMALL}margin-top:6px;"
    parts.append(tag("div", sentence(summary.scope), style=scope, dir="ltr"))
    return tag("div", *parts, style="padding:12px 14px 12px;overflow-wrap:anywhere;")


def _changes(card: ComparisonReport) -> Html:
    text = tag("span", lead(card).changed, dir="auto")
    if not card.changes.items:
        return tag("div", text, style=f"{s.MUTED}padding:8px 14px;{_BLOCK}")
    summary = tag("summary", text, style="cursor:pointer;padding:8px 14px;")
    inner = tag("div", Html(changes_html(card.changes)), style="padding:0 14px 10px;")
    return tag("details", summary, inner, style=_BLOCK)
