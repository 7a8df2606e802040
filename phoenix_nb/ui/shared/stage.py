"""What a click opens below it: a message that the kernel sends, for every view that has such a place."""

from typing import Literal, TypedDict

__all__ = ["StageAnswer", "said", "shown"]


class StageAnswer(TypedDict):
    """What is opened below, and what is said about it."""

    type: Literal["stage"]
    place: str | None
    """The place of a widget; None leaves what is there."""
    words: str


def shown(place: str) -> StageAnswer:
    """Open the widget that draws itself into this place."""
    return {"type": "stage", "place": place, "words": ""}


def said(words: str) -> StageAnswer:
    """Say why nothing is opened."""
    return {"type": "stage", "place": None, "words": words}
