"""Which examples two variants can be compared on, and what each scored there."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Generic, TypeVar

from phoenix_nb.core.stats.scores import (
    Averaged,
    Averages,
    Kind,
    Repeated,
    detect_kind,
    resolve_kind,
)

__all__ = ["SAME", "Pairs", "Unmatched", "alone", "is_tie", "pair_scores"]

_Key = TypeVar("_Key", bound=Hashable)

SAME = 4e-15
"""Relative distance below which two averages are equal: some roundings apart, as 0.1 + 0.2 and 0.3
are."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Examples that one variant alone scored, by what became of them in the other."""

    missing: int = 0
    """The other never ran them."""
    failed: int = 0
    """The other ran them and has no score."""

    @property
    def total(self) -> int:
        """Both reasons together."""
        return self.missing + self.failed


@dataclass(frozen=True, slots=True)
class Pairs(Generic[_Key]):
    """Two variants' average scores on the examples that both scored."""

    keys: list[_Key]
    """Examples, in the baseline's order."""
    baseline: list[float]
    variant: list[float]
    """Averages over repetitions, parallel to `keys`."""
    kind: Kind
    single: bool
    """Whether every average is 0 or 1: one repetition each, or repetitions that agree."""
    unmatched_baseline: Unmatched
    """Scored by the baseline alone."""
    unmatched_variant: Unmatched
    """Scored by the variant alone."""
    unscored: int
    """Examples that neither scored."""
    baseline_runs: list[Averaged]
    variant_runs: list[Averaged]
    """What each average is of, parallel to `keys`."""


def pair_scores(
    baseline: Mapping[_Key, Repeated],
    variant: Mapping[_Key, Repeated],
    *,
    kind: Kind | None,
) -> Pairs[_Key]:
    """Average each example's repetitions, and match examples by key.

    The example is the unit: repetitions of it are averaged first, however many each variant has, so
    that an example that ran five times weighs no more than one that ran once.

    Args:
        baseline: Example to scores; None, an empty list or only None in it for an example that
            failed.
        variant: The same of the other variant. An example that is absent was never run.
        kind: Boolean or number; found out from all scores if None.

    Raises:
        UsageError: If a score is NaN, infinite or not a number, or not of the given kind.
    """
    alike = Averages()
    left, right = (
        {key: alike.of(scores) for key, scores in side.items()} for side in (baseline, variant)
    )
    left_means, right_means = (
        {key: one.mean for key, one in side.items() if one.mean is not None}
        for side in (left, right)
    )
    keys = [key for key in left_means if key in right_means]
    mine = [left_means[key] for key in keys]
    theirs = [right_means[key] for key in keys]
    scored, others = (
        {key: one.scores or None for key, one in side.items()} for side in (left, right)
    )
    return Pairs(
        keys,
        mine,
        theirs,
        resolve_kind(list(chain.from_iterable([one.scores for one in alike.values()])), kind),
        detect_kind([*mine, *theirs]) == "boolean",
        alone(scored, others),
        alone(others, scored),
        len({*left, *right} - left_means.keys() - right_means.keys()),
        [left[key] for key in keys],
        [right[key] for key in keys],
    )


def is_tie(left: float, right: float) -> bool:
    """Whether two averages are equal but for rounding."""
    return left == right or abs(left - right) <= SAME * max(abs(left), abs(right))


def alone(mine: Mapping[_Key, object], theirs: Mapping[_Key, object]) -> Unmatched:
    """Count the examples that have a result in `mine` only; None stands for one that failed."""
    keys = [key for key, found in mine.items() if found is not None and theirs.get(key) is None]
    failed = sum(key in theirs for key in keys)
    return Unmatched(missing=len(keys) - failed, failed=failed)
