"""Leave to make one call."""

from dataclasses import dataclass, field

from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.gate import Permit

__all__ = ["Ticket"]


@dataclass(slots=True, eq=False)
class Ticket:
    """Leave to make one call; goes back to `Limiter.settle` when the call is over."""

    launched: float
    """When the call was made, in seconds of the monotonic clock."""
    demand: Demand
    others: int = 0
    """Calls in flight at that moment besides."""
    permit: Permit | None = None
    """What the quota that was learnt knows of it, once there is one."""
    taken: list[float] = field(default_factory=list)
    """What was reserved of each quota that is stated, in their order."""
