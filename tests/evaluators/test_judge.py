from types import SimpleNamespace

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.user_code.binding import bind_evaluators
from phoenix_nb.errors import EvaluatorError, UsageError
from phoenix_nb.evaluators import llm_judge
from phoenix_nb.evaluators.answers import answer_text, read_label

LABELS = ("good", "not good")
EXAMPLE = {"output": "4", "input": {"question": "2 + 2?"}, "expected": {"answer": "4"}}


def judge(answer, **options):
    return llm_judge(lambda prompt: answer, rubric="Be right.", **options)


@pytest.mark.parametrize(
    ("answer", "label", "explanation"),
    [
        ('{"explanation": "short", "label": "good"}', "good", "short"),
        ('Sure!\n```json\n{"Label": "Not Good", "reasoning": "long"}\n```', "not good", "long"),
        ('I weighed it.\n{"label": "good"}', "good", "I weighed it."),
        ('{"a": {"label": "x"}}\n{"label": "good", "explanation": "e"}', "good", "e"),
        ("It is fine.\nLabel: good", "good", "It is fine."),
        ("It is fine.\n\n**Final label:** `not good`.", "not good", "It is fine."),
        ("Answer: 4 is right.\nVerdict: good", "good", "Answer: 4 is right."),
        ("Fine.\nGOOD!", "good", "Fine."),
        ("good", "good", None),
        ("<think>label: not good</think>\nlabel: good", "good", None),
        ("label: good\nAgain, label: good", "good", "Again, label: good"),
        ("{'explanation': \"it's right\", 'label': 'good'}", "good", "it's right"),
        ('{"explanation": "says "yes" there", "label": "good",}', "good", 'says "yes" there'),
        ('{"explanation": "of \\d+", "label": "good"}', "good", "of \\d+"),
        ("The final label is: **good**", "good", None),
        ("So, my verdict is not good.", "not good", None),
        ("Verdict: good - because it is short", "good", "because it is short"),
        ("label: good (clear)", "good", "clear"),
        ("label: \N{CROSS MARK} not good", "not good", None),
        ("**Label**: good\n\n**Explanation**: fine", "good", "fine"),
        ("no tag opens this label: not good</think>\nlabel: good", "good", None),
        (
            "The answer is good, but not why.\nNot good",
            "not good",
            "The answer is good, but not why.",
        ),
        ('{"explanation": "a\nb", "label": "good"}', "good", "a\nb"),
    ],
)
def test_labels_are_found_in_every_usual_form(answer, label, explanation):
    found = read_label(answer, LABELS)
    assert (found.label, found.explanation) == (label, explanation)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("It could be good or not good", "holds no label: 'It could be"),
        ("This is not quite good.", "holds no label"),
        ("I'm sorry, but I can't help with that.", "holds no label: .I'm sorry"),
        ("<think>so far label: good, and then cut off", "holds no label"),
        ('{"explanation": "cut off by the lim', "holds no label"),
        ("label: good or not good", "'good or not good', which is not one of"),
        ("label: good, though also not good", "not one of"),
        ("The verdict is good.\nNot good", "several labels"),
        ("label: great", "'great', which is not one of good, not good"),
        ('{"label": "great"}', "'great', which is not one of"),
        ("label: good\nlabel: not good", r"several labels \(good, not good\)"),
        ('{"label": "good"} {"label": "not good"}', "several labels"),
        ('{"label": ["good", "not good"]}', "not one of"),
        ("{" * 50_000, "holds no label"),
    ],
)
def test_what_is_no_clear_label_is_an_error_with_the_excerpt(answer, said):
    with pytest.raises(EvaluatorError, match=said):
        read_label(answer, LABELS)


MESSAGE = SimpleNamespace(content="label: good")


@pytest.mark.parametrize(
    "answer",
    [
        "label: good",
        MESSAGE,
        SimpleNamespace(choices=[SimpleNamespace(message=MESSAGE)]),
        {"choices": [{"message": {"content": "label: good"}}]},
        SimpleNamespace(content=[SimpleNamespace(text="label: "), SimpleNamespace(text="good")]),
        SimpleNamespace(output_text="label: good"),
        SimpleNamespace(choices=[SimpleNamespace(text="label: good")]),
    ],
)
def test_the_text_is_found_in_what_clients_return(answer):
    assert answer_text(answer) == "label: good"


@pytest.mark.parametrize("answer", [None, "", " ", 5, [], SimpleNamespace(content=None)])
def test_answers_without_a_text(answer):
    with pytest.raises(EvaluatorError, match="where a text was expected"):
        answer_text(answer)


def test_an_evaluation_keeps_score_explanation_and_answer():
    found = judge("Right.\nlabel: good")(**EXAMPLE)
    assert found == {
        "score": 1.0, "label": "good", "explanation": "Right.",
        "metadata": {"answer": "Right.\nlabel: good"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("labels", "label", "score"),
    [
        (("good", "bad"), "bad", 0.0),
        (("good", "fair", "bad"), "fair", 0.5),
        ({"pass": 10, "fail": -1}, "fail", -1.0),
        ({"pass": 1, "unsure": None}, "unsure", None),
    ],
)
def test_labels_become_scores(labels, label, score):
    assert judge(f"label: {label}", labels=labels)(**EXAMPLE)["score"] == score


def test_labels_are_declared_in_their_order():
    """Once, views lost the order of a judge's labels."""
    assert judge("", labels=("good", "fair", "bad")).labels == ("good", "fair", "bad")


def test_the_prompt_holds_rubric_and_example_with_braces_as_they_are():
    asked = []
    one = llm_judge(lambda prompt: asked.append(prompt) or "label: good", rubric="No {braces}.")
    one(output={"a": {"b": 1}}, input={"q": "{output}"}, expected={})
    assert "<rubric>\nNo {braces}.\n</rubric>" in asked[0]
    assert "<input>\n{output}\n</input>" in asked[0]
    assert "<expected>\n(none given)\n</expected>" in asked[0]
    assert '<output>\n{"b": 1}\n</output>' in asked[0]
    assert 'labels: "good", "bad".' in asked[0]
    assert '{"explanation": "your explanation", "label": "one of the labels"}' in asked[0]


def test_messages_for_functions_that_want_them():
    asked = []

    def call(messages):
        asked.extend(messages)
        return "label: good"

    llm_judge(call, rubric="r", template="{output}?")(**EXAMPLE)
    assert asked == [{"role": "user", "content": "4?"}]


async def test_async_stays_async_and_sync_stays_sync():
    async def call(prompt):
        return "label: good"

    [bound] = bind_evaluators(llm_judge(call, rubric="r", name="kind"))
    assert (bound.name, bound.kind, bound.direction, bound.is_async) == (
        "kind", "LLM", "maximize", True,
    )  # fmt: skip
    assert (await llm_judge(call, rubric="r")(**EXAMPLE))["score"] == 1.0
    assert not bind_evaluators(judge("good"))[0].is_async


async def test_a_lambda_around_an_async_client_is_awaited(client):
    async def call(prompt):
        return "Short.\nlabel: good"

    lazy = llm_judge(lambda prompt: call(prompt + "!"), rubric="r")
    assert (await lazy(**EXAMPLE))["explanation"] == "Short."
    dataset = pnb.Dataset.from_records(
        [{"q": "?", "a": "4"}], input_keys="q", output_keys="a", name="d"
    )
    ran = await pnb.async_run_experiment(
        dataset, lambda input: "4", [lazy], client=client, print_summary=False
    )
    assert ran.to_dataframe()["llm_judge.label"].tolist() == ["good"]


@pytest.mark.parametrize(
    ("answer", "label"),
    [("Rating: 4", "4"), ("Score: **4**/5", "4"), ("4 out of 5", "4"), ('{"rating": 4}', "4")],
)
def test_ratings_may_say_what_they_are_out_of(answer, label):
    assert read_label(answer, ("5", "4", "3", "2", "1")).label == label


def test_a_refusal_is_told_from_an_empty_answer():
    refused = SimpleNamespace(content=None, refusal="I won't judge that.")
    with pytest.raises(EvaluatorError, match=r"refused to answer: .I won't judge that"):
        answer_text(SimpleNamespace(choices=[SimpleNamespace(message=refused)]))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"rubric": " "}, "rubric is empty"),
        ({"labels": "good"}, "not a list of labels"),
        ({"labels": ["good"]}, "fewer than two"),
        ({"labels": ["good", "Good"]}, "differ in case only"),
        ({"labels": ["good", 1]}, "not all texts"),
        ({"template": "Judge {outptu}"}, r"placeholders outptu.*\{\{outptu\}\}"),
        ({"template": "Judge it"}, r"put \{output\} into it"),
    ],
)
def test_misuse_is_told_at_once(options, said):
    with pytest.raises(UsageError, match=said):
        llm_judge(lambda prompt: "", **{"rubric": "r", **options})


def test_what_cannot_be_called():
    with pytest.raises(UsageError, match="not a function"):
        llm_judge("gpt", rubric="r")
