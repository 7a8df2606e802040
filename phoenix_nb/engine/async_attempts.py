"""Begins attempts of async code: many in one task as long as none of them waits, else each in its own.

To make a task, and to have the loop come round to it, takes about as long as all else that the engine does to
launch an attempt. Much of what is called never waits: most evaluators, answers out of a cache. Attempts that
are launched together therefore share a task, one after the other. The first that waits keeps it, as its own
from then on, and those that have not begun get tasks of their own. Each runs in its own context throughout.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine, Generator, Sequence
from contextvars import Context
from functools import partial
from types import coroutine
from typing import Any

from phoenix_nb.core.run.attempt_decision import Fault
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.event_loops import interrupts
from phoenix_nb.engine.loop_guard import own_tasks
from phoenix_nb.engine.user_code import Ended

__all__ = ["AsyncAttempts", "Begun"]

Attempt = partial[Coroutine[Any, Any, Ended]]
"""Makes the coroutine that awaits user code, and never raises."""
Begun = tuple[Call, Attempt, Context]
"""An attempt that has been launched: whose, what it is, and the context that it runs in."""


class AsyncAttempts:
    """Has attempts made on a loop.

    The `activity` of a call is the attempt itself until it begins, and the task that it is in from then on;
    None once it has ended without having waited.

    Args:
        loop: Where they run.
        waits: Called with each call whose attempt waits, or may wait.
        ended: Called with each call, the number of its attempt and how that ended.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        *,
        waits: Callable[[Call], None],
        ended: Callable[[Call, int, Ended], None],
    ) -> None:
        self._loop = loop
        self._make_task = own_tasks(loop)
        self._waits = waits
        self._ended = ended
        self._begun: deque[Begun] = deque()
        """What shares a task, and has not begun in it."""
        self._first_step: Call | None = None
        """The call whose attempt is at its first step in such a task."""

    def begin(self, together: Sequence[Begun]) -> None:
        """Have attempts made that were launched together; none begins before this has returned."""
        if len(together) == 1:
            call, attempt, context = together[0]
            self.begin_alone(call, attempt, context)
            self._waits(call)
            return
        for call, attempt, _ in together:
            call.activity = attempt
        self._begun.extend(together)
        self._make_task(self._share())
        # The next turn of the loop finds attempts that have not begun where their task was cancelled, or
        # where the code of one of them runs the loop itself, as nest_asyncio allows.
        self._loop.call_soon(self._part)

    def begin_alone(self, call: Call, attempt: Attempt, context: Context) -> None:
        """Have an attempt made in a task of its own."""
        call.activity = self._make_task(self._own(call, call.attempts, attempt), context=context)

    async def _own(self, call: Call, number: int, attempt: Attempt) -> None:
        self._ended(call, number, await attempt())

    async def _share(self) -> None:
        """Make attempts one after the other, up to the first that waits, or to an interrupt.

        What stops the run is then before the others in the loop's queue.
        """
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - this runs in one
        begun, ended, seen = self._begun, self._ended, interrupts()
        while begun and interrupts() == seen and not task.cancelling():
            call, attempt, context = begun.popleft()
            if call.activity is not attempt:  # it was cancelled
                continue
            number, made = call.attempts, attempt()
            call.activity, self._first_step = task, call
            try:
                awaited = context.run(made.send, None)
            except StopIteration as end:
                if call.activity is task:
                    call.activity = None
                ended(call, number, end.value)
                if end.value.fault is Fault.INTERRUPTED:  # the run hears of it before others begin
                    break
                continue
            finally:
                self._first_step = None
            self._part()
            self._waits(call)
            ended(call, number, await _rest(made, context, awaited))
            return
        self._part()

    def _part(self) -> None:
        """Give every attempt that has not begun a task of its own."""
        if self._first_step is not None:
            self._waits(self._first_step)
        begun = list(self._begun)
        self._begun.clear()
        for call, attempt, context in begun:
            if call.activity is attempt:
                self.begin_alone(call, attempt, context)
                self._waits(call)


@coroutine
def _rest(
    attempt: Coroutine[Any, Any, Ended], context: Context, awaited: Any
) -> Generator[Any, Any, Ended]:
    """Await what is left of an attempt that waits, each step in its context."""
    while True:
        sent: Any = None
        thrown: BaseException | None = None
        try:
            sent = yield awaited
        except GeneratorExit:
            context.run(attempt.close)
            raise
        except BaseException as error:  # noqa: BLE001 - the attempt deals with it
            thrown = error
        try:
            if thrown is None:
                awaited = context.run(attempt.send, sent)
            else:
                awaited = context.run(attempt.throw, thrown)
        except StopIteration as end:
            ended: Ended = end.value
            return ended
