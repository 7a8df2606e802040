"""The words and bars of slices, which static and live views draw."""

from phoenix_nb.core.comparison.slices import SliceReport, SliceRow
from phoenix_nb.ui.comparison.figures import Bar, signed
from phoenix_nb.ui.run_table.cells import Tone

__all__ = ["SLICES_NOTE", "amount", "interval_words", "slice_bar", "slice_scale", "slice_tone"]

_ALPHA = 0.05
SLICES_NOTE = (
    "Intervals and p hold for all slices together; “could show” is the smallest gap that a slice of this "
    "size shows with a chance of 80 %."
)


def amount(value: float | None) -> str:
    """Return a difference with its sign, as the table of figures does; empty for None."""
    return "" if value is None else signed(value)


def interval_words(row: SliceRow) -> str:
    """Return the ends of a slice's interval; `too few` where there is none."""
    low, high = row.result.ci_low, row.result.ci_high
    return "too few" if low is None else f"{amount(low)} to {amount(high)}"


def slice_tone(report: SliceReport, row: SliceRow) -> Tone:
    """Return whether a slice is shown to be better or worse than the rest."""
    result = row.result
    if result.p_value is None or result.p_value >= _ALPHA:
        return "rest"
    return "good" if (result.gap or 0.0) * report.sign > 0 else "bad"


def slice_scale(report: SliceReport) -> tuple[float, float]:
    """Return the ends of a scale that holds zero and every interval."""
    ends = [0.0]
    for row in report.rows:
        one = row.result
        ends += [end for end in (one.difference, one.ci_low, one.ci_high) if end is not None]
    low, high = min(ends), max(ends)
    return (low, high) if high > low else (low - 1.0, high + 1.0)


def slice_bar(row: SliceRow, scale: tuple[float, float]) -> Bar | None:
    """Return the place of a slice's interval on a scale; None where there is none."""
    result = row.result
    if result.ci_low is None or result.ci_high is None or result.difference is None:
        return None
    low, high = scale
    ends = (0.0, result.ci_low, result.difference, result.ci_high)
    return Bar(*(round(100 * (end - low) / (high - low), 2) for end in ends))
