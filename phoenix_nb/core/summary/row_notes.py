"""What people noted on the rows of an experiment, added up from its entries to what holds now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.model.entries.not_undone import not_undone

__all__ = ["NO_NOTES", "RowNotes", "row_notes"]


@dataclass(frozen=True, slots=True)
class RowNotes:
    """The note, the tags and the thumb of one row as they stand, and who left them so."""

    note: str = ""
    tags: tuple[str, ...] = ()
    thumbs: Literal["up", "down"] | None = None
    annotator: str = ""
    """Who made the latest entry that has not been taken back."""
    at: datetime | None = None
    """When that entry was made; None if there is none."""

    def __bool__(self) -> bool:
        """Whether anything is noted."""
        return bool(self.note or self.tags or self.thumbs)

    def after(self, entry: Annotation) -> "RowNotes":
        """Return the notes as they are after a further entry."""
        thumbs = self.thumbs if entry.thumbs is None else entry.thumbs
        return RowNotes(
            note=self.note if entry.note is None else entry.note,
            tags=self.tags if entry.tags is None else entry.tags,
            thumbs=None if thumbs == "none" else thumbs,
            annotator=entry.annotator or "",
            at=entry.created_at,
        )


NO_NOTES = RowNotes()


def row_notes(entries: Iterable[Annotation]) -> dict[RunKey, RowNotes]:
    """Add entries up, in the order in which they came; of each field, the latest one holds.

    Returns:
        The notes of each row that has an entry, by example id and repetition; empty notes where all
        was taken away again.
    """
    entries = tuple(entries)
    notes = dict.fromkeys(((entry.example_id, entry.repetition) for entry in entries), NO_NOTES)
    for entry in not_undone(entries):
        key = (entry.example_id, entry.repetition)
        notes[key] = notes[key].after(entry)
    return notes
