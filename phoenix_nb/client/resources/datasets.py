"""The datasets of a client where Phoenix has them."""

from phoenix_nb.dataset import Dataset
from phoenix_nb.errors import StoreError as DatasetUploadError
from phoenix_nb.phoenix_compat.async_datasets import AsyncDatasets
from phoenix_nb.phoenix_compat.datasets import Datasets

__all__ = ["AsyncDatasets", "Dataset", "DatasetUploadError", "Datasets"]
