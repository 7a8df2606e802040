"""Carries out what follows an attempt that is over: a record, another attempt, or the end of the run."""

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Protocol

from phoenix_nb.core.limits import CallOutcome, ConcurrencyLimit, ThrottleSignal
from phoenix_nb.core.progress import events
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
from phoenix_nb.core.run.attempt_notes import combined, summed
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.core.settings import Keep
from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.engine.calls import MAX_ATTEMPTS_KEPT, Backoff, Call, Lane, Options
from phoenix_nb.engine.exchanges import append_exchanges, take_exchanges
from phoenix_nb.engine.failures import failure_of
from phoenix_nb.engine.shared_limits import SharedLimit
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


class Desk(Protocol):
    """What is acted on: the run that the attempts belong to."""

    journal: StoreWriter
    options: Options
    random: Random
    policy: RetryPolicy
    gate: ConcurrencyLimit
    backoff: Backoff
    keep: Keep

    def emit(self, event: events.Event) -> None:
        """Notify every listener."""
        ...

    def stop(self, outcome: SessionOutcome, reason: str) -> None:
        """Launch nothing more."""
        ...

    def meet(self, lane: Lane, name: str) -> SharedLimit:
        """Have a lane's calls ask a limit from now on."""
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
                call.lane.guard.succeeded()
                self._record(call, ended, None, now)
            else:
                self._failed(call, ended, ended.fault, now)
        except BaseException as error:  # noqa: BLE001 - a call that is not settled hangs the run
            self._rescue(call, error, now)

    def _rescue(self, call: Call, error: BaseException, now: float) -> None:
        """Record what went wrong while settling as the failure of the run."""
        call.permits.clear()
        if call.recorded or call.assignment.stopped:
            return
        call.trace = None
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
            call.lane.guard.succeeded()
            self._note_attempt(call, failure, now, throttled=False)
            self._record(call, ended, failure, now)
            return
        if fault is Fault.INTERRUPTED or (fault is Fault.CANCELLED and stopped):
            self._release(call, now, CallOutcome.CANCELLED)
            call.lane.guard.spoke()
        else:
            self._close_trace(call, None, failure)
            self._note_attempt(call, failure, now, throttled=ended.signal is not None)
        if ended.signal is not None:
            call.lane.guard.spoke()
            refused_for = self._throttled(call, failure, ended.signal, now)
            self._act(call, ended, self._state(call, refused_for=refused_for), fault, now)
            return
        strained = fault in (Fault.OVERLOADED, Fault.TIMED_OUT)
        self._release(call, now, CallOutcome.OVERLOADED if strained else CallOutcome.FAILED)
        in_outage = False
        if fault is not Fault.OVERLOADED:
            call.lane.guard.spoke()
        elif not stopped:
            in_outage = call.lane.guard.failed(now)
        self._act(call, ended, self._state(call, in_outage=in_outage), fault, now)

    def _state(self, call: Call, **known: Any) -> AttemptState:
        return AttemptState(
            failures=call.failures,
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
            case RetryAt(due):
                call.failures += 1
                self._notify_failed(call, failure, now, retry_in=due - now)
                runner.backoff.add(due, call)
            case Requeue():
                call.lane.ready.appendleft(call)
                if ended.signal is None:
                    self._notify_failed(call, failure, now, retry_in=call.lane.guard.delay(now))
            case Stop(outcome, reason):
                call.lane.ready.appendleft(call)
                runner.stop(outcome, reason)
            case Leave():
                pass

    def _throttled(self, call: Call, failure: Failure, signal: ThrottleSignal, now: float) -> float:
        """A limit refused the call: everything that meets the limit slows down.

        Returns:
            Seconds for which it has refused every call.
        """
        runner = self._runner
        limit = runner.meet(call.lane, signal.key)
        self._release(call, now, CallOutcome.THROTTLED, signal, limit)
        snapshot = limit.snapshot(now)
        wait = limit.delay(now)
        self._notify_failed(call, failure, now, throttled=True, retry_in=wait)
        runner.emit(events.Throttled(at=now, limit=limit.name, retry_after=signal.retry_after))
        runner.emit(
            events.LimitChanged(
                at=now,
                limit=limit.name,
                rate=snapshot.rate,
                concurrency=snapshot.concurrency,
                throttled_for=max(0.0, (snapshot.throttled_until or now) - now),
            )
        )
        return limit.refused_for(now)

    def _release(
        self,
        call: Call,
        now: float,
        outcome: CallOutcome,
        signal: ThrottleSignal | None = None,
        refused_by: Any = None,
    ) -> None:
        """Give back the slot and the permits; a limit that did not refuse is not notified of a refusal."""
        for limit, permit in call.permits:
            if outcome is CallOutcome.THROTTLED and limit not in (refused_by, self._runner.gate):
                limit.release(permit, now, CallOutcome.FAILED)
            else:
                limit.release(permit, now, outcome, signal)
        call.permits.clear()

    def _note_attempt(self, call: Call, failure: Failure, now: float, *, throttled: bool) -> None:
        if len(call.failed) < MAX_ATTEMPTS_KEPT:
            take_exchanges(call, self._runner.keep, failed=True, throttled=throttled)
            start = call.started_at or datetime.now(UTC)
            call.failed.append(
                AttemptRecord(
                    number=call.attempts,
                    start_time=start,
                    end_time=start + timedelta(seconds=now - call.started),
                    error=failure,
                    throttled=throttled,
                )
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
        call.assignment.runs.put(run)
        append_exchanges(call, run.id, self._runner.journal)
        self._runner.journal.append(run)
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
        call.assignment.evaluations.put(evaluation)
        append_exchanges(call, run.id, self._runner.journal)
        self._runner.journal.append(evaluation)
        call.recorded = True

    def _usage(self, call: Call, output: Any, failure: Failure | None) -> Usage | None:
        """What the last attempt took: as its code says, else as its spans tell."""
        traced = self._close_trace(call, output, failure)
        return combined(summed(call.notes.reports), traced)

    def _close_trace(self, call: Call, output: Any, failure: Failure | None) -> Usage | None:
        if call.trace is None:
            return None
        trace, call.trace = call.trace, None
        usage, spans = trace.close(output=output, error=failure)
        for span in spans:
            self._runner.journal.append(span)
        return usage


def _timing(call: Call, now: float) -> dict[str, Any]:
    latency = now - call.started
    start = call.started_at or datetime.now(UTC)
    return {
        "start_time": start,
        "end_time": start + timedelta(seconds=latency),
        "latency_s": latency,
        "attempts": call.attempts,
        "failed_attempts": tuple(call.failed),
        "trace_id": call.trace_id or None,
    }
