"""What watches attempts: whose the requests are that they send, and their traces."""

import asyncio
import contextvars
import gc
import threading
from uuid import uuid4

from phoenix_nb.capture.transports import Transports
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES
from phoenix_nb.engine.calls import Call
from phoenix_nb.engine.observation import Observation
from phoenix_nb.model import SessionOutcome
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


def test_threads_of_an_attempt_share_what_follows_its_requests():
    seen = []

    def ask():
        seen.append(requests_followed())

    async def task(input):
        threads = [
            threading.Thread(target=contextvars.copy_context().run, args=(ask,)) for _ in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    asyncio.run(Bench(task, count=1, capture=Transports()).runner.run())
    assert len(seen) == 8
    assert len(set(seen)) == 1
    assert None not in seen


def test_first_request_after_the_end_of_its_attempt_is_not_followed():
    contexts = []

    async def task(input):
        contexts.append(contextvars.copy_context())

    asyncio.run(Bench(task, count=1, capture=Transports()).runner.run())
    assert contexts[0].run(requests_followed) is None


def calls_in_memory(bench):
    """The calls of a run that are there for as long as the garbage collector does not look for them."""
    return [
        each
        for each in gc.get_objects()
        if type(each) is Call and each.assignment is bench.assignments[0]
    ]


def test_attempts_that_are_over_are_freed_without_the_garbage_collector():
    during = []

    async def task(input):
        if input["n"] % 2:
            requests_followed()
        during.append(len(calls_in_memory(bench)))

    bench = Bench(task, count=6, concurrency=1, capture=Transports())
    gc.disable()
    try:
        asyncio.run(bench.runner.run())
        assert calls_in_memory(bench) == []
    finally:
        gc.enable()
    assert min(during) > 0


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


class Traces:
    """A tracer that notes which of its traces are closed."""

    def __init__(self):
        self.closed = []

    def may_trace(self):
        return True

    def open(self, *, context, **_):
        return Trace(self.closed, context)


class Trace:
    """The trace of an attempt, below whose span there is none."""

    may_hold_spans = True
    awaits_spans = False

    def __init__(self, closed, context):
        self._closed, self.context = closed, context
        self.trace_id = uuid4().hex

    def close(self, **_):
        self._closed.append(self.trace_id)
        return None, []

    def forget(self):
        pass


def test_attempts_of_which_nothing_is_recorded_leave_no_spans():
    async def task(input):
        if input["n"]:  # the others end before they begin
            bench.runner.stop(SessionOutcome.STOPPED, "enough")
        return 1

    tracer = Traces()
    bench = Bench(task, count=8, concurrency=8, timeout=None)
    bench.runner.observation = Observation(bench.runner, tracer, None, "task")
    asyncio.run(bench.runner.run())
    assert tracer.closed == [run.trace_id for run in bench.runs]
    assert len(tracer.closed) == 2
