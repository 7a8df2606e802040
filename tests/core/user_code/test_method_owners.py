"""A method counts with the object that it belongs to."""

import random
from typing import ClassVar

import pytest

from phoenix_nb.core.user_code.identity import task_identity


class Agent:
    PROMPT = "Be brief: {q}"
    seen: ClassVar = []

    @classmethod
    def ask(cls, input):
        return cls.filled()

    @classmethod
    def filled(cls):
        return cls.PROMPT

    @classmethod
    def note(cls, input):
        cls.seen.append(input)


class Polite(Agent):
    pass


ask = Agent.ask


def by_name(input):
    return ask(input)


def another(cls):
    return "another"


@pytest.mark.parametrize("task", [Agent.ask, Polite.ask, by_name], ids=["own", "inherited", "name"])
@pytest.mark.parametrize(
    ("name", "value"), [("PROMPT", "Think first: {q}"), ("filled", classmethod(another))]
)
def test_attribute_of_the_class_of_a_class_method_counts(monkeypatch, task, name, value):
    before = task_identity(task)
    assert task_identity(task)["hash"] == before["hash"]
    monkeypatch.setattr(Agent, name, value)
    assert task_identity(task)["hash"] != before["hash"]


@pytest.mark.parametrize("owner", [Agent, Polite])
def test_what_a_class_method_collects_is_left_out(owner):
    before = task_identity(owner.note)["hash"]
    owner.note({})
    try:
        assert task_identity(owner.note)["hash"] == before
    finally:
        del Agent.seen[:]


class Counting:
    def __init__(self, prompt):
        self.prompt = prompt
        self.calls = 0

    def ask(self, input):
        self.calls += 1
        return self.prompt


def test_what_a_bound_method_changes_of_its_owner_is_left_out_and_the_rest_counts():
    agent = Counting("Be brief: {q}")
    before = task_identity(agent.ask)["hash"]
    agent.ask({})
    assert task_identity(agent.ask)["hash"] == before
    agent.prompt = "Think first: {q}"
    assert task_identity(agent.ask)["hash"] != before


fill = "Be brief: {q}".format
prices = {"a": 1.0}
price = prices.get
log = []
note = log.append
draw = random.Random(1).random


def filling(input):
    return fill(q=input)


def pricing(input):
    return price(input["model"])


def noting(input):
    note(input)


def drawing(input):
    return draw()


def test_text_that_a_method_in_compiled_code_belongs_to_counts(monkeypatch):
    before = task_identity(filling)["hash"]
    monkeypatch.setitem(globals(), "fill", "Be brief: {q}".format)
    assert task_identity(filling)["hash"] == before
    monkeypatch.setitem(globals(), "fill", "Think first: {q}".format)
    assert task_identity(filling)["hash"] != before


def test_dict_that_a_method_in_compiled_code_belongs_to_counts(monkeypatch):
    before = task_identity(pricing)["hash"]
    monkeypatch.setitem(prices, "a", 2.0)
    assert task_identity(pricing)["hash"] != before


@pytest.mark.parametrize("task", [noting, drawing])
def test_where_an_owner_stands_at_this_moment_does_not_count(task):
    before = task_identity(task)
    task({})
    log.append("more")
    again = task_identity(task)
    assert (again["hash"], again["unhashed"]) == (before["hash"], [])
