"""Many comparisons at once."""

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["Adjusted", "Contribution", "max_t"]

Contribution = Mapping[Hashable, tuple[float, ...]]
"""What each example, or cluster, adds to a comparison: its difference, or the changes of its labels'
shares."""

_SEED = 42
_FLIPS = 9_999
_NORMAL_FROM = 20_000
"""Units from which sums of flipped signs are drawn from their normal distribution."""
_CHUNK = 4_000_000
"""Random signs held at once."""
_EXACT = 1e-9
"""Relative rounding error that must not decide whether two statistics are equal."""
_LEAST_P = 1e-300


@dataclass(frozen=True, slots=True)
class Adjusted:
    """p-values adjusted for all comparisons made together."""

    p_values: list[float | None]
    """In the order given; None for comparisons that could not be made."""
    level: float
    """What one comparison alone must hold for all together to hold 95 %: what samples are planned with."""


def max_t(
    p_values: Sequence[float | None],
    contributions: Sequence[Contribution],
    *,
    alpha: float = 0.05,
) -> Adjusted:
    """Adjust p-values by the distribution of the largest statistic among all of them.

    Variants share a baseline, and evaluators look at the same outputs, so that their comparisons come out
    alike. Bonferroni's and Holm's methods take them for independent of one another, and cost up to 17
    points of power. Here the sign of everything that one example adds is flipped at random, in all
    comparisons at once: that keeps how they go together, and shows how large the largest of them gets by
    chance. Step by step the largest is set aside. An adjusted value is never below the one that it came
    from. Where there is one comparison it is the same.

    Sources: Westfall and Young (1993), Resampling-Based Multiple Testing, algorithm 2.8; with sign flips
    Winkler et al. (2014), NeuroImage 92. False claims of 12 equal variants by 3 evaluators:
    `benchmarks/ERROR_RATES.md`.

    Args:
        p_values: Of each comparison; None for one that could not be made.
        contributions: What each unit adds to each comparison; a unit that it lacks adds nothing. Two or more
            numbers are changes of shares, of which Stuart and Maxwell's statistic is taken.
        alpha: The error that all comparisons together may have.
    """
    made = [place for place, p in enumerate(p_values) if p is not None]
    adjusted = list(p_values)
    if len(made) <= 1:
        return Adjusted(adjusted, 1 - alpha)
    seen, flipped = _statistics([contributions[place] for place in made])
    import numpy as np

    order = np.argsort(-seen, kind="stable")
    largest = np.zeros(len(flipped))
    raised: dict[int, float] = {}
    for rank in order[::-1]:
        largest = np.maximum(largest, flipped[:, rank])
        bound = seen[rank] * (1 - _EXACT)
        raised[int(rank)] = (int((largest >= bound).sum()) + 1) / (len(flipped) + 1)
    so_far = 0.0
    for rank in order:
        so_far = max(so_far, raised[int(rank)])
        adjusted[made[rank]] = max(so_far, p_values[made[rank]] or 0.0)
    threshold = float(np.quantile(largest, 1 - alpha))
    return Adjusted(adjusted, min(1 - alpha / len(made), max(1 - alpha, _level(threshold))))


def _level(z: float) -> float:
    return math.erf(z / math.sqrt(2))


def _statistics(many: Sequence[Contribution]) -> "tuple[Floats, Floats]":
    """Return the statistics seen and, row by row, those of flipped signs; each like a normal variable."""
    import numpy as np

    units = {
        unit: place for place, unit in enumerate(dict.fromkeys(u for one in many for u in one))
    }
    widths = [max((len(value) for value in one.values()), default=1) for one in many]
    table = np.zeros((len(units), sum(widths)))
    starts = np.cumsum([0, *widths])
    for start, width, one in zip(starts, widths, many, strict=False):
        for unit, value in one.items():
            table[units[unit], start : start + width] = value
    sums = _flipped(table)
    seen, flipped = [], []
    for start, width in zip(starts, widths, strict=False):
        columns = slice(start, start + width)
        spread = table[:, columns].T @ table[:, columns]
        totals = np.vstack([table[:, columns].sum(axis=0), sums[:, columns]])
        distances = _distances(totals, spread)
        seen.append(distances[0])
        flipped.append(distances[1:])
    return np.array(seen), np.column_stack(flipped)


def _distances(totals: "Floats", spread: "Floats") -> "Floats":
    import numpy as np

    if spread.shape == (1, 1):
        scaled: Floats = np.abs(totals[:, 0]) / (math.sqrt(spread[0, 0]) or 1.0)
        return scaled
    from scipy.special import chdtrc, ndtri

    inverse = np.linalg.pinv(spread, hermitian=True)
    df = int(np.linalg.matrix_rank(spread, hermitian=True))
    if not df:
        nothing: Floats = np.zeros(len(totals))
        return nothing
    squares: Floats = np.einsum("ri,ij,rj->r", totals, inverse, totals, optimize=True)
    chances = np.clip(chdtrc(df, np.maximum(squares, 0.0)), _LEAST_P, 1.0)
    distances: Floats = np.negative(ndtri(chances / 2))
    return distances


def _flipped(table: "Floats") -> "Floats":
    """Column sums of the table under random signs of its rows."""
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(_SEED))
    units, columns = table.shape
    if units >= _NORMAL_FROM:
        values, vectors = np.linalg.eigh(table.T @ table)
        root = vectors * np.sqrt(np.maximum(values, 0.0))
        drawn: Floats = generator.standard_normal((_FLIPS, columns)) @ root.T
        return drawn
    sums: Floats = np.empty((_FLIPS, columns))
    rows = max(1, _CHUNK // max(1, units))
    for start in range(0, _FLIPS, rows):
        count = min(rows, _FLIPS - start)
        bits = np.frombuffer(generator.bytes(count * (-(-units // 8))), dtype=np.uint8)
        signs = np.unpackbits(bits.reshape(count, -1), axis=1, count=units)
        # 2 × the sum over positive signs, less the sum of all.
        sums[start : start + count] = 2.0 * (signs.astype(np.float32) @ table.astype(np.float32))
    sums -= table.sum(axis=0)
    return sums
