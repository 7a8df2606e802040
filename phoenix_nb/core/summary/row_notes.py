"""What people noted on the rows of an experiment, added up from its entries to what holds now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.model import Annotation

__all__ = ["NO_NOTES", "RowNotes", "row_notes"]


@dataclass(frozen=True, slots=True)
class RowNotes:
    """The note, the tags and the thumb of one row as they stand, and who left them so."""

    note: str = ""
    tags: tuple[str, ...] = ()
    thumbs: Literal["up", "down"] | None = None
    annotator: str = ""
    """Who made the latest entry."""
    at: datetime | None = None
    """When the latest entry was made; None if there is none."""

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
    notes: dict[RunKey, RowNotes] = {}
    for entry in entries:
        key = (entry.example_id, entry.repetition)
        notes[key] = notes.get(key, NO_NOTES).after(entry)
    return notes
