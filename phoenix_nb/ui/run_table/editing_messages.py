"""The messages by which a person notes something on a row, and acts on rows."""

from typing import Annotated, Literal, TypedDict

from pydantic import Field

from phoenix_nb.ui.shared.questions import AskedForAnswer

__all__ = ["ActedAnswer", "AnnotatedAnswer", "AskAct", "AskAnnotate", "NotedRow", "NotesText"]

Position = Annotated[int, Field(ge=0)]
Text = Annotated[str, Field(max_length=20_000)]


class AskAnnotate(AskedForAnswer):
    """Note something on a row, or take back what was noted last. What is None stays as it is."""

    type: Literal["annotate"]
    position: Position
    variant: Position = 0
    """Of a comparison, the variant whose row it is."""
    note: Text | None = None
    tags: Annotated[tuple[Text, ...], Field(max_length=100)] | None = None
    thumbs: Literal["up", "down", "none"] | None = None
    undo: bool = False


class AskAct(AskedForAnswer):
    """Make a version of a dataset out of rows, or say how to run them again."""

    type: Literal["act"]
    action: Literal["add", "correct", "again"]
    positions: Annotated[tuple[Position, ...], Field(max_length=1_000_000)]
    variant: Position = 0
    """Of a comparison, the variant whose expected value is corrected."""
    split: Text = ""
    dataset: Text = ""
    """The dataset's name; empty for that of the experiment."""
    expected: Text = ""
    """JSON, or the plain text where one text is expected."""


class NotesText(TypedDict):
    """What is noted on a row, and what of the row can be corrected."""

    note: str
    tags: list[str]
    thumbs: Literal["up", "down", ""]
    annotator: str
    at: str
    """When, in ISO 8601; empty if nothing was ever noted."""
    known: list[str]
    """The tags of all rows, which are offered."""
    expected: str
    """What is expected, as it can be corrected: a text as it is, anything else as JSON."""
    writable: bool
    """Whether anything can be noted: there is a store."""


class NotedRow(TypedDict):
    """What is noted on a row, and where that is saved."""

    variant: int
    position: int
    notes: NotesText


class AnnotatedAnswer(TypedDict):
    """The answer to `AskAnnotate`."""

    type: Literal["annotated"]
    request: int
    position: int
    notes: NotesText | None
    """None if it was not stored."""
    error: str


class ActedAnswer(TypedDict):
    """The answer to `AskAct`."""

    type: Literal["acted"]
    request: int
    words: str
    code: str
    """What can be pasted into a cell to go on; empty if nothing needs to be."""
    error: str
