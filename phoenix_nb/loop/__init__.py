"""From one run to the next: the path of a dataset, and what its experiments have in common."""

from phoenix_nb.loop.history import History

__all__ = ["History"]
