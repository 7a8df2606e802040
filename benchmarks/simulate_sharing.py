"""How two clients share a quota that neither knows of, on a simulated clock.

    python -m benchmarks.simulate_sharing [--seed 1] [--count 24] [--rows]

Two clients that know nothing of each other, as in two processes, always have calls to make. The second one
comes when the first one does, or later, when that has learnt the quota. From half a minute later on, for a
minute, it is counted how many of the calls that the quota would let through were let through, how many of
them were those of the client that got less (half of them at best), and how many calls were refused.
Each seed is another family: 1 to 4 were looked at while the limits were written, 501 to 504 were not.
"""

import argparse
import random
import statistics
import sys
from dataclasses import dataclass

from benchmarks.simulate_limits import Shape, shape
from tests.support.limit_simulator import Simulation, side_by_side

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


def measure(which: Shape, seed: int, joins: float) -> Shared:
    """Run two clients on one quota."""
    quota = which.make()
    clients = [
        Simulation(which.server(quota), 1_000_000, seed=2 * seed + number, lateness=0.002)
        for number in range(2)
    ]
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


def main() -> None:
    """Print what came of a family."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=25)
    parser.add_argument("--rows", action="store_true")
    told = parser.parse_args()
    chance = random.Random(told.seed)
    drawn = [(kind, *draw(kind, chance)) for kind in _KINDS * (told.count // len(_KINDS))]
    results: dict[str, list[Shared]] = {kind: [] for kind in _KINDS}
    for number, (kind, which, joins) in enumerate(drawn):
        result = measure(which, 1_000 * told.seed + number, joins)
        results[kind].append(result)
        if told.rows:
            sys.stdout.write(
                f"{kind:22} {which.name:18} joins {joins:4.0f} s  used {result.used:6.1%}  "
                f"less {result.less:6.1%}  refused {result.refused:6.1%}\n"
            )
            sys.stdout.flush()
    for kind, rows in results.items():
        less = sorted(row.less for row in rows)
        sys.stdout.write(
            f"{kind:22} used {statistics.mean(row.used for row in rows):6.1%}  "
            f"less: median {statistics.median(less):6.1%}  worst {less[0]:6.1%}  "
            f"starved {sum(share < _STARVED for share in less)} of {len(less)}  "
            f"refused {statistics.mean(row.refused for row in rows):6.1%}\n"
        )


if __name__ == "__main__":
    main()
