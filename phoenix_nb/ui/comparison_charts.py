"""Differences between variants, and between repetitions, as plotly figures with static pictures."""

from collections.abc import Sequence
from html import escape
from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from phoenix_nb.core.comparing import ComparisonCard, ComparisonResult
from phoenix_nb.core.comparing.stability import repetitions_of, unstable_ids
from phoenix_nb.ui import style as s
from phoenix_nb.ui.charts import ScoreFigure
from phoenix_nb.ui.markup import Html, join, tag
from phoenix_nb.ui.words import number, one_line

__all__ = ["differences_figure", "stability_figure"]

_COLOURS = {"better": "#2f74d0", "worse": "#c4572e", "different": "#7a52c7"}
_REST = "#8b939c"
_SIGNS = {"better": "triangle-up", "worse": "triangle-down", "different": "diamond"}
_MARKS = {"better": "▲", "worse": "▼", "different": "◆"}
_UNSTABLE = 40
"""Examples that the chart of repetitions shows."""
_NAME = 40


def differences_figure(card: ComparisonCard, evaluator: str | int | None = None) -> ScoreFigure:
    """Draw each variant's difference from the baseline with its 95 % interval, a panel per evaluator.

    Colour and the marker's shape say the verdict: better ▲, worse ▼, different ◆, not shown ●.

    Args:
        card: The comparison.
        evaluator: By name or position; all of them if None.

    Raises:
        UsageError: If there is no such evaluator.
    """
    positions = (
        range(len(card.evaluators)) if evaluator is None else [card.evaluator_position(evaluator)]
    )
    panels = [
        [
            one
            for other in card.compared_positions()
            if (one := card.result(position, other)).difference is not None
        ]
        for position in positions
        if card.evaluators[position].numeric
    ]
    panels = [panel for panel in panels if panel]
    heights = [len(panel) + 1 for panel in panels]
    figure = ScoreFigure(
        make_subplots(
            max(1, len(panels)),
            1,
            subplot_titles=[_title(panel[0], card) for panel in panels] or None,
            row_heights=heights or None,
            vertical_spacing=min(0.2, 0.5 / max(1, len(panels))),
        ),
        fallback=_fallback(panels, card),
    )
    for row, panel in enumerate(panels, 1):
        figure.add_trace(_forest(panel), row=row, col=1)
        figure.add_vline(0, line_width=1, line_color=_REST, row=row, col=1)
    _lay_out(figure, 60 + sum(70 + 26 * len(panel) for panel in panels))
    figure.update_yaxes(autorange="reversed")
    return figure


def stability_figure(card: ComparisonCard, evaluator: int) -> ScoreFigure:
    """Draw how much the repetitions of the most unstable examples differ, a mark per variant.

    Args:
        card: The comparison.
        evaluator: By position.
    """
    summaries = [repetitions_of(card, evaluator, one) for one in range(len(card.sides))]
    unstable = {
        example_id: max(one[example_id].std or 0.0 for one in summaries if example_id in one)
        for variant in range(len(card.sides))
        for example_id in unstable_ids(card, evaluator, variant)
    }
    ids = sorted(unstable, key=lambda one: -unstable[one])[:_UNSTABLE]
    figure = ScoreFigure(
        fallback=tag(
            "div",
            f"{len(unstable):,} examples whose repetitions differ on "
            f"{one_line(card.evaluators[evaluator].name, _NAME)}: "
            + ", ".join(one_line(one, _NAME) for one in ids),
            style=f"{s.PANEL}padding:12px 14px;",
            class_=s.VERBATIM,
        )
    )
    for name, found in zip(card.variants, summaries, strict=True):
        shown = [one for one in ids if one in found]
        figure.add_trace(
            go.Scatter(
                x=[found[one].std for one in shown],
                y=[escape(one_line(one, _NAME)) for one in shown],
                mode="markers",
                name=escape(one_line(name, _NAME)),
                marker={"size": 9, "opacity": 0.8},
                hovertemplate="%{y}: standard deviation %{x:.3f}",
            )
        )
    _lay_out(figure, 120 + 18 * len(ids))
    figure.update_layout(showlegend=True)
    figure.update_xaxes(title="standard deviation between repetitions", rangemode="tozero")
    figure.update_yaxes(autorange="reversed", type="category")
    return figure


def _lay_out(figure: Any, height: int) -> None:
    figure.update_layout(
        height=height,
        showlegend=False,
        margin={"l": 40, "r": 16, "t": 60, "b": 32},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"size": 12, "color": "#7f858c"},
    )
    figure.update_xaxes(gridcolor="rgba(128,128,128,.2)", zeroline=False)
    figure.update_yaxes(showgrid=False, zeroline=False, automargin=True)


def _title(result: ComparisonResult, card: ComparisonCard) -> str:
    """Return the heading, escaped: plotly reads a few HTML tags in every text."""
    better = {"maximize": "higher is better", "minimize": "lower is better"}
    notes = [f"difference from {one_line(card.baseline_name, _NAME)}, 95 % intervals"]
    notes += [better[result.direction]] if result.direction else []
    name = escape(one_line(result.evaluator, _NAME))
    return f"{name}<br><sup>{escape(', '.join(notes))}</sup>"


def _forest(panel: Sequence[ComparisonResult]) -> Any:
    differences = [one.difference or 0.0 for one in panel]
    ends = [
        (difference if one.ci_low is None else one.ci_low, one.ci_high or difference)
        if one.ci_high is not None
        else (difference, difference)
        for one, difference in zip(panel, differences, strict=True)
    ]
    return go.Scatter(
        x=differences,
        y=[escape(one_line(one.variant, _NAME)) for one in panel],
        mode="markers+text",
        text=[_signed(difference) for difference in differences],
        textposition="top center",
        cliponaxis=False,
        marker={
            "size": 10,
            "color": [_COLOURS.get(str(one.verdict), _REST) for one in panel],
            "symbol": [_SIGNS.get(str(one.verdict), "circle") for one in panel],
        },
        error_x={
            "type": "data",
            "symmetric": False,
            "array": [
                high - difference for (_, high), difference in zip(ends, differences, strict=True)
            ],
            "arrayminus": [
                difference - low for (low, _), difference in zip(ends, differences, strict=True)
            ],
            "color": _REST,
            "thickness": 1.5,
        },
        customdata=[
            [_signed(low), _signed(high), one.n, one.wins, one.losses]
            for one, (low, high) in zip(panel, ends, strict=True)
        ],
        hovertemplate=(
            "%{y}: %{text}<br>95 % CI %{customdata[0]} to %{customdata[1]}<br>n = %{customdata[2]}, "
            "%{customdata[3]} wins, %{customdata[4]} losses<extra></extra>"
        ),
    )


def _fallback(panels: Sequence[Sequence[ComparisonResult]], card: ComparisonCard) -> str:
    """Draw the same as inline SVG, for a page without plotly."""
    parts: list[Html] = []
    for panel in panels:
        head = tag("strong", one_line(panel[0].evaluator, _NAME), dir="auto")
        note = f" difference from {one_line(card.baseline_name, _NAME)}, 95 % intervals"
        parts.append(tag("div", head, tag("span", note, style=s.MUTED), style="padding:6px 0;"))
        reach = max(
            (abs(end) for one in panel for end in (one.ci_low, one.ci_high, one.difference) if end),
            default=1.0,
        )
        parts += [_svg_row(one, reach) for one in panel]
    if not parts:
        parts.append(tag("div", "No scores to compare.", style=s.MUTED))
    return tag("div", join(parts), style=f"{s.PANEL}padding:8px 14px 12px;", class_=s.VERBATIM)


def _svg_row(result: ComparisonResult, reach: float) -> Html:
    def x(value: float | None) -> str:
        return f"{120 + 110 * (value or 0.0) / reach:.1f}"

    colour = _COLOURS.get(str(result.verdict), _REST)
    line = {"stroke": colour, "stroke_width": "2"}
    zero = tag("line", x1="120", x2="120", y1="0", y2="18", stroke=_REST, stroke_width="1")
    span = (
        tag("line", x1=x(result.ci_low), x2=x(result.ci_high), y1="9", y2="9", **line)
        if result.ci_low is not None and result.ci_high is not None
        else Html("")
    )
    mark = tag("circle", cx=x(result.difference), cy="9", r="4", fill=colour)
    svg = tag("svg", zero, span, mark, width="240", height="18", viewBox="0 0 240 18")
    name = tag(
        "span",
        one_line(result.variant, _NAME),
        style="display:inline-block;width:200px;",
        dir="auto",
    )
    said = f" {_MARKS.get(str(result.verdict), '●')} {_signed(result.difference)}"
    return tag("div", name, svg, tag("span", said))


def _signed(value: float | None) -> str:
    return f"+{number(value)}" if value is not None and value > 0 else number(value)
