"""The labelling widget: the kernel stores each answer and sends the next row, the browser shows it."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import traitlets

from phoenix_nb.errors import PhoenixNBError
from phoenix_nb.ui.labelling.controls import LabellingControls, ShownRow
from phoenix_nb.ui.labelling.messages import (
    AnswerToLabelling,
    AskLabel,
    AskRow,
    AskUndo,
    LabelKey,
    LabellingSetup,
    Reached,
    RowToLabel,
    parse,
)
from phoenix_nb.ui.run_table.readable import blocks
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.encoding import as_json, encode
from phoenix_nb.ui.shared.environment import at_cell_end
from phoenix_nb.ui.shared.output_cells import Output, Show, in_this_cell
from phoenix_nb.ui.shared.place import PlacedWidget
from phoenix_nb.ui.shared.words import clean, one_line
from phoenix_nb.ui.static_html.labelling import labelling_html, labelling_text
from phoenix_nb.ui.steps.view import Step, Steps

__all__ = ["LabellingWidget", "label_keys"]

_NAME = 120
_TEXT = 4_000
_SHOWN_TAGS = 9
_DIGITS = "123456789"
_RESERVED = "suemt"
"""Letters that do something else: skip, undo, expected, memo, tag."""


class LabellingWidget(PlacedWidget):
    """One row at a time: read it, press a key, read the next one.

    An answer is stored before the next row is shown. Storing needs a kernel that is free: while another cell
    runs, the widget says that it waits.

    Args:
        controls: The session.
    """

    _esm = module("labelling")
    _css = styles("labelling")
    setup: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """Question, rubric and labels, as JSON; written once."""

    def __init__(self, controls: LabellingControls) -> None:
        self._controls = controls
        self._replace: list[Callable[[Output], None]] = []
        self._still = ""
        self._steps: Steps | None = None
        """What comes next, once every row has an answer."""
        self._labels = {clean(label): label for label in controls.labels}
        rubric, version = controls.rubric
        keys = label_keys(list(self._labels))
        taken = {key for label in keys for key in label["keys"]}
        setup: LabellingSetup = {
            "question": one_line(controls.question, _TEXT),
            "name": one_line(controls.name, _NAME),
            "rubric": clean(rubric[:_TEXT]),
            "version": version,
            "annotator": one_line(controls.annotator, _NAME),
            "pair": controls.is_pair,
            "labels": keys,
            "note": "m" if "n" in taken else "n",
            "next": one_line(" and ".join(controls.next_calls), _TEXT),
        }
        super().__init__(setup=encode(setup))
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<LabellingWidget {self._controls.name!r}>"

    def static_html(self) -> str:
        """Return how far the session has come, and how often each label was given."""
        self._controls.read()
        return labelling_html(self._controls)

    def static_text(self) -> str:
        """Return the same as text."""
        self._controls.read()
        return labelling_text(self._controls)

    def show(
        self,
        *,
        show: Show = in_this_cell,
        at_end: Callable[[Callable[[], None]], object] = at_cell_end,
    ) -> None:
        """Show it in the cell that runs.

        The static form there, which is what a notebook saves, is brought up to date when the last row has got
        its answer, and whenever a cell ends. With each answer it would be too often: some front ends draw the
        widget anew, and take the keyboard away from people as they type.

        Args:
            show: How an output gets in a cell.
            at_end: Registers a function that is called whenever a cell ends.
        """
        if not self._replace:
            at_end(self._bring_up_to_date)
        self._bring_up_to_date()
        self._replace.append(show(Output(*self._repr_mimebundle_())))

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        asked = parse(content)
        if asked is None:
            return
        answer = self._answer(asked)
        self.send(as_json(answer))
        if isinstance(asked, AskLabel) and not answer["error"] and answer["row"] is None:
            self._bring_up_to_date()

    def _bring_up_to_date(self) -> None:
        with suppress(PhoenixNBError):  # the cell that ends has nothing to do with it
            still = self.static_html()
            if still != self._still:
                self._still = still
                for replace in self._replace:
                    replace(Output(*self._repr_mimebundle_()))

    def _answer(self, asked: AskRow | AskLabel | AskUndo) -> AnswerToLabelling:
        place, saved, error = -1, "", ""
        try:
            match asked:
                case AskRow():
                    self._controls.read()
                    place = asked.place
                case AskLabel():
                    place = asked.place
                    saved = self._store(asked)
                    place = self._next(place)
                case AskUndo():
                    undone = self._controls.undo()
                    place, saved = (-1, "nothing to undo") if undone is None else (undone, "undone")
            if isinstance(asked, AskRow) and place < 0:
                place = self._next(-1)
            row = self._row(place)
        except PhoenixNBError as problem:
            error, row = clean(str(problem)), None
        return {
            "type": "row",
            "request": asked.request,
            "row": row,
            "reached": self._reached(done=row is None and not error),
            "saved": saved,
            "error": error,
        }

    def _store(self, asked: AskLabel) -> str:
        if asked.place >= self._controls.total:
            return ""
        label = None if asked.label is None else self._labels.get(asked.label, asked.label)
        self._controls.label(asked.place, label, asked.note, asked.tags)
        return "skipped" if label is None else f"saved: {asked.label}"

    def _next(self, after: int) -> int:
        place = self._controls.next_open(after)
        return self._controls.total if place is None else place

    def _row(self, place: int) -> RowToLabel | None:
        if not 0 <= place < self._controls.total:
            return None
        row = self._controls.row(place)
        return _as_message(place, row)

    def _reached(self, *, done: bool) -> Reached:
        width, warning = self._controls.width()
        return {
            "labelled": self._controls.labelled(),
            "total": self._controls.total,
            "width": clean(width),
            "warning": clean(warning),
            "tags": [one_line(tag, _NAME) for tag in self._controls.tags()[:_SHOWN_TAGS]],
            "trouble": clean(self._controls.trouble),
            "steps": self._next_steps() if done else "",
        }

    def _next_steps(self) -> str:
        """Make the buttons for what comes next, and return their place; empty if there are none."""
        if self._steps is not None:
            self._steps.close()
            self._steps = None
        differences = self._controls.differences()
        if differences is None:
            return ""
        rows = "the row" if differences.count == 1 else f"the {differences.count:,} rows"
        judge, name = one_line(differences.judge, _NAME), one_line(self._controls.name, _NAME)
        step = Step(
            f"Open {rows} on which {judge} and {name} differ",
            "In the row browser",
            differences.open,
            "d",
        )
        self._steps = Steps([step])
        return self._steps.place_name


def label_keys(labels: list[str]) -> list[LabelKey]:
    """Give each label its digit and, where it is free, its first letter."""
    initials = [label[:1].lower() for label in labels]
    return [
        {
            "label": label,
            "shown": one_line(label, _NAME),
            "keys": [
                *_DIGITS[place : place + 1],
                *(
                    [initial]
                    if initials.count(initial) == 1
                    and initial.isalpha()
                    and initial not in _RESERVED
                    else []
                ),
            ],
        }
        for place, (label, initial) in enumerate(zip(labels, initials, strict=True))
    ]


def _as_message(place: int, row: ShownRow) -> RowToLabel:
    answered = row.answered
    return {
        "place": place,
        "inputs": blocks(row.input),
        "outputs": blocks(row.outputs),
        "expected": blocks(row.expected),
        "answered": answered is not None,
        "label": clean(answered.label) if answered and answered.label else "",
        "note": clean(answered.note) if answered else "",
        "tags": [clean(tag) for tag in answered.tags] if answered else [],
    }
