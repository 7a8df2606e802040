"""Scores as they come in."""

import math
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.stats import RunningScores, summarize_scores
from phoenix_nb.core.stats.running import MAX_LABELS

scores = st.lists(st.floats(-1e6, 1e6), max_size=60)


def running(values: list[float], repetitions: int = 1) -> RunningScores:
    found = RunningScores(repetitions)
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


@pytest.mark.parametrize(
    "values", [[1, 0, 1, 1], [0.2, 0.9, 0.4], [1], [0.5], [], [0.5, 1, 1, 1], [5, 5, 5], [3, 3]]
)
@pytest.mark.parametrize("score_range", [None, (0.0, 1.0), (-1.0, 5.0)])
def test_the_interval_is_that_of_the_summary(
    values: list[float], score_range: tuple[float, float] | None
) -> None:
    final = summarize_scores(values, score_range=score_range)
    expected = None if final.ci_low is None else (final.ci_low, final.ci_high)
    found = RunningScores(score_range=score_range)
    for value in values:
        found.add(value)
    assert found.ci == (expected and pytest.approx(expected, abs=1e-12))


def test_scores_of_two_ranges_have_none() -> None:
    unit, stars = RunningScores(score_range=(0, 1)), RunningScores(score_range=(1, 5))
    assert unit.copy().score_range == (0, 1)
    unit.merge(stars)
    assert unit.score_range == (1, 5)  # it had none of its own yet
    unit.add(2.0)
    unit.merge(RunningScores())
    assert unit.score_range == (1, 5)
    unit.merge(running([0.5]))
    assert unit.score_range is None


def test_with_repetitions_the_interval_is_at_least_as_wide_as_the_final_one() -> None:
    values = [0.1, 0.1, 0.9, 0.9, 0.4, 0.4, 0.6, 0.6]
    final = summarize_scores(values, [0, 0, 1, 1, 2, 2, 3, 3])
    found = running(values, repetitions=2).ci
    assert found is not None
    assert final.ci_low is not None
    assert final.ci_high is not None
    assert found[0] == pytest.approx(final.ci_low, abs=0.05)
    assert running([0.1, 0.2, 0.3], repetitions=2).ci is None
    assert running([0, 1], repetitions=2).ci == pytest.approx((0.0546, 0.9454), abs=1e-3)


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
    found = running([0.0, 1.0], repetitions=3)
    twin = found.copy()
    twin.add(0.5, "half")
    assert (found.n, found.labels, found.values) == (2, {}, {0.0: 1, 1.0: 1})
    assert (twin.n, twin.repetitions) == (3, 3)
    assert twin.values == {0.0: 1, 0.5: 1, 1.0: 1}


def test_nothing_yet() -> None:
    found = RunningScores()
    found.add(None)
    assert (found.n, found.mean, found.std, found.ci, found.histogram.counts) == (
        0,
        None,
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
