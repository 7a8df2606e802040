"""How well a judge agrees with people on some rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from phoenix_nb.core.run.plan import RunKey
from phoenix_nb.core.stats.agreement import cohen_kappa
from phoenix_nb.core.stats.proportions import wilson_interval
from phoenix_nb.model import EvaluationRecord

__all__ = ["JudgeScore", "Row", "best_of", "judge_score"]

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """One row that people have labelled, and what a judge said of it."""

    key: RunKey
    human: EvaluationRecord
    judge: EvaluationRecord | None
    """None if the judge failed, or was not asked."""


@dataclass(frozen=True, slots=True)
class JudgeScore:
    """How well a judge agrees with people. A figure that cannot be computed is None."""

    judge: str
    part: str
    """"development" or "held out"."""
    rows: int
    """Labelled rows of the part."""
    n: int
    """Of these, rows on which the judge gave a label that can be compared."""
    agreement: float | None = None
    """Share of them on which both say the same."""
    agreement_low: float | None = None
    agreement_high: float | None = None
    """Its interval of 95 %, after Wilson."""
    kappa: float | None = None
    kappa_low: float | None = None
    kappa_high: float | None = None
    """Cohen's kappa: agreement beyond what chance gives."""
    sensitivity: float | None = None
    """Of the rows that people call good, the share that the judge does; for pass or fail only."""
    specificity: float | None = None
    """Of the rows that people call bad, the share that the judge does; for pass or fail only."""
    base_rate: float | None = None
    """The share of rows that people call good; for pass or fail only."""
    disagreements: tuple[Row, ...] = field(default=(), repr=False)
    """The rows on which they differ."""


def judge_score(judge: str, part: str, rows: Sequence[Row]) -> JudgeScore:
    """Count how often a judge says what people say.

    Labels are compared where the judge uses people's; otherwise scores are: pass and fail by the half,
    others as numbers.
    """
    vocabulary = {_word(row.human.label) for row in rows if row.human.label is not None}
    binary = {row.human.score for row in rows} <= {0.0, 1.0}
    compared = [
        (row, pair)
        for row in rows
        if row.judge is not None
        and (pair := _pair(row.human, row.judge, vocabulary, binary=binary)) is not None
    ]
    if not compared:
        return JudgeScore(judge, part, len(rows), 0)
    same = sum(human == said for _, (human, said) in compared)
    low, high = wilson_interval(same / len(compared), len(compared))
    kappa = cohen_kappa(pair for _, pair in compared)
    good = [row for row, _ in compared if row.human.score == 1.0]
    bad = [row for row, _ in compared if row.human.score == 0.0]
    wrong = {id(row) for row, (human, said) in compared if human != said}
    return JudgeScore(
        judge,
        part,
        len(rows),
        len(compared),
        agreement=same / len(compared),
        agreement_low=low,
        agreement_high=high,
        kappa=kappa.kappa,
        kappa_low=kappa.ci_low,
        kappa_high=kappa.ci_high,
        sensitivity=_right(good, wrong) if binary else None,
        specificity=_right(bad, wrong) if binary else None,
        base_rate=len(good) / len(compared) if binary else None,
        disagreements=tuple(row for row, _ in compared if id(row) in wrong),
    )


def best_of(scores: Iterable[JudgeScore]) -> JudgeScore:
    """Choose the judge that agrees best: by kappa, then by agreement, then the first."""
    return max(
        scores,
        key=lambda score: (
            -2.0 if score.kappa is None else score.kappa,
            -1.0 if score.agreement is None else score.agreement,
        ),
    )


def _pair(
    human: EvaluationRecord, judge: EvaluationRecord, vocabulary: set[str], *, binary: bool
) -> tuple[str, str] | None:
    """Return what both say, in words that can be compared; None if they cannot."""
    if human.label is not None and judge.label is not None and _word(judge.label) in vocabulary:
        return _word(human.label), _word(judge.label)
    if human.score is None or judge.score is None:
        return None
    if binary:
        return str(human.score >= _HALF), str(judge.score >= _HALF)
    return f"{human.score:g}", f"{judge.score:g}"


def _word(label: str | None) -> str:
    return (label or "").strip().casefold()


def _right(rows: Sequence[Row], wrong: set[int]) -> float | None:
    return sum(id(row) not in wrong for row in rows) / len(rows) if rows else None
