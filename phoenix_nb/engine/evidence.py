"""The spans that evaluators may ask for: of a run that has just ended, or from the store."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from phoenix_nb.model import Span

if TYPE_CHECKING:
    from phoenix_nb.core.traces import Trace

__all__ = ["GRACE_S", "Evidence", "Load"]

GRACE_S = 1.0
"""Seconds after an attempt in which spans that it has begun may end: they are marked as late, and evaluators
that ask for the trace wait for them. A stream that is closed behind the task takes milliseconds."""

Load = Callable[[str, Collection[str]], Sequence[Span]]
"""Reads the spans of some traces of an experiment; blocks."""


class Evidence:
    """The spans of one attempt. Used on one loop."""

    __slots__ = ("_spans", "_trace_id", "complete", "error")

    def __init__(self, trace_id: str, spans: Sequence[Span] = ()) -> None:
        self._trace_id = trace_id
        self._spans = list(spans) if spans else []
        self.complete: bool = True
        """Whether no more spans are awaited."""
        self.error: BaseException | None = None
        """Why the spans could not be read."""

    def add(self, span: Span) -> None:
        """Take in a span that has ended late."""
        self._spans.append(span)

    def trace(self) -> "Trace | None":
        """Return the trace, one of its own for each caller; None if nothing was traced within the attempt."""
        from phoenix_nb.core.traces import Trace

        return Trace(self._spans, self._trace_id) or None
