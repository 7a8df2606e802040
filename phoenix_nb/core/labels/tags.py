"""What people noted about rows: tags and notes, given while labelling or while reading."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from phoenix_nb.core.labels.reading import Key
from phoenix_nb.core.ports import Store
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.model.entries.label import Label
from phoenix_nb.model.entries.not_undone import not_undone

__all__ = ["TaggedRow", "tagged_rows"]


@dataclass(frozen=True, slots=True)
class TaggedRow:
    """What people noted about a row."""

    key: Key
    tags: tuple[str, ...]
    notes: tuple[str, ...]
    first_read: datetime
    """When it was first noted or labelled."""


@dataclass(slots=True)
class _Noted:
    tags: tuple[str, ...] = ()
    note: str = ""


def tagged_rows(store: Store, experiment_id: str) -> list[TaggedRow]:
    """Read the rows that people have read, in the order in which they were first read.

    A row counts as read if it was labelled, annotated or noted. One that was skipped without a word does not,
    nor one that was only preferred to another. Of each person's words about a row, the last ones count.
    """
    noted: defaultdict[Key, dict[tuple[str, str], _Noted]] = defaultdict(dict)
    first: dict[Key, datetime] = {}
    for label in not_undone(store.load_entries(Label, experiment_id)):
        key = label.example_id, label.repetition
        person = label.session_id, label.annotator
        silent = not label.note and not label.tags
        if silent and (label.label is None or label.pair_id is not None):
            noted[key].pop(person, None)
            continue
        noted[key][person] = _Noted(label.tags, label.note)
        first.setdefault(key, label.created_at)
    for entry in store.load_entries(Annotation, experiment_id):
        key = entry.example_id, entry.repetition
        words = noted[key].setdefault(("", entry.annotator or ""), _Noted())
        words.tags = words.tags if entry.tags is None else entry.tags
        words.note = words.note if entry.note is None else entry.note
        first.setdefault(key, entry.created_at)
    rows = [
        TaggedRow(
            key,
            tuple(dict.fromkeys(tag for words in people.values() for tag in words.tags)),
            tuple(words.note for words in people.values() if words.note),
            first[key],
        )
        for key, people in noted.items()
        if people
    ]
    return sorted(rows, key=lambda row: row.first_read)
