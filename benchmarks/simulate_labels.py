"""How often two variants with one mix of labels are called changed, when their repetitions differ in number.

python -m benchmarks.simulate_labels; the figures are in `ERROR_RATES.md`.
"""

import numpy as np

from phoenix_nb.core.stats.labels import compare_labels

_LABELS = ("good", "fair", "poor", "none")
REPETITIONS = ((1, 1), (1, 2), (2, 3), (2, 4), (1, 5))


def share_called_changed(
    repetitions: tuple[int, int],
    *,
    examples: int,
    mixes: int,
    labels: int = 3,
    shift: float = 0.0,
    seed: int = 0,
) -> float:
    """Simulate comparisons, each of examples that have a mix of labels of their own.

    Args:
        repetitions: Of the baseline, and of the variant.
        examples: In one comparison.
        mixes: Comparisons.
        labels: How many there are.
        shift: Chance by which the variant gives the last label instead; 0 for equal mixes.
        seed: Of the random numbers.

    Returns:
        The share of comparisons with a p-value below 0.05.
    """
    random = np.random.default_rng(seed)
    called = 0
    for _ in range(mixes):
        chances = random.dirichlet(np.full(labels, 0.5), examples)
        other = chances * (1 - shift)
        other[:, -1] += shift
        left, right = (
            {
                example: [_LABELS[label] for label in random.choice(labels, count, p=chance)]
                for example, chance in enumerate(given)
            }
            for given, count in zip((chances, other), repetitions, strict=True)
        )
        p_value = compare_labels(left, right).p_value
        called += p_value is not None and p_value < 0.05
    return called / mixes


def main() -> None:
    """Print a line for each number of repetitions, labels and examples."""
    for repetitions in REPETITIONS:
        for labels in (2, 3, 4):
            for examples in (15, 50, 200):
                equal = share_called_changed(
                    repetitions, examples=examples, mixes=1_000, labels=labels
                )
                moved = share_called_changed(
                    repetitions, examples=examples, mixes=300, labels=labels, shift=0.15
                )
                print(
                    f"{repetitions[0]}/{repetitions[1]} repetitions, {labels} labels, {examples:3d} "
                    f"examples: {equal:5.1%} of equal mixes called changed, {moved:4.0%} of shifted ones"
                )


if __name__ == "__main__":
    main()
