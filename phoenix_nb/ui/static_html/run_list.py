"""The first runs of a card: a few readable lines each, whatever the width, and all of each when opened."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import NO_NOTES, RowNotes
from phoenix_nb.core.summary.run_previews import EvaluationPreview, RunPreview
from phoenix_nb.ui.shared.words import (
    count,
    evaluation_text,
    excerpt,
    label_words,
    number,
    one_line,
    plural,
    run_name,
    seconds,
    whole,
)
from phoenix_nb.ui.static_html import style as s
from phoenix_nb.ui.static_html.markup import Html, breakable, join, tag

__all__ = ["ROOM", "runs_html"]

_PREVIEW = 400
"""Characters of an input or output that a closed run has for its lines."""
_FIELD = 1_500
"""Characters of one value of an opened run: a notebook keeps them all."""
_FIELDS = 40
"""Inputs, or fields of an output, of an opened run."""
_MARKS = 8
"""Evaluations of a closed run; all of them are there when it is opened."""
_CHARACTER = 8.4
"""Pixels of a character of an example's id: of a digit, in the widest of the usual fonts."""
_MARKER = 18
"""Pixels of the triangle that opens a run."""

_LINE = f"border-top:1px solid {s.LINE};"
_ASKED, _ANSWERED = "flex:2 1 100px;min-width:0;", "flex:3 1 150px;min-width:0;"
"""Columns beside the id; where they find no room there, they stand below it."""
ROOM = 5_000
"""Characters of HTML for the runs: of 30 cells, each with such a list, a notebook has half a megabyte."""
_LEAST = 3
"""Runs that are shown however large they are."""
_LIST = "overflow-wrap:anywhere;"
"""Of the whole list: what is inherited is written once, and not with each run of each saved cell."""
_CLAMP = "display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden;-webkit-line-clamp:"
_BLOCK = "display:block;"
_SURE = 20
"""Characters that fit into a line of the narrowest panel."""
_PAIR = (
    "display:grid;grid-template-columns:minmax(80px,24%) minmax(0,1fr);gap:4px 14px;"
    "justify-items:start;white-space:pre-wrap;"
)


def runs_html(
    previews: Sequence[RunPreview],
    every: int,
    notes: Mapping[RunKey, RowNotes] | None,
    *,
    room: int,
) -> Html:
    """Return runs as a list, as many as there is room for; `<details>` open them, which needs no kernel.

    Args:
        previews: The runs that may be shown, in this order.
        every: How many there are in all.
        notes: What people noted on them.
        room: Characters of HTML for the runs.
    """
    if not previews:
        return Html()
    names = [run_name(run.example_id, run.repetition) for run in previews]
    first = min(150, round(_CHARACTER * max(60 / _CHARACTER, *map(len, names))))
    columns = (
        "display:inline-flex;flex-wrap:wrap;gap:0 14px;"
        f"width:calc(100% - {_MARKER}px);vertical-align:top;"
    )
    widths = (f"flex:none;width:{first}px;", _ASKED, _ANSWERED)
    runs = list[Html]()
    for run, name in zip(previews, names, strict=True):
        noted = (notes or {}).get((run.example_id, run.repetition), NO_NOTES)
        html = _run(run, name, columns, widths, noted)
        room -= len(html)
        if room < 0 and len(runs) >= _LEAST:
            break
        runs.append(html)
    shown = "All" if len(runs) == every else f"{count(len(runs))} of"
    ranked = len(runs) > 1 and any(run.error or run.evaluations for run in previews)
    order = ", failed and wrong ones first" if ranked else ""
    caption = f"{shown} {plural(every, 'run')}{order}; a click opens one"
    heads = [
        tag("span", name, style=width)
        for name, width in zip(("example", "input", "output"), widths, strict=True)
    ]
    head = tag("div", *heads, style=f"{columns}margin-left:{_MARKER - 4}px;{s.MUTED}{s.SMALL}")
    return tag(
        "div",
        tag("div", caption, style=f"{s.MUTED}{s.SMALL}padding:10px 14px 4px;"),
        tag("div", head, style="padding:2px 14px 5px;"),
        *runs,
        style=_LINE + _LIST,
    )


def _run(
    run: RunPreview, name: str, columns: str, widths: tuple[str, str, str], notes: RowNotes
) -> Html:
    cut = name != run.example_id
    identity = tag(
        "span",
        tag("span", name, style=_BLOCK, dir="auto"),
        tag("span", seconds(run.latency_s), style=s.SMALL),
        style=s.MUTED + widths[0],
        title=f"{one_line(run.example_id, 60)}, repetition {run.repetition}" if cut else None,
    )
    asked = _clamped(excerpt(run.input, _PREVIEW), 3)
    summary = tag(
        "summary",
        tag(
            "span",
            identity,
            tag("span", asked, style=widths[1]),
            tag("span", *_output(run, notes), style=widths[2]),
            style=columns,
        ),
        style="cursor:pointer;padding:6px 14px;",
    )
    fields = tag(
        "div",
        *_noted(notes),
        *_fields(run),
        style=f"{_PAIR}padding:4px 14px 12px {14 + _MARKER}px;",
    )
    return tag("details", summary, fields, style=_LINE)


def _output(run: RunPreview, notes: RowNotes) -> list[Html]:
    """Show the output, the expected one, every evaluation, and what is noted."""
    if run.error is not None:
        parts = [_clamped(one_line(str(run.error), _PREVIEW), 3, _bad("✗ "))]
    else:
        parts = [_clamped(excerpt(run.output, _PREVIEW), 3)]
    if run.expected:
        wanted = f"expected {excerpt(run.expected, _PREVIEW)}"
        parts.append(_clamped(wanted, 1, style=s.MUTED + s.SMALL))
    marks = [_mark(evaluation) for evaluation in run.evaluations[:_MARKS]]
    if more := len(run.evaluations) - len(marks):
        marks.append(tag("span", f"and {count(more)} more", style=s.MUTED))
    marks += [tag("span", f"thumb {notes.thumbs}")] if notes.thumbs else []
    marks += [tag("span", f"#{one_line(tag_, 40)}", dir="auto") for tag_ in notes.tags]
    marks += [tag("span", f"“{one_line(notes.note, 80)}”", dir="auto")] if notes.note else []
    flow = f"display:flex;flex-wrap:wrap;gap:0 12px;{s.SMALL}margin-top:2px;"
    return [*parts, *([tag("span", *marks, style=flow)] if marks else [])]


def _clamped(text: str, lines: int, sign: str = "", style: str = "") -> Html:
    """Show a text on so many lines at most."""
    fits = len(text) <= _SURE * lines
    return tag(
        "span", sign, text, style=(_BLOCK if fits else f"{_CLAMP}{lines};") + style, dir="auto"
    )


def _mark(evaluation: EvaluationPreview) -> Html:
    name = breakable(one_line(evaluation.name, 80))
    if evaluation.error is not None:
        return tag("span", _bad("✗ "), name, f" {one_line(evaluation.error.type, 40)}", dir="auto")
    if evaluation.label in {"True", "False"}:
        return tag("span", "✓ " if evaluation.label == "True" else "✗ ", name, dir="auto")
    text = number(evaluation.score) if evaluation.label is None else label_words(evaluation.label)
    return tag("span", tag("span", name, style=s.MUTED), f" {text}", dir="auto")


def _bad(text: str) -> Html:
    return tag("span", text, style=f"color:{s.BAD};")


def _fields(run: RunPreview) -> Iterator[Html]:
    """Yield labels and values: what failed, the output beside what was expected, evaluations, inputs."""
    if run.error is not None:
        yield from _field("error", run.error.traceback or str(run.error), s.CODE)
    else:
        yield from _parts("output", run.output)
    yield from _parts("expected", run.expected)
    for evaluation in run.evaluations:
        yield from _evaluation(evaluation)
    yield from _parts("input", run.input)


def _noted(notes: RowNotes) -> Iterator[Html]:
    """Yield what is noted, and by whom."""
    if notes.note:
        yield from _field(
            "note", f"{notes.note}\n— {notes.annotator}" if notes.annotator else notes.note
        )
    if notes.tags:
        yield from _field("tags", ", ".join(notes.tags))
    if notes.thumbs:
        yield from _field("thumb", notes.thumbs)


def _parts(role: str, value: Any) -> Iterator[Html]:
    """Yield an object key by key, and any other value as it is."""
    if not isinstance(value, Mapping):
        yield from _field(role, value)
        return
    for key in list(value)[:_FIELDS]:
        yield from _field(f"{role}.{key}", value[key])
    if len(value) > _FIELDS:
        yield from _field(role, f"and {count(len(value) - _FIELDS)} more keys", s.MUTED)


def _evaluation(evaluation: EvaluationPreview) -> Iterator[Html]:
    if evaluation.error is not None:
        yield from _field(
            evaluation.name, f"✗ {evaluation.error.traceback or evaluation.error}", s.CODE
        )
        return
    text = evaluation_text(evaluation.score, evaluation.label)
    yield from _field(
        evaluation.name, f"{text}\n{evaluation.explanation}" if evaluation.explanation else text
    )


def _field(label: str, value: Any, style: str = "") -> Iterator[Html]:
    """Yield a label and its value, each a cell of the grid; lists and objects as JSON."""
    structured = not isinstance(value, (str, int, float, bool, type(None)))
    text = whole(value, _FIELD)
    yield tag("div", breakable(one_line(label, 120)), style=s.MUTED + s.SMALL, dir="auto")
    cut = [_cut(value)] if len(text) >= _FIELD else []
    yield tag("div", join([text, *cut]), style=s.CODE if structured else style, dir="auto")


def _cut(value: Any) -> Html:
    """Return how much of a value is shown, and where all of it is."""
    every = plural(len(whole(value)), "character")
    note = f" The first {count(_FIELD)} of {every}; explore() shows all of them."
    return tag("span", note, style=s.MUTED + s.SMALL)
