"""What `compare_judges` returns."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from phoenix_nb.core.judges import JudgeScore
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.ui.shared.shown_once import ShownOnce
from phoenix_nb.ui.shared.words import number

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["JudgeComparison"]


class JudgeComparison(ShownOnce):
    """Judges against people: each on the development part, the chosen one on rows held out."""

    def __init__(self, development: Sequence[JudgeScore], held_out: JudgeScore) -> None:
        self.development: tuple[JudgeScore, ...] = tuple(development)
        """Every judge on the development part, in the order given."""
        self.held_out: JudgeScore = held_out
        """The chosen judge on the rows that were held out: the figure to report."""

    @property
    def best(self) -> str:
        """The judge that agrees best with people on the development part."""
        return self.held_out.judge

    @property
    def optimism(self) -> float | None:
        """By how much the development part flatters the chosen judge: agreement there less that held out."""
        chosen = next(score for score in self.development if score.judge == self.best)
        if chosen.agreement is None or self.held_out.agreement is None:
            return None
        return chosen.agreement - self.held_out.agreement

    @property
    def sentence(self) -> str:
        """What to remember of it."""
        held = self.held_out
        if held.agreement is None:
            return clean(
                f"{held.judge} was chosen, and gave nothing on the held-out rows to compare."
            )
        same = held.n - len(held.disagreements)
        return clean(
            f"{held.judge} agrees with people on {same:,} of {held.n:,} held-out rows: "
            f"{number(held.agreement)} ({number(held.agreement_low)} to {number(held.agreement_high)})."
        )

    def to_dataframe(self) -> "pd.DataFrame":
        """Return one row for each judge and part: `n`, `agreement` and `kappa` with intervals, and the rest.

        The index is (`judge`, `part`); the last row is the chosen judge on the held-out part.
        """
        from phoenix_nb.frames.judges import judges_frame

        return judges_frame([*self.development, self.held_out])

    def html(self) -> str:
        """Return what a notebook shows, as static HTML without scripts, escaped."""
        from phoenix_nb.ui.static_html.judges import judges_html

        scores = [*self.development, self.held_out]
        return judges_html(self.sentence, scores, self.held_out.disagreements)

    def __str__(self) -> str:
        from phoenix_nb.ui.static_html.judges import judges_text

        return judges_text(self.sentence, [*self.development, self.held_out])

    def __repr__(self) -> str:
        return f"<JudgeComparison of {len(self.development)} judges: {self.sentence.removesuffix('.')}>"
