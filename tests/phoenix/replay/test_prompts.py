"""What Phoenix's users rely on when they keep the arguments of a call as a prompt, and get them back."""

import pytest

from phoenix_nb.client.types.prompts import AnthropicPrompt, OpenAIPrompt, PromptVersion
from phoenix_nb.client.utils.template_formatters import (
    NO_OP_FORMATTER,
    FStringBaseTemplateFormatter,
    MustacheBaseTemplateFormatter,
)

ASKED = {"role": "user", "content": "How many {kind}?"}
PARTS = [{"type": "text", "text": "Know {topic}."}, {"type": "text", "text": "Be {tone}."}]
SCHEMA = {"type": "object", "properties": {"x": {"type": "string"}}, "additionalProperties": False}
OPENAI = {"model": "m", "temperature": 0.25, "top_p": 0.5, "seed": 7}
FUNCTIONS = [
    {"type": "function",
     "function": {"name": "find", "description": "Finds.", "parameters": SCHEMA, "strict": True}},
    {"type": "function", "function": {"name": "count", "parameters": {"type": "object"}}},
]  # fmt: skip
CALLS = [
    {"id": f"c{n}", "type": "function", "function": {"name": name, "arguments": '{"x": "a"}'}}
    for n, name in enumerate(("find", "count"))
]
CALLING = {"role": "assistant", "content": "Wait.", "tool_calls": CALLS}
ANSWER_FORMAT = {
    "type": "json_schema",
    "json_schema": {"name": "r", "schema": SCHEMA, "strict": True},
}
OPENAI_REQUESTS = {
    "a system text": {"messages": [{"role": "system", "content": "Be {tone}."}, ASKED],
                      "max_tokens": 9, "presence_penalty": 0.1, "frequency_penalty": 0.2},
    "parts": {"messages": [{"role": "system", "content": PARTS}, {"role": "user", "content": PARTS}],
              "max_completion_tokens": 3},
    "a developer": {"messages": [{"role": "developer", "content": "Be {tone}."}]},
    "parts of a developer": {"messages": [{"role": "developer", "content": PARTS}]},
    "any tool": {"messages": [ASKED], "tools": FUNCTIONS, "tool_choice": "required"},
    "no tool": {"messages": [ASKED], "tools": FUNCTIONS, "tool_choice": "none"},
    "one tool": {"messages": [ASKED], "tools": FUNCTIONS, "parallel_tool_calls": False,
                 "tool_choice": {"type": "function", "function": {"name": "find"}}},
    "one at a time": {"messages": [ASKED], "tools": FUNCTIONS, "tool_choice": "auto",
                      "parallel_tool_calls": False},
    "a format": {"messages": [ASKED], "response_format": ANSWER_FORMAT},
    "calls": {"messages": [ASKED, CALLING], "tools": FUNCTIONS},
    "calls alone": {"messages": [ASKED, {"role": "assistant", "tool_calls": CALLS}]},
    "an answer": {"messages": [ASKED, CALLING,
                               {"role": "tool", "tool_call_id": "c0", "content": "three"}]},
    "an answer in parts": {"messages": [ASKED, CALLING,
                                        {"role": "tool", "tool_call_id": "c0", "content": PARTS}]},
}  # fmt: skip
ANTHROPIC = {"model": "m", "max_tokens": 2000, "stop_sequences": ["x"]}
TOOLS = [
    {"name": "find", "description": "Finds.", "input_schema": SCHEMA, "strict": True},
    {"name": "count", "input_schema": {"type": "object"}},
]
USING = {"role": "assistant", "content": [
    {"type": "text", "text": "Wait."},
    {"type": "tool_use", "id": "c0", "name": "find", "input": {"x": "a"}},
]}  # fmt: skip


def used(content):
    """Return a conversation in which a tool has answered."""
    answer = {"type": "tool_result", "tool_use_id": "c0", "content": content}
    return [ASKED, USING, {"role": "user", "content": [{"type": "text", "text": "So:"}, answer]}]


ANTHROPIC_REQUESTS = {
    "a system text": {"messages": [ASKED], "system": "Be {tone}."},
    "parts": {"messages": [{"role": "user", "content": PARTS}], "system": PARTS},
    "sampling": {"messages": [ASKED], "extra_body": {"temperature": 0.25, "top_p": 0.5}},
    "thinking": {"messages": [ASKED], "thinking": {"type": "enabled", "budget_tokens": 1024}},
    "no thinking": {"messages": [ASKED], "thinking": {"type": "disabled"}},
    "any tool": {"messages": [ASKED], "tools": TOOLS, "tool_choice": {"type": "any"}},
    "one tool": {"messages": [ASKED], "tools": TOOLS,
                 "tool_choice": {"type": "tool", "name": "find"}},
    "one at a time": {"messages": [ASKED], "tools": TOOLS,
                      "tool_choice": {"type": "auto", "disable_parallel_tool_use": True}},
    "a call": {"messages": [ASKED, USING], "tools": TOOLS},
    "an answer": {"messages": used("three")},
    "an answer in parts": {"messages": used(PARTS)},
}  # fmt: skip
EVERY = [
    *(
        (PromptVersion.from_openai, "OPENAI", OPENAI | request)
        for request in OPENAI_REQUESTS.values()
    ),
    *(
        (PromptVersion.from_anthropic, "ANTHROPIC", ANTHROPIC | request)
        for request in ANTHROPIC_REQUESTS.values()
    ),
]


def there_and_back(client, call, name, version):
    """Store a version, and read it again."""
    call(client.prompts.create, name=name, version=version)
    return call(client.prompts.get, prompt_identifier=name)


def test_what_was_asked_comes_back_as_it_was(client, call, name):
    for number, (convert, provider, request) in enumerate(EVERY):
        style = ("F_STRING", "MUSTACHE", "NONE")[number % 3]
        version = convert(request, template_format=style, model_provider=provider)
        read = there_and_back(client, call, f"{name}-{number}", version)
        assert (read.model_provider, read.template_format) == (provider, style)
        filled = read.format(formatter=NO_OP_FORMATTER)
        assert {**filled} == request
        assert isinstance(filled, OpenAIPrompt if provider == "OPENAI" else AnthropicPrompt)


def test_a_prompt_of_one_provider_is_sent_to_the_other(client, call, name):
    request = (
        OPENAI | OPENAI_REQUESTS["an answer"] | {"tools": FUNCTIONS, "tool_choice": "required"}
    )
    read = there_and_back(client, call, name, PromptVersion.from_openai(request))
    sent = read.format(formatter=NO_OP_FORMATTER, sdk="anthropic")
    assert sent.messages[1]["content"][1] == USING["content"][1] | {"input": {"x": "a"}}
    result = {"type": "tool_result", "tool_use_id": "c0", "content": "three"}
    assert sent.messages[2] == {"role": "user", "content": [result]}
    assert (sent["tools"], sent["tool_choice"]) == (TOOLS, {"type": "any"})
    version = PromptVersion.from_anthropic(ANTHROPIC | ANTHROPIC_REQUESTS["an answer"])
    back = version.format(formatter=NO_OP_FORMATTER, sdk="openai").messages
    assert back[1]["tool_calls"] == CALLS[:1]
    assert back[-1] == {"role": "tool", "tool_call_id": "c0", "content": "three"}


def test_several_system_messages_are_parts_of_what_anthropic_is_told():
    version = PromptVersion(
        [{"role": "system", "content": "One {{x}}"}, {"role": "system", "content": "Two"}, ASKED],
        model_name="m",
        model_provider="ANTHROPIC",
    )
    filled = version.format(variables={"x": "1"})
    assert filled["system"] == [{"type": "text", "text": t} for t in ("One 1", "Two")]
    assert filled.messages == [ASKED]


def test_a_version_stored_again_is_a_new_one_with_the_same_content(client, call, name):
    version = PromptVersion.from_openai(OPENAI | OPENAI_REQUESTS["calls"])
    first = call(client.prompts.create, name=name, version=version)
    second = call(client.prompts.create, name=name, version=first)
    assert first.id != second.id
    assert call(client.prompts.get, prompt_identifier=name).id == second.id
    assert first.format(formatter=NO_OP_FORMATTER) == second.format(formatter=NO_OP_FORMATTER)


def test_a_tag_is_of_one_version_of_each_prompt(client, call, name):
    version = PromptVersion([ASKED], model_name="m")
    tags = client.prompts.tags
    first, second, other = (
        call(client.prompts.create, name=f"{name}{suffix}", version=version)
        for suffix in ("", "", "-other")
    )
    assert call(tags.list, prompt_version_id=first.id) == []
    for one, told in ((first, "a"), (other, "b"), (second, "c")):
        call(tags.create, prompt_version_id=one.id, name="live", description=told)
        (tag,) = call(tags.list, prompt_version_id=one.id)
        assert (tag["name"], tag["description"]) == ("live", told)
    assert call(tags.list, prompt_version_id=first.id) == []
    assert len(call(tags.list, prompt_version_id=other.id)) == 1
    assert call(client.prompts.get, prompt_identifier=name, tag="live").id == second.id


def test_a_prompt_that_is_not_there_is_not_found(client, call, name):
    with pytest.raises(ValueError, match="Prompt not found"):
        call(client.prompts.get, prompt_identifier=name)
    with pytest.raises(ValueError, match="At least one of prompt_description or prompt_metadata"):
        call(client.prompts.update, prompt_identifier=name)


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("{{ a }} and {{b}}", "1 and 2"),
        ("{{a}}{{a}} {{none}}", "11 {{none}}"),
        (r"\{{ a }}", r"\{{ a }}"),
    ],
)
def test_names_in_double_braces_are_filled_in(template, filled):
    fill = MustacheBaseTemplateFormatter().format
    assert fill(template, variables={"a": "1", "b": 2}) == filled
    assert fill("{{a}}", variables={"a": r"2\1"}) == r"2\1"


def test_names_in_single_braces_are_filled_in():
    values = {"a": "b", "b": "a"}
    assert FStringBaseTemplateFormatter().format("{a}, {b}", variables=values) == "b, a"
    assert NO_OP_FORMATTER.format("{a}", variables=values) == "{a}"
