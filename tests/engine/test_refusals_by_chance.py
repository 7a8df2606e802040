"""Calls that are refused at random: each waits for what it is asked to, and keeps nobody else waiting."""

import asyncio
from random import Random

from phoenix_nb.model import SessionOutcome
from tests.support.experiments import Bench
from tests.support.virtual_time import run_virtual

COUNT, LATENCY, AT_ONCE, ASKED = 600, 0.2, 8, 2.0


class RefusedError(Exception):
    status_code = 429
    headers = {"retry-after": "2"}  # noqa: RUF012 - as an SDK's


def test_a_refused_call_waits_alone_and_uses_up_no_retry():
    chance = Random(3)
    attempts, served, refused = {}, [], []

    async def task(input):
        now = asyncio.get_running_loop().time()
        attempts.setdefault(input["n"], []).append(now)
        await asyncio.sleep(0.005)
        if chance.random() < 0.05:
            refused.append((input["n"], now))
            raise RefusedError("slow down")
        await asyncio.sleep(LATENCY)
        served.append(now)
        return input["n"]

    bench = Bench(task, count=COUNT, concurrency=AT_ONCE, retries=0)
    outcome, _ = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.COMPLETED
    assert sorted(run.output for run in bench.runs) == list(range(COUNT))
    for number, at in refused:
        assert min(again for again in attempts[number] if again > at) >= at + ASKED
    late = [at for _, at in refused if served[COUNT // 2] < at < served[-AT_ONCE] - ASKED]
    assert late
    for at in late:
        assert sum(at < other < at + ASKED for other in served) > 0.5 * ASKED * AT_ONCE / LATENCY
