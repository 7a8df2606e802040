"""Names that are short enough to stand side by side, and still differ."""

from collections.abc import Sequence

from phoenix_nb.ui.shared.words import one_line

__all__ = ["short_names"]

_SHORT = 28
"""Characters of a name where many stand side by side."""
_LOOKED_AT = 320
"""Characters of a name that are compared with those of others."""


def short_names(names: Sequence[str], limit: int = _SHORT) -> list[str]:
    """Cut names in the middle, or, where that would make them alike, take off what all begin and end with.

    Names that are still alike are numbered.

    Args:
        names: Names that differ.
        limit: Characters of each at most.
    """
    whole = [one_line(name, _LOOKED_AT) for name in names]
    for candidates in (whole, _inner(whole, limit)):
        cut = [_cut(name, limit) for name in candidates]
        if len(set(cut)) == len(set(names)):
            return cut
    return [f"{place + 1}: {_cut(one, limit - 4)}" for place, one in enumerate(whole)]


def _cut(name: str, limit: int) -> str:
    """Cut the middle: names of variants mostly differ at their end."""
    return name if len(name) <= limit else f"{name[: limit // 2]}…{name[-limit // 2 + 1 :]}"


def _inner(names: Sequence[str], limit: int) -> list[str]:
    """Take off what all names begin and end with, but for as much of it as there is room for."""
    start = _shared(names)
    rest = [name[start:] for name in names]
    end = _shared([name[::-1] for name in rest])
    room = max(0, limit - 2 - max((len(name) - end for name in rest), default=0))
    before = min(start, max(room // 2, room - end))
    start, end = start - before, max(0, end - (room - before))
    head, tail = "…" if start else "", "…" if end else ""
    return [head + name[start : len(name) - end] + tail for name in names]


def _shared(names: Sequence[str]) -> int:
    """Letters that all begin with, up to the end of a word: `v_1` and `v_12` share `v_`."""
    length = 0
    for place, letters in enumerate(zip(*names, strict=False)):
        if len(set(letters)) > 1:
            break
        if not letters[0].isalnum():
            length = place + 1
    return length
