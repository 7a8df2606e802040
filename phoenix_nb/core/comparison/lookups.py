"""Runs by their example, and evaluations by their run, looked up in columns: no record is kept."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeVar

from phoenix_nb.core.summary.scores_by_evaluator import EvaluationColumn
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord
from phoenix_nb.model.columns import TaskRuns, counted, order_of

__all__ = ["EvaluationsByRun", "RunPlaces", "RunsByExample"]

T = TypeVar("T")

_NOTHING = slice(0)


class RunsByExample(Mapping[str, tuple[TaskRunRecord, ...]]):
    """The runs of each example, by repetition; an example that was not run is absent."""

    def __init__(self, runs: TaskRuns) -> None:
        self._runs = runs
        names = runs.example_names
        firsts = dict.fromkeys(runs.examples)
        ranks = [0] * len(names)
        for rank, code in enumerate(firsts):
            ranks[code] = rank
        order = order_of(runs.keys(ranks))
        self._order: Sequence[int] = range(len(runs)) if order is None else order
        """Where the runs are, those of each example together, by repetition."""
        counts = counted(runs.examples, len(names))
        ends = accumulate(counts[code] for code in firsts)
        self._spans = {
            names[code]: slice(end - counts[code], end)
            for code, end in zip(firsts, ends, strict=True)
        }
        """Where those of each example are in `_order`."""
        sizes = {counts[code] for code in firsts}
        self._each: int | None = sizes.pop() if len(sizes) == 1 else None
        """How many runs each example has; None if not all have as many."""

    def __getitem__(self, example_id: str) -> tuple[TaskRunRecord, ...]:
        if example_id not in self._spans:
            raise KeyError(example_id)
        return tuple([self._runs[place] for place in self.places(example_id)])

    def places(self, example_id: str) -> Sequence[int]:
        """Where the runs of an example are in the table, by repetition; none if it was not run."""
        return self._order[self._spans.get(example_id, _NOTHING)]

    def arranged(self, values: Sequence[T]) -> dict[str, tuple[T, ...]]:
        """Values of each example by repetition, of a column that has one for each run."""
        # Tuples, because the garbage collector would look through lists again and again.
        if self._each is not None:
            if values[0] is None and values.count(None) == len(values):  # one row for all
                return dict.fromkeys(self._spans, tuple(values[: self._each]))
            columns = [map(values.__getitem__, self._order)] * self._each
            return dict(zip(self._spans, zip(*columns, strict=True), strict=True))
        every = tuple(map(values.__getitem__, self._order))
        return {example_id: every[span] for example_id, span in self._spans.items()}

    @property
    def table(self) -> TaskRuns:
        """The runs in columns."""
        return self._runs

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __contains__(self, example_id: object) -> bool:
        return example_id in self._spans

    @property
    def total(self) -> int:
        """How many runs there are."""
        return len(self._runs)

    @property
    def failed(self) -> int:
        """How many of them failed."""
        return self._runs.failed.count(1)


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
