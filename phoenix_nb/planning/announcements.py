"""The events around a session: what is planned before its first run, and how each experiment ended."""

from collections.abc import Iterator

from phoenix_nb.core.progress import events
from phoenix_nb.engine.runner import Runner
from phoenix_nb.model import EvaluationRunRecord, SessionOutcome
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
    places = {example.id: place for place, example in enumerate(opened.plan.examples)}
    for position, assignment in enumerate(opened.assignments):
        to_run = opened.plan.remaining(position)
        reused = [run for run in assignment.runs if run.error is None]
        yield events.ExperimentStarted(
            at=now,
            experiment=assignment.record,
            planned=to_run + len(reused),
            reused=len(reused),
            evaluators=evaluators,
            planned_evaluations=to_run * len(evaluators)
            + sum(opened.planned_evaluations[position : position + 1]),
            dry_run=opened.dry_run,
            places=places,
        )
        evaluations: dict[str, list[EvaluationRunRecord]] = {}
        for evaluation in assignment.evaluations:
            again = opened.redo and evaluation.name in evaluators
            if evaluation.error is None and not again:
                evaluations.setdefault(evaluation.task_run_id, []).append(evaluation)
        for run in reused:
            yield events.RunFinished(at=now, run=run, reused=True)
            for evaluation in evaluations.get(run.id, ()):
                yield events.EvaluationFinished(at=now, evaluation=evaluation, reused=True)


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
