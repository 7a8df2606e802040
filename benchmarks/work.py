"""What a candidate is asked to do, and what it answers: the JSON between the harness and an adapter."""

from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, Self

Kind = Literal["no-op", "sleep", "block", "chat"]


@dataclass(frozen=True, slots=True)
class Work:
    """Run a task over `count` examples, and one evaluator over its outputs."""

    kind: Kind
    """What the task does: nothing, wait, block its thread, or ask a chat server."""
    count: int
    is_async: bool = True
    """Whether task and evaluator are async functions."""
    concurrency: int | None = None
    """Calls at once; None leaves the candidate's own default."""
    seconds: float = 0.0
    """How long the task waits or blocks."""
    heartbeat: bool = False
    """Whether the lag of the caller's loop is measured meanwhile."""
    address: str = ""
    """Where the chat server is, up to and including `/v1`."""
    mode: str = ""
    """Which of the candidate's ways to meet a rate limit; empty for its default."""
    schedule: tuple[float, ...] = ()
    """Seconds from the start at which to begin each call, for a candidate that is told the quota."""

    @classmethod
    def parse(cls, given: dict[str, Any]) -> Self:
        """Read what `asdict` made."""
        return cls(**given)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one process found out. Times in seconds, memory in bytes."""

    wall: float
    cpu: float
    """User and system time of all threads."""
    peak: int
    """The largest resident set of the process, imports included."""
    before: int
    """Resident set just before the run: imports and data set."""
    held: int
    """Resident set after the run, results still held, free memory given back."""
    rows: int
    """Runs that have an output and, where there is an evaluator, a score."""
    version: str = ""
    extra: dict[str, float] = field(default_factory=dict)
    """Lag of the loop (`lag_p99`, `lag_max`), where it was asked for."""

    @property
    def beyond_results(self) -> int:
        """Memory that was needed at the peak and is not part of the results."""
        return self.peak - self.held

    @classmethod
    def parse(cls, given: dict[str, Any]) -> Self:
        """Read what `asdict` made."""
        return cls(**{one.name: given[one.name] for one in fields(cls)})


def as_json(value: Work | Measured) -> dict[str, Any]:
    """Give the fields as a dict that JSON can hold."""
    return asdict(value)
