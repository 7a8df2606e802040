"""Permutation max-T: what is adjusted for many comparisons at once."""

import itertools

import numpy as np
import pytest
from statsmodels.stats.multitest import multipletests

from phoenix_nb.core.stats.multiplicity import max_t
from phoenix_nb.core.stats.resampling import sign_flip_test
from phoenix_nb.core.stats.selection import shrunken


def of(differences):
    return {i: (value,) for i, value in enumerate(differences) if value}


def test_one_comparison_keeps_its_own() -> None:
    assert max_t([0.03, None], [of([1, 1, -1]), {}]).p_values == [0.03, None]
    assert max_t([], []).p_values == []


def test_agrees_with_all_sign_patterns() -> None:
    draw = np.random.default_rng(6)
    table = draw.normal(0.4, 1, (10, 3))
    signs = np.array(list(itertools.product([1, -1], repeat=10)))
    scale = np.sqrt((table**2).sum(axis=0))
    seen, flipped = np.abs(table.sum(axis=0)) / scale, np.abs(signs @ table) / scale
    order = np.argsort(-seen)
    wanted, so_far = np.zeros(3), 0.0
    for rank, place in enumerate(order):
        largest = flipped[:, order[rank:]].max(axis=1)
        so_far = max(so_far, (largest >= seen[place] - 1e-9).mean())
        wanted[place] = so_far
    found = max_t([0.0] * 3, [of(column) for column in table.T.tolist()]).p_values
    assert found == pytest.approx(wanted.tolist(), abs=0.015)


def test_equal_comparisons_pay_once_and_different_ones_less_than_by_holm() -> None:
    draw = np.random.default_rng(17)
    drawn = draw.normal(0, 1, 100)
    differences = (drawn - drawn.mean() + 0.25).tolist()
    alone = sign_flip_test(differences)
    assert 0.001 < alone < 0.05
    twice = max_t([alone, alone], [of(differences)] * 2)
    assert twice.p_values[0] == pytest.approx(alone, rel=0.3)
    assert twice.level == pytest.approx(0.95, abs=0.005)
    others = [draw.normal(0, 1, 100).tolist() for _ in range(5)]
    p_values = [alone, 0.4, 0.5, 0.6, 0.7, 0.8]
    found = max_t(p_values, [of(one) for one in (differences, *others)])
    assert all(p <= q for p, q in zip(p_values, found.p_values, strict=True))
    assert found.p_values[0] <= multipletests(p_values, method="holm")[1][0] * 1.2
    assert 0.95 < found.level <= 1 - 0.05 / 6 + 1e-9


def test_many_units_are_drawn_from_the_normal_distribution() -> None:
    draw = np.random.default_rng(8)
    columns = draw.choice([-1.0, 1.0], (3, 20_000))
    found = max_t([0.01, 0.2, 0.3], [of(one) for one in columns.tolist()])
    assert 0.01 <= found.p_values[0] <= 1


def test_labels_and_scores_are_adjusted_together() -> None:
    moves = {i: (-1.0, 1.0) if i % 3 else (1.0, -1.0) for i in range(60)}
    scores = of([1.0 if i % 3 else -1.0 for i in range(60)])
    found = max_t([0.001, 0.001], [moves, scores]).p_values
    assert found[0] == pytest.approx(found[1])  # the same changes, told twice
    assert found[0] < 0.05


def test_the_best_of_equal_variants_is_shrunken_to_nothing() -> None:
    draw = np.random.default_rng(9)
    gains, errors = [], []
    for _ in range(100):
        own = draw.choice([0.0, 1.0], (13, 100))
        differences = [dict(enumerate((one - own[0]).tolist())) for one in own[1:]]
        means = [sum(one.values()) / 100 for one in differences]
        shrunk = shrunken(differences)
        best = int(np.argmax(means))
        middle = sum(means) / 12
        gains.append(means[best] - middle)
        errors.append(shrunk[best] - middle)
    assert np.mean(gains) > 0.06
    assert np.mean(errors) < 0.2 * np.mean(gains)


def test_two_variants_and_clear_ones_are_left_as_they_are() -> None:
    assert shrunken([{1: 0.5, 2: 0.1}, {1: 0.2, 2: 0.1}]) == [None, None]
    draw = np.random.default_rng(10)
    clear = [dict(enumerate((draw.normal(mean, 0.1, 200)).tolist())) for mean in (0, 1, 2, 5)]
    means = [sum(one.values()) / 200 for one in clear]
    assert shrunken(clear) == pytest.approx(means, rel=0.01, abs=0.01)
