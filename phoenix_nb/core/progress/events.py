"""The events of a running experiment: the one stream that progress, views and listeners are fed by.

Events are plain values that nobody changes; they are not frozen, because making them would take twice as
long, and a run makes two for each attempt. `at` is the engine's monotonic clock in seconds: differences of
it mean something, the number itself does not.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Literal

from phoenix_nb.model import (
    EvaluationRunRecord,
    ExperimentRecord,
    Failure,
    SessionOutcome,
    TaskRunRecord,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

if TYPE_CHECKING:
    from phoenix_nb.core.limits.limiter import Binding
    from phoenix_nb.core.spending.outlook import Outlook
    from phoenix_nb.core.spending.standing import Standing

__all__ = [
    "AttemptFailed",
    "AttemptStarted",
    "Begun",
    "ConcurrencyChanged",
    "Delivering",
    "EvaluationFinished",
    "EvaluationStarted",
    "Event",
    "ExperimentStarted",
    "Finished",
    "LimitBinds",
    "LimitChanged",
    "PaidTwice",
    "Paused",
    "Planned",
    "RaceDecided",
    "Recorded",
    "Resumed",
    "Reused",
    "RunFinished",
    "RunStarted",
    "Spent",
    "Stopping",
    "StoreDegraded",
    "ThreadAbandoned",
    "Throttled",
    "WorkersChanged",
]

_AT_ONCE = 500
"""Runs from before that are announced together, and then their evaluations."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class _Timed:
    """What every event has, and how all of them compare and print.

    To have each class made with methods of its own for that would take three quarters of the time of its
    definition, in every process.
    """

    at: float = 0.0
    """Seconds of the engine's monotonic clock."""

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, each.name) == getattr(other, each.name) for each in fields(self))

    def __hash__(self) -> int:
        return hash((type(self), *(getattr(self, each.name) for each in fields(self))))

    def __repr__(self) -> str:
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
        return f"{type(self).__name__}({', '.join(shown)})"


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class _OfRun(_Timed):
    experiment_id: str
    example_id: str
    repetition: int
    evaluator: str | None = None
    """The evaluator at work, or None for the task itself."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ExperimentStarted(_Timed):
    """An experiment is about to run; comes once for each variant, before any of its runs."""

    experiment: ExperimentRecord
    planned: int
    """Task runs that belong to it, including those that are reused."""
    reused: int = 0
    """Task runs that an earlier session finished and that are not run again."""
    evaluators: tuple[str, ...] = ()
    planned_evaluations: int = 0
    """Evaluations to be made if no run fails: those of the runs to come and those that reused runs lack."""
    dry_run: bool = False
    reuse: str = ""
    """How much of it is there already, and why the rest is run, in words; empty if nobody looked."""
    places: Mapping[str, int] = field(default_factory=dict, repr=False)
    """The position of each example in the order in which runs are begun, by its id."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Planned(_Timed):
    """What the session is about to make, and what that will take; before the first call."""

    outlook: "Outlook"


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class RunStarted(_OfRun):
    """The first attempt of a task run begins."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EvaluationStarted(_OfRun):
    """The first attempt of an evaluation begins."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Begun(_Timed):
    """What `RunStarted` and `EvaluationStarted` say, of all that have begun since the last event.

    It comes in their place where nobody takes events one by one.
    """

    experiment_id: str
    runs: int
    evaluations: int


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class AttemptStarted(_OfRun):
    """A later attempt begins, of a run or of an evaluation."""

    attempt: int
    """1-based, so at least 2."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class AttemptFailed(_OfRun):
    """An attempt raised or timed out, of a run or of an evaluation."""

    attempt: int
    error: Failure
    throttled: bool = False
    retry_in: float | None = None
    """Seconds until the next attempt at the earliest; None if there will be none."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Throttled(_Timed):
    """A rate limit refused a call. Follows the `AttemptFailed` of that call."""

    limit: str
    retry_after: float | None = None
    """Seconds that the server asked for, if it did."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class LimitChanged(_Timed):
    """A rate limit is now believed to be another one."""

    limit: str
    rate: float | None = None
    """Calls per second that are let through; None while unknown."""
    concurrency: int | None = None
    """Calls in flight that are let through; None if that is not what is limited."""
    throttled_for: float = 0.0
    """Seconds for which nothing is let through at all."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class LimitBinds(_Timed):
    """What holds requests back now, or would first; a few times a second at most."""

    limit: str
    binding: "Binding | None"
    """None once nothing holds them back."""
    waiting: int = 0
    """Requests that wait for it, those of other runs included."""
    waited: float = 0.0
    """Seconds so far in which requests of the run waited, for this limit or another."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ConcurrencyChanged(_Timed):
    """The number of calls that may be in flight at once has changed."""

    concurrency: int
    ceiling: int
    """The most that it may become."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class RunFinished(_Timed):
    """A task run is recorded, whether it succeeded or failed."""

    run: TaskRunRecord
    reused: bool = False
    """Finished by an earlier session; emitted again so that the views can show the whole experiment."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class EvaluationFinished(_Timed):
    """An evaluation is recorded, whether it succeeded or failed."""

    evaluation: EvaluationRunRecord
    reused: bool = False


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Recorded(_Timed):
    """Runs and evaluations are recorded: all that have become durable at once.

    Where somebody takes events one by one, as a user's `on_event` does, there are those of `each` instead.
    """

    records: Sequence[TaskRunRecord | EvaluationRunRecord] = field(repr=False)

    def each(self) -> Iterator[RunFinished | EvaluationFinished]:
        """Yield the event of each."""
        for record in self.records:
            if isinstance(record, TaskRunRecord):
                yield RunFinished(at=self.at, run=record)
            else:
                yield EvaluationFinished(at=self.at, evaluation=record)


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Reused(_Timed):
    """What an experiment has from before: runs and evaluations, in columns.

    Whoever takes events one by one, as a user's `on_event` does, gets those of `each` instead.
    """

    runs: TaskRuns
    evaluations: EvaluationRuns
    again: Collection[str] = ()
    """Evaluators whose evaluations are made again."""

    def each(self) -> Iterator[RunFinished | EvaluationFinished]:
        """Yield an event for each run and each evaluation that succeeded."""
        for places, indices in self.parts():
            for run in self.runs[places.start : places.stop]:
                if run.error is None:
                    yield RunFinished(at=self.at, run=run, reused=True)
            for part in _unbroken(indices):
                for evaluation in self.evaluations[part]:
                    yield EvaluationFinished(at=self.at, evaluation=evaluation, reused=True)

    def parts(self) -> Iterator[tuple[range, list[int]]]:
        """Yield where a few hundred runs are, with the evaluations of these that succeeded, and so on."""
        again = [name in self.again for name, _ in self.evaluations.evaluators]
        of_runs: dict[int, list[int]] = {}
        for index, (place, code, failed) in enumerate(
            zip(
                self.evaluations.places_in(self.runs),
                self.evaluations.names,
                self.evaluations.failed,
                strict=True,
            )
        ):
            if not failed and not again[code]:
                of_runs.setdefault(place, []).append(index)
        for start in range(0, len(self.runs), _AT_ONCE):
            places = range(start, min(start + _AT_ONCE, len(self.runs)))
            yield places, sorted(index for place in places for index in of_runs.get(place, ()))


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Spent(_Timed):
    """An attempt has been booked in the budget."""

    standing: "Standing"


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class WorkersChanged(_Timed):
    """What the workers of a cluster have to do has changed; twice a second at most."""

    in_flight: tuple[int, ...]
    """Attempts under way on each worker."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class PaidTwice(_OfRun):
    """An attempt that was taken for lost, and made again, has been answered after all."""

    attempt: int
    """1-based."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class ThreadAbandoned(_OfRun):
    """A sync task or evaluator ran past its timeout; its thread cannot be ended and is left behind."""

    abandoned: int
    """Threads left behind so far that have not ended since."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class StoreDegraded(_Timed):
    """Results are complete in memory but cannot be committed or delivered for now."""

    message: str
    fatal: bool = False
    """Whether the run stops because of it."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Delivering(_Timed):
    """Everything has ended and is stored here; records are still on their way to the server."""

    left: int


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Paused(_Timed):
    """Nothing new is started until `Resumed`; what is in flight goes on."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Resumed(_Timed):
    """Work goes on."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Stopping(_Timed):
    """Nothing new is started, and what is in flight is cancelled."""

    outcome: SessionOutcome
    reason: str
    """Why, in words."""
    experiment_id: str | None = None
    """The one variant that is stopped, or None for everything."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class RaceDecided(_Timed):
    """A race stopped a variant, a person had it run on, or the race itself ended."""

    experiment_id: str
    decision: Literal["stopped", "kept", "ended"]
    reason: str
    """Why, in words."""


@dataclass(slots=True, kw_only=True, eq=False, repr=False)
class Finished(_Timed):
    """One experiment has come to its end; comes last, once for each variant."""

    experiment_id: str
    outcome: SessionOutcome
    reason: str = ""
    uncommitted: int = field(default=0)
    """Records that could not be stored."""


Event = (
    ExperimentStarted
    | Planned
    | RunStarted
    | EvaluationStarted
    | Begun
    | AttemptStarted
    | AttemptFailed
    | Throttled
    | LimitChanged
    | LimitBinds
    | ConcurrencyChanged
    | RunFinished
    | EvaluationFinished
    | Recorded
    | Reused
    | Spent
    | WorkersChanged
    | PaidTwice
    | ThreadAbandoned
    | StoreDegraded
    | Delivering
    | Paused
    | Resumed
    | Stopping
    | RaceDecided
    | Finished
)


def _unbroken(indices: Sequence[int]) -> Iterator[slice]:
    """Cut indices in rising order into slices without a gap: records are made together at half the cost."""
    start = 0
    for stop in range(1, len(indices) + 1):
        if stop == len(indices) or indices[stop] != indices[stop - 1] + 1:
            yield slice(indices[start], indices[stop - 1] + 1)
            start = stop
