"""Slices: p-values and intervals that hold for all of them together."""

import numpy as np
import pytest

from phoenix_nb.core.stats.slices import compare_slices


def drawn(draw, n=300, slices=20, gap=0.0):
    differences = draw.choice([-1.0, 0.0, 1.0], n, p=[0.15, 0.7, 0.15])
    members = {f"s{s}": draw.permutation(n)[:60].tolist() for s in range(slices)}
    differences[members["s0"]] += gap
    return dict(enumerate(differences.tolist())), members


def test_a_large_gap_is_found_and_no_other() -> None:
    found = compare_slices([drawn(np.random.default_rng(1), gap=0.6)])[0]
    assert found["s0"].p_value < 0.001
    assert found["s0"].gap_low < 0.6 < found["s0"].gap_high
    assert min(one.p_value for name, one in found.items() if name != "s0") > 0.05


def test_small_slices_have_a_mean_only() -> None:
    differences = {i: float(i % 2) for i in range(50)}
    found = compare_slices([(differences, {"few": list(range(19)), "rest": list(range(19, 50))})])[
        0
    ]
    assert (found["few"].n, found["few"].p_value) == (19, None)
    assert found["few"].difference == pytest.approx(9 / 19)
    assert found["rest"].p_value is None  # 19 outside
    assert compare_slices([({}, {"a": [1]})])[0]["a"].difference is None


def test_equal_differences_have_no_gap() -> None:
    differences = dict.fromkeys(range(60), 0.5)
    found = compare_slices([(differences, {"a": list(range(30)), "b": list(range(30, 60))})])[0]
    assert (found["a"].gap, found["a"].p_value) == (0.0, 1.0)


@pytest.mark.parametrize("clustered", [False, True])
@pytest.mark.parametrize("level", [0.1, 1 / 3, 0.7])
def test_differences_that_are_all_the_same_leave_no_dust(level, clustered) -> None:
    differences = dict.fromkeys(range(130), level)
    slices = {"a": list(range(30)), "b": list(range(30, 73))}
    clusters = {i: i // 5 for i in range(130)} if clustered else None
    other = drawn(np.random.default_rng(3))
    found, beside = compare_slices([(differences, slices), other], clusters=clusters)
    for result in found.values():
        assert (result.gap, result.gap_low, result.gap_high) == (0.0, 0.0, 0.0)
        assert (result.p_value, result.detectable) == (1.0, None)
    alone = compare_slices([other], clusters=clusters)[0]
    assert beside == alone


def test_gains_and_losses_that_cancel_have_no_difference() -> None:
    values = [0.1, 0.2, -0.3, 0.7, -0.4, -0.3] * 10
    differences = dict(enumerate(values))
    slices = {"a": list(range(30)), "b": list(range(30, 60))}
    found = compare_slices([(differences, slices)])[0]
    assert [(one.difference, one.gap) for one in found.values()] == [(0.0, 0.0)] * 2


@pytest.mark.slow
@pytest.mark.parametrize("clustered", [False, True])
def test_equal_slices_are_called_different_in_few(clustered) -> None:
    draw = np.random.default_rng(2)
    false = missed = 0
    for _ in range(300):
        differences, members = drawn(draw, slices=8)
        clusters = None
        if clustered:
            clusters = {i: i // 10 for i in range(300)}
            level = draw.normal(0, 0.3, 30)
            differences = {i: one + level[i // 10] for i, one in differences.items()}
            order = draw.permutation(30)
            members = {
                f"s{s}": [10 * c + i for c in order[s * 5 : s * 5 + 5] for i in range(10)]
                for s in range(6)
            }
        found = compare_slices([(differences, members)], clusters=clusters)[0]
        false += min(one.p_value for one in found.values()) < 0.05
        missed += any(not one.gap_low <= 0 <= one.gap_high for one in found.values())
    assert false / 300 <= 0.065 + 0.025  # two standard errors
    assert missed / 300 <= 0.09
