"""A histogram that finds its own bins while the numbers come in."""

import math
import sys
from dataclasses import dataclass, field

__all__ = ["MAX_BINS", "AdaptiveBins", "Histogram"]

MAX_BINS = 20
"""Bars that a chart has at most; also the distinct values that are counted one by one."""
_WIDEST = sys.float_info.max_exp + 1
"""Binary exponent of a range too wide to be a float itself."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """Counts between edges; the last bin holds its right edge too."""

    edges: tuple[float, ...]
    """One more than bins; empty if there are no scores."""
    counts: tuple[int, ...]


@dataclass(slots=True)
class AdaptiveBins:
    """Counts of values: one by one up to 20 different ones, in bins beyond.

    Bins are 2ⁿ wide and aligned at zero. Making them coarser therefore joins whole bins and splits
    none, and the counts depend on the values alone: not on their order, nor on how parts were
    merged.
    """

    low: float = math.inf
    high: float = -math.inf
    values: dict[float, int] | None = field(default_factory=dict)
    """Count of each value; None once there are too many of them."""
    grid: dict[int, int] = field(default_factory=dict)
    """Count of each bin, by its left edge in bin widths; empty while values are counted one by
    one."""
    exponent: int = 0
    """Bins are 2 ** exponent wide."""

    def add(self, value: float, times: int = 1) -> None:
        """Count a finite value."""
        values = self.values
        if not self.low <= value <= self.high:
            self.low = min(self.low, value)
            self.high = max(self.high, value)
            if values is None:
                self._coarsen(_exponent(self.low, self.high))
        if values is None:
            index = _index(value, self.exponent)
            self.grid[index] = self.grid.get(index, 0) + times
            return
        values[value] = values.get(value, 0) + times
        if len(values) > MAX_BINS:
            self._leave_values(_exponent(self.low, self.high))

    def merge(self, other: "AdaptiveBins") -> None:
        """Add what another one has counted, and leave the other as it is."""
        if other.values is not None:
            for value, count in other.values.items():
                self.add(value, count)
            return
        self.low = min(self.low, other.low)
        self.high = max(self.high, other.high)
        exponent = _exponent(self.low, self.high)
        if self.values is not None:
            self._leave_values(exponent)
        self._coarsen(exponent)
        for index, count in _joined(other.grid, exponent - other.exponent).items():
            self.grid[index] = self.grid.get(index, 0) + count

    def histogram(self) -> Histogram:
        """Return at most 20 bins of equal width, from the lowest value to the highest."""
        if self.low > self.high:
            return Histogram((), ())
        if self.low == self.high:
            half = max(0.5, math.ulp(self.low))
            return Histogram(
                (self.low - half, self.high + half), (sum((self.values or {}).values()),)
            )
        grid, exponent = self.grid, self.exponent
        if self.values is not None:
            exponent = _exponent(self.low, self.high)
            grid = _gridded(self.values, exponent)
        first, last = _index(self.low, exponent), _index(self.high, exponent)
        counts = [grid.get(index, 0) for index in range(first, last + 1)]
        if len(counts) > 1 and _edge(last, exponent) == self.high:
            highest = counts.pop()
            counts[-1] += highest
        edges = tuple(_edge(first + place, exponent) for place in range(len(counts) + 1))
        return Histogram(edges, tuple(counts))

    def _leave_values(self, exponent: int) -> None:
        self.grid = _gridded(self.values or {}, exponent)
        self.exponent = exponent
        self.values = None

    def _coarsen(self, exponent: int) -> None:
        if exponent > self.exponent:
            self.grid = _joined(self.grid, exponent - self.exponent)
            self.exponent = exponent


def _index(value: float, exponent: int) -> int:
    """Return the bin that holds the value; scaling by a power of two rounds only next to zero."""
    scaled = math.ldexp(value, -exponent)
    return -1 if value < 0 == scaled else math.floor(scaled)


def _edge(index: int, exponent: int) -> float:
    try:
        return math.ldexp(index, exponent)
    except OverflowError:
        return math.copysign(sys.float_info.max, index)


def _exponent(low: float, high: float) -> int:
    """Return the smallest exponent whose bins cover the range in `MAX_BINS` or fewer.

    Nor are bins narrower than the step between neighbouring numbers there: they would have no edges.
    """
    span = high - low
    step = math.frexp(math.ulp(max(abs(low), abs(high))))[1] - 1
    exponent = max(step, (_WIDEST if math.isinf(span) else math.frexp(span)[1]) - 5)
    while _index(high, exponent) - _index(low, exponent) >= MAX_BINS:
        exponent += 1
    return exponent


def _gridded(values: dict[float, int], exponent: int) -> dict[int, int]:
    grid: dict[int, int] = {}
    for value, count in values.items():
        index = _index(value, exponent)
        grid[index] = grid.get(index, 0) + count
    return grid


def _joined(grid: dict[int, int], shift: int) -> dict[int, int]:
    """Return the counts in bins 2 ** shift times as wide."""
    joined: dict[int, int] = {}
    for index, count in grid.items():
        joined[index >> shift] = joined.get(index >> shift, 0) + count
    return joined
