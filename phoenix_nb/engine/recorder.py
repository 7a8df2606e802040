"""Makes the records of what has ended, books what it took, and hands both on."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.progress import events
from phoenix_nb.core.reuse.keys import output_hash
from phoenix_nb.core.run.admission import Admission
from phoenix_nb.core.run.attempt_decision import Fault
from phoenix_nb.core.run.attempt_notes import added
from phoenix_nb.core.values.ids import hex_ids
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.evidence_desk import NO_SPANS
from phoenix_nb.engine.exchanges import append_exchanges, take_exchanges
from phoenix_nb.engine.failures import failure_of
from phoenix_nb.engine.user_code import Ended
from phoenix_nb.model import (
    EvaluationRecord,
    EvaluationRunRecord,
    Failure,
    ReuseKey,
    TaskRunRecord,
    Usage,
)

if TYPE_CHECKING:
    from phoenix_nb.core.ports import Written
    from phoenix_nb.core.spending.rule import SpendingLine
    from phoenix_nb.engine.runner import Runner

__all__ = ["Recorder"]

_Launch = tuple[datetime | None, float, float]
"""When an attempt was launched, by the wall clock and by the loop's, and when it was over by the latter."""
_Times = tuple[datetime, datetime, float]
"""When an attempt started and ended, and the seconds that it took."""
_FREE = (Fault.BUSY, Fault.OVERLOADED)
"""Faults of an attempt that nobody has answered: it costs nothing."""


class Recorder:
    """Records the runs and evaluations of a run of the engine. Used on its loop."""

    def __init__(self, runner: "Runner") -> None:
        self._runner = runner
        self._ids = hex_ids(8)
        self._made: list[tuple[Written, ReuseKey | None]] = []
        """Records, with their keys, that have not been handed to the store."""
        self._charged: dict[SpendingLine, tuple[int, Usage | None]] = {}
        """Of attempts of which no record will tell, and that the store does not know: how many, and what was
        reported of them."""
        self._last: tuple[_Launch, _Times] | None = None
        """How long the latest attempt took, which is the same for those beside it."""

    def hand_over(self) -> None:
        """Hand what was recorded and charged to the store; called before anything else gets its turn."""
        if self._charged:
            self._book()
        if self._made:
            made, self._made = self._made, []
            self._runner.journal.append_all(made)

    def record(self, call: Call, ended: Ended, failure: Failure | None, now: float) -> None:
        """Make the record of a finished run or evaluation."""
        if call.notes.logs:
            take_exchanges(call, self._runner.keep, failed=failure is not None)
        if call.run is None:
            self._record_run(call, ended, failure, now)
        else:
            self._record_evaluation(call, call.run, ended, failure, now)

    def _record_run(self, call: Call, ended: Ended, failure: Failure | None, now: float) -> None:
        runner, assignment = self._runner, call.assignment
        place = example_id, repetition = call.example.id, call.repetition
        output, warnings = (None, ()) if failure else (ended.value, ended.warnings)
        start, end, latency = self._times(call, now)
        usage = runner.observation.close(call, output, failure)
        paid = assignment.runs.paid(place)
        run = TaskRunRecord.trusted(
            {
                "id": next(self._ids),
                "experiment_id": assignment.record.id,
                "example_id": example_id,
                "repetition": repetition,
                "output": output,
                "error": failure,
                "warnings": warnings,
                "usage": added(paid.usage, call.usage),
                "earlier_calls": paid.calls,
                "origin": None,
                "start_time": start,
                "end_time": end,
                "latency_s": latency,
                "attempts": call.attempts,
                "free_attempts": call.free,
                "failed_attempts": call.failed,
                "trace_id": call.trace_id or None,
            }
        )
        if runner.spending is not None and (failure is None or ended.fault is Fault.UNREADABLE):
            self.spend(call, usage)
        assignment.runs.put(run)
        if call.exchanges:
            append_exchanges(call, run.id, runner.journal)
        key = None
        if failure is None:
            keys = assignment.keys
            if keys.task is not None:
                key = keys.task.of(example_id, repetition)
            if keys.evaluators:
                call.output = output_hash(output)
        self._made.append((run, key))
        if call.open_charge:
            self._close_charge(call)
        call.recorded = True
        runner.follow_up(call, run)

    def _record_evaluation(
        self, call: Call, run: TaskRunRecord, ended: Ended, failure: Failure | None, now: float
    ) -> None:
        runner, assignment = self._runner, call.assignment
        results: tuple[EvaluationRecord, ...] = () if failure else ended.value
        usage = runner.observation.close(call, results, failure)
        evaluation = self._evaluation(call, run, results, failure, now)
        if runner.spending is not None and (failure is None or ended.fault is Fault.UNREADABLE):
            self.spend(call, usage)
        elif runner.spending is not None:
            runner.spending.release(call.unit, runner.place_of(assignment), (evaluation.name,))
        success = assignment.evaluations.take_success(evaluation.key)
        if success is not None:  # whose place this takes
            self._charge(call, success.calls, success.usage)
        assignment.evaluations.put(evaluation)
        if call.exchanges:
            append_exchanges(call, run.id, runner.journal)
        key = None if failure else assignment.keys.of_evaluation(evaluation, run, call.output)
        self._made.append((evaluation, key))
        if call.open_charge:
            self._close_charge(call)
        call.recorded = True

    def leave(self, call: Call) -> None:
        """The experiment of a call was stopped after an attempt that is over, or that this cut off.

        A call of which an attempt has failed that cost something is recorded as it failed, for people to read
        and for budgets to count. Others stay missing; what an attempt took that was cut off is charged.
        """
        if call.failure is not None and call.failures_paid:
            waits = call.failed_at >= call.started
            now = call.failed_at if waits else self._runner.now()
            self.record(call, Ended(), call.failure, now)
        elif call.cut_off:
            self._charge(call, 1, call.usage)

    def charge_until_recorded(self, call: Call, fault: Fault) -> None:
        """Store what a call has taken that is made again: this process may be killed before its record."""
        if _is_paid(call) and fault not in _FREE:
            call.open_charge = call.open_charge or next(self._ids)
            self._put_open_charge(call, call.failures_paid, call.usage)

    def _close_charge(self, call: Call) -> None:
        """The record of a call tells from now on what its attempts took."""
        self._put_open_charge(call, 0, None)
        call.open_charge = ""

    def _put_open_charge(self, call: Call, calls: int, usage: Usage | None) -> None:
        from phoenix_nb.model.entries.charge import OpenCharge

        fields = self._charge_fields(self._line(call), calls, usage)
        self._made.append((OpenCharge(**fields, call=call.open_charge), None))

    def _charge(self, call: Call, number: int, taken: Usage | None) -> None:
        if _is_paid(call):
            line = self._line(call)
            calls, usage = self._charged.get(line, (0, None))
            self._charged[line] = calls + number, added(usage, taken)

    def _book(self) -> None:
        """Make the records of what was charged."""
        from phoenix_nb.model.entries.charge import Charge

        for line, (calls, usage) in self._charged.items():
            charge = Charge(**self._charge_fields(line, calls, usage))
            self._runner.assignments[line.experiment].charges.append(charge)
            self._made.append((charge, None))
        self._charged.clear()

    def _charge_fields(
        self, line: "SpendingLine", calls: int, usage: Usage | None
    ) -> dict[str, Any]:
        return {
            "id": next(self._ids),
            "created_at": datetime.now(UTC),
            "experiment_id": self._runner.assignments[line.experiment].record.id,
            "evaluator": line.evaluator,
            "calls": calls,
            "usage": usage,
        }

    def record_without(self, call: Call, now: float) -> None:
        """Record an evaluation that cannot be made: as missing, or as failed if spans could not be read."""
        evaluator, run, evidence = call.evaluator, call.run, call.evidence
        assert evaluator is not None  # noqa: S101 - who calls
        assert run is not None  # noqa: S101 - as above
        error = evidence.error if evidence else None
        missing = (EvaluationRecord(name=evaluator.name, explanation=NO_SPANS),)
        failure = failure_of(error) if error else None
        results = () if error else missing
        evaluation = self._evaluation(call, run, results, failure, now)
        if self._runner.spending is not None:
            place = self._runner.place_of(call.assignment)
            self._runner.spending.release(call.unit, place, (evaluator.name,))
        call.assignment.evaluations.put(evaluation)
        self._runner.journal.append(evaluation)

    def spend(
        self, call: Call, usage: Usage | None, fault: Fault | None = None, *, refused: bool = False
    ) -> None:
        """Book what an attempt took; what was set aside for one that took nothing is there for the next."""
        spending = self._runner.spending
        if refused or fault in _FREE:
            call.free += 1
        elif spending is not None:
            failed = fault not in (None, Fault.UNREADABLE)
            spending.settle(call.unit, self._line(call), usage, failed=failed)
            now = self._runner.now()
            self._runner.emit(events.Spent(at=now, standing=spending.standing(now)))

    def affords_again(self, call: Call, fault: Fault | None = None) -> Admission:
        """Whether the budget holds another attempt; a run without one is recorded as it failed.

        Args:
            call: What failed.
            fault: How it failed, by which another attempt may be free; None if it has been waiting for one.
        """
        spending = self._runner.spending
        if spending is None or fault in _FREE:
            return Admission.NOW
        return spending.again(call.unit, self._line(call))

    def _line(self, call: Call) -> "SpendingLine":
        from phoenix_nb.core.spending.rule import SpendingLine

        name = call.evaluator.name if call.evaluator else None
        return SpendingLine(self._runner.place_of(call.assignment), name)

    def _evaluation(
        self,
        call: Call,
        run: TaskRunRecord,
        results: tuple[EvaluationRecord, ...],
        failure: Failure | None,
        now: float,
    ) -> EvaluationRunRecord:
        evaluator = call.evaluator
        assert evaluator is not None  # noqa: S101 - a call with a run is an evaluator's
        start, end, latency = self._times(call, now)
        paid = call.assignment.evaluations.paid((run.id, evaluator.name))
        return EvaluationRunRecord.trusted(
            {
                "id": next(self._ids),
                "experiment_id": call.assignment.record.id,
                "task_run_id": run.id,
                "name": evaluator.name,
                "kind": evaluator.kind,
                "results": results,
                "error": failure,
                "usage": added(paid.usage, call.usage),
                "earlier_calls": paid.calls,
                "origin": None,
                "start_time": start,
                "end_time": end,
                "latency_s": latency,
                "attempts": call.attempts,
                "free_attempts": call.free,
                "failed_attempts": call.failed,
                "trace_id": call.trace_id or None,
            }
        )

    def _times(self, call: Call, now: float) -> _Times:
        """When the last attempt started and ended, without its wait for limits, and the seconds it took.

        Worked out once for all that were launched together and are dealt with together.
        """
        if call.wire is not None:
            return _times(call, now, call.wire.waited)
        launch = (call.started_at, call.started, now)
        if self._last is None or self._last[0] != launch:
            self._last = launch, _times(call, now, 0.0)
        return self._last[1]


def _is_paid(call: Call) -> bool:
    """Whether a budget counts its attempts."""
    return call.evaluator is None or call.evaluator.kind == "LLM"


def _times(call: Call, now: float, waited: float) -> _Times:
    latency = now - call.started - waited
    start = call.started_at or datetime.now(UTC)
    if waited:
        start += timedelta(seconds=waited)
    return start, start + timedelta(seconds=latency), latency
