"""The running scores of one verdict, of bounded size: what a chart of a run under way shows."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Self

__all__ = ["OTHER_LABELS", "Bin", "ScoreTally", "histogram"]

BINS = 20
MAX_DISTINCT = 24
"""Up to so many different scores are counted one by one; more are counted in bins."""
MAX_LABELS = 40
OTHER_LABELS = "other labels"
"""Where labels are counted once there are more than `MAX_LABELS`."""

_Z95 = 1.959963984540054
"""The normal quantile of a two-sided 95 % interval."""

Bin = tuple[float, float, int]
"""From, to (both inclusive in the last bin; equal for a single value), and count."""


@dataclass(slots=True)
class ScoreTally:
    """Count, mean, spread, distribution and labels of what one evaluator said so far."""

    count: int = 0
    """Verdicts, scored or not."""
    scored: int = 0
    mean: float = 0.0
    """Of the scores; 0.0 before the first."""
    squares: float = 0.0
    """Sum of squared distances from the mean (Welford)."""
    low: float = math.inf
    high: float = -math.inf
    labels: dict[str, int] = field(default_factory=dict)
    values: dict[float, int] | None = field(default_factory=dict)
    """How often each score came, while they are few; None once they are counted in bins."""
    start: float = 0.0
    """Lower edge of the first bin."""
    width: float = 0.0
    bins: list[int] = field(default_factory=list)

    def add(self, score: float | None, label: str | None) -> None:
        """Count one verdict."""
        self.count += 1
        if label is not None:
            self._add_label(label)
        if score is None:
            return
        self.scored += 1
        distance = score - self.mean
        self.mean += distance / self.scored
        self.squares += distance * (score - self.mean)
        self.low = min(self.low, score)
        self.high = max(self.high, score)
        if self.values is None:
            self._add_to_bin(score, 1)
            return
        self.values[score] = self.values.get(score, 0) + 1
        if len(self.values) > MAX_DISTINCT:
            self._start_bins(self.values)

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(
            self,
            labels=self.labels.copy(),
            values=None if self.values is None else self.values.copy(),
            bins=self.bins.copy(),
        )

    @property
    def std(self) -> float | None:
        """The standard deviation (n - 1); None below two scores."""
        if self.scored <= 1:
            return None
        return math.sqrt(max(0.0, self.squares) / (self.scored - 1))

    @property
    def is_binary(self) -> bool:
        """Whether every score is 0 or 1."""
        return bool(self.values) and set(self.values or ()) <= {0.0, 1.0}

    @property
    def interval(self) -> tuple[float, float] | None:
        """A 95 % interval of the mean: Wilson's for scores of 0 and 1, the normal one otherwise."""
        std = self.std
        if std is None:
            return None
        if self.is_binary:
            return _wilson(self.mean, self.scored)
        half = _Z95 * std / math.sqrt(self.scored)
        return self.mean - half, self.mean + half

    def histogram(self) -> Iterator[Bin]:
        """Yield an entry for each value while those are few, and adjacent bins otherwise."""
        if self.values is not None:
            for value in sorted(self.values):
                yield value, value, self.values[value]
            return
        for index, count in enumerate(self.bins):
            low = self.start + index * self.width
            yield low, low + self.width, count

    def _add_label(self, label: str) -> None:
        if label not in self.labels and len(self.labels) >= MAX_LABELS:
            label = OTHER_LABELS
        self.labels[label] = self.labels.get(label, 0) + 1

    def _start_bins(self, values: dict[float, int]) -> None:
        low, high = self.low, self.high
        if low >= 0 and high <= 1:
            low, high = 0.0, 1.0
        self.width = max(_nice((high - low) / BINS), abs(low) * 1e-12, 5e-324)
        self.start = math.floor(low / self.width) * self.width
        self.bins = [0] * BINS
        self.values = None
        for value, count in values.items():
            self._add_to_bin(value, count)

    def _add_to_bin(self, score: float, count: int) -> None:
        end = self.start + BINS * self.width
        while not self.start <= score <= end:
            self._double(downwards=score < self.start)
            end = self.start + BINS * self.width
        index = min(int((score - self.start) / self.width), BINS - 1)
        self.bins[index] += count

    def _double(self, *, downwards: bool) -> None:
        """Make the bins twice as wide, and reach further down or up."""
        halves = [self.bins[2 * i] + self.bins[2 * i + 1] for i in range(BINS // 2)]
        empty = [0] * (BINS // 2)
        if downwards:
            self.start -= BINS * self.width
            self.bins = empty + halves
        else:
            self.bins = halves + empty
        self.width *= 2


def _nice(width: float) -> float:
    """Return the next 1, 2 or 5 times a power of ten."""
    if width <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(width))
    return next(
        (step * power for step in (1, 2, 5) if step * power >= width * (1 - 1e-9)), 10 * power
    )


def _wilson(share: float, count: int) -> tuple[float, float]:
    """Wilson's score interval of a share at 95 %."""
    square = _Z95**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = (
        _Z95
        / (1 + square / count)
        * math.sqrt(share * (1 - share) / count + square / (4 * count**2))
    )
    return max(0.0, middle - half), min(1.0, middle + half)


def histogram(scores: Iterable[float]) -> tuple[Bin, ...]:
    """Return the distribution of finished scores, as the chart of the run under way showed it."""
    tally = ScoreTally()
    for score in scores:
        tally.add(score, None)
    return tuple(tally.histogram())
