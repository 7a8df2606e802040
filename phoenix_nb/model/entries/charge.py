"""What attempts took of which no run or evaluation tells."""

from phoenix_nb.model.entry import ExperimentEntry
from phoenix_nb.model.run import Usage


class Charge(ExperimentEntry):
    """Attempts that were cut off when the experiment was stopped, so that nothing came of them.

    Only those are charged whose call has no record: the others count in theirs.
    """

    kind = "charge"
    evaluator: str | None = None
    """Whose attempts they were; None for the task."""
    calls: int
    """How many."""
    usage: Usage | None = None
    """What was reported of them."""
