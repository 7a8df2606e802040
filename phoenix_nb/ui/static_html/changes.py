"""The differences between experiments, as static HTML and as text."""

from collections.abc import Sequence
from typing import Any

from phoenix_nb.core.comparison.changes import Change, Changes
from phoenix_nb.core.values.phrases import text_or_json
from phoenix_nb.core.values.text_diff import TextSpan
from phoenix_nb.ui.shared.words import clean, one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, esc, join, panel, tag

__all__ = ["changes_html", "changes_text", "spans_html"]

_SHOWN = 300
"""Characters of one value."""
_TEXT = 6_000
"""Characters of one text that is shown word by word."""
_KEPT = 120
"""Characters of unchanged text around a change that stay."""

# Neither of two variants is known to be right: blue and grey do not judge, as green and red would.
GONE = "background:rgba(128,128,128,.22);text-decoration:line-through;"
NEW = "background:rgba(47,116,208,.22);text-decoration:none;"


def changes_text(changes: Changes) -> str:
    """Return the differences variant by variant, one a line; texts are marked [-gone-] and {+new+}."""
    blocks = []
    for variant in changes.variants:
        items = changes.of(variant)
        head = f"{one_line(variant, 80)} against {one_line(changes.baseline, 80)}"
        if not items:
            blocks.append(f"{head}: nothing recorded differs")
            continue
        lines = [f"  {line}" for change in items for line in clean(str(change)).splitlines()]
        blocks.append("\n".join([f"{head}:", *lines]))
    if changes.unknown:
        blocks.append(_unknown(changes))
    return "\n\n".join(blocks)


def changes_html(changes: Changes) -> Html:
    """Return a table of differences for each variant: removed text struck out, new text highlighted."""
    parts = []
    for variant in changes.variants:
        items = changes.of(variant)
        head = tag("strong", one_line(variant, 80), dir="auto")
        against = tag("span", f" against {one_line(changes.baseline, 80)}", style=s.MUTED)
        parts.append(tag("div", head, against, style="padding:10px 14px 6px;"))
        if items:
            rows = [_row(change) for change in items]
            parts.append(tag("table", tag("tbody", *rows), style=s.TABLE))
        else:
            nothing = "nothing recorded differs"
            parts.append(tag("div", nothing, style=f"padding:0 14px 10px;{s.MUTED}"))
    if changes.unknown:
        parts.append(tag("div", _unknown(changes), style=f"padding:6px 14px 10px;{s.MUTED}"))
    return panel(*parts)


def spans_html(spans: Sequence[TextSpan]) -> Html:
    """Mark a difference with <del> and <ins>; long stretches that are the same are left out."""
    parts: list[Html] = []
    left = _TEXT
    for place, span in enumerate(spans):
        if left <= 0:
            parts.append(esc(" …"))
            break
        text = span.text
        if span.op == "same":
            text = _middle_out(text, first=place == 0, last=place == len(spans) - 1)
        left -= len(text)
        shown = esc(text, max(0, left) + len(text))
        if span.op == "same":
            parts.append(shown)
        else:
            name, style = ("del", GONE) if span.op == "gone" else ("ins", NEW)
            parts.append(tag(name, shown, style=style))
    return join(parts)


def _middle_out(text: str, *, first: bool, last: bool) -> str:
    if len(text) <= 2 * _KEPT:
        return text
    head = "" if first else text[:_KEPT]
    tail = "" if last else text[-_KEPT:]
    return f"{head} … {tail}"


def _row(change: Change) -> Html:
    style = f"{s.TD}{s.WRAP}width:22%;{s.MUTED}"
    name = tag(
        "th", one_line(change.name, 60), style=f"{style}font-weight:400;", scope="row", dir="auto"
    )
    if change.spans:
        font = s.CODE if change.lines else ""
        style = f"{s.TD}{font}white-space:pre-wrap;overflow-wrap:anywhere;"
        cell = tag("td", spans_html(change.spans), style=style, dir="auto")
    else:
        cell = tag("td", _values(change), style=s.TD + s.WRAP, dir="auto")
    return tag("tr", name, cell, style=s.TR)


def _values(change: Change) -> Html:
    if change.hashed:
        words = {"before": "only here", "after": "not here, but in the baseline"}
        return esc(words.get(change.absent, "changed"))
    if change.absent == "before":
        return join([tag("span", "only here: ", style=s.MUTED), esc(_shown(change.after))])
    if change.absent == "after":
        return join(
            [tag("span", "not here; in the baseline: ", style=s.MUTED), _shown(change.before)]
        )
    return join([_shown(change.before), " → ", _shown(change.after)])


def _shown(value: Any) -> str:
    return one_line(text_or_json(value), _SHOWN)


def _unknown(changes: Changes) -> str:
    names = ", ".join(one_line(name, 80) for name in changes.unknown)
    return f"The task's source is not recorded for {names} or the baseline; it may have changed unseen."
