"""Columns give back exactly the records that were put into them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.model import AttemptRecord, EvaluationRecord, Failure, Origin, Usage
from phoenix_nb.model.columns import EvaluationRuns, JsonValues, TaskRuns, Texts
from tests.support.records import evaluation, failed, failed_evaluation, run

NOW = datetime(2026, 5, 6, 7, 8, 9, 123456, tzinfo=UTC)
FAILURE = Failure(type="ValueError", message="no")
ATTEMPT = AttemptRecord(number=1, start_time=NOW, end_time=NOW, error=FAILURE)

RUNS = [
    run("e", "a", output={"a": [1, None]}, trace_id="t" * 32),
    run("e", "b", output=None, usage=Usage(prompt_tokens=3, cost=0.5)),
    failed("e", "c"),
    run("e", "a", repetition=2, output="\ud800é", usage=Usage(), latency_s=1.5, attempts=2),
    run("e", "d", output=10**40, failed_attempts=(ATTEMPT,), warnings=("changed",)),
    run("e", "é", start_time=NOW.replace(tzinfo=timezone(timedelta(hours=2)))),
]
OF = RUNS[0]
EVALUATIONS = [
    evaluation(OF, results=(EvaluationRecord(name="exact", score=0.25),)),
    evaluation(OF, results=(EvaluationRecord(name="exact", label="yes", explanation="as ü"),)),
    evaluation(OF, results=(EvaluationRecord(name="exact"),)),
    evaluation(OF, results=(EvaluationRecord(name="other", score=1.0),)),
    evaluation(OF, results=(EvaluationRecord(name="exact", metadata={"a": 1}),)),
    evaluation(OF, results=(EvaluationRecord(name="x"), EvaluationRecord(name="y", score=2.0))),
    evaluation(OF, results=()),
    failed_evaluation(OF),
]

texts = st.lists(st.none() | st.text(st.characters(exclude_categories=())))


@pytest.mark.parametrize(("kind", "records"), [(TaskRuns, RUNS), (EvaluationRuns, EVALUATIONS)])
def test_columns_are_a_sequence_of_what_was_put_in(kind, records):
    table = kind.of(records)
    assert list(table) == records
    assert table == tuple(records)
    assert [table[place] for place in range(len(table))] == records
    assert table[1:3] == tuple(records[1:3])
    assert table[-1] == records[-1]
    assert [one.error is not None for one in records] == list(map(bool, table.failed))
    assert [one for _, one in table.failures()] == [one for one in records if one.error]
    with pytest.raises(IndexError):
        table[len(records)]


@pytest.mark.parametrize(("kind", "records"), [(TaskRuns, RUNS), (EvaluationRuns, EVALUATIONS)])
@given(data=st.data())
def test_some_of_the_records_can_be_taken_in_any_order(kind, records, data):
    places = data.draw(st.lists(st.integers(0, len(records) - 1)))
    assert kind.of(records).take(places) == [records[place] for place in places]


@pytest.mark.parametrize(("kind", "records"), [(TaskRuns, RUNS), (EvaluationRuns, EVALUATIONS)])
def test_copies_do_not_grow_with_what_they_were_copied_from(kind, records):
    table = kind.of(records[:2])
    copied = table.copy()
    table.extend(records[2:])
    assert list(copied) == records[:2]
    copied.extend(records[3:])
    assert list(table) == records
    assert list(copied) == records[:2] + records[3:]


FURTHER = {
    3: [("other", 1.0, None)],
    4: [("exact", None, None)],
    5: [("x", None, None), ("y", 2.0, None)],
    6: [],
}
"""What the columns do not hold of the evaluations above, by place."""


def moved(order):
    return {new: FURTHER[old] for new, old in enumerate(order) if old in FURTHER}


def further(table):
    return {place: [tuple(one) for one in results] for place, results in table.further.items()}


@given(st.lists(st.integers(0, len(EVALUATIONS) - 1)))
def test_what_columns_do_not_hold_is_known_wherever_it_has_gone(order):
    table = EvaluationRuns.of(EVALUATIONS)
    assert further(table) == FURTHER
    assert further(table.take(order)) == moved(order)
    grown = table.copy()
    grown.extend([EVALUATIONS[place] for place in order])
    assert further(grown) == moved([*range(len(EVALUATIONS)), *order])
    assert further(table) == FURTHER
    links = table.linked_to(TaskRuns.of([OF]), [0] * len(table), [f"l{n}" for n in range(8)])
    assert further(links) == FURTHER


def test_evaluations_find_their_runs_wherever_these_have_gone():
    runs = TaskRuns.of([run("e", "a"), run("e", "b")])
    evaluations = EvaluationRuns.of([evaluation(runs[1]), evaluation(run("e", "z"))])
    assert list(evaluations.places_in(runs)) == [1, -1]
    assert list(evaluations.places_in(runs.take([1, 0]))) == [0, -1]


@given(texts, texts)
def test_texts_are_kept_as_they_are(first, second):
    column = Texts(first)
    column.extend(second)
    every = first + second
    assert list(column) == every
    assert column[:] == every
    assert [column[place] for place in range(len(every))] == every
    assert list(column.take(range(len(every))[::-1])) == every[::-1]


def test_values_are_read_from_json_each_time():
    values = JsonValues(Texts(['{"a": [1]}', None, "1" * 5_000, "[" * 300 + "]" * 300]))
    values[0]["a"].append(2)
    assert values[0] == {"a": [1]}
    assert values[1] is None
    assert values[2] == int("1" * 4_000) * 10**1_000 + int("1" * 1_000)
    values.extend([{"b": 1}])
    assert values[4] == {"b": 1}


def test_a_run_takes_a_few_hundred_bytes():
    table = TaskRuns.of([run("e", f"x{n}", output=n, trace_id=f"{n:032}") for n in range(2_000)])
    buffers = [table.started, table.ended, table.latencies, table.attempts, table.repetitions]
    held = sum(len(one) * one.itemsize for one in buffers) + len(table.ids.data)
    assert held / len(table) < 100
    assert not table.whole


@pytest.mark.parametrize("known", [True, False])
def test_evaluations_find_their_runs_after_these_have_been_put_in_another_order(known):
    runs = [run("e", name) for name in "abc"]
    evaluations = [evaluation(runs[place]) for place in (2, 0, 1, 2)]
    stranger = evaluation(run("e", "z"))
    table, of = EvaluationRuns.of([*evaluations, stranger]), TaskRuns.of(runs)
    if known:
        assert list(table.places_in(of)) == [2, 0, 1, 2, -1]
    taken = of.take([2, 1])
    table.follow(of, taken, [2, 1])
    assert list(table.places_in(taken)) == [0, -1, 1, 0, -1]


def test_runs_let_go_of_the_examples_that_none_of_them_is_of():
    table = TaskRuns.of([run("e", name) for name in "abca"]).take([3, 1])
    table.narrow()
    assert table.example_names == ["a", "b"]
    table.extend([run("e", "c"), run("e", "b")])
    assert table.example_ids == ["a", "b", "c", "b"]


def test_linked_records_are_found_among_those_that_are_kept_whole():
    link = run("e", "b", origin=Origin(experiment_id="x", id="r"))
    table = TaskRuns.of([run("e", "a"), link, failed("e", "c")])
    assert table.origins == {1: link.origin}
