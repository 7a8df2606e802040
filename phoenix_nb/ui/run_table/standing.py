"""How the runs of a table stand: which failed, which came out wrong, and which to read first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from phoenix_nb.core.summary.reading_order import Loss, loss_of, reading_order
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
        return [any(of[at] is not None for of in failures) for at in range(self.length)]

    @cached_property
    def wrong(self) -> list[bool]:
        """For each run, whether a check did not pass."""
        checks = [loss for loss, check in self._losses if check]
        return [any(loss[at] == 1 for loss in checks) for at in range(self.length)]

    @cached_property
    def order(self) -> list[int]:
        """The positions of the runs: failed, then wrong, then by what they lost, then as they come."""
        unanswered = [
            column.failures
            for column in self.columns
            if column.role == "output" and column.failures
        ]
        broken = [any(of[at] is not None for of in unanswered) for at in range(self.length)]
        return reading_order(broken, self.failed, self._losses)

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
