"""How much of quotas from broad distributions is used, on a simulated clock.

    python -m benchmarks.simulate_limits [--seed 1] [--count 60] [--rows]

Each seed is another family of quotas: those of seeds 1 to 12 and 1001 to 1008 were looked at while the
limits were written; the figures in docs/limits.md are those of 2001 to 2008, with `--count 50`.
The share used is the time of a client that knows the quota over ours, from the first tenth of the calls on.
"""

import argparse
import math
import random
import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tests.support.limit_simulator import (
    Advice,
    FixedWindow,
    Quota,
    Server,
    Simulation,
    SlidingWindow,
    Slots,
    TokenBucket,
    exact,
    no_advice,
    whole_seconds,
)

_KINDS = ("bucket", "bucket, whole seconds", "aligned window", "sliding window", "cap")
_PERIODS = (1.0, 2.0, 3.0, 5.0, 10.0, 30.0, 60.0)
_LARGEST_WINDOW = 600
_MOST_CALLS = 1_500
_SHORT = 30.0
"""Seconds: runs shorter than that may use less where refusals name whole seconds."""


@dataclass(frozen=True)
class Shape:
    """A quota, the server that keeps it, and the run that meets it."""

    kind: str
    name: str
    make: Callable[[], Quota]
    ideal: Callable[[int], float]
    """Seconds in which so many calls are let through at best."""
    rate: float
    calls: int
    latency: float
    spread: float
    advice: Advice
    refusal: float
    tail: float

    @property
    def least(self) -> float:
        """The share that is to be used."""
        short = self.advice is whole_seconds and self.calls / self.rate < _SHORT
        return 0.9 if short else 0.95

    @property
    def allowed(self) -> int:
        """Refusals that are not too many."""
        return max(10, int(0.03 * self.calls))

    def server(self, quota: Quota) -> Server:
        """A server that keeps a quota of this shape, for one client of it."""
        return Server(
            quota,
            latency=self.latency,
            spread=self.spread,
            network=0.002,
            effort=0.001,
            connect=0.05,
            advice=self.advice,
            refusal=self.refusal,
            tail=self.tail,
        )


def _log_uniform(chance: random.Random, low: float, high: float) -> float:
    return math.exp(chance.uniform(math.log(low), math.log(high)))


def _window_ideal(limit: int, period: float, phase: float, calls: int) -> float:
    return max(0.0, (calls - 1) // limit * period - phase)


def _steady_ideal(rate: float, at_once: float, calls: int) -> float:
    return max(0.0, (calls - at_once) / rate)


def shape(kind: str, chance: random.Random) -> Shape:
    """Draw a quota of one kind, and a server."""
    rate = _log_uniform(chance, 2, 100)
    latency = min(_log_uniform(chance, 0.02, 2.0), 40 / rate)
    seconds = _log_uniform(chance, 12, 60)
    spread = chance.choice([0.02, 0.5])
    advice = chance.choice([no_advice, no_advice, exact])
    make: Callable[[], Quota]
    if kind.startswith("bucket"):
        depth = _log_uniform(chance, 1, 2 * rate)
        make = partial(TokenBucket, rate, depth)
        ideal = partial(_steady_ideal, rate, depth)
        name = f"{rate:.3g}/s of {depth:.3g}"
        if kind != "bucket":
            advice = whole_seconds
    elif kind.endswith("window"):
        period = chance.choice([_log_uniform(chance, 1, 60), chance.choice(_PERIODS)])
        limit = min(max(2, round(rate * period)), _LARGEST_WINDOW)
        rate, seconds = limit / period, max(seconds, 3.2 * period)
        phase = chance.choice([0.0, chance.uniform(0, period)]) if kind == "aligned window" else 0.0
        make = (
            partial(FixedWindow, limit, period, phase)
            if kind == "aligned window"
            else partial(SlidingWindow, limit, period)
        )
        ideal = partial(_window_ideal, limit, period, phase)
        name = f"{limit} in {period:.3g} s"
        advice = chance.choice([no_advice, no_advice, exact, whole_seconds])
    else:
        latency = _log_uniform(chance, 0.1, 5.0)
        cap = max(1, min(50, round(rate * latency)))
        rate, spread, advice = cap / latency, chance.choice([0.02, 0.5, 0.9]), no_advice
        make = partial(Slots, cap)
        ideal = partial(_steady_ideal, rate, cap)
        name = f"{cap} of {latency:.3g} s"
    return Shape(
        kind=kind,
        name=name,
        make=make,
        ideal=ideal,
        rate=rate,
        calls=int(min(_MOST_CALLS, max(40, rate * seconds))),
        latency=latency,
        spread=spread,
        advice=advice,
        refusal=chance.choice([0.002, 0.005, 0.02, min(latency, 0.3)]),
        tail=chance.choice([0.0, 0.0, 0.0, 0.01]),
    )


@dataclass(frozen=True)
class Result:
    """What came of one run."""

    used: float
    refused: int
    completed: bool


def measure(which: Shape, seed: int) -> Result:
    """Run a shape once."""
    found = Simulation(which.server(which.make()), which.calls, seed=seed, lateness=0.002).run(
        until=3_000.0
    )
    at = found.accepted_at
    tenth = math.ceil(which.calls / 10)
    ideal = which.ideal(len(at)) - which.ideal(tenth)
    took = max(at[-1] - at[tenth - 1], 1e-9)
    used = min(1.0, ideal / took) if ideal > 0 else 1.0
    return Result(used, found.refused, found.completed == which.calls)


def main() -> None:
    """Print what came of a family."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--rows", action="store_true")
    told = parser.parse_args()
    chance = random.Random(told.seed)
    shapes = [shape(_KINDS[n % len(_KINDS)], chance) for n in range(told.count)]
    results = [measure(which, told.seed) for which in shapes]
    if told.rows:
        for which, result in zip(shapes, results, strict=True):
            sys.stdout.write(
                f"{which.kind:22} {which.name:18} {result.used:6.1%} "
                f"{result.refused:4} of {which.allowed:3} refused{'' if result.completed else ' !'}\n"
            )
    for kind in _KINDS:
        pairs = [(w, r) for w, r in zip(shapes, results, strict=True) if w.kind == kind]
        used = sorted(result.used for _, result in pairs)
        enough = sum(r.used >= w.least and r.refused <= w.allowed and r.completed for w, r in pairs)
        refused = statistics.median(r.refused / w.allowed for w, r in pairs)
        sys.stdout.write(
            f"{kind:22} median {statistics.median(used):6.1%}  worst {used[0]:6.1%}  refused / allowed "
            f"{refused:4.2f}  within both {enough} of {len(pairs)}\n"
        )


if __name__ == "__main__":
    main()
