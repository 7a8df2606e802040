"""Drives the plan: launches calls of user code as slots and limits allow, and records what comes back.

Everything happens in callbacks on one loop; nothing polls. Each call of user code is an asyncio task
or a thread, and its end is what makes room for the next. The runner holds no work that has not begun:
items come from the plan one at a time.
"""

import asyncio
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import Context
from random import Random

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
from phoenix_nb.core.spending.rule import Spending
from phoenix_nb.core.user_code.binding import BoundEvaluator
from phoenix_nb.engine.admission_desk import AdmissionDesk
from phoenix_nb.engine.calls import Assignment, Backoff, Call, Lane, Options
from phoenix_nb.engine.event_listener import warn_of
from phoenix_nb.engine.event_loops import counted_interrupts, interrupts
from phoenix_nb.engine.evidence import Load
from phoenix_nb.engine.evidence_desk import EvidenceDesk
from phoenix_nb.engine.executor import Executor, MakeExecutor
from phoenix_nb.engine.invoke import Invoker
from phoenix_nb.engine.known_evaluations import KnownEvaluations
from phoenix_nb.engine.lane_limits import LaneLimits
from phoenix_nb.engine.loop_guard import guarding
from phoenix_nb.engine.loop_watch import LoopWatch
from phoenix_nb.engine.observation import Observation
from phoenix_nb.engine.outcome_handler import OutcomeHandler
from phoenix_nb.engine.recorder import Recorder
from phoenix_nb.engine.shared_limits import LIMITS, LimitRegistry
from phoenix_nb.engine.store_writer import StoreWriter
from phoenix_nb.engine.user_code import INSIDE, Ended, UserCode
from phoenix_nb.engine.work_queue import EvaluationItem, WorkQueue
from phoenix_nb.model import EvaluationRunRecord, SessionOutcome, TaskRunRecord

_BURST = 32
"""Launches in one turn of the loop, so that other callbacks get theirs."""
_MAX_UNCOMMITTED = 5_000
"""Records that may wait for the store; beyond it, nothing is launched until it has caught up."""


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
        context: Context,
        tracer: Tracer | None = None,
        capture: Capture | None = None,
        evaluations: Iterable[EvaluationItem] = (),
        links: Sequence[TaskRunRecord | EvaluationRunRecord] = (),
        lookup: EvaluationLookup | None = None,
        load_spans: Load = lambda _id, _traces: (),
        task_name: str = "task",
        registry: LimitRegistry = LIMITS,
        random: Random | None = None,
        rules: Sequence[AdmissionRule] = (),
        spending: Spending | None = None,
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
        self.journal: StoreWriter = StoreWriter(
            open_session,
            tell=self.emit,
            on_progress=self.pump_soon,
            on_break=lambda why: self.stop(SessionOutcome.BROKEN, why),
        )
        self.in_flight: set[Call] = set()
        self.outcome: SessionOutcome | None = None
        self.reason: str = ""
        self.keep = settings.keep
        self._listeners = list(listeners)
        self._links = links
        self._known = None if lookup is None else KnownEvaluations(lookup, self._evaluate_rest)
        self.evidence: EvidenceDesk = EvidenceDesk(
            load_spans, self.journal.append, self._evidence_came
        )
        self.observation: Observation = Observation(self, tracer, capture, task_name)
        self.recorder: Recorder = Recorder(self)
        self.task_lane: Lane = self._lane(None)
        evaluator_lanes = {evaluator.name: self._lane(evaluator) for evaluator in evaluators}
        self._lanes = [*evaluator_lanes.values(), self.task_lane]
        self._make_executor = make_executor
        self.spending = spending
        self.admission: AdmissionDesk = AdmissionDesk(self, rules)
        self._has_rules = bool(rules)
        self.limits: LaneLimits = LaneLimits(self)
        self._queue = WorkQueue(
            assignments,
            plan,
            evaluations,
            self.task_lane,
            evaluator_lanes,
            admits=self.admission.admits,
            admits_again=self.admission.affords,
            admits_evaluation=self.admission.affords_evaluation,
        )
        self.backoff: Backoff = self._queue.backoff
        self._paused = False
        self._timer: asyncio.TimerHandle | None = None
        self._pump_scheduled = False
        self._concurrency_shown = 0

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
        for link in self._links:
            self.journal.append(link)
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
        self._local = self.executor.local
        self.observation.local = self._local
        self.settlement: OutcomeHandler = OutcomeHandler(self)
        self.registry.state(self.options.limits)
        if self.capture is not None:
            self.capture.open()
        if cancelled is not None:
            self.stop(SessionOutcome.INTERRUPTED, "")
        self.pump_soon()
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

    async def _close(self) -> None:
        self.limits.close(self._lanes)
        if self._timer:
            self._timer.cancel()
        await self.executor.close()
        if self.capture is not None:
            self.capture.close()
        await self.journal.close(self.outcome or SessionOutcome.COMPLETED)
        if self.journal.error is not None:
            self.outcome, self.reason = SessionOutcome.BROKEN, str(self.journal.error)
        self.reason = self.reason or self.journal.remainder

    # -- controls, all on the loop --------------------------------------------------------------

    def pause(self) -> None:
        """Launch nothing more until `resume`."""
        if not self._paused and self.outcome is None:
            self._paused = True
            self.emit(events.Paused(at=self.now()))

    def resume(self) -> None:
        """Launch again."""
        if self._paused:
            self._paused = False
            self.emit(events.Resumed(at=self.now()))
            self.pump()

    def stop(
        self, outcome: SessionOutcome, reason: str, assignment: Assignment | None = None
    ) -> None:
        """Launch nothing more and cancel what is in flight; what has finished is kept.

        Args:
            outcome: How the end is recorded.
            reason: In words, where the outcome does not say it already.
            assignment: The one experiment to stop, while the others go on; None for all.
        """
        if self.outcome is not None or (assignment and assignment.stopped):
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
        self._queue.drop(stopped, closed=self.outcome is not None)
        if self.spending is not None:
            for experiment in stopped:
                self.spending.stop(self.place_of(experiment))
        for call in [call for call in self.in_flight if call.assignment.stopped]:
            self.executor.cancel(call)
        self.pump_soon()

    def run_again(self, items: Iterable[WorkItem]) -> None:
        """Make some runs again, before any that have not been made at all."""
        self._queue.run_again(items)
        self.pump_soon()

    def evaluate_again(self, items: Iterable[EvaluationItem]) -> None:
        """Make some evaluations again."""
        self._queue.evaluate_again(items)
        self.pump_soon()

    def give_up(self, reason: str) -> None:
        """End the run: attempts cannot be made any more."""
        self.stop(SessionOutcome.BROKEN, reason)

    @property
    def concurrency(self) -> int | None:
        """The ceiling on calls in flight; None adapts."""
        return self.gate.ceiling

    @concurrency.setter
    def concurrency(self, ceiling: int | None) -> None:
        Options(concurrency=ceiling)
        self.gate.ceiling = ceiling
        self.pump_soon()

    # -- launching --------------------------------------------------------------------------------

    def now(self) -> float:
        """Seconds of the loop's clock."""
        return self.loop.time()

    def wake(self) -> None:
        """Look for something to launch; from any thread."""
        try:
            self.loop.call_soon_threadsafe(self.pump_soon)
        except RuntimeError:  # the loop has been closed
            return

    def pump_soon(self) -> None:
        """Look for something to launch, once this turn of the loop is over."""
        if not self._pump_scheduled:
            self._pump_scheduled = True
            self.loop.call_soon(self.pump)

    def pump(self) -> None:
        """Launch what may be launched now, and see to it that this is called again when that changes."""
        self._pump_scheduled = False
        if self._finished.done():
            return
        try:
            self._pump()
        except Exception as error:  # noqa: BLE001 - a run that launches nothing more must end
            self.stop(SessionOutcome.BROKEN, str(error))
            if not self._finished.done():
                self._finished.set_exception(error)

    def _pump(self) -> None:
        now = self.now()
        self.backoff.release(now)
        wait = math.inf
        launched = 0
        if self.spending is not None:
            working = bool(self.in_flight)
            wait = self.spending.tick(now, paused=self._paused, working=working)
        if not self._paused and self.journal.pending < _MAX_UNCOMMITTED:
            for lane in self._lanes:
                while (call := self._next(lane, now)) is not None:
                    delay = self._delay(lane, now)
                    if delay > 0:
                        wait = min(wait, delay)
                        break
                    lane.ready.popleft()
                    self._launch(call, now)
                    launched += 1
                    if launched >= _BURST:
                        self.pump_soon()
                        return
        self._notify_concurrency(now)
        self._set_timer(min(now + wait, self.backoff.next_due()))
        self._finish_if_done(now)

    def _next(self, lane: Lane, now: float) -> Call | None:
        """Return a lane's next call that has what it needs; None if there is none for now."""
        while (call := self._queue.peek(lane)) is not None:
            if not lane.asks_for_trace:
                return call
            if not self.evidence.has(call):
                if self.evidence.is_busy:
                    return None
                lane.ready.popleft()
                self.evidence.get(call)
            elif self.evidence.suffices(call):
                return call
            else:
                lane.ready.popleft()
                call.started, call.attempts = now, 1
                self.emit(call.launch_event(now))
                self.recorder.record_without(call, now)
                self.pump_soon()
                return None
        return None

    def _evidence_came(self, call: Call | None) -> None:
        """The spans that an evaluation needs are there; None if only spans have ended that nobody needs."""
        if call is not None and not call.assignment.stopped:
            call.lane.ready.appendleft(call)
        self.pump_soon()

    def _delay(self, lane: Lane, now: float) -> float:
        delay = self.gate.delay(now)
        if lane.guard.shut or lane.overload.rate is not None:
            delay = max(delay, lane.guard.delay(now), lane.overload.wait(now))
        if not self._local and self._waits_elsewhere(lane):
            return math.inf
        if delay == math.inf:  # nobody must wait for a turn that would not be taken
            return delay
        for limit in lane.limits:
            delay = max(delay, limit.wait(now, run=self.wake))
        return delay

    def _waits_elsewhere(self, lane: Lane) -> bool:
        """Whether a lane's next attempt has to wait although no limit of it is known to hold it back.

        Where requests do not wait for their limits where they leave, and the user has stated some, one
        attempt goes ahead of the others and tells whose limits they meet.
        """
        if self.options.limits and lane.in_flight and not lane.heard:
            return True
        return not self.executor.has_room(lane.ready[0].target)

    def _launch(self, call: Call, now: float) -> None:
        lane = call.lane
        call.slot = self.gate.acquire(now)
        for limit in lane.limits:
            call.tickets += ((limit, limit.admit(now, run=self.wake)),)
        lane.guard.launched()
        call.round = lane.overload.launched(now)
        self.in_flight.add(call)
        lane.launches.append(now)
        lane.launched += 1
        call.others = lane.in_flight
        lane.in_flight += 1
        call.attempts += 1
        self.emit(call.launch_event(now))
        self.executor.launch(call, self.observation.open(call), now)

    def _lane(self, evaluator: BoundEvaluator | None) -> Lane:
        return Lane(evaluator, OutageGuard(patience=self.options.throttle_patience))

    def _set_timer(self, due: float) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if due < math.inf:
            self._timer = self.loop.call_at(due, self.pump)

    # -- what comes back --------------------------------------------------------------------------

    def settle(self, call: Call, ended: Ended) -> None:
        """Take over how an attempt ended."""
        if call.wire is not None:
            call.wire_usage = call.wire.close()
        now = self.now()
        self.settlement.settle(call, ended, now)
        if call.wire is not None and call.wire.keys:
            self.limits.settle(call, now)
        self.in_flight.discard(call)
        call.lane.in_flight -= 1
        call.lane.heard = True
        self.pump_soon()

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
            self._queue.follow_up(call, run)

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
        self._queue.follow_up(call, run, known)
        self.pump_soon()

    def _finish_if_done(self, now: float) -> None:
        if self.evidence.pending or (self._known is not None and self._known.pending):
            return
        if self.in_flight or self._queue.has_waiting:
            if any(lane.guard.out_of_patience(now) for lane in self._lanes):
                patience = self.options.throttle_patience
                self.stop(
                    SessionOutcome.EXHAUSTED, f"the API has not answered for {patience:,.0f} s"
                )
            return
        if self.outcome is None and (
            self._queue.has_more() or (self._queue.is_held and self.journal.pending)
        ):
            return
        if self.outcome is None and self.spending is not None and self.spending.denied:
            self.outcome, self.reason = SessionOutcome.BUDGET, self.spending.reason
        self._finished.set_result(None)

    # -- events -----------------------------------------------------------------------------------

    def emit(self, event: events.Event) -> None:
        """Notify every listener."""
        for listener in self._listeners:
            try:
                listener(event)
            except BaseException as error:  # noqa: BLE001 - the run is worth more than its view
                self._listeners = [each for each in self._listeners if each is not listener]
                warn_of("The view of this run", error)
        if self._has_rules:
            self.admission.observe(event)

    def place_of(self, assignment: Assignment) -> int:
        """The position of an experiment among those of the session."""
        return next(n for n, each in enumerate(self.assignments) if each is assignment)

    def notify_abandoned(self, call: Call, abandoned: int) -> None:
        """Note that a thread had to be left behind."""
        self.emit(events.ThreadAbandoned(**call.place(self.now()), abandoned=abandoned))

    def _notify_concurrency(self, now: float) -> None:
        snapshot = self.gate.snapshot(now)
        if snapshot.concurrency is not None and snapshot.concurrency != self._concurrency_shown:
            self._concurrency_shown = snapshot.concurrency
            self.emit(
                events.ConcurrencyChanged(
                    at=now, concurrency=snapshot.concurrency, ceiling=self.gate.most
                )
            )
