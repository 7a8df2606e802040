"""Differences between variants, and between repetitions, as plotly figures with static pictures."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from phoenix_nb.core.comparison import ComparisonReport, ComparisonResult
from phoenix_nb.core.comparison.stability import repetitions_of, unstable_ids
from phoenix_nb.ui.comparison.figures import NAME, Figures, figures, signed
from phoenix_nb.ui.plots.score_figure import ScoreFigure, lay_out, plotly_text, words_above
from phoenix_nb.ui.shared.short_names import short_names
from phoenix_nb.ui.shared.words import one_line
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.figures_table import interval_svg
from phoenix_nb.ui.static_html.markup import Html, breakable, join, tag

__all__ = ["differences_figure", "stability_figure"]

_COLOURS = {"better": "#2f74d0", "worse": "#c4572e", "different": "#7a52c7"}
_REST = "#8b939c"
_SIGNS = {"better": "triangle-up", "worse": "triangle-down", "different": "diamond"}
_UNSTABLE = 40
"""Examples that the chart of repetitions shows."""
_NAME = 40
_BESIDE = 24
"""Characters of a name beside a chart, so that a narrow panel has room for the chart."""
_LINE, _ABOVE, _BELOW = 38, 72, 34
"""Pixels of a variant's line with its figure, of the words above a panel, and of the axis below it."""


def differences_figure(card: ComparisonReport, evaluator: str | int | None) -> ScoreFigure:
    """Draw each variant's difference from the baseline with its 95 % interval, a panel per evaluator.

    Colour and the marker's shape show the conclusion: better ▲, worse ▼, different ◆, not shown ●.

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
    heights = [_LINE * len(panel) for panel in panels]
    inside = sum(heights) + (len(panels) - 1) * (_ABOVE + _BELOW)
    figure = ScoreFigure(
        make_subplots(
            max(1, len(panels)),
            1,
            row_heights=heights or None,
            vertical_spacing=(_ABOVE + _BELOW) / inside if len(panels) > 1 else None,
        ),
        fallback=_fallback(card, {one_line(panel[0].evaluator, NAME) for panel in panels}),
    )
    names = dict(
        zip(card.variants, map(plotly_text, short_names(card.variants, _BESIDE)), strict=True)
    )
    for row, panel in enumerate(panels, 1):
        figure.add_trace(_forest(panel, names), row=row, col=1)
        figure.add_vline(0, line_width=1, line_color=_REST, row=row, col=1)
        figure.update_xaxes(range=_reach(panel), row=row, col=1)
        # By name, whatever it looks like: plotly would take `2` for a number.
        ends = [len(panel) - 0.6, -0.75]
        figure.update_yaxes(type="category", range=ends, row=row, col=1)
        words_above(figure, _title(panel[0], names[card.baseline_name]), row - 1, _ABOVE - 12)
    lay_out(
        figure,
        height=max(inside, _LINE) + _ABOVE + _BELOW,
        margin={"l": 40, "r": 24, "t": _ABOVE, "b": _BELOW},
        empty="nothing to compare",
    )
    _axes(figure)
    return figure


def stability_figure(card: ComparisonReport, evaluator: int) -> ScoreFigure:
    """Draw how much the repetitions of the most unstable examples differ, a mark per variant.

    Args:
        card: The comparison.
        evaluator: By position.
    """
    summaries = [repetitions_of(card, evaluator, variant) for variant in range(len(card.sides))]
    unstable = {
        example_id: max(
            summary[example_id].std or 0.0 for summary in summaries if example_id in summary
        )
        for variant in range(len(card.sides))
        for example_id in unstable_ids(card, evaluator, variant)
    }
    ids = sorted(unstable, key=lambda example_id: -unstable[example_id])[:_UNSTABLE]
    figure = ScoreFigure(
        fallback=tag(
            "div",
            f"{len(unstable):,} examples whose repetitions differ on "
            f"{one_line(card.evaluators[evaluator].name, _NAME)}: "
            + ", ".join(one_line(example_id, _NAME) for example_id in ids),
            style=f"{s.PANEL}padding:12px 14px;",
            class_=s.VERBATIM,
        )
    )
    names = map(plotly_text, short_names(card.variants, _BESIDE))
    beside = dict(zip(ids, map(plotly_text, short_names(ids, _BESIDE)), strict=True))
    for name, found in zip(names, summaries, strict=True):
        shown = [example_id for example_id in ids if example_id in found]
        figure.add_trace(
            go.Scatter(
                x=[found[example_id].std for example_id in shown],
                y=[beside[example_id] for example_id in shown],
                mode="markers",
                name=name,
                marker={"size": 9, "opacity": 0.8},
                cliponaxis=False,  # most stand at zero, on the edge
                hovertemplate="%{y}: standard deviation %{x:.3f}",
            )
        )
    lay_out(
        figure,
        height=130 + 18 * len(ids),
        margin={"l": 40, "r": 24, "t": 60, "b": 48},
        empty="no example has repetitions that differ",
        legend={"orientation": "h", "x": 0, "y": 1, "yanchor": "bottom"},
    )
    figure.update_layout(showlegend=True)
    _axes(figure)
    figure.update_xaxes(title="standard deviation between repetitions", rangemode="tozero")
    figure.update_yaxes(autorange="reversed", type="category")
    return figure


def _axes(figure: ScoreFigure) -> None:
    figure.update_xaxes(gridcolor="rgba(128,128,128,.2)", zeroline=False)
    figure.update_yaxes(showgrid=False, zeroline=False, automargin=True)


def _ends(result: ComparisonResult) -> tuple[float, float]:
    """Return the ends of the interval; the difference itself where there is none."""
    difference = result.difference or 0.0
    if result.ci_low is None or result.ci_high is None:
        return difference, difference
    return result.ci_low, result.ci_high


def _reach(panel: Sequence[ComparisonResult]) -> list[float]:
    """Return an axis that holds every interval, and zero."""
    ends = [0.0, *(end for result in panel for end in (*_ends(result), result.difference or 0.0))]
    low, high = min(ends), max(ends)
    room = 0.06 * ((high - low) or 1.0)
    return [low - room, high + room]


def _title(result: ComparisonResult, baseline: str) -> str:
    """Return the heading, escaped: plotly reads a few HTML tags in every text."""
    better = {"maximize": ", higher is better", "minimize": ", lower is better"}
    lines = [
        f"difference from {baseline},",
        f"95 % intervals{better[result.direction] if result.direction else ''}",
    ]
    small = "<br>".join(f"<span style='font-size:11px'>{line}</span>" for line in lines)
    return f"<b>{plotly_text(one_line(result.evaluator, _NAME))}</b><br>{small}"


def _forest(panel: Sequence[ComparisonResult], names: Mapping[str, str]) -> Any:
    differences = [result.difference or 0.0 for result in panel]
    ends = [_ends(result) for result in panel]
    return go.Scatter(
        x=differences,
        y=[names[result.variant] for result in panel],
        mode="markers+text",
        text=[signed(difference) for difference in differences],
        textposition="top center",
        cliponaxis=False,
        marker={
            "size": 10,
            "color": [_COLOURS.get(str(result.conclusion), _REST) for result in panel],
            "symbol": [_SIGNS.get(str(result.conclusion), "circle") for result in panel],
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
            [signed(low), signed(high), result.n, result.wins, result.losses]
            for result, (low, high) in zip(panel, ends, strict=True)
        ],
        hovertemplate=(
            "%{y}: %{text}<br>95 % CI %{customdata[0]} to %{customdata[1]}<br>n = %{customdata[2]}, "
            "%{customdata[3]} wins, %{customdata[4]} losses<extra></extra>"
        ),
    )


def _fallback(card: ComparisonReport, evaluators: Collection[str]) -> str:
    """Draw the same as inline SVG, for a page without plotly."""
    lines = [line for line in figures(card) if line.bar and line.evaluator in evaluators]
    parts: list[Html] = []
    for name, group in groupby(lines, key=lambda line: line.evaluator):
        head = tag("strong", breakable(name), dir="auto")
        note = f" difference from {one_line(card.baseline_name, _NAME)}, 95 % intervals"
        parts.append(tag("div", head, tag("span", note, style=s.MUTED), style="padding:6px 0;"))
        parts += [_svg_row(line) for line in group]
    if not parts:
        parts.append(tag("div", "No scores to compare.", style=s.MUTED))
    style = f"{s.PANEL}padding:8px 14px 12px;overflow-wrap:anywhere;"
    return tag("div", join(parts), style=style, class_=s.VERBATIM)


def _svg_row(line: Figures) -> Html:
    name = tag("span", breakable(line.variant), style="flex:0 0 30%;", title=line.name, dir="auto")
    picture = (
        interval_svg(line.bar, line.tone, f"{line.difference}, {line.interval}") if line.bar else ""
    )
    words = tag("span", f"{line.difference} {line.conclusion}")
    return tag("div", name, picture, words, style="display:flex;gap:12px;align-items:center;")
