"""How fast work goes on, told from how its calls overlapped."""

import pytest

from phoenix_nb.core.spending.overlap import stretch_of


def side_by_side(number, *, width, length=1.0):
    """Calls that do not slow one another, each slot beginning a little after the one before."""
    return [
        (slot * length / width + wave * length, slot * length / width + (wave + 1) * length, 1.0)
        for wave in range(number // width)
        for slot in range(width)
    ]


def one_after_the_other(number, *, width, service=1.0):
    """Calls to a server that answers one at a time: each begins when one of `width` before it ends."""
    return [
        (max(0, place - width + 1) * service, (place + 1) * service, 1.0) for place in range(number)
    ]


@pytest.mark.parametrize("width", [1, 4, 10])
def test_rate_of_calls_side_by_side_is_their_number_over_their_length(width):
    stretch = stretch_of(side_by_side(100, width=width, length=2.0))
    assert stretch.peak == width
    assert stretch.rate == pytest.approx(width / 2.0, rel=0.05)


@pytest.mark.parametrize("width", [1, 4, 10])
def test_rate_of_calls_in_a_queue_is_that_of_the_server(width):
    stretch = stretch_of(one_after_the_other(100, width=width, service=2.0))
    assert stretch.rate == pytest.approx(0.5, rel=0.05)
    assert stretch.took(150.0) == pytest.approx(300.0, rel=0.05)


def test_calls_from_before_count_only_where_they_were_as_slow():
    ramp = [(place * 0.01, place * 0.01 + 1.0, 1.0) for place in range(20)]
    steady = [(1.0 + place * 0.05, 2.0 + place * 0.05, 1.0) for place in range(10)]
    slowed = [(1.0 + place * 0.05, 4.0 + place * 0.05, 1.0) for place in range(10)]
    as_slow, slower = stretch_of(ramp + steady), stretch_of(ramp + slowed)
    assert as_slow.error < slower.error
