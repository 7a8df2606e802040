"""Tells a limit on calls in flight from a limit on their rate, and finds it."""

import math

from phoenix_nb.core.limits.gate import Permit

__all__ = ["Cap"]

_VOTES = 2
"""Refusals at the same number in flight, just above the most that was accepted, that make a cap."""
_TESTS = 3
"""Calls that are made one after the other, each as soon as one is over, to tell the one from the other."""
_FIRST_TRIAL = 8
_LAST_TRIAL = 2048
"""Calls at the cap after which one more is tried; doubles with each refusal of such a trial, so that they
are one or two in a hundred in the beginning and one in two thousand in the end."""


class Cap:
    """Watches how many calls were in flight when one was accepted or refused.

    A cap refuses at one number in flight and accepts below it. A limit on the rate refuses at any number,
    so it takes a coincidence to be taken for a cap, and one refusal below the cap to be told from it.
    """

    __slots__ = (
        "_after", "_calls", "_last", "_least_refused", "_most_accepted", "_passed", "_raised", "_since",
        "_step", "_votes", "limit", "suspected",
    )  # fmt: skip

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit
        """Calls in flight that are let through; None if there is no sign of a cap."""
        self.suspected: int | None = None
        """A cap that is being tested."""
        self._passed = 0
        self._most_accepted = 0
        self._least_refused = 1 << 30
        self._votes = 0
        self._calls = 0
        self._step = 1
        self._raised = False
        self._after = _FIRST_TRIAL
        self._last = self._since = 0.0

    def wait(self, in_flight: int, now: float) -> float:
        """Seconds until a call may be made: infinity until one is over.

        A call beyond the cap is tried in the middle between two others, where a limit on the rate would
        let it through.
        """
        if self.limit is None or in_flight < self.limit:
            return 0.0
        if in_flight > self.limit or self._calls < self._after:
            return math.inf
        between = (self._last - self._since) / max(1, self._calls)
        return max(0.0, self._last + between / 2 - now)

    def suspect(self, in_flight: int) -> bool:
        """Begin a test of whether a call was refused because of so many others."""
        if self.limit is None and in_flight > 1:
            self.suspected, self._passed = in_flight, 0
        return self.suspected is not None

    def passed(self) -> bool:
        """Note that a call of the test was accepted; whether the cap is taken for true now."""
        self._passed += 1
        if self._passed >= _TESTS:
            self.limit, self.suspected = self.suspected, None
            self._most_accepted = self.limit or 0
            self._after = _FIRST_TRIAL
            self._restart()
        return self.suspected is None

    def launched(self, permit: Permit) -> None:
        """Note a call; one beyond the cap is a trial."""
        self._last = permit.launched
        if self.limit is not None and permit.in_flight > self.limit:
            self._restart()

    def accepted(self, permit: Permit) -> None:
        """Note an answer."""
        self._most_accepted = max(self._most_accepted, permit.in_flight)
        if self.limit is None:
            return
        if permit.in_flight > self.limit:
            self.limit += self._step
            self._step = min(2 * self._step, self.limit)
            self._raised = True
            self._after = self.limit
            self._restart()
        elif permit.in_flight == self.limit:
            self._calls += 1

    def refused(self, permit: Permit) -> bool:
        """Note the first refusal of an episode; whether a cap explains it."""
        self.suspected = None
        if self.limit is not None:
            self._step = 1
            near = permit.in_flight >= self.limit - 1 > 0
            trusted = self._raised or self._calls >= 2 * self.limit
            if permit.in_flight > self.limit or (near and trusted):
                self._raised = False
                self.limit = min(self.limit, permit.in_flight - 1)
                self._after = min(2 * self._after, _LAST_TRIAL)
                self._restart()
                return True
            self.limit = None  # refused below the cap: it was none, or is lower now
            self._votes = 0
            self._most_accepted = 0
            self._least_refused = permit.in_flight
            return False
        if permit.in_flight < self._least_refused:
            self._least_refused, self._votes = permit.in_flight, 0
        if 1 < permit.in_flight == self._least_refused == self._most_accepted + 1:
            self._votes += 1
        if self._votes < _VOTES:
            return False
        self.limit = permit.in_flight - 1
        self._after = _FIRST_TRIAL
        self._restart()
        return True

    def _restart(self) -> None:
        self._calls, self._since = 0, self._last
