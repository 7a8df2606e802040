"""The best of many: what is left of its lead once chance is taken out."""

import math
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from phoenix_nb.core.stats.scores import sample_variance

__all__ = ["shrunken"]

_Key = TypeVar("_Key", bound=Hashable)

_LEAST = 3
"""Variants below which how far apart they truly are cannot be told from chance."""


def shrunken(differences: Sequence[Mapping[_Key, float]]) -> list[float | None]:
    """Shrink the mean differences of several variants towards their common mean.

    The largest of many differences is large in part because it was lucky on these examples. How far apart
    variants truly are is estimated as the variance between their means, less what the noise of the examples
    adds to it; each mean keeps that share of its distance from the common mean. Of 12 equal prompts on 100
    examples the best seems 2.3 points better than it is; shrunken, 0.1. Source: Efron and Morris (1975),
    JASA 70; with an unknown variance, Morris (1983), JASA 78.

    Args:
        differences: For each variant, its difference from the baseline on each example.

    Returns:
        For each variant the shrunken mean; all None if there are fewer than three, or fewer than two examples
        that all of them have.
    """
    count = len(differences)
    nothing: list[float | None] = [None] * count
    if count < _LEAST:
        return nothing
    common = [key for key in differences[0] if all(key in one for one in differences)]
    if len(common) <= 1 or not all(differences):
        return nothing
    n = len(common)
    noise = 0.0
    # What all variants share, the baseline's own luck above all, moves their mean and not their distances.
    centres = {key: math.fsum(one[key] for one in differences) / count for key in common}
    for one in differences:
        apart = [one[key] - centres[key] for key in common]
        noise += sample_variance(apart) / n / (count - 1)
    means = [math.fsum(one.values()) / len(one) for one in differences]
    middle = math.fsum(means) / count
    between = sample_variance(means)
    kept = max(0.0, 1 - noise / between) if between else 1.0
    return [middle + kept * (mean - middle) for mean in means]
