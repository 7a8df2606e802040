"""How much of a quota of tokens is used that no header states, on a simulated clock.

    python -m benchmarks.simulate_tokens [--seed 1 2] [--count 40] [--kind bucket|window|requests] [--rows]

Calls are of lognormal sizes, about 60, 120, 600 or 2,000 tokens, or switch from small to large in mid-run;
quotas are of 60,000 tokens a minute and more, in buckets that hold those of 1 to 60 seconds. Half of the
refusals name tokens, and half of the calls announce how long their prompt is. The share used is the time of
a client that knows the quota, and what each call will take of it, over ours, from the first tenth of the
calls on. Seeds 1 to 8 were looked at while the limits were written; the figures in docs/limits.md are those
of 401 to 408, with `--count 30`, and of 441 to 448.
"""

import argparse
import math
import random
import statistics
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from tests.support.token_simulator import Call, Run, Shape

_MEANS = (60, 120, 600, 2_000)
_MOST_CALLS = 1_500


def _log_uniform(chance: random.Random, low: float, high: float) -> float:
    return math.exp(chance.uniform(math.log(low), math.log(high)))


def _draw_call(chance: random.Random, mean: float, *, announces: bool) -> Call:
    prompt = 1 + int(0.7 * mean * chance.lognormvariate(-0.125, 0.5))
    answer = 1 + int(0.3 * mean * chance.lognormvariate(-0.125, 0.5))
    return Call(prompt, answer, 1.2 * prompt * chance.uniform(0.9, 1.1) if announces else None)


def shape(chance: random.Random, *, switch: bool, kind: str = "bucket") -> Shape:
    """Draw a quota, and a run of calls."""
    rate = _log_uniform(chance, 1_000, 20_000)
    mean = chance.choice([m for m in _MEANS if rate / m <= 100])
    announces, named = chance.choice([True, False]), chance.choice([True, False])
    latency = min(_log_uniform(chance, 0.2, 2.0), 40 * mean / rate)
    refusal = chance.choice([0.005, 0.02, 0.05])
    advice = chance.choice(["none", "none", "exact", "whole seconds"])
    period = chance.choice([5.0, 10.0, 60.0])
    depth = max(4.0 * mean, rate * _log_uniform(chance, 1, 60))
    if kind == "window":
        depth = rate * period
    seconds = _log_uniform(chance, 12, 60)
    if kind == "requests":
        rate = _log_uniform(chance, 2, 100)
        depth, mean, latency = _log_uniform(chance, 1, 2 * rate), 600, min(latency, 40 / rate)
    if kind == "window":
        seconds = max(seconds, 3.2 * period)
    count = int(
        min(_MOST_CALLS, max(40, (depth + rate * seconds) / (1 if kind == "requests" else mean)))
    )
    means = [float(mean)] * count
    if switch and kind != "requests":
        small, large = 60.0, min(2_000.0, depth / 4)
        means = [small] * int(min(count, 600)) + [large] * int(rate * seconds / large + 20)
    calls = [_draw_call(chance, m, announces=announces) for m in means]
    if kind != "requests":
        depth = max(depth, 1.0 * max(call.tokens for call in calls))
    return Shape(rate, depth, calls, latency, refusal, advice, named, kind, period)


@dataclass(frozen=True)
class Result:
    """What came of one run."""

    used: float
    refused: float
    """Share of all calls that were made."""
    completed: bool


def measure(which: Shape, seed: int) -> Result:
    """Run a shape once, and once with a client that knows the quota."""
    ours, best = Run(which, seed), Run(which, seed, known=True)
    ours.run()
    best.run()
    accepted, refused = len(ours.accepted), len(ours.refused_at)
    used = min(1.0, best.took / max(ours.took, 1e-9))
    return Result(used, refused / (accepted + refused), accepted == len(which.calls))


def family(seed: int, count: int, kind: str) -> Iterator[tuple[Shape, Result]]:
    """Draw runs, every fourth of which switches to larger calls, and make them."""
    chance = random.Random(seed)
    for number in range(count):
        which = shape(chance, switch=number % 4 == 3, kind=kind)
        yield which, measure(which, seed)


def main() -> None:
    """Print what came of a family."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, nargs="+", default=[1])
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--kind", choices=["bucket", "window", "requests"], default="bucket")
    parser.add_argument("--rows", action="store_true")
    told = parser.parse_args()
    results = [pair for seed in told.seed for pair in family(seed, told.count, told.kind)]
    if told.rows:
        for which, result in results:
            sys.stdout.write(
                f"{which.name:80} {result.used:6.1%} {result.refused:5.1%}"
                f"{'' if result.completed else ' !'}\n"
            )
    for what, chosen in (
        ("named", [r for w, r in results if w.named]),
        ("unnamed", [r for w, r in results if not w.named]),
        ("all", [r for _, r in results]),
    ):
        used, refused = sorted(r.used for r in chosen), sorted(r.refused for r in chosen)
        enough = sum(r.used >= 0.85 and r.refused <= 0.08 and r.completed for r in chosen)
        sys.stdout.write(
            f"{what:8} used mean {statistics.mean(used):6.1%} median {statistics.median(used):6.1%} worst "
            f"{used[0]:6.1%}  refused mean {statistics.mean(refused):5.1%} median "
            f"{statistics.median(refused):5.1%} worst {refused[-1]:5.1%}  "
            f"within both {enough} of {len(chosen)}\n"
        )


if __name__ == "__main__":
    main()
