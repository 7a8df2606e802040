"""The workers' side: each attempt is made as the kernel would make it, and reported with all that it took.

An attempt is made at most once: it is sent to one worker, named by an id that no other worker has, which
makes none whose key it has seen. Dask by itself runs a task again whose worker or result it has lost.

One task of Dask's holds several attempts, and lasts until there is nothing left to do for it: a worker that
is at work must not look idle to a cluster that shrinks.
"""

import asyncio
import os
import platform
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from importlib import import_module, metadata
from typing import TYPE_CHECKING, Any

from phoenix_nb.capture import CAPTURE
from phoenix_nb.distributed.attempt import Attempt
from phoenix_nb.distributed.message_queues import EventSender
from phoenix_nb.distributed.messages import (
    Addressed,
    Parcel,
    Report,
    Session,
    Target,
    Visit,
    packed,
    unpacked,
)
from phoenix_nb.distributed.pickling import fingerprint_of, install_sources, load
from phoenix_nb.distributed.printed_output import listen, unlisten
from phoenix_nb.engine.invoke import timeout_error
from phoenix_nb.engine.loop_guard import guarding
from phoenix_nb.engine.user_code import Ended, UserCode

if TYPE_CHECKING:
    from distributed import Worker


__all__ = [
    "MISSING",
    "Enrolled",
    "attempts",
    "attempts_async",
    "cancel",
    "enrol",
    "leave",
    "process",
    "version_of",
    "visit",
]

MISSING = "not installed"
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
        known = _SESSIONS[dask_worker.id, session.id] = Enrolled(session, dask_worker)
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


def attempts(session: str, worker_id: str, batch: Sequence[Addressed]) -> None:
    """Make attempts of sync functions, in a thread of the worker, one after the other."""
    from distributed import get_worker

    known = _known(get_worker(), session, worker_id, batch)
    if known is not None:
        known.make(batch)


async def attempts_async(
    session: str, worker_id: str, batch: Sequence[Addressed], task: str
) -> None:
    """Make attempts of async functions, on the worker's loop, with as many others as there are.

    Args:
        session: Whose they are.
        worker_id: Of the worker that may make them.
        batch: The attempts.
        task: The key of this task of Dask's.
    """
    from distributed import get_worker
    from distributed.worker_state_machine import SecedeEvent

    worker = get_worker()
    # A coroutine needs no thread: without this, a worker runs no more of them than it has threads.
    worker.handle_stimulus(
        SecedeEvent(key=task, compute_duration=0.0, stimulus_id=f"phoenix_nb-secede-{time.time()}")
    )
    known = _known(worker, session, worker_id, batch)
    if known is not None:
        async with asyncio.TaskGroup() as group:
            for key, parcel in batch:
                group.create_task(known.make_async(key, parcel))


def _known(
    worker: "Worker", session: str, worker_id: str, batch: Sequence[Addressed]
) -> "Enrolled | None":
    """Return a session; None, and say so, if the attempts are another worker's."""
    known = _SESSIONS.get((worker.id, session))
    if known is not None and worker_id == worker.id:
        return known
    sender = EventSender(
        worker.loop.asyncio_loop, worker.id, _post(worker, f"phoenix_nb-{session}")
    )
    for key, _ in batch:
        sender.put("stranger", key)
    return None


def _post(worker: "Worker", topic: str) -> Callable[[list[Any]], None]:
    return lambda event: worker.log_event(topic, event)


class Enrolled:
    """One session, as one worker has it."""

    def __init__(self, session: Session, worker: "Worker") -> None:
        self.session = session
        self.loop: asyncio.AbstractEventLoop = worker.loop.asyncio_loop
        self.sender: EventSender = EventSender(self.loop, worker.id, _post(worker, session.topic))
        elsewhere = session.process != process()
        if elsewhere:
            import_module("opentelemetry.sdk.trace")  # or the spans of a first attempt were missed
            install_sources(session.sources)
        things, errors = load(session.code)
        self.fingerprint: str = fingerprint_of(things, errors)
        self.targets: list[Target] = things
        self.user_code: UserCode = UserCode(errors, lambda: False)
        self._waiting: deque[Addressed] = deque()
        """Attempts of sync functions, for whichever thread is free first."""
        self._lock = threading.Lock()
        self._seen: set[str] = set()
        """Keys of attempts that have begun, or never will."""
        self._under_way: dict[str, Attempt] = {}
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
        self.sender.close()
        self.cancel(list(self._under_way))
        self._stack.close()

    def cancel(self, keys: Iterable[str]) -> None:
        """End attempts early, and say of which none had begun."""
        for key in keys:
            under_way = self._under_way.get(key)
            if under_way is None:
                with self._lock:
                    seen = key in self._seen
                    self._seen.add(key)
                if not seen:
                    self.sender.put("unbegun", key)
            elif under_way.task is not None:
                under_way.task.cancel()

    def make(self, batch: Sequence[Addressed]) -> None:
        """Make attempts in this thread, and whatever waits for one."""
        self._waiting.extend(batch)
        while True:
            try:
                key, parcel = self._waiting.popleft()
            except IndexError:
                return
            self._make(key, parcel)

    def _make(self, key: str, parcel: bytes) -> None:
        under_way = self._begin(key, parcel)
        if under_way is None:
            return
        ended = under_way.call()
        if ended.pending is not None:
            awaited = under_way.wait_for(ended.pending)
            ended = asyncio.run_coroutine_threadsafe(awaited, self.loop).result()
        self._end(under_way, ended)

    async def make_async(self, key: str, parcel: bytes) -> None:
        """Make an attempt on this loop."""
        under_way = self._begin(key, parcel)
        if under_way is not None:
            self._end(under_way, await under_way.await_call(self.session.timeout))

    def _begin(self, key: str, parcel: bytes) -> "Attempt | None":
        """Note an attempt; None if it has been made, must not be made any more, or cannot be."""
        with self._lock:
            if key in self._seen:
                return None
            self._seen.add(key)
        try:
            details: Parcel = unpacked(parcel)
        except BaseException as error:  # noqa: BLE001 - a value of the user's that cannot be read here
            self._report(key, Report(ended=self.user_code.ended(error), seconds=0.0))
            return None
        if details.announced:
            self.sender.put("begun", key)
        under_way = self._under_way[key] = Attempt(self, details, key)
        return under_way

    def _end(self, under_way: "Attempt", ended: Ended) -> None:
        """Report an attempt that is over; where that has been done, only that its thread is free."""
        self._under_way.pop(under_way.key, None)
        with self._lock:
            reported, under_way.reported = under_way.reported, True
        if reported:
            self.sender.put("freed", under_way.key)
        else:
            self._report(under_way.key, under_way.report(ended))

    def _report(self, key: str, report: Report) -> None:
        try:
            data = packed(report)
        except BaseException as error:  # noqa: BLE001 - what cannot be sent has been made all the same
            ended = self.user_code.ended(error, answered=True)
            data = packed(Report(ended=ended, seconds=report.seconds))
        self.sender.put("report", key, data)

    async def _watch(self, timeout: float) -> None:  # noqa: ASYNC109 - seconds of an attempt
        """Report attempts in threads that have run out of time: their threads cannot be ended."""
        while True:
            await asyncio.sleep(min(_LOOK, timeout / 4))
            now = time.monotonic()
            for under_way in list(self._under_way.values()):
                if under_way.task is not None or now - under_way.began <= timeout:
                    continue
                with self._lock:  # until it is said, or its thread might be said to be free before
                    if not under_way.reported:
                        under_way.reported = True
                        ended = self.user_code.ended(timeout_error(timeout))
                        self._report(under_way.key, under_way.report(ended, abandoned=True))


_SESSIONS: dict[tuple[str, str], Enrolled] = {}
"""By the worker's id and the session's: one process may hold several workers."""
