"""What reads the answers to the requests of attempts, and what these wait for."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Protocol

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.model import (
    Usage,
)

if TYPE_CHECKING:
    from phoenix_nb.core.limits.ticket import Ticket

__all__ = ["AttemptCapture", "Capture", "RequestLane", "RequestLimits"]


class RequestLane(Protocol):
    """The limits of one key, as the requests of all attempts of this process share them.

    May be used from any thread and any loop.
    """

    def enter_now(self, demand: Demand, *, force: bool = False) -> "Ticket | None":
        """Count a request that leaves now; None if it has to wait.

        Args:
            demand: What it is expected to take.
            force: Whether it leaves in any case.
        """
        ...

    async def enter(self, demand: Demand) -> "Ticket":
        """Wait until a request may leave, and count it."""
        ...

    def enter_blocking(self, demand: Demand, cancelled: Callable[[], bool]) -> "Ticket":
        """Block until a request may leave, and count it.

        Raises:
            asyncio.CancelledError: Once `cancelled` returns True.
        """
        ...

    def learns(self) -> bool:
        """Whether a success has anything to teach.

        It has not where another one has just stated what is left, and that is plenty.
        """
        ...

    def leave(self, ticket: "Ticket", answer: Answer) -> None:
        """Learn from a request that is over."""
        ...


class RequestLimits(Protocol):
    """The limits of this process, by whose they are."""

    def lane(self, key: LimitKey) -> RequestLane:
        """Find the limits of a key; new ones let everything through."""
        ...

    def observe(self, key: LimitKey, demand: Demand, answer: Answer) -> None:
        """Learn from an answer to a request that was not asked about; see `Capture`."""
        ...


class AttemptCapture(Protocol):
    """What one attempt sends while it runs."""

    @property
    def gated(self) -> int:
        """Requests that waited for their limits where they left."""
        ...

    @property
    def keys(self) -> Collection[LimitKey]:
        """Whose limits its requests have met so far, in order."""
        ...

    @property
    def waited(self) -> float:
        """Seconds in all in which one of its requests or more waited for a limit."""
        ...

    @property
    def refusal(self) -> Answer | None:
        """The latest answer by which a limit refused one of its requests, where that is known."""
        ...

    def answer(self, key: LimitKey) -> Answer | None:
        """An answer that has not been learnt from where its request left; None if there is none."""
        ...

    def close(self) -> Usage | None:
        """Have no request count for the attempt any more; returns what its answers reported."""
        ...


class Capture(Protocol):
    """Reads the answers to the requests of attempts, and has each request wait for its limits.

    A request on a thread that does not know its attempt is not held up; if an attempt has used the same
    credential on the same host, its answer is learnt from.
    """

    def open(self) -> None:
        """Begin, on the loop that runs the work; undone by `close`, as many times."""
        ...

    def close(self) -> None:
        """Undo `open`."""
        ...

    def look(self) -> None:
        """Look for clients that have been imported meanwhile. Cheap: called before attempts begin."""
        ...

    def watch(
        self,
        limits: RequestLimits,
        group: str,
        on_wait: Callable[[bool], None],
    ) -> AttemptCapture:
        """Make what follows the requests of an attempt, for its notes: `AttemptNotes.requests`.

        Called from any thread, when the attempt sends its first.

        Args:
            limits: What its requests wait for.
            group: Names attempts that are alike; see `Demand.group`.
            on_wait: Called from any thread with True when requests of the attempt begin to wait, and with
                False when none waits any more.
        """
        ...
