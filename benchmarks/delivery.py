"""How fast results reach a Phoenix server, beside plain requests: `python -m benchmarks.delivery`.

    python -m benchmarks.delivery --quick                          does everything run?
    python -m benchmarks.delivery --write benchmarks/DELIVERY.md  the figures, kept

Starts a server of its own (CONTRIBUTING.md says how to get one), on the loopback interface. The work is
that of two recorded models on the questions of GSM8K, each answer judged once.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import phoenix_nb as pnb
from benchmarks.delivering import CONCURRENCY, SPANS, VARIANTS, Bench, Delivered, Part
from benchmarks.machine import this_machine
from benchmarks.running import say
from tests.phoenix.server import PhoenixServer
from tests.support.shared_data import gsm8k

_PARTS = 12
"""The questions are taken in so many parts: a machine does not stay the same for minutes."""
_TASKS_THAT = ((0.0, Part(0, 1)), (0.2, Part(0, 4)))
"""What tasks wait, as for an answer, in seconds, and which questions are asked."""

_INTRODUCTION = """\
# Delivery to a Phoenix server

{machine}: phoenix_nb {version} and Phoenix {server} on SQLite, both on this machine. Written by
`python -m benchmarks.delivery --write benchmarks/DELIVERY.md`; read the ratios, not the seconds.

## Beside plain requests

{count:,} runs ({variants} variants × {rows:,} questions of GSM8K) with one evaluation each, in
{parts} parts, each by one and then by the other:

- **plain**: the same requests by the same client library, {concurrency} at a time, from records in memory: a
  run, then its evaluation, then the next run; when all are through, the spans, {spans} in a request.
  It reads and writes nothing else, and would lose everything with its process.
- **phoenix_nb**: `run_variants(…, client=Client(url))`: tasks, evaluators, the local file, the delivery_log.

Rates are of runs and evaluations, from the first request to the last answer. Spans go after those in
both; "with spans" is the time until the last of them was taken too. The server had come to rest before
each turn. Processor times are for each run or evaluation, tasks and the writing of spans included.

"""

_TASKS = """
## The task path

The same work with an embedded store and with the server, in turn: seconds from the first start of a
task to the last evaluation, 16 tasks at a time. Deliveries begin after a second, so they go on beside the
tasks that wait.

"""

_HEAD = """\
| turn | plain/s | phoenix_nb/s | ratio | with spans, s | ratio | client ms | server ms | load |
|---|---|---|---|---|---|---|---|---|
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure; print the page, or write it."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.delivery", description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--quick", action="store_true", help="a tenth of the questions, one round")
    parser.add_argument("--rounds", type=int, default=1, help="of all questions")
    parser.add_argument("--write", type=Path, help="the file to write instead of printing")
    given = parser.parse_args(arguments)
    rows = gsm8k()[: 130 if given.quick else None]
    with tempfile.TemporaryDirectory() as folder:
        text = measure(rows, 1 if given.quick else given.rounds, Path(folder))
    if given.write:
        given.write.write_text(text)
    else:
        sys.stdout.write(text)


def measure(rows: Sequence[dict], rounds: int, folder: Path) -> str:
    """The page."""
    server = PhoenixServer(folder)
    say("starting a server")
    server.start()
    try:
        bench = Bench(server, rows, folder)
        opening = _INTRODUCTION.format(
            machine=this_machine(), version=pnb.__version__, server=bench.server_version(),
            count=len(VARIANTS) * len(rows), variants=len(VARIANTS), rows=len(rows),
            concurrency=CONCURRENCY, spans=SPANS, parts=_PARTS,
        )  # fmt: skip
        compared = list(_beside_plain(bench, rounds))
        return opening + _HEAD + "\n".join(compared) + "\n" + _TASKS + _task_path(bench, rounds)
    finally:
        server.stop()


def _beside_plain(bench: Bench, rounds: int) -> Iterator[str]:
    turns: list[tuple[Delivered, Delivered]] = []
    for number in range(_PARTS * rounds):
        part = Part(number % _PARTS, _PARTS)
        if number % 2:  # begin with the other one each time
            ours = _told("phoenix_nb", bench.ours(part))
            plain = _told("plain", bench.plain(part))
        else:
            plain = _told("plain", bench.plain(part))
            ours = _told("phoenix_nb", bench.ours(part))
        turns.append((plain, ours))
        yield (
            f"| {number + 1} | {plain.rate:.0f} | {ours.rate:.0f} | {ours.rate / plain.rate:.2f} "
            f"| {plain.with_spans:.1f}, {ours.with_spans:.1f} "
            f"| {plain.with_spans / ours.with_spans:.2f} "
            f"| {plain.client_ms:.2f}, {ours.client_ms:.2f} "
            f"| {plain.server_ms:.2f}, {ours.server_ms:.2f} | {os.getloadavg()[0]:.1f} |"
        )
    seconds, with_spans = (
        sum(getattr(plain, name) for plain, _ in turns)
        / sum(getattr(ours, name) for _, ours in turns)
        for name in ("seconds", "with_spans")
    )
    middle = statistics.median(ours.rate / plain.rate for plain, ours in turns)
    yield f"| all | | | **{seconds:.2f}** (median {middle:.2f}) | | {with_spans:.2f} | | | |"
    yield f"\n{time.strftime('Measured %Y-%m-%d %H:%M.')}"


def _task_path(bench: Bench, rounds: int) -> str:
    lines = ["| tasks that | embedded s | server s | ratio | median |", "|---|---|---|---|---|"]
    for latency, part in _TASKS_THAT:
        pairs = []
        for round_ in range(8 * rounds):
            bench.rest()
            order = (True, False) if round_ % 2 else (False, True)  # embedded first, or last
            took = {e: bench.task_path(e, latency=latency, part=part) for e in order}
            pairs.append((took[True], took[False]))
            say(f"task path, {latency} s: {pairs[-1][0]:.3f} s embedded, {pairs[-1][1]:.3f} s")
        ratios = [there / here for here, there in pairs]
        here, there = ([f"{pair[side]:.2f}" for pair in pairs] for side in (0, 1))
        lines.append(
            f"| wait {latency * 1000:.0f} ms | {' '.join(here)} | {' '.join(there)} "
            f"| {' '.join(f'{r:.2f}' for r in ratios)} | **{statistics.median(ratios):.2f}** |"
        )
    return "\n".join(lines) + "\n"


def _told(name: str, turn: Delivered) -> Delivered:
    say(f"{name}: {turn.posts} in {turn.seconds:.1f} s, {turn.rate:.0f}/s")
    return turn


if __name__ == "__main__":
    main()
