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
    from collections.abc import Callable

    from opentelemetry.sdk.trace import ReadableSpan, TracerProvider

_SDK = "opentelemetry.sdk.trace"


class Gathered:
    """The spans of one attempt: those that have ended, and which have not."""

    __slots__ = ("_ended", "_late", "_lock", "under_way")

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ended: list[ReadableSpan] = []
        self._late: Callable[[ReadableSpan], None] | None = None
        self.under_way: set[int] = set()
        """Ids of spans that have begun and not ended, or have ended late and not been taken in."""

    def end(self, span: "ReadableSpan", span_id: int) -> None:
        """Take in a span that has ended. From any thread."""
        with self._lock:
            late = self._late
            if late is None:
                self.under_way.discard(span_id)
                self._ended.append(span)
        if late is not None:
            late(span)

    def close(self, late: "Callable[[ReadableSpan], None]") -> "list[ReadableSpan]":
        """Return what has ended; spans that end from now on go to `late`."""
        with self._lock:
            self._late = late
            return self._ended


_gathering: dict[int, Gathered] = {}
"""By trace id, the spans of each attempt under way, and of those that some are still awaited of."""
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
            tracer_provider.add_span_processor(_processor())
            _observed.add(tracer_provider)  # afterwards: others only look


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


def begin(context: Context, trace_id: str, span_id: str) -> Gathered:
    """Make spans that start in this context children of this one, and gather them."""
    from opentelemetry import context as current
    from opentelemetry import trace

    gathered = _gathering[int(trace_id, 16)] = Gathered()
    parent = trace.SpanContext(
        int(trace_id, 16),
        int(span_id, 16),
        is_remote=False,
        trace_flags=trace.TraceFlags(trace.TraceFlags.SAMPLED),
    )
    context.run(lambda: current.attach(trace.set_span_in_context(trace.NonRecordingSpan(parent))))
    return gathered


def forget(trace_id: str) -> None:
    """Gather no more spans of an attempt; those that begin or end later are dropped."""
    _gathering.pop(int(trace_id, 16), None)


def count() -> int:
    """Return how many attempts spans are gathered of, to find out whether one was left behind."""
    return len(_gathering)


def _processor() -> Any:
    from opentelemetry.sdk.trace import SpanProcessor

    class Gatherer(SpanProcessor):
        """Puts finished spans of attempts under way aside; all others pass unseen."""

        def on_start(self, span: Any, parent_context: Any = None) -> None:  # noqa: ARG002 - the SDK's protocol
            context = span.get_span_context()
            gathered = _gathering.get(context.trace_id) if context is not None else None
            if gathered is not None:
                gathered.under_way.add(context.span_id)

        def on_end(self, span: "ReadableSpan") -> None:
            context = span.get_span_context()
            gathered = _gathering.get(context.trace_id) if context is not None else None
            if gathered is not None and context is not None:
                gathered.end(span, context.span_id)

    return Gatherer()
