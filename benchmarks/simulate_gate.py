"""How often the strict gate passes a variant whose true loss, failures counted, is the margin.

python -m benchmarks.simulate_gate
"""

import numpy as np

from phoenix_nb.core.comparison.regression_gate import regression_report
from tests.support.comparisons import card, experiment


def share_passed(
    *,
    examples: int,
    margin: float,
    failing: float,
    times: int,
    changing: float = 0.05,
    seed: int = 0,
) -> float:
    """Simulate gates for pass or fail, where the variant alone fails.

    Args:
        examples: In one comparison.
        margin: The loss that the gate accepts, and that the variant has on average.
        failing: Share of examples on which it fails that the baseline passes; the rest of the loss
            is of answers that are wrong.
        times: Comparisons.
        changing: Share of examples that are won, and lost in exchange.
        seed: Of the random numbers.

    Returns:
        The share of gates that open.
    """
    random = np.random.default_rng(seed)
    lost = margin - failing + changing
    kinds = [(1, None), (1, 0), (0, 1), (1, 1), (0, 0)]
    same = 1 - failing - lost - changing
    chances = [failing, lost, changing, 0.8 * same, 0.2 * same]
    opened = 0
    for _ in range(times):
        drawn = [kinds[one] for one in random.choice(len(kinds), examples, p=chances)]
        before, after = ({f"e{n}": pair[side] for n, pair in enumerate(drawn)} for side in (0, 1))
        cards = card(experiment("old", before), experiment("new", after))
        opened += not regression_report(cards, "correct", margin=margin, strict=True)
    return opened / times


def main() -> None:
    """Print a line for each gate."""
    for examples in (50, 100, 200, 500):
        for margin, failing in ((0.02, 0.02), (0.05, 0.01), (0.05, 0.05), (0.1, 0.05)):
            for changing in (0.02, 0.1):
                passed = share_passed(
                    examples=examples,
                    margin=margin,
                    failing=failing,
                    changing=changing,
                    times=1_000,
                )
                print(
                    f"{examples} examples, margin {margin:.0%}, {failing:.0%} failing, {changing:.0%} won: "
                    f"{passed:.1%} passed"
                )


if __name__ == "__main__":
    main()
