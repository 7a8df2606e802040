"""Where a page is written that is a file of its own."""

import os
from functools import partial
from os import PathLike
from pathlib import Path

from phoenix_nb.errors import UsageError

__all__ = ["write_page_file"]


def write_page_file(path: str | PathLike[str], page: str) -> None:
    """Write a page that only its owner can read, who may share it: outputs are in it, as in the store.

    Raises:
        UsageError: If `path` is no path. A number above all, which `open` would take for a file that is open
            already, such as the store's.
    """
    try:
        file = Path(path)
    except TypeError:
        raise UsageError(
            f"path={path!r} cannot be the path of a file; pass one such as 'page.html'."
        ) from None
    with open(file, "w", encoding="utf-8", opener=partial(os.open, mode=0o600)) as opened:
        opened.write(page)
