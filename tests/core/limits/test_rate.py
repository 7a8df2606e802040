"""One quota, learnt: what must hold whatever happens."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits import CallOutcome, RateLimit, ThrottleSignal

SILENT = ThrottleSignal()
outcomes = st.sampled_from(
    [outcome for outcome in CallOutcome if outcome is not CallOutcome.THROTTLED]
)
signals = st.builds(
    ThrottleSignal,
    retry_after=st.none() | st.floats(0, 5),
    limit=st.none() | st.floats(1, 1000),
    window=st.none() | st.floats(0.1, 100),
    remaining=st.none() | st.floats(0, 10),
    reset=st.none() | st.floats(0, 100),
)
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
        self.refused = 0

    def fill(self) -> None:
        while len(self.flying) < 20 and (delay := self.limit.delay(self.now)) == 0.0:
            self.launched.append(self.now)
            self.flying.append(self.limit.acquire(self.now))
        assert len(self.flying) == 20 or delay > 0.0

    def end(self, outcome: CallOutcome | ThrottleSignal, which: int = 0) -> None:
        permit = self.flying.pop(which % len(self.flying))
        if isinstance(outcome, ThrottleSignal):
            self.refused += 1
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
    snapshot = caller.limit.snapshot(caller.now)
    assert snapshot.in_flight == 0
    assert snapshot.refused == caller.refused


@settings(max_examples=60, deadline=None)
@given(steps, st.floats(0.5, 20), st.floats(1, 10))
def test_a_quota_that_is_known_is_never_exceeded(story, rate, burst):
    caller = Caller(RateLimit(rate=rate, burst=burst))
    caller.play(story)
    for first in range(len(caller.launched)):
        for last in range(first, len(caller.launched)):
            span = caller.launched[last] - caller.launched[first]
            assert last - first + 1 <= burst + rate * span + 1e-3


@settings(max_examples=40, deadline=None)
@given(steps, st.integers(1, 5))
def test_a_cap_that_is_known_is_never_exceeded_while_it_holds(story, cap):
    caller = Caller(RateLimit(concurrency=cap))
    for elapsed, _, which in story[:8]:
        caller.fill()
        assert len(caller.flying) <= cap
        caller.now += elapsed
        caller.end(CallOutcome.FAILED, which)


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
    for permit in permits[10:]:
        limit.release(permit, 0.5, CallOutcome.THROTTLED, SILENT)
    assert limit.snapshot(0.5).episodes == 1
    assert limit.snapshot(0.5).refused == 10


def test_exhaustion_is_told_until_a_call_succeeds_or_someone_knows_better():
    limit = RateLimit("mine")
    spent = ThrottleSignal(exhausted=True, reason="spent", retry_after=3600.0)
    limit.release(limit.acquire(0.0), 0.1, CallOutcome.THROTTLED, spent)
    assert limit.exhausted is spent
    assert limit.snapshot(0.1).throttled_until == pytest.approx(3600.1)
    limit.reopen()
    assert limit.exhausted is None
    assert limit.delay(0.2) == 0.0
    limit.release(limit.acquire(0.2), 0.3, CallOutcome.THROTTLED, spent)
    now = 0.3 + limit.delay(0.3)
    limit.release(limit.acquire(now), now + 0.1, CallOutcome.SUCCEEDED)
    assert limit.exhausted is None
    assert limit.snapshot(now).name == "mine"


def test_a_rate_that_the_headers_tell_is_used_at_once():
    limit = RateLimit()
    limit.precede([n * 0.05 for n in range(30)])
    told = ThrottleSignal(limit=20.0, remaining=0.0, reset=1.0, retry_after=0.05)
    assert told.rate == 20.0
    limit.release(limit.acquire(1.5), 1.51, CallOutcome.THROTTLED, told)
    now = 1.51 + limit.delay(1.51)
    limit.release(limit.acquire(now), now + 0.02, CallOutcome.SUCCEEDED)
    assert limit.snapshot(now).rate == pytest.approx(20, rel=0.05)


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
