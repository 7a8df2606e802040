"""An experiment under way: what it is doing, its controls, and what there is of it so far."""

import asyncio
import concurrent.futures
import contextvars
import threading
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from phoenix_nb.capture import CAPTURE
from phoenix_nb.core.ports import Tracer, View
from phoenix_nb.core.progress import events
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.core.progress.projection import project
from phoenix_nb.core.reuse.lookup import EvaluationLookup
from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.engine.calls import Assignment, Options
from phoenix_nb.engine.event_listener import EventListener, warn_of
from phoenix_nb.engine.event_loops import running_loop, spawn
from phoenix_nb.engine.exit_warning import watch
from phoenix_nb.engine.runner import Runner
from phoenix_nb.engine.uncancelled import to_its_end
from phoenix_nb.errors import StoreUnavailableError, UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import ExampleRecord, ExperimentRecord, SessionOutcome
from phoenix_nb.planning.announcements import closing_events, opening_events
from phoenix_nb.planning.forecasting import outlook_of, rehearsed
from phoenix_nb.planning.spending import spending_of
from phoenix_nb.planning.work import Opened, Preparation, failed_evaluations, numbered

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.distributed import Cluster

R_co = TypeVar("R_co", covariant=True)

Finish = Callable[[Sequence[RanExperiment]], R_co]


class ExperimentHandle(Generic[R_co]):
    """An experiment under way, or several variants of one; what `start_experiment` returns.

    Controls may be used from any thread and take effect at once. `await handle`, or `handle.result()`
    where no loop is running, gives the finished experiment.
    """

    def __init__(
        self,
        preparation: Preparation,
        finish: Finish[R_co],
        *,
        make_view: "Callable[[ExperimentHandle[Any]], View | None]" = lambda _: None,
        on_event: Callable[[events.Event], None] | None = None,
        tracer: Tracer | None = None,
        url_of: Callable[[ExperimentRecord], str | None] = lambda _: None,
        cluster: "Cluster | None" = None,
    ) -> None:
        """Set up without beginning; `start` or `run` begins."""
        self._preparation = preparation
        self._finish = finish
        self._on_event = (
            None if on_event is None else EventListener(on_event, contextvars.copy_context())
        )
        self._tracer = tracer
        self._url_of = url_of
        self._cluster = cluster
        self._context = contextvars.copy_context()
        self._progress = Progress()
        self._opened: Opened | None = None
        self._runner: Runner | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._work: asyncio.Task[R_co] | concurrent.futures.Future[R_co] | None = None
        self._interrupted = False
        self._concurrency = preparation.options.concurrency
        self._make_view = make_view
        self._view: View | None = None
        self.blocking: bool = False
        """Whether the caller waits, so that a notebook's buttons cannot be clicked meanwhile."""
        self.background: bool = False
        """Whether the cell that began it ends at once."""
        self._elapsed_s: float | None = None

    # -- what it is doing -------------------------------------------------------------------------

    @property
    def progress(self) -> Progress:
        """Counts, rates, limits and scores so far: a copy, which does not change any more."""
        return self._progress.copy()

    @property
    def live_progress(self) -> Progress:
        """The progress itself, which changes as work goes on; for views on the same loop."""
        return self._progress

    @property
    def status(self) -> str:
        """What it is doing: starting, running, paused, stopping, or how it ended, as "completed"."""
        if self._work is not None and self._work.done() and not self._work.cancelled():
            if self._work.exception() is not None:
                return SessionOutcome.BROKEN.value
            if self._runner is not None and self._runner.outcome is not None:
                return self._runner.outcome.value
            return SessionOutcome.COMPLETED.value
        return self._progress.state

    @property
    def experiment_ids(self) -> tuple[str, ...]:
        """The ids under which results are stored; empty until the store has been opened."""
        return tuple(one.record.id for one in self._opened.assignments) if self._opened else ()

    def find_example(self, example_id: str) -> ExampleRecord | None:
        """Find an example that is run, by its id; None before the dataset has been read."""
        return self._opened.dataset.example(example_id) if self._opened else None

    def to_dataframe(self, shape: Literal["wide", "long"] = "wide") -> "pd.DataFrame":
        """Return what is done so far as a DataFrame; see `RanExperiment.to_dataframe`.

        With several variants, their names are the outermost index level. Empty, and without columns, until
        the dataset has been read.
        """
        ran = self.experiments
        if len(ran) == 1:
            return ran[0].to_dataframe(shape)
        if not ran:  # it is about to begin
            from phoenix_nb.frames import empty_frame

            return empty_frame(shape)
        import pandas as pd

        if not ran:
            return pd.DataFrame()
        frames = [one.to_dataframe(shape) for one in ran]
        return pd.concat(frames, keys=[one.name for one in ran], names=["variant"])

    @property
    def experiments(self) -> list[RanExperiment]:
        """The experiments with what is done so far."""
        if self._opened is None:
            return []
        return [self._ran(one) for one in self._opened.assignments]

    # -- controls ---------------------------------------------------------------------------------

    def pause(self) -> None:
        """Start nothing new; what is in flight goes on. `resume()` undoes it."""
        self._on_loop(lambda runner: runner.pause())

    def resume(self) -> None:
        """Go on after `pause()`."""
        self._on_loop(lambda runner: runner.resume())

    def stop(self, experiment_id: str | None = None) -> None:
        """Start nothing new and cancel what is in flight. Everything that has finished is kept.

        Args:
            experiment_id: The one variant to stop, by id or name; None for all.

        Raises:
            UsageError: If no variant is called so.
        """
        assignment = self._assignment(experiment_id) if experiment_id is not None else None
        self._on_loop(lambda runner: runner.stop(SessionOutcome.STOPPED, "", assignment))

    def keep(self, variant: str) -> None:
        """Have a variant run to its end that a race has stopped. The race then guarantees nothing.

        It is recorded, and shown with the results.

        Args:
            variant: The variant, by id or name.

        Raises:
            UsageError: If no variant is called so, if there is no race, or if the work has ended.
        """
        assignment = self._assignment(variant)
        opened = self._opened
        if opened is None or opened.race is None:
            raise UsageError("There is no race that could have stopped a variant; pass race=.")
        if self._work is not None and self._work.done():
            raise UsageError(
                f"The race has ended. resume_experiment({assignment.record.id!r}, task, evaluators) runs the "
                "rest of this variant, and records that it was kept."
            )
        rule = opened.race

        def act(runner: Runner) -> None:
            decided, left_out = rule.keep(assignment.record.id)
            runner.admission.carry_out(decided)
            runner.run_again(left_out)

        self._on_loop(act)

    def interrupt(self) -> None:
        """Stop as the notebook's ■ does. On the loop that runs the work."""
        self._interrupted = True
        if self._runner is not None:
            self._runner.stop(SessionOutcome.INTERRUPTED, "")

    def retry_failed(self) -> None:
        """Make the failed runs and evaluations again, now or, if it has ended, in a new session."""
        if self._opened is None:
            return
        if self._work is None or self._work.done():
            self.start(again=True)
        else:
            self._on_loop(self._reopen)

    @property
    def concurrency(self) -> int | None:
        """How many calls may be in flight at once; None adapts. May be set at any time."""
        return self._concurrency

    @concurrency.setter
    def concurrency(self, ceiling: int | None) -> None:
        Options(concurrency=ceiling)
        self._concurrency = ceiling

        def change(runner: Runner) -> None:
            runner.concurrency = ceiling

        self._on_loop(change)

    # -- the result -------------------------------------------------------------------------------

    def result(self, timeout: float | None = None) -> R_co:
        """Wait for the end and return what `run_experiment` would have returned.

        Args:
            timeout: Seconds to wait at most.

        Raises:
            TimeoutError: If it has not ended by then; it goes on.
            UsageError: If called on the very loop that runs the work, which would wait for ever.
        """
        if self._work is None:
            raise UsageError("Nothing has been started; get a handle from start_experiment(...).")
        if not self._work.done() and running_loop() is not None and running_loop() is self._loop:
            raise UsageError(
                "result() would block the loop that the experiment runs on, so that neither could go "
                "on; use `await handle`, or call result() once it has ended."
            )
        if isinstance(self._work, concurrent.futures.Future):
            return self._work.result(timeout)
        if not self._work.done():
            self._wait_elsewhere(timeout)
        return self._work.result()

    def _wait_elsewhere(self, timeout: float | None) -> None:
        """Wait, in another thread than the loop's."""
        ended = threading.Event()
        assert self._loop is not None and isinstance(self._work, asyncio.Task)  # noqa: S101, PT018
        work = self._work
        self._loop.call_soon_threadsafe(lambda: work.add_done_callback(lambda _: ended.set()))
        if not ended.wait(timeout):
            raise TimeoutError(f"The experiment has not ended within {timeout:g} s; it goes on.")

    def __await__(self) -> Generator[Any, None, R_co]:
        if self._work is None:
            return self.run().__await__()
        if isinstance(self._work, concurrent.futures.Future):
            return asyncio.wrap_future(self._work).__await__()
        return asyncio.shield(self._work).__await__()

    # -- running ----------------------------------------------------------------------------------

    def start(self, *, again: bool = False) -> None:
        """Begin in the background: on the running loop, or on the process's background loop."""
        self.background = True
        if again:
            self._progress = Progress()
        self._open_view()  # here, in the cell: once it has ended, front ends may drop what it shows
        self._work = spawn(self._again if again else self.run)
        if isinstance(self._work, asyncio.Task):
            self._loop = self._work.get_loop()
        self._work.add_done_callback(_noticed)
        watch(self)

    def left_undone(self) -> str:
        """Describe what the end of the process cuts short; empty if nothing is under way."""
        if self._work is None or self._work.done() or self._opened is None:
            return ""
        total = self._progress.tasks
        resume = "resume_experiment" if len(self.experiment_ids) == 1 else "resume_variants"
        ids = ", ".join(repr(one) for one in self.experiment_ids)
        kept = (
            "nothing of a dry run is stored"
            if self._opened.dry_run
            else f"{resume}({ids if resume == 'resume_experiment' else f'[{ids}]'}, …) does the rest"
        )
        return (
            f"The process ends while an experiment is under way: {total.done:,} of {total.planned:,} runs "
            f"done; {kept}. handle.result() waits for the end."
        )

    def _open_view(self) -> None:
        self._view = self._make_view(self)
        if self._view:
            try:
                self._view.open()
            except Exception as error:  # noqa: BLE001 - as a closed standard error
                warn_of("The view of this run", error)

    async def run(self) -> R_co:
        """Do the work on this loop, to its end.

        Raises:
            StoreError: If the store cannot be used, or could not keep everything; what has been run
                is then in the exception's `experiments`.
        """
        self._loop = asyncio.get_running_loop()
        if self._view is None:
            self._open_view()
        try:
            if self._cluster is not None:
                await self._cluster.connect()
            opened, cancelled = await to_its_end(self._prepare)
        except BaseException:
            if self._cluster is not None:
                await self._cluster.disconnect()
            self._close_view([])
            raise
        self._opened = opened
        if (
            cancelled is not None
        ):  # the experiments are there: they end as interrupted, not as running
            self._interrupted = True
        result = await self._drive(self._make_runner(opened), opened)
        if cancelled is not None:
            raise cancelled
        return result

    def _prepare(self) -> Opened:
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
        opened.outlook = outlook_of(opened, self._preparation)
        records = numbered(opened.store, [each.record for each in opened.assignments])
        for assignment, record in zip(opened.assignments, records, strict=True):
            assignment.record = record
        return opened

    def _close_view(self, shown: Sequence[Any]) -> None:
        """Show the end; what goes wrong with that must not cost the result."""
        if self._view:
            try:
                self._view.close(shown)
            except Exception as error:  # noqa: BLE001 - as a closed standard error
                warn_of("The view of this run", error)

    async def _again(self) -> R_co:
        """Run another session, for what failed."""
        from phoenix_nb.planning.retry_failed import once_more

        assert self._opened is not None  # noqa: S101 - retry_failed has looked
        self._loop = asyncio.get_running_loop()
        if self._cluster is not None:
            await self._cluster.connect()
        self._opened = once_more(self._opened)
        return await self._drive(self._make_runner(self._opened), self._opened)

    async def _drive(self, runner: Runner, opened: Opened) -> R_co:
        self._runner = runner
        began = time.monotonic()
        evaluators = tuple(evaluator.name for evaluator in self._preparation.evaluators)
        for event in opening_events(opened, evaluators, asyncio.get_running_loop().time()):
            runner.emit(event)
        if self._interrupted:  # while the store was being opened
            asyncio.get_running_loop().call_soon(runner.stop, SessionOutcome.INTERRUPTED, "")
        failure: BaseException | None = None
        try:
            await runner.run()
        except BaseException as error:  # noqa: BLE001 - raised below, once everything is shown
            failure = error
        self._elapsed_s = time.monotonic() - began
        if opened.dry_run:
            rehearsed(opened, self._preparation)
        for event in closing_events(opened, runner, asyncio.get_running_loop().time()):
            runner.emit(event)
        if self._on_event is not None:
            await self._on_event.finish()
        ran = self.experiments
        result: list[R_co] = []
        if failure is None and runner.journal.error is None:
            result.append(self._finish(ran))
        self._close_view(result or ran)
        if failure is not None:
            raise failure
        if runner.journal.error is not None:
            broken = StoreUnavailableError(str(runner.journal.error))
            broken.experiments = ran
            raise broken from runner.journal.error
        return result[0]

    def _make_runner(self, opened: Opened) -> Runner:
        preparation = self._preparation
        listeners: list[Callable[[events.Event], None]] = [self._progress.apply]
        if self._view:
            listeners.append(self._view)
        if self._on_event:
            listeners.append(self._on_event)
        return Runner(
            opened.assignments,
            opened.plan,
            evaluators=preparation.evaluators,
            options=replace(preparation.options, concurrency=self._concurrency),
            open_session=partial(
                (opened.session_store or opened.store).open_session, work=opened.work
            ),
            listeners=listeners,
            context=self._context,
            tracer=self._tracer,
            capture=CAPTURE if preparation.options.capture else None,
            evaluations=opened.evaluations,
            links=opened.links,
            lookup=opened.lookup,
            load_spans=(opened.source or opened.store).load_spans,
            task_name=preparation.task_name,
            rules=[opened.race] if opened.race else [],
            spending=spending_of(opened, preparation),
            make_executor=None if self._cluster is None else self._cluster.executor,
        )

    def _reopen(self, runner: Runner) -> None:
        """Hand the failed runs and evaluations back to the runner that is at work."""
        from phoenix_nb.planning.retry_failed import failed_runs

        assert self._opened is not None  # noqa: S101 - set before there is a runner
        runner.run_again(failed_runs(self._opened))
        runner.evaluate_again(failed_evaluations(self._opened))

    def _ran(self, assignment: Assignment) -> RanExperiment:
        """Make the experiment as far as it has come."""
        opened = self._opened
        assert opened is not None  # noqa: S101 - an assignment comes from there
        runner = self._runner
        outcome = runner.outcome if runner else None
        race = opened.race.history if opened.race else opened.raced
        ended = self._progress.state == "finished"
        if outcome is None and ended:
            stopped = assignment.stopped or (race and race.stopped_at(assignment.record.id))
            outcome = SessionOutcome.STOPPED if stopped else SessionOutcome.COMPLETED
        records = assignment.records()
        projection = None
        if opened.dry_run and opened.full_plan and ended:
            examples, repetitions = opened.full_plan
            projection = project(
                records,
                examples=examples,
                repetitions=repetitions,
                concurrency=self._preparation.options.concurrency,
                evaluators=assignment.record.evaluators,
                price=price_of,
            )
        return RanExperiment(
            assignment.record,
            opened.dataset,
            records,
            outcome=outcome,
            location="" if opened.dry_run else opened.store.location,
            url=None if opened.dry_run else self._url_of(assignment.record),
            dry_run=opened.dry_run,
            projection=projection,
            reason=" ".join(filter(None, [runner.reason if runner else "", assignment.note])),
            race=race,
            elapsed_s=self._seconds_of(assignment),
            explained=assignment.explained,
            existing=assignment.existing,
            store=opened.store,
        )

    # -- inner ------------------------------------------------------------------------------------

    def _seconds_of(self, assignment: Assignment) -> float | None:
        """The wall time of all calls that worked on an experiment; None while this one does."""
        idle = self._opened is not None and self._opened.session_store is not None
        if (idle and assignment.existing) or self._elapsed_s is None:
            return assignment.worked_s
        return self._elapsed_s + (assignment.worked_s or 0.0)

    def _assignment(self, name: str) -> Assignment:
        known = self._opened.assignments if self._opened else []
        for one in known:
            variant = one.record.variant
            if name in (one.record.id, one.record.name, variant.name if variant else None):
                return one
        names = ", ".join(one.record.name for one in known)
        raise UsageError(f"No variant is called {name!r}; there are {names or 'none yet'}.")

    def _on_loop(self, act: Callable[[Runner], None]) -> None:
        """Act on the runner, on its loop, from whatever thread this is."""
        runner, loop = self._runner, self._loop
        if runner is None or loop is None:
            return
        if running_loop() is loop:
            act(runner)
        else:
            loop.call_soon_threadsafe(act, runner)

    def _ipython_display_(self) -> None:
        """Show the live view in this cell, too; once it is over, what came of it."""
        from IPython.display import display

        if self._view is not None and self._view.show_again():
            return
        for one in self._came_of_it() or [{"text/plain": repr(self)}]:
            display(one, raw=isinstance(one, dict))  # type: ignore[no-untyped-call]

    def _display_(self) -> Any:
        """Return to marimo what the cell shows."""
        if self._view is not None and self._view.widget is not None:
            return self._view.widget
        shown = self._came_of_it()
        return repr(self) if not shown else shown[0] if len(shown) == 1 else shown

    def _came_of_it(self) -> list[Any]:
        """Return what the verb returned or, if it raised, the experiments as far as they came."""
        if self._work is None or not self._work.done() or self._work.cancelled():
            return []
        return list(self.experiments) if self._work.exception() else [self._work.result()]

    def __repr__(self) -> str:
        total = self._progress.tasks
        return f"<ExperimentHandle {self.status}: {total.done:,} of {total.planned:,} runs done>"


def _noticed(work: "asyncio.Future[Any] | concurrent.futures.Future[Any]") -> None:
    """Look at a background run's exception, which the view has shown, so that asyncio does not complain."""
    if not work.cancelled():
        work.exception()
