"""What `start_experiment` returns: an experiment under way, its status, its controls, and the result."""

import asyncio
import concurrent.futures
import logging
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from phoenix_nb.core.ports import Tracer, View
from phoenix_nb.core.progress import events
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.core.values.guarded import message_of, type_name
from phoenix_nb.engine.event_listener import warn_of
from phoenix_nb.engine.event_loops import loop_of_thread, spawn
from phoenix_nb.engine.exit_warning import watch
from phoenix_nb.engine.gc_freeze import fewer_collections
from phoenix_nb.engine.runner import Runner
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.handle.sessions import Sessions
from phoenix_nb.model import ExampleRecord, ExperimentRecord, SessionOutcome
from phoenix_nb.planning.work import Preparation

if TYPE_CHECKING:
    import pandas as pd

    from phoenix_nb.distributed import Cluster

__all__ = ["ExperimentHandle", "Finish"]

_LOG = logging.getLogger("phoenix_nb")

R_co = TypeVar("R_co", covariant=True)

Finish = Callable[[Sequence[RanExperiment]], R_co]


class ExperimentHandle(Generic[R_co]):
    """An experiment under way, or several variants of one; what `start_experiment` returns.

    Controls may be used from any thread and take effect at once, or as soon as the work begins.
    `await handle`, or `handle.result()` where no loop is running, gives the finished experiment.
    """

    def __init__(
        self,
        preparation: Preparation,
        finish: Finish[R_co],
        *,
        make_view: "Callable[[ExperimentHandle[Any]], View | None]",
        on_event: Callable[[events.Event], None] | None,
        tracer: Tracer | None,
        url_of: Callable[[ExperimentRecord], str | None],
        cluster: "Cluster | None",
    ) -> None:
        """Set up without beginning; `start` or `run` begins."""
        self._sessions = Sessions(
            preparation, on_event=on_event, tracer=tracer, url_of=url_of, cluster=cluster
        )
        self._finish = finish
        self._work: asyncio.Task[R_co] | concurrent.futures.Future[R_co] | None = None
        self._awaited = False
        """Whether a caller waits for the result, or has asked for it."""
        self._running = False
        """Whether a session is under way, also one that its caller awaits."""
        self._make_view = make_view
        self._view: View | None = None
        self.blocking: bool = False
        """Whether the caller waits, so that a notebook's buttons cannot be clicked meanwhile."""
        self.background: bool = False
        """Whether the cell that began it ends at once."""

    # -- what it is doing -------------------------------------------------------------------------

    @property
    def progress(self) -> Progress:
        """Counts, rates, limits and scores so far: a copy, which does not change any more."""
        return self._sessions.copy_progress()

    @property
    def live_progress(self) -> Progress:
        """The progress itself, which changes as work goes on; for views on the same loop."""
        return self._sessions.progress

    @property
    def status(self) -> str:
        """What it is doing: starting, running, paused, stopping, or how it ended, as "completed"."""
        work = self._work
        if work is not None and work.done() and not work.cancelled():
            if self._failure is not None:
                return SessionOutcome.BROKEN.value
            runner = self._sessions.runner
            if runner is not None and runner.outcome is not None:
                return runner.outcome.value
            return SessionOutcome.COMPLETED.value
        return self.progress.state

    @property
    def experiment_ids(self) -> tuple[str, ...]:
        """The ids under which results are stored; empty until the store has been opened."""
        return tuple(assignment.record.id for assignment in self._sessions.assignments)

    def find_example(self, example_id: str) -> ExampleRecord | None:
        """Find an example that is run, by its id; None before the dataset has been read."""
        opened = self._sessions.opened
        return opened.dataset.example(example_id) if opened else None

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

        frames = [one.to_dataframe(shape) for one in ran]
        return pd.concat(frames, keys=[one.name for one in ran], names=["variant"])

    @property
    def experiments(self) -> list[RanExperiment]:
        """The experiments with what is done so far."""
        return self._sessions.experiments

    # -- controls ---------------------------------------------------------------------------------

    def pause(self) -> None:
        """Start nothing new; what is in flight goes on. `resume()` undoes it."""
        self._sessions.act(lambda runner: runner.pause())

    def resume(self) -> None:
        """Go on after `pause()`."""
        self._sessions.act(lambda runner: runner.resume())

    def stop(self, experiment_id: str | None = None) -> None:
        """Start nothing new and cancel what is in flight. Everything that has finished is kept.

        Args:
            experiment_id: The one variant to stop, by id or name; None for all.

        Raises:
            UsageError: If no variant is called so.
        """
        assignment = self._sessions.assignment(experiment_id) if experiment_id is not None else None
        self._sessions.act(lambda runner: runner.stop(SessionOutcome.STOPPED, "", assignment))

    def keep(self, variant: str) -> None:
        """Have a variant run to its end that a race has stopped. The race then guarantees nothing.

        It is recorded, and shown with the results.

        Args:
            variant: The variant, by id or name.

        Raises:
            UsageError: If no variant is called so, if there is no race, or if the work has ended.
        """
        assignment = self._sessions.assignment(variant)
        opened = self._sessions.opened
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

        self._sessions.act(act)

    def interrupt(self) -> None:
        """Stop as the notebook's ■ does. On the loop that runs the work."""
        self._sessions.interrupt()

    def retry_failed(self) -> None:
        """Make the failed runs and evaluations again, now or, if it has ended, in a new session."""
        if self._sessions.opened is None:
            return
        if self._running or (self._work is not None and not self._work.done()):
            self._sessions.retry_failed()
        else:
            self.start(again=True)

    @property
    def concurrency(self) -> int | None:
        """How many calls may be in flight at once; None adapts. May be set at any time."""
        return self._sessions.concurrency

    @concurrency.setter
    def concurrency(self, ceiling: int | None) -> None:
        self._sessions.concurrency = ceiling

    # -- the result -------------------------------------------------------------------------------

    def result(self, timeout: float | None = None) -> R_co:
        """Wait for the end and return what `run_experiment` would have returned.

        Args:
            timeout: Seconds to wait at most.

        Raises:
            TimeoutError: If it has not ended by then; it goes on.
            UsageError: If called on the very loop that runs the work, which would wait for ever.
        """
        work, self._awaited = self._work, True
        if work is None:
            raise UsageError("Nothing has been started; get a handle from start_experiment(...).")
        loop = loop_of_thread()
        if not work.done() and loop is not None and loop is self._sessions.loop:
            raise UsageError(
                "result() would block the loop that the experiment runs on, so that neither could go "
                "on; use `await handle`, or call result() once it has ended."
            )
        if isinstance(work, concurrent.futures.Future):
            return work.result(timeout)
        if not work.done():
            _wait_elsewhere(work, timeout)
        return work.result()

    def __await__(self) -> Generator[Any, None, R_co]:
        self._awaited = True
        if self._work is None:
            return self.run().__await__()
        if isinstance(self._work, concurrent.futures.Future):
            return asyncio.wrap_future(self._work).__await__()
        return asyncio.shield(self._work).__await__()

    # -- running ----------------------------------------------------------------------------------

    def start(self, *, again: bool = False) -> None:
        """Begin in the background: on the running loop, or on the process's background loop."""
        self.background, self._awaited = True, False
        if again:
            self._sessions.reset()
        self._open_view()  # here, in the cell: once it has ended, front ends may drop what it shows
        self._work = spawn(self._again if again else self.run)
        if isinstance(self._work, asyncio.Task):
            self._sessions.loop = self._work.get_loop()
        self._work.add_done_callback(self._notice)
        watch(self)

    def _notice(self, _: object) -> None:
        """Log the exception of a background run if nobody waits for its result, to whom it is raised."""
        if self._failure is not None and not self._awaited:
            _LOG.error("An experiment in the background ended with %s", self._failure)

    @property
    def _failure(self) -> str | None:
        """What the work raised, in words; None if nothing."""
        work = self._work
        error = work.exception() if work and work.done() and not work.cancelled() else None
        return None if error is None else _in_words(error)

    def left_undone(self) -> str:
        """Describe what the end of the process cuts short; empty if nothing is under way."""
        opened = self._sessions.opened
        if self._work is None or self._work.done():
            return ""
        if opened is None:
            return (
                "The process ends before an experiment has begun: nothing has been run. "
                "handle.result() waits for the end."
            )
        total = self.progress.tasks
        resume = "resume_experiment" if len(self.experiment_ids) == 1 else "resume_variants"
        ids = ", ".join(repr(one) for one in self.experiment_ids)
        kept = (
            "nothing of a dry run is stored"
            if opened.dry_run
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
        if self._view is None:
            self._open_view()
        with self._under_way():
            try:
                watched = self.background or self._view is not None
                cancelled = await self._sessions.open(watched=watched)
            except BaseException as error:
                self._close_view([], _in_words(error))
                raise
            result = await self._finish_session()
        if cancelled is not None:
            raise cancelled
        return result

    async def _again(self) -> R_co:
        """Run another session, for what failed."""
        with self._under_way():
            try:
                await self._sessions.reopen()
            except BaseException:
                self._close_view(self.experiments)
                raise
            return await self._finish_session()

    @contextmanager
    def _under_way(self) -> Iterator[None]:
        self._running = True
        try:
            with fewer_collections():
                yield
        finally:
            self._running = False

    async def _finish_session(self) -> R_co:
        """Work to the end of the session, show what came of it, and return the result."""
        failure: BaseException | None = None
        try:
            await self._sessions.work(self._view)
        except BaseException as error:  # noqa: BLE001 - raised below, once everything is shown
            failure = error
        ran = self.experiments
        result = [self._finish(ran)] if failure is None else []
        self._close_view(result or ran)
        if failure is not None:
            raise failure
        return result[0]

    def _close_view(self, shown: Sequence[Any], failure: str = "") -> None:
        """Show the end; what goes wrong with that must not cost the result."""
        if self._view:
            try:
                self._view.close(shown, failure)
            except Exception as error:  # noqa: BLE001 - as a closed standard error
                warn_of("The view of this run", error)

    # -- in a cell --------------------------------------------------------------------------------

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
        work = self._work
        if work is None or not work.done() or work.cancelled():
            return []
        return list(self.experiments) if self._failure else [work.result()]

    def __repr__(self) -> str:
        total, failure = self.progress.tasks, f"; {self._failure}" if self._failure else ""
        return f"<ExperimentHandle {self.status}: {total.done:,} of {total.planned:,} runs done{failure}>"


def _in_words(error: BaseException) -> str:
    return f"{type_name(type(error))}: {message_of(error)}"


def _wait_elsewhere(work: "asyncio.Task[Any]", timeout: float | None) -> None:
    """Wait, in another thread than the loop's."""
    ended = threading.Event()
    work.get_loop().call_soon_threadsafe(lambda: work.add_done_callback(lambda _: ended.set()))
    if not ended.wait(timeout):
        raise TimeoutError(f"The experiment has not ended within {timeout:g} s; it goes on.")
