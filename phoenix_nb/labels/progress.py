"""How far a labelling session has come, and how well its labels know the mean so far."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from phoenix_nb.core.labels import HumanLabels, Key
from phoenix_nb.core.labels.agreement import Rater
from phoenix_nb.core.stats.corrected import corrected_mean, corrected_share

__all__ = ["LabelProgress", "Width", "width_reached"]


@dataclass(frozen=True)
class Width:
    """Half the width of the interval of the mean; None below ten labels, or where there is no interval."""

    alone: float | None = None
    """By the labels alone."""
    with_judge: float | None = None
    """By the labels and the judge."""
    judge: str = ""
    points: bool = True
    """Whether scores go from 0 to 1 at most, so that the width is read in points."""

    @property
    def best(self) -> float | None:
        """The narrower one."""
        known = [width for width in (self.alone, self.with_judge) if width is not None]
        return min(known, default=None)

    def text(self, width: float) -> str:
        """Return a width as `± 7 points`, or `± 0.21`."""
        if not self.points:
            return f"± {width:.2f}"
        points = 100 * width
        return f"± {points:.1f} points" if points < 1 else f"± {points:.0f} points"

    def __str__(self) -> str:
        """Return both as `± 7 points with judge, ± 11 points without`."""
        if self.alone is None:
            return ""
        if self.with_judge is None:
            return self.text(self.alone)
        return f"{self.text(self.with_judge)} with {self.judge}, {self.text(self.alone)} without"


class LabelProgress(str):
    """How far a session has come: a text such as "42 of 60: ± 7 points", with the figures as attributes."""

    __slots__ = ("half_width", "labelled", "skipped", "total", "why_no_interval", "width")

    labelled: int
    """Drawn rows that the annotator has labelled."""
    total: int
    """Rows drawn."""
    skipped: int
    """Rows asked about that have no label."""
    half_width: float | None
    """Half the width of the 95 % interval of the mean, in units of the score."""
    width: Width
    why_no_interval: str
    """Why there will be no interval, as a sentence; empty where there is one, or will be."""

    @classmethod
    def of(cls, labels: HumanLabels, annotator: str, width: Width) -> Self:
        """Sum up what one annotator has labelled, and the width that all have reached."""
        mine = sum(
            (answer := labels.answers.get(key, {}).get(annotator)) is not None
            and answer.label is not None
            for key in labels.drawn
        )
        total, best = len(labels.drawn), width.best
        progress = cls(f"{mine} of {total}" + (f": {width.text(best)}" if best is not None else ""))
        progress.labelled, progress.total = mine, total
        progress.skipped = len(labels.skipped)
        progress.half_width, progress.width = best, width
        progress.why_no_interval = labels.why_not_random()
        return progress


def width_reached(labels: Sequence[HumanLabels], judges: Sequence[Rater], rows: int) -> Width:
    """Work out how well the mean, or the difference of a pair, is known.

    Args:
        labels: Of the experiment, or of the baseline and the variant.
        judges: A judge's scores of each; empty without a judge.
        rows: How many rows could be drawn.
    """
    scores = [score for each in labels for score in each.session.labels.values()]
    known = [score for score in scores if score is not None]
    if len(known) < len(scores) or any(each.why_not_random() for each in labels):
        return Width()
    low, high = min(known), max(known)
    given = _differences([_scores_of_people(each) for each in labels])
    pair = len(labels) > 1
    ends = (low - high, high - low) if pair else (low, high)
    unlabelled = range(max(0, rows - len(given)))
    shares = not pair and set(known) <= {0.0, 1.0}
    alone = (
        corrected_share(
            dict.fromkeys([*given, *unlabelled], True),
            {key: score == 1 for key, score in given.items()},
        )
        if shares
        else corrected_mean(dict.fromkeys([*given, *unlabelled], 0.0), given, score_range=ends)
    )
    points = max(map(abs, ends)) <= 1
    if alone is None:
        return Width(points=points)
    half = (alone.labels_alone.ci_high - alone.labels_alone.ci_low) / 2
    scored = _differences([_scores(judge) for judge in judges])
    if len(scored.keys() & given.keys()) < len(given):
        return Width(half, points=points)
    judged = (
        corrected_share(
            {key: score == 1 for key, score in scored.items()},
            {key: score == 1 for key, score in given.items()},
        )
        if shares and set(scored.values()) <= {0.0, 1.0}
        else corrected_mean(scored, given, score_range=ends)
    )
    if judged is None:
        return Width(half, points=points)
    return Width(half, (judged.ci_high - judged.ci_low) / 2, judges[-1].name, points)


def _scores_of_people(labels: HumanLabels) -> dict[Key, float]:
    return {key: row.score for key, row in labels.rows.items() if row.score is not None}


def _scores(judge: Rater) -> dict[Key, float]:
    return {key: given.score for key, given in judge.rows.items() if given.score is not None}


def _differences(sides: Sequence[dict[Key, float]]) -> dict[Key | int, float]:
    """Return the scores of one, or the second less the first."""
    if not sides:
        return {}
    if len(sides) == 1:
        return {key: score for key, score in sides[0].items()}  # noqa: C416 - of a wider type
    before, after = sides
    return {key: after[key] - before[key] for key in before if key in after}
