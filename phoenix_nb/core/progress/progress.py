"""How far a run has come: a fold of events, of bounded size, that every view reads.

`Progress.apply` is called for each event on the engine's loop and costs microseconds. What it keeps
grows with the number of experiments, evaluators, limits and standing failures, not with the number
of runs.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, Self

from phoenix_nb.core.progress import events as e
from phoenix_nb.core.progress.counters import ErrorGroups, Latencies, Throughput, UsageTotal
from phoenix_nb.core.progress.experiment import EvaluatorProgress, ExperimentProgress, Flow
from phoenix_nb.core.progress.handlers import HANDLERS
from phoenix_nb.core.progress.parts import LimitProgress, Message, RecentRun
from phoenix_nb.model import EvaluationRunRecord

if TYPE_CHECKING:
    from phoenix_nb.core.spending.outlook import Outlook
    from phoenix_nb.core.spending.standing import Standing

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

MAX_MESSAGES = 20
"""Latest messages that are held for display."""


@dataclass(slots=True)
class Progress:
    """Everything under way in one engine run: one experiment, or several variants."""

    experiments: dict[str, ExperimentProgress] = field(default_factory=dict)
    """By id, in the order in which they started."""
    limits: dict[str, LimitProgress] = field(default_factory=dict)
    """By name."""
    outlook: "Outlook | None" = None
    """What was planned before the first call, and what it would take; None if nothing was."""
    budget: "Standing | None" = None
    """How the budget stands; None without one."""
    concurrency: int | None = None
    """Calls that may be in flight at once, for now."""
    ceiling: int | None = None
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
    early: dict[str, tuple[EvaluationRunRecord, ...]] = field(default_factory=dict)
    """Evaluations that were heard of before their runs, by the ids of these: what was made before of the same
    output is linked while the run itself is still on its way to the store."""
    messages: deque[Message] = field(default_factory=lambda: deque(maxlen=MAX_MESSAGES))
    last_failure: e.AttemptFailed | None = None
    """The latest attempt that failed, whether its run is tried again or not."""
    last_decision: e.RaceDecided | None = None
    """The latest decision of a race about one of the experiments."""
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
        HANDLERS[type(event)](self, event)

    def copy(self) -> Self:
        """Return an independent copy; records are shared, being frozen."""
        return replace(
            self,
            experiments={key: each.copy() for key, each in self.experiments.items()},
            limits={name: limit.copy() for name, limit in self.limits.items()},
            recent={key: each.copy() for key, each in self.recent.items()},
            early=self.early.copy(),
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
        """Failures of all experiments together. From any thread."""
        return ErrorGroups.merged(each.errors for each in list(self.experiments.values()))

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
        """Seconds of work since the first experiment started, pauses left out, until `now` or the end."""
        if self.started_at is None:
            return 0.0
        until = self.ended_at if self.ended_at is not None else self._at(now)
        return max(0.0, self.working_time(until) - self.started_at)

    def rate(self, now: float | None = None) -> float | None:
        """Recent task runs per second, pauses left out; None before the first."""
        return self.run_rate.rate(self.working_time(self._at(now)))

    def rate_is_steady(self, now: float | None = None) -> bool:
        """Whether `rate` is taken over long enough to be compared with what a limit allows."""
        return self.run_rate.fills_window(self.working_time(self._at(now)))

    def eta(self, now: float | None = None) -> float | None:
        """Seconds until everything is done at the recent rate; None while that is not known.

        The longest of: runs left at their recent rate, evaluations left at theirs, and runs left at
        the rate of the tightest limit once that lets calls through again.
        """
        if self.state not in {"running", "paused"}:
            return None
        clock = self.working_time(self._at(now))
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

    def working_time(self, now: float) -> float:
        """Return `now` on a clock that stands still during pauses."""
        return (now if self.paused_at is None else self.paused_at) - self.paused_seconds


def fold(events: Iterable[e.Event], start: Progress | None = None) -> Progress:
    """Return the progress that `events` add up to, on top of a copy of `start`."""
    progress = Progress() if start is None else start.copy()
    for event in events:
        progress.apply(event)
    return progress
