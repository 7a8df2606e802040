"""Requests wait for their limits in the order of arrival, on loops and in threads."""

import asyncio
import random
import threading

import pytest

from phoenix_nb import Limit
from phoenix_nb.capture.attempt import Attempt
from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.engine.limit_registry import LimitRegistry
from phoenix_nb.engine.shared_limits import SharedLimiter
from tests.support.steady_limiter import SteadyLimiter
from tests.support.virtual_time import run_virtual

KEY, ONE = LimitKey("h", "c", "m"), Demand()
DONE = Answer(kind="accepted")
MOMENT = 0.1
"""Seconds in which another thread may do what it must not: it is waited for only where it does not."""


class Full(Limiter):
    """Lets one request through at a time."""

    busy = False

    def wait(self, now, demand=None):
        return float("inf") if self.busy else 0.0

    def ask(self, now, demand=None):
        wait = self.wait(now, demand)
        return wait if wait > 0.0 else self.admit(now, demand)

    def admit(self, now, demand=None, *, others=None):
        self.busy = True
        return super().admit(now, demand)

    def settle(self, ticket, now, answer):
        self.busy = False


def test_requests_leave_in_the_order_in_which_they_came():
    left = []

    async def main():
        loop = asyncio.get_running_loop()
        lane = SharedLimiter(KEY, SteadyLimiter(KEY), loop.time)
        began = loop.time()

        async def send(name):
            lane.leave(await lane.enter(ONE), DONE)
            left.append((name, loop.time() - began))

        async with asyncio.TaskGroup() as group:
            for name in "abc":
                group.create_task(send(name))

    run_virtual(main())
    assert [name for name, _ in left] == ["a", "b", "c"]
    assert [at for _, at in left] == pytest.approx([0, 1, 2], abs=0.01)


def test_request_that_gives_up_lets_the_next_one_by():
    async def main():
        lane = SharedLimiter(KEY, Full(KEY), asyncio.get_running_loop().time)
        ticket = await lane.enter(ONE)
        first, second = (asyncio.ensure_future(lane.enter(ONE)) for _ in range(2))
        await asyncio.sleep(1)
        first.cancel()
        await asyncio.sleep(1)
        assert lane.waiting == 1
        lane.leave(ticket, DONE)
        await second
        assert lane.waiting == 0

    run_virtual(main())


def test_nobody_overtakes_one_who_waits_unless_forced():
    lane = SharedLimiter(KEY, Full(KEY))
    ticket = lane.enter_now(ONE)
    assert ticket is not None
    assert lane.enter_now(ONE) is None
    assert lane.enter_now(ONE, force=True) is not None


def test_thread_waits_until_another_thread_leaves():
    lane = SharedLimiter(KEY, Full(KEY))
    ticket = lane.enter_now(ONE)
    entered = []
    thread = threading.Thread(
        target=lambda: entered.append(lane.enter_blocking(ONE, lambda: False))
    )
    thread.start()
    assert entered == []
    lane.leave(ticket, DONE)
    thread.join(60)
    assert len(entered) == 1


def test_thread_whose_attempt_is_over_gives_up():
    lane = SharedLimiter(KEY, Full(KEY))
    lane.enter_now(ONE)
    with pytest.raises(asyncio.CancelledError):
        lane.enter_blocking(ONE, lambda: True)
    assert lane.waiting == 0


def test_lane_of_a_key_is_one_until_it_is_forgotten():
    lanes = LimitRegistry()
    lane = lanes.lane(KEY)
    assert lanes.lane(LimitKey("h", "c", "m")) is lane
    assert [known.key for known in lanes.known()] == [KEY]
    lanes.clear()
    assert lanes.known() == []
    assert lanes.lane(KEY) is not lane


def test_stated_limit_reaches_those_that_it_is_about_now_and_later():
    lanes = LimitRegistry()
    lanes.lane(KEY)
    lanes.state([Limit(model="m", tokens_per_minute=60_000), Limit(host="other", concurrency=4)])
    other = lanes.lane(LimitKey("other", "c", "n"))
    binding = lanes.lane(KEY).binding(0.0)
    assert (binding.dimension, binding.limit, binding.period) == ("tokens", 60_000, 60.0)
    assert other.concurrency() == 4
    assert lanes.lane(LimitKey("third")).binding(0.0) is None


async def test_concurrency_that_is_stated_holds_where_requests_leave():
    lanes = LimitRegistry()
    lanes.state([Limit(concurrency=1)])
    lane = lanes.lane(KEY)
    ticket = lane.enter_now(ONE)
    assert lane.enter_now(ONE) is None
    lane.leave(ticket, DONE)
    assert lane.enter_now(ONE) is not None


def test_limit_stated_again_starts_no_new_quota():
    lanes = LimitRegistry()
    lane = lanes.lane(KEY)
    lanes.state([Limit(requests_per_minute=1)])
    lane.enter_now(ONE, force=True)
    lanes.state([Limit(requests_per_minute=1)])
    assert lane.enter_now(ONE) is None


def test_request_whose_loop_is_gone_holds_nobody_up():
    now = [0.0]
    lane = SharedLimiter(KEY, Full(KEY), lambda: now[0])
    ticket = lane.enter_now(ONE)
    loop = asyncio.new_event_loop()
    waiting = loop.create_task(lane.enter(ONE))
    loop.run_until_complete(asyncio.sleep(0))
    assert lane.waiting == 1
    lane.leave(ticket, DONE)
    asks = 0

    def later():
        nonlocal asks
        asks += 1
        now[0] += 1.0
        return asks > 20

    assert lane.enter_blocking(ONE, later) is not None
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        loop.run_until_complete(waiting)
    loop.close()
    assert lane.waiting == 0


def test_leave_that_comes_after_the_attempt_was_closed_is_given_back():
    lanes = LimitRegistry(Full)
    lane = lanes.lane(KEY)
    ticket = lane.enter_now(ONE)
    attempt = Attempt(lanes, "group", lambda waiting: None, lambda: 0.0)
    request = attempt.begin(KEY, ONE)

    async def main():
        entering = asyncio.ensure_future(request.enter())
        await asyncio.sleep(0)
        attempt.close()
        lane.leave(ticket, DONE)
        with pytest.raises(asyncio.CancelledError):
            await entering

    asyncio.run(main())
    assert lane.enter_now(ONE) is not None


def test_many_threads_whose_answers_are_of_every_kind_all_leave():
    lane = SharedLimiter(KEY, Limiter(KEY))
    kinds = ("accepted", "accepted", "refused", "failed", "cancelled", "overloaded")
    finished = []

    def send(seed):
        chance = random.Random(seed)
        for _ in range(20):
            ticket = lane.enter_blocking(ONE, lambda: False)
            remaining = float(chance.randrange(20))
            stated = StatedQuota(
                dimension="requests", limit=1.2e6, remaining=remaining, resets_in=0.001
            )
            answer = Answer(
                kind=chance.choice(kinds), retry_after=1e-4, stated=(stated,), dimension="requests"
            )
            lane.leave(ticket, answer)
        finished.append(seed)

    threads = [threading.Thread(target=send, args=(n,), daemon=True) for n in range(24)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(finished) == list(range(24))
    assert lane.waiting == 0


def test_leave_is_given_back_once_by_an_attempt_that_is_closed_as_it_comes():
    """The attempt is closed after its request has got leave to go, and before it goes."""
    given_back = []

    class Noting(Full):
        def settle(self, ticket, now, answer):
            given_back.append(ticket)
            super().settle(ticket, now, answer)

    lanes = LimitRegistry(Noting)
    lane = lanes.lane(KEY)
    first = lane.enter_now(ONE)
    attempt = Attempt(lanes, "group", lambda waiting: waiting or attempt.close(), lambda: 0.0)
    request = attempt.begin(KEY, ONE)

    async def main():
        entering = asyncio.ensure_future(request.enter())
        await asyncio.sleep(0)
        lane.leave(first, DONE)
        with pytest.raises(asyncio.CancelledError):
            await entering

    asyncio.run(main())
    assert len(given_back) == len(set(map(id, given_back))) == 2


def test_the_end_of_a_wait_does_not_overtake_the_beginning_of_the_next():
    told = []

    def on_wait(waiting):
        if not waiting and not second.ident:
            second.start()
            second.join(MOMENT)  # as long as nobody has been told, it is not told either
        told.append(waiting)

    attempt = Attempt(LimitRegistry(Full), "group", on_wait, lambda: 0.0)
    second = threading.Thread(target=attempt.wait_begins)
    attempt.wait_begins()
    attempt.wait_ends()
    second.join()
    assert told == [True, False, True]
