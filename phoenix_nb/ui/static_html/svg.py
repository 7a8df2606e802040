"""Static charts: inline SVG for the marks only, so that the numbers outlive a sanitiser.

Sizes and colours are attributes as well as styles: a viewer that strips styles would draw a track of 8 pixels
as tall as the page, in black.
"""

from phoenix_nb.ui.shared.tiles import Bar, Tile, percent
from phoenix_nb.ui.shared.words import count, number
from phoenix_nb.ui.static_html.markup import Html, join, tag
from phoenix_nb.ui.static_html.style import (
    ACCENT,
    BAD,
    FILL,
    MUTED,
    SMALL,
    TONES,
    without_variables,
)

__all__ = ["chart", "track"]

_WIDTH = 300
_HEIGHT = 56
_ELLIPSIS = "overflow:hidden;text-overflow:ellipsis;white-space:nowrap;"


def track(done: int, failed: int, planned: int) -> Html:
    """Draw what part of the planned runs succeeded, failed, and is missing."""
    total = max(planned, done + failed, 1)
    good, bad = 1000 * done / total, 1000 * failed / total
    label = f"{done} of {planned} runs done, {failed} failed"
    return tag(
        "svg",
        _rect(0, 0, 1000, 8, FILL),
        _rect(0, 0, good, 8, ACCENT),
        # A gap sets the failures apart for those who do not see the colour.
        _rect(good + 2, 0, max(bad - 2, 3), 8, BAD) if failed else Html(),
        style="display:block;width:100%;height:8px;border-radius:4px;",
        width="100%",
        height="8",
        viewBox="0 0 1000 8",
        preserveAspectRatio="none",
        role="img",
        aria_label=label,
    )


def chart(tile: Tile) -> Html:
    """Draw the distribution of a tile; nothing if there is none yet."""
    if tile.chart.bars:
        return join(_bar(bar) for bar in tile.chart.bars)
    return _histogram(tile) if tile.chart.bins else Html()


def _bar(bar: Bar) -> Html:
    width = max(100 * bar.share, 0.7 if bar.count else 0)
    return tag(
        "div",
        tag("span", bar.label, style=f"flex:0 0 28%;{_ELLIPSIS}", title=bar.label, dir="auto"),
        tag(
            "svg",
            _rect(0, 0, 100, 10, FILL),
            _rect(0, 0, width, 10, TONES[bar.tone]),
            style="flex:1 1 40px;min-width:0;height:10px;border-radius:2px;align-self:center;",
            width="100",
            height="10",
            viewBox="0 0 100 10",
            preserveAspectRatio="none",
            aria_hidden="true",
        ),
        tag(
            "span",
            f"{count(bar.count)} · {percent(bar.share)}",
            style="flex:0 0 auto;min-width:80px;text-align:right;",
        ),
        style=f"display:flex;gap:8px;align-items:baseline;{SMALL}line-height:20px;",
    )


def _histogram(tile: Tile) -> Html:
    bins, low, high = tile.chart.bins, tile.chart.low, tile.chart.high
    tallest = max(bins)
    step = _WIDTH / len(bins)
    heights = [max(1.5, value / tallest * (_HEIGHT - 4)) if value else 0 for value in bins]
    bars = join(
        _rect(index * step, _HEIGHT - height, step - 1.5, height, ACCENT)
        for index, height in enumerate(heights)
        if height
    )
    picture = tag(
        "svg",
        _band(tile),
        tag("g", bars, opacity=".75"),
        _mean(tile),
        _rect(0, _HEIGHT, _WIDTH, 1, "currentColor", opacity=".4"),
        style=f"display:block;width:100%;height:{_HEIGHT + 1}px;",
        width="100%",
        height=f"{_HEIGHT + 1}",
        viewBox=f"0 0 {_WIDTH} {_HEIGHT + 1}",
        preserveAspectRatio="none",
        role="img",
        aria_label=f"Histogram from {number(low)} to {number(high)}: {', '.join(map(str, bins))}",
    )
    place = (
        0.0 if tile.mean is None else min(84.0, max(16.0, _place(tile, tile.mean) / _WIDTH * 100))
    )
    middle = "position:absolute;transform:translateX(-50%);"
    ends = tag(
        "div",
        tag("span", f"{low:.4g}"),
        " ",
        tag("span", "mean", style=f"{middle}left:{place:.3g}%;") if place else "",
        " ",
        tag("span", f"{high:.4g}"),
        style=f"position:relative;display:flex;justify-content:space-between;{SMALL}{MUTED}",
    )
    return join([picture, ends])


def _place(tile: Tile, value: float) -> float:
    chart = tile.chart
    share = (value - chart.low) / (chart.high - chart.low) if chart.high > chart.low else 0.5
    return min(1.0, max(0.0, share)) * _WIDTH


def _band(tile: Tile) -> Html:
    if tile.ci is None:
        return Html()
    low, high = _place(tile, tile.ci[0]), _place(tile, tile.ci[1])
    return _rect(low, 0, max(high - low, 1), _HEIGHT, "currentColor", opacity=".14")


def _mean(tile: Tile) -> Html:
    if tile.mean is None:
        return Html()
    return _rect(_place(tile, tile.mean) - 0.8, 0, 1.6, _HEIGHT, "currentColor")


def _rect(  # noqa: PLR0917 - a rectangle has that many numbers
    x: float, y: float, width: float, height: float, fill: str, opacity: str | None = None
) -> Html:
    return tag(
        "rect",
        x=f"{x:.4g}",
        y=f"{y:.4g}",
        width=f"{max(0.0, width):.4g}",
        height=f"{max(0.0, height):.4g}",
        style=f"fill:{fill};",
        fill=without_variables(fill),
        opacity=opacity,
    )
