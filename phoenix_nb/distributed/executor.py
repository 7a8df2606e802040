"""The kernel's side: attempts go out to workers, and come back as if they had been made here."""

import asyncio
import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from contextvars import Context
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from phoenix_nb.core.progress import events
from phoenix_nb.core.run.attempt_decision import Fault
from phoenix_nb.core.run.attempt_notes import AttemptNotes
from phoenix_nb.core.run.exchange_log import ExchangeLog
from phoenix_nb.core.user_code.binding import BoundEvaluator, BoundTask
from phoenix_nb.distributed.flights import Flight, RemoteRequests, loss_at
from phoenix_nb.distributed.heard_limits import Heard
from phoenix_nb.distributed.link import Link, Outgoing, on_loop_of
from phoenix_nb.distributed.message_queues import LoopQueue, Message
from phoenix_nb.distributed.messages import Parcel, Report, Target, packed, unpacked
from phoenix_nb.distributed.roster import Roster, RosteredWorker
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.executor import Dispatcher
from phoenix_nb.engine.invoke import CANCEL_GRACE, THREAD_GRACE
from phoenix_nb.engine.user_code import Ended

__all__ = ["DaskExecutor"]

_MOST_REMEMBERED = 10_000
"""Attempts that were given up, of which it is noticed when their results arrive all the same."""
_UNHEARD = 4
"""Attempts of an async function on their way, at the start of a run: the next is sent once a worker has begun
one of them. So however slow the way and the workers are, a limit that nobody knows of yet is met by few."""
_TRIED = 64
"""Attempts of a function after which the run knows what it will meet."""


class DaskExecutor:
    """Makes attempts on the workers of a Dask cluster; see `phoenix_nb.engine.executor.Executor`."""

    local: bool = False

    def __init__(
        self,
        dispatcher: Dispatcher,
        link: Link,
        *,
        targets: Sequence[Target],
        present: Sequence[RosteredWorker],
        inbox: LoopQueue,
    ) -> None:
        client = link.client
        self._run = dispatcher
        self._client = client
        self._client_loop: asyncio.AbstractEventLoop = client.loop.asyncio_loop
        self._link = link
        self._places = {id(target): place for place, target in enumerate(targets)}
        self._roster = Roster()
        for worker in present:
            self._roster.join(worker)
        self._flights: dict[str, Flight] = {}
        self._launched = [0] * len(targets)
        self._unheard: list[set[str]] = [set() for _ in targets]
        """By function, attempts of those on their way that will be announced."""
        self._given_up: dict[str, tuple[Call, int]] = {}
        self._outgoing: list[Outgoing] = []
        self._cancelled: dict[str, list[str]] = defaultdict(list)
        self._abandoned = 0
        self._flushing = False
        self._shown: tuple[int, ...] | None = None
        self._closed = False
        self._empty_since: float | None = None
        self._handlers: dict[str, Callable[..., None]] = {
            "begun": self._begun,
            "heard": self._heard,
            "report": self._reported,
            "unbegun": self._unbegun,
            "stranger": self._stranger,
            "freed": self._freed,
            "lost": self._lost,
            "joined": self._joined,
            "left": self._left,
            "running": self._running,
            "note": self._note,
            "gone": dispatcher.give_up,
        }
        inbox.open(dispatcher.loop, self._take_all)
        dispatcher.loop.call_soon(self._show)
        for text in link.refused.values():
            dispatcher.loop.call_soon(self._note, text)

    # -- for the run ------------------------------------------------------------------------------------

    def has_room(self, target: BoundTask | BoundEvaluator) -> bool:
        """Whether a worker has a thread, or its loop, free for another attempt."""
        place = self._places[id(target)]
        if len(self._unheard[place]) >= _UNHEARD:
            return False
        free = self._roster.next(place, is_async=target.is_async) is not None
        if not free:
            self._link.crowded = True
        return free

    def launch(self, together: Sequence[tuple[Call, Context]]) -> None:
        """Send attempts to workers, where they have contexts of their own."""
        for call, _ in together:
            self._launch(call)

    def _launch(self, call: Call) -> None:
        target = call.target
        place = self._places[id(target)]
        worker = self._roster.next(place, is_async=target.is_async)
        assert worker is not None  # noqa: S101 - there is room
        key = f"{_plain(target.name)}-{uuid4().hex}"
        announced = target.is_async and self._launched[place] < _TRIED
        self._launched[place] += 1
        if announced:
            self._unheard[place].add(key)
        flight = Flight(key, call, call.attempts, worker, target.is_async, place, announced)
        call.activity = flight
        self._flights[key] = flight
        self._roster.begin(worker, is_async=target.is_async)
        try:
            parcel = packed(self._parcel(flight, target))
        except BaseException as error:  # noqa: BLE001 - a value that cannot be pickled is the user's to see
            ended = self._run.user_code.ended(error)
            self._run.loop.call_soon(self._end, flight, ended)
            return
        self._outgoing.append(Outgoing(key, worker, parcel, target.is_async))
        self._flush_soon()

    def _parcel(self, flight: Flight, target: Target) -> Parcel:
        call, binding = flight.call, target.binding
        names = {*binding.positional, *(source for _, source in binding.named)}
        values = {name: call.example if name == "example" else call.value(name) for name in names}
        variant = call.assignment.record.variant
        return Parcel(
            target=flight.target,
            values=values,
            experiment_id=call.assignment.record.id,
            group=f"{target.name} · {variant.name}" if variant else target.name,
            trace_id=call.trace.trace_id if call.trace is not None else "",
            announced=flight.announced,
        )

    def cancel(self, call: Call) -> None:
        """End an attempt early; code that cannot be cancelled gets a moment to finish."""
        flight: Flight | None = call.activity
        if call.over or flight is None or flight.grace is not None:
            return
        self._cancelled[flight.worker.address].append(flight.key)
        self._flush_soon()
        grace = CANCEL_GRACE if flight.is_async else THREAD_GRACE
        flight.grace = self._run.loop.call_later(grace, self._cancelled_end, flight)

    def _cancelled_end(self, flight: Flight) -> None:
        self._release(flight.key)
        self._end(flight, self._run.user_code.ended(asyncio.CancelledError()))

    def set_waiting(self, call: Call, *, waiting: bool) -> None:
        """Do nothing: on a worker nothing waits for a limit, and launches have waited here."""

    async def close(self) -> None:
        """Give back what the run needed of the cluster."""
        self._closed = True
        for flight in self._flights.values():
            if flight.grace is not None:
                flight.grace.cancel()
        with suppress(Exception):  # a cluster that is gone costs no result
            await on_loop_of(self._client, self._link.close, 2 * CANCEL_GRACE)

    # -- to the client's loop ---------------------------------------------------------------------------

    def _flush_soon(self) -> None:
        if not self._flushing:
            self._flushing = True
            self._run.loop.call_soon(self._flush)

    def _flush(self) -> None:
        """Send what has gathered in this turn of the loop at once: one graph costs less than many."""
        self._flushing = False
        outgoing, self._outgoing = self._outgoing, []
        cancelled, self._cancelled = self._cancelled, defaultdict(list)
        try:
            if outgoing:
                self._client_loop.call_soon_threadsafe(self._link.send, outgoing)
            if cancelled:
                self._client_loop.call_soon_threadsafe(self._link.cancel, cancelled)
        except RuntimeError:  # that loop has been closed
            for each in outgoing:
                self._take(("lost", each.key, "the client's loop is closed"))

    # -- what comes back --------------------------------------------------------------------------------

    def _take_all(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self._take(message)

    def _take(self, message: Message) -> None:
        if self._closed:
            return
        word, *details = message
        self._handlers[word](*details)

    def _begun(self, key: str) -> None:
        flight = self._flights.get(key)
        if flight is not None:
            self._heard_of(flight)

    def _heard_of(self, flight: Flight) -> None:
        """An announced attempt is not on its way any more."""
        unheard = self._unheard[flight.target]
        if flight.key in unheard:
            unheard.remove(flight.key)
            self._run.wake()

    def _heard(self, key: str, data: bytes) -> None:
        """An attempt tells what it has heard of limits, and goes on."""
        flight = self._flights.get(key)
        if flight is not None and not flight.settled:
            self._learn(flight, unpacked(data))

    def _learn(self, flight: Flight, heard: Sequence[Heard]) -> None:
        if heard:
            flight.keys.update((limit, None) for limit, _, _ in heard)
            self._run.learn(flight.call, heard)

    def _reported(self, key: str, data: bytes) -> None:
        try:
            report: Report = unpacked(data)
        except Exception as error:  # noqa: BLE001 - what cannot be read must not leave its run hanging
            report = Report(ended=self._run.user_code.ended(error, answered=True), seconds=0.0)
        flight = self._flights.get(key)
        if flight is None or flight.settled:
            self._late(key, report)
            return
        call, now = flight.call, self._run.now()
        call.started = now - report.seconds
        call.started_at = datetime.now(UTC) - timedelta(seconds=report.seconds)
        call.notes = AttemptNotes(None, [ExchangeLog(list(report.exchanges))])
        call.notes.reports.extend(report.usages)
        if call.trace is not None:
            call.trace.receive(report.spans)
        if report.printed:
            self._run.context.copy().run(_show_printed, report.printed)
        self._learn(flight, report.heard)
        call.wire = RemoteRequests(report.answered, tuple(flight.keys))
        if not flight.is_async and report.ended.fault is None:
            self._roster.took(flight.target, report.seconds)
        if report.abandoned:
            self._abandoned += 1
            flight.settled = True
            self._run.notify_abandoned(call, self._abandoned)
        self._end(flight, report.ended)

    def _late(self, key: str, report: Report) -> None:
        """An attempt was given up, and has been made all the same."""
        given_up = self._given_up.pop(key, None)
        if given_up is None or report.ended.fault in (Fault.LOST, Fault.CANCELLED):
            return
        call, attempt = given_up
        self._run.emit(events.PaidTwice(**call.place(self._run.now()), attempt=attempt))

    def _unbegun(self, key: str) -> None:
        """An attempt that was to end early had not begun, and never will: it costs nothing."""
        flight = self._flights.get(key)
        if flight is not None and not flight.settled:
            flight.call.never_began = True
            self._cancelled_end(flight)

    def _stranger(self, key: str) -> None:
        """There is another worker at an address, which knows nothing of the run: nothing was called."""
        flight = self._flights.get(key)
        if flight is None:
            return
        address = flight.worker.address
        with suppress(RuntimeError):
            self._client_loop.call_soon_threadsafe(self._link.forget, address)
        self._left(address)

    def _freed(self, key: str) -> None:
        flight = self._flights.pop(key, None)
        if flight is not None:
            self._abandoned -= 1
            self._roster.end(flight.worker, is_async=flight.is_async)
            self._run.wake()

    def _lost(self, key: str, why: str) -> None:
        del why
        flight = self._flights.get(key)
        if flight is None:
            return
        if flight.settled:
            self._freed(key)
            return
        if flight.grace is not None:  # it was to end, and has
            self._cancelled_end(flight)
            return
        if len(self._given_up) >= _MOST_REMEMBERED:
            del self._given_up[next(iter(self._given_up))]
        self._given_up[key] = (flight.call, flight.attempt)
        self._release(key)
        self._end(flight, Ended(fault=Fault.LOST, failure=loss_at(flight.worker.address)))

    def _release(self, key: str) -> None:
        with suppress(RuntimeError):  # the client's loop has been closed
            self._client_loop.call_soon_threadsafe(self._link.release, [key])

    def _end(self, flight: Flight, ended: Ended) -> None:
        """Hand over how an attempt ended, once."""
        call = flight.call
        self._heard_of(flight)
        if flight.grace is not None:
            flight.grace.cancel()
        if not flight.settled:
            if self._flights.pop(flight.key, None) is None:
                return
            self._roster.end(flight.worker, is_async=flight.is_async)
        call.over, call.activity = True, None
        self._run.settle([(call, ended)])

    # -- the cluster, as it changes ---------------------------------------------------------------------

    def _joined(self, workers: Sequence[RosteredWorker]) -> None:
        for worker in workers:
            self._roster.join(worker)
        self._run.wake()
        self._show()

    def _left(self, address: str) -> None:
        if self._roster.leave(address) is None:
            return
        for flight in [each for each in self._flights.values() if each.worker.address == address]:
            self._lost(flight.key, "")
        self._show()

    def _running(self, addresses: Collection[str]) -> None:
        """Note which workers take new work; this comes with every look at the cluster."""
        for worker in self._roster:
            worker.leaving = worker.address not in addresses
        self._look_for_workers()
        self._link.crowded = False
        self._run.wake()
        self._show()

    def _look_for_workers(self) -> None:
        """Give up once there has been nobody to do the work for as long as a limit is waited for."""
        now, patience = self._run.now(), self._run.options.throttle_patience
        if len(self._roster) or not self._link.crowded:
            self._empty_since = None
        elif self._empty_since is None:
            self._empty_since = now
        elif now - self._empty_since > patience:
            self._run.give_up(
                f"the Dask cluster has had no worker for {patience:,.0f} s; start some, and resume"
            )

    def _note(self, text: str) -> None:
        self._run.emit(events.StoreDegraded(at=self._run.now(), message=text))

    def _show(self) -> None:
        """Notify the views of the workers, if anything about them has changed."""
        if self._closed:
            return
        in_flight = tuple(worker.in_flight for worker in self._roster)
        if in_flight != self._shown:
            self._shown = in_flight
            self._run.emit(events.WorkersChanged(at=self._run.now(), in_flight=in_flight))


def _plain(name: str) -> str:
    """A name as Dask's dashboard groups tasks by: no part of it may look like what makes a key unique."""
    return "".join(char if char.isalnum() else "_" for char in name)[:40] or "attempt"


def _show_printed(text: str) -> None:
    with suppress(Exception):  # as a closed standard output
        sys.stdout.write(text)
