"""Carries out what follows an attempt that is over: a record, another attempt, or the end of the run."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Protocol

from phoenix_nb.core.limits import (
    Answer,
    CallOutcome,
    ConcurrencyLimit,
    ThrottleSignal,
)
from phoenix_nb.core.progress import events
from phoenix_nb.core.reuse.keys import output_hash
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
from phoenix_nb.core.run.attempt_notes import combined
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.core.settings import Keep
from phoenix_nb.core.spending.rule import Spending, SpendingLine
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.engine.calls import MAX_ATTEMPTS_KEPT, Assignment, Backoff, Call, Options
from phoenix_nb.engine.evidence_desk import NO_SPANS, EvidenceDesk
from phoenix_nb.engine.exchanges import append_exchanges, take_exchanges
from phoenix_nb.engine.failures import failure_of
from phoenix_nb.engine.lane_limits import LaneLimits
from phoenix_nb.engine.shared_limits import SharedLimiter
from phoenix_nb.engine.store_writer import StoreWriter
from phoenix_nb.engine.user_code import Ended
from phoenix_nb.model import (
    AttemptRecord,
    EvaluationRecord,
    EvaluationRunRecord,
    Failure,
    SessionOutcome,
    TaskRunRecord,
    Usage,
)

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
_FREE = (Fault.BUSY, Fault.OVERLOADED)
"""Faults of an attempt that nobody has answered: it costs nothing."""


class Desk(Protocol):
    """What is acted on: the run that the attempts belong to."""

    journal: StoreWriter
    options: Options
    random: Random
    policy: RetryPolicy
    gate: ConcurrencyLimit
    backoff: Backoff
    spending: Spending | None
    keep: Keep
    evidence: EvidenceDesk
    limits: LaneLimits

    def now(self) -> float:
        """Seconds of the loop's clock."""
        ...

    def emit(self, event: events.Event) -> None:
        """Notify every listener."""
        ...

    def place_of(self, assignment: Assignment) -> int:
        """The position of an experiment among those of the session."""
        ...

    def stop(self, outcome: SessionOutcome, reason: str) -> None:
        """Launch nothing more."""
        ...

    def follow_up(self, call: Call, run: TaskRunRecord) -> None:
        """Have a finished run evaluated."""
        ...


class OutcomeHandler:
    """Asks `core.attempt_decision` what follows an attempt, and does it."""

    def __init__(self, desk: Desk) -> None:
        self._runner = desk

    def settle(self, call: Call, ended: Ended, now: float) -> None:
        """Deal with how one attempt ended; the call is settled afterwards, whatever goes wrong here."""
        call.recorded = False
        try:
            if ended.fault is None:
                self._release(call, now, CallOutcome.SUCCEEDED)
                self._served(call, now)
                self._record(call, ended, None, now)
            else:
                self._failed(call, ended, ended.fault, now)
        except BaseException as error:  # noqa: BLE001 - a call that is not settled hangs the run
            self._rescue(call, error, now)
        finally:
            if (
                call.trace is not None
            ):  # of an attempt that was cancelled: nothing is recorded of it
                _drop_trace(call)

    def _rescue(self, call: Call, error: BaseException, now: float) -> None:
        """Record what went wrong while settling as the failure of the run."""
        call.slot = None
        call.tickets = ()
        if call.recorded or call.assignment.stopped:
            return
        _drop_trace(call)
        try:
            self._record(call, Ended(), failure_of(error), now)
        except BaseException as again:  # noqa: BLE001 - nothing can be recorded any more
            self._runner.stop(SessionOutcome.BROKEN, failure_of(again).message)

    def _failed(self, call: Call, ended: Ended, fault: Fault, now: float) -> None:
        failure = ended.failure
        assert failure is not None  # noqa: S101 - comes with the fault
        stopped = call.assignment.stopped
        if fault is Fault.UNREADABLE:
            self._release(call, now, CallOutcome.SUCCEEDED)
            self._served(call, now)
            self._note_attempt(call, failure, now, throttled=False)
            self._record(call, ended, failure, now)
            return
        if fault is Fault.INTERRUPTED or (fault is Fault.CANCELLED and stopped):
            self._release(call, now, CallOutcome.CANCELLED)
            call.lane.guard.spoke()
        else:
            self._spend(
                call, self._usage(call, None, failure), fault, refused=ended.signal is not None
            )
            self._note_attempt(call, failure, now, throttled=ended.signal is not None)
        if ended.signal is not None:
            call.lane.guard.spoke()
            refused_for = self._throttled(call, failure, ended.signal, now)
            self._act(call, ended, self._state(call, refused_for=refused_for), fault, now)
            return
        self._release(call, now, _OUTCOMES.get(fault, CallOutcome.FAILED))
        in_outage = False
        if fault is Fault.BUSY and not call.lane.guard.shut:
            call.lane.overload.turned_away(call.round, now)
        elif fault not in (Fault.BUSY, Fault.CANCELLED, Fault.INTERRUPTED, Fault.LOST):
            call.lane.overload.served(call.round, now)
        if fault not in (Fault.BUSY, Fault.OVERLOADED):
            call.lane.guard.spoke()
        elif not stopped:
            in_outage = call.lane.guard.failed(now, answered=fault is Fault.BUSY)
        self._act(call, ended, self._state(call, in_outage=in_outage), fault, now)
        call.overloads += fault is Fault.BUSY
        call.losses += fault is Fault.LOST

    def _served(self, call: Call, now: float) -> None:
        """The API has answered."""
        lane = call.lane
        if lane.guard.shut:
            lane.overload.reset()
        lane.guard.succeeded()
        lane.overload.served(call.round, now)
        lane.refused_since = None

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
                self._record(call, ended, failure, now)
            case RetryAt() if not self._affords_again(call):
                call.failures += 1
                self._notify_failed(call, failure, now, retry_in=None)
                self._record(call, ended, failure, now)
            case RetryAt(due):
                call.failures += fault is not Fault.LOST
                self._notify_failed(call, failure, now, retry_in=due - now)
                runner.backoff.add(due, call)
            case Requeue():
                call.lane.ready.appendleft(call)
                if ended.signal is None:
                    lane = call.lane
                    wait = max(lane.guard.delay(now), lane.overload.wait(now))
                    self._notify_failed(call, failure, now, retry_in=wait)
            case Stop(outcome, reason):
                call.lane.ready.appendleft(call)
                runner.stop(outcome, reason)
            case Leave():
                pass

    def _spend(
        self, call: Call, usage: Usage | None, fault: Fault | None = None, *, refused: bool = False
    ) -> None:
        """Book what an attempt took; one that was refused or met an overload took nothing."""
        spending = self._runner.spending
        if spending is not None and not refused and fault not in _FREE:
            spending.settle(call.unit, self._line(call), usage)
            now = self._runner.now()
            self._runner.emit(events.Spent(at=now, standing=spending.standing(now)))

    def _affords_again(self, call: Call) -> bool:
        """Whether the budget holds another attempt; a run without one is recorded as it failed."""
        spending = self._runner.spending
        return spending is None or spending.again(call.unit, self._line(call))

    def _line(self, call: Call) -> SpendingLine:
        name = call.evaluator.name if call.evaluator else None
        return SpendingLine(self._runner.place_of(call.assignment), name)

    def _throttled(self, call: Call, failure: Failure, signal: ThrottleSignal, now: float) -> float:
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
        signal: ThrottleSignal | None = None,
        refused_by: SharedLimiter | None = None,
    ) -> None:
        """Give back the slot and the tickets; a limit that did not refuse is not told of a refusal."""
        if call.slot is not None:
            self._runner.gate.release(call.slot, now, outcome)
            call.slot = None
        for limit, ticket in call.tickets:
            if signal is not None and limit is refused_by:
                limit.settle(ticket, now, signal.answer)
            else:
                heard = call.wire.answer(limit.key) if call.wire is not None else None
                limit.settle(ticket, now, heard or _ANSWERS[outcome])
        call.tickets = ()

    def _note_attempt(self, call: Call, failure: Failure, now: float, *, throttled: bool) -> None:
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

    def _record(self, call: Call, ended: Ended, failure: Failure | None, now: float) -> None:
        """Make the record of a finished run or evaluation."""
        take_exchanges(call, self._runner.keep, failed=failure is not None)
        if call.run is None:
            self._record_run(call, ended, failure, now)
        else:
            self._record_evaluation(call, call.run, ended, failure, now)

    def _record_run(self, call: Call, ended: Ended, failure: Failure | None, now: float) -> None:
        output, warnings = (None, ()) if failure else (ended.value, ended.warnings)
        run = TaskRunRecord.trusted(
            {
                "id": new_hex_id(8),
                "experiment_id": call.assignment.record.id,
                "example_id": call.example.id,
                "repetition": call.repetition,
                "output": output,
                "error": failure,
                "warnings": warnings,
                "usage": self._usage(call, output, failure),
                "origin": None,
                **_timing(call, now),
            }
        )
        if failure is None or ended.fault is Fault.UNREADABLE:
            self._spend(call, run.usage)
        call.assignment.runs.put(run)
        if call.exchanges:
            append_exchanges(call, run.id, self._runner.journal)
        keys = call.assignment.keys
        if failure is None and keys.evaluators:
            call.output = output_hash(run)
        self._runner.journal.append(run, None if failure else keys.of_run(run))
        call.recorded = True
        self._runner.follow_up(call, run)

    def _record_evaluation(
        self, call: Call, run: TaskRunRecord, ended: Ended, failure: Failure | None, now: float
    ) -> None:
        evaluator = call.evaluator
        assert evaluator is not None  # noqa: S101 - a call with a run is an evaluator's
        results: tuple[EvaluationRecord, ...] = () if failure else ended.value
        evaluation = EvaluationRunRecord.trusted(
            {
                "id": new_hex_id(8),
                "experiment_id": call.assignment.record.id,
                "task_run_id": run.id,
                "name": evaluator.name,
                "kind": evaluator.kind,
                "results": results,
                "error": failure,
                "usage": self._usage(call, results, failure),
                "origin": None,
                **_timing(call, now),
            }
        )
        if failure is None or ended.fault is Fault.UNREADABLE:
            self._spend(call, evaluation.usage)
        call.assignment.evaluations.put(evaluation)
        if call.exchanges:
            append_exchanges(call, run.id, self._runner.journal)
        key = None if failure else call.assignment.keys.of_evaluation(evaluation, run, call.output)
        self._runner.journal.append(evaluation, key)
        call.recorded = True

    def has_evidence(self, call: Call) -> bool:
        """Whether there is what an evaluator cannot do without: the trace, if it asks for it."""
        if call.evaluator is None or not call.evaluator.needs_trace:
            return True
        return call.evidence is None or call.evidence.trace() is not None

    def record_without(self, call: Call, now: float) -> None:
        """Record an evaluation that cannot be made: as missing, or as failed if spans could not be read."""
        evaluator, run, evidence = call.evaluator, call.run, call.evidence
        assert evaluator is not None  # noqa: S101 - who calls
        assert run is not None  # noqa: S101 - as above
        error = evidence.error if evidence else None
        missing = (EvaluationRecord(name=evaluator.name, explanation=NO_SPANS),)
        evaluation = EvaluationRunRecord.trusted(
            {
                "id": new_hex_id(8),
                "experiment_id": call.assignment.record.id,
                "task_run_id": run.id,
                "name": evaluator.name,
                "kind": evaluator.kind,
                "results": () if error else missing,
                "error": failure_of(error) if error else None,
                "usage": None,
                "origin": None,
                **_timing(call, now),
            }
        )
        if self._runner.spending is not None:
            place = self._runner.place_of(call.assignment)
            self._runner.spending.release(call.unit, place, (evaluator.name,))
        call.assignment.evaluations.put(evaluation)
        self._runner.journal.append(evaluation)

    def _usage(self, call: Call, output: Any, failure: Failure | None) -> Usage | None:
        """What the last attempt took: as its code says, else as its spans tell, else as was answered."""
        traced = None
        if call.trace is not None:
            trace, call.trace = call.trace, None
            traced = self._runner.evidence.close(call, trace, output=output, error=failure)
        reported = call.notes.usage()
        if traced is None and reported is None:
            return call.wire_usage
        return combined(reported, traced, call.wire_usage)


def _drop_trace(call: Call) -> None:
    if call.trace is not None:
        call.trace.forget()
        call.trace = None


def _timing(call: Call, now: float) -> dict[str, Any]:
    waited = call.wire.waited if call.wire is not None else 0.0
    latency = now - call.started - waited
    start = call.started_at or datetime.now(UTC)
    if waited:
        start += timedelta(seconds=waited)
    return {
        "start_time": start,
        "end_time": start + timedelta(seconds=latency),
        "latency_s": latency,
        "attempts": call.attempts,
        "failed_attempts": call.failed,
        "trace_id": call.trace_id or None,
    }
