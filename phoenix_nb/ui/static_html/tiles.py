"""The tiles of evaluators as static HTML."""

from collections.abc import Sequence

from phoenix_nb.core.summary.experiment import EvaluatorSummary
from phoenix_nb.ui.shared.tiles import Tile, summary_tile
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, breakable, tag
from phoenix_nb.ui.static_html.svg import chart

__all__ = ["tile_grid", "tiles_html"]

_COMPACT_FROM = 4
"""Evaluators from which tiles have no charts."""
_CUT = "overflow:hidden;text-overflow:ellipsis;white-space:nowrap;"


def tiles_html(summaries: Sequence[EvaluatorSummary]) -> Html:
    """Return a tile for each evaluator, as many side by side as there is room for."""
    return tile_grid([summary_tile(summary) for summary in summaries])


def tile_grid(tiles: Sequence[Tile]) -> Html:
    """Return tiles in a grid whose columns are at least 200 pixels wide."""
    if not tiles:
        return Html()
    # As in `.pnb-tiles`: so many columns where each has 200 px, else two, else one.
    most = min(len(tiles), 4) if len(tiles) not in {5, 6, 9} else 3
    least = f"max(200px,100%/{most} - 1px,min(50% - 1px,({most * 200}px - 100%)*999))"
    # The negative margin hides the outer lines of the grid under the edge of the panel.
    grid = (
        f"display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,{least}),1fr));"
        "margin:0 -1px -1px 0;"
    )
    # Many evaluators must not push the runs out of sight.
    cell = _compact if len(tiles) >= _COMPACT_FROM else _tile
    return tag("div", *map(cell, tiles), style=grid)


def _compact(tile: Tile) -> Html:
    """Return a tile without a chart: the figure with its interval, and the denominators."""
    name = tag("div", breakable(tile.name), style=s.WRAP + s.SMALL, dir="auto")
    figure = tag(
        "div",
        tag("strong", tile.figure, style="font-size:15px;", dir="auto"),
        tag("span", f" {tile.detail}" if tile.detail else ""),
        tag("span", f" {tile.interval}" if tile.interval else "", style=s.MUTED + s.SMALL),
        style=s.WRAP,
    )
    note = tag("div", tile.note, style=s.MUTED + s.SMALL)
    cell = f"padding:6px 14px 8px;min-width:0;border-top:1px solid {s.LINE};border-right:1px solid {s.LINE};"
    return tag("div", name, figure, note, style=cell)


def _tile(tile: Tile) -> Html:
    marks = [tile.kind] if tile.kind != "CODE" else []
    if tile.direction is not None:
        marks.append("higher is better" if tile.direction == "maximize" else "lower is better")
    name = tag(
        "div",
        tag("strong", breakable(tile.name), dir="auto"),
        tag("span", f" {' · '.join(marks)}", style=s.MUTED + s.SMALL),
        style=s.WRAP,
    )
    figure = tag(
        "div",
        tag("span", tile.figure, style=f"font-size:22px;font-weight:600;{_CUT}", dir="auto"),
        tag("span", f" {tile.detail}", style="flex:none;"),
        style="display:flex;gap:5px;align-items:baseline;line-height:1.3;",
        title=tile.figure,
    )
    words = [tag("div", text) for text in (tile.interval, tile.note) if text]
    note = tag("div", *words, style=s.MUTED + s.SMALL)
    # The four parts of a tile are rows that it shares with its neighbours, so that the charts line up.
    rows = "display:grid;grid-row:span 4;grid-template:subgrid/minmax(0,1fr);align-content:start;"
    cell = (
        f"{s.PAD}{rows}min-width:0;border-top:1px solid {s.LINE};border-right:1px solid {s.LINE};"
    )
    picture = tag("div", chart(tile), style="margin-top:8px;")
    return tag("div", name, figure, note, picture, style=cell)
