"""How often decisions err: on real scores, in clusters, among many variants, in slices, over many looks.

python -m benchmarks.simulate_decisions [folder of real scores]; the figures are in `ERROR_RATES.md`.
"""

import csv
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import numpy as np
from statsmodels.stats.multitest import multipletests

from phoenix_nb.core.stats.differences import estimate_mean
from phoenix_nb.core.stats.multiplicity import max_t
from phoenix_nb.core.stats.paired import compare_scores
from phoenix_nb.core.stats.proportions import mcnemar_mid_p
from phoenix_nb.core.stats.selection import shrunken
from phoenix_nb.core.stats.slices import compare_slices
from phoenix_nb.core.stats.summaries import summarize_scores

SIZES = (10, 30, 100, 300)
PENALTIES = ("wmt21_ted_ende.csv", "wmt21_ted_zhen.csv")
"""Penalties of human raters, 0 to 25 for each segment, for 14 and 15 translation systems."""
_ALPHA = 0.05
_SLICES = 20


def real_scores(path: Path, draws: int) -> Iterator[str]:
    """Resample the segments of every pair of systems; the whole set of segments is the truth."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    systems = [name for name in rows[0] if name not in {"id", "doc"}]
    table = np.array([[float(row[name]) for name in systems] for row in rows])
    random = np.random.default_rng(1)
    pairs = list(combinations(range(len(systems)), 2))
    for n in SIZES:
        below, widths, outside, means = 0, [], 0, []
        for first, second in pairs:
            differences = table[:, second] - table[:, first]
            covered = 0
            for places in random.integers(0, len(table), (draws, n)):
                found = estimate_mean(differences[places].tolist(), scale=25.0, known=True)
                covered += found.low <= differences.mean() <= found.high
                outside += found.low < -25 or found.high > 25
                widths.append((found.high - found.low) / 25)
            below += covered / draws < 0.93
        for column in table.T:
            drawn = column[random.integers(0, len(column), (4 * draws, n))]
            found = [summarize_scores(one, score_range=(0, 25)) for one in drawn.tolist()]
            means.append(np.mean([one.ci_low <= column.mean() <= one.ci_high for one in found]))
        yield (
            f"| {path.stem} | {n} | {below / len(pairs):.0%} | {np.median(widths):.2f} | {outside} | "
            f"{min(means):.1%} |"
        )


def null_pairs(path: Path, draws: int) -> Iterator[str]:
    """Exchange two systems' scores at random, segment by segment: equal variants of real scores."""
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    systems = [name for name in rows[0] if name not in {"id", "doc"}]
    table = np.array([[float(row[name]) for name in systems] for row in rows])
    random = np.random.default_rng(2)
    for n in SIZES:
        claims = 0
        for _ in range(draws):
            first, second = random.choice(len(systems), 2, replace=False)
            sample = table[random.integers(0, len(table), n)]
            differences = sample[:, second] - sample[:, first]
            differences *= random.choice([-1, 1], n)
            found = estimate_mean(differences.tolist(), scale=25.0, known=True)
            claims += found.p_value < _ALPHA and not found.low <= 0 <= found.high
        yield f"| {path.stem} | {n} | {claims / draws:.1%} |"


def clusters(draws: int) -> Iterator[str]:
    """Documents of 5 to 30 questions, intraclass correlation 0.1 and 0.3, equal variants."""
    for correlation in (0.1, 0.3):
        for count in (10, 20, 50):
            random = np.random.default_rng(count)
            covered = claimed = naive = 0
            for _ in range(draws):
                sizes = random.integers(5, 31, count)
                weight = 1 / correlation - 1
                chances = random.dirichlet([0.2 * weight, 0.2 * weight, 0.6 * weight], count)
                keys = np.repeat(np.arange(count), sizes)
                drawn = random.random(len(keys))
                up, down = chances[keys, 0], chances[keys, 1]
                changes = np.where(drawn < up, 1, np.where(drawn < up + down, -1, 0))
                both = (
                    {i: [float(one < 0)] for i, one in enumerate(changes)},
                    {i: [float(one > 0)] for i, one in enumerate(changes)},
                )
                found = compare_scores(*both, clusters=dict(enumerate(keys.tolist())))
                covered += found.ci_low <= 0 <= found.ci_high
                claimed += found.conclusion in {"better", "worse"}
                alone = compare_scores(*both)
                naive += alone.ci_low <= 0 <= alone.ci_high
            yield (
                f"| {correlation} | {count} | {naive / draws:.1%} | {covered / draws:.1%} | "
                f"{claimed / draws:.1%} |"
            )


def many(draws: int) -> Iterator[str]:
    """Eleven variants by three evaluators that look at the same outputs; the first may gain 15 points."""
    for gain in (0.0, 0.15):
        random = np.random.default_rng(3)
        claimed = {"max-T": 0, "Holm": 0}
        for _ in range(draws):
            level = random.beta(2, 1, 100)
            outputs = random.random((12, 100)) < level
            outputs[1] |= random.random(100) < 3 * gain  # a third of the answers are wrong
            scores = np.where(random.random((3, 12, 100)) < 0.95, outputs, ~outputs).astype(float)
            changes = (scores[:, 1:] - scores[:, :1]).reshape(-1, 100)
            p_values = [
                mcnemar_mid_p(int((one > 0).sum()), int((one < 0).sum())) for one in changes
            ]
            of = [{i: (float(x),) for i, x in enumerate(one) if x} for one in changes]
            by_holm = multipletests(p_values, method="holm")[1]
            for name, found in (("max-T", max_t(p_values, of).p_values), ("Holm", by_holm)):
                asked = found[:1] if gain else found
                claimed[name] += min(p for p in asked if p is not None) < _ALPHA
        for name, count in claimed.items():
            yield f"| {name} | {gain:.0%} | {count / draws:.1%} |"


def slices(draws: int) -> Iterator[str]:
    """Twenty slices of 60 of 300 examples; the first may have a gap."""
    for gap in (0.0, 0.15, 0.35):
        random = np.random.default_rng(4)
        found_any = found_first = covered = 0
        for _ in range(draws):
            members = {str(k): random.permutation(300)[:60].tolist() for k in range(_SLICES)}
            chance = np.full(300, 0.15)
            chance[members["0"]] += gap
            drawn = random.random(300)
            differences = np.where(drawn < chance, 1.0, np.where(drawn > 0.85, -1.0, 0.0))
            result = compare_slices([(dict(enumerate(differences.tolist())), members)])[0]
            found_any += min(one.p_value for one in result.values()) < _ALPHA
            found_first += result["0"].p_value < _ALPHA
            covered += result["0"].gap_low <= gap <= result["0"].gap_high
        yield (
            f"| {gap:.0%} | {found_any / draws:.1%} | {found_first / draws:.1%} | "
            f"{covered / draws:.1%} |"
        )


def best_of(draws: int) -> Iterator[str]:
    """Twelve variants that truly differ by 2 points of standard deviation, n = 100: the leading one."""
    random = np.random.default_rng(5)
    plain, shrunk, covered, selected = [], [], 0, 0
    for _ in range(draws):
        true = random.normal(0, 0.02, 12)
        level = random.beta(2, 1, 100)
        baseline = (random.random(100) < level).astype(float)
        columns = (random.random((12, 100)) < np.clip(level + true[:, None], 0, 1)).astype(float)
        differences = columns - baseline
        best = int(differences.mean(axis=1).argmax())
        means = shrunken([dict(enumerate(one)) for one in differences.tolist()])
        plain.append(differences[best].mean() - true[best])
        shrunk.append((means[best] or 0.0) - true[best])
        for level_, wide in ((0.95, False), (1 - _ALPHA / 12, True)):
            found = compare_scores(
                dict(enumerate(baseline[:, None].tolist())),
                dict(enumerate(columns[best][:, None].tolist())),
                level=level_,
            )
            inside = found.ci_low <= true[best] <= found.ci_high
            covered, selected = covered + (inside and not wide), selected + (inside and wide)
    for name, errors, share in (("as seen", plain, covered), ("corrected", shrunk, selected)):
        rmse = float(np.sqrt(np.mean(np.square(errors))))
        yield f"| {name} | {np.mean(errors):+.4f} | {rmse:.4f} | {share / draws:.1%} |"


def looks(draws: int) -> Iterator[str]:
    """Equal prompts, one after the other against the best so far on the same 100 examples."""
    random = np.random.default_rng(6)
    first = {5: 0, 10: 0, 20: 0}
    for _ in range(draws):
        level = random.beta(2, 1, 100)
        best = random.random(100) < level
        for k in range(1, 21):
            other = random.random(100) < level
            gained, lost = int((other & ~best).sum()), int((best & ~other).sum())
            if gained > lost and mcnemar_mid_p(gained, lost) < _ALPHA:
                for looked in first:
                    first[looked] += k <= looked
                break
    yield from (f"| {looked} | {count / draws:.1%} |" for looked, count in first.items())


def main() -> None:
    """Print the tables."""
    if len(sys.argv) > 1:
        folder = Path(sys.argv[1])
        _table("corpus | n | pairs below 93 % | median width | outside | worst mean",
               (line for name in PENALTIES for line in real_scores(folder / name, 300)))  # fmt: skip
        _table("corpus | n | equal variants called different",
               (line for name in PENALTIES for line in null_pairs(folder / name, 1_000)))  # fmt: skip
    _table("correlation | clusters | not grouped | by cluster | false claims", clusters(4_000))
    _table("adjusted by | gain of one | called different", many(400))
    _table("gap | any slice called different | this slice | gap covered", slices(300))
    _table("leading of 12 | bias | RMSE | coverage", best_of(1_000))
    _table("looks | a false claim among them", looks(4_000))


def _table(head: str, lines: Iterator[str]) -> None:
    print(f"\n| {head} |\n{'| --- ' * (head.count('|') + 1)}|", flush=True)
    for line in lines:
        print(line, flush=True)


if __name__ == "__main__":
    main()
