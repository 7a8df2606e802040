"""What a click opens below it: a message that the kernel sends, for every view that has such a place."""

from typing import Literal, TypedDict

__all__ = ["StageAnswer", "said", "shown"]


class StageAnswer(TypedDict):
    """What is shown below, and what is said about it."""

    type: Literal["stage"]
    html: str | None
    """Static HTML with places for widgets, escaped; None leaves what is there."""
    words: str


def shown(html: str) -> StageAnswer:
    """Show HTML that this package has made."""
    return {"type": "stage", "html": html, "words": ""}


def said(words: str) -> StageAnswer:
    """Say why nothing is shown."""
    return {"type": "stage", "html": None, "words": words}
