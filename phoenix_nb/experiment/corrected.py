"""A corrected mean, as users hold it."""

from dataclasses import dataclass, fields
from typing import Self

from phoenix_nb.core.labels.estimates import Corrected
from phoenix_nb.ui.shared.shown_once import ShownOnce

__all__ = ["CorrectedScore"]


@dataclass(frozen=True, repr=False)
class CorrectedScore(ShownOnce, Corrected):
    """A mean over all rows, from a judge's scores of all and people's labels of some.

    It reads as text; a notebook shows it beside what the labels alone and the judge alone say.
    """

    @classmethod
    def of(cls, corrected: Corrected) -> Self:
        """Hold a figure."""
        return cls(**{each.name: getattr(corrected, each.name) for each in fields(corrected)})

    def __repr__(self) -> str:
        """Name the judge and the figure."""
        return (
            f"<Corrected {self.what} of {self.judge!r} by {self.reference!r}: {self.mean:.3f} "
            f"({self.ci_low:.3f} to {self.ci_high:.3f})>"
        )

    def html(self) -> str:
        """Return the figures as static HTML, escaped."""
        from phoenix_nb.ui.static_html.corrected import corrected_html

        return corrected_html(self)
