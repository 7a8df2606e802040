"""Buckets, fitted to histories that a known one made."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits.bucket import Calls, fit, fit_late, water_after
from phoenix_nb.core.limits.history import History
from tests.support.limit_simulator import FixedWindow, TokenBucket, history


@settings(max_examples=40, deadline=None)
@given(
    rate=st.floats(0.5, 200),
    depth=st.sampled_from([1, 2, 4, 20, 100]),
    pace=st.sampled_from([0.9, 1.1, 2.0]),
    calls=st.sampled_from([20, 100, 250]),
    seed=st.integers(0, 99),
)
def test_the_bucket_that_made_a_history_fits_it(rate, depth, pace, calls, seed):
    made = history(TokenBucket(rate, depth), pace * rate, calls, seed)
    if not any(refused for _, refused, _ in made):
        return
    found = fit(made)
    assert found.misfit < 2
    if found.misfit == 0:
        assert 0.99 * found.low <= rate <= 1.01 * found.high
        assert found.low <= found.best <= found.high
        again = fit(made, before=found)
        assert 0.98 * again.low <= rate <= 1.02 * again.high


@pytest.mark.parametrize("depth", [1, 4, 20, 40])
def test_a_rate_is_found_to_a_percent(depth):
    found = fit(history(TokenBucket(20, depth), 26, 300))
    assert found.low <= 20.02
    assert found.high >= 19.98
    assert found.high < 1.1 * found.low or depth == 1
    assert found.best == pytest.approx(20, rel=0.12 if depth == 1 else 0.02)


def test_a_pause_in_which_the_bucket_stands_full_does_no_harm():
    bucket = TokenBucket(20, 4)
    first = [(n * 0.01, not bucket.admit(n * 0.01), 1.0) for n in range(10)]
    later = [(5 + n * 0.04, not bucket.admit(5 + n * 0.04), 1.0) for n in range(40)]
    found = fit(first + later)
    assert found.low <= 20 <= found.high
    assert found.high < 22


def test_a_window_is_no_bucket():
    window = FixedWindow(20, 1.0)
    times = [n * 0.02 for n in range(120)]
    made = [(at, not window.admit(at), 1.0) for at in times]
    assert fit(made).misfit > 1


def test_a_bucket_that_refuses_fills_at_no_endless_rate():
    """However much calls overtake each other on their way."""
    for seed in range(40):
        chance, bucket = random.Random(seed), TokenBucket(100, 3)
        sent = [n / 130 for n in range(60)]
        arrivals = sorted((at + chance.uniform(0, 0.05), at) for at in sent)
        made = sorted((at, not bucket.admit(arrival), 1.0) for arrival, at in arrivals)
        assert fit(made, jitter=0.1).high < math.inf


def delayed(rate: float, depth: float, late: float, seed: int) -> Calls:
    """Three hundred calls, faster than a bucket refills, that are late on their way by so much on average."""
    chance, bucket = random.Random(seed), TokenBucket(rate, depth)
    sent = [n / (1.1 * rate) for n in range(300)]
    arrivals = sorted((at + chance.expovariate(1 / late), at) for at in sent)
    return sorted((at, not bucket.admit(arrival), 1.0) for arrival, at in arrivals)


@pytest.mark.parametrize(("rate", "depth"), [(33, 2.4), (50, 5), (100, 20)])
def test_a_rate_is_found_although_calls_are_late(rate, depth):
    for seed in range(10):
        found = fit_late(delayed(rate, depth, 0.01, seed), jitter=0.02)
        assert found is not None
        assert 0.99 * found.low <= rate <= 1.01 * found.high
        assert found.best == pytest.approx(rate, rel=0.03)


def test_a_bucket_that_refills_while_a_call_is_late_explains_nothing():
    """Else any refusals are those of one that holds a single call and is fast enough."""
    for seed in range(10):
        found = fit_late(delayed(100, 60, 0.02, seed), jitter=0.04)
        assert found is not None
        assert found.high < 150


def test_calls_are_not_late_by_as_much_as_a_window_is_long():
    window = FixedWindow(20, 1.0)
    times = [n * 0.02 for n in range(120)]
    assert fit_late([(at, not window.admit(at), 1.0) for at in times], jitter=0.01) is None


def test_water_is_what_a_replay_leaves():
    three = [(0.0, False, 1.0), (0.0, False, 1.0), (1.0, True, 1.0)]
    assert water_after(three, 1.0, 0.0) == 1.0
    assert water_after([(0.0, False, 1.0), (10.0, False, 2.5)], 1.0, 5.0) == 2.5


def test_history_counts_what_was_accepted_and_forgets_in_time():
    made = History()
    made.precede([-2.0, -1.0], [1.0, 1.0], 10)
    for at in range(3000):
        made.launch(float(at))
        made.trim(1.0)
    assert 1000 <= len(made) <= 2000
    assert not made.whole
    made.refuse(3010)
    made.refuse(3005)
    made.refuse(1)
    assert made.accepted_before(3011) == 3010 - 3
    assert made.accepted_before(3006) == 3005 - 2
    assert math.isfinite(made.water)
    assert [refused for _, refused, _ in made.calls(last=3006)][-2:] == [True, False]
