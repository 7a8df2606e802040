"""The messages of the live view: the snapshots it shows, and the questions it may ask the kernel.

The front end's types are generated from these (`frontend/generate_types.py`).
"""

from typing import Annotated, Any, Literal, NotRequired, TypedDict

from pydantic import Field, TypeAdapter

from phoenix_nb.core.progress.progress import Flow, State
from phoenix_nb.ui.shared.questions import Asked, understood
from phoenix_nb.ui.shared.tiles import Tile

__all__ = [
    "MOST_CALLS",
    "NO_CONCURRENCY",
    "Ask",
    "Board",
    "BoardCell",
    "BoardColumn",
    "BoardRow",
    "ErrorLine",
    "Latest",
    "LatestCell",
    "LatestKind",
    "LimitLine",
    "Pause",
    "Refused",
    "Resume",
    "RetryFailed",
    "Seen",
    "SetConcurrency",
    "Snapshot",
    "Stop",
    "Tone",
    "Traceback",
    "TracebackText",
    "Track",
    "parse",
    "refusal",
]

MOST_CALLS = 1024
"""The most calls in flight that a user can set: beyond it, one process does nothing but wait for sockets."""

NO_CONCURRENCY = (
    f"Nothing has changed: concurrency is a whole number from 1 to {MOST_CALLS:,}. Enter one, or press "
    "auto to let it adapt."
)
"""Why a number is refused; the front end shows it without asking the kernel."""


class Pause(Asked):
    """Start nothing new."""

    type: Literal["pause"]


class Resume(Asked):
    """Start calls again."""

    type: Literal["resume"]


class Stop(Asked):
    """Stop one variant, or everything."""

    type: Literal["stop"]
    experiment_id: Annotated[str, Field(max_length=200)] | None = None


class RetryFailed(Asked):
    """Run again what has failed."""

    type: Literal["retry_failed"]


class SetConcurrency(Asked, strict=True):
    """Change the number of calls in flight. Only "auto" lets it adapt: no number lifts a limit."""

    type: Literal["set_concurrency"]
    concurrency: Annotated[int, Field(ge=1, le=MOST_CALLS)] | Literal["auto"]


class Traceback(Asked):
    """Send the traceback of a group of failures."""

    type: Literal["traceback"]
    key: Annotated[str, Field(max_length=40)]


class Seen(Asked):
    """Note that a front end has made the widget."""

    type: Literal["seen"]


Ask = Pause | Resume | Stop | RetryFailed | SetConcurrency | Traceback | Seen

_ASK: TypeAdapter[Ask] = TypeAdapter(Annotated[Ask, Field(discriminator="type")])


def refusal(content: Any) -> str:
    """Return why a question is refused, in words; empty if nobody could have meant it."""
    asked = isinstance(content, dict) and content.get("type") == "set_concurrency"
    return NO_CONCURRENCY if asked and parse(content) is None else ""


def parse(content: Any) -> Ask | None:
    """Return what is asked, or None for anything that this view does not know."""
    return understood(_ASK, content)


class Track(TypedDict):
    """The number of runs of one variant in each state."""

    planned: int
    done: int
    failed: int
    running: int
    retrying: int
    throttled: int


class BoardColumn(TypedDict):
    """One evaluator of the board, with one scale for all variants."""

    name: str
    short: str
    low: float
    high: float


BoardCell = tuple[str] | tuple[str, float] | tuple[str, float, float, float]
"""The figure of one evaluator for one variant, its mean, and the ends of the interval of the mean. A tuple,
because a board may have hundreds of cells."""


class BoardRow(TypedDict):
    """One variant of the board."""

    id: str
    name: str
    short: str
    state: State
    outcome: str
    """Its end, in words; empty until it has ended."""
    tasks: Track
    cells: list[BoardCell | None]


class Board(TypedDict):
    """Variants in rows, evaluators in columns; and how many of either did not fit."""

    columns: list[BoardColumn]
    rows: list[BoardRow]
    more_rows: int
    more_columns: int


LatestKind = Literal["variant", "id", "input", "output", "mark"]
"""The kind of a column of the latest runs."""

Tone = Literal["", "bad", "wait"]
"""The tone of a status: bad news, or a wait."""


class LatestCell(TypedDict):
    """One text of the latest runs."""

    text: str
    failed: NotRequired[bool]
    muted: NotRequired[bool]


class Latest(TypedDict):
    """The latest runs as a table: titles with the kinds of their columns, and rows."""

    columns: list[tuple[str, LatestKind]]
    rows: list[list[LatestCell]]
    more: int
    """Evaluations that have no column."""


class ErrorLine(TypedDict):
    """One group of failures."""

    key: str
    """The name under which its traceback is asked for."""
    type: str
    where: str
    count: int
    message: str
    example: str


class LimitLine(TypedDict):
    """What is known of one limit."""

    text: str
    """What binds, and how much is left, in words."""
    back: float
    """Seconds until more comes; 0 if there is some."""


class Snapshot(TypedDict):
    """Everything that the live view shows. Times are in seconds, rates in calls per second."""

    state: State
    interactive: bool
    title: str
    origin: str
    tasks: Flow
    evaluations: Flow
    rate: float | None
    limit_rate: float | None
    closed: float
    """Seconds for which the limit still lets nothing through."""
    elapsed: float
    eta: float | None
    latency: str
    spent: str
    concurrency: int | None
    ceiling: int | None
    adaptive: bool
    """Whether the number of calls in flight adapts by itself."""
    workers: str
    """How many workers of a cluster there are, and what each has under way; empty where it runs here."""
    held_back: str
    limits: list[LimitLine]
    """The limits that requests meet, the tightest first."""
    status: str
    resume: str
    """The call that goes on with it if the kernel ends; empty for a rehearsal."""
    tone: Tone
    tiles: list[Tile]
    more_tiles: int
    board: Board | None
    recent: Latest
    errors: list[ErrorLine]


class TracebackText(TypedDict):
    """The traceback of a group of failures; empty if none was stored."""

    type: Literal["traceback"]
    key: str
    text: str


class Refused(TypedDict):
    """Why a question is refused."""

    type: Literal["refused"]
    text: str
