"""The name that somebody has probably meant."""

from collections.abc import Iterable

__all__ = ["near_name"]


def near_name(wanted: object, known: Iterable[str]) -> str | None:
    """Find the known name that is most like the text of `wanted`, or the only one that ends in it as a word.

    Returns:
        The name, such as `retries` for "retry" and `experiment_name` for "name"; None if none is like it.
    """
    from difflib import get_close_matches  # for those who mistype

    names = list(known)
    near = get_close_matches(str(wanted), names, n=1)
    ending = [name for name in names if name.endswith(f"_{wanted}")]
    return near[0] if near else ending[0] if len(ending) == 1 else None
