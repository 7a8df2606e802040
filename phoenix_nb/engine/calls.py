"""The units that the runner moves about: what it was given to do, and each call of user code."""

import heapq
import itertools
import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.limits.gate import Permit
from phoenix_nb.core.ports import AttemptCapture, AttemptTrace
from phoenix_nb.core.progress import events
from phoenix_nb.core.reuse.keys import Keys
from phoenix_nb.core.run.attempt_notes import AttemptNotes
from phoenix_nb.core.run.outage import OutageGuard
from phoenix_nb.core.run.overload import OverloadPace
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.engine.evidence import Evidence
from phoenix_nb.engine.latest_records import LatestRecords
from phoenix_nb.engine.shared_limits import SharedLimiter
from phoenix_nb.errors import UsageError
from phoenix_nb.model import (
    AttemptRecord,
    EvaluationRunRecord,
    ExampleRecord,
    ExperimentRecord,
    Failure,
    Records,
    TaskRunRecord,
    Usage,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from phoenix_nb.model.numbers import count_of, number_of
from phoenix_nb.model.public import Example
from phoenix_nb.model.run_options import Budget, Limit

if TYPE_CHECKING:
    from phoenix_nb.core.limits.ticket import Ticket
    from phoenix_nb.core.reuse.report import Explained
    from phoenix_nb.model.entries.charge import Charge

_NO_NOTES = AttemptNotes()
"""Of a call before its first attempt."""
MAX_ATTEMPTS_KEPT = 20
"""Failed attempts that are recorded one by one; a run throttled for an hour has thousands."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to run: the keywords that every verb shares."""

    retries: int = 3
    timeout: float | None = 60.0
    """Seconds for each attempt; None for no limit."""
    concurrency: int | None = None
    """Calls in flight at most; None adapts."""
    rate_limit_errors: tuple[type[BaseException], ...] = ()
    throttle_patience: float = 600.0
    """Seconds without a single success after which a rate limit or an outage stops the run."""
    limits: tuple[Limit, ...] = ()
    """What is known of the limits beforehand."""
    budget: Budget | None = None
    """The most that the session may spend."""
    capture: bool = True
    """Whether requests are paced where they leave, and their answers read."""

    def __post_init__(self) -> None:
        timeout = self.timeout
        if timeout is not None and not (isinstance(timeout, float) and timeout == math.inf):
            seconds = number_of(timeout)
            if seconds is None or seconds <= 0:
                raise UsageError(
                    f"timeout={timeout!r:.80} is not a time; pass seconds for each attempt, a number above "
                    "0, or None for no limit."
                )
            object.__setattr__(self, "timeout", seconds)
        concurrency = None if self.concurrency is None else count_of(self.concurrency, 1)
        if concurrency is None and self.concurrency is not None:
            raise UsageError(
                f"concurrency={self.concurrency!r:.80} is not a number of calls; pass how many may be in "
                "flight at once, as a whole number of at least 1, or None to adapt."
            )
        errors: tuple[Any, ...] = self.rate_limit_errors
        for error in errors:
            if not (isinstance(error, type) and issubclass(error, BaseException)):
                raise UsageError(
                    f"rate_limit_errors holds {error!r}, which is not an exception type; pass types such "
                    "as openai.RateLimitError."
                )
        object.__setattr__(self, "concurrency", concurrency)
        object.__setattr__(self, "retries", RetryPolicy(self.retries).retries)
        given: tuple[Any, ...] = self.limits
        for limit in given:
            if not isinstance(limit, Limit):
                raise UsageError(
                    f"limits holds {limit!r:.80}, which is not a Limit; pass a list such as "
                    "[pnb.Limit(requests_per_minute=500)]."
                )


@dataclass(slots=True)
class Assignment:
    """One experiment under way, and its results so far."""

    record: ExperimentRecord
    task: BoundTask | None
    """None where only evaluations are made."""
    runs: LatestRecords[TaskRunRecord] = field(default_factory=lambda: LatestRecords(TaskRuns()))
    """The current run of each example × repetition."""
    evaluations: LatestRecords[EvaluationRunRecord] = field(
        default_factory=lambda: LatestRecords(EvaluationRuns())
    )
    """The current evaluation of each run by each evaluator."""
    stopped: bool = False
    keys: Keys = field(default_factory=Keys)
    """Under which later calls find what is made; empty for nothing."""
    explained: "Explained | None" = None
    """Why runs are made although others could have been reused; None if nobody looked."""
    existing: datetime | None = None
    """When a call found that it is there already, but for what failed; None if it is made anew."""
    worked_s: float | None = None
    """Wall time of the earlier calls that worked on it, in seconds; None if unknown."""
    ended_before: int | None = None
    """How many calls had ended that worked on it when its results were read; None if none were."""
    note: str = ""
    """What a reader of the results should know of how they came about; empty for nothing."""
    charges: "list[Charge]" = field(default_factory=list)
    """What attempts took of which its records do not tell, as far as a budget has to know."""

    def records(self) -> Records:
        """The current runs, and their evaluations. From any thread."""
        evaluations = self.evaluations.table()  # first: the runs of all of them are there by now
        runs = TaskRuns.of(self.runs.table())
        if self.runs.replaced:
            current = EvaluationRuns.of(evaluations).places_in(runs)
            evaluations = evaluations.take([n for n, place in enumerate(current) if place >= 0])
        return Records(runs, evaluations)


class Call:
    """One call of user code to be made, with all its attempts: a task run, or an evaluation of one.

    What most calls never have set is read from the class, so that to make a call costs little.
    """

    attempts: int = 0
    failures: int = 0
    """Attempts that failed by themselves, not because of a limit or an outage."""
    failed: tuple[AttemptRecord, ...] = ()
    failure: Failure | None = None
    """How its latest attempt failed that was not cut off."""
    failed_at: float = 0.0
    """When that was, by the loop's clock."""
    cut_off: bool = False
    """Whether its latest attempt was ended by the stop of its experiment."""
    never_began: bool = False
    """Whether its latest attempt was, before any of its code had run."""
    free: int = 0
    """Attempts that cost nothing: refused by a limit, or failed by the server's fault."""
    unanswered_since: int | None = None
    """What its lane's `guard.answers` was when it first failed by the server's fault."""
    overloads: int = 0
    """Attempts that were turned away for overload."""
    losses: int = 0
    """Attempts that were lost with whoever made them."""
    evidence: Evidence | None = None
    """The spans of its latest attempt; of an evaluation, those of the run that it evaluates."""
    output: bytes | None = None
    """The hash of the output, of a run that has succeeded and of what evaluates it; None where not known."""
    usage: Usage | None = None
    """What the attempts that are over took in all."""
    exchanges: tuple[dict[str, Any], ...] = ()
    """Of the attempts that are over: the fields of the records to be stored, but for the run's id."""
    recorded: bool = False
    """Whether its record has been handed to the store."""
    open_charge: str = ""
    """Under which id the store knows what its failed attempts took; empty if it does not."""
    # the attempt under way
    started: float = 0.0
    started_at: datetime | None = None
    others: int = 0
    """Calls of its lane that were in flight when it was made."""
    round: Any = None
    """What `OverloadPace` knows it by."""
    slot: Permit | None = None
    """What it has of the gate on calls in flight."""
    tickets: "tuple[tuple[SharedLimiter, Ticket], ...]" = ()
    """What it has of the limits that its lane has met."""
    trace: AttemptTrace | None = None
    trace_id: str = ""
    notes: AttemptNotes = _NO_NOTES
    """What the code says of what the attempt took."""
    wire: AttemptCapture | None = None
    """What it sends; None where nothing is captured."""
    wire_usage: Usage | None = None
    """What the answers to it have reported, once it is over."""
    timer: Any = None
    """Ends the grace that an attempt has to end once it is cancelled."""
    activity: Any = None
    """The asyncio task, or the thread's ticket."""
    timed_out: bool = False
    over: bool = True
    """Whether no attempt is under way."""

    def __init__(
        self,
        lane: "Lane",
        assignment: Assignment,
        example: ExampleRecord,
        repetition: int,
        run: TaskRunRecord | None = None,
        *,
        unit: tuple[Any, ...] = (),
    ) -> None:
        self.lane: Lane = lane
        self.evaluator: BoundEvaluator | None = lane.evaluator
        """Its lane's; None for the task itself."""
        self.assignment: Assignment = assignment
        self.example: ExampleRecord = example
        self.repetition: int = repetition
        self.run: TaskRunRecord | None = run
        """The run to be evaluated; None for the task itself."""
        self.unit: tuple[Any, ...] = unit
        """What a budget has admitted it with."""

    @property
    def failures_paid(self) -> int:
        """How many of its attempts have failed, not counting one that was cut off, and cost something."""
        return self.attempts - self.free - self.cut_off

    @property
    def target(self) -> BoundTask | BoundEvaluator:
        """What is called."""
        target = self.evaluator or self.assignment.task
        assert target is not None  # noqa: S101 - an experiment without a task has only evaluations
        return target

    def begin(self, now: float, moment: datetime) -> None:
        """Begin another attempt, at a time of the loop's clock and of the wall's."""
        self.attempts += 1
        self.over = self.timed_out = False
        self.started, self.started_at = now, moment

    def place(self, now: float) -> dict[str, Any]:
        """Return the fields that every event of this call has, at a time of the loop's clock."""
        return {
            "at": now,
            "experiment_id": self.assignment.record.id,
            "example_id": self.example.id,
            "repetition": self.repetition,
            "evaluator": self.evaluator.name if self.evaluator else None,
        }

    def launch_event(self, now: float) -> events.Event:
        """Make the event of an attempt that begins."""
        if self.attempts > 1:
            return events.AttemptStarted(**self.place(now), attempt=self.attempts)
        kind = events.RunStarted if self.run is None else events.EvaluationStarted
        return kind(
            at=now,
            experiment_id=self.assignment.record.id,
            example_id=self.example.id,
            repetition=self.repetition,
            evaluator=self.evaluator.name if self.evaluator else None,
        )

    def value(self, name: str) -> Any:
        """Look up what a parameter of this name gets."""
        read = _VALUES.get(name)
        return getattr(self.run, name, None) if read is None else read(self)


_VALUES: dict[str, Callable[[Call], Any]] = {
    "input": attrgetter("example.input"),
    "expected": attrgetter("example.output"),
    "reference": attrgetter("example.output"),
    "metadata": attrgetter("example.metadata"),
    "example": lambda call: Example.sharing(call.example),
    "trace": lambda call: call.evidence.trace() if call.evidence else None,
}
"""What a parameter of each name gets, other than the fields of a run."""


@dataclass(slots=True, eq=False)
class Lane:
    """Calls of one function that are ready to be made: the task's, or one evaluator's.

    Functions have lanes of their own because they have limits of their own: an evaluator that waits for
    its quota must not hold up the task.
    """

    evaluator: BoundEvaluator | None
    asks_for_trace: bool = field(init=False)
    """Whether the evaluator is given the trace of the run."""
    guard: OutageGuard = field(default_factory=OutageGuard)
    overload: OverloadPace = field(default_factory=OverloadPace)
    refused_since: float | None = None
    """Since when every call has been refused by a limit."""
    ready: deque[Call] = field(default_factory=deque)
    limits: list[SharedLimiter] = field(default_factory=list)
    """Those that have refused one of its calls."""
    launches: deque[float] = field(default_factory=lambda: deque(maxlen=2_000))
    """When the latest calls were made, oldest first."""
    launched: int = 0
    in_flight: int = 0
    heard: bool = False
    """Whether one of its attempts has ended, so that it is known whose limits they meet."""

    def __post_init__(self) -> None:
        evaluator = self.evaluator
        self.asks_for_trace: bool = evaluator is not None and evaluator.binding.asks_for("trace")

    def answered(self, calls: int = 1) -> None:
        """Note that calls were answered."""
        if self.guard.succeeded(calls):
            self.overload.resume()


class Backoff:
    """Calls that wait for their next attempt, soonest first."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, int, Call]] = []
        self._order = itertools.count()

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, due: float, call: Call) -> None:
        """Keep a call until `due`."""
        heapq.heappush(self._waiting, (due, next(self._order), call))

    def release(self, now: float) -> None:
        """Put every call whose time has come back into its lane, ahead of the others."""
        while self._waiting and self._waiting[0][0] <= now:
            call = heapq.heappop(self._waiting)[2]
            call.lane.ready.appendleft(call)

    def next_due(self) -> float:
        """When the soonest call is due; infinity if there is none."""
        return self._waiting[0][0] if self._waiting else float("inf")

    def drop_stopped(self) -> list[Call]:
        """Remove the calls of experiments that have been stopped, and return them."""
        every = sorted(self._waiting)
        self._waiting = [each for each in every if not each[2].assignment.stopped]
        return [call for *_, call in every if call.assignment.stopped]
