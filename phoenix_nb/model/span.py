"""Spans: what the traces of a run are made of."""

from datetime import datetime
from typing import Any

from pydantic import Field

from phoenix_nb.model.base import Record


class Span(Record):
    """One finished OpenTelemetry span, in OpenInference's terms."""

    experiment_id: str
    trace_id: str
    """32 hexadecimal digits."""
    span_id: str
    """16 hexadecimal digits."""
    parent_id: str | None = None
    name: str
    kind: str = "CHAIN"
    """The OpenInference span kind: CHAIN, EVALUATOR, LLM, TOOL, …"""
    start_time: datetime
    end_time: datetime
    status_code: str = "OK"
    """OK, ERROR or UNSET."""
    status_message: str = ""
    attributes: dict[str, Any] = Field(default_factory=dict)
    events: tuple[dict[str, Any], ...] = ()
