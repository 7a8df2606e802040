"""A mean that people's labels correct, as static HTML: beside the labels alone and the judge alone."""

from collections.abc import Callable

from phoenix_nb.core.labels.estimates import Corrected
from phoenix_nb.ui.comparison.figures import signed
from phoenix_nb.ui.shared.words import count, number, one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, panel, scrolling, table_of, tag

__all__ = ["corrected_html"]

_NAME = 40
_NUMBER = "text-align:right;white-space:nowrap;"


def corrected_html(corrected: Corrected) -> str:
    """Return the figures as one self-contained HTML fragment, without scripts, escaped."""
    judge, people = one_line(corrected.judge, _NAME), one_line(corrected.reference, _NAME)
    shown = signed if corrected.what == "difference" else number
    alone = corrected.labels_alone
    labels, rows = count(corrected.labelled), count(corrected.rows)
    what = f"Corrected {corrected.what}"
    of = "examples to come" if corrected.to_come else f"these {rows} rows"
    lines = [
        (what, shown(corrected.mean), _interval(corrected.ci_low, corrected.ci_high, shown),
         f"{labels} labels of {people}, and {judge} on all {rows} rows"),
        ("the labels alone", shown(alone.mean), _interval(alone.ci_low, alone.ci_high, shown),
         f"{labels} labels of {people}"),
        (f"{judge} alone", shown(corrected.judge_alone), "", "uncorrected; nothing tells how far it is off"),
    ]  # fmt: skip
    heads = ("", corrected.what, "95 % interval", "from")
    head = [
        tag("th", text, style=s.TH + (_NUMBER if 0 < place < 3 else ""), scope="col")  # noqa: PLR2004
        for place, text in enumerate(heads)
    ]
    body = [_line(*line, strong=not place) for place, line in enumerate(lines)]
    title = f"{what} by {people}, of {of}: {shown(corrected.mean)} ± {number(corrected.half_width)}"
    return panel(
        tag("div", tag("strong", title), style="padding:12px 14px 8px;", dir="auto"),
        scrolling(
            "Corrected figures",
            table_of(head, body, f"{s.TABLE}table-layout:auto;"),
            style="overflow-x:auto;padding:0 7px 10px;",
        ),
    )


def _interval(low: float, high: float, shown: Callable[[float], str]) -> str:
    return f"{shown(low)} to {shown(high)}"


def _line(name: str, mean: str, interval: str, note: str, *, strong: bool) -> Html:
    weight = "font-weight:600;" if strong else "font-weight:400;"
    return tag(
        "tr",
        tag("th", name, style=s.TD + s.WRAP + weight, scope="row", dir="auto"),
        tag("td", mean, style=s.TD + _NUMBER + weight),
        tag("td", interval, style=s.TD + _NUMBER),
        tag("td", note, style=f"{s.TD}{s.WRAP}{s.MUTED}{s.SMALL}", dir="auto"),
        style=s.TR,
    )
