"""What a run spends: amounts, prices, and the ledger that keeps it within a budget."""
