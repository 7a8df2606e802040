"""Which of the planned runs may begin now: the hook for what ends work early, such as races and budgets."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Protocol

from phoenix_nb.core.progress.events import Event
from phoenix_nb.core.run.plan import WorkItem
from phoenix_nb.model import ExperimentEntry

__all__ = ["Admission", "AdmissionRule", "Consequence"]


class Admission(Enum):
    """Whether a planned run may begin."""

    NOW = auto()
    LATER = auto()
    """Ask again once something has been recorded; nothing after it in the plan begins before it."""
    NEVER = auto()
    """It is left out, and stays missing."""


Consequence = Event | ExperimentEntry
"""What follows from a rule's decision: an event to emit, or an entry to record."""


class AdmissionRule(Protocol):
    """Decides which runs begin, from what has been recorded so far. Pure; used on one loop only."""

    def admits(self, item: WorkItem, concurrency: int) -> Admission:
        """Say whether a run may begin. After NOW, it will.

        Args:
            item: The next run of the plan.
            concurrency: Calls that may be in flight at once at present.
        """
        ...

    def observe(self, event: Event) -> Sequence[Consequence]:
        """Take in what is recorded, and return what follows from it."""
        ...
