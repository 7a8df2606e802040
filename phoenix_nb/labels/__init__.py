"""Labelling sessions: people answer a question about outputs, one row at a time."""

from phoenix_nb.labels.example import LabelExample
from phoenix_nb.labels.progress import LabelProgress
from phoenix_nb.labels.session import LabellingSession

__all__ = ["LabelExample", "LabelProgress", "LabellingSession"]
