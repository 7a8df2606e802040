"""Experiments that hold just what a call would make again: they are returned instead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.lookup import Found
from phoenix_nb.model import DatasetRecord, ExperimentRecord, ExperimentSummaryRecord, Records
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns, microseconds

__all__ = ["Wanted", "find_existing"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An experiment that a call would make."""

    name: str | None
    """As it is recorded; None if one is made up."""
    description: str | None
    metadata: dict[str, Any]
    repetitions: int
    evaluators: int
    """How many there are."""
    found: Found
    """What of it is there, in whatever experiment."""


def find_existing(
    store: Store, dataset: DatasetRecord, wanted: Sequence[Wanted]
) -> list[tuple[ExperimentRecord, Records]] | None:
    """Find an experiment for each of these; None if one of them has anything new, or another name."""
    examples = len(dataset.examples)
    for one in wanted:
        runs = examples * one.repetitions
        if len(one.found.runs) < runs or len(one.found.evaluations) < runs * one.evaluators:
            return None
    listed = [
        summary
        for summary in store.list_experiments(dataset.id)
        if summary.dataset_version_id == dataset.version_id
        and summary.done == summary.planned == examples * summary.repetitions
    ]
    existing = []
    for one in wanted:
        same = _same(store, dataset, listed, one)
        if same is None:
            return None
        existing.append(same)
    return existing


def _same(
    store: Store,
    dataset: DatasetRecord,
    listed: Sequence[ExperimentSummaryRecord],
    wanted: Wanted,
) -> tuple[ExperimentRecord, Records] | None:
    """The newest experiment of the same name with just these results."""
    for summary in listed:
        if not _named_alike(summary.name, wanted.name, dataset):
            continue
        record = store.load_experiment(summary.experiment_id)
        if (
            record.repetitions == wanted.repetitions
            and record.splits == dataset.splits
            and record.example_ids == (tuple(dataset.places) if dataset.whole else None)
            and record.description == wanted.description
            and record.metadata == wanted.metadata
        ):
            records = store.load_runs(summary.experiment_id)
            if _holds(records, wanted.found):
                return record, records
    return None


def _holds(records: Records, found: Found) -> bool:
    """Whether results are those that were found: nothing else starts in the same microsecond."""
    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    run_keys = list(zip(runs.example_ids, runs.repetitions, strict=True))
    run_starts = {
        key: start
        for key, start, failed in zip(run_keys, runs.started, runs.failed, strict=True)
        if not failed
    }
    evaluation_starts = {
        (run_keys[place], evaluations.evaluators[code][0]): start
        for place, code, start, failed in zip(
            evaluations.places_in(runs),
            evaluations.names,
            evaluations.started,
            evaluations.failed,
            strict=True,
        )
        if place >= 0 and not failed
    }
    return all(
        run_starts.get(key) == microseconds(run.start_time) for key, run in found.runs.items()
    ) and all(
        evaluation_starts.get(key) == microseconds(evaluation.start_time)
        for key, evaluation in found.evaluations.items()
    )


def _named_alike(name: str, wanted: str | None, dataset: DatasetRecord) -> bool:
    """Whether a name is the wanted one; a call without a name is like any other without."""
    if wanted is not None:
        return name == wanted
    rest = name.removeprefix(f"{dataset.name}-")
    return rest != name and re.fullmatch(r"[0-9a-f]{6}", rest) is not None
