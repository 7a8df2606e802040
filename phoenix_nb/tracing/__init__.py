"""Spans of task attempts and evaluations, with the calls of instrumented libraries nested under them.

Every attempt has a trace of its own, whose id is on the run. Where nothing in the process uses
OpenTelemetry's SDK, that is all: opening a trace costs a random number, and the attempt's own span is made
when it ends. Where the SDK is in use, the attempt becomes the parent of whatever spans the task makes,
and those are gathered from

- the process's global tracer provider, if it is the SDK's (as `phoenix.otel.register()` and most other
  set-ups make it): a span processor is added to it once, which does nothing outside of attempts. The
  provider itself, its exporters and its settings stay as they are;
- `provider()`, for instrumentation where there is no global provider:

  ```python
  from openinference.instrumentation.openai import OpenAIInstrumentor
  from phoenix_nb import tracing

  OpenAIInstrumentor().instrument(tracer_provider=tracing.provider())
  ```

- any other provider that was given to `observe()`.

Instrumentation that was set up with no provider of its own, where there is no global one, makes no spans,
here as elsewhere: OpenTelemetry drops them. A global provider set by us would be everyone's from then
on, so none is set.
"""

from phoenix_nb.tracing.span_collection import observe, provider
from phoenix_nb.tracing.tracer import RunTrace, RunTracer

__all__ = ["RunTrace", "RunTracer", "observe", "provider"]
