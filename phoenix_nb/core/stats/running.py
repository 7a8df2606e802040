"""Scores as they come in: what a live chart needs, in bounded space."""

import math
from collections.abc import Iterable
from typing import Self

from phoenix_nb.core.stats.bins import AdaptiveBins, Histogram
from phoenix_nb.core.stats.bounded import within_range
from phoenix_nb.core.stats.proportions import wilson_interval
from phoenix_nb.core.stats.quantiles import student_quantile
from phoenix_nb.core.stats.scores import Range, range_of

__all__ = ["MAX_LABELS", "RunningScores"]

MAX_LABELS = 50
"""Labels that are counted one by one; the rest are "other"."""
_LEVEL = 0.95
"""Confidence level of the interval."""


class RunningScores:
    """Count, mean, spread, histogram and labels of scores, one at a time.

    Holds numbers and counts, never the scores, so that it stays as small for a million as for
    fifty, and two of them can be merged. Counts and bins depend only on which scores came, not on
    their order or on merges; mean and standard deviation agree up to rounding. Beyond 50 different
    labels the order decides which of them are "other".

    Sources: Welford (1962), Technometrics 4; merging after Chan, Golub and LeVeque (1983), The
    American Statistician 37.

    Args:
        repetitions: Scores that one example can have. The interval then takes repetitions for
            copies of one another: it is rather too wide than too narrow until the final summary,
            which knows the examples.
        score_range: The lowest and the highest score there can be, if that is known.
    """

    __slots__ = (
        "_mean",
        "bins",
        "labels",
        "n",
        "other_labels",
        "repetitions",
        "score_range",
        "squares",
    )

    def __init__(self, repetitions: int = 1, score_range: Range | None = None) -> None:
        self.repetitions: int = repetitions
        self.score_range = score_range
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

    __hash__ = None  # type: ignore[assignment] # it changes

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RunningScores) and all(
            getattr(self, name) == getattr(other, name) for name in self.__slots__
        )

    def __repr__(self) -> str:
        return f"RunningScores(n={self.n}, mean={self.mean}, labels={self.labels})"

    def add(self, score: float | None, label: str | None = None) -> None:
        """Count one evaluation; either part may be absent. The score must be finite."""
        if score is not None:
            self.n += 1
            delta = score - self._mean
            self._mean += delta / self.n
            self.squares += delta * (score - self._mean)
            self.bins.add(score)
        if label is not None:
            self._count_label(label, 1)

    def merge(self, other: "RunningScores") -> None:
        """Add what another one has counted, and leave the other as it is."""
        if not self.n:
            self.score_range = other.score_range
        elif other.n and other.score_range != self.score_range:
            self.score_range = None
        if other.mean is not None:
            total = self.n + other.n
            delta = other.mean - self._mean
            self.squares += other.squares + delta * delta * (self.n * other.n / total)
            self._mean += delta * (other.n / total)
            self.n = total
            self.bins.merge(other.bins)
        self.repetitions = max(self.repetitions, other.repetitions)
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
    def ci(self) -> tuple[float, float] | None:
        """95 % interval of the mean, as `summarize_scores` makes it; None if there are too few scores."""
        examples = self.n / self.repetitions
        known = range_of((self.bins.low, self.bins.high), self.score_range)
        values = self.bins.values
        if values and values.keys() <= {0.0, 1.0} and known in (None, (0.0, 1.0)):
            return wilson_interval(values.get(1.0, 0) / self.n, examples, level=_LEVEL)
        if self.std is None or int(examples) <= 1:
            return None
        df, variance = int(examples) - 1, self.std**2 / examples
        margin = student_quantile((1 + _LEVEL) / 2, df) * math.sqrt(variance)
        if known is None:
            return self._mean - margin, self._mean + margin
        return within_range(
            self._mean, margin, known, units=examples, variance=variance, level=_LEVEL
        )

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
