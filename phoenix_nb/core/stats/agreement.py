"""How well two raters agree, beyond what chance would give."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass

from phoenix_nb.core.stats.quantiles import LEVEL, normal_quantile

__all__ = ["PSEUDO_ROWS", "Agreement", "cohen_kappa", "with_pseudo_rows"]

PSEUDO_ROWS = 2.0
"""Rows that an interval adds, spread evenly over all pairs of labels. Without them the large-sample interval
of kappa holds the truth 27 to 94 % of the time at 20 to 60 rows, and has no width once two raters agree on
every row; with them 92 to 99 % (`benchmarks/simulate_judges.py`)."""

Cells = Mapping[tuple[Hashable, Hashable], float]
"""How often each pair of labels was given."""


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
    judged: Iterable[tuple[Hashable | None, Hashable | None]],
    *,
    labels: Collection[Hashable] = (),
    pseudo_rows: float = PSEUDO_ROWS,
) -> Agreement:
    """Compute Cohen's kappa of two raters, with an interval.

    Sources: Cohen (1960), Educational and Psychological Measurement 20; the standard error of
    Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72, here of the table with pseudo-rows, as
    Agresti and Coull (1998), The American Statistician 52, add them for shares.

    Args:
        judged: One pair of labels per example: a model's and a human's, say. Pairs with None in
            them are left out.
        labels: All labels that could be given, beside those that were.
        pseudo_rows: How many are added for the interval; the estimate is without. 0 gives the large-sample
            interval.
    """
    pairs = Counter((one, two) for one, two in judged if one is not None and two is not None)
    n = pairs.total()
    if not n:
        return Agreement(0, None, None, None, None)
    share = sum(count for (one, two), count in pairs.items() if one == two) / n
    value, _ = _kappa(pairs)
    cells = with_pseudo_rows(pairs, labels, pseudo_rows)
    centre, variance = _kappa(cells)
    if centre is None:
        return Agreement(n, share, value, None, None)
    margin = normal_quantile((1 + LEVEL) / 2) * math.sqrt(variance)
    low, high = max(-1.0, centre - margin), min(1.0, centre + margin)
    if value is not None:
        low, high = min(low, value), max(high, value)
    return Agreement(n, share, value, low, high)


def with_pseudo_rows(pairs: Cells, labels: Collection[Hashable], number: float) -> Cells:
    """Add rows to the counts, in equal parts to each pair of labels; nothing where there is one label."""
    seen = dict.fromkeys([*labels, *(label for pair in pairs for label in pair)])
    if not number or len(seen) < 2:  # noqa: PLR2004 - nothing differs that could
        return pairs
    each = number / len(seen) ** 2
    return {(one, two): pairs.get((one, two), 0) + each for one in seen for two in seen}


def _kappa(cells: Cells) -> tuple[float | None, float]:
    """Return kappa and its large-sample variance; None if both gave one label to everything."""
    n = math.fsum(cells.values())
    first: defaultdict[Hashable, float] = defaultdict(float)
    second: defaultdict[Hashable, float] = defaultdict(float)
    for (one, two), count in cells.items():
        first[one] += count
        second[two] += count
    share = math.fsum(count for (one, two), count in cells.items() if one == two) / n
    chance = math.fsum(count / n * second[label] / n for label, count in first.items())
    if chance >= 1:
        return None, 0.0
    kappa = (share - chance) / (1 - chance)
    total = 0.0
    for (one, two), count in cells.items():
        if one == two:
            total += count / n * (1 - (first[one] + second[one]) / n * (1 - kappa)) ** 2
        else:
            total += count / n * ((1 - kappa) * (second[one] + first[two]) / n) ** 2
    total -= (kappa - chance * (1 - kappa)) ** 2
    return kappa, max(0.0, total) / ((1 - chance) ** 2 * n)
