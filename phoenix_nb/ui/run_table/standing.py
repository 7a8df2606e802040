"""How the runs of a table stand: which failed, which came out wrong, and which to read first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

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
        unanswered = [column.failures for column in self.columns if column.role == "output"]
        checks = [loss for loss, check in self._losses if check]

        def rank(at: int) -> tuple[bool, bool, int, float, int]:
            broken = any(of[at] is not None for of in unanswered if of)
            missed = sum(loss[at] == 1 for loss in checks)
            known = [loss[at] for loss, _ in self._losses]
            lost = [value for value in known if value is not None]
            mean = sum(lost) / len(lost) if lost else 0.0
            return not broken, not self.failed[at], -missed, -mean, at

        return sorted(range(self.length), key=rank)

    @cached_property
    def _losses(self) -> list[tuple[list[float | None], bool]]:
        """What each run lost on each evaluation, from 0 to 1, and whether that is a check."""
        losses = []
        for column in self.columns:
            if column.role != "score" or column.better is None or not column.numeric:
                continue
            scores = [None if missing(value) else float(value) for value in column.values]
            known = {score for score in scores if score is not None}
            check = known <= {0.0, 1.0}
            low, high = (0.0, 1.0) if check else (min(known), max(known))
            best, span = (high if column.better == "maximize" else low), (high - low) or 1.0
            lost = [None if score is None else abs(best - score) / span for score in scores]
            losses.append((lost, check))
        return losses
