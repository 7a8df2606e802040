"""The ledger of a budget: nothing is spent that was not set aside, and what was set aside comes back."""

import heapq
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb import Budget
from phoenix_nb.core.spending.amount import Amount
from phoenix_nb.core.spending.ledger import Ledger, Refusal, Reservation

DOLLAR = Amount(cost=1.0, tokens=100, calls=1)


def spend(ledger, draw, *, in_flight, seed, line="task"):
    """Make calls until the ledger admits no more, `in_flight` at once, which end in random order."""
    random = Random(seed)
    heap: list[tuple] = []
    now, number, over = 0.0, 0, False
    while True:
        while not over and len(heap) < in_flight:
            unit = ledger.reserve([line])
            if unit is Refusal.NEVER:
                over = True
            if isinstance(unit, Refusal):
                break
            number += 1
            heapq.heappush(heap, (now + random.expovariate(1.0), number, unit))
        if not heap:
            return number
        now, _, unit = heapq.heappop(heap)
        ledger.settle(unit, line, Amount(cost=draw(random), calls=1))


@given(st.integers(0, 10_000), st.integers(1, 60), st.floats(5.0, 200.0))
def test_a_budget_with_known_maxima_is_never_exceeded_and_nearly_used(seed, in_flight, cap):
    ledger = Ledger(Budget(cost=cap), greatest={"task": Amount(cost=2.0)})
    spend(ledger, lambda random: random.uniform(0.0, 2.0), in_flight=in_flight, seed=seed)
    assert cap - 2.0 <= ledger.spent.cost <= cap * (1 + 1e-9)
    assert not ledger.soft


@pytest.mark.parametrize("sigma", [0.5, 1.0])
def test_a_budget_without_known_maxima_is_exceeded_by_little(sigma):
    for seed in range(30):
        ledger = Ledger(Budget(cost=500.0))
        spend(
            ledger,
            lambda random: random.lognormvariate(-(sigma**2) / 2, sigma),
            in_flight=50,
            seed=seed,
        )
        assert ledger.spent.cost <= 540
    assert ledger.soft


def test_calls_are_bounded_exactly_whatever_they_cost():
    ledger = Ledger(Budget(calls=100), spent=Amount(calls=60))
    assert spend(ledger, lambda random: random.random(), in_flight=50, seed=1) == 40
    assert not ledger.soft


def test_a_unit_that_may_fit_once_others_are_settled_waits():
    ledger = Ledger(Budget(cost=3.0), greatest={"task": Amount(cost=2.0)})
    first = ledger.reserve(["task"])
    assert ledger.reserve(["task"]) is Refusal.LATER
    ledger.settle(first, "task", DOLLAR)
    assert isinstance(ledger.reserve(["task"]), Reservation)


def test_a_unit_is_admitted_with_its_evaluations_or_not_at_all():
    greatest = {"task": Amount(cost=1.0), "judge": Amount(cost=1.5)}
    ledger = Ledger(Budget(cost=2.0), greatest=greatest)
    assert ledger.reserve(["task", "judge"]) is Refusal.NEVER
    assert ledger.reserved == Amount()


def test_what_a_unit_has_not_used_comes_back_when_it_is_closed():
    ledger = Ledger(Budget(cost=10.0), greatest={"task": DOLLAR, "judge": DOLLAR})
    unit = ledger.reserve(["task", "judge"])
    ledger.cancel(unit, "judge")
    ledger.close(unit)
    assert (ledger.reserved, ledger.spent) == (Amount(), Amount())


def test_a_further_attempt_needs_room_of_its_own():
    ledger = Ledger(Budget(calls=2))
    unit = ledger.reserve(["task"])
    ledger.settle(unit, "task", DOLLAR)
    assert ledger.extend(unit, "task") is None
    assert ledger.extend(unit, "task") is Refusal.LATER
    ledger.settle(unit, "task", DOLLAR)
    assert ledger.extend(unit, "task") is Refusal.NEVER
    assert (ledger.spent.calls, ledger.reserved.calls) == (2, 0)


def test_a_call_without_a_report_is_booked_at_the_average():
    ledger = Ledger(Budget(cost=100.0))
    for cost in (1.0, 3.0):
        ledger.settle(ledger.reserve(["task"]), "task", Amount(cost=cost, calls=1))
    assert ledger.settle(ledger.reserve(["task"]), "task", None).cost == 2.0


def test_few_calls_are_in_flight_until_their_cost_is_known():
    ledger = Ledger(Budget(cost=1_000.0))
    units = [ledger.reserve(["task"]) for _ in range(5)]
    assert [isinstance(unit, Reservation) for unit in units] == [True] * 4 + [False]
    rehearsed = Ledger(Budget(cost=1_000.0))
    rehearsed.learn("task", 100, Amount(cost=100.0, calls=100), Amount(cost=3.0, calls=1))
    assert all(isinstance(rehearsed.reserve(["task"]), Reservation) for _ in range(50))


@given(st.lists(st.sampled_from(["reserve", "settle", "cancel", "close"]), max_size=60))
def test_what_is_reserved_is_what_open_units_hold(actions):
    ledger = Ledger(Budget(cost=20.0, calls=30), greatest={"task": DOLLAR, "judge": DOLLAR})
    units = []
    for action in actions:
        if action == "reserve":
            unit = ledger.reserve(["task", "judge"])
            units += [unit] if isinstance(unit, Reservation) else []
        elif units:
            unit = units[0]
            if action == "close":
                ledger.close(units.pop(0))
            elif action == "settle":
                ledger.settle(unit, "task", DOLLAR)
            else:
                ledger.cancel(unit, "judge")
    held = sum(sum(unit.calls.values()) for unit in units)
    assert ledger.reserved.calls == pytest.approx(held)
    assert ledger.spent.cost <= 20.0 or "settle" in actions
