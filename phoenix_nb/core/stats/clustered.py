"""Means of values that come in groups: repetitions of an example, or questions about one document."""

import math
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from phoenix_nb.core.stats.quantiles import student_quantile

__all__ = ["Units", "group"]


@dataclass(frozen=True, slots=True)
class Units:
    """Values added up by the unit that is independent of the others: the example, or the cluster."""

    sums: tuple[float, ...]
    """Sum of each unit's values."""
    sizes: tuple[int, ...]
    """How many values each unit has."""

    @property
    def count(self) -> int:
        """How many units there are."""
        return len(self.sizes)

    @property
    def values(self) -> int:
        """How many values they have together."""
        return sum(self.sizes)

    @property
    def mean(self) -> float:
        """Mean of all values; a unit counts by its size."""
        return math.fsum(self.sums) / self.values

    @property
    def residuals(self) -> list[float]:
        """Each unit's sum of deviations from the mean."""
        mean = self.mean
        return [total - mean * size for total, size in zip(self.sums, self.sizes, strict=True)]

    @property
    def variance_of_mean(self) -> float:
        """Variance of the mean, between units; two units at least.

        Source: Liang and Zeger (1986), Biometrika 73, with the factor g / (g - 1). The same as the
        cluster-robust variance of a regression on a constant in statsmodels.
        """
        squares = math.fsum(residual * residual for residual in self.residuals)
        return squares * self.count / (self.count - 1) / self.values**2

    @property
    def df(self) -> float:
        """Degrees of freedom: units less one where they are equally large, fewer where they are not.

        A few large clusters decide the mean alone, and how much it varies. Their effective number for that is
        (Σ nᵢ²)² / Σ nᵢ⁴: Satterthwaite's degrees of freedom where examples of a cluster are alike, which is
        the worst case (Carter, Schnepel and Steigerwald 2017, Review of Economics and Statistics 99). With
        clusters of 5 to 30 it makes up for a point of coverage.
        """
        squares = [size * size for size in self.sizes]
        return max(1.0, sum(squares) ** 2 / sum(square * square for square in squares) - 1)

    def margin(self, level: float) -> float:
        """How far Student's interval of the mean reaches to either side."""
        return student_quantile((1 + level) / 2, self.df) * math.sqrt(self.variance_of_mean)


def group(values: Sequence[float], keys: Sequence[Hashable] | None) -> Units:
    """Add values up by key; each value is a unit of its own if there are no keys."""
    if keys is None:
        return Units(tuple(values), (1,) * len(values))
    parts: defaultdict[Hashable, list[float]] = defaultdict(list)
    for key, value in zip(keys, values, strict=True):
        parts[key].append(value)
    return Units(tuple(map(math.fsum, parts.values())), tuple(len(part) for part in parts.values()))
