"""Datasets where Phoenix has them: `from phoenix_nb.datasets import Dataset`."""

from phoenix_nb.dataset import Dataset
from phoenix_nb.model import DatasetSummary, DatasetVersion, Example
from phoenix_nb.model import Example as DatasetExample

__all__ = ["Dataset", "DatasetExample", "DatasetSummary", "DatasetVersion", "Example"]
