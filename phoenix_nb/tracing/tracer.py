"""The span of an attempt.

What makes and reads spans is imported for the first: in most processes, nothing makes any.
"""

import time
from collections.abc import Callable, Sequence
from contextvars import Context
from typing import TYPE_CHECKING, Any, Literal

from phoenix_nb.core.values.ids import new_hex_id
from phoenix_nb.model import ExperimentRecord, Failure, Span, Usage
from phoenix_nb.tracing import span_collection as gathering

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import ReadableSpan

_LONGEST = 100_000
"""Characters of an input or output that a span shows; the run itself keeps all of it."""
_PREFIX = {"CHAIN": "Task", "EVALUATOR": "Evaluation"}


class RunTrace:
    """One attempt under observation: its trace has this attempt's span at the root."""

    __slots__ = ("_experiment", "_gathered", "_input", "_kind", "_lone", "_name", "_now", "_received",
                 "_start", "context", "trace_id")  # fmt: skip

    def __init__(  # noqa: PLR0917 - by position, as one is made for each attempt
        self,
        experiment: ExperimentRecord,
        kind: str,
        name: str,
        input: Any,
        context: Context,
        now: Callable[[], int],
        *,
        lone: bool,
    ) -> None:
        self.trace_id: str = new_hex_id(16)
        """32 hexadecimal digits."""
        self.context: Context = context
        """Where to call the user's code, so that spans it makes nest under the attempt's."""
        self._experiment = experiment
        self._kind = kind
        self._name = name
        self._input = input
        self._now = now
        self._lone = lone
        self._start = now()
        self._gathered = (
            gathering.begin(context, self.trace_id, self._span_id) if gathering.in_use() else None
        )
        self._received: Sequence[Span] = ()

    @property
    def _span_id(self) -> str:
        return self.trace_id[:16]

    def receive(self, spans: Sequence[Span]) -> None:
        """Take in spans that were made below it in another process."""
        self._received = spans

    def close(
        self,
        *,
        output: Any,
        error: Failure | None,
        on_late: Callable[[Span], None] | None = None,
    ) -> tuple[Usage | None, Sequence[Span]]:
        """End the attempt's span.

        Args:
            output: What came of the attempt.
            error: Why it failed.
            on_late: Called from any thread with each span that ends later, marked as late, until `forget`
                is called. Without it, such spans are dropped.

        Returns:
            What the spans below tell of tokens and cost, and all spans: the attempt's own first.
        """
        below: list[Span] = [*self._received]
        if self._gathered is not None:
            from phoenix_nb.tracing.spans import from_sdk

            ended = self._gathered.close(lambda span: self._late(span, on_late))
            below += (from_sdk(span, self._experiment.id) for span in ended)
            if on_late is None or not self.awaits_spans:
                self.forget()
        if not below and not self._lone and not self.awaits_spans:
            return None, ()
        from phoenix_nb.core.traces.usage import usage_of

        return usage_of(below), (self._own(output, error), *below)

    @property
    def may_hold_spans(self) -> bool:
        """Whether `close` may return any: nothing makes spans below it where OpenTelemetry is not in use."""
        return self._gathered is not None or self._lone or bool(self._received)

    @property
    def awaits_spans(self) -> bool:
        """Whether spans have begun within the attempt that have neither ended in time nor been taken in."""
        return self._gathered is not None and bool(self._gathered.under_way)

    def take(self, late: Span) -> None:
        """Note that a span which ended late has arrived: it is not awaited any more."""
        if self._gathered is not None:
            self._gathered.under_way.discard(int(late.span_id, 16))

    def forget(self) -> None:
        """Gather no more spans."""
        if self._gathered is not None:
            gathering.forget(self.trace_id)
            self._gathered = None

    def _late(self, ended: "ReadableSpan", on_late: Callable[[Span], None] | None) -> None:
        if on_late is not None:
            from phoenix_nb.core.traces.trace import LATE
            from phoenix_nb.tracing.spans import from_sdk

            span = from_sdk(ended, self._experiment.id)
            on_late(span.model_copy(update={"attributes": {**span.attributes, LATE: True}}))

    def _own(self, output: Any, error: Failure | None) -> Span:
        from phoenix_nb.tracing.spans import as_text, moment

        experiment = self._experiment
        attributes: dict[str, Any] = {"openinference.span.kind": self._kind}
        attributes["input.value"], attributes["input.mime_type"] = as_text(self._input, _LONGEST)
        if error is None:
            shown, kind = as_text(output, _LONGEST)
            attributes["output.value"], attributes["output.mime_type"] = shown, kind
        attributes["metadata"] = as_text(
            {"experiment_id": experiment.id, "experiment_name": experiment.name}, _LONGEST
        )[0]
        end = moment(max(self._start, self._now()))
        # Not validated: every field is ours, and this is done for each attempt on the loop.
        return Span.model_construct(
            experiment_id=experiment.id,
            trace_id=self.trace_id,
            span_id=self._span_id,
            parent_id=None,
            name=f"{_PREFIX[self._kind]}: {self._name}",
            kind=self._kind,
            start_time=moment(self._start),
            end_time=end,
            status_code="ERROR" if error else "OK",
            status_message=str(error) if error else "",
            attributes=attributes,
            events=(_exception(error, end.isoformat()),) if error else (),
        )


class RunTracer:
    """Makes a span of every attempt, and gathers those made below it.

    Args:
        now: The time in nanoseconds since 1970.
        lone: Whether an attempt with no spans below it has its own kept. It says nothing that is not
            on the run, and doubles what is written. For a server, which shows only spans, it is made
            from the run when that is delivered.
    """

    def __init__(self, now: Callable[[], int] = time.time_ns, *, lone: bool = True) -> None:
        self._now = now
        self._lone = lone

    def may_trace(self) -> bool:
        """Whether an attempt that begins here now may have spans: its own, or some made below it."""
        return self._lone or gathering.in_use()

    def open(
        self,
        *,
        experiment: ExperimentRecord,
        kind: Literal["CHAIN", "EVALUATOR"],
        name: str,
        input: Any,
        context: Context,
    ) -> RunTrace:
        """Begin the span of an attempt: 1–2 µs where nothing in the process uses OpenTelemetry.

        Args:
            experiment: What the attempt belongs to.
            kind: CHAIN for a task, EVALUATOR for an evaluator.
            name: The task's or the evaluator's.
            input: What it is given; read when the trace is closed.
            context: A copy of the caller's, for this attempt alone: the span becomes current in it.
        """
        return RunTrace(experiment, kind, name, input, context, self._now, lone=self._lone)


def _exception(error: Failure, timestamp: str) -> dict[str, Any]:
    attributes = {"exception.type": error.type, "exception.message": error.message}
    if error.traceback:
        attributes["exception.stacktrace"] = error.traceback
    return {"name": "exception", "timestamp": timestamp, "attributes": attributes}
