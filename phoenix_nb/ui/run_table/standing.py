"""How the runs of a table stand: which failed, which came out wrong, and which to read first."""

import operator
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, zip_longest

from phoenix_nb.core.summary.reading_order import Loss, loss_of, reading_order
from phoenix_nb.model import Failure
from phoenix_nb.ui.run_table.columns import Column
from phoenix_nb.ui.run_table.condition import missing

__all__ = ["Standing"]


@dataclass(frozen=True)
class Standing:
    """The runs by how much they need to be read.

    A run is *wrong* if a check did not pass: an evaluation whose scores are all 0 or 1, and that has a
    better end. Other scores tell only which runs are worse than others.
    """

    columns: Sequence[Column]
    length: int

    @cached_property
    def failed(self) -> list[bool]:
        """For each run, whether its task failed."""
        outputs = [column for column in self.columns if column.role == "output"]
        return self._any_failed([column.failures for column in outputs if column.failures])

    @cached_property
    def unevaluated(self) -> list[bool]:
        """For each run, whether an evaluator failed on it, and its task did not."""
        failures = [column.failures for column in self.columns if column.failures]
        anything = self._any_failed(failures)
        if True not in anything:
            return anything
        return [bad and not broken for bad, broken in zip(anything, self.failed, strict=True)]

    @cached_property
    def wrong(self) -> list[bool]:
        """For each run, whether a check did not pass."""
        checks = [loss for loss, check in self._losses if check]
        if not checks:
            return [False] * self.length
        return [1 in row for row in zip(*checks, strict=True)]

    @cached_property
    def order(self) -> list[int]:
        """The positions of the runs: failed, then wrong, then by what they lost, then as they come."""
        anything = list(map(operator.or_, self.failed, self.unevaluated))
        return reading_order(self.failed, anything, self._losses)

    @cached_property
    def mixed(self) -> list[int]:
        """The positions of the runs, every other one wrong as long as there are any.

        Failures are often alike, and of a few rows would leave none to wrong answers.
        """
        wrong = [at for at in self.order if self.wrong[at]]
        others = [at for at in self.order if not self.wrong[at]]
        bad = [at for at in others if self.failed[at] or self.unevaluated[at]]
        fine = others[len(bad) :]
        pairs = chain.from_iterable(zip_longest(wrong, bad))
        return [*(at for at in pairs if at is not None), *fine]

    def _any_failed(self, failures: Sequence[Sequence[Failure | None]]) -> list[bool]:
        there = [of for of in failures if of.count(None) < len(of)]
        if not there:
            return [False] * self.length
        return [any(row) for row in zip(*there, strict=True)]

    @cached_property
    def _losses(self) -> list[Loss]:
        """What each run lost on each evaluation that has a better end."""
        return [
            loss_of(
                [None if missing(value) else float(value) for value in column.values], column.better
            )
            for column in self.columns
            if column.role == "score" and column.better is not None and column.numeric
        ]
