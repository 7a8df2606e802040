"""How often a path of equal prompts ends in a false claim: `python -m benchmarks.looks`.

Each of `k` prompts is as good as the first. One after the other is compared with the best so far, as people
do who keep what wins; a claim is a comparison that concludes "better". Scores are right or wrong on the same
examples.
"""

import argparse

import numpy as np

from phoenix_nb.core.stats.paired import compare_scores

_DIFFICULTY = 1.4, 0.6
"""Of the beta distribution of an example's chance to be answered rightly: 70 % on average, and two prompts
that are equally good differ on 28 % of the examples."""


def false_claims(random: np.random.Generator, *, examples: int, looks: int) -> list[bool]:
    """Whether a claim has been made after each look, on one path."""
    chances = random.beta(*_DIFFICULTY, examples)
    best = random.random(examples) < chances
    claimed, after = False, []
    for _ in range(looks):
        variant = random.random(examples) < chances
        conclusion = compare_scores(_scores(best), _scores(variant)).conclusion
        claimed |= conclusion == "better"
        best = variant if conclusion == "better" else best
        after.append(claimed)
    return after


def _scores(right: np.ndarray) -> dict[int, list[float]]:
    return {position: [float(score)] for position, score in enumerate(right)}


def main() -> None:
    """Print the share of paths with a false claim after 1, 2, 5, 10, 20, 50 looks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--paths", type=int, default=2_000)
    parser.add_argument("--examples", type=int, default=100)
    given = parser.parse_args()
    random = np.random.default_rng(1)
    shares = np.mean(
        [false_claims(random, examples=given.examples, looks=50) for _ in range(given.paths)],
        axis=0,
    )
    for looks in (1, 2, 3, 5, 10, 20, 50):
        print(f"{looks:3d} looks: {100 * shares[looks - 1]:.1f} %")


if __name__ == "__main__":
    main()
