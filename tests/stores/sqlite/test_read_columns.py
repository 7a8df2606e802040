"""Runs that are read into columns are those that were written, whatever their outputs look like."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from math import copysign, isfinite

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb import Client, Dataset, get_experiment, report_usage, run_experiment
from phoenix_nb.model import EvaluationRecord, Origin, Usage
from phoenix_nb.model.columns import MANY
from phoenix_nb.stores.sqlite.read_columns import load_runs
from phoenix_nb.stores.sqlite.rows import insert_into
from phoenix_nb.stores.sqlite.schema import migrate
from phoenix_nb.stores.sqlite.write_columns import to_rows
from tests.support.records import FAILED, START, evaluation, run

OUTPUTS = [
    "text",
    ',"start_time":"x"',
    0,
    None,
    {"usage": {"prompt_tokens": 1}, "start_time": "never", "a": [1, {"usage": {}}]},
    [{"x": 1, "start_time": 2}, {"y": ',"usage":{'}],
]


@pytest.mark.parametrize("reported", [False, True])
def test_outputs_are_read_as_they_were_written_with_and_without_usage(tmp_path, reported):
    client = Client(path=tmp_path / "store")
    dataset = Dataset.from_records(
        [{"n": n} for n in range(len(OUTPUTS))], input_keys=["n"], name="outputs"
    )

    def task(input):
        if reported:
            report_usage(model="m-1", input_tokens=3, cost=0.5)
        return OUTPUTS[input["n"]]

    ran = run_experiment(dataset, task, client=client, print_summary=False)
    read = get_experiment(ran.id, client=client)
    assert [run["output"] for run in read.task_runs] == OUTPUTS
    assert {run.usage and run.usage.model for run in read.task_runs} == {
        "m-1" if reported else None
    }


texts = st.text(st.characters(exclude_categories=()), max_size=8) | st.sampled_from(
    ['","label":"x', '"start_time":"', "}],", "\n", "\\"]
)
keys = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)
moments = st.integers(0, 10**8).map(lambda count: START + timedelta(microseconds=count * 250_001))
scores = st.none() | st.floats(allow_nan=False, allow_infinity=False)
usages = st.builds(
    Usage,
    prompt_tokens=st.none() | st.integers(0, 9),
    cost=st.none() | st.floats(0, 1),
    model=st.none() | texts,
)
common = {
    "start_time": moments,
    "end_time": moments,
    "latency_s": st.floats(0, 1e9),
    "attempts": st.integers(1, 3),
    "trace_id": st.none() | texts,
    "usage": st.none() | usages,
}
results = st.builds(
    EvaluationRecord,
    name=st.sampled_from(["exact", "tone"]),
    score=scores,
    label=st.none() | texts,
    explanation=st.none() | texts,
    metadata=st.just({}) | st.dictionaries(keys, values, max_size=1),
)
of_runs = {"output": values, "warnings": st.just(()) | st.just(("cut",))} | common
of_evaluations = {"results": st.lists(results, min_size=1, max_size=2).map(tuple)} | common
fails = st.sampled_from([{}, {}, {"error": FAILED}])


def insert(connection, records, *more):
    """Write records without a session; `more` are further columns, of so few that they go together."""
    items = [(each, None) for each in records]
    while items:
        taken = to_rows(items)
        for table, _, columns, *_ in taken.rows:
            insert_into(connection, table, list(zip(*columns, *more, strict=True)))
        items = items[taken.size :]


@given(
    runs=st.lists(st.tuples(st.fixed_dictionaries(of_runs), fails), min_size=1, max_size=6),
    evaluations=st.lists(st.tuples(st.fixed_dictionaries(of_evaluations), fails), max_size=6),
)
def test_records_are_read_as_they_were_written_whatever_stands_beside_them(runs, evaluations):
    runs = [
        run("e", f"é{place}", id=f"r{place}", **fields | failure)
        for place, (fields, failure) in enumerate(runs)
    ]
    evaluations = [
        evaluation(
            runs[place % len(runs)], "exact" if place < len(runs) else "tone", **fields | failure
        )
        for place, (fields, failure) in enumerate(evaluations[: 2 * len(runs)])
    ]
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    insert(connection, [*runs, *evaluations])
    links = [
        each.model_copy(
            update={"experiment_id": "f", "origin": Origin(experiment_id="e", id=each.id)}
        )
        for each in runs
        if each.error is None
    ]
    rows = {each.id: seq for seq, each in enumerate(runs, 1)}
    insert(connection, links, [None] * len(links), [rows[link.id] for link in links])
    read = load_runs(connection, "e")
    assert load_runs(connection, "e", many=1) == read
    linked = load_runs(connection, "f").task_runs
    assert load_runs(connection, "f", many=1).task_runs == linked
    connection.close()
    assert list(read.task_runs) == runs
    assert list(linked) == links
    assert linked.made_in("f") == [("e", link.id) for link in links]
    assert list(read.evaluation_runs) == evaluations
    held = [each.score for each in evaluations if read.evaluation_runs.held_result(each)]
    assert [
        score
        for place, score in enumerate(map(read.evaluation_runs.score, range(len(evaluations))))
        if read.evaluation_runs.given[place]
    ] == held
    assert all(score is None or isfinite(score) for score in held)


@pytest.mark.parametrize("many", [1, MANY])
def test_scores_of_zero_are_read_with_the_sign_that_each_was_written_with(many):
    scores = [0.0, -0.0, 0.0]
    results = [(EvaluationRecord(name="exact", score=score),) for score in scores]
    evaluations = [evaluation(run("e", n), results=each) for n, each in enumerate(results)]
    runs = [run("e", n, id=each.task_run_id) for n, each in enumerate(evaluations)]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        insert(connection, [*runs, *evaluations])
        read = load_runs(connection, "e", many=many).evaluation_runs
    assert [copysign(1, read.score(place)) for place in range(3)] == [1, -1, 1]


@pytest.mark.parametrize("letters", [0, 1])
def test_record_unlike_the_others_is_read_wherever_its_letters_lie(letters):
    usage = Usage(prompt_tokens=3, model="é" * 100 + "x" * letters)
    runs = [run("e", n, output="é", attempts=1) for n in range(4)]
    runs.append(run("e", 4, output="é", attempts=1, usage=usage))
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    insert(connection, runs)
    read = load_runs(connection, "e", many=1)
    connection.close()
    assert list(read.task_runs) == runs


@pytest.mark.slow
def test_many_records_are_read_as_they_were_written_those_that_count_once():
    count = MANY + 2_000
    runs = [
        run("e", f"x{n // 2}", repetition=n % 2 + 1, id=f"{n:016x}", output=n, trace_id=f"{n:032x}")
        for n in range(count)
    ]
    again = [runs[3].model_copy(update={"id": f"{count:016x}", "output": "é"}), runs[-1]]
    runs[5] = runs[5].model_copy(update={"error": FAILED})
    evaluations = [evaluation(each, "tone", id=f"{each.id}e") for each in runs]
    other = evaluation(again[0], "tone", id="last")
    stranger = evaluation(run("e", "z", id="z" * 16), "tone", id="stranger")
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    insert(connection, [*runs, *again, *evaluations, stranger, other])
    read = load_runs(connection, "e")
    connection.close()
    runs[3] = again[0]
    assert list(read.task_runs) == runs
    assert list(read.evaluation_runs) == [*evaluations[:3], *evaluations[4:], other]
    assert list(read.evaluation_runs.places_in(read.task_runs)) == [*range(3), *range(4, count), 3]
