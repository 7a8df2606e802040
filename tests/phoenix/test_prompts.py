"""Prompts as Phoenix's users create, get, tag and format them, on a server and in the embedded store."""

from uuid import uuid4

import pytest

from phoenix_nb import AsyncClient, Client, Dataset, Prompt, PromptVersion
from phoenix_nb.errors import NotFoundError, UsageError

MESSAGES = [
    {"role": "system", "content": "Be {{ tone }}: {a brace}."},
    {"role": "user", "content": "Q: {{question}}"},
]
REQUEST = {
    "model": "gpt-x",
    "temperature": 0.2,
    "messages": [{"role": "user", "content": [{"type": "text", "text": "Hi {{name}}"}]}],
    "tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
    "tool_choice": "required",
    "response_format": {"type": "json_schema", "json_schema": {"name": "s", "schema": {"type": "object"}}},
}  # fmt: skip


@pytest.fixture
def client(settings):
    with Client(**settings) as made:
        yield made


@pytest.fixture
def name() -> str:
    return f"prompt-{uuid4().hex[:8]}"


def test_a_version_is_read_back_and_formatted_for_the_client_of_its_provider(client, name):
    version = PromptVersion(MESSAGES, model_name="gpt-x", description="first")
    created = client.prompts.create(name=name, version=version, prompt_description="To try.")
    read = client.prompts.get(prompt_identifier=name)
    assert (read.id, read.name, read.description) == (created.id, name, "first")
    filled = read.format(variables={"tone": "kind", "question": 7, "more": "left out"})
    assert {**filled} == {
        "messages": [
            {"role": "system", "content": "Be kind: {a brace}."},
            {"role": "user", "content": "Q: 7"},
        ],
        "model": "gpt-x",
    }
    with pytest.raises(ValueError, match="no value for question"):
        read.format(variables={"tone": "kind"})


def test_what_openai_is_asked_comes_back_as_it_was(client, name):
    client.prompts.create(name=name, version=PromptVersion.from_openai(REQUEST))
    filled = client.prompts.get(prompt_identifier=name).format(variables={"name": "Ada"})
    assert filled.messages == [{"role": "user", "content": "Hi Ada"}]
    assert filled.kwargs == {key: value for key, value in REQUEST.items() if key != "messages"}


def test_what_anthropic_is_asked_has_its_system_text_apart(client, name):
    request = {
        "model": "claude-x", "max_tokens": 100, "system": "Be {{tone}}.",
        "messages": [{"role": "user", "content": "Hi {{name}}"}],
        "tools": [{"name": "f", "description": "d", "input_schema": {"type": "object"}}],
        "tool_choice": {"type": "any"},
    }  # fmt: skip
    client.prompts.create(name=name, version=PromptVersion.from_anthropic(request))
    filled = client.prompts.get(prompt_identifier=name).format(
        variables={"tone": "kind", "name": "Ada"}
    )
    assert filled.messages == [{"role": "user", "content": "Hi Ada"}]
    wanted = {key: value for key, value in request.items() if key != "messages"}
    assert filled.kwargs == wanted | {"system": "Be kind."}


def test_a_tag_names_one_version_at_a_time(client, name):
    first, second = (
        client.prompts.create(
            name=name, version=PromptVersion([{"role": "user", "content": text}], model_name="m")
        )
        for text in ("one", "two")
    )
    assert client.prompts.get(prompt_identifier=name).id == second.id
    client.prompts.tags.create(prompt_version_id=first.id, name="production", description="live")
    assert client.prompts.get(prompt_identifier=name, tag="production").id == first.id
    assert client.prompts.get(prompt_version_id=first.id).prompt == "one"
    client.prompts.tags.create(prompt_version_id=second.id, name="production")
    assert client.prompts.tags.list(prompt_version_id=first.id) == []
    assert [tag["name"] for tag in client.prompts.tags.list(prompt_version_id=second.id)] == [
        "production"
    ]


def test_what_is_not_there_is_not_found(client, name):
    for wanted in (
        {"prompt_identifier": name},
        {"prompt_identifier": name, "tag": "production"},
        {"prompt_version_id": "UHJvbXB0VmVyc2lvbjo5OTk5OTk="},
    ):
        with pytest.raises(NotFoundError):
            client.prompts.get(**wanted)
    with pytest.raises(UsageError, match="Which prompt"):
        client.prompts.get()
    with pytest.raises(UsageError, match="lower-case letters"):
        client.prompts.create(name="Not a name", version=PromptVersion(MESSAGES, model_name="m"))
    with pytest.raises(UsageError, match="is not a version"):
        client.prompts.create(name=name, version="Say {{word}}.")


def test_a_version_is_a_variant_whose_metadata_names_it(client, name):
    version = PromptVersion([{"role": "user", "content": "Say {{word}}!"}], model_name="m")
    stored = client.prompts.create(name=name, version=version)
    dataset = Dataset.from_records([{"word": "yes"}], input_keys=["word"], name=name)

    def task(input, prompt):
        assert isinstance(prompt, Prompt)
        assert prompt.version.format(variables=input).kwargs == {"model": "m"}
        return prompt.format(**input)

    compared = client.experiments.run_variants(
        dataset, task, {"plain": "{word}", "stored": stored}, print_summary=False
    )
    plain, ours = compared.experiments
    assert [run["output"] for run in ours["task_runs"]] == ["Say yes!"]
    assert (plain["experiment_metadata"], ours["experiment_metadata"]) == (
        {},
        {"prompt_version": {"name": name, "id": stored.id}},
    )


def test_prompts_are_changed_and_deleted_on_a_server_only(client, settings, name):
    client.prompts.create(name=name, version=PromptVersion(MESSAGES, model_name="m"))
    if "base_url" not in settings:
        with pytest.raises(UsageError, match="changes nothing"):
            client.prompts.update(prompt_identifier=name, prompt_description="new")
        with pytest.raises(UsageError, match="deletes no prompts"):
            client.prompts.delete(prompt_identifier=name)
        return
    changed = client.prompts.update(prompt_identifier=name, prompt_description="new")
    assert changed["description"] == "new"
    client.prompts.delete(prompt_identifier=name)
    with pytest.raises(NotFoundError):
        client.prompts.get(prompt_identifier=name)


async def test_prompts_can_be_awaited(settings, name):
    async with AsyncClient(**settings) as client:
        version = PromptVersion(MESSAGES, model_name="m")
        stored = await client.prompts.create(name=name, version=version)
        await client.prompts.tags.create(prompt_version_id=stored.id, name="live")
        assert (await client.prompts.get(prompt_identifier=name, tag="live")) == stored
        assert len(await client.prompts.tags.list(prompt_version_id=stored.id)) == 1
