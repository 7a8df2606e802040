"""The messages of the table of runs: its setup, the questions it may ask the kernel, and the answers.

The front end's types are generated from these (`frontend/generate_types.py`).
"""

from typing import Annotated, Any, ClassVar, Literal, TypedDict

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from phoenix_nb.ui.run_table.table import EvaluationKeys, Failed, Head, Query
from phoenix_nb.ui.shared.tiles import Tile

__all__ = ["AskRun", "AskRuns", "RunFields", "RunsPage", "RunsSetup", "RunsTile", "parse"]


class _Question(BaseModel):
    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid")


class AskRuns(_Question):
    """Send the runs that match a query, from `start` up to `stop`."""

    type: Literal["page"]
    request: int
    query: Query
    start: Annotated[int, Field(ge=0)]
    stop: Annotated[int, Field(ge=0)]


class AskRun(_Question):
    """Send everything there is of one run."""

    type: Literal["detail"]
    request: int
    position: Annotated[int, Field(ge=0)]


_ASK: TypeAdapter[AskRuns | AskRun] = TypeAdapter(
    Annotated[AskRuns | AskRun, Field(discriminator="type")]
)


def parse(content: Any) -> AskRuns | AskRun | None:
    """Return what is asked, or None for anything that the table does not know."""
    try:
        return _ASK.validate_python(content)
    except ValidationError:
        return None


class RunsTile(TypedDict):
    """The chart of one evaluator, and the columns that a click on it filters."""

    tile: Tile
    columns: EvaluationKeys


class RunsSetup(TypedDict):
    """Everything that the table shows before it asks."""

    title: str
    """The experiment's name; may be empty."""
    origin: str
    columns: list[Head]
    total: int
    tiles: list[RunsTile]


class RunsPage(TypedDict):
    """Some of the runs that match a query."""

    type: Literal["page"]
    request: int
    matched: int
    start: int
    positions: list[int]
    rows: list[list[str | Failed]]
    """The cells of each run, column by column."""


class RunFields(TypedDict):
    """Everything there is of one run: headings and whole texts."""

    type: Literal["detail"]
    request: int
    fields: list[tuple[str, str]]
