"""Async attempts that are launched together: what shares a task, and what nobody notices of it."""

import asyncio
import signal
import threading
from collections import Counter
from contextlib import suppress
from contextvars import ContextVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.engine.event_loops import interrupts, run_sync
from phoenix_nb.model import SessionOutcome
from tests.support.experiments import Bench
from tests.support.virtual_time import run_virtual

_seen: ContextVar[int] = ContextVar("seen", default=-1)


def outputs_of(bench):
    return [run.output for run in bench.assignments[0].runs]


def test_attempts_that_never_wait_share_a_task():
    tasks = set()

    async def task(input):
        tasks.add(asyncio.current_task())

    run_virtual(Bench(task, count=50, concurrency=50).runner.run())
    assert len(tasks) == 1


def test_context_variable_set_by_one_attempt_is_not_seen_by_the_next():
    async def task(input):
        before = _seen.get()
        _seen.set(input["n"])
        return before

    bench = Bench(task, count=20, concurrency=20)
    run_virtual(bench.runner.run())
    assert outputs_of(bench) == [-1] * 20


def test_context_variable_is_still_set_after_the_attempt_has_waited():
    async def task(input):
        _seen.set(input["n"])
        await asyncio.sleep(0)
        await asyncio.sleep(1)
        return _seen.get()

    bench = Bench(task, count=20, concurrency=20)
    run_virtual(bench.runner.run())
    assert sorted(outputs_of(bench)) == list(range(20))


def test_attempt_behind_one_that_waits_begins_all_the_same():
    async def main():
        released = asyncio.Event()

        async def task(input):
            if input["n"] == 0:
                await released.wait()
            if input["n"] == 9:
                released.set()
            return input["n"]

        bench = Bench(task, count=10, concurrency=10)
        await bench.runner.run()
        return bench

    bench, seconds = run_virtual(main())
    assert sorted(outputs_of(bench)) == list(range(10))
    assert seconds < 1


def test_attempts_that_wait_have_tasks_of_their_own():
    tasks = set()

    async def task(input):
        tasks.add(asyncio.current_task())
        await asyncio.sleep(1)
        tasks.add(asyncio.current_task())

    run_virtual(Bench(task, count=10, concurrency=10).runner.run())
    assert len(tasks) == 10


def test_timeout_of_asyncio_inside_an_attempt_ends_what_it_is_around():
    async def task(input):
        try:
            async with asyncio.timeout(1):
                await asyncio.sleep(10)
        except TimeoutError:
            return "too long"

    bench = Bench(task, count=5, concurrency=5)
    _, seconds = run_virtual(bench.runner.run())
    assert outputs_of(bench) == ["too long"] * 5
    assert seconds < 2


def test_attempt_that_takes_too_long_is_ended_and_the_others_are_not():
    async def task(input):
        await asyncio.sleep(10 if input["n"] == 0 else 1)
        return input["n"]

    bench = Bench(task, count=5, concurrency=5, timeout=2.0, retries=0)
    run_virtual(bench.runner.run())
    failed = [run.example_id for run in bench.assignments[0].runs if run.error is not None]
    assert failed == ["e0"]


def test_code_that_cancels_its_own_task_ends_no_other_attempt():
    async def task(input):
        if input["n"] == 1:
            asyncio.current_task().cancel()
        return input["n"]

    bench = Bench(task, count=5, concurrency=5)
    run_virtual(bench.runner.run())
    assert sorted(outputs_of(bench)) == list(range(5))


def test_task_cancelled_by_others_before_it_began_holds_up_no_attempt():
    async def task(input):
        return input["n"]

    async def main():
        own = asyncio.current_task()
        bench = Bench(task, count=50, concurrency=50)
        working = asyncio.ensure_future(bench.runner.run())
        begun = set()
        while not working.done() and not begun:
            await asyncio.sleep(0)
            begun = {
                each
                for each in asyncio.all_tasks() - {own, working}
                if each.get_coro().__name__ == "_share"
            }
            for each in begun:
                each.cancel()
        await working
        assert begun
        return bench

    bench, seconds = run_virtual(main())
    assert sorted(outputs_of(bench)) == list(range(50))
    assert seconds < 1


def test_stop_amid_attempts_that_share_a_task_lets_none_begin_that_has_not():
    begun = []

    async def task(input):
        begun.append(input["n"])
        if input["n"] == 2:
            bench.runner.stop(SessionOutcome.STOPPED, "")
        return input["n"]

    bench = Bench(task, count=50, concurrency=50)
    outcome, seconds = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.STOPPED
    assert begun == [0, 1, 2]
    assert seconds < 1


@pytest.fixture
def interruptible():
    """Let SIGINT interrupt: a shell has it ignored by what it starts in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_interrupt_amid_attempts_that_share_a_task_lets_none_begin_that_has_not():
    begun = []

    async def task(input):
        begun.append(input["n"])
        if input["n"] == 2:
            signal.raise_signal(signal.SIGINT)
        return input["n"]

    bench = Bench(task, count=50, concurrency=50)
    outcome, _ = run_virtual(bench.runner.run())
    assert outcome is SessionOutcome.INTERRUPTED
    assert begun == [0, 1, 2]


@pytest.mark.usefixtures("interruptible")
def test_interrupt_of_a_script_is_heard_between_attempts_that_share_a_task():
    """The loop is in another thread, and hears of it once its turn is over."""
    begun = []

    async def task(input):
        begun.append(input["n"])
        if input["n"] == 2:
            before = interrupts()
            signal.pthread_kill(threading.main_thread().ident, signal.SIGINT)
            while interrupts() == before:
                pass  # the main thread gets its turn
        return input["n"]

    bench = Bench(task, count=50, concurrency=50)

    def stop():
        bench.runner.stop(SessionOutcome.INTERRUPTED, "")

    with pytest.raises(KeyboardInterrupt):
        run_sync(bench.runner.run, on_interrupt=stop)
    assert begun == [0, 1, 2]


def test_attempt_stopped_at_its_first_step_is_settled_once_though_it_takes_its_time():
    settled = []

    async def task(input):
        if input["n"] != 0:
            await asyncio.sleep(10)
            return
        bench.runner.stop(SessionOutcome.STOPPED, "", bench.assignments[0])
        for _ in range(2):  # the stop, and then what else may come
            with suppress(asyncio.CancelledError):
                await asyncio.sleep(1.5)

    bench = Bench(task, count=2, variants=("x", "y"), concurrency=4, timeout=1.0, retries=0)
    settle = bench.runner.settle

    def noted(over):
        settled.extend((call.assignment.record.id, call.example.id) for call, _ in over)
        settle(over)

    bench.runner.settle = noted
    run_virtual(bench.runner.run())
    assert sorted(settled) == [("x", "e0"), ("x", "e1"), ("y", "e0"), ("y", "e1")]
    assert bench.runner.task_lane.in_flight == 0


async def nothing():
    pass


async def turn():
    await asyncio.sleep(0)


async def second():
    await asyncio.sleep(1)


async def stubborn():
    with suppress(asyncio.CancelledError):
        await asyncio.sleep(20)
    await asyncio.sleep(5)


async def cancels_itself():
    asyncio.current_task().cancel()


async def takes_it_back():
    task = asyncio.current_task()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await asyncio.sleep(1)
    task.uncancel()
    await asyncio.sleep(0.1)


async def out_of_time():
    async with asyncio.timeout(0.1):
        await asyncio.sleep(1)


async def group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(turn())
        tasks.create_task(second())


def raising(kind):
    async def act():
        raise kind

    return act


ACTS = [
    *(nothing, nothing, turn, second, stubborn, cancels_itself, takes_it_back, out_of_time, group),
    *map(raising, [ValueError, asyncio.CancelledError, SystemExit, KeyboardInterrupt]),
    *map(raising, [GeneratorExit, StopAsyncIteration]),
]


@given(
    acts=st.lists(st.sampled_from(ACTS), min_size=2, max_size=12),
    concurrency=st.sampled_from([1, 3, 12]),
    timeout=st.sampled_from([None, 0.5, 3.0]),
    stopped_after=st.sampled_from([None, None, 0.0, 0.2, 1.5]),
)
def test_each_attempt_is_settled_once_whatever_it_does(acts, concurrency, timeout, stopped_after):
    settled = Counter()

    async def task(input):
        await acts[input["n"]]()

    async def main():
        if stopped_after is not None:
            stop = bench.runner.stop
            asyncio.get_running_loop().call_later(stopped_after, stop, SessionOutcome.STOPPED, "")
        await bench.runner.run()

    bench = Bench(task, count=len(acts), concurrency=concurrency, timeout=timeout, retries=1)
    settle = bench.runner.settle

    def noted(over):
        settled.update((call.example.id, call.attempts) for call, _ in over)
        settle(over)

    bench.runner.settle = noted
    run_virtual(main())
    assert set(settled.values()) <= {1}
    assert bench.runner.task_lane.in_flight == bench.runner.gate.snapshot(0.0).in_flight == 0
    assert len(bench.runs) == len(outputs_of(bench))
    if stopped_after is None:
        assert len(bench.runs) == len(acts)
