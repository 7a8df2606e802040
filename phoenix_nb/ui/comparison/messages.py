"""The messages of the comparison: its setup, what it may ask of the kernel, the answers, and the page's data.

The front end's types are generated from these (`frontend/generate_types.py`).
"""

from typing import Annotated, Any, Literal, TypedDict

from pydantic import Field, TypeAdapter

from phoenix_nb.ui.comparison.figures import Bar, Figures, Lead
from phoenix_nb.ui.comparison.rows import Against
from phoenix_nb.ui.comparison.table import ExampleQuery
from phoenix_nb.ui.run_table.cells import AskedCell, Cell, Mark, Tone
from phoenix_nb.ui.run_table.condition import Condition
from phoenix_nb.ui.run_table.detail import OpenedRun
from phoenix_nb.ui.run_table.editing_messages import (
    ActedAnswer,
    AnnotatedAnswer,
    AskAct,
    AskAnnotate,
    NotedRow,
)
from phoenix_nb.ui.run_table.messages import (
    AskConfusion,
    AskRun,
    AskRuns,
    AskSelection,
    ConfusionAnswer,
    RunsPage,
    TableSetup,
)
from phoenix_nb.ui.run_table.readable import Block
from phoenix_nb.ui.shared.diff import Pieces
from phoenix_nb.ui.shared.questions import AskedForAnswer, understood

__all__ = [
    "AskConfusionOfExamples",
    "AskExample",
    "AskExamples",
    "AskSlices",
    "ChangeLine",
    "ComparisonAnswer",
    "ComparisonData",
    "ComparisonQuestion",
    "ComparisonSetup",
    "ExampleAnswer",
    "ExampleQuery",
    "FigureLine",
    "OpenedExample",
    "OpenedVariant",
    "RaceLine",
    "RaceView",
    "SliceLine",
    "SlicesAnswer",
    "parse",
]


class AskExamples(AskRuns):
    """Send the examples that match a query, from `start` up to `stop`."""

    query: ExampleQuery


class AskConfusionOfExamples(AskConfusion):
    """Count what came out against what was expected, over the examples that a query finds."""

    query: ExampleQuery


class AskExample(AskRun):
    """Send everything there is of one example."""

    evaluator: Annotated[int, Field(ge=0)] = 0
    variant: Annotated[int, Field(ge=0)] | None = None


class AskSlices(AskedForAnswer):
    """Compare the difference within slices of the examples with that outside them."""

    type: Literal["slices"]
    by: Annotated[str, Field(max_length=1_000)]
    """A metadata key or an input key."""
    evaluator: Annotated[int, Field(ge=0)] = 0
    variant: Annotated[int, Field(ge=0)] | None = None


ComparisonQuestion = (
    AskExamples
    | AskExample
    | AskConfusionOfExamples
    | AskSelection
    | AskSlices
    | AskAnnotate
    | AskAct
)
_ASK: TypeAdapter[ComparisonQuestion] = TypeAdapter(
    Annotated[ComparisonQuestion, Field(discriminator="type")]
)


def parse(content: Any) -> ComparisonQuestion | None:
    """Return what is asked, or None for anything that the comparison does not know."""
    return understood(_ASK, content)


class FigureLine(TypedDict):
    """One line of the table of figures, and the positions of its evaluator and variant."""

    place: tuple[int, int]
    figures: Figures
    p: float | None
    """The adjusted p-value, to sort by."""


class ChangeLine(TypedDict):
    """One thing that a variant has differently from the baseline."""

    variant: str
    name: str
    pieces: Pieces
    code: bool
    """Whether it is source code, compared line by line."""


class RaceLine(TypedDict):
    """One variant in a race."""

    variant: str
    ran: float
    """Share of the units that it ran, from 0 to 1."""
    words: str
    """`stopped after 64 of 200, 136 runs saved`"""
    stopped: bool


class RaceView(TypedDict):
    """The race that the variants were in."""

    claim: str
    lines: list[RaceLine]
    reasons: list[str]


class ComparisonSetup(TableSetup):
    """Everything that the comparison shows before it asks."""

    lead: Lead
    figures: list[FigureLine]
    variants: list[str]
    """Short names, by position."""
    names: list[str]
    """Whole names, by position."""
    prompts: list[list[Block]]
    """What each variant was given: prompt and parameters."""
    baseline: int
    evaluators: list[str]
    undirected: list[bool]
    """Of each evaluator, whether no end of its scores is the better one."""
    order: list[int]
    """The variants from left to right, the baseline first."""
    against: list[tuple[Against, str]]
    """What outputs may be compared with, in words."""
    changes: list[ChangeLine]
    race: RaceView | None
    slices: list[str]
    """The keys that examples may be sliced by."""
    typical: int
    """Characters that three of four texts keep within."""
    query: ExampleQuery
    editable: bool
    """Whether examples can be put into datasets."""


class SliceLine(TypedDict):
    """One slice of one variant, in words and as the place of its interval."""

    name: str
    variant: str
    """Short; empty where one variant is compared."""
    n: str
    difference: str
    interval: str
    gap: str
    p: str
    detectable: str
    status: str
    tone: Tone
    bar: Bar | None
    where: Condition | None
    """What holds for the examples of the slice alone; None where no condition on a column says that."""


class SlicesAnswer(TypedDict):
    """The answer to `AskSlices`."""

    type: Literal["slices"]
    request: int
    claim: str
    note: str
    lines: list[SliceLine]


class OpenedVariant(TypedDict):
    """One variant on an example."""

    place: int
    name: str
    baseline: bool
    marks: list[Mark]
    runs: list[OpenedRun]
    noted: list[NotedRow | None]
    """What is noted on each of these runs; None where nothing can be."""
    more: int
    """Repetitions that did not fit."""


class OpenedExample(TypedDict):
    """Everything there is of one example."""

    title: str
    inputs: list[Block]
    metadata: list[Block]
    variants: list[OpenedVariant]


class ExampleAnswer(TypedDict):
    """The answer to `AskExample`."""

    type: Literal["detail"]
    request: int
    example: OpenedExample


ComparisonAnswer = (
    RunsPage | ExampleAnswer | ConfusionAnswer | SlicesAnswer | AnnotatedAnswer | ActedAnswer
)


class ComparisonData(TypedDict):
    """The data of a standalone page. Columns are parallel to `examples`, by evaluator and variant."""

    setup: ComparisonSetup
    examples: list[OpenedExample]
    asked: list[AskedCell]
    outputs: list[list[list[Cell]]]
    """The cells of the matrix: for each choice of `setup.against`, for each example, by variant."""
    values: list[list[str | float | bool | None]]
    """The values of each column, as filters, groups and orders see them."""
    scores: list[list[list[float | None]]]
    differences: list[list[list[float | None]]]
    outcomes: list[list[str]]
    """A letter for each example: w(in), l(oss), t(ie), c(hanged), s(ame) or a dash."""
    failed: list[bool]
    signs: list[int]
    """1 if higher is better, or neither; -1 if lower is."""
