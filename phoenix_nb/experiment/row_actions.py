"""What the browser of rows does with the rows of an experiment."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.summary.row_notes import RowNotes
from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.annotations import annotate, notes_of, take_back
from phoenix_nb.experiment.fields import ExperimentFields
from phoenix_nb.experiment.new_versions import add_to_dataset, correct_expected
from phoenix_nb.experiment.work_names import WorkNames, names_of
from phoenix_nb.model import Records
from phoenix_nb.model.columns import TaskRuns
from phoenix_nb.ui.run_table.editing import Done, NoteColumns, RowEditor
from phoenix_nb.ui.shared.words import plural

__all__ = ["ExperimentRows", "RunKeys", "row_editor"]

_NAMED = 12
"""Rows up to which code names each of them; more are left to `view.selected`."""


class ExperimentRows:
    """Some rows of an experiment, by their positions; see `RowActions`."""

    def __init__(
        self,
        experiment: ExperimentFields,
        keys: Sequence[RunKey],
        namespace: Mapping[str, Any] | None = None,
    ) -> None:
        self._experiment = experiment
        self._namespace = namespace
        self.keys = keys
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
        return take_back(self._experiment, self.keys[position])

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
        chosen = f".split({json.dumps(split, ensure_ascii=False)})" if split else ""
        names = names_of(self._experiment, self._namespace)
        words = f"Added to {what}, version {version.version_id}. To run it:"
        return Done(
            " ".join(filter(None, [words, names.missing])),
            self._run(f"{_read(version, names)}{chosen}", names),
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
        names = names_of(self._experiment, self._namespace)
        words = (
            f"Corrected in version {version.version_id} of {version.name}. Run on it, outputs are reused, "
            "and only evaluations are made again."
        )
        return Done(
            " ".join(filter(None, [words, names.missing])),
            self._run(_read(version, names), names, reuse=True),
        )

    def again(self, positions: Sequence[int]) -> Done:
        """Say how to run rows again."""
        ids = self._ids(positions)
        rows = json.dumps(ids, ensure_ascii=False) if len(ids) <= _NAMED else "view.selected"
        names = names_of(self._experiment, self._namespace)
        client = f", client={names.client}" if names.client else ""
        read = f"pnb.get_experiment({json.dumps(self._experiment.experiment_id)}{client})"
        runs = plural(len(ids) * self._experiment.repetitions, "run")
        words = (
            f"A new experiment of {runs}: calls of models cost money, so nothing is run by a click."
        )
        return Done(
            " ".join(filter(None, [words, names.missing or "Paste this into a cell."])),
            self._run(f"{read}.dataset.select({rows})", names, reuse=False),
        )

    def _run(self, dataset: str, names: WorkNames, *, reuse: bool | None = None) -> str:
        """Return code that runs the task on a dataset."""
        work = [dataset, names.task]
        work += [names.evaluators] if names.evaluators else []
        repetitions = self._experiment.repetitions
        work += [f"repetitions={repetitions}"] if repetitions > 1 else []
        work += [] if reuse is None else [f"reuse={reuse}"]
        work += [f"client={names.client}"] if names.client else []
        lines = "".join(f"    {part},\n" for part in work)
        return f"pnb.run_experiment(\n{lines})"

    def _ids(self, positions: Sequence[int]) -> list[str]:
        return list(dict.fromkeys(self.keys[at][0] for at in positions))


class RunKeys(Sequence[RunKey]):
    """The example and the repetition of each run, made as they are looked at."""

    def __init__(self, records: Records) -> None:
        self._runs = TaskRuns.of(records.task_runs)

    def __len__(self) -> int:
        return len(self._runs)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return [self[at] for at in range(len(self))[place]]
        return self._runs.example_id(place), self._runs.repetitions[place]

    def __iter__(self) -> Iterator[RunKey]:
        return zip(self._runs.example_ids, self._runs.repetitions, strict=True)


def row_editor(experiment: ExperimentFields, keys: Sequence[RunKey]) -> RowEditor:
    """Make what notes something on rows of an experiment, and acts on them."""
    noted = NoteColumns.of(keys, notes_of(experiment))
    return RowEditor(ExperimentRows(experiment, keys), noted)


def _read(version: Dataset, names: WorkNames) -> str:
    """Return code that reads a version of a dataset."""
    name, id_ = json.dumps(version.name, ensure_ascii=False), json.dumps(version.version_id)
    return (
        f"{names.client or 'pnb.Client()'}.datasets.get_dataset(dataset={name}, version_id={id_})"
    )
