"""Failure modes as static HTML: how often each was seen, and whether reading on brings new ones."""

from phoenix_nb.core.labels.failure_modes import Batch, FailureMode, FailureModeReport
from phoenix_nb.ui.shared.tiles import percent
from phoenix_nb.ui.shared.words import clean, one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, panel, scrolling, table_of, tag

__all__ = ["failure_modes_html"]

_NAME = 80
_NOTE = 200
_MODES = 40
_NOTES = 2
_NUMBER = "text-align:right;"


def failure_modes_html(report: FailureModeReport) -> str:
    """Return the failure modes as one self-contained HTML fragment, without scripts, escaped."""
    claim = "font-size:15px;font-weight:600;line-height:1.3;padding:12px 14px 8px;"
    rows = [_line(mode) for mode in report.modes[:_MODES]]
    parts = [tag("div", clean(report.sentence), style=claim, dir="auto")]
    if rows:
        titles = ("failure mode", "rows", "share of the rows read", "95 % interval", "notes")
        head = [
            tag("th", title, style=s.TH + (_NUMBER if title == "rows" else ""), scope="col")
            for title in titles
        ]
        table = table_of(head, rows, f"{s.TABLE}table-layout:auto;min-width:640px;")
        parts.append(scrolling("Modes", table))
        parts.append(_batches(report.batches))
    parts += [
        tag(
            "div",
            tag("strong", "suggested: " + one_line(suggestion.name, _NAME)),
            f" · {plural(len(suggestion.rows), 'row')} · ",
            tag("span", one_line("; ".join(suggestion.notes), _NOTE), style=s.MUTED),
            style="padding:4px 14px;",
            dir="auto",
        )
        for suggestion in report.suggestions[:_MODES]
    ]
    return panel(*parts)


def _line(mode: FailureMode) -> Html:
    share, low, high = mode.share.value or 0, mode.share.low or 0, mode.share.high or 0
    bar = tag(
        "div",
        tag("div", style=f"position:absolute;left:0;width:{100 * share:.1f}%;top:3px;height:10px;"
            f"border-radius:2px;background:{s.ACCENT};"),
        tag("div", style=f"position:absolute;left:{100 * low:.1f}%;width:{100 * (high - low):.1f}%;top:7px;"
            "height:2px;background:currentColor;opacity:.6;"),
        style=f"position:relative;height:16px;min-width:120px;border-radius:2px;background:{s.FILL};",
        role="img",
        aria_label=f"{percent(share)}, from {percent(low)} to {percent(high)}",
    )  # fmt: skip
    return tag(
        "tr",
        tag("td", one_line(mode.name, _NAME), style=f"{s.TD}{s.WRAP}", dir="auto"),
        tag("td", str(mode.count), style=s.TD + _NUMBER),
        tag("td", bar, style=s.TD),
        tag("td", f"{percent(share)} ({percent(low)} to {percent(high)})", style=s.TD),
        tag(
            "td",
            one_line("; ".join(mode.notes[:_NOTES]), _NOTE),
            style=f"{s.TD}{s.WRAP}{s.MUTED}width:40%;min-width:180px;",
            dir="auto",
        ),
        style=s.TR,
    )


def _batches(batches: tuple[Batch, ...]) -> Html:
    """Draw how many new modes each batch of rows brought."""
    most = max((len(batch.new) for batch in batches), default=0) or 1
    columns = [
        tag(
            "div",
            tag("div", str(len(batch.new)), style=s.SMALL),
            tag(
                "div",
                style=f"height:{1 + round(35 * len(batch.new) / most)}px;border-radius:2px 2px 0 0;"
                f"background:{s.ACCENT};",
            ),
            style="flex:0 1 26px;text-align:center;",
            title=one_line(", ".join(batch.new) or "none", _NOTE),
        )
        for batch in batches
    ]
    return tag(
        "div",
        tag("div", "new modes in each batch of 10 rows", style=f"{s.MUTED}{s.SMALL}"),
        tag("div", *columns, style="display:flex;gap:4px;align-items:flex-end;min-height:56px;"),
        style="padding:8px 14px 12px;",
    )
