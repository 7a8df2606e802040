"""Datasets as frames: one row per example."""

import pandas as pd

from phoenix_nb.frames.columns import flattened, objects
from phoenix_nb.model import DatasetRecord

__all__ = ["dataset_frame"]


def dataset_frame(dataset: DatasetRecord) -> pd.DataFrame:
    """Return one row per example: `input.<key>`, `expected.<key>`, `metadata.<key>` and `splits`."""
    examples = dataset.examples
    columns = {
        **flattened("input", [example.input for example in examples]),
        **flattened("expected", [example.output for example in examples]),
        **flattened("metadata", [example.metadata for example in examples]),
        "splits": objects(example.splits for example in examples),
    }
    frame = pd.DataFrame(columns)
    frame.index = pd.Index([example.id for example in examples], dtype="string", name="example_id")
    return frame
