"""Whose requests are whose: an attempt, and the requests that it sends."""

import asyncio
import threading
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from phoenix_nb.capture.reading import MOST_BODY, AnswerHead, Headers, learnt
from phoenix_nb.core.limits.answers import Answer, AnswerKind
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.reported_usage import NOTHING_REPORTED, Reported
from phoenix_nb.core.ports import RequestLane, RequestLimits
from phoenix_nb.core.run.attempt_notes import summed
from phoenix_nb.core.run.outage import is_infrastructure
from phoenix_nb.model import Usage

if TYPE_CHECKING:
    from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["Attempt", "Request"]


class Attempt:
    """What one attempt sends, from its first request until it is closed."""

    __slots__ = (
        "_clock", "_keys", "_lock", "_on_wait", "_waiters", "_waiting_since",
        "closed", "gated", "group", "limits", "open", "reports", "waited",
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
        self._keys: dict[LimitKey, None] = {}
        self._on_wait = on_wait
        self._clock = clock
        self._lock = threading.Lock()
        """Held while somebody is told of a wait, too: its end must not overtake the beginning of the next."""
        self._waiters = 0
        self._waiting_since = 0.0

    @property
    def keys(self) -> Collection[LimitKey]:
        """Whose limits its requests have met so far, in order."""
        return tuple(self._keys)

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
        self._keys[key] = None
        request = Request(self, self.limits.lane(key), demand)
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
        "_attempt", "_body", "_decode", "_demand", "_head", "_lane", "_size", "_tickets",
    )  # fmt: skip

    def __init__(self, attempt: Attempt, lane: RequestLane, demand: Demand) -> None:
        self._attempt = attempt
        self._lane = lane
        self._demand = demand
        self._tickets: list[Ticket] = []
        """Leave to go; whoever takes it out, on whichever thread, gives it back."""
        self._head: AnswerHead | None = None
        self._body: list[bytes] | None = None
        self._size = 0
        self._decode: Callable[[bytes], bytes] | None = None

    # -- through the gate -------------------------------------------------------------------------

    async def enter(self) -> None:
        """Wait until the limits let the request through."""
        self._attempt.gated += 1
        ticket = self._lane.enter_now(self._demand)
        if ticket is None:
            self._attempt.wait_begins()
            try:
                ticket = await self._lane.enter(self._demand)
            finally:
                self._attempt.wait_ends()
        self._go(ticket)

    def enter_blocking(self, *, on_loop: bool) -> None:
        """Block until the limits let the request through.

        Args:
            on_loop: Whether an event loop runs in this thread: it must not stand still, and so the request
                leaves at once.
        """
        if on_loop:
            ticket = self._lane.enter_now(self._demand, force=True)
            assert ticket is not None  # noqa: S101 - forced
            self._tickets.append(ticket)
            return
        self._attempt.gated += 1
        ticket = self._lane.enter_now(self._demand)
        if ticket is None:
            self._attempt.wait_begins()
            try:
                ticket = self._lane.enter_blocking(self._demand, lambda: self._attempt.closed)
            finally:
                self._attempt.wait_ends()
        self._go(ticket)

    def _go(self, ticket: "Ticket") -> None:
        """Take leave to go, unless it came when the attempt had been closed."""
        self._tickets.append(ticket)
        if self not in self._attempt.open:
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
        headers: Headers,
        decode: Callable[[bytes], bytes] | None = None,
    ) -> bool:
        """Note the answer's status and headers.

        Args:
            status: Of HTTP.
            headers: All of them; they are kept until the request is over.
            decode: Undoes the `content-encoding` of the body, if that has not been undone yet.

        Returns:
            Whether its body is to be passed to `read`.
        """
        try:
            self._head = head = AnswerHead(status, headers)
            if head.wants_body():
                self._body = []
                if head.packed:
                    self._decode = decode
        except Exception:  # noqa: BLE001 - what cannot be read teaches nothing
            return False
        return self._body is not None

    def read(self, chunk: bytes) -> None:
        """Look at a part of the answer's body as it passes."""
        if self._body is not None:
            self._size += len(chunk)
            if self._size > MOST_BODY:
                self._body = None
            else:
                self._body.append(chunk)

    def read_whole(self, body: bytes) -> None:
        """Look at the answer's whole body, with no encoding left to undo."""
        self._decode = None
        self.read(body)

    def over(self, error: BaseException | None = None) -> None:
        """End the request, once: its answer has been read to the end, or there will be none.

        Args:
            error: What was raised instead of an answer.
        """
        try:
            self._attempt.open.remove(self)
        except KeyError:
            return
        reported = NOTHING_REPORTED
        try:
            if self._head is None:
                answer = Answer(kind=_kind_of(error))
            else:
                reported, answer = learnt(self._head, self._whole_body(), self._lane.learns)
        except Exception:  # noqa: BLE001 - what cannot be read teaches nothing
            answer = Answer(kind="failed")
        if reported is not NOTHING_REPORTED and not reported.empty:
            self._attempt.reports.append(reported)
        self._head = self._body = self._decode = None
        self._leave(answer)

    def _whole_body(self) -> bytes:
        if not self._body:
            return b""
        body = self._body[0] if len(self._body) == 1 else b"".join(self._body)
        return body if self._decode is None else self._decode(body)


def _kind_of(error: BaseException | None) -> AnswerKind:
    if error is None or not isinstance(error, Exception):
        return "cancelled"
    return "overloaded" if is_infrastructure(error) else "failed"
