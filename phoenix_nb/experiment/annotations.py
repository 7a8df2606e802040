"""Notes, tags and thumbs on the rows of an experiment, which its store keeps as entries."""

import getpass
import os
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Literal, get_args

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import NO_NOTES, RowNotes, row_notes
from phoenix_nb.core.values.near_name import near_name
from phoenix_nb.core.values.noted_text import annotator_text, note_text, tag_texts
from phoenix_nb.errors import StoreError, UsageError
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.model.columns import TaskRuns
from phoenix_nb.model.entries.annotation import Annotation
from phoenix_nb.model.entries.not_undone import not_undone

__all__ = ["Thumbs", "annotate", "annotations_of", "default_annotator", "notes_of", "take_back"]

Thumbs = Literal["up", "down", "none"]
"""A thumb up or down; "none" takes it away."""


def annotate(
    experiment: ExperimentFields,
    key: RunKey,
    *,
    note: str | None,
    tags: Iterable[str] | None,
    thumbs: Thumbs | None,
    annotator: str | None,
) -> RowNotes:
    """Append an entry on a row, and return the row's notes as they then are.

    Raises:
        UsageError: If there is no such row, or what is noted is not a note, tags or a thumb.
        StoreError: If it cannot be stored.
    """
    _check_row(experiment, key)
    if note is None and tags is None and thumbs is None:
        raise UsageError("There is nothing to note; pass note=, tags= or thumbs=.")
    if thumbs not in (None, *get_args(Thumbs)):
        raise UsageError(
            f'thumbs={thumbs!r} is unknown; use "up" or "down", or "none" to take it away.'
        )
    return _added(
        experiment,
        key,
        note=None if note is None else note_text(note),
        tags=None if tags is None else tag_texts(tags),
        thumbs=thumbs,
        annotator=annotator_text(default_annotator() if annotator is None else annotator),
    )


def take_back(experiment: ExperimentFields, key: RunKey) -> RowNotes:
    """Append an entry that takes back the last one on a row, and return the row's notes as they then are.

    Each call goes one step further back.

    Raises:
        UsageError: If nothing is left to take back.
        StoreError: If it cannot be stored.
    """
    left = [
        entry
        for entry in not_undone(annotations_of(experiment))
        if (entry.example_id, entry.repetition) == key
    ]
    if not left:
        raise UsageError("There is nothing to undo: nothing is noted on this row.")
    annotator = annotator_text(default_annotator())
    return _added(experiment, key, undoes=left[-1].id, annotator=annotator)


def _added(experiment: ExperimentFields, key: RunKey, **content: Any) -> RowNotes:
    entry = Annotation(
        id=f"note_{secrets.token_hex(8)}",
        created_at=datetime.now(UTC),
        experiment_id=experiment.experiment_id,
        example_id=key[0],
        repetition=key[1],
        **content,
    )
    store = experiment.store_for("notes are stored")
    store.add_entries([entry])
    return row_notes(store.load_entries(Annotation, experiment.experiment_id)).get(key, NO_NOTES)


def annotations_of(experiment: ExperimentFields) -> list[Annotation]:
    """Read all entries on the rows of an experiment: from its store, else those that came with it."""
    if experiment.store is None:
        return list(experiment.annotations)
    try:
        return experiment.store.load_entries(Annotation, experiment.experiment_id)
    except StoreError:  # closed, or gone: results are read without it, and so are the notes
        return list(experiment.annotations)


def notes_of(experiment: ExperimentFields) -> dict[RunKey, RowNotes]:
    """Read the rows on which something is noted, with their notes as they now are."""
    noted = row_notes(annotations_of(experiment))
    return {key: notes for key, notes in noted.items() if notes}


def default_annotator() -> str:
    """Who is at work: the user of a JupyterHub, whose machines all have one login, else the login name."""
    try:
        return os.environ.get("JUPYTERHUB_USER") or getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container may run under a number that has no name
        return ""


def _check_row(experiment: ExperimentFields, key: RunKey) -> None:
    example_id, repetition = key
    runs = TaskRuns.of(experiment.records.task_runs)
    if key in zip(runs.example_ids, runs.repetitions, strict=True):
        return
    if example_id not in experiment.dataset:
        known = [example.id for example in experiment.dataset.record.examples]
        near = near_name(example_id, known)
        hint = f"did you mean {near!r}?" if near else "the index of to_dataframe() lists them."
        raise UsageError(f"{experiment.name!r} has no example {example_id!r}; {hint}")
    raise UsageError(
        f"There is no run of example {example_id!r}, repetition {repetition!r}, to note something on; the "
        "index of to_dataframe() lists the runs."
    )
