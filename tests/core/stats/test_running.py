"""Scores as they come in."""

import math
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.stats.running import MAX_LABELS, RunningScores

scores = st.lists(st.floats(-1e6, 1e6), max_size=60)


def running(values: list[float]) -> RunningScores:
    found = RunningScores()
    for value in values:
        found.add(value)
    return found


@given(scores.filter(lambda values: len(values) > 1))
def test_moments_are_those_of_all_scores(values: list[float]) -> None:
    found = running(values)
    assert found.mean == pytest.approx(statistics.fmean(values), abs=1e-6)
    assert found.std == pytest.approx(statistics.stdev(values), abs=1e-5, rel=1e-9)


@given(scores, scores)
def test_merging_is_adding(first: list[float], second: list[float]) -> None:
    merged, whole = running(first), running([*first, *second])
    merged.merge(running(second))
    assert merged.n == whole.n
    assert merged.histogram == whole.histogram
    assert merged.values == whole.values
    assert (merged.mean, merged.std) == (
        whole.mean and pytest.approx(whole.mean, abs=1e-6),
        whole.std and pytest.approx(whole.std, abs=1e-5, rel=1e-9),
    )


def test_labels_are_counted_to_a_limit() -> None:
    found = RunningScores()
    for i in range(MAX_LABELS + 5):
        found.add(None, f"label {i}")
        found.add(1.0, "label 0")
    assert found.labels["label 0"] == MAX_LABELS + 6
    assert (len(found.labels), found.other_labels) == (MAX_LABELS, 5)
    assert found.n == MAX_LABELS + 5
    found.merge(found.copy())
    assert (len(found.labels), found.other_labels) == (MAX_LABELS, 10)


def test_a_copy_goes_its_own_way() -> None:
    found = running([0.0, 1.0])
    twin = found.copy()
    twin.add(0.5, "half")
    assert (found.n, found.labels, found.values) == (2, {}, {0.0: 1, 1.0: 1})
    assert twin.n == 3
    assert twin.values == {0.0: 1, 0.5: 1, 1.0: 1}


def test_nothing_yet() -> None:
    found = RunningScores()
    found.add(None)
    assert (found.n, found.mean, found.std, found.histogram.counts) == (
        0,
        None,
        None,
        (),
    )
    assert repr(found) == "RunningScores(n=0, mean=None, labels={})"
    assert running([0.25] * 3).std == 0.0


def test_many_equal_numbers_keep_their_mean() -> None:
    found = running([0.1] * 10_000)
    assert found.mean == pytest.approx(0.1, abs=1e-15)
    assert math.isclose(found.std or 0.0, 0.0, abs_tol=1e-12)
