"""The instrumentation that people use, on the client that people use: one edge is fake, the HTTP."""

from collections.abc import Iterator
from contextvars import copy_context

import httpx
import openai
import pytest

from phoenix_nb import tracing
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
    assert usage == Usage(prompt_tokens=12, completion_tokens=3)
    assert (call.kind, call.parent_id, call.trace_id) == ("LLM", root.span_id, root.trace_id)
    assert call.attributes["llm.model_name"] == "gpt-4o-mini"
