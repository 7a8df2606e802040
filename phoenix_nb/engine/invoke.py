"""Calls user code: async functions on the loop, sync ones in threads, each attempt with its timeout."""

import asyncio
import functools
import inspect
from collections.abc import Callable
from contextvars import Context
from datetime import UTC, datetime
from typing import Any

from phoenix_nb.engine.bridge import caller_waits
from phoenix_nb.engine.deadlines import Deadlines
from phoenix_nb.engine.threads import Threads, Ticket
from phoenix_nb.engine.work import Call
from phoenix_nb.errors import RunTimeoutError

_CANCEL_GRACE = 2.0
"""Seconds that async code has to react to its cancellation before it is given up."""
_THREAD_GRACE = 0.5
"""Seconds that sync code has to finish after a stop: its result has been paid for."""


class Invoker:
    """Makes attempts and says how each ended, exactly once, on the loop."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        timeout: float | None,
        settle: Callable[[Call, Any, BaseException | None], None],
        abandoned: Callable[[Call, int], None],
    ) -> None:
        self._loop = loop
        self._timeout = timeout
        self._caller_waits = caller_waits()
        self._settle = settle
        self._abandoned = abandoned
        self._deadlines = Deadlines(loop, self._expire)
        self._threads = Threads(loop, self._thread_done)
        self._orphans: set[asyncio.Task[Any]] = set()
        """Tasks that ignored their cancellation; kept so that they are not collected half-way."""

    def launch(self, call: Call, context: Context, now: float) -> None:
        """Begin an attempt; its end is told through `settle`, never before this has returned."""
        call.over, call.timed_out = False, False
        call.started, call.started_at = now, datetime.now(UTC)
        target = call.evaluator or call.assignment.task
        try:
            args, kwargs = target.binding.arguments(call.value)  # type: ignore[union-attr]
            if target.is_async:  # type: ignore[union-attr]
                made = context.run(target.function, *args, **kwargs)  # type: ignore[union-attr]
                self._watch(call, made, context)
            else:
                ticket = Ticket(call, target.function, args, kwargs, context)  # type: ignore[union-attr]
                call.activity = ticket
                self._threads.submit(ticket)
        except Exception as error:  # noqa: BLE001 - the call itself failed: that is the user's to see
            call.activity = None
            self._loop.call_soon(self._end, call, None, error)
            return
        if self._timeout is not None:
            self._deadlines.add(call, now + self._timeout)

    def cancel(self, call: Call) -> None:
        """End an attempt early; async code is cancelled, sync code gets a moment to finish."""
        if call.over:
            return
        self._deadlines.discard(call)
        if call.timer:
            call.timer.cancel()
        if isinstance(call.activity, Ticket):
            call.timer = self._loop.call_later(_THREAD_GRACE, self._abandon, call)
        elif call.activity is not None:
            call.activity.cancel()
            call.timer = self._loop.call_later(_CANCEL_GRACE, self._give_up, call)

    def close(self) -> None:
        """Let idle threads end, and wait for nothing any more."""
        self._threads.close()
        self._deadlines.close()

    def _watch(self, call: Call, made: Any, context: Context) -> None:
        coroutine = made if inspect.iscoroutine(made) else _awaiting(made)
        task = self._loop.create_task(coroutine, context=context)
        call.activity = task
        task.add_done_callback(functools.partial(self._task_done, call))

    def _task_done(self, call: Call, task: asyncio.Task[Any]) -> None:
        self._orphans.discard(task)
        # the exception is read in any case, or asyncio complains that nobody did
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        if call.over or call.activity is not task:
            return
        if error is not None and call.timed_out:
            error = self._timeout_error()
        self._end(call, None if error else task.result(), error)

    def _thread_done(self, ticket: Ticket, value: Any, error: BaseException | None) -> None:
        call: Call = ticket.owner
        if call.over:
            return
        if error is None and inspect.isawaitable(value):
            self._watch(call, value, ticket.context)
            return
        self._end(call, value, error)

    def _expire(self, call: Call) -> None:
        """The attempt's time is up."""
        call.timed_out = True
        if isinstance(call.activity, Ticket):
            self._abandon(call)
        else:
            call.timer = self._loop.call_later(_CANCEL_GRACE, self._give_up, call)
            call.activity.cancel()

    def _abandon(self, call: Call) -> None:
        """Leave a thread behind that cannot be ended."""
        self._threads.abandon(call.activity)
        self._abandoned(call, self._threads.abandoned)
        self._end(call, None, self._end_error(call))

    def _give_up(self, call: Call) -> None:
        """Leave a task behind that ignores its cancellation."""
        self._orphans.add(call.activity)
        self._end(call, None, self._end_error(call))

    def _end_error(self, call: Call) -> BaseException:
        return self._timeout_error() if call.timed_out else asyncio.CancelledError()

    def _timeout_error(self) -> RunTimeoutError:
        said = f"The attempt took longer than {self._timeout:g} s; raise `timeout=` if it may."
        if self._caller_waits:
            said += (
                " Or use `await async_run_experiment(...)`: the loop of this call cannot be re-entered and "
                "stands still meanwhile, so that nothing gets what only that loop can give, as a lock held "
                "there."
            )
        return RunTimeoutError(said)

    def _end(self, call: Call, value: Any, error: BaseException | None) -> None:
        self._deadlines.discard(call)
        if call.timer:
            call.timer.cancel()
            call.timer = None
        call.over, call.activity = True, None
        self._settle(call, value, error)


async def _awaiting(made: Any) -> Any:
    """Await what is awaitable without being a coroutine; anything else is the result itself."""
    return await made if inspect.isawaitable(made) else made
