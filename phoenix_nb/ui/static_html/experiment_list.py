"""A list of experiments as static HTML: a leaderboard, newest first."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from phoenix_nb.core.comparison.path import PathStep
from phoenix_nb.model import ExperimentSummaryRecord
from phoenix_nb.ui.shared.plain_text import (
    listed_names,
    listed_status,
    no_experiments,
    status_sign,
)
from phoenix_nb.ui.shared.words import count, named, one_line, plural
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.history import (
    FACTS,
    difference_parts,
    difference_words,
    facts_of,
    score_words,
    summary_of,
)
from phoenix_nb.ui.static_html.markup import Html, panel, scrolling, table_of, tag, text_cell
from phoenix_nb.ui.static_html.svg import track

__all__ = ["experiments_html", "listed_cells", "listed_titles", "scored_columns"]

_TIGHT = "padding:6px 7px;"
_SCORE = "max-width:150px;"
_CUT = "overflow:hidden;text-overflow:ellipsis;"
_LISTED = 50
"""Experiments that are shown."""
_EVALUATORS = 4
"""Evaluators that have a column, those that most experiments have."""
_STANDING = ("status", "runs")
_LAST = ("dataset", "started", "id")
_CHANGED = "what changed"
_SIGNS = ("▲", "▼", "◆")


def experiments_html(
    summaries: Sequence[ExperimentSummaryRecord],
    location: str = "",
    steps: Mapping[str, PathStep] | None = None,
) -> str:
    """Return experiments as a table, in the order given, the first fifty of them.

    Args:
        summaries: Newest first.
        location: Where they are stored.
        steps: The figures of some of them, by id.
    """
    if not summaries:
        note = f"N{no_experiments(location)[1:]}."
        return panel(tag("div", note, style=s.PAD))
    steps = steps or {}
    shown = summaries[:_LISTED]
    titles = listed_titles(steps.values())
    scored = scored_columns(titles)
    head = [
        tag(
            "th",
            one_line(title, 40),
            style=s.TH + (_TIGHT if place else s.PINNED) + (_SCORE if place in scored else ""),
            title=title,
            scope="col",
        )
        for place, title in enumerate(titles)
    ]
    cells = listed_cells(summaries, steps, titles)[:_LISTED]
    body = [
        _row(summary, steps.get(summary.experiment_id), titles, texts)
        for summary, texts in zip(shown, cells, strict=True)
    ]
    # Columns as wide as what they hold, and an id that can be copied: the names stay while the rest scrolls.
    table = table_of(head, body, s.SCROLLED)
    scroll = "overflow-x:auto;container-type:inline-size;margin-top:-1px;"
    parts = [scrolling("Experiments", table, style=scroll)]
    if more := len(summaries) - len(body):
        note = f"and {plural(more, 'further experiment')}"
        style = f"{s.MUTED}{s.SMALL}padding:6px 14px;border-top:1px solid {s.LINE};"
        parts.append(tag("div", note, style=style))
    return panel(*parts)


def listed_titles(steps: Iterable[PathStep]) -> list[str]:
    """Name the columns: evaluators that most experiments have, and what is known of any of them.

    What a leaderboard is read for comes first: a narrow panel shows only so many columns.
    """
    steps = list(steps)
    names = Counter(summary.name for step in steps for summary in step.report.summaries)
    evaluators = [name for name, _ in names.most_common(_EVALUATORS)]
    known = {fact for step in steps for fact in facts_of(step)} - {"failed"}
    changed = [_CHANGED] if any(step.changed for step in steps) else []
    return [
        "name",
        *changed,
        *evaluators,
        *_STANDING,
        *(fact for fact in FACTS if fact in known),
        *_LAST,
    ]


def listed_cells(
    summaries: Sequence[ExperimentSummaryRecord],
    steps: Mapping[str, PathStep],
    titles: Sequence[str],
) -> list[list[str]]:
    """Return the text of each cell, row by row; empty for what is not known."""
    return [
        _texts(summary, name, steps.get(summary.experiment_id), titles)
        for summary, name in zip(summaries, listed_names(summaries), strict=True)
    ]


def _texts(
    summary: ExperimentSummaryRecord, name: str, step: PathStep | None, titles: Sequence[str]
) -> list[str]:
    status = listed_status(summary)
    runs = f"{count(summary.done)} of {count(summary.planned)} done"
    if summary.failed:
        runs += f", {count(summary.failed)} failed"
    own = {
        "name": named(name, 120),
        _CHANGED: "" if step is None else step.changed,
        "status": f"{status_sign(status)} {status}",
        "runs": runs,
        "dataset": one_line(summary.dataset_name, 120),
        "started": f"{summary.created_at:%Y-%m-%d %H:%M}",
        "id": one_line(summary.experiment_id, 60),
    }
    facts = {} if step is None else facts_of(step)
    scored = scored_columns(titles)
    return [
        _scored(step, title) if place in scored else own.get(title, facts.get(title, ""))
        for place, title in enumerate(titles)
    ]


def scored_columns(titles: Sequence[str]) -> range:
    """Return the places of the evaluators' columns; one may be called as a column of ours is."""
    start = 2 if titles[1] == _CHANGED else 1
    return range(start, len(titles) - 1 - titles[::-1].index(_STANDING[0]))


def _scored(step: PathStep | None, evaluator: str) -> str:
    """Return a score with the difference from the experiment before, and on a second line from which one."""
    if step is None or summary_of(step, evaluator) is None:
        return ""
    score, result = score_words(summary_of(step, evaluator)), step.from_before.get(evaluator)
    if result is None or result.difference is None or step.same_runs:
        return score
    difference, where = difference_parts(step, result)
    figures = f"{score} ({'±' if difference == '0' else ''}{difference})"
    return f"{figures}\n{where}" if where else figures


def _row(
    summary: ExperimentSummaryRecord,
    step: PathStep | None,
    titles: Sequence[str],
    texts: Sequence[str],
) -> Html:
    scored = scored_columns(titles)
    cells = [
        _score_cell(step, title, text) if place in scored else _cell(summary, title, text)
        for place, (title, text) in enumerate(zip(titles, texts, strict=True))
    ]
    return tag("tr", *cells, style=s.TR)


_STYLES = {
    "name": s.PINNED + "max-width:clamp(90px,30cqi,220px);font-weight:600;",
    "id": _TIGHT + s.CODE,
    "started": _TIGHT + s.FAINT,
    "dataset": _TIGHT + "max-width:170px;",
    _CHANGED: _TIGHT + s.WRAP + "min-width:130px;max-width:200px;",
}


def _cell(summary: ExperimentSummaryRecord, title: str, text: str) -> Html:
    if title == "runs":
        # A bar of what is all done says nothing, and many of them hide the one that matters.
        whole = summary.done == summary.planned
        bar = "" if whole else track(summary.done, summary.failed, summary.planned)
        return tag("td", text, bar, style=f"{s.TD}{_TIGHT}min-width:104px;")
    full = {"name": summary.name, "dataset": summary.dataset_name}.get(title, text)
    return text_cell(text, one_line(full, 600) or None, _STYLES.get(title, _TIGHT))


def _score_cell(step: PathStep | None, title: str, text: str) -> Html:
    known = None if step is None else summary_of(step, title)
    if known is None or step is None:
        return text_cell("", style=_TIGHT)
    interval = ""
    if known.ci_low is not None and known.ci_high is not None:
        interval = f"95 % interval {known.ci_low:.3g} to {known.ci_high:.3g}; "
    against = "" if step.is_sibling else "against the one before: "
    words = f"{interval}{against}{difference_words(step, title)}"
    figures, _, where = text.partition("\n")
    weight = "font-weight:600;" if any(sign in figures for sign in _SIGNS) else ""
    aside = tag("div", where, style=s.MUTED + s.SMALL + _CUT) if where else ""
    style = f"{s.TD}{_TIGHT}{_SCORE}"
    return tag(
        "td", tag("span", figures, style=weight), aside, style=style, title=words, dir="auto"
    )
