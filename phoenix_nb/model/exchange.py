"""What went to a model and came back, attempt by attempt."""

from datetime import datetime

from phoenix_nb.model.base import Record
from phoenix_nb.model.run import Usage


class Exchange(Record):
    """One call of a model within an attempt, also of an attempt that failed."""

    experiment_id: str
    task_run_id: str
    """The run that it was made for, or whose output it evaluates."""
    evaluator: str | None = None
    """The evaluator that made it; None if the task did."""
    attempt: int = 1
    """1-based, as in `Attempt.number`."""
    call: int = 1
    """1-based: which call of that attempt."""
    start_time: datetime
    end_time: datetime
    failed: bool = False
    """Whether the attempt failed."""
    model: str | None = None
    """The model that answered, by the name it gave."""
    usage: Usage | None = None
    prompt: str | None = None
    """As rendered; messages as JSON. None if it was not stored."""
    reply: str | None = None
    """As it came; None if none came or it was not stored."""
    cut: bool = False
    """Whether prompt or reply were longer than what is stored."""
