import pytest

from phoenix_nb.core.comparison.changes import find_changes
from phoenix_nb.model import EvaluatorInfo
from tests.support.comparisons import experiment


def changes(before=None, after=None):
    """Compare two experiments that differ in what is given only."""
    records = [experiment(name, {"e": 1}, **(given or {}))[0] for name, given in
               (("a", before), ("b", after))]  # fmt: skip
    return find_changes([("a", records[0]), ("b", records[1])], 0)


def identity(source="def f(): 1", **parts):
    task = {"name": "f", "source": source, "source_hash": source, "hash": source, **parts}
    return {"identity": {"task": task, "packages": {"openai": "1"}, "git": {"commit": "c"}}}


def test_nothing_differs():
    found = changes(identity(), identity())
    assert (found.items, found.unknown, str(found)) == ((), (), "nothing recorded differs")


def test_a_prompt_is_compared_word_by_word():
    given = [{"parameters": {"prompt": text}} for text in ("Answer {q}", "Think {q}")]
    [one] = changes(*given).items
    assert (one.area, one.name) == ("prompt", "prompt")
    assert [(s.op, s.text) for s in one.spans][:2] == [("gone", "Answer"), ("new", "Think")]
    assert "[-Answer-]{+Think+} {q}" in str(one)


@pytest.mark.parametrize(
    ("before", "after", "area", "said"),
    [
        ({"parameters": {"model": "s"}}, {"parameters": {"model": "l"}}, "model", "model: s → l"),
        ({"parameters": {"n": 1}}, {}, "parameter", "n: not here (1 in the baseline)"),
        ({}, {"parameters": {"n": None}}, "parameter", "n: only here, null"),
        ({"repetitions": 1}, {"repetitions": 3}, "option", "repetitions: 1 → 3"),
        ({"version": "v1"}, {"version": "v2"}, "dataset", "dataset version: v1 → v2"),
        ({"splits": ("x",)}, {}, "dataset", 'splits: ["x"] → []'),
    ],
)
def test_each_kind_of_change(before, after, area, said):
    [one] = changes(before, after).items
    assert (one.area, str(one)) == (area, said)


def test_prompts_are_told_first_and_the_commit_last():
    before, after = identity(), identity("def f(): 2")
    after["identity"]["git"] = {"commit": "d"}
    found = changes(before, {**after, "parameters": {"n": 1, "model": "s", "prompt": "x"}})
    assert found.areas == ("prompt", "model", "parameter", "task", "commit")
    assert [one.area for one in found.items] == list(found.areas)


ANSWER = "def answer(input):\n    return client.chat(PROMPT.format(**input), model='small')\n"


@pytest.mark.parametrize(
    ("name", "source", "another"),
    [
        ("answer_guided", ANSWER.replace("answer", "answer_guided").replace("small", "l"), False),
        (
            "answer",
            "def answer(input):\n    words = input['text'].split()\n    return words",
            False,
        ),
        ("count", "def count(input):\n    words = input['text'].split()\n    return words", True),
    ],
)
def test_a_task_of_another_name_and_source_is_another_task(name, source, another):
    [one] = changes(identity(ANSWER, name="answer"), identity(source, name=name)).items
    assert (one.area, one.another) == ("task", another)


def test_a_package_that_only_one_had_imported_is_no_change():
    before, after = identity(), identity()
    after["identity"]["packages"] = {"openai": "2", "numpy": "2"}
    assert [str(one) for one in changes(before, after).items] == ["openai: 1 → 2"]


def test_source_is_compared_line_by_line():
    found = changes(identity("def f():\n    1\n"), identity("def f():\n    2\n"))
    [one] = found.items
    assert (one.area, one.lines, found.areas) == ("task", True, ("task",))
    assert str(one) == "source of f:\n  -     1\n  +     2"


def test_values_that_the_task_reads_are_compared():
    found = changes(identity(values={"PROMPT": "a"}), identity(values={"PROMPT": "b"}))
    assert [(one.area, one.before, one.after) for one in found.items] == [("prompt", "a", "b")]


def test_evaluators_added_changed_and_turned_round():
    def infos(direction, source):
        judge = EvaluatorInfo(
            name="j", direction=direction, identity={"hash": source, "source": source}
        )
        return {"evaluators": (judge,)}

    found = changes(infos("maximize", "one\n"), infos("minimize", "two\n"))
    assert [one.name for one in found.items] == ["direction of j", "source of j"]
    gone = changes(infos(None, "one"), {"evaluators": ()})
    assert [(one.name, one.absent) for one in gone.items] == [("j", "after")]


def test_labels_of_people_are_no_change_of_the_experiment():
    people = EvaluatorInfo(name="human", kind="HUMAN", identity={"question": "Right?"})
    coded = EvaluatorInfo(name="rated", kind="HUMAN", identity={"hash": "h"})
    found = changes({"evaluators": (people, coded)}, {"evaluators": ()})
    assert [one.name for one in found.items] == ["rated"]


def test_what_is_not_recorded_is_said():
    assert changes({}, identity()).unknown == ("b",)


def test_a_helper_that_changed_shows_no_hash():
    one, other = ({"task": {"source": "x", "helpers": {"llm": 64 * digit}}} for digit in "ab")
    (found,) = changes({"identity": one}, {"identity": other}).items
    assert str(found) == "source of llm: changed"
