"""The kernel's side, with a cluster that does what the test says."""

import asyncio
import contextvars
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.progress import events
from phoenix_nb.core.run.attempt_decision import Fault
from phoenix_nb.core.user_code.binding import bind_task
from phoenix_nb.distributed.executor import DaskExecutor
from phoenix_nb.distributed.message_queues import LoopQueue
from phoenix_nb.distributed.messages import Report, packed
from phoenix_nb.distributed.roster import RosteredWorker
from phoenix_nb.engine.user_code import Ended, UserCode

KEY = LimitKey(host="api", model="m")


class Link:
    """A cluster as its client sees it: notes what is sent."""

    def __init__(self, loop):
        self.client = SimpleNamespace(loop=SimpleNamespace(asyncio_loop=loop))
        self.session = SimpleNamespace(id="session")
        self.refused = {}
        self.crowded = False
        self.sent = []
        self.cancelled = []
        self.forgotten = []

    def send(self, batch):
        self.sent += [outgoing.key for outgoing in batch]

    def release(self, keys):
        pass

    def cancel(self, keys):
        self.cancelled += [key for of_worker in keys.values() for key in of_worker]

    def forget(self, address):
        self.forgotten.append(address)


@dataclass
class Run:
    """A run that notes what it is told."""

    loop: Any
    settled: list = field(default_factory=list)
    calls: list = field(default_factory=list)
    learnt: list = field(default_factory=list)
    emitted: list = field(default_factory=list)
    woken: int = 0
    context: Any = field(default_factory=contextvars.copy_context)
    user_code: Any = field(default_factory=lambda: UserCode((), lambda: False))
    options: Any = field(default_factory=lambda: SimpleNamespace(throttle_patience=60.0))

    def settle(self, over):
        self.settled += [(call.number, ended.fault) for call, ended in over]
        self.calls += [call for call, _ in over]

    def learn(self, call, heard):
        self.learnt += heard

    def emit(self, event):
        self.emitted.append(event)

    def now(self):
        return 0.0

    def wake(self):
        self.woken += 1

    def give_up(self, reason):
        raise AssertionError(reason)


async def answer(n):
    return n


@pytest.fixture
async def stage():
    """An executor of two workers, with what is around it."""
    loop = asyncio.get_running_loop()
    run, link, inbox = Run(loop), Link(loop), LoopQueue()
    target = bind_task(answer)
    workers = [RosteredWorker(name, f"id-{name}", 1) for name in ("a", "b")]
    executor = DaskExecutor(run, link, targets=[target], present=workers, inbox=inbox)
    return SimpleNamespace(run=run, link=link, inbox=inbox, target=target, executor=executor)


def call_of(stage, number):
    record = SimpleNamespace(variant=None, id="experiment")
    place = {"at": 0.0, "experiment_id": "e", "example_id": "x", "repetition": 1, "evaluator": None}
    return SimpleNamespace(
        number=number, target=stage.target, assignment=SimpleNamespace(record=record), attempts=1,
        example=None, value=lambda name: number, trace=None, over=False, never_began=False,
        place=lambda now: place,
    )  # fmt: skip


async def launch(stage, count):
    """Launch as many of so many as there is room for; returns their keys."""
    before = len(stage.link.sent)
    for number in range(count):
        if not stage.executor.has_room(stage.target):
            break
        stage.executor.launch([(call_of(stage, number), contextvars.copy_context())])
    await turn()
    return stage.link.sent[before:]


async def turn():
    for _ in range(3):
        await asyncio.sleep(0)


async def hear(stage, *messages):
    for message in messages:
        stage.inbox.put(message)
    await turn()


def report(key, ended=None):
    return ("report", key, packed(Report(ended=ended or Ended(value=1), seconds=0.1)))


async def test_at_the_start_the_next_is_sent_when_one_of_those_sent_has_begun(stage):
    first = await launch(stage, 50)
    assert len(first) == 4
    await hear(stage, ("begun", first[0]), report(first[1]))
    assert stage.run.woken >= 2
    assert len(await launch(stage, 50)) == 2


async def test_once_a_function_is_known_nothing_waits_for_a_beginning(stage):
    while len(stage.link.sent) < 64:
        await hear(stage, *(("begun", key) for key in await launch(stage, 4)))
    assert len(await launch(stage, 500)) == 500


async def test_a_worker_that_is_lost_makes_room_for_what_it_never_began(stage):
    assert len(await launch(stage, 50)) == 4
    await hear(stage, ("left", "a"), ("left", "b"))
    assert [fault for _, fault in stage.run.settled] == [Fault.LOST] * 4
    await hear(stage, ("joined", [RosteredWorker("c", "id-c", 1)]))
    assert len(await launch(stage, 50)) == 4


async def test_an_attempt_that_was_given_up_and_made_all_the_same_is_reported_as_paid_twice(stage):
    lost, cancelled, *_ = await launch(stage, 4)
    await hear(stage, ("left", "a"), ("left", "b"))
    await hear(stage, report(lost), report(cancelled, Ended(fault=Fault.CANCELLED)))
    await hear(stage, report(lost))
    paid = [event for event in stage.run.emitted if isinstance(event, events.PaidTwice)]
    assert [event.attempt for event in paid] == [1]
    assert len(stage.run.settled) == 4


async def test_an_attempt_that_was_cancelled_before_it_began_ends_as_one_that_never_did(stage):
    calls = [call_of(stage, number) for number in range(2)]
    stage.executor.launch([(call, contextvars.copy_context()) for call in calls])
    await turn()
    for call in calls:
        stage.executor.cancel(call)
    await turn()
    never, ran = stage.link.cancelled
    await hear(stage, ("unbegun", never), report(ran, Ended(fault=Fault.CANCELLED)))
    assert stage.run.settled == [(0, Fault.CANCELLED), (1, Fault.CANCELLED)]
    assert [call.never_began for call in stage.run.calls] == [True, False]


async def test_what_an_attempt_hears_of_a_limit_teaches_while_it_goes_on(stage):
    (key, *_) = await launch(stage, 4)
    heard = (KEY, Demand(), Answer(kind="refused"))
    await hear(stage, ("heard", key, packed([heard])))
    assert stage.run.learnt == [heard]
    assert stage.run.settled == []


async def test_another_worker_at_the_address_loses_nothing_but_the_attempt(stage):
    (key, *_) = await launch(stage, 1)
    await hear(stage, ("stranger", key))
    assert [fault for _, fault in stage.run.settled] == [Fault.LOST]
    assert len(stage.link.forgotten) == 1
