"""Failures that stand, grouped so that a thousand of one kind read as one line."""

from collections.abc import Sequence
from dataclasses import dataclass

from phoenix_nb.model import Failure, Frame, Records, TaskRunRecord
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

__all__ = ["FailureGroup", "group_errors"]


@dataclass(frozen=True, slots=True)
class FailureGroup:
    """Failures of one exception type, in the task or in one evaluator."""

    type: str
    evaluator: str | None
    """The evaluator that failed, or None for the task."""
    count: int
    message: str
    """Of the first."""
    example_id: str
    """The example of the first."""
    repetition: int
    frames: tuple[Frame, ...] = ()
    """The last frames in user code of the first, outermost first."""
    traceback: str = ""
    alike: bool = True
    """Whether all of them have the message of the first."""


def group_errors(records: Records) -> tuple[FailureGroup, ...]:
    """Group the failures that stand by who failed and by exception type, the most frequent first."""
    groups: dict[tuple[str | None, str], list[tuple[TaskRunRecord, Failure]]] = {}
    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    for _, run in runs.failures():
        if run.error is not None:
            groups.setdefault((None, run.error.type), []).append((run, run.error))
    places = evaluations.places_in(runs) if any(evaluations.failed) else ()
    for place, evaluation in evaluations.failures():
        if evaluation.error is not None and places[place] >= 0:
            key = evaluation.name, evaluation.error.type
            groups.setdefault(key, []).append((runs[places[place]], evaluation.error))
    found = [_group(key, members) for key, members in groups.items()]
    return tuple(sorted(found, key=lambda group: -group.count))


def _group(
    key: tuple[str | None, str], members: Sequence[tuple[TaskRunRecord, Failure]]
) -> FailureGroup:
    run, first = members[0]
    return FailureGroup(
        type=key[1],
        evaluator=key[0],
        count=len(members),
        message=first.message,
        example_id=run.example_id,
        repetition=run.repetition,
        frames=first.frames,
        traceback=first.traceback,
        alike=all(failure.message == first.message for _, failure in members),
    )
