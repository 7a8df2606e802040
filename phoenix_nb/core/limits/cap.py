"""Tells a limit on calls in flight from a limit on their rate, and finds it.

A cap accepts below one number in flight and refuses at it; a limit on the rate refuses at any number. So
a cap is the boldest guess at what a first refusal means and the cheapest to test: a call that is made just
when another is over must be accepted, and one refusal below the cap is enough to drop the guess.
"""

import math

from phoenix_nb.core.limits.gate import Permit

__all__ = ["Cap"]

_TESTS = 3
"""Calls that are made one after the other, each as soon as one is over, to take a cap for true."""
_VOTES = 2
"""Refusals at the same number in flight, just above the most that was accepted, that make a cap as well."""
_FIRST_TRIAL = 8
_LAST_TRIAL = 2048
"""Calls at the cap after which one more is tried; doubles with each refusal of such a trial, so that they
are one or two in a hundred in the beginning and one in two thousand in the end."""
_DISPUTES = 2
_LONG = 32
"""Times that a number in flight may be refused that was accepted before, until it is no cap, unless so
many times that number were accepted in between."""


class Cap:
    """Counts the calls in flight, and how many others were when one was accepted or refused."""

    __slots__ = (
        "_after", "_ahead", "_calls", "_disputes", "_doubtful", "_last", "_least_refused", "_most_accepted",
        "_passed", "_since", "_step", "_trial", "_votes", "limit", "suspected",
    )  # fmt: skip

    def __init__(self, limit: int | None = None) -> None:
        self.limit = limit
        """Calls in flight that are let through; None if there is no sign of a cap."""
        self.suspected: int | None = None
        """A cap that is being tested."""
        self._ahead: dict[int, int] = {}
        """Call in flight: others that were when it was made, but for those that were refused."""
        self._passed = 0
        self._most_accepted = 0
        self._least_refused = 1 << 30
        self._votes = 0
        self._trial: Permit | None = None
        """A call beyond the cap that is under way."""
        self._disputes = 0
        self._doubtful = False
        """Whether the cap was raised because of a call that another one may just have made room for."""
        self._step = 1
        self._after = _FIRST_TRIAL
        self._calls = 0
        """Calls that filled the cap since it was last changed or tried."""
        self._last = self._since = 0.0

    @property
    def in_flight(self) -> int:
        """Calls under way."""
        return len(self._ahead)

    # -- counting ---------------------------------------------------------------------------------

    def launch(self, permit: Permit) -> None:
        """Count a call; one beyond the cap is a trial."""
        self._ahead[permit.sequence] = len(self._ahead)
        self._last = permit.launched
        if self.limit is not None and len(self._ahead) > self.limit:
            self._trial = permit
            self._restart()

    def count(self, permit: Permit) -> int:
        """Tell how many calls were in flight when this one was made, itself included."""
        return self._ahead[permit.sequence] + 1

    def leave(self, permit: Permit, *, refused: bool) -> int:
        """Count a call no more; returns how many were in flight when it was made, itself included.

        A refused call took no room from those that were made after it.
        """
        count = self._ahead.pop(permit.sequence) + 1
        if refused:
            for later in self._ahead:
                if later > permit.sequence:
                    self._ahead[later] -= 1
        return count

    # -- suspecting -------------------------------------------------------------------------------

    def suspect(self, others: int) -> bool:
        """Begin to test whether a call was refused because of so many others."""
        if self.limit is None and others > 0:
            self.suspected, self._passed = others, 0
        return self.suspected is not None

    def bound(self, count: int) -> None:
        """Note another refusal of the same episode: a suspected cap is no greater than this tells."""
        if self.suspected is not None:
            self.suspected = min(self.suspected, count - 1) or None

    def passed(self, count: int) -> None:
        """Note that a call was accepted while a cap was suspected, with so many in flight."""
        if self.suspected is None:
            return
        if count > self.suspected:
            self.suspected = None
            return
        self._passed += 1
        if self._passed >= _TESTS:
            self._hold(self.suspected)

    # -- keeping to it ----------------------------------------------------------------------------

    def wait(self, now: float, presumed: float) -> float:
        """Seconds until a call may be made: infinity until one is over.

        A call beyond the cap is tried in the middle between two others, where a limit on the rate would
        let it through.

        Args:
            now: Seconds of the monotonic clock.
            presumed: Seconds after which a call that was not refused is presumed to be accepted.
        """
        if self.limit is None:
            return 0.0
        if self._trial is not None and now >= self._trial.launched + presumed:
            self._raise(doubtful=False)
        if self.in_flight < self.limit:
            return 0.0
        if self._trial is not None:
            return self._trial.launched + presumed - now
        if self.in_flight > self.limit or self._calls < self._after:
            return math.inf
        between = (self._last - self._since) / max(1, self._calls)
        return max(0.0, self._last + between / 2 - now)

    def accepted(self, permit: Permit, count: int) -> None:
        """Note an answer to a call that was made with so many in flight."""
        self._most_accepted = max(self._most_accepted, count)
        if self.limit is None:
            return
        if self._trial is not None:  # another call may have been over before the trial arrived
            self._raise(doubtful=permit.sequence != self._trial.sequence)
        elif count == self.limit:
            self._calls += 1
            if self._doubtful and self._calls >= self.limit:
                self._doubtful, self._after = False, max(self.limit, _FIRST_TRIAL)

    def refused(self, count: int) -> bool:
        """Note the first refusal of an episode; whether a cap may explain it.

        Args:
            count: Calls in flight when it was made, itself included.
        """
        if self.suspected is not None:
            if count <= self.suspected:
                self.suspected = None
            return self.suspected is not None
        if self.limit is None:
            return self._vote(count)
        self._trial, self._step = None, 1
        if count <= self.limit and not self._lower(count):
            self.limit, self._votes = None, 0
            self._most_accepted, self._least_refused = 0, count
            return False
        self._after = min(2 * self._after, _LAST_TRIAL)
        self._restart()
        return True

    def _lower(self, count: int) -> bool:
        """Whether a refusal of a call that did not go beyond the cap is no reason to drop it."""
        assert self.limit is not None  # noqa: S101 - what was not exceeded
        if self._calls >= _LONG * self.limit:
            self._disputes = 0
        trusted = self._doubtful or self._calls >= 2 * self.limit
        self._disputes += not self._doubtful
        self._doubtful = False
        if not trusted or not 1 < count == self.limit or self._disputes > _DISPUTES:
            return False
        self.limit -= 1
        return True

    def _hold(self, limit: int) -> None:
        self.limit, self.suspected, self._trial = limit, None, None
        self._most_accepted, self._least_refused = limit, limit + 1
        self._disputes, self._doubtful, self._step = 0, False, 1
        self._after = _FIRST_TRIAL
        self._restart()

    def _raise(self, *, doubtful: bool) -> None:
        """Take the call beyond the cap for accepted."""
        assert self.limit is not None  # noqa: S101 - what the call went beyond
        self._trial, self._doubtful = None, doubtful
        self.limit += 1 if doubtful else self._step
        if not doubtful:
            self._step = min(2 * self._step, self.limit)
            self._after = max(self.limit, _FIRST_TRIAL)
        self._restart()

    def _vote(self, count: int) -> bool:
        if count < self._least_refused:
            self._least_refused, self._votes = count, 0
        if 1 < count == self._least_refused == self._most_accepted + 1:
            self._votes += 1
        if self._votes < _VOTES:
            return False
        self._hold(count - 1)
        return True

    def _restart(self) -> None:
        self._calls, self._since = 0, self._last
