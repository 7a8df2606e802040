"""Budgets in a run whose attempts fail or are cut off: what they cost is counted, and nothing else."""

import asyncio
from random import Random

import pytest

from phoenix_nb.core.run.attempt_notes import added, report_usage
from phoenix_nb.core.spending.prices import cost_of
from phoenix_nb.core.spending.rule import Spending
from phoenix_nb.core.user_code.evaluator import evaluator
from phoenix_nb.model import SessionOutcome, Usage
from phoenix_nb.model.entries.charge import Charge, OpenCharge, still_open
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
    assert "Nothing tells what unknown costs" in bench.runner.reason


def run_stopped(bench, after):
    """Run, and stop after so many seconds."""

    async def stopped():
        work = asyncio.create_task(bench.runner.run())
        await asyncio.sleep(after)
        bench.runner.stop(SessionOutcome.STOPPED, "enough")
        await work

    run_virtual(stopped())


def charged(bench):
    """The calls and the usage that were charged, by evaluator."""
    charges = bench.store.load_entries(Charge, bench.assignments[0].record.id)
    assert charges == bench.assignments[0].charges
    booked = {}
    for charge in charges:
        calls, usage = booked.get(charge.evaluator, (0, None))
        booked[charge.evaluator] = calls + charge.calls, added(usage, charge.usage)
    return booked


class Refused(Exception):
    status_code = 429


class Overloaded(Exception):
    status_code = 529


@pytest.mark.parametrize("judged", [False, True])
def test_calls_stopped_between_attempts_are_recorded_as_they_failed(judged):
    async def fails():
        await asyncio.sleep(0.25)
        report_usage(cost=0.5)
        raise ValueError("unreadable")

    async def task(input):
        return None if judged else await fails()

    async def judge(output):
        return await fails()

    given = {"retries": 20, "timeout": None, "concurrency": 3}
    bench = Bench(task, [judge] if judged else None, **given)
    run_stopped(bench, after=0.26)  # all have failed once, and wait for at least some hundredths
    records = bench.evaluations if judged else bench.runs
    assert [(each.error.message, each.calls) for each in records] == [("unreadable", 1)] * 3
    assert [each.usage for each in records] == [Usage(cost=0.5)] * 3
    assert [each.latency_s for each in records] == pytest.approx([0.25] * 3)
    assert charged(bench) == {}


@pytest.mark.parametrize("error", [Refused, Overloaded])
def test_calls_stopped_after_attempts_that_cost_nothing_stay_missing(error):
    async def task(input):
        raise error("later")

    bench = Bench(task, count=3, retries=20)
    run_stopped(bench, after=3)
    assert (bench.runs, charged(bench)) == ([], {})


def test_attempts_cut_off_by_a_stop_are_charged_or_count_in_the_record_of_their_call():
    failed = []

    async def task(input):
        report_usage(input_tokens=10)
        if input["n"] == 0 and not failed:
            failed.append(True)
            raise ValueError("unreadable")
        await asyncio.sleep(1000)

    books = spending(Budget(calls=100))
    bench = Bench(task, count=3, retries=20, timeout=None, spending=books)
    run_stopped(bench, after=100)
    assert [(run.example_id, run.attempts, run.calls) for run in bench.runs] == [("e0", 2, 2)]
    assert bench.runs[0].usage.prompt_tokens == 20
    assert charged(bench) == {None: (2, Usage(prompt_tokens=20))}
    assert books.standing(0.0).spent.calls == 4
    assert books.standing(0.0).reserved.calls == 0


@pytest.mark.parametrize("alone", [False, True])
def test_an_attempt_that_is_stopped_before_its_code_runs_is_not_charged(alone):
    called = []

    async def task(input):
        called.append(input["n"])
        bench.runner.stop(SessionOutcome.STOPPED, "enough")
        if alone:  # else it ends before those that were launched with it begin
            await asyncio.sleep(1000)

    bench = Bench(task, count=8, concurrency=8, timeout=None)
    run_virtual(bench.runner.run())
    assert called == [0]
    assert charged(bench) == ({None: (1, None)} if alone else {})


def open_charges(bench):
    """What the store knows at this moment of calls that no record tells of, by evaluator."""
    opened = still_open(bench.store.load_entries(OpenCharge, bench.assignments[0].record.id))
    return [(charge.evaluator, charge.calls, charge.usage) for charge in opened]


@pytest.mark.parametrize("judged", [False, True])
def test_failed_attempts_are_charged_until_the_record_of_their_call_tells_of_them(judged):
    seen = []

    async def fails_twice():
        seen.append(open_charges(bench))
        report_usage(cost=0.5)
        if len(seen) < 3:
            raise ValueError("unreadable")
        return 1

    async def task(input):
        return 1 if judged else await fails_twice()

    async def judge(output):
        return await fails_twice()

    judges = {"judge": evaluator(kind="LLM")(judge)} if judged else None
    bench = Bench(task, judges, count=1, retries=2)
    run_virtual(bench.runner.run())
    name = "judge" if judged else None
    assert seen == [[], [(name, 1, Usage(cost=0.5))], [(name, 2, Usage(cost=1.0))]]
    assert open_charges(bench) == []


@pytest.mark.parametrize("error", [Refused, Overloaded])
def test_attempts_that_cost_nothing_are_not_charged_while_another_follows(error):
    async def task(input):
        failed.append(True)
        if len(failed) == 1:
            raise error("later")
        return 1

    failed = []
    bench = Bench(task, count=1, retries=2)
    run_virtual(bench.runner.run())
    assert len(failed) == 2
    assert bench.store.load_entries(OpenCharge, bench.assignments[0].record.id) == []


def test_attempts_of_evaluators_of_code_are_not_charged_while_another_follows():
    async def task(input):
        return 1

    async def code(output):
        raise ValueError("no")

    bench = Bench(task, [code], count=1, retries=2)
    run_virtual(bench.runner.run())
    assert bench.evaluations[0].attempts == 3
    assert bench.store.load_entries(OpenCharge, bench.assignments[0].record.id) == []


def test_attempts_cut_off_are_charged_before_the_others_have_ended():
    async def task(input):
        try:
            await asyncio.sleep(1000)
        finally:
            if input["n"] == 0:
                await asyncio.sleep(1)
                seen.append(charged(bench))

    seen = []
    bench = Bench(task, count=3, timeout=None, concurrency=3)
    run_stopped(bench, after=10)
    assert seen == [{None: (2, None)}]
    assert charged(bench) == {None: (3, None)}


def test_evaluations_cut_off_are_charged_where_a_model_makes_them():
    async def slow(output):
        await asyncio.sleep(1000)

    async def task(input):
        return 1

    evaluators = {"judge": evaluator(kind="LLM")(slow), "code": slow}
    bench = Bench(task, evaluators, count=2, timeout=None, concurrency=4)
    run_stopped(bench, after=10)
    assert charged(bench) == {"judge": (2, None)}


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("judges", [1, 2])
@pytest.mark.parametrize("calls", [10, 30, 60])
def test_retries_wait_for_room_so_that_no_whole_example_is_left_unspent(seed, judges, calls):
    chance = Random(seed)

    async def task(input):
        await asyncio.sleep(0.1 * chance.lognormvariate(0.0, 0.5))
        if input["n"] % 4 == 0 or chance.random() < 0.1:
            raise ValueError("unreadable")
        return input["n"]

    async def judge(output):
        await asyncio.sleep(0.1)
        if chance.random() < 0.2:
            raise ConnectionError("reset by peer")
        return 1.0

    names = [f"judge_{number}" for number in range(judges)]
    books = spending(Budget(calls=calls), *names)
    bench = Bench(task, dict.fromkeys(names, judge), count=60, retries=4, spending=books)
    outcome, _ = run_virtual(bench.runner.run())
    spent = books.standing(0.0).spent.calls
    assert outcome is SessionOutcome.BUDGET
    assert calls - judges <= spent <= calls
    assert books.standing(0.0).reserved.calls == 0
    made = f"another example, which may take {1 + judges} calls; spent: {spent:.0f} calls"
    assert bench.runner.reason == f"The budget of {calls} calls does not hold {made}"


def test_of_retries_that_wait_for_one_another_the_latest_gives_way():
    answer, answered = failing([0, 1], times=1, error=ValueError)

    async def task(input):
        await asyncio.sleep(1 + input["n"])
        return await answer(input["n"])

    async def judge(output):
        return 1.0

    books = spending(Budget(calls=4), "judge")
    bench = Bench(task, [judge], count=10, retries=2, spending=books)
    run_virtual(bench.runner.run())
    assert answered == [0]
    assert [run.error is None for run in bench.runs] == [True, False]
    assert len(bench.evaluations) == 1
    assert books.standing(0.0).spent.calls == 4


def test_a_retry_that_waits_does_not_hold_up_the_same_example_of_another_variant():
    errors = [ValueError("unreadable"), *[ConnectionError("reset by peer")] * 3]

    async def task(input):
        if errors:
            raise errors.pop(0)
        return input["n"]

    books = Spending(Budget(calls=2), experiments=2, paid=(), price=lambda usage: None)
    options = {"retries": 2, "variants": ("x", "y"), "concurrency": 1}
    bench = Bench(task, count=9, spending=books, **options)
    run_virtual(bench.runner.run())
    made = [bench.store.load_runs(name).task_runs for name in ("x", "y")]
    assert [(run.attempts, run.error is None) for (run,) in made] == [(2, True), (3, False)]


def test_a_stop_records_retries_that_wait_for_room():
    answer, _ = failing([0], times=1, error=ValueError)

    async def task(input):
        await asyncio.sleep(1 + input["n"])
        return await answer(input["n"])

    books = spending(Budget(calls=2))
    bench = Bench(task, count=9, retries=2, spending=books)
    run_stopped(bench, after=1.5)
    assert [run.error is None for run in bench.runs] == [False]
    assert books.standing(0.0).reserved.calls == 0
