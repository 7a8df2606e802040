"""Finds out how long a window is.

It lies between the longest time after which a call that was to begin a window was refused and the shortest
after which one was let through. The next such call is made sooner than is known to do as long as that is
worth a refusal: all windows to come have the good of it if it is let through.
"""

import math

__all__ = ["SOON", "USUAL", "WindowLength"]

USUAL = (1.0, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0)
"""Seconds of windows that people choose …"""
_CHOSEN = 0.75
"""… and how probable it is that they do; else the logarithm of every length is as probable."""
_CLOSE = 1.05
"""Ratio by which it may seem longer than it is at first: the first calls of all have to make connections."""
_BETWEEN = 8
"""Parts of the ratio between the two times whose edges are compared."""
_LEAST_STEP = 0.02
_LONGER = 3.0
_MISSES = 3
"""Seconds, and share of the window, after which a call is tried again that was refused although one like it
had been let through; ratio by which it grows, and trials after which a usual length is taken to be meant."""
SOON = 1e-6
"""Seconds that are none."""


class WindowLength:
    """The length of a window, between two bounds.

    Args:
        low: Seconds that it seems to last at the least.
        high: Seconds that it lasts at most if it slides.
    """

    def __init__(self, low: float, high: float) -> None:
        self.known: float = high
        """Seconds that do: the shortest after which a call was let through …"""
        self.next: float = high
        """… and those after which the next one is made."""
        self._before = high
        """What did before the latest call that was let through."""
        self._low = low / _CLOSE
        self._misses = 0
        """Calls refused since one was let through."""

    @property
    def step(self) -> float:
        """Seconds that make a difference."""
        return max(_LEAST_STEP, _LEAST_STEP * self.known)

    def plan(self, calls: float, price: float) -> None:
        """Decide when the first call of the next window is made.

        The probability that the window is over by then, times the calls that are gained by knowing it, is
        weighed against that of a refusal, times its price.

        Args:
            calls: Those that are expected to come.
            price: Calls that a refusal is worth.
        """
        low, high = self._low, self.known
        self.next = high
        if not 0 < low < high:
            return
        usual = [length for length in USUAL if low < length <= high]
        each = _CHOSEN / len(USUAL)
        density = (1 - _CHOSEN) / math.log(USUAL[-1] / USUAL[0])
        ratio = math.log(high / low)
        total = each * len(usual) + density * ratio

        def gain(length: float) -> float:
            shorter = each * sum(often <= length for often in usual)
            over = (shorter + density * math.log(length / low)) / total
            return over * (1 - length / high) * calls - (1 - over) * price

        between = [low * math.exp(ratio * part / _BETWEEN) for part in range(1, _BETWEEN)]
        best = max((*usual, *between), key=gain)
        if gain(best) > 0:
            self.next = best

    def keep(self) -> None:
        """Have the first call of the next window made when it is known to do."""
        self.next = self.known

    def accepted(self, after: float | None) -> None:
        """Note that the first call of a window was let through, so many seconds after the one before."""
        self._misses = 0
        if after is not None:
            self._before, self.known = self.known, max(self._low, min(self.known, after))

    def take_back(self) -> bool:
        """Take back what was learnt from the latest call that was let through; whether it was anything."""
        if self._before <= self.known:
            return False
        self._low, self.known = self.known, self._before
        self.next = self.known
        return True

    def refused(self, after: float, least: float) -> bool:
        """Note that the first call of a window was refused; whether it is still known how long it is.

        Args:
            after: Seconds since the call that it had to wait for.
            least: Seconds that the window surely lasts because of that.
        """
        self._low = max(self._low, least + SOON)
        if after >= self.known:
            self.known = self._before
        if after < self.known:
            return True
        self._misses += 1
        if self._misses > _MISSES:
            self._misses = 1
            self._low = max(self._low, self.known)
            self.known = next((usual for usual in USUAL if usual > self._low), 2 * self._low)
        else:
            self.known = max(self.known, after) + self.step * _LONGER ** (self._misses - 1)
        self.next = self._before = self.known
        return False
