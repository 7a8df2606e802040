"""Make the figures that `tests/core/stats/test_betting.py` compares with: those of `confseq` 0.0.11.

`confseq` needs NumPy below 2, so that this runs in an environment of its own:
`python benchmarks/betting_fixtures.py > tests/core/stats/data/betting.json`.
"""

import json
import sys

import numpy as np
from confseq.betting import betting_mart, cs_from_martingale

SEED = 20_250_607
FIXTURES = 100
BREAKS = 400


def bets(scores, claim, size):
    """Return the bets of one side, one score after another, without any vectorising."""
    placed = []
    total, squares = 0.0, 0.25
    for seen, score in enumerate(scores):
        fair = claim if size is None else (size * claim - total) / (size - seen)
        edge = (0.5 + total) / (seen + 1) - fair
        placed.append(max(0.0, edge / (squares / (seen + 1) + edge**2)))
        total += score
        squares += (score - (0.5 + total) / (seen + 2)) ** 2
    return np.array(placed)


def wealth(scores, claim, size):
    """Return the wealth after each score of betting on a mean above the claim."""
    return betting_mart(
        scores, claim, lambdas_fn_positive=lambda x, m: bets(x, m, size), N=size, theta=1
    )


def main():
    """Print the fixtures."""
    random = np.random.default_rng(SEED)
    fixtures = []
    for number in range(FIXTURES):
        count = int(random.integers(5, 60))
        size = None if number % 3 == 2 else count + int(random.integers(0, 40))
        kind = number % 4
        if kind == 0:
            scores = (random.random(count) < random.random()).astype(float)
        elif kind == 1:
            scores = random.choice([0.0, 0.5, 1.0], count, p=[0.15, 0.6, 0.25])
        else:
            scores = np.round(random.beta(*random.uniform(0.5, 4.0, 2), count), 3)
        claim = round(float(random.uniform(0.2, 0.8)), 3)
        both = lambda x, m, size=size: np.maximum(  # noqa: E731
            wealth(x, m, size) / 2, wealth(1 - x, 1 - m, size) / 2
        )
        with np.errstate(all="ignore"):
            low, high = cs_from_martingale(
                scores, both, breaks=BREAKS, N=size, running_intersection=True
            )
            above, below = wealth(scores, claim, size), wealth(1 - scores, 1 - claim, size)
        fixtures.append(
            {
                "scores": scores.tolist(),
                "size": size,
                "claim": claim,
                "above": [float(value) for value in above[[count // 2, -1]]],
                "below": [float(value) for value in below[[count // 2, -1]]],
                "interval": [float(low[-1]), float(high[-1])],
            }
        )
    json.dump(fixtures, sys.stdout)


if __name__ == "__main__":
    main()
