"""deepeval: metrics that keep their result on themselves, with a model of its own making."""

import json

from deepeval.metrics import BaseMetric, ExactMatchMetric, GEval
from deepeval.models import DeepEvalBaseLLM
from deepeval.test_case import SingleTurnParams

from phoenix_nb.core.user_code.binding import bind_evaluators
from tests.scorers.conftest import async_verdict, check_exact, check_judged, check_missing, verdict


class Model(DeepEvalBaseLLM):
    def __init__(self):
        super().__init__("stand-in")

    def load_model(self):
        return self

    def get_model_name(self):
        return "stand-in"

    def generate(self, prompt, schema=None):
        return self._reply(*verdict(prompt), schema)

    async def a_generate(self, prompt, schema=None):
        return self._reply(*await async_verdict(prompt), schema)

    def _reply(self, good, seen, schema):
        reply = {"score": 10 if good else 0, "reason": seen}
        return schema(**reply) if schema else json.dumps(reply)


def geval(**options):
    return GEval(
        name="Quality", model=Model(), evaluation_steps=["Look at it."],
        evaluation_params=[SingleTurnParams.INPUT, SingleTurnParams.ACTUAL_OUTPUT], **options,
    )  # fmt: skip


def test_metrics_score_each_run_on_a_copy(run):
    metric = ExactMatchMetric()
    ran = run(metric)
    check_exact(ran, "Exact Match")
    assert metric.score is None
    assert ran.to_dataframe()["Exact Match.label"].tolist()[:2] == ["passed", "failed"]


def test_model_judges_each_run_for_itself(run):
    ran = run(geval())
    check_judged(ran, "Quality [GEval]")
    assert ran.summary().loc["Quality [GEval]", "kind"] == "LLM"


def test_metric_that_blocks_runs_in_a_thread(run):
    check_judged(run(geval(async_mode=False)), "Quality [GEval]")


def test_skipped_metric_is_missing(run):
    class Skipped(BaseMetric):
        threshold = 0.5

        def measure(self, test_case, *args, **kwargs):
            self.skipped, self.reason = True, "not mine"

        async def a_measure(self, test_case, *args, **kwargs):
            self.measure(test_case)

        def is_successful(self):
            return True

        @property
        def __name__(self):
            return "Skipped"

    check_missing(run(Skipped()), "Skipped")


def test_metrics_where_less_is_better_are_recognized():
    class Length(ExactMatchMetric):
        def is_successful(self):
            return self.score <= self.threshold

    bound = bind_evaluators({"length": Length(), "exact": ExactMatchMetric()})
    assert [each.direction for each in bound] == ["minimize", "maximize"]
