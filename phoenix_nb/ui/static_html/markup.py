"""HTML that is safe by construction: text is escaped unless it was made by these functions."""

import re
from collections.abc import Iterable
from html import escape

from phoenix_nb.ui.shared.words import clean
from phoenix_nb.ui.static_html import style as s

__all__ = [
    "Html",
    "breakable",
    "esc",
    "join",
    "link",
    "panel",
    "scrolling",
    "sentence",
    "table_of",
    "tag",
    "text_cell",
]

_VOID = frozenset({"br", "circle", "line", "path", "rect", "wbr"})
_JOINT = re.compile(r"(?<=[_\-./:])(?=[^\W\d_])")
"""The places where a name may be broken, rather than in the middle of a word."""
_LETTERS = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
_RIGHT_TO_LEFT = re.compile(rf"({_LETTERS}(?:[\s._-]+{_LETTERS})*)")
"""Letters that read from right to left, and what stands between words of them."""
_TEXT = 20_000
"""Characters of one text that a static view shows at most."""


class Html(str):
    """Text that is HTML already. Front ends get its `str()`: marimo's encoder takes no subclass."""

    __slots__ = ()


def esc(text: str, limit: int = _TEXT) -> Html:
    """Escape a text for use between tags or as an attribute, without control characters."""
    if isinstance(text, Html):
        return text
    if len(text) > limit:
        text = text[:limit] + "…"
    return Html(escape(clean(text), quote=True))


def join(parts: Iterable[str], separator: str = "") -> Html:
    """Put parts together; those that are not HTML are escaped."""
    return Html(esc(separator).join(esc(part) for part in parts))


def tag(name: str, *children: str, style: str = "", **attributes: str | None) -> Html:
    """Make an element.

    Args:
        name: The element's name.
        children: What stands in it; text that is not HTML is escaped.
        style: Its inline style: exported pages keep no style sheets.
        attributes: Further attributes; an underscore is a hyphen, one at the end is dropped, and
            None leaves the attribute out.
    """
    pairs = {"style": s.in_force(style) or None, **attributes}
    opening = name + "".join(
        f' {key.rstrip("_").replace("_", "-")}="{esc(value)}"'
        for key, value in pairs.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{opening}/>")
    return Html(f"<{opening}>{join(children)}</{name}>")


def text_cell(text: str, title: str | None = None, style: str = "") -> Html:
    """Make a cell of a table that holds one text."""
    return tag("td", text, style=s.TD + style, title=title, dir="auto")


def table_of(head: Iterable[str], rows: Iterable[str], style: str) -> Html:
    """Make a table of the cells of its heading, and of its rows."""
    return tag(
        "table", tag("thead", tag("tr", *head, style=s.TR)), tag("tbody", *rows), style=style
    )


def scrolling(name: str, *children: str, style: str = "overflow-x:auto;") -> Html:
    """Let what may be too wide scroll by itself, by the keyboard, too; `name` is what it is called."""
    return tag("div", *children, style=style, tabindex="0", role="region", aria_label=name)


def panel(*children: str) -> Html:
    """Put a view into its frame."""
    return tag("div", *children, style=s.PANEL, class_=s.VERBATIM)


def breakable(name: str) -> Html:
    """Let a long name be broken where its words meet: between `_`, `-`, `.`, `/` or `:` and a letter."""
    return join(_JOINT.split(name), tag("wbr"))


def sentence(text: str) -> Html:
    """Isolate the names in a sentence of ours that read from right to left: they turn nothing but themselves.

    >>> sentence("טוב is better")
    '<bdi>טוב</bdi> is better'
    """
    parts = _RIGHT_TO_LEFT.split(text)
    return join(tag("bdi", part) if place % 2 else part for place, part in enumerate(parts))


def link(url: str, text: str, style: str = "") -> Html:
    """Make a link if the address is one of the web; `javascript:` and the like stay text."""
    if not url.lower().startswith(("http://", "https://")):
        return esc(text)
    return tag("a", text, style=style, href=url, target="_blank", rel="noopener noreferrer")
