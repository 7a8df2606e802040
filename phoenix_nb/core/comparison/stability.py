"""Repetitions in a comparison: how often each variant passes, and on which examples it wavers."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum, sqrt

from phoenix_nb.core.comparison.report import ComparisonReport
from phoenix_nb.core.stats.repetitions import (
    RepetitionSummary,
    rank_unstable,
    summarize_repetitions,
)
from phoenix_nb.errors import UsageError
from phoenix_nb.model.numbers import count_of

__all__ = ["Stability", "repetitions_of", "stability", "unstable_ids"]


@dataclass(frozen=True, slots=True)
class Stability:
    """One variant on one evaluator; averages over examples. A figure that cannot be computed is None."""

    evaluator: str
    variant: str
    examples: int
    """Examples that have a score."""
    k: int
    """Repetitions that `pass_at_k` and `pass_all` speak of."""
    counted: int
    """Examples with `k` scores or more, which these two are over."""
    std: float | None
    """Standard deviation between repetitions of one example: the root of the mean variance, because standard
    deviations of few repetitions are too small on average."""
    pass_at_k: float | None
    """Chance that at least one of k repetitions passes; None for numbers."""
    pass_all: float | None
    """Chance that all of k repetitions pass; None for numbers."""
    agreement: float | None
    """Average share of the repetitions that have the most frequent score."""
    unstable: int
    """Examples whose repetitions do not all have the same score."""


def repetitions_of(
    report: ComparisonReport, evaluator: int, variant: int, k: int | None = None
) -> Mapping[str, RepetitionSummary]:
    """Summarise the repetitions of every example that a variant ran."""
    evaluated = report.evaluators[evaluator]
    return {
        example_id: summarize_repetitions(
            scores,
            kind=evaluated.score_kind,
            k=k,
            lower_is_better=evaluated.direction == "minimize",
        )
        for example_id, scores in evaluated.columns[variant].repeated.items()
    }


def stability(
    report: ComparisonReport, evaluator: int, variant: int, k: int | None = None
) -> Stability:
    """Summarise one variant's repetitions on one evaluator.

    Args:
        report: The comparison.
        evaluator: By position.
        variant: By position.
        k: Repetitions that a pass is asked of; those planned if None.

    Raises:
        UsageError: If k is below 1.
    """
    asked = max(1, report.sides[variant].record.repetitions) if k is None else count_of(k, 1)
    if asked is None:
        raise UsageError(f"k={k!r:.80} is not a count; pass a whole number of at least 1.")
    k = asked
    found = [
        one
        for one in repetitions_of(report, evaluator, variant, k).values()
        if one.mean is not None
    ]
    return Stability(
        evaluator=report.evaluators[evaluator].name,
        variant=report.variants[variant],
        examples=len(found),
        k=k,
        counted=sum(one.n >= k for one in found),
        std=_root_mean_square([one.std for one in found]),
        pass_at_k=_mean([one.pass_at_k for one in found]),
        pass_all=_mean([one.pass_all for one in found]),
        agreement=_mean([one.agreement for one in found]),
        unstable=sum((one.agreement or 1.0) < 1.0 for one in found),
    )


def unstable_ids(report: ComparisonReport, evaluator: int, variant: int) -> list[str]:
    """Return the examples whose repetitions differ, the most unstable first."""
    summaries = repetitions_of(report, evaluator, variant)
    return [one for one in rank_unstable(summaries) if (summaries[one].agreement or 1.0) < 1.0]


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fsum(known) / len(known) if known else None


def _root_mean_square(values: list[float | None]) -> float | None:
    mean = _mean([None if value is None else value * value for value in values])
    return None if mean is None else sqrt(mean)
