"""People's labels: which rows are drawn, what the labels come to, and what they say of a judge."""

from phoenix_nb.core.labels.drawing import draw_rows, first_is_baseline
from phoenix_nb.core.labels.reading import (
    HumanLabels,
    Key,
    LabelReader,
    RowLabel,
    annotator_name,
    labels_named,
    read_labels,
    session_names,
)
from phoenix_nb.core.labels.tags import TaggedRow, tagged_rows

__all__ = [
    "HumanLabels",
    "Key",
    "LabelReader",
    "RowLabel",
    "TaggedRow",
    "annotator_name",
    "draw_rows",
    "first_is_baseline",
    "labels_named",
    "read_labels",
    "session_names",
    "tagged_rows",
]
