"""How well a rater, such as a judge, agrees with another one, such as people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from phoenix_nb.core.labels.reading import HumanLabels, Key
from phoenix_nb.core.stats.alpha import alpha_with_interval
from phoenix_nb.core.stats.raters import FEW_ROWS, Bounded, RaterAgreement, agreement_of
from phoenix_nb.core.summary.scores_by_evaluator import EvaluationColumn
from phoenix_nb.errors import UsageError
from phoenix_nb.model.columns import TaskRuns

__all__ = ["AgreementReport", "Given", "Rater", "agreement_report", "rater_of_column"]

_TWO = 2


class Given(NamedTuple):
    """What a rater gave a row: a label, a score, or both."""

    label: str | None
    score: float | None

    @property
    def text(self) -> str:
        """The label; the score where there is none."""
        return f"{self.score:g}" if self.label is None else self.label


@dataclass(frozen=True)
class Rater:
    """What an evaluator or people gave the rows that they rated."""

    name: str
    rows: Mapping[Key, Given] = field(repr=False)
    declared: Mapping[str, float | None] = field(default_factory=dict)
    """The labels there can be, each with its score."""
    people: HumanLabels | None = None
    """The labels of each annotator, if people gave them."""

    @property
    def scores(self) -> dict[str, float | None]:
        """The labels declared and those given, each with its score."""
        given = {one.text: one.score for one in self.rows.values()}
        return {**given, **self.declared} if not self.declared else dict(self.declared) | given

    @classmethod
    def of_people(cls, labels: HumanLabels, name: str) -> "Rater":
        """The majority of the annotators of each row, under a name."""
        return cls(
            name,
            {key: Given(row.label, row.score) for key, row in labels.rows.items()},
            labels.session.labels,
            labels,
        )


def rater_of_column(column: EvaluationColumn, runs: TaskRuns) -> Rater:
    """Read what an evaluator gave the runs."""
    keys = zip(runs.example_ids, runs.repetitions, strict=True)
    rows = {
        key: Given(label, score)
        for key, label, score, failed in zip(
            keys, column.labels, column.scores, runs.failed, strict=True
        )
        if not failed and (label is not None or score is not None)
    }
    return Rater(column.named.name, rows)


@dataclass(frozen=True)
class AgreementReport:
    """How two raters agree, and how well people agree with one another."""

    raters: RaterAgreement
    labels: tuple[str, ...]
    """The labels, in the order of the table."""
    disagreements: tuple[Key, ...]
    """The rows on which they differ."""
    ceiling: Bounded | None = None
    """Krippendorff's alpha of the annotators of the reference; None if there is one alone."""
    annotators: tuple[str, ...] = ()
    shared: int = 0
    """Rows that two annotators or more have labelled."""
    alpha: Bounded | None = None
    """Krippendorff's alpha of the rater and all annotators; None if that makes two in all."""

    @property
    def sentence(self) -> str:
        """The main result, in words."""
        raters = self.raters
        if not raters.n or raters.kappa.value is None:
            return str(raters)
        count = len(self.disagreements)
        rows = "1 row" if raters.n == 1 else f"{raters.n:,} rows"
        text = f"{raters.rater} and {raters.reference} agree on {raters.n - count:,} of {rows}"
        text += f": kappa {raters.kappa}."
        if self.ceiling is not None and self.ceiling.value is not None:
            text += (
                f" People agree among themselves with alpha {self.ceiling}: ask no more of a judge."
            )
        return text + (" With so few rows these are hints." if raters.n < FEW_ROWS else "")

    def __str__(self) -> str:
        """Return it in a few sentences."""
        text = str(self.raters)
        if self.ceiling is not None and self.ceiling.value is not None:
            text += (
                f" {len(self.annotators)} people agree among themselves with alpha {self.ceiling} on "
                f"{self.shared} rows."
            )
        return text


def agreement_report(rater: Rater, reference: Rater, *, threshold: float | None) -> AgreementReport:
    """Compare a rater with a reference on the rows that both have rated.

    Labels are compared by name or, where a rater uses others, by score. A score that no label has is compared
    by `threshold`.

    Args:
        rater: Who is looked at, such as a judge.
        reference: Who counts as right, such as people.
        threshold: Scores from here on count as the better one of two labels.

    Raises:
        UsageError: If labels cannot be matched.
    """
    scores = reference.scores
    pairs = _pairs(rater, reference, threshold)
    labels = tuple(scores)
    raters = agreement_of(
        pairs, rater=rater.name, reference=reference.name, labels=labels, good=_good(scores)
    )
    differing = _differing(pairs)
    people = reference.people
    annotators = people.annotators if people else ()
    if people is None or len(annotators) < _TWO:
        return AgreementReport(raters, labels, disagreements=differing)
    by_row = {key: [answer.label for answer in by.values()] for key, by in people.answers.items()}
    with_rater = {key: [*by_row.get(key, ()), mine] for key, (mine, _) in pairs.items()}
    shared = sum(sum(label is not None for label in given) >= _TWO for given in by_row.values())
    return AgreementReport(
        raters,
        labels,
        ceiling=alpha_with_interval(by_row, labels=labels),
        annotators=annotators,
        shared=shared,
        alpha=alpha_with_interval(with_rater, labels=labels),
        disagreements=differing,
    )


def disagreements(rater: Rater, reference: Rater) -> tuple[Key, ...]:
    """Return the rows on which two raters differ, of those that both have rated; see `agreement_report`.

    Raises:
        UsageError: If labels cannot be matched.
    """
    return _differing(_pairs(rater, reference, None))


def _pairs(rater: Rater, reference: Rater, threshold: float | None) -> dict[Key, tuple[str, str]]:
    """What both gave each row that both have rated, in the reference's labels."""
    read = _reader(rater, reference, threshold)
    return {
        key: (read(given), reference.rows[key].text)
        for key, given in rater.rows.items()
        if key in reference.rows
    }


def _differing(pairs: Mapping[Key, tuple[str, str]]) -> tuple[Key, ...]:
    return tuple(key for key, (mine, theirs) in pairs.items() if mine != theirs)


def _good(scores: Mapping[str, float | None]) -> str | None:
    """Return the better one of two labels; None if there are not two, or neither is better."""
    known = {label: score for label, score in scores.items() if score is not None}
    if len(scores) != _TWO or len(set(known.values())) != _TWO:
        return None
    return max(known, key=lambda label: known[label])


class _ByName:
    def __call__(self, given: Given) -> str:
        return given.text


@dataclass(frozen=True)
class _ByScore:
    labels: Mapping[float, str]
    threshold: float | None
    names: tuple[str, str]

    def __call__(self, given: Given) -> str:
        if self.threshold is not None and given.score is not None:
            ordered = sorted(self.labels)
            return self.labels[ordered[-1] if given.score >= self.threshold else ordered[0]]
        if given.score is not None and given.score in self.labels:
            return self.labels[given.score]
        rater, reference = self.names
        known = ", ".join(f"{label!r} = {score:g}" for score, label in self.labels.items())
        raise UsageError(
            f"{rater!r} gave {given.text!r}, which is neither a label nor the score of a label of "
            f"{reference!r} ({known or 'its labels have no scores'})."
            + (
                " Pass threshold=, from which a score counts as the better label."
                if len(self.labels) == _TWO and given.score is not None
                else " Give both the same labels, or labels with the same scores."
            )
        )


def _reader(rater: Rater, reference: Rater, threshold: float | None) -> _ByName | _ByScore:
    """Choose how the rater's labels are read in terms of the reference's."""
    scores = reference.scores
    by_score = {score: label for label, score in scores.items() if score is not None}
    if threshold is not None and len(by_score) != _TWO:
        raise UsageError(
            f"threshold= parts two labels, and {reference.name!r} has {len(by_score)} with a score; "
            "leave it out."
        )
    texts = {given.text for given in rater.rows.values()}
    if threshold is None and texts <= set(scores):
        return _ByName()
    return _ByScore(by_score, threshold, (rater.name, reference.name))
