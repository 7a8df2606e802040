"""Finished OpenTelemetry spans as records."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from phoenix_nb.core.traces.attributes import kind_of
from phoenix_nb.model import Record, Span

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import ReadableSpan

_START = datetime(1970, 1, 1, tzinfo=UTC)


def moment(nanoseconds: int | None) -> datetime:
    """A time as OpenTelemetry counts it, to the microsecond."""
    return _START + timedelta(microseconds=(nanoseconds or 0) // 1000)


def from_sdk(span: "ReadableSpan", experiment_id: str) -> Span:
    """A finished span as a record."""
    context, parent = span.get_span_context(), span.parent
    attributes = _plain(span.attributes or {})
    # Not validated: every field is ours, and this is done for each span on the loop.
    return Span.trusted(
        {
            "experiment_id": experiment_id,
            "trace_id": f"{context.trace_id:032x}" if context else "",
            "span_id": f"{context.span_id:016x}" if context else "",
            "parent_id": f"{parent.span_id:016x}" if parent else None,
            "name": str(span.name),
            "kind": kind_of(attributes),
            "start_time": moment(span.start_time),
            "end_time": moment(span.end_time or span.start_time),
            "status_code": span.status.status_code.name,
            "status_message": span.status.description or "",
            "attributes": attributes,
            "events": tuple([_event(event) for event in events]) if (events := span.events) else (),
        }
    )


def _event(event: Any) -> dict[str, Any]:
    return {
        "name": event.name,
        "timestamp": moment(event.timestamp).isoformat(),
        "attributes": _plain(event.attributes or {}),
    }


def _plain(attributes: Mapping[str, Any]) -> dict[str, Any]:
    # The SDK's own mapping takes a lock for each look; its copy is a plain dict, made at once.
    copied: Any = getattr(attributes, "copy", None)
    held: Mapping[str, Any] = copied() if copied else attributes
    return {
        str(name): list(value) if isinstance(value, tuple | list) else value
        for name, value in held.items()
    }


def as_text(value: Any, longest: int) -> tuple[str, str]:
    """A value as the text that a span shows, at most so many characters of it, and its media type."""
    if isinstance(value, str):
        text, kind = value, "text/plain"
    else:
        try:
            text, kind = json.dumps(value, ensure_ascii=False, default=_in_json), "application/json"
        except (TypeError, ValueError, RecursionError):
            text, kind = repr(value), "text/plain"
    return (text if len(text) <= longest else f"{text[:longest]}…"), kind


def _in_json(value: Any) -> Any:
    return value.model_dump(exclude_defaults=True) if isinstance(value, Record) else str(value)
