"""Code that never yields on the loop is named after 5 s."""

import asyncio
import threading
import warnings

import pytest

from phoenix_nb.engine.loop_watch import LoopWatch
from phoenix_nb.engine.user_code import UserCode

HELD = threading.Event()
"""Whether the loop is held: no pause ends before."""


OTHERS: set[threading.Thread] = set()
"""Threads that were there before a test: a run that another one has begun may go on."""


@pytest.fixture(autouse=True)
def _yielding():
    HELD.clear()
    OTHERS.clear()
    OTHERS.update(threading.enumerate())
    yield
    HELD.set()


class Time:
    """A clock of the watch that goes on by each of its pauses; ends the watch after some of them."""

    def __init__(self, pauses):
        self.now, self.left = 0.0, pauses

    def pause(self, seconds):
        assert HELD.wait(20)
        self.now += seconds
        self.left -= 1
        return self.left < 0


async def watched(task, *, pauses):
    """Run a task under a watch, and return the warnings."""
    time = Time(pauses)
    loop = asyncio.get_running_loop()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with LoopWatch(loop, clock=lambda: time.now, pause=time.pause):
            await UserCode((), lambda: False).await_call(task, (), {}, None)
    return [str(one.message) for one in caught if "held the event loop" in str(one.message)]


async def never_yields():
    hold_the_loop()


def hold_the_loop():
    """Hold it until the watch has ended."""
    HELD.set()
    for thread in watching():
        thread.join(20)
        assert not thread.is_alive()


def watching():
    there = set(threading.enumerate()) - OTHERS
    return [one for one in there if one.name == "phoenix_nb-loop-watch"]


async def test_a_task_that_never_yields_is_named_once_with_the_remedy():
    (warning,) = await watched(never_yields, pauses=20)
    assert warning.startswith("'never_yields' has held the event loop for 5 s, at line ")
    assert "test_loop_watch.py" in warning
    assert "Await what it waits for" in warning


async def test_a_task_that_yields_within_five_seconds_is_not_named():
    assert await watched(never_yields, pauses=5) == []


async def test_a_loop_held_by_other_code_is_not_blamed_on_a_task():
    time = Time(20)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with LoopWatch(asyncio.get_running_loop(), clock=lambda: time.now, pause=time.pause):
            hold_the_loop()


async def test_a_warning_that_raises_ends_nothing():
    time = Time(20)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with LoopWatch(asyncio.get_running_loop(), clock=lambda: time.now, pause=time.pause):
            ended = await UserCode((), lambda: False).await_call(returns, (), {}, None)
    assert ended.value == 1


async def returns():
    hold_the_loop()
    return 1


@pytest.mark.parametrize("dead", [True, False])
def test_a_watch_ends_with_its_loop(dead):
    loop = asyncio.new_event_loop()
    time = Time(10**6)
    with LoopWatch(loop, clock=lambda: time.now, pause=time.pause):
        if dead:
            loop.close()
        HELD.set()
    threads = watching()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()
    loop.close()
