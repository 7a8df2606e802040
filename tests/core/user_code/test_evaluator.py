from enum import Enum

import pytest

from phoenix_nb.core.user_code.binding import bind_evaluators, is_coroutine_function
from phoenix_nb.core.user_code.evaluator import create_evaluator, evaluator
from phoenix_nb.errors import EvaluatorSignatureError, UsageError


def test_with_and_without_arguments():
    @evaluator
    def bare(output):
        """Says yes."""
        return True

    @create_evaluator("LLM", "named", direction="MINIMIZE")
    async def judge(output):
        return 0.5

    assert (bare.name, bare.kind, bare.direction, bare.__doc__) == (
        "bare",
        "CODE",
        None,
        "Says yes.",
    )
    assert (judge.name, judge.kind, judge.direction) == ("named", "LLM", "minimize")
    assert bare(1) is True
    assert is_coroutine_function(judge)
    assert not is_coroutine_function(bare)


def test_the_range_of_scores_can_be_told():
    @evaluator(score_range=(1, 5))
    def stars(output):
        return 3

    (bound,) = bind_evaluators(stars)
    assert bound.score_range == (1.0, 5.0)
    assert bind_evaluators(lambda output: 1)[0].score_range is None


def test_the_range_of_scores_may_be_declared_under_phoenixs_name():
    @create_evaluator(score_range=(1, 5))
    def stars(output):
        return 3

    (bound,) = bind_evaluators(stars)
    assert bound.score_range == (1, 5)


@pytest.mark.parametrize("wrong", [(1, 0), (0, float("inf")), (0, 1, 2), 1, "ab", (1, 1)])
def test_what_is_no_range_is_refused(wrong):
    with pytest.raises(EvaluatorSignatureError, match=r"is not a range; pass"):
        evaluator(score_range=wrong)


@pytest.mark.parametrize("wrong", [{"kind": "MACHINE"}, {"direction": "up"}])
def test_unknown_kinds_and_directions(wrong):
    with pytest.raises(EvaluatorSignatureError, match="unknown; use"):
        evaluator(**wrong)


def test_phoenix_converts_what_came_back():
    @create_evaluator(scorer=lambda verdict: verdict == "good")
    def tone(output):
        return "good"

    (bound,) = bind_evaluators(tone)
    assert bound.convert("good") is True


def test_phoenixs_first_argument_is_the_kind():
    """Once, it was taken for the name, without a word."""
    judge = create_evaluator("LLM")(lambda output: 1)
    assert (judge.kind, judge.name) == ("LLM", "evaluator")


def test_a_name_in_the_place_of_the_kind_is_refused():
    with pytest.raises(EvaluatorSignatureError, match=r"kind='tone' is unknown.*named by name="):
        create_evaluator("tone")


def test_a_kind_in_the_place_of_the_name_is_refused():
    with pytest.raises(EvaluatorSignatureError, match=r"write evaluator\(kind='LLM'\)\.$"):
        evaluator("LLM")


def test_an_enum_names_a_kind():
    assert create_evaluator(Enum("Kind", {"LLM": "LLM"}).LLM)(len).kind == "LLM"


def test_an_evaluator_evaluates_by_hand():
    """Once, evaluators of the decorator had no `evaluate`."""

    @evaluator(name="right", kind="CODE")
    def right(output, reference, input):
        return output == reference["answer"] and "q" in input

    given = {"output": "4", "expected": {"answer": "4"}, "input": {"q": 1}}
    assert right.evaluate(**given, metadata={}) == {"score": 1.0, "label": "True"}
    assert right.evaluate(output="4", expected={"answer": "5"}).score == 0.0


def test_an_evaluator_of_several_evaluations_gives_a_list_by_hand():
    judged = evaluator(name="judge")(
        lambda text: [{"name": "a", "score": 1}, {"name": "b", "label": "x"}]
    )
    assert judged.evaluate(output="t") == [{"name": "a", "score": 1.0}, {"name": "b", "label": "x"}]


async def test_an_async_evaluator_is_awaited_by_hand():
    @evaluator(name="slow")
    async def slow(output, example):
        return (0.5, example)

    assert await slow.async_evaluate(output=1, example="half") == {"score": 0.5, "label": "half"}
    with pytest.raises(UsageError, match=r"await slow\.async_evaluate"):
        slow.evaluate(output=1, example="half")
    assert await evaluator(lambda output: output).async_evaluate(output=1) == {"score": 1.0}


def test_an_evaluator_by_hand_has_the_parameters_of_a_run():
    with pytest.raises(EvaluatorSignatureError, match="'words'"):
        evaluator(lambda output, words: 1).evaluate(output=1)
