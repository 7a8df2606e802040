"""Datasets as frames: one row per example."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from phoenix_nb.frames.columns import flattened, objects
from phoenix_nb.model import DatasetRecord
from phoenix_nb.model.private_copy import private_copy

__all__ = ["dataset_frame", "nested_dataset_frame"]


def dataset_frame(dataset: DatasetRecord) -> pd.DataFrame:
    """Return one row per example: `input.<key>`, `expected.<key>`, `metadata.<key>` and `splits`."""
    examples = dataset.examples
    columns = {
        **flattened("input", [example.input for example in examples]),
        **flattened("expected", [example.output for example in examples]),
        **flattened("metadata", [example.metadata for example in examples]),
        "splits": objects(example.splits for example in examples),
    }
    return _by_example(dataset, columns)


def nested_dataset_frame(dataset: DatasetRecord) -> pd.DataFrame:
    """Return one row per example, as Phoenix does: `input`, `output` and `metadata`, each a dict."""
    parts = ("input", "output", "metadata")
    return _by_example(
        dataset,
        {
            part: objects(private_copy(getattr(example, part)) for example in dataset.examples)
            for part in parts
        },
    )


def _by_example(dataset: DatasetRecord, columns: Mapping[str, Any]) -> pd.DataFrame:
    frame = pd.DataFrame(columns)
    ids = [example.id for example in dataset.examples]
    frame.index = pd.Index(ids, dtype="string", name="example_id")
    return frame
