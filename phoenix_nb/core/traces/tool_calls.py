"""One use of a tool by an agent."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from phoenix_nb.core.traces.trace_span import TraceSpan

__all__ = ["ToolCall"]


@dataclass(frozen=True, slots=True)
class ToolCall:
    """One call of a tool: what it was asked, and what came of it."""

    name: str
    arguments: Any = None
    """As recorded: mostly a dict; a text if it is not JSON; None if it was not recorded."""
    result: Any = None
    """What it returned; None if that was not recorded."""
    error: str | None = None
    """Why it failed; None if it did not."""
    id: str | None = None
    """By which the model's request and the answer to it are matched."""
    span: "TraceSpan | None" = field(default=None, repr=False, compare=False)
    """The span of the call; None where only the model's request for it was recorded."""
