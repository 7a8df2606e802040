"""How alike values of one group are, and what that does to the variance of their mean."""

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from phoenix_nb.core.stats.clustered import group

__all__ = ["Intraclass", "intraclass"]


@dataclass(frozen=True, slots=True)
class Intraclass:
    """The intraclass correlation of values in groups."""

    groups: int
    correlation: float
    """Share of the variance that lies between groups; 0 if they differ no more than by chance."""
    design_effect: float
    """How many times larger the variance of the mean is than of as many independent values."""
    p_value: float
    """Of "the groups have one mean", by the F test."""


def intraclass(values: Sequence[float], keys: Sequence[Hashable]) -> Intraclass | None:
    """Estimate from a one-way analysis of variance; None if there is nothing to compare.

    Source: Donner (1986), International Statistical Review 54, for groups of unequal size.

    Args:
        values: One per example.
        keys: The group of each.
    """
    units = group(values, keys)
    n, groups = units.values, units.count
    if groups <= 1 or n - groups < 1:
        return None
    mean = units.mean
    between = math.fsum(
        size * (total / size - mean) ** 2
        for total, size in zip(units.sums, units.sizes, strict=True)
    )
    within = math.fsum((value - mean) ** 2 for value in values) - between
    squares = sum(size * size for size in units.sizes)
    average = (n - squares / n) / (groups - 1)
    ms_between, ms_within = between / (groups - 1), max(0.0, within) / (n - groups)
    if not ms_between:
        return None
    variance = max(0.0, (ms_between - ms_within) / average)
    correlation = variance / (variance + ms_within)
    from scipy.special import fdtrc

    p_value = float(fdtrc(groups - 1, n - groups, ms_between / ms_within)) if ms_within > 0 else 0.0
    return Intraclass(groups, correlation, 1 + (squares / n - 1) * correlation, p_value)
