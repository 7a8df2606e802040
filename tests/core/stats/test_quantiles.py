"""Quantiles without scipy, against scipy."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import ndtri
from scipy.stats import t

from phoenix_nb.core.stats.quantiles import normal_quantile, student_quantile


@pytest.mark.parametrize("df", [1, 2, 3, 4, 5, 9, 29, 30, 131, 298, 299, 300, 301, 1318, 10**6])
@pytest.mark.parametrize("probability", [0.6, 0.9, 0.95, 0.975, 0.995, 0.9995])
def test_student_agrees_with_scipy(probability: float, df: int) -> None:
    expected = t.ppf(probability, df)
    assert student_quantile(probability, df) == pytest.approx(expected, rel=1e-9)


@settings(deadline=None, max_examples=50)
@given(st.floats(0.5001, 0.9999), st.integers(1, 2000))
def test_student_is_odd_and_wider_than_normal(probability: float, df: int) -> None:
    value = student_quantile(probability, df)
    assert student_quantile(1 - probability, df) == pytest.approx(-value, rel=1e-6)
    assert value > normal_quantile(probability)


def test_the_middle_is_zero() -> None:
    assert student_quantile(0.5, 3) == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize("probability", [0.001, 0.2, 0.5, 0.8, 0.975, 0.999])
def test_normal_agrees_with_scipy(probability: float) -> None:
    assert normal_quantile(probability) == pytest.approx(float(ndtri(probability)), abs=1e-12)
