"""How well raters agree, such as a judge and a person: chance-corrected figures with their intervals."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal, TypeVar

from phoenix_nb.core.stats.agreement import PSEUDO_ROWS, cohen_kappa, with_pseudo_rows
from phoenix_nb.core.stats.proportions import wilson_interval
from phoenix_nb.core.stats.quantiles import LEVEL, student_quantile

__all__ = [
    "FEW_ROWS",
    "Bounded",
    "RaterAgreement",
    "agreement_of",
    "gwet_ac1",
    "krippendorff_alpha",
]

_Row = TypeVar("_Row", bound=Hashable)
_Label = TypeVar("_Label", bound=Hashable)
Level = Literal["nominal", "ordinal", "interval"]
FEW_ROWS = 30
"""Pairs below which the normal approximation of an interval is a hint at best."""


@dataclass(frozen=True, slots=True)
class Bounded:
    """A figure with its 95 % interval; all None where it cannot be computed."""

    value: float | None
    low: float | None = None
    high: float | None = None

    def __float__(self) -> float:
        return math.nan if self.value is None else self.value

    def __str__(self) -> str:
        """Return it as `0.71 (0.55 to 0.87)`."""
        if self.value is None:
            return "unknown"
        if self.low is None or self.high is None:
            return _figure(self.value)
        return f"{_figure(self.value)} ({_figure(self.low)} to {_figure(self.high)})"


def _figure(value: float) -> str:
    return f"{round(value, 2) + 0:.2f}".replace("-", "−")  # + 0: there is no −0.00


@dataclass(frozen=True, slots=True)
class RaterAgreement:
    """Agreement of a rater, such as a judge, with another, such as a person, who counts as right."""

    rater: str
    reference: str
    n: int
    """Rows that both have labelled."""
    share: Bounded
    """Share of them with the same label."""
    kappa: Bounded
    """Cohen's kappa: 1 always the same, 0 as often as by chance."""
    ac1: Bounded
    """Gwet's AC1: as kappa, but not misled where nearly all rows have one label."""
    sensitivity: Bounded
    """Of the rows that are good by the reference, the share that the rater calls good; two labels only."""
    specificity: Bounded
    """Of the rows that are bad by the reference, the share that the rater calls bad."""
    base_rate: Bounded
    """Share of rows that are good by the reference."""
    table: Mapping[tuple[str, str], int]
    """Counts by (reference's label, rater's label)."""
    disagreements: tuple[Hashable, ...]
    """The rows on which they differ."""

    def __str__(self) -> str:
        """Return it in a few sentences."""
        if not self.n:
            return (
                f"No row has a label of both {self.rater} and {self.reference}; label rows that "
                f"{self.rater} has evaluated."
            )
        text = (
            f"{self.rater} and {self.reference} agree on {self.share} of {self.n} rows: "
            f"kappa {self.kappa}, AC1 {self.ac1}."
        )
        if self.base_rate.value is not None:
            text += (
                f" Of what {self.reference} calls good, {self.rater} finds {self.sensitivity}; of what it "
                f"calls bad, it rejects {self.specificity}. Good by {self.reference}: {self.base_rate}."
            )
        if self.n < FEW_ROWS:
            text += f" With {self.n} rows these are hints; from {FEW_ROWS} on the intervals hold."
        return text


def agreement_of(
    pairs: Mapping[_Row, tuple[str, str]],
    *,
    rater: str,
    reference: str,
    labels: Sequence[str] = (),
    good: str | None = None,
) -> RaterAgreement:
    """Compare the labels of a rater with those of a reference.

    Args:
        pairs: Row to its labels: the rater's, the reference's.
        rater: The rater's name.
        reference: The reference's name.
        labels: All labels that could be given; those that were if empty.
        good: The label that counts as good; None where no two labels stand for good and bad.
    """
    counts = Counter((theirs, mine) for mine, theirs in pairs.values())
    n = counts.total()
    same = sum(count for (theirs, mine), count in counts.items() if theirs == mine)
    kappa = cohen_kappa(pairs.values(), labels=labels)
    sensitivity = specificity = base_rate = Bounded(None)
    if good is not None:
        right = sum(count for (theirs, _), count in counts.items() if theirs == good)
        sensitivity = _rate(counts[good, good], right)
        rejected = sum(
            count for (theirs, mine), count in counts.items() if good not in {theirs, mine}
        )
        specificity = _rate(rejected, n - right)
        base_rate = _rate(right, n)
    return RaterAgreement(
        rater=rater,
        reference=reference,
        n=n,
        share=_rate(same, n),
        kappa=Bounded(kappa.kappa, kappa.ci_low, kappa.ci_high),
        ac1=gwet_ac1(list(pairs.values()), labels=labels),
        sensitivity=sensitivity,
        specificity=specificity,
        base_rate=base_rate,
        table=dict(counts),
        disagreements=tuple(row for row, (mine, theirs) in pairs.items() if mine != theirs),
    )


def gwet_ac1(
    pairs: Sequence[tuple[Hashable, Hashable]],
    *,
    labels: Sequence[Hashable] = (),
    pseudo_rows: float = PSEUDO_ROWS,
) -> Bounded:
    """Compute Gwet's AC1 of two raters, with an interval.

    Source: Gwet (2008), "Computing inter-rater reliability and its variance in the presence of high
    agreement", British Journal of Mathematical and Statistical Psychology 61.

    Args:
        pairs: The two labels of each row.
        labels: All labels that could be given, beside those that were.
        pseudo_rows: How many are added for the interval, so that it has a width where all rows agree; the
            estimate is without.
    """
    counts = Counter(pairs)
    seen = tuple(dict.fromkeys([*labels, *(label for pair in counts for label in pair)]))
    n = counts.total()
    if n < 2 or len(seen) < 2:  # noqa: PLR2004 - one label alone: they cannot but agree
        return Bounded(None)
    value, _ = _ac1(counts, seen)
    cells = with_pseudo_rows(counts, seen, pseudo_rows)
    centre, variance = _ac1(cells, seen)
    freedom = math.fsum(cells.values()) - 1
    margin = student_quantile((1 + LEVEL) / 2, freedom) * math.sqrt(variance)
    return Bounded(
        value,
        min(value, max(-1.0, centre - margin)),
        max(value, min(1.0, centre + margin)),
    )


def _ac1(
    counts: Mapping[tuple[Hashable, Hashable], float], seen: Sequence[Hashable]
) -> tuple[float, float]:
    """Return AC1 and its variance."""
    n, categories = math.fsum(counts.values()), len(seen)
    prevalence = {
        label: sum(
            count * ((one == label) + (two == label)) / 2 for (one, two), count in counts.items()
        )
        / n
        for label in seen
    }
    share = sum(count for (one, two), count in counts.items() if one == two) / n
    chance = sum(p * (1 - p) for p in prevalence.values()) / (categories - 1)
    value = (share - chance) / (1 - chance)
    both = sum(
        count / n * (1 - prevalence[one]) for (one, two), count in counts.items() if one == two
    ) / (categories - 1)
    spread = (
        sum(
            count / n * (1 - (prevalence[one] + prevalence[two]) / 2) ** 2
            for (one, two), count in counts.items()
        )
        / (categories - 1) ** 2
    )
    variance = (
        share * (1 - share)
        - 4 * (1 - value) * (both - share * chance)
        + 4 * (1 - value) ** 2 * (spread - chance**2)
    ) / ((n - 1) * (1 - chance) ** 2)
    return value, max(0.0, variance)


def krippendorff_alpha(
    ratings: Mapping[_Row, Sequence[_Label | None]],
    *,
    measured: Level = "nominal",
    order: Sequence[_Label] = (),
) -> float | None:
    """Compute Krippendorff's alpha of any number of raters, who need not have labelled every row.

    Source: Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability".

    Args:
        ratings: Row to the labels that it was given; None and rows with fewer than two labels do not count.
        measured: Whether labels only differ ("nominal"), have an order, or are numbers.
        order: The labels in their order, for "ordinal".

    Returns:
        1 for perfect agreement, 0 for chance; None where there is nothing to compare, or one label only.
    """
    coincidences: defaultdict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for given in ratings.values():
        labels: list[Hashable] = [label for label in given if label is not None]
        for one, two in combinations(labels, 2):
            coincidences[one, two] += 1 / (len(labels) - 1)
            coincidences[two, one] += 1 / (len(labels) - 1)
    totals: defaultdict[Hashable, float] = defaultdict(float)
    for (one, _), weight in coincidences.items():
        totals[one] += weight
    n = sum(totals.values())
    if len(totals) < 2:  # noqa: PLR2004 - nothing differs that could
        return None
    distance = _distance(totals, measured, order)
    observed = sum(weight * distance(one, two) for (one, two), weight in coincidences.items())
    expected = sum(
        totals[one] * totals[two] * distance(one, two) for one in totals for two in totals
    )
    return 1 - (n - 1) * observed / expected if expected else None


def _distance(
    totals: Mapping[Hashable, float], measured: Level, order: Sequence[Hashable]
) -> Callable[[Hashable, Hashable], float]:
    """Return how far apart two labels are, squared."""
    if measured == "nominal":
        return lambda one, two: float(one != two)
    if measured == "interval":
        numbers = {label: float(label) for label in totals}  # type: ignore[arg-type]
        return lambda one, two: (numbers[one] - numbers[two]) ** 2
    ordered = [label for label in order if label in totals]
    places = {label: place for place, label in enumerate(ordered)}

    def apart(one: Hashable, two: Hashable) -> float:
        low, high = sorted((places[one], places[two]))
        between = sum(totals[label] for label in ordered[low : high + 1])
        return (between - (totals[one] + totals[two]) / 2) ** 2

    return apart


def _rate(count: int, n: int) -> Bounded:
    if not n:
        return Bounded(None)
    return Bounded(count / n, *wilson_interval(count / n, n))
