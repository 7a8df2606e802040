"""The Phoenix client: a dry run over all examples, its two requests answered in memory.

A dry run keeps its result in memory; with a server it records each run with an HTTP request of its
own and is slower. Mode `rate_limit_errors` passes the type of the chat client's refusals.
"""

import logging
from datetime import UTC, datetime
from typing import Any

import httpx
from phoenix.client import AsyncClient
from phoenix.client.resources.datasets import Dataset

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main


def prepare(work: Work) -> Go:
    """Begin with a `Dataset` and a client whose transport answers by itself."""
    logging.disable(logging.CRITICAL)
    now = datetime.now(UTC).isoformat()
    info: Any = {
        "id": "d",
        "name": "numbers",
        "description": None,
        "metadata": {},
        "created_at": now,
        "updated_at": now,
        "example_count": work.count,
    }
    examples: Any = {
        "dataset_id": "d",
        "version_id": "v",
        "examples": [
            {
                "id": f"e{n}",
                "node_id": f"e{n}",
                "input": {"n": n},
                "output": {"n": n},
                "metadata": {},
                "updated_at": now,
            }
            for n in range(work.count)
        ],
    }

    def answer(request: httpx.Request) -> httpx.Response:
        data = examples if request.url.path.endswith("/examples") else info
        return httpx.Response(
            200, json={"data": data}, headers={"x-phoenix-server-version": "20.26.1"}
        )

    client = AsyncClient(
        http_client=httpx.AsyncClient(
            base_url="http://127.0.0.1:9", transport=httpx.MockTransport(answer)
        )
    )
    body, judge = body_of(work), judge_of(work)

    if work.is_async:

        async def task(input):
            return await body(input["n"])

        async def evaluator(output):
            return await judge(output)

    else:

        def task(input):
            return body(input["n"])

        def evaluator(output):
            return judge(output)

    options: dict[str, Any] = {} if work.concurrency is None else {"concurrency": work.concurrency}
    if work.mode == "rate_limit_errors":
        import openai

        options["rate_limit_errors"] = openai.RateLimitError

    async def go() -> Done:
        result = await client.experiments.run_experiment(
            dataset=Dataset(info, examples),
            task=task,
            evaluators=[evaluator],
            dry_run=work.count,
            print_summary=False,
            **options,
        )
        judged = sum(run.result is not None for run in result["evaluation_runs"])
        return Done(judged, result)

    return go


if __name__ == "__main__":
    main(prepare, "arize-phoenix-client")
