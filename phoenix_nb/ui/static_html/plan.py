"""A plan as static HTML: what would be made, what is reused, and what it will take."""

from collections.abc import Sequence

from phoenix_nb.core.spending.outlook import Outlook
from phoenix_nb.ui.shared.outlook_words import outlook_note, outlook_ranges
from phoenix_nb.ui.shared.words import clean, count, one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, panel, tag

__all__ = ["plan_html"]

_TILE = "padding:8px 18px 10px 0;min-width:88px;"
_FIGURE = "font-size:17px;font-weight:600;line-height:1.3;"


def plan_html(outlook: Outlook, title: str, reasons: Sequence[str], note: str) -> str:
    """Return a plan as one self-contained HTML fragment, without scripts, escaped."""
    figures = [
        ("runs to make", count(outlook.runs)),
        ("evaluations to make", count(outlook.evaluations)),
        ("runs reused", count(outlook.reused) if outlook.reused else ""),
        *outlook_ranges(outlook),
    ]
    head = tag(
        "div",
        tag("strong", f"The plan of “{one_line(title, 80)}”", style="font-size:15px;"),
        " ",
        tag("span", "nothing has been run", style=s.MUTED + s.SMALL),
        style=s.FLOW + "padding:10px 14px 2px;",
        dir="auto",
    )
    tiles = [_tile(name, text) for name, text in figures if text]
    lines = [*reasons, outlook_note(outlook), note]
    foot = [tag("div", clean(line), dir="auto") for line in lines if line]
    return panel(
        head,
        tag("div", *tiles, style="display:flex;flex-wrap:wrap;padding:0 14px;"),
        tag(
            "div", *foot, style=f"{s.SMALL}{s.WRAP}padding:8px 14px;border-top:1px solid {s.LINE};"
        ),
    )


def _tile(name: str, figure: str) -> Html:
    return tag(
        "div",
        tag("div", figure.removesuffix(" tokens"), style=_FIGURE),
        tag("div", name, style=s.MUTED + s.SMALL),
        style=_TILE,
    )
