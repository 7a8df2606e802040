"""Quantiles of the normal and Student distributions, without numpy or scipy.

An interval is wanted at the end of every experiment and ten times a second while one runs;
importing scipy for it would cost more than everything else the summary does.
"""

import math
from functools import lru_cache

__all__ = ["LEVEL", "normal_quantile", "student_quantile"]

LEVEL = 0.95
"""Confidence level of the intervals that are shown; the texts beside them say 95 %."""

_EXPANDED_FROM = 300
"""Degrees of freedom from which the expansion in 1/df is good to 1e-10."""
_WHOLE = 1e-9
"""Distance from a whole number of degrees of freedom that is rounding."""
_NEWTON_STEPS = 200
"""More than any start needs; the far tail of one degree of freedom takes some dozens."""


@lru_cache(maxsize=64)
def normal_quantile(probability: float) -> float:
    """Value that a standard normal variable stays below with this probability."""
    from statistics import NormalDist

    return NormalDist().inv_cdf(probability)


def student_quantile(probability: float, df: float) -> float:
    """Value that Student's t with `df` degrees of freedom stays below with this probability.

    Agrees with `scipy.stats.t.ppf` to 1e-9 for whole degrees; between two of them it is interpolated, in
    1/df.

    Source: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.3 and 26.7.4 (the
    finite sum for whole degrees of freedom), 26.7.5 (the expansion for many).

    Args:
        probability: Strictly between 0 and 1.
        df: Degrees of freedom, 1 or more.
    """
    whole = math.floor(df + _WHOLE)
    quantile = _of_whole(probability, whole)
    if df - whole <= _WHOLE:
        return quantile
    weight = (1 / whole - 1 / df) / (1 / whole - 1 / (whole + 1))
    return quantile + weight * (_of_whole(probability, whole + 1) - quantile)


@lru_cache(maxsize=4096)
def _of_whole(probability: float, df: int) -> float:
    if 2 * probability < 1:
        return -_of_whole(1.0 - probability, df)
    start = normal_quantile(probability)
    if df >= _EXPANDED_FROM:
        return _expansion(start, df)
    return _newton(probability, df, start)


def _newton(probability: float, df: int, start: float) -> float:
    """Climb from the normal quantile; the distribution is concave there: no step overshoots."""
    half = (df + 1) / 2
    scale = math.exp(math.lgamma(half) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
    value = start
    for _ in range(_NEWTON_STEPS):
        density = scale * (1 + value * value / df) ** -half
        step = (probability - _below(value, df)) / density
        value += step
        if abs(step) <= 1e-13 * max(1.0, value):
            break
    return value


def _below(value: float, df: int) -> float:
    """Probability of a smaller value, by the finite sum in the angle atan(value / sqrt(df))."""
    angle = math.atan(value / math.sqrt(df))
    squared = df / (df + value * value)
    odd = df % 2 == 1
    term = math.sqrt(squared) if odd else 1.0
    total = 0.0
    for power in range(2 if odd else 1, df, 2):
        total += term
        term *= squared * power / (power + 1)
    within = math.sin(angle) * total
    if odd:
        within = (angle + within) * 2 / math.pi
    return 0.5 + within / 2


def _expansion(x: float, df: int) -> float:
    """Student's quantile as a series in 1/df around the normal quantile `x`."""
    square = x * x
    first = (square + 1) * x / 4
    second = ((5 * square + 16) * square + 3) * x / 96
    third = (((3 * square + 19) * square + 17) * square - 15) * x / 384
    fourth = ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) * x / 92160
    return x + (first + (second + (third + fourth / df) / df) / df) / df
