"""langfuse: tracing off, made-up keys; keeps its result in memory."""

import logging

from langfuse import Evaluation, Langfuse

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main


def prepare(work: Work) -> Go:
    """Begin with a list of items and a client that sends nothing."""
    logging.disable(logging.CRITICAL)
    client = Langfuse(
        public_key="none",
        secret_key="none",  # noqa: S106 - not a secret
        base_url="http://127.0.0.1:9",
        tracing_enabled=False,
    )
    items = [{"input": {"n": n}, "expected_output": n} for n in range(work.count)]
    body, judge = body_of(work), judge_of(work)

    if work.is_async:

        async def task(*, item, **rest):
            return await body(item["input"]["n"])

        async def evaluator(*, output, **rest):
            return Evaluation(name="judge", value=await judge(output))

    else:

        def task(*, item, **rest):
            return body(item["input"]["n"])

        def evaluator(*, output, **rest):
            return Evaluation(name="judge", value=judge(output))

    options = {} if work.concurrency is None else {"max_concurrency": work.concurrency}

    async def go() -> Done:
        # the only form there is: it starts a loop in a thread and blocks until that is done
        result = client.run_experiment(
            name="bench", data=items, task=task, evaluators=[evaluator], **options
        )
        return Done(sum(bool(one.evaluations) for one in result.item_results), result)

    return go


if __name__ == "__main__":
    main(prepare, "langfuse")
