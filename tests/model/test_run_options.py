"""Budgets, limits and races that bound nothing are refused where they are written."""

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
        (lambda: Race("correct", margin=[0]), r"margin=\[0\]"),
        (lambda: Limit(model="m"), "bounds nothing"),
        (lambda: Limit(concurrency=-1), "concurrency=-1"),
        (lambda: Race("correct", alpha=1), "alpha=1"),
        (lambda: Race("correct", margin=-0.1), "margin=-0.1"),
    ],
)
def test_what_bounds_nothing_is_refused_with_its_name(make, told):
    with pytest.raises(UsageError, match=told.replace("(", r"\(")):
        make()


def test_one_bound_is_enough():
    assert Budget(calls=100).cost is None
    assert Limit(tokens_per_minute=60_000).model is None
    assert Race("correct").alpha == 0.05
