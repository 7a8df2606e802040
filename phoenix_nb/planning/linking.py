"""Earlier results made an experiment's own, and the record of where they come from."""

from collections.abc import Sequence
from typing import Any

from phoenix_nb.core.reuse.keys import Keys
from phoenix_nb.core.reuse.lookup import Found, run_keys
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.model import Work
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

__all__ = [
    "evaluations_lacking",
    "links_for_failed",
    "links_to",
    "reused_from",
    "with_reasons",
]


def links_to(found: Found, experiment_id: str) -> tuple[TaskRuns, EvaluationRuns]:
    """What was found, as an experiment's own."""
    runs = found.run_links(experiment_id)
    return runs, found.evaluation_links(runs)


def links_for_failed(one: Assignment, found: Found) -> tuple[Found, TaskRuns, EvaluationRuns]:
    """Let what was found take the place of an experiment's runs that have failed.

    Returns:
        What of it did, and the links.
    """
    own = TaskRuns.of(one.runs.table())
    succeeded = {key for key, failed in zip(run_keys(own), own.failed, strict=True) if not failed}
    new = found.but_for(succeeded)
    runs, evaluations = links_to(new, one.record.id)
    for run in runs:
        one.runs.put(run)
    for evaluation in evaluations:
        one.evaluations.put(evaluation)
    return new, runs, evaluations


def evaluations_lacking(found: Found, keys: Keys) -> list[tuple[int, str]]:
    """The evaluations of runs that were found which were not: each run's place, and the evaluator."""
    return [
        (place, name)
        for key, place in found.run_places.items()
        for name in keys.evaluators
        if (key, name) not in found.evaluation_places
    ]


def reused_from(found: Found) -> dict[str, Any]:
    """How many runs come from which experiment: on a server, a run has no room to say so."""
    return {"reused_from": dict(found.sources)} if found.runs else {}


def with_reasons(work: Work, assignments: Sequence[Assignment]) -> Work:
    """Record why runs were made, with the session that makes them."""
    every = {each.record.id: each.explained.as_json() for each in assignments if each.explained}
    if not every:
        return work
    return work.model_copy(update={"options": {**work.options, "reuse": every}})
