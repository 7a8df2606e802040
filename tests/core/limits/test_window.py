"""Windows: kept to, found to be longer, found to allow more, and told from buckets."""

import math

import pytest

from phoenix_nb.core.limits import Permit
from phoenix_nb.core.limits.evidence import closures, fastest, window_like
from phoenix_nb.core.limits.history import History
from phoenix_nb.core.limits.window import Window

LATE = 0.003


def window(limit: int = 3, low: float = 0.9, high: float = 1.0) -> Window:
    """A window whose calls were all made, a tenth of a second apart."""
    return Window(limit, low, high, [n / 10 for n in range(limit)])


def test_calls_are_made_in_the_rhythm_of_the_window_before():
    kept = window()
    assert kept.wait(0.3) == pytest.approx(0.7 + LATE)
    kept.spend(1.0 + LATE)
    assert kept.wait(1.0 + LATE) == pytest.approx(0.1)
    assert kept.rate == 3.0


def test_the_first_call_of_a_window_goes_ahead_of_the_others():
    kept = window(limit=40)
    kept.grace = 0.05
    kept.spend(4.9)  # all of them are due by now
    assert kept.wait(4.9) == pytest.approx(0.05)
    kept.spend(4.95)
    assert kept.wait(4.95) == 0.0


def test_a_call_that_comes_too_early_is_tried_again_a_little_later():
    kept = window()
    waits = []
    now = 1.0 + LATE
    for _ in range(3):
        kept.spend(now)
        kept.forget(now)
        assert kept.refused(now, now + 0.01)
        now += 0.01
        waits.append(kept.wait(now))
        now += waits[-1]
    assert waits == pytest.approx([0.02, 0.06, 0.18])
    kept.spend(now)
    kept.forget(now)
    kept.refused(now, now)
    assert kept.span == 2.0


def test_a_refusal_inside_of_a_window_is_no_reason_to_give_it_up_but_many_are():
    kept = window(limit=10)
    given_up = False
    for number in range(1, 9):
        kept.spend(number * 2.0)
        late = number * 2.0 + 0.1
        kept.spend(late)
        kept.forget(late)
        given_up = not kept.refused(late, late + 0.01)
        assert not given_up or number > 3
    assert given_up


def test_a_window_that_allows_more_is_noticed():
    kept = window(limit=20, low=1.9, high=2.0)
    now = 2.0
    for _ in range(400):
        now += kept.wait(now)
        kept.spend(now)
    assert kept.limit > 40


def test_what_is_tried_beyond_a_window_and_refused_changes_nothing():
    kept = window(limit=20, low=1.9, high=2.0)
    now, tried = 2.0, 0
    for _ in range(400):
        now += kept.wait(now)
        kept.spend(now)
        if kept.limit > 20:
            kept.forget(now)
            assert kept.refused(now, now)
            tried += 1
    assert kept.limit == 20
    assert 0 < tried <= 8


@pytest.mark.parametrize(
    ("low", "high", "span"),
    [
        (5.2, 10.4, 10.0),
        (6.1, 7.0, 7.0),
        (0.8, 1.1, 1.0),
        (9.7, 10.2, 10.0),
        (25.0, 61.0, 30.0),
        (40.0, 61.0, 60.0),
    ],
)
def test_a_usual_window_is_taken_for_true(low, high, span):
    assert window(low=low, high=high).span == span


def history(*bursts: tuple[float, int, float], refused: tuple[float, ...]) -> History:
    """Bursts of calls (start, count, seconds) that are accepted, and calls that are refused."""
    made = History()
    calls = [(at + n * took / count, False) for at, count, took in bursts for n in range(count)]
    accepted = 0
    for number, (at, is_refused) in enumerate(
        sorted(calls + [(at, True) for at in refused]), start=1
    ):
        made.launch(at)
        if is_refused:
            made.refuse(number)
            made.mark(Permit(number, at, 1), at + 0.01, fresh=accepted > 0)
            accepted = 0
        else:
            accepted += 1
    return made


def test_a_burst_after_nothing_for_a_while_is_a_window():
    made = history((0.0, 20, 0.5), (10.2, 20, 0.5), refused=(0.51, 1.0, 5.0, 10.71))
    found = window_like(made, 20, 0.002)
    assert found is not None
    assert (found.limit, found.span) == (20, 10.0)


def test_a_burst_that_was_saved_up_meanwhile_may_be_a_bucket():
    made = history((0.0, 20, 0.5), (10.2, 9, 0.5), refused=(0.51, 0.6, 10.71))
    assert window_like(made, 20, 0.002) is None


def test_a_quota_that_shrinks_is_not_taken_for_a_window():
    made = history((0.0, 20, 0.5), (0.6, 25, 1.25), refused=(0.51, 1.86, 1.96))
    assert window_like(made, 20, 0.002) is None


def test_refusals_with_hardly_anything_between_them_belong_together():
    made = history((0.0, 9, 0.4), (0.55, 2, 0.1), (2.0, 9, 0.4), refused=(0.5, 0.7, 3.0))
    assert [(one.first.at, one.last.at) for one in closures(made)] == [(0.5, 0.7), (3.0, 3.0)]
    assert fastest(made, closures(made)[0], 0.0) == pytest.approx(3 / 0.19)
    assert fastest(made, closures(made)[1], 0.0) == math.inf
