"""How fast a rate that is kept to is raised."""

from itertools import pairwise

import pytest

from phoenix_nb.core.limits.pace import Pace


def rates(pace: Pace, calls: int) -> list[tuple[float, float]]:
    """When calls were made, each as soon as it might be, and the rate after it."""
    now, made = 0.0, []
    for _ in range(calls):
        now += pace.wait(now)
        pace.spend(now)
        made.append((now, pace.rate or 0.0))
    return made


@pytest.mark.parametrize("doubling", [0.1, 1.0])
def test_a_rate_is_not_doubled_before_a_refusal_would_be_heard_of(doubling):
    pace = Pace()
    pace.doubling = doubling
    pace.track(30.0, hold=4.0, slope=0.01)
    made = rates(pace, 400)
    assert made[-1][1] > 300
    for (at, rate), (later, raised) in pairwise(made):
        assert raised <= rate * 2 ** ((later - at) / doubling) + 1e-9


def test_a_rate_is_kept_to_before_it_is_raised():
    pace = Pace()
    pace.track(30.0, hold=4.0, slope=0.01)
    made = rates(pace, 5)
    assert [rate for _, rate in made[:4]] == [30.0] * 4
    assert made[4][1] > 30
