"""Which record counts, when several of one key have come."""

from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.engine.calls import Assignment
from phoenix_nb.engine.latest_records import LatestRecords
from phoenix_nb.model import Usage
from phoenix_nb.model.columns import TaskRuns
from tests.support.experiments import experiment_record
from tests.support.records import evaluation, failed, run

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


def test_what_failures_took_is_known_until_their_place_is_taken():
    took = [Usage(prompt_tokens=n) for n in range(3)]
    fields = {"attempts": 3, "failed_attempts": (), "earlier_calls": 4}
    before = failed("x", "a").model_copy(update={"usage": took[0], **fields})
    current = LatestRecords(of([before, run("x", "b").model_copy(update={"usage": took[1]})]))
    assert (current.paid(("a", 1)), current.paid(("b", 1))) == ((took[0], 7), (None, 0))
    current.put(before.model_copy(update={"usage": took[2], "earlier_calls": 7}))
    assert current.paid(("a", 1)) == (took[2], 10)
    current.put(run("x", "a"))
    assert current.paid(("a", 1)) == (None, 0)


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


def test_what_is_done_so_far_holds_no_evaluation_of_a_run_that_it_lacks():
    class Busy(LatestRecords):
        """As soon as it has been read, another thread puts more in."""

        def table(self):
            table = super().table()
            if not len(table):
                self.put(made := run("x", "a"))
                so_far.evaluations.put(evaluation(made))
            return table

    so_far = Assignment(experiment_record(), None, runs=Busy(TaskRuns()))
    records = so_far.records()
    assert {one.task_run_id for one in records.evaluation_runs} <= {
        one.id for one in records.task_runs
    }
    assert len(so_far.records().evaluation_runs) == 1
