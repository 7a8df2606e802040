"""Earlier results made an experiment's own, and the record of where they come from."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from phoenix_nb.core.reuse.lookup import Found, link_of_evaluation, link_of_run
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord, Work

__all__ = ["link_found", "reused_from", "with_reasons"]


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
