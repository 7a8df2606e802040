"""Shares: the interval of one, that of a paired difference, and the exact test of change."""

import math

from phoenix_nb.core.stats.quantiles import LEVEL, normal_quantile

__all__ = ["mcnemar_exact", "mcnemar_mid_p", "tango_interval", "wilson_interval"]

_BISECTIONS = 60
"""Halvings of [-1, 1]: below 1e-17 wide."""


def wilson_interval(share: float, n: float) -> tuple[float, float]:
    """Interval of a share, by the inverted score test (Wilson 1927, JASA 22).

    Never leaves [0, 1], and has a width even when the share is 0 or 1.

    Args:
        share: Between 0 and 1.
        n: Number of scores, above 0; an effective number need not be whole.
    """
    z = normal_quantile((1 + LEVEL) / 2)
    weight = z * z / n
    centre = (share + weight / 2) / (1 + weight)
    margin = z / (1 + weight) * math.sqrt(share * (1 - share) / n + weight / (4 * n))
    low = 0.0 if share == 0 else max(0.0, centre - margin)
    high = 1.0 if share == 1 else min(1.0, centre + margin)
    return low, high


def mcnemar_exact(gained: int, lost: int) -> float:
    """Two-sided p-value of "gains and losses are equally likely", from the binomial distribution.

    Pairs that agree carry no information and are not counted. Without any change the value is 1.
    (McNemar 1947, Psychometrika 12; the exact form is the sign test.)

    Args:
        gained: Pairs that went from 0 to 1.
        lost: Pairs that went from 1 to 0.
    """
    changed = gained + lost
    if not changed:
        return 1.0
    from scipy.special import bdtr

    return min(1.0, 2 * float(bdtr(min(gained, lost), changed, 0.5)))


def mcnemar_mid_p(gained: int, lost: int) -> float:
    """Two-sided mid-p-value of "gains and losses are equally likely".

    The exact test holds its level by staying far below it: of 30 pairs it calls equal variants different in
    0.2 to 2.8 %, and misses real differences for it. Counting the outcome seen by half instead of whole stays
    near the level, with up to 12 points more power. Source: Fagerland, Lydersen and Laake (2013), BMC Medical
    Research Methodology 13, 91.

    Args:
        gained: Pairs that went from 0 to 1.
        lost: Pairs that went from 1 to 0.
    """
    changed = gained + lost
    if not changed:
        return 1.0
    seen = math.exp(
        math.lgamma(changed + 1)
        - math.lgamma(gained + 1)
        - math.lgamma(lost + 1)
        - changed * math.log(2)
    )
    if gained == lost:
        return 1.0
    from scipy.special import bdtr

    return 2 * float(bdtr(min(gained, lost), changed, 0.5)) - seen


def tango_interval(gained: int, lost: int, n: int, *, level: float = LEVEL) -> tuple[float, float]:
    """Interval of the difference between two paired shares, by the inverted score test.

    Zero is outside it exactly when the score form of McNemar's test rejects. Among 30 pairs it covers
    94.6 to 96.9 % where a tenth of them or more change. Where next to none do, no formula can: with
    two changed pairs to be expected there are so few outcomes that leaving one out is too much. At 6 %
    gains and 1 % losses this one covers 99.3 %, as do those of Newcombe and of Agresti and Min, which
    fall to 91.6 % at 8 % and none; narrowed until it covers 97 % there, it falls to 91 % at 23 % and
    6 %. The bootstrap covers 88 %. From 200 pairs on it covers 94 to 95.5 % throughout
    (`benchmarks/INTERVALS.md`). Source: Tango (1998), Statistics in Medicine 17, 891-908.

    Args:
        gained: Pairs that went from 0 to 1.
        lost: Pairs that went from 1 to 0.
        n: All pairs, above 0.
        level: Confidence level.

    Returns:
        Bounds of gained / n - lost / n, within [-1, 1].
    """
    z = normal_quantile((1 + level) / 2)
    return -_tango_upper(lost, gained, n, z), _tango_upper(gained, lost, n, z)


def _tango_upper(gained: int, lost: int, n: int, z: float) -> float:
    """Return the largest difference that the score test does not reject."""
    low, high = (gained - lost) / n, 1.0
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2
        if _tango_score(gained, lost, n, middle) >= -z:
            low = middle
        else:
            high = middle
    return high


def _tango_score(gained: int, lost: int, n: int, difference: float) -> float:
    """Standardised distance of the data from a hypothetical difference (Tango's equation 5)."""
    linear = (2 * n - gained + lost) * difference - gained - lost
    constant = -lost * difference * (1 - difference)
    root = math.sqrt(max(0.0, linear * linear - 8 * n * constant))
    lost_share = (root - linear) / (4 * n)
    variance = n * (2 * lost_share + difference * (1 - difference))
    distance = gained - lost - n * difference
    if variance <= 0:
        return 0.0 if distance == 0 else math.copysign(math.inf, distance)
    return distance / math.sqrt(variance)
