"""One timer for all attempts, on a loop whose time jumps."""

import asyncio

import pytest

from phoenix_nb.engine.deadlines import Deadlines
from tests.support.virtual_time import run_virtual


def play(script):
    """Run `script(deadlines, loop)`; returns what expired, and when."""
    expired = []

    async def main():
        loop = asyncio.get_running_loop()
        began = loop.time()
        deadlines = Deadlines(loop, lambda call: expired.append((call, loop.time() - began)))
        await script(deadlines, loop)

    run_virtual(main())
    return expired


def test_each_attempt_expires_when_it_is_due():
    async def script(deadlines, loop):
        now = loop.time()
        deadlines.add("a", now + 1)
        deadlines.add("b", now + 2)
        deadlines.add("c", now + 2)
        await asyncio.sleep(5)

    expired = play(script)
    assert [call for call, _ in expired] == ["a", "b", "c"]
    assert [at for _, at in expired] == pytest.approx([1, 2, 2], abs=0.01)


def test_an_attempt_that_is_over_does_not_expire():
    async def script(deadlines, loop):
        now = loop.time()
        deadlines.add("a", now + 1)
        deadlines.add("b", now + 2)
        deadlines.discard("a")
        deadlines.discard("never added")
        await asyncio.sleep(5)

    assert [call for call, _ in play(script)] == ["b"]


def test_attempt_added_again_after_a_wait_expires_as_if_it_had_not_been():
    async def script(deadlines, loop):
        now = loop.time()
        deadlines.add("a", now + 2)
        deadlines.pause("a")
        deadlines.add("a", now + 2)
        await asyncio.sleep(5)
        deadlines.resume("a")
        deadlines.add("a", now + 2)
        await asyncio.sleep(5)

    ((_, at),) = play(script)
    assert at == pytest.approx(7, abs=0.01)


def test_attempts_added_later_expire_too():
    async def script(deadlines, loop):
        deadlines.add("a", loop.time() + 1)
        await asyncio.sleep(3)
        deadlines.add("b", loop.time() + 1)
        await asyncio.sleep(3)

    expired = play(script)
    assert [at for _, at in expired] == pytest.approx([1, 4], abs=0.01)


def test_nothing_expires_after_the_end():
    async def script(deadlines, loop):
        deadlines.add("a", loop.time() + 1)
        deadlines.close()
        await asyncio.sleep(5)

    assert play(script) == []


def test_time_that_is_stopped_does_not_count():
    async def script(deadlines, loop):
        now = loop.time()
        deadlines.add("a", now + 2)
        deadlines.add("b", now + 3)
        await asyncio.sleep(1)
        deadlines.pause("a")
        deadlines.pause("never added")
        await asyncio.sleep(10)
        deadlines.resume("a")
        deadlines.resume("never stopped")
        deadlines.add("c", loop.time() + 2)
        await asyncio.sleep(5)

    expired = play(script)
    assert [call for call, _ in expired] == ["b", "a", "c"]
    assert [at for _, at in expired] == pytest.approx([3, 12, 13], abs=0.01)


def test_attempt_that_waits_again_or_ends_while_it_waits_does_not_expire():
    async def script(deadlines, loop):
        now = loop.time()
        deadlines.add("a", now + 1)
        deadlines.add("b", now + 1)
        for name in "ab":
            deadlines.pause(name)
        await asyncio.sleep(5)
        deadlines.discard("b")
        deadlines.resume("b")
        deadlines.resume("a")
        await asyncio.sleep(0.5)
        deadlines.pause("a")
        await asyncio.sleep(5)
        deadlines.resume("a")
        await asyncio.sleep(5)

    expired = play(script)
    assert [call for call, _ in expired] == ["a"]
    assert expired[0][1] == pytest.approx(11, abs=0.01)
