"""Intervals of a paired difference that the package does not use."""

import math
from collections.abc import Callable, Iterator
from functools import cache, partial

import numpy as np
from scipy.special import ndtr, ndtri
from scipy.stats import binom, t

from phoenix_nb.core.stats.proportions import tango_interval, wilson_interval

__all__ = ["BOOLEANS", "NUMBERS", "Interval", "boolean_outcomes", "of_numbers"]

Interval = tuple[float, float]

_Z = float(ndtri(0.975))
_BOTH = 0.7
"""Share of the unchanged pairs that both pass, where an interval wants to know it."""


def boolean_outcomes(n: int, gains: float, losses: float) -> Iterator[tuple[int, int, float]]:
    """Every (gained, lost, probability) of `n` pairs that has a probability worth counting."""
    changed = binom.pmf(np.arange(n + 1), n, gains + losses)
    for total in np.flatnonzero(changed > 1e-7).tolist():
        among = binom.pmf(np.arange(total + 1), total, gains / (gains + losses)) * changed[total]
        for gained in np.flatnonzero(among > 1e-8).tolist():
            yield gained, total - gained, float(among[gained])


def newcombe(gained: int, lost: int, n: int) -> Interval:
    """Newcombe (1998), Statistics in Medicine 17, method 10: Wilson's intervals squared and added."""
    both = round(_BOTH * (n - gained - lost))
    neither = n - gained - lost - both
    first, second = (both + gained) / n, (both + lost) / n
    (low, high), (other_low, other_high) = (wilson_interval(share, n) for share in (first, second))
    margins = (both + gained) * (lost + neither) * (both + lost) * (gained + neither)
    excess = both * neither - gained * lost
    excess = max(excess - n / 2, 0) if excess > 0 else excess
    phi = excess / math.sqrt(margins) if margins else 0.0

    def reach(down: float, up: float) -> float:
        return math.sqrt(max(0.0, down * down - 2 * phi * down * up + up * up))

    middle = first - second
    return (
        middle - reach(first - low, other_high - second),
        middle + reach(high - first, second - other_low),
    )


def agresti_min(gained: int, lost: int, n: int) -> Interval:
    """Agresti and Min (2005), Statistics in Medicine 24: half a pair added to each of the four cells."""
    return _wald(gained + 0.5, lost + 0.5, n + 2)


def bonett_price(gained: int, lost: int, n: int) -> Interval:
    """Bonett and Price (2012): a gain and a loss added."""
    return _wald(gained + 1, lost + 1, n + 2)


def _wald(gained: float, lost: float, n: float) -> Interval:
    middle = (gained - lost) / n
    reach = _Z * math.sqrt(max(0.0, (gained + lost) / n - middle * middle) / n)
    return middle - reach, middle + reach


BOOLEANS: dict[str, Callable[[int, int, int], Interval]] = {
    "Newcombe": cache(newcombe),
    "Agresti-Min": cache(agresti_min),
    "Bonett-Price": cache(bonett_price),
    "Tango at 93 %": cache(partial(tango_interval, level=0.93)),
    "Tango at 86 %": cache(partial(tango_interval, level=0.86)),
}
"""The last two are the one that is used, narrowed."""

NUMBERS = ("Student", "percentile", "BCa", "symmetric t", "equal-tailed t")


def of_numbers(values: np.ndarray, draw: np.random.Generator, resamples: int) -> list[Interval]:
    """Return the intervals of `NUMBERS` of one sample of differences."""
    n, mean = len(values), values.mean()
    error = values.std(ddof=1) / math.sqrt(n)
    if not error:
        return [(mean, mean)] * len(NUMBERS)
    drawn = values[draw.integers(0, n, (resamples, n))]
    means = drawn.mean(axis=1)
    errors = drawn.std(axis=1, ddof=1) / math.sqrt(n)
    with np.errstate(divide="ignore", invalid="ignore"):
        distances = np.nan_to_num((means - mean) / errors, nan=0.0, posinf=1e9, neginf=-1e9)
    student = t.ppf(0.975, n - 1) * error
    symmetric = np.quantile(np.abs(distances), 0.95) * error
    below, above = np.quantile(distances, [0.975, 0.025]) * error
    return [
        (mean - student, mean + student),
        tuple(np.quantile(means, [0.025, 0.975])),
        _bca(values, means),
        (mean - symmetric, mean + symmetric),
        (mean - below, mean - above),
    ]


def _bca(values: np.ndarray, means: np.ndarray) -> Interval:
    n, mean = len(values), values.mean()
    leave_out = mean - (mean * n - values) / (n - 1)
    cubes, squares = (leave_out**3).sum(), (leave_out**2).sum()
    skew = cubes / (6 * squares**1.5) if squares else 0.0
    below = ((means < mean).mean() + (means <= mean).mean()) / 2
    bias = ndtri(min(max(below, 1e-4), 1 - 1e-4))
    places = [ndtr(bias + (bias + z) / (1 - skew * (bias + z))) for z in ndtri([0.025, 0.975])]
    low, high = np.quantile(means, places)
    return float(low), float(high)
