import pytest

from phoenix_nb.core.binding import bind_evaluators, is_coroutine_function
from phoenix_nb.core.evaluator import create_evaluator, evaluator
from phoenix_nb.errors import EvaluatorSignatureError


def test_with_and_without_arguments():
    @evaluator
    def bare(output):
        """Says yes."""
        return True

    @create_evaluator("named", kind="LLM", direction="MINIMIZE")
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
