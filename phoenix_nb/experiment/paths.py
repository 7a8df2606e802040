"""The path that experiments make: each compared with the one before, once for as long as neither changes."""

from collections.abc import Sequence
from threading import Lock
from typing import Any

from phoenix_nb.core.comparison.path import (
    Compared,
    Path,
    PathStep,
    Taken,
    build_path,
    compare_two,
)
from phoenix_nb.experiment.experiment import RanExperiment

__all__ = ["figures_of", "path_of"]

_KEPT = 500
"""Comparisons that are remembered, the latest: a list is shown many times a day, and grows by one."""

_known: dict[tuple[object, ...], Compared] = {}
_lock = Lock()


def path_of(experiments: Sequence[RanExperiment]) -> Path:
    """Arrange experiments of one dataset, oldest first, and compare each with the one before."""
    return build_path(
        [(ran.report(), ran.dataset.record, ran.records) for ran in experiments], _remembered
    )


def figures_of(step: PathStep, evaluators: Sequence[str]) -> dict[str, Any]:
    """Return the figures of an experiment on its path, as a row of a frame."""
    report, usage = step.report, step.report.usage
    row: dict[str, Any] = {
        "experiment_id": report.record.id,
        "created_at": report.record.created_at,
        "changed": step.changed,
        "planned": report.planned,
        "done": report.done,
        "failed": report.failed,
        "seconds": step.seconds,
        "tokens": None if usage is None else usage.tokens,
        "cost": None if usage is None else usage.cost,
        "reused": step.reused,
    }
    summaries = {summary.name: summary for summary in report.summaries}
    for name in evaluators:
        summary, result = summaries.get(name), step.from_before.get(name)
        row |= {
            f"{name}.mean": summary.mean if summary else None,
            f"{name}.ci_low": summary.ci_low if summary else None,
            f"{name}.ci_high": summary.ci_high if summary else None,
            f"{name}.difference": result.difference if result else None,
            f"{name}.difference_low": result.ci_low if result else None,
            f"{name}.difference_high": result.ci_high if result else None,
            f"{name}.p_value": result.p_value if result else None,
            f"{name}.from_first": step.from_first.get(name),
        }
    return row


def _remembered(one: Taken, other: Taken) -> Compared:
    """Compare two experiments, unless that has been done."""
    key = (_state(one), _state(other))
    with _lock:
        if key in _known:
            return _known[key]
    compared = compare_two(one, other)
    with _lock:
        _known[key] = compared
        while len(_known) > _KEPT:
            del _known[next(iter(_known))]
    return compared


def _state(taken: Taken) -> tuple[object, ...]:
    """Identify an experiment as it stands: records are only ever appended, the latest of each counts."""
    report, _, records = taken
    latest = max((run.end_time for part in records for run in part[-1:]), default=None)
    return (
        report.record.id,
        report.location,
        report.done,
        report.failed,
        len(records.evaluation_runs),
        latest,
        tuple((each.name, each.n, each.mean) for each in report.summaries),
    )
