"""Datasets as frames: one row per example."""

import pandas as pd

from phoenix_nb.frames.columns import flattened, objects
from phoenix_nb.model import DatasetRecord

__all__ = ["dataset_frame"]


def dataset_frame(dataset: DatasetRecord) -> pd.DataFrame:
    """Return one row per example: `input.<key>`, `expected.<key>`, `metadata.<key>` and `splits`."""
    examples = dataset.examples
    columns = {
        **flattened("input", [one.input for one in examples]),
        **flattened("expected", [one.output for one in examples]),
        **flattened("metadata", [one.metadata for one in examples]),
        "splits": objects(one.splits for one in examples),
    }
    frame = pd.DataFrame(columns)
    frame.index = pd.Index([one.id for one in examples], dtype="string", name="example_id")
    return frame
