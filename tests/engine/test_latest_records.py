"""Which record counts, when several of one key have come."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.engine.latest_records import LatestRecords
from phoenix_nb.model import Failure, TaskRunRecord

NOW = datetime(2026, 1, 2, tzinfo=UTC)
_count = iter(range(10**9))


def run(example, *, failed=False):
    return TaskRunRecord(
        id=str(next(_count)),
        experiment_id="x",
        example_id=example,
        error=Failure(type="E", message="") if failed else None,
        start_time=NOW,
        end_time=NOW,
    )


def test_records_stay_in_the_order_in_which_their_keys_came():
    current = LatestRecords([run("a", failed=True), run("b")])
    current.put(run("c"))
    current.put(again := run("a"))
    assert [one.example_id for one in current] == ["a", "b", "c"]
    assert next(iter(current)) is again
    assert current.replaced


def test_a_failure_may_fail_again():
    current = LatestRecords()
    current.put(run("a", failed=True))
    current.put(run("a", failed=True))
    current.put(last := run("a"))
    assert list(current) == [last]


def test_successes_that_were_there_may_be_replaced_where_that_is_wanted():
    current = LatestRecords([run("a"), run("b")], replaceable=True)
    current.put(failure := run("a", failed=True))
    current.put(other := run("b"))
    assert list(current) == [failure, other]


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.booleans())))
def test_it_keeps_what_a_dict_would(calls):
    """As long as nothing is run again that has succeeded, as a plan sees to."""
    current, kept = LatestRecords(), {}
    for example, failed in calls:
        if example in kept and kept[example].error is None:
            continue
        kept[example] = run(example, failed=failed)
        current.put(kept[example])
    assert list(current) == list(kept.values())
    assert len(current) == len(kept)
