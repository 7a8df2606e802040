"""What was called and what was refused, as far back as it is worth remembering."""

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

from phoenix_nb.core.limits.bucket import Calls, water_after
from phoenix_nb.core.limits.constants import HISTORY
from phoenix_nb.core.limits.gate import Permit
from phoenix_nb.core.limits.recent import Taken

__all__ = ["History", "Mark"]


@dataclass(frozen=True, slots=True)
class Mark:
    """The first refusal of an episode: at this moment the quota was used up."""

    at: float
    """When the call was made."""
    heard: float
    """When the refusal came."""
    sequence: int
    fresh: bool
    """Whether calls were accepted since the last refusal."""
    shut: float
    """Until when the quota surely let nothing more through: by then the call was made, at the earliest, and
    as long as the server asked to wait."""


class History:
    """The calls that a limit let through, in order, numbered from 1.

    Calls that nothing was heard of yet count as accepted: a server that refuses mostly does so at once.
    """

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.water: float = 0.0
        """Tokens that had been taken from the bucket before the first call that is remembered."""
        self.whole: bool = True
        """Whether every call is remembered."""
        self.weighted: bool = False
        """Whether calls count by their weight; else each counts as one."""
        self._weighed = 0
        self._missed = 0.0
        """Calls that have been weighed, and the square of what they weighed besides what it seemed."""
        self._times: list[float] = []
        self._weights: list[float] = []
        self._first = 1
        self._refused: set[int] = set()
        self._forgotten_refusals = 0
        self.refused: int = 0
        """Calls that were refused."""

    def __len__(self) -> int:
        return len(self._times)

    @property
    def latest(self) -> float:
        """When the latest call was made; minus infinity before the first."""
        return self._times[-1] if self._times else -math.inf

    @property
    def span(self) -> float:
        """Seconds from the first call that is remembered to the latest."""
        return self._times[-1] - self._times[0] if self._times else 0.0

    def launch(self, at: float, weight: float = 1.0) -> None:
        """Note the next call."""
        self._times.append(at)
        self._weights.append(weight)

    def precede(self, times: Sequence[float], weights: Sequence[float], calls: int) -> None:
        """Note calls that were made before any other, of which the times of the last ones are known."""
        self._times[:0] = times
        self._weights[:0] = weights
        self._first += calls - len(times)
        self.whole = calls == len(times)

    def weigh(self, sequence: int, weight: float) -> float:
        """Note what a call weighs; returns by how much less that is than it seemed."""
        place = sequence - self._first
        if place < 0:
            return 0.0
        less = self._weights[place] - weight
        self._weights[place] = weight
        self._weighed += self._weighed < HISTORY.latest
        self._missed += (less * less - self._missed) / self._weighed
        return less

    @property
    def deviation(self) -> float:
        """By how much the latest calls weighed more or less than it seemed: a standard deviation."""
        return math.sqrt(self._missed)

    def weight(self, sequence: int) -> float:
        """Return what a call counts for."""
        place = sequence - self._first
        return self._weights[place] if self.weighted and place >= 0 else 1.0

    def refuse(self, sequence: int) -> None:
        """Note that a call was refused."""
        self.refused += 1
        if sequence >= self._first:
            self._refused.add(sequence)
        else:
            self._forgotten_refusals += 1

    def accepted_before(self, sequence: int) -> int:
        """Calls with a lower number that were not refused."""
        earlier = sum(1 for refused in self._refused if refused < sequence)
        return sequence - 1 - earlier - self._forgotten_refusals

    def mark(self, permit: Permit, heard: float, *, fresh: bool, asked: float = 0.0) -> None:
        """Note that an episode begins with the refusal of this call, after which to wait was asked for."""
        grain = (
            1.0 if asked.is_integer() else HISTORY.fine
        )  # the header of HTTP counts whole seconds, rounded up
        shut = permit.launched + max(0.0, asked - grain)
        self.marks.append(Mark(permit.launched, heard, permit.sequence, fresh, shut))
        del self.marks[: -HISTORY.marks]

    @property
    def accepted_calls(self) -> int:
        """Calls that were not refused, whenever they were made."""
        return self.accepted_before(self._first + len(self._times))

    def accepted_between(self, earlier: Mark, later: Mark) -> int:
        """Calls that were not refused between two marks."""
        return self.accepted_before(later.sequence) - self.accepted_before(earlier.sequence)

    def taken_between(self, earlier: Mark, later: Mark) -> float:
        """What the calls weigh that were not refused between two marks."""
        if not self.weighted:
            return self.accepted_between(earlier, later)
        return sum(
            self._weights[sequence - self._first]
            for sequence in range(max(earlier.sequence, self._first), later.sequence)
            if sequence not in self._refused
        )

    def made_since(self, sequence: int) -> float:
        """What the calls weigh that were made after this one, refused or not."""
        if not self.weighted:
            return self._first + len(self._times) - 1 - sequence
        return sum(self._weights[max(0, sequence + 1 - self._first) :])

    def calls(self, *, last: int | None = None, until: float | None = None) -> Calls:
        """When calls were made and whether they were refused: up to a number, or made until a moment."""
        found = []
        weights = self._likely_weights() if self.weighted else repeat(1.0)
        for sequence, (at, weight) in enumerate(zip(self._times, weights), self._first):  # noqa: B905
            if (last is not None and sequence > last) or (until is not None and at > until):
                break
            refused = sequence in self._refused
            found.append((at + HISTORY.settle if refused else at, refused, weight))
        found.sort()
        return found

    def _likely_weights(self) -> list[float]:
        """What each call weighs; one that was refused, as much as the next ones that were not, or more.

        Of a call that is refused nobody tells how large it is: it may be the first of larger ones.
        """
        weights = self._weights.copy()
        following: deque[float] = deque(maxlen=HISTORY.following)
        for place in range(len(weights) - 1, -1, -1):
            if place + self._first not in self._refused:
                following.append(weights[place])
            elif following:
                weights[place] = max(weights[place], sum(following) / len(following))
        return weights

    def accepted(self) -> list[Taken]:
        """The calls that were not refused, in the order in which they were made."""
        return [Taken(at, weight) for at, refused, weight in self.calls() if not refused]

    def forget_before(self, sequence: int, water: float) -> None:
        """Forget the calls before this one, which left the bucket with so many tokens taken."""
        del self._times[: max(0, sequence - self._first)]
        del self._weights[: max(0, sequence - self._first)]
        self._first = max(self._first, sequence)
        self._forgotten_refusals += sum(1 for refused in self._refused if refused < sequence)
        self._refused = {refused for refused in self._refused if refused >= sequence}
        self.marks = [mark for mark in self.marks if mark.sequence >= sequence]
        self.water, self.whole = water, False

    def trim(self, rate: float | None) -> None:
        """Forget the oldest calls once there are too many, given the rate of the bucket if it is known."""
        if len(self._times) < 2 * HISTORY.kept:
            return
        first = self._first + HISTORY.kept
        water = 0.0
        if rate is not None:
            water = max(0.0, water_after(self.calls(last=first), rate, self.water) - 1.0)
        marks = self.marks
        self.forget_before(first, water)
        self.marks = marks

    def recent_marks(self) -> list[Mark]:
        """The two marks before the last one, latest first, so far as their calls are remembered."""
        recent = [mark for mark in self.marks[:-1] if mark.fresh][-2:]
        return [mark for mark in reversed(recent) if mark.sequence >= self._first]
