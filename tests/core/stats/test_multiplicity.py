"""Holm's correction."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from phoenix_nb.core.stats.multiplicity import holm

p_values = st.lists(st.floats(0, 1), min_size=1, max_size=20)


@pytest.mark.parametrize("count", [1, 2, 3, 9, 33])
def test_agrees_with_statsmodels(count: int) -> None:
    draw = random.Random(count)
    values = [round(draw.random() ** 3, 2) for _ in range(count)]
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
