"""Buckets and windows, fitted to histories that a known one made."""

import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits.bucket import fit, water_after
from phoenix_nb.core.limits.history import History
from phoenix_nb.core.limits.window import Window, WindowFit, fit_window
from tests.support.limit_simulator import FixedWindow, Quota, TokenBucket


def history(quota: Quota, pace: float, calls: int, seed: int = 0) -> list[tuple[float, bool]]:
    """Calls at random moments, with pauses now and then after a refusal."""
    chance = random.Random(seed)
    now, made = 0.0, []
    for _ in range(calls):
        refused = not quota.admit(now)
        made.append((now, refused))
        now += chance.expovariate(pace)
        if refused:
            now += chance.random() * 3 / pace
    return made


@settings(max_examples=40, deadline=None)
@given(
    rate=st.floats(0.5, 200),
    depth=st.sampled_from([1, 2, 4, 20, 100]),
    pace=st.sampled_from([0.9, 1.1, 2.0]),
    calls=st.sampled_from([20, 100, 250]),
    seed=st.integers(0, 99),
)
def test_the_bucket_that_made_a_history_fits_it(rate, depth, pace, calls, seed):
    made = history(TokenBucket(rate, depth), pace * rate, calls, seed)
    if not any(refused for _, refused in made):
        return
    found = fit(made)
    assert found.misfit < 2
    if found.misfit == 0:
        assert 0.99 * found.low <= rate <= 1.01 * found.high
        assert found.low <= found.best <= found.high
        again = fit(made, before=found)
        assert 0.98 * again.low <= rate <= 1.02 * again.high


@pytest.mark.parametrize("depth", [1, 4, 20, 40])
def test_a_rate_is_found_to_a_percent(depth):
    found = fit(history(TokenBucket(20, depth), 26, 300))
    assert found.low <= 20.02
    assert found.high >= 19.98
    assert found.high < 1.1 * found.low or depth == 1
    assert found.best == pytest.approx(20, rel=0.12 if depth == 1 else 0.02)


def test_a_pause_in_which_the_bucket_stands_full_does_no_harm():
    bucket = TokenBucket(20, 4)
    first = [(n * 0.01, not bucket.admit(n * 0.01)) for n in range(10)]
    later = [(5 + n * 0.04, not bucket.admit(5 + n * 0.04)) for n in range(40)]
    found = fit(first + later)
    assert found.low <= 20 <= found.high
    assert found.high < 22


def test_a_window_is_no_bucket():
    window = FixedWindow(20, 1.0)
    times = [n * 0.02 for n in range(120)]
    made = [(at, not window.admit(at)) for at in times]
    assert fit(made).misfit > 1
    found = fit_window(made, whole=True)
    assert found.limit == 20
    assert found.low <= 1.0 <= found.high + 0.02


def test_calls_that_overtake_each_other_make_no_drought():
    made = [(n * 0.01, False) for n in range(20)] + [(0.191, True), (0.2, False)]
    made += [(2.0, True), (9.0, True), (10.1, False)]
    found = fit_window(sorted(made), whole=True, jitter=0.02)
    assert found.limit == 21
    assert found.high == pytest.approx(10.1)


def test_water_is_what_a_replay_leaves():
    assert water_after([(0.0, False), (0.0, False), (1.0, True)], 1.0, 0.0) == 1.0
    assert water_after([(0.0, False), (10.0, False)], 1.0, 5.0) == 1.0


def test_a_window_lets_through_no_more_than_its_limit():
    window = Window(WindowFit(3, 1.0, 1.0), [])
    for at in (0.0, 0.1, 0.2):
        assert window.wait(at) == 0.0
        window.spend(at)
    assert window.wait(0.3) == pytest.approx(0.703)
    window.recall([0.0, 0.2])  # the one in between was refused
    assert window.wait(0.3) == 0.0
    assert window.rate == pytest.approx(3 / 1.003)


def test_a_window_is_longer_than_a_refusal_tells():
    window = Window(WindowFit(2, 1.0, 1.2), [])
    window.refused([(0.0, False), (0.1, False), (1.1, True)])
    assert window.found == WindowFit(2, 1.1, 1.2)
    window.refused([(0.0, False), (0.1, False), (2.0, True)])
    assert window.found == WindowFit(2, 2.0, math.inf)
    assert window.rate == pytest.approx(2 / 2.04)


@pytest.mark.parametrize(
    ("low", "high", "first"),
    [
        (5.2, 10.4, 10.0),
        (6.1, 7.0, 6.55),
        (6.8, 7.0, 7.0),
        (0.9, math.inf, 1.0),
        (70, math.inf, 120.0),
    ],
)
def test_a_usual_window_is_taken_for_true(low, high, first):
    window = Window(WindowFit(20, low, high), [])
    assert window.rate == pytest.approx(20 / first, rel=0.01)


def test_a_usual_window_is_doubted_later():
    window = Window(WindowFit(2, 5.2, 10.4), [])
    for at in (0.0, 0.1):
        window.spend(at)
    assert window.wait(0.2) == pytest.approx(9.803)
    for at in (10.1, 10.2):
        window.spend(at)
    assert window.wait(10.3) == pytest.approx(8.803)


def test_a_window_that_is_never_full_is_tried_shorter():
    window = Window(WindowFit(1, 1.0, 1.0), [])
    for at in range(1000):
        window.spend(float(at))
    assert window.wait(999.0) < 0.9


def test_history_counts_what_was_accepted_and_forgets_in_time():
    made = History()
    made.precede([-2.0, -1.0], 10)
    for at in range(1000):
        made.launch(float(at))
        made.trim(1.0)
    assert 300 <= len(made) <= 600
    assert not made.whole
    made.delay(950.0)
    assert min(made.accepted()) == 950.0
    made.refuse(1010)
    made.refuse(1005)
    made.refuse(1)
    assert made.accepted_before(1011) == 1010 - 3
    assert made.accepted_before(1006) == 1005 - 2
    assert math.isfinite(made.water)
    assert [refused for _, refused in made.calls(last=1006)][-2:] == [True, False]
