"""Counts, lists and long texts as a sentence writes them."""

from collections.abc import Sequence

__all__ = ["listed", "plural", "shorten"]


def plural(value: int, noun: str, many: str | None = None) -> str:
    """Return a count with its noun: `1 run`, `2,000 runs`."""
    return f"{value:,} {noun if value == 1 else many or noun + 's'}"


def listed(phrases: Sequence[str]) -> str:
    """Join phrases as a sentence lists them: `a, b and c`."""
    *before, last = phrases
    return f"{', '.join(before)} and {last}" if before else last


def shorten(text: str, limit: int) -> str:
    """Cut a text to `limit` characters; the last one is then an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
