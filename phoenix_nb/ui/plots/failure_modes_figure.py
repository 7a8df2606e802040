"""Failure modes as a plotly figure with a static picture."""

import plotly.graph_objects as go

from phoenix_nb.core.labels.failure_modes import FailureModeReport
from phoenix_nb.ui.plots.score_figure import ScoreFigure, lay_out, plotly_text
from phoenix_nb.ui.shared.words import one_line
from phoenix_nb.ui.static_html.failure_modes import failure_modes_html

__all__ = ["failure_modes_figure"]

_COLOUR = "#2f74d0"
_GREY = "rgba(128,128,128,.2)"
_MODES = 40
_NAME = 40


def failure_modes_figure(report: FailureModeReport) -> ScoreFigure:
    """Draw the share of each mode with its 95 % interval, the most frequent on top."""
    figure = ScoreFigure(fallback=failure_modes_html(report))
    modes = report.modes[:_MODES][::-1]
    if modes:
        shares = [mode.share.value or 0.0 for mode in modes]
        figure.add_trace(
            go.Bar(
                x=shares,
                y=[plotly_text(one_line(mode.name, _NAME)) for mode in modes],
                orientation="h",
                marker={"color": _COLOUR},
                error_x={
                    "type": "data",
                    "symmetric": False,
                    "array": [
                        (mode.share.high or share) - share
                        for mode, share in zip(modes, shares, strict=True)
                    ],
                    "arrayminus": [
                        share - (mode.share.low or 0.0)
                        for mode, share in zip(modes, shares, strict=True)
                    ],
                },
                hovertemplate="%{y}: %{x:.0%}<extra></extra>",
            )
        )
    lay_out(
        figure,
        height=90 + 32 * max(3, len(modes)),
        margin={"l": 160, "r": 24, "t": 32, "b": 48},
        empty="no row has a tag yet",
        title={"text": "share of the rows read", "font": {"size": 13}, "x": 0.02},
    )
    figure.update_xaxes(gridcolor=_GREY, zeroline=False, tickformat=".0%", rangemode="tozero")
    figure.update_yaxes(type="category", showgrid=False)
    return figure
