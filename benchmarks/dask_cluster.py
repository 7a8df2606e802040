"""What a Dask cluster costs, and what a second worker is worth: `python -m benchmarks.dask_cluster`.

Both clusters are on this machine, with the scheduler in the kernel's process; the workers are processes.
"""

import os
import tempfile
import time
from pathlib import Path

import dask
import httpx
from dask.distributed import Client, LocalCluster

import phoenix_nb as pnb
from tests.support.llm_server import spawn

_RUNS = 2_000
_CALLS = 300
_HEAVY = 40
"""Runs of the task that uses the processor for 200 ms."""


def main() -> None:
    """Measure, and print a table for FIGURES.md."""
    dask.config.set(
        {
            "distributed.scheduler.allowed-failures": 0,
            "distributed.comm.timeouts.connect": "100s",
        }
    )
    print(f"load average before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n")
    print("| | |\n|---|---|")
    wall, cpu = _overhead()
    print(f"| one run of a task that does nothing, 2 workers: wall | {wall:.2f} ms |")
    print(f"| the same: processor time of the kernel and the scheduler | {cpu:.2f} ms |")
    one, two = _heavy(1), _heavy(2)
    print(f"| 200 ms of processor time, {_HEAVY} runs: 1 worker | {one:.1f} s |")
    print(f"| the same: 2 workers | {two:.1f} s, {one / two:.2f} × as fast |")
    used, refused = _quota()
    print(f"| a quota of 5/s, shared by 4 workers: used | {used:.0%} |")
    print(f"| the same: refused | {refused:.1%} |")


def nothing(input):
    return input["n"]


def heavy(input):
    until = time.process_time() + 0.2
    while time.process_time() < until:
        pass
    return input["n"]


def _overhead() -> tuple[float, float]:
    with _cluster(2) as cluster, Client(cluster) as workers:
        _run(nothing, 50, workers)  # imports, and the first look at the workers
        wall, cpu = time.perf_counter(), time.process_time()
        _run(nothing, _RUNS, workers)
        return (
            (time.perf_counter() - wall) / _RUNS * 1e3,
            (time.process_time() - cpu) / _RUNS * 1e3,
        )


def _heavy(number: int) -> float:
    with _cluster(number) as cluster, Client(cluster) as workers:
        _run(nothing, 10, workers)
        began = time.perf_counter()
        _run(heavy, _HEAVY, workers)
        return time.perf_counter() - began


def _quota() -> tuple[float, float]:
    """The shares of a quota that is used, and of the calls that are refused."""
    quota = ["--kind", "token-bucket", "--rate", "5", "--capacity", "5", "--headers", "openai"]
    with (
        spawn(*quota, "--latency", "0.3") as url,
        _cluster(4) as cluster,
        Client(cluster) as workers,
    ):

        async def task(input):
            async with httpx.AsyncClient() as http:
                body = {"model": "m", "messages": [{"role": "user", "content": "x"}]}
                answer = await http.post(f"{url}/chat/completions", json=body)
            answer.raise_for_status()

        _run(task, _CALLS, workers)
        stats = httpx.get(f"{url.removesuffix('/v1')}/stats").json()
    accepted = sorted(stats["accepted_at"])
    used = (len(accepted) - 5) / (5 * (accepted[-1] - accepted[0]))
    return used, stats["refused"] / _CALLS


def _cluster(number: int) -> LocalCluster:
    return LocalCluster(n_workers=number, threads_per_worker=1, dashboard_address=":0")


def _run(task, count: int, workers: Client) -> None:
    data = pnb.Dataset.from_records(
        [{"n": n} for n in range(count)], input_keys=["n"], name="numbers"
    )
    with tempfile.TemporaryDirectory() as folder, pnb.Client(path=Path(folder)) as client:
        pnb.run_experiment(data, task, executor=workers, client=client, print_summary=False)


if __name__ == "__main__":
    main()
