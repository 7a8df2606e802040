"""Limits as they are on a worker, where no request waits for one: the kernel learns from the answers."""

from collections.abc import Callable

from phoenix_nb.core.limits import Answer, Demand, LimitKey, Ticket

__all__ = ["HeardLimits"]


class HeardLimits:
    """Lets every request through, and remembers what is answered: the kernel learns from it."""

    def __init__(self) -> None:
        self.answers: list[tuple[LimitKey, Demand, Answer]] = []

    def lane(self, key: LimitKey) -> "_HeardLane":
        """The limits of a key, of which nothing is known here."""
        return _HeardLane(key, self.answers.append)

    def observe(self, key: LimitKey, demand: Demand, answer: Answer) -> None:
        """Remember an answer to a request that was not asked about."""
        self.answers.append((key, demand, answer))


class _HeardLane:
    """Lets the requests of one key through."""

    def __init__(
        self, key: LimitKey, note: Callable[[tuple[LimitKey, Demand, Answer]], None]
    ) -> None:
        self._key = key
        self._note = note

    def enter_now(self, demand: Demand, *, force: bool = False) -> Ticket:
        """Let a request through."""
        del force
        return Ticket(0.0, demand)

    async def enter(self, demand: Demand) -> Ticket:
        """Let a request through."""
        return Ticket(0.0, demand)

    def enter_blocking(self, demand: Demand, cancelled: Callable[[], bool]) -> Ticket:
        """Let a request through."""
        del cancelled
        return Ticket(0.0, demand)

    def leave(self, ticket: Ticket, answer: Answer) -> None:
        """Remember an answer."""
        self._note((self._key, ticket.demand, answer))
