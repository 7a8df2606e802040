"""Gathers the spans that user code makes, from the providers that make them.

The only place that knows OpenTelemetry's SDK, which is imported when something in the process has done
so already, or when `provider()` is asked for.
"""

import sys
import threading
from contextlib import suppress
from contextvars import Context
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import ReadableSpan, TracerProvider

_SDK = "opentelemetry.sdk.trace"

_gathering: dict[int, "list[ReadableSpan]"] = {}
"""By trace id, the finished spans of each attempt under way."""
_observed: "WeakSet[Any]" = WeakSet()
_lock = threading.RLock()
_own: "list[TracerProvider]" = []


def provider() -> "TracerProvider":
    """A tracer provider for instrumentation where the process has no global one; always the same.

    Its spans are seen by experiments and go nowhere else.
    """
    from opentelemetry.sdk.trace import TracerProvider

    with _lock:
        if not _own:
            _own.append(TracerProvider(shutdown_on_exit=False))
            observe(_own[0])
        return _own[0]


def observe(tracer_provider: Any) -> None:
    """Gather the spans of this provider too. The global provider and `provider()` need no such call.

    Raises:
        TypeError: If it is not a provider that a span processor can be added to.
    """
    if not hasattr(tracer_provider, "add_span_processor"):
        raise TypeError(
            f"{type(tracer_provider).__name__} takes no span processors. Pass a TracerProvider of "
            f"{_SDK}."
        )
    with _lock:
        if tracer_provider not in _observed:
            _observed.add(tracer_provider)
            tracer_provider.add_span_processor(_processor())


def in_use() -> bool:
    """Whether anything in the process uses the SDK; then the global provider is observed from now on."""
    if _SDK not in sys.modules:
        return False
    from opentelemetry import trace

    current = trace.get_tracer_provider()
    if current not in _observed and hasattr(current, "add_span_processor"):
        with suppress(TypeError):  # one of another make; the attempt goes on without its spans
            observe(current)
    return True


def begin(context: Context, trace_id: str, span_id: str) -> None:
    """Make spans that start in this context children of this one, and gather them."""
    from opentelemetry import context as current
    from opentelemetry import trace

    _gathering[int(trace_id, 16)] = []
    parent = trace.SpanContext(
        int(trace_id, 16),
        int(span_id, 16),
        is_remote=False,
        trace_flags=trace.TraceFlags(trace.TraceFlags.SAMPLED),
    )
    context.run(lambda: current.attach(trace.set_span_in_context(trace.NonRecordingSpan(parent))))


def end(trace_id: str) -> "list[ReadableSpan]":
    """The spans gathered; those that end later belong to no attempt any more."""
    return _gathering.pop(int(trace_id, 16), [])


def _processor() -> Any:
    from opentelemetry.sdk.trace import SpanProcessor

    class Gatherer(SpanProcessor):
        """Puts finished spans of attempts under way aside; all others pass unseen."""

        def on_end(self, span: "ReadableSpan") -> None:
            context = span.get_span_context()
            spans = _gathering.get(context.trace_id) if context is not None else None
            if spans is not None:
                spans.append(span)

    return Gatherer()
