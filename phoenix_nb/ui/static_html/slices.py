"""The slices of a comparison as static HTML: where the difference lies, drawn with intervals."""

from phoenix_nb.core.comparison.slices import SliceReport, SliceRow
from phoenix_nb.ui.comparison.figures import p_value
from phoenix_nb.ui.comparison.slice_words import (
    SLICES_NOTE,
    amount,
    interval_words,
    slice_bar,
    slice_scale,
    slice_tone,
)
from phoenix_nb.ui.run_table.cells import Tone
from phoenix_nb.ui.shared.words import clean, count, one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.figures_table import interval_svg
from phoenix_nb.ui.static_html.markup import Html, breakable, panel, scrolling, table_of, tag

__all__ = ["slices_html"]

_NAME = 80
_CELL = s.TD + "vertical-align:middle;padding:6px 7px;"
_HEAD = s.TH + "vertical-align:bottom;white-space:normal;padding:6px 7px;"
_NUMBER = "text-align:right;"
_FIRST = "padding-left:14px;"
_LAST = "padding-right:14px;"
_NUMBERS = ("n", "difference", "from the rest", "p", "could show")
"""Titles that stand over numbers, at their side."""


def slices_html(report: SliceReport) -> str:
    """Return the slices as one self-contained HTML fragment, without scripts, escaped."""
    titles = ("slice", "n", "difference", "95 % interval", "from the rest", "p", "could show")
    head = [
        tag("th", title, style=_HEAD + (_NUMBER if title in _NUMBERS else "") + edge, scope="col")
        for title, edge in zip(titles, (_FIRST, *[""] * (len(titles) - 2), _LAST), strict=True)
    ]
    scale = slice_scale(report)
    body = [_line(report, row, scale) for row in report.rows]
    claim = "font-size:15px;font-weight:600;line-height:1.3;overflow-wrap:anywhere;"
    return panel(
        tag("div", clean(report.sentence), style=f"{claim}padding:12px 14px 8px;", dir="auto"),
        scrolling("Slices", table_of(head, body, f"{s.TABLE}table-layout:auto;min-width:510px;")),
        tag("div", SLICES_NOTE, style=f"{s.MUTED}{s.SMALL}padding:6px 14px;"),
    )


def _line(report: SliceReport, row: SliceRow, scale: tuple[float, float]) -> Html:
    one = row.result
    tone = slice_tone(report, row)
    shown = tone != "rest"
    where = (
        f"{row.by}: {row.name}" if report.variants <= 1 else f"{row.variant} · {row.by}: {row.name}"
    )
    interval = interval_words(row)
    cells = (
        (count(one.n), _NUMBER),
        (amount(one.difference), _NUMBER),
        (_bar(row, scale, tone, interval), ""),
        (amount(one.gap), f"{_NUMBER}font-weight:600;" if shown else _NUMBER),
        (p_value(one.p_value) if one.p_value is not None else "", _NUMBER),
        (amount(one.detectable).lstrip("+"), _NUMBER + _LAST),
    )
    # Where the status stands in the interval's place, it is said there.
    said = row.status if row.status != interval else ""
    status = tag("div", said, style=s.MUTED + s.SMALL) if said else ""
    name = tag(
        "th",
        breakable(one_line(where, _NAME)),
        status,
        style=f"{_CELL}{_FIRST}{s.WRAP}font-weight:400;min-width:70px;",
        scope="row",
        dir="auto",
    )
    return tag(
        "tr", name, *(tag("td", text, style=_CELL + style) for text, style in cells), style=s.TR
    )


def _bar(row: SliceRow, scale: tuple[float, float], tone: Tone, words: str) -> Html:
    text = tag("span", words, style=s.MUTED + s.SMALL)
    bar = slice_bar(row, scale)
    if bar is None:
        return text
    picture = interval_svg(bar, tone, f"{row.name}: {words}")
    return tag(
        "div", picture, text, style="display:flex;flex-wrap:wrap;align-items:center;gap:0 8px;"
    )
