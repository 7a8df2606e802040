"""A comparison as static HTML: the headline, the figures, and the examples that matter, side by side."""

from collections.abc import Sequence
from itertools import groupby

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.ui.comparison.figures import NAME, Bar, Figures, Lead, Tone, figures, lead, leading
from phoenix_nb.ui.comparison.rows import (
    Cell,
    Mark,
    Row,
    Section,
    Viewpoint,
    columns,
    row,
    sections,
)
from phoenix_nb.ui.shared.diff import diff_html
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import count, one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.changes import changes_html
from phoenix_nb.ui.static_html.markup import Html, breakable, join, sentence, tag

__all__ = ["comparison_html"]

_ROWS = 20
"""Examples shown at most."""
_FEWEST = 6
"""Examples that are shown however long their outputs are."""
_ROOM = 60_000
"""Characters of HTML that a comparison may take in a saved notebook, if it is not because of these few."""
_COLUMNS = 4
"""Variants whose outputs stand side by side; the figures name all of them."""
_WORDS = 24
"""Characters of a mark that stay on one line."""
_OUTPUT = 360
"""Characters of one output."""
_MANY = 3
"""Evaluators from which those without a difference fold."""
_LINES = 60
"""Lines of the table of figures."""

COLOURS: dict[Tone, str] = {
    "good": s.BETTER,
    "bad": s.BAD,
    "other": "var(--jp-mirror-editor-operator-color,#7a52c7)",
    "rest": "inherit",
}
_HEAD = s.TH + "vertical-align:bottom;white-space:normal;"
_NARROW = "padding:6px 7px;"
_CELL = s.TD + f"vertical-align:top;{_NARROW}"
_EDGE = "padding-left:14px;"
_LAST = "padding-right:14px;"
_NUMBER = "text-align:right;"
_RUN = "display:flex;flex-wrap:wrap;align-items:center;gap:0 10px;"
"""Side by side where there is room, else one below the other: so the table fits a narrow panel."""
_TEXT = s.TD + "vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere;text-overflow:clip;"
_OUTPUTS = "max-height:19em;overflow:hidden auto;"
"""Many short lines are as tall as a page, however few characters they hold."""
_MARKS = f"{s.SMALL}margin-top:6px;display:flex;flex-wrap:wrap;gap:0 12px;"
_BLOCK = f"border-top:1px solid {s.LINE};overflow-x:auto;"
_LEAST = 136
"""Pixels of a column of outputs; where there are fewer, the examples scroll sideways."""
_STICKY = (
    f"{_HEAD}{s.OPAQUE}overflow-wrap:anywhere;position:sticky;top:0;z-index:1;"
    f"box-shadow:inset 0 -1px {s.LINE};"
)


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
        *_figures(figures(card), first),
        _changes(card),
        _rows(card, chosen, shown),
    ]
    return tag("div", *parts, style=s.PANEL, class_=s.VERBATIM)


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
    scope = f"{s.MUTED}{s.SMALL}margin-top:6px;"
    parts.append(tag("div", sentence(summary.scope), style=scope, dir="ltr"))
    return tag("div", *parts, style="padding:12px 14px 12px;overflow-wrap:anywhere;")


# -- the table of figures -------------------------------------------------------------------------


def _figures(lines: Sequence[Figures], first: str) -> list[Html]:
    """Return the table of figures; of several evaluators, those without a difference fold away."""
    groups = [list(group) for _, group in groupby(lines, key=lambda line: line.evaluator)]
    quiet = [
        group
        for group in groups
        if len(groups) >= _MANY
        and group[0].evaluator != first
        and all(line.tone == "rest" for line in group)
    ]
    parts = [_table([line for group in groups if group not in quiet for line in group])]
    if quiet:
        words = plural(len(quiet), "evaluator shows no difference", "evaluators show no difference")
        summary = tag("summary", words, style=f"cursor:pointer;padding:7px 14px;{s.MUTED}")
        table = _table([line for group in quiet for line in group])
        parts.append(tag("details", summary, table, style=f"border-top:1px solid {s.LINE};"))
    return parts


def _table(lines: Sequence[Figures]) -> Html:
    if not lines:
        return Html()
    titles = (
        ("variant", f"width:22%;{_EDGE}"),
        ("mean", f"width:10%;{_NUMBER}"),
        ("difference", "width:19%;"),
        ("95 % interval of the difference", "width:23%;"),
        (_counted("p (adj.)", "n", "wins / losses / ties"), f"width:26%;{_LAST}"),
    )
    head = [tag("th", title, style=_HEAD + _NARROW + style, scope="col") for title, style in titles]
    body = [
        line
        for _, group in groupby(lines[:_LINES], key=lambda line: line.evaluator)
        for line in _group(list(group), len(head))
    ]
    table = tag(
        "table",
        tag("thead", tag("tr", *head, style=s.TR)),
        tag("tbody", *body),
        style=f"{s.TABLE}min-width:510px;",
    )
    more = len(lines) - _LINES
    note = f"and {plural(more, 'further line')}, in summary()" if more > 0 else ""
    foot = tag("div", note, style=f"{s.MUTED}{s.SMALL}padding:6px 14px;") if note else Html()
    return tag(
        "div",
        table,
        foot,
        style="overflow-x:auto;",
        tabindex="0",
        role="region",
        aria_label="Figures",
    )


def _counted(p: str, n: str, outcomes: str) -> Html:
    """Put three figures where there is room for them: in a line, or the last one below the others."""
    widths = ((p, "1 0 60px"), (n, "1 0 40px"), (outcomes, "1 0 112px"))
    cells = [tag("span", text, style=f"flex:{flex};{_NUMBER}") for text, flex in widths]
    return tag("div", join(cells, " "), style=f"{_RUN}white-space:nowrap;")


def _group(lines: Sequence[Figures], columns: int) -> list[Html]:
    first = lines[0]
    note = tag("span", f" {first.note}", style=s.MUTED + s.SMALL) if first.note else Html()
    evaluator = tag(
        "th",
        tag("strong", breakable(first.evaluator), style="font-weight:600;"),
        note,
        style=f"{s.TH}opacity:1;font-size:13px;white-space:normal;overflow-wrap:anywhere;"
        "padding:10px 14px 2px;",
        colspan=str(columns),
        scope="rowgroup",
        dir="auto",
    )
    rows = [tag("tr", evaluator, style=s.TR)]
    for place, line in enumerate(lines):
        rows.append(_line(line, "border-top:none;" if place == 0 else ""))
        if aside := " · ".join(part for part in (line.left_out, line.advice) if part):
            style = f"{s.TD}{s.MUTED}{s.SMALL}white-space:normal;border-top:none;padding-top:0;"
            note = tag("td", aside, style=style, colspan=str(columns), dir="auto")
            rows.append(tag("tr", note, style=s.TR))
    return rows


def _line(line: Figures, border: str) -> Html:
    colour = s.MUTED if line.tone == "rest" else f"color:{COLOURS[line.tone]};font-weight:600;"
    baseline = tag("span", " baseline", style=s.MUTED) if line.is_baseline else Html()
    cell = _CELL + border
    variant = tag(
        "th",
        breakable(line.variant),
        baseline,
        style=f"{cell}{_EDGE}{s.WRAP}font-weight:400;",
        title=line.name,
        scope="row",
        dir="auto",
    )
    difference = [tag("span", line.difference, style="min-width:54px;text-align:right;")]
    if line.conclusion:
        difference.append(tag("span", line.conclusion))
    cells = (
        tag("td", line.mean, style=cell + _NUMBER),
        tag(
            "td",
            tag("div", join(difference, " "), style=_RUN + colour) if not line.is_baseline else "",
            style=cell + s.WRAP,
        ),
        tag("td", _bar(line), style=cell + s.WRAP),
        tag("td", _counted(line.p, line.n, line.outcomes), style=cell + _LAST),
    )
    return tag("tr", variant, *cells, style=s.TR)


def _bar(line: Figures) -> Html:
    words = tag("span", line.interval, style=s.MUTED + s.SMALL, dir="auto")
    if line.bar is None:
        return words
    picture = interval_svg(line.bar, line.tone, f"{line.difference}, {line.interval}")
    return tag("div", picture, words, style=_RUN)


def interval_svg(bar: Bar, tone: Tone, label: str) -> Html:
    """Draw an interval with the zero line, on the scale of its evaluator."""
    colour = "currentColor" if tone == "rest" else COLOURS[tone]
    zero, low, middle, high = (
        f"{1.3 * end:.4g}" for end in (bar.zero, bar.low, bar.middle, bar.high)
    )
    plain = s.without_variables(colour)
    axis = {"stroke": s.FILL, "style": f"stroke:{s.FILL};"}
    mark = {"stroke": plain, "stroke_width": "3", "style": f"stroke:{colour};stroke-width:3;"}
    return tag(
        "svg",
        tag("line", x1="0", x2="130", y1="9", y2="9", stroke_width="1", **axis),
        tag("line", x1=zero, x2=zero, y1="0", y2="18", stroke="currentColor", opacity=".45"),
        tag(
            "g",
            tag("line", x1=low, x2=high, y1="9", y2="9", **mark),
            tag("circle", cx=middle, cy="9", r="4", fill=plain, style=f"fill:{colour};"),
            opacity=".6" if tone == "rest" else None,
        ),
        style="flex:0 1 104px;min-width:0;height:18px;",
        width="104",
        height="18",
        viewBox="0 0 130 18",
        role="img",
        aria_label=label,
    )


def _changes(card: ComparisonReport) -> Html:
    text = tag("span", lead(card).changed, dir="auto")
    if not card.changes.items:
        return tag("div", text, style=f"{s.MUTED}padding:8px 14px;{_BLOCK}")
    summary = tag("summary", text, style="cursor:pointer;padding:8px 14px;")
    inner = tag("div", Html(changes_html(card.changes)), style="padding:0 14px 10px;")
    return tag("details", summary, inner, style=_BLOCK)


# -- the examples ---------------------------------------------------------------------------------


def _rows(card: ComparisonReport, chosen: Sequence[Section], variants: Sequence[int]) -> Html:
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
    table = tag(
        "table",
        tag("thead", tag("tr", *head, style=s.TR)),
        tag("tbody", *body),
        style=f"{s.TABLE}min-width:{_LEAST * len(variants)}px;",
    )
    shown = {position for section in chosen for position in section.positions}
    note = f"{count(len(shown))} of {plural(len(card.example_ids), 'example')}"
    if len(variants) < len(card.variants):
        note += f", {len(variants)} of {len(card.variants)} variants"
    note += ", outputs as a diff against the baseline; explore() and to_html(path) show all of them"
    foot = tag(
        "div", note, style=f"{s.MUTED}{s.SMALL}padding:6px 14px;border-top:1px solid {s.LINE};"
    )
    scroll = tag(
        "div",
        table,
        style="max-height:600px;overflow:auto;",
        tabindex="0",
        role="region",
        aria_label="Examples side by side",
    )
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
