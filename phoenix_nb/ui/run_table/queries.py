"""What is asked of a table of runs, and what answers: the browser reads both."""

from typing import Annotated, Literal, NamedTuple, TypedDict

from pydantic import BaseModel, Field

from phoenix_nb.ui.run_table.columns import Role
from phoenix_nb.ui.run_table.condition import Condition, Key

__all__ = [
    "Confusion",
    "EvaluationKeys",
    "Found",
    "Group",
    "Head",
    "Members",
    "Pair",
    "Query",
    "Shown",
    "ShownCounts",
]

Shown = Literal["all", "wrong", "failed", "unevaluated"]


class Head(TypedDict):
    """One column of the table as the browser reads it."""

    key: str
    """The name of the column in queries."""
    title: str
    names: list[str]
    """What an expression may call it, besides its title: `channel`, `input.channel`."""
    role: Role
    numeric: bool
    letters: int
    """The letters that most of its cells need."""
    shown: bool
    """Whether it is shown until others are chosen."""
    variant: int | None
    """The variant whose outputs it holds, in a column of the matrix of a comparison."""
    judged: tuple[int, int] | None
    """The evaluator and the variant whose scores or labels it holds, in a comparison."""


class EvaluationKeys(TypedDict, total=False):
    """The columns of one evaluation, as far as it has them."""

    score: str
    label: str


class ShownCounts(TypedDict):
    """How many runs there are of each kind."""

    all: int
    wrong: int
    failed: int
    """Whose task failed."""
    unevaluated: int
    """On which an evaluator failed, though the task did not."""


class Pair(TypedDict):
    """Two columns of categories: what was expected, and what came out."""

    title: str
    expected: str
    output: str


class Confusion(TypedDict):
    """How often what came out stood against what was expected."""

    expected: list[str]
    output: list[str]
    counts: list[list[int]]
    """A row for each expected value."""


class Group(TypedDict):
    """The heading of the runs that have a value in common."""

    place: int
    """Where it stands in the result."""
    value: str
    key: str
    """What folds it, in queries."""
    count: int
    folded: bool
    cells: list[str]
    """The means of the columns that hold numbers."""


class Query(BaseModel, extra="forbid"):
    """The filters and the order of a table. Columns that it does not have are ignored."""

    text: Annotated[str, Field(max_length=500)] = ""
    """Occurs in any text of the run, in any case."""
    show: Shown = "all"
    """`failed` are runs whose task or any evaluator failed; `wrong` those where a check did not pass."""
    where: Annotated[tuple[Condition, ...], Field(max_length=30)] = ()
    """Conditions, all of which hold."""
    sort: Key | None = None
    """A column; None for those that should be read first."""
    descending: bool = False
    group: Key | None = None
    """The column that puts runs into groups."""
    folded: Annotated[
        tuple[Annotated[str, Field(max_length=200)], ...], Field(max_length=1000)
    ] = ()
    """The groups whose runs are left out."""


class Members(NamedTuple):
    """The runs of one group."""

    value: str
    """What they have in common, in short."""
    key: str
    runs: list[int]
    folded: bool


class Found(NamedTuple):
    """The rows that answer a query: positions of runs, and the groups that stand between them."""

    rows: list[int]
    """The position of a run, or a group's place in `groups` as a negative number, from -1 on."""
    groups: list[Members]
    runs: int
