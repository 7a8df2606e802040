"""Records as pandas frames.

Columns and dtypes depend on what was planned and on the shape of the outputs, never on how far a run
has come: an empty, a failed and a finished experiment give frames that can be concatenated.
"""

from phoenix_nb.frames.datasets import dataset_frame, nested_dataset_frame
from phoenix_nb.frames.runs import empty_frame, long_frame, wide_frame
from phoenix_nb.frames.summaries import errors_frame, repetition_frame, summary_frame

__all__ = [
    "dataset_frame",
    "empty_frame",
    "errors_frame",
    "long_frame",
    "nested_dataset_frame",
    "repetition_frame",
    "summary_frame",
    "wide_frame",
]
