"""How a budget stands, for views."""

from dataclasses import dataclass

from phoenix_nb.core.spending.amount import Amount
from phoenix_nb.model.run_options import Budget

__all__ = ["Standing"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a budget stands."""

    budget: Budget
    spent: Amount
    reserved: Amount
    seconds: float
    """Since the first call, pauses left out."""
    soft: bool
    """Whether it may be exceeded by a little: the greatest cost of some call is unknown."""
    estimated: bool
    """Whether some of what is spent was not reported, and is estimated."""
