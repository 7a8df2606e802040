"""Globals that code reaches by a text count as those that it reads by name; others are said to be unknown."""

import sys

import pytest

from phoenix_nb.core.user_code.identity import task_identity

PROMPT = "Be brief: {q}"
WHICH = "PROMPT"


def filled():
    return PROMPT


def by_text(input):
    return globals()["PROMPT"]


def by_text_of_a_global(input):
    return globals()[WHICH]


def asked_for(input):
    return globals().get("PROMPT", "none")


def function_by_text(input):
    return globals()["filled"]()


def of_its_own_module(input):
    return getattr(sys.modules[__name__], "PROMPT")  # noqa: B009 - what is tested


def default(input):
    return getattr(input, "prompt", globals()["PROMPT"])


@pytest.mark.parametrize(
    "task", [by_text, by_text_of_a_global, asked_for, function_by_text, of_its_own_module, default]
)
def test_global_that_is_reached_by_a_text_counts(monkeypatch, task):
    brief = task_identity(task)
    assert brief["unhashed"] == []
    monkeypatch.setitem(globals(), "PROMPT", "Think first: {q}")
    assert task_identity(task)["hash"] != brief["hash"]


def of_input(input):
    return globals()[input["name"]]


def handed_on(input):
    return eval("PROMPT", globals())  # noqa: S307 - what is tested


def imported(input):
    return __import__(input["name"]).PROMPT


@pytest.mark.parametrize(
    ("task", "unknown"),
    [
        (of_input, "globals()"),
        (handed_on, "globals()"),
        (imported, "__import__(input['name'])"),
    ],
)
def test_what_only_a_call_can_tell_is_named(task, unknown):
    assert task_identity(task)["unhashed"] == [unknown]


def test_code_without_source_that_reaches_by_text_is_named():
    space = {}
    exec("def task(input):\n    return globals()['PROMPT']", space)  # noqa: S102 - as in a lost cell
    assert task_identity(space["task"])["unhashed"] == ["globals(...)"]


def collecting(input):
    globals()["seen"].append(input)
    if "made" not in globals():
        globals()["made"] = True
    return 1


seen = []


def test_what_code_changes_itself_is_left_out_also_if_it_is_reached_by_a_text():
    before = task_identity(collecting)
    collecting({})
    try:
        assert task_identity(collecting)["left_out"] == ["seen"]
    finally:
        del seen[:], globals()["made"]
    assert before["unhashed"] == []
