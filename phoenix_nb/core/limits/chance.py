"""Refusals that are no quota's: a share of the calls is refused, whoever makes them and however fast.

Shared capacity is like that, and so are gateways that pass on the refusals of others. To slow down helps
nobody then.
"""

import math
from collections import deque

__all__ = ["Chance"]

_LATEST = 24
"""Calls, the latest of which tell whether more are refused than chance brings about."""
_STEP = 8
"""Calls after which they are made twice as fast."""
_RISE = 2.0
_DEVIATIONS = 3.0
"""Standard deviations, and one call, by which more of the latest may be refused than expected."""
_FASTEST = 1e4
"""Calls per second that are no limit."""


class Chance:
    """Lets calls go faster and faster, as long as no larger share of them is refused for it.

    Args:
        rate: Calls per second to begin with.
        refused: Calls that were refused so far …
        calls: … of so many.
    """

    def __init__(self, rate: float, refused: int, calls: int) -> None:
        self._share = (refused + 1) / (calls + 1)
        self._latest: deque[bool] = deque(maxlen=_LATEST)
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
        if self._launched % _STEP == 0:
            self._gap = self._gap / _RISE if self._gap > 1 / _FASTEST else 0.0

    def explains(self, *, refused: bool) -> bool:
        """Count a call that is over; whether chance still explains how many are refused."""
        self._latest.append(refused)
        expected = self._share * len(self._latest)
        most = 1 + expected + _DEVIATIONS * math.sqrt(expected * (1 - self._share))
        return sum(self._latest) <= most
