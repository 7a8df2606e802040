"""Same content, same identity; another content, another one."""

import functools
import json
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from phoenix_nb.core.user_code.identity import (
    dataset_id,
    dataset_version_id,
    example_id,
    example_ids,
    package_versions,
    task_identity,
    task_name,
)
from phoenix_nb.model import ExampleRecord

PROMPT = "Answer: {q}"
API_KEY = "sk-abcdefgh12345678ijkl"


def helper(text):
    return PROMPT.format(q=text)


class Client:
    """Something without readable content."""


client = Client()


def task(input, temperature=0.5):
    return helper(input["q"]), client, temperature, API_KEY


def _example(number, **changes):
    return ExampleRecord(id=str(number), input={"q": number}, output={"a": number}, **changes)


def test_the_version_does_not_depend_on_the_order():
    one, two = _example(1), _example(2)
    assert dataset_version_id([one, two]) == dataset_version_id([two, one])


@pytest.mark.parametrize(
    "changed",
    [
        {"id": "2"},
        {"input": {"q": 2}},
        {"output": {}},
        {"metadata": {"m": 1}},
        {"splits": ("test",)},
    ],
    ids=str,
)
def test_any_change_of_content_is_another_version(changed):
    one = _example(1)
    assert dataset_version_id([one]) != dataset_version_id([one.model_copy(update=changed)])


@given(st.dictionaries(st.text(), st.integers()))
def test_an_id_depends_on_content_alone(value):
    backwards = dict(reversed(value.items()))
    assert example_id(value) == example_id(backwards)


def test_inputs_that_repeat_are_numbered():
    first, second, third, other = example_ids([{"q": 1}, {"q": 1}, {"q": 1}, {"q": 2}])
    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert other not in (first, second, third)


def test_ids_that_are_given_stay_and_are_not_made_again():
    made, again = example_ids([1, 1])
    assert example_ids([1, 2, 1], ["", made, ""]) == [again, made, f"{made}-3"]
    assert example_ids([1, 2, 1], ["", again, "b"]) == [made, again, "b"]
    assert example_ids([1, 1, 2], ["", "", again]) == [made, f"{made}-3", again]


def test_data_sets_of_one_name_are_one():
    assert dataset_id("a") == dataset_id("a") != dataset_id("b")


def test_a_task_is_described_by_its_source_and_what_that_reads():
    found = task_identity(task)
    assert found["name"] == "task"
    assert found["source"].startswith("def task(input, temperature=0.5)")
    assert found["values"]["temperature"] == 0.5
    assert set(found["helpers"]) == {"helper", "client"}
    assert found["unhashed"] == []
    json.dumps(found)


def test_no_secret_gets_into_the_record():
    assert API_KEY not in json.dumps(task_identity(task))
    assert "hunter" not in json.dumps(task_identity(_with_a_secret))


def _with_a_secret(q, api_key="hunter2"):
    return q, api_key


def _with_prompt(prompt):
    def answer(q):
        return prompt + q

    return answer


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (_with_prompt("a"), _with_prompt("b")),
        (functools.partial(task, temperature=0), functools.partial(task, temperature=1)),
        (lambda q: q, lambda q: q + 1),
        (lambda q: (q, 1), lambda q: (q, 2)),
        (functools.lru_cache(lambda q: q), functools.lru_cache(lambda q: (q, 2))),
        (_with_prompt(defaultdict(lambda: "a")), _with_prompt(defaultdict(lambda: "b"))),
        (str.upper, str.lower),
        (len, str),
    ],
    ids=["closure", "partial", "lambda", "constant", "decorated", "factory", "method", "builtin"],
)
def test_what_may_give_other_results_has_another_hash(left, right):
    assert task_identity(left)["hash"] == task_identity(left)["hash"]
    assert task_identity(left)["hash"] != task_identity(right)["hash"]


class Callable:
    """A task with a state."""

    def __init__(self, n):
        self.n = n

    def __call__(self, q):
        """Multiply."""
        return q * self.n

    def method(self, q):
        """Add."""
        return q + self.n


def test_the_state_of_an_object_belongs_to_its_identity():
    assert task_identity(Callable(1))["hash"] != task_identity(Callable(2))["hash"]
    assert task_identity(Callable(1).method)["values"] == {"self.n": 1}


def test_a_function_without_source_is_known_by_its_code():
    names = {}
    exec("def f(q): return q + 1\ndef g(q): return q + 2", names)  # noqa: S102 - as in a console
    assert task_identity(names["f"])["hash"] != task_identity(names["g"])["hash"]


def test_a_changed_helper_changes_the_identity():
    names = {"PROMPT": "a"}
    exec("def helper(q): return PROMPT + q\ndef f(q): return helper(q)", names)  # noqa: S102
    before = task_identity(names["f"])["hash"]
    names["PROMPT"] = "b"
    assert task_identity(names["f"])["hash"] != before


class Hostile:
    """An object that refuses to be looked at."""

    def __getattr__(self, name):
        raise RuntimeError(name)

    def __call__(self, q):
        """Do nothing."""
        return q


def test_an_object_that_cannot_be_read_is_said_so():
    assert task_identity(Hostile())["unhashed"]


def test_versions_of_imported_packages_are_listed():
    import pandas as pd

    found = package_versions()
    assert found["pandas"] == pd.__version__
    assert {"python", "phoenix_nb"} <= set(found)


@pytest.mark.parametrize(("name", "called"), [
    ("shop.answer", "answer"), ("llm_task", "task"), ("task.<locals>.<lambda>", "task"), ("", "task"),
])  # fmt: skip
def test_a_task_is_called_as_in_the_users_code_or_task(name, called):
    assert task_name({"task": {"name": name}}) == called
    assert task_name({}) == "task"


def look_up(item):
    """Say how many there are."""
    return item


TOOLS = [look_up]


def given_a_tool(input, ask=str):
    return ask(look_up)


def given_tools(input, ask=str):
    return ask(TOOLS)


def given_a_closure():
    tool = look_up

    def task(input, ask=str):
        return ask(tool)

    return task


def caller(input):
    return look_up(input)


@pytest.mark.parametrize("agent", [given_a_tool, given_tools, given_a_closure()])
def test_docstring_of_a_function_that_is_handed_on_counts(agent, monkeypatch):
    """What a model is told of a tool is, with many libraries, its docstring."""
    before = task_identity(agent)["hash"]
    monkeypatch.setattr(look_up, "__doc__", "Say how many there are, by name.")
    assert task_identity(agent)["hash"] != before


def test_margin_of_a_docstring_does_not_count(monkeypatch):
    """Python 3.13 leaves it out: what was run with an earlier one is still the same."""
    text = "Say how many.\n\n{0}Args:\n{0}    input: The name."
    hashes = set()
    for margin in ("", "    "):
        monkeypatch.setattr(look_up, "__doc__", text.format(margin))
        answer = _answer_class(text.format(margin))
        hashes.add(task_identity(given_tools)["hash"])
        hashes.add(task_identity(lambda input, kind=answer: kind.model_json_schema())["hash"])
    assert len(hashes) == 2


def test_docstring_of_a_function_that_is_only_called_does_not_count(monkeypatch):
    before = task_identity(caller)["hash"]
    monkeypatch.setattr(look_up, "__doc__", "Say how many there are, by name.")
    assert task_identity(caller)["hash"] == before


def _answer_class(doc):
    return type(BaseModel)("Answer", (BaseModel,), {"__doc__": doc, "__module__": "__main__"})


def test_docstring_of_a_pydantic_model_counts():
    """It is in the schema that a model is asked to keep to."""

    def schema_of(kind):
        return lambda input: kind.model_json_schema()

    brief, long = (_answer_class(doc) for doc in ("A word.", "Three sentences."))
    assert brief.model_json_schema() != long.model_json_schema()
    assert task_identity(schema_of(brief))["hash"] != task_identity(schema_of(long))["hash"]
