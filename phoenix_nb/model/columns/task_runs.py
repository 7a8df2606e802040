"""Task runs in columns."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any, Self

from phoenix_nb.model.columns.many import added, gathered
from phoenix_nb.model.columns.table import RecordTable
from phoenix_nb.model.run import TaskRunRecord

__all__ = ["TaskRuns"]


class _Codes(dict[str, int]):
    """Where each name is in a list; one that is not is added at the end."""

    def __init__(self, names: list[str]) -> None:
        super().__init__(zip(names, count(), strict=False))
        self.names = names

    def __missing__(self, name: str) -> int:
        code = self[name] = len(self.names)
        self.names.append(name)
        return code


class TaskRuns(RecordTable[TaskRunRecord]):
    """Task runs of one experiment, a column for each field; also the sequence of their records."""

    __slots__ = ("_codes", "example_names", "examples", "outputs", "repetitions")
    _columns = (*RecordTable._columns, "examples", "repetitions", "outputs")  # noqa: SLF001

    def __init__(self) -> None:
        super().__init__()
        self.example_names: list[str] = []
        """The ids of the examples, each once."""
        self.examples: array[int] = array("i")
        """For each run, where its example's id is in `example_names`."""
        self._codes: _Codes | None = None
        self.repetitions: array[int] = array("i")
        self.outputs: Any = []
        """What the task returned: values, or `JsonValues`."""

    @property
    def example_ids(self) -> list[str]:
        """The example id of each run."""
        return list(map(self.example_names.__getitem__, self.examples))

    @property
    def reused_from(self) -> list[str | None]:
        """For each run, the experiment that it was made in, if it was linked to instead of made."""
        reused: list[str | None] = [None] * len(self)
        for place, origin in self.origins.items():
            reused[place] = origin.experiment_id
        return reused

    def made_in(self, experiment_id: str) -> list[tuple[str, str | None]]:
        """Where each run was made, and its id there: in this experiment, unless it was linked to."""
        made: list[tuple[str, str | None]] = [(experiment_id, id_) for id_ in self.ids]
        for place, origin in self.origins.items():
            made[place] = (origin.experiment_id, origin.id)
        return made

    def example_id(self, place: int) -> str:
        """The example id of the run at a place."""
        return self.example_names[self.examples[place]]

    def extend(self, records: Sequence[TaskRunRecord]) -> None:
        """Add records at the end."""
        if not records:
            return
        every = [record.__dict__ for record in records]
        self._extend_common(records, every, [not fields["warnings"] for fields in every])
        self.add_examples([fields["example_id"] for fields in every])
        self.repetitions.fromlist([fields["repetition"] for fields in every])
        self.outputs.extend([fields["output"] for fields in every])

    def holds(self, record: TaskRunRecord) -> bool:
        """Whether the columns hold all that a run says; else it is kept in `whole`."""
        return not record.warnings and super().holds(record)

    def add_examples(self, ids: Sequence[str]) -> None:
        """Add the example of each further run."""
        if self._codes is None or self._codes.names is not self.example_names:
            self._codes = _Codes(self.example_names)
        self.examples.fromlist(list(map(self._codes.__getitem__, ids)))

    def placed(self, keys: Sequence[tuple[str, int]]) -> Self:
        """Share the columns, as those of runs of other examples and repetitions."""
        if keys == list(zip(self.example_ids, self.repetitions, strict=True)):
            return self
        placed = self._sharing(
            {
                place: {"example_id": keys[place][0], "repetition": keys[place][1]}
                for place in self.whole
            }
        )
        placed.example_names, placed.examples = [], array("i")
        placed.add_examples([example_id for example_id, _ in keys])
        placed.repetitions = array("i", [repetition for _, repetition in keys])
        return placed

    def keys(self, ranks: Sequence[int]) -> "array[int]":
        """A number for each run: ascending by the rank of its example, then by its repetition.

        Args:
            ranks: The rank of each of `example_names`.
        """
        width = max(self.repetitions, default=0) - min(self.repetitions, default=0) + 1
        starts = array("q", [rank * width for rank in ranks])
        return added(gathered(starts, self.examples), self.repetitions)

    def narrow(self) -> None:
        """Let go of the ids of examples that no run here is of."""
        codes = {code: new for new, code in enumerate(dict.fromkeys(self.examples))}
        self.example_names = [self.example_names[code] for code in codes]
        self.examples = array("i", map(codes.__getitem__, self.examples))
        self._codes = None

    def seal(self) -> None:
        """Let go of what only adding needs."""
        self._codes = None

    def _like(self) -> Self:
        made = super()._like()
        made.example_names = list(self.example_names)
        return made

    def _made(self, start: int, stop: int) -> Iterator[TaskRunRecord]:
        part = slice(start, stop)
        names = self.example_names
        for fields, example, repetition, output in zip(
            self._common(start, stop),
            self.examples[part],
            self.repetitions[part],
            self.outputs[part],
            strict=True,
        ):
            fields["example_id"] = names[example]
            fields["repetition"] = repetition
            fields["output"] = output
            fields["warnings"] = ()
            yield TaskRunRecord.trusted(fields)
