"""The examples of a comparison as static HTML: what was asked, and the outputs side by side below it."""

from collections.abc import Sequence

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.ui.comparison.figures import NAME, leading
from phoenix_nb.ui.comparison.rows import Cell, Mark, Row, Section, Viewpoint, row
from phoenix_nb.ui.shared.diff import diff_html
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import count, one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.figures_table import COLOURS
from phoenix_nb.ui.static_html.markup import Html, breakable, join, scrolling, table_of, tag

__all__ = ["examples_html"]

_WORDS = 24
"""Characters of a mark that stay on one line."""
_OUTPUT = 360
"""Characters of one output."""
_TEXT = s.TD + "vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere;text-overflow:clip;"
_OUTPUTS = "max-height:19em;overflow:hidden auto;"
"""Many short lines are as tall as a page, however few characters they hold."""
_MARKS = f"{s.SMALL}margin-top:6px;display:flex;flex-wrap:wrap;gap:0 12px;"
_LEAST = 136
"""Pixels of a column of outputs; where there are fewer, the examples scroll sideways."""
_STICKY = (
    f"{s.TH}vertical-align:bottom;white-space:normal;{s.OPAQUE}overflow-wrap:anywhere;"
    f"position:sticky;top:0;z-index:1;box-shadow:inset 0 -1px {s.LINE};"
)


def examples_html(
    card: ComparisonReport, chosen: Sequence[Section], variants: Sequence[int]
) -> Html:
    """Return examples by section, the outputs of these variants side by side; nothing if there are none."""
    if not any(section.positions for section in chosen):
        return Html()
    evaluator, best = leading(card)
    head: list[Html] = []
    names = short_names(card.variants)
    for place, variant in enumerate(variants):
        name = tag("strong", breakable(names[variant]), style="font-weight:600;", dir="auto")
        role = tag("span", " baseline", style=s.MUTED) if variant == card.baseline else Html()
        title = one_line(card.variants[variant], 4 * NAME)
        head.append(
            tag("th", name, role, style=_STICKY + _between(place), title=title, scope="col")
        )
    body: list[Html] = []
    for section in chosen:
        body.append(_title(card, section, evaluator, best, len(variants)))
        for position in section.positions:
            body += _row(row(Viewpoint(card, evaluator), position, variants, _OUTPUT))
    table = table_of(head, body, f"{s.TABLE}min-width:{_LEAST * len(variants)}px;")
    shown = {position for section in chosen for position in section.positions}
    note = f"{count(len(shown))} of {plural(len(card.example_ids), 'example')}"
    if len(variants) < len(card.variants):
        note += f", {len(variants)} of {len(card.variants)} variants"
    note += ", outputs as a diff against the baseline; explore() and to_html(path) show all of them"
    foot = tag(
        "div", note, style=f"{s.MUTED}{s.SMALL}padding:6px 14px;border-top:1px solid {s.LINE};"
    )
    scroll = scrolling("Examples side by side", table, style="max-height:600px;overflow:auto;")
    return join([scroll, foot])


def _between(place: int) -> str:
    """Draw a line before every column but the first."""
    return f"border-left:1px solid {s.LINE};" if place else ""


def _title(
    card: ComparisonReport, section: Section, evaluator: int, variant: int | None, span: int
) -> Html:
    kinds = {"Regressions": "the largest loss first", "Improvements": "the largest gain first"}
    shown = len(section.positions)
    number = (
        count(section.total)
        if shown == section.total
        else f"{count(shown)} of {count(section.total)}"
    )
    facts = [number]
    if section.title in kinds:
        facts.append(kinds[section.title])
    where = ""
    of_one_evaluator = {"Regressions", "Improvements", "Other labels"}
    if variant is not None and section.title in of_one_evaluator:
        name, on = card.variants[variant], card.evaluators[evaluator].name
        where = f" of {one_line(name, NAME)} on {one_line(on, NAME)}"
    return tag(
        "tr",
        tag(
            "td",
            tag("strong", section.title, style="font-weight:600;"),
            f"{where}: ",
            tag("span", ", ".join(facts), style=s.MUTED),
            style=f"{s.TD}background:{s.SOFT};white-space:normal;overflow-wrap:anywhere;",
            colspan=str(span),
            dir="auto",
        ),
        style=s.TR,
    )


def _row(example: Row) -> list[Html]:
    """Return what was asked across the whole width, and the outputs side by side below it."""
    small = f"{s.MUTED}{s.SMALL}"
    parts = [tag("span", f"{example.id} ", style=small), example.input]
    if example.expected:
        parts.append(tag("div", tag("span", "expected ", style=small), example.expected))
    asked = tag(
        "td",
        tag("div", *parts, style="max-width:110ch;"),
        style=f"{_TEXT}padding-bottom:2px;",
        colspan=str(len(example.cells)),
        dir="auto",
    )
    outputs = [_cell(cell, place) for place, cell in enumerate(example.cells)]
    return [tag("tr", asked, style=s.TR), tag("tr", *outputs, style=s.TR)]


def _cell(cell: Cell, place: int) -> Html:
    parts: list[str] = []
    if cell.absent:
        parts.append(tag("span", "not run", style=s.MUTED))
    elif cell.error:
        parts += [tag("span", "✗ ", style=f"color:{s.BAD};"), cell.error]
    else:
        parts.append(diff_html(cell.pieces) if cell.pieces else tag("em", "empty", style=s.MUTED))
    if cell.rewritten:
        parts.append(tag("div", "≠ rewritten", style=f"{s.MUTED}{s.SMALL}"))
    marks = tag("div", *map(_mark, cell.marks), style=_MARKS)
    output = tag("div", *parts, style=_OUTPUTS, tabindex="0")
    style = f"{_TEXT}{_between(place)}border-top:none;"
    return tag("td", output, marks if cell.marks else "", style=style, dir="auto")


def _mark(mark: Mark) -> Html:
    ticked = mark.text in {"✓", "✗"} or mark.text.startswith("✗")
    # A sign stays with its word, however narrow the column.
    text = (
        f"{mark.text}\N{NO-BREAK SPACE}{mark.evaluator}"
        if ticked
        else f"{mark.evaluator} {mark.text}"
    )
    change = " ".join(part for part in (mark.sign, mark.change) if part)
    parts: list[str] = [
        tag("span", breakable(text), style="white-space:nowrap;" if len(text) < _WORDS else "")
    ]
    if change:
        parts.append(
            tag("span", f" {change}", style=f"color:{COLOURS[mark.tone]};white-space:nowrap;")
        )
    if mark.repetitions:
        parts.append(tag("span", f" ({mark.repetitions})", style=s.MUTED))
    return tag("span", *parts)
