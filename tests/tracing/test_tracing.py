"""Spans of attempts: made cheaply where nobody traces, with everything below them where somebody does."""

import subprocess
import sys
from collections.abc import Iterator
from contextvars import copy_context
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from phoenix_nb import tracing
from phoenix_nb.core.traces.usage import usage_of
from phoenix_nb.model import ExperimentRecord, Failure, Span, Usage

NOW = datetime(2026, 1, 2, tzinfo=UTC)
EXPERIMENT = ExperimentRecord(
    id="e1", name="terse", dataset_id="d", dataset_name="qa", dataset_version_id="v",
    example_count=1, created_at=NOW,
)  # fmt: skip


def attempt(**options: Any) -> tracing.RunTrace:
    settings = {
        "experiment": EXPERIMENT, "kind": "CHAIN", "name": "answer", "input": {"question": "6×7?"},
        "context": copy_context(),
    }  # fmt: skip
    return tracing.RunTracer().open(**{**settings, **options})


@pytest.fixture
def tracer() -> Iterator[trace.Tracer]:
    """A tracer of a provider of the user's own."""
    provider = TracerProvider(shutdown_on_exit=False)
    tracing.observe(provider)
    yield provider.get_tracer("user")
    provider.shutdown()


def test_an_attempt_is_a_span_of_its_own_trace():
    ticks = iter([1_000_000_000, 3_500_000_000])
    observed = tracing.RunTracer(now=lambda: next(ticks)).open(
        experiment=EXPERIMENT, kind="CHAIN", name="answer", input={"question": "6×7?"},
        context=copy_context(),
    )  # fmt: skip
    usage, (span,) = observed.close(output="42", error=None)
    assert usage is None
    assert (span.name, span.kind, span.status_code) == ("Task: answer", "CHAIN", "OK")
    assert span.trace_id == observed.trace_id
    assert (span.experiment_id, span.parent_id) == ("e1", None)
    assert span.end_time - span.start_time == timedelta(seconds=2.5)
    assert span.attributes["input.value"] == '{"question": "6×7?"}'
    assert span.attributes["input.mime_type"] == "application/json"
    assert span.attributes["output.value"] == "42"
    assert span.attributes["output.mime_type"] == "text/plain"
    assert Span.model_validate(span.model_dump()) == span


def test_a_failed_attempt_tells_its_exception():
    failure = Failure(type="ValueError", message="no", traceback="Traceback …")
    _, (span,) = attempt(kind="EVALUATOR", name="exact").close(output=None, error=failure)
    assert (span.name, span.kind) == ("Evaluation: exact", "EVALUATOR")
    assert (span.status_code, span.status_message) == ("ERROR", "ValueError: no")
    assert span.events[0]["attributes"]["exception.stacktrace"] == "Traceback …"
    assert "output.value" not in span.attributes


def test_trace_ids_differ():
    attempts = [attempt() for _ in range(100)]
    for each in attempts:
        each.forget()
    assert len({each.trace_id for each in attempts}) == 100


@pytest.mark.parametrize("output", [object(), {1: {2}}, float("nan"), "x" * 300_000, "\ud800"])
def test_any_output_makes_a_span_of_bounded_size(output):
    _, (span,) = attempt().close(output=output, error=None)
    assert len(span.attributes["output.value"]) <= 100_001


def test_spans_made_in_the_context_nest_under_the_attempt(tracer):
    observed = attempt()

    def task() -> None:
        with tracer.start_as_current_span("retrieve"), tracer.start_as_current_span("embed"):
            pass

    observed.context.run(task)
    _, spans = observed.close(output=None, error=None)
    by_name = {span.name: span for span in spans}
    assert by_name["retrieve"].parent_id == by_name["Task: answer"].span_id
    assert by_name["embed"].parent_id == by_name["retrieve"].span_id
    assert {span.trace_id for span in spans} == {observed.trace_id}


def test_attempts_at_the_same_time_keep_their_spans_apart(tracer):
    first, second = attempt(), attempt()
    second.context.run(lambda: tracer.start_span("of second").end())
    first.context.run(lambda: tracer.start_span("of first").end())
    assert [s.name for s in first.close(output=1, error=None)[1]][1:] == ["of first"]
    assert [s.name for s in second.close(output=1, error=None)[1]][1:] == ["of second"]


def test_spans_outside_of_attempts_and_after_them_are_left_alone(tracer):
    observed = attempt()
    tracer.start_span("elsewhere").end()
    observed.close(output=1, error=None)
    observed.context.run(lambda: tracer.start_span("late").end())
    assert len(attempt().close(output=1, error=None)[1]) == 1


def test_attributes_and_events_of_a_span_are_kept(tracer):
    observed = attempt()

    def task() -> None:
        span = tracer.start_span(
            "llm", attributes={"openinference.span.kind": "LLM", "tags": ("a",)}
        )
        span.record_exception(ValueError("no"))
        span.set_status(trace.Status(trace.StatusCode.ERROR, "bad"))
        span.end()

    observed.context.run(task)
    span = observed.close(output=1, error=None)[1][1]
    assert (span.kind, span.status_code, span.status_message) == ("LLM", "ERROR", "bad")
    assert span.attributes["tags"] == ["a"]
    assert span.events[0]["attributes"]["exception.message"] == "no"


def test_the_users_exporter_still_gets_the_users_spans():
    exporter = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    tracing.observe(provider)
    observed = attempt()
    observed.context.run(lambda: provider.get_tracer("user").start_span("call").end())
    observed.close(output=1, error=None)
    assert [span.name for span in exporter.get_finished_spans()] == ["call"]


def test_there_is_one_provider_for_instrumentation_and_it_is_observed():
    provider = tracing.provider()
    assert provider is tracing.provider()
    observed = attempt()
    observed.context.run(lambda: provider.get_tracer("x").start_span("call").end())
    assert [s.name for s in observed.close(output=1, error=None)[1]][1:] == ["call"]


def test_what_is_no_provider_is_refused():
    with pytest.raises(TypeError, match="TracerProvider"):
        tracing.observe(object())


GLOBAL = """
from contextvars import copy_context
import sys
import tests.tracing.test_tracing as t
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
provider = TracerProvider()
trace.set_tracer_provider(provider)
a = t.attempt()
a.context.run(lambda: trace.get_tracer("lib").start_span("call").end())
assert [s.name for s in a.close(output=1, error=None)[1]][1:] == ["call"]
assert trace.get_tracer_provider() is provider
"""
NONE = """
import sys
from contextvars import copy_context
from datetime import UTC, datetime
from phoenix_nb.tracing import RunTracer
from phoenix_nb.model import ExperimentRecord
e = ExperimentRecord(id="e", name="n", dataset_id="d", dataset_name="q", dataset_version_id="v",
                     example_count=1, created_at=datetime(2026, 1, 2, tzinfo=UTC))
a = RunTracer().open(experiment=e, kind="CHAIN", name="t", input={}, context=copy_context())
assert len(a.close(output=1, error=None)[1]) == 1
assert not any(name.startswith("opentelemetry") for name in sys.modules)
assert RunTracer().may_trace()
assert not RunTracer(lone=False).may_trace()
import opentelemetry.sdk.trace
assert RunTracer(lone=False).may_trace()
"""
UNSET = """
import opentelemetry.sdk.trace
from opentelemetry import trace
import tests.tracing.test_tracing as t
before = trace.get_tracer_provider()
t.attempt().close(output=1, error=None)
assert trace.get_tracer_provider() is before
assert not isinstance(before, opentelemetry.sdk.trace.TracerProvider)
"""


@pytest.mark.parametrize("program", [GLOBAL, NONE, UNSET], ids=["global", "none", "unset"])
@pytest.mark.slow
def test_a_process_is_left_as_it_was(program):
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def span(span_id: str, parent_id: str | None = None, **attributes: Any) -> Span:
    return Span(
        experiment_id="e", trace_id="t", span_id=span_id, parent_id=parent_id, name=span_id,
        start_time=NOW, end_time=NOW,
        attributes={name.replace("__", "."): value for name, value in attributes.items()},
    )  # fmt: skip


OPENINFERENCE = {"llm__token_count__prompt": 10, "llm__token_count__completion": 5}


@pytest.mark.parametrize(
    ("attributes", "usage"),
    [
        (OPENINFERENCE, Usage(prompt_tokens=10, completion_tokens=5)),
        ({**OPENINFERENCE, "llm__cost__total": 0.25},
         Usage(prompt_tokens=10, completion_tokens=5, cost=0.25)),
        ({"gen_ai__usage__input_tokens": 3, "gen_ai__usage__output_tokens": 4},
         Usage(prompt_tokens=3, completion_tokens=4)),
        ({"llm__token_count__prompt": 3, "llm__token_count__total": 8},
         Usage(prompt_tokens=3, completion_tokens=5)),
        ({"llm__cost__prompt": 0.5, "llm__cost__completion": 0.25}, Usage(cost=0.75)),
        ({**OPENINFERENCE, "llm__model_name": "m"},
         Usage(prompt_tokens=10, completion_tokens=5, model="m")),
        ({"gen_ai__usage__input_tokens": 3, "gen_ai__request__model": "m",
          "gen_ai__response__model": "m-2026"}, Usage(prompt_tokens=3, model="m-2026")),
        ({"llm__token_count__prompt": "many"}, None),
        ({"llm__model_name": "m"}, None),
        ({}, None),
    ],
)  # fmt: skip
def test_usage_is_read_from_spans(attributes, usage):
    assert usage_of([span("a", **attributes)]) == usage


def test_calls_side_by_side_add_up():
    spans = [span("a"), span("b", "a", **OPENINFERENCE), span("c", "a", **OPENINFERENCE)]
    assert usage_of(spans) == Usage(prompt_tokens=20, completion_tokens=10)


def test_a_call_that_two_instrumentations_wrap_counts_once():
    spans = [
        span("agent", **OPENINFERENCE),
        span("http", "agent"),
        span("llm", "http", **OPENINFERENCE),
    ]
    assert usage_of(spans) == Usage(prompt_tokens=10, completion_tokens=5)


@given(st.lists(st.integers(0, 5), max_size=6))
def test_usage_of_any_tangle_is_bounded_by_the_sum(parents):
    spans = [span(str(i), str(parent), **OPENINFERENCE) for i, parent in enumerate(parents)]
    usage = usage_of(spans)
    assert (usage.prompt_tokens if usage else 0) <= 10 * len(spans)
