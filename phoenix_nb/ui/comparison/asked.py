"""What an example asks and expects, in short: of a text both ends, of an object the first keys."""

from typing import Any

from phoenix_nb.ui.shared.diff import fitted, plain
from phoenix_nb.ui.shared.words import clean, key_lines

__all__ = ["asked_text"]

_LEAST, _LINE = 20, 80
"""Characters that the line of a key takes of the room: at least, and at most until the others have theirs."""
_LOOKED_AT = 100_000
"""Characters of one key's value beyond which its end is not looked for."""
_PREVIEWED = 2_000
"""Characters of a text that are looked at."""


def asked_text(value: Any, limit: int) -> str:
    """Return about `limit` characters of a value.

    An object has a line for each key, in its order, as far as there is room. Its long values share what
    the short ones leave, and keep both ends: a question may stand after what it is about.

    Example:
        >>> print(asked_text({"page": "word " * 99 + "end", "question": "Why?", "a": 1, "b": 2}, 120))
        page: word word word word word word word word word word word … word word word word word word word end
        question: Why?
        a: 1
        …
    """
    lines: list[str] = []
    room = limit
    for line in key_lines(value, _LOOKED_AT):
        room -= min(max(len(line), _LEAST), _LINE)
        if room < 0 and lines:
            lines.append("…")
            break
        lines.append(clean(line))
    if len(lines) < 2:  # noqa: PLR2004 - a single text
        return _fitted(value, limit)
    room, shown = limit, list(lines)
    shortest = sorted(range(len(lines)), key=lambda place: len(lines[place]))
    for number, place in enumerate(shortest):
        shown[place] = _fitted(lines[place], room // (len(lines) - number))
        room -= len(shown[place])
    return "\n".join(shown)


def _fitted(value: Any, limit: int) -> str:
    return "".join(text for _, text in fitted(plain(value, _PREVIEWED), limit))
