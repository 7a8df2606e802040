"""A table of runs that can be written on, with a stand-in for the store."""

from dataclasses import replace
from datetime import UTC, datetime

from phoenix_nb.core.summary.row_notes import NO_NOTES, RowNotes
from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.ui.run_table.columns import run_columns
from phoenix_nb.ui.run_table.editing import Done, NoteColumns, RowEditor
from phoenix_nb.ui.run_table.table import RunTable
from tests.ui.tables import grid_of

NOW = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


class Actions:
    """Notes in a list; a store that can be away."""

    writable = True
    away = False

    def __init__(self, count):
        self.rows = [NO_NOTES] * count
        self.notes = []
        self.done = []

    def expected(self, position):
        return f"{position}"

    def annotate(self, position, note, tags, thumbs):
        if self.away:
            raise StoreUnavailableError("The store is away. Start it again.")
        given = {"note": note, "tags": None if tags is None else tuple(tags), "thumbs": thumbs}
        changed = {name: value for name, value in given.items() if value is not None}
        changed["thumbs"] = None if thumbs == "none" else changed.get("thumbs")
        self.rows[position] = replace(self.rows[position], **changed, annotator="ada", at=NOW)
        self.notes.append(self.rows[position])
        return self.rows[position]

    def undo(self, position):
        self.rows[position] = RowNotes(annotator="ada", at=NOW)
        return self.rows[position]

    def add_to_dataset(self, positions, split, dataset):
        self.done.append((list(positions), split, dataset))
        return Done("Added.", "pnb.run_experiment(…)")

    def correct(self, position, expected):
        self.done.append((position, expected))
        return Done("Corrected.")

    def again(self, positions):
        return Done("Paste this.", "code")


def editable(ran, actions):
    """The table of an experiment's runs, with what is done in it."""
    keys = [run.key for run in ran.records.task_runs]
    columns = NoteColumns.of(keys, {})
    table = RunTable(
        run_columns(ran.dataset.record, ran.records, ran.evaluators, columns.columns())
    )
    return grid_of(ran, table=table, editor=RowEditor(actions, columns))
