"""The messages of the labelling widget: its setup, what it asks of the kernel, and the answers.

The front end's types are generated from these (`frontend/generate_types.py`).
"""

from typing import Annotated, Any, Literal, TypedDict

from pydantic import Field, TypeAdapter

from phoenix_nb.ui.run_table.readable import Block
from phoenix_nb.ui.shared.questions import AskedForAnswer, understood

__all__ = [
    "AnswerToLabelling",
    "AskLabel",
    "AskOfLabelling",
    "AskRow",
    "AskUndo",
    "LabelKey",
    "LabellingSetup",
    "Reached",
    "RowToLabel",
    "parse",
]

_LABEL = 1_000
_NOTE = 20_000
_TAGS = 100


class AskRow(AskedForAnswer):
    """Send the row at a place; -1 is the first one that has no answer."""

    type: Literal["row"]
    place: Annotated[int, Field(ge=-1)]


class AskLabel(AskedForAnswer):
    """Store an answer, and send the next row that has none."""

    type: Literal["label"]
    place: Annotated[int, Field(ge=0)]
    label: Annotated[str, Field(max_length=_LABEL)] | None
    """None skips the row."""
    note: Annotated[str, Field(max_length=_NOTE)] = ""
    tags: Annotated[
        tuple[Annotated[str, Field(max_length=_LABEL)], ...], Field(max_length=_TAGS)
    ] = ()


class AskUndo(AskedForAnswer):
    """Take the last answer back, and send its row."""

    type: Literal["undo"]


AskOfLabelling = AskRow | AskLabel | AskUndo
_ASK: TypeAdapter[AskOfLabelling] = TypeAdapter(
    Annotated[AskOfLabelling, Field(discriminator="type")]
)


def parse(content: Any) -> AskOfLabelling | None:
    """Return what is asked, or None for anything that the widget does not know."""
    return understood(_ASK, content)


class LabelKey(TypedDict):
    """A label, and the keys that give it."""

    label: str
    shown: str
    """The label as it is shown."""
    keys: list[str]


class LabellingSetup(TypedDict):
    """What does not change while people label."""

    question: str
    name: str
    rubric: str
    version: str
    """The rubric's version; empty without a rubric."""
    annotator: str
    pair: bool
    labels: list[LabelKey]
    note: str
    """The key that opens the note: `n`, unless a label has it."""
    next: str
    """What to call once every row has an answer."""


class RowToLabel(TypedDict):
    """A row, as people see it: blind to judges, scores and variants."""

    place: int
    inputs: list[Block]
    outputs: list[Block]
    expected: list[Block]
    answered: bool
    label: str
    """The label that it has; empty if it has none."""
    note: str
    tags: list[str]


class Reached(TypedDict):
    """How far the session has come."""

    labelled: int
    total: int
    width: str
    """The width reached, in words; empty while it is not known."""
    warning: str
    """Why there will be no corrected mean; empty where there will."""
    tags: list[str]
    """The tags given so far, the most frequent first."""
    trouble: str
    steps: str
    """The place of the buttons for what comes next; empty until every row has an answer."""


class AnswerToLabelling(TypedDict):
    """The answer to each question."""

    type: Literal["row"]
    request: int
    row: RowToLabel | None
    """None once every row has an answer."""
    reached: Reached
    saved: str
    """What has been stored, in words."""
    error: str
    """What could not be stored, and what to do; nothing has been stored then."""
