"""What a trace says, read from either convention of attributes, flat or nested."""

import copy
import json
from datetime import timedelta

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.traces import Message, ToolCall, Trace
from tests.support.spans import TRACE_ID, agent, gen_ai_tool, root, span, tool

ASKED = [{"role": "user", "content": "Where is it?"}]


def test_spans_form_a_tree_in_order():
    inner = span("inner", at=2, parent="outer", id="in")
    trace = Trace([inner, span("outer", at=1, id="outer"), root()])
    assert [(each.name, each.depth) for each in trace] == [
        ("Task: agent", 0), ("outer", 1), ("inner", 2),
    ]  # fmt: skip
    assert trace.roots[0].children[0].children[0].parent.name == "outer"


def test_span_without_its_parent_is_at_the_top():
    assert [each.name for each in Trace([span("lost", parent="gone")]).roots] == ["lost"]


def test_circle_of_parents_ends():
    spans = [span("a", id="a", parent="b"), span("b", id="b", parent="a", at=1)]
    assert sorted(each.name for each in Trace(spans)) == ["a", "b"]


def test_trace_of_the_attempt_alone_is_empty():
    trace = Trace([root()])
    assert not trace
    assert len(trace) == 1
    assert not Trace(())
    assert (Trace(()).latency, Trace(()).tokens, Trace(()).tool_calls) == (0.0, None, ())


@pytest.mark.parametrize("make", [tool, gen_ai_tool])
def test_tool_spans_are_calls_of_tools(make):
    trace = Trace([root(), make("refund", {"order": 7}, {"ok": True}, at=2), make("search", at=1)])
    assert trace.tool_calls == (
        ToolCall("search"), ToolCall("refund", {"order": 7}, {"ok": True}),
    )  # fmt: skip
    assert trace.tool_calls[1].span.name.endswith("refund")


def test_failed_tool_says_why():
    [call] = Trace([root(), tool("search", {"q": 1}, error="ValueError: no")]).tool_calls
    assert (call.error, call.result) == ("ValueError: no", None)


def test_error_without_a_message_is_read_from_its_exception():
    raised = {"name": "exception", "attributes": {"exception.type": "E", "exception.message": "m"}}
    failed = span("step", status_code="ERROR", events=(raised,))
    assert Trace([failed]).errors[0].error == "E: m"


def openinference(asked, answered, **fields):
    attributes = {"openinference.span.kind": "LLM", "llm.model_name": "m"}
    for name, messages in (("input", asked), ("output", answered)):
        for place, message in enumerate(messages):
            start = f"llm.{name}_messages.{place}.message"
            attributes[f"{start}.role"] = message["role"]
            if "content" in message:
                attributes[f"{start}.content"] = message["content"]
            if "id" in message:
                attributes[f"{start}.tool_call_id"] = message["id"]
            for number, (id_, called, arguments) in enumerate(message.get("calls", ())):
                call = f"{start}.tool_calls.{number}.tool_call"
                attributes[f"{call}.id"] = id_
                attributes[f"{call}.function.name"] = called
                attributes[f"{call}.function.arguments"] = arguments
    return span("chat", attributes=attributes, **fields)


def parts(message):
    if message["role"] == "tool":
        return [{"type": "tool_call_response", "id": message["id"], "response": message["content"]}]
    said = [{"type": "text", "content": message["content"]}] if "content" in message else []
    return said + [
        {"type": "tool_call", "id": id_, "name": name, "arguments": json.loads(arguments)}
        for id_, name, arguments in message.get("calls", ())
    ]


def gen_ai(asked, answered, **fields):
    attributes = {
        "gen_ai.operation.name": "chat", "gen_ai.request.model": "m",
        **{
            f"gen_ai.{name}.messages": json.dumps(
                [{"role": each["role"], "parts": parts(each)} for each in messages]
            )
            for name, messages in (("input", asked), ("output", answered))
        },
    }  # fmt: skip
    return span("chat m", attributes=attributes, **fields)


def events(asked, answered, **fields):
    def body(message):
        written = {"role": message["role"], "content": message.get("content", "")}
        if "id" in message:
            written["id"] = message["id"]
        if "calls" in message:
            written["tool_calls"] = json.dumps(
                [
                    {"id": id_, "type": "function", "function": {"name": name, "arguments": text}}
                    for id_, name, text in message["calls"]
                ]
            )
        return written

    noted = [{"name": f"gen_ai.{each['role']}.message", "attributes": body(each)} for each in asked]
    noted += [
        {"name": "gen_ai.choice", "attributes": {"message": json.dumps(body(each))}}
        for each in answered
    ]
    return span("chat m", attributes={"gen_ai.request.model": "m"}, events=tuple(noted), **fields)


CALL = {"role": "assistant", "calls": [("c1", "search", '{"q": "parcel"}')]}
RESULT = {"role": "tool", "content": "in Bonn", "id": "c1"}
ANSWER = {"role": "assistant", "content": "It is in Bonn."}


def nested(asked, answered, **fields):
    """OpenInference's attributes, as a store may give them back."""
    made = openinference(asked, answered, **fields)
    tree = {}
    for name, value in made.attributes.items():
        node = tree
        *way, last = name.split(".")
        for part in way:
            node = node.setdefault(part, {})
        node[last] = value
    return made.model_copy(update={"attributes": tree})


@pytest.mark.parametrize("chat", [openinference, gen_ai, events, nested])
def test_conversation_is_read_once_from_repeating_calls(chat):
    trace = Trace([root(), chat(ASKED, [CALL], at=1), chat([*ASKED, CALL, RESULT], [ANSWER], at=2)])
    said = [(message.role, message.text, len(message.tool_calls)) for message in trace.messages]
    assert said == [
        ("user", "Where is it?", 0), ("assistant", "", 1), ("tool", "in Bonn", 0),
        ("assistant", "It is in Bonn.", 0),
    ]  # fmt: skip
    assert trace.tool_calls == (ToolCall("search", {"q": "parcel"}, "in Bonn", id="c1"),)
    assert len(trace.model_calls) == 2


def test_tool_spans_take_the_place_of_requests_and_their_arguments():
    made = span(
        "execute_tool search", at=1.5,
        attributes={"gen_ai.tool.name": "search", "gen_ai.tool.call.id": "c1"},
    )  # fmt: skip
    [call] = Trace([root(), gen_ai(ASKED, [CALL], at=1), made]).tool_calls
    assert (call.name, call.arguments) == ("search", {"q": "parcel"})


def test_call_that_two_instrumentations_traced_counts_once():
    outer = openinference(ASKED, [ANSWER], at=1, id="outer")
    inner = gen_ai(ASKED, [ANSWER], at=1.01, parent="outer")
    trace = Trace([root(), outer, inner])
    assert len(trace.model_calls) == 1
    assert [message.text for message in trace.messages] == ["Where is it?", "It is in Bonn."]


def test_conversation_goes_on_where_code_leaves_out_what_the_model_answered():
    more = [*ASKED, {"role": "user", "content": "search: in Bonn"}]
    most = [*more, {"role": "user", "content": "Anything else?"}]
    said = {"role": "assistant", "content": "search"}
    calls = [
        gen_ai(asked, [answered], at=at)
        for at, (asked, answered) in enumerate([(ASKED, said), (more, ANSWER), (most, said)], 1)
    ]
    assert [message.text for message in Trace([root(), *calls]).messages] == [
        "Where is it?", "search", "search: in Bonn", "It is in Bonn.", "Anything else?", "search",
    ]  # fmt: skip


def test_question_that_is_asked_twice_is_there_twice():
    trace = Trace([root(), *(gen_ai(ASKED, [ANSWER], at=at) for at in (1, 2))])
    assert [message.role for message in trace.messages] == ["user", "assistant"] * 2


def test_two_conversations_are_both_there():
    other = [{"role": "user", "content": "And that?"}]
    trace = Trace([root(), gen_ai(ASKED, [ANSWER], at=1), gen_ai(other, [ANSWER], at=2)])
    assert [message.text for message in trace.messages] == [
        "Where is it?", "It is in Bonn.", "And that?", "It is in Bonn.",
    ]  # fmt: skip


def test_parts_of_messages_are_read_as_text():
    message = {
        "role": "user",
        "parts": [{"type": "text", "content": "look"}, {"type": "blob", "data": "…"}],
    }
    call = span("chat", attributes={"gen_ai.operation.name": "chat",
                                    "gen_ai.input.messages": json.dumps([message])})  # fmt: skip
    assert Trace([call]).messages == (Message("user", "look\n[blob]"),)


@pytest.mark.parametrize("value", ["{", "[1, 2", '{"a": 1}', "plain", "[[[[", "null"])
def test_any_text_for_messages_is_survived(value):
    call = span("chat", attributes={"gen_ai.operation.name": "chat", "gen_ai.input.messages": value,
                                    "llm.input_messages": value, "events": value})  # fmt: skip
    assert isinstance(Trace([call]).messages, tuple)


def test_deferred_calls_and_output_functions_are_no_calls():
    put_off = gen_ai_tool("ask_boss", at=1)
    put_off.attributes["pydantic_ai.tool.deferral.name"] = "ApprovalRequired"
    output = gen_ai_tool("final", at=2)
    output.attributes["logfire.msg"] = "running output function: final"
    assert Trace([root(), put_off, output]).tool_calls == ()


def test_spans_are_found_by_name_kind_and_condition():
    trace = Trace(agent(["a", "b"]))
    assert [each.name for each in trace.find(kind="tool")] == ["execute_tool a", "execute_tool b"]
    assert len(trace.find("execute_tool b")) == 1
    assert trace.find(where=lambda each: each.latency > 5)[0].name == "Task: agent"


def test_tokens_cost_and_latency_add_up():
    took = {"llm.token_count.prompt": 10, "llm.token_count.completion": 5, "llm.cost.total": 0.25}
    trace = Trace([root(3), span("a", attributes=took), span("b", at=1, attributes=took)])
    assert (trace.tokens, trace.prompt_tokens, trace.completion_tokens) == (30, 20, 10)
    assert (trace.cost, trace.latency) == (0.5, 3.0)


def test_copies_share_nothing_that_can_be_changed():
    trace = Trace([root(), tool("search", {"q": [1]})])
    other = copy.deepcopy(trace)
    trace.tool_calls[0].arguments["q"].append(2)
    trace.spans[1].attributes["x"] = 1
    assert other.tool_calls[0].arguments == {"q": [1]}
    assert "x" not in other.spans[1].attributes


def test_order_of_records_does_not_matter():
    spans = agent(["a", "b", "c"])
    assert Trace(spans[::-1]).tool_calls == Trace(spans).tool_calls
    assert Trace([*spans, *spans]).tool_calls == Trace(spans).tool_calls


def test_text_of_a_trace_draws_the_tree():
    failed = span("step", at=1, lasts=0.25, error="no")
    assert str(Trace([root(1), failed])) == (
        "Task: agent (CHAIN) 1.000 s\n  step (UNKNOWN) 0.250 s ✗ no"
    )
    assert Trace([failed]).end_time - Trace([failed]).start_time == timedelta(seconds=0.25)
    assert repr(Trace([root()])) == f"<Trace {TRACE_ID[:8]}: 1 spans>"


def test_cost_of_a_trace_is_worked_out_from_its_models(monkeypatch):
    monkeypatch.setattr(pnb.settings, "prices", {"m": (1_000_000.0, 0.0)})
    counts = {"llm.token_count.prompt": 2, "llm.model_name": "m"}
    trace = Trace([root(), span("ask", kind="LLM", at=1, attributes=counts)])
    assert trace.cost == 2.0
