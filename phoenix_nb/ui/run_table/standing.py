"""How the runs of a table stand: which failed, which came out wrong, and which to read first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

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
        """For each run, whether its task or any evaluator failed."""
        failures = [column.failures for column in self.columns if column.failures]
        return self._any_failed(failures)

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
        unanswered = [
            column.failures
            for column in self.columns
            if column.role == "output" and column.failures
        ]
        return reading_order(self._any_failed(unanswered), self.failed, self._losses)

    def _any_failed(self, failures: Sequence[Sequence[Failure | None]]) -> list[bool]:
        there = [of for of in failures if set(map(type, of)) != {type(None)}]
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
