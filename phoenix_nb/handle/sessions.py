"""The sessions of work behind a handle, and its experiments as far as they have come."""

import asyncio
import contextvars
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from phoenix_nb.capture import CAPTURE
from phoenix_nb.core.ports import Listener, Session, Store, Tracer, Written
from phoenix_nb.core.progress import events
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.core.reuse.lookup import EvaluationLookup
from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.engine.callers_line import CallersLine
from phoenix_nb.engine.calls import Assignment, Options
from phoenix_nb.engine.event_listener import EventListener, warn_about
from phoenix_nb.engine.event_loops import running_loop
from phoenix_nb.engine.runner import Runner
from phoenix_nb.engine.uncancelled import to_its_end
from phoenix_nb.errors import StoreError, StoreUnavailableError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import ExperimentRecord, Records, SessionOutcome
from phoenix_nb.planning.announcements import closing_events, opening_events
from phoenix_nb.planning.work import Opened, Preparation, failed_evaluations, numbered

if TYPE_CHECKING:
    from phoenix_nb.core.progress.projection import Projection
    from phoenix_nb.distributed import Cluster

__all__ = ["Sessions"]


class Sessions:
    """What has been prepared, at work: in one session and, for what failed in it, in further ones.

    Used on the loop of the work, but for `act` and what only reads.

    Args:
        preparation: What will be run.
        on_event: Called with each event, in the context of the caller.
        tracer: Opens a span around each attempt; None for no traces.
        url_of: Where an experiment can be looked at in a browser; None if nowhere.
        cluster: Whose workers make the attempts; None for this process.
    """

    def __init__(
        self,
        preparation: Preparation,
        *,
        on_event: Callable[[events.Event], None] | None,
        tracer: Tracer | None,
        url_of: Callable[[ExperimentRecord], str | None],
        cluster: "Cluster | None",
    ) -> None:
        self._preparation = preparation
        self._context = contextvars.copy_context()
        self._on_event = (
            None if on_event is None else EventListener(on_event, contextvars.copy_context())
        )
        self._tracer = tracer
        self._url_of = url_of
        self._cluster = cluster
        self.progress: Progress = Progress()
        """Of the latest session; it changes as work goes on."""
        self._changing = threading.Lock()
        """Held while an event is applied, so that a copy shows all of it or nothing."""
        self.opened: Opened | None = None
        """What is worked on; None until the store has been opened."""
        self.runner: Runner | None = None
        """What does the work of the latest session; None before it begins."""
        self.loop: asyncio.AbstractEventLoop | None = None
        """The loop of the work; None before it begins."""
        self._concurrency = preparation.options.concurrency
        self._asked: deque[Callable[[Runner], None]] = deque()
        """What the controls ask for, in order, until it is carried out."""
        self._controlled: Runner | None = None
        """The runner, once it can be controlled."""
        self._elapsed_s: float | None = None
        self._line = CallersLine.here()

    # -- the work ---------------------------------------------------------------------------------

    async def open(self, *, watched: bool) -> asyncio.CancelledError | None:
        """Open the store and make the experiments, whatever happens meanwhile.

        Args:
            watched: Whether anybody can see what is planned before the first call: else nobody forecasts it.

        Returns:
            The cancellation that came meanwhile: the session ends as interrupted, and whoever awaits it
            raises this afterwards. None if there was none.
        """
        self.loop = asyncio.get_running_loop()
        try:
            if self._cluster is not None:
                await self._cluster.connect()
            self.opened, cancelled = await to_its_end(self._open, watched)
        except BaseException:
            if self._cluster is not None:
                await self._cluster.disconnect()
            raise
        if cancelled is not None:  # the experiments are there, and must not be left as running
            self.interrupt()
        return cancelled

    def _open(self, watched: bool) -> Opened:  # noqa: FBT001 - called in a thread
        try:
            opened = self._preparation.open()
        except (SystemExit, KeyboardInterrupt) as error:  # raised while user code was described
            raise UsageError(
                f"Reading the task and the evaluators raised {type(error).__name__}; use functions whose "
                "attributes can be read."
            ) from error
        if self._preparation.reuse and not opened.dry_run:
            opened.lookup = EvaluationLookup(
                opened.store, [assignment.keys for assignment in opened.assignments]
            )
        if watched or self._on_event is not None:
            from phoenix_nb.planning.forecasting import outlook_of

            opened.outlook = outlook_of(opened, self._preparation)
        if any(_is_outdated(opened.store, each) for each in opened.assignments):
            return self._open(watched)  # what another call has done since is not paid for again
        records = numbered(opened.store, [each.record for each in opened.assignments])
        for assignment, record in zip(opened.assignments, records, strict=True):
            assignment.record = record
        return opened

    def reset(self) -> None:
        """Forget how the latest session went, before another one begins."""
        self.progress = Progress()
        self._controlled = None
        self._asked.clear()

    async def reopen(self) -> None:
        """Prepare another session, for what failed."""
        from phoenix_nb.planning.retry_failed import once_more

        assert self.opened is not None  # noqa: S101 - the handle has looked
        self.loop = asyncio.get_running_loop()
        if self._cluster is not None:
            await self._cluster.connect()
        self.opened = once_more(self.opened)

    async def work(self, view: Listener | None) -> None:
        """Work to the end of the session that has been opened.

        Args:
            view: What shows the events; None for nothing.

        Raises:
            StoreUnavailableError: If the store could not keep everything; what has been run is in the
                exception's `experiments`.
        """
        opened = self.opened
        assert opened is not None  # noqa: S101 - opened before
        loop = asyncio.get_running_loop()
        self.runner = runner = self._make_runner(opened, view)
        began = time.monotonic()
        evaluators = tuple(evaluator.name for evaluator in self._preparation.evaluators)
        for event in opening_events(opened, evaluators, loop.time()):
            runner.emit(event)
        loop.call_soon(self._control, runner)  # once it runs
        failure: BaseException | None = None
        try:
            await runner.run()
        except BaseException as error:  # noqa: BLE001 - raised below, once everything is announced
            failure = error
        self._elapsed_s = time.monotonic() - began - runner.paused_s
        if opened.dry_run:
            from phoenix_nb.planning.forecasting import rehearsed

            rehearsed(opened, self._preparation)
        for event in closing_events(opened, runner, loop.time()):
            runner.emit(event)
        if self._on_event is not None:
            await self._on_event.finish()
        if failure is not None:
            raise failure
        if runner.journal.error is not None:
            broken = StoreUnavailableError(str(runner.journal.error))
            broken.experiments = self.experiments
            raise broken from runner.journal.error

    def _make_runner(self, opened: Opened, view: Listener | None) -> Runner:
        preparation = self._preparation
        listeners = [self.apply, view, self._on_event]
        spending = None
        if preparation.options.budget is not None:
            from phoenix_nb.planning.spending import spending_of

            spending = spending_of(opened, preparation)
        return Runner(
            opened.assignments,
            opened.plan,
            evaluators=preparation.evaluators,
            options=replace(preparation.options, concurrency=self._concurrency),
            open_session=partial(self._open_session, opened),
            listeners=[listener for listener in listeners if listener is not None],
            in_batches=self._on_event is None,
            context=self._context,
            tracer=self._tracer,
            capture=CAPTURE if preparation.options.capture else None,
            evaluations=opened.evaluations,
            links=opened.links,
            lookup=opened.lookup,
            load_spans=(opened.source or opened.store).load_spans,
            task_name=preparation.task_name,
            rules=[opened.race] if opened.race else [],
            spending=spending,
            make_executor=None if self._cluster is None else self._cluster.executor,
        )

    def _open_session(
        self,
        opened: Opened,
        experiment_ids: Sequence[str],
        on_commit: Callable[[Sequence[Written]], None],
        on_trouble: Callable[[str], None],
    ) -> Session:
        """Open the session of the store, and warn if another one makes the same runs, or has just made them.

        Of two that begin at once, the later one sees the other; neither has made a call yet. Where the store
        cannot tell, the session that has been opened is used all the same.

        Raises:
            UserWarning: Where warnings are errors; the session is closed then.
        """
        store = opened.session_store or opened.store
        session = store.open_session(experiment_ids, on_commit, on_trouble, opened.work)
        try:
            for assignment in () if opened.redo else opened.assignments:
                if doubled := _doubled(store, assignment):
                    self._line.warn(doubled)
        except UserWarning:
            session.close(SessionOutcome.INTERRUPTED)
            raise
        return session

    # -- controls ---------------------------------------------------------------------------------

    def act(self, action: Callable[[Runner], None]) -> None:
        """Act on the runner, on its loop, from any thread; before it runs, as soon as it does."""
        self._asked.append(action)  # before the look at the runner: either it is seen, or this is
        runner, loop = self._controlled, self.loop
        if runner is None or loop is None:
            return
        if running_loop() is loop:
            self._carry_out(runner)
        else:
            with suppress(RuntimeError):  # the loop has been closed, and the work with it
                loop.call_soon_threadsafe(self._carry_out, runner)

    def _control(self, runner: Runner) -> None:
        """Let the controls act on a runner that has begun, and carry out what they have asked for before."""
        self._controlled = runner
        self._carry_out(runner)

    def _carry_out(self, runner: Runner) -> None:
        while self._asked:
            self._asked.popleft()(runner)

    def interrupt(self) -> None:
        """End the session as interrupted; one that has not begun ends as soon as it does."""
        self.act(lambda runner: runner.stop(SessionOutcome.INTERRUPTED, ""))

    def retry_failed(self) -> None:
        """Hand the failed runs and evaluations back to the runner that is at work."""
        from phoenix_nb.planning.retry_failed import failed_runs

        opened = self.opened
        assert opened is not None  # noqa: S101 - the handle has looked

        def hand_back(runner: Runner) -> None:
            if runner.is_over:
                warn_about(
                    "Everything is done, and the results are being stored: nothing is retried. Call "
                    "retry_failed() again once the experiment has ended."
                )
                return
            runner.run_again(failed_runs(opened))
            runner.evaluate_again(failed_evaluations(opened))

        self.act(hand_back)

    @property
    def concurrency(self) -> int | None:
        """How many calls may be in flight at once, in this session and later ones; None adapts."""
        return self._concurrency

    @concurrency.setter
    def concurrency(self, ceiling: int | None) -> None:
        self._concurrency = Options(concurrency=ceiling).concurrency

        def change(runner: Runner) -> None:
            runner.concurrency = ceiling

        self.act(change)

    # -- what there is so far ---------------------------------------------------------------------

    def apply(self, event: events.Event) -> None:
        """Apply an event to the progress. On the loop."""
        with self._changing:
            self.progress.apply(event)

    def copy_progress(self) -> Progress:
        """Return the progress at this moment; from any thread."""
        with self._changing:
            return self.progress.copy()

    @property
    def assignments(self) -> Sequence[Assignment]:
        """The experiments that are worked on; none until the store has been opened."""
        return self.opened.assignments if self.opened else ()

    def assignment(self, name: str) -> Assignment:
        """Find an experiment by its id, its name, or the name of its variant.

        Raises:
            UsageError: If none is called so.
        """
        for assignment in self.assignments:
            record = assignment.record
            if name in (record.id, record.name, record.variant.name if record.variant else None):
                return assignment
        names = ", ".join(assignment.record.name for assignment in self.assignments)
        raise UsageError(f"No variant is called {name!r}; there are {names or 'none yet'}.")

    @property
    def experiments(self) -> list[RanExperiment]:
        """The experiments with what is done so far; none until the store has been opened."""
        if self.opened is None:
            return []
        return [self._experiment(assignment, self.opened) for assignment in self.assignments]

    def _experiment(self, assignment: Assignment, opened: Opened) -> RanExperiment:
        runner = self.runner
        outcome = runner.outcome if runner else None
        race = opened.race.history if opened.race else opened.raced
        ended = self.progress.state == "finished"
        if outcome is None and ended:
            outcome = SessionOutcome.STOPPED if assignment.stopped else SessionOutcome.COMPLETED
        records = assignment.records()
        return RanExperiment(
            assignment.record,
            opened.dataset,
            records,
            outcome=outcome,
            location="" if opened.dry_run else opened.store.location,
            url=None if opened.dry_run else self._url_of(assignment.record),
            dry_run=opened.dry_run,
            projection=self._projection(assignment, records, opened) if ended else None,
            reason=" ".join(filter(None, [runner.reason if runner else "", assignment.note])),
            race=race,
            elapsed_s=self._seconds_of(assignment, opened),
            explained=assignment.explained,
            existing=assignment.existing,
            store=opened.store,
        )

    def _projection(
        self, assignment: Assignment, records: Records, opened: Opened
    ) -> "Projection | None":
        """Project a rehearsal onto the whole plan; None if this is not a rehearsal."""
        if not (opened.dry_run and opened.full_plan):
            return None
        from phoenix_nb.core.progress.projection import project

        examples, repetitions = opened.full_plan
        return project(
            records,
            examples=examples,
            repetitions=repetitions,
            concurrency=self._preparation.options.concurrency,
            evaluators=assignment.record.evaluators,
            price=price_of,
        )

    def _seconds_of(self, assignment: Assignment, opened: Opened) -> float | None:
        """Seconds that all calls worked on an experiment, pauses left out; None while this one does."""
        idle = opened.session_store is not None
        if (idle and assignment.existing) or self._elapsed_s is None:
            return assignment.worked_s
        return self._elapsed_s + (assignment.worked_s or 0.0)


def _doubled(store: Store, assignment: Assignment) -> str:
    """Say why runs may be paid for twice; empty if they are not, or if the store cannot tell."""
    name = assignment.record.name
    with suppress(StoreError):
        if store.sessions_at_work(assignment.record.id) > 1:
            return (
                f"{name!r} is being run already, by another call or another process on this computer: what "
                "both of them do is paid for twice. Stop one of them."
            )
        if _is_outdated(store, assignment):
            return (
                f"{name!r} was run by another call while this one was planned, which does not know what that "
                "one has done and pays for it again. Stop it, and resume once more."
            )
    return ""


def _is_outdated(store: Store, assignment: Assignment) -> bool:
    """Whether another call has ended on the experiment since its results were read; no if nothing tells."""
    before = assignment.ended_before
    if before is None:
        return False
    with suppress(StoreError):
        return store.sessions_ended(assignment.record.id) > before
    return False
