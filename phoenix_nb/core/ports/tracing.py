"""What makes a span of every attempt, and gathers those below it."""

from collections.abc import Callable, Sequence
from contextvars import Context
from typing import Any, Literal, Protocol

from phoenix_nb.model import (
    ExperimentRecord,
    Failure,
    Span,
    Usage,
)

__all__ = ["AttemptTrace", "Tracer"]


class AttemptTrace(Protocol):
    """The span of one attempt while it runs."""

    @property
    def trace_id(self) -> str:
        """32 hexadecimal digits."""
        ...

    @property
    def context(self) -> Context:
        """The context to call the user's code in, so that its spans nest under the attempt's."""
        ...

    def receive(self, spans: Sequence[Span]) -> None:
        """Take in spans that were made below it in another process."""
        ...

    @property
    def may_hold_spans(self) -> bool:
        """Whether `close` may return any: if not, it need not be called."""
        ...

    @property
    def awaits_spans(self) -> bool:
        """Whether spans have begun within the attempt that have neither ended in time nor been taken in."""
        ...

    def take(self, late: Span) -> None:
        """Note that a span which ended late has arrived: it is not awaited any more."""
        ...

    def close(
        self, *, output: Any, error: Failure | None, on_late: Callable[[Span], None]
    ) -> tuple[Usage | None, Sequence[Span]]:
        """End the span; returns the tokens and cost found in the spans below it, and the spans to store.

        Args:
            output: What came of the attempt.
            error: Why it failed.
            on_late: Called from any thread with each span that ends later, until `forget` is called.
        """
        ...

    def forget(self) -> None:
        """Gather no more spans."""
        ...


class Tracer(Protocol):
    """Makes a span of every attempt, and gathers those made below it."""

    def may_trace(self) -> bool:
        """Whether an attempt that begins here now may have spans: if not, it need not be opened."""
        ...

    def open(
        self,
        *,
        experiment: ExperimentRecord,
        kind: Literal["CHAIN", "EVALUATOR"],
        name: str,
        input: Any,
        context: Context,
    ) -> AttemptTrace:
        """Begin the span of an attempt. Cheap: called for each attempt, on the loop."""
        ...
