"""Running scores: the figures of all scores, kept in bounded space."""

import math
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.scores import BINS, MAX_DISTINCT, MAX_LABELS, OTHER_LABELS, ScoreTally

scores = st.floats(-1e9, 1e9, allow_subnormal=False)


def tally(values: list[float]) -> ScoreTally:
    counted = ScoreTally()
    for value in values:
        counted.add(value, None)
    return counted


@given(st.lists(scores, min_size=2, max_size=300))
def test_figures_are_those_of_the_scores(values: list[float]) -> None:
    counted = tally(values)
    scale = max(1.0, *map(abs, values))
    assert counted.mean == pytest.approx(statistics.fmean(values), abs=1e-9 * scale)
    assert counted.std == pytest.approx(statistics.stdev(values), abs=1e-6 * scale, rel=1e-6)
    assert (counted.low, counted.high) == (min(values), max(values))


@given(st.lists(scores, max_size=300))
def test_the_histogram_counts_each_score_once_and_stays_small(values: list[float]) -> None:
    bins = list(tally(values).histogram())
    assert sum(count for *_, count in bins) == len(values)
    assert len(bins) <= max(BINS, MAX_DISTINCT)
    if values:
        assert bins[0][0] <= min(values) + 1e-6
        assert bins[-1][1] >= max(values) - 1e-6


def test_few_values_are_counted_one_by_one() -> None:
    assert list(tally([1, 0, 1, 0.5]).histogram()) == [(0, 0, 1), (0.5, 0.5, 1), (1, 1, 2)]


def test_shares_get_bins_from_zero_to_one() -> None:
    bins = list(tally([n / 100 for n in range(40, 90)]).histogram())
    assert (bins[0][0], bins[-1][1]) == (0.0, pytest.approx(1.0))


def test_the_interval_of_a_share_is_wilsons() -> None:
    low, high = tally([1.0] * 8 + [0.0] * 2).interval or (math.nan, math.nan)
    assert (low, high) == (pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))


def test_labels_are_bounded() -> None:
    counted = ScoreTally()
    for number in range(MAX_LABELS + 7):
        counted.add(None, f"label {number}")
    assert len(counted.labels) == MAX_LABELS + 1
    assert counted.labels[OTHER_LABELS] == 7
    assert (counted.count, counted.scored, counted.interval) == (MAX_LABELS + 7, 0, None)
