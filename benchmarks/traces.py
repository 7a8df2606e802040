"""What spans cost: gathering them in an attempt, making records of them, and drawing a large trace.

python -m benchmarks.traces
"""

import time
from contextvars import copy_context
from datetime import UTC, datetime, timedelta

from phoenix_nb import tracing
from phoenix_nb.core.traces import Trace
from phoenix_nb.model import ExperimentRecord, Span
from phoenix_nb.ui.static_html.trace import trace_html

NOW = datetime(2026, 1, 2, tzinfo=UTC)
RUNS, SPANS = 300, 10


def experiment() -> ExperimentRecord:
    return ExperimentRecord(
        id="e", name="e", dataset_id="d", dataset_name="d", dataset_version_id="v",
        example_count=1, created_at=NOW,
    )  # fmt: skip


def per_span() -> tuple[float, float]:
    """CPU seconds of a span within an attempt, more than without one: gathered, and with its record."""
    from opentelemetry.sdk.trace import TracerProvider

    bare = TracerProvider(shutdown_on_exit=False).get_tracer("bare")
    ours = tracing.provider().get_tracer("ours")
    tracer = tracing.RunTracer(lone=False)
    times = {}
    for name, source in (("bare", bare), ("ours", ours)):
        best = closing = 9.9
        for _ in range(7):
            spent = closed = 0.0
            for _ in range(RUNS):
                attempt = tracer.open(
                    experiment=experiment(), kind="CHAIN", name="t", input=1, context=copy_context()
                )

                def work(source=source) -> None:
                    for step in range(SPANS):
                        with source.start_as_current_span(f"{step}", attributes={"a": 1, "b": "c"}):
                            pass

                begun = time.process_time()
                attempt.context.run(work)
                spent += time.process_time() - begun
                begun = time.process_time()
                attempt.close(output=1, error=None)
                closed += time.process_time() - begun
            best, closing = min(best, spent), min(closing, closed)
        times[name] = best / RUNS / SPANS, closing / RUNS / SPANS
    gathered = times["ours"][0] - times["bare"][0]
    return gathered, gathered + times["ours"][1]


def drawing(count: int = 1_000) -> tuple[float, int]:
    """Seconds and bytes of a trace of so many spans, with long texts."""
    spans = [
        Span(
            experiment_id="e", trace_id="ab" * 16, span_id=f"s{n}", name=f"step {n}",
            parent_id=None if n == 0 else f"s{n // 3}",
            start_time=NOW + timedelta(milliseconds=n), end_time=NOW + timedelta(milliseconds=n + 5),
            attributes={"openinference.span.kind": "LLM", "input.value": "x" * 5_000,
                        "output.value": "y" * 5_000},
        )
        for n in range(count)
    ]  # fmt: skip
    best, size = 9.9, 0
    for _ in range(5):
        begun = time.process_time()
        size = len(trace_html(Trace(spans)).encode())
        best = min(best, time.process_time() - begun)
    return best, size


if __name__ == "__main__":
    gathered, recorded = per_span()
    seconds, size = drawing()
    print(f"a span: gathered {gathered * 1e6:.1f} µs, with its record {recorded * 1e6:.1f} µs")
    print(f"1,000 spans: drawn in {seconds * 1e3:.0f} ms, {size / 1e3:.0f} kB")
