"""Traces from the span to the evaluator, and back from the store."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

import pytest
from opentelemetry.trace import set_span_in_context

import phoenix_nb as pnb
from phoenix_nb import tracing
from phoenix_nb.core.progress import events
from phoenix_nb.engine import evidence_desk
from phoenix_nb.errors import UsageError
from phoenix_nb.evaluators import max_calls, no_failed_spans, tool_calls
from phoenix_nb.tracing import span_collection

TRACER = tracing.provider().get_tracer("tests")


@pytest.fixture(autouse=True)
def _nothing_gathered(monkeypatch):
    """An attempt that a test before gave up may be at work for a while."""
    monkeypatch.setattr(span_collection, "_gathering", {})


def questions(count: int = 3) -> pnb.Dataset:
    return pnb.Dataset.from_records(
        [{"n": n} for n in range(count)], input_keys=["n"], name=f"questions-{count}"
    )


def call(name, **attributes):
    return TRACER.start_as_current_span(
        name, attributes={"openinference.span.kind": "TOOL", "tool.name": name, **attributes}
    )


def agent(input):
    with call("search"), call("inner"):
        pass
    with call("answer"):
        return input["n"]


async def async_agent(input):
    with call("search"):
        await asyncio.sleep(0)
        with call("inner"):
            await asyncio.sleep(0)
    with call("answer"):
        return input["n"]


TOOLS = ["search", "inner", "answer"]


def names(trace):
    return [tool.name for tool in trace.tool_calls] == TOOLS


async def async_names(trace, output):
    await asyncio.sleep(0)
    return [tool.name for tool in trace.tool_calls] == TOOLS


@pytest.mark.parametrize("task", [agent, async_agent])
def test_evaluators_get_the_trace_of_their_run(client, task):
    ran = pnb.run_experiment(
        questions(20), task, [names, async_names, tool_calls(TOOLS, "exact"), max_calls(3)],
        client=client, print_summary=False,
    )  # fmt: skip
    assert ran.summary()["mean"].to_dict() == {
        "names": 1.0, "async_names": 1.0, "tool_calls": 1.0, "max_calls": 1.0,
    }  # fmt: skip
    assert span_collection.count() == 0


def test_run_without_spans_is_missing_with_the_reason(client):
    def optional(trace=None):
        return trace is None

    ran = pnb.run_experiment(
        questions(2), lambda input: 1, [names, optional], client=client, print_summary=False
    )
    row = ran.summary().loc["names"]
    assert (row["n"], row["missing"], row["evaluator_errors"]) == (0, 2, 0)
    assert ran.summary().loc["optional", "mean"] == 1.0
    explanation = ran.to_dataframe()["names.explanation"].iloc[0]
    assert explanation.startswith("No spans were recorded")


def test_stored_traces_are_evaluated_later_and_offline(client, tmp_path):
    ran = pnb.run_experiment(questions(4), agent, client=client, print_summary=False)
    client.close()
    with pnb.Client(path=tmp_path / "store") as again:
        ran = pnb.evaluate_experiment(
            ran.experiment_id, [names, no_failed_spans()], client=again, print_summary=False
        )
        assert ran.summary()["mean"].to_list() == [1.0, 1.0]
        rehearsed = pnb.evaluate_experiment(
            ran, {"again": names}, dry_run=2, client=again, print_summary=False
        )
        assert rehearsed.summary().loc["again", "n"] == 2


def test_reused_runs_bring_the_trace_of_where_they_were_made(client):
    pnb.run_experiment(questions(3), agent, client=client, print_summary=False)
    ran = pnb.run_experiment(
        questions(3), agent, [names], reuse=True, client=client, print_summary=False
    )
    assert ran.reuse.reused == 3
    assert ran.summary().loc["names", "mean"] == 1.0
    example = ran.task_runs[0]["dataset_example_id"]
    assert [each.name for each in ran.trace(example).tool_calls] == TOOLS


def test_missing_evaluation_is_made_once_there_are_spans(client):
    ran = pnb.run_experiment(
        questions(2), lambda input: 1, [names], client=client, print_summary=False
    )
    again = pnb.run_experiment(
        questions(2), lambda input: 1, [names], reuse=True, client=client, print_summary=False
    )
    assert again.summary().loc["names", "missing"] == 2
    assert ran.summary().loc["names", "missing"] == 2


@pytest.fixture
def after_runs(monkeypatch):
    """What to call when a run has ended, by the run's output."""
    monkeypatch.setattr(evidence_desk, "GRACE_S", 60.0)
    return {}


def calling(after_runs):
    def hear(event):
        if isinstance(event, events.RunFinished):
            after_runs[event.run.output]()

    return hear


def test_late_spans_are_awaited_stored_and_marked(client, after_runs):
    def streaming(input):
        stream = TRACER.start_span("stream", attributes={"openinference.span.kind": "TOOL"})
        after_runs[input["n"]] = stream.end
        return input["n"]

    def whole(trace):
        return trace.late and [each.name for each in trace.tool_calls] == ["stream"]

    ran = pnb.run_experiment(
        questions(3), streaming, [whole], client=client, print_summary=False,
        on_event=calling(after_runs),
    )  # fmt: skip
    assert ran.summary().loc["whole", "mean"] == 1.0
    assert ran.trace(ran.task_runs[0]["dataset_example_id"]).late
    assert span_collection.count() == 0


def test_late_spans_that_end_together_are_all_kept(client, after_runs):
    def streaming(input):
        outer = TRACER.start_span("outer")
        inner = TRACER.start_span("inner", set_span_in_context(outer))
        after_runs[input["n"]] = lambda: (inner.end(), outer.end())
        return input["n"]

    def whole(trace):
        return sorted(span.name for span in trace.steps) == ["inner", "outer"]

    ran = pnb.run_experiment(
        questions(8), streaming, [whole], client=client, print_summary=False,
        on_event=calling(after_runs),
    )  # fmt: skip
    assert ran.summary().loc["whole", "mean"] == 1.0
    assert span_collection.count() == 0


def test_spans_that_never_end_are_given_up(client, monkeypatch):
    monkeypatch.setattr(evidence_desk, "GRACE_S", 0.05)
    kept = []

    def leaking(input):
        kept.append(TRACER.start_span("never ends"))
        with call("search"):
            return 1

    ran = pnb.run_experiment(
        questions(3), leaking, [tool_calls(["search"])], client=client, print_summary=False
    )
    assert ran.summary().loc["tool_calls", "mean"] == 1.0
    assert span_collection.count() == 0
    kept[0].end()
    assert span_collection.count() == 0


def one(name):
    with TRACER.start_as_current_span(name):
        pass


def ten(marker, first=0):
    for step in range(first, 10):
        one(f"{marker}/{step}")
    return marker


def in_threads(input):
    return ten(input["n"])


async def on_the_loop(input):
    for step in range(10):
        with TRACER.start_as_current_span(f"{input['n']}/{step}"):
            await asyncio.sleep(0)
    return input["n"]


async def in_executors(input):
    n, loop = input["n"], asyncio.get_running_loop()
    await asyncio.to_thread(ten, n, 5)
    with ThreadPoolExecutor(2) as pool:
        for step in range(5):
            await loop.run_in_executor(pool, copy_context().run, one, f"{n}/{step}")
    return n


@pytest.mark.parametrize("task", [in_threads, on_the_loop, in_executors])
def test_hundred_runs_at_once_keep_their_spans_apart(client, task):
    def own(trace, output):
        names = sorted(span.name for span in trace.steps)
        return names == [f"{output}/{step}" for step in range(10)]

    ran = pnb.run_experiment(
        questions(100), task, [own], concurrency=100, client=client, print_summary=False
    )
    assert (ran.summary().loc["own", "n"], ran.summary().loc["own", "mean"]) == (100, 1.0)
    assert span_collection.count() == 0


def test_trace_is_drawn_and_read_back(client):
    def judged(output):
        with TRACER.start_as_current_span("judge", attributes={"gen_ai.request.model": "m"}):
            return 1.0

    ran = pnb.run_experiment(questions(1), agent, [judged], client=client, print_summary=False)
    example = ran.task_runs[0]["dataset_example_id"]
    trace = pnb.get_experiment(ran.experiment_id, client=client).trace(example)
    assert [span.name for span in trace.steps] == TOOLS
    bundle = trace._repr_mimebundle_()
    assert "3 tool calls" in bundle["text/html"]
    assert "search (TOOL)" in bundle["text/plain"]
    own = ran.trace(example, evaluator="judged")
    assert [span.name for span in own.model_calls] == ["judge"]


def test_trace_of_a_repetition_is_its_own(client):
    def task(input):
        with call(f"call {next(made)}"):
            return input["n"]

    made = iter(range(2))
    ran = pnb.run_experiment(
        questions(1), task, repetitions=2, concurrency=1, client=client, print_summary=False
    )
    example = ran.task_runs[0]["dataset_example_id"]
    traces = [ran.trace(example, repetition) for repetition in (1, 2)]
    assert [each.tool_calls[0].name for each in traces] == ["call 0", "call 1"]
    with pytest.raises(UsageError, match="There is no run"):
        ran.trace(example, repetition=3)


def test_trace_that_is_not_there_says_so(client):
    ran = pnb.run_experiment(
        questions(1), lambda input: 1, [names], client=client, print_summary=False
    )
    example = ran.task_runs[0]["dataset_example_id"]
    assert "Nothing was traced" in str(ran.trace(example))
    with pytest.raises(UsageError, match="There is no run"):
        ran.trace("nobody")
    with pytest.raises(UsageError, match="evaluations there are: 'names'"):
        ran.trace(example, evaluator="other")
    with pytest.raises(UsageError, match="not connected"):
        pnb.RanExperiment.from_json(ran.to_json()).trace(example)


def test_failed_attempts_leave_their_spans_and_the_last_counts(client):
    tried = []

    def flaky(input):
        with call("search" if not tried else "again"):
            tried.append(1)
            if len(tried) == 1:
                raise ValueError("no")
        return 1

    ran = pnb.run_experiment(
        questions(1), flaky, [tool_calls(["again"], "exact")], client=client, print_summary=False
    )
    assert ran.summary().loc["tool_calls", "mean"] == 1.0


def test_spans_that_cannot_be_read_fail_the_evaluation(client, monkeypatch):
    ran = pnb.run_experiment(questions(2), agent, client=client, print_summary=False)

    def refuse(*_):
        raise pnb.StoreUnavailableError("gone; try again")

    monkeypatch.setattr(client.store, "load_spans", refuse)
    again = pnb.evaluate_experiment(ran.experiment_id, [names], client=client, print_summary=False)
    row = again.summary().loc["names"]
    assert (row["evaluator_errors"], row["missing"]) == (2, 0)
    assert again.errors()["type"].to_list() == ["StoreUnavailableError"]


async def test_traces_of_cancelled_attempts_are_given_up(client):
    begun = asyncio.Event()

    async def task(input):
        begun.set()
        await asyncio.Event().wait()

    handle = pnb.start_experiment(questions(), task, client=client, print_summary=False)
    await begun.wait()
    handle.stop()
    await handle
    assert span_collection.count() == 0
