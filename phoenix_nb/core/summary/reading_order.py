"""Which runs to read first: those that failed, then those that came out wrong, then by what they lost."""

from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import repeat
from typing import TYPE_CHECKING

from phoenix_nb.model.evaluation import Direction

if TYPE_CHECKING:
    import numpy as np

__all__ = ["Loss", "loss_of", "reading_order", "to_read_first"]

Loss = tuple[Sequence[float | None], bool]
"""What each run lost on an evaluation, from 0 to 1, None where it has no score; and whether that is a check:
an evaluation whose scores are all 0 or 1."""
_MANY = 50_000
"""Runs from which NumPy is worth its import."""


def loss_of(scores: Sequence[float | None], better: Direction) -> Loss:
    """Return what each run lost on an evaluation.

    Args:
        scores: Of each run; None where there is none.
        better: Which scores are better.
    """
    known = set(scores)
    known.discard(None)
    levels = [score for score in known if score is not None]
    check = known <= {0.0, 1.0}
    low, high = (0.0, 1.0) if check else (min(levels), max(levels))
    best, span = (high if better == "maximize" else low), (high - low) or 1.0
    losses: dict[float | None, float | None] = {None: None}
    losses.update((level, abs(best - level) / span) for level in levels)
    return list(map(losses.__getitem__, scores)), check


def reading_order(
    broken: Sequence[object], failed: Sequence[object], losses: Sequence[Loss]
) -> list[int]:
    """Return the positions of the runs: failed, then wrong, then by what they lost, then as they come.

    Args:
        broken: For each run, whether its task failed.
        failed: Whether its task or any evaluator failed.
        losses: Of each evaluation that has a better end.
    """
    if len(broken) >= _MANY:
        order: list[int] = _order_of_many(broken, failed, losses).tolist()
        return order
    return sorted(range(len(broken)), key=_ranks(broken, failed, losses).__getitem__)


def to_read_first(
    broken: Sequence[object], failed: Sequence[object], losses: Sequence[Loss], most: int
) -> tuple[list[int], list[int]]:
    """Return the first positions, in the same order, of those where anything failed, and of the others."""
    if len(broken) >= _MANY:
        order = _order_of_many(broken, failed, losses)
        bad = _truths(failed)[order]
        return order[bad][:most].tolist(), order[~bad][:most].tolist()
    ranks = _ranks(broken, failed, losses)
    failures = [at for at, bad in enumerate(failed) if bad]
    others = (at for at, bad in enumerate(failed) if not bad)
    return (
        nsmallest(most, failures, key=ranks.__getitem__),
        nsmallest(most, others, key=ranks.__getitem__),
    )


def _order_of_many(
    broken: Sequence[object], failed: Sequence[object], losses: Sequence[Loss]
) -> "np.ndarray":
    """The order that `_ranks` gives, of so many runs that NumPy is worth its import."""
    import numpy as np

    total, known, missed = (np.zeros(len(broken)) for _ in range(3))
    for loss, check in losses:
        lost = np.array(loss, float)  # None is NaN
        there = ~np.isnan(lost)
        total[there] += lost[there]
        known += there
        if check:
            missed += lost == 1
    means = total / np.maximum(known, 1)
    return np.lexsort((-means, -missed, ~_truths(failed), ~_truths(broken)))


def _truths(values: Sequence[object]) -> "np.ndarray":
    import numpy as np

    if isinstance(values, bytearray):
        return np.frombuffer(bytes(values), bool)
    return np.fromiter(map(bool, values), bool, len(values))


def _ranks(
    broken: Sequence[object], failed: Sequence[object], losses: Sequence[Loss]
) -> Sequence[tuple[bool, bool, int, float]]:
    checks = [loss for loss, check in losses if check]
    every = [loss for loss, _ in losses]
    missed: Iterable[int] = repeat(0)
    if checks:
        missed = (-row.count(1) for row in zip(*checks, strict=True))
    means: Iterable[float] = repeat(0.0)
    if len(every) == 1:
        means = (-(value or 0.0) for value in every[0])
    elif every:
        means = map(_mean_loss, zip(*every, strict=True))
    return [
        (not bad, not wrong, count, mean)
        for bad, wrong, count, mean in zip(broken, failed, missed, means, strict=False)
    ]


def _mean_loss(row: tuple[float | None, ...]) -> float:
    lost = [value for value in row if value is not None]
    return -(sum(lost) / len(lost)) if lost else 0.0
