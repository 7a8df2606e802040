"""The events around a session: what is planned before its first run, and how each experiment ended."""

from collections.abc import Iterable, Iterator, Sequence

from phoenix_nb.core.progress import events
from phoenix_nb.core.reuse.report import reuse_report
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.engine.runner import Runner
from phoenix_nb.model import Records, SessionOutcome
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from phoenix_nb.planning.work import Opened

_AT_ONCE = 500
"""Runs of an earlier session that are announced together, and then their evaluations."""


def opening_events(
    opened: Opened, evaluators: tuple[str, ...], now: float
) -> Iterator[events.Event]:
    """Yield what is planned, and what an earlier session has left, experiment by experiment.

    Args:
        opened: The experiments of the session.
        evaluators: The names of its evaluators.
        now: Seconds of the loop's clock.
    """
    order = [example.id for example in opened.plan.examples]
    for position, assignment in enumerate(opened.assignments):
        to_run = opened.plan.remaining(position)
        records = assignment.records()
        reused = len(records.task_runs) - sum(TaskRuns.of(records.task_runs).failed)
        yield events.ExperimentStarted(
            at=now,
            experiment=assignment.record,
            planned=to_run + reused,
            reused=reused,
            evaluators=evaluators,
            planned_evaluations=to_run * len(evaluators)
            + sum(opened.planned_evaluations[position : position + 1]),
            dry_run=opened.dry_run,
            reuse=_reuse(assignment),
            places={name: place for place, name in enumerate(_settling(order, records, to_run))},
        )
        if records.task_runs:
            yield from _reused(records, evaluators if opened.redo else (), now)
    if opened.outlook is not None:
        yield events.Planned(at=now, outlook=opened.outlook)


def _settling(order: Sequence[str], records: Records, to_run: int) -> Iterable[str]:
    """The examples that will have results: where nothing is left to run, those with a run that succeeded."""
    if to_run:
        return order
    runs = TaskRuns.of(records.task_runs)
    succeeded = {
        name for name, failed in zip(runs.example_ids, runs.failed, strict=True) if not failed
    }
    return (name for name in order if name in succeeded)


def _reused(
    records: Records, again: tuple[str, ...], now: float
) -> Iterator[events.RunFinished | events.EvaluationFinished]:
    """Yield what succeeded before, but for the evaluations that are made again."""
    runs, evaluations = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    of_runs: dict[int, list[int]] = {}
    for index, place in enumerate(evaluations.places_in(runs)):
        of_runs.setdefault(place, []).append(index)
    for start in range(0, len(runs), _AT_ONCE):
        for run in runs[start : start + _AT_ONCE]:
            if run.error is None:
                yield events.RunFinished(at=now, run=run, reused=True)
        places = range(start, min(start + _AT_ONCE, len(runs)))
        indices = sorted(index for place in places for index in of_runs.get(place, ()))
        for part in _unbroken(indices):
            for evaluation in evaluations[part]:
                if evaluation.error is None and evaluation.name not in again:
                    yield events.EvaluationFinished(at=now, evaluation=evaluation, reused=True)


def _unbroken(indices: Sequence[int]) -> Iterator[slice]:
    """Cut indices in rising order into slices without a gap: records are made together at half the cost."""
    start = 0
    for stop in range(1, len(indices) + 1):
        if stop == len(indices) or indices[stop] != indices[stop - 1] + 1:
            yield slice(indices[start], indices[stop - 1] + 1)
            start = stop


def _reuse(assignment: Assignment) -> str:
    """What was found of it, and why the rest is made; empty if nobody looked."""
    if assignment.explained is None and not assignment.existing:
        return ""
    records = assignment.records()
    return reuse_report(
        assignment.record, records, assignment.explained, existing=assignment.existing
    ).headline


def closing_events(opened: Opened, runner: Runner, now: float) -> Iterator[events.Event]:
    """Yield how each experiment ended.

    Args:
        opened: The experiments of the session.
        runner: What ran them; it has ended.
        now: Seconds of the loop's clock.
    """
    for assignment in opened.assignments:
        stopped = assignment.stopped and runner.outcome is None
        outcome = SessionOutcome.STOPPED if stopped else runner.outcome or SessionOutcome.COMPLETED
        yield events.Finished(
            at=now,
            experiment_id=assignment.record.id,
            outcome=outcome,
            reason=runner.reason,
            uncommitted=runner.journal.pending,
        )
