"""The messages of the table of runs: its setup, the questions it may ask the kernel, and the answers.

The front end's types are generated from these (`frontend/generate_types.py`).
"""

from typing import Annotated, Any, Literal, TypedDict

from pydantic import Field, TypeAdapter

from phoenix_nb.ui.run_table.cells import AnyCell
from phoenix_nb.ui.run_table.condition import Key
from phoenix_nb.ui.run_table.detail import OpenedRun
from phoenix_nb.ui.run_table.editing_messages import AskAct, AskAnnotate, NotesText
from phoenix_nb.ui.run_table.queries import (
    Confusion,
    EvaluationKeys,
    Group,
    Head,
    Pair,
    Query,
    Shown,
)
from phoenix_nb.ui.shared.questions import Asked, AskedForAnswer, understood
from phoenix_nb.ui.shared.tiles import Tile

__all__ = [
    "AskConfusion",
    "AskRun",
    "AskRuns",
    "AskSelection",
    "ConfusionAnswer",
    "Kind",
    "Question",
    "RunAnswer",
    "RunsPage",
    "RunsSetup",
    "RunsTile",
    "TableSetup",
    "parse",
]


class AskRuns(AskedForAnswer):
    """Send the rows that answer a query, from `start` up to `stop`."""

    type: Literal["page"]
    query: Query
    columns: Annotated[tuple[Key, ...], Field(max_length=1000)]
    """The columns whose cells are wanted, in their order."""
    start: Annotated[int, Field(ge=0)]
    stop: Annotated[int, Field(ge=0)]
    edition: int = 0
    """Another number looks for the rows anew, though the query is the same: something was noted."""


class AskRun(AskedForAnswer):
    """Send everything there is of one run."""

    type: Literal["detail"]
    position: Annotated[int, Field(ge=0)]


class AskConfusion(AskedForAnswer):
    """Count what came out against what was expected, over the runs that a query finds."""

    type: Literal["confusion"]
    query: Query
    expected: Key
    output: Key


class AskSelection(Asked):
    """Keep which rows a person has selected, for `view.selected`; there is no answer."""

    type: Literal["select"]
    positions: Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(max_length=1_000_000)]


Question = AskRuns | AskRun | AskConfusion | AskSelection | AskAnnotate | AskAct
_ASK: TypeAdapter[Question] = TypeAdapter(Annotated[Question, Field(discriminator="type")])


def parse(content: Any) -> Question | None:
    """Return what is asked, or None for anything that the table does not know."""
    return understood(_ASK, content)


class RunsTile(TypedDict):
    """The chart of one evaluator, and the columns that a click on it filters."""

    tile: Tile
    columns: EvaluationKeys


class Kind(TypedDict):
    """Rows of one kind, which a button shows."""

    show: str
    """What queries call it."""
    title: str
    count: int


class TableSetup(TypedDict):
    """What any table of rows shows before it asks."""

    title: str
    """Whose rows they are; may be empty."""
    origin: str
    memory: str
    """Under which name the browser remembers the columns: that of the dataset."""
    columns: list[Head]
    kinds: list[Kind]
    total: int
    """How many rows there are."""
    pairs: list[Pair]


class RunsSetup(TableSetup):
    """Everything that the table of runs shows before it asks."""

    tiles: list[RunsTile]
    show: Shown
    """Which runs are shown first."""
    editable: bool
    """Whether runs can be put into datasets."""


class RunsPage(TypedDict):
    """Some of the rows that answer a query."""

    type: Literal["page"]
    request: int
    matched: int
    """Rows, the headings of groups among them."""
    runs: int
    """Rows without those headings."""
    counts: list[int]
    """How many rows there are of each kind; empty where that is as in the setup."""
    start: int
    positions: list[int]
    """The position of each row; a negative number for the heading of a group."""
    rows: list[list[AnyCell]]
    """The cells of each row, column by column; none of a heading."""
    groups: list[Group]
    """The headings among them."""


class RunAnswer(TypedDict):
    """The answer to `AskRun`."""

    type: Literal["detail"]
    request: int
    position: int
    run: OpenedRun
    notes: NotesText | None
    """What is noted on it; None where nothing can be."""


class ConfusionAnswer(TypedDict):
    """The answer to `AskConfusion`."""

    type: Literal["confusion"]
    request: int
    confusion: Confusion
