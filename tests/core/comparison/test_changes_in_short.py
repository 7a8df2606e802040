"""What changed between two experiments, on one line."""

import pytest

from phoenix_nb.core.comparison.changes import Change
from phoenix_nb.core.comparison.changes_in_short import changes_in_short

PROMPT = "Which department?\nAnswer with one word.\nBe brief.\n"
ADDED = "If a parcel is named, it is shipping."
LONGER = PROMPT.replace("Be", f"{ADDED}\nBe")
HASHED = {"sha256": "66c2", "characters": 9_000}


def change(area, name, before, after, **more):
    return Change("guided", area, name, before, after, **more)


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (change("prompt", "prompt", PROMPT, LONGER), f"prompt line 3: “{ADDED}”"),
        (change("prompt", "prompt", LONGER, PROMPT), "prompt line 3: removed"),
        (change("prompt", "prompt", "Be brief.", "Be kind."), "prompt Be brief. → Be kind."),
        (change("model", "model", "gpt-4o-mini", "gpt-4.1-mini"), "model gpt-4o-mini → gpt-4.1-mini"),
        (change("parameter", "temperature", 0.0, 0.7), "temperature 0.0 → 0.7"),
        (change("parameter", "top_p", None, 0.5, absent="before"), "top_p added"),
        (change("task", "prompt", HASHED, "Be kind.", hashed=True), "prompt changed"),
        (change("task", "source of llm", "6a57f0", "b8", hashed=True), "llm changed"),
        (change("task", "source of answer", "hash-1", "hash-2"), "answer edited"),
        (change("evaluator", "source of help", "a", "b"), "evaluator help edited"),
        (change("evaluator", "help", "LLM", None, absent="after"), "evaluator help removed"),
        (change("dataset", "number of examples", 100, 110), "10 examples more"),
        (change("dataset", "number of examples", 2, 1), "1 example fewer"),
        (change("dataset", "dataset version", "v1", "v2"), "examples edited"),
    ],
)  # fmt: skip
def test_a_change_reads_in_a_few_words(made, words):
    assert changes_in_short([made]) == words


def test_several_changed_lines_show_the_first_and_that_there_are_more():
    edited = PROMPT.replace("one word", "two words").replace("brief", "quick")
    made = changes_in_short([change("prompt", "prompt", PROMPT, edited)])
    assert made == "prompt line 2: “Answer with two words.” and more"


def test_a_commit_is_named_only_where_nothing_else_changed():
    commit = change("commit", "git commit", "a", "b")
    model = change("model", "model", "m", "n")
    assert changes_in_short([model, commit]) == "model m → n"
    assert changes_in_short([commit]) == "git commit a → b"


def test_another_task_is_named_without_what_only_one_of_the_two_has():
    task = change("task", "source of b", "def a(): ...", "def b(): return 1", another=True)
    prompt = change("prompt", "prompt", "Be brief.", None, absent="after")
    more = change("dataset", "number of examples", 100, 110)
    assert changes_in_short([prompt, task, more]) == "another task (b), 10 examples more"
    nameless = change("task", "source of <lambda>", "", "", another=True)
    assert changes_in_short([prompt, nameless]) == "another task"


def test_further_changes_are_counted():
    many = [change("parameter", f"p{n}", 0, 1) for n in range(5)]
    assert changes_in_short(many) == "p0 0 → 1, p1 0 → 1, 3 more"
    assert changes_in_short([]) == ""
