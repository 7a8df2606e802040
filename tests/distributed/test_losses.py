"""Workers that die, leave and join, a scheduler that goes, a kernel that is killed: nothing is lost."""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import dask
import psutil
import pytest
from distributed import Client, LocalCluster

import phoenix_nb as pnb
from phoenix_nb.core.progress import events
from tests.distributed.conftest import FAST
from tests.support.llm_server import spawn

pytestmark = pytest.mark.slow
QUIET = {"print_summary": False}
KILLS = 20
CALLS = 60


@pytest.fixture
def cluster():
    """Four workers of one thread, in processes that are started again when they die."""
    with (
        dask.config.set(FAST),
        LocalCluster(n_workers=4, threads_per_worker=1, dashboard_address=":0") as cluster,
    ):
        yield cluster


def test_workers_killed_at_random_lose_nothing_and_repeat_only_what_they_had(
    cluster, numbers, client, ledger
):
    def task(input):
        ledger.note("call", input["n"], os.getpid())
        time.sleep(0.05)  # noqa: TID251 - so that there is something to be lost
        while input["n"] >= 110 and ledger.count("killed") < KILLS:
            time.sleep(0.02)  # noqa: TID251 - the run is not over before the last of them
        return input["n"]

    async def kill():
        for point in sorted(random.Random(7).sample(range(5, 110), KILLS)):
            while ledger.count("call") < point:  # noqa: ASYNC110 - written by the workers
                await asyncio.sleep(0.01)
            while (pid := int(ledger.lines()[-1][2])) in killed:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.01)
            psutil.Process(pid).kill()
            killed.append(pid)
            ledger.note("killed", point, pid)

    async def drive(workers):
        handle = pnb.start_experiment(
            numbers(120), task, lambda output: output >= 0, executor=workers, retries=0,
            timeout=300, client=client, on_event=seen.append, **QUIET,
        )  # fmt: skip
        killing = asyncio.create_task(kill())
        ran = await handle
        await killing
        return ran

    killed, seen = [], []
    with Client(cluster) as workers:
        ran = asyncio.run(drive(workers))
    assert len(killed) == KILLS
    assert sorted(run.output for run in ran.task_runs) == list(range(120))
    finished = [event.run.key for event in seen if isinstance(event, events.RunFinished)]
    assert len(finished) == len(set(finished)) == 120
    stored = pnb.get_experiment(ran.experiment_id, client=client)
    assert sorted(run.output for run in stored.task_runs) == list(range(120))

    lost = [event for event in seen if isinstance(event, events.AttemptFailed)]
    assert {event.error.type for event in lost} == {"WorkerLost"}
    reported = Counter(event.example_id for event in lost if event.evaluator is None)
    reported.update(event.example_id for event in seen if isinstance(event, events.PaidTwice))
    paid = Counter(int(line[1]) for line in ledger.lines() if line[0] == "call")
    unreported = [
        run.output
        for run in stored.task_runs
        if paid[run.output] - 1 > reported[run.dataset_example_id]
    ]
    assert unreported == []
    # A worker of one thread has two attempts at most: one under way, and one that waits for its thread, or
    # whose report has not left.
    assert ledger.count("call") - 120 <= reported.total() <= 2 * len(killed)
    recorded = {
        run.dataset_example_id: len(run.failed_attempts)
        for run in stored.task_runs
        if run.failed_attempts
    }
    assert recorded == Counter(event.example_id for event in lost if event.evaluator is None)


def test_workers_that_leave_and_join_are_noticed(cluster, numbers, client, ledger):
    def task(input):
        ledger.note("call", input["n"], os.getpid())
        while input["n"] >= 40 and not ledger.count("noticed"):
            time.sleep(0.02)  # noqa: TID251 - the run is not over before that
        return input["n"]

    async def drive(workers):
        handle = pnb.start_experiment(
            numbers(80), task, executor=workers, client=client, on_event=seen.append, **QUIET
        )
        while ledger.count("call") < 10:  # noqa: ASYNC110 - written by the workers
            await asyncio.sleep(0.02)
        await asyncio.to_thread(cluster.scale, 1)
        while len(handle.live_progress.workers) > 1:  # noqa: ASYNC110 - as a view looks
            await asyncio.sleep(0.02)
        await asyncio.to_thread(cluster.scale, 3)
        while len(handle.live_progress.workers) < 3:  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.02)
        ledger.note("noticed")
        return await handle

    seen = []
    with Client(cluster) as workers:
        ran = asyncio.run(drive(workers))
    numbers_of_workers = [
        len(one.in_flight) for one in seen if isinstance(one, events.WorkersChanged)
    ]
    assert numbers_of_workers[0] == 4
    assert min(numbers_of_workers) <= 1
    assert numbers_of_workers[-1] == 3
    assert sorted(run.output for run in ran.task_runs) == list(range(80))


def test_an_adaptive_cluster_grows_from_nothing(numbers, client, ledger):
    def task(input):
        ledger.note("call", os.getpid())
        while len({pid for _, pid in ledger.lines()}) < 2:
            time.sleep(0.02)  # noqa: TID251 - it grows while there is work
        return os.getpid()

    with (
        dask.config.set(FAST),
        LocalCluster(n_workers=0, threads_per_worker=1, dashboard_address=":0") as cluster,
        Client(cluster) as workers,
    ):
        cluster.adapt(minimum=0, maximum=3, interval="200ms", target_duration="1s")
        ran = pnb.run_experiment(numbers(40), task, executor=workers, client=client, **QUIET)
    assert ran.errors().empty
    assert len({run.output for run in ran.task_runs}) >= 2


def test_a_scheduler_that_goes_ends_the_run_and_a_resume_does_the_rest(numbers, client, ledger):
    def task(input):
        ledger.note("call", input["n"])
        while input["n"] >= 100 and not ledger.count("gone"):
            time.sleep(0.02)  # noqa: TID251 - the run is not over before that
        return input["n"]

    async def drive(workers, cluster):
        handle = pnb.start_experiment(numbers(200), task, executor=workers, client=client, **QUIET)
        while handle.progress.tasks.done < 20:  # noqa: ASYNC110 - as a view looks
            await asyncio.sleep(0.02)
        await asyncio.to_thread(cluster.close)
        return handle, await handle

    with dask.config.set(FAST):
        cluster = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0")
        with Client(cluster) as workers:
            handle, ran = asyncio.run(drive(workers, cluster))
    assert handle.status == "broken"
    assert "scheduler is gone" in str(ran)
    assert 20 <= len(ran.task_runs) < 200
    ledger.note("gone")
    again = pnb.resume_experiment(ran.experiment_id, task, client=client, **QUIET)
    assert len(again.task_runs) == 200
    assert ledger.count("call") <= 200 + 4


KERNEL = """
import sys, time
from distributed import Client
import phoenix_nb as pnb
from tests.distributed.ledger import Ledger
from pathlib import Path
ledger = Ledger(Path(sys.argv[3]))
def task(input):
    ledger.note("call", input["n"])
    while input["n"] >= 100 and not ledger.count("killed"):
        time.sleep(0.02)
    return input["n"]
rows = [{"n": n} for n in range(150)]
data = pnb.Dataset.from_records(rows, input_keys=["n"], name="numbers")
with Client(sys.argv[1]) as workers, pnb.Client(path=sys.argv[2]) as client:
    pnb.run_experiment(data, task, executor=workers, client=client, experiment_name="killed")
"""


def test_a_kernel_that_is_killed_is_resumed_without_repeating_what_is_stored(
    cluster, tmp_path, ledger
):
    root = Path(pnb.__file__).parents[1]
    command = [sys.executable, "-c", KERNEL, cluster.scheduler_address, tmp_path / "s", ledger.path]

    def stored():
        with pnb.Client(path=tmp_path / "s") as reader:
            return sum(listed.done for listed in pnb.list_experiments(client=reader))

    with subprocess.Popen(command, cwd=root, stderr=subprocess.DEVNULL) as kernel:
        while stored() < 20 and kernel.poll() is None:
            time.sleep(0.1)  # noqa: TID251 - another process is at work
        kernel.kill()
    ledger.note("killed")

    def task(input):
        ledger.note("again", input["n"])
        return input["n"]

    with Client(cluster) as workers, pnb.Client(path=tmp_path / "s") as client:
        stored = pnb.get_experiment("killed", client=client)
        before = len(stored.task_runs)
        ran = pnb.resume_experiment(
            stored.experiment_id, task, executor=workers, client=client, **QUIET
        )
    assert 20 <= before < 150
    assert len(ran.task_runs) == 150
    assert ledger.count("again") == 150 - before


def test_a_quota_that_workers_share_is_used_up_and_next_to_nothing_is_refused(
    threads_cluster, numbers, client
):
    async def task(input):
        import httpx

        async with httpx.AsyncClient() as http:
            answer = await http.post(
                f"{url}/chat/completions",
                json={"model": "m-5", "messages": [{"role": "user", "content": "x"}]},
                headers={"authorization": "Bearer five"},
            )
        answer.raise_for_status()
        return input["n"]

    pnb.forget_limits()
    quota = ["--kind", "token-bucket", "--rate", "5", "--capacity", "5", "--headers", "openai"]
    with spawn(*quota, "--latency", "0.3") as url:
        ran = pnb.run_experiment(
            numbers(CALLS), task, executor=threads_cluster, client=client, **QUIET
        )
        import httpx

        stats = httpx.get(f"{url.removesuffix('/v1')}/stats").json()
    assert ran.errors().empty
    assert stats["accepted"] == CALLS
    # Its refusals are all that tells of the limit: the calls on their way meanwhile are refused, no others.
    assert stats["refused"] <= 20
    first, *_, last = sorted(stats["accepted_at"])
    assert (CALLS - 5) / (5 * (last - first)) > 0.25  # 0.99, if nothing else takes the machine
