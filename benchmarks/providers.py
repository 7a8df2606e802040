"""How much of a provider's quota a run uses, through its official SDK: `python -m benchmarks.providers`.

Each provider's protocol is served on the loopback interface by a process of its own, under one quota of
requests and tokens per minute. A client that knew the quota would send as fast as it lets it; "used" is that
client's time, first to last call served, as a share of ours. Run it on a machine that does nothing else.
"""

import argparse
import asyncio
import contextlib
import inspect
import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import phoenix_nb as pnb
from tests.tasks.sdks import SDKS, Sdk

ROOT = Path(__file__).parents[1]


class Outcome(NamedTuple):
    """What came of one run."""

    completed: int
    served: int
    refused: int
    seconds: float
    used: float
    """Share of the quota; 1 is the best there is."""


@contextlib.contextmanager
def serving(options: dict[str, Any]) -> Iterator[str]:
    """Serve all of the APIs in another process; yields their address."""
    command = [sys.executable, "-m", "tests.support.llm_apis", json.dumps(options)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.wait(timeout=10)


def read_stats(url: str) -> dict[str, Any]:
    """Ask the server what it has served and refused."""
    with urllib.request.urlopen(f"{url}/stats") as answer:  # noqa: S310 - our own
        return json.load(answer)


async def measure(sdk: Sdk, *, rows: int, retries: int, quota: dict[str, Any]) -> Outcome:
    """Run so many rows through one SDK under one quota."""
    records = [{"n": n, "text": "word " * (20 + n % 60)} for n in range(rows)]
    dataset = pnb.Dataset.from_records(records, input_keys=["n", "text"])
    with serving(quota) as url, tempfile.TemporaryDirectory() as folder:
        client = sdk.make(url, retries)
        task = pnb.llm_task(client, model=sdk.model, prompt="{n} {text}", **sdk.options)
        began = time.perf_counter()
        with pnb.Client(path=folder) as store:
            ran = await pnb.async_run_experiment(dataset, task, client=store, print_summary=False)
            completed = sum(run.error is None for run in ran.records.task_runs)
        seconds = time.perf_counter() - began
        stats = await asyncio.to_thread(read_stats, url)
        close = getattr(client, "aclose", None) or getattr(client, "close", lambda: None)
        if inspect.isawaitable(closed := close()):
            await closed
    times = stats["served_at"][sdk.provider]
    refused = stats["refused"].get(sdk.provider, 0)
    rate, depth = quota["requests_per_minute"] / 60, quota["requests_per_minute"] * quota["burst"]
    best = max(0.0, len(times) - depth) / rate
    return Outcome(completed, len(times), refused, seconds, best / (times[-1] - times[0]))


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description="Shares of providers' quotas that runs use.")
    parser.add_argument("--rows", type=int, default=400)
    parser.add_argument("--requests-per-minute", type=float, default=1200)
    parser.add_argument("--tokens-per-minute", type=float, default=1e9)
    parser.add_argument("--burst", type=float, default=1 / 60, help="depth in minutes of quota")
    parser.add_argument("--latency", type=float, default=0.2, help="seconds")
    parser.add_argument("names", nargs="*", help=f"of {', '.join(SDKS)}; all by default")
    given = parser.parse_args()
    quota = {
        "requests_per_minute": given.requests_per_minute,
        "tokens_per_minute": given.tokens_per_minute,
        "burst": given.burst,
        "latency": given.latency,
    }
    print("| SDK | own retries | completed | refused | seconds | used |")
    print("|---|---|---|---|---|---|")
    for name in given.names or SDKS:
        for retries in (0, 2):
            forget_limits()
            outcome = asyncio.run(
                measure(SDKS[name], rows=given.rows, retries=retries, quota=quota)
            )
            refused = outcome.refused / (outcome.served + outcome.refused)
            print(
                f"| {name} | {'on' if retries else 'off'} | {outcome.completed} of {given.rows} "
                f"| {refused:.1%} | {outcome.seconds:.1f} | {outcome.used:.1%} |",
                flush=True,
            )


def forget_limits() -> None:
    """Begin each run with nothing learnt."""
    forget = getattr(pnb, "forget_limits", None)
    if forget is not None:
        forget()


if __name__ == "__main__":
    main()
