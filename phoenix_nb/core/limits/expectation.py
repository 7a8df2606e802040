"""How many tokens a call will take, from what calls like it took."""

import math

from phoenix_nb.core.limits.demand import Demand, Usage
from phoenix_nb.core.limits.keys import Dimension

__all__ = ["Expectation"]

_MEMORY = 30
"""Calls of a group that count; later ones push earlier ones out."""


class _Mean:
    """A mean that forgets: of the latest calls, and of all of them while they are fewer."""

    __slots__ = ("count", "value")

    def __init__(self) -> None:
        self.count, self.value = 0, 0.0

    def add(self, value: float) -> None:
        self.count = min(self.count + 1, _MEMORY)
        self.value += (value - self.value) / self.count


class Expectation:
    """Means of what was used, and of what had been announced, for each group of calls."""

    def __init__(self) -> None:
        self._used: dict[tuple[str, Dimension], _Mean] = {}
        self._announced: dict[tuple[str, Dimension], _Mean] = {}
        self._missed: dict[Dimension, _Mean] = {}
        """Squares of what calls took besides what they were expected to take."""

    def amount(self, demand: Demand, dimension: Dimension) -> float:
        """Return what a call is expected to take; 0.0 where nothing tells.

        Where the size of the call itself is known, it counts in the proportion in which such announcements
        have come true.
        """
        announced = demand.amount(dimension)
        if dimension in ("requests", "concurrency"):
            return 1.0
        key = (demand.group, dimension)
        used = self._used.get(key) or self._used.get(("", dimension))
        if used is None:
            return announced or 0.0
        usually = self._announced.get(key)
        if announced is None or usually is None or usually.value <= 0:
            return used.value
        return announced * used.value / usually.value

    def deviation(self, dimension: Dimension) -> float:
        """Return by how much what a call takes differs from what is expected of it: a standard deviation."""
        missed = self._missed.get(dimension)
        return 0.0 if missed is None else math.sqrt(missed.value)

    def learn(self, demand: Demand, dimension: Dimension, used: float) -> None:
        """Note what a call took."""
        if expected := self.amount(demand, dimension):
            self._missed.setdefault(dimension, _Mean()).add((used - expected) ** 2)
        for group in {demand.group, ""}:
            self._used.setdefault((group, dimension), _Mean()).add(used)
        announced = demand.amount(dimension)
        if announced is not None:
            self._announced.setdefault((demand.group, dimension), _Mean()).add(announced)

    @staticmethod
    def used(usage: Usage | None, dimension: Dimension) -> float | None:
        """What an answer says that the call took of a dimension."""
        if dimension in ("requests", "concurrency"):
            return 1.0
        if usage is None:
            return None
        if dimension == "input_tokens":
            return usage.input_tokens
        if dimension == "output_tokens":
            return usage.output_tokens
        if usage.input_tokens is None and usage.output_tokens is None:
            return None
        return (usage.input_tokens or 0) + (usage.output_tokens or 0)
