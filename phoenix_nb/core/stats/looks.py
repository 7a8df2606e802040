"""What it does to a claim that many things have been tried on one dataset."""

from bisect import bisect_right
from math import log

__all__ = ["share_of_false_claims"]

_SIMULATED = ((1, 0.013), (2, 0.028), (5, 0.059), (10, 0.095), (20, 0.149), (50, 0.221))
"""Looks, and the share of paths of equal prompts that end in a false claim; see `benchmarks/looks.py`."""


def share_of_false_claims(looks: int) -> float:
    """Return how often a path of equal prompts has ended in a false claim by then, as simulated.

    Each prompt is compared with the best so far, on the same examples; values between those simulated follow
    the logarithm of the number.

    Args:
        looks: How many prompts have been compared.
    """
    if looks < 1:
        return 0.0
    place = bisect_right([number for number, _ in _SIMULATED], looks)
    if place == len(_SIMULATED):
        return _SIMULATED[-1][1]
    (low, share), (high, more) = _SIMULATED[place - 1 : place + 1]
    return share + (more - share) * log(looks / low) / log(high / low)
