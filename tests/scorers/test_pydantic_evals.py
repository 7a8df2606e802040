"""pydantic_evals: evaluators of a context, and twenty trajectories that both libraries must score alike."""

from dataclasses import dataclass
from random import Random

import pytest
from pydantic_ai.messages import ModelResponse, ToolCallPart
from pydantic_ai.models.function import FunctionModel
from pydantic_evals.evaluators import (
    ArgumentCorrectness,
    EqualsExpected,
    Evaluator,
    EvaluatorContext,
    LLMJudge,
    MaxToolCalls,
    ToolCorrectness,
    TrajectoryMatch,
)

from phoenix_nb import tracing
from phoenix_nb.core.traces import Trace
from phoenix_nb.core.user_code.scorers import adapter_of
from phoenix_nb.evaluators import max_calls, tool_calls
from tests.scorers.conftest import async_verdict, check_exact, check_judged, check_missing
from tests.support.spans import gen_ai_tool, root

TRACER = tracing.provider().get_tracer("tests")


def test_expected_of_one_key_is_opened(run):
    ran = run(EqualsExpected())
    check_exact(ran, "EqualsExpected")


def test_model_judges_each_run_for_itself(run):
    async def answer(messages, info):
        good, seen = await async_verdict(str(messages))
        reply = {"reason": seen, "pass": good, "score": float(good)}
        return ModelResponse(parts=[ToolCallPart(info.output_tools[0].name, reply)])

    ran = run(LLMJudge(rubric="Right?", model=FunctionModel(answer)))
    check_judged(ran, "LLMJudge")
    assert ran.summary().loc["LLMJudge", "kind"] == "LLM"


def test_several_results_keep_their_names(run):
    @dataclass
    class Two(Evaluator):
        def evaluate(self, ctx: EvaluatorContext) -> dict:
            return {"long": len(ctx.output) > 3, "word": ctx.output.split()[0]}

    frame = run(Two()).to_dataframe()
    assert frame["long.score"].tolist() == [1.0] * 20
    assert frame["word.label"].tolist() == ["answer"] * 20


def test_no_spans_are_missing_and_never_zero(run):
    check_missing(run(TrajectoryMatch(["search"])), "TrajectoryMatch")


def test_spans_of_the_run_are_evaluated(run):
    def agent(input):
        attributes = {"gen_ai.operation.name": "execute_tool", "gen_ai.tool.name": "search"}
        with TRACER.start_as_current_span("execute_tool search", attributes=attributes):
            return "done"

    ran = run(TrajectoryMatch(["search"]), tool_calls(["search"]), task=agent)
    assert ran.summary()["mean"].to_dict() == {"TrajectoryMatch": 1.0, "tool_calls": 1.0}


def trajectories():
    """Twenty agents: what each called, what failed, and what was expected of it."""
    random = Random(17)
    tools = ["search", "book", "pay"]
    for number in range(20):
        made = [random.choice(tools) for _ in range(random.randrange(5))]
        failed = [random.random() < 0.2 for _ in made]
        expected = random.choice([made, made[::-1], made[1:], [random.choice(tools), *made], tools])
        yield pytest.param(made, failed, list(expected), id=str(number))


@pytest.mark.parametrize(("made", "failed", "expected"), list(trajectories()))
def test_trajectories_are_scored_as_pydantic_evals_does(made, failed, expected):
    spans = [root(), *(
        gen_ai_tool(name, {"n": place, "page": 1}, at=place, error="no" if bad else None)
        for place, (name, bad) in enumerate(zip(made, failed, strict=True), 1)
    )]  # fmt: skip
    trace = Trace(spans)

    def oracle(evaluator):
        adapter = adapter_of(evaluator)
        result = adapter.function(
            trace=trace, latency_s=1.0, output="", input={}, expected={}, metadata={}
        )
        return adapter.convert(result)["score"]

    def ours(*arguments, **options):
        return tool_calls(*arguments, **options)(trace=trace)["score"]

    for counted in (False, True):
        theirs = {"include_failed": counted}
        mine = {"count_failed": counted}
        for order, theirs_order in (
            ("exact", "exact"),
            ("in_order", "in_order"),
            ("any", "any_order"),
        ):
            wanted = oracle(TrajectoryMatch(expected, order=theirs_order, **theirs))
            assert ours(expected, order, **mine) == pytest.approx(wanted)
        for extra in (False, True):
            wanted = oracle(ToolCorrectness(expected, allow_extra=extra, **theirs))
            assert (ours(expected, "any", allow_extra=extra, **mine) == 1.0) == wanted
    for most in (0, 2, 4):
        assert max_calls(most)(trace=trace)["score"] == oracle(MaxToolCalls(most))
    good = [place for place, bad in enumerate(failed, 1) if not bad]
    if good:
        first = good[0]
        for n in (first, 99):
            wanted = oracle(ArgumentCorrectness(made[first - 1], {"n": n}))
            assert (ours([(made[first - 1], {"n": n})], "any", allow_extra=True) == 1.0) == wanted
