"""Budgets, limits and races that bound nothing are refused where they are written."""

import re
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from phoenix_nb import Budget, Limit, Race, UsageError


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (Budget, "cost="),
        (Limit, "requests_per_minute="),
        (lambda: Budget(cost=0), "cost=0"),
        (lambda: Budget(calls=True), "calls=True"),
        (lambda: Budget(seconds=float("inf")), "seconds=inf"),
        (lambda: Budget(tokens="many"), "tokens='many'"),
        (lambda: Budget(cost=1, on_unreported="guess"), "guess"),
        (lambda: Budget(tokens=10**400), "tokens=1000"),
        (lambda: Race("correct", alpha="small"), "alpha='small'"),
        (lambda: Race("correct", margin=[0]), "margin=[0]"),
        (lambda: Limit(model="m"), "bounds nothing"),
        (lambda: Limit(concurrency=-1), "concurrency=-1"),
        (lambda: Budget(calls=1.5), "calls=1.5) bounds nothing; pass a whole number above 0"),
        (lambda: Budget(tokens=Fraction(5, 2)), "tokens=Fraction"),
        (lambda: Limit(concurrency=2.5), "concurrency=2.5"),
        (lambda: Limit(model=5, concurrency=1), "model=5) is not a name"),
        (lambda: Limit(host="", concurrency=1), "host='') is not a name"),
        (lambda: Race("correct", alpha=1), "alpha=1"),
        (lambda: Race("correct", margin=-0.1), "margin=-0.1"),
    ],
)
def test_what_bounds_nothing_is_refused_with_its_name(make, told):
    with pytest.raises(UsageError, match=re.escape(told)):
        make()


def test_numbers_of_any_type_are_read_as_ints_and_floats():
    budget = Budget(cost=Decimal("2.5"), calls=np.int64(3), seconds=Fraction(1, 4))
    read = (budget.cost, budget.calls, budget.seconds)
    assert [(type(each), each) for each in read] == [(float, 2.5), (int, 3), (float, 0.25)]
    assert Limit(requests_per_minute=np.float32(2.5)).requests_per_minute == 2.5
    assert Race("correct", margin=Decimal("0.5"), alpha=Fraction(1, 4)).alpha == 0.25


def test_a_whole_number_may_be_written_as_a_float():
    budget = Budget(tokens=1e6, calls=Decimal("1E+3"))
    read = (budget.tokens, budget.calls, Limit(concurrency=4.0).concurrency)
    assert [(type(each), each) for each in read] == [(int, 1_000_000), (int, 1_000), (int, 4)]


def test_one_bound_is_enough():
    assert Budget(calls=100).cost is None
    assert Limit(tokens_per_minute=60_000).model is None
    assert Race("correct").alpha == 0.05
