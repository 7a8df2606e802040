"""What a run spends: amounts, prices, and the ledger that keeps it within a budget."""

from phoenix_nb.core.spending.amount import Amount
from phoenix_nb.core.spending.ledger import Ledger, Refusal, Reservation

__all__ = ["Amount", "Ledger", "Refusal", "Reservation"]
