"""The name that somebody has probably meant."""

from collections.abc import Iterable

__all__ = ["near_name"]


def near_name(wanted: object, known: Iterable[str]) -> str | None:
    """Find the known name that is most like the text of `wanted`; None if none is like it."""
    from difflib import get_close_matches  # for those who mistype

    return next(iter(get_close_matches(str(wanted), list(known), n=1)), None)
