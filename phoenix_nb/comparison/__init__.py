"""Comparisons as users hold them: which variant is better, by how much, and where.

`comparison.py` is the comparison itself, `fields.py` what it holds, `building.py` makes its report,
`comparing.py` makes a comparison of what a user passes, `baseline.py` finds the baseline, `ledger.py`
counts what has been compared, `changes.py` and `slices.py` are what two of its methods return.
"""

from phoenix_nb.comparison.changes import ComparisonChanges
from phoenix_nb.comparison.comparing import compare_experiments
from phoenix_nb.comparison.comparison import Comparison

__all__ = ["Comparison", "ComparisonChanges", "compare_experiments"]
