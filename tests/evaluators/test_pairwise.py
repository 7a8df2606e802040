"""A judge of two outputs: places are swapped, and answers that follow the place are ties."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import EvaluatorError, UsageError
from phoenix_nb.evaluators import llm_judge, pairwise_judge

EXAMPLE = {"id": "e1"}


def longer(prompt):
    first = prompt.split("<output_1>\n")[1].split("\n</output_1>")[0]
    second = prompt.split("<output_2>\n")[1].split("\n</output_2>")[0]
    better = "tie" if len(first) == len(second) else "1" if len(first) > len(second) else "2"
    return f'{{"explanation": "the longer", "label": "{better}"}}'


async def async_longer(prompt):
    return longer(prompt)


def test_better_output_wins_in_either_place():
    judge = pairwise_judge(longer, {"e1": "short"}, rubric="Be long.")
    result = judge("much longer", {"q": "?"}, EXAMPLE)
    assert (result["score"], result["label"]) == (1.0, "better")
    assert result["metadata"] == {"answers": ["better", "better"], "consistent": True}
    assert judge("x", {"q": "?"}, EXAMPLE)["label"] == "worse"
    assert judge("equal", {"q": "?"}, EXAMPLE)["score"] == 0.5


def test_answers_that_follow_the_place_are_a_tie():
    judge = pairwise_judge(lambda prompt: "label: 1", {"e1": "a"}, rubric="Be right.", repeats=2)
    result = judge("b", {}, EXAMPLE)
    assert (result["score"], result["label"]) == (0.5, "tie")
    assert result["metadata"]["answers"] == ["better", "worse", "better", "worse"]
    once = pairwise_judge(lambda prompt: "label: 1", {"e1": "a"}, rubric="Be right.", swap=False)
    assert once("b", {}, EXAMPLE)["score"] == 1.0


def looks_sync(prompt):
    """Return what an async function returns, without being one."""
    return async_longer(prompt)


@pytest.mark.parametrize("call", [async_longer, looks_sync])
async def test_async_judges_are_awaited(call):
    judge = pairwise_judge(call, {"e1": "short"}, rubric="Be long.")
    assert (await judge("much longer", {}, EXAMPLE))["score"] == 1.0


def test_experiment_is_a_baseline(tmp_path):
    data = pnb.Dataset.from_records([{"q": "a"}, {"q": "b"}], input_keys=["q"], name="pairs")
    with pnb.Client(path=tmp_path) as client:
        first = pnb.run_experiment(data, lambda q: "short", client=client, print_summary=False)
        second = pnb.run_experiment(
            data, lambda q: "longer one", pairwise_judge(longer, first, rubric="Be long."),
            client=client, print_summary=False,
        )  # fmt: skip
        assert second.summary().loc["pairwise_judge", "mean"] == 1.0
        example = second.task_runs[0]["dataset_example_id"]
        assert len(second.exchanges(example)) == 2


def test_example_that_the_baseline_lacks_is_an_error():
    with pytest.raises(EvaluatorError, match="no output for the example"):
        pairwise_judge(longer, {"other": 1}, rubric="Be long.")("x", {}, EXAMPLE)


@pytest.mark.parametrize(
    "options",
    [{"baseline": {}}, {"call": 3}, {"rubric": " "}, {"repeats": 0}],
)
def test_misuse_is_refused(options):
    given = {"call": longer, "baseline": {"e1": 1}, "rubric": "Be long.", **options}
    with pytest.raises(UsageError):
        pairwise_judge(given.pop("call"), given.pop("baseline"), **given)


def test_repeated_judging_takes_the_most_frequent_label():
    answers = iter(["label: good", "label: bad", "because\nlabel: bad"])
    judge = llm_judge(lambda prompt: next(answers), rubric="Be right.", repeats=3)
    result = judge(output="x", input={}, expected={})
    assert (result["label"], result["score"]) == ("bad", pytest.approx(1 / 3))
    assert result["metadata"]["votes"] == {"good": 1, "bad": 2}


def test_repeated_judging_breaks_a_tie_downwards():
    answers = iter(["label: good", "label: bad"])
    judge = llm_judge(lambda prompt: next(answers), rubric="Be right.", repeats=2)
    assert judge(output="x", input={}, expected={})["label"] == "bad"


async def test_repeated_judging_awaits_each_answer():
    answers = iter(["label: good", "label: good", "label: bad"] * 2)

    async def ask(prompt):
        return next(answers)

    def looks_sync(prompt):
        return ask(prompt)

    for call in (ask, looks_sync):
        judge = llm_judge(call, rubric="Be right.", repeats=3)
        assert (await judge(output="x", input={}, expected={}))["label"] == "good"


def test_repeats_must_be_at_least_one():
    with pytest.raises(UsageError, match="repeats"):
        llm_judge(lambda prompt: "", rubric="Be right.", repeats=0)
