"""The evaluators of an experiment: those it was started with, and those added later."""

from collections.abc import Iterable

from phoenix_nb.model import EvaluationRunRecord, EvaluatorInfo
from phoenix_nb.model.columns import EvaluationRuns

__all__ = ["known_evaluators"]


def known_evaluators(
    evaluators: Iterable[EvaluatorInfo], runs: Iterable[EvaluationRunRecord]
) -> tuple[EvaluatorInfo, ...]:
    """List the given evaluators, then those that only the evaluations name."""
    known = {info.name: info for info in evaluators}
    for name, kind in EvaluationRuns.of(runs).first_seen():
        if name not in known:
            known[name] = EvaluatorInfo(name=name, kind=kind)
    return tuple(known.values())
