"""What users pass, read as what it must be, or refused in words."""

from os import PathLike
from pathlib import Path
from typing import Any

from phoenix_nb.errors import UsageError

__all__ = ["list_of", "path_of"]


def path_of(path: str | PathLike[str]) -> Path:
    """Return the path of a file.

    Raises:
        UsageError: If it is not one. A number above all, which `open` would take for a file that is open
            already, such as the store's.
    """
    try:
        return Path(path)
    except TypeError:
        raise UsageError(
            f"path={path!r:.80} cannot be the path of a file; pass its name as text, or a Path."
        ) from None


def list_of(keyword: str, given: Any, example: str) -> list[Any]:
    """Return the items of what a keyword takes several of; a text alone is one item.

    Raises:
        UsageError: If it cannot be iterated over; the message names the keyword, and an example.
    """
    if isinstance(given, str):
        return [given]
    try:
        return list(given)
    except TypeError:
        raise UsageError(
            f"{keyword}={given!r:.80} is not a list; pass one such as {example}."
        ) from None
