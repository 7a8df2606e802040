"""Everything that is known of the limits of one key, as a machine that is told the time."""

from dataclasses import dataclass

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import Dimension, LimitKey

__all__ = ["Binding", "Limiter", "Ticket"]


@dataclass(slots=True, eq=False)
class Ticket:
    """Leave to make one call; goes back to `Limiter.settle` when the call is over."""

    launched: float
    """When the call was made, in seconds of the monotonic clock."""
    demand: Demand


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """What holds calls back, for views and tables."""

    dimension: Dimension
    used: float | None
    """How much of it is used at the moment."""
    limit: float | None
    """How much there is; None while it is not known."""
    period: float | None
    """Seconds in which that much may be used; None for what is not counted by time."""
    back_in: float
    """Seconds until the next call may be made; 0.0 if it may be made now."""
    stated: bool
    """Whether the server or the user said so; else it was learnt."""


class Limiter:
    """The limits of one key.

    Ask `wait`; once it says 0.0, `admit` and make the call; when the call is over, `settle`.
    """

    def __init__(self, key: LimitKey) -> None:
        self.key = key

    def wait(self, now: float, demand: Demand) -> float:
        """Seconds until a call may be made: 0.0 now, infinity not before another one is settled."""
        del now, demand
        return 0.0

    def admit(self, now: float, demand: Demand) -> Ticket:
        """Count a call that is being made."""
        return Ticket(now, demand)

    def settle(self, ticket: Ticket, now: float, answer: Answer) -> None:
        """Learn from a call that is over; every ticket is to be given back once."""

    def binding(self, now: float) -> Binding | None:
        """Tell what holds calls back at the moment; None if nothing does."""
        del now
        return None
