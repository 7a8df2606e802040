"""How many tokens a call will take, from what calls like it took."""

import math

from phoenix_nb.core.limits.constants import EXPECTATION
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import Dimension

__all__ = ["Expectation"]


class _Group:
    """Means of the latest calls that are alike, in one dimension; of all of them while they are fewer."""

    __slots__ = ("announced", "announcements", "count", "used")

    def __init__(self) -> None:
        self.count = self.announcements = 0
        self.used = self.announced = 0.0

    def expected(self, announced: float | None) -> float:
        """What a call takes that announces so much, in the proportion in which that has come true."""
        if announced is None or self.announced <= 0:
            return self.used
        return announced * self.used / self.announced

    def learn(self, used: float, announced: float | None) -> None:
        """Note what a call took, and what it had announced."""
        self.count += self.count < EXPECTATION.memory
        self.used += (used - self.used) / self.count
        if announced is not None:
            self.announcements += self.announcements < EXPECTATION.memory
            self.announced += (announced - self.announced) / self.announcements


class Expectation:
    """What calls take, for each group of calls and for all of them together."""

    def __init__(self) -> None:
        self._groups: dict[tuple[str, Dimension], _Group] = {}
        self._all: dict[Dimension, _Group] = {}
        self._missed: dict[Dimension, _Group] = {}
        """Squares of what calls took besides what they were expected to take."""

    def amount(self, demand: Demand, dimension: Dimension) -> float:
        """Return what a call is expected to take; 0.0 where nothing tells."""
        if dimension in ("requests", "concurrency"):
            return 1.0
        announced = demand.amount(dimension)
        group = self._groups.get((demand.group, dimension))
        if group is not None:
            return group.expected(announced)
        everything = self._all.get(dimension)
        return announced or 0.0 if everything is None else everything.used

    def deviation(self, dimension: Dimension) -> float:
        """Return by how much what a call takes differs from what is expected of it: a standard deviation."""
        missed = self._missed.get(dimension)
        return 0.0 if missed is None else math.sqrt(missed.used)

    def learn(self, demand: Demand, dimension: Dimension, used: float) -> None:
        """Note what a call took."""
        announced = demand.amount(dimension)
        group = self._groups.get((demand.group, dimension))
        if group is None:
            expected = self.amount(demand, dimension)
            group = self._groups[demand.group, dimension] = _Group()
            self._all.setdefault(dimension, _Group())
            self._missed.setdefault(dimension, _Group())
        else:
            expected = group.expected(announced)
        if expected:
            self._missed[dimension].learn((used - expected) ** 2, None)
        group.learn(used, announced)
        self._all[dimension].learn(used, None)
