"""asyncio alone: a semaphore around each call, nothing recorded, nothing retried. What no runner can beat.

At a rate limit, in the mode `client retries`, the chat client's own retries are all there is; with a
schedule, calls begin when the quota allows them: what can be had by one who knows.
"""

import asyncio
from typing import Any

from benchmarks.work import Work
from benchmarks.workload import Done, Go, body_of, judge_of, main

_UNLIMITED = 1_000_000
_RETRIES = 10


def prepare(work: Work) -> Go:
    """Begin with a list of numbers."""
    body = body_of(work, client_retries=_RETRIES if work.mode == "client retries" else 0)
    judge = judge_of(work)

    async def one(n: int, slots: asyncio.Semaphore, start: float) -> Any:
        if work.schedule:
            await asyncio.sleep(start + work.schedule[n] - asyncio.get_running_loop().time())
        async with slots:
            try:
                if work.is_async:
                    return await judge(await body(n))
                return judge(await asyncio.to_thread(body, n))
            except Exception:  # noqa: BLE001 - a row that is lost
                return None

    async def go() -> Done:
        slots = asyncio.Semaphore(work.concurrency or _UNLIMITED)
        scores = []
        if work.schedule:  # the quota's clock starts with the first request: wait until it is there
            scores.append(await one(0, slots, 0.0))
        start = asyncio.get_running_loop().time()
        async with asyncio.TaskGroup() as group:
            numbers = range(len(scores), work.count)
            tasks = [group.create_task(one(n, slots, start)) for n in numbers]
        scores += [task.result() for task in tasks]
        return Done(sum(score is not None for score in scores), scores)

    return go


if __name__ == "__main__":
    main(prepare, "")
