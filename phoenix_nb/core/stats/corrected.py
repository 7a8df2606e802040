"""Means of a judge's scores, corrected by a sample of people's labels."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from phoenix_nb.core.stats.proportions import wilson_interval
from phoenix_nb.core.stats.quantiles import LEVEL, normal_quantile, student_quantile
from phoenix_nb.core.stats.scores import sample_variance

__all__ = [
    "FEWEST_LABELS",
    "CorrectedMean",
    "LabelsAlone",
    "corrected_mean",
    "corrected_share",
    "labels_needed",
]

_Row = TypeVar("_Row")
FEWEST_LABELS = 10
"""Labels below which nothing is corrected."""


class LabelsAlone(NamedTuple):
    """A mean by the labels alone, without the judge, with its 95 % interval."""

    mean: float
    ci_low: float
    ci_high: float


@dataclass(frozen=True, slots=True)
class CorrectedMean:
    """A mean over all rows, from a judge's scores of all and a person's of some."""

    mean: float
    ci_low: float
    ci_high: float
    """95 % interval: of the mean over this dataset, or over examples to come."""
    labelled: int
    rows: int
    labels_alone: LabelsAlone
    """The same by the labels alone, without the judge."""
    method: str

    @property
    def width(self) -> float:
        """The width of the interval."""
        return self.ci_high - self.ci_low


def corrected_share(
    passed: Mapping[_Row, bool],
    labels: Mapping[_Row, bool],
    *,
    to_come: bool = False,
) -> CorrectedMean | None:
    """Correct the share of rows that a pass/fail judge passes.

    The labels are post-stratified by the judge's result. Each stratum's share has a Wilson interval, for a
    sample from finitely many rows; the bounds are put together by the method of variance estimates recovery
    (MOVER; Newcombe 1998, Statistics in Medicine 17; Zou and Donner 2008, Statistics in Medicine 27).

    Args:
        passed: The judge's result for every row.
        labels: A person's result for some rows, drawn at random; rows without a result of the judge do not
            count.
        to_come: Whether the interval is for examples to come like these, rather than for these rows.

    Returns:
        None below ten labels.
    """
    known = {row: label for row, label in labels.items() if row in passed}
    if len(known) < FEWEST_LABELS:
        return None
    z = normal_quantile((1 + LEVEL) / 2)
    rows = len(passed)
    weights: list[float] = []
    shares: list[tuple[float, float, float]] = []
    for result in (True, False):
        size = sum(mine == result for mine in passed.values())
        given = [label for row, label in known.items() if passed[row] == result]
        if size and not given:  # nobody has looked at these rows: the judge cannot help
            weights, shares = [1.0], [_share(list(known.values()), rows, to_come=to_come)]
            break
        if size:
            weights.append(size / rows)
            shares.append(_share(given, size, to_come=to_come))
    mean = math.fsum(weight * p for weight, (p, _, _) in zip(weights, shares, strict=True))
    between = 0.0
    if to_come and len(weights) > 1:
        difference = shares[0][0] - shares[1][0]
        between = z * z * difference**2 * weights[0] * weights[1] / rows
    below = math.fsum((w * (p - low)) ** 2 for w, (p, low, _) in zip(weights, shares, strict=True))
    above = math.fsum(
        (w * (high - p)) ** 2 for w, (p, _, high) in zip(weights, shares, strict=True)
    )
    return CorrectedMean(
        mean=mean,
        ci_low=max(0.0, mean - math.sqrt(below + between)),
        ci_high=min(1.0, mean + math.sqrt(above + between)),
        labelled=len(known),
        rows=rows,
        labels_alone=LabelsAlone(*_share(list(known.values()), rows, to_come=to_come)),
        method="post-stratified, MOVER over Wilson",
    )


def corrected_mean(
    scores: Mapping[_Row, float],
    labels: Mapping[_Row, float],
    *,
    to_come: bool = False,
    score_range: tuple[float, float] | None = None,
) -> CorrectedMean | None:
    """Correct the mean of a judge's scores, or of paired differences of them.

    Prediction-powered inference with the weight of the judge that makes the variance smallest, and Student's
    quantile (Angelopoulos, Duchi and Zrnic 2023, "PPI++", arXiv 2311.01453). For these rows it is the
    difference estimator of survey sampling, whose variance counts only the rows that nobody has labelled.

    Args:
        scores: The judge's score, or difference, for every row.
        labels: A person's for some rows, drawn at random; rows without a score do not count.
        to_come: Whether the interval is for examples to come like these, rather than for these rows.
        score_range: The ends that a mean cannot leave.

    Returns:
        None below ten labels.
    """
    known = {row: float(label) for row, label in labels.items() if row in scores}
    n, rows = len(known), len(scores)
    if n < FEWEST_LABELS:
        return None
    y = list(known.values())
    f = [float(scores[row]) for row in known]
    rest = [float(score) for row, score in scores.items() if row not in known]
    weight = _judge_weight(y, f, rest)
    residuals = [label - weight * score for label, score in zip(y, f, strict=True)]
    t = student_quantile((1 + LEVEL) / 2, n - 1)
    mean = weight * _mean(rest) + _mean(residuals) if rest else _mean(y)
    if to_come:
        variance = sample_variance(residuals) / n
        variance += weight**2 * sample_variance([*f, *rest]) / len(rest) if rest else 0.0
    else:
        # The same estimate, as the mean of all scores plus that of what the labels add to them.
        full = weight * (1 + n / len(rest)) if rest else 0.0
        added = [label - full * score for label, score in zip(y, f, strict=True)]
        variance = (1 - n / rows) * sample_variance(added) / n
    low, high = score_range or (-math.inf, math.inf)
    of_all = 1.0 if to_come else 1 - n / rows
    margin = max(t * math.sqrt(variance), _least_margin(y, f, score_range, of_all))
    alone = max(
        t * math.sqrt(sample_variance(y) / n * of_all),
        _least_margin(y, y, score_range, of_all),
    )
    return CorrectedMean(
        mean=mean,
        ci_low=max(low, mean - margin),
        ci_high=min(high, mean + margin),
        labelled=n,
        rows=rows,
        labels_alone=LabelsAlone(_mean(y), max(low, _mean(y) - alone), min(high, _mean(y) + alone)),
        method="PPI++ with Student's quantile",
    )


def labels_needed(
    corrected: CorrectedMean, half_width: float, *, to_come: bool = False
) -> int | None:
    """Return how many labels in all would bring the interval to `± half_width`, as far as these tell.

    Args:
        corrected: What the labels so far give.
        half_width: The half width wanted, in units of the score.
        to_come: Whether the interval is for examples to come, whose number is not limited by the rows.

    Returns:
        At most the number of rows; None where that many would not do.
    """
    now = corrected.width / 2
    if now <= half_width:
        return corrected.labelled
    if to_come:
        needed = corrected.labelled * (now / half_width) ** 2
        return math.ceil(needed) if needed <= corrected.rows else None
    # The variance of a sample of n from N rows goes with 1/n − 1/N.
    spread = now**2 / max(1e-12, 1 / corrected.labelled - 1 / corrected.rows)
    return min(corrected.rows, math.ceil(1 / (half_width**2 / spread + 1 / corrected.rows)))


def _share(given: Sequence[bool], size: int, *, to_come: bool) -> tuple[float, float, float]:
    """Return a share with its Wilson interval, for a sample from `size` rows."""
    n, share = len(given), sum(given) / len(given)
    if to_come:
        return share, *wilson_interval(share, n)
    if n >= size:
        return share, share, share
    return share, *wilson_interval(share, n * (size - 1) / (size - n))


def _judge_weight(y: Sequence[float], f: Sequence[float], rest: Sequence[float]) -> float:
    """Return how much the judge counts, from 0 to 1: what makes the variance smallest."""
    if not rest:
        return 0.0
    variance = sample_variance([*f, *rest])
    if variance == 0:
        return 0.0
    covariance = math.fsum(
        (label - _mean(y)) * (score - _mean(f)) for label, score in zip(y, f, strict=True)
    ) / len(y)
    return min(1.0, max(0.0, covariance / ((1 + len(y) / len(rest)) * variance)))


def _least_margin(
    y: Sequence[float],
    f: Sequence[float],
    score_range: tuple[float, float] | None,
    of_all: float,
) -> float:
    """Return what a margin cannot be below: where all labels agree with the judge, some others may not.

    It is Wilson's bound for a share of none among n, of rows that are half the range off.
    """
    low, high = score_range or (min(*y, *f), max(*y, *f))
    n = len(y)
    _, share = wilson_interval(0.0, n)
    return (high - low) / 2 * share * math.sqrt(max(0.0, of_all))


def _mean(values: Sequence[float]) -> float:
    return math.fsum(values) / len(values)
