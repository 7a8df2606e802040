"""How many pairs it takes to see a difference."""

import math

from phoenix_nb.core.stats.quantiles import normal_quantile

__all__ = ["detectable_difference", "pairs_needed"]


def pairs_needed(
    difference: float, spread: float, *, power: float = 0.8, level: float = 0.95
) -> int:
    """About how many pairs show a true difference of this size.

    Sources: the normal approximation with the correction of Guenther (1981), The American
    Statistician 35; for booleans the spread is the root of the share of changed pairs (Miettinen
    1968, Biometrics 24).

    Args:
        difference: Not 0; its sign does not matter.
        spread: Standard deviation of the paired differences. One below the difference is taken to
            be as large: ten pairs are the least that this ever asks for.
        power: Chance of an interval that leaves out zero.
        level: Confidence level of that interval.
    """
    z = normal_quantile((1 + level) / 2)
    ratio = max(spread / abs(difference), 1.0)
    return math.ceil(((z + normal_quantile(power)) * ratio) ** 2 + z * z / 2)


def detectable_difference(
    n: int, spread: float, *, power: float = 0.8, level: float = 0.95
) -> float | None:
    """Smallest true difference that `n` pairs show with this chance; None below three pairs."""
    z = normal_quantile((1 + level) / 2)
    effective = n - z * z / 2
    if effective <= 0:
        return None
    return (z + normal_quantile(power)) * spread / math.sqrt(effective)
