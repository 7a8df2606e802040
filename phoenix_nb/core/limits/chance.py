"""Refusals that are no quota's: a share of the calls is refused, whoever makes them and however fast.

Shared capacity is like that, and so are gateways that pass on the refusals of others. To slow down helps
nobody then.
"""

import math
from collections import deque

from phoenix_nb.core.limits.constants import CHANCE

__all__ = ["Chance"]


class Chance:
    """Lets calls go faster and faster, as long as no larger share of them is refused for it.

    Args:
        rate: Calls per second to begin with.
        refused: Calls that were refused so far …
        calls: … of so many.
    """

    def __init__(self, rate: float, refused: int, calls: int) -> None:
        self._share = (refused + 1) / (calls + 1)
        self._latest: deque[bool] = deque(maxlen=CHANCE.latest)
        self._gap = 1 / max(rate, 1e-6)
        self._next_at = -math.inf
        self._launched = 0

    def wait(self, now: float) -> float:
        """Seconds until a call may be made."""
        return max(0.0, self._next_at - now)

    def launch(self, now: float) -> None:
        """Count a call that is made."""
        self._next_at = max(self._next_at, now) + self._gap
        self._launched += 1
        if self._launched % CHANCE.step == 0:
            self._gap = self._gap / CHANCE.rise if self._gap > 1 / CHANCE.fastest else 0.0

    def explains(self, *, refused: bool) -> bool:
        """Count a call that is over; whether chance still explains how many are refused."""
        self._latest.append(refused)
        expected = self._share * len(self._latest)
        most = 1 + expected + CHANCE.deviations * math.sqrt(expected * (1 - self._share))
        return sum(self._latest) <= most
