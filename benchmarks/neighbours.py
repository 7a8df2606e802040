"""What a slow API costs a fast one that is used next: `python -m benchmarks.neighbours`.

Two halves of a server on the loopback interface: one refuses more than 20 calls a second, the other nothing.
In one process, with tasks of one name, the fast half is used alone, then the slow one until its limit has
been learnt, then the fast one again. The halves are told apart by their host, their credential or their model
alone. Reported is the fast half's time after the slow one's, divided by its time alone: the median of several
rounds, of the clock's time and of the processor's. Calls mostly wait; a busy machine shows in the clock's
time all the same.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

import httpx

import phoenix_nb as pnb
from tests.support.limit_simulator import TokenBucket, Unlimited
from tests.support.llm_server import LLMServer, _Connection

ROUNDS = 5
FAST_CALLS, SLOW_CALLS, AT_ONCE = 400, 60, 20
RATE, LATENCY = 20.0, 0.1
WAYS = {
    "host": {"host": "localhost"},
    "credential": {"key": "another"},
    "model": {"model": "another"},
}
"""What tells the slow half from the fast one, which is at 127.0.0.1 with `key` and `model`."""


class Halves(LLMServer):
    """Refuses too many calls whose path begins with `/slow`, and no others."""

    def __init__(self):
        super().__init__(latency=LATENCY, answer="an answer")
        self.slow, self.fast = TokenBucket(RATE, 1), Unlimited()

    def handle(self, connection, method, path, body):
        self.quota = self.slow if path.startswith("/slow") else self.fast
        super().handle(connection, method, path, body)


async def _serve():
    server, loop = Halves(), asyncio.get_running_loop()
    listener = await loop.create_server(lambda: _Connection(server), ["127.0.0.1"], backlog=1024)
    print(listener.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)


@contextmanager
def served():
    """Run a server in a process of its own; yields its port."""
    command = [sys.executable, "-m", "benchmarks.neighbours", "--serve"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield int(process.stdout.readline())
        finally:
            process.stdin.close()


def use(client, port, half, calls, *, host="127.0.0.1", key="key", model="model"):
    """Run an experiment at one half; returns the seconds of the clock and of the processor."""
    headers = {"authorization": f"Bearer {key}"}

    async def main():
        async with httpx.AsyncClient(headers=headers, timeout=60) as http:

            async def task(input):
                question = {"role": "user", "content": str(input["n"])}
                answer = await http.post(
                    f"http://{host}:{port}/{half}/v1/chat/completions",
                    json={"model": model, "messages": [question]},
                )
                answer.raise_for_status()
                return answer.json()["choices"][0]["message"]["content"]

            began, used = time.perf_counter(), time.process_time()
            ran = await pnb.async_run_experiment(
                dataset, task, client=client, concurrency=AT_ONCE, reuse=False, print_summary=False
            )
            spent = time.perf_counter() - began, time.process_time() - used
            assert all(run.output == "an answer" for run in ran.task_runs)
            return spent

    dataset = pnb.Dataset.from_records([{"n": n} for n in range(calls)], input_keys=["n"])
    return asyncio.run(main())


def measure(port, slow):
    """The ratios of several rounds, of the clock's time and of the processor's."""
    ratios = []
    with tempfile.TemporaryDirectory() as folder:
        client = pnb.AsyncClient(path=folder)
        use(client, port, "fast", FAST_CALLS)
        for _ in range(ROUNDS):
            pnb.forget_limits()
            alone = use(client, port, "fast", FAST_CALLS)
            use(client, port, "slow", SLOW_CALLS, **slow)
            after = use(client, port, "fast", FAST_CALLS)
            ratios.append([late / early for late, early in zip(after, alone, strict=True)])
    return zip(*ratios, strict=True)


def main():
    """Print a line for each way in which the halves are told apart."""
    if "--serve" in sys.argv:
        asyncio.run(_serve())
        return
    with served() as port:
        for name, slow in WAYS.items():
            clock, processor = (sorted(each) for each in measure(port, slow))
            print(
                f"another {name}: {statistics.median(clock):.3f} ({clock[0]:.2f} to {clock[-1]:.2f}) × the "
                f"time alone, {statistics.median(processor):.3f} × the processor's, "
                f"at a load of {os.getloadavg()[0]:.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
