"""The pace of calls while a server is overloaded."""

from random import Random
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.run.overload import OverloadPace
from tests.support.limit_simulator import TokenBucket


def pace_after_refusals(launch, waves):
    """The pace once calls are turned away, after waves of calls: when, and how many."""
    pace, now = OverloadPace(), 0.0
    for waited, calls in waves:
        now += waited
        launch(pace, now, calls)
    assert pace.idle
    pace.turned_away(None, now)
    assert not pace.idle
    while pace.rate is None:
        now += 0.01
        pace.turned_away(pace.launched(now), now)
    return pace.rate, pace.wait(now)


def drive(pace, admit, calls, *, now=0.0, gap=0.02):
    """Make calls one after the other, as fast as may be; give how many were refused, and when it was."""
    refused = 0
    for _ in range(calls):
        now += max(gap, pace.wait(now))
        call = pace.launched(now)
        if admit(now):
            pace.served(call, now)
        else:
            refused += 1
            pace.turned_away(call, now)
    return refused, now


@given(st.lists(st.tuples(st.floats(0.0, 0.5), st.integers(1, 100)), max_size=20))
def test_calls_that_are_made_together_count_as_one_after_the_other_do(waves):
    def together(pace, now, calls):
        assert pace.launched(now, calls) is None

    def singly(pace, now, calls):
        for _ in range(calls):
            assert pace.launched(now) is None

    assert pace_after_refusals(together, waves) == pace_after_refusals(singly, waves)


@pytest.mark.parametrize("share", [0.02, 0.15, 0.3, 0.5, 0.7])
def test_refusals_by_chance_hardly_slow_calls_down(share):
    def seconds(seed):
        chance = Random(seed)
        return drive(OverloadPace(), lambda _: chance.random() >= share, 1_500)[1]

    assert median(map(seconds, range(15))) <= 1.5 * 1_500 * 0.02


@pytest.mark.parametrize("capacity", [5.0, 12.0, 30.0])
def test_a_capacity_is_used_with_few_refusals(capacity):
    bucket = TokenBucket(capacity, 1)
    refused, ended = drive(OverloadPace(), bucket.admit, 800)
    assert refused <= 0.12 * 800
    assert 800 - refused >= 0.8 * capacity * ended


def test_a_capacity_that_halves_is_kept_to():
    pace, wide, narrow = OverloadPace(), TokenBucket(20, 1), TokenBucket(10, 1)
    _, now = drive(pace, wide.admit, 400)
    refused, ended = drive(pace, narrow.admit, 400, now=now)
    assert refused <= 0.12 * 400
    assert 400 - refused >= 0.8 * 10 * (ended - now)


def test_a_capacity_is_found_that_comes_after_chance():
    pace, chance, bucket = OverloadPace(), Random(1), TokenBucket(10, 1)
    _, now = drive(pace, lambda _: chance.random() >= 0.3, 400)
    assert pace.rate is None
    refused, _ = drive(pace, bucket.admit, 800, now=now)
    assert refused <= 0.12 * 800


def test_a_call_under_way_counts_as_let_in_once_a_later_one_is_refused():
    pace = OverloadPace()
    pace.turned_away(None, 0.0)
    calls = [pace.launched(0.02 * number) for number in range(240)]
    for call in calls[::12]:  # the others are not answered yet
        pace.turned_away(call, 5.0)
    assert pace.rate is None


@given(st.permutations(range(64)))
def test_the_order_in_which_calls_made_at_once_are_turned_away_tells_nothing(order):
    def rate_after(order):
        pace = OverloadPace()
        pace.turned_away(None, 0.0)
        calls = [pace.launched(0.0) for _ in range(64)]
        for number in order:
            if number % 2:  # the others are served, and that takes longer
                pace.turned_away(calls[number], 0.1)
        pace.turned_away(pace.launched(0.1), 0.2)
        return pace.rate

    assert rate_after(order) == rate_after(range(64)) is not None
