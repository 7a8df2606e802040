"""Calls user code: async functions on the loop, sync ones in threads, each attempt with its timeout."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from contextvars import Context, copy_context
from functools import partial
from typing import Any

from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.engine.async_attempts import AsyncAttempts, Begun
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.deadlines import Deadlines
from phoenix_nb.engine.event_loops import caller_waits
from phoenix_nb.engine.threads import Delivered, Threads, Ticket
from phoenix_nb.engine.user_code import Ended, UserCode
from phoenix_nb.errors import RunTimeoutError

CANCEL_GRACE = 2.0
"""Seconds that async code has to react to its cancellation before it is given up."""
THREAD_GRACE = 0.5
"""Seconds that sync code has to finish after a stop: its result has been paid for."""

_REPORTED_AT_ONCE = 128
"""Ends of attempts that are dealt with in one turn of the loop, as many as are launched in one."""


def _same(awaitable: Any) -> Any:
    return awaitable


def timeout_error(seconds: float) -> RunTimeoutError:
    """Describe an attempt that has run out of time."""
    return RunTimeoutError(
        f"The attempt took longer than {seconds:g} s; raise `timeout=` if it may."
    )


class Invoker:
    """Makes attempts and reports how each ended, exactly once, on the loop."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        timeout: float | None,
        settle: Callable[[Sequence[tuple[Call, Ended]]], None],
        abandoned: Callable[[Call, int], None],
        user_code: UserCode,
    ) -> None:
        self._loop = loop
        self._timeout = timeout
        self._attempts = AsyncAttempts(loop, waits=self._limit_time, ended=self._async_ended)
        self._caller_waits = caller_waits()
        self._settle = settle
        self._abandoned = abandoned
        self._user_code = user_code
        self._deadlines = Deadlines(loop, self._expire)
        self._threads = Threads(loop, self._threads_done)
        self._ended: list[tuple[Call, int, Ended]] = []
        """Of async attempts, those that have ended and have not been reported."""
        self._context = copy_context()
        self._orphans: set[asyncio.Task[Any]] = set()
        """Tasks that ignored their cancellation; kept so that they are not collected half-way."""

    local: bool = True
    """Attempts run in this process, in the context that they are launched with."""

    def has_room(self, target: BoundTask | BoundEvaluator) -> bool:  # noqa: ARG002 - the port's
        """As many attempts as are launched."""
        return True

    def launch(self, together: Sequence[tuple[Call, Context]]) -> None:
        """Begin attempts; their ends are reported through `settle`, never before this has returned."""
        begun: list[Begun] = []
        for call, context in together:
            target = call.target
            try:
                args, kwargs = target.binding.arguments(call.value)
                if target.is_async:
                    await_call, notes = self._user_code.await_call, call.notes
                    attempt = partial(
                        await_call, target.function, args, kwargs, call.evaluator, notes
                    )
                    begun.append((call, attempt, context))
                else:
                    self._launch_thread(call, target.function, args, kwargs, context)
            except BaseException as error:  # noqa: BLE001 - the user's to see, as that a value cannot be copied
                call.activity = None
                self._loop.call_soon(self._end, call, self._user_code.ended(error))
        if begun:
            self._attempts.begin(begun)

    def _launch_thread(
        self,
        call: Call,
        function: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
        context: Context,
    ) -> None:
        context.run(ATTEMPT_NOTES.set, call.notes)
        described = (function, args, kwargs, call.evaluator)
        ticket = Ticket(call, self._user_code.call, described, {}, context)
        call.activity = ticket
        self._threads.submit(ticket)
        self._limit_time(call)

    def _limit_time(self, call: Call) -> None:
        """Have an attempt under way expire when its time is up, unless it is being ended already."""
        if self._timeout is not None and not call.over and call.timer is None:
            self._deadlines.add(call, call.started + self._timeout)

    def cancel(self, call: Call) -> None:
        """End an attempt early; async code is cancelled, sync code gets a moment to finish."""
        if call.over:
            return
        self._deadlines.discard(call)
        if call.timer:
            call.timer.cancel()
        if isinstance(call.activity, Ticket):
            call.timer = self._loop.call_later(THREAD_GRACE, self._abandon, call)
        elif isinstance(call.activity, partial):  # it has not begun
            call.activity = None
            self._loop.call_soon(self._end_early, call, call.attempts)
        elif call.activity is not None:
            self._cancel_task(call)

    def set_waiting(self, call: Call, *, waiting: bool) -> None:
        """Stop the time of an attempt that waits for a limit, or let it go on."""
        (self._deadlines.pause if waiting else self._deadlines.resume)(call)

    async def close(self) -> None:
        """Let idle threads end, and wait for nothing any more."""
        self._threads.close()
        self._deadlines.close()

    def _async_ended(self, call: Call, attempt: int, ended: Ended) -> None:
        """Have the end of an async attempt reported together with those of the same turn of the loop.

        A callback for each would cost a tenth of what there is to do for an attempt.
        """
        self._ended.append((call, attempt, ended))
        if len(self._ended) == 1:
            with suppress(RuntimeError):  # the loop has been closed: nobody waits
                self._loop.call_soon(self._report, context=self._context)

    def _report(self) -> None:
        """Report the async attempts that have ended: so many at once that other callbacks get their turn."""
        every, self._ended = self._ended[:_REPORTED_AT_ONCE], self._ended[_REPORTED_AT_ONCE:]
        if self._ended:
            self._loop.call_soon(self._report, context=self._context)
        over: list[tuple[Call, Ended]] = []
        for call, attempt, ended in every:
            if not call.over and call.attempts == attempt:
                in_time = ended.fault is None or not call.timed_out
                over.append((call, ended if in_time else self._early_end(call)))
                self._close_attempt(call)
        self._settle(over)

    def _cancel_task(self, call: Call) -> None:
        """Cancel an async attempt. One that has not even begun ends without a report of its own."""
        call.activity.add_done_callback(partial(self._cancelled, call))
        call.activity.cancel()
        call.timer = self._loop.call_later(CANCEL_GRACE, self._give_up, call)

    def _cancelled(self, call: Call, task: asyncio.Task[Any]) -> None:
        self._orphans.discard(task)
        if task.cancelled() and not call.over and call.activity is task:
            call.never_began = not call.timed_out
            self._end(call, self._early_end(call))

    def _threads_done(self, delivered: Sequence[Delivered]) -> None:
        """Report the attempts in threads that have ended, and await what sync functions have returned."""
        over: list[tuple[Call, Ended]] = []
        for ticket, value, error in delivered:
            call: Call = ticket.owner
            if call.over:
                continue
            ended: Ended = value if error is None else self._user_code.ended(error)
            if ended.pending is not None:
                attempt = partial(
                    self._user_code.await_call,
                    *(_same, (ended.pending,), {}, call.evaluator, call.notes),
                )
                self._attempts.begin_alone(call, attempt, ticket.context)
                continue
            self._close_attempt(call)
            over.append((call, ended))
        if over:
            self._settle(over)

    def _expire(self, call: Call) -> None:
        """The attempt's time is up."""
        call.timed_out = True
        if isinstance(call.activity, Ticket):
            self._abandon(call)
        elif call.activity is not None:
            self._cancel_task(call)

    def _abandon(self, call: Call) -> None:
        """Leave a thread behind that cannot be ended."""
        self._threads.abandon(call.activity)
        self._abandoned(call, self._threads.abandoned)
        self._end(call, self._early_end(call))

    def _give_up(self, call: Call) -> None:
        """Leave a task behind that ignores its cancellation."""
        self._orphans.add(call.activity)
        self._end(call, self._early_end(call))

    def _early_end(self, call: Call) -> Ended:
        error = self._timeout_error() if call.timed_out else asyncio.CancelledError()
        return self._user_code.ended(error)

    def _timeout_error(self) -> RunTimeoutError:
        error = timeout_error(self._timeout or 0.0)
        if self._caller_waits:
            error = RunTimeoutError(
                f"{error} Or use `await async_run_experiment(...)`: the loop of this call cannot be "
                "re-entered and stands still meanwhile, so that nothing gets what only that loop can give, "
                "as a lock held there."
            )
        return error

    def _end_early(self, call: Call, attempt: int) -> None:
        """Report an attempt that was cancelled before it began."""
        if not call.over and call.attempts == attempt:
            call.never_began = True
            self._end(call, self._early_end(call))

    def _end(self, call: Call, ended: Ended) -> None:
        self._close_attempt(call)
        self._settle([(call, ended)])

    def _close_attempt(self, call: Call) -> None:
        """An attempt is over: wait for nothing of it any more."""
        self._deadlines.discard(call)
        if call.timer:
            call.timer.cancel()
            call.timer = None
        call.over, call.activity = True, None
