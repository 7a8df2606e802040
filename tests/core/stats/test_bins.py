"""Bins that find themselves."""

import math
import sys

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from phoenix_nb.core.stats.bins import MAX_BINS, AdaptiveBins, Histogram

finite = st.floats(allow_nan=False, allow_infinity=False)
values = st.lists(finite | st.floats(0, 1), max_size=80)
many = st.lists(st.floats(-3, 30), min_size=50, max_size=90, unique=True)


def counted(numbers: list[float]) -> AdaptiveBins:
    bins = AdaptiveBins()
    for number in numbers:
        bins.add(number)
    return bins


@given(values)
def test_every_value_is_counted_once_where_it_belongs(numbers: list[float]) -> None:
    found = counted(numbers).histogram()
    assert sum(found.counts) == len(numbers)
    assert len(found.counts) <= MAX_BINS
    if numbers:
        assert found.edges[0] <= min(numbers)
        assert max(numbers) <= found.edges[-1]
        assert list(found.edges) == sorted(found.edges)


@given(st.lists(st.floats(-8, 8), min_size=2, max_size=80).filter(lambda all_: len(set(all_)) > 1))
@example([0.0, 5e-324])
@example([1.0, 1.0 + 2**-52])
def test_counts_are_those_of_numpy(numbers: list[float]) -> None:
    found = counted(numbers).histogram()
    assert found.counts == tuple(np.histogram(numbers, bins=found.edges)[0].tolist())


@given(values | many, st.randoms(use_true_random=False), st.integers(0, 80))
def test_neither_order_nor_merging_matters(numbers: list[float], shuffler, cut: int) -> None:
    shuffled = shuffler.sample(numbers, len(numbers))
    merged = counted(shuffled[:cut])
    rest = counted(shuffled[cut:])
    before = rest.histogram()
    merged.merge(rest)
    whole = counted(numbers)
    assert merged == whole
    assert merged.histogram() == whole.histogram()
    assert rest.histogram() == before


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
@pytest.mark.parametrize("cut", [5, 30, 70, 95])
def test_bins_of_any_width_merge(scale: float, cut: int) -> None:
    first = [i / 7 for i in range(cut)]
    second = [i * scale for i in range(-cut, 100 - cut)]
    there, back = counted(first), counted(second)
    there.merge(counted(second))
    back.merge(counted(first))
    assert there == back == counted([*second, *first])


def test_scores_from_0_to_1_fill_sixteen_bins() -> None:
    found = counted([i / 1000 for i in range(1001)]).histogram()
    assert found.edges == tuple(i / 16 for i in range(17))
    assert found.counts[-1] == 63


def test_few_different_values_are_kept() -> None:
    bins = counted([1.0, 0.0, 1.0])
    assert bins.values == {1.0: 2, 0.0: 1}
    assert counted([i / 20 for i in range(21)]).values is None


def test_no_values_and_one() -> None:
    assert counted([]).histogram() == Histogram((), ())
    assert counted([3.0, 3.0]).histogram() == Histogram((2.5, 3.5), (2,))


def test_the_widest_range_there_is() -> None:
    most = sys.float_info.max
    found = counted([i / 20 * most for i in range(-20, 21)]).histogram()
    assert (found.edges[0], found.edges[-1]) == (-most, most)
    assert sum(found.counts) == 41
    assert all(math.isfinite(edge) for edge in found.edges)
