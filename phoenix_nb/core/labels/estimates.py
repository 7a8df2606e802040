"""Means of a judge's scores, corrected by people's labels, and the reasons why one cannot be given."""

from collections.abc import Mapping
from dataclasses import dataclass

from phoenix_nb.core.labels.agreement import Rater
from phoenix_nb.core.labels.reading import HumanLabels, Key
from phoenix_nb.core.stats.corrected import (
    FEWEST_LABELS,
    CorrectedMean,
    LabelsAlone,
    corrected_mean,
    corrected_share,
    labels_needed,
)
from phoenix_nb.errors import UsageError

__all__ = ["Corrected", "corrected_difference", "corrected_score", "people_of"]

_SHARE = {0.0, 1.0}


@dataclass(frozen=True)
class Corrected:
    """A mean over all rows, from a judge's scores of all and people's labels of some."""

    judge: str
    reference: str
    mean: float
    """What people would give on average, were they to label all rows."""
    ci_low: float
    ci_high: float
    """95 % interval: of the mean over these rows, or over examples to come."""
    labelled: int
    rows: int
    labels_alone: LabelsAlone
    """The same by the labels alone: `mean`, `ci_low`, `ci_high`."""
    judge_alone: float
    """The mean of the judge's scores, uncorrected."""
    method: str
    to_come: bool
    what: str

    @property
    def half_width(self) -> float:
        """Half the width of the interval."""
        return (self.ci_high - self.ci_low) / 2

    def labels_needed(self, half_width: float) -> int | None:
        """Return how many labels in all would bring the interval to `± half_width`, as far as these tell.

        Args:
            half_width: In units of the score: 0.05 is five points.

        Returns:
            At most the number of rows; None where that many would not do.

        Raises:
            UsageError: If it is not positive.
        """
        if not half_width > 0:
            raise UsageError(f"half_width={half_width!r} must be positive, such as 0.05.")
        mean = CorrectedMean(
            self.mean, self.ci_low, self.ci_high, self.labelled, self.rows, self.labels_alone,
            self.method,
        )  # fmt: skip
        return labels_needed(mean, half_width, to_come=self.to_come)

    def __str__(self) -> str:
        """Return it in two sentences."""
        alone = self.labels_alone
        sign = "+" if self.what == "difference" else ""

        def words(value: float) -> str:
            return f"{value:{sign}.3f}".replace("-", "−")

        what = self.what[0].upper() + self.what[1:]
        return (
            f"{what} by {self.reference}: {words(self.mean)} ({words(self.ci_low)} to "
            f"{words(self.ci_high)}), from {self.labelled:,} labels and {self.judge} on "
            f"{self.rows:,} rows. The labels alone: {words(alone.mean)} ({words(alone.ci_low)} to "
            f"{words(alone.ci_high)}); {self.judge} alone, uncorrected: {words(self.judge_alone)}."
        )


def people_of(rater: Rater) -> HumanLabels:
    """Return the label session of a rater.

    Raises:
        UsageError: If it is not people, or their labels have no scores.
    """
    if rater.people is None:
        raise UsageError(
            f"{rater.name!r} is not a label session, so nothing says that its rows were drawn at random. "
            f"Label some rows first: pnb.label(experiment, …, name={rater.name!r})."
        )
    labels = rater.people.session.labels
    if any(score is None for score in labels.values()):
        raise UsageError(
            f"The labels of {rater.name!r} have no scores, so there is no mean to correct; agreement() "
            "works. For a mean, open a session with labels={label: score}."
        )
    return rater.people


def corrected_score(judge: Rater, reference: Rater, *, rows: int, to_come: bool) -> Corrected:
    """Correct the mean of a judge's scores by the labels of people.

    Args:
        judge: The judge, with a score for each row.
        reference: The people.
        rows: How many rows could be drawn now.
        to_come: Whether the interval is for examples to come like these.

    Raises:
        UsageError: If the labels are not a random sample, or there are too few, or no scores.
    """
    people = people_of(reference)
    scores = _of_repetition(judge, people.session.repetition)
    labels = {key: float(row.score or 0) for key, row in people.rows.items()}
    _check(judge, people, scores, labels, rows)
    values = [float(score or 0) for score in people.session.labels.values()]
    ends = min(values), max(values)
    if {*scores.values(), *values} <= _SHARE:
        mean = corrected_share(
            {key: score == 1 for key, score in scores.items()},
            {key: label == 1 for key, label in labels.items()},
            to_come=to_come,
        )
    else:
        mean = corrected_mean(scores, labels, to_come=to_come, score_range=ends)
    return _named(mean, judge, reference, scores, to_come=to_come, what="mean")


def corrected_difference(
    judges: tuple[Rater, Rater],
    references: tuple[Rater, Rater],
    *,
    rows: tuple[int, int],
    to_come: bool,
) -> Corrected:
    """Correct the mean difference between two experiments, variant less baseline.

    Args:
        judges: What the judge gave the baseline, and the variant.
        references: What people gave each.
        rows: How many rows of each could be drawn now.
        to_come: Whether the interval is for examples to come like these.

    Raises:
        UsageError: If the labels are not a random sample, or there are too few, or no scores.
    """
    people = tuple(people_of(reference) for reference in references)
    repetition = people[0].session.repetition
    before, after = (_of_repetition(judge, repetition) for judge in judges)
    scores = {key: after[key] - before[key] for key in before if key in after}
    labelled = tuple(each.rows for each in people)
    labels = {
        key: float(labelled[1][key].score or 0) - float(labelled[0][key].score or 0)
        for key in labelled[0]
        if key in labelled[1]
    }
    for each, number in zip(people, rows, strict=True):
        _check(judges[0], each, scores, labels, number)
    values = [float(score or 0) for each in people for score in each.session.labels.values()]
    span = max(values) - min(values)
    mean = corrected_mean(scores, labels, to_come=to_come, score_range=(-span, span))
    return _named(mean, judges[1], references[1], scores, to_come=to_come, what="difference")


def _of_repetition(judge: Rater, repetition: int) -> dict[Key, float]:
    scores = {
        key: given.score
        for key, given in judge.rows.items()
        if key[1] == repetition and given.score is not None
    }
    if not scores:
        raise UsageError(
            f"{judge.name!r} gave no scores, so it has no mean to correct; agreement() works on labels."
        )
    return scores


def _check(
    judge: Rater,
    people: HumanLabels,
    scores: Mapping[Key, float],
    labels: Mapping[Key, float],
    rows: int,
) -> None:
    session = people.session
    if why := people.why_not_random():
        raise UsageError(f"No corrected mean: {why}.")
    if rows != session.population:
        raise UsageError(
            f"No corrected mean: {session.name!r} was drawn from {session.population:,} rows, and now there "
            f"are {rows:,}, so it is not a random sample of them. Open a session with another name=."
        )
    if len(known := labels.keys() & scores.keys()) < FEWEST_LABELS:
        raise UsageError(
            f"No corrected mean: {len(known)} rows have both a label of {session.name!r} and a score of "
            f"{judge.name!r}; at least {FEWEST_LABELS} are needed. Label more rows."
        )


def _named(
    mean: CorrectedMean | None,
    judge: Rater,
    reference: Rater,
    scores: Mapping[Key, float],
    *,
    to_come: bool,
    what: str,
) -> Corrected:
    if mean is None:  # pragma: no cover - `_check` has counted the labels
        raise UsageError("There are too few labels; label more rows.")
    return Corrected(
        judge=judge.name,
        reference=reference.name,
        mean=mean.mean,
        ci_low=mean.ci_low,
        ci_high=mean.ci_high,
        labelled=mean.labelled,
        rows=mean.rows,
        labels_alone=mean.labels_alone,
        judge_alone=sum(scores.values()) / len(scores),
        method=mean.method,
        to_come=to_come,
        what=what,
    )
