"""Parts of a dataset: where a difference lies, and whether a part differs from the rest."""

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from phoenix_nb.core.stats.clustered import group
from phoenix_nb.core.stats.quantiles import LEVEL, normal_quantile, student_quantile

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["FEWEST", "SliceResult", "compare_slices"]

_Key = TypeVar("_Key", bound=Hashable)

FEWEST = 20
"""Examples that a slice must have to be compared."""
_SEED = 42
_DRAWS = 4_999
_FEWER_DRAWS = 1_999
"""Draws from 2,000 examples on, where each costs more; p-values below 0.0005 are not asked for."""
_MANY = 2_000
_NORMAL_FROM = 20_000
"""Units from which sums are drawn from their normal distribution."""
_CHUNK = 4_000_000
"""Random numbers held at once."""
_DUST = 1e-12
"""Share of the largest difference below which a gap or its standard error is only what rounding left."""


@dataclass(frozen=True, slots=True)
class SliceResult:
    """One slice of one comparison. A figure that cannot be computed is None."""

    n: int
    """Paired examples in it."""
    difference: float | None
    """Mean difference from the baseline within the slice."""
    ci_low: float | None
    ci_high: float | None
    """Interval of it, which holds 95 % for all slices together."""
    gap: float | None
    """The difference within the slice less that of all other examples."""
    gap_low: float | None
    gap_high: float | None
    """Interval of the gap, for all slices together."""
    p_value: float | None
    """Of "the slice does not differ from the rest", adjusted for all slices."""
    detectable: float | None
    """Smallest gap that a slice of this size would show with a chance of 80 %, with so many slices."""


def compare_slices(
    families: Sequence[tuple[Mapping[_Key, float], Mapping[str, Sequence[_Key]]]],
    *,
    clusters: Mapping[_Key, Hashable] | None = None,
) -> list[dict[str, SliceResult]]:
    """Compare the differences within slices with those outside.

    The statistic of a slice is its gap: the mean difference inside less the one outside, in standard
    errors that do not take the two to vary alike. How large the largest of all slices gets by chance is found
    by dealing the differences out anew among the examples; between clusters, by flipping the signs of whole
    clusters' residuals. p-values and intervals are of that distribution, and so hold for all slices together:
    look at twenty slices one by one, and one will seem to differ. Sources: Westfall and Young (1993),
    Resampling-Based Multiple Testing; Chung and Romano (2013), Annals of Statistics 41, for the studentised
    permutation.

    Args:
        families: For each variant, the difference of each example, and the examples of each slice. Slices of
            fewer than 20 examples, or with fewer than 20 outside, have their mean and nothing else.
        clusters: Example to its cluster, where examples are not independent.

    Returns:
        For each variant, the result of each slice.
    """
    tables = [_Table.of(differences, slices, clusters) for differences, slices in families]
    compared = [table for table in tables if table.names]
    largest = _largest(compared) if compared else []
    quantile = _quantile(largest, LEVEL)
    return [
        _results(differences, slices, table, largest, quantile)
        for (differences, slices), table in zip(families, tables, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class _Table:
    """The slices of one variant that can be compared."""

    names: list[str]
    values: "Floats"
    """One difference per example."""
    inside: "Floats"
    """Examples × slices: 1 inside, 0 outside."""
    units: "NDArray[np.int64] | None"
    """The cluster of each example."""

    @classmethod
    def of(
        cls,
        differences: Mapping[_Key, float],
        slices: Mapping[str, Sequence[_Key]],
        clusters: Mapping[_Key, Hashable] | None,
    ) -> "_Table":
        import numpy as np

        keys = list(differences)
        members = {name: {key for key in ids if key in differences} for name, ids in slices.items()}
        names = [name for name, ids in members.items() if FEWEST <= len(ids) <= len(keys) - FEWEST]
        inside = np.array([[float(key in members[name]) for name in names] for key in keys])
        units = None
        if clusters is not None:
            places: dict[Hashable, int] = {}
            each = [places.setdefault(clusters.get(key, key), len(places)) for key in keys]
            units = np.array(each)
        values = np.array([differences[key] for key in keys], dtype=float)
        return cls(names, values, inside.reshape(len(keys), len(names)), units)

    def gaps(self) -> "tuple[Floats, Floats]":
        """Return the gap of each slice and its standard error; exactly 0 where there is none."""
        import numpy as np

        gap = self._weights().T @ self.values
        if self.units is None:
            errors = np.sqrt(_variances(self.inside, self.values[None, :])[0])
        else:
            errors = np.sqrt((self._cluster_sums() ** 2).sum(axis=0))
        return (
            np.where(np.abs(gap) > self._dust, gap, 0.0),
            np.where(errors > self._dust, errors, 0.0),
        )

    @property
    def _dust(self) -> float:
        """Up to where a gap or its standard error is 0."""
        import numpy as np

        return _DUST * float(np.abs(self.values).max(initial=0.0))

    def _weights(self) -> "Floats":
        count = self.inside.sum(axis=0)
        weights: Floats = self.inside / count - (1 - self.inside) / (len(self.inside) - count)
        return weights

    def _cluster_sums(self) -> "Floats":
        """What each cluster adds to each gap, if no slice differs from the rest."""
        import numpy as np

        units = np.arange(len(self.values)) if self.units is None else self.units
        residuals = self.values - self.values.mean()
        sums = np.zeros((int(units.max()) + 1, len(self.names)))
        np.add.at(sums, units, self._weights() * residuals[:, None])
        return sums

    def drawn(self, generator: "np.random.Generator") -> "Floats":
        """Distances of the gaps in standard errors where no slice differs, one row for each draw."""
        import numpy as np

        count = len(self.values)
        draws = _DRAWS if count < _MANY else _FEWER_DRAWS
        if self.units is not None:
            sums = self._cluster_sums()
            scale = np.sqrt((sums**2).sum(axis=0))
            sums = np.where(scale > self._dust, sums / np.where(scale > 0, scale, 1.0), 0.0)
            signs = generator.choice(np.array([-1.0, 1.0]), (draws, len(sums)))
            flipped: Floats = np.abs(signs @ sums)
            return flipped
        weights = self._weights()
        if count >= _NORMAL_FROM:
            scaled = weights / np.sqrt((weights**2).sum(axis=0))
            values, vectors = np.linalg.eigh(scaled.T @ scaled)
            root = vectors * np.sqrt(np.maximum(values, 0.0))
            normal: Floats = np.abs(generator.standard_normal((draws, len(root))) @ root.T)
            return normal
        distances = np.empty((draws, len(self.names)))
        rows = max(1, _CHUNK // count)
        for start in range(0, draws, rows):
            stop = min(draws, start + rows)
            dealt = generator.permuted(np.broadcast_to(self.values, (stop - start, count)), axis=1)
            errors = np.sqrt(np.maximum(_variances(self.inside, dealt), 0.0))
            gaps = np.abs(dealt @ weights)
            telling = errors > self._dust
            distances[start:stop] = np.where(telling, gaps / np.where(telling, errors, 1), 0)
        return distances


def _variances(inside: "Floats", values: "Floats") -> "Floats":
    """Variance of each slice's gap, for each row of values: of the mean inside, and of the mean outside."""
    import numpy as np

    centred = values - values.mean(axis=1, keepdims=True)
    total, squares = centred.sum(axis=1, keepdims=True), (centred**2).sum(axis=1, keepdims=True)
    count, rest = inside.sum(axis=0), len(inside) - inside.sum(axis=0)
    sums, within = centred @ inside, (centred**2) @ inside
    first = (within - sums**2 / count) / (count - 1) / count
    second = (squares - within - (total - sums) ** 2 / rest) / (rest - 1) / rest
    variances: Floats = np.maximum(first, 0.0) + np.maximum(second, 0.0)
    return variances


def _mean(values: Sequence[float]) -> float | None:
    """Exactly 0 where only rounding has kept the values from adding up to it."""
    if not values:
        return None
    mean = math.fsum(values) / len(values)
    return mean if abs(mean) > _DUST * max(map(abs, values)) else 0.0


def _largest(tables: Sequence[_Table]) -> list[float]:
    """Return the largest distance of all slices in each draw, smallest first."""
    import numpy as np

    drawn = [
        table.drawn(np.random.Generator(np.random.PCG64(_SEED))).max(axis=1) for table in tables
    ]
    fewest = min(map(len, drawn))
    return sorted(np.max([one[:fewest] for one in drawn], axis=0).tolist())


def _quantile(ordered: Sequence[float], level: float) -> float:
    if not ordered:
        return math.nan
    return ordered[min(len(ordered) - 1, math.ceil(level * (len(ordered) + 1)) - 1)]


def _results(
    differences: Mapping[_Key, float],
    slices: Mapping[str, Sequence[_Key]],
    table: _Table,
    largest: Sequence[float],
    quantile: float,
) -> dict[str, SliceResult]:
    import bisect

    import numpy as np

    gaps, errors = table.gaps() if table.names else (np.empty(0), np.empty(0))
    places = {name: place for place, name in enumerate(table.names)}
    results = {}
    for name, ids in slices.items():
        inside = [key for key in ids if key in differences]
        values = [differences[key] for key in inside]
        mean = _mean(values)
        nothing = SliceResult(len(values), mean, *(None,) * 7)
        if name not in places or mean is None:
            results[name] = nothing
            continue
        gap, error = float(gaps[places[name]]), float(errors[places[name]])
        units = None
        if table.units is not None:
            of = dict(zip(differences, table.units.tolist(), strict=True))
            units = [of[key] for key in inside]
        own = group(values, units)
        # The quantile is of statistics that are nearly normal; a mean of few units needs Student's.
        level = math.erf(quantile / math.sqrt(2))
        reach = student_quantile((1 + level) / 2, own.df) if own.count > 1 else math.inf
        margin = reach * math.sqrt(own.variance_of_mean) if own.count > 1 else math.inf
        p_value = 1.0
        if error > 0:
            seen = abs(gap) / error * (1 - 1e-9)
            p_value = (len(largest) - bisect.bisect_left(largest, seen) + 1) / (len(largest) + 1)
        results[name] = SliceResult(
            n=len(values),
            difference=mean,
            ci_low=mean - margin if math.isfinite(margin) else None,
            ci_high=mean + margin if math.isfinite(margin) else None,
            gap=gap,
            gap_low=gap - quantile * error,
            gap_high=gap + quantile * error,
            p_value=p_value,
            detectable=(quantile + normal_quantile(0.8)) * error or None,
        )
    return results
