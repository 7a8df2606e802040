"""Windows: kept to, found to be longer, found to allow more, and told from buckets."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phoenix_nb.core.limits.evidence import closures, fastest, window_like
from phoenix_nb.core.limits.gate import Permit
from phoenix_nb.core.limits.history import History
from phoenix_nb.core.limits.recent import Taken
from phoenix_nb.core.limits.window import Window

LATE = 0.003


def window(limit: int = 3, low: float = 1.0, high: float = 1.0, apart: float = 0.1) -> Window:
    """A window whose calls were all made; it surely lasts as long as it seems to, but for a twentieth."""
    return Window(limit, low, high, [Taken(n * apart, 1.0) for n in range(limit)], limit)


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
    assert waits == pytest.approx([0.02, 0.06, 0.2], rel=0.03)
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
        while wait := kept.wait(now):
            now += wait
        kept.spend(now)
        if kept.limit > 20:
            kept.forget(now)
            assert kept.refused(now, now)
            tried += 1
    assert kept.limit == 20
    assert 0 < tried <= 8


def opened(kept: Window, span: float, windows: int) -> int:
    """Play a server whose window slides, for so many windows; returns the calls that it refused."""
    log = list(kept._recent.times)
    now, refused, limit = log[-1], 0, kept.limit
    end = now + windows * span
    while now < end:
        wait = kept.wait(now)
        now += wait
        if wait > 0:
            continue
        kept.spend(now)
        if sum(at > now - span for at in log) < limit:
            log.append(now)
        else:
            kept.forget(now)
            kept.refused(now, now + 0.001)
            refused += 1
        now += 0.002
    return refused


@pytest.mark.parametrize(
    ("low", "high", "span"),
    [
        (5.2, 10.4, 10.0),
        (5.2, 10.4, 5.9),
        (6.1, 7.0, 6.2),
        (0.8, 1.1, 1.0),
        (25.0, 61.0, 30.0),
        (40.0, 61.0, 41.7),
        (2.2, 5.3, 3.4),
    ],
)
def test_a_window_is_found_out_to_be_shorter_than_it_was_first_seen_to_be(low, high, span):
    kept = window(limit=40, low=low, high=high, apart=0.01)
    refused = opened(kept, span, 12)
    assert span <= kept.span < 1.06 * span
    assert refused <= 12


@pytest.mark.parametrize("span", [1.07, 1.3])
def test_a_window_that_was_longer_than_it_seemed_is_found_out(span):
    kept = window(limit=10, low=0.95, high=1.0, apart=0.01)
    opened(kept, span, 20)
    assert 0.99 * span <= kept.span < 1.1 * span


def test_an_early_call_that_turns_out_to_be_refused_costs_no_other():
    kept = window(limit=40, low=5.2, high=10.4)
    kept.grace = 0.05
    now = kept.wait(4.0) + 4.0
    assert now < 10.4
    kept.spend(now)
    kept.forget(now)
    kept.refused(now, now + 0.01)
    assert kept.wait(now + 0.01) > 0.1
    assert kept.span == 10.4


def test_a_refusal_that_costs_whole_seconds_is_not_risked_for_little():
    eager, careful = window(limit=40, low=1.8, high=2.1), window(limit=40, low=1.8, high=2.1)
    careful.asked = 1.0
    assert careful._patience > eager._patience
    for kept in (eager, careful):
        for n in range(200):
            kept.spend(4.0 + 3.0 * n)
            kept.spend(4.5 + 3.0 * n)
            kept.wait(5.0 + 3.0 * n)
    assert careful._length.next >= eager._length.next


def window_of_tokens() -> Window:
    """A window of a second, whose two calls took as much as four usual ones."""
    return Window(4.0, 1.0, 1.0, [Taken(0.0, 1.0), Taken(0.1, 3.0)], 2)


def test_a_larger_call_waits_for_more_of_those_before_it_in_a_window_of_tokens():
    kept = window_of_tokens()
    kept.grace = 0.0
    assert kept.wait(1.0 + LATE, 1.0) == 0.0
    assert kept.wait(1.0 + LATE, 2.0) == pytest.approx(0.1)
    kept.spend(1.0 + LATE, 1.0)
    assert kept.wait(1.1 + LATE, 3.0) == 0.0
    assert kept.wait(1.1 + LATE, 4.0) == pytest.approx(0.9 + LATE)


def test_room_is_left_in_a_window_for_a_call_that_may_be_larger_than_it_seems():
    kept = window_of_tokens()
    kept.grace, kept.vague = 0.0, 0.5
    assert kept.wait(1.0 + LATE, 1.0) == pytest.approx(0.1)


def test_what_a_call_took_counts_in_a_window_instead_of_what_it_seemed_to_take():
    kept = window_of_tokens()
    kept.grace = 0.0
    kept.spend(1.0 + LATE, 1.0)
    kept.spend(1.1 + LATE, 3.0)
    kept.weigh(1.1 + LATE, 3.0, 2.0)
    assert kept.wait(1.5, 2.0) == 0.0
    assert kept.wait(1.5, 3.0) == pytest.approx(0.503 + LATE)


def test_a_window_holds_what_the_calls_really_took_that_filled_it():
    kept = window_of_tokens()
    kept.weigh(0.1, 3.0, 0.5)
    assert kept.limit == 3.5
    kept.weigh(1.1, 3.0, 0.5)
    assert kept.limit == 3.5


def test_what_is_left_free_in_a_window_of_tokens_is_not_taken_for_more_that_it_holds():
    calls = [Taken(0.1 * n, 1.0) for n in range(15)]
    kept = Window(14.0, 3.0, 5.3, calls, 13)
    kept.grace, kept.vague = 0.0, 2.0
    assert kept._length.next < kept.span  # whether it is shorter is tried
    now = 1.5
    for _ in range(14):
        now += kept.wait(now, 1.0)
        kept.spend(now, 1.0)
    assert kept.limit == 14.0


def test_refusals_when_a_window_of_tokens_may_be_full_do_not_contradict_it():
    kept = window_of_tokens()
    kept.vague = 1.0
    now = 1.2
    for _ in range(20):
        kept.spend(now, 3.0)
        kept.spend(now + 0.1, 1.0)
        kept.forget(now + 0.1, 1.0)
        assert kept.refused(now + 0.1, now + 0.1, 1.0)
        assert kept.wait(now + 0.1, 1.0) == pytest.approx(0.9 + LATE)
        now += 1.2
    assert kept.limit == 4.0


def test_a_refusal_of_a_call_that_was_too_large_does_not_lower_what_a_window_holds():
    kept = window_of_tokens()
    kept.spend(1.1, 3.0)
    kept.spend(1.2, 2.0)
    kept.forget(1.2, 2.0)
    assert kept.refused(1.2, 1.3, 2.0)
    assert kept.limit == 4.0


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
    assert (found.limit, found.span) == (20, 10.2)


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


@settings(max_examples=60, deadline=None)
@given(
    limit=st.integers(3, 60),
    span=st.floats(0.5, 100.0),
    above=st.floats(1.0, 2.5),
    below=st.floats(0.3, 0.99),
)
def test_however_long_a_window_is_it_is_found_out_within_few_refusals(limit, span, above, below):
    kept = window(limit=limit, low=below * span, high=above * span, apart=0.01 * span / limit)
    refused = opened(kept, span, 15)
    assert 0.95 * span <= kept.span <= 1.05 * above * span
    assert refused <= 15 + 15 * limit // 20
    assert kept.wait(0.0) < math.inf
