"""Traces read back from a server: the same evidence, on another machine."""

import json
import shutil
import uuid

import phoenix_nb as pnb
from phoenix_nb import tracing
from phoenix_nb.evaluators import tool_calls

TRACER = tracing.provider().get_tracer("tests")


def agent(input):
    asked = [{"id": "c1", "type": "function",
              "function": {"name": "search", "arguments": json.dumps({"q": input["q"]})}}]  # fmt: skip
    start = "llm.output_messages.0.message"
    attributes = {
        "openinference.span.kind": "LLM",
        "llm.input_messages.0.message.role": "user",
        "llm.input_messages.0.message.content": input["q"],
        f"{start}.role": "assistant",
        f"{start}.tool_calls.0.tool_call.id": asked[0]["id"],
        f"{start}.tool_calls.0.tool_call.function.name": "search",
        f"{start}.tool_calls.0.tool_call.function.arguments": asked[0]["function"]["arguments"],
    }
    with TRACER.start_as_current_span("chat", attributes=attributes):
        pass
    genai = {"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "search",
             "gen_ai.tool.call.id": "c1", "gen_ai.tool.call.result": json.dumps(["Bonn"])}  # fmt: skip
    with TRACER.start_as_current_span("execute_tool search", attributes=genai):
        pass
    return "Bonn"


def test_traces_read_from_a_server_are_evaluated(server, tmp_path, eventually):
    data = pnb.Dataset.from_records(
        [{"q": f"q{n}"} for n in range(3)], input_keys=["q"], name=f"traced-{uuid.uuid4().hex[:8]}"
    )
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "home") as client:
        ran = pnb.run_experiment(data, agent, client=client, print_summary=False)
        assert client.sync().undelivered == 0
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "elsewhere") as other:
        example = ran.task_runs[0]["dataset_example_id"]

        def read():
            return pnb.get_experiment(ran.experiment_id, client=other).trace(example)

        trace = eventually(read, lambda trace: len(trace) == 3)
        [call] = trace.tool_calls
        assert (call.name, call.arguments, call.result) == ("search", {"q": "q0"}, ["Bonn"])
        assert [message.role for message in trace.messages] == ["user", "assistant"]
        evaluated = pnb.evaluate_experiment(
            ran.experiment_id,
            [tool_calls([("search", {})], "exact")],
            client=other,
            print_summary=False,
        )
        assert evaluated.summary().loc["tool_calls", "mean"] == 1.0


def test_spans_are_with_the_server_when_the_call_returns(server, tmp_path, eventually):
    name, home = f"traced-{uuid.uuid4().hex[:8]}", tmp_path / "home"
    data = pnb.Dataset.from_records(
        [{"q": f"q{n}"} for n in range(20)], input_keys=["q"], name=name
    )
    with pnb.Client(server.url, api_key=server.key, path=home) as client:
        ran = pnb.run_experiment(
            data, agent, [lambda output: True], client=client, print_summary=False
        )
    shutil.rmtree(home)  # what had not been sent by now is gone
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "elsewhere") as other:

        def spans():
            found = other.spans.get_spans(project_identifier=ran["project_name"], limit=1000)
            return sorted(span["span_kind"] for span in found)

        eventually(spans, lambda kinds: len(kinds) >= 80)
        assert {kind: spans().count(kind) for kind in ("CHAIN", "EVALUATOR", "LLM", "TOOL")} == {
            "CHAIN": 20, "EVALUATOR": 20, "LLM": 20, "TOOL": 20,
        }  # fmt: skip
