"""The summary of an experiment as static HTML."""

from collections.abc import Mapping, Sequence

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.experiment import ExperimentReport, FailureGroup
from phoenix_nb.core.summary.row_notes import RowNotes
from phoenix_nb.ui.shared.plain_text import (
    before_message,
    headline,
    origin,
    spent,
    status_sign,
    status_words,
)
from phoenix_nb.ui.shared.words import DOT, count, named, one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, join, link, panel, sentence, tag
from phoenix_nb.ui.static_html.run_list import ROOM, runs_html
from phoenix_nb.ui.static_html.svg import track
from phoenix_nb.ui.static_html.tiles import tiles_html

__all__ = ["experiment_html"]

_ERRORS = 8
"""Kinds of failure that are listed, the most frequent first."""
_REHEARSED = 24_000
"""Characters of HTML for the runs of a rehearsal: they are few, and are all there is to judge it by."""
_TRACEBACK = 6_000
"""Characters of a traceback, counted from its end, where the failure stands."""


def experiment_html(
    card: ExperimentReport,
    notes: Mapping[RunKey, RowNotes] | None = None,
    *,
    room: int = ROOM,
) -> str:
    """Return the summary of an experiment as one self-contained HTML fragment.

    Args:
        card: What is shown.
        notes: What people noted on its runs.
        room: Characters of HTML for the runs.
    """
    parts = [
        _head(card),
        _progress(card),
        tiles_html(card.summaries),
        _errors(card.errors),
        runs_html(
            card.runs,
            card.done + card.failed,
            notes,
            room=max(room, _REHEARSED if card.dry_run else 0),
        ),
    ]
    return panel(*parts, _foot(card))


def _head(card: ExperimentReport) -> Html:
    words = status_words(card)
    return tag(
        "div",
        tag("strong", named(card.record.numbered_name, 120), style="font-size:15px;", dir="auto"),
        " ",
        tag("span", f"{status_sign(words)} {words}", style=s.SMALL),
        " ",
        tag("span", origin(card), style=s.MUTED + s.SMALL, dir="auto"),
        style=s.FLOW + "padding:10px 14px 8px;",
    )


def _progress(card: ExperimentReport) -> Html:
    parts: list[str] = [
        track(card.done, card.failed, card.planned),
        tag(
            "div",
            tag("strong", headline(card)),
            tag("span", *(_fact(part) for part in spent(card)), style=s.MUTED),
            style="margin-top:6px;overflow-wrap:anywhere;",
        ),
    ]
    parts.extend(
        tag("div", sentence(one_line(note, 600)), style="margin-top:4px;", dir="ltr")
        for note in (card.reuse, card.served, card.reason, str(card.projection or ""), card.warning)
        if note
    )
    return tag("div", *parts, style="padding:0 14px 12px;")


def _fact(text: str) -> Html:
    """Keep a fact on one line where there is room for it, and its words whole where there is none."""
    return join([DOT, tag("span", text, style="display:inline-block;")])


def _errors(groups: Sequence[FailureGroup]) -> Html:
    if not groups:
        return Html()
    rows = [_error(group) for group in groups[:_ERRORS]]
    if len(groups) > _ERRORS:
        more = plural(len(groups) - _ERRORS, "more kind", "more kinds")
        rows.append(tag("div", f"… and {more}: experiment.errors()", style=s.MUTED))
    return tag("div", *rows, style=f"{s.PAD}border-top:1px solid {s.LINE};overflow-wrap:anywhere;")


def _error(group: FailureGroup) -> Html:
    where = f"in {one_line(group.evaluator, 80)}" if group.evaluator else "in the task"
    first = f"first: example {one_line(group.example_id, 60)}, repetition {group.repetition}"
    head = [
        tag("span", "✗ ", style=f"color:{s.BAD};"),
        tag("strong", one_line(group.type, 80), dir="auto"),
        tag("span", f" × {count(group.count)} {where}{before_message(group)}"),
        tag("span", one_line(group.message, 200), style=s.MUTED, dir="auto"),
    ]
    if not group.traceback:
        return tag("div", *head)
    trace = tag(
        "pre",
        group.traceback[-_TRACEBACK:],
        style=f"{s.CODE}white-space:pre-wrap;overflow-wrap:anywhere;margin:4px 0 8px 16px;"
        f"padding:8px;background:{s.SOFT};",
    )
    note = tag("div", first, style=f"{s.MUTED}{s.SMALL}margin-left:16px;")
    return tag("details", tag("summary", *head, style="cursor:pointer;"), note, trace)


def _foot(card: ExperimentReport) -> Html:
    parts: list[str] = []
    if card.resume:
        parts.append(tag("span", "Resume: ", tag("code", card.resume, style=s.CODE)))
    if card.url:
        parts.append(link(card.url, "open in Phoenix ↗", style=s.LINK))
    if not card.dry_run:
        parts.append(tag("span", f"id {one_line(card.record.id, 60)}", style=s.MUTED))
    if card.location:
        parts.append(tag("span", f"stored in {one_line(card.location, 200)}", style=s.MUTED))
    if not parts:
        return Html()
    return tag(
        "div",
        join(parts, " "),
        style=f"{s.FLOW}{s.SMALL}padding:8px 14px;border-top:1px solid {s.LINE};",
    )
