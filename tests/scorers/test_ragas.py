"""ragas: metrics of a sample, and the later ones of fields."""

from types import SimpleNamespace

from ragas.metrics import DiscreteMetric, MetricResult, discrete_metric, numeric_metric
from ragas.metrics._aspect_critic import AspectCritic
from ragas.metrics._string import ExactMatch
from ragas.metrics.collections import ExactMatch as NewExactMatch

from tests.scorers.conftest import async_verdict, check_exact, check_judged


class Model:
    async def agenerate(self, prompt, response_model):
        good, seen = await async_verdict(prompt)
        return response_model(reason=seen, value="pass" if good else "fail")


def test_metrics_of_both_generations_score(run):
    ran = run({"old": ExactMatch()}["old"], NewExactMatch(name="new"))
    check_exact(ran, "exact_match")
    check_exact(ran, "new")


def test_model_judges_each_run_for_itself(run):
    metric = DiscreteMetric(name="quality", prompt="Is {response} right for {user_input}?")
    metric.llm = Model()
    ran = run(metric)
    check_judged(ran, "quality", labels=("pass", "fail"))
    assert ran.summary().loc["quality", "kind"] == "LLM"


def test_decorated_functions_are_metrics(run):
    @numeric_metric(name="length", allowed_values=(0, 100))
    def length(response: str):
        return MetricResult(value=len(response), reason=f"of {response}")

    ran = run(length)
    assert ran.to_dataframe()["length.explanation"].iloc[7] == "of answer 7"


def test_result_without_a_value_is_missing(run):
    @discrete_metric(name="skipped", allowed_values=["a"])
    def skipped(response: str):
        return SimpleNamespace(value=None, reason="not mine")

    class Plain:
        name = "skipped"
        allowed_values = ("a",)

        async def ascore(self, response):
            return SimpleNamespace(value=None, reason="not mine")

        def score(self, response):
            return None

    counts = run(Plain()).summary().loc["skipped"]
    assert (counts["n"], counts["missing"]) == (0, 20)


def test_metric_without_its_model_fails_in_its_own_words(run):
    frame = run(AspectCritic(name="critic", definition="Right?")).to_dataframe()
    assert frame["critic.error"].notna().all()
