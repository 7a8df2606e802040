"""Tasks of clients that are known by their shape."""

import functools
import inspect
import json
from dataclasses import dataclass
from types import SimpleNamespace
from unittest.mock import MagicMock

import pydantic
import pytest

import phoenix_nb as pnb
from phoenix_nb.core.user_code.binding import bind_task
from phoenix_nb.core.user_code.identity import task_identity


def chat(text, **more):
    return {"model": "served", "choices": [{"message": {"content": text}}], **more}


class Recorder:
    """A client as OpenAI's, that keeps what it is asked."""

    def __init__(self, reply="ok", *, path=("chat", "completions", "create"), base_url="http://h"):
        self.asked = []
        self.base_url = base_url
        self._reply = reply
        holder = self
        for name in path[:-1]:
            setattr(holder, name, SimpleNamespace())
            holder = getattr(holder, name)
        setattr(holder, path[-1], self._create)

    def _create(self, **request):
        self.asked.append(request)
        return chat(self._reply) if isinstance(self._reply, str) else self._reply


class AsyncRecorder(Recorder):
    async def _create(self, **request):
        return super()._create(**request)


class Answer(pydantic.BaseModel):
    label: str
    score: float = 0.5


def dataset(*rows):
    rows = [{"id": f"e{n}", **row} for n, row in enumerate(rows)]
    keys = [name for name in rows[0] if name != "id"]
    return pnb.Dataset.from_records(rows, input_keys=keys, id_key="id")


@pytest.fixture
def store(tmp_path):
    with pnb.Client(path=tmp_path) as client:
        yield client


def test_text_prompt_is_filled_in_from_the_input():
    client = Recorder()
    task = pnb.llm_task(client, model="m", prompt="Q: {q} of {input}", temperature=0)
    assert task({"q": "a {q}"}) == "ok"
    assert client.asked == [
        {
            "model": "m",
            "messages": [{"role": "user", "content": 'Q: a {q} of {"q": "a {q}"}'}],
            "temperature": 0,
        }
    ]


def test_messages_are_filled_in_where_they_hold_text():
    client = Recorder()
    image = {"type": "image_url", "image_url": {"url": "data:{q}"}}
    template = [
        {"role": "system", "content": "Be {mood}"},
        {"role": "user", "content": [{"type": "text", "text": "{q}"}, image]},
    ]
    pnb.llm_task(client, model="m", prompt=template)({"q": "why", "mood": "kind"})
    system, user = client.asked[0]["messages"]
    assert system["content"] == "Be kind"
    assert user["content"] == [{"type": "text", "text": "why"}, image]
    assert template[0]["content"] == "Be {mood}"


def test_function_makes_the_prompt_of_what_it_asks_for(store):
    client = Recorder()

    def prompt(input, metadata):
        return [{"role": "user", "content": f"{input['q']} in {metadata['language']}"}]

    rows = [{"q": "why", "language": "French"}]
    data = pnb.Dataset.from_records(rows, input_keys=["q"], metadata_keys=["language"])
    task = pnb.llm_task(client, model="m", prompt=prompt)
    pnb.run_experiment(data, task, client=store, print_summary=False)
    assert client.asked[0]["messages"][0]["content"] == "why in French"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"prompt": "nothing to fill"}, "no placeholder"),
        ({"prompt": []}, "not a prompt"),
        ({"prompt": 3}, "not a prompt"),
        ({"prompt": "{q}", "stream": True}, "whole reply"),
        ({"prompt": "{q}", "parse": 3}, "parses nothing"),
        ({"prompt": "{q}", "api": "messages"}, "no method for api='messages'"),
        ({"prompt": "{q}", "api": "smoke"}, "api='smoke' is unknown"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_paid_for(given, message):
    with pytest.raises(pnb.UsageError, match=message):
        pnb.llm_task(Recorder(), model="m", **given)


def test_a_function_of_a_prompt_is_a_client(store):
    def ask(prompt, *, shout=False):
        return prompt.upper() if shout else prompt

    quiet = pnb.llm_task(ask, prompt="Say {q}")
    ran = pnb.run_variants(
        dataset({"q": "yes"}),
        quiet,
        {"a": {}, "b": {"shout": True}},
        client=store,
        print_summary=False,
    )
    assert [one.task_runs[0].output for one in ran.experiments] == ["Say yes", "SAY YES"]
    (exchange,) = ran.experiments[0].exchanges(ran.experiments[0].dataset[0].id)
    assert (exchange.prompt, exchange.reply) == ("Say yes", "Say yes")


def test_an_async_function_of_a_text_makes_an_async_task(store):
    async def ask(text):
        return f"heard {text}"

    task = pnb.llm_task(ask, prompt="{q}", parse=lambda reply: reply.split()[1])
    ran = pnb.run_experiment(dataset({"q": "it"}), task, client=store, print_summary=False)
    assert ran.task_runs[0].output == "it"


def test_what_a_function_does_not_take_is_refused_before_the_first_call():
    def ask(prompt):
        return prompt

    with pytest.raises(
        pnb.UsageError, match=r"ask\(prompt\) got an unexpected keyword argument 'model'"
    ):
        pnb.llm_task(ask, model="m", prompt="{q}")
    task = pnb.llm_task(ask, prompt=[{"role": "user", "content": "{q}"}])
    with pytest.raises(pnb.UsageError, match="takes the prompt as a text"):
        task({"q": 1})
    twice = pnb.llm_task(lambda text: text, prompt="{q}", text="another")
    with pytest.raises(pnb.UsageError, match="gets the prompt as text; leave that out"):
        twice({"q": 1})


def test_the_model_is_no_place_for_the_prompt():
    def ask(model, conversation):
        return f"{model}: {conversation}"

    assert pnb.llm_task(ask, model="m", prompt="Say {q}")({"q": 1}) == "m: Say 1"


MISSPELLED = [{"role": "user", "content": [{"type": "text", "text": "A {qestion}"}]}]


@pytest.mark.parametrize("prompt", ["A {qestion}", MISSPELLED])
def test_placeholder_that_no_example_has_is_refused_before_the_first_call(prompt, store):
    client, data = Recorder(), dataset({"question": "x"}, {"question": "y"})
    own = pnb.llm_task(client, model="m", prompt=prompt)
    by_variant = pnb.llm_task(client, model="m", prompt="{question}")
    message = r"\{qestion\}.*did you mean \{question\}\?.*\{\{qestion\}\}"
    with pytest.raises(pnb.UsageError, match=message):
        pnb.run_experiment(data, own, client=store, print_summary=False)
    with pytest.raises(pnb.UsageError, match=message):
        pnb.plan(data, own, client=store)
    variants = {"a": "{question}", "b": {"prompt": prompt}}
    with pytest.raises(pnb.UsageError, match=message):
        pnb.run_variants(data, by_variant, variants, client=store, print_summary=False)
    assert client.asked == []
    assert store.experiments.list() == []


def test_placeholder_like_no_key_is_refused_with_the_keys_there_are(store):
    task = pnb.llm_task(Recorder(), model="m", prompt="{zzz}")
    with pytest.raises(pnb.UsageError, match=r"use \{input\}, \{q\}\."):
        pnb.run_experiment(dataset({"q": "x"}), task, client=store, print_summary=False)


def test_placeholder_that_some_examples_have_fails_only_on_the_others(store):
    client = Recorder()
    rows = [{"q": "a"}, {"q": "b", "hint": "h"}]
    examples = [{"input": row, "output": {}} for row in rows]
    data = store.datasets.create_dataset(name="some", examples=examples)
    task = pnb.llm_task(client, model="m", prompt="{q} {hint}")
    ran = pnb.run_experiment(data, task, client=store, print_summary=False)
    assert [run.error is None for run in ran.task_runs] == [False, True]
    assert [one["messages"][0]["content"] for one in client.asked] == ["b h"]


def test_examples_are_read_only_until_every_placeholder_had_a_value():
    def inputs():
        yield {"q": "a"}
        yield {"q": "b", "hint": "h"}
        pytest.fail("read on")

    task = pnb.llm_task(Recorder(), model="m", prompt="{q} {hint}")
    task.check_inputs(inputs(), {})


@pytest.mark.parametrize("client", [object(), dict, {"chat": 1}, "sk-key"])
def test_client_that_is_none_is_refused(client):
    with pytest.raises(pnb.UsageError, match="pass a client such as"):
        pnb.llm_task(client, model="m", prompt="{q}")


def test_model_and_prompt_that_nobody_sets_are_missed_before_the_run():
    with pytest.raises(pnb.TaskSignatureError, match="no prompt; pass prompt= to llm_task"):
        bind_task(pnb.llm_task(Recorder(), model="m"))
    with pytest.raises(pnb.TaskSignatureError, match="no model; pass model= to llm_task"):
        bind_task(pnb.llm_task(Recorder(), prompt="{q}"))
    assert bind_task(pnb.llm_task(Recorder()), {"model": "m", "prompt": "{q}"}).is_async is False


def test_variants_set_prompt_model_and_parameters(store):
    client = Recorder()
    task = pnb.llm_task(client, model="m", prompt="{q}", temperature=0)
    variants = {
        "a": "A {q}",
        "b": {"model": "n", "temperature": 1, "top_p": 0.5},
        "c": {"prompt": [{"role": "user", "content": "C {q}"}]},
    }
    pnb.run_variants(dataset({"q": "x"}), task, variants, client=store, print_summary=False)
    asked = {one["messages"][0]["content"]: one for one in client.asked}
    assert set(asked) == {"A x", "x", "C x"}
    assert (asked["x"]["model"], asked["x"]["temperature"], asked["x"]["top_p"]) == ("n", 1, 0.5)
    assert (asked["A x"]["model"], asked["A x"]["temperature"]) == ("m", 0)


def test_async_client_makes_an_async_task():
    task = pnb.llm_task(AsyncRecorder(), model="m", prompt="{q}")
    assert inspect.iscoroutinefunction(type(task).__call__)
    assert bind_task(task).is_async


async def test_client_that_turns_out_to_be_async_is_awaited(store):
    async def ask(**request):
        return chat("late")

    task = pnb.llm_task(lambda **request: ask(**request), model="m", prompt="{q}")  # noqa: PLW0108
    ran = await pnb.async_run_experiment(dataset({"q": 1}), task, client=store, print_summary=False)
    assert ran.records.task_runs[0].output == "late"


def test_exchanges_of_a_repetition_are_its_own(store):
    replies = iter("ab")
    task = pnb.llm_task(lambda **_: chat(next(replies)), model="m", prompt="{q}")
    ran = pnb.run_experiment(
        dataset({"q": 1}), task, repetitions=2, concurrency=1, client=store, print_summary=False
    )
    kept = [ran.exchanges("e0", repetition=number)[0].reply for number in (1, 2)]
    assert [json.loads(reply)["choices"][0]["message"]["content"] for reply in kept] == ["a", "b"]


@pytest.mark.parametrize("parse", [Answer, Answer.model_json_schema()])
def test_schema_is_asked_for_and_read(parse):
    client = Recorder('```json\n{"label": "good", "score": 1}\n```')
    parsed = pnb.llm_task(client, model="m", prompt="{q}", parse=parse)({"q": 1})
    assert parsed in (Answer(label="good", score=1), {"label": "good", "score": 1})
    schema = client.asked[0]["response_format"]["json_schema"]["schema"]
    assert schema["additionalProperties"] is False
    assert schema["required"] == ["label", "score"]


def test_parse_that_fails_keeps_the_reply_and_what_it_took(store):
    reply = chat("not json", usage={"prompt_tokens": 5, "completion_tokens": 2, "cost": 0.25})
    task = pnb.llm_task(Recorder(reply), model="m", prompt="Q {q}", parse=Answer)
    ran = pnb.run_experiment(dataset({"q": 1}), task, client=store, print_summary=False, retries=0)
    (run,) = ran.records.task_runs
    (exchange,) = ran.exchanges("e0")
    assert run.error.type == "ValidationError"
    assert (run.usage.prompt_tokens, run.usage.cost, run.usage.model) == (5, 0.25, "served")
    assert exchange.failed
    assert exchange.prompt == "Q 1"
    assert json.loads(exchange.reply)["choices"][0]["message"]["content"] == "not json"
    assert exchange.usage.completion_tokens == 2


def test_call_that_raises_keeps_its_prompt(store):
    def client(**request):
        raise ValueError("no")

    task = pnb.llm_task(client, model="m", prompt="Q {q}")
    ran = pnb.run_experiment(dataset({"q": 1}), task, client=store, print_summary=False, retries=0)
    (exchange,) = ran.exchanges("e0")
    assert (exchange.prompt, exchange.reply, exchange.failed) == ("Q 1", None, True)


@pytest.mark.parametrize(
    ("reply", "message"),
    [
        (
            {"choices": [{"message": {"content": None, "refusal": "I will not"}}]},
            "refused to answer: I will not",
        ),
        (
            {"choices": [{"message": {"content": ""}, "finish_reason": "length"}]},
            r"no text \(length\)",
        ),
        ({"content": [], "stop_reason": "max_tokens"}, r"no text \(max_tokens\)"),
        ({}, "no text. Its raw"),
    ],
)
def test_reply_without_text_is_a_failure_that_says_why(reply, message):
    task = pnb.llm_task(lambda **request: reply, model="m", prompt="{q}")
    with pytest.raises(pnb.TaskError, match=message):
        task({"q": 1})


@dataclass
class Tokens:
    input_tokens: int
    output_tokens: int


class Said:
    """A reply whose parts belong to its class."""

    model = "m-1"
    usage = SimpleNamespace(prompt_tokens=7, completion_tokens=3)
    output_text = "yes"


def mocked():
    reply = MagicMock(model="m-1", choices=[MagicMock()])
    reply.choices[0].message.content = "yes"
    reply.usage.prompt_tokens, reply.usage.completion_tokens = 7, 3
    return reply


@pytest.mark.parametrize(
    "reply",
    [
        SimpleNamespace(
            model="m-1",
            choices=[SimpleNamespace(message=SimpleNamespace(content="yes"))],
            usage=SimpleNamespace(prompt_tokens=7, completion_tokens=3),
        ),
        SimpleNamespace(
            model="m-1", content=[SimpleNamespace(type="text", text="yes")], usage=Tokens(7, 3)
        ),
        SimpleNamespace(
            model="m-1",
            text="yes",
            usage_metadata=SimpleNamespace(prompt_token_count=7, candidates_token_count=3),
        ),
        Said(),
        mocked(),
    ],
    ids=["chat", "messages", "generate_content", "class", "mock"],
)
def test_reply_of_a_type_of_ones_own_is_read_like_those_of_the_apis(reply, store):
    task = pnb.llm_task(Recorder(reply), model="m", prompt="Q {q}")
    ran = pnb.run_experiment(dataset({"q": 1}), task, client=store, print_summary=False, retries=0)
    row = ran.to_dataframe().iloc[0]
    assert (row["output"], row["tokens_prompt"], row["tokens_completion"]) == ("yes", 7, 3)
    assert ran.exchanges("e0")[0].model == "m-1"


def test_reply_of_nested_objects_is_kept_as_json(store):
    call = SimpleNamespace(function=SimpleNamespace(name="find", arguments="{}"))
    message = SimpleNamespace(content="yes", tool_calls=[call], _client=object())
    reply = SimpleNamespace(choices=[SimpleNamespace(message=message)])
    task = pnb.llm_task(Recorder(reply), model="m", prompt="Q {q}")
    ran = pnb.run_experiment(dataset({"q": 1}), task, client=store, print_summary=False)
    called = {"function": {"name": "find", "arguments": "{}"}}
    kept = {"choices": [{"message": {"content": "yes", "tool_calls": [called]}}]}
    assert json.loads(ran.exchanges("e0")[0].reply) == kept


def test_reply_that_holds_its_client_does_not_bring_its_key_into_the_store(store):
    class Client:
        def __init__(self):
            self.api_key = "a-key-of-no-known-form"

    message = SimpleNamespace(content="yes")
    reply = SimpleNamespace(choices=[SimpleNamespace(message=message)], client=Client())
    task = pnb.llm_task(Recorder(reply), model="m", prompt="Q {q}")
    ran = pnb.run_experiment(dataset({"q": 1}), task, client=store, print_summary=False)
    (exchange,) = ran.exchanges("e0")
    assert '"content": "yes"' in exchange.reply
    assert "a-key-of-no-known-form" not in exchange.reply


def test_thoughts_and_tool_calls_are_no_part_of_the_text():
    parts = [
        {"type": "thinking", "thinking": "hm", "text": "hm"},
        {"type": "text", "text": "yes"},
        {"type": "tool_use", "text": "no"},
    ]
    client = Recorder({"content": parts}, path=("messages", "create"))
    assert pnb.llm_task(client, model="m", prompt="{q}")({"q": 1}) == "yes"


CONVERSATION = [
    {"role": "system", "content": "Be {mood}"},
    {"role": "user", "content": "Hi"},
    {"role": "assistant", "content": "Hello"},
    {"role": "user", "content": "{q}"},
]


def asked_of(path, **given):
    client = Recorder({"text": '{"ok": 1}'}, path=path)
    task = pnb.llm_task(client, model="m", prompt=CONVERSATION, **given)
    task({"q": "Why", "mood": "kind"})
    return client.asked[0]


def test_anthropic_gets_the_system_apart_and_a_limit():
    asked = asked_of(("messages", "create"), parse={"type": "object", "properties": {}})
    assert asked["system"] == "Be kind"
    assert asked["max_tokens"] == 1024
    assert [one["role"] for one in asked["messages"]] == ["user", "assistant", "user"]
    assert asked["output_config"]["format"]["type"] == "json_schema"


def test_google_gets_parts_and_a_configuration():
    asked = asked_of(("models", "generate_content"), temperature=0, config={"max_output_tokens": 5})
    assert asked["config"] == {
        "max_output_tokens": 5,
        "temperature": 0,
        "system_instruction": "Be kind",
    }
    assert [one["role"] for one in asked["contents"]] == ["user", "model", "user"]
    assert asked["contents"][2]["parts"] == [{"text": "Why"}]


def test_bedrock_gets_its_own_names():
    asked = asked_of(("converse",), temperature=0, maxTokens=5)
    assert asked["modelId"] == "m"
    assert asked["inferenceConfig"] == {"temperature": 0, "maxTokens": 5}
    assert asked["system"] == [{"text": "Be kind"}]
    assert asked["messages"][0] == {"role": "user", "content": [{"text": "Hi"}]}


def test_responses_get_the_prompt_as_input():
    client = Recorder({"output_text": '{"label": "good"}'}, path=("responses", "create"))
    task = pnb.llm_task(client, model="m", prompt="{q}", api="responses", parse=Answer)
    assert task({"q": "Why"}) == Answer(label="good")
    (asked,) = client.asked
    assert asked["input"] == "Why"
    assert asked["text"]["format"]["name"] == "Answer"


# -- identity -----------------------------------------------------------------------------------------


def digest(client=None, **given):
    given = {"model": "m", "prompt": "{q}", **given}
    return task_identity(pnb.llm_task(client or Recorder(), **given))["hash"]


@pytest.mark.parametrize(
    "given",
    [
        {"prompt": "{q}!"},
        {"model": "n"},
        {"temperature": 0},
        {"parse": Answer},
        {"client": Recorder(base_url="http://elsewhere")},
        {"client": AsyncRecorder()},
        {"prompt": [{"role": "user", "content": "{q}"}]},
    ],
)
def test_identity_changes_with_what_decides_the_result(given):
    assert digest(**given) != digest()


def test_identity_stays_with_another_client_of_the_same_kind():
    first, second = Recorder("a"), Recorder("b", base_url="http://user:secret@h?key=secret")
    first.api_key, second.api_key = "sk-one", "sk-two"
    assert digest(first) == digest(second)
    identity = task_identity(pnb.llm_task(second, model="m", prompt="{q}"))
    assert "secret" not in json.dumps(identity)
    assert identity["values"]["client"].endswith("Recorder http://h")
    assert identity["values"]["prompt"] == "{q}"


def test_identity_follows_functions():
    def one(input):
        return f"one {input}"

    def two(input):
        return f"two {input}"

    def first(model, messages):
        return "first"

    def second(model, messages):
        return "second"

    assert digest(prompt=one) != digest(prompt=two)
    assert digest(client=first) != digest(client=second)
    assert digest(parse=one) != digest(parse=two)


def test_partial_is_a_client_whose_values_count():
    def ask(**request):
        return chat(str(request["seed"]))

    first, second = (functools.partial(ask, seed=seed) for seed in (1, 2))
    assert pnb.llm_task(first, model="m", prompt="{q}")({"q": 1}) == "1"
    assert digest(first) != digest(second)
