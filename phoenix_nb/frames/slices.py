"""The slices of a comparison as columns."""

import pandas as pd

from phoenix_nb.core.comparison.slices import SliceReport
from phoenix_nb.frames.columns import floats, texts

__all__ = ["slice_columns", "slice_index"]


def slice_columns(report: SliceReport) -> dict[str, pd.Series]:
    """Return one column for each figure of the slices."""
    rows = report.rows
    figures = (
        *("difference", "ci_low", "ci_high", "gap", "gap_low", "gap_high", "p_value", "detectable"),
    )
    return {
        "n": pd.Series([row.result.n for row in rows], dtype="int64"),
        **{name: floats(getattr(row.result, name) for row in rows) for name in figures},
        "status": texts(row.status for row in rows),
    }


def slice_index(report: SliceReport) -> pd.MultiIndex:
    """Return (`by`, `slice`) and, of several variants, the variant before them."""
    rows = report.rows
    levels = {
        "variant": texts(row.variant for row in rows),
        "by": texts(row.by for row in rows),
        "slice": texts(row.name for row in rows),
    }
    if report.variants <= 1:
        del levels["variant"]
    return pd.MultiIndex.from_arrays(list(levels.values()), names=list(levels))
