"""Finished OpenTelemetry spans as records, and what they tell of tokens and cost."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from phoenix_nb.model import Record, Span, Usage

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import ReadableSpan

# Names of OpenInference first, then of OpenTelemetry's conventions for generative AI, new and old.
_PROMPT = ("llm.token_count.prompt", "gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens")
_COMPLETION = (
    "llm.token_count.completion",
    "gen_ai.usage.output_tokens",
    "gen_ai.usage.completion_tokens",
)
_TOTAL = ("llm.token_count.total", "gen_ai.usage.total_tokens")
_COST = ("llm.cost.total", "gen_ai.usage.cost")
_COST_PARTS = ("llm.cost.prompt", "llm.cost.completion")

_START = datetime(1970, 1, 1, tzinfo=UTC)


def moment(nanoseconds: int | None) -> datetime:
    """A time as OpenTelemetry counts it, to the microsecond."""
    return _START + timedelta(microseconds=(nanoseconds or 0) // 1000)


def from_sdk(span: "ReadableSpan", experiment_id: str) -> Span:
    """A finished span as a record."""
    context, parent = span.get_span_context(), span.parent
    attributes = _plain(span.attributes or {})
    return Span(
        experiment_id=experiment_id,
        trace_id=f"{context.trace_id:032x}" if context else "",
        span_id=f"{context.span_id:016x}" if context else "",
        parent_id=f"{parent.span_id:016x}" if parent else None,
        name=span.name,
        kind=_kind(attributes),
        start_time=moment(span.start_time),
        end_time=moment(span.end_time or span.start_time),
        status_code=span.status.status_code.name,
        status_message=span.status.description or "",
        attributes=attributes,
        events=tuple(
            {
                "name": event.name,
                "timestamp": moment(event.timestamp).isoformat(),
                "attributes": _plain(event.attributes or {}),
            }
            for event in span.events
        ),
    )


def usage_of(spans: Sequence[Span]) -> Usage | None:
    """Tokens and cost of a trace, or None if no span tells any.

    A span that counts speaks for those below it: agents add up their calls, and two instrumentations
    may wrap one call.
    """
    by_id = {span.span_id: span for span in spans}
    counted = {span.span_id: usage for span in spans if (usage := _usage(span.attributes))}
    outermost = [
        usage
        for span_id, usage in counted.items()
        if not any(above in counted for above in _above(by_id[span_id], by_id))
    ]
    if not outermost:
        return None
    return Usage(
        prompt_tokens=_sum(usage.prompt_tokens for usage in outermost),
        completion_tokens=_sum(usage.completion_tokens for usage in outermost),
        cost=_sum(usage.cost for usage in outermost),
    )


def _usage(attributes: Mapping[str, Any]) -> Usage | None:
    prompt, completion = _count(attributes, _PROMPT), _count(attributes, _COMPLETION)
    total = _count(attributes, _TOTAL)
    if total is not None and (prompt is None) != (completion is None):
        prompt = total - (completion or 0) if prompt is None else prompt
        completion = total - prompt if completion is None else completion
    cost = _number(attributes, _COST)
    if cost is None:
        cost = _sum(_number(attributes, (part,)) for part in _COST_PARTS)
    if prompt is None and completion is None and cost is None:
        return None
    return Usage(prompt_tokens=prompt, completion_tokens=completion, cost=cost)


def _above(span: Span, by_id: Mapping[str, Span]) -> Iterator[str]:
    seen = {span.span_id}
    while (above := by_id.get(span.parent_id or "")) and above.span_id not in seen:
        span = above
        seen.add(span.span_id)
        yield span.span_id


def _number(attributes: Mapping[str, Any], names: Iterable[str]) -> float | None:
    found = (attributes[name] for name in names if name in attributes)
    return next((v for v in found if isinstance(v, int | float) and not isinstance(v, bool)), None)


def _count(attributes: Mapping[str, Any], names: Iterable[str]) -> int | None:
    number = _number(attributes, names)
    return None if number is None else max(0, int(number))


def _sum(values: Iterable[Any]) -> Any:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _kind(attributes: Mapping[str, Any]) -> str:
    kind = attributes.get("openinference.span.kind")
    if kind:
        return str(kind)
    return "LLM" if "gen_ai.request.model" in attributes else "UNKNOWN"


def _plain(attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {
        str(name): list(value) if isinstance(value, tuple | list) else value
        for name, value in attributes.items()
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
