"""After a pause of the user, what was used before it tells nothing of a refusal."""

import math
from collections.abc import Callable

import pytest

from phoenix_nb.core.limits.answers import Answer
from phoenix_nb.core.limits.limiter import Limiter

LATENCY = 0.02


def refuse_first(count: int) -> Callable[[float], bool]:
    """A server without a quota that refuses some calls, as when others have used it."""
    left = count

    def refuses(now: float) -> bool:
        nonlocal left
        left -= 1
        return left >= 0

    return refuses


def bucket(rate: float, depth: float) -> Callable[[float], bool]:
    level, latest = depth, 0.0

    def refuses(now: float) -> bool:
        nonlocal level, latest
        level, latest = min(depth, level + (now - latest) * rate), now
        if level < 1.0:
            return True
        level -= 1.0
        return False

    return refuses


def call(limiter: Limiter, refuses: Callable[[float], bool], count: int, now: float) -> float:
    """Make calls one after the other until so many are accepted; returns when that is."""
    while count:
        if wait := limiter.wait(now):
            assert wait < math.inf
            now += wait
            continue
        ticket = limiter.admit(now)
        refused = refuses(now)
        limiter.settle(ticket, now + LATENCY, Answer(kind="refused" if refused else "accepted"))
        now += LATENCY
        count -= not refused
    return now


@pytest.mark.parametrize("pause", [5.0, 30.0, 200.0, 800.0])
@pytest.mark.parametrize("refused", [1, 2])
@pytest.mark.parametrize("before", [1, 6, 50])
def test_refusals_that_follow_a_pause_hold_nobody_up(before, refused, pause):
    limiter = Limiter()
    resumed = call(limiter, lambda _: False, before, 0.0) + pause
    assert call(limiter, refuse_first(refused), 20, resumed) < resumed + 2.0


@pytest.mark.parametrize("pause", [30.0, 200.0, 800.0])
def test_a_refusal_after_several_runs_with_pauses_holds_nobody_up(pause):
    limiter, now = Limiter(), 0.0
    for _ in range(3):
        now = call(limiter, lambda _: False, 6, now) + pause
    assert call(limiter, refuse_first(1), 20, now) < now + 2.0


@pytest.mark.parametrize("pause", [30.0, 120.0, 600.0])
def test_what_was_learnt_is_not_slowed_by_a_pause(pause):
    limiter, refuses = Limiter(), bucket(5.0, 5.0)
    resumed = call(limiter, refuses, 60, 0.0) + pause
    refusals = refuse_first(1)
    done = call(limiter, lambda now: refusals(now) or refuses(now), 60, resumed)
    assert done < resumed + 60 / 5.0 * 1.5


def test_a_quota_is_met_again_after_a_pause():
    limiter, refuses = Limiter(), bucket(5.0, 5.0)
    resumed = call(limiter, refuses, 60, 0.0) + 120.0
    before = limiter.refused
    assert call(limiter, refuses, 60, resumed) < resumed + 60 / 5.0 * 1.2
    assert limiter.refused - before <= 10


@pytest.mark.parametrize(("rate", "depth"), [(0.05, 5.0), (0.2, 3.0)])
def test_waiting_for_a_slow_quota_is_no_pause(rate, depth):
    limiter = Limiter()
    assert call(limiter, bucket(rate, depth), 30, 0.0) < (30 - depth) / rate * 1.1
    assert limiter.refused <= 12
