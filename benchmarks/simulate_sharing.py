"""How two clients share a quota, on a simulated clock.

    python -m benchmarks.simulate_sharing [--seed 1] [--count 24] [--rows] [--stated] [--peers]

Two clients that know nothing of each other, as on two machines, always have calls to make; with `--peers`
they tell each other of them, as the processes of one user on one machine do. The second one comes when the
first one does, or later, when that has learnt the quota. From half a minute later on, for a minute, it is
counted how many of the calls that the quota would let through were let through, how many of them were those
of the client that got less (half of them at best), and how many calls were refused.
Each seed is another family: 1 to 4 were looked at while the limits were written, 501 to 504 were not.
With `--stated` every answer states the quota: 500 requests and 60,000 tokens a minute, prompts of several
sizes and latencies; a minute after the second client came it is counted for a minute and a half.
"""

import argparse
import random
import statistics
import sys
from dataclasses import dataclass

from benchmarks.simulate_limits import Shape, shape
from phoenix_nb.core.limits.limiter import Limiter
from tests.support.limit_simulator import Simulation, side_by_side
from tests.support.limiter_gate import LimiterGate
from tests.support.peer_room import Room
from tests.support.stated_sharing import share_stated

_KINDS = ("bucket", "bucket, whole seconds", "aligned window", "sliding window", "cap")
_SETTLES, _LASTS = 30.0, 60.0
"""Seconds after the second client came, and for which is counted after that."""
_FASTEST = 40.0
_LONGEST_WINDOW = 15.0
_STARVED = 0.25
"""Share of the calls with less than which a client starves."""


@dataclass(frozen=True)
class Shared:
    """What came of two clients."""

    used: float
    less: float
    """Share that the client had that had less."""
    refused: float


def measure(which: Shape, seed: int, joins: float, *, peers: bool = False) -> Shared:
    """Run two clients on one quota."""
    quota, room = which.make(), Room()
    clients = [
        Simulation(
            which.server(quota), 1_000_000, seed=2 * seed + number, lateness=0.002,
            limit=LimiterGate(room.limiter()) if peers else None,
        )
        for number in range(2)
    ]  # fmt: skip
    begin = joins + _SETTLES
    side_by_side(*clients, until=begin + _LASTS, joins=joins)
    accepted = [sum(at >= begin for at in client.report.accepted_at) for client in clients]
    refused = sum(at >= begin for client in clients for at in client.report.refused_at)
    total = max(1, sum(accepted))
    return Shared(
        min(1.0, total / _LASTS / which.rate), min(accepted) / total, refused / (refused + total)
    )


def draw(kind: str, chance: random.Random) -> tuple[Shape, float]:
    """Draw a quota of one kind that two clients can share in so short a time, and when the second comes."""
    while True:
        which = shape(kind, chance)
        window = getattr(which.make(), "window", 0.0)
        if which.rate <= _FASTEST and window <= _LONGEST_WINDOW:
            return which, chance.choice([0.0, chance.uniform(10, 40)])


def measure_stated(chance: random.Random, seed: int, *, peers: bool = False) -> Shared:
    """Run two clients on one quota that every answer states."""
    latency = chance.choice([0.3, 0.5, 1.0, 3.0])
    joins = chance.choice([0.0, chance.uniform(20, 150)])
    mean = chance.choice([20, 60, 120, 400])
    begin, lasts = joins + 60, 90.0
    shares = share_stated(
        requests=500, tokens=60_000, mean=mean, latency=latency, joins=joins,
        counts=(begin, begin + lasts), seed=seed, make=Room().limiter if peers else Limiter,
    )  # fmt: skip
    rate = min(500 / 60, 1_000 / (51 + mean))
    used = min(1.0, sum(shares.accepted) / lasts / rate)
    return Shared(used, shares.less, shares.refused_share)


def report(kind: str, rows: list[Shared]) -> None:
    """Print what came of quotas of one kind."""
    less = sorted(row.less for row in rows)
    sys.stdout.write(
        f"{kind:22} used {statistics.mean(row.used for row in rows):6.1%}  "
        f"less: median {statistics.median(less):6.1%}  worst {less[0]:6.1%}  "
        f"starved {sum(share < _STARVED for share in less)} of {len(less)}  "
        f"refused {statistics.mean(row.refused for row in rows):6.1%}\n"
    )


def main() -> None:
    """Print what came of a family."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=25)
    parser.add_argument("--rows", action="store_true")
    parser.add_argument("--stated", action="store_true")
    parser.add_argument("--peers", action="store_true")
    told = parser.parse_args()
    chance = random.Random(told.seed)
    if told.stated:
        rows = [
            measure_stated(chance, 1_000 * told.seed + n, peers=told.peers)
            for n in range(told.count)
        ]
        report("stated", rows)
        return
    drawn = [(kind, *draw(kind, chance)) for kind in _KINDS * max(1, told.count // len(_KINDS))]
    results: dict[str, list[Shared]] = {kind: [] for kind in _KINDS}
    for number, (kind, which, joins) in enumerate(drawn):
        result = measure(which, 1_000 * told.seed + number, joins, peers=told.peers)
        results[kind].append(result)
        if told.rows:
            sys.stdout.write(
                f"{kind:22} {which.name:18} joins {joins:4.0f} s  used {result.used:6.1%}  "
                f"less {result.less:6.1%}  refused {result.refused:6.1%}\n"
            )
            sys.stdout.flush()
    for kind, rows in results.items():
        report(kind, rows)


if __name__ == "__main__":
    main()
