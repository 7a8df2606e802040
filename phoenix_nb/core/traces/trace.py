"""The trace of a run, or of an evaluation: its steps, in a tree."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Any

from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.core.traces.messages import Message, conversation
from phoenix_nb.core.traces.tool_calls import ToolCall
from phoenix_nb.core.traces.trace_span import TraceSpan
from phoenix_nb.core.traces.usage import usage_of
from phoenix_nb.core.values.plain_text import clean
from phoenix_nb.model import Span

__all__ = ["LATE", "Trace"]

LATE = "phoenix_nb.late"
"""The attribute that marks a span which ended after the attempt that it belongs to."""
_SHOWN = 40
"""Lines of the tree that the text of a trace shows."""
_NAME = 80


class Trace:
    """What one run, or one evaluation, did: its spans in a tree, and what they say.

    Evaluators get it by naming a parameter `trace`. It has no spans where nothing made any.

    Args:
        spans: The spans as stored, in any order.
        trace_id: Their trace; that of the first span by default.

    Example:
        >>> def searched_first(trace):
        ...     return bool(trace.tool_calls) and trace.tool_calls[0].name == "search"
        >>> searched_first(Trace(()))
        False
    """

    def __init__(self, spans: Sequence[Span], trace_id: str = "") -> None:
        records = {span.span_id: span for span in spans}
        self._records: list[Span] = sorted(records.values(), key=lambda span: span.start_time)
        self.trace_id: str = trace_id or (self._records[0].trace_id if self._records else "")
        """32 hexadecimal digits."""

    # -- the tree -----------------------------------------------------------------------------------

    @cached_property
    def roots(self) -> tuple[TraceSpan, ...]:
        """The spans at the top: mostly one, that of the attempt itself."""
        nodes = {
            record.span_id: TraceSpan(record, number) for number, record in enumerate(self._records)
        }
        tops = []
        for record in self._records:
            node = nodes[record.span_id]
            above = nodes.get(record.parent_id or "")
            if above is None or above is node or node in above.above():
                tops.append(node)
            else:
                node.parent = above
                above.children.append(node)
        return tuple(tops)

    @cached_property
    def spans(self) -> tuple[TraceSpan, ...]:
        """Every span, each before those below it."""
        return tuple(span for top in self.roots for span in (top, *top.below()))

    @property
    def steps(self) -> tuple[TraceSpan, ...]:
        """The spans without the attempt's own, which is there whether anything was traced or not."""
        return tuple(span for span in self.spans if not self._is_own(span))

    def _is_own(self, span: TraceSpan) -> bool:
        return span.parent is None and bool(span.span_id) and self.trace_id.startswith(span.span_id)

    def find(
        self,
        name: str | None = None,
        *,
        kind: str | None = None,
        where: Callable[[TraceSpan], Any] | None = None,
    ) -> list[TraceSpan]:
        """Find spans, in the order in which they began; all of them if nothing is asked for.

        Args:
            name: What it is called, whole.
            kind: LLM, TOOL, AGENT, RETRIEVER, … in any case.
            where: A function of the span that is true for those wanted.
        """
        found = [
            span
            for span in self.spans
            if (name is None or span.name == name)
            and (kind is None or span.kind == kind.upper())
            and (where is None or where(span))
        ]
        return sorted(found, key=lambda span: span._number)  # noqa: SLF001 - ours

    # -- what it says -------------------------------------------------------------------------------

    @cached_property
    def tool_calls(self) -> tuple[ToolCall, ...]:
        """The calls of tools, in the order in which they began.

        Each has `name`, `arguments`, `result` and `error`. They are the spans of tools where there are any;
        where tools were not traced, what models asked for, with the answers that they were given.
        """
        asked = {call.id: call for call in self._requests if call.id}
        made = [
            _completed(call, asked.get(call.id or ""))
            for span in self.find(kind="TOOL")
            if (call := span.tool_call) is not None
        ]
        if made:
            return tuple(made)
        answers = {
            message.tool_call_id: message.text
            for message in self.messages
            if message.role == "tool" and message.tool_call_id
        }
        return tuple(
            replace(call, result=answers[call.id]) if call.id in answers else call
            for call in self._requests
        )

    @cached_property
    def _requests(self) -> list[ToolCall]:
        requests = [
            call
            for span in self.model_calls
            for message in span.output_messages
            for call in message.tool_calls
        ]
        return list({call.id or number: call for number, call in enumerate(requests)}.values())

    @cached_property
    def model_calls(self) -> tuple[TraceSpan, ...]:
        """The calls of models, in the order in which they began; a call that was traced twice once."""
        return tuple(
            span
            for span in self.find(kind="LLM")
            if not any(above.kind == "LLM" for above in span.above())
        )

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """What was said to models and by them, in order, each message once."""
        calls = [
            (list(span.input_messages), list(span.output_messages)) for span in self.model_calls
        ]
        return tuple(conversation(calls))

    @property
    def errors(self) -> tuple[TraceSpan, ...]:
        """The spans that failed, without the attempt's own."""
        return tuple(span for span in self.steps if span.failed)

    @property
    def prompt_tokens(self) -> int | None:
        """Tokens that models were given; None if nothing tells."""
        return usage.prompt_tokens if (usage := usage_of(self._records)) else None

    @property
    def completion_tokens(self) -> int | None:
        """Tokens that models answered; None if nothing tells."""
        return usage.completion_tokens if (usage := usage_of(self._records)) else None

    @property
    def tokens(self) -> int | None:
        """Both together; None if nothing tells."""
        return usage.tokens if (usage := usage_of(self._records)) else None

    @property
    def cost(self) -> float | None:
        """US dollars: as spans tell, else by `settings.prices`; None if a price is not known."""
        return price_of(usage) if (usage := usage_of(self._records)) else None

    @property
    def latency(self) -> float:
        """Seconds from the first beginning to the last end."""
        if not self._records:
            return 0.0
        return max(0.0, (self.end_time - self.start_time).total_seconds())

    @property
    def start_time(self) -> datetime:
        """When the first span began."""
        return self._records[0].start_time

    @property
    def end_time(self) -> datetime:
        """When the last span ended."""
        return max(record.end_time for record in self._records)

    @property
    def late(self) -> bool:
        """Whether a span ended after the attempt had: what it says may not have been seen by all."""
        return any(record.attributes.get(LATE) for record in self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __bool__(self) -> bool:
        """Whether anything was traced within the attempt."""
        return bool(self.steps)

    def __iter__(self) -> Iterator[TraceSpan]:
        return iter(self.spans)

    def __deepcopy__(self, memo: Any) -> "Trace":
        """Copy it for other code: what is read from it is each copy's own."""
        return type(self)(self._records, self.trace_id)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.trace_id[:8] or '(none)'}: {len(self)} spans>"

    def __str__(self) -> str:
        """Draw the tree as text, a line a span."""
        if not self._records:
            return repr(self)
        lines = [
            f"{'  ' * span.depth}{clean(span.name)[:_NAME]} ({span.kind}) {span.latency:.3f} s"
            + (f" ✗ {clean(span.error or '')[:_NAME]}" if span.failed else "")
            for span in self.spans[:_SHOWN]
        ]
        left = len(self) - len(lines)
        return "\n".join([*lines, f"… {left:,} more"] if left > 0 else lines)


def _completed(call: ToolCall, asked: ToolCall | None) -> ToolCall:
    """Fill in the arguments of a call, where its span does not tell them, from the request for it."""
    if asked is None or call.arguments is not None:
        return call
    return replace(call, arguments=asked.arguments)
