"""Static views: escaped, without script, the same in a saved, exported or printed notebook."""

from collections.abc import Sequence

from phoenix_nb.core.progress.progress import ExperimentProgress, Progress
from phoenix_nb.core.summary.experiment import EvaluatorSummary, ExperimentReport, FailureGroup
from phoenix_nb.model import DatasetRecord, ExampleRecord, ExperimentSummaryRecord
from phoenix_nb.ui.shared.plain_text import (
    headline,
    listed_status,
    no_experiments,
    origin,
    progress_text,
    spent,
    status_words,
)
from phoenix_nb.ui.shared.tiles import Tile, progress_tiles, summary_tile
from phoenix_nb.ui.shared.words import DOT, count, excerpt, named, one_line, plural, unbroken, whole
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, breakable, join, link, tag
from phoenix_nb.ui.static_html.run_list import runs_html
from phoenix_nb.ui.static_html.svg import chart, track

__all__ = [
    "dataset_html",
    "experiment_html",
    "experiments_html",
    "left_running_html",
    "progress_html",
    "tiles_html",
]

_PAD = "padding:10px 14px;"
_CUT = "overflow:hidden;text-overflow:ellipsis;white-space:nowrap;"
_TIGHT = "padding:6px 7px;"
_FLOW = "display:flex;flex-wrap:wrap;gap:2px 14px;align-items:baseline;overflow-wrap:anywhere;"
_ERRORS = 8
_TRACEBACK = 6_000
_EXAMPLES = 5
_LISTED = 50


def experiment_html(card: ExperimentReport) -> str:
    """Return the summary of an experiment as one HTML fragment, which needs nothing else."""
    parts = [
        _head(card),
        _progress(card),
        tiles_html(card.summaries),
        _errors(card.errors),
        runs_html(card),
    ]
    return tag("div", *parts, _foot(card), style=s.PANEL, class_=s.VERBATIM)


def _head(card: ExperimentReport) -> Html:
    words = status_words(card)
    sign = "✗" if words == "all failed" else "✓" if words in {"completed", "dry run"} else "◐"
    return tag(
        "div",
        tag("strong", named(card.record.name, 120), style="font-size:15px;", dir="auto"),
        " ",
        tag("span", f"{sign} {words}", style=s.SMALL),
        " ",
        tag("span", origin(card), style=s.MUTED + s.SMALL, dir="auto"),
        style=_FLOW + "padding:10px 14px 8px;",
    )


def _progress(card: ExperimentReport) -> Html:
    parts: list[str] = [
        track(card.done, card.failed, card.planned),
        tag(
            "div",
            tag("strong", headline(card)),
            tag("span", "".join(f"{DOT}{unbroken(part)}" for part in spent(card)), style=s.MUTED),
            style="margin-top:6px;",
        ),
    ]
    parts.extend(
        tag("div", one_line(note, 600), style="margin-top:4px;", dir="auto")
        for note in (card.reason, str(card.projection or ""), card.warning)
        if note
    )
    return tag("div", *parts, style="padding:0 14px 12px;")


def tiles_html(summaries: Sequence[EvaluatorSummary]) -> Html:
    """Return a tile for each evaluator, as many side by side as there is room for."""
    return _grid([_tile(summary_tile(summary)) for summary in summaries])


def _grid(tiles: Sequence[Html]) -> Html:
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
    return tag("div", *tiles, style=grid)


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
    cell = f"{_PAD}{rows}min-width:0;border-top:1px solid {s.LINE};border-right:1px solid {s.LINE};"
    picture = tag("div", chart(tile), style="margin-top:8px;")
    return tag("div", name, figure, note, picture, style=cell)


def _errors(groups: Sequence[FailureGroup]) -> Html:
    if not groups:
        return Html()
    rows = [_error(group) for group in groups[:_ERRORS]]
    if len(groups) > _ERRORS:
        more = plural(len(groups) - _ERRORS, "further kind of failure", "further kinds of failure")
        rows.append(tag("div", more, style=s.MUTED))
    return tag("div", *rows, style=f"{_PAD}border-top:1px solid {s.LINE};")


def _error(group: FailureGroup) -> Html:
    where = f"in {one_line(group.evaluator, 80)}" if group.evaluator else "in the task"
    first = f"first: example {one_line(group.example_id, 60)}, repetition {group.repetition}"
    head = [
        tag("span", "✗ ", style=f"color:{s.BAD};"),
        tag("strong", one_line(group.type, 80), dir="auto"),
        tag("span", f" × {count(group.count)} {where}{': ' if group.message.strip() else ''}"),
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


def _cell(text: str, title: str | None = None, style: str = "") -> Html:
    return tag("td", text, style=s.TD + style, title=title, dir="auto")


def _foot(card: ExperimentReport) -> Html:
    parts: list[str] = []
    if card.resume:
        parts.append(tag("span", "Resume: ", tag("code", card.resume, style=s.CODE)))
    if card.url:
        parts.append(link(card.url, "open in Phoenix ↗", style=s.LINK))
    if not card.dry_run:
        parts.append(tag("span", f"id {one_line(card.record.id, 60)}", style=s.MUTED))
    if card.location:
        parts.append(tag("span", f"kept in {one_line(card.location, 200)}", style=s.MUTED))
    if not parts:
        return Html()
    return tag(
        "div",
        join(parts, " "),
        style=f"{_FLOW}{s.SMALL}padding:8px 14px;border-top:1px solid {s.LINE};",
    )


def dataset_html(record: DatasetRecord) -> str:
    """Return a data set and its first examples as one HTML fragment."""
    size = plural(len(record.examples), "example")
    splits = sorted({name for example in record.examples for name in example.splits})
    facts = [size, f"version {one_line(record.version_id, 12)}"]
    if splits:
        noun = "split" if len(splits) == 1 else "splits"
        facts.append(f"{noun} {one_line(', '.join(splits), 120)}")
    head = [
        tag("strong", one_line(record.name, 120), style="font-size:15px;", dir="auto"),
        " ",
        tag("span", " · ".join(facts), style=s.MUTED),
    ]
    if record.description:
        text = one_line(record.description, 600)
        head.append(tag("div", text, style="flex-basis:100%;", dir="auto"))
    return tag(
        "div",
        tag("div", *head, style=_FLOW + _PAD),
        _examples(record),
        style=s.PANEL,
        class_=s.VERBATIM,
    )


def _examples(record: DatasetRecord) -> Html:
    shown = record.examples[:_EXAMPLES]
    titles = [("id", "14%"), ("input", ""), ("output", "")]
    if any(example.metadata for example in shown):
        titles.append(("metadata", "20%"))
    head = [
        tag("th", title, style=s.TH + (f"width:{width};" if width else ""))
        for title, width in titles
    ]
    rows = [_example(example, columns=len(titles)) for example in shown]
    table = tag(
        "table", tag("thead", tag("tr", *head, style=s.TR)), tag("tbody", *rows), style=s.TABLE
    )
    more = len(record.examples) - len(shown)
    if more <= 0:
        return table
    note = tag(
        "div",
        f"and {plural(more, 'further example')}",
        style=f"{s.MUTED}{s.SMALL}padding:6px 14px;border-top:1px solid {s.LINE};",
    )
    return join([table, note])


def _example(example: ExampleRecord, *, columns: int) -> Html:
    values = (example.input, example.output, example.metadata)[: columns - 1]
    cells = [_cell(excerpt(value) if value else "–", whole(value, 600)) for value in values]
    return tag("tr", _cell(one_line(example.id, 60), style=s.MUTED), *cells, style=s.TR)


def experiments_html(summaries: Sequence[ExperimentSummaryRecord], location: str = "") -> str:
    """Return experiments as a table, in the order given, the first fifty of them."""
    if not summaries:
        said = f"N{no_experiments(location)[1:]}."
        return tag("div", tag("div", said, style=_PAD), style=s.PANEL, class_=s.VERBATIM)
    titles = ("name", "status", "runs", "dataset", "started", "id")
    head = [
        tag("th", title, style=s.TH + (_TIGHT if place else ""))
        for place, title in enumerate(titles)
    ]
    body = [_listed(summary) for summary in summaries[:_LISTED]]
    # Columns as wide as what they hold, and an id that can be copied: a narrow window scrolls.
    table = tag(
        "table",
        tag("thead", tag("tr", *head, style=s.TR)),
        tag("tbody", *body),
        style=s.TABLE + "table-layout:auto;",
    )
    parts = [tag("div", table, style="overflow-x:auto;margin-top:-1px;", tabindex="0")]
    if more := len(summaries) - len(body):
        note = f"and {plural(more, 'further experiment')}"
        style = f"{s.MUTED}{s.SMALL}padding:6px 14px;border-top:1px solid {s.LINE};"
        parts.append(tag("div", note, style=style))
    return tag("div", *parts, style=s.PANEL, class_=s.VERBATIM)


def _listed(one: ExperimentSummaryRecord) -> Html:
    runs = f"{count(one.done)} of {count(one.planned)} done"
    if one.failed:
        runs += f", {count(one.failed)} failed"
    status = listed_status(one)
    mark = {"running": "◔", "completed": "✓", "incomplete": "◐", "all failed": "✗"}[status]
    identity = one_line(one.experiment_id, 60)
    return tag(
        "tr",
        _cell(named(one.name, 120), one_line(one.name, 600), "max-width:220px;"),
        _cell(f"{mark} {status}", style=_TIGHT),
        tag(
            "td",
            track(one.done, one.failed, one.planned),
            runs,
            style=f"{s.TD}{_TIGHT}min-width:150px;",
        ),
        _cell(
            one_line(one.dataset_name, 120),
            one_line(one.dataset_name, 600),
            f"{_TIGHT}max-width:170px;",
        ),
        _cell(f"{one.created_at:%Y-%m-%d %H:%M}", style=_TIGHT + s.MUTED),
        _cell(identity, identity, _TIGHT + s.CODE),
        style=s.TR,
    )


def progress_html(progress: Progress, now: float | None = None) -> str:
    """Return how far everything is, as it stands, for front ends that show no widgets."""
    panels = [_experiment_progress(each) for each in progress.experiments.values()]
    return join(panels) if panels else tag("div", progress_text(progress, now))


def left_running_html(note: str) -> Html:
    """Put a note below runs that had not ended."""
    return tag("div", "◔ ", note, style=f"{s.MUTED}{s.SMALL}{s.WRAP}max-width:110ch;margin:4px 0;")


def _experiment_progress(experiment: ExperimentProgress) -> Html:
    tasks = experiment.tasks
    words = experiment.outcome.value if experiment.outcome else experiment.state
    facts = (
        f"{count(tasks.done)} of {plural(tasks.planned, 'run')} done, {count(tasks.failed)} failed"
    )
    head = [
        tag("strong", named(experiment.name, 120), style="font-size:15px;", dir="auto"),
        " ",
        tag("span", words, style=s.SMALL),
    ]
    body = [
        track(tasks.done, tasks.failed, tasks.planned),
        tag("div", facts, style="margin-top:6px;"),
    ]
    tiles = [_tile(tile) for tile in progress_tiles(experiment)]
    parts = [tag("div", *head, style=_FLOW + _PAD), tag("div", *body, style="padding:0 14px 12px;")]
    return tag("div", *parts, _grid(tiles), style=s.PANEL, class_=s.VERBATIM)
