"""The slices of a comparison, as users hold them."""

from phoenix_nb.core.comparison.slices import SliceReport
from phoenix_nb.frames.shown import ShownFrame
from phoenix_nb.frames.slices import slice_columns, slice_index

__all__ = ["Slices"]


class Slices(ShownFrame):
    """One row per slice: a frame that notebooks show as a table with its intervals drawn."""

    _metadata = ("report",)

    report: SliceReport
    """The same as a plain value."""

    @classmethod
    def of(cls, report: SliceReport) -> "Slices":
        """Make the frame."""
        frame = cls(slice_columns(report))
        frame.index = slice_index(report)
        frame.report = report
        return frame

    def __str__(self) -> str:
        """Return the main finding and the table."""
        return f"{self.report.sentence}\n\n{self!r}"

    def _repr_html_(self) -> str:
        from phoenix_nb.ui.static_html.slices import slices_html

        return slices_html(self.report)
