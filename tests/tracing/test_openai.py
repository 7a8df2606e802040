"""The instrumentation that people use, on the client that people use: one edge is fake, the HTTP."""

from collections.abc import Iterator
from contextvars import copy_context

import httpx
import openai
import pytest

from phoenix_nb import tracing
from phoenix_nb.core.traces import ToolCall, Trace
from phoenix_nb.model import Usage
from tests.support.chat_edge import chat_edge
from tests.tracing.test_tracing import EXPERIMENT


@pytest.fixture
def client() -> Iterator[openai.OpenAI]:
    with (
        chat_edge(prompt=12, completion=3) as edge,
        openai.OpenAI(api_key="none", http_client=httpx.Client(transport=edge)) as made,
    ):
        yield made


def test_a_model_call_nests_under_the_attempt_and_tells_its_tokens(client):
    observed = tracing.RunTracer().open(
        experiment=EXPERIMENT, kind="CHAIN", name="answer", input="6×7?", context=copy_context()
    )
    messages = [{"role": "user", "content": "6×7?"}]
    observed.context.run(
        lambda: client.chat.completions.create(model="gpt-4o-mini", messages=messages)
    )
    usage, (root, call) = observed.close(output="42", error=None)
    assert usage == Usage(prompt_tokens=12, completion_tokens=3, model="gpt-4o-mini")
    assert (call.kind, call.parent_id, call.trace_id) == ("LLM", root.span_id, root.trace_id)
    assert call.attributes["llm.model_name"] == "gpt-4o-mini"


def test_tools_that_a_model_asks_for_are_calls_of_the_trace():
    asked = [{"id": "c1", "name": "look_up", "arguments": '{"order": 7}'}]
    observed = tracing.RunTracer().open(
        experiment=EXPERIMENT, kind="CHAIN", name="agent", input="7?", context=copy_context()
    )
    user = {"role": "user", "content": "Where is order 7?"}
    called = {"id": "c1", "type": "function",
              "function": {"name": "look_up", "arguments": '{"order": 7}'}}  # fmt: skip
    history = [
        user,
        {"role": "assistant", "content": None, "tool_calls": [called]},
        {"role": "tool", "tool_call_id": "c1", "content": "on its way"},
    ]

    def ask(messages, said, calls):
        with (
            chat_edge(prompt=12, completion=3, said=said, calls=calls) as edge,
            openai.OpenAI(api_key="none", http_client=httpx.Client(transport=edge)) as client,
        ):
            client.chat.completions.create(model="gpt-4o-mini", messages=messages)

    observed.context.run(ask, [user], None, asked)
    observed.context.run(ask, history, "It is on its way.", ())
    trace = Trace(observed.close(output="", error=None)[1])
    assert trace.tool_calls == (ToolCall("look_up", {"order": 7}, "on its way", id="c1"),)
    assert [(message.role, message.text) for message in trace.messages] == [
        ("user", "Where is order 7?"), ("assistant", ""), ("tool", "on its way"),
        ("assistant", "It is on its way."),
    ]  # fmt: skip
    assert (len(trace.model_calls), trace.tokens) == (2, 30)
