"""How far a run has come: a fold of events, of bounded size, that every view reads.

`Progress.apply` is called for each event on the engine's loop and costs microseconds. What it keeps
grows with the number of experiments, evaluators, limits and standing failures, not with the number
of runs.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, Self

from phoenix_nb.core.limits.limiter import Binding
from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.counters import ErrorGroups, Latencies, Throughput, UsageTotal
from phoenix_nb.core.progress.experiment import EvaluatorProgress, ExperimentProgress, Flow
from phoenix_nb.core.spending.outlook import Outlook
from phoenix_nb.core.spending.standing import Standing
from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord

__all__ = [
    "EvaluatorProgress",
    "ExperimentProgress",
    "Flow",
    "LimitProgress",
    "Message",
    "Progress",
    "RecentRun",
    "State",
    "fold",
]

State = Literal["starting", "running", "paused", "stopping", "finished"]

MAX_RECENT = 8
"""Latest runs that are held for display."""
MAX_MESSAGES = 20


@dataclass(slots=True)
class LimitProgress:
    """What is known of one rate limit."""

    name: str
    rate: float | None = None
    """Calls per second that are let through; None while unknown."""
    concurrency: int | None = None
    """Calls in flight that are let through; None if that is not what is limited."""
    closed_until: float = float("-inf")
    """When calls are let through again, on the engine's clock."""
    closed_seconds: float = 0.0
    """Seconds in all for which nothing was let through."""
    refusals: int = 0
    binding: Binding | None = None
    """What holds requests back, or would first; None if nothing does or nothing is known."""
    bound_at: float = float("-inf")
    """When that was so, on the engine's clock."""
    waiting: int = 0
    """Requests that waited for it then."""

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(self)

    def close(self, at: float, seconds: float) -> None:
        """Let nothing through for some seconds; what overlaps an earlier closure counts once."""
        until = at + seconds
        if seconds > 0 and until > self.closed_until:
            self.closed_seconds += until - max(at, self.closed_until)
            self.closed_until = until


@dataclass(slots=True)
class RecentRun:
    """A run that has just ended, with its evaluations so far."""

    run: TaskRunRecord
    evaluations: list[EvaluationRunRecord] = field(default_factory=list)

    def copy(self) -> Self:
        """Return an independent copy; records are shared, being frozen."""
        return replace(self, evaluations=self.evaluations.copy())


@dataclass(frozen=True, slots=True)
class Message:
    """A note for the user that is not a failure."""

    at: float
    text: str
    fatal: bool = False


@dataclass(slots=True)
class Progress:
    """Everything under way in one engine run: one experiment, or several variants."""

    experiments: dict[str, ExperimentProgress] = field(default_factory=dict)
    """By id, in the order in which they started."""
    limits: dict[str, LimitProgress] = field(default_factory=dict)
    """By name."""
    outlook: Outlook | None = None
    """What was planned before the first call, and what it would take; None if nothing was."""
    budget: Standing | None = None
    """How the budget stands; None without one."""
    concurrency: int | None = None
    """Calls that may be in flight at once, for now."""
    ceiling: int | None = None
    attempts_failed: int = 0
    abandoned_threads: int = 0
    waited_seconds: float = 0.0
    """Seconds in which requests waited for their limits where they left."""
    workers: tuple[int, ...] | None = None
    """Attempts under way on each worker of the cluster; None where it runs here."""
    paid_twice: int = 0
    """Attempts that were taken for lost and made again, and were answered after all."""
    undelivered: int = 0
    """Records that are still on their way to a server, once all else has ended."""
    recent: dict[str, RecentRun] = field(default_factory=dict)
    """The latest runs by id, oldest first."""
    messages: deque[Message] = field(default_factory=lambda: deque(maxlen=MAX_MESSAGES))
    last_failure: e.AttemptFailed | None = None
    """The latest attempt that failed, whether its run is tried again or not."""
    run_rate: Throughput = field(default_factory=Throughput)
    evaluation_rate: Throughput = field(default_factory=Throughput)
    paused_at: float | None = None
    paused_seconds: float = 0.0
    """Of the pauses that have ended."""
    started_at: float | None = None
    ended_at: float | None = None
    now: float = 0.0
    """When the latest event happened."""

    def __repr__(self) -> str:
        tasks = self.tasks
        counts = {"failed": tasks.failed, "running": tasks.running, "to retry": tasks.retrying}
        counts["waiting for the limit"] = tasks.throttled
        parts = [f"{tasks.done} of {tasks.planned} runs done"]
        parts += [f"{number} {what}" for what, number in counts.items() if number]
        return f"<Progress {self.state}: {', '.join(parts)}>"

    def apply(self, event: e.Event) -> None:
        """Apply one event. Events of experiments that never started are ignored."""
        if event.at > self.now:  # noqa: PLR1730 - twice as fast as max(), and called for each event
            self.now = event.at
        _HANDLERS[type(event)](self, event)

    def copy(self) -> Self:
        """Return an independent copy; records are shared, being frozen."""
        return replace(
            self,
            experiments={key: each.copy() for key, each in self.experiments.items()},
            limits={name: limit.copy() for name, limit in self.limits.items()},
            recent={key: each.copy() for key, each in self.recent.items()},
            messages=self.messages.copy(),
            run_rate=self.run_rate.copy(),
            evaluation_rate=self.evaluation_rate.copy(),
        )

    @property
    def state(self) -> State:
        """What is going on, in one word."""
        states = {each.state for each in self.experiments.values()}
        if not states:
            return "starting"
        if states == {"finished"}:
            return "finished"
        if "running" not in states:
            return "stopping"
        return "running" if self.paused_at is None else "paused"

    @property
    def tasks(self) -> Flow:
        """Task runs of all experiments together."""
        return Flow.sum(each.tasks for each in self.experiments.values())

    @property
    def evaluations(self) -> Flow:
        """Evaluations of all experiments together."""
        return Flow.sum(each.evaluations for each in self.experiments.values())

    @property
    def errors(self) -> ErrorGroups:
        """Failures of all experiments together."""
        return ErrorGroups.merged(each.errors for each in self.experiments.values())

    @property
    def latencies(self) -> Latencies:
        """Task latencies of all experiments together."""
        total = Latencies()
        for each in self.experiments.values():
            total.merge(each.latencies)
        return total

    @property
    def usage(self) -> UsageTotal:
        """Tokens and cost of all experiments together."""
        total = UsageTotal()
        for each in self.experiments.values():
            total.add(each.usage)
        return total

    @property
    def throttled_seconds(self) -> float:
        """Seconds for which requests waited, or a limit let nothing through; the strictest counts."""
        closed = max((limit.closed_seconds for limit in self.limits.values()), default=0.0)
        return max(closed, self.waited_seconds)

    def elapsed(self, now: float | None = None) -> float:
        """Seconds since the first experiment started, pauses included, until `now` or the end."""
        if self.started_at is None:
            return 0.0
        until = self.ended_at if self.ended_at is not None else self._at(now)
        return max(0.0, until - self.started_at)

    def rate(self, now: float | None = None) -> float | None:
        """Recent task runs per second, pauses left out; None before the first."""
        return self.run_rate.rate(self._working_time(self._at(now)))

    def eta(self, now: float | None = None) -> float | None:
        """Seconds until everything is done at the recent rate; None while that is not known.

        The longest of: runs left at their recent rate, evaluations left at theirs, and runs left at
        the rate of the tightest limit once that lets calls through again.
        """
        if self.state not in {"running", "paused"}:
            return None
        clock = self._working_time(self._at(now))
        runs, evaluations = self.tasks.remaining, self.evaluations.remaining
        guesses = [
            left / rate
            for left, rate in (
                (runs, self.run_rate.rate(clock)),
                (evaluations, self.evaluation_rate.rate(clock)),
            )
            if left and rate
        ]
        if not guesses:
            return None
        for limit in self.limits.values():
            closed = max(0.0, limit.closed_until - self._at(now))
            guesses.append(closed + (runs / limit.rate if limit.rate else 0.0))
        return max(guesses)

    def _at(self, now: float | None) -> float:
        return self.now if now is None else now

    def _working_time(self, now: float) -> float:
        """Return `now` on a clock that stands still during pauses."""
        return (now if self.paused_at is None else self.paused_at) - self.paused_seconds


def fold(events: Iterable[e.Event], start: Progress | None = None) -> Progress:
    """Return the progress that `events` add up to, on top of a copy of `start`."""
    progress = Progress() if start is None else start.copy()
    for event in events:
        progress.apply(event)
    return progress


def _experiment_started(progress: Progress, event: e.ExperimentStarted) -> None:
    key = event.experiment.id
    experiment = progress.experiments.get(key)
    if experiment is None:
        experiment = ExperimentProgress(event.experiment, started_at=event.at)
        progress.experiments[key] = experiment
    experiment.start(event)
    progress.ended_at = None
    if progress.started_at is None:
        progress.started_at = event.at
        progress.run_rate.started = progress.evaluation_rate.started = event.at


def _planned(progress: Progress, event: e.Planned) -> None:
    progress.outlook = event.outlook


def _run_started(progress: Progress, event: e.RunStarted) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.tasks.running += 1


def _evaluation_started(progress: Progress, event: e.EvaluationStarted) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.evaluations.running += 1


def _attempt_started(progress: Progress, event: e.AttemptStarted) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.wake(event)


def _attempt_failed(progress: Progress, event: e.AttemptFailed) -> None:
    progress.attempts_failed += 1
    progress.last_failure = event
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None and event.retry_in is not None:
        experiment.wait(event)


def _run_finished(progress: Progress, event: e.RunFinished) -> None:
    run = event.run
    experiment = progress.experiments.get(run.experiment_id)
    if experiment is None:
        return
    experiment.finish_run(run, reused=event.reused)
    if event.reused:
        return
    progress.run_rate.add(progress._working_time(event.at))  # noqa: SLF001 - the same module
    recent = progress.recent
    recent[run.id] = RecentRun(run)
    if len(recent) > MAX_RECENT:
        del recent[next(iter(recent))]


def _evaluation_finished(progress: Progress, event: e.EvaluationFinished) -> None:
    evaluation = event.evaluation
    experiment = progress.experiments.get(evaluation.experiment_id)
    if experiment is None:
        return
    recent = progress.recent.get(evaluation.task_run_id)
    example_id = recent.run.example_id if recent is not None else ""
    experiment.finish_evaluation(evaluation, example_id=example_id, reused=event.reused)
    if event.reused:
        return
    progress.evaluation_rate.add(progress._working_time(event.at))  # noqa: SLF001 - the same module
    if recent is not None:
        recent.evaluations.append(evaluation)


def _limit(progress: Progress, name: str) -> LimitProgress:
    limit = progress.limits.get(name)
    if limit is None:
        limit = progress.limits[name] = LimitProgress(name)
    return limit


def _throttled(progress: Progress, event: e.Throttled) -> None:
    _limit(progress, event.limit).refusals += 1


def _limit_changed(progress: Progress, event: e.LimitChanged) -> None:
    limit = _limit(progress, event.limit)
    limit.rate, limit.concurrency = event.rate, event.concurrency
    limit.close(event.at, event.throttled_for)


def _limit_binds(progress: Progress, event: e.LimitBinds) -> None:
    limit = _limit(progress, event.limit)
    limit.binding, limit.bound_at, limit.waiting = event.binding, event.at, event.waiting
    progress.waited_seconds = max(progress.waited_seconds, event.waited)


def _concurrency_changed(progress: Progress, event: e.ConcurrencyChanged) -> None:
    progress.concurrency, progress.ceiling = event.concurrency, event.ceiling


def _spent(progress: Progress, event: e.Spent) -> None:
    progress.budget = event.standing


def _workers_changed(progress: Progress, event: e.WorkersChanged) -> None:
    progress.workers = event.in_flight


def _paid_twice(progress: Progress, event: e.PaidTwice) -> None:
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


def _thread_abandoned(progress: Progress, event: e.ThreadAbandoned) -> None:
    progress.abandoned_threads = event.abandoned


def _store_degraded(progress: Progress, event: e.StoreDegraded) -> None:
    _add_message(progress, Message(event.at, event.message[:2_000], event.fatal))


def _add_message(progress: Progress, message: Message) -> None:
    if progress.messages and progress.messages[-1].text == message.text:
        progress.messages.pop()
    progress.messages.append(message)


def _delivering(progress: Progress, event: e.Delivering) -> None:
    progress.undelivered = event.left


def _paused(progress: Progress, event: e.Paused) -> None:
    if progress.paused_at is None:
        progress.paused_at = event.at


def _resumed(progress: Progress, event: e.Resumed) -> None:
    if progress.paused_at is not None:
        progress.paused_seconds += max(0.0, event.at - progress.paused_at)
        progress.paused_at = None


def _stopping(progress: Progress, event: e.Stopping) -> None:
    for key, experiment in progress.experiments.items():
        if event.experiment_id in {None, key}:
            experiment.stop(event.outcome, event.reason)


def _race_decided(progress: Progress, event: e.RaceDecided) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is not None:
        experiment.decide(event)


def _finished(progress: Progress, event: e.Finished) -> None:
    experiment = progress.experiments.get(event.experiment_id)
    if experiment is None:
        return
    experiment.finish(event)
    if all(each.state == "finished" for each in progress.experiments.values()):
        progress.ended_at = event.at


_HANDLERS: Final[dict[type, Callable[[Progress, Any], None]]] = {
    e.ExperimentStarted: _experiment_started,
    e.Planned: _planned,
    e.RunStarted: _run_started,
    e.EvaluationStarted: _evaluation_started,
    e.AttemptStarted: _attempt_started,
    e.AttemptFailed: _attempt_failed,
    e.Throttled: _throttled,
    e.LimitChanged: _limit_changed,
    e.LimitBinds: _limit_binds,
    e.ConcurrencyChanged: _concurrency_changed,
    e.RunFinished: _run_finished,
    e.EvaluationFinished: _evaluation_finished,
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
