"""Spans, to and from a server's JSON."""

from collections.abc import Mapping
from typing import Any

from phoenix_nb.model import Span
from phoenix_nb.stores.wire.values import time_in, time_out


def span_out(span: Span) -> dict[str, Any]:
    """One item of a bulk upload."""
    return {
        "name": span.name,
        "context": {"trace_id": span.trace_id, "span_id": span.span_id},
        "span_kind": span.kind,
        "parent_id": span.parent_id,
        "start_time": time_out(span.start_time),
        "end_time": time_out(span.end_time),
        "status_code": span.status_code,
        "status_message": span.status_message,
        "attributes": span.attributes,
        "events": list(span.events),
    }


def span_in(item: Mapping[str, Any], experiment_id: str) -> Span:
    """One span of a project."""
    context = item["context"]
    return Span(
        experiment_id=experiment_id,
        trace_id=context["trace_id"],
        span_id=context["span_id"],
        parent_id=item.get("parent_id") or None,
        name=item.get("name") or "",
        kind=item.get("span_kind") or "UNKNOWN",
        start_time=time_in(item["start_time"]),
        end_time=time_in(item.get("end_time") or item["start_time"]),
        status_code=item.get("status_code") or "UNSET",
        status_message=item.get("status_message") or "",
        attributes=item.get("attributes") or {},
        events=tuple(item.get("events") or ()),
    )
