"""One limit, several runs: they take turns, and none waits for one that has nothing left to do."""

import math

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.core.limits.limiter import Limiter
from phoenix_nb.engine.limit_registry import LimitRegistry
from phoenix_nb.engine.shared_limits import SharedLimiter


class Run:
    """Asks for permits, and counts how often it is woken."""

    def __init__(self, limit: SharedLimiter) -> None:
        self.limit = limit
        self.woken = 0
        self.permits: list = []
        limit.listen(self.wake)

    def wake(self) -> None:
        self.woken += 1

    def delay(self, now: float) -> float:
        return self.limit.wait(now, run=self.wake)

    def launch(self, now: float) -> None:
        assert self.delay(now) == 0.0
        self.permits.append(self.limit.admit(now, run=self.wake))

    def finish(self, now: float) -> None:
        self.limit.settle(self.permits.pop(0), now, Answer(kind="accepted"))


def capped() -> tuple[SharedLimiter, Run, Run]:
    """A limit that has learnt a cap of 3, all of it in use by the first of two runs; at 10 s."""
    limit = SharedLimiter(LimitKey("api"), Limiter())
    first, second = Run(limit), Run(limit)
    for _ in range(3):
        first.launch(0.0)
    limit.settle(limit.admit(0.1), 0.11, Answer(kind="refused"))
    for at in (5.0, 6.0, 7.0):
        first.finish(at)
        first.launch(at)
        limit.wait(at + 0.9)  # by now it was not refused
    assert limit.concurrency() == 3
    return limit, first, second


def test_a_slot_goes_to_the_run_that_has_waited_the_longest():
    _, first, second = capped()
    assert second.delay(9.0) == math.inf
    assert first.delay(9.0) == math.inf
    first.finish(10.0)
    assert 0.0 < first.delay(10.0) < 0.1
    assert second.woken > 0
    second.launch(10.0)
    assert first.delay(10.0) == math.inf


def test_nobody_waits_for_long_for_a_run_that_does_not_take_its_turn():
    _, first, second = capped()
    assert second.delay(9.0) == math.inf
    first.finish(10.0)
    wait = first.delay(10.0)
    assert first.delay(10.0 + wait) == 0.0
    assert first.delay(10.2) == 0.0


def test_a_run_that_is_over_is_not_waited_for():
    limit, first, second = capped()
    assert second.delay(9.0) == math.inf
    limit.unlisten(second.wake)
    first.finish(10.0)
    assert first.delay(10.0) == 0.0


def test_to_look_is_not_to_queue():
    limit, first, second = capped()
    assert limit.wait(9.0) == math.inf
    first.finish(10.0)
    assert second.delay(10.0) == 0.0
    assert first.delay(10.0) == 0.0


def test_a_limit_is_found_by_what_its_refusals_tell_and_by_nothing_else():
    registry = LimitRegistry()
    limit = registry.met(LimitKey("host"), times=[0.0, 0.1], calls=2)
    assert registry.met(LimitKey("host"), times=[], calls=0) is limit
    assert registry.met(LimitKey("other"), times=[], calls=0) is not limit
    registry.clear()
    assert registry.met(LimitKey("host"), times=[], calls=0) is not limit
