"""What is made anew each time counts by the code that makes it, if an answer can hardly turn on it."""

import asyncio
import dataclasses
import datetime as dt
import functools
import itertools
import random
import string
import threading
import time
import uuid

import numpy as np
import pytest

from phoenix_nb.core.user_code.identity import task_identity


def new_id():
    return uuid.uuid4().hex


class Llm:
    """A client of the user's, as many write one."""

    def __init__(self, model="small", seed=None):
        now = time.monotonic()
        self.model = model
        self.jitter = random.Random(seed)
        self.numbers = itertools.count()
        self.queue = asyncio.Queue()
        self.chance = np.random.default_rng()
        self.lock = threading.Lock()
        self.id = uuid.uuid4()
        self.name = new_id()
        self.began = dt.datetime.now(dt.UTC)
        self.tick = now

    def answer(self, input):
        next(self.numbers)
        return f"{self.model} {input}"


def test_a_client_made_again_is_the_same():
    first, second = task_identity(Llm().answer), task_identity(Llm().answer)
    assert first["hash"] == second["hash"]
    assert first["unhashed"] == []
    assert first["objects"]["self.id"] == "what uuid.uuid4 gives"
    assert first["objects"]["self.name"] == "what uuid.uuid4 gives"


def test_its_use_does_not_change_it():
    client = Llm()
    before = task_identity(client.answer)["hash"]
    client.jitter.random(), client.chance.random(), client.queue.put_nowait(1), client.answer("q")
    assert task_identity(client.answer)["hash"] == before


def test_another_model_of_it_is_another_task():
    assert task_identity(Llm("a").answer)["hash"] != task_identity(Llm("b").answer)["hash"]


@dataclasses.dataclass
class Fields:
    """A client whose fields make themselves."""

    model: str = "small"
    jitter: random.Random = dataclasses.field(default_factory=random.Random)
    id: str = dataclasses.field(default_factory=lambda: uuid.uuid4().hex, init=False)

    def answer(self, input):
        return f"{self.model} {input}"


def test_fields_of_a_dataclass_that_make_themselves_do_not_count():
    assert task_identity(Fields().answer)["hash"] == task_identity(Fields().answer)["hash"]
    assert task_identity(Fields("a").answer)["hash"] != task_identity(Fields("b").answer)["hash"]


class Dated:
    """A client that says the date."""

    def __init__(self):
        self.today = dt.datetime.now(dt.UTC).isoformat()
        self.tag = random.random()

    def answer(self, input):
        return f"{self.today} {input}"


def test_a_text_made_of_the_time_counts_and_is_named():
    first, second = Dated(), Dated()
    second.today = "another day"
    identities = [task_identity(each.answer) for each in (first, second)]
    assert identities[0]["hash"] != identities[1]["hash"]
    assert identities[0]["fresh"] == {"self.today": "datetime.now"}


class Named:
    """A client with an id of its own, unless it is given one."""

    def __init__(self, id=None):
        self.id = id or uuid.uuid4().hex

    def answer(self, input):
        return f"{self.id} {input}"


def test_an_id_that_may_be_given_counts_and_is_named():
    assert task_identity(Named("a").answer)["hash"] != task_identity(Named("b").answer)["hash"]
    assert task_identity(Named().answer)["fresh"] == {"self.id": "uuid.uuid4"}


class Agent:
    """An agent of a library: what it holds is no code of the user's."""

    def __init__(self, model, prompt):
        self._model, self._prompts, self._lock = model, (prompt,), threading.Lock()
        self._tools = {"upper": str.upper, "inner": [self]}


Agent.__module__ = "numpy.agents"  # as if it were installed


class Holder:
    """A client that holds one."""

    def __init__(self, prompt):
        self.agent = Agent("small", prompt)

    def answer(self, input):
        return input


@pytest.fixture
def installed(monkeypatch):
    import sys
    import types

    module = types.ModuleType("numpy.agents")
    module.__file__ = np.__file__
    monkeypatch.setitem(sys.modules, "numpy.agents", module)


@pytest.mark.usefixtures("installed")
def test_a_library_s_object_counts_by_the_data_that_it_holds():
    same, other = task_identity(Holder("a").answer), task_identity(Holder("b").answer)
    assert same["unhashed"] == []
    assert same["hash"] == task_identity(Holder("a").answer)["hash"] != other["hash"]
    assert same["objects"]["self.agent"].startswith("numpy.Agent")


class Opaque:
    """A client with something that shows nothing of what it holds."""

    def __init__(self, words=None):
        self.index = iter(()) if words is None else iter(words)

    def answer(self, input):
        return input


def test_what_shows_nothing_and_was_handed_in_cannot_be_read():
    assert task_identity(Opaque(["word"]).answer)["unhashed"] == ["self.index"]


def in_a_module(source, tmp_path):
    path = tmp_path / f"cell_{len(source)}.py"
    path.write_text(source)
    names = {"__name__": "cell"}
    exec(compile(source, str(path), "exec"), names)  # noqa: S102 - the tests' own text
    return names["task"]


SOURCE = """
import random, uuid
class Llm:
    def __init__(self, words):
        self.index = iter(words)
        self.r = random.Random(words)
    def answer(self, input):
        return input
llm = Llm(b"one")
RUN = uuid.uuid4().hex
def task(input):
    return llm.answer(input), RUN
"""


def test_the_statement_that_made_an_object_stands_for_what_it_was_given(tmp_path):
    first, again, edited = (
        task_identity(in_a_module(source, tmp_path))
        for source in (SOURCE, SOURCE + "\nOTHER = 1", SOURCE.replace('b"one"', 'b"four"'))
    )
    assert first["unhashed"] == []
    assert first["objects"]["RUN"] == "what uuid.uuid4 gives"
    assert first["hash"] == again["hash"] != edited["hash"]


def test_a_template_of_the_library_counts_by_its_text():
    def made(template):
        def task(input):
            return template.substitute(input)

        return task

    one, two = (made(string.Template(text)) for text in ("$q", "$q!"))
    assert task_identity(one)["hash"] != task_identity(two)["hash"]
    assert task_identity(functools.partial(one))["unhashed"] == []
