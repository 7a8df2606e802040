"""Datasets where Phoenix has them: `from phoenix_nb.datasets import Dataset`."""

from phoenix_nb.dataset import Dataset
from phoenix_nb.model.public import DatasetSummary, DatasetVersion, Example
from phoenix_nb.model.public import Example as DatasetExample

__all__ = ["Dataset", "DatasetExample", "DatasetSummary", "DatasetVersion", "Example"]
