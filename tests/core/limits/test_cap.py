"""A limit on calls in flight: counted, suspected, tested, kept to and corrected."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits.cap import Cap
from phoenix_nb.core.limits.flights import Flights
from phoenix_nb.core.limits.gate import Permit
from tests.support.limit_simulator import Server, Simulation, Slots

PRESUMED = 0.03


class Calls:
    """Makes and ends calls of a cap by their numbers."""

    def __init__(self, limit: int | None = None) -> None:
        self.flights = Flights()
        self.flights.warm()
        self.flights.transit = 0.005
        self.cap = Cap(self.flights)
        if limit is not None:
            self.cap.hold(limit)
        self.permits: dict[int, Permit] = {}

    def make(self, number: int, now: float) -> None:
        permit = self.permits[number] = Permit(number, now, len(self.flights) + 1)
        self.flights.launch(permit)
        self.cap.launch(permit)

    def accept(self, number: int, now: float) -> None:
        permit = self.permits[number]
        self.cap.accepted(permit)
        self.flights.leave(permit, now, refused=False, alone=self.cap.leave(permit))

    def refuse(self, number: int, now: float) -> int:
        permit = self.permits[number]
        return self.flights.leave(permit, now, refused=True, alone=self.cap.leave(permit))


def suspecting(others: int) -> Calls:
    """So many calls in flight, and one more refused."""
    calls = Calls()
    for number in range(1, others + 2):
        calls.make(number, number / 100)
    assert calls.refuse(others + 1, 0.5) == others + 1
    assert calls.cap.suspect(others, 0.5, 0.005)
    return calls


def test_a_refused_call_took_no_room_from_later_ones():
    calls = Calls()
    for number in range(1, 6):
        calls.make(number, number / 10)
    assert calls.refuse(3, 1.0) == 3
    assert calls.refuse(5, 1.0) == 4
    assert calls.flights.least(calls.permits[4]) == 3


def test_an_answer_under_way_may_have_made_room():
    calls = Calls()
    for number in (1, 2):
        calls.make(number, 0.0)
    calls.make(3, 1.0)
    calls.accept(1, 1.002)
    assert calls.flights.least(calls.permits[3]) == 2
    calls.accept(2, 1.1)
    assert calls.flights.least(calls.permits[3]) == 2


def test_calls_overtake_each_other_while_connections_are_made():
    calls = Calls()
    calls.flights = Flights()
    for number in (1, 2, 3):
        calls.permits[number] = Permit(number, number / 100, number)
        calls.flights.launch(calls.permits[number])
    assert calls.flights.leave(calls.permits[1], 0.1, refused=True) == 3


def test_a_cap_is_taken_for_true_once_its_slots_were_filled_again():
    calls = suspecting(4)
    now, number = 1.0, 6
    for over in (1, 2, 3, 4):
        calls.accept(over, now)
        assert calls.cap.limit is None
        assert calls.cap.wait_to_test(now, PRESUMED)[0] == 0.0
        calls.make(number, now)
        now, number = now + 0.1, number + 1
        calls.cap.wait_to_test(now, PRESUMED)
    assert calls.cap.limit == 4
    assert calls.cap.suspected is None
    assert calls.cap.wait(now, PRESUMED) == math.inf


def test_one_refusal_below_a_suspected_cap_drops_it():
    calls = suspecting(4)
    calls.accept(1, 1.0)
    calls.make(6, 1.0)
    assert calls.refuse(6, 1.01) == 4
    assert not calls.cap.refused(4, 1.01)
    assert calls.cap.suspected is None


@pytest.mark.parametrize(("count", "cap"), [(2, None), (3, 2)])
def test_repeated_refusals_at_one_number_make_a_cap_but_not_of_one(count, cap):
    calls = Calls()
    for number in range(1, count):
        calls.make(number, 0.0)
    calls.accept(count - 1, 0.1)
    calls.cap.refused(count, 0.2)
    calls.cap.refused(count, 0.3)
    assert calls.cap.limit == cap


def test_a_call_beyond_that_is_accepted_drops_it_as_well():
    calls = suspecting(4)
    calls.make(6, 1.0)
    calls.cap.refute(calls.permits[6])
    assert calls.cap.suspected is None


def test_a_refusal_of_the_same_episode_bounds_it():
    calls = suspecting(4)
    calls.cap.bound(Permit(5, 0.05, 5), 3)
    assert calls.cap.suspected == 2
    calls.cap.bound(Permit(9, 0.6, 2), 2)  # made later: a test, which is judged by itself
    assert calls.cap.suspected == 2


def test_a_run_that_comes_late_was_among_the_others():
    calls = suspecting(2)
    calls.make(7, 0.3)
    assert calls.cap.suspected == 3


def test_a_cap_that_is_known_is_tried_beyond_when_a_bucket_would_hold_the_most():
    calls = Calls(2)
    now, number = 0.0, 1
    calls.make(number, now)
    for _ in range(12):
        number, now = number + 1, now + 1.0
        calls.make(number, now)
        calls.accept(number - 1, now + 0.5)
    calls.make(number + 1, now + 0.5)
    assert calls.cap.wait(now + 0.5, PRESUMED) == pytest.approx(0.75)
    calls.make(number + 2, now + 1.25)
    assert calls.cap.wait(now + 1.26, PRESUMED) == math.inf or calls.cap.limit == 2
    calls.cap.wait(now + 1.3, PRESUMED)
    assert calls.cap.limit == 3


@settings(max_examples=60, deadline=None)
@given(
    cap=st.integers(1, 20),
    latency=st.floats(0.01, 3.0),
    spread=st.floats(0.0, 0.9),
    refusal=st.floats(0.001, 0.2),
    seed=st.integers(0, 99),
)
def test_behind_a_cap_nothing_is_stuck_and_refusals_are_bounded(
    cap, latency, spread, refusal, seed
):
    server = Server(Slots(cap), latency=latency, spread=spread, refusal=refusal)
    report = Simulation(server, 80, seed=seed).run(until=80 * 8 * latency / cap + 100)
    assert report.completed == 80
    assert report.refused <= 60
