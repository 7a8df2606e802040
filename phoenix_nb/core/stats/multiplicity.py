"""Many comparisons at once."""

import math
from collections.abc import Sequence

__all__ = ["holm"]


def holm(p_values: Sequence[float | None]) -> list[float | None]:
    """Adjust p-values so that the chance of any false claim among them stays below the level used.

    Comparing 12 variants by 3 evaluators makes 33 comparisons with the baseline: unadjusted, one or
    two of them come out "significant" by chance alone. Source: Holm (1979), Scandinavian Journal of
    Statistics 6.

    Args:
        p_values: None and NaN stand for comparisons that could not be made: they are returned as
            they are, and not counted.

    Returns:
        Adjusted values in the order given, none below the value it came from, none above 1.
    """
    adjusted = list(p_values)
    made = [(p, place) for place, p in enumerate(p_values) if p is not None and not math.isnan(p)]
    largest = 0.0
    for rank, (p, place) in enumerate(sorted(made)):
        largest = max(largest, min(1.0, p * (len(made) - rank)))
        adjusted[place] = largest
    return adjusted
