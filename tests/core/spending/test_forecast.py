"""Forecasts are ranges that hold what comes, for servers and texts that they know nothing about."""

import heapq
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.spending.forecast import (
    Range,
    forecast_as_before,
    forecast_seconds,
    forecast_total,
)
from phoenix_nb.core.spending.overlap import stretch_of

DRAWS = {
    "log-normal": lambda random, number: random.lognormal(5, 0.5, number),
    "gamma": lambda random, number: random.gamma(3, 50, number),
    "uniform": lambda random, number: random.uniform(50, 150, number),
    "constant": lambda random, number: np.full(number, 7.0),
}


def work(latencies, *, slots, server_slots):
    """When each call begins and ends, behind a server that answers some at once."""
    free, ready = [0.0] * server_slots, [0.0] * slots
    spans = []
    for latency in latencies:
        begun = heapq.heappop(ready)
        end = max(begun, heapq.heappop(free)) + latency
        heapq.heappush(free, end)
        heapq.heappush(ready, end)
        spans.append((begun, end, 1.0))
    return spans


def seconds(spans):
    return [end - start for start, end, _ in spans]


def took(spans):
    return max(end for _, end, _ in spans)


@pytest.mark.parametrize("draw", DRAWS.values(), ids=DRAWS.keys())
@pytest.mark.parametrize("seen", [1, 3, 10, 100])
def test_a_total_to_come_is_within_its_range_nine_times_in_ten(draw, seen):
    random = np.random.default_rng(seen)
    held = []
    for _ in range(300):
        total = forecast_total(list(draw(random, seen)), 200)
        held.append(total.low <= draw(random, 200).sum() <= total.high)
    assert np.mean(held) >= 0.9


def test_a_total_seen_from_a_hundred_calls_is_known_to_a_quarter():
    random = np.random.default_rng(0)
    total = forecast_total(list(random.lognormal(5, 0.5, 100)), 1_000)
    assert (
        0.75 * total.expected <= total.low <= total.expected <= total.high <= 1.25 * total.expected
    )


@pytest.mark.parametrize("server_slots", [1, 2, 8, 1_000])
@pytest.mark.parametrize(("seen", "seen_slots"), [(1, 1), (3, 3), (10, 8), (100, 16)])
def test_the_time_to_come_is_within_its_range_four_times_in_five_behind_any_server(
    seen, seen_slots, server_slots
):
    random = np.random.default_rng(seen * server_slots)
    held = []
    for number, slots in [(12, 64), (100, 8), (200, 64), (200, 1)] * 15:
        spans = work(random.lognormal(0, 0.4, seen), slots=seen_slots, server_slots=server_slots)
        later = work(random.lognormal(0, 0.4, number), slots=slots, server_slots=server_slots)
        expected = forecast_seconds([(seconds(spans), number)], stretch_of(spans), width=slots)
        held.append(took(later) in expected)
    assert np.mean(held) >= 0.8


def test_a_server_that_answers_one_at_a_time_is_allowed_for():
    spans = work([0.33] * 3, slots=3, server_slots=1)
    expected = forecast_seconds([(seconds(spans), 12)], stretch_of(spans), width=64)
    assert expected.low <= 12 * 0.33 <= expected.high


@pytest.mark.parametrize("server_slots", [1, 8, 1_000])
def test_work_that_goes_on_as_before_is_known_to_a_quarter(server_slots):
    random = np.random.default_rng(server_slots)
    held = []
    for _ in range(100):
        spans = work(random.lognormal(0, 0.4, 150), slots=16, server_slots=server_slots)
        later = work(random.lognormal(0, 0.4, 600), slots=16, server_slots=server_slots)
        expected = forecast_as_before([(seconds(spans), 600)], weighed(spans))
        assert expected.high <= 1.25 * expected.expected
        held.append(took(later) in expected)
    assert np.mean(held) >= 0.9


def test_evaluators_that_take_no_time_do_not_widen_the_range():
    random = np.random.default_rng(0)
    spans = work(random.lognormal(0, 0.4, 150), slots=16, server_slots=1_000)
    alone = forecast_as_before([(seconds(spans), 300)], weighed(spans))
    beside = forecast_as_before([(seconds(spans), 300), ([1e-4] * 150, 300)], weighed(spans))
    assert beside.high / beside.low == pytest.approx(alone.high / alone.low, rel=0.05)


def weighed(spans):
    """The stretch, each call with the weight that calls have on average."""
    mean = math.fsum(seconds(spans)) / len(spans)
    return stretch_of((start, end, mean) for start, end, _ in spans)


def test_what_has_not_been_seen_is_not_forecast():
    assert forecast_total([], 10) is None
    assert forecast_total([0.0], 10) == Range(0.0, 0.0, 0.0)
    stretch = stretch_of([(0.0, 1.0, 1.0)])
    assert forecast_seconds([([], 10)], stretch, width=4) is None
    assert forecast_seconds([([1.0], 0)], stretch, width=4) == Range(0.0, 0.0, 0.0)
    assert stretch_of([]) is None


@given(
    st.lists(st.floats(1e-6, 1e6), min_size=1, max_size=30),
    st.integers(1, 10_000),
    st.integers(1, 100),
)
def test_a_range_is_in_order(seen, number, width):
    for forecast in (
        forecast_total(seen, number),
        forecast_seconds(
            [(seen, number)], stretch_of((0.0, each, each) for each in seen), width=width
        ),
    ):
        assert 0 <= forecast.low <= forecast.expected <= forecast.high


def test_a_range_unpacks_into_its_ends_and_adds_up():
    low, high = Range(1.0, 2.0, 4.0)
    assert (low, high) == (1.0, 4.0)
    assert 3.0 in Range(1.0, 2.0, 4.0)
    assert 5.0 not in Range(1.0, 2.0, 4.0)
    assert Range(7.0, 10.0, 14.0) + Range(6.0, 10.0, 13.0) == Range(15.0, 20.0, 25.0)


def test_a_pause_parts_two_stretches_of_work():
    morning = [(float(n), n + 2.0, 2.0) for n in range(5)]
    evening = [(9_000.0 + n, 9_002.0 + n, 2.0) for n in range(20)]
    stretch = stretch_of(morning + evening)
    assert (stretch.calls, stretch.wall) == (20, 21.0)
    assert stretch.took(2.0 * 40) == pytest.approx(41.0, rel=0.1)
