"""braintrust: no logs sent; keeps its result in memory."""

import logging

from braintrust import EvalAsync

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main


def prepare(work: Work) -> Go:
    """Begin with a list of rows."""
    logging.disable(logging.CRITICAL)
    rows = [{"input": n, "expected": n} for n in range(work.count)]
    body, judge = body_of(work), judge_of(work)

    if work.is_async:

        async def task(input):
            return await body(input)

        async def score(input, output, expected):
            return await judge(output)

    else:

        def task(input):
            return body(input)

        def score(input, output, expected):
            return judge(output)

    async def go() -> Done:
        result = await EvalAsync(
            "bench",
            data=rows,
            task=task,
            scores=[score],
            max_concurrency=work.concurrency,
            no_send_logs=True,
        )
        scored = sum(one.error is None and bool(one.scores) for one in result.results)
        return Done(scored, result)

    return go


if __name__ == "__main__":
    main(prepare, "braintrust")
