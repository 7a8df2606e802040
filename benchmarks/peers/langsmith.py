"""langsmith: results not uploaded, sampling 0; keeps them in memory.

Its async form contacts the service all the same, which is why it is pointed at a closed port here.
"""

import logging
import os
import uuid
from datetime import UTC, datetime

os.environ["LANGSMITH_TRACING"] = "false"

from langsmith import Client, aevaluate, evaluate
from langsmith.schemas import Example

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main


def prepare(work: Work) -> Go:
    """Begin with a list of `Example`s and a client that sends nothing."""
    logging.disable(logging.CRITICAL)
    client = Client(
        api_url="http://127.0.0.1:9",
        api_key="none",
        tracing_sampling_rate=0.0,
        auto_batch_tracing=False,
        info={},
    )
    now, dataset_id = datetime.now(UTC), uuid.uuid4()
    data = [
        Example(
            id=uuid.uuid4(),
            dataset_id=dataset_id,
            inputs={"n": n},
            outputs={"n": n},
            created_at=now,
        )
        for n in range(work.count)
    ]
    body, judge = body_of(work), judge_of(work)
    options = {} if work.concurrency is None else {"max_concurrency": work.concurrency}
    options |= {"data": data, "upload_results": False, "client": client}

    async def task(inputs: dict) -> dict:
        return {"output": await body(inputs["n"])}

    async def scored(outputs: dict) -> dict:
        return {"key": "judge", "score": await judge(outputs)}

    def sync_task(inputs: dict) -> dict:
        return {"output": body(inputs["n"])}

    def sync_scored(outputs: dict) -> dict:
        return {"key": "judge", "score": judge(outputs)}

    async def go() -> Done:
        if work.is_async:
            results = await aevaluate(task, evaluators=[scored], **options)
            rows = [row async for row in results]
        else:
            results = evaluate(sync_task, evaluators=[sync_scored], **options)
            rows = list(results)
        judged = sum(
            row["run"].error is None and bool(row["evaluation_results"]["results"]) for row in rows
        )
        return Done(judged, (results, rows))

    return go


if __name__ == "__main__":
    main(prepare, "langsmith")
