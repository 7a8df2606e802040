"""The runs and evaluations that are made again after some have failed."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from phoenix_nb.core.run.plan import RunKey, WorkItem
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.planning.work import Opened, failed_evaluations_of

__all__ = ["failed_runs", "once_more"]


def failed_runs(opened: Opened) -> Iterator[WorkItem]:
    """The runs that have failed and can be made again."""
    examples, places = opened.dataset.examples, opened.dataset.places
    for position, one in enumerate(opened.assignments):
        for _, run in one.runs.table().failures():
            if one.task is not None:
                yield WorkItem(position, examples[places[run.example_id]], run.repetition)


def once_more(opened: Opened) -> Opened:
    """Another session over the same experiments, for what has failed."""
    evaluations = [list(failed_evaluations_of(one, opened)) for one in opened.assignments]
    for one in opened.assignments:
        one.stopped = False
        one.ended_before = None
    done = tuple(_all_but_failed(one, opened) for one in opened.assignments)
    return replace(
        opened,
        plan=replace(opened.plan, done=done),
        outlook=None,
        redo=False,
        links=(),
        evaluations=chain.from_iterable(evaluations),
        planned_evaluations=tuple(len(items) for items in evaluations),
    )


def _all_but_failed(one: Assignment, opened: Opened) -> Collection[RunKey]:
    """The runs that are left alone."""
    failed = {run.key for _, run in one.runs.table().failures()}
    return {
        (example.id, repetition)
        for example in opened.plan.examples
        for repetition in range(1, opened.plan.repetitions + 1)
        if one.task is None or (example.id, repetition) not in failed
    }
