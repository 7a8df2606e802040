"""How much of a dimension a call will take, from what calls like it took."""

import math

from phoenix_nb.core.limits.constants import EXPECTATION
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import Dimension

__all__ = ["Expectation"]


class _Group:
    """Means of the latest calls that are alike; of all of them while they are fewer."""

    __slots__ = ("announced", "announcements", "count", "used")

    def __init__(self) -> None:
        self.count = self.announcements = 0
        self.used = self.announced = 0.0

    def expected(self, announced: float | None) -> float:
        """What a call takes that announces so much, in the proportion in which that has come true."""
        if announced is None or self.announced <= 0:
            return self.used
        return announced * self.used / self.announced

    def learn(self, used: float, announced: float | None = None) -> None:
        """Note what a call took, and what it had announced."""
        self.count += self.count < EXPECTATION.memory
        self.used += (used - self.used) / self.count
        if announced is not None:
            self.announcements += self.announcements < EXPECTATION.memory
            self.announced += (announced - self.announced) / self.announcements


class Expectation:
    """What calls take of one dimension, for each group of calls and for all of them together."""

    __slots__ = ("_all", "_groups", "_missed", "dimension")

    def __init__(self, dimension: Dimension) -> None:
        self.dimension: Dimension = dimension
        self._groups: dict[str, _Group] = {}
        self._all = _Group()
        self._missed = _Group()
        """Squares of what calls took besides what they were expected to take."""

    def amount(self, demand: Demand) -> float:
        """Return what a call is expected to take; 0.0 where nothing tells."""
        announced = demand.amount(self.dimension)
        group = self._groups.get(demand.group)
        if group is not None:
            return group.expected(announced)
        return self._all.used if self._all.count else announced or 0.0

    @property
    def deviation(self) -> float:
        """By how much what a call takes differs from what is expected of it: a standard deviation."""
        return math.sqrt(self._missed.used)

    def learn(self, demand: Demand, used: float) -> None:
        """Note what a call took."""
        announced = demand.amount(self.dimension)
        group = self._groups.get(demand.group)
        if group is None:
            expected = self._all.used if self._all.count else announced
            group = self._groups[demand.group] = _Group()
        else:
            expected = group.expected(announced)
        if expected:
            self._missed.learn((used - expected) ** 2)
        group.learn(used, announced)
        self._all.learn(used)
