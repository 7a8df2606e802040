"""A list of experiments as static HTML."""

from collections.abc import Sequence

from phoenix_nb.model import ExperimentSummaryRecord
from phoenix_nb.ui.shared.plain_text import listed_names, listed_status, no_experiments
from phoenix_nb.ui.shared.words import count, named, one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, tag, text_cell
from phoenix_nb.ui.static_html.svg import track

__all__ = ["experiments_html"]

_TIGHT = "padding:6px 7px;"
_LISTED = 50
"""Experiments that are shown."""


def experiments_html(summaries: Sequence[ExperimentSummaryRecord], location: str = "") -> str:
    """Return experiments as a table, in the order given, the first fifty of them."""
    if not summaries:
        note = f"N{no_experiments(location)[1:]}."
        return tag("div", tag("div", note, style=s.PAD), style=s.PANEL, class_=s.VERBATIM)
    titles = ("name", "status", "runs", "dataset", "started", "id")
    head = [
        tag("th", title, style=s.TH + (_TIGHT if place else ""))
        for place, title in enumerate(titles)
    ]
    names = listed_names(summaries)[:_LISTED]
    body = [
        _listed(summary, name) for summary, name in zip(summaries[:_LISTED], names, strict=True)
    ]
    # Columns as wide as what they hold, and an id that can be copied: a narrow window scrolls.
    table = tag(
        "table",
        tag("thead", tag("tr", *head, style=s.TR)),
        tag("tbody", *body),
        style=s.TABLE + "table-layout:auto;",
    )
    scroll = "overflow-x:auto;margin-top:-1px;"
    parts = [tag("div", table, style=scroll, tabindex="0", role="region", aria_label="Experiments")]
    if more := len(summaries) - len(body):
        note = f"and {plural(more, 'further experiment')}"
        style = f"{s.MUTED}{s.SMALL}padding:6px 14px;border-top:1px solid {s.LINE};"
        parts.append(tag("div", note, style=style))
    return tag("div", *parts, style=s.PANEL, class_=s.VERBATIM)


def _listed(summary: ExperimentSummaryRecord, name: str) -> Html:
    runs = f"{count(summary.done)} of {count(summary.planned)} done"
    if summary.failed:
        runs += f", {count(summary.failed)} failed"
    status = listed_status(summary)
    mark = {"running": "◔", "completed": "✓", "incomplete": "◐", "all failed": "✗"}[status]
    identity = one_line(summary.experiment_id, 60)
    return tag(
        "tr",
        text_cell(named(name, 120), one_line(name, 600), "max-width:220px;"),
        text_cell(f"{mark} {status}", style=_TIGHT),
        tag(
            "td",
            track(summary.done, summary.failed, summary.planned),
            runs,
            style=f"{s.TD}{_TIGHT}min-width:150px;",
        ),
        text_cell(
            one_line(summary.dataset_name, 120),
            one_line(summary.dataset_name, 600),
            f"{_TIGHT}max-width:170px;",
        ),
        text_cell(f"{summary.created_at:%Y-%m-%d %H:%M}", style=_TIGHT + s.MUTED),
        text_cell(identity, identity, _TIGHT + s.CODE),
        style=s.TR,
    )
