"""Why something is run: in words that name it."""

import pytest

from phoenix_nb.core.reuse.reasons import code_reasons, run_reasons

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


def test_the_same_has_no_reason():
    assert code_reasons(BEFORE, dict(BEFORE), "task") == []


def test_runs_of_the_same_task_are_new_more_or_failed():
    missing = [("a", 1), ("b", 1), ("b", 2), ("new", 1)]
    found = run_reasons(missing, repetitions=1, known={"a", "b"}, bound="the input")
    assert found == [
        "1 example new",
        "1 repetition more",
        "2 runs failed before, never ended, or the input changed",
    ]
