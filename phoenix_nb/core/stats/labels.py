"""Labels of two variants on the same examples: how many changed, and whether their mix did."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from phoenix_nb.core.stats.pairing import Unmatched, alone
from phoenix_nb.core.stats.proportions import mcnemar_exact

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

__all__ = ["LabelComparison", "compare_labels"]

_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item", str, tuple[str, str])

_SEED = 42
_SWAPS = 9_999
"""Random swaps where labels are too rare for the chi-squared distribution."""
_MOST_LABELS = 100
"""Labels beyond which they are free text, and a test of their mix is a test of nothing."""
_ENOUGH = 10
"""Changes that each label must be part of, for the chi-squared distribution to hold."""
_EXACT = 1e-9
"""Relative rounding error that must not decide whether two statistics are equal."""


@dataclass(frozen=True, slots=True)
class LabelComparison:
    """Labels of a variant compared with the baseline's, over the examples that both labelled."""

    n: int
    """Examples that both labelled."""
    unmatched_baseline: Unmatched
    """Examples that only the baseline labelled."""
    unmatched_variant: Unmatched
    """Examples that only the variant labelled."""
    changed: int
    """Examples whose label differs."""
    agreement: float | None
    """Share of examples whose label is the same; None without any."""
    counts_baseline: dict[str, int]
    counts_variant: dict[str, int]
    """How often each label occurs among the paired examples, the most frequent first."""
    transitions: dict[tuple[str, str], int]
    """Changed examples by (label of the baseline, label of the variant), the most frequent
    first."""
    statistic: float | None
    """Stuart and Maxwell's chi-squared; None if nothing changed, or more than 100 labels did."""
    df: int
    p_value: float | None
    """Of "the mix of labels is the same"; changes that balance out do not lower it. None without
    pairs, or with more than 100 labels that changed."""
    test: str
    """Where the p-value comes from; empty if there is none."""


def compare_labels(
    baseline: Mapping[_Key, Sequence[str | None] | None],
    variant: Mapping[_Key, Sequence[str | None] | None],
) -> LabelComparison:
    """Compare the labels of two variants on the examples that both labelled.

    With two labels the test is the exact McNemar test. With more it is the Stuart-Maxwell test of
    marginal homogeneity: by the chi-squared distribution where every label takes part in ten
    changes or more, else by swapping the two labels of changed examples at random, which is sound
    for any number.

    Sources: Stuart (1955), Biometrika 42; Maxwell (1970), British Journal of Psychiatry 116.

    Args:
        baseline: Example to its labels, one per repetition (the most frequent one counts; of
            equally frequent ones the first in the alphabet); None for an example, or a repetition,
            that failed or has no label.
        variant: The same of the other variant.
    """
    left = {key: usual_label(labels) for key, labels in baseline.items()}
    right = {key: usual_label(labels) for key, labels in variant.items()}
    pairs = [
        (label, other)
        for key, label in left.items()
        if label is not None and (other := right.get(key)) is not None
    ]
    moved = Counter(pair for pair in pairs if pair[0] != pair[1])
    changed = moved.total()
    statistic, df, p_value, test = _test(moved) if pairs else (None, 0, None, "")
    return LabelComparison(
        n=len(pairs),
        unmatched_baseline=alone(left, right),
        unmatched_variant=alone(right, left),
        changed=changed,
        agreement=1 - changed / len(pairs) if pairs else None,
        counts_baseline=_sorted(Counter(label for label, _ in pairs)),
        counts_variant=_sorted(Counter(label for _, label in pairs)),
        transitions=_sorted(moved),
        statistic=statistic,
        df=df,
        p_value=p_value,
        test=test,
    )


def usual_label(labels: Sequence[str | None] | None) -> str | None:
    """Return the most frequent label; of equally frequent ones the first in the alphabet."""
    counts = Counter(label for label in labels or () if label is not None)
    return min(counts, key=lambda label: (-counts[label], label), default=None)


def _sorted(counts: Counter[_Item]) -> dict[_Item, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _test(moved: Counter[tuple[str, str]]) -> tuple[float | None, int, float | None, str]:
    """Return statistic, degrees of freedom, p-value and the test's name."""
    labels = sorted({label for pair in moved for label in pair})
    if not labels:
        return None, 0, 1.0, "nothing changed"
    if len(labels) > _MOST_LABELS:
        return None, 0, None, ""
    import numpy as np

    flows = np.array([[moved[row, column] for column in labels] for row in labels], dtype=float)
    shared = flows + flows.T
    spread = np.diag(shared.sum(axis=0)) - shared
    inverse = np.linalg.pinv(spread, hermitian=True)
    df = int(np.linalg.matrix_rank(spread, hermitian=True))
    net = flows.sum(axis=1) - flows.sum(axis=0)
    statistic = float(net @ inverse @ net)
    if df == 1:
        return statistic, df, mcnemar_exact(int(flows[0, 1]), int(flows[1, 0])), "exact McNemar"
    if spread.diagonal().min() >= _ENOUGH:
        from scipy.special import chdtrc

        return statistic, df, float(chdtrc(df, statistic)), "Stuart-Maxwell"
    return statistic, df, _swapped(shared, inverse, statistic), "Stuart-Maxwell, swapped"


def _swapped(shared: "Floats", inverse: "Floats", statistic: float) -> float:
    """Share of random swaps with a statistic as large; swapping leaves the covariance as it is."""
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(_SEED))
    net = np.zeros((_SWAPS, len(shared)))
    for row, column in zip(*np.nonzero(np.triu(shared)), strict=True):
        moves = shared[row, column]
        flow = 2 * generator.binomial(int(moves), 0.5, _SWAPS) - moves
        net[:, row] += flow
        net[:, column] -= flow
    swapped = np.einsum("ri,ij,rj->r", net, inverse, net, optimize=True)
    hits = int((swapped >= statistic * (1 - _EXACT)).sum())
    return (hits + 1) / (_SWAPS + 1)
