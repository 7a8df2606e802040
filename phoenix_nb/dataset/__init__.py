"""Data sets as users hold them.

`dataset.py` is the dataset itself, made from any source and given in other forms; `fields.py` is what it
holds, a sequence of examples; `new_version.py` makes the record of a version from its examples.
"""

from phoenix_nb.dataset.dataset import Dataset

__all__ = ["Dataset"]
