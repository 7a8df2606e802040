"""A comparison as static HTML: the headline, the figures, and the examples that matter, side by side."""

from collections.abc import Sequence
from itertools import groupby

from phoenix_nb.core.comparing import ComparisonCard
from phoenix_nb.ui import style as s
from phoenix_nb.ui.changes import changes_html
from phoenix_nb.ui.comparison_figures import (
    NAME,
    Bar,
    Figures,
    Lead,
    Tone,
    figures,
    lead,
    leading,
)
from phoenix_nb.ui.comparison_rows import (
    Cell,
    Mark,
    Row,
    Section,
    Viewpoint,
    columns,
    row,
    sections,
)
from phoenix_nb.ui.diff import diff_html
from phoenix_nb.ui.markup import Html, join, tag
from phoenix_nb.ui.short_names import short_names
from phoenix_nb.ui.words import count, one_line, plural

__all__ = ["comparison_html"]

_ROWS = 20
_COLUMNS = 4
"""Variants whose outputs stand side by side; the figures name all of them."""
_WORDS = 24
"""Characters of a verdict that stay on one line."""
_OUTPUT = 360
"""Characters of one output."""
_LINES = 60
"""Lines of the table of figures."""

COLOURS: dict[Tone, str] = {
    "good": s.ACCENT,
    "bad": s.BAD,
    "other": "var(--jp-mirror-editor-operator-color,#7a52c7)",
    "rest": "inherit",
}
_NUMBER = "text-align:right;white-space:nowrap;"
_HEAD = s.TH + "vertical-align:bottom;"
_NARROW = "padding:6px 7px;"
_CELL = s.TD + f"vertical-align:top;white-space:nowrap;{_NARROW}"
_EDGE = "padding-left:14px;"
_ASIDE = f"{s.MUTED}{s.SMALL}max-width:300px;"
_TEXT = (
    s.TD
    + "vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere;text-overflow:clip;"
    + f"border-left:1px solid {s.LINE};"
)
_OUTPUTS = "max-height:19em;overflow:auto;"
"""Many short lines are as tall as a page, however few characters they hold."""
_MARKS = f"{s.SMALL}margin-top:6px;display:flex;flex-wrap:wrap;gap:0 12px;"
_BLOCK = f"border-top:1px solid {s.LINE};overflow-x:auto;"


def comparison_html(card: ComparisonCard, *, rows: int = _ROWS) -> str:
    """Return a comparison as one HTML fragment, which needs nothing else.

    Args:
        card: The comparison.
        rows: Examples shown at most: the largest losses first, then gains, then failures.
    """
    chosen = sections(card, rows) if rows > 0 else []
    shown = columns(card, _COLUMNS)
    parts = [_lead(lead(card)), _figures(figures(card)), _changes(card), _rows(card, chosen, shown)]
    return tag("div", *parts, style=s.PANEL, class_=s.VERBATIM)


def _lead(one: Lead) -> Html:
    claim = "font-size:17px;font-weight:600;line-height:1.3;overflow-wrap:anywhere;"
    parts = [tag("div", one.claim, style=claim, dir="auto")]
    facts = "; ".join(part for part in (one.detail, one.advice) if part)
    if facts:
        parts.append(tag("div", facts, style=f"{s.MUTED}margin-top:2px;", dir="auto"))
    parts += [
        tag("div", tag("span", "▼ ", style=f"color:{s.BAD};"), text, dir="auto")
        for text in one.trade_offs
    ]
    parts += [
        tag("div", tag("strong", "Note: "), note, style="margin-top:2px;", dir="auto")
        for note in one.notes
    ]
    scope = f"{s.MUTED}{s.SMALL}margin-top:6px;"
    parts.append(tag("div", one.scope, style=scope, dir="auto"))
    return tag("div", *parts, style="padding:12px 14px 12px;overflow-wrap:anywhere;")


# -- the table of figures -------------------------------------------------------------------------


def _figures(lines: Sequence[Figures]) -> Html:
    if not lines:
        return Html()
    titles = (
        ("evaluator", ""),
        ("variant", ""),
        ("mean", _NUMBER),
        ("difference", _NUMBER),
        ("", ""),
        ("95 % interval of the difference", ""),
        ("p (Holm)", _NUMBER),
        ("wins / losses / ties", _NUMBER),
        ("n", _NUMBER),
    )
    head = [
        tag("th", title, style=_HEAD + _NARROW + style + ("" if place else _EDGE))
        for place, (title, style) in enumerate(titles)
    ]
    body = [
        line
        for _, group in groupby(lines[:_LINES], key=lambda one: one.evaluator)
        for line in _group(list(group))
    ]
    table = tag(
        "table",
        tag("thead", tag("tr", *head, style=s.TR)),
        tag("tbody", *body),
        style=s.TABLE.replace("table-layout:fixed;", "table-layout:auto;"),
    )
    more = len(lines) - _LINES
    note = f"and {plural(more, 'further line')}, in summary()" if more > 0 else ""
    foot = tag("div", note, style=f"{s.MUTED}{s.SMALL}padding:6px 14px;") if note else Html()
    return tag("div", table, foot, style="overflow-x:auto;")


def _group(lines: Sequence[Figures]) -> list[Html]:
    first = lines[0]
    name = "max-width:170px;"
    note = tag("div", first.note, style=s.MUTED + s.SMALL) if first.note else Html()
    evaluator = tag(
        "td",
        tag("strong", first.evaluator, style="font-weight:600;"),
        note,
        style=_CELL + _EDGE + name,
        rowspan=str(len(lines)),
        title=first.evaluator,
        dir="auto",
    )
    return [_line(one, evaluator if place == 0 else Html()) for place, one in enumerate(lines)]


def _line(one: Figures, evaluator: Html) -> Html:
    colour = s.MUTED if one.tone == "rest" else f"color:{COLOURS[one.tone]};font-weight:600;"
    baseline = tag("span", " baseline", style=s.MUTED) if one.is_baseline else Html()
    variant = tag(
        "td",
        one.variant,
        baseline,
        style=_CELL + "max-width:300px;",
        title=one.name,
        dir="auto",
    )
    left_out = tag("div", one.left_out, style=_ASIDE) if one.left_out else Html()
    said = tag("div", one.said, style=colour) if one.said else Html()
    advice = tag("div", one.advice, style=_ASIDE) if one.advice else Html()
    interval = join([_bar(one), left_out, advice])
    cells = (
        tag("td", one.mean, style=_CELL + _NUMBER),
        tag("td", one.difference, style=f"{_CELL}{_NUMBER}{colour}"),
        tag("td", said, style=_CELL + "white-space:normal;min-width:108px;"),
        tag("td", interval, style=_CELL + "white-space:normal;"),
        tag("td", one.p, style=_CELL + _NUMBER),
        tag("td", one.outcomes, style=_CELL + _NUMBER),
        tag("td", one.n, style=_CELL + _NUMBER),
    )
    return tag("tr", evaluator, variant, *cells, style=s.TR)


def _bar(one: Figures) -> Html:
    words = tag("span", one.interval, style=s.MUTED + s.SMALL, dir="auto")
    if one.bar is None:
        return words
    return tag(
        "div",
        interval_svg(one.bar, one.tone, f"{one.difference}, {one.interval}"),
        words,
        style="display:flex;flex-wrap:wrap;gap:0 10px;align-items:center;white-space:nowrap;",
    )


def interval_svg(bar: Bar, tone: Tone, label: str) -> Html:
    """Draw an interval with the zero line, on the scale of its evaluator."""
    colour = "currentColor" if tone == "rest" else COLOURS[tone]
    zero, low, middle, high = (
        f"{1.3 * end:.4g}" for end in (bar.zero, bar.low, bar.middle, bar.high)
    )
    return tag(
        "svg",
        tag("line", x1="0", x2="130", y1="9", y2="9", style=f"stroke:{s.FILL};", stroke_width="1"),
        tag("line", x1=zero, x2=zero, y1="0", y2="18", style="stroke:currentColor;", opacity=".45"),
        tag("line", x1=low, x2=high, y1="9", y2="9", style=f"stroke:{colour};", stroke_width="3"),
        tag("circle", cx=middle, cy="9", r="4", style=f"fill:{colour};"),
        style="flex:none;width:130px;height:18px;",
        viewBox="0 0 130 18",
        role="img",
        aria_label=label,
    )


def _changes(card: ComparisonCard) -> Html:
    text = tag("span", lead(card).changed, dir="auto")
    if not card.changes.items:
        return tag("div", text, style=f"{s.MUTED}padding:8px 14px;{_BLOCK}")
    summary = tag("summary", text, style="cursor:pointer;padding:8px 14px;")
    inner = tag("div", Html(changes_html(card.changes)), style="padding:0 14px 10px;")
    return tag("details", summary, inner, style=_BLOCK)


# -- the examples ---------------------------------------------------------------------------------


def _rows(card: ComparisonCard, chosen: Sequence[Section], variants: Sequence[int]) -> Html:
    if not any(section.positions for section in chosen):
        return Html()
    evaluator, best = leading(card)
    first = "example; outputs marked against the baseline"
    head: list[Html] = [tag("th", first, style=_HEAD + "width:22%;white-space:normal;")]
    names = short_names(card.variants)
    for one in variants:
        name = tag("strong", names[one], style="font-weight:600;", dir="auto")
        role = tag("span", " baseline", style=s.MUTED) if one == card.baseline else Html()
        line = (
            f"border-left:1px solid {s.LINE};opacity:1;white-space:normal;overflow-wrap:anywhere;"
        )
        title = one_line(card.variants[one], 4 * NAME)
        head.append(tag("th", name, role, style=_HEAD + line, title=title))
    body: list[Html] = []
    for section in chosen:
        body.append(_title(card, section, evaluator, best, len(variants) + 1))
        body += [
            _row(row(Viewpoint(card, evaluator), position, variants, _OUTPUT))
            for position in section.positions
        ]
    width = f"{200 * (1 + len(variants))}px"
    table = tag(
        "table",
        tag("thead", tag("tr", *head, style=s.TR)),
        tag("tbody", *body),
        style=f"{s.TABLE}min-width:{width};",
    )
    shown = {position for section in chosen for position in section.positions}
    note = f"{count(len(shown))} of {plural(len(card.example_ids), 'example')}"
    if len(variants) < len(card.variants):
        note += f", {len(variants)} of {len(card.variants)} variants"
    note += "; explore() and to_html(path) filter and search all of them"
    foot = tag(
        "div", note, style=f"{s.MUTED}{s.SMALL}padding:6px 14px;border-top:1px solid {s.LINE};"
    )
    return join([tag("div", table, style="max-height:600px;overflow:auto;"), foot])


def _title(
    card: ComparisonCard, section: Section, evaluator: int, variant: int | None, span: int
) -> Html:
    kinds = {"Regressions": "the largest loss first", "Improvements": "the largest gain first"}
    shown = len(section.positions)
    number = (
        count(section.total)
        if shown == section.total
        else f"{count(shown)} of {count(section.total)}"
    )
    said = [number]
    if section.title in kinds:
        said.append(kinds[section.title])
    where = ""
    judged = {"Regressions", "Improvements", "Other labels"}
    if variant is not None and section.title in judged:
        name, on = card.variants[variant], card.evaluators[evaluator].name
        where = f" of {one_line(name, NAME)} on {one_line(on, NAME)}"
    return tag(
        "tr",
        tag(
            "td",
            tag("strong", section.title, style="font-weight:600;"),
            f"{where}: ",
            tag("span", ", ".join(said), style=s.MUTED),
            style=f"{s.TD}background:{s.SOFT};white-space:normal;overflow-wrap:anywhere;",
            colspan=str(span),
            dir="auto",
        ),
        style=s.TR,
    )


def _row(one: Row) -> Html:
    small = f"{s.MUTED}{s.SMALL}"
    expected = (
        tag("div", tag("span", "expected ", style=small), one.expected, style="margin-top:6px;")
        if one.expected
        else Html()
    )
    example = tag(
        "td",
        tag("div", one.id, style=small),
        tag("div", one.input),
        expected,
        style=_TEXT.replace(f"border-left:1px solid {s.LINE};", ""),
        dir="auto",
    )
    return tag("tr", example, *map(_cell, one.cells), style=s.TR)


def _cell(one: Cell) -> Html:
    parts: list[str] = []
    if one.absent:
        parts.append(tag("span", "not run", style=s.MUTED))
    elif one.error:
        parts += [tag("span", "✗ ", style=f"color:{s.BAD};"), one.error]
    else:
        parts.append(diff_html(one.pieces) if one.pieces else tag("em", "empty", style=s.MUTED))
    if one.rewritten:
        parts.append(tag("div", "≠ rewritten", style=f"{s.MUTED}{s.SMALL}"))
    marks = tag("div", *map(_mark, one.marks), style=_MARKS)
    output = tag("div", *parts, style=_OUTPUTS)
    return tag("td", output, marks if one.marks else "", style=_TEXT, dir="auto")


def _mark(one: Mark) -> Html:
    ticked = one.text in {"✓", "✗"} or one.text.startswith("✗")
    said = f"{one.text} {one.evaluator}" if ticked else f"{one.evaluator} {one.text}"
    change = " ".join(part for part in (one.sign, one.change) if part)
    parts: list[str] = [
        tag("span", said, style="white-space:nowrap;" if len(said) < _WORDS else "")
    ]
    if change:
        parts.append(
            tag("span", f" {change}", style=f"color:{COLOURS[one.tone]};white-space:nowrap;")
        )
    if one.repetitions:
        parts.append(tag("span", f" ({one.repetitions})", style=s.MUTED))
    return tag("span", *parts)
