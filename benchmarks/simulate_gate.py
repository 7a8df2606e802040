"""How often the strict gate passes a variant whose true loss, failures counted, is the margin.

python -m benchmarks.simulate_gate; the figures are in `ERROR_RATES.md`.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from phoenix_nb.core.comparison.regression_gate import regression_report
from phoenix_nb.model import EvaluatorInfo
from tests.support.comparisons import card, experiment

Pairs = list[tuple[float, float | None]]
"""For each example the baseline's score and the variant's; None where the variant failed."""


def passed_or_failed(
    random: np.random.Generator, examples: int, margin: float, failing: float, changing: float
) -> Pairs:
    """Draw scores of 0 and 1, of which the variant loses `margin` on average.

    Args:
        random: The generator.
        examples: In one comparison.
        margin: The loss, failures counted as 0.
        failing: Share of examples on which the variant fails that the baseline passes; the rest of the loss
            is of answers that are wrong.
        changing: Share of examples that are won, and lost in exchange.
    """
    lost = margin - failing + changing
    kinds = [(1, None), (1, 0), (0, 1), (1, 1), (0, 0)]
    same = 1 - failing - lost - changing
    chances = [failing, lost, changing, 0.8 * same, 0.2 * same]
    return [kinds[kind] for kind in random.choice(len(kinds), examples, p=chances)]


def graded(
    random: np.random.Generator, examples: int, margin: float, failing: float, changing: float
) -> Pairs:
    """Draw grades from 0 to 1 in quarters, which move by one step; the arguments are as for booleans."""
    fall = 4 * (margin - failing / 2) / (1 - failing) + changing
    moves = random.choice([-0.25, 0.25, 0.0], examples, p=[fall, changing, 1 - fall - changing])
    return _failing(random, random.choice([0.25, 0.5, 0.75], examples), moves, failing)


def even(
    random: np.random.Generator, examples: int, margin: float, failing: float, changing: float
) -> Pairs:
    """Draw numbers from 0 to 1 that all change, by up to twice `changing`; else as for booleans."""
    loss = (margin - failing / 2) / (1 - failing)
    moves = random.uniform(-2 * changing, 2 * changing, examples) - loss
    return _failing(random, random.uniform(0.45, 0.55, examples), moves, failing)


def skewed(
    random: np.random.Generator, examples: int, margin: float, failing: float, changing: float
) -> Pairs:
    """Draw numbers of which a few lose a great deal and most gain a little; none fails."""
    assert not failing
    moves = changing * (1 - random.exponential(1.0, examples)) - margin
    return _failing(random, random.uniform(0.45, 0.55, examples), moves, failing)


def _failing(
    random: np.random.Generator, before: "np.ndarray[Any, Any]", moves: Any, failing: float
) -> Pairs:
    fails = random.uniform(size=len(before)) < failing
    return [
        (float(score), None if failed else float(score + move))
        for score, move, failed in zip(before, moves, fails, strict=True)
    ]


SCORES: Mapping[str, Callable[[np.random.Generator, int, float, float, float], Pairs]] = {
    "0 or 1": passed_or_failed,
    "graded": graded,
    "even": even,
    "skewed": skewed,
}
GATES = (
    ("0 or 1", 0.02, 0.02, 0.02),
    ("0 or 1", 0.05, 0.01, 0.1),
    ("0 or 1", 0.05, 0.05, 0.02),
    ("0 or 1", 0.1, 0.05, 0.1),
    ("graded", 0.02, 0.0, 0.1),
    ("graded", 0.05, 0.02, 0.1),
    ("graded", 0.05, 0.1, 0.1),
    ("even", 0.02, 0.0, 0.1),
    ("even", 0.05, 0.02, 0.1),
    ("even", 0.05, 0.1, 0.1),
    ("skewed", 0.05, 0.0, 0.1),
)
"""Scores, margin, share that fails, and how much changes without a loss."""


def share_passed(
    *,
    examples: int,
    margin: float,
    failing: float,
    times: int,
    changing: float = 0.05,
    scores: str = "0 or 1",
    seed: int = 0,
) -> float:
    """Simulate gates, where the variant alone fails.

    Args:
        examples: In one comparison.
        margin: The loss that the gate accepts, and that the variant has on average.
        failing: Share of examples on which the variant fails.
        times: Comparisons.
        changing: How much changes without a loss; see `SCORES`.
        scores: Which scores; see `SCORES`.
        seed: Of the random numbers.

    Returns:
        The share of gates that open.
    """
    random = np.random.default_rng(seed)
    known = None if scores == "skewed" else (0.0, 1.0)
    info = EvaluatorInfo(name="correct", direction="maximize", score_range=known)
    opened = 0
    for _ in range(times):
        pairs = SCORES[scores](random, examples, margin, failing, changing)
        report = card(
            *(
                experiment(
                    name, {f"e{n}": pair[side] for n, pair in enumerate(pairs)}, evaluators=(info,)
                )
                for side, name in enumerate(("old", "new"))
            )
        )
        opened += not regression_report(report, "correct", margin=margin, strict=True)
    return opened / times


def main() -> None:
    """Print a Markdown table: a line for each gate, a column for each number of examples."""
    sizes = (50, 200)
    print("| scores | margin | failing | changing |", *(f"n = {n:,} |" for n in sizes))
    print("| --- " * (4 + len(sizes)) + "|")
    for scores, margin, failing, changing in GATES:
        passed = [
            share_passed(
                examples=n,
                margin=margin,
                failing=failing,
                changing=changing,
                scores=scores,
                times=1_000,
            )
            for n in sizes
        ]
        print(
            f"| {scores} | {margin:.0%} | {failing:.0%} | {changing:.0%} |",
            *(f"{share:.1%} |" for share in passed),
            flush=True,
        )


if __name__ == "__main__":
    main()
