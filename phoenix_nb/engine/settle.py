"""What becomes of an attempt that is over: a record, another attempt, or the end of the whole run."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from phoenix_nb.core import events
from phoenix_nb.core.coerce import coerce_evaluation, coerce_output
from phoenix_nb.core.ids import new_hex_id
from phoenix_nb.core.limits import Outcome as CallOutcome
from phoenix_nb.core.limits import ThrottleSignal, read_signal
from phoenix_nb.core.outage import is_infrastructure
from phoenix_nb.core.retry import is_hopeless
from phoenix_nb.engine.failures import failure_of, raised_in_call_itself
from phoenix_nb.engine.work import MAX_ATTEMPTS_KEPT, Call
from phoenix_nb.errors import RunTimeoutError, UsageError
from phoenix_nb.model import (
    Attempt,
    Evaluation,
    EvaluationRun,
    Failure,
    Outcome,
    TaskRun,
    Usage,
)

if TYPE_CHECKING:
    from phoenix_nb.engine.runner import Runner


class Settlement:
    """Decides by the rules of `core` and acts on the runner."""

    def __init__(self, runner: "Runner") -> None:
        self._runner = runner

    def settle(self, call: Call, value: Any, error: BaseException | None, now: float) -> None:
        """Deal with one attempt's value or exception."""
        if error is None:
            self._release(call, now, CallOutcome.SUCCEEDED)
            call.lane.guard.succeeded()
            self._record(call, value, None, now)
        elif isinstance(error, asyncio.CancelledError) and call.assignment.stopped:
            self._release(call, now, CallOutcome.CANCELLED)
            call.lane.guard.spoke()
        elif isinstance(error, KeyboardInterrupt):
            self._release(call, now, CallOutcome.CANCELLED)
            self._runner.stop(Outcome.INTERRUPTED, "")
        else:
            self._failed(call, error, now)

    def _failed(self, call: Call, error: BaseException, now: float) -> None:
        failure = failure_of(error)
        self._close_trace(call, None, failure)
        signal = read_signal(error, self._runner.options.rate_limit_errors, wall_now=time.time())
        self._note_attempt(call, failure, now, throttled=signal is not None)
        if signal is not None:
            call.lane.guard.spoke()
            self._throttled(call, failure, signal, now)
            return
        overloaded = is_infrastructure(error)
        strained = overloaded or isinstance(error, RunTimeoutError)
        self._release(call, now, CallOutcome.OVERLOADED if strained else CallOutcome.FAILED)
        if call.assignment.stopped:
            return
        if overloaded:
            if call.lane.guard.failed(now):
                call.lane.ready.appendleft(call)
                self._tell_failed(call, failure, now, retry_in=call.lane.guard.delay(now))
                return
        else:
            call.lane.guard.spoke()
        call.failures += 1
        delay = None
        if _worth_another(error):
            jitter = self._runner.random.random()
            delay = self._runner.policy.delay(call.failures, jitter=jitter)
        self._tell_failed(call, failure, now, retry_in=delay)
        if delay is None:
            self._record(call, None, failure, now)
        else:
            self._runner.backoff.add(now + delay, call)

    def _throttled(self, call: Call, failure: Failure, signal: ThrottleSignal, now: float) -> None:
        """A limit refused the call: it waits for its turn, and everything that meets the limit slows down."""
        runner = self._runner
        limit = runner.meet(call.lane, signal.key)
        self._release(call, now, CallOutcome.THROTTLED, signal, limit)
        snapshot = limit.snapshot(now)
        wait = limit.delay(now)
        self._tell_failed(call, failure, now, throttled=True, retry_in=wait)
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
        if call.assignment.stopped:
            return
        call.lane.ready.appendleft(call)
        if signal.exhausted:
            runner.stop(Outcome.EXHAUSTED, signal.reason or "the quota is used up")
        elif (signal.retry_after or 0.0) > runner.options.throttle_patience:
            runner.stop(
                Outcome.EXHAUSTED,
                f"the API asks to wait {signal.retry_after:,.0f} s, longer than this run will",
            )
        elif limit.refused_for(now) > runner.options.throttle_patience:
            runner.stop(
                Outcome.EXHAUSTED,
                f"the API has refused every call for {runner.options.throttle_patience:,.0f} s",
            )

    def _release(
        self,
        call: Call,
        now: float,
        outcome: CallOutcome,
        signal: ThrottleSignal | None = None,
        refused_by: Any = None,
    ) -> None:
        """Give back the slot and the permits; a limit that did not refuse hears nothing of a refusal."""
        for limit, permit in call.permits:
            if outcome is CallOutcome.THROTTLED and limit not in (refused_by, self._runner.gate):
                limit.release(permit, now, CallOutcome.FAILED)
            else:
                limit.release(permit, now, outcome, signal)
        call.permits.clear()

    def _note_attempt(self, call: Call, failure: Failure, now: float, *, throttled: bool) -> None:
        if len(call.failed) < MAX_ATTEMPTS_KEPT:
            start = call.started_at or datetime.now(UTC)
            call.failed.append(
                Attempt(
                    number=call.attempts,
                    start_time=start,
                    end_time=start + timedelta(seconds=now - call.started),
                    error=failure,
                    throttled=throttled,
                )
            )

    def _tell_failed(
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
                at=now,
                experiment_id=call.assignment.record.id,
                example_id=call.example.id,
                repetition=call.repetition,
                evaluator=call.evaluator.name if call.evaluator else None,
                attempt=call.attempts,
                error=failure,
                throttled=throttled,
                retry_in=retry_in,
            )
        )

    def _record(self, call: Call, value: Any, failure: Failure | None, now: float) -> None:
        """Make the record of a finished run or evaluation."""
        if call.run is None:
            self._record_run(call, value, failure, now)
        else:
            self._record_evaluation(call, call.run, value, failure, now)

    def _record_run(self, call: Call, value: Any, failure: Failure | None, now: float) -> None:
        output, warnings = (None, ()) if failure else coerce_output(value)
        run = TaskRun.trusted(
            {
                "id": new_hex_id(8),
                "experiment_id": call.assignment.record.id,
                "example_id": call.example.id,
                "repetition": call.repetition,
                "output": output,
                "error": failure,
                "warnings": warnings,
                "usage": self._close_trace(call, output, failure),
                "origin": None,
                **_timing(call, now),
            }
        )
        call.assignment.runs.put(run)
        self._runner.journal.append(run)
        self._runner.follow_up(call, run)

    def _record_evaluation(
        self, call: Call, run: TaskRun, value: Any, failure: Failure | None, now: float
    ) -> None:
        evaluator = call.evaluator
        assert evaluator is not None  # noqa: S101 - a call with a run is an evaluator's
        results: tuple[Evaluation, ...] = ()
        if failure is None:
            try:
                converted = evaluator.convert(value) if evaluator.convert else value
                results = coerce_evaluation(converted, evaluator.name)
            except Exception as error:  # noqa: BLE001 - what came back is no evaluation
                failure = failure_of(error)
                self._note_attempt(call, failure, now, throttled=False)
        evaluation = EvaluationRun.trusted(
            {
                "id": new_hex_id(8),
                "experiment_id": call.assignment.record.id,
                "task_run_id": run.id,
                "name": evaluator.name,
                "kind": evaluator.kind,
                "results": results,
                "error": failure,
                "usage": self._close_trace(call, results, failure),
                "origin": None,
                **_timing(call, now),
            }
        )
        call.assignment.evaluations.put(evaluation)
        self._runner.journal.append(evaluation)

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


def _worth_another(error: BaseException) -> bool:
    """Whether an attempt may go better next time; a call that cannot be made never will."""
    if isinstance(error, UsageError | SystemExit) or is_hopeless(error):
        return False
    return not (isinstance(error, TypeError) and raised_in_call_itself(error))
