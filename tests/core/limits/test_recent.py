"""What the latest calls took: summed up, corrected, and what has to pass before another one fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.limits.recent import Recent, Taken

WEIGHTS = st.lists(st.floats(0.1, 10.0), min_size=1, max_size=30)


def recent(weights: list[float]) -> Recent:
    """Calls that were made a second after each other."""
    return Recent(Taken(float(at), weight) for at, weight in enumerate(weights))


@given(WEIGHTS, st.floats(0.5, 60.0), st.floats(0.1, 10.0))
def test_once_the_last_call_in_the_way_is_past_another_one_fits(weights, limit, weight):
    weight = min(weight, limit)
    last = recent(weights).last(limit, weight)
    past = -1 if last is None else int(last)
    assert sum(weights[past + 1 :]) + weight <= limit + 1e-5
    if last is not None:
        assert sum(weights[past:]) + weight > limit


def test_counted_calls_fit_once_as_many_are_past_as_are_too_many():
    calls = recent([1.0] * 5)
    assert calls.last(6, 1.0) is None
    assert calls.last(5, 1.0) == 0.0
    assert calls.last(3, 1.0) == 2.0


def test_a_call_that_is_larger_than_the_limit_waits_for_all_others():
    assert recent([1.0, 1.0, 1.0]).last(2.0, 9.0) == 2.0


@given(WEIGHTS, st.data())
def test_a_call_that_took_less_or_nothing_counts_as_if_it_had_always_seemed_so(weights, data):
    place = data.draw(st.integers(0, len(weights) - 1))
    less = data.draw(st.floats(0.0, 0.5)) * weights[place]
    calls = recent(weights)
    assert calls.change(place, weights[place], less)
    expected = [*weights[:place], weights[place] - less, *weights[place + 1 :]]
    assert calls.taken == pytest.approx(sum(expected))
    assert calls.since(place - 0.5) == pytest.approx(sum(expected[place:]))
    calls = recent(weights)
    assert calls.change(place, weights[place], weights[place])
    assert calls.times == [float(at) for at in range(len(weights)) if at != place]
    assert calls.since(-1.0, place) == pytest.approx(sum(weights[:place]))


def test_the_rhythm_of_calls_is_told_by_what_those_before_took():
    assert Recent([Taken(5.0, 2.0), Taken(5.5, 3.0)]).rhythm() == [(0.0, 0.0), (0.5, 2.0)]
    assert Recent().rhythm() == []


def test_what_came_after_the_first_call_leaves_out_what_that_took():
    assert recent([2.0, 3.0, 4.0]).after_first == 7.0
    assert recent([2.0]).after_first == 0.0


def test_a_call_that_is_not_remembered_changes_nothing():
    calls = recent([1.0, 2.0])
    assert not calls.change(0.0, 2.0, 2.0)
    assert not calls.change(0.5, 1.0, 1.0)
    assert calls.taken == 3.0


def test_old_calls_are_forgotten_but_what_fits_does_not_change():
    calls, known = recent([]), recent([])
    for at in range(200):
        calls.add(at, 1.0 + at % 3)
        known.add(at, 1.0 + at % 3)
        calls.forget(20.0)
        assert calls.last(10.0, 1.0) == known.last(10.0, 1.0)
    assert len(calls) < 30
    assert calls.remembered >= 20.0
