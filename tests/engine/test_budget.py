"""Budgets in a run whose attempts fail: what is set aside for an attempt that costs nothing is not lost."""

import pytest

from phoenix_nb.core.run.attempt_notes import report_usage
from phoenix_nb.core.spending.prices import cost_of
from phoenix_nb.core.spending.rule import Spending
from phoenix_nb.model import SessionOutcome, Usage
from phoenix_nb.model.run_options import Budget
from tests.support.experiments import Bench
from tests.support.virtual_time import run_virtual


def spending(budget, *paid):
    return Spending(budget, experiments=1, paid=paid, price=lambda usage: usage.cost)


def failing(numbers, times, error=ConnectionError):
    """A function that fails for some numbers, so often each, and the numbers that it was answered for."""
    left = dict.fromkeys(numbers, times)
    answered = []

    async def answer(n):
        if left.get(n):
            left[n] -= 1
            raise error("reset by peer")
        answered.append(n)
        return n

    return answer, answered


@pytest.mark.parametrize("retries", [0, 2])
def test_runs_that_are_not_answered_leave_their_calls_to_others(retries):
    answer, answered = failing(range(0, 12, 4), times=1)

    async def task(input):
        return await answer(input["n"])

    bench = Bench(task, count=40, retries=retries, spending=spending(Budget(calls=20)))
    outcome, _ = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.BUDGET
    assert len(answered) == 20
    assert "20 calls" in bench.runner.reason


@pytest.mark.parametrize("retries", [0, 2])
def test_evaluations_that_are_not_answered_leave_their_calls_to_others(retries):
    answer, answered = failing(range(0, 12, 4), times=1)

    async def task(input):
        return input["n"]

    async def judge(output):
        return await answer(output)

    bench = Bench(
        task, [judge], count=40, retries=retries, spending=spending(Budget(calls=20), "judge")
    )
    outcome, _ = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.BUDGET
    assert len(bench.runs) + len(answered) in (19, 20)  # another example would take two


def test_first_attempt_that_fails_does_not_tell_that_nothing_is_reported():
    answer, _ = failing([0, 1, 2], times=1, error=ValueError)

    async def task(input):
        await answer(input["n"])
        report_usage(cost=1.0)
        return input["n"]

    bench = Bench(task, count=10, retries=2, spending=spending(Budget(cost=100.0)))
    outcome, _ = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.COMPLETED
    assert [run.usage for run in bench.runs] == [Usage(cost=1.0)] * 10


def test_usage_of_a_run_is_that_of_all_its_attempts_and_each_is_paid_for_once():
    failures = {0: 2, 1: 9}

    async def task(input):
        report_usage(model="m", input_tokens=10, cost=0.25)
        if failures.get(input["n"], 0):
            failures[input["n"]] -= 1
            raise ValueError("no JSON")
        return input["n"]

    async def judge(output):
        report_usage(model="m", input_tokens=1, cost=0.125)
        if failures.pop("judge", None):
            raise ValueError("no label")
        return 1.0

    failures["judge"] = True
    books = spending(Budget(cost=100.0), "judge")
    bench = Bench(task, [judge], count=3, retries=2, spending=books)
    run_virtual(bench.runner.run())
    assert sorted(run.usage.prompt_tokens for run in bench.runs) == [10, 30, 30]
    judged = sorted(each.usage.cost for each in bench.evaluations)
    assert judged == [0.125, 0.25]
    assert books.standing(0.0).spent.cost == 7 * 0.25 + 3 * 0.125


def test_model_without_a_price_is_named_also_where_another_answered_last():
    async def task(input):
        report_usage(model="unknown", input_tokens=10)
        report_usage(model="known", input_tokens=10)
        return input["n"]

    prices = {"known": (1.0, 1.0)}
    books = Spending(
        Budget(cost=100.0),
        experiments=1,
        paid=(),
        price=lambda usage: cost_of(usage, usage.model or "", prices) if not usage.parts else None,
    )
    bench = Bench(task, count=40, spending=books)
    outcome, _ = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.BUDGET
    assert "nothing tells what unknown costs" in bench.runner.reason
