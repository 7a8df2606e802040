"""Whose requests are whose: an attempt, and the requests that it sends."""

import asyncio
import threading
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, NoReturn

from phoenix_nb.capture.reading import MOST_BODY, AnswerHead, Headers, is_success, learnt
from phoenix_nb.core.limits.answers import UNREAD, Answer, AnswerKind
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.reported_usage import NOTHING_REPORTED, Reported, read_reported
from phoenix_nb.core.ports import RequestLane, RequestLimits
from phoenix_nb.core.run.attempt_notes import summed
from phoenix_nb.core.run.outage import is_infrastructure
from phoenix_nb.model import Usage

if TYPE_CHECKING:
    from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["Attempt", "Request"]

_Decode = Callable[[bytes], bytes]


class Attempt:
    """What one attempt sends, from its first request until it is closed."""

    __slots__ = (
        "_clock", "_lanes", "_lock", "_on_wait", "_waiters", "_waiting_since",
        "closed", "gated", "group", "limits", "open", "refusal", "reports", "waited",
    )  # fmt: skip

    def __init__(
        self,
        limits: RequestLimits,
        group: str,
        on_wait: Callable[[bool], None],
        clock: Callable[[], float],
    ) -> None:
        self.group: str = group
        self.limits: RequestLimits = limits
        self.gated: int = 0
        """Requests that waited for their limits where they left."""
        self.waited: float = 0.0
        """Seconds in all in which one of its requests or more waited for a limit."""
        self.closed: bool = False
        self.open: set[Request] = set()
        """Requests that are not over; whoever takes one out, on whichever thread, ends it."""
        self.reports: list[Reported] = []
        """What answers reported."""
        self.refusal: Answer | None = None
        """The latest answer by which a limit refused one of its requests."""
        self._lanes: dict[LimitKey, RequestLane] = {}
        self._on_wait = on_wait
        self._clock = clock
        self._lock = threading.Lock()
        """Held while somebody is told of a wait, too: its end must not overtake the beginning of the next."""
        self._waiters = 0
        self._waiting_since = 0.0

    @property
    def keys(self) -> Collection[LimitKey]:
        """Whose limits its requests have met so far, in order."""
        return tuple(self._lanes)

    def close(self) -> Usage | None:
        """End every request that is still open, and return what the answers reported in all."""
        self.closed = True
        while self.open:
            for request in tuple(self.open):
                request.over()
        self._on_wait = _nobody  # whoever is called back holds the attempt, and would be held by it
        if not self.reports:
            return None
        return summed(
            Usage(
                prompt_tokens=reported.input_tokens,
                completion_tokens=reported.output_tokens,
                model=reported.model,
            )
            for reported in self.reports
        )

    def answer(self, key: LimitKey) -> None:
        """Nothing: where its requests left, every answer has been learnt from."""

    def begin(self, key: LimitKey, demand: Demand) -> "Request":
        """Note a request that is about to leave."""
        lane = self._lanes.get(key)
        if lane is None:
            lane = self._lanes[key] = self.limits.lane(key)
        request = Request(self, lane, demand)
        self.open.add(request)
        return request

    def wait_begins(self) -> None:
        """Note that a request waits."""
        with self._lock:
            self._waiters += 1
            if self._waiters == 1:
                self._waiting_since = self._clock()
                self._on_wait(True)  # noqa: FBT003 - a callback of one argument

    def wait_ends(self) -> None:
        """Note that a request does not wait any more."""
        with self._lock:
            self._waiters -= 1
            if self._waiters == 0:
                self.waited += self._clock() - self._waiting_since
                self._on_wait(False)  # noqa: FBT003 - as above


def _nobody(waiting: bool) -> None:  # noqa: FBT001 - a callback of one argument
    """Be called back for an attempt that is over."""


class Request:
    """One request on its way: through the gate, to its answer, to the end of the answer's body."""

    __slots__ = (
        "_attempt", "_body", "_decode", "_demand", "_head", "_lane", "_size", "_tickets", "_unread",
    )  # fmt: skip

    def __init__(self, attempt: Attempt, lane: RequestLane, demand: Demand) -> None:
        self._attempt = attempt
        self._lane = lane
        self._demand = demand
        self._tickets: list[Ticket] = []
        """Leave to go; whoever takes it out, on whichever thread, gives it back."""
        self._head: AnswerHead | None = None
        self._unread: tuple[int, Callable[[], Headers], _Decode | None] | None = None
        """What `answered` was given, while there is nothing to be learnt of a success."""
        self._body: list[bytes] | None = None
        self._size = 0
        self._decode: _Decode | None = None

    # -- through the gate -------------------------------------------------------------------------

    def enter_now(self, *, force: bool = False) -> bool:
        """Let the request through if its limits do so at once; returns whether it may leave.

        Args:
            force: Whether it leaves in any case: code that blocks sends it on an event loop, which must not
                stand still.
        """
        if not force:
            self._attempt.gated += 1
        ticket = self._lane.enter_now(self._demand, force=force)
        if ticket is None:
            return False
        self._tickets.append(ticket)
        if self not in self._attempt.open:
            self._came_late()
        return True

    async def enter(self) -> None:
        """Wait until the limits let the request through that could not leave at once."""
        self._attempt.wait_begins()
        try:
            self._tickets.append(await self._lane.enter(self._demand))
        finally:
            self._attempt.wait_ends()
        if self not in self._attempt.open:
            self._came_late()

    def enter_blocking(self) -> None:
        """Block until the limits let the request through that could not leave at once."""
        self._attempt.wait_begins()
        try:
            self._tickets.append(
                self._lane.enter_blocking(self._demand, lambda: self._attempt.closed)
            )
        finally:
            self._attempt.wait_ends()
        if self not in self._attempt.open:
            self._came_late()

    def _came_late(self) -> NoReturn:
        """Send nothing: leave to go came when the attempt had been closed."""
        self._leave(Answer(kind="cancelled"))
        raise asyncio.CancelledError

    def _leave(self, answer: Answer) -> None:
        """Give back leave to go, if that has not been done."""
        try:
            ticket = self._tickets.pop()
        except IndexError:
            return
        self._lane.leave(ticket, answer)

    # -- the answer -------------------------------------------------------------------------------

    def answered(
        self,
        status: int,
        headers: Callable[[], Headers],
        decode: _Decode | None = None,
    ) -> bool:
        """Note the answer's status, and what its headers state if that can teach something.

        Args:
            status: Of HTTP.
            headers: Returns all of them.
            decode: Undoes the `content-encoding` of the body, if that has not been undone yet.

        Returns:
            Whether its body must be passed to `read`.
        """
        if is_success(status) and not self._lane.learns():
            self._unread = status, headers, decode
            self._body = []
            return True
        return self._look(status, headers, decode)

    def _look(
        self,
        status: int,
        headers: Callable[[], Headers],
        decode: _Decode | None,
    ) -> bool:
        """Look at the headers; returns whether the body must be read."""
        self._body = None
        try:
            self._head = head = AnswerHead(status, headers())
            if head.wants_body:
                self._body = []
                if head.packed:
                    self._decode = decode
        except Exception:  # noqa: BLE001 - what cannot be read teaches nothing
            return False
        return self._body is not None

    def read(self, chunk: bytes) -> None:
        """Look at a part of the answer's body as it passes."""
        if self._unread is not None and not self._size and not chunk.startswith(b"{"):
            self._look(*self._unread)  # only its headers tell what that is
        self._size += len(chunk)
        if self._size > MOST_BODY:
            self._body = None
        if self._body is not None:
            self._body.append(chunk)

    def read_whole(self, body: bytes) -> None:
        """Look at the answer's whole body, with no encoding left to undo."""
        self.read(body)
        self._decode = None

    def over(self, error: BaseException | None = None) -> None:
        """End the request, once: its answer has been read to the end, or there will be none.

        Args:
            error: What was raised instead of an answer.
        """
        try:
            self._attempt.open.remove(self)
        except KeyError:
            return
        try:
            body = b"".join(self._body) if self._body else b""
            if body and self._decode is not None:
                body = self._decode(body)
            if self._unread is not None:
                reported, answer = read_reported(body) if body else NOTHING_REPORTED, UNREAD
            elif self._head is not None:
                reported, answer = learnt(self._head, body)
            else:
                reported, answer = NOTHING_REPORTED, Answer(kind=_kind_of(error))
            if reported != NOTHING_REPORTED:
                self._attempt.reports.append(reported)
        except Exception:  # noqa: BLE001 - what cannot be read teaches nothing
            answer = Answer(kind="failed")
        self._head = self._body = self._decode = self._unread = None
        if answer.kind == "refused":
            self._attempt.refusal = answer
        self._leave(answer)


def _kind_of(error: BaseException | None) -> AnswerKind:
    if error is None or not isinstance(error, Exception):
        return "cancelled"
    return "overloaded" if is_infrastructure(error) else "failed"
