"""One span of a trace, with what its attributes say."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cached_property
from typing import Any

from phoenix_nb.core.traces.attributes import first, flat, kind_of, opened
from phoenix_nb.core.traces.messages import Message, messages_in
from phoenix_nb.core.traces.tool_calls import ToolCall
from phoenix_nb.core.traces.usage import usage_in
from phoenix_nb.model import Span, Usage

__all__ = ["TraceSpan"]

_INPUT = ("input.value", "gen_ai.tool.call.arguments", "tool_arguments", "traceloop.entity.input")
_OUTPUT = ("output.value", "gen_ai.tool.call.result", "tool_response", "traceloop.entity.output")
_ARGUMENTS = ("gen_ai.tool.call.arguments", "tool_arguments", "input.value", "tool.parameters",
              "tool_call.function.arguments", "traceloop.entity.input")  # fmt: skip
_TOOL = ("gen_ai.tool.name", "tool.name", "tool_call.function.name", "traceloop.entity.name")
_CALL_ID = ("gen_ai.tool.call.id", "tool_call.id", "tool.id")
_MODEL = ("llm.model_name", "gen_ai.response.model", "gen_ai.request.model")
_NO_CALL = ("running output function",)
"""How Pydantic AI begins the spans of functions that make the output, which look like those of tools."""
_DEFERRED = "pydantic_ai.tool.deferral.name"
"""Marks a call that was put off instead of made."""


class TraceSpan:
    """A span: one step of a run, with the steps below it.

    Attributes:
        name: What the instrumentation called it.
        span_id: 16 hexadecimal digits.
        parent: The span above it; None at the top.
        children: The spans below it, in the order in which they began.
    """

    def __init__(self, record: Span, number: int) -> None:
        self._record = record
        self._number = number
        self.name: str = record.name
        self.span_id: str = record.span_id
        self.parent: TraceSpan | None = None
        self.children: list[TraceSpan] = []

    @cached_property
    def attributes(self) -> dict[str, Any]:
        """What the instrumentation wrote, under dotted names; a copy."""
        return flat(self._record.attributes)

    @property
    def events(self) -> tuple[dict[str, Any], ...]:
        """What happened within it: `name`, `timestamp` and `attributes` of each."""
        return tuple({**event} for event in self._record.events)

    @cached_property
    def kind(self) -> str:
        """LLM, TOOL, AGENT, RETRIEVER, CHAIN, EMBEDDING, …; UNKNOWN if nothing says."""
        stored = self._record.kind.upper()
        read = kind_of(self.attributes)
        return read if stored in ("", "UNKNOWN") or read != "UNKNOWN" else stored

    @property
    def start_time(self) -> datetime:
        """When it began."""
        return self._record.start_time

    @property
    def end_time(self) -> datetime:
        """When it ended."""
        return self._record.end_time

    @property
    def latency(self) -> float:
        """Seconds that it took."""
        return max(0.0, (self.end_time - self.start_time).total_seconds())

    @property
    def failed(self) -> bool:
        """Whether it ended with an error."""
        return self._record.status_code.upper() == "ERROR"

    @property
    def error(self) -> str | None:
        """Why it failed; None if it did not."""
        if not self.failed:
            return None
        if self._record.status_message:
            return self._record.status_message
        for event in self._record.events:
            written = event.get("attributes")
            if event.get("name") == "exception" and isinstance(written, Mapping):
                parts = [written.get("exception.type"), written.get("exception.message")]
                return ": ".join(str(part) for part in parts if part) or "failed"
        return "failed"

    @property
    def input(self) -> Any:
        """What it was given; None if that was not recorded."""
        return opened(first(self.attributes, _INPUT))

    @property
    def output(self) -> Any:
        """What it returned; None if that was not recorded."""
        return opened(first(self.attributes, _OUTPUT))

    @property
    def model(self) -> str | None:
        """The model that answered, for a call of a model."""
        model = first(self.attributes, _MODEL)
        return None if model is None else str(model)

    @property
    def usage(self) -> Usage | None:
        """What it says itself of tokens and cost."""
        return usage_in(self.attributes)

    @property
    def depth(self) -> int:
        """How many spans are above it."""
        return sum(1 for _ in self.above())

    @cached_property
    def _exchanged(self) -> tuple[list[Message], list[Message]]:
        return messages_in(self.attributes, self._record.events)

    @property
    def input_messages(self) -> tuple[Message, ...]:
        """The messages that a model was given."""
        return tuple(self._exchanged[0])

    @property
    def output_messages(self) -> tuple[Message, ...]:
        """The messages that it answered."""
        return tuple(self._exchanged[1])

    @cached_property
    def tool_call(self) -> ToolCall | None:
        """The call of a tool that this span is; None if it is none."""
        attributes = self.attributes
        if self.kind != "TOOL" or _DEFERRED in attributes:
            return None
        if self.name.startswith(_NO_CALL) or str(attributes.get("logfire.msg")).startswith(
            _NO_CALL
        ):
            return None
        id_ = first(attributes, _CALL_ID)
        return ToolCall(
            name=str(first(attributes, _TOOL) or self.name),
            arguments=opened(first(attributes, _ARGUMENTS)),
            result=self.output,
            error=self.error,
            id=None if id_ is None else str(id_),
            span=self,
        )

    def above(self) -> "Iterator[TraceSpan]":
        """Yield the spans above it, the nearest first."""
        span = self.parent
        while span is not None:
            yield span
            span = span.parent

    def below(self) -> "Iterator[TraceSpan]":
        """Yield the spans below it, at any depth, each before those below it."""
        waiting = self.children[::-1]
        while waiting:
            span = waiting.pop()
            yield span
            waiting += span.children[::-1]

    def __repr__(self) -> str:
        state = f", failed: {self.error}" if self.failed else ""
        return f"<{self.kind} {self.name!r}, {self.latency:.3f} s{state}>"
