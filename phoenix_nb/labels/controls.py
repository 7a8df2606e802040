"""A labelling session, as its widget sees it."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from phoenix_nb.ui.labelling.controls import Answered, Differences, ShownRow

if TYPE_CHECKING:
    from phoenix_nb.labels.example import Row
    from phoenix_nb.labels.session import LabellingSession

__all__ = ["SessionControls"]


class SessionControls:
    """Implements `ui.labelling.controls.LabellingControls`. Rows are the drawn ones, in their order."""

    def __init__(self, session: "LabellingSession") -> None:
        self._session = session
        self._rows: list[Row] = session.drawn_rows()
        self._places = {row.key: place for place, row in enumerate(self._rows)}

    @property
    def question(self) -> str:
        """What is asked."""
        return self._session.question

    @property
    def name(self) -> str:
        """The session's name."""
        return self._session.name

    @property
    def rubric(self) -> tuple[str, str]:
        """How to decide, and the version of that text."""
        return self._session.rubric, self._session.rubric_version

    @property
    def annotator(self) -> str:
        """Who labels."""
        return self._session.annotator

    @property
    def labels(self) -> list[str]:
        """The labels, in order."""
        return list(self._session.labels)

    @property
    def is_pair(self) -> bool:
        """Whether two outputs are shown."""
        return self._session.is_pair

    @property
    def total(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def trouble(self) -> str:
        """What went wrong beside storing the labels."""
        return self._session.trouble

    @property
    def next_calls(self) -> Sequence[str]:
        """What to call once every row has an answer, as Python code."""
        owner = "comparison" if self.is_pair else "experiment"
        judges = self._session.judges()
        if not judges:
            return [f"{owner}.summary()"]
        names = f"{_quoted(judges[0].name)}, {_quoted(self.name)}"
        scored = None not in self._session.labels.values()
        return [
            *([] if self.is_pair else [f"{owner}.agreement({names})"]),
            *([f"{owner}.corrected({names})"] if scored else []),
        ]

    def read(self) -> None:
        """Read what has been stored since; everything else tells of what was last read."""
        self._session.read()

    def differences(self) -> Differences | None:
        """The rows on which the judge and people differ; None without a judge, or if there are none."""
        keys = self._session.differing()
        if not keys:
            return None
        judge = self._session.judges()[0].name
        return Differences(
            len(keys),
            judge,
            f"experiment.agreement({_quoted(judge)}, {_quoted(self.name)}).explore()",
            lambda: self._session.open_differing(keys),
        )

    def row(self, place: int) -> ShownRow:
        """The row at a place, with the annotator's answer."""
        row = self._rows[place]
        return ShownRow(
            row.example.input, row.outputs, row.example.output, self._answers().get(place)
        )

    def next_open(self, after: int = -1) -> int | None:
        """The place of the next row without an answer, from the start again at the end."""
        answered = self._answers()
        order = (*range(after + 1, self.total), *range(after + 1))
        return next((place for place in order if place not in answered), None)

    def label(self, place: int, label: str | None, note: str, tags: Sequence[str]) -> None:
        """Store an answer."""
        self._session.store_label(self._rows[place].key[0], label, note, tags)

    def undo(self) -> int | None:
        """Take the last answer back; the place of its row, if it is among those drawn."""
        undone = self._session.take_back()
        places = [place for (example_id, _), place in self._places.items() if example_id == undone]
        return places[0] if places else None

    def labelled(self) -> int:
        """How many rows have a label of this annotator."""
        return sum(answer.label is not None for answer in self._answers().values())

    def width(self) -> tuple[str, str]:
        """The width reached, and why there will be no corrected mean."""
        progress = self._session.progress_when_read()
        return str(progress.width), progress.why_no_interval

    def tags(self) -> Sequence[str]:
        """The tags given so far, the most frequent first."""
        given = Counter(tag for answer in self._answers().values() for tag in answer.tags)
        return [tag for tag, _ in given.most_common()]

    def counts(self) -> Mapping[str, int]:
        """How often this annotator gave each label."""
        given = Counter(answer.label for answer in self._answers().values())
        return {label: given[label] for label in self.labels if given[label]}

    def _answers(self) -> dict[int, Answered]:
        """The annotator's answers, by place."""
        return {
            self._places[key]: Answered(answer.label, answer.note, answer.tags)
            for key, answer in self._session.own_answers().items()
            if key in self._places
        }


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)
