"""Carries out what follows an attempt that is over: a record, another attempt, or the end of the run."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any, Protocol

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.concurrency import ConcurrencyLimit
from phoenix_nb.core.limits.gate import CallOutcome, Permit
from phoenix_nb.core.progress import events
from phoenix_nb.core.run.admission import Admission
from phoenix_nb.core.run.attempt_decision import (
    AttemptState,
    Fault,
    Leave,
    Record,
    Requeue,
    RetryAt,
    Stop,
    decide,
)
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.core.settings import Keep
from phoenix_nb.engine.calls import MAX_ATTEMPTS_KEPT, Backoff, Call, Options
from phoenix_nb.engine.exchanges import take_exchanges
from phoenix_nb.engine.failures import failure_of
from phoenix_nb.engine.lane_limits import LaneLimits
from phoenix_nb.engine.observation import Observation
from phoenix_nb.engine.recorder import Recorder
from phoenix_nb.engine.shared_limits import SharedLimiter
from phoenix_nb.engine.user_code import Ended
from phoenix_nb.engine.work_queue import WorkQueue
from phoenix_nb.model import (
    AttemptRecord,
    Failure,
    SessionOutcome,
)

if TYPE_CHECKING:
    from phoenix_nb.core.limits.signal import ThrottleSignal

_ANSWERS = {
    CallOutcome.SUCCEEDED: Answer(kind="accepted"),
    CallOutcome.FAILED: Answer(kind="failed"),
    CallOutcome.THROTTLED: Answer(kind="failed"),
    CallOutcome.OVERLOADED: Answer(kind="overloaded"),
    CallOutcome.CANCELLED: Answer(kind="cancelled"),
}
"""What ends of calls say about limits that did not refuse them."""
_OUTCOMES = {
    Fault.BUSY: CallOutcome.OVERLOADED,
    Fault.OVERLOADED: CallOutcome.OVERLOADED,
    Fault.TIMED_OUT: CallOutcome.OVERLOADED,
    Fault.LOST: CallOutcome.CANCELLED,
}
"""What faults of attempts say about the load; nothing where none is named."""


class Desk(Protocol):
    """What is acted on: the run that the attempts belong to."""

    options: Options
    random: Random
    policy: RetryPolicy
    gate: ConcurrencyLimit
    backoff: Backoff
    queue: WorkQueue
    keep: Keep
    limits: LaneLimits
    observation: Observation
    recorder: Recorder

    def emit(self, event: events.Event) -> None:
        """Notify every listener."""
        ...

    def stop(self, outcome: SessionOutcome, reason: str) -> None:
        """Launch nothing more."""
        ...


def permit_of_served(end: tuple[Call, Ended]) -> Permit | None:
    """The permit of a call that was answered, if nothing but the gate and its guard is to count that."""
    call, ended = end
    return call.slot if ended.fault is None and call.round is None and not call.tickets else None


class OutcomeHandler:
    """Asks `core.attempt_decision` what follows an attempt, and does it."""

    def __init__(self, desk: Desk) -> None:
        self._runner = desk

    def count_served(self, calls: Sequence[Call], permit: Permit, now: float) -> None:
        """The API has answered calls that share a permit, before they are settled one by one."""
        # To settle those before them may have shown which limit they meet, and given them tickets for it.
        if any(call.tickets for call in calls):
            return
        lane = calls[0].lane
        self._runner.gate.served(permit, now, len(calls))
        lane.answered(len(calls))
        lane.refused_since = None
        for call in calls:
            call.slot = None

    def settle(self, call: Call, ended: Ended, now: float) -> None:
        """Deal with how one attempt ended; the call is settled afterwards, whatever goes wrong here."""
        call.recorded = False
        try:
            if call.wire is not None:
                call.wire_usage = call.wire.close()
                if ended.signal is not None:
                    ended = ended._replace(signal=ended.signal.with_answer(call.wire.refusal))
            if ended.fault is None:
                if call.slot is not None:  # else it was counted together with others
                    self._served(call, now)
                self._runner.recorder.record(call, ended, None, now)
            else:
                self._failed(call, ended, ended.fault, now)
        except BaseException as error:  # noqa: BLE001 - a call that is not settled hangs the run
            self._rescue(call, error, now)
        finally:  # of an attempt that was cancelled, nothing is recorded
            if call.trace is not None:
                self._runner.observation.drop(call)

    def _rescue(self, call: Call, error: BaseException, now: float) -> None:
        """Record what went wrong while settling as the failure of the run."""
        with suppress(Exception):  # this may be what went wrong
            self._release(call, now, CallOutcome.FAILED)
        call.slot = None
        call.tickets = ()
        if call.recorded or call.assignment.stopped:
            return
        self._runner.observation.drop(call)
        try:
            self._runner.recorder.record(call, Ended(), failure_of(error), now)
        except BaseException as again:  # noqa: BLE001 - nothing can be recorded any more
            self._runner.stop(SessionOutcome.BROKEN, failure_of(again).message)

    def _failed(self, call: Call, ended: Ended, fault: Fault, now: float) -> None:
        failure = ended.failure
        assert failure is not None  # noqa: S101 - comes with the fault
        stopped = call.assignment.stopped
        if fault is Fault.UNREADABLE:
            self._served(call, now)
            self._note_attempt(call, failure, now, throttled=False)
            self._runner.recorder.record(call, ended, failure, now)
            return
        ended_by_stop = fault is Fault.INTERRUPTED or (fault is Fault.CANCELLED and stopped)
        if ended_by_stop:
            self._cut_off(call, now)
        usage = self._runner.observation.close(call, None, failure)
        if not call.never_began:
            self._runner.recorder.spend(call, usage, fault, refused=ended.signal is not None)
        if not ended_by_stop:
            self._note_attempt(call, failure, now, throttled=ended.signal is not None)
        if ended.signal is not None:
            call.lane.guard.spoke()
            refused_for = self._throttled(call, failure, ended.signal, now)
            by_chance = self._runner.limits.refuse_by_chance(call, ended.signal.limit_key)
            state = self._state(call, refused_for=refused_for, by_chance=by_chance)
            self._act(call, ended, state, fault, now)
            return
        self._give_back(call, fault, now)
        in_outage = False
        if fault not in (Fault.BUSY, Fault.OVERLOADED):
            call.lane.guard.spoke()
        elif not stopped:
            in_outage = self._unanswered(call, now, answered=fault is Fault.BUSY)
        self._act(call, ended, self._state(call, in_outage=in_outage), fault, now)
        call.overloads += fault is Fault.BUSY
        call.losses += fault is Fault.LOST

    def _give_back(self, call: Call, fault: Fault, now: float) -> None:
        """Give back the slot of an attempt that failed, and note whether the server had room for it."""
        overload = call.lane.overload
        # An overload is seen to by the pace, not by the number at once.
        if fault is Fault.BUSY and call.slot is not None:
            self._runner.gate.release(call.slot, now, CallOutcome.FAILED)
            call.slot = None
        self._release(call, now, _OUTCOMES.get(fault, CallOutcome.FAILED))
        if fault is Fault.BUSY:
            if not call.lane.guard.shut:
                overload.turned_away(call.round, now)
        elif fault not in (Fault.CANCELLED, Fault.INTERRUPTED, Fault.LOST):
            overload.served(call.round, now)

    def _cut_off(self, call: Call, now: float) -> None:
        """The stop of its experiment has ended an attempt, which costs nothing if no code of it had run."""
        call.cut_off = not call.never_began
        call.free += call.never_began
        if not call.failures_paid:  # of which nothing is recorded
            self._runner.observation.drop(call)
        self._release(call, now, CallOutcome.CANCELLED)
        call.lane.guard.spoke()

    def _served(self, call: Call, now: float) -> None:
        """The API has answered."""
        lane = call.lane
        self._release(call, now, CallOutcome.SUCCEEDED)
        lane.answered()
        if call.round is not None:
            lane.overload.served(call.round, now)
        lane.refused_since = None

    def _unanswered(self, call: Call, now: float, *, answered: bool) -> bool:
        """Note a failure by the server's fault; True if an outage is on."""
        guard = call.lane.guard
        in_outage = guard.failed(now, answered=answered, since=call.unanswered_since)
        if call.unanswered_since is None:
            call.unanswered_since = guard.answers
        return in_outage

    def _state(self, call: Call, **known: Any) -> AttemptState:
        return AttemptState(
            failures=call.failures,
            overloads=call.overloads,
            losses=call.losses,
            stopped=call.assignment.stopped,
            patience=self._runner.options.throttle_patience,
            policy=self._runner.policy,
            **known,
        )

    def _act(self, call: Call, ended: Ended, state: AttemptState, fault: Fault, now: float) -> None:
        """Do what is decided."""
        runner, failure = self._runner, ended.failure
        assert failure is not None  # noqa: S101 - comes with the fault
        match decide(state, fault, ended.signal, now, runner.random.random()):
            case Record():
                call.failures += 1
                self._notify_failed(call, failure, now, retry_in=None)
                self._runner.recorder.record(call, ended, failure, now)
            case RetryAt(due):
                self._retry(call, ended, fault, now, due)
            case Requeue(due):
                if due > now:
                    runner.backoff.add(due, call)
                elif call.lane.guard.shut:  # another call asks next: the fault may be this one's
                    call.lane.ready.append(call)
                else:
                    call.lane.ready.appendleft(call)
                if ended.signal is None:
                    lane = call.lane
                    wait = max(lane.guard.delay(now), lane.overload.wait(now))
                    self._notify_failed(call, failure, now, retry_in=wait)
            case Stop(outcome, reason):
                runner.stop(outcome, reason)
                runner.recorder.leave(call)
            case Leave():
                runner.recorder.leave(call)

    def _retry(self, call: Call, ended: Ended, fault: Fault, now: float, due: float) -> None:
        """Make another attempt when it is due, if the budget holds it, or as soon as it does."""
        runner, failure = self._runner, ended.failure
        assert failure is not None  # noqa: S101 - comes with the fault
        admission = runner.recorder.affords_again(call, fault)
        if admission is Admission.NEVER:
            call.failures += 1
            self._notify_failed(call, failure, now, retry_in=None)
            runner.recorder.record(call, ended, failure, now)
            return
        call.failures += fault is not Fault.LOST
        runner.recorder.charge_until_recorded(call, fault)
        self._notify_failed(call, failure, now, retry_in=due - now)
        if admission is Admission.NOW:
            runner.backoff.add(due, call)
        else:
            runner.queue.unpaid.append((due, call))

    def _throttled(
        self, call: Call, failure: Failure, signal: "ThrottleSignal", now: float
    ) -> float:
        """A limit refused the call: everything that meets the limit slows down.

        Returns:
            Seconds for which it has refused every call.
        """
        runner, lane = self._runner, call.lane
        if lane.refused_since is None:
            lane.refused_since = now
        if call.wire is not None and call.wire.gated:  # where it left, it has been learnt from
            self._release(call, now, CallOutcome.FAILED)
            self._notify_failed(call, failure, now, throttled=True, retry_in=0.0)
            runner.emit(
                events.Throttled(
                    at=now, limit=str(signal.limit_key), retry_after=signal.retry_after
                )
            )
            return now - lane.refused_since
        limit = runner.limits.meet(lane, signal.limit_key)
        self._release(call, now, CallOutcome.THROTTLED, signal, limit)
        self._notify_failed(call, failure, now, throttled=True, retry_in=limit.wait(now))
        runner.emit(events.Throttled(at=now, limit=limit.name, retry_after=signal.retry_after))
        runner.emit(
            events.LimitChanged(
                at=now,
                limit=limit.name,
                rate=limit.rate(now),
                concurrency=limit.concurrency(),
                throttled_for=max(0.0, limit.throttled_until(now) - now),
            )
        )
        return now - lane.refused_since

    def _release(
        self,
        call: Call,
        now: float,
        outcome: CallOutcome,
        signal: "ThrottleSignal | None" = None,
        refused_by: SharedLimiter | None = None,
    ) -> None:
        """Give back the slot and the tickets; a limit that did not refuse is not told of a refusal."""
        if call.slot is not None:
            self._runner.gate.release(call.slot, now, outcome)
            call.slot = None
        if not call.tickets:
            return
        for limit, ticket in call.tickets:
            if signal is not None and limit is refused_by:
                limit.settle(ticket, now, signal.answer)
            else:
                heard = call.wire.answer(limit.key) if call.wire is not None else None
                limit.settle(ticket, now, heard or _ANSWERS[outcome])
        call.tickets = ()

    def _note_attempt(self, call: Call, failure: Failure, now: float, *, throttled: bool) -> None:
        call.failure, call.failed_at = failure, now
        if len(call.failed) < MAX_ATTEMPTS_KEPT:
            take_exchanges(call, self._runner.keep, failed=True, throttled=throttled)
            start = call.started_at or datetime.now(UTC)
            call.failed += (
                AttemptRecord(
                    number=call.attempts,
                    start_time=start,
                    end_time=start + timedelta(seconds=now - call.started),
                    error=failure,
                    throttled=throttled,
                ),
            )

    def _notify_failed(
        self,
        call: Call,
        failure: Failure,
        now: float,
        *,
        throttled: bool = False,
        retry_in: float | None,
    ) -> None:
        self._runner.emit(
            events.AttemptFailed(
                **call.place(now),
                attempt=call.attempts,
                error=failure,
                throttled=throttled,
                retry_in=retry_in,
            )
        )
