"""Score distributions as plotly figures, for exploring what the static charts only show."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from math import ceil
from typing import Any

import plotly.graph_objects as go
import plotly.io as pio
from plotly.subplots import make_subplots

from phoenix_nb.core.summary.experiment import EvaluatorSummary
from phoenix_nb.ui.shared.plain_text import interval
from phoenix_nb.ui.shared.tiles import MAX_VALUES, summary_tile
from phoenix_nb.ui.shared.words import count, number, one_line, plural
from phoenix_nb.ui.static_html.markup import panel
from phoenix_nb.ui.static_html.tiles import tiles_html

__all__ = ["ScoreFigure", "lay_out", "plotly_text", "score_figure", "words_above"]

# plotly 7 offers by default to upload the figure, and with it what it shows.
_CONFIG = {
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "displaylogo": False,
    "responsive": True,
}
_INK = "#70777e"
"""Text that can be read on white (contrast 4.5) and on the black of a dark notebook (4.2): a figure
cannot ask which it stands on."""
_UNCHOSEN = "plotly"
"""The template of a plotly for which no other has been chosen."""
_BLUE, _GREY = "#2f74d0", "#9aa3ad"
_COLUMNS = 2
"""Charts in a row: half a narrow window still holds the words above each."""
_PLOT, _ABOVE, _BELOW = 170, 86, 34
"""Pixels of a chart, of the words above it and of the axis below it."""
_VALUES = 12
"""Up to so many different labels have a bar each."""


class ScoreFigure(go.Figure):  # type: ignore[misc] # plotly has no types
    """A figure that keeps to itself: no upload button, and a static picture in its output."""

    def __init__(self, *args: Any, fallback: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        # A figure takes no new public attributes.
        self.__dict__["_fallback"] = fallback

    def show(self, *args: Any, **options: Any) -> None:
        """Show as plotly does, without the button that uploads the figure."""
        options["config"] = {**(options.get("config") or {}), **_CONFIG}
        super().show(*args, **options)

    def _repr_mimebundle_(self, *_args: Any, **_options: Any) -> dict[str, Any]:
        """Return the interactive figure, and HTML for where there is nothing to draw it."""
        figure = self.to_plotly_json()
        return {
            "application/vnd.plotly.v1+json": {**_plain(figure), "config": dict(_CONFIG)},
            "text/html": self.__dict__.get("_fallback", ""),
            "text/plain": f"<ScoreFigure: {plural(len(self.data), 'chart')}>",
        }

    def _ipython_display_(self) -> None:
        """Display the bundle; plotly's own way would ask its global renderer."""
        from IPython.display import display

        display(self._repr_mimebundle_(), raw=True)  # type: ignore[no-untyped-call]


def plotly_text(text: str) -> str:
    """Escape a text for plotly, which reads a few HTML tags in every text and no quotation marks."""
    return escape(text, quote=False)


def _plain(figure: dict[str, Any]) -> dict[str, Any]:
    """Return the figure as JSON holds it."""
    import json

    from plotly.utils import PlotlyJSONEncoder

    encoded: dict[str, Any] = json.loads(json.dumps(figure, cls=PlotlyJSONEncoder))
    return encoded


def score_figure(
    summaries: Sequence[EvaluatorSummary], scores: Mapping[str, Sequence[float]] | None = None
) -> ScoreFigure:
    """Draw the distribution of each evaluator: bars for labels and booleans, a histogram for numbers.

    Args:
        summaries: What is drawn, a chart each.
        scores: The single scores by evaluator, for bins that follow a zoom; without them the bins of
            the summaries are drawn.
    """
    scores = scores or {}
    columns = max(1, min(_COLUMNS, len(summaries)))
    rows = max(1, ceil(len(summaries) / columns))
    inside = rows * _PLOT + (rows - 1) * (_ABOVE + _BELOW)
    figure = ScoreFigure(
        make_subplots(rows, columns, vertical_spacing=(_ABOVE + _BELOW) / inside),
        fallback=_fallback(summaries),
    )
    for position, summary in enumerate(summaries):
        place = {"row": position // columns + 1, "col": position % columns + 1}
        for trace in _traces(summary, scores.get(summary.name, ())):
            figure.add_trace(trace, **place)
            figure.update_yaxes(title={"text": "runs", "standoff": 4}, **place)
            if trace.text is not None:
                figure.update_xaxes(type="category", **place)
            elif summary.mean is not None:
                figure.add_vline(summary.mean, line_width=1.5, line_dash="dot", **place)
        words_above(figure, _title(summary), position, _ABOVE - 14)
    lay_out(
        figure,
        height=inside + _ABOVE + _BELOW,
        bargap=0.06,
        margin={"l": 48, "r": 16, "t": _ABOVE, "b": _BELOW},
        empty="nothing has been scored yet",
    )
    figure.update_xaxes(showgrid=False, zeroline=False, linecolor=_GREY)
    figure.update_yaxes(gridcolor="rgba(128,128,128,.2)", zeroline=False)
    return figure


def lay_out(figure: ScoreFigure, *, empty: str, **layout: Any) -> None:
    """Let a figure stand on any ground, in the colours of the template that the user has chosen.

    Args:
        figure: What is laid out.
        empty: The text of a figure that has nothing to draw.
        layout: As plotly's own.
    """
    ink = {"color": _INK} if pio.templates.default == _UNCHOSEN else {}
    figure.update_layout(
        showlegend=False,
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"size": 12, **ink},
        **layout,
    )
    if not figure.data:
        figure.add_annotation(text=empty, showarrow=False)
        figure.update_xaxes(visible=False)
        figure.update_yaxes(visible=False)


def words_above(figure: ScoreFigure, text: str, position: int, height: int) -> None:
    """Put words above a chart, where its plot begins, so many pixels above it.

    They are placed on the figure, not on the axes: plotly draws none for a chart without data.
    """
    axis = "" if position == 0 else position + 1
    across, up = figure.layout[f"xaxis{axis}"].domain, figure.layout[f"yaxis{axis}"].domain
    figure.add_annotation(
        text=text,
        xref="paper",
        yref="paper",
        x=across[0],
        y=up[1],
        yshift=height,
        xanchor="left",
        yanchor="top",
        align="left",
        showarrow=False,
    )


def _title(summary: EvaluatorSummary) -> str:
    """Return the heading, escaped: plotly reads a few HTML tags in every text."""
    span = f" (95 % CI {interval(summary)})" if interval(summary) else ""
    gaps = summary.gaps()
    lines = [
        f"<b>{plotly_text(one_line(summary.name, 28))}</b>",
        plotly_text(f"{_leading(summary)}{span}"),
        f"n = {count(summary.n)} of {count(summary.planned)}"
        + "".join(f", {gap}" for gap in gaps[:1]),
        ", ".join(gaps[1:]),
    ]
    head, *rest = (line for line in lines if line)
    return "<br>".join([head, *(f"<span style='font-size:11px'>{line}</span>" for line in rest)])


def _leading(summary: EvaluatorSummary) -> str:
    tile = summary_tile(summary)
    return " ".join(filter(None, (one_line(tile.figure, 28), tile.detail)))


def _traces(summary: EvaluatorSummary, scores: Sequence[float]) -> list[Any]:
    if summary.labels and (summary.boolean or summary.mean is None):
        labels = list(summary.labels.items())[:_VALUES]
        names = [plotly_text(one_line(label, 40)) for label, _ in labels]
        counts = [count for _, count in labels]
        return [_bars(names, counts)]
    values = _values(summary, scores)
    if values:
        return [_bars(_value_names(values), list(values.values()))]
    if scores:
        return [
            go.Histogram(
                x=list(scores), marker_color=_BLUE, hovertemplate="%{x}: %{y} runs<extra></extra>"
            )
        ]
    bins = summary.histogram
    if not bins:
        return []
    return [
        go.Bar(
            x=[(low + high) / 2 for low, high, _ in bins],
            y=[count for *_, count in bins],
            width=[high - low for low, high, _ in bins],
            marker_color=_BLUE,
            hovertemplate="%{x}: %{y} runs<extra></extra>",
        )
    ]


def _values(summary: EvaluatorSummary, scores: Sequence[float]) -> dict[float, int]:
    """Count single scores, the lowest first, if they are few enough for a bar each; else nothing."""
    counted = Counter(scores)
    if not scores and all(low == high for low, high, _ in summary.histogram):
        counted = Counter({low: runs for low, _, runs in summary.histogram})
    if summary.boolean and counted:
        counted.update({0.0: 0, 1.0: 0})
    return dict(sorted(counted.items())) if len(counted) <= MAX_VALUES else {}


def _value_names(values: Mapping[float, int]) -> list[str]:
    """Name scores as everywhere, and exactly if that would make two of them one."""
    names = [number(value) for value in values]
    return names if len(set(names)) == len(names) else [repr(value) for value in values]


def _bars(names: Sequence[str], counts: Sequence[int]) -> Any:
    colours = [_GREY if name == "False" else _BLUE for name in names]
    return go.Bar(
        x=list(names),
        y=list(counts),
        text=[f"{count:,}" for count in counts],
        marker_color=colours,
        hovertemplate="%{x}: %{y} runs<extra></extra>",
    )


def _fallback(summaries: Sequence[EvaluatorSummary]) -> str:
    """Draw the same as inline SVG, for a page without plotly."""
    return panel(tiles_html(summaries))
