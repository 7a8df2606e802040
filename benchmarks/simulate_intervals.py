"""Do the 95 % intervals hold 95 %, and do equal variants look different in 5 % of comparisons only?

    python -m benchmarks.simulate_intervals                   the tables, about ten minutes
    python -m benchmarks.simulate_intervals --quick           the same with a tenth of the draws
    python -m benchmarks.simulate_intervals --write benchmarks/INTERVALS.md

Booleans with one repetition are not simulated: every outcome is enumerated with its probability, so
those figures are exact. Numbers and repetitions go through `compare_scores` on drawn examples, with
a fixed seed; the standard error of a simulated coverage is 0.35 points with 4,000 draws (n=30), 0.7
with 1,000 (n=1000). What comes out, and what it means, is in `INTERVALS.md`.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import binom

from benchmarks.intervals_not_used import BOOLEANS as BOOLEANS_NOT_USED
from benchmarks.intervals_not_used import NUMBERS as NUMBERS_NOT_USED
from benchmarks.intervals_not_used import boolean_outcomes, of_numbers
from benchmarks.paired_scores import NUMBERS, Scenario
from phoenix_nb.core.stats.labels import compare_labels
from phoenix_nb.core.stats.paired import compare_scores
from phoenix_nb.core.stats.proportions import mcnemar_mid_p, tango_interval, wilson_interval
from phoenix_nb.core.stats.summaries import summarize_scores

SEED = 20_240_601
SIZES = (30, 200, 1000)
FEW = (4, 10, 30, 200)
"""Sizes at which a range makes a difference."""
DRAWS = {30: 4000, 200: 2000, 1000: 1000}
RESAMPLES = 1_999
CLAIMS = ("better", "worse", "different")

GAINS_AND_LOSSES = (
    ((0.25, 0.25), False),
    ((0.20, 0.10), False),
    ((0.23, 0.06), False),
    ((0.15, 0.15), False),
    ((0.10, 0.05), False),
    ((0.05, 0.05), False),
    ((0.06, 0.01), True),
    ((0.02, 0.01), True),
)
"""Probabilities that a pair goes from 0 to 1 and from 1 to 0; and whether the cell is hard at 30 pairs."""


@cache
def _tango(gained: int, lost: int, n: int) -> tuple[float, float]:
    return tango_interval(gained, lost, n)


def boolean_coverage(
    n: int,
    gains: float,
    losses: float,
    interval: Callable[[int, int, int], tuple[float, float]] = _tango,
) -> float:
    """Exact coverage of an interval of paired booleans; by default the one that is used."""
    true, covered = gains - losses, 0.0
    for gained, lost, chance in boolean_outcomes(n, gains, losses):
        low, high = interval(gained, lost, n)
        covered += chance * (low - 1e-12 <= true <= high + 1e-12)
    return covered


def boolean_claims(n: int, gains: float, losses: float) -> float:
    """Exact probability that a difference is called shown."""
    claimed = 0.0
    for gained, lost, chance in boolean_outcomes(n, gains, losses):
        low, high = _tango(gained, lost, n)
        claimed += chance * (mcnemar_mid_p(gained, lost) < 0.05 and not low <= 0 <= high)
    return claimed


@cache
def true_difference(scenario: Scenario, effect: float) -> float:
    """Mean difference over two million examples."""
    draw = np.random.default_rng(SEED)
    return float(np.mean([scenario(draw, 500_000, effect).differences().mean() for _ in range(4)]))


def number_coverage(scenario: Scenario, effect: float, n: int, draws: int) -> float:
    """Simulated coverage of the interval of the difference."""
    true, draw, covered = true_difference(scenario, effect), np.random.default_rng(SEED + n), 0
    for _ in range(draws):
        found = compare_scores(*scenario(draw, n, effect).mappings(), resamples=RESAMPLES)
        covered += found.ci_low <= true <= found.ci_high
    return covered / draws


def number_claims(scenario: Scenario, n: int, draws: int) -> float:
    """Simulated share of comparisons of equal variants that call a difference shown."""
    draw = np.random.default_rng(SEED - n)
    conclusions = (
        compare_scores(*scenario(draw, n, 0.0).mappings(), resamples=RESAMPLES).conclusion
        for _ in range(draws)
    )
    return sum(conclusion in CLAIMS for conclusion in conclusions) / draws


def number_coverage_not_used(scenario: Scenario, effect: float, n: int, draws: int) -> list[float]:
    """Simulated coverage of the intervals that are not used."""
    true, draw = true_difference(scenario, effect), np.random.default_rng(SEED + n)
    covered = np.zeros(len(NUMBERS_NOT_USED))
    for _ in range(draws):
        differences = scenario(draw, n, effect).differences()
        bounds = of_numbers(differences, draw, RESAMPLES)
        covered += [low <= true <= high for low, high in bounds]
    return (covered / draws).tolist()


def share_coverage(n: int, share: float) -> float:
    """Exact coverage of the interval of one variant's share."""
    chances = binom.pmf(np.arange(n + 1), n, share)
    bounds = (wilson_interval(passed / n, n) for passed in range(n + 1))
    covered = [low <= share <= high for low, high in bounds]
    return float(chances @ np.array(covered))


def repeated_share_coverage(examples: int, draws: int) -> float:
    """Simulated coverage of the interval of a share with one to five repetitions per example."""
    draw, covered, true = np.random.default_rng(SEED), 0, 0.8 / 1.3
    for _ in range(draws):
        levels, counts = draw.beta(0.8, 0.5, examples), draw.integers(1, 6, examples)
        keys = np.repeat(np.arange(examples), counts)
        scores = draw.random(len(keys)) < levels[keys]
        found = summarize_scores(scores.tolist(), keys.tolist())
        covered += found.ci_low <= true <= found.ci_high
    return covered / draws


BOUNDED: dict[str, Callable[[np.random.Generator, tuple[int, int]], Any]] = {
    "evenly spread": lambda draw, size: draw.random(size),
    "bell in the middle": lambda draw, size: draw.beta(8, 8, size),
    "towards 1": lambda draw, size: draw.beta(8, 2, size),
    "crowded at 1": lambda draw, size: draw.beta(5, 0.5, size),
    "at both ends": lambda draw, size: draw.beta(0.5, 0.5, size),
    "five grades": lambda draw, size: draw.choice(
        [0, 0.25, 0.5, 0.75, 1], size, p=[0.1, 0.1, 0.2, 0.3, 0.3]
    ),
    "mostly 1": lambda draw, size: np.where(draw.random(size) < 0.8, 1.0, draw.random(size)),
}
"""Scores between 0 and 1."""


def bounded_coverage(name: str, n: int, draws: int) -> tuple[float, float]:
    """Simulated coverage of the interval of a mean, without and with a known range from 0 to 1."""
    draw = np.random.default_rng(SEED + n)
    true = float(np.mean(BOUNDED[name](np.random.default_rng(SEED), (4_000_000, 1))))
    covered = [0, 0]
    for scores in BOUNDED[name](draw, (draws, n)).tolist():
        for place, known in enumerate((None, (0.0, 1.0))):
            found = summarize_scores(scores, score_range=known)
            covered[place] += found.ci_low <= true <= found.ci_high
    return covered[0] / draws, covered[1] / draws


def label_claims(n: int, draws: int) -> float:
    """Simulated share of equal label mixes that the test calls changed."""
    draw, rejected = np.random.default_rng(SEED), 0
    for _ in range(draws):
        first = draw.choice(4, n, p=[0.5, 0.3, 0.15, 0.05])
        second = np.where(draw.random(n) < 0.6, first, draw.permutation(first))
        swap = draw.random(n) < 0.5
        left, right = np.where(swap, second, first), np.where(swap, first, second)
        found = compare_labels(
            *({i: [str(v)] for i, v in enumerate(side)} for side in (left, right))
        )
        rejected += found.p_value < 0.05
    return rejected / draws


def tables(share: float) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """Work out one table after the other: title, header, rows."""
    draws = {n: int(count * share) for n, count in DRAWS.items()}
    sizes = [f"n = {n:,}" for n in SIZES]
    yield (
        "Coverage, paired booleans (exact)",
        ["gains, losses", *sizes, "at n = 30"],
        [
            [_rates(gains, losses)]
            + [_percent(boolean_coverage(n, gains, losses)) for n in SIZES]
            + ["hard" if hard else ""]
            for (gains, losses), hard in GAINS_AND_LOSSES
        ],
    )
    yield (
        "Coverage of what is not used, paired booleans at n = 30 (exact)",
        ["gains, losses", "used", *BOOLEANS_NOT_USED],
        [
            [_rates(gains, losses), _percent(boolean_coverage(30, gains, losses))]
            + [
                _percent(boolean_coverage(30, gains, losses, interval))
                for interval in BOOLEANS_NOT_USED.values()
            ]
            for gains, losses in [*(rates for rates, _ in GAINS_AND_LOSSES), (0.08, 0.0)]
        ],
    )
    yield (
        "Coverage, paired numbers",
        ["scores", *sizes, "at n = 30"],
        [
            [_name(scenario)]
            + [_percent(number_coverage(scenario, effect, n, draws[n])) for n in SIZES]
            + ["hard" if hard else ""]
            for scenario, effect, hard in NUMBERS
        ],
    )
    yield (
        "Coverage of what is not used, paired numbers at n = 30",
        ["scores", *NUMBERS_NOT_USED],
        [
            [_name(scenario)]
            + [
                _percent(value)
                for value in number_coverage_not_used(scenario, effect, 30, draws[30] // 2)
            ]
            for scenario, effect, _ in NUMBERS
        ],
    )
    yield (
        "Equal variants called different: booleans (exact)",
        ["changed pairs", *sizes],
        [
            [f"{200 * rate:.0f} %"] + [_percent(boolean_claims(n, rate, rate)) for n in SIZES]
            for rate in (0.25, 0.1, 0.05, 0.02)
        ],
    )
    yield (
        "Equal variants called different: numbers",
        ["scores", *sizes],
        [
            [_name(scenario)] + [_percent(number_claims(scenario, n, draws[n])) for n in SIZES]
            for scenario, _, _ in NUMBERS
        ],
    )
    yield (
        "Coverage, mean of scores from 0 to 1: range not known → known",
        ["scores", *(f"n = {n}" for n in FEW)],
        [
            [name, *(" → ".join(map(_percent, bounded_coverage(name, n, draws[30]))) for n in FEW)]
            for name in BOUNDED
        ],
    )
    others: list[tuple[str, Callable[[int], float]]] = [
        ("coverage, one share of 50 % (exact)", lambda n: share_coverage(n, 0.5)),
        ("coverage, one share of 90 % (exact)", lambda n: share_coverage(n, 0.9)),
        (
            "coverage, share with 1 to 5 repetitions",
            lambda n: repeated_share_coverage(n, draws[n]),
        ),
        ("equal label mixes called changed", lambda n: label_claims(n, draws[n] // 2)),
    ]
    yield (
        "Others",
        ["", *sizes],
        [[what, *(_percent(measure(n)) for n in SIZES)] for what, measure in others],
    )


def _rates(gains: float, losses: float) -> str:
    return f"{100 * gains:.0f} %, {100 * losses:.0f} %"


def _percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def _name(scenario: Scenario) -> str:
    return scenario.__name__.replace("_", " ")


def _markdown(title: str, header: list[str], rows: list[list[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    ruler = ["-" * width for width in widths]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in (header, ruler, *rows)
    ]
    return "\n".join([f"## {title}", "", *lines, ""])


def main() -> None:
    """Print all tables, or put them below what the page says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a tenth of the draws")
    parser.add_argument("--write", type=Path, help="the page whose tables are to be made anew")
    given = parser.parse_args()
    made = []
    for table in tables(0.1 if given.quick else 1.0):
        made.append(_markdown(*table))
        sys.stdout.write(made[-1] + "\n")
        sys.stdout.flush()
    if given.write:
        words = given.write.read_text(encoding="utf-8").partition("\n## Coverage")[0].rstrip()
        given.write.write_text("\n".join([words, "", *made]), encoding="utf-8")


if __name__ == "__main__":
    main()
