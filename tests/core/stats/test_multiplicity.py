"""Holm's correction."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from phoenix_nb.core.stats import holm

p_values = st.lists(st.floats(0, 1), min_size=1, max_size=20)


@settings(deadline=None, max_examples=100)
@given(p_values)
def test_agrees_with_statsmodels(values: list[float]) -> None:
    assert holm(values) == pytest.approx(multipletests(values, method="holm")[1], abs=1e-9)


@given(p_values)
def test_never_below_what_it_came_from(values: list[float]) -> None:
    adjusted = holm(values)
    assert all(p <= q <= 1 for p, q in zip(values, adjusted, strict=True) if q is not None)


def test_what_could_not_be_compared_is_left_alone_and_not_counted() -> None:
    adjusted = holm([0.01, None, 0.04, math.nan])
    assert adjusted[0] == 0.02
    assert adjusted[1] is None
    assert adjusted[2] == 0.04
    assert adjusted[3] is not None
    assert math.isnan(adjusted[3])
    assert holm([]) == []
