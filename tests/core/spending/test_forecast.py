"""Forecasts are ranges that hold what comes, for servers and texts that they know nothing about."""

import heapq

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.spending.forecast import Range, forecast_seconds, forecast_total

DRAWS = {
    "log-normal": lambda random, number: random.lognormal(5, 0.5, number),
    "gamma": lambda random, number: random.gamma(3, 50, number),
    "uniform": lambda random, number: random.uniform(50, 150, number),
    "constant": lambda random, number: np.full(number, 7.0),
}


def work(latencies, *, slots, server_slots):
    """Each call's time in its slot, and the wall time, behind a server that answers some at once."""
    free, ready = [0.0] * server_slots, [0.0] * slots
    busy = []
    for latency in latencies:
        begun = heapq.heappop(ready)
        end = max(begun, heapq.heappop(free)) + latency
        heapq.heappush(free, end)
        heapq.heappush(ready, end)
        busy.append(end - begun)
    return busy, max(ready)


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
        busy, wall = work(
            random.lognormal(0, 0.4, seen), slots=seen_slots, server_slots=server_slots
        )
        took = work(random.lognormal(0, 0.4, number), slots=slots, server_slots=server_slots)[1]
        expected = forecast_seconds(busy, wall=wall, number=number, width=slots)
        held.append(expected.low <= took <= expected.high)
    assert np.mean(held) >= 0.8


def test_a_server_that_answers_one_at_a_time_is_allowed_for():
    busy, wall = work([0.33] * 3, slots=3, server_slots=1)
    expected = forecast_seconds(busy, wall=wall, number=12, width=64)
    assert expected.high >= 12 * 0.33


def test_what_has_not_been_seen_is_not_forecast():
    assert forecast_total([], 10) is None
    assert forecast_total([0.0], 10) is None
    assert forecast_seconds([], wall=0.0, number=10, width=4) is None
    assert forecast_seconds([1.0], wall=1.0, number=0, width=4) == Range(0.0, 0.0, 0.0)


@given(
    st.lists(st.floats(1e-6, 1e6), min_size=1, max_size=30),
    st.integers(1, 10_000),
    st.integers(1, 100),
)
def test_a_range_is_in_order(seen, number, width):
    for forecast in (
        forecast_total(seen, number),
        forecast_seconds(seen, wall=max(seen), number=number, width=width),
    ):
        assert 0 <= forecast.low <= forecast.expected <= forecast.high
