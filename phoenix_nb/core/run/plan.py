"""What will be run: examples × repetitions × experiments, less what is done. Generated, never queued up."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from phoenix_nb.model import ExampleRecord

RunKey = tuple[str, int]
"""Example id and repetition: what identifies a run within its experiment."""


class WorkItem(NamedTuple):
    """One task run to be made."""

    experiment: int
    """Position of the experiment in the plan."""
    example: ExampleRecord
    repetition: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Every run that some experiments over the same examples still need, in a fair order.

    All experiments advance together, and every example has its first repetition before any has its
    second: whenever the work is cut short, what there is compares like with like.
    """

    examples: Sequence[ExampleRecord]
    repetitions: int
    done: tuple[Collection[RunKey], ...] = ((),)
    """For each experiment, the runs that need not be made again."""
    by_example: bool = False
    """Whether all repetitions of an example come together, as in a race, whose unit is the example."""

    def __iter__(self) -> Iterator[WorkItem]:
        for example, repetition in self._places():
            for experiment, done in enumerate(self.done):
                if not done or (example.id, repetition) not in done:
                    yield WorkItem(experiment, example, repetition)

    def _places(self) -> Iterator[tuple[ExampleRecord, int]]:
        repetitions = range(1, self.repetitions + 1)
        if self.by_example:
            return ((example, number) for example in self.examples for number in repetitions)
        return ((example, number) for number in repetitions for example in self.examples)

    def __len__(self) -> int:
        return sum(self.remaining(experiment) for experiment in range(len(self.done)))

    def remaining(self, experiment: int) -> int:
        """Count the runs that one experiment still needs."""
        done = self.done[experiment]
        if not done:
            return len(self.examples) * self.repetitions
        return sum(
            (example.id, repetition) not in done
            for example in self.examples
            for repetition in range(1, self.repetitions + 1)
        )
