"""One execution of the task on one example, and how it went."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from phoenix_nb.model.base import Record
from phoenix_nb.model.reuse import Origin


class Frame(Record):
    """One line of a traceback."""

    file: str
    line: int
    function: str
    code: str = ""


class Failure(Record):
    """An exception as data, which holds no user objects alive."""

    type: str
    """The exception's class name, such as `ValueError`."""
    message: str
    traceback: str = ""
    """As Python prints it, without phoenix_nb's own frames."""
    frames: tuple[Frame, ...] = ()
    """The last frames in user code, outermost first."""

    def __str__(self) -> str:
        """The line that a traceback ends with."""
        return f"{self.type}: {self.message}" if self.message else self.type

    def __contains__(self, text: object) -> bool:
        """Whether `text` occurs in the line that a traceback ends with."""
        return isinstance(text, str) and text in str(self)


class AttemptRecord(Record):
    """One try inside a run that did not succeed."""

    number: int
    """1-based."""
    start_time: datetime
    end_time: datetime
    error: Failure
    throttled: bool = False
    """Refused by a rate limit; such attempts do not use up `retries`."""


class Usage(Record):
    """What the model calls of one run consumed, as far as they were reported."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cost: float | None = None
    """US dollars."""
    model: str | None = None
    """The model that answered, by the name it gave; the last, where several did."""
    parts: "tuple[Usage, ...]" = ()
    """What each model took, where several answered and not every cost was reported; empty otherwise."""

    @property
    def tokens(self) -> int | None:
        """Prompt and completion tokens together; None where neither was reported."""
        if self.prompt_tokens is None and self.completion_tokens is None:
            return None
        return (self.prompt_tokens or 0) + (self.completion_tokens or 0)


def calls_of(attempts: int, free: int, failed: Iterable[AttemptRecord]) -> int:
    """Count the attempts that cost something.

    Args:
        attempts: How many there were.
        free: How many of them cost nothing, as far as the record says so.
        failed: Those that failed. Of older records, they tell which ones a limit refused.
    """
    return max(0, attempts - max(free, sum(attempt.throttled for attempt in failed)))


class TaskRunRecord(Record):
    """One execution of the task: example × repetition. The unit of storage and of resume."""

    id: str
    experiment_id: str
    example_id: str
    repetition: int = 1
    """1-based."""
    output: Any = None
    """What the task returned, as JSON can hold it; None if it failed."""
    error: Failure | None = None
    """The last attempt's failure, if none succeeded."""
    start_time: datetime
    """When the last attempt started, so that `end_time - start_time` holds no queueing or backoff."""
    end_time: datetime
    latency_s: float = 0.0
    """Seconds that the last attempt alone took, by a monotonic clock."""
    attempts: int = 1
    failed_attempts: tuple[AttemptRecord, ...] = ()
    """Every attempt that failed, in order; the first 20 when there were more."""
    warnings: tuple[str, ...] = ()
    """What had to be changed in the output to keep it."""
    trace_id: str | None = None
    usage: Usage | None = None
    """What all its attempts took, also those that failed, and earlier failures whose place it takes."""
    earlier_calls: int = 0
    """Attempts of those earlier failures that cost something."""
    free_attempts: int = 0
    """Attempts that cost nothing: refused by a limit, or failed by the server's fault."""
    origin: Origin | None = None
    """The run of another experiment that it is the same as, if it was linked instead of made."""

    @property
    def calls(self) -> int:
        """Attempts that cost something, those of earlier failures among them."""
        return self.earlier_calls + calls_of(
            self.attempts, self.free_attempts, self.failed_attempts
        )

    @property
    def key(self) -> tuple[str, int]:
        """What identifies the run within its experiment."""
        return self.example_id, self.repetition

    @property
    def reused_from(self) -> str | None:
        """The id of the experiment that it was made in, if it was linked from another one."""
        return self.origin.experiment_id if self.origin else None
