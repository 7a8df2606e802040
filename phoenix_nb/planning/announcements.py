"""The events around a session: what is planned before its first run, and how each experiment ended."""

from collections.abc import Iterable, Iterator, Sequence

from phoenix_nb.core.progress import events
from phoenix_nb.engine.calls import Assignment
from phoenix_nb.engine.runner import Runner
from phoenix_nb.model import Records, SessionOutcome
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from phoenix_nb.planning.work import Opened


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
            yield events.Reused(
                at=now,
                runs=TaskRuns.of(records.task_runs),
                evaluations=EvaluationRuns.of(records.evaluation_runs),
                again=evaluators if opened.redo else (),
            )
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


def _reuse(assignment: Assignment) -> str:
    """What was found of it, and why the rest is made; empty if nobody looked."""
    if assignment.explained is None and not assignment.existing:
        return ""
    from phoenix_nb.core.reuse.report import reuse_report

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
