"""What a budget reserves and spends."""

from typing import Literal

from pydantic import FiniteFloat

from phoenix_nb.model.entry import ExperimentEntry


class Charge(ExperimentEntry):
    """A movement in a budget's ledger."""

    kind = "charge"
    session_id: str = ""
    """The session that works under the budget; all its experiments share it."""
    task_run_id: str | None = None
    evaluator: str | None = None
    attempt: int = 1
    movement: Literal["reserved", "settled", "released"]
    """A reservation ends when it is settled at what was spent, or released because nothing was."""
    settles: str | None = None
    """The id of the reservation that this ends."""
    cost: FiniteFloat | None = None
    """US dollars; None if unknown."""
    tokens: int | None = None
    calls: int = 1
    estimated: bool = False
    """Whether the amounts are an estimate: nothing was reported."""
