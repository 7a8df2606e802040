"""Traces as evidence: what the spans of a run say of its steps, whoever wrote them.

`Trace` is what evaluators get and what `experiment.trace()` returns. It reads the attributes of
[OpenInference](https://github.com/Arize-ai/openinference) and OpenTelemetry's conventions for generative AI,
old and new, and is made of stored spans alone: it reads the same today and a year from now.
"""

from phoenix_nb.core.traces.messages import Message
from phoenix_nb.core.traces.tool_calls import ToolCall
from phoenix_nb.core.traces.trace import LATE, Trace
from phoenix_nb.core.traces.trace_span import TraceSpan

__all__ = ["LATE", "Message", "ToolCall", "Trace", "TraceSpan"]
