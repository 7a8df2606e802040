"""Fault drills: what may happen to a run, and what must be left of it."""

import asyncio
import time
from collections import Counter
from random import Random

import pytest

from phoenix_nb.core.progress import events
from phoenix_nb.engine.limit_registry import LimitRegistry
from phoenix_nb.model import SessionOutcome
from tests.support.experiments import Bench
from tests.support.limit_simulator import TokenBucket, Unlimited
from tests.support.limited_api import LimitedApi, RateLimitError
from tests.support.virtual_time import run_virtual


def told_once(bench):
    """Every stored run was announced exactly once, and no key was stored twice as a success."""
    told = Counter(event.run.id for event in bench.of(events.RunFinished))
    assert set(told.values()) <= {1}
    assert set(told) == {run.id for run in bench.runs}
    return len(told)


@pytest.mark.parametrize("seed", range(50))
def test_interrupted_at_a_random_moment(seed):
    random = Random(seed)

    async def task(input):
        await asyncio.sleep(random.expovariate(2))
        if random.random() < 0.1:
            raise ValueError("unlucky")
        return input["n"]

    async def judge(output):
        await asyncio.sleep(random.expovariate(5))
        return True

    bench = Bench(task, [judge], count=60, concurrency=7, timeout=30)

    async def interrupted():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(random.uniform(0, 8))
        work.cancel()
        try:
            return await work
        except asyncio.CancelledError:
            return bench.runner.outcome

    outcome, seconds = run_virtual(interrupted())
    assert outcome in (SessionOutcome.INTERRUPTED, SessionOutcome.COMPLETED)
    assert seconds < 20
    finished = told_once(bench)
    assert all(run.output == int(run.example_id[1:]) for run in bench.runs if not run.error)
    assert {one.task_run_id for one in bench.evaluations} <= {run.id for run in bench.runs}
    assert finished == len({run.key for run in bench.runs})


def test_one_in_twenty_attempts_fails_and_no_run_is_lost():
    random = Random(3)

    async def task(input):
        await asyncio.sleep(0.1)
        if random.random() < 0.05:
            raise RuntimeError("bad luck")
        return input["n"]

    bench = Bench(task, count=2_000, retries=3)
    run_virtual(bench.runner.run())
    assert [run.output for run in bench.runs] == list(range(2_000))
    assert 80 < sum(run.attempts - 1 for run in bench.runs) < 130


def test_five_hundred_answers_at_once():
    gate = asyncio.Event()

    async def task(input):
        await gate.wait()
        return input["n"]

    bench = Bench(task, [lambda output: True], count=1_000, concurrency=500)
    stalls = []

    async def burst():
        work = asyncio.create_task(bench.runner.run())
        while len(bench.runner.in_flight) < 500:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0)
        gate.set()
        while not work.done():
            before = time.thread_time()
            await asyncio.sleep(0)
            stalls.append(time.thread_time() - before)
        await work

    asyncio.run(burst())
    assert told_once(bench) == 1_000
    assert len(bench.evaluations) == 1_000
    assert max(stalls) < 1  # of this thread's own time; how long it really is, benchmarks/ measures


def test_an_evaluator_that_hangs_costs_only_its_own_evaluations():
    async def hangs(output):
        await asyncio.Event().wait()

    async def task(input):
        return input["n"]

    async def fine(output):
        return True

    bench = Bench(task, {"hangs": hangs, "fine": fine}, count=5, timeout=30, retries=0)
    run_virtual(bench.runner.run())
    evaluations = Counter((one.name, one.error and one.error.type) for one in bench.evaluations)
    assert evaluations == {("hangs", "RunTimeoutError"): 5, ("fine", None): 5}


def test_two_experiments_that_meet_one_limit_share_it():
    class RateLimitError(Exception):
        pass

    at_once = most = 0

    async def task(input):
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        try:
            if at_once > 6:
                raise RateLimitError
            await asyncio.sleep(1)
        finally:
            at_once -= 1
        return input["n"]

    first = Bench(task, count=60)
    second = Bench(task, count=60, registry=first.runner.registry)

    async def both():
        async with asyncio.TaskGroup() as group:
            group.create_task(first.runner.run())
            group.create_task(second.runner.run())

    _, seconds = run_virtual(both())
    assert len(first.runs) == len(second.runs) == 60
    assert not [run for run in first.runs + second.runs if run.error]
    (limit,) = first.runner.task_lane.limits
    assert second.runner.task_lane.limits == [limit]
    assert seconds < 22  # six at once take 20 s


def run_in_turn(*apis, registry, count=200, rest=0.0, **options):
    """Run one experiment at each API, one after another; returns the seconds that each took."""

    async def all_of_them():
        took, clock = [], asyncio.get_running_loop().time
        for api in apis:
            bench, began = Bench(api.task(), count=count, registry=registry, **options), clock()
            await bench.runner.run()
            assert not [run for run in bench.runs if run.error]
            took.append(clock() - began)
            await asyncio.sleep(rest)
        return took

    return run_virtual(all_of_them())[0]


@pytest.mark.parametrize("announced", [(), (RateLimitError,)])
def test_a_limit_that_was_learnt_slows_no_other_api(announced):
    """A slow API, then a fast one on another host, with tasks of one name."""
    alone = run_in_turn(LimitedApi("fast", Unlimited()), registry=LimitRegistry())
    _, after = run_in_turn(
        LimitedApi("slow", TokenBucket(2, 1)),
        LimitedApi("fast", Unlimited()),
        registry=LimitRegistry(),
        rate_limit_errors=announced,
    )
    assert after == pytest.approx(alone[0])


@pytest.mark.parametrize("rest", [0.0, 30.0])
def test_a_limit_that_is_met_again_is_not_learnt_anew(rest):
    """Everything that meets one limit shares what was learnt of it."""
    quota = TokenBucket(2, 1)
    first, second = LimitedApi("api", quota), LimitedApi("api", quota)
    _, seconds = run_in_turn(first, second, registry=LimitRegistry(), rest=rest)
    assert second.refused <= first.refused / 2
    assert seconds < 1.02 * 200 / 2


def test_the_store_breaking_in_the_middle_stops_the_run_and_keeps_everything_in_memory():
    async def task(input):
        await asyncio.sleep(1)
        return input["n"]

    bench = Bench(task, count=50, concurrency=5, session=Breaking)
    outcome, _ = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.BROKEN
    assert len(bench.of(events.StoreDegraded)) == 1
    assert 12 <= len(bench.assignments[0].runs) < 50
    assert bench.runner.journal.pending == len(bench.assignments[0].runs) - 12
    assert "disk" in str(bench.runner.journal.error)


class Breaking:
    """A session whose disk is full after twelve records."""

    def __init__(self, session, on_trouble):
        self.session, self.on_trouble = session, on_trouble
        self.appended, self.broken = 0, False

    def append(self, record, key=None):
        self.appended += 1
        if self.appended <= 12:
            self.session.append(record)
        elif not self.broken:
            self.broken = True
            self.on_trouble("The disk is full.")

    def append_all(self, records):
        for record, key in records:
            self.append(record, key)

    def close(self, outcome):
        from phoenix_nb.errors import StoreUnavailableError

        self.session.close(outcome)
        raise StoreUnavailableError("The disk is full; make room.")
