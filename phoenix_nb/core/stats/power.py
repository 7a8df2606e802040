"""How many pairs it takes to see a difference."""

import math

from phoenix_nb.core.stats.quantiles import LEVEL, normal_quantile
from phoenix_nb.errors import UsageError
from phoenix_nb.model.numbers import count_of, number_of

__all__ = ["detectable_difference", "pairs_needed", "sample_size"]


def pairs_needed(
    difference: float, spread: float, *, power: float = 0.8, level: float = LEVEL
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
    n: int, spread: float, *, power: float = 0.8, level: float = LEVEL
) -> float | None:
    """Smallest true difference that `n` pairs show with this chance; None below three pairs."""
    z = normal_quantile((1 + level) / 2)
    effective = n - z * z / 2
    if effective <= 0:
        return None
    return (z + normal_quantile(power)) * spread / math.sqrt(effective)


def sample_size(
    margin: float = 0.05,
    changed: float = 0.2,
    repetitions: int = 1,
    power: float = 0.8,
    *,
    spread: float | None = None,
    noise: float = 0.5,
    level: float = 0.95,
) -> int:
    """Plan how many examples a comparison of two variants needs.

    Two variants that are compared on the same examples differ on some of them only, and how many these are
    decides how many it takes: to show 5 points, some 630 examples where a fifth of them change, some 1,570
    where half do. Repetitions help against the noise of single runs, and against nothing else:
    `experiment.variance(...)` tells how much there is. The formula is the normal approximation with the
    correction of Guenther (1981), The American Statistician 35.

    Args:
        margin: The true difference to show, in units of the score: 0.05 is five points.
        changed: Share of examples whose score differs between the two, where scores are 0 and 1 and
            each example is run once.
        repetitions: How often each example is run with each variant.
        power: The chance of showing it.
        spread: Standard deviation of the paired differences of single runs, for scores that are
            numbers; takes the place of `changed`.
        noise: The share of the differences' variance that another run of the same example would not
            repeat. It matters only with several repetitions.
        level: Confidence level of the interval that must leave out zero.

    Returns:
        The number of examples.

    Raises:
        UsageError: If an argument is not possible, such as a margin larger than the share that changes.

    Example:
        >>> sample_size(margin=0.05, changed=0.2)
        630
        >>> sample_size(margin=0.05, changed=0.2, repetitions=4)
        395
    """
    chance, confidence = _share("power", power), _share("level", level)
    difference, times, repeated = number_of(margin), count_of(repetitions, 1), number_of(noise)
    if not difference or (spread is None and abs(difference) > 1):
        raise UsageError(
            f"margin={margin!r:.80} is not a difference to show; pass one such as margin=0.05, which is five "
            "points. For scores beyond 0 to 1, pass their spread, too."
        )
    if times is None:
        raise UsageError(
            f"repetitions={repetitions!r:.80} is not a count; pass a whole number of at least 1."
        )
    if repeated is None or not 0 <= repeated <= 1:
        raise UsageError(f"noise={noise!r:.80} is not a share; pass one between 0 and 1.")
    if spread is None:
        share = number_of(changed)
        if share is None or not abs(difference) <= share <= 1:
            raise UsageError(
                f"changed={changed!r:.80} is not possible with margin={margin!r:.80}: pass a share between "
                "the margin, as so many change at least, and 1."
            )
        deviation: float | None = math.sqrt(share)
    else:
        deviation = number_of(spread)
    if deviation is None or deviation <= 0:
        raise UsageError(f"spread={spread!r:.80} is not a standard deviation; pass one above 0.")
    averaged = deviation * math.sqrt(1 - repeated + repeated / times)
    return pairs_needed(difference, averaged, power=chance, level=confidence)


def _share(name: str, value: float) -> float:
    share = number_of(value)
    if share is None or not 0 < share < 1:
        raise UsageError(f"{name}={value!r:.80} is not possible; pass a value between 0 and 1.")
    return share
