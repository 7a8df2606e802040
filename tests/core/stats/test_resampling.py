"""The sign-flip test and the bootstrap factors."""

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest, permutation_test, t

from phoenix_nb.core.stats.resampling import Resampled, sign_flip_test

differences = st.lists(st.integers(-40, 40).map(lambda value: value / 8), min_size=2, max_size=11)


@settings(deadline=None, max_examples=40)
@given(differences)
def test_flips_agree_with_scipy_when_all_are_counted(values: list[float]) -> None:
    expected = 1.0
    if any(values):
        expected = permutation_test(
            (np.array(values),), np.sum, permutation_type="samples", n_resamples=np.inf
        ).pvalue
    assert sign_flip_test(values) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(("gained", "lost"), [(6, 0), (9, 3), (12, 8), (10, 10)])
def test_flips_of_booleans_are_the_exact_mcnemar_test(gained: int, lost: int) -> None:
    values = [1.0] * gained + [-1.0] * lost + [0.0] * 50
    expected = binomtest(gained, gained + lost).pvalue
    assert sign_flip_test(values) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(("gained", "lost"), [(30, 20), (40, 18), (130, 90)])
def test_random_flips_come_close_to_the_exact_value(gained: int, lost: int) -> None:
    found = sign_flip_test([1.0] * gained + [-1.0] * lost)
    expected = binomtest(gained, gained + lost).pvalue
    assert found == pytest.approx(expected, abs=4 * (expected / 19_999) ** 0.5)


def test_random_flips_are_never_zero() -> None:
    assert sign_flip_test([1.0] * 100) == pytest.approx(1 / 20_000)


def test_no_change_is_no_evidence() -> None:
    assert sign_flip_test([]) == 1.0
    assert sign_flip_test([0.0] * 40) == 1.0


def factors(values: list[float], level: float = 0.95) -> tuple[float, float]:
    return Resampled(values, resamples=None).factors(level)


def uneven(n: int) -> list[float]:
    draw = random.Random(5)
    return [draw.expovariate(1) - 0.8 for _ in range(n)]


def test_neither_order_nor_direction_nor_the_global_generators_matter() -> None:
    values = uneven(60)
    shuffled = random.Random(1).sample(values, len(values))
    before = random.getstate(), np.random.get_state()[1].tolist()  # noqa: NPY002
    below, above = factors(values)
    assert factors(shuffled) == (below, above)
    assert factors([-v for v in values]) == (above, below)
    assert len({sign_flip_test(one) for one in (values, shuffled, [-v for v in values])}) == 1
    assert (random.getstate(), np.random.get_state()[1].tolist()) == before  # noqa: NPY002


@pytest.mark.parametrize("n", [30, 300, 5_000])
def test_the_factors_of_bell_shaped_differences_are_students(n: int) -> None:
    values = t(1e6).ppf((np.arange(n) + 0.5) / n).tolist()
    expected = t.ppf(0.975, n - 1)
    assert factors(values) == pytest.approx((expected, expected), rel=0.05)


def test_the_interval_reaches_farther_to_the_side_of_the_tail() -> None:
    below, above = factors(uneven(30))
    assert t.ppf(0.975, 29) < below < above
    assert min(factors(uneven(30), level=0.99)) > below


def test_too_few_that_stand_out_leave_the_factors_open() -> None:
    assert factors([0.0] * 40 + [1.0]) == (float("inf"), float("inf"))
