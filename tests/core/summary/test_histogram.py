"""What charts show of scores: every score once, on an axis that stands still."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.summary.histogram import histogram


@given(st.lists(st.floats(-1e9, 1e9, allow_subnormal=False), max_size=200))
def test_each_score_is_counted_once_in_a_few_bins(values: list[float]) -> None:
    bins = histogram(values)
    assert sum(count for *_, count in bins) == len(values)
    assert len(bins) <= 32
    if values:
        assert bins[0][0] <= min(values)
        assert bins[-1][1] >= max(values)


def test_few_values_are_counted_one_by_one() -> None:
    assert histogram([1, 0, 1, 0.5]) == ((0, 0, 1), (0.5, 0.5, 1), (1, 1, 2))


@pytest.mark.parametrize(("low", "high"), [(0, 100), (40, 90), (55, 100)])
def test_shares_are_shown_between_zero_and_one(low: int, high: int) -> None:
    bins = histogram(n / 100 for n in range(low, high))
    assert (bins[0][0], bins[-1][1]) == (0.0, 1.0)
    assert {round(to - start, 9) for start, to, _ in bins} == {round(1 / len(bins), 9)}


def test_scores_that_differ_little_are_shown_where_they_are() -> None:
    bins = histogram(0.7 + n / 10_000 for n in range(100))
    assert bins[0][0] > 0.69
    assert bins[-1][1] < 0.72
