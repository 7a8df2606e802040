"""What a score may be, and what kind of scores a collection holds."""

import math
from collections.abc import Iterable, Sequence
from operator import mul
from typing import Literal, NamedTuple

from phoenix_nb.errors import UsageError

__all__ = [
    "Averaged",
    "Averages",
    "Kind",
    "Range",
    "Repeated",
    "all_checked",
    "checked_score",
    "checked_scores",
    "detect_kind",
    "possible_range",
    "range_of",
    "resolve_kind",
    "sample_std",
    "sample_variance",
    "worse_end",
]

Kind = Literal["boolean", "number"]
"""Boolean scores are 0 and 1 only; everything else is a number."""

Range = tuple[float, float]
"""The lowest and the highest score there can be."""

_LARGEST = 1e100

Repeated = Sequence[float | None] | None
"""The scores of one example: one per repetition, None for a repetition that failed; None if the
example failed."""


def checked_score(score: float) -> float:
    """Return a score as a float.

    Raises:
        UsageError: If it is not a number, NaN, infinite, or beyond ±1e100, where squares overflow. One
            such value would turn every mean into nonsense.
    """
    try:
        value = float(score) if hasattr(score, "__float__") else math.nan
    except (TypeError, OverflowError):
        value = math.nan
    if not -_LARGEST <= value <= _LARGEST:
        raise UsageError(
            f"{score!r:.80} is not a score; pass finite numbers or booleans, and None for a failed run."
        )
    return value


def all_checked(scores: Iterable[float]) -> list[float]:
    """Return scores as floats, as `checked_score` returns each; faster, where all are finite floats.

    Raises:
        UsageError: If one of them is not a finite number.
    """
    values = list(scores)
    if (
        set(map(type, values)) == {float}
        and min(values) >= -_LARGEST
        and max(values) <= _LARGEST
        and not math.isnan(math.fsum(values))  # which may hide from the two before
    ):
        return values
    return [checked_score(score) for score in values]


def checked_scores(repeated: Repeated) -> list[float]:
    """Return the scores of one example without its failed repetitions; empty if all failed.

    Raises:
        UsageError: If one of them is not a finite number.
    """
    return [
        score if type(score) is float and -_LARGEST <= score <= _LARGEST else checked_score(score)
        for score in repeated or ()
        if score is not None
    ]


class Averaged(NamedTuple):
    """What the scores of one example come to."""

    scores: list[float]
    """Those there are."""
    mean: float | None
    noise: float
    """The variance of the mean that comes from single runs; 0 below two."""


class Averages(dict[tuple[float | None, ...], Averaged]):
    """What the scores of examples come to, worked out once for those that scored alike."""

    def of(self, repeated: Repeated) -> Averaged:
        """What the scores of one example come to.

        Raises:
            UsageError: If one of them is not a finite number.
        """
        try:
            return self[tuple(repeated or ())]
        except TypeError:  # one of them cannot be a key, such as an array
            return self[tuple(checked_scores(repeated))]

    def __missing__(self, repeated: tuple[float | None, ...]) -> Averaged:
        scores = checked_scores(repeated)
        n = len(scores)
        mean = scores[0] if n == 1 else math.fsum(scores) / n if n else None
        found = self[repeated] = Averaged(scores, mean, sample_variance(scores) / n if n else 0.0)
        return found


def detect_kind(scores: Iterable[float]) -> Kind:
    """Tell whether all scores are 0 or 1 (booleans), or not. Without any score: number."""
    values = list(scores)
    return "boolean" if values and all(map((0.0, 1.0).__contains__, values)) else "number"


def resolve_kind(scores: Sequence[float], kind: Kind | None) -> Kind:
    """Return the kind that was asked for, or that of the scores.

    Raises:
        UsageError: If scores are declared boolean and are not.
    """
    if kind == "boolean" and scores and detect_kind(scores) == "number":
        raise UsageError('Scores other than 0 and 1 are not booleans; leave out kind="boolean".')
    return kind or detect_kind(scores)


def range_of(scores: Sequence[float], declared: Range | None) -> Range | None:
    """Return the range that scores were declared to have, or None if one of them lies outside."""
    if declared is None or not scores:
        return declared
    return declared if declared[0] <= min(scores) and max(scores) <= declared[1] else None


def possible_range(scores: Sequence[float], declared: Range | None) -> Range | None:
    """Return the lowest and the highest score there can be, or None if that is not known.

    Scores of 0 and 1 show their own range; of others it must have been declared, and no score may lie
    outside.
    """
    boolean = detect_kind(scores) == "boolean"
    return range_of(scores, (0.0, 1.0) if boolean and declared is None else declared)


def worse_end(
    scores: Sequence[float], *, direction: str | None, declared: Range | None
) -> float | None:
    """Return the worst possible score, or None if it is not known.

    Scores of 0 and 1 show their own range, and are taken for failed and passed unless lower is better. Of
    other scores the range and the direction must have been declared, and no score may lie outside.
    """
    known = possible_range(scores, declared)
    if direction is None and detect_kind(scores) == "boolean" and known == (0.0, 1.0):
        direction = "maximize"
    if known is None or direction is None:
        return None
    return known[1] if direction == "minimize" else known[0]


def sample_variance(values: Sequence[float]) -> float:
    """Variance of a sample, over n - 1; 0 below two values, and, to the last bit, where all are equal."""
    n = len(values)
    if n <= 1 or values.count(values[0]) == n:  # the mean of three times 0.1 is not 0.1
        return 0.0
    mean = math.fsum(values) / n
    deviations = [value - mean for value in values]
    return math.fsum(map(mul, deviations, deviations)) / (n - 1)


def sample_std(values: Sequence[float]) -> float | None:
    """Standard deviation of a sample, over n - 1; None below two values."""
    return math.sqrt(sample_variance(values)) if len(values) > 1 else None
