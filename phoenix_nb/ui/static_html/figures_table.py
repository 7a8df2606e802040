"""The figures of a comparison as a table of static HTML: each variant's mean, difference and interval."""

from collections.abc import Sequence
from itertools import groupby

from phoenix_nb.ui.comparison.figures import Bar, Figures, Tone
from phoenix_nb.ui.shared.words import plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, breakable, join, scrolling, table_of, tag

__all__ = ["COLOURS", "figures_html", "interval_svg"]

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
_ACROSS = "white-space:normal;overflow:visible;"
_IN_SIGHT = "position:sticky;left:14px;width:fit-content;max-width:calc(100cqi - 28px);"
"""For what is said across the columns: it stays where it is when these scroll."""
_RUN = "display:flex;flex-wrap:wrap;align-items:center;gap:0 10px;"
"""Side by side where there is room, else one below the other: so the table fits a narrow panel."""


def figures_html(lines: Sequence[Figures], first: str) -> list[Html]:
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
        style = f"cursor:pointer;padding:7px 14px;{s.MUTED}"
        summary = tag("summary", _folded_words(quiet), style=style)
        table = _table([line for group in quiet for line in group])
        parts.append(tag("details", summary, table, style=f"border-top:1px solid {s.LINE};"))
    return parts


def _folded_words(groups: Sequence[Sequence[Figures]]) -> str:
    """Say what the evaluators that fold away have in common: no difference, or nothing to compare."""
    apart = sum(all(line.is_baseline or line.n == "0" for line in group) for group in groups)
    same = len(groups) - apart
    if not same:
        return f"{plural(apart, 'evaluator')} cannot be compared"
    words = plural(same, "evaluator shows no difference", "evaluators show no difference")
    return f"{words}, {apart} cannot be compared" if apart else words


def _table(lines: Sequence[Figures]) -> Html:
    if not lines:
        return Html()
    titles = (
        ("variant", f"width:19%;{_EDGE}"),
        ("mean", f"width:12%;{_NUMBER}"),
        ("difference", "width:21%;"),
        ("95 % interval of the difference", "width:20%;"),
        (_counted("p (adj.)", "n", "wins / losses / ties"), f"width:28%;{_LAST}"),
    )
    head = [tag("th", title, style=_HEAD + _NARROW + style, scope="col") for title, style in titles]
    body = [
        line
        for _, group in groupby(lines[:_LINES], key=lambda line: line.evaluator)
        for line in _group(list(group), len(head))
    ]
    table = table_of(head, body, f"{s.TABLE}min-width:460px;")
    more = len(lines) - _LINES
    note = f"and {plural(more, 'further line')}, in summary()" if more > 0 else ""
    foot = tag("div", note, style=f"{s.MUTED}{s.SMALL}padding:6px 14px;") if note else Html()
    return scrolling("Figures", table, foot, style="overflow-x:auto;container-type:inline-size;")


def _counted(p: str, n: str, outcomes: str) -> Html:
    """Put three figures where there is room for them: in a line, or the last one below the others."""
    widths = ((p, "1 0 56px"), (n, "1 0 34px"), (outcomes, "1 0 108px"))
    cells = [tag("span", text, style=f"flex:{flex};{_NUMBER}") for text, flex in widths]
    return tag("div", join(cells, " "), style=f"{_RUN}white-space:nowrap;")


def _group(lines: Sequence[Figures], columns: int) -> list[Html]:
    first = lines[0]
    note = tag("span", f" {first.note}", style=s.MUTED + s.SMALL) if first.note else Html()
    name = breakable(first.evaluator)
    evaluator = tag(
        "th",
        tag("div", tag("strong", name, style="font-weight:600;"), note, style=_IN_SIGHT),
        style=f"{s.TH}{_ACROSS}opacity:1;font-size:13px;overflow-wrap:anywhere;padding:10px 14px 2px;",
        colspan=str(columns),
        scope="rowgroup",
        dir="auto",
    )
    rows = [tag("tr", evaluator, style=s.TR)]
    for place, line in enumerate(lines):
        rows.append(_line(line, "border-top:none;" if place == 0 else ""))
        if aside := " · ".join(part for part in (line.left_out, line.advice) if part):
            style = f"{s.TD}{s.MUTED}{s.SMALL}{_ACROSS}border-top:none;padding-top:0;"
            part = tag("div", aside, style=_IN_SIGHT)
            note = tag("td", part, style=style, colspan=str(columns), dir="auto")
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
    difference = [tag("span", line.difference, style="min-width:54px;")]
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
