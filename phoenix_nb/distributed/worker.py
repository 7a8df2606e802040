"""The workers' side: each attempt is made as the kernel would make it, and reported with all that it took.

An attempt is made at most once: it is sent to one worker, named by an id that no other worker has, which
makes none whose key it has seen. Dask by itself runs a task again whose worker or result it has lost.
"""

import asyncio
import contextvars
import os
import platform
import socket
import threading
import time
from collections.abc import Coroutine, Iterable
from contextlib import ExitStack
from importlib import import_module, metadata
from typing import TYPE_CHECKING, Any

from phoenix_nb.capture import CAPTURE
from phoenix_nb.core.limits.request_key import SALT
from phoenix_nb.core.run.attempt_decision import Fault
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes
from phoenix_nb.core.user_code.binding import BoundEvaluator
from phoenix_nb.distributed.heard_limits import HeardLimits
from phoenix_nb.distributed.parcels import Parcel, Report, Session, Target, Visit, packed, unpacked
from phoenix_nb.distributed.prints import PRINTED, Printed, listen, unlisten
from phoenix_nb.distributed.shipping import fingerprint_of, install_sources, load
from phoenix_nb.engine.invoke import CANCEL_GRACE, timeout_error
from phoenix_nb.engine.loop_guard import guarding
from phoenix_nb.engine.user_code import INSIDE, Ended, UserCode
from phoenix_nb.model.public import Example
from phoenix_nb.tracing import span_collection
from phoenix_nb.tracing.spans import from_sdk

if TYPE_CHECKING:
    from distributed import Worker

    from phoenix_nb.model import Span

__all__ = [
    "MISSING",
    "attempt",
    "attempt_async",
    "cancel",
    "enrol",
    "leave",
    "process",
    "version_of",
    "visit",
]

MISSING = "not installed"
_IN_EVENT = 64_000
"""Bytes up to which a report travels in an event: the scheduler holds the last thousand of them. A larger one
is fetched as the result of its task."""
_LOOK = 0.2
"""Seconds between two looks for attempts in threads that have run out of time, at most."""


def process() -> tuple[str, int]:
    """Host and number of this process."""
    return socket.gethostname(), os.getpid()


# -- what the kernel asks of a worker; Dask calls these on the worker's loop ---------------------------


def visit(packages: Iterable[str], dask_worker: "Worker") -> Visit:
    """Say who the worker is, and which versions it has."""
    versions = {name: version_of(name) for name in packages}
    return Visit(dask_worker.id, {"python": platform.python_version(), **versions})


def version_of(package: str) -> str:
    """Return the version of a package, as it is installed here."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return MISSING


def enrol(session: Session, dask_worker: "Worker") -> str:
    """Take over a session's code; returns its fingerprint, as it has arrived."""
    known = _SESSIONS.get((dask_worker.id, session.id))
    if known is None:
        known = _SESSIONS[dask_worker.id, session.id] = _Enrolled(session, dask_worker)
    return known.fingerprint


def cancel(session: str, keys: Iterable[str], dask_worker: "Worker") -> None:
    """End attempts early: those on the loop are cancelled, and those that have not begun never will."""
    known = _SESSIONS.get((dask_worker.id, session))
    if known is not None:
        known.cancel(keys)


def leave(session: str, dask_worker: "Worker") -> None:
    """Forget a session."""
    known = _SESSIONS.pop((dask_worker.id, session), None)
    if known is not None:
        known.close()


# -- the tasks of Dask ----------------------------------------------------------------------------------


def attempt(parcel: bytes, key: str) -> bytes | None:
    """Make an attempt of a sync function, in a thread of the worker."""
    from distributed import get_worker

    return _attempt(get_worker(), parcel, key)


def _attempt(worker: "Worker", parcel: bytes, key: str) -> bytes | None:
    details: Parcel = unpacked(parcel)
    known = _SESSIONS.get((worker.id, details.session))
    if known is None or details.worker != worker.id:
        return _stranger(worker, details, key)
    return known.make(details, key)


async def attempt_async(parcel: bytes, key: str) -> bytes | None:
    """Make an attempt of an async function, on the worker's loop, with as many others as there are."""
    from distributed import get_worker
    from distributed.worker_state_machine import SecedeEvent

    worker = get_worker()
    # A coroutine needs no thread: without this, a worker runs no more of them than it has threads.
    worker.handle_stimulus(
        SecedeEvent(key=key, compute_duration=0.0, stimulus_id=f"phoenix_nb-secede-{time.time()}")
    )
    details: Parcel = unpacked(parcel)
    known = _SESSIONS.get((worker.id, details.session))
    if known is None or details.worker != worker.id:
        return _stranger(worker, details, key)
    return await known.make_async(details, key)


def _stranger(worker: "Worker", details: Parcel, key: str) -> bytes | None:
    report = Report(ended=Ended(fault=Fault.LOST), seconds=0.0, stranger=True)
    return _send(worker, f"phoenix_nb-{details.session}", key, report)


def _send(worker: "Worker", topic: str, key: str, report: Report) -> bytes | None:
    """Send a report; returns it where it is too large for an event, as the result of the task."""
    data = packed(report)
    if len(data) > _IN_EVENT:
        worker.log_event(topic, ["fetch", key])
        return data
    worker.log_event(topic, ["report", key, data])
    return None


class _Enrolled:
    """One session, as one worker has it."""

    def __init__(self, session: Session, worker: "Worker") -> None:
        self.session = session
        self.worker = worker
        self.loop = worker.loop.asyncio_loop
        elsewhere = session.process != process()
        if elsewhere:
            import_module("opentelemetry.sdk.trace")  # or the spans of a first attempt were missed
            install_sources(session.sources)
        things, errors = load(session.code)
        self.fingerprint: str = fingerprint_of(things, errors)
        self.targets: list[Target] = things
        self.user_code: UserCode = UserCode(errors, lambda: False)
        self._closed = False
        self._lock = threading.Lock()
        self._seen: set[str] = set()
        """Keys of attempts that have begun, or never will."""
        self._under_way: dict[str, _Attempt] = {}
        self._stack = ExitStack()
        self._stack.enter_context(guarding(self.loop))
        if session.capture:
            CAPTURE.open()
            self._stack.callback(CAPTURE.close)
        if elsewhere:  # what is printed in the kernel's own process is printed there already
            listen()
            self._stack.callback(unlisten)
        if session.timeout is not None:
            watch = self.loop.create_task(self._watch(session.timeout))
            self._stack.callback(watch.cancel)

    def close(self) -> None:
        """Take off what was put on; nothing is reported any more."""
        self._closed = True
        self.cancel(list(self._under_way))
        self._stack.close()

    def cancel(self, keys: Iterable[str]) -> None:
        """End attempts early."""
        for key in keys:
            under_way = self._under_way.get(key)
            if under_way is None:
                self._seen.add(key)
            elif under_way.task is not None:
                under_way.task.cancel()

    def make(self, details: Parcel, key: str) -> bytes | None:
        """Make an attempt in this thread."""
        under_way = self._begin(details, key)
        if under_way is None:
            return None
        ended = under_way.call()
        if ended.pending is not None:
            awaited = under_way.wait_for(ended.pending)
            ended = asyncio.run_coroutine_threadsafe(awaited, self.loop).result()
        return self._end(under_way, ended)

    async def make_async(self, details: Parcel, key: str) -> bytes | None:
        """Make an attempt on this loop."""
        under_way = self._begin(details, key)
        if under_way is None:
            return None
        return self._end(under_way, await under_way.await_call(self.session.timeout))

    def _begin(self, details: Parcel, key: str) -> "_Attempt | None":
        """Note an attempt; None if it has been made, or must not be made any more."""
        with self._lock:
            if key in self._seen:
                return None
            self._seen.add(key)
        under_way = self._under_way[key] = _Attempt(self, details, key)
        return under_way

    def _end(self, under_way: "_Attempt", ended: Ended) -> bytes | None:
        """Report an attempt that is over; where that has been done, only that its thread is free."""
        self._under_way.pop(under_way.key, None)
        with self._lock:
            reported, under_way.reported = under_way.reported, True
        if self._closed:
            return None
        if reported:
            self.worker.log_event(self.session.topic, ["freed", under_way.key])
            return None
        return _send(self.worker, self.session.topic, under_way.key, under_way.report(ended))

    async def _watch(self, timeout: float) -> None:  # noqa: ASYNC109 - seconds of an attempt
        """Report attempts in threads that have run out of time: their threads cannot be ended."""
        while True:
            await asyncio.sleep(min(_LOOK, timeout / 4))
            now = time.monotonic()
            for under_way in list(self._under_way.values()):
                if under_way.task is None and now - under_way.began > timeout:
                    with self._lock:
                        reported, under_way.reported = under_way.reported, True
                    if not reported:
                        ended = self.user_code.ended(timeout_error(timeout))
                        report = under_way.report(ended, abandoned=True)
                        _send(self.worker, self.session.topic, under_way.key, report)


class _Attempt:
    """One attempt under way."""

    def __init__(self, enrolled: _Enrolled, details: Parcel, key: str) -> None:
        session = enrolled.session
        self.key = key
        self.details = details
        self.target: Target = enrolled.targets[details.target]
        self.task: asyncio.Task[Ended] | None = None
        self.reported = False
        self._enrolled = enrolled
        self._notes = AttemptNotes(keeps=bool(session.keep))
        self._printed = Printed()
        self._heard = HeardLimits()
        self._context = contextvars.copy_context()
        self._context.run(self._set_up, session.salt)
        self._wire = None
        if session.capture:
            self._wire = CAPTURE.watch(self._context, self._heard, details.group, lambda _: None)
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
            heard=tuple(self._heard.answers),
            answered=answered,
            spans=spans,
            printed=self._printed.text(),
            abandoned=abandoned,
        )


_SESSIONS: dict[tuple[str, str], _Enrolled] = {}
"""By the worker's id and the session's: one process may hold several workers."""
