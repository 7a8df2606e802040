"""What a person does with rows in the browser: note something on them, make datasets out of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, count
from typing import Literal, NamedTuple, Protocol

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import NO_NOTES, RowNotes
from phoenix_nb.errors import StoreError, UsageError
from phoenix_nb.ui.run_table.columns import Column
from phoenix_nb.ui.run_table.editing_messages import (
    ActedAnswer,
    AnnotatedAnswer,
    AskAct,
    AskAnnotate,
    NotedRow,
    NotesText,
)
from phoenix_nb.ui.shared.words import clean, one_line

__all__ = ["Done", "NoteColumns", "RowActions", "RowEditor"]

_SHOWN = 20_000
"""Characters of a note, or of an expected value, that reach the browser."""


class Done(NamedTuple):
    """What came of an action: a sentence, and code to go on with."""

    words: str
    code: str = ""


class RowActions(Protocol):
    """What can be done with the rows of an experiment. Rows are named by their positions.

    Every method raises `UsageError` or `StoreError`, whose message is shown.
    """

    @property
    def writable(self) -> bool:
        """Whether there is a store to write to."""
        ...

    def expected(self, position: int) -> str:
        """Return what is expected of a row, as `correct` takes it."""
        ...

    def annotate(
        self,
        position: int,
        note: str | None,
        tags: Sequence[str] | None,
        thumbs: Literal["up", "down", "none"] | None,
    ) -> RowNotes:
        """Note something on a row; returns what is noted then."""
        ...

    def undo(self, position: int) -> RowNotes:
        """Take back what was noted last on a row, by a further entry."""
        ...

    def add_to_dataset(self, positions: Sequence[int], split: str, dataset: str) -> Done:
        """Put rows into a split, another dataset, or both."""
        ...

    def correct(self, position: int, expected: str) -> Done:
        """Correct what is expected of a row."""
        ...

    def again(self, positions: Sequence[int]) -> Done:
        """Say how to run rows again."""
        ...


@dataclass(frozen=True)
class NoteColumns:
    """What is noted on each run, as columns that change while the table is open."""

    keys: Sequence[RunKey]
    notes: list[RowNotes]
    tags: list[str | None]
    thumbs: list[str | None]
    texts: list[str | None]

    @classmethod
    def of(cls, keys: Sequence[RunKey], noted: Mapping[RunKey, RowNotes]) -> "NoteColumns":
        """Make the columns of runs, by example and repetition."""
        nothing = [None] * len(keys)
        columns = cls(keys, [NO_NOTES] * len(keys), [*nothing], [*nothing], [*nothing])
        for at in compress(count(), map(noted.__contains__, keys) if noted else ()):
            columns.put(at, noted[keys[at]])
        return columns

    def put(self, position: int, notes: RowNotes) -> None:
        """Change what is noted on a run."""
        self.notes[position] = notes
        self.tags[position] = ", ".join(notes.tags) or None
        self.thumbs[position] = notes.thumbs
        self.texts[position] = notes.note or None

    def columns(self) -> list[Column]:
        """Return the columns of a table; they are shown from the start if anything is noted."""
        shown = any(any(column) for column in (self.texts, self.tags, self.thumbs))
        return [
            Column("thumbs", "", self.thumbs, shown=shown),
            Column("tags", "", self.tags, shown=shown),
            Column("note", "", self.texts, shown=shown),
        ]


class RowEditor:
    """Answers what a person asks of rows: each request is carried out at once, and answered.

    Args:
        actions: What is done.
        columns: Where the table reads what is noted.
    """

    def __init__(self, actions: RowActions, columns: NoteColumns) -> None:
        self._actions = actions
        self.columns: NoteColumns = columns
        """What is noted on each row."""

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.columns.notes)

    @property
    def writable(self) -> bool:
        """Whether there is a store to write to."""
        return self._actions.writable

    def noted(self) -> dict[RunKey, RowNotes]:
        """Return the runs on which something is noted, with it."""
        pairs = zip(self.columns.keys, self.columns.notes, strict=True)
        return {key: notes for key, notes in pairs if notes}

    def noted_row(self, key: RunKey, variant: int) -> NotedRow | None:
        """Return what is noted on a run of a variant, by example and repetition; None if it is no row."""
        position = self._places.get(key)
        if position is None:
            return None
        return {"variant": variant, "position": position, "notes": self.notes(position)}

    @cached_property
    def _places(self) -> dict[RunKey, int]:
        return {key: place for place, key in enumerate(self.columns.keys)}

    def notes(self, position: int) -> NotesText:
        """Return what is noted on a row."""
        notes = self.columns.notes[position]
        every = (tag for row in self.columns.notes for tag in row.tags)
        return {
            "note": clean(notes.note[:_SHOWN]),
            "tags": [one_line(tag, 100) for tag in notes.tags],
            "thumbs": notes.thumbs or "",
            "annotator": one_line(notes.annotator, 100),
            "at": "" if notes.at is None else notes.at.isoformat(),
            "known": [one_line(tag, 100) for tag in dict.fromkeys(every)][:100],
            "expected": clean(self._actions.expected(position)[:_SHOWN]),
            "writable": self._actions.writable,
        }

    def annotate(self, asked: AskAnnotate) -> AnnotatedAnswer | None:
        """Note something on a row."""
        if asked.position >= len(self):
            return None
        answer = AnnotatedAnswer(
            type="annotated", request=asked.request, position=asked.position, notes=None, error=""
        )
        try:
            notes = (
                self._actions.undo(asked.position)
                if asked.undo
                else self._actions.annotate(asked.position, asked.note, asked.tags, asked.thumbs)
            )
        except (UsageError, StoreError) as error:
            return {**answer, "error": clean(str(error))}
        self.columns.put(asked.position, notes)
        return {**answer, "notes": self.notes(asked.position)}

    def act(self, asked: AskAct) -> ActedAnswer | None:
        """Make a version of a dataset out of rows, or say how to run them again."""
        positions = [at for at in asked.positions if at < len(self)]
        if not positions:
            return None
        answer = ActedAnswer(type="acted", request=asked.request, words="", code="", error="")
        try:
            done = self._act(asked, positions)
        except (UsageError, StoreError) as error:
            return {**answer, "error": clean(str(error))}
        return {**answer, "words": clean(done.words), "code": clean(done.code)}

    def _act(self, asked: AskAct, positions: Sequence[int]) -> Done:
        match asked.action:
            case "add":
                return self._actions.add_to_dataset(positions, asked.split, asked.dataset)
            case "correct":
                return self._actions.correct(positions[0], asked.expected)
            case "again":
                return self._actions.again(positions)
