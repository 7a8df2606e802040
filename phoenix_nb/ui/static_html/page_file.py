"""Where a page is written that is a file of its own."""

import os
from functools import partial
from os import PathLike

from phoenix_nb.core.values.given import path_of

__all__ = ["write_page_file"]


def write_page_file(path: str | PathLike[str], page: str) -> None:
    """Write a page that only its owner can read, who may share it: outputs are in it, as in the store.

    Raises:
        UsageError: If `path` is not a path.
    """
    with open(path_of(path), "w", encoding="utf-8", opener=partial(os.open, mode=0o600)) as opened:
        opened.write(page)
