"""The messages of the comparison: its setup, what it may ask of the kernel, the answers, and the page's data.

The front end's types are generated from these (`frontend/generate_types.py`).
"""

from typing import Annotated, Any, ClassVar, Literal, TypedDict

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from phoenix_nb.core.comparison import Show, Sort
from phoenix_nb.core.comparison.report import Counts
from phoenix_nb.ui.comparison.figures import Figures, Lead
from phoenix_nb.ui.comparison.rows import Against, Mark, Row
from phoenix_nb.ui.shared.diff import Pieces

__all__ = [
    "AskExample",
    "AskExamples",
    "ChangeLine",
    "ComparisonData",
    "ComparisonSetup",
    "EvaluationDetail",
    "ExampleDetail",
    "ExampleFields",
    "ExampleQuery",
    "ExamplesPage",
    "FigureLine",
    "RunDetail",
    "VariantDetail",
    "parse",
]


class ExampleQuery(BaseModel):
    """Which examples are wanted, in which order, and what is shown of them."""

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    show: Show = "all"
    evaluator: Annotated[int, Field(ge=0)] = 0
    variant: Annotated[int, Field(ge=0)] | None = None
    sort: Sort = "example"
    search: Annotated[str, Field(max_length=500)] = ""
    against: Against = "baseline"
    columns: Annotated[tuple[Annotated[int, Field(ge=0)], ...], Field(max_length=100)] = ()
    limit: Annotated[int, Field(ge=40, le=2_000)] = 320
    """Characters of one text, about."""


class _Question(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid")


class AskExamples(_Question):
    """Send the examples that match a query, from `start` up to `stop`."""

    type: Literal["page"]
    request: int
    query: ExampleQuery
    start: Annotated[int, Field(ge=0)]
    stop: Annotated[int, Field(ge=0)]


class AskExample(_Question):
    """Send everything there is of one example."""

    type: Literal["detail"]
    request: int
    position: Annotated[int, Field(ge=0)]
    evaluator: Annotated[int, Field(ge=0)] = 0
    variant: Annotated[int, Field(ge=0)] | None = None
    against: Against = "baseline"


_ASK: TypeAdapter[AskExamples | AskExample] = TypeAdapter(
    Annotated[AskExamples | AskExample, Field(discriminator="type")]
)


def parse(content: Any) -> AskExamples | AskExample | None:
    """Return what is asked, or None for anything that the comparison does not know."""
    try:
        return _ASK.validate_python(content)
    except ValidationError:
        return None


class FigureLine(TypedDict):
    """One line of the table of figures, and the positions of its evaluator and variant."""

    place: tuple[int, int]
    figures: Figures


class ChangeLine(TypedDict):
    """One thing that a variant has differently from the baseline."""

    variant: str
    name: str
    pieces: Pieces
    code: bool
    """Whether it is source code, compared line by line."""


class ComparisonSetup(TypedDict):
    """Everything that the comparison shows before it asks."""

    lead: Lead
    figures: list[FigureLine]
    variants: list[str]
    """Short names, by position."""
    names: list[str]
    """Whole names, by position."""
    baseline: int
    evaluators: list[str]
    order: list[int]
    """The variants from left to right, the baseline first."""
    against: list[tuple[Against, str]]
    """What outputs may be compared with, in words."""
    changes: list[ChangeLine]
    total: int
    typical: int
    """Characters that three of four texts keep within."""
    query: ExampleQuery


class ExamplesPage(TypedDict):
    """Some of the examples that match a query, and how many each filter would leave."""

    type: Literal["page"]
    request: int
    matched: int
    counts: Counts
    start: int
    positions: list[int]
    rows: list[Row]


class EvaluationDetail(TypedDict):
    """The evaluation of one run by one evaluator."""

    evaluator: str
    text: str
    explanation: str
    error: str
    metadata: str
    trace: str


class RunDetail(TypedDict):
    """One repetition of a variant on an example."""

    repetition: int
    pieces: Pieces
    rewritten: bool
    note: str
    """Why no difference is marked."""
    facts: list[str]
    trace: str
    error: str
    traceback: str
    evaluations: list[EvaluationDetail]


class VariantDetail(TypedDict):
    """One variant on an example."""

    place: int
    name: str
    baseline: bool
    marks: list[Mark]
    runs: list[RunDetail]
    more: int
    """Repetitions that did not fit."""


class ExampleDetail(TypedDict):
    """Everything there is of one example."""

    position: int
    id: str
    fields: list[tuple[str, str]]
    variants: list[VariantDetail]


class ExampleFields(TypedDict):
    """The answer to `AskExample`."""

    type: Literal["detail"]
    request: int
    example: ExampleDetail


class ComparisonData(TypedDict):
    """The data of a standalone page. Columns are parallel to `examples`, by evaluator and variant."""

    setup: ComparisonSetup
    examples: list[ExampleDetail]
    scores: list[list[list[float | None]]]
    differences: list[list[list[float | None]]]
    outcomes: list[list[str]]
    """A letter for each example: w(in), l(oss), t(ie), c(hanged), s(ame) or a dash."""
    failed: list[bool]
    signs: list[int]
    """1 if higher is better, or neither; -1 if lower is."""
