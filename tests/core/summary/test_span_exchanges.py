"""Prompts and replies read off spans, where code has kept none."""

import json

import pytest

from phoenix_nb.core.summary.span_exchanges import exchanges_in
from phoenix_nb.model import Exchange, Span
from tests.support.records import run
from tests.support.spans import root, span, tool

SYSTEM = {"role": "system", "content": "Be brief."}
USER = {"role": "user", "content": "Where is it?"}
ANSWER = {"role": "assistant", "content": "In Bonn."}


def openinference(asked, answered) -> Span:
    attributes = {"openinference.span.kind": "LLM", "llm.model_name": "m"}
    for name, messages in (("input", asked), ("output", answered)):
        for place, message in enumerate(messages):
            for key, value in message.items():
                attributes[f"llm.{name}_messages.{place}.message.{key}"] = value
    return span("chat", attributes=attributes)


def events(asked, answered) -> Span:
    noted = [{"name": f"gen_ai.{each['role']}.message", "attributes": each} for each in asked]
    noted += [{"name": "gen_ai.choice", "attributes": {"message": each}} for each in answered]
    return span("chat m", attributes={"gen_ai.request.model": "m"}, events=tuple(noted))


def read(*spans: Span) -> list[Exchange]:
    return exchanges_in([root(), *spans], run())


@pytest.mark.parametrize("chat", [openinference, events])
def test_messages_listed_one_by_one_are_a_prompt_and_a_reply(chat) -> None:
    [exchange] = read(chat([SYSTEM, USER], [ANSWER]), tool("search"))
    assert json.loads(exchange.prompt or "") == [SYSTEM, USER]
    assert (exchange.reply, exchange.model) == ("In Bonn.", "m")


def test_one_message_alone_is_its_text() -> None:
    [exchange] = read(openinference([USER], [ANSWER]))
    assert (exchange.prompt, exchange.reply) == ("Where is it?", "In Bonn.")


def test_tool_that_a_reply_asks_for_is_part_of_it() -> None:
    call = {
        "role": "assistant",
        "tool_calls.0.tool_call.function.name": "search",
        "tool_calls.0.tool_call.function.arguments": '{"q": "parcel"}',
    }
    [exchange] = read(openinference([USER], [call]))
    assert json.loads(exchange.reply or "") == [
        {
            "role": "assistant",
            "content": "",
            "tool_calls": [{"name": "search", "arguments": {"q": "parcel"}}],
        }
    ]


def test_what_was_given_as_a_whole_comes_first_also_nested() -> None:
    chat = openinference([USER], [ANSWER])
    chat.attributes["input"] = {"value": '{"messages": []}'}
    [exchange] = read(chat)
    assert (exchange.prompt, exchange.reply) == ('{"messages": []}', "In Bonn.")


def test_call_that_tells_nothing_has_neither() -> None:
    [exchange] = read(span("chat", kind="LLM"))
    assert (exchange.prompt, exchange.reply, exchange.model) == (None, None, None)
