"""What progress consists of besides experiments: limits, the latest runs, messages."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from phoenix_nb.model import EvaluationRunRecord, TaskRunRecord

if TYPE_CHECKING:
    from phoenix_nb.core.limits.limiter import Binding


@dataclass(slots=True)
class LimitProgress:
    """What is known of one rate limit."""

    name: str
    rate: float | None = None
    """Calls per second that are let through; None while unknown."""
    concurrency: int | None = None
    """Calls in flight that are let through; None if that is not what is limited."""
    closed_until: float = float("-inf")
    """When calls are let through again, on the engine's clock."""
    closed_seconds: float = 0.0
    """Seconds in all for which nothing was let through."""
    refusals: int = 0
    binding: "Binding | None" = None
    """What holds requests back, or would first; None if nothing does or nothing is known."""
    bound_at: float = float("-inf")
    """When that was so, on the engine's clock."""
    waiting: int = 0
    """Requests that waited for it then."""

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(self)

    def close(self, at: float, seconds: float) -> None:
        """Let nothing through for some seconds; what overlaps an earlier closure counts once."""
        until = at + seconds
        if seconds > 0 and until > self.closed_until:
            self.closed_seconds += until - max(at, self.closed_until)
            self.closed_until = until


@dataclass(slots=True)
class RecentRun:
    """A run that has just ended, with its evaluations so far."""

    run: TaskRunRecord
    evaluations: list[EvaluationRunRecord]

    def copy(self) -> Self:
        """Return an independent copy; records are shared, being frozen."""
        return replace(self, evaluations=self.evaluations.copy())


@dataclass(frozen=True, slots=True)
class Message:
    """A note for the user that is not a failure."""

    at: float
    text: str
    fatal: bool = False
