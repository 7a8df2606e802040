"""Which record counts, when several of one key have come."""

from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.engine.latest_records import LatestRecords
from phoenix_nb.model.columns import TaskRuns
from tests.support.records import failed, run

of = TaskRuns.of


def test_records_stay_in_the_order_in_which_their_keys_came():
    current = LatestRecords(of([failed("x", "a"), run("x", "b")]))
    current.put(run("x", "c"))
    current.put(again := run("x", "a"))
    assert [one.example_id for one in current] == ["a", "b", "c"]
    assert next(iter(current)) == again
    assert current.replaced


def test_a_failure_may_fail_again():
    current = LatestRecords(TaskRuns())
    current.put(failed("x", "a"))
    current.put(failed("x", "a"))
    current.put(last := run("x", "a"))
    assert list(current) == [last]


def test_successes_that_were_there_may_be_replaced_where_that_is_wanted():
    current = LatestRecords(of([run("x", "a"), run("x", "b")]), replaceable=True)
    current.put(failure := failed("x", "a"))
    current.put(other := run("x", "b"))
    assert list(current) == [failure, other]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.booleans())))
def test_it_keeps_what_a_dict_would(calls):
    """As long as nothing is run again that has succeeded, as a plan sees to."""
    current, kept = LatestRecords(TaskRuns()), {}
    for example, fails in calls:
        if example in kept and kept[example].error is None:
            continue
        kept[example] = (failed if fails else run)("x", example)
        current.put(kept[example])
    assert list(current) == list(kept.values())
    assert len(current) == len(kept)
