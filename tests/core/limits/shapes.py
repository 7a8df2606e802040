"""The quotas and machines that the limiter is tried on, and what came of it.

    python -m tests.core.limits.shapes [--seeds 20] [--load stalls] [--only window]

prints, for each quota on each machine, the share of the quota used after the first tenth of the calls and
over all of them (the median and the worst of the seeds), the refusals (median, nine in ten, worst), and in
how many seeds a target was missed: l, w, r for later, whole, refused, and ! for a run that did not end.
"""

import argparse
import math
import statistics
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

from tests.support.limit_simulator import (
    FixedWindow,
    Quota,
    Report,
    Server,
    Shared,
    Simulation,
    SlidingWindow,
    Slots,
    TokenBucket,
)


@dataclass(frozen=True)
class Load:
    """What the machine does besides."""

    effort: float = 0.001
    """Seconds of the loop for each call and each answer."""
    stalls: float = 0.0
    """Times a second that it stands still."""
    stalled: tuple[float, float] = (0.05, 0.3)
    tail: float = 0.0
    """Seconds by which calls and answers are late, as `Server` has it."""
    spread: float = 0.02
    """Share by which latencies vary."""


LOADS = {
    "quiet": Load(),
    "busy": Load(effort=0.002, stalls=2.0, stalled=(0.01, 0.06)),
    "stalls": Load(stalls=1.0),
    "jitter": Load(tail=0.02, spread=0.5),
}


@dataclass(frozen=True)
class Shape:
    """A quota, and the run that meets it."""

    quota: Callable[[], Quota]
    rate: float
    calls: int
    latency: float = 0.05
    rested: float = 0.0
    """Calls that are let through at once besides."""
    spread: float = 0.0
    """Share by which latencies vary at the least."""
    after: tuple[tuple[float, Callable[[], Quota] | None, float], ...] = ()
    """When what it lets through changes, to what quota if it is another, and to what rate."""

    def offered(self, since: float, until: float) -> float:
        """Calls that the quota lets through between two moments, in the long run."""
        times = [0.0, *(at for at, _, _ in self.after), math.inf]
        rates = [self.rate, *(rate for _, _, rate in self.after)]
        return sum(
            rate * max(0.0, min(until, end) - max(since, begin))
            for (begin, end), rate in zip(pairwise(times), rates, strict=True)
        )


def bucket(rate: float, calls: int, depth: float) -> Shape:
    return Shape(lambda: TokenBucket(rate, depth), rate, calls, rested=depth)


def window(limit: int, length: float, calls: int, phase: float = 0.0) -> Shape:
    return Shape(lambda: FixedWindow(limit, length, phase), limit / length, calls)


def sliding(limit: int, length: float, calls: int) -> Shape:
    return Shape(lambda: SlidingWindow(limit, length), limit / length, calls)


def cap(most: int, latency: float, calls: int, spread: float = 0.0) -> Shape:
    return Shape(lambda: Slots(most), most / latency, calls, latency, rested=most, spread=spread)


BENCH = {
    "bucket 2/s": bucket(2, 60, 2),
    "bucket 5/s": bucket(5, 150, 5),
    "bucket 20/s": bucket(20, 300, 20),
    "bucket 100/s": bucket(100, 1000, 100),
    "window 20 in 10 s": window(20, 10.0, 60),
    "window 50 in 10 s": window(50, 10.0, 150),
    "window 60 in 3 s": window(60, 3.0, 300),
    "window 100 in 1 s": window(100, 1.0, 1000),
    "cap 2 x 1 s": cap(2, 1.0, 60),
    "cap 5 x 1 s": cap(5, 1.0, 150),
    "cap 20 x 1 s": cap(20, 1.0, 300),
    "cap 50 x 0.5 s": cap(50, 0.5, 1000),
}
"""What `benchmarks` measures."""


def changing(kind: str, factor: float) -> Shape:
    def make(rate: float, at: float = 0.0) -> Quota:
        if kind == "bucket":
            return TokenBucket(rate, rate, at=at)
        if kind == "window":
            return FixedWindow(round(3 * rate), 3.0)
        return Slots(round(rate))

    after = 20 * factor
    latency = 1.0 if kind == "cap" else 0.05
    calls = round(20 * 15 + after * 30)
    return Shape(
        lambda: make(20),
        20,
        calls,
        latency,
        rested=20 if kind != "window" else 0,
        after=((15.0, lambda: make(after, 15.0), after),),
    )


def shared(quota: Callable[[], Quota], rate: float, rested: float) -> Shape:
    """Half of it is taken by another process from the tenth second to the twenty-fifth."""
    return Shape(
        lambda: Shared(quota(), rate / 2, 10.0, 25.0),
        rate,
        round(32.5 * rate),
        rested=rested,
        after=((10.0, None, rate / 2), (25.0, None, rate)),
    )


OTHERS = {
    "window 30 in 10 s": window(30, 10.0, 120),
    "window 20 in 2 s": window(20, 2.0, 200),
    "window 20 in 1 s": window(20, 1.0, 300),
    "window 5 in 1 s": window(5, 1.0, 100),
    "window 60 in 60 s": window(60, 60.0, 180),
    "window 60 in 3 s, late": window(60, 3.0, 300, phase=1.7),
    "window 100 in 1 s, late": window(100, 1.0, 1000, phase=0.6),
    "sliding 20 in 10 s": sliding(20, 10.0, 60),
    "sliding 30 in 10 s": sliding(30, 10.0, 120),
    "sliding 60 in 3 s": sliding(60, 3.0, 300),
    "sliding 20 in 1 s": sliding(20, 1.0, 300),
    "sliding 100 in 1 s": sliding(100, 1.0, 1000),
    "bucket 2/s of 1": bucket(2, 60, 1),
    "bucket 5/s of 1": bucket(5, 150, 1),
    "bucket 5/s of 3": bucket(5, 150, 3),
    "bucket 20/s of 1": bucket(20, 300, 1),
    "bucket 20/s of 3": bucket(20, 300, 3),
    "bucket 100/s of 3": bucket(100, 1000, 3),
    "cap 2 x 10 s": cap(2, 10.0, 60),
    "cap 5 x 3 s": cap(5, 3.0, 150),
    "cap 20 x 10 s": cap(20, 10.0, 400),
    "cap 10 x 1 s": cap(10, 1.0, 300),
    "cap 3 x 0.1 s": cap(3, 0.1, 300),
    "cap 5 x 0.2-2 s": cap(5, 1.1, 200, spread=0.82),
    "cap 20 x 0.2-2 s": cap(20, 1.1, 500, spread=0.82),
    "bucket 20/s, halved": changing("bucket", 0.5),
    "bucket 20/s, doubled": changing("bucket", 2.0),
    "window 60 in 3 s, halved": changing("window", 0.5),
    "window 60 in 3 s, doubled": changing("window", 2.0),
    "bucket 20/s, shared": shared(lambda: TokenBucket(20, 20), 20, 20),
    "window 60 in 3 s, shared": shared(lambda: FixedWindow(60, 3.0), 20, 0),
    "cap 20, halved": changing("cap", 0.5),
    "cap 20, doubled": changing("cap", 2.0),
}

SHAPES = BENCH | OTHERS


@dataclass(frozen=True)
class Result:
    """What came of one run."""

    later: float
    whole: float
    refused: int
    allowed: int
    completed: bool

    @property
    def missed(self) -> str:
        return "".join(
            letter
            for letter, missed in (
                ("l", self.later < 0.95),
                ("w", self.whole < 0.9),
                ("r", self.refused > self.allowed),
                ("!", not self.completed),
            )
            if missed
        )


def simulate(shape: Shape, load: Load, seed: int) -> Report:
    server = Server(
        shape.quota(),
        latency=shape.latency,
        spread=max(shape.spread, load.spread),
        network=0.002,
        effort=load.effort,
        connect=0.07,
        stalls=load.stalls,
        stalled=load.stalled,
        tail=load.tail,
        changes=[(at, make()) for at, make, _ in shape.after if make],
    )
    return Simulation(server, shape.calls, seed=seed, lateness=0.002).run(until=2000.0)


def judge(shape: Shape, report: Report) -> Result:
    tenth = math.ceil(shape.calls / 10)
    at = report.accepted_at
    whole = len(at) / (shape.offered(0.0, at[-1]) + shape.rested)
    later = (len(at) - tenth) / shape.offered(at[tenth - 1], at[-1])
    allowed = max(10, int(0.03 * shape.calls))
    return Result(later, whole, report.refused, allowed, report.completed == shape.calls)


def _measure(name: str, load: str, seeds: range) -> list[Result]:
    shape = SHAPES[name]
    return [judge(shape, simulate(shape, LOADS[load], seed)) for seed in seeds]


def line(name: str, load: str, results: list[Result]) -> str:
    later = sorted(r.later for r in results)
    whole = sorted(r.whole for r in results)
    refused = sorted(r.refused for r in results)
    ninety = refused[min(len(refused) - 1, int(0.9 * len(refused)))]
    missed = "".join(r.missed for r in results)
    counts = " ".join(f"{letter}{missed.count(letter)}" for letter in "lwr!" if letter in missed)
    return (
        f"{name:26} {load:7} {statistics.median(later):6.1%} {later[0]:6.1%}  "
        f"{statistics.median(whole):6.1%} {whole[0]:6.1%}  "
        f"{statistics.median(refused):5.1f} {ninety:3} {refused[-1]:4} of {results[0].allowed:3} {counts}"
    )


def table(names: list[str], loads: list[str], seeds: int) -> Iterator[str]:
    cells = [(name, load) for name in names for load in loads]
    with ProcessPoolExecutor(2) as pool:
        found = pool.map(_measure, *zip(*cells, strict=True), [range(seeds)] * len(cells))
        for (name, load), results in zip(cells, found, strict=True):
            yield line(name, load, results)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--load", action="append")
    parser.add_argument("--only", default="")
    parser.add_argument("--bench", action="store_true")
    told = parser.parse_args()
    chosen = [n for n in (BENCH if told.bench else SHAPES) if told.only in n]
    for row in table(chosen, told.load or list(LOADS), told.seeds):
        sys.stdout.write(row + "\n")
        sys.stdout.flush()
