"""What a run spends: amounts, prices, and the ledger that keeps it within a budget."""

from phoenix_nb.core.spending.amount import Amount
from phoenix_nb.core.spending.ledger import Admission, Ledger, Reservation

__all__ = ["Admission", "Amount", "Ledger", "Reservation"]
