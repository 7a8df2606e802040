"""Whose the requests are that an attempt sends."""

import asyncio

from phoenix_nb.capture import attempt as attempts
from phoenix_nb.capture.transports import Transports
from tests.support.experiments import Bench


def test_each_attempt_has_requests_of_its_own():
    seen = []

    async def task(input):
        seen.append(attempts.current())

    asyncio.run(Bench(task, count=3, capture=Transports()).runner.run())
    assert len(set(seen)) == 3
    assert None not in seen


def test_nothing_follows_requests_that_are_not_captured():
    seen = []

    async def task(input):
        seen.append(attempts.current())

    asyncio.run(Bench(task, count=1).runner.run())
    assert seen == [None]


def test_requests_of_a_run_within_an_attempt_are_the_attempts_unless_captured_themselves():
    seen = []

    async def inner(input):
        seen.append(attempts.current())

    async def outer(input):
        seen.append(attempts.current())
        await Bench(inner, count=1).runner.run()
        await Bench(inner, count=1, capture=Transports()).runner.run()

    asyncio.run(Bench(outer, count=1, capture=Transports()).runner.run())
    own, of_the_attempt, other = seen
    assert own is of_the_attempt
    assert other is not None
    assert other is not own
