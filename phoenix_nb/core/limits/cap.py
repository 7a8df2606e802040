"""Tells a limit on calls in flight from a limit on their rate, and finds it.

A cap accepts below one number in flight and refuses at it; a limit on the rate refuses at any number. So
a cap is the boldest guess at what a first refusal means and the cheapest to test: a call that is made just
when another is over must be accepted, and one refusal below the cap is enough to drop the guess.
"""

import math

from phoenix_nb.core.limits.constants import CAP
from phoenix_nb.core.limits.flights import Flights
from phoenix_nb.core.limits.gate import Permit

__all__ = ["Cap"]


class Cap:
    """The guess that it is the calls in flight which are limited: tested, kept to, and corrected."""

    def __init__(self, flights: Flights) -> None:
        self.limit: int | None = None
        """Calls in flight that are let through; None if there is no sign of a cap."""
        self.held: bool = False
        """Whether a cap was ever taken for true."""
        self.suspected: int | None = None
        """A cap that is being tested."""
        self._tests: dict[int, float] = {}
        """Calls of the test that nothing was heard of yet, and when they were made."""
        self._flights = flights
        self._passed = 0
        """Calls of the test that were accepted."""
        self._vague = 0
        """Calls by which a suspected cap may yet turn out to have been miscounted."""
        self._suspected_at = self._settled = 0.0
        """When a call was refused that made it suspected, and when the refusals are there that belong to
        that one."""
        self._most_accepted = 0
        self._least_refused = 1 << 30
        self._votes = 0
        self._trial: Permit | None = None
        """A call beyond the cap that is under way."""
        self._disputes = 0
        self._overtaken = 0
        """Calls beyond the cap that were accepted, perhaps because another one was just over."""
        self._proven = 0
        """Calls at once that were surely accepted."""
        self._lowered_at = -math.inf
        """When the cap was last found to have shrunk; calls made before tell nothing of it."""
        self._step = 1
        """Calls by which the cap is raised when the next trial succeeds."""
        self._after = CAP.first_trial
        self._held = 0
        """Calls that were accepted since the cap was taken for true."""
        self._calls = 0
        """Calls that filled the cap since it was last changed or tried, but for one at the most."""
        self._sure = 0
        """Those of them that surely filled it."""
        self._last = self._widest = 0.0
        """When the last call was made, and the most seconds since between two."""

    # -- calls ------------------------------------------------------------------------------------

    def launch(self, permit: Permit) -> bool:
        """Note a call that is under way; whether it is a test of a suspected cap.

        One that was under way already when the cap was suspected, unknown until now, was one of the others
        then.
        """
        self._widest = max(self._widest, permit.launched - self._last)
        self._last = permit.launched
        if self.limit is not None and len(self._flights) > self.limit:
            self._trial = permit
            self._restart()
        if self.suspected is None:
            return False
        if permit.launched < self._suspected_at:
            self.suspected += 1
            return False
        if len(self._flights) > self.suspected:
            return False
        self._tests[permit.sequence] = permit.launched
        return True

    def leave(self, permit: Permit) -> bool:
        """Note that a call is over; whether it was made alone, to find out more about the cap."""
        self._tests.pop(permit.sequence, None)
        if self._trial is not None and self._trial.sequence == permit.sequence:
            self._trial = None
        return self.suspected is not None and permit.launched >= self._suspected_at

    # -- suspecting -------------------------------------------------------------------------------

    def suspect(self, others: int, now: float, settle: float) -> bool:
        """Begin to test whether a call was refused because of so many others.

        Args:
            others: Calls that were in flight when it was made.
            now: Seconds of the monotonic clock.
            settle: Seconds until the refusals are there that belong to that one.
        """
        if self.limit is None and others > 0:
            self.suspected, self._passed, self._vague = others, 0, others // CAP.vague
            self._suspected_at, self._settled = now, now + settle
        return self.suspected is not None

    def bound(self, permit: Permit, count: int) -> None:
        """Note another refusal of the same episode: an unproven cap is no greater than this tells."""
        if self.suspected is not None and permit.launched < self._suspected_at:
            self.suspected = min(self.suspected, count - 1) or None
        elif self.limit is not None and count <= self.limit:
            self.limit = max(self._proven, count - 1, 1)

    def wait_to_test(self, now: float, presumed: float) -> tuple[float, float]:
        """Seconds until a call of the test may be made, infinity until one is over; and any other call.

        At first one at a time; the more are accepted, the more are under way at once.

        Args:
            now: Seconds of the monotonic clock.
            presumed: Seconds after which a call that was not refused is presumed to be accepted.
        """
        for sequence, launched in list(self._tests.items()):
            if self.suspected is not None and now >= launched + presumed:
                self._pass(sequence)
        settled = max(self._tests.values(), default=-math.inf) + presumed - now
        if self.suspected is None or len(self._flights) >= self.suspected:
            return math.inf, settled
        if len(self._tests) <= self._passed:
            return max(0.0, self._settled - now), settled
        return min(self._tests.values()) + presumed - now, settled

    def refute(self, permit: Permit) -> None:
        """Note that a call beyond a suspected cap was accepted."""
        if self.suspected is not None and (count := self._flights.least(permit)) > self.suspected:
            self._doubt(count)

    def _doubt(self, count: int) -> None:
        """Correct a suspected cap by what does not agree with it, or drop it."""
        self._vague -= abs(count - (self.suspected or 0))
        if self._vague >= 0 and count > 0:  # what refuses one that is alone is no cap
            self.suspected, self._passed = count, 0
        else:
            self.suspected = None
            self._tests.clear()

    def _pass(self, sequence: int) -> None:
        del self._tests[sequence]
        self._passed += 1
        if self.suspected is not None and self._passed >= max(CAP.tests, self.suspected):
            self.hold(self.suspected)

    # -- keeping to it ----------------------------------------------------------------------------

    def wait(self, now: float, presumed: float) -> float:
        """Seconds until a call may be made: infinity until one is over.

        A call beyond the cap is tried when none was made for a while, where a limit on the rate would let
        it through.

        Args:
            now: Seconds of the monotonic clock.
            presumed: Seconds after which a call that was not refused is presumed to be accepted.
        """
        if self.limit is None:
            return 0.0
        if self._trial is not None and now >= self._trial.launched + presumed:
            self._raise()
        if len(self._flights) < self.limit:
            return 0.0
        if self._trial is not None:
            return self._trial.launched + presumed - now
        if len(self._flights) > self.limit or (self._step == 1 and self._calls < self._after):
            return math.inf
        ripe = self._last + CAP.ripe * self._widest if self._step == 1 else now
        return max(0.0, ripe - now)

    def accepted(self, permit: Permit) -> None:
        """Note an answer, before the call leaves."""
        count = self._flights.least(permit)
        self._most_accepted = max(self._most_accepted, count)
        if permit.sequence in self._tests:
            self._pass(permit.sequence)
        if self.limit is None:
            return
        self._held += 1
        if self._trial is not None and permit.sequence == self._trial.sequence:
            self._raise()
        elif (
            count > self.limit and permit.launched > self._lowered_at
        ):  # of a run that has not met this limit before
            self.limit = self._proven = count
            self._restart()
        elif count >= self.limit - 1:
            self._calls += 1
            self._sure += count >= self.limit
            if self._proven < self.limit <= self._sure:
                self._proven, self._after = self.limit, max(self.limit, CAP.first_trial)

    def refused(self, count: int, now: float) -> bool:
        """Note the first refusal of an episode; whether a cap may explain it.

        Args:
            count: Calls in flight when it was made, itself included.
            now: Seconds of the monotonic clock.
        """
        if self.suspected is not None:
            if count <= self.suspected:
                self._doubt(count - 1)
            return self.suspected is not None
        if self.limit is None:
            return self._vote(count)
        self._trial, self._step = None, 1
        if count <= self.limit and not self._lower(count, now):
            self.limit, self._votes = None, 0
            self._most_accepted, self._least_refused = 0, count
            return False
        self._after = min(2 * self._after, CAP.last_trial)
        self._restart()
        return True

    def _lower(self, count: int, now: float) -> bool:
        """Whether a refusal of a call that did not go beyond the cap is no reason to drop it."""
        assert self.limit is not None  # noqa: S101 - what was not exceeded
        if count < 2:  # noqa: PLR2004 - none would be left
            return False
        if count > self._proven:
            self.limit = max(self._proven, count - 1)
            return self._overtaken <= CAP.overtaken
        if self._calls >= CAP.long * self.limit:
            self._disputes = 0
        self._disputes += 1
        if self._disputes > CAP.disputes or self._held < CAP.tried * self.limit:
            return False
        one_less = self._disputes == 1 and self._calls >= 2 * self.limit
        lowered = self.limit - 1 if one_less else int(CAP.cut * count)
        self.limit = max(1, lowered)
        self._proven, self._after, self._lowered_at = self.limit, CAP.first_trial, now
        return True

    def hold(self, limit: int) -> None:
        """Take a number in flight for the cap."""
        self.limit, self.suspected, self._trial = limit, None, None
        self.held = True
        self._tests.clear()
        self._most_accepted, self._least_refused = limit, limit + 1
        self._held = 0
        self._disputes = self._overtaken = 0
        self._proven, self._step = limit - limit // CAP.vague, 1
        self._after = CAP.first_trial
        self._restart()

    def _raise(self) -> None:
        """Take the call beyond the cap for accepted."""
        assert self.limit is not None  # noqa: S101 - what the call went beyond
        assert self._trial is not None  # noqa: S101 - the call
        sure = self._flights.least(self._trial) > self.limit
        self._trial = None
        if sure:
            self._proven, self._overtaken = self.limit + 1, 0
        else:
            self._overtaken += 1
        self.limit += self._step
        self._step = min(2 * self._step, max(2, self.limit // 2))
        self._restart()

    def _vote(self, count: int) -> bool:
        if count < self._least_refused:
            self._least_refused, self._votes = count, 0
        # a cap of one looks like a bucket that holds one call, and is kept to as such
        if 2 < count == self._least_refused == self._most_accepted + 1:  # noqa: PLR2004 - one, and the refused
            self._votes += 1
        if self._votes < CAP.votes:
            return False
        self.hold(count - 1)
        return True

    def _restart(self) -> None:
        self._calls, self._sure, self._widest = 0, 0, 0.0
