"""Finds out how long a window is.

It lies between the longest time after which a call that was to begin a window was refused and the shortest
after which one was let through. The next such call is made sooner than is known to do as long as that is
worth a refusal: all windows to come have the good of it if it is let through.
"""

import math

from phoenix_nb.core.limits.constants import LENGTH, SOON

__all__ = ["WindowLength"]


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
        self._low = low / LENGTH.close
        self._misses = 0
        """Calls refused since one was let through."""

    @property
    def least(self) -> float:
        """Seconds that it lasts at the least, as far as is known."""
        return self._low

    @property
    def step(self) -> float:
        """Seconds that make a difference."""
        return max(LENGTH.least_step, LENGTH.least_step * self.known)

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
        usual = [length for length in LENGTH.usual if low < length <= high]
        each = LENGTH.chosen / len(LENGTH.usual)
        density = (1 - LENGTH.chosen) / math.log(LENGTH.usual[-1] / LENGTH.usual[0])
        ratio = math.log(high / low)
        total = each * len(usual) + density * ratio

        def gain(length: float) -> float:
            shorter = each * sum(often <= length for often in usual)
            over = (shorter + density * math.log(length / low)) / total
            return over * (1 - length / high) * calls - (1 - over) * price

        between = [
            low * math.exp(ratio * part / LENGTH.between) for part in range(1, LENGTH.between)
        ]
        best = max((*usual, *between), key=gain)
        if gain(best) > 0:
            self.next = best

    def set(self, length: float) -> None:
        """Know that it lasts so many seconds."""
        self.known = self.next = self._before = length
        self._low, self._misses = min(self._low, length), 0

    def keep(self) -> None:
        """Have the first call of the next window made when it is known to do."""
        self.next = self.known

    def accepted(self, after: float | None) -> None:
        """Note that the first call of a window was let through, so many seconds after the one before."""
        self._misses = 0
        if after is not None:
            self._before, self.known = self.known, max(self._low, min(self.known, after))

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
        if self._misses > LENGTH.misses:
            self._misses = 1
            self._low = max(self._low, self.known)
            self.known = next((usual for usual in LENGTH.usual if usual > self._low), 2 * self._low)
        else:
            self.known = max(self.known, after) + self.step * LENGTH.longer ** (self._misses - 1)
        self.next = self._before = self.known
        return False
