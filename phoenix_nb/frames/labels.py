"""Labels and failure modes as frames."""

from collections.abc import Sequence

import pandas as pd

from phoenix_nb.frames.shown import ShownFrame
from phoenix_nb.model import Label

__all__ = ["labels_frame"]


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
