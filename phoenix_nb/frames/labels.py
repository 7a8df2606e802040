"""Labels and failure modes as frames."""

from collections.abc import Sequence

import pandas as pd

from phoenix_nb.core.labels.failure_modes import FailureModeReport
from phoenix_nb.frames.shown import ShownFrame
from phoenix_nb.model.entries.label import Label

__all__ = ["failure_mode_columns", "failure_mode_index", "labels_frame"]


def labels_frame(answers: Sequence[tuple[Label, bool]]) -> pd.DataFrame:
    """Return one row per answer, with index (`example_id`, `repetition`, `annotator`).

    Args:
        answers: Each with whether its row was drawn.
    """
    labels = [answer for answer, _ in answers]
    index = pd.MultiIndex.from_arrays(
        [
            pd.array([label.example_id for label in labels], dtype="string"),
            [label.repetition for label in labels],
            pd.array([label.annotator for label in labels], dtype="string"),
        ],
        names=["example_id", "repetition", "annotator"],
    )
    return ShownFrame(
        {
            "label": pd.array([label.label for label in labels], dtype="string"),
            "score": pd.array([label.score for label in labels], dtype="Float64"),
            "note": pd.array([label.note for label in labels], dtype="string"),
            "tags": pd.Series([label.tags for label in labels], dtype="object", index=index),
            "drawn": pd.array([drawn for _, drawn in answers], dtype="bool"),
            "rubric_version": pd.array([label.rubric_version for label in labels], dtype="string"),
            "created_at": pd.DatetimeIndex([label.created_at for label in labels], tz="UTC"),
        },
        index=index,
    )


def failure_mode_columns(report: FailureModeReport) -> dict[str, object]:
    """Return the columns of the failure modes."""
    modes = report.modes
    return {
        "count": pd.array([mode.count for mode in modes], dtype="int64"),
        "share": [mode.share.value for mode in modes],
        "ci_low": [mode.share.low for mode in modes],
        "ci_high": [mode.share.high for mode in modes],
        "examples": [list(dict.fromkeys(id_ for id_, _ in mode.rows)) for mode in modes],
        "notes": [list(mode.notes) for mode in modes],
    }


def failure_mode_index(report: FailureModeReport) -> pd.Index:
    """Return their names."""
    return pd.Index(pd.array([mode.name for mode in report.modes], dtype="string"), name="mode")
