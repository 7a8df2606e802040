"""weave: disabled, so that nothing is sent; returns means only. Concurrency through its variable."""

import logging
import os

os.environ["WEAVE_DISABLED"] = "true"

import weave

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main


def prepare(work: Work) -> Go:
    """Begin with an `Evaluation` over a list of rows."""
    logging.disable(logging.CRITICAL)
    if work.concurrency is not None:
        os.environ["WEAVE_PARALLELISM"] = str(work.concurrency)
    body, judge = body_of(work), judge_of(work)

    if work.is_async:

        @weave.op
        async def task(n: int):
            return await body(n)

        @weave.op
        async def score(output):
            return await judge(output)

    else:

        @weave.op
        def task(n: int):
            return body(n)

        @weave.op
        def score(output):
            return judge(output)

    evaluation = weave.Evaluation(dataset=[{"n": n} for n in range(work.count)], scorers=[score])

    async def go() -> Done:
        summary = await evaluation.evaluate(task)
        # rows are not returned; a mean of exactly one score says that none was lost
        complete = summary.get("score", {}).get("mean") == 1.0
        return Done(work.count if complete else 0, summary)

    return go


if __name__ == "__main__":
    main(prepare, "weave")
