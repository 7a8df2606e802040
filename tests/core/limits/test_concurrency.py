"""The gate on calls in flight: fixed, or found out."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits.concurrency import ADAPTIVE_CEILING, ConcurrencyLimit
from phoenix_nb.core.limits.gate import CallOutcome
from tests.support.limit_simulator import Server, Simulation, Unlimited


def launch_all(gate: ConcurrencyLimit, now: float) -> list:
    permits = []
    while gate.delay(now) == 0.0:
        permits.append(gate.acquire(now))
    return permits


def state_of(gate: ConcurrencyLimit) -> dict:
    """All that a gate knows, but for the curve that it searches for its knee."""
    return {name: getattr(gate, name) for name in ConcurrencyLimit.__slots__ if name != "_knee"}


@given(
    ceiling=st.none() | st.integers(1, 40),
    steps=st.lists(
        st.tuples(st.floats(0.0, 0.5), st.integers(0, 50), st.sampled_from(CallOutcome)),
        max_size=30,
    ),
)
def test_calls_that_are_made_together_count_as_one_after_the_other_do(ceiling, steps):
    single, together = ConcurrencyLimit(ceiling), ConcurrencyLimit(ceiling)
    singles, permits, now = [], [], 0.0
    for waited, over, outcome in steps:
        now += waited
        singles += launch_all(single, now)
        while room := together.room(now):
            permits += [together.acquire(now, room)] * room
        assert len(permits) == len(singles)
        for gate, held in ((single, singles), (together, permits)):
            for permit in held[:over]:
                gate.release(permit, now, outcome)
            del held[:over]
        assert state_of(together) == state_of(single)


def test_a_ceiling_is_exactly_that_from_the_start():
    gate = ConcurrencyLimit(7)
    permits = launch_all(gate, 0.0)
    assert len(permits) == 7
    assert gate.delay(0.0) == math.inf
    gate.release(permits.pop(), 1.0, CallOutcome.THROTTLED)
    assert len(launch_all(gate, 1.0)) == 1
    assert gate.snapshot(1.0).concurrency == gate.most == 7


def test_a_ceiling_may_be_changed_and_taken_away():
    gate = ConcurrencyLimit(2)
    permits = launch_all(gate, 0.0)
    gate.ceiling = 4
    permits += launch_all(gate, 0.0)
    assert len(permits) == 4
    gate.ceiling = 1
    for permit in permits[:3]:
        gate.release(permit, 1.0, CallOutcome.SUCCEEDED)
        assert gate.delay(1.0) == math.inf
    gate.ceiling = None
    assert gate.ceiling is None
    assert gate.most == ADAPTIVE_CEILING
    gate.release(permits[3], 1.0, CallOutcome.SUCCEEDED)
    assert gate.delay(1.0) == 0.0


def test_the_first_calls_are_spread_so_that_a_refusal_stops_them():
    gate = ConcurrencyLimit()
    launched = [0.0]
    gate.acquire(0.0)
    now = 0.0
    while len(launched) < 12:
        now += gate.delay(now)
        gate.acquire(now)
        launched.append(now)
    assert launched[10] == pytest.approx(0.25)
    assert launched[11] == pytest.approx(0.275)


def test_calls_that_reach_no_server_are_not_held_back():
    gate = ConcurrencyLimit()
    now = 0.0
    for _ in range(20):
        for permit in launch_all(gate, now):
            gate.release(permit, now + 1e-4, CallOutcome.SUCCEEDED)
        now += 1e-4
    assert gate.snapshot(now).concurrency == ADAPTIVE_CEILING


def test_it_grows_only_while_every_slot_is_in_use():
    gate = ConcurrencyLimit()
    for n in range(100):
        gate.release(gate.acquire(float(n)), n + 0.5, CallOutcome.SUCCEEDED)
    assert gate.snapshot(100.0).concurrency <= 51
    busy = ConcurrencyLimit()
    first = [busy.acquire(0.0) for _ in range(3)]
    before = busy.snapshot(0.0).concurrency
    busy.release(first[0], 1.0, CallOutcome.SUCCEEDED)
    assert busy.snapshot(1.0).concurrency > before


def test_timeouts_in_a_row_cut_once():
    gate = ConcurrencyLimit()
    permits = [gate.acquire(0.0) for _ in range(20)]
    for permit in permits:
        gate.release(permit, 60.0, CallOutcome.OVERLOADED)
    assert gate.snapshot(60.0).concurrency == 14


def test_one_timeout_among_answers_cuts_nothing():
    gate = ConcurrencyLimit()
    permits = [gate.acquire(0.0) for _ in range(20)]
    before = gate.snapshot(0.0).concurrency
    for permit in permits:
        hung = permit.sequence % 3 == 0
        gate.release(permit, 1.0, CallOutcome.OVERLOADED if hung else CallOutcome.SUCCEEDED)
    assert gate.snapshot(1.0).concurrency >= before


def test_after_a_cut_it_grows_by_one_in_a_round():
    gate = ConcurrencyLimit()
    for permit in [gate.acquire(0.0) for _ in range(10)]:
        gate.release(permit, 1.0, CallOutcome.OVERLOADED)
    start = gate.snapshot(1.0).concurrency
    now = 1.0
    for _ in range(10):
        permits = launch_all(gate, now)
        now += 1.0
        for permit in permits:
            gate.release(permit, now, CallOutcome.SUCCEEDED)
    assert start + 2 <= gate.snapshot(now).concurrency <= start + 11


@pytest.mark.parametrize(
    ("latency", "calls", "ratio"), [(1.0, 200, 1.5), (0.1, 1000, 1.75), (10.0, 200, 1.1)]
)
def test_slow_start_costs_little_on_an_api_without_limits(latency, calls, ratio):
    adaptive = Simulation(Server(Unlimited(), latency=latency), calls).run()
    constant = Simulation(Server(Unlimited(), latency=latency), calls, concurrency=64).run()
    assert adaptive.completed == constant.completed == calls
    assert adaptive.ended <= ratio * constant.ended
    assert adaptive.most_in_flight <= ADAPTIVE_CEILING


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(CallOutcome), st.floats(0, 100)), max_size=80))
def test_it_is_bounded_and_never_stuck(steps):
    gate = ConcurrencyLimit()
    now, flying = 0.0, []
    for outcome, elapsed in steps:
        flying += launch_all(gate, now)
        assert 1 <= len(flying) <= ADAPTIVE_CEILING
        now += elapsed
        gate.release(flying.pop(0), now, outcome)
    for permit in flying:
        gate.release(permit, now, CallOutcome.CANCELLED)
    assert gate.delay(now) == 0.0
    assert gate.snapshot(now).in_flight == 0


def test_the_quicker_answers_are_the_fewer_calls_are_made_without_one():
    gate = ConcurrencyLimit()
    now = 0.0
    for permit in launch_all(gate, now):
        gate.release(permit, now + 0.05, CallOutcome.SUCCEEDED)
    now = 0.05
    launch_all(gate, now)
    now += gate.delay(now)
    launch_all(gate, now)
    assert gate.delay(now) == pytest.approx(0.125)
