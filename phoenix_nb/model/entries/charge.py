"""What attempts took of which no current run or evaluation tells."""

from collections.abc import Iterable

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


class OpenCharge(Charge):
    """What the attempts of one call have taken, while another follows.

    The latest of a call counts. Once a record tells of its attempts, that is one of 0 calls.
    """

    kind = "open_charge"
    call: str
    """Which call, by an id of its own."""


def still_open(charges: Iterable[OpenCharge]) -> list[OpenCharge]:
    """Return the charges, in the order in which they came, of calls of which no record tells."""
    latest = {charge.call: charge for charge in charges}
    return [charge for charge in latest.values() if charge.calls]
