"""Whether intervals of corrected means and of agreement hold what they say, and what a judge is worth.

python -m benchmarks.simulate_judges > benchmarks/JUDGES.md
"""

from collections.abc import Iterator

import numpy as np

from phoenix_nb.core.stats.agreement import cohen_kappa
from phoenix_nb.core.stats.alpha import alpha_with_interval
from phoenix_nb.core.stats.corrected import CorrectedMean, corrected_mean, corrected_share
from phoenix_nb.core.stats.raters import gwet_ac1, krippendorff_alpha

Cells = np.ndarray
"""Chances of (yes, yes), (yes, no), (no, yes) and (no, no)."""
SHARES = (
    # rows, labels, base rate, sensitivity, specificity
    (1_000, 100, 0.5, 0.9, 0.8),
    (1_000, 100, 0.8, 0.9, 0.8),
    (300, 30, 0.7, 0.9, 0.8),
    (300, 50, 0.9, 0.95, 0.7),
    (1_000, 100, 0.65, 0.5, 0.5),
    (200, 100, 0.6, 0.85, 0.85),
)
WIDTHS = tuple(
    (1_000, 100, base, *judge)
    for judge in ((0.9, 0.8), (0.5, 0.5))
    for base in (0.5, 0.6, 0.7, 0.8)
)
AGREEMENTS = tuple(
    (base, *judge, n)
    for base in (0.5, 0.8, 0.95)
    for judge in ((0.9, 0.8), (0.98, 0.98), (0.5, 0.5))
    for n in (20, 60, 150)
)
LABELS = ("yes", "no")


def judged(
    random: np.random.Generator, rows: int, base: float, sensitivity: float, specificity: float
) -> tuple[np.ndarray, np.ndarray]:
    """Draw what is true of each row, and what a judge says."""
    truth = random.random(rows) < base
    return truth, random.random(rows) < np.where(truth, sensitivity, 1 - specificity)


def shares(
    setting: tuple[int, int, float, float, float], times: int, *, to_come: bool, seed: int = 1
) -> tuple[float, float]:
    """Return how often the interval of a corrected share holds the truth, and its width to labels alone."""
    rows, number, base, *judge = setting
    random = np.random.default_rng(seed)
    found = []
    for _ in range(times):
        truth, passed = judged(random, rows, base, *judge)
        labels = {int(row): bool(truth[row]) for row in random.permutation(rows)[:number]}
        mean = corrected_share(dict(enumerate(passed.tolist())), labels, to_come=to_come)
        found.append(_held(mean, base if to_come else float(truth.mean())))
    return _summed(found)


def differences(
    labels: int,
    times: int,
    *,
    right: float = 0.8,
    changed: float = 0.4,
    rows: int = 500,
    seed: int = 3,
) -> tuple[float, float]:
    """Return the same for paired differences of −1, 0 and 1, of which a judge gets a share right."""
    random = np.random.default_rng(seed)
    chances = [0.375 * changed, 1 - changed, 0.625 * changed]
    found = []
    for _ in range(times):
        truth = random.choice([-1.0, 0.0, 1.0], p=chances, size=rows)
        guess = random.choice([-1.0, 0.0, 1.0], size=rows)
        scores = np.where(random.random(rows) < right, truth, guess)
        known = {int(row): float(truth[row]) for row in random.permutation(rows)[:labels]}
        mean = corrected_mean(dict(enumerate(scores.tolist())), known, score_range=(-1, 1))
        found.append(_held(mean, float(truth.mean())))
    return _summed(found)


def _held(mean: CorrectedMean | None, truth: float) -> tuple[bool, float, float]:
    assert mean is not None
    alone = mean.labels_alone
    return (
        mean.ci_low - 1e-12 <= truth <= mean.ci_high + 1e-12,
        mean.width,
        alone.ci_high - alone.ci_low,
    )


def _summed(found: list[tuple[bool, float, float]]) -> tuple[float, float]:
    held, widths, alone = np.array(found, float).T
    return float(held.mean()), float(widths.mean() / alone.mean())


def kappa_of(cells: Cells) -> float:
    """Return kappa of chances."""
    share, first, second = cells[0] + cells[3], cells[0] + cells[1], cells[0] + cells[2]
    chance = first * second + (1 - first) * (1 - second)
    return float((share - chance) / (1 - chance))


def ac1_of(cells: Cells) -> float:
    """Return AC1 of chances."""
    share, mean = cells[0] + cells[3], (2 * cells[0] + cells[1] + cells[2]) / 2
    chance = 2 * mean * (1 - mean)
    return float((share - chance) / (1 - chance))


def agreements(
    setting: tuple[float, float, float, int], times: int, *, pseudo_rows: float = 2.0, seed: int = 5
) -> tuple[float, float]:
    """Return how often the intervals of kappa and AC1 hold the truth; without an interval they do not."""
    base, sensitivity, specificity, n = setting
    cells = np.array(
        [
            base * sensitivity,
            base * (1 - sensitivity),
            (1 - base) * (1 - specificity),
            (1 - base) * specificity,
        ]
    )
    pairs = [("yes", "yes"), ("yes", "no"), ("no", "yes"), ("no", "no")]
    random = np.random.default_rng(seed)
    held = np.zeros(2)
    for counts in random.multinomial(n, cells, size=times):
        rated = [pair for pair, count in zip(pairs, counts, strict=True) for _ in range(count)]
        kappa = cohen_kappa(rated, labels=LABELS, pseudo_rows=pseudo_rows)
        ac1 = gwet_ac1(rated, labels=LABELS, pseudo_rows=pseudo_rows)
        held += [
            _within(kappa.ci_low, kappa.ci_high, kappa_of(cells)),
            _within(ac1.low, ac1.high, ac1_of(cells)),
        ]
    return float(held[0] / times), float(held[1] / times)


def alphas(base: float, error: float, n: int, times: int, *, raters: int = 3) -> float:
    """Return how often the interval of alpha holds the alpha of very many rows."""
    random = np.random.default_rng(7)

    def rated(rows: int) -> dict[int, list[str]]:
        truth = random.random(rows) < base
        said = truth[:, None] != (random.random((rows, raters)) < error)
        return {row: ["yes" if one else "no" for one in each] for row, each in enumerate(said)}

    truth = krippendorff_alpha(rated(100_000))
    held = 0
    for _ in range(times):
        alpha = alpha_with_interval(rated(n), labels=LABELS)
        held += _within(alpha.low, alpha.high, truth or 0.0)
    return held / times


def _within(low: float | None, high: float | None, truth: float) -> bool:
    return low is not None and high is not None and low - 1e-12 <= truth <= high + 1e-12


def main() -> None:
    """Print the page."""
    print(HEAD)
    for title, lines in (
        ("Pass/fail: coverage of the corrected mean", _shares(2_000)),
        ("Pass/fail: width against the labels alone", _widths(500)),
        ("Paired differences of −1, 0 and 1: coverage and width", _differences(2_000)),
        ("Kappa and AC1: coverage", _agreements(2_000)),
        ("Krippendorff's alpha: coverage", _alphas(400)),
    ):
        print(f"\n## {title}\n")
        for line in lines:
            print(f"| {' | '.join(line)} |", flush=True)


HEAD = """\
# Judges and people

Whether the intervals of corrected means and of agreement hold 95 %, and how much a judge narrows them. Made
with `python -m benchmarks.simulate_judges > benchmarks/JUDGES.md`; quick versions are among the tests. Of
2,000 draws a coverage has a standard error of 0.5 points, of 400 one of 1.1."""


def _shares(times: int) -> Iterator[tuple[str, ...]]:
    yield (
        "rows",
        "labels",
        "base rate",
        "sensitivity",
        "specificity",
        "these rows",
        "rows to come",
    )
    yield ("---",) * 7
    for setting in SHARES:
        held = [shares(setting, times, to_come=to_come)[0] for to_come in (False, True)]
        yield (*(f"{value:g}" for value in setting), *(f"{share:.1%}" for share in held))


def _widths(times: int) -> Iterator[tuple[str, ...]]:
    yield ("rows", "labels", "base rate", "sensitivity", "specificity", "width ÷ labels alone")
    yield ("---",) * 6
    for setting in WIDTHS:
        yield (
            *(f"{value:g}" for value in setting),
            f"{shares(setting, times, to_come=False)[1]:.2f}",
        )


def _differences(times: int) -> Iterator[tuple[str, ...]]:
    yield ("labels", "judge right", "coverage", "width ÷ labels alone")
    yield ("---",) * 4
    for labels in (30, 50, 100):
        for right in (0.5, 0.8, 0.95, 1.0):
            held, ratio = differences(labels, times, right=right)
            yield (f"{labels}", f"{right:.0%}", f"{held:.1%}", f"{ratio:.2f}")


def _agreements(times: int) -> Iterator[tuple[str, ...]]:
    yield (
        "base rate",
        "sensitivity",
        "specificity",
        "rows",
        "kappa",
        "AC1",
        "kappa without",
        "AC1 without",
    )
    yield ("---",) * 8
    for setting in AGREEMENTS:
        figures = (*agreements(setting, times), *agreements(setting, times, pseudo_rows=0))
        yield (*(f"{value:g}" for value in setting), *(f"{share:.1%}" for share in figures))


def _alphas(times: int) -> Iterator[tuple[str, ...]]:
    yield ("base rate", "each wrong", "raters", "rows", "alpha")
    yield ("---",) * 5
    for base in (0.5, 0.8):
        for error in (0.02, 0.1):
            for n in (30, 100):
                yield (
                    f"{base:g}",
                    f"{error:.0%}",
                    "3",
                    f"{n}",
                    f"{alphas(base, error, n, times):.1%}",
                )


if __name__ == "__main__":
    main()
