"""openevals: functions of `inputs`, `outputs` and `reference_outputs`."""

import json
from types import SimpleNamespace

from openevals.exact import exact_match, exact_match_async
from openevals.llm import create_async_llm_as_judge, create_llm_as_judge

from tests.scorers.conftest import (
    async_verdict,
    check_exact,
    check_judged,
    check_missing,
    verdict,
)


def answered(good, seen):
    message = SimpleNamespace(content=json.dumps({"score": good, "reasoning": seen}))
    return SimpleNamespace(choices=[SimpleNamespace(message=message)])


class Completions:
    def create(self, **asked):
        return answered(*verdict(json.dumps(asked["messages"])))


class AsyncCompletions:
    async def create(self, **asked):
        return answered(*await async_verdict(json.dumps(asked["messages"])))


def client(completions):
    return SimpleNamespace(chat=SimpleNamespace(completions=completions))


PROMPT = "Is {outputs} right for {inputs}? Expected: {reference_outputs}. It said: {outputs}"


def test_functions_are_called_by_name(run):
    ran = run(exact_match, exact_match_async)
    check_exact(ran, "exact_match")
    check_exact(ran, "exact_match_async")


def test_model_judges_each_run_for_itself(run):
    made = {"prompt": PROMPT, "model": "m"}
    ran = run(
        create_llm_as_judge(judge=client(Completions()), feedback_key="sync", **made),
        create_async_llm_as_judge(judge=client(AsyncCompletions()), feedback_key="async", **made),
    )
    check_judged(ran, "sync")
    check_judged(ran, "async")
    assert set(ran.summary()["kind"]) == {"LLM"}


def test_result_without_a_score_is_missing(run):
    def skipped(*, outputs, reference_outputs):
        return {"key": "skipped", "score": None, "comment": "not mine"}

    ran = run(skipped)
    check_missing(ran, "skipped")
    assert ran.to_dataframe()["skipped.explanation"].iloc[0] == "not mine"


def test_several_results_keep_their_keys(run):
    def two(*, outputs, reference_outputs):
        return [{"key": "a", "score": True}, {"key": "b", "score": 0.5}]

    assert run(two).summary()["mean"].to_dict() == {"a": 1.0, "b": 0.5}
