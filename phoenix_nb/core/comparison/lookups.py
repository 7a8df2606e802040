"""Runs by their example, and evaluations by their run, looked up in columns: no record is kept."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from phoenix_nb.core.summary.scores_by_evaluator import EvaluationColumn
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord
from phoenix_nb.model.columns import TaskRuns

__all__ = ["EvaluationsByRun", "RunPlaces", "RunsByExample"]


class RunsByExample(Mapping[str, tuple[TaskRunRecord, ...]]):
    """The runs of each example, by repetition; an example that was not run is absent."""

    def __init__(self, runs: TaskRuns) -> None:
        self._runs = runs
        self._places: dict[str, int | list[int]] = {}
        """Where the runs of each example are: one, or several."""
        for place, code in enumerate(runs.examples):
            known = self._places.setdefault(runs.example_names[code], place)
            if isinstance(known, list):
                known.append(place)
            elif known != place:
                self._places[runs.example_names[code]] = [known, place]
        repetitions = runs.repetitions
        for known in self._places.values():
            if isinstance(known, list):
                known.sort(key=repetitions.__getitem__)

    def __getitem__(self, example_id: str) -> tuple[TaskRunRecord, ...]:
        if example_id not in self._places:
            raise KeyError(example_id)
        return tuple([self._runs[place] for place in self.places(example_id)])

    def places(self, example_id: str) -> Sequence[int]:
        """Where the runs of an example are in the table, by repetition; none if it was not run."""
        known = self._places.get(example_id, ())
        return (known,) if isinstance(known, int) else known

    @property
    def table(self) -> TaskRuns:
        """The runs in columns."""
        return self._runs

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, example_id: object) -> bool:
        return example_id in self._places

    @property
    def total(self) -> int:
        """How many runs there are."""
        return len(self._runs)

    @property
    def failed(self) -> int:
        """How many of them failed."""
        return sum(self._runs.failed)


class RunPlaces:
    """Where each run is in its table, by its id; worked out when it is first asked for."""

    def __init__(self, runs: TaskRuns) -> None:
        self._runs = runs

    @cached_property
    def by_id(self) -> dict[str | None, int]:
        """The places."""
        return {id_: place for place, id_ in enumerate(self._runs.ids)}


class EvaluationsByRun(Mapping[str, EvaluationRunRecord]):
    """One evaluator's evaluations, by task run id."""

    def __init__(self, column: EvaluationColumn, runs: RunPlaces) -> None:
        self._column = column
        self._runs = runs

    @property
    def column(self) -> EvaluationColumn:
        """The evaluations in columns, in the order of the runs."""
        return self._column

    def __getitem__(self, run_id: str) -> EvaluationRunRecord:
        place = self._column.places[self._runs.by_id[run_id]]
        if place < 0:
            raise KeyError(run_id)
        return self._column.table[place]

    def __iter__(self) -> Iterator[str]:
        ids = self._column.table.task_run_ids
        for place in self._column.places:
            if place >= 0 and (id_ := ids[place]) is not None:
                yield id_

    def __len__(self) -> int:
        return sum(place >= 0 for place in self._column.places)
