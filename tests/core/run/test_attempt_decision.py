"""What follows an attempt, as a table (HOUSE: the circle of runner and settlement)."""

import pytest

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.signal import ThrottleSignal
from phoenix_nb.core.run.attempt_decision import (
    AttemptState,
    Fault,
    Leave,
    Record,
    Requeue,
    RetryAt,
    Stop,
    decide,
)
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.model import SessionOutcome

ONCE = RetryPolicy(retries=1)
REFUSED = ThrottleSignal(retry_after=2.0)
DAILY = ThrottleSignal(retry_after=36.0, reason="the limit of 20 requests a day is used up")
"""As Google words it: it names a wait of seconds though nothing comes back before the day is over."""
TOO_LARGE = ThrottleSignal(answer=Answer(kind="refused", permanent=True))
FAILED, THROTTLED = Fault.FAILED, Fault.THROTTLED


@pytest.mark.parametrize(("state", "fault", "signal", "expected"), [
    ({}, None, None, Record()),
    ({"stopped": True}, None, None, Record()),
    ({}, Fault.UNREADABLE, None, Record()),
    ({}, Fault.INTERRUPTED, None, Stop(SessionOutcome.INTERRUPTED)),
    ({"stopped": True}, Fault.CANCELLED, None, Leave()),
    ({}, Fault.CANCELLED, None, RetryAt(100.25)),
    ({}, FAILED, None, RetryAt(100.25)),
    ({}, Fault.TIMED_OUT, None, RetryAt(100.25)),
    ({"failures": 1}, FAILED, None, Record()),
    ({}, Fault.HOPELESS, None, Record()),
    ({}, Fault.OVERLOADED, None, RetryAt(100.25)),
    ({"in_outage": True}, Fault.OVERLOADED, None, Requeue()),
    ({"stopped": True}, FAILED, None, Leave()),
    ({"failures": 9}, THROTTLED, REFUSED, Requeue()),
    ({"by_chance": True}, THROTTLED, REFUSED, Requeue(102.0)),
    ({"refused_for": 61.0}, THROTTLED, REFUSED, Requeue()),
    ({"refused_for": 59.0}, THROTTLED, DAILY, Requeue()),
    ({"by_chance": True}, THROTTLED, ThrottleSignal(), Requeue(100.0)),
    ({"stopped": True}, THROTTLED, REFUSED, Leave()),
    ({}, THROTTLED, TOO_LARGE, Record()),
])  # fmt: skip
def test_what_follows_an_attempt(state, fault, signal, expected):
    assert decide(AttemptState(policy=ONCE, **state), fault, signal, 100.0, 0.5) == expected


@pytest.mark.parametrize(("state", "signal", "reason"), [
    ({}, ThrottleSignal(exhausted=True, reason="no credit"), "no credit"),
    ({}, ThrottleSignal(retry_after=700.0), "asks to wait 700 s"),
    ({"refused_for": 601.0}, REFUSED, "refused every call for 600 s"),
    ({"refused_for": 61.0}, DAILY, "20 requests a day"),
])  # fmt: skip
def test_a_limit_that_will_not_open_stops_the_run(state, signal, reason):
    decision = decide(AttemptState(policy=ONCE, **state), THROTTLED, signal, 100.0, 0.5)
    assert isinstance(decision, Stop)
    assert decision.outcome is SessionOutcome.EXHAUSTED
    assert reason in decision.reason
