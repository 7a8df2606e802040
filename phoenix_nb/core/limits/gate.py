"""What every gate deals in: permits to call, how calls end, and what is known of a limit."""

from dataclasses import dataclass
from enum import Enum

__all__ = ["CallOutcome", "LimitSnapshot", "Permit"]


class CallOutcome(Enum):
    """How a call ended, as far as a limit can tell."""

    SUCCEEDED = "succeeded"
    FAILED = "failed"
    """An error that says nothing about a limit, such as a defect of the task or a refused input."""
    THROTTLED = "throttled"
    """Refused by a rate limit."""
    OVERLOADED = "overloaded"
    """A timeout, a lost connection or a server's own error: perhaps more load than it can bear."""
    CANCELLED = "cancelled"
    """Ended by us; nothing was learnt."""


@dataclass(slots=True, eq=False)
class Permit:
    """Leave to make a call, or several at once; each gives it back to its gate when it is over.

    Nobody changes it; it is not frozen, because making one would take three times as long.
    """

    sequence: int
    """1-based count of the calls that the gate let through, up to the last that this is for."""
    launched: float
    """When the call was made, in seconds of the monotonic clock."""
    in_flight: int
    """Calls under way through this gate at that moment, those that this is for included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitSnapshot:
    """What a gate knows at one moment."""

    rate: float | None = None
    """Calls per second that are let through; None while nothing limits them."""
    concurrency: int | None
    """Calls in flight that are let through; None if that is not what is limited."""
    in_flight: int
    throttled_until: float = 0.0
    """When calls are let through again, in seconds of the monotonic clock; in the past if they are now."""
