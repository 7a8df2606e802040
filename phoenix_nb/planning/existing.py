"""Experiments that hold just what a call would make again, or failed at it: the call goes on with them."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.lookup import Found
from phoenix_nb.core.reuse.reasons import code_reasons
from phoenix_nb.model import (
    DatasetRecord,
    EvaluatorInfo,
    ExperimentRecord,
    ExperimentSummaryRecord,
    Records,
    SessionRecord,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

__all__ = ["Wanted", "find_existing"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """An experiment that a call would make."""

    name: str | None
    """As it is recorded; None if one is made up."""
    description: str | None
    metadata: dict[str, Any]
    repetitions: int
    evaluators: tuple[EvaluatorInfo, ...]
    found: Found
    """What of it is there, in whatever experiment."""


def find_existing(
    store: Store,
    dataset: DatasetRecord,
    listed: Sequence[ExperimentSummaryRecord],
    wanted: Sequence[Wanted],
) -> list[tuple[ExperimentRecord, Records]] | None:
    """Find an experiment for each of these; None if one of them has anything new, or another name.

    What failed is not new: a cell that is run again tries it again, and must not fill the history with copies
    of one experiment meanwhile; nor is what has succeeded elsewhere since, and is linked in its place.

    Args:
        store: Where they are.
        dataset: What they are on.
        listed: The experiments on it, newest first.
        wanted: What they would be.
    """
    if not all(one.found.runs for one in wanted):
        return None
    examples = len(dataset.examples)
    whole = [
        summary
        for summary in listed
        if summary.dataset_version_id == dataset.version_id
        and summary.done + summary.failed == summary.planned == examples * summary.repetitions
    ]
    existing = []
    for one in wanted:
        same = _same(store, dataset, whole, one)
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
    """The newest experiment of the same name with just these results, or failures in their place."""
    for summary in listed:
        if not 0 < summary.done <= len(wanted.found.runs) or not _named_alike(
            summary.name, wanted.name, dataset
        ):
            continue
        record = store.load_experiment(summary.experiment_id)
        if (
            record.repetitions == wanted.repetitions
            and record.splits == dataset.splits
            and record.example_ids == (tuple(dataset.places) if dataset.whole else None)
            and record.description == wanted.description
            and record.metadata == wanted.metadata
            and _evaluated_alike(record, wanted)
        ):
            records = store.load_runs(summary.experiment_id)
            own = _made_alike(store.load_sessions(record.id, records), wanted)
            if _holds(records, wanted, own) and not store.sessions_at_work(record.id):
                return record, records
    return None


def _evaluated_alike(record: ExperimentRecord, wanted: Wanted) -> bool:
    """Whether evaluators whose evaluations are not all there are those that it was started with."""
    evaluated = Counter(name for _, name in wanted.found.evaluation_places)
    begun_with = {one.name: one.identity for one in record.evaluators}
    return all(
        evaluated[one.name] == len(wanted.found.runs)
        or (
            one.name in begun_with
            and not code_reasons(begun_with[one.name], one.identity, "evaluator")
        )
        for one in wanted.evaluators
    )


def _made_alike(sessions: Sequence[SessionRecord], wanted: Wanted) -> frozenset[str]:
    """Name the evaluators of which all evaluations of an experiment were made by what is wanted now."""
    changed = set()
    for session in sessions:
        made_by = {} if session.work is None else {one.name: one for one in session.work.evaluators}
        for one in wanted.evaluators:
            before = made_by.get(one.name)
            if session.work is None or (
                before and code_reasons(before.identity, one.identity, "evaluator")
            ):
                changed.add(one.name)
    return frozenset(one.name for one in wanted.evaluators) - changed


def _holds(records: Records, wanted: Wanted, own: Collection[str]) -> bool:
    """Whether results are among those that were found, and all others failed.

    Nothing else starts in the same microsecond. Of an evaluator among `own`, the experiment's own evaluation
    of an output is as good as the one that was found: two variants that answer alike are both evaluated.
    """
    found, none = wanted.found, (-1, False)
    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    run_keys = list(zip(runs.example_ids, runs.repetitions, strict=True))
    run_starts = {
        key: start
        for key, start, failed in zip(run_keys, runs.started, runs.failed, strict=True)
        if not failed
    }
    latest = {
        (run_keys[place], evaluations.evaluators[code][0]): (start, bool(failed))
        for place, code, start, failed in zip(
            evaluations.places_in(runs),
            evaluations.names,
            evaluations.started,
            evaluations.failed,
            strict=True,
        )
        if place >= 0 and not runs.failed[place]
    }
    names = [one.name for one in wanted.evaluators]
    needed = {(key, name) for key in run_starts for name in names} - found.evaluation_places.keys()
    return (
        all(latest.get(key, none)[1] for key in needed)
        and all(
            (place := found.run_places.get(key)) is not None and found.runs.started[place] == start
            for key, start in run_starts.items()
        )
        and all(
            latest.get(key, none) == (found.evaluations.started[place], False)
            or (key[1] in own and latest.get(key) is not None and not latest[key][1])
            for key, place in found.evaluation_places.items()
            if key[0] in run_starts
        )
    )


def _named_alike(name: str, wanted: str | None, dataset: DatasetRecord) -> bool:
    """Whether a name is the wanted one; a call without a name is like any other without."""
    if wanted is not None:
        return name == wanted
    rest = name.removeprefix(f"{dataset.name}-")
    return rest != name and re.fullmatch(r"[0-9a-f]{6}", rest) is not None
