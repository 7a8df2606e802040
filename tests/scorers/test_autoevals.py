"""autoevals: its own scorers, and a classifier that asks a model through OpenAI's client."""

import json

import httpx
import openai
import pytest
from autoevals import ExactMatch, Levenshtein, LLMClassifier
from autoevals.score import Score, Scorer

from tests.scorers.conftest import async_verdict, check_exact, check_judged, check_missing


@pytest.fixture
def classifier():
    async def answer(request: httpx.Request) -> httpx.Response:
        asked = json.loads(request.content)
        prompt = json.dumps(asked["messages"])
        try:
            good, seen = await async_verdict(prompt)
        except RuntimeError as error:
            return httpx.Response(400, json={"error": {"message": str(error)}})
        chosen = json.dumps({"reasons": seen, "choice": "good" if good else "bad"})
        call = {"id": "c", "type": "function",
                "function": {"name": "select_choice", "arguments": chosen}}  # fmt: skip
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
        return httpx.Response(200, json={
            "id": "1", "object": "chat.completion", "created": 1, "model": "m",
            "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        })  # fmt: skip

    client = openai.AsyncOpenAI(
        api_key="none", base_url="http://model.test/v1", max_retries=0,
        http_client=httpx.AsyncClient(transport=httpx.MockTransport(answer)),
    )  # fmt: skip
    return LLMClassifier(
        name="quality", prompt_template="Rate {{output}} for {{input}}",
        choice_scores={"good": 1, "bad": 0}, model="m", client=client,
    )  # fmt: skip


def test_scores_and_names_are_taken_over(run):
    ran = run(ExactMatch(), Levenshtein())
    check_exact(ran, "ExactMatch")
    assert ran.summary().loc["Levenshtein", "kind"] == "CODE"
    assert ran.summary().loc["Levenshtein", "n"] == 20


def test_model_judges_each_run_for_itself(run, classifier):
    ran = run(classifier)
    check_judged(ran, "quality")
    assert ran.to_dataframe()["quality.label"].iloc[0] == "good"
    assert ran.summary().loc["quality", "kind"] == "LLM"


def test_score_of_none_is_missing(run):
    class Skipped(Scorer):
        def _run_eval_sync(self, output, expected=None, **kwargs):
            return Score(name="Skipped", score=None, metadata={"reason": "not mine"})

    ran = run(Skipped())
    check_missing(ran, "Skipped")
    assert ran.to_dataframe()["Skipped.explanation"].iloc[0] == "not mine"
