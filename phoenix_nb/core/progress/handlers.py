"""What each event changes in the progress."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, cast

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.experiment import ExperimentProgress, Result
from phoenix_nb.core.progress.parts import LimitProgress, Message, RecentRun
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord

if TYPE_CHECKING:
    from phoenix_nb.core.progress.progress import Progress

MAX_RECENT = 8
"""Latest runs that are held for display."""
_MAX_EARLY = 64
"""Runs whose evaluations are held until they are heard of: more than the latest runs, which need them."""


def _experiment_started(progress: "Progress", event: e.ExperimentStarted) -> None:
    key = event.experiment.id
    experiment = progress.experiments.get(key)
    if experiment is None:
        experiment = ExperimentProgress(event.experiment, started_at=event.at)
        progress.experiments[key] = experiment
    experiment.start(event)
    stood_since = progress.ended_at if progress.paused_at is None else progress.paused_at
    if stood_since is not None:  # after an end, which pauses what goes on now, and a pause with it
        progress.paused_seconds += max(0.0, event.at - stood_since)
    progress.paused_at = progress.ended_at = None
    if progress.started_at is None:
        progress.started_at = event.at
        progress.run_rate.started = progress.evaluation_rate.started = event.at


def _planned(progress: "Progress", event: e.Planned) -> None:
    progress.outlook = event.outlook


def _run_started(progress: "Progress", event: e.RunStarted) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.tasks.running += 1


def _evaluation_started(progress: "Progress", event: e.EvaluationStarted) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.evaluations.running += 1


def _begun(progress: "Progress", event: e.Begun) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.tasks.running += event.runs
        experiment.evaluations.running += event.evaluations


def _attempt_started(progress: "Progress", event: e.AttemptStarted) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.wake(event)


def _attempt_failed(progress: "Progress", event: e.AttemptFailed) -> None:
    progress.last_failure = event
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None and event.retry_in is not None:
        experiment.wait(event)


def _run_finished(progress: "Progress", event: e.RunFinished) -> None:
    if _count_runs(progress, [event.run], reused=event.reused) and not event.reused:
        progress.run_rate.add(progress.working_time(event.at))


def _evaluation_finished(progress: "Progress", event: e.EvaluationFinished) -> None:
    counted = _count_evaluations(progress, [event.evaluation], reused=event.reused)
    if counted and not event.reused:
        progress.evaluation_rate.add(progress.working_time(event.at))


def _recorded(progress: "Progress", event: e.Recorded) -> None:
    runs = evaluations = 0
    # Told apart by the exact type, which takes a tenth of the time of isinstance().
    for kind, records in groupby(event.records, type):
        if kind is TaskRunRecord:
            runs += _count_runs(progress, cast("list[TaskRunRecord]", list(records)))
        else:
            of_kind = cast("list[EvaluationRunRecord]", list(records))
            evaluations += _count_evaluations(progress, of_kind)
    at = progress.working_time(event.at)
    progress.run_rate.add(at, runs)
    progress.evaluation_rate.add(at, evaluations)


def _count_runs(
    progress: "Progress", runs: Sequence[TaskRunRecord], *, reused: bool = False
) -> int:
    """Count runs; how many are of experiments that have started."""
    counted = 0
    latest: dict[str, TaskRunRecord] = {}
    for run in runs:
        experiment = progress.experiments.get(run.experiment_id)
        if experiment is not None:
            counted += 1
            experiment.finish_run(run, reused=reused)
            latest[run.id] = run
    if not reused:
        _show(progress, latest)
    return counted


def _show(progress: "Progress", runs: Mapping[str, TaskRunRecord]) -> None:
    """Hold the last of some runs for display, with the evaluations that were heard of before."""
    recent, early = progress.recent, progress.early
    heard = [early.pop(id_, ()) for id_ in runs] if early else [()] * len(runs)
    for (id_, run), evaluations in list(zip(runs.items(), heard, strict=True))[-MAX_RECENT:]:
        recent[id_] = RecentRun(run, list(evaluations))
        if len(recent) > MAX_RECENT:
            del recent[next(iter(recent))]


def _count_evaluations(
    progress: "Progress", evaluations: Sequence[EvaluationRunRecord], *, reused: bool = False
) -> int:
    """Count evaluations; how many are of experiments that have started."""
    counted = 0
    given: dict[tuple[str, str], list[Result]] = {}
    """What evaluators have given, to be added to their scores together."""
    for evaluation in evaluations:
        of_experiment, run_id = evaluation.experiment_id, evaluation.task_run_id
        experiment = progress.experiments.get(of_experiment)
        if experiment is None:
            continue
        counted += 1
        recent = progress.recent.get(run_id)
        is_early = recent is None and run_id not in experiment.unevaluated
        example_id = recent.run.example_id if recent is not None else ""
        results = experiment.settle_evaluation(evaluation, example_id=example_id, reused=reused)
        key = (of_experiment, evaluation.name)
        if key in given:
            given[key] += results
        else:
            given[key] = [*results]
        if reused:
            continue
        if recent is not None:
            recent.evaluations.append(evaluation)
        elif is_early:
            early = progress.early
            early[run_id] = (*early.get(run_id, ()), evaluation)
            if len(early) > _MAX_EARLY:
                del early[next(iter(early))]
    for (of_experiment, name), results in given.items():
        progress.experiments[of_experiment].evaluators[name].add(results)
    return counted


def _reused(progress: "Progress", event: e.Reused) -> None:
    experiment = progress.experiments.get(event.runs.experiment_id)
    if experiment is not None:
        experiment.reuse_all(event)


def _limit(progress: "Progress", name: str) -> LimitProgress:
    limit = progress.limits.get(name)
    if limit is None:
        limit = progress.limits[name] = LimitProgress(name)
    return limit


def _throttled(progress: "Progress", event: e.Throttled) -> None:
    _limit(progress, event.limit).refusals += 1


def _limit_changed(progress: "Progress", event: e.LimitChanged) -> None:
    limit = _limit(progress, event.limit)
    limit.rate, limit.concurrency = event.rate, event.concurrency
    limit.close(event.at, event.throttled_for)


def _limit_binds(progress: "Progress", event: e.LimitBinds) -> None:
    limit = _limit(progress, event.limit)
    limit.binding, limit.bound_at, limit.waiting = event.binding, event.at, event.waiting
    progress.waited_seconds = max(progress.waited_seconds, event.waited)


def _concurrency_changed(progress: "Progress", event: e.ConcurrencyChanged) -> None:
    progress.concurrency, progress.ceiling = event.concurrency, event.ceiling


def _spent(progress: "Progress", event: e.Spent) -> None:
    progress.budget = event.standing


def _workers_changed(progress: "Progress", event: e.WorkersChanged) -> None:
    progress.workers = event.in_flight


def _paid_twice(progress: "Progress", event: e.PaidTwice) -> None:
    progress.paid_twice += 1
    count = progress.paid_twice
    attempts = "An attempt was" if count == 1 else f"{count:,} attempts were"
    _add_message(
        progress,
        Message(
            event.at,
            f"{attempts} paid for twice: taken for lost with its worker, made again, and answered after all "
            f"(the latest: {event.example_id}, repetition {event.repetition}). The first result that was "
            "recorded counts.",
        ),
    )


def _thread_abandoned(progress: "Progress", event: e.ThreadAbandoned) -> None:
    progress.abandoned_threads = event.abandoned


def _store_degraded(progress: "Progress", event: e.StoreDegraded) -> None:
    _add_message(progress, Message(event.at, event.message[:2_000], event.fatal))


def _add_message(progress: "Progress", message: Message) -> None:
    if progress.messages and progress.messages[-1].text == message.text:
        progress.messages.pop()
    progress.messages.append(message)


def _delivering(progress: "Progress", event: e.Delivering) -> None:
    progress.undelivered = event.left


def _paused(progress: "Progress", event: e.Paused) -> None:
    if progress.paused_at is None:
        progress.paused_at = event.at


def _resumed(progress: "Progress", event: e.Resumed) -> None:
    if progress.paused_at is not None:
        progress.paused_seconds += max(0.0, event.at - progress.paused_at)
        progress.paused_at = None


def _stopping(progress: "Progress", event: e.Stopping) -> None:
    for key, experiment in progress.experiments.items():
        if event.experiment_id in {None, key}:
            experiment.stop(event.outcome, event.reason)


def _race_decided(progress: "Progress", event: e.RaceDecided) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.decide(event)
        progress.last_decision = event


def _finished(progress: "Progress", event: e.Finished) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is None:
        return
    experiment.finish(event)
    if all(each.state == "finished" for each in progress.experiments.values()):
        progress.ended_at = event.at


HANDLERS: Final[dict[type, Callable[["Progress", Any], None]]] = {
    e.ExperimentStarted: _experiment_started,
    e.Planned: _planned,
    e.RunStarted: _run_started,
    e.EvaluationStarted: _evaluation_started,
    e.Begun: _begun,
    e.AttemptStarted: _attempt_started,
    e.AttemptFailed: _attempt_failed,
    e.Throttled: _throttled,
    e.LimitChanged: _limit_changed,
    e.LimitBinds: _limit_binds,
    e.ConcurrencyChanged: _concurrency_changed,
    e.RunFinished: _run_finished,
    e.EvaluationFinished: _evaluation_finished,
    e.Recorded: _recorded,
    e.Reused: _reused,
    e.Spent: _spent,
    e.WorkersChanged: _workers_changed,
    e.PaidTwice: _paid_twice,
    e.ThreadAbandoned: _thread_abandoned,
    e.StoreDegraded: _store_degraded,
    e.Delivering: _delivering,
    e.Paused: _paused,
    e.Resumed: _resumed,
    e.Stopping: _stopping,
    e.RaceDecided: _race_decided,
    e.Finished: _finished,
}
