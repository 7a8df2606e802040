"""Runs inside a candidate's own process: the functions under test, the clock, the memory and the lag.

Imports nothing but the standard library, so that every environment can use it; `openai` only where
the task asks a chat server.
"""

import asyncio
import contextlib
import ctypes
import gc
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.lag import Heartbeat
from benchmarks.work import Measured, Work, as_json

SCORE = 1.0
Body = Callable[[int], Any]


class Done(NamedTuple):
    """What an adapter's run came to."""

    rows: int
    """Runs with an output and a score."""
    results: Any
    """Whatever the candidate hands to its user; kept alive while memory is read."""


Go = Callable[[], Awaitable[Done]]


def body_of(work: Work, *, client_retries: int = 0) -> Body:
    """Make the function under test: given an example's number, it returns something like it.

    Args:
        work: What it does.
        client_retries: How often the chat client itself tries a refused request again.
    """
    if work.kind == "chat":
        return _chat(work.address, client_retries)
    if work.kind == "no-op":
        return _async_no_op if work.is_async else _no_op

    async def wait(n: int) -> int:
        await asyncio.sleep(work.seconds)
        return n

    def block(n: int) -> int:
        time.sleep(work.seconds)  # noqa: TID251 - blocking is what is measured
        return n

    return wait if work.is_async else block


def judge_of(work: Work) -> Callable[[Any], Any]:
    """Make the evaluator: given an output, it returns a score at once."""
    return _async_judge if work.is_async else _judge


async def _async_no_op(n: int) -> int:
    return n


def _no_op(n: int) -> int:
    return n


async def _async_judge(output: Any) -> float:
    return SCORE


def _judge(output: Any) -> float:
    return SCORE


def _chat(address: str, retries: int) -> Body:
    import openai

    client = openai.AsyncOpenAI(base_url=address, api_key="none", max_retries=retries)

    async def ask(n: int) -> str:
        answer = await client.chat.completions.create(
            model="stand-in", messages=[{"role": "user", "content": f"question {n}"}]
        )
        return answer.choices[0].message.content or ""

    return ask


# -- measuring ------------------------------------------------------------------------------------


def main(prepare: Callable[[Work], Go], distribution: str) -> None:
    """Do the work that the first argument describes; print one line of JSON about it.

    Args:
        prepare: Makes the data set and whatever else a user has at hand before the run; not timed.
        distribution: Whose version is told; empty for none.
    """
    work = Work.parse(json.loads(sys.argv[1]))
    with contextlib.redirect_stdout(sys.stderr):
        measured = measure(work, prepare, version(distribution) if distribution else "")
    sys.stdout.write(json.dumps(as_json(measured)) + "\n")
    sys.stdout.flush()
    os._exit(0)  # some candidates try to reach their service at exit


def measure(work: Work, prepare: Callable[[Work], Go], told_version: str = "") -> Measured:
    """Do the work in this process."""
    go = prepare(work)
    _trim()
    before = resident()
    _reset_peak()
    wall, cpu, done, extra = asyncio.run(_timed(go, heartbeat=work.heartbeat))
    peak = peak_resident()
    _trim()
    held = resident()
    return Measured(
        wall=wall,
        cpu=cpu,
        peak=peak,
        before=before,
        held=held,
        rows=done.rows,
        version=told_version,
        extra=extra,
    )


async def _timed(go: Go, *, heartbeat: bool) -> tuple[float, float, Done, dict[str, float]]:
    heart = Heartbeat()
    if heartbeat:
        await heart.start()
    wall, cpu = time.perf_counter(), time.process_time()
    done = await go()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    if not heartbeat:
        return wall, cpu, done, {}
    await heart.stop()
    return wall, cpu, done, {"lag_p99": heart.quantile(0.99), "lag_max": heart.quantile(1.0)}


def _trim() -> None:
    """Give free memory back to the system, so that the resident set is what is in use."""
    gc.collect()
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _reset_peak() -> None:
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def resident() -> int:
    """Bytes of memory in use now; 0 where the system does not tell."""
    return _status("VmRSS")


def peak_resident() -> int:
    """The largest value of `resident` since the run began."""
    return _status("VmHWM")


def _status(field: str) -> int:
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(field))
