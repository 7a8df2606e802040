"""Scores as they come in: what a live chart needs, in bounded space."""

import math
from collections.abc import Iterable
from typing import ClassVar, Self

from phoenix_nb.core.stats.bins import AdaptiveBins, Histogram

__all__ = ["MAX_LABELS", "RunningScores"]

MAX_LABELS = 50
"""Labels that are counted one by one; the rest are "other"."""


class RunningScores:
    """Count, mean, spread, histogram and labels of scores, one at a time.

    Holds numbers and counts, never the scores, so that it stays as small for a million as for
    fifty, and two of them can be merged. Counts and bins depend only on which scores came, not on
    their order or on merges; mean and standard deviation agree up to rounding. Beyond 50 different
    labels the order decides which of them are "other".

    Sources: Welford (1962), Technometrics 4; merging after Chan, Golub and LeVeque (1983), The
    American Statistician 37.
    """

    __slots__ = (
        "_mean",
        "bins",
        "labels",
        "n",
        "other_labels",
        "squares",
    )

    def __init__(self) -> None:
        self.n: int = 0
        """Scores."""
        self.squares: float = 0.0
        """Sum of squared deviations from the mean."""
        self.bins: AdaptiveBins = AdaptiveBins()
        self.labels: dict[str, int] = {}
        """How often each label came, in order of appearance."""
        self.other_labels: int = 0
        """Labels beyond the first 50 different ones."""
        self._mean = 0.0

    __hash__: ClassVar[None]  # type: ignore[assignment] # it changes

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RunningScores) and all(
            getattr(self, name) == getattr(other, name) for name in self.__slots__
        )

    def __repr__(self) -> str:
        return f"RunningScores(n={self.n}, mean={self.mean}, labels={self.labels})"

    def add(self, score: float | None, label: str | None = None) -> None:
        """Count one evaluation; either part may be absent. The score must be finite."""
        self.extend(((score, label),))

    def extend(self, evaluations: Iterable[tuple[float | None, str | None]]) -> None:
        """Count several evaluations in their order, each by its score and label, as `add` does one."""
        n, mean, squares = self.n, self._mean, self.squares
        times: dict[float, int] = {}
        for score, label in evaluations:
            if score is not None:
                n += 1
                delta = score - mean
                mean += delta / n
                squares += delta * (score - mean)
                times[score] = times.get(score, 0) + 1
            if label is not None:
                self._count_label(label, 1)
        self.n, self._mean, self.squares = n, mean, squares
        for score, count in times.items():
            self.bins.add(score, count)

    def merge(self, other: "RunningScores") -> None:
        """Add what another one has counted, and leave the other as it is."""
        if other.mean is not None:
            total = self.n + other.n
            delta = other.mean - self._mean
            self.squares += other.squares + delta * delta * (self.n * other.n / total)
            self._mean += delta * (other.n / total)
            self.n = total
            self.bins.merge(other.bins)
        self.other_labels += other.other_labels
        for label, count in other.labels.items():
            self._count_label(label, count)

    def copy(self) -> Self:
        """Return an independent copy."""
        return self.merged((self,))

    @classmethod
    def merged(cls, many: Iterable["RunningScores"]) -> Self:
        """Count several together."""
        total = cls()
        for scores in many:
            total.merge(scores)
        return total

    @property
    def mean(self) -> float | None:
        """Mean of the scores; None before the first."""
        return self._mean if self.n else None

    @property
    def std(self) -> float | None:
        """Sample standard deviation; None below two scores."""
        return math.sqrt(max(0.0, self.squares) / (self.n - 1)) if self.n > 1 else None

    @property
    def histogram(self) -> Histogram:
        """At most 20 bins of equal width that cover all scores."""
        return self.bins.histogram()

    @property
    def values(self) -> dict[float, int] | None:
        """How often each score came, ascending; None beyond 20 different ones."""
        values = self.bins.values
        return None if values is None else dict(sorted(values.items()))

    def _count_label(self, label: str, times: int) -> None:
        if label in self.labels:
            self.labels[label] += times
        elif len(self.labels) < MAX_LABELS:
            self.labels[label] = times
        else:
            self.other_labels += times
