"""phoenix-evals: evaluators of one mapping, and a classifier that asks a model."""

from phoenix.evals import ClassificationEvaluator, Score, create_evaluator
from phoenix.evals.evaluators import Evaluator
from pydantic import BaseModel

from tests.scorers.conftest import async_verdict, check_exact, check_judged, check_missing


class Classifier:
    model = "stand-in"

    async def async_generate_classification(self, prompt, **options):
        good, seen = await async_verdict(str(prompt))
        return {"label": "good" if good else "bad", "explanation": seen}


class Output(BaseModel):
    output: str


def test_expected_of_one_key_is_opened(run):
    @create_evaluator(name="same", kind="code")
    def same(output, expected):
        return output == expected

    check_exact(run(same), "same")


def test_mapping_of_its_own_gets_everything_as_it_is(run):
    from phoenix.evals import bind_evaluator

    @create_evaluator(name="same", kind="code")
    def same(output, wanted):
        return output == wanted

    mapped = bind_evaluator(
        evaluator=same, input_mapping={"output": "output", "wanted": "expected.answer"}
    )
    check_exact(run(mapped), "same")


def test_keys_of_the_example_fill_in_what_is_asked_for(run):
    @create_evaluator(name="asked", kind="code")
    def asked(question):
        return question.startswith("question")

    assert run(asked).summary().loc["asked", "mean"] == 1.0


def test_model_judges_each_run_for_itself(run):
    judge = ClassificationEvaluator(
        name="quality", llm=Classifier(), prompt_template="Rate {output} for {question}",
        choices={"good": 1.0, "bad": 0.0},
    )  # fmt: skip
    ran = run(judge)
    check_judged(ran, "quality")
    assert (ran.summary().loc["quality", "kind"], ran.summary().loc["quality", "direction"]) == (
        "LLM", "maximize",
    )  # fmt: skip


def test_score_of_none_is_missing(run):
    class Skipped(Evaluator):
        def __init__(self):
            super().__init__(name="skipped", kind="code", input_schema=Output)

        def _evaluate(self, eval_input):
            return [Score(name="skipped", explanation="not mine")]

        async def _async_evaluate(self, eval_input):
            return self._evaluate(eval_input)

    check_missing(run(Skipped()), "skipped")
