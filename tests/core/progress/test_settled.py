"""The live interval: honest for somebody who looks all the time, and whatever is finished first."""

import math

import numpy as np
import pytest

from phoenix_nb.core.progress.settled import SettledScores


def settled(size, **options):
    return SettledScores({f"e{place}": place for place in range(size)}, **options)


def test_scores_enter_in_the_order_of_dispatch():
    scores = settled(10)
    scores.add("e1", 1, {"a": 1.0})
    assert scores.interval("a") is None
    scores.add("e0", 1, {"a": 1.0})
    low, high = scores.interval("a")
    assert low == pytest.approx(0.2)
    assert high == 1.0


def test_failure_is_passed_over_and_does_not_hold_the_others():
    scores = settled(3)
    scores.add("e0", 1, {})
    scores.add("e1", 1, {"a": 0.0})
    assert scores.interval("a")[0] == 0.0


@pytest.mark.parametrize(("score_range", "interval"), [(None, None), ((1, 5), (1.0, 5.0))])
def test_scores_of_an_undeclared_range_have_no_interval(score_range, interval):
    scores = settled(1_000, score_range=score_range)
    scores.add("e0", 1, {"a": 1.0})
    scores.add("e1", 1, {"a": 3.0})
    found = scores.interval("a")
    assert found == (interval and pytest.approx(interval, abs=0.01))


def test_score_outside_of_its_range_ends_the_interval():
    scores = settled(3, score_range=(0, 1))
    scores.add("e0", 1, {"a": 2.0})
    scores.add("e1", 1, {"a": 0.5})
    assert scores.interval("a") is None


def test_copy_goes_its_own_way():
    scores = settled(3)
    scores.add("e1", 1, {"a": 1.0})
    twin = scores.copy()
    twin.add("e0", 1, {"a": 1.0})
    assert scores.interval("a") is None
    assert twin.interval("a") is not None


def test_too_many_that_wait_end_the_interval_instead_of_growing():
    scores = settled(20_000)
    for place in range(1, 10_002):
        scores.add(f"e{place}", 1, {"a": 1.0})
    scores.add("e0", 1, {"a": 1.0})
    assert scores.interval("a") is None


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["boolean", "graded"])
def test_truth_is_missed_at_any_look_in_at_most_5_percent_even_if_wrong_answers_are_slow(kind):
    random = np.random.default_rng(5)
    size, missed, repetitions = 80, 0, 300
    for _ in range(repetitions):
        values = random.beta(2, 1, size)
        values = (values > 0.35).astype(float) if kind == "boolean" else values
        finished = np.arange(size) / 8 + random.exponential(1, size) * (1 + 6 * (1 - values))
        scores = settled(size, score_range=(0, 1))
        for place in np.argsort(finished):
            scores.add(f"e{place}", 1, {"a": float(values[place])})
            low, high = scores.interval("a") or (0.0, 1.0)
            if not low - 1e-9 <= values.mean() <= high + 1e-9:
                missed += 1
                break
    assert missed <= 0.05 * repetitions + 2.6 * math.sqrt(0.0475 * repetitions)
