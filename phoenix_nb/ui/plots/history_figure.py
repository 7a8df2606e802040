"""The path of a dataset as a plotly figure with a static picture."""

from typing import Any

import plotly.graph_objects as go

from phoenix_nb.core.comparison.path import Path
from phoenix_nb.ui.plots.score_figure import ScoreFigure, lay_out, plotly_text
from phoenix_nb.ui.shared.words import number, one_line
from phoenix_nb.ui.static_html.history import history_html

__all__ = ["history_figure"]

_COLOUR = "#2f74d0"
_GREY = "rgba(128,128,128,.2)"


def history_figure(path: Path, evaluator: str | None) -> ScoreFigure:
    """Draw each experiment's mean with its 95 % interval, oldest first.

    Args:
        path: The path.
        evaluator: Whose means are drawn; None draws nothing.
    """
    figure = ScoreFigure(fallback=history_html(path, evaluator))
    points = [
        (step, summary)
        for step in path.steps
        for summary in step.report.summaries
        if summary.name == evaluator and summary.mean is not None
    ]
    if points:
        figure.add_trace(_means(points))
    lay_out(
        figure,
        height=340,
        margin={"l": 56, "r": 24, "t": 32, "b": 64},
        empty="nothing has been scored yet",
        title={"text": plotly_text(one_line(evaluator or "", 60)), "font": {"size": 13}, "x": 0.02},
    )
    figure.update_yaxes(gridcolor=_GREY, zeroline=False)
    # By name, whatever it looks like: plotly would take `2` for a number.
    figure.update_xaxes(type="category", showgrid=False)
    return figure


def _means(points: list[tuple[Any, Any]]) -> Any:
    means = [summary.mean for _, summary in points]
    lows = [summary.mean if summary.ci_low is None else summary.ci_low for _, summary in points]
    highs = [summary.mean if summary.ci_high is None else summary.ci_high for _, summary in points]
    return go.Scatter(
        x=[plotly_text(one_line(step.name, 28)) for step, _ in points],
        y=means,
        mode="lines+markers",
        line={"color": _COLOUR, "width": 1.5},
        marker={"size": 9},
        error_y={
            "type": "data",
            "symmetric": False,
            "array": [high - mean for high, mean in zip(highs, means, strict=True)],
            "arrayminus": [mean - low for low, mean in zip(lows, means, strict=True)],
            "thickness": 1.5,
        },
        text=[
            plotly_text(f"{number(mean)}<br>{one_line(step.changed, 80)}")
            for (step, _), mean in zip(points, means, strict=True)
        ],
        hovertemplate="%{x}: %{text}<extra></extra>",
    )
