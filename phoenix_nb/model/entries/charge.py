"""What attempts took of which no current run or evaluation tells."""

from phoenix_nb.model.entry import ExperimentEntry
from phoenix_nb.model.run import Usage


class Charge(ExperimentEntry):
    """Attempts that were paid for and do not count in a record that counts.

    They were cut off when the experiment was stopped, or made an evaluation that another one has replaced.
    """

    kind = "charge"
    evaluator: str | None = None
    """Whose attempts they were; None for the task."""
    calls: int
    """How many."""
    usage: Usage | None = None
    """What was reported of them."""
