"""Simulate races: how often a variant is stopped wrongly, and what a clear loser saves.

`python -m benchmarks.races > benchmarks/RACES.md`. The rule is the one that the engine asks
(`core.racing.race`); answers arrive in the order of simulated calls, eight in flight, of which no more
than twice as many begin ahead of the settled prefix.
"""

import heapq
import sys
from datetime import UTC, datetime

import numpy as np

from phoenix_nb.core.racing.race import RaceState
from phoenix_nb.model.entries.race import Race

SEED = 20_261_129
IN_FLIGHT = 8


def entry(arms, size):
    """Describe a race of booleans."""
    return Race(
        id="r",
        created_at=datetime.now(UTC),
        experiment_id="0",
        race_id="r",
        experiment_ids=tuple(map(str, range(arms))),
        evaluator="correct",
        score_range=(0, 1),
        order=tuple(map(str, range(size))),
        seed=0,
    )


def run(scores, latency):
    """Run a race; returns the calls that each variant made, and the variants that were stopped.

    Args:
        scores: A row for each variant, in the order in which its calls are made.
        latency: Seconds of each call.
    """
    arms, size = scores.shape
    state = RaceState(entry(arms, size))
    calls, stopped = [0] * arms, set()
    plan = iter((unit, arm) for unit in range(size) for arm in range(arms))
    flying, now, taken, held = [], 0.0, {}, None
    while True:
        while len(flying) < IN_FLIGHT:
            item = held or next(plan, None)
            held = None
            if item is None:
                break
            unit, arm = item
            if arm in stopped:
                continue
            ahead = sum(count for at, count in taken.items() if at >= state.position)
            if not state.over and unit > state.position and ahead >= 2 * IN_FLIGHT:
                held = item
                break
            taken[unit] = taken.get(unit, 0) + 1
            calls[arm] += 1
            heapq.heappush(flying, (now + latency[arm, unit], unit, arm))
        if not flying:
            return calls, stopped
        now, unit, arm = heapq.heappop(flying)
        state.observe(arm, str(unit), 1, float(scores[arm, unit]))
        stopped |= {stop.arm for stop in state.advance()}
        for at in [at for at in taken if at < state.position]:
            del taken[at]


def pair(random, size, gap, discordant):
    """Draw two rows of booleans with exactly this gap and share of discordant pairs."""
    up, down = round(size * (discordant + gap) / 2), round(size * (discordant - gap) / 2)
    same = (random.random(size - up - down) < 0.6).astype(float)
    worse = np.concatenate([np.zeros(up), np.ones(down), same])
    better = np.concatenate([np.ones(up), np.zeros(down), same])
    order = random.permutation(size)
    return np.stack([worse[order], better[order]])


def equals(random, arms, size):
    """Draw rows of booleans with equal sums, of which any two differ in about a third of the examples."""
    rows = np.zeros((arms, size))
    ease = random.beta(1.2, 0.8, size)
    for row in rows:
        row[np.argsort(random.gumbel(size=size) - np.log(ease + 0.05))[: round(0.6 * size)]] = 1
    return rows


def latencies(random, scores, correlated):
    """Draw latencies; correlated ones are four times as long for wrong answers of the first variant."""
    seconds = random.exponential(1.0, scores.shape)
    if correlated:
        seconds[0] *= np.where(scores[0] == 0, 4.0, 1.0)
    return seconds


def null_races(random, arms, size, correlated, races):
    """Return the share of races between equals in which anybody was stopped."""
    wrong = 0
    for _ in range(races):
        scores = pair(random, size, 0.0, 0.3) if arms == 2 else equals(random, arms, size)
        wrong += bool(run(scores, latencies(random, scores, correlated))[1])
    return wrong / races


def savings(random, size, races):
    """Return the mean share of the worse variant's calls that were saved, and how often it was stopped."""
    saved, stops = [], 0
    for _ in range(races):
        scores = pair(random, size, 0.1, 0.3)
        calls, stopped = run(scores, latencies(random, scores, correlated=False))
        saved.append(1 - calls[0] / size)
        stops += 0 in stopped
    return float(np.mean(saved)), stops / races


def main():
    """Print the tables."""
    random = np.random.default_rng(SEED)
    out = sys.stdout.write
    out(
        "# Races\n\nWritten by `python -m benchmarks.races`: booleans, eight calls in flight, alpha 5 %.\n"
    )
    out("\n## Races between equals in which a variant was stopped\n\n")
    out("| variants | examples | latency | races | stopped |\n|---|---|---|---|---|\n")
    for arms, size, correlated, races in (
        (2, 200, False, 2_000),
        (2, 200, True, 2_000),
        (2, 500, True, 400),
        (5, 200, True, 400),
    ):
        share = null_races(random, arms, size, correlated, races)
        kind = "wrong answers of one take 4 × as long" if correlated else "independent"
        out(f"| {arms} | {size} | {kind} | {races:,} | {share:.1%} |\n")
        sys.stdout.flush()
    out("\n## A gap of 10 points with 30 % discordant pairs\n\n")
    out("| examples | races | loser stopped | its calls saved |\n|---|---|---|---|\n")
    for size, races in ((200, 500), (500, 300), (1_000, 100)):
        share, stops = savings(random, size, races)
        out(f"| {size:,} | {races} | {stops:.0%} | {share:.0%} |\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
