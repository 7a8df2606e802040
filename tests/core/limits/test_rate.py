"""One quota, learnt: what must hold whatever happens."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits.gate import CallOutcome
from phoenix_nb.core.limits.rate import RateLimit
from phoenix_nb.core.limits.signal import ThrottleSignal

SILENT = ThrottleSignal()
outcomes = st.sampled_from(
    [outcome for outcome in CallOutcome if outcome is not CallOutcome.THROTTLED]
)
signals = st.builds(ThrottleSignal, retry_after=st.none() | st.floats(0, 5))
steps = st.lists(
    st.tuples(st.floats(0, 3), outcomes | signals, st.integers(0, 20)), min_size=1, max_size=120
)
"""Seconds that pass, how a call ends, and which of those in flight it is."""


class Caller:
    """Makes as many calls as it is let, up to 20 at once, and ends them as told."""

    def __init__(self, limit: RateLimit) -> None:
        self.limit = limit
        self.now = 0.0
        self.flying: list = []
        self.launched: list[float] = []

    def fill(self) -> None:
        while len(self.flying) < 20 and (delay := self.limit.delay(self.now)) == 0.0:
            self.launched.append(self.now)
            self.flying.append(self.limit.acquire(self.now))
        assert len(self.flying) == 20 or delay > 0.0

    def end(self, outcome: CallOutcome | ThrottleSignal, which: int = 0) -> None:
        permit = self.flying.pop(which % len(self.flying))
        if isinstance(outcome, ThrottleSignal):
            self.limit.release(permit, self.now, CallOutcome.THROTTLED, outcome)
        else:
            self.limit.release(permit, self.now, outcome)

    def play(self, story: list) -> None:
        for elapsed, outcome, which in story:
            self.fill()
            self.now += elapsed
            if self.flying:
                self.end(outcome, which)

    def wait(self) -> float:
        """Wait as asked until a call is let through, with nothing in flight; how long that took."""
        since = self.now
        while (delay := self.limit.delay(self.now)) > 0.0:
            assert delay < math.inf
            self.now += delay
        return self.now - since


@settings(max_examples=100, deadline=None)
@given(steps)
def test_whatever_happens_a_call_is_let_through_again(story):
    caller = Caller(RateLimit())
    caller.play(story)
    while caller.flying:
        caller.end(CallOutcome.CANCELLED)
    for _ in range(5):
        assert caller.wait() <= 3_700
        caller.flying.append(caller.limit.acquire(caller.now))
        caller.end(CallOutcome.SUCCEEDED)
    assert caller.limit.snapshot(caller.now).in_flight == 0


@settings(max_examples=60, deadline=None)
@given(steps, st.floats(0.01, 100), st.floats(0, 0.99))
def test_retry_after_is_honoured(story, seconds, share):
    caller = Caller(RateLimit())
    caller.play(story)
    caller.fill()
    if not caller.flying:
        caller.wait()
        caller.flying.append(caller.limit.acquire(caller.now))
    caller.end(ThrottleSignal(retry_after=seconds))
    while caller.flying:
        caller.end(CallOutcome.SUCCEEDED)
    until = caller.now + seconds
    caller.now += share * seconds
    assert caller.limit.delay(caller.now) >= until - caller.now - 1e-5


@pytest.mark.parametrize("hours", [0.01, 1, 1000])
def test_an_outage_of_any_length_leaves_it_as_it_was(hours):
    limit = RateLimit()
    for n in range(100):
        limit.release(limit.acquire(n / 10), n / 10 + 0.05, CallOutcome.SUCCEEDED)
    now = 10.0
    for _ in range(100):
        limit.release(limit.acquire(now), now, CallOutcome.FAILED)
        now += hours * 36
    assert limit.delay(now) == 0.0
    assert limit.snapshot(now).rate is None


def test_a_quota_that_is_shut_for_long_is_tried_once_a_minute():
    limit = RateLimit()
    now, tried = 0.0, []
    for _ in range(40):
        now += limit.delay(now)
        tried.append(now)
        limit.release(limit.acquire(now), now + 0.01, CallOutcome.THROTTLED, SILENT)
        now += 0.01
    gaps = [later - earlier for earlier, later in pairwise(tried)]
    assert max(gaps) == pytest.approx(60.01, abs=0.1)
    assert gaps[-1] == pytest.approx(60.01, abs=0.1)
    now += limit.delay(now)
    permit = limit.acquire(now)
    limit.release(permit, now + 0.01, CallOutcome.SUCCEEDED)
    assert limit.delay(now + 30) == 0.0


def test_a_trial_that_says_nothing_is_followed_by_another():
    limit = RateLimit()
    limit.release(limit.acquire(0.0), 0.01, CallOutcome.THROTTLED, SILENT)
    now = 0.01 + limit.delay(0.01)
    for outcome in (CallOutcome.FAILED, CallOutcome.CANCELLED, CallOutcome.OVERLOADED):
        assert limit.delay(now) == 0.0
        limit.release(limit.acquire(now), now, outcome)
    assert limit.delay(now) == 0.0


def test_refusals_of_calls_made_before_the_cut_cut_once():
    limit = RateLimit()
    permits = [limit.acquire(n / 100) for n in range(20)]
    paused = set()
    for permit in permits[10:]:
        limit.release(permit, 0.5, CallOutcome.THROTTLED, SILENT)
        paused.add(limit.snapshot(0.5).throttled_until)
    assert len(paused) == 1


@settings(max_examples=60, deadline=None)
@given(steps)
def test_failures_and_overload_teach_no_quota(story):
    caller = Caller(RateLimit())
    caller.play([(elapsed, CallOutcome.OVERLOADED, which) for elapsed, _, which in story])
    assert caller.limit.delay(caller.now) == 0.0
    assert caller.limit.snapshot(caller.now).rate is None


def test_memory_is_bounded():
    limit = RateLimit()
    now = 0.0
    for n in range(5000):
        now += min(limit.delay(now), 1.0) + 0.01
        refused = n % 50 == 49
        outcome = CallOutcome.THROTTLED if refused else CallOutcome.SUCCEEDED
        limit.release(limit.acquire(now), now + 0.005, outcome, SILENT if refused else None)
    history = limit._spacing.history
    assert len(history) <= 2000
    assert len(history.marks) <= 32
    assert len(history._refused) <= 2000
