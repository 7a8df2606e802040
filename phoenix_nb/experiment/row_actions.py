"""What the browser of rows does with the rows of an experiment."""

import json
from collections.abc import Sequence
from typing import Any, Literal

from phoenix_nb.core.summary.row_notes import RowNotes, row_notes
from phoenix_nb.core.user_code.identity import task_name
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.annotations import annotate, annotations_of
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.experiment.new_versions import add_to_dataset, correct_expected
from phoenix_nb.model import Records
from phoenix_nb.model.columns import TaskRuns
from phoenix_nb.ui.run_table.editing import Done

__all__ = ["ExperimentRows"]

_NAMED = 12
"""Rows up to which code names each of them; more are left to `view.selected`."""


class ExperimentRows:
    """Some rows of an experiment, by their positions; see `RowActions`."""

    def __init__(self, experiment: ExperimentFields, records: Records) -> None:
        self._experiment = experiment
        runs = TaskRuns.of(records.task_runs)
        self.keys: list[tuple[str, int]] = list(
            zip(runs.example_ids, runs.repetitions, strict=True)
        )
        """The example and the repetition of each row."""

    @property
    def writable(self) -> bool:
        """Whether there is a store to write to."""
        return self._experiment.store is not None

    def expected(self, position: int) -> str:
        """Return what is expected of a row: the value alone if there is one key, a text as it is."""
        example = self._experiment.dataset.record.example(self.keys[position][0])
        output: Any = example.output if example else {}
        if len(output) == 1:
            output = next(iter(output.values()))
        if isinstance(output, str):
            return output
        return json.dumps(output, ensure_ascii=False, indent=1) if output else ""

    def annotate(
        self,
        position: int,
        note: str | None,
        tags: Sequence[str] | None,
        thumbs: Literal["up", "down", "none"] | None,
    ) -> RowNotes:
        """Note something on a row; returns what is noted then."""
        return annotate(
            self._experiment,
            self.keys[position],
            note=note,
            tags=tags,
            thumbs=thumbs,
            annotator=None,
        )

    def undo(self, position: int) -> RowNotes:
        """Take back what was noted last on a row, by a further entry."""
        key = self.keys[position]
        entries = [
            entry
            for entry in annotations_of(self._experiment)
            if (entry.example_id, entry.repetition) == key
        ]
        if not entries:
            raise UsageError("There is nothing to undo: nothing is noted on this row.")
        before = row_notes(entries[:-1]).get(key, RowNotes())
        return self.annotate(position, before.note, before.tags, before.thumbs or "none")

    def add_to_dataset(self, positions: Sequence[int], split: str, dataset: str) -> Done:
        """Put rows into a split, another dataset, or both."""
        version = add_to_dataset(
            self._experiment,
            self._ids(positions),
            split=split.strip() or None,
            dataset=dataset.strip() or None,
        )
        split = split.strip()
        what = f"the split “{split}” of {version.name}" if split else version.name
        chosen = f'.split("{split}")' if split else ""
        return Done(
            f"Added to {what}, version {version.version_id}.",
            self._run(f"{_read(version)}{chosen}"),
        )

    def correct(self, position: int, expected: str) -> Done:
        """Correct what is expected of a row."""
        example_id = self.keys[position][0]
        example = self._experiment.dataset.record.example(example_id)
        current = list(example.output.values()) if example else []
        value: Any = expected
        if len(current) != 1 or not isinstance(current[0], str):
            try:
                value = json.loads(expected)
            except ValueError as problem:
                raise UsageError(
                    f"The expected value is not JSON: {problem}. Write it as it was, with texts in "
                    "quotation marks."
                ) from None
        version = correct_expected(self._experiment, example_id, value)
        return Done(
            f"Corrected in version {version.version_id} of {version.name}. Run on it, outputs are reused, "
            "and only evaluations are made again.",
            self._run(_read(version), reuse=True),
        )

    def again(self, positions: Sequence[int]) -> Done:
        """Say how to run rows again."""
        ids = self._ids(positions)
        rows = json.dumps(ids, ensure_ascii=False) if len(ids) <= _NAMED else "view.selected"
        read = f"pnb.get_experiment({json.dumps(self._experiment.experiment_id)})"
        return Done(
            "The task is yours to call: paste this into a cell, with your task and evaluators.",
            self._run(f"{read}.dataset.select({rows})", reuse=False),
        )

    def _run(self, dataset: str, *, reuse: bool | None = None) -> str:
        """Return code that runs the task on a dataset."""
        record = self._experiment.record
        evaluators = ", evaluators" if self._experiment.evaluators else ""
        options = "" if reuse is None else f", reuse={reuse}"
        work = f"{task_name(record.identity)}{evaluators}{options}"
        return f"pnb.run_experiment(\n    {dataset},\n    {work},\n)"

    def _ids(self, positions: Sequence[int]) -> list[str]:
        return list(dict.fromkeys(self.keys[at][0] for at in positions))


def _read(version: Dataset) -> str:
    """Return code that reads a version of a dataset."""
    name, id_ = json.dumps(version.name, ensure_ascii=False), json.dumps(version.version_id)
    return f"pnb.Client().datasets.get_dataset(dataset={name}, version_id={id_})"
