"""Spans of agents for tests, in the words of both conventions."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from phoenix_nb.model import Span
from tests.support.records import START

TRACE_ID = "ab" * 16


def span(
    name: str,
    *,
    at: float = 0.0,
    lasts: float = 0.1,
    parent: str | None = "root",
    id: str | None = None,
    error: str | None = None,
    **fields: Any,
) -> Span:
    """Make a span that begins `at` seconds; its parent is the attempt's own unless another is named."""
    begun: datetime = START + timedelta(seconds=at)
    made = {
        "experiment_id": "e", "trace_id": TRACE_ID, "span_id": id or f"{name}@{at}",
        "parent_id": TRACE_ID[:16] if parent == "root" else parent, "name": name, "kind": "UNKNOWN",
        "start_time": begun, "end_time": begun + timedelta(seconds=lasts),
        "status_code": "ERROR" if error else "OK", "status_message": error or "",
    }  # fmt: skip
    return Span(**{**made, **fields})


def root(lasts: float = 10.0) -> Span:
    """Make the attempt's own span."""
    return span("Task: agent", lasts=lasts, parent=None, id=TRACE_ID[:16], kind="CHAIN")


def tool(name: str, arguments: Any = None, result: Any = None, **fields: Any) -> Span:
    """Make a call of a tool, in OpenInference's words."""
    attributes = {"openinference.span.kind": "TOOL", "tool.name": name}
    if arguments is not None:
        attributes["input.value"] = json.dumps(arguments)
    if result is not None:
        attributes["output.value"] = json.dumps(result)
    return span(f"run {name}", attributes=attributes, **{"kind": "TOOL", **fields})


def gen_ai_tool(name: str, arguments: Any = None, result: Any = None, **fields: Any) -> Span:
    """Make a call of a tool, in OpenTelemetry's words."""
    attributes = {"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": name}
    if arguments is not None:
        attributes["gen_ai.tool.call.arguments"] = json.dumps(arguments)
    if result is not None:
        attributes["gen_ai.tool.call.result"] = json.dumps(result)
    return span(f"execute_tool {name}", attributes=attributes, **fields)


def agent(names: Sequence[str]) -> list[Span]:
    """Make the spans of an agent that calls these tools, one a second."""
    return [root(), *(gen_ai_tool(name, at=float(place)) for place, name in enumerate(names, 1))]
