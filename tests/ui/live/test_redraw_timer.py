"""When a live view is redrawn, on a clock that only tests move."""

from itertools import pairwise

import pytest

from phoenix_nb.core.progress.events import Paused
from phoenix_nb.ui.live.redraw_timer import HEARTBEAT, INTERVAL, Ticker

TICK = INTERVAL / 2


class Clock:
    """Seconds; a draw takes some of them."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def drawn(costs, *, seconds=10.0, busy=True):
    """When a view is drawn whose draws take `costs`, and nothing from then on."""
    clock, times, left = Clock(), [], list(costs)

    def draw():
        times.append(clock.now)
        clock.now += left.pop(0) if left else 0.0

    ticker = Ticker(draw, clock=clock)
    ticker.open()
    while clock.now < seconds:
        if busy:
            ticker(Paused(at=clock.now))
        ticker.tick()
        clock.now += TICK
    return times


def gaps(times):
    return [later - earlier for earlier, later in pairwise(times)]


def test_busy_view_that_is_quick_to_draw_is_drawn_ten_times_a_second():
    assert gaps(drawn([])) == pytest.approx([INTERVAL] * 99)


def test_view_where_nothing_happens_is_drawn_once_a_second():
    assert gaps(drawn([], busy=False)) == pytest.approx([HEARTBEAT] * 9, abs=TICK)


def test_view_that_is_slow_to_draw_is_drawn_less_often():
    assert max(gaps(drawn([0.01] * 100))) == pytest.approx(0.5, abs=2 * TICK)


@pytest.mark.parametrize("cost", [0.15, 0.8])
def test_single_slow_draw_holds_up_the_next_for_a_second_at_most(cost):
    times = drawn([0, 0, cost])
    assert max(gaps(times)) <= max(HEARTBEAT, cost) + 2 * TICK
    assert gaps(times)[-20:] == pytest.approx([INTERVAL] * 20)
