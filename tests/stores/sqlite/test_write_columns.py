"""Records are written as they are one by one, whatever stands beside them."""

from math import inf, nan

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from phoenix_nb.model import EvaluationRecord, Exchange, Origin, ReuseKey
from phoenix_nb.stores.shared.codec import encode_rest
from phoenix_nb.stores.sqlite.rows import MOST_TEXT
from phoenix_nb.stores.sqlite.write_columns import to_rows
from tests.stores.sqlite.test_read_columns import fails, of_evaluations, of_runs
from tests.support.records import FAILED, START, evaluation, run

OWN = {
    "task_runs": {"experiment_id", "example_id", "repetition", "id"},
    "evaluation_runs": {"experiment_id", "task_run_id", "name", "id"},
}
TRACE = "ab" * 16
ODD_TRACES = st.sampled_from(["a,b", '"', "\\", "é", "\ud800", "\x1f", ","])


def one_by_one(record, table):
    return encode_rest(record, OWN[table])


@given(
    st.lists(
        st.tuples(
            st.fixed_dictionaries(of_runs),
            fails,
            st.none() | st.just(TRACE) | ODD_TRACES,
        ),
        min_size=1,
        max_size=5,
    )
)
@example([({"output": nan, "latency_s": inf}, {}, TRACE), ({"output": 1}, {}, "\ud800")])
@example([({"output": {1: b"x", (2,): {3}}, "latency_s": 1e-7}, {}, TRACE)])
@example([({"output": 1, "latency_s": odd}, {}, TRACE) for odd in (nan, inf, -inf, -0.0)])
@example([({"output": []}, {}, TRACE), ({"output": None}, {}, TRACE)])
@example([({"output": b"\xff", "latency_s": nan}, {}, TRACE)])
def test_the_text_of_a_run_is_that_which_it_has_alone(given):
    runs = [
        run("e", f"x{place}", id=f"r{place}", **fields | failure | {"trace_id": trace})
        for place, (fields, failure, trace) in enumerate(given)
    ]
    (rows,) = to_rows([(each, None) for each in runs]).rows
    *places, failed, ids, texts = rows.columns
    assert list(texts) == [one_by_one(each, "task_runs") for each in runs]
    assert list(zip(*places, strict=True)) == [
        (each.experiment_id, each.example_id, each.repetition) for each in runs
    ]
    assert list(failed) == [each.error is not None for each in runs]
    assert list(ids) == [each.id for each in runs]


@given(
    st.lists(
        st.tuples(
            st.fixed_dictionaries(of_evaluations),
            fails,
            st.sampled_from(["CODE", "LLM"]),
            st.just(TRACE) | ODD_TRACES,
        ),
        min_size=1,
        max_size=5,
    )
)
@example(
    [({"results": ()}, {}, "CODE", TRACE), ({"results": (EvaluationRecord(),)}, {}, "CODE", TRACE)]
)
def test_the_text_of_an_evaluation_is_that_which_it_has_alone(given):
    evaluations = [
        evaluation(
            run("e", "x"), f"n{place}", **fields | failure | {"kind": kind, "trace_id": trace}
        )
        for place, (fields, failure, kind, trace) in enumerate(given)
    ]
    (rows,) = to_rows([(each, None) for each in evaluations]).rows
    assert list(rows.columns[-1]) == [one_by_one(each, "evaluation_runs") for each in evaluations]


def test_evaluations_that_share_a_result_are_each_written_whole():
    shared = (EvaluationRecord(name="n", score=0.5, label="partly"),)
    evaluations = [
        evaluation(run("e", f"x{place}"), "n", results=results, trace_id=f"{place:032x}")
        for place, results in enumerate([shared, (EvaluationRecord(name="n", score=1.0),), shared])
    ]
    (rows,) = to_rows([(each, None) for each in evaluations]).rows
    assert list(rows.columns[-1]) == [one_by_one(each, "evaluation_runs") for each in evaluations]


def test_a_key_is_kept_of_what_may_be_found_by_it():
    link = run("e", "x", origin=Origin(experiment_id="d", id="r"))
    key = ReuseKey("00", "01")
    records = [run("e", "x", trace_id=TRACE), run("e", "x"), run("e", "x", error=FAILED), link]
    (rows,) = to_rows([(each, key) for each in records]).rows
    assert rows.keys == [key, key, None, None]
    assert rows.origins == [None, None, None, link.origin]
    assert rows.columns[-1][-1] == "{}"


def test_what_cannot_be_written_is_left_out_and_named():
    endless = []
    endless.append(endless)
    sound, odd = run("e", "x", trace_id=TRACE), run("e", "y", trace_id=TRACE, output=endless)
    taken = to_rows([(sound, None), (odd, None), (sound, None)])
    assert taken.good == [(sound, None)] * 2
    assert [record for record, _ in taken.unwritable] == [odd]
    assert taken.size == 3
    assert len(taken.rows[0].columns[0]) == 2


def test_a_number_too_long_to_print_beside_invalid_unicode_is_left_out():
    sound, odd = run("e", "x", trace_id=TRACE), run("e", "y", trace_id="\ud800", output=10**4400)
    taken = to_rows([(sound, None), (odd, None), (sound, None)])
    assert [record for record, _ in taken.unwritable] == [odd]
    assert taken.good == [(sound, None)] * 2


@pytest.mark.parametrize("trace_id", [TRACE, None])
def test_long_texts_are_taken_a_few_at_a_time(trace_id):
    long = run("e", "x", output="x" * (MOST_TEXT // 2), trace_id=trace_id)
    exchange = Exchange(
        experiment_id="e",
        task_run_id="r",
        start_time=START,
        end_time=START,
        prompt="x" * MOST_TEXT,
    )
    assert to_rows([(long, None)] * 5).size == 2
    assert to_rows([(exchange, None)] * 5).size == 1
