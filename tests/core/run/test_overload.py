"""The pace of calls while a server is overloaded."""

from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.core.run.overload import OverloadPace


def pace_after_refusal(launch, waves):
    """The pace once a call is turned away, after waves of calls: when, and how many."""
    pace, now = OverloadPace(), 0.0
    for waited, calls in waves:
        now += waited
        launch(pace, now, calls)
    assert pace.idle
    pace.turned_away(None, now)
    assert not pace.idle
    return pace.rate, pace.wait(now)


@given(st.lists(st.tuples(st.floats(0.0, 0.5), st.integers(1, 100)), max_size=20))
def test_calls_that_are_made_together_count_as_one_after_the_other_do(waves):
    def together(pace, now, calls):
        assert pace.launched(now, calls) is None

    def singly(pace, now, calls):
        for _ in range(calls):
            assert pace.launched(now) is None

    assert pace_after_refusal(together, waves) == pace_after_refusal(singly, waves)
