"""How long refusals take, and what that tells of when calls arrive."""

import math

from phoenix_nb.core.limits.constants import SPACING
from phoenix_nb.core.limits.history import Mark

__all__ = ["Delays"]


class Delays:
    """Seconds from a call to its refusal: they depend on nothing but the network and the server's haste."""

    def __init__(self) -> None:
        self.refusal_takes: float = SPACING.grace
        """Seconds that refusals took, of late at the most."""
        self._refused = 0
        self._quickest = math.inf
        self._typical = 0.0
        """Seconds that refusals took: the least, and the average of the last ones."""

    @property
    def presumed(self) -> float:
        """Seconds after which a call that was not refused is presumed to be accepted."""
        return 2 * self.refusal_takes + SPACING.grace

    @property
    def jitter(self) -> float:
        """Seconds by which calls may have reached the server sooner or later than usual."""
        return min(max(self._typical - self._quickest, SPACING.least_jitter), SPACING.most_jitter)

    def unsure(self, mark: Mark) -> float:
        """Seconds by which the refused call may have arrived later than others do."""
        return max(0.0, mark.heard - mark.at - self._quickest)

    def refuse(self, launched: float, now: float) -> None:
        """Note when a call was made, and when it was refused."""
        took = now - launched
        self._quickest = min(self._quickest, took)
        self._refused += 1
        self._typical += (took - self._typical) / min(self._refused, SPACING.last)
        longest = max(0.9 * self.refusal_takes, took)
        self.refusal_takes = min(longest, SPACING.stalled * self._typical)
