"""Drives a run, from opening the store to the last record: its state, its controls, and what comes back.

Each call of user code is an asyncio task or a thread, and its end is what makes room for the next, which the
launcher picks. The runner holds no work that has not begun: items come from the plan one at a time.
"""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import Context
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from random import Random
from typing import TYPE_CHECKING

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.concurrency import ConcurrencyLimit
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.ports import Capture, Listener, Session, Tracer
from phoenix_nb.core.progress import events
from phoenix_nb.core.reuse.lookup import EvaluationLookup, link_of_evaluation
from phoenix_nb.core.run.admission import AdmissionRule
from phoenix_nb.core.run.outage import OutageGuard
from phoenix_nb.core.run.plan import Plan, WorkItem
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.core.settings import settings
from phoenix_nb.core.user_code.binding import BoundEvaluator
from phoenix_nb.core.values.ids import hex_ids
from phoenix_nb.engine.admission_desk import AdmissionDesk
from phoenix_nb.engine.calls import Assignment, Backoff, Call, Lane, Options
from phoenix_nb.engine.event_loops import counted_interrupts, interrupts
from phoenix_nb.engine.event_stream import EventStream
from phoenix_nb.engine.evidence import Load
from phoenix_nb.engine.evidence_desk import EvidenceDesk
from phoenix_nb.engine.executor import Executor, MakeExecutor
from phoenix_nb.engine.failures import failure_of
from phoenix_nb.engine.invoke import Invoker
from phoenix_nb.engine.known_evaluations import KnownEvaluations
from phoenix_nb.engine.lane_limits import LaneLimits
from phoenix_nb.engine.launcher import Launcher
from phoenix_nb.engine.limit_registry import LIMITS, LimitRegistry
from phoenix_nb.engine.loop_guard import guarding
from phoenix_nb.engine.loop_watch import LoopWatch
from phoenix_nb.engine.observation import Observation
from phoenix_nb.engine.outcome_handler import OutcomeHandler, permit_of_served
from phoenix_nb.engine.recorder import Recorder
from phoenix_nb.engine.store_writer import StoreWriter
from phoenix_nb.engine.user_code import INSIDE, Ended, UserCode
from phoenix_nb.engine.work_queue import EvaluationItem, WorkQueue
from phoenix_nb.model import EvaluationRunRecord, SessionOutcome, TaskRunRecord
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

if TYPE_CHECKING:
    from phoenix_nb.core.spending.rule import Spending


class Runner:
    """One stretch of work on some experiments. Made for one loop; `run` may be called once."""

    def __init__(
        self,
        assignments: Sequence[Assignment],
        plan: Plan,
        *,
        evaluators: Sequence[BoundEvaluator],
        options: Options,
        open_session: Callable[..., Session],
        listeners: Sequence[Listener],
        in_batches: bool = False,
        context: Context,
        tracer: Tracer | None = None,
        capture: Capture | None = None,
        evaluations: Iterable[EvaluationItem] = (),
        links: Sequence[TaskRuns | EvaluationRuns] = (),
        lookup: EvaluationLookup | None = None,
        load_spans: Load = lambda _id, _traces: (),
        task_name: str = "task",
        registry: LimitRegistry = LIMITS,
        random: Random | None = None,
        rules: Sequence[AdmissionRule] = (),
        spending: "Spending | None" = None,
        make_executor: MakeExecutor | None = None,
    ) -> None:
        self.assignments = assignments
        self.options = options
        self.context: Context = context.copy()
        self.context.run(INSIDE.set, True)  # noqa: FBT003 - a context variable's value
        self.capture = capture
        self.registry = registry
        self.random: Random = random or Random()  # noqa: S311 - jitter
        self.policy: RetryPolicy = RetryPolicy(options.retries)
        self.gate: ConcurrencyLimit = ConcurrencyLimit(options.concurrency)
        self.launcher: Launcher = Launcher(self)
        self.admission: AdmissionDesk = AdmissionDesk(self, rules)
        self.stream: EventStream = EventStream(
            listeners, observe=self.admission.observe if rules else None, in_batches=in_batches
        )
        self.emit: Listener = self.stream.emit
        self.journal: StoreWriter = StoreWriter(
            open_session,
            tell=self.stream.announce,
            on_progress=self.launcher.pump_soon,
            on_break=lambda why: self.stop(SessionOutcome.BROKEN, why),
        )
        self.in_flight: set[Call] = set()
        self.outcome: SessionOutcome | None = None
        self.reason: str = ""
        self.paused_s: float = 0.0
        """Seconds for which it has been paused."""
        self._ids = hex_ids(8)
        self.keep = settings.keep
        self._links = links
        self._known = None if lookup is None else KnownEvaluations(lookup, self._evaluate_rest)
        self.task_lane: Lane = self._lane(None)
        evaluator_lanes = {evaluator.name: self._lane(evaluator) for evaluator in evaluators}
        self.lanes: list[Lane] = [*evaluator_lanes.values(), self.task_lane]
        self.evidence: EvidenceDesk = EvidenceDesk(
            load_spans, self.journal.append, self.launcher.take_evidence
        )
        self.observation: Observation = Observation(self, tracer, capture, task_name)
        self.recorder: Recorder = Recorder(self)
        self._make_executor = make_executor
        self.spending = spending
        self.limits: LaneLimits = LaneLimits(self)
        self.queue: WorkQueue = WorkQueue(
            assignments,
            plan,
            evaluations,
            self.task_lane,
            evaluator_lanes,
            admissions=self.admission if rules or spending is not None else None,
        )
        self.backoff: Backoff = self.queue.backoff

    def _lane(self, evaluator: BoundEvaluator | None) -> Lane:
        return Lane(evaluator, OutageGuard(patience=self.options.throttle_patience))

    # -- life ---------------------------------------------------------------------------------

    async def run(self) -> SessionOutcome:
        """Work until everything is done or `stop` is called; every record is committed on return.

        Cancelling the task that awaits this stops the work as `stop` does, and the cancellation goes
        on once everything that had finished is recorded.
        """
        self.loop: asyncio.AbstractEventLoop = asyncio.get_running_loop()
        self._finished: asyncio.Future[None] = self.loop.create_future()
        with guarding(self.loop), LoopWatch(self.loop), counted_interrupts():
            return await self._work()

    async def _work(self) -> SessionOutcome:
        cancelled = await self.journal.open([one.record.id for one in self.assignments])
        for links in filter(len, self._links):
            self.journal.link(links)
        self.admission.open()
        seen = interrupts()
        self.user_code: UserCode = UserCode(
            self.options.rate_limit_errors, lambda: interrupts() != seen
        )
        self.executor: Executor = (
            Invoker(
                self.loop, self.options.timeout, self.settle, self.notify_abandoned, self.user_code
            )
            if self._make_executor is None
            else self._make_executor(self)
        )
        self.observation.local = self.executor.local
        self.settlement: OutcomeHandler = OutcomeHandler(self)
        self.registry.meet()
        self.registry.state(self.options.limits)
        if self.capture is not None:
            self.capture.open()
        if cancelled is not None:
            self.stop(SessionOutcome.INTERRUPTED, "")
        self.launcher.open()
        try:
            while not self._finished.done():
                try:
                    await asyncio.shield(self._finished)
                except asyncio.CancelledError as error:
                    cancelled = error
                    self.stop(SessionOutcome.INTERRUPTED, "")
        finally:
            await self._close()
        if cancelled is not None:
            raise cancelled
        return self.outcome or SessionOutcome.COMPLETED

    @property
    def is_over(self) -> bool:
        """Whether nothing more will be launched or settled."""
        return self._finished.done()

    @property
    def is_busy(self) -> bool:
        """Whether something is under way, or due, from which more may follow."""
        looking = self.evidence.pending or (self._known is not None and self._known.pending)
        return bool(self.in_flight or self.queue.has_due or self.journal.pending or looking)

    def finish_if_done(self, now: float) -> None:
        """End the run if nothing is left to do, or if no call gets through any more."""
        if self.evidence.pending or (self._known is not None and self._known.pending):
            return
        if self.in_flight or self.queue.has_waiting:
            if any(lane.guard.out_of_patience(now) for lane in self.lanes):
                patience = self.options.throttle_patience
                self.stop(
                    SessionOutcome.EXHAUSTED, f"the API has not answered for {patience:,.0f} s"
                )
            return
        if self.outcome is None and (
            self.queue.has_more() or (self.queue.is_held and self.journal.pending)
        ):
            return
        if self.outcome is None and self.spending is not None and self.spending.denied:
            self.outcome, self.reason = SessionOutcome.BUDGET, self.spending.reason
        self._finished.set_result(None)

    def fail(self, error: Exception) -> None:
        """End the run with an error of this package."""
        self.stop(SessionOutcome.BROKEN, str(error))
        if not self._finished.done():
            self._finished.set_exception(error)

    async def _close(self) -> None:
        self.limits.close(self.lanes)
        self.launcher.close()
        await self.executor.close()
        if self.capture is not None:
            self.capture.close()
        if self.launcher.paused:
            self._store(self._note_pause)
        await self.journal.close(self.outcome or SessionOutcome.COMPLETED)
        if self.journal.error is not None:
            self.outcome, self.reason = SessionOutcome.BROKEN, str(self.journal.error)
        self.reason = self.reason or self.journal.remainder

    # -- controls, all on the loop --------------------------------------------------------------

    def pause(self) -> None:
        """Launch nothing more until `resume`."""
        if not self.launcher.paused and self.outcome is None and not self.is_over:
            self.launcher.paused = True
            self._paused_at = datetime.now(UTC)
            self.emit(events.Paused(at=self.now()))

    def resume(self) -> None:
        """Launch again."""
        if self.launcher.paused:
            self.launcher.paused = False
            self._store(self._note_pause)
            self.emit(events.Resumed(at=self.now()))
            self.launcher.pump()

    def _note_pause(self) -> None:
        """Store that there was a pause, which ends."""
        from phoenix_nb.model.entries.pause import Pause

        end = datetime.now(UTC)
        self.paused_s += (end - self._paused_at).total_seconds()
        pause = partial(Pause, created_at=end, started_at=self._paused_at, ended_at=end)
        self.admission.carry_out(
            [
                pause(
                    id=next(self._ids),
                    experiment_id=assignment.record.id,
                    session_id=self.journal.session_id,
                )
                for assignment in self.assignments
            ]
        )

    def stop(
        self, outcome: SessionOutcome, reason: str, assignment: Assignment | None = None
    ) -> None:
        """Launch nothing more and cancel what is in flight; what has finished is kept.

        Where everything is done already, and is only being stored or delivered, nothing happens.

        Args:
            outcome: How the end is recorded.
            reason: In words, where the outcome does not say it already.
            assignment: The one experiment to stop, while the others go on; None for all.
        """
        if self.is_over or self.outcome is not None or (assignment and assignment.stopped):
            return
        stopped = [assignment] if assignment else list(self.assignments)
        for experiment in stopped:
            experiment.stopped = True
        if all(one.stopped for one in self.assignments):
            self.outcome, self.reason = outcome, reason
        self.emit(
            events.Stopping(
                at=self.now(),
                outcome=outcome,
                reason=reason,
                experiment_id=assignment.record.id if assignment else None,
            )
        )
        dropped = self.queue.drop_stopped(closed=self.outcome is not None)
        if self.spending is not None:
            for experiment in stopped:
                self.spending.stop(self.place_of(experiment))
        for call in [call for call in self.in_flight if call.assignment.stopped]:
            self.executor.cancel(call)
        self.launcher.pump_soon()
        for call in dropped:
            self.recorder.leave(call)
        self._store(self.recorder.hand_over)

    def end_unpaid(self, call: Call) -> None:
        """Record a run or evaluation as its last attempt failed: the budget does not hold another."""
        self.recorder.leave(call)
        self._store(self.recorder.hand_over)

    def run_again(self, items: Iterable[WorkItem]) -> None:
        """Make some runs again, before any that have not been made at all."""
        self.queue.run_again(items)
        self.launcher.pump_soon()

    def evaluate_again(self, items: Iterable[EvaluationItem]) -> None:
        """Make some evaluations again."""
        self.queue.evaluate_again(items)
        self.launcher.pump_soon()

    def give_up(self, reason: str) -> None:
        """End the run: attempts cannot be made any more."""
        self.stop(SessionOutcome.BROKEN, reason)

    @property
    def concurrency(self) -> int | None:
        """The ceiling on calls in flight; None adapts."""
        return self.gate.ceiling

    @concurrency.setter
    def concurrency(self, ceiling: int | None) -> None:
        self.gate.ceiling = Options(concurrency=ceiling).concurrency
        self.launcher.pump_soon()

    # -- what others ask of it --------------------------------------------------------------------

    def now(self) -> float:
        """Seconds of the loop's clock."""
        return self.loop.time()

    def wake(self) -> None:
        """Look for something to launch; from any thread."""
        try:
            self.loop.call_soon_threadsafe(self.launcher.pump_soon)
        except RuntimeError:  # the loop has been closed
            return

    def place_of(self, assignment: Assignment) -> int:
        """The position of an experiment among those of the session."""
        return next(n for n, each in enumerate(self.assignments) if each is assignment)

    # -- what comes back --------------------------------------------------------------------------

    def settle(self, over: Sequence[tuple[Call, Ended]]) -> None:
        """Take over how attempts ended, which are all dealt with as of the same moment."""
        self.observation.end(over)
        now = self.now()
        for permit, alike in groupby(over, permit_of_served):
            ends = list(alike)
            if permit is not None:
                self.settlement.count_served([call for call, _ in ends], permit, now)
            for call, ended in ends:
                self.settlement.settle(call, ended, now)
                self.in_flight.discard(call)
                call.lane.in_flight -= 1
                call.lane.heard = True
        self._store(self.recorder.hand_over)
        self.launcher.pump_soon()
        for call, _ in over:  # last: all of them are settled, whatever goes wrong here
            if call.wire is not None and call.wire.keys:
                self.limits.settle(call, now)

    def _store(self, append: Callable[[], None]) -> None:
        """Hand something to the store; a run whose records nobody takes must end, and close its session."""
        try:
            append()
        except BaseException as error:  # noqa: BLE001 - whatever it is
            failure = failure_of(error)
            reason = failure.message or failure.type
            self.stop(SessionOutcome.BROKEN, reason)
            if self.outcome is not SessionOutcome.BROKEN:
                self.outcome, self.reason = SessionOutcome.BROKEN, reason

    def learn(self, call: Call, heard: Sequence[tuple[LimitKey, Demand, Answer]]) -> None:
        """Learn from answers to requests that could not wait for their limits where they left."""
        self.limits.learn(call, heard)

    def follow_up(self, call: Call, run: TaskRunRecord) -> None:
        """A task run is over: have it evaluated, unless it failed."""
        if self.spending is not None and run.error is not None:
            self.spending.release(call.unit, self.place_of(call.assignment))
        known = self._known
        if known is not None and run.error is None and known.has(call.assignment.keys):
            known.look_up(call, run)
        else:
            self.queue.follow_up(call, run)

    def _evaluate_rest(
        self, call: Call, run: TaskRunRecord, known: Mapping[str, EvaluationRunRecord]
    ) -> None:
        """Link the evaluations that were made before of the same output, and queue the others."""
        if not call.assignment.stopped:
            for name, made in known.items():
                link = link_of_evaluation(made, run, name)
                call.assignment.evaluations.put(link)
                self.journal.append(link)
                place = {**call.place(self.now()), "evaluator": name}
                self.emit(events.EvaluationStarted(**place))
                self.emit(events.EvaluationFinished(at=self.now(), evaluation=link))
        if self.spending is not None:
            self.spending.release(call.unit, self.place_of(call.assignment), known)
        self.queue.follow_up(call, run, known)
        self.launcher.pump_soon()

    def notify_abandoned(self, call: Call, abandoned: int) -> None:
        """Note that a thread had to be left behind."""
        self.emit(events.ThreadAbandoned(**call.place(self.now()), abandoned=abandoned))
