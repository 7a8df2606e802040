"""Windows that begin at fixed times, found in histories that a known one made."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits.window_fit import aligned_window, slides
from tests.support.limit_simulator import (
    FixedWindow,
    Quota,
    Server,
    Simulation,
    SlidingWindow,
    exact,
    history,
)

LATE = 0.002
EXACT = 1e-4


def up_to_a_refusal(
    quota: Quota, pace: float, calls: int, seed: int
) -> list[tuple[float, bool, float]]:
    """Calls at random moments, with long pauses after refusals, the last of which ends them."""
    made = history(quota, pace, calls, seed, pause=20.0)
    while made and not made[-1][1]:
        made.pop()
    return made


def burst(begin: float, calls: int, apart: float = 0.01) -> list[tuple[float, bool, float]]:
    """Calls that were let through one after the other."""
    return [(begin + n * apart, False, 1.0) for n in range(calls)]


@settings(max_examples=60, deadline=None)
@given(
    limit=st.integers(2, 60),
    length=st.sampled_from([1.0, 2.5, 10.0]),
    phase=st.floats(0, 0.99),
    pace=st.sampled_from([1.2, 2.0, 10.0]),
    seed=st.integers(0, 99),
)
def test_what_is_found_answers_every_call_as_it_was_answered(limit, length, phase, pace, seed):
    made = up_to_a_refusal(
        FixedWindow(limit, length, phase * length), pace * limit / length, 300, seed
    )
    if not made:
        return
    found = aligned_window(made, [length], EXACT)
    assert found is not None
    assert found.limit <= limit
    assert found.opens > made[-1][0]
    loads: dict[int, int] = {}
    for at, refused, _ in made:
        window, since = divmod(at - found.opens, length)
        if min(since, length - since) < 3 * EXACT:
            continue
        load = loads.get(window, 0)
        assert refused or load < found.limit
        loads[window] = load + (not refused)


def test_calls_on_both_sides_of_a_beginning_are_those_of_two_windows():
    calls = [
        *burst(2.6, 80),  # of which 40 before the third second, and 40 after it
        (3.5, True, 1.0),
        (5.9, True, 1.0),
        *burst(6.1, 40),
        (6.6, True, 1.0),
    ]
    assert not slides(calls, 3.0, LATE)
    limit, length, opens = aligned_window(calls, [1.0, 3.0], LATE) or pytest.fail("none was found")
    assert (limit, length) == (40, 3.0)
    assert opens == pytest.approx(9.0, abs=0.02)


@pytest.mark.parametrize("pause", [1e3, 1e9], ids=["minutes", "years"])
def test_a_pause_is_passed_over_however_long(pause):
    """As nothing was called, there is nothing to look at: it must not take longer, window by window."""
    made = up_to_a_refusal(FixedWindow(20, 1.0, 0.25), 40.0, 300, 3)
    middle = next(n for n in range(150, 300) if made[n - 1][1] and not made[n][1])
    later = [(at + pause, refused, weight) for at, refused, weight in made[middle:]]
    found = aligned_window([*made[:middle], *later], [1.0], LATE) or pytest.fail("none was found")
    assert (found.limit, found.length) == (20, 1.0)
    assert (found.opens + 0.25 + 0.5) % 1.0 == pytest.approx(0.5, abs=0.05)
    assert found.opens > later[-1][0]


def test_a_window_that_slides_does_what_it_did():
    made = up_to_a_refusal(SlidingWindow(20, 3.0), 20.0, 300, 3)
    assert slides(made, 3.0, LATE)
    assert not slides(made, 4.5, LATE)
    assert aligned_window(made, [3.0], LATE) is None


def test_there_is_no_length_that_does_what_a_longer_window_did():
    made = up_to_a_refusal(FixedWindow(20, 3.0), 20.0, 300, 5)
    assert aligned_window(made, [1.0, 2.0], LATE) is None


@pytest.mark.parametrize("phase", [0.4, 1.5, 2.5])
def test_a_window_that_opens_while_calls_are_made_is_told_from_a_larger_one(phase):
    server = Server(
        FixedWindow(100, 3.0, phase), latency=1.1, network=0.002, advice=exact, refusal=0.002
    )
    found = Simulation(server, 1_400, seed=1, lateness=0.002).run()
    assert found.completed == 1_400
    assert found.refused <= 0.03 * 1_400
    assert found.used(100 / 3.0, after=0.1) >= 0.95
