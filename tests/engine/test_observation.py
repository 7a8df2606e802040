"""What watches attempts: whose the requests are that they send, and their traces."""

import asyncio

from phoenix_nb.capture.transports import Transports
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES
from phoenix_nb.engine.observation import Observation
from tests.support.experiments import Bench


def requests_followed():
    """What follows the requests of the code that calls this; None if nothing does."""
    return ATTEMPT_NOTES.get().requests


def test_each_attempt_has_requests_of_its_own():
    seen = []

    async def task(input):
        seen.append(requests_followed())

    asyncio.run(Bench(task, count=3, capture=Transports()).runner.run())
    assert len(set(seen)) == 3
    assert None not in seen


def test_nothing_follows_requests_that_are_not_captured():
    seen = []

    async def task(input):
        seen.append(requests_followed())

    asyncio.run(Bench(task, count=1).runner.run())
    assert seen == [None]


def test_requests_of_a_run_within_an_attempt_are_the_attempts_unless_captured_themselves():
    seen = []

    async def inner(input):
        seen.append(requests_followed())

    async def outer(input):
        seen.append(requests_followed())
        await Bench(inner, count=1).runner.run()
        await Bench(inner, count=1, capture=Transports()).runner.run()

    asyncio.run(Bench(outer, count=1, capture=Transports()).runner.run())
    own, of_the_attempt, other = seen
    assert own is of_the_attempt
    assert other is not None
    assert other is not own


class NothingTraces:
    """A tracer in a process in which nothing makes spans."""

    def may_trace(self):
        return False

    def open(self, **_):
        raise AssertionError("it need not be opened")


def test_attempts_have_trace_ids_and_no_traces_where_nothing_makes_spans():
    given = []

    async def task(input):
        return input

    async def judge(output, trace=None):
        given.append(trace)
        return True

    bench = Bench(task, judge, count=3)
    bench.runner.observation = Observation(bench.runner, NothingTraces(), None, "task")
    asyncio.run(bench.runner.run())
    made = [*bench.runs, *bench.evaluations]
    assert [record.error for record in made] == [None] * 6
    assert {len(record.trace_id) for record in made} == {32}
    assert len({record.trace_id for record in made}) == 6
    assert given == [None] * 3
