"""Rows from anywhere, as examples: the checks that keep a bad column out of a paid run.

Every source becomes plain columns or plain records first, by `loading.sources`, which is imported with the
first of them; the rules after that are the same for all.
"""

from phoenix_nb.loading.checks import Missing
from phoenix_nb.loading.columns import Columns, Keys, examples_of_columns
from phoenix_nb.loading.records import examples_of_lists, examples_of_records

__all__ = [
    "Columns",
    "Keys",
    "Missing",
    "examples_of_columns",
    "examples_of_lists",
    "examples_of_records",
]
