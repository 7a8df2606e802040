"""Which runs to read first: those that failed, then those that came out wrong, then by what they lost."""

from collections.abc import Sequence

from phoenix_nb.model.evaluation import Direction

__all__ = ["Loss", "loss_of", "reading_order"]

Loss = tuple[Sequence[float | None], bool]
"""What each run lost on an evaluation, from 0 to 1, None where it has no score; and whether that is a check:
an evaluation whose scores are all 0 or 1."""


def loss_of(scores: Sequence[float | None], better: Direction) -> Loss:
    """Return what each run lost on an evaluation.

    Args:
        scores: Of each run; None where there is none.
        better: Which scores are better.
    """
    known = {score for score in scores if score is not None}
    check = known <= {0.0, 1.0}
    low, high = (0.0, 1.0) if check else (min(known), max(known))
    best, span = (high if better == "maximize" else low), (high - low) or 1.0
    return [None if score is None else abs(best - score) / span for score in scores], check


def reading_order(
    broken: Sequence[bool], failed: Sequence[bool], losses: Sequence[Loss]
) -> list[int]:
    """Return the positions of the runs: failed, then wrong, then by what they lost, then as they come.

    Args:
        broken: For each run, whether its task failed.
        failed: Whether its task or any evaluator failed.
        losses: Of each evaluation that has a better end.
    """
    checks = [loss for loss, check in losses if check]

    def rank(at: int) -> tuple[bool, bool, int, float, int]:
        missed = sum(loss[at] == 1 for loss in checks)
        lost = [value for loss, _ in losses if (value := loss[at]) is not None]
        mean = sum(lost) / len(lost) if lost else 0.0
        return not broken[at], not failed[at], -missed, -mean, at

    return sorted(range(len(broken)), key=rank)
