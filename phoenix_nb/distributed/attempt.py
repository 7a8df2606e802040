"""One attempt on a worker: called as the kernel would call it, and reported with all that it took."""

import asyncio
import contextvars
import time
from collections.abc import Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from phoenix_nb.capture import CAPTURE
from phoenix_nb.core.limits.request_key import SALT
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes
from phoenix_nb.core.user_code.binding import BoundEvaluator
from phoenix_nb.distributed.heard_limits import Heard, HeardLimits
from phoenix_nb.distributed.messages import Parcel, Report, Target, packed
from phoenix_nb.distributed.printed_output import PRINTED, Printed
from phoenix_nb.engine.invoke import CANCEL_GRACE, timeout_error
from phoenix_nb.engine.user_code import INSIDE, Ended
from phoenix_nb.model.public import Example
from phoenix_nb.tracing import span_collection
from phoenix_nb.tracing.spans import from_sdk

if TYPE_CHECKING:
    from phoenix_nb.distributed.worker import Enrolled
    from phoenix_nb.model import Span

__all__ = ["Attempt"]


class Attempt:
    """One attempt under way.

    Args:
        enrolled: The session that it belongs to, as the worker has it.
        details: What is called, with what.
        key: The attempt's own.
    """

    def __init__(self, enrolled: "Enrolled", details: Parcel, key: str) -> None:
        session = enrolled.session
        self.key = key
        self.details = details
        self.target: Target = enrolled.targets[details.target]
        self.task: asyncio.Task[Ended] | None = None
        self.reported = False
        self._enrolled = enrolled
        self._printed = Printed()
        self._heard = HeardLimits(enrolled.loop, self._tell)
        self._wire = None
        if session.capture:
            CAPTURE.look()
            self._wire = CAPTURE.watch(self._heard, details.group, lambda _: None)
        wire = self._wire
        self._notes = AttemptNotes(lambda: wire, [] if session.keep else None)
        self._context = contextvars.copy_context()
        self._context.run(self._set_up, session.salt)
        self._gathered: span_collection.Gathered | None = None
        if details.trace_id and span_collection.in_use():
            self._gathered = span_collection.begin(
                self._context, details.trace_id, details.trace_id[:16]
            )
        self.began = time.monotonic()

    def _set_up(self, salt: bytes) -> None:
        INSIDE.set(True)
        ATTEMPT_NOTES.set(self._notes)
        PRINTED.set(self._printed)
        SALT.set(salt)

    def _tell(self, answers: Sequence[Heard]) -> None:
        """Say what has been heard of limits while the attempt goes on: clients try again by themselves."""
        self._enrolled.sender.put("heard", self.key, packed(answers))

    @property
    def _evaluator(self) -> BoundEvaluator | None:
        return self.target if isinstance(self.target, BoundEvaluator) else None

    def _arguments(self) -> tuple[tuple[Any, ...], dict[str, Any]]:
        return self.target.binding.arguments(self._value)

    def _value(self, name: str) -> Any:
        value = self.details.values[name]
        return Example.sharing(value) if name == "example" else value

    def call(self) -> Ended:
        """Call the function, in this thread."""
        user_code = self._enrolled.user_code
        try:
            args, kwargs = self._arguments()
        except BaseException as error:  # noqa: BLE001 - a value of the user's that cannot be copied
            return user_code.ended(error)
        described = (self.target.function, args, kwargs, self._evaluator)
        return self._context.run(user_code.call, *described)

    async def await_call(self, timeout: float | None) -> Ended:  # noqa: ASYNC109 - as above
        """Call the function, and await what it returns for so many seconds."""
        user_code = self._enrolled.user_code
        try:
            args, kwargs = self._arguments()
        except BaseException as error:  # noqa: BLE001 - as above
            return user_code.ended(error)
        described = (self.target.function, args, kwargs, self._evaluator)
        return await self._await(user_code.await_call(*described), timeout)

    async def wait_for(self, pending: Any) -> Ended:
        """Await what a sync function has returned."""
        left = None
        if (timeout := self._enrolled.session.timeout) is not None:
            left = max(0.0, self.began + timeout - time.monotonic())
        await_call = self._enrolled.user_code.await_call
        return await self._await(await_call(lambda: pending, (), {}, self._evaluator), left)

    async def _await(
        self,
        coroutine: Coroutine[Any, Any, Ended],
        timeout: float | None,  # noqa: ASYNC109 - as above
    ) -> Ended:
        loop = asyncio.get_running_loop()
        self.task = task = loop.create_task(coroutine, context=self._context)
        try:
            await asyncio.wait({task}, timeout=timeout)
            if task.done():
                return self._result(task)
            task.cancel()
            await asyncio.wait({task}, timeout=CANCEL_GRACE)
        except asyncio.CancelledError:  # the worker itself ends, and Dask with it
            task.cancel()
            raise
        if task.done() and (ended := self._result(task)).fault is None:
            return ended
        whole = self._enrolled.session.timeout or 0.0
        return self._enrolled.user_code.ended(timeout_error(whole))

    def _result(self, task: asyncio.Task[Ended]) -> Ended:
        if task.cancelled():  # before it began
            return self._enrolled.user_code.ended(asyncio.CancelledError())
        error = task.exception()
        return task.result() if error is None else self._enrolled.user_code.ended(error)

    def report(self, ended: Ended, *, abandoned: bool = False) -> Report:
        """Gather what the attempt took."""
        seconds = time.monotonic() - self.began
        answered = self._wire.close() if self._wire is not None else None
        spans: list[Span] = []
        if self._gathered is not None:
            made = self._gathered.close(lambda _: None)  # the report has left by then
            span_collection.forget(self.details.trace_id)
            spans = [from_sdk(span, self.details.experiment_id) for span in made]
        return Report(
            ended=ended,
            seconds=seconds,
            usages=tuple(self._notes.reports),
            exchanges=tuple(self._notes.take_exchanges()),
            heard=self._heard.close(),
            answered=answered,
            spans=spans,
            printed=self._printed.text(),
            abandoned=abandoned,
        )
