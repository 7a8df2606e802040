"""Several runs of one example: how often it passes, and how stable it is."""

import math
from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from phoenix_nb.core.stats.scores import Kind, Repeated, checked_scores, resolve_kind, sample_std
from phoenix_nb.errors import UsageError

__all__ = [
    "RepetitionSummary",
    "pass_all_k",
    "pass_at_k",
    "rank_unstable",
    "summarize_repetitions",
]

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class RepetitionSummary:
    """Figures of one example's repetitions. A figure that cannot be computed is None."""

    n: int
    """Repetitions that have a score."""
    mean: float | None
    std: float | None
    """Sample standard deviation; None below two repetitions."""
    passed: int | None
    """Repetitions that passed; None for numbers without a threshold."""
    pass_at_k: float | None
    """Chance that at least one of k repetitions passes; None if fewer than k have a score."""
    pass_all: float | None
    """Chance that all of k repetitions pass; None if fewer than k have a score."""
    agreement: float | None
    """Share of the repetitions that have the most frequent score; 1 if all agree."""


def pass_at_k(n: int, passed: int, k: int) -> float:
    """Chance that at least one of `k` repetitions passes, estimated without bias from `n` of them.

    Taking 1 - (1 - passed / n) ** k instead would be too low. Source: Chen et al. (2021),
    Evaluating Large Language Models Trained on Code, arXiv 2107.03374, section 2.1.

    Raises:
        UsageError: Unless 1 <= k <= n and 0 <= passed <= n.
    """
    _check_counts(n, passed, k)
    return 1 - math.comb(n - passed, k) / math.comb(n, k)


def pass_all_k(n: int, passed: int, k: int) -> float:
    """Chance that all of `k` repetitions pass ("pass^k"), estimated without bias from `n` of them.

    Source: Yao et al. (2024), tau-bench, arXiv 2406.12045.

    Raises:
        UsageError: Unless 1 <= k <= n and 0 <= passed <= n.
    """
    _check_counts(n, passed, k)
    return math.comb(passed, k) / math.comb(n, k)


def summarize_repetitions(
    scores: Repeated,
    *,
    kind: Kind | None = None,
    k: int | None = None,
    threshold: float | None = None,
    lower_is_better: bool = False,
) -> RepetitionSummary:
    """Summarise the repetitions of one example.

    Args:
        scores: One per repetition; None for one that failed, which is left out.
        kind: Boolean or number. Found out from these scores if None, which takes a rating of 1 for
            a boolean: give the kind of the whole experiment's scores where it is known.
        k: Repetitions that `pass_at_k` and `pass_all` speak of; all that have a score if None.
        threshold: The score that just passes. If None, booleans pass at the better end and numbers
            have no pass.
        lower_is_better: Pass at or below the threshold, not at or above it.

    Raises:
        UsageError: If a score is NaN, infinite, not a number or not of the given kind, or k is below
            1.
    """
    if k is not None and k < 1:
        raise UsageError(f"k={k} is too small; pass 1 or more.")
    values = checked_scores(scores)
    n = len(values)
    if not n:
        return RepetitionSummary(0, None, None, None, None, None, None)
    mean = math.fsum(values) / n
    std = sample_std(values)
    agreement = max(Counter(values).values()) / n
    if threshold is None and resolve_kind(values, kind) == "boolean":
        threshold = 0.0 if lower_is_better else 1.0
    passed = _passed(values, threshold, lower_is_better=lower_is_better)
    k = k or n
    if passed is None or k > n:
        return RepetitionSummary(n, mean, std, passed, None, None, agreement)
    return RepetitionSummary(
        n, mean, std, passed, pass_at_k(n, passed, k), pass_all_k(n, passed, k), agreement
    )


def rank_unstable(summaries: Mapping[_Key, RepetitionSummary]) -> list[_Key]:
    """Rank examples, the most unstable first: largest spread, then least agreement.

    Equally unstable ones keep their order; those with fewer than two scores are left out.
    """
    repeated = [(key, summary) for key, summary in summaries.items() if summary.std is not None]
    repeated.sort(key=lambda item: (-(item[1].std or 0.0), item[1].agreement or 0.0))
    return [key for key, _ in repeated]


def _passed(values: list[float], threshold: float | None, *, lower_is_better: bool) -> int | None:
    if threshold is None:
        return None
    if lower_is_better:
        return sum(value <= threshold for value in values)
    return sum(value >= threshold for value in values)


def _check_counts(n: int, passed: int, k: int) -> None:
    if not 0 <= passed <= n:
        raise UsageError(f"passed={passed} of n={n} is not possible; pass a count between 0 and n.")
    if not 1 <= k <= n:
        raise UsageError(f"k={k} of n={n} repetitions is not possible; choose k between 1 and n.")
