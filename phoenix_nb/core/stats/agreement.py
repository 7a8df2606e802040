"""How well two raters agree, beyond what chance would give."""

import math
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from phoenix_nb.core.stats.quantiles import normal_quantile

__all__ = ["Agreement", "cohen_kappa"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of two raters. A figure that cannot be computed is None."""

    n: int
    """Examples that both labelled."""
    share: float | None
    """Share of them with the same label."""
    kappa: float | None
    """1: always the same, 0: as often as chance alone gives. None if both gave one label to
    everything."""
    ci_low: float | None
    ci_high: float | None
    """Approximate interval of kappa; below some 30 examples take it as a hint."""


def cohen_kappa(
    judged: Iterable[tuple[Hashable | None, Hashable | None]], *, level: float = 0.95
) -> Agreement:
    """Compute Cohen's kappa of two raters, with an interval.

    Sources: Cohen (1960), Educational and Psychological Measurement 20; the standard error of
    Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72.

    Args:
        judged: One pair of labels per example: a model's and a human's, say. Pairs with None in
            them are left out.
        level: Confidence level.
    """
    pairs = Counter((one, two) for one, two in judged if one is not None and two is not None)
    n = pairs.total()
    if not n:
        return Agreement(0, None, None, None, None)
    first, second = Counter[Hashable](), Counter[Hashable]()
    for (one, two), count in pairs.items():
        first[one] += count
        second[two] += count
    same = sum(count for (one, two), count in pairs.items() if one == two)
    by_chance = sum(count * second[label] for label, count in first.items())
    if by_chance == n * n:
        return Agreement(n, same / n, None, None, None)
    share, chance = same / n, by_chance / (n * n)
    kappa = (share - chance) / (1 - chance)
    margin = normal_quantile((1 + level) / 2) * math.sqrt(
        _variance(pairs, first, second, kappa, chance)
    )
    return Agreement(n, share, kappa, max(-1.0, kappa - margin), min(1.0, kappa + margin))


def _variance(
    pairs: Counter[tuple[Hashable, Hashable]],
    first: Counter[Hashable],
    second: Counter[Hashable],
    kappa: float,
    chance: float,
) -> float:
    """Large-sample variance of kappa."""
    n = pairs.total()
    total = 0.0
    for (one, two), count in pairs.items():
        if one == two:
            total += count / n * (1 - (first[one] + second[one]) / n * (1 - kappa)) ** 2
        else:
            total += count / n * ((1 - kappa) * (second[one] + first[two]) / n) ** 2
    total -= (kappa - chance * (1 - kappa)) ** 2
    return max(0.0, total) / ((1 - chance) ** 2 * n)
