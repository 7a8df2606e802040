"""Labels of two variants on the same examples: how many changed, and whether their mix did."""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from phoenix_nb.core.stats.pairing import Unmatched, alone
from phoenix_nb.core.stats.proportions import mcnemar_mid_p

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Counts = NDArray[np.int64]

__all__ = ["LabelComparison", "compare_labels", "label_changes"]

_Key = TypeVar("_Key", bound=Hashable)
_Item = TypeVar("_Item", str, tuple[str, str])
_Count = TypeVar("_Count", int, float)
_Shares = dict[str, float]
"""Of one example: the share of its repetitions that have each label."""

_Flow = tuple[tuple[str, float], ...]
"""By how much the share of each label differs, for those of which it does."""

_SEED = 42
_SWAPS = 9_999
"""Random swaps where labels are too rare for the chi-squared distribution."""
_MOST_LABELS = 100
"""Labels beyond which they are free text, and a test of their mix is a test of nothing."""
_ENOUGH = 10
"""Changes that each label must be part of, for the chi-squared distribution to hold; a change of a share
counts by its square."""
_DIGITS = 12
"""Decimals to which differences of shares are rounded, so that equal ones compare equal."""
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
    repeated: bool
    """Whether any of these examples has several labels in one variant, so that it is compared by the share
    of each."""
    changed: int
    """Examples whose label differs; of several labels, the most frequent one."""
    agreement: float | None
    """Share of examples whose label is the same; None without any."""
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
    *,
    clusters: Mapping[_Key, Hashable] | None = None,
) -> LabelComparison:
    """Compare the labels of two variants on the examples that both labelled.

    The mix of labels is compared by the share that each label has of an example's repetitions: the most
    frequent label of three repetitions is another quantity than that of one, and would differ between two
    variants that are the same. With one label each and two labels in all, the test is McNemar's mid-p
    test. Else it is the Stuart-Maxwell test of marginal homogeneity, of shares where there are several
    labels: by the chi-squared distribution where every label takes part in changes that are worth ten or
    more, else by swapping the two variants of an example at random.

    Sources: Stuart (1955), Biometrika 42; Maxwell (1970), British Journal of Psychiatry 116. How often
    equal mixes of unequal repetitions are called changed: `benchmarks/simulate_labels.py`.

    Args:
        baseline: Example to its labels, one per repetition; None for an example, or None or NaN for a
            repetition, that failed or has no label.
        variant: The same of the other variant.
        clusters: Example to its cluster, where examples are not independent: the two variants of a whole
            cluster are then swapped.
    """
    left, right = _every_share(baseline, variant)
    keys = [
        key for key, shares in left.items() if shares is not None and right.get(key) is not None
    ]
    pairs = [(left[key] or {}, right[key] or {}) for key in keys]
    # Examples that are labelled alike share their shares.
    usual = [(_usual(shares), _usual(other)) for shares, other in pairs if shares is not other]
    moved = Counter(pair for pair in usual if pair[0] != pair[1])
    changed = moved.total()
    repeated = max(map(len, chain.from_iterable(pairs)), default=1) > 1
    flows = [_flow(*pair) for pair in pairs]
    if clusters is not None:
        flows = _by_cluster(flows, [clusters.get(key, key) for key in keys])
    statistic, df, p_value, test = (
        _test(flows, repeated=repeated, clustered=clusters is not None)
        if pairs
        else (None, 0, None, "")
    )
    return LabelComparison(
        n=len(pairs),
        unmatched_baseline=alone(left, right),
        unmatched_variant=alone(right, left),
        repeated=repeated,
        changed=changed,
        agreement=1 - changed / len(pairs) if pairs else None,
        transitions=_sorted(moved),
        statistic=statistic,
        df=df,
        p_value=p_value,
        test=test,
    )


def label_changes(
    baseline: Mapping[_Key, Sequence[str | None] | None],
    variant: Mapping[_Key, Sequence[str | None] | None],
) -> dict[_Key, tuple[float, ...]]:
    """Return by how much the share of each label that moves anywhere differs, example by example."""
    left, right = _every_share(baseline, variant)
    flows = {
        key: dict(_flow(shares, other))
        for key, other in right.items()
        if other is not None and (shares := left.get(key)) is not None
    }
    moving = sorted({label for flow in flows.values() for label in flow})
    return {key: tuple(flow.get(one, 0.0) for one in moving) for key, flow in flows.items() if flow}


def usual_label(labels: Sequence[str | None] | None) -> str | None:
    """Return the most frequent label; of equally frequent ones the first in the alphabet."""
    shares = _shares(labels)
    return None if shares is None else _usual(shares)


def _every_share(
    *sides: Mapping[_Key, Sequence[str | None] | None],
) -> list[dict[_Key, _Shares | None]]:
    """Return the shares of each example, worked out once for those that are labelled alike."""
    known: dict[Sequence[str | None], _Shares | None] = {}
    every = []
    for side in sides:
        rows = {key: tuple(labels or ()) for key, labels in side.items()}
        known |= {row: _shares(row) for row in set(rows.values()) - known.keys()}
        every.append({key: known[row] for key, row in rows.items()})
    return every


def _shares(labels: Sequence[str | None] | None) -> _Shares | None:
    """Return the share of each label, without repetitions that have none; None if all have none."""
    there = [label for label in labels or () if label is not None and label == label]  # noqa: PLR0124 - NaN
    distinct = set(there)
    if len(distinct) == 1:  # as of most examples
        return dict.fromkeys(distinct, 1.0)
    return {label: count / len(there) for label, count in Counter(there).items()} or None


def _usual(shares: _Shares) -> str:
    if len(shares) == 1:
        return next(iter(shares))
    return min(shares, key=lambda label: (-shares[label], label))


def _sorted(counts: Mapping[_Item, _Count]) -> dict[_Item, _Count]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _by_cluster(many: Sequence[_Flow], keys: Sequence[Hashable]) -> list[_Flow]:
    """Add up the changes of each cluster."""
    parts: dict[Hashable, dict[str, list[float]]] = {}
    for key, flow in zip(keys, many, strict=True):
        for label, share in flow:
            parts.setdefault(key, {}).setdefault(label, []).append(share)
    return [
        _tidy((label, math.fsum(shares)) for label, shares in one.items()) for one in parts.values()
    ]


def _test(
    every: Sequence[_Flow], *, repeated: bool, clustered: bool
) -> tuple[float | None, int, float | None, str]:
    """Return statistic, degrees of freedom, p-value and the test's name.

    Args:
        every: By how much the share of each label differs, one for each example or cluster.
        repeated: Whether any example has several labels.
        clustered: Whether these are clusters, which may be too few for the chi-squared distribution.
    """
    flows = Counter(flow for flow in every if flow)
    labels = sorted({label for flow in flows for label, _ in flow})
    if not labels:
        return None, 0, 1.0, "nothing changed"
    if len(labels) > _MOST_LABELS:
        return None, 0, None, ""
    import numpy as np

    place = {label: at for at, label in enumerate(labels)}
    moves = np.zeros((len(flows), len(labels)))
    for row, flow in enumerate(flows):
        for label, share in flow:
            moves[row, place[label]] = share
    times = np.array(list(flows.values()))
    spread = (moves.T * times) @ moves
    inverse = np.linalg.pinv(spread, hermitian=True)
    df = int(np.linalg.matrix_rank(spread, hermitian=True))
    net = times @ moves
    statistic = float(net @ inverse @ net)
    if df == 1 and not repeated and not clustered:
        forth = int(times[moves[:, 0] < 0].sum())
        p_value = mcnemar_mid_p(forth, int(times.sum()) - forth)
        return statistic, df, p_value, "McNemar mid-p"
    if spread.diagonal().min() >= _ENOUGH and not clustered:
        from scipy.special import chdtrc

        return statistic, df, float(chdtrc(df, statistic)), "Stuart-Maxwell"
    p_value = _swapped(moves, times, inverse, statistic)
    return statistic, df, p_value, "Stuart-Maxwell, swapped"


def _flow(before: _Shares, after: _Shares) -> _Flow:
    """Return by how much each label's share differs, for those of which it does."""
    if before == after:  # as of most examples
        return ()
    return _tidy((one, after.get(one, 0.0) - before.get(one, 0.0)) for one in {**before, **after})


def _tidy(differences: Iterable[tuple[str, float]]) -> _Flow:
    return tuple(sorted((one, round(by, _DIGITS)) for one, by in differences if abs(by) > _EXACT))


def _swapped(moves: "Floats", times: "Counts", inverse: "Floats", statistic: float) -> float:
    """Share of random swaps with a statistic as large; swapping leaves the covariance as it is."""
    import numpy as np

    generator = np.random.Generator(np.random.PCG64(_SEED))
    # Of two opposite changes the first in order stands for both, so that it does not matter who is compared
    # with whom.
    kinds: dict[tuple[float, ...], int] = {}
    for move, count in zip(moves.tolist(), times.tolist(), strict=True):
        kind = max(tuple(move), tuple(-share for share in move))
        kinds[kind] = kinds.get(kind, 0) + count
    net = np.zeros((_SWAPS, moves.shape[1]))
    for kind in sorted(kinds):
        signs = 2 * generator.binomial(kinds[kind], 0.5, _SWAPS) - kinds[kind]
        net += np.outer(signs, kind)
    swapped = np.einsum("ri,ij,rj->r", net, inverse, net, optimize=True)
    hits = int((swapped >= statistic * (1 - _EXACT)).sum())
    return (hits + 1) / (_SWAPS + 1)
