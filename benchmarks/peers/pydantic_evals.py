"""pydantic-evals: keeps its report in memory. Mode `tenacity`: its own retries, as its manual shows them."""

from typing import Any

from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import Evaluator, EvaluatorContext

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main


def prepare(work: Work) -> Go:
    """Begin with a `Dataset`."""
    judge = judge_of(work)

    if work.is_async:

        class Judge(Evaluator[int, Any, None]):
            async def evaluate(self, ctx: EvaluatorContext[int, Any, None]) -> float:
                return await judge(ctx.output)

    else:

        class Judge(Evaluator[int, Any, None]):  # type: ignore[no-redef]
            def evaluate(self, ctx: EvaluatorContext[int, Any, None]) -> float:
                return judge(ctx.output)

    dataset = Dataset[int, Any, None](
        name="numbers",
        cases=[Case(name=str(n), inputs=n, expected_output=n) for n in range(work.count)],
        evaluators=[Judge()],
    )
    body = body_of(work)
    options: dict[str, Any] = {}
    if work.mode == "tenacity":
        from tenacity import stop_after_attempt, wait_exponential

        options["retry_task"] = {
            "stop": stop_after_attempt(10),
            "wait": wait_exponential(multiplier=0.5, max=30),
            "reraise": True,
        }

    async def go() -> Done:
        report = await dataset.evaluate(
            body, max_concurrency=work.concurrency, progress=False, **options
        )
        return Done(sum(bool(one.scores) for one in report.cases), report)

    return go


if __name__ == "__main__":
    main(prepare, "pydantic-evals")
