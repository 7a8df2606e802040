"""Why something is run: in words that name it."""

import pytest

from phoenix_nb.core.reuse.reasons import (
    Outcomes,
    code_reasons,
    pinned_reason,
    run_reasons,
    task_reasons,
)
from phoenix_nb.core.user_code.identity import task_identity
from phoenix_nb.model import Variant
from tests.support.records import experiment

BEFORE = {
    "source_hash": "1",
    "source": "def f():\n    return 1\n",
    "values": {"n": 1, "PROMPT": "a\nb", "names": ["x"], "long": "x" * 40},
    "helpers": {"helper": "1"},
    "objects": {"client": "openai.OpenAI 1.0"},
}


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        (
            {"source_hash": "2", "source": "def f():\n    return 2\n"},
            "the task changed (line 2)",
        ),
        ({"values": {**BEFORE["values"], "n": 2}}, "n changed from 1 to 2"),
        ({"values": {**BEFORE["values"], "PROMPT": "a\nc"}}, "the prompt changed (line 2)"),
        ({"values": {**BEFORE["values"], "names": []}}, "names changed"),
        ({"values": {**BEFORE["values"], "long": "y" * 40}}, "long changed"),
        ({"helpers": {"helper": "2"}}, "helper changed"),
        (
            {"objects": {"client": "openai.OpenAI 1.1"}},
            "client changed from openai.OpenAI 1.0 to openai.OpenAI 1.1",
        ),
        ({"unhashed": ["box"]}, "box cannot be read, and may have changed"),
        ({"version": ["f", "2"]}, "the version of the task changed"),
    ],
)
def test_what_changed_is_named(changed, reason):
    assert code_reasons(BEFORE, {**BEFORE, **changed}, "task") == [reason]


def test_what_a_variant_set_and_the_code_read_is_named_once():
    variant = Variant(name="loud", parameters={"suffix": "!"})
    before = experiment(variant=variant, identity={"task": {**BEFORE, "values": {"suffix": "."}}})
    assert task_reasons(before, {**BEFORE, "values": {}}, {}) == ["suffix changed"]


PROMPT = "Answer: "


def fill(text):
    return PROMPT + text


def ask(text):
    return fill(text).strip()


def task(input):
    return ask(input["q"])


def fill_otherwise(text):
    return text + PROMPT


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [("fill", fill_otherwise, "fill changed"), ("PROMPT", "Reply: ", "PROMPT changed")],
)
def test_what_changed_behind_a_helper_is_named_and_not_the_helper(name, value, reason, monkeypatch):
    before = task_identity(task)
    monkeypatch.setitem(globals(), name, value)
    assert code_reasons(before, task_identity(task), "task") == [reason]


def test_the_same_has_no_reason():
    assert code_reasons(BEFORE, dict(BEFORE), "task") == []


def test_runs_of_the_same_task_are_new_more_or_what_became_of_them_is_said():
    missing = [("a", 1), ("b", 1), ("b", 2), ("new", 1)]
    asked = []

    def outcomes(keys):
        asked.extend(keys)
        return Outcomes.of([False, None], busy=False)

    reasons = run_reasons(
        missing, repetitions=1, known={"a", "b"}, bound="the input", outcomes=outcomes
    )
    assert asked == [("a", 1), ("b", 1)]
    assert reasons == [
        "1 example new",
        "1 repetition more",
        "1 run failed before",
        "1 run never ended before",
    ]


def test_what_another_call_may_be_making_and_what_changed_is_said():
    outcomes = Outcomes.of([None, True], busy=True)
    assert outcomes.reasons("run", "the input") == [
        "1 run, as the input changed",
        "1 run not there yet: another call is at work on the same",
    ]


def test_a_pinned_task_says_what_differs():
    before = {**BEFORE, "version": ["f", "1"]}
    now = {**before, "values": {**BEFORE["values"], "n": 2}}
    assert pinned_reason(before, now) == "pinned at version 1; n changed from 1 to 2"
    assert pinned_reason(before, before) == ""
    assert pinned_reason(BEFORE, BEFORE) == ""
