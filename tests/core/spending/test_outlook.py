"""What planned work will take: which calls count, which quotas hold it back, and what nothing tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.spending.outlook import Calls, Outlook, Pace, Quota, Seen, forecast_work

PACE = Pace(4, adaptive=False, as_seen=False)


def seen(number=10, *, model="m", tokens=100.0, costs=True):
    spans = tuple((0.0 + n // 4, 1.0 + n // 4) for n in range(number))
    each = (tokens,) * number
    priced = tuple(0.01 for _ in range(number)) if costs else None
    return Seen((1.0,) * number, each, priced, spans, frozenset({model}))


def outlook(*calls, pace=PACE, **given):
    return forecast_work(Outlook(runs=100, evaluations=0), calls, pace, **given)


def test_tokens_and_dollars_of_all_kinds_of_calls_add_up():
    both = outlook(Calls("", 100, seen()), Calls("judge", 100, seen(tokens=50.0)))
    assert both.tokens.expected == pytest.approx(15_000)
    assert both.cost.expected == pytest.approx(2.0)
    assert both.tokens.low < 15_000 < both.tokens.high


def test_a_judge_that_nobody_has_seen_leaves_everything_unknown():
    unknown = outlook(Calls("", 100, seen()), Calls("judge", 100))
    assert (unknown.tokens, unknown.cost, unknown.seconds) == (None, None, None)
    assert unknown.uncounted == ("judge",)


def test_an_evaluator_of_code_that_nobody_has_seen_is_left_out_and_named():
    known = outlook(Calls("", 100, seen()), Calls("exact", 100, paid=False))
    assert known.tokens is not None
    assert known.uncounted == ("exact",)


def test_a_call_without_a_price_leaves_the_cost_unknown():
    unpriced = outlook(Calls("", 100, seen()), Calls("judge", 100, seen(costs=False)))
    assert unpriced.cost is None
    assert unpriced.tokens is not None


def test_work_of_another_kind_has_wider_ranges():
    same = outlook(Calls("", 100, seen(100)))
    other = outlook(Calls("", 100, seen(100)), other_kind=True)
    assert other.tokens.high > same.tokens.high
    assert other.seconds.high > same.seconds.high


@pytest.mark.parametrize(
    ("quota", "slowest"),
    [
        (Quota(60, 60.0), 40.0),
        (Quota(60, 60.0, model="m"), 40.0),
        (Quota(6_000, 60.0, of_tokens=True), 40.0),
    ],
)
def test_a_quota_lengthens_the_time(quota, slowest):
    free = outlook(Calls("", 100, seen(100)))
    held = outlook(
        Calls("", 100, seen(100)), pace=Pace(100, adaptive=False, as_seen=False, quotas=(quota,))
    )
    assert free.seconds.low < slowest - 15
    assert held.seconds.low >= slowest - 15
    assert held.seconds.high >= 100.0


def test_a_quota_of_another_model_holds_nothing_back():
    pace = Pace(4, adaptive=False, as_seen=False, quotas=(Quota(6, 60.0, model="other"),))
    assert outlook(Calls("", 100, seen(100)), pace=pace) == outlook(Calls("", 100, seen(100)))


def test_nothing_to_do_takes_nothing():
    nothing = outlook(Calls("", 0, seen()))
    assert nothing.seconds.high == nothing.tokens.high == 0.0


SPANS = st.lists(
    st.tuples(st.floats(0, 500), st.sampled_from([0.0, 1e-6, 0.01, 1.0, 90.0])), max_size=60
)


@given(SPANS, SPANS, st.integers(0, 500), st.integers(1, 100), st.booleans())
def test_a_forecast_can_be_made_of_whatever_was_seen(task, judge, number, width, flag):
    kinds = []
    for name, spans in (("", task), ("judge", judge)):
        seconds = tuple(length for _, length in spans)
        times = tuple((start, start + length) for start, length in spans)
        kinds.append(Calls(name, number, Seen(seconds, seconds, seconds, times)))
    pace = Pace(width, adaptive=flag, as_seen=True, quotas=(Quota(3, 60.0),))
    made = outlook(*kinds, pace=pace)
    for amount in (made.seconds, made.tokens, made.cost):
        assert amount is None or 0 <= amount.low <= amount.expected <= amount.high


def begun_one_by_one(number, *, seconds=1.0, gap=0.025, width=64):
    """Runs of a task that begin one after the other, and the evaluation of each in no time."""
    ready, tasks = [], []
    for place in range(number):
        start = max(place * gap, sorted(ready)[-width] if len(ready) >= width else 0.0)
        ready.append(start + seconds)
        tasks.append((start, start + seconds))
    judged = [(end, end + 1e-4) for _, end in tasks]
    return tuple(
        Seen(tuple(end - start for start, end in spans), (), None, tuple(spans))
        for spans in (tasks, judged)
    )


@pytest.mark.parametrize("number", [100, 200, 300])
def test_evaluations_of_the_last_runs_do_not_slow_the_forecast_down(number):
    runs, evaluations = begun_one_by_one(100)
    took = begun_one_by_one(number)[0].spans[-1][1]
    made = outlook(
        Calls("", number, runs),
        Calls("exact", number, evaluations, paid=False),
        pace=Pace(64, adaptive=True, as_seen=True),
    )
    assert made.seconds.expected == pytest.approx(took, rel=0.1)
    assert made.seconds.high <= 1.3 * made.seconds.expected
