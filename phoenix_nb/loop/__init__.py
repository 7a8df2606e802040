"""From one run to the next: what a call would take, and the path of a dataset."""

from phoenix_nb.loop.history import History
from phoenix_nb.loop.plan import Plan

__all__ = ["History", "Plan"]
