"""Earlier results made an experiment's own, and the record of where they come from."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from phoenix_nb.core.ports import Store
from phoenix_nb.core.reuse.lookup import Found, link_of_evaluation, link_of_run
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.errors import NotFoundError
from phoenix_nb.model import EvaluationRunRecord, ExperimentRecord, TaskRunRecord, Work
from phoenix_nb.planning.work import experiment_dataset

__all__ = ["examples_of", "link_found", "reused_from", "with_reasons"]


def link_found(assignment: Assignment, found: Found) -> list[TaskRunRecord | EvaluationRunRecord]:
    """Make what was found the experiment's own."""
    id_ = assignment.record.id
    runs = {key: link_of_run(run, id_, key) for key, run in found.runs.items()}
    evaluations = [
        link_of_evaluation(evaluation, runs[key], name)
        for (key, name), evaluation in found.evaluations.items()
    ]
    for run in runs.values():
        assignment.runs.put(run)
    for evaluation in evaluations:
        assignment.evaluations.put(evaluation)
    return [*runs.values(), *evaluations]


def reused_from(found: Found) -> dict[str, Any]:
    """How many runs come from which experiment: on a server, a run has no room to say so."""
    sources = Counter(run.experiment_id for run in found.runs.values())
    return {"reused_from": dict(sources)} if sources else {}


def with_reasons(work: Work, assignments: Sequence[Assignment]) -> Work:
    """Record why runs were made, with the session that makes them."""
    every = {each.record.id: each.explained.as_json() for each in assignments if each.explained}
    if not every:
        return work
    return work.model_copy(update={"options": {**work.options, "reuse": every}})


def examples_of(store: Store, earlier: ExperimentRecord | None) -> set[str] | None:
    """The examples that an experiment had; None if they are not to be had."""
    if earlier is None:
        return None
    try:
        dataset = experiment_dataset(store, earlier)
    except NotFoundError:
        return None
    return {example.id for example in dataset.examples}
