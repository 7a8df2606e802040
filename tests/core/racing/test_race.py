"""The state of a race: what enters, who is stopped, and how often wrongly."""

import math

import numpy as np
import pytest

from benchmarks.races import entry, null_races, run, savings
from phoenix_nb.core.racing.race import RaceState


def race(arms=2, size=40, **changes):
    return RaceState(entry(arms, size).model_copy(update=changes))


def feed(state, rows):
    stops = []
    for unit in range(rows.shape[1]):
        for arm in state.running:
            state.observe(arm, str(unit), 1, float(rows[arm, unit]))
        stops += state.advance()
    return stops


def test_units_enter_in_order_only():
    state = race()
    state.observe(0, "1", 1, 1.0)
    state.observe(1, "1", 1, 0.0)
    state.advance()
    assert state.position == 0
    state.observe(0, "0", 1, 1.0)
    state.observe(1, "0", 1, None)
    state.advance()
    assert state.position == 2
    assert (state.mean(0), state.mean(1)) == (1.0, 0.0)


def test_order_of_arrival_changes_nothing():
    random = np.random.default_rng(1)
    rows = (random.random((3, 120)) < [[0.9], [0.7], [0.3]]).astype(float)
    state = race(3, 120)
    arrivals = [(arm, unit) for arm in range(3) for unit in range(120)]
    random.shuffle(arrivals)
    stops = []
    for arm, unit in arrivals:
        state.observe(arm, str(unit), 1, float(rows[arm, unit]))
        stops += state.advance()
    assert stops == feed(race(3, 120), rows)
    assert [stop.arm for stop in stops] == [2, 1]


def test_stop_says_why():
    (stop,) = feed(race(), np.array([[1.0] * 40, [0.0] * 40]))
    assert (stop.arm, stop.against, stop.threshold) == (1, 0, 40.0)
    assert stop.evidence >= 40
    assert (stop.mean, stop.other_mean) == (0.0, 1.0)


def test_margin_keeps_who_is_worse_by_less():
    rows = np.array([[1.0] * 200, [1.0] * 180 + [0.0] * 20])
    rows = rows[:, np.random.default_rng(2).permutation(200)]
    assert feed(race(2, 200), rows)
    assert not feed(race(2, 200, margin=0.15), rows)


def test_the_last_one_is_never_stopped():
    assert len(feed(race(5, 60), np.zeros((5, 60)))) == 0
    falling = np.repeat(np.arange(5)[:, None] == 0, 60, axis=1).astype(float)
    assert sorted(stop.arm for stop in feed(race(5, 60), falling)) == [1, 2, 3, 4]


def test_no_more_than_twice_the_concurrency_begins_ahead_of_a_call_that_hangs():
    latency = np.ones((2, 100))
    latency[0, 0] = 1e6
    rows = np.vstack([np.ones(100), np.zeros(100)])
    calls, stopped = run(rows, latency)
    assert stopped == {1}
    assert calls[1] <= 40


@pytest.mark.slow
@pytest.mark.parametrize("correlated", [False, True])
def test_equals_are_stopped_in_at_most_5_percent(correlated):
    races = 300
    share = null_races(np.random.default_rng(8), 2, 120, correlated, races)
    assert share <= 0.05 + 2.6 * math.sqrt(0.0475 / races)


@pytest.mark.slow
@pytest.mark.parametrize(("size", "least"), [(200, 0.35), (500, 0.60)])
def test_a_clear_loser_saves_most_of_its_calls(size, least):
    assert savings(np.random.default_rng(9), size, 60)[0] >= least
