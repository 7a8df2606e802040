import pickle
import subprocess
import sys
import tempfile
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from phoenix_nb import Client, Dataset, run_experiment
from phoenix_nb.model import (
    AttemptRecord,
    EvaluationRecord,
    EvaluationRunRecord,
    Failure,
    TaskRunRecord,
)
from phoenix_nb.stores.sqlite import SqliteStore
from phoenix_nb.stores.wire.datasets import example_in
from tests.support.collected import objects_visited
from tests.support.records import experiment, run

SHARES_NAMES = sys.version_info < (3, 13)
"""Whether Python stores the names of attributes once for a class that has slots."""
NOW = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=10,
)  # fmt: skip


@given(json_values, st.text(st.characters(exclude_categories=["Cs"])))
def test_a_run_survives_json(output, message):
    before = run(output=output, error=Failure(type="ValueError", message=message))
    assert TaskRunRecord.model_validate_json(before.model_dump_json()) == before


def test_the_first_result_is_the_evaluations_own():
    evaluation = EvaluationRunRecord(
        id="v", experiment_id="x", task_run_id="r", name="tone", start_time=NOW, end_time=NOW,
        results=(EvaluationRecord(name="tone", score=0.5, label="calm"), EvaluationRecord(name="other")),
    )  # fmt: skip
    assert (evaluation.score, evaluation.label, evaluation.result.name) == (0.5, "calm", "tone")


def test_attempts_that_cost_nothing_are_no_calls_however_many_there_were():
    many = run(attempts=31, free_attempts=30, failed_attempts=(), earlier_calls=2)
    assert many.calls == 3


def test_of_an_older_record_the_attempts_that_a_limit_refused_are_no_calls():
    refused = AttemptRecord(
        number=1, start_time=NOW, end_time=NOW, error=Failure(type="E", message=""), throttled=True
    )
    assert run(attempts=2, failed_attempts=(refused,)).calls == 1


def test_records_are_frozen_strict_and_short_in_print():
    with pytest.raises(ValidationError):
        run().output = 5
    with pytest.raises(ValidationError):
        run(outptu=5)
    assert len(repr(run(output="x" * 1_000_000))) < 2_000


@pytest.mark.parametrize("score", [float("nan"), float("inf")])
def test_scores_are_finite(score):
    with pytest.raises(ValidationError):
        EvaluationRecord(score=score)


def test_a_failure_reads_as_text():
    failure = Failure(type="ValueError", message="boom")
    assert str(failure) == "ValueError: boom"
    assert "boom" in failure


def everything_of(record):
    return {name: getattr(record, name) for name in type(record).model_fields}


unchecked = pytest.mark.parametrize("make", [TaskRunRecord.trusted, TaskRunRecord.compact])


@unchecked
@given(output=json_values)
def test_a_trusted_record_is_like_one_that_was_checked(make, output):
    checked = run(output=output)
    trusted = make(everything_of(checked))
    assert trusted == checked
    assert trusted.model_dump_json() == checked.model_dump_json()
    assert repr(trusted) == repr(checked)


@unchecked
def test_a_trusted_record_is_frozen_and_its_copies_leave_others_alone(make):
    one, other = (make(everything_of(run(id=name, output=None))) for name in "ab")
    with pytest.raises(ValidationError):
        one.output = 1
    changed = one.model_copy(update={"output": 5})
    assert (changed.output, one.output, other.output) == (5, None, None)
    assert changed.model_fields_set == one.model_fields_set == set(TaskRunRecord.model_fields)


@unchecked
def test_a_trusted_record_can_be_pickled(make):
    one = make(everything_of(run(output=[1])))
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 - our own


BYTES_HELD = """
import tracemalloc
from phoenix_nb.model import ExampleRecord
contents = [{**vars(ExampleRecord(id="a", input={"q": 1})), "id": str(n)} for n in range(1_000)]
def bytes_held(make):
    tracemalloc.start()
    held = [make(fields) for fields in contents]
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return taken
compact = bytes_held(ExampleRecord.compact)
print(compact / bytes_held(lambda fields: ExampleRecord.trusted(dict(fields))))
"""


def test_compact_examples_take_half_of_the_memory_if_python_shares_names_and_never_more():
    """In a process of its own: what other tests do to records of the class counts."""
    command = [sys.executable, "-c", BYTES_HELD]
    ratio = float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert ratio < (0.55 if SHARES_NAMES else 1.01)


def of_columns(tmp_path):
    return Dataset.from_records([{"q": n} for n in range(1_000)], input_keys="q")


def of_parts(tmp_path):
    return Dataset.from_records([{"input": {"q": n}} for n in range(1_000)])


def stored(tmp_path):
    SqliteStore(tmp_path).save_dataset(of_columns(tmp_path).record)
    return SqliteStore(tmp_path).load_dataset(name=of_columns(tmp_path).name).examples


def of_a_server(tmp_path):
    parts = {"input": {"q": 1}, "output": {}, "metadata": {}}
    return [example_in({"id": str(n), **parts}).example for n in range(1_000)]


@pytest.mark.parametrize("made", [of_columns, of_parts, stored, of_a_server])
def test_an_example_of_plain_values_is_all_that_the_garbage_collector_has_to_visit(made, tmp_path):
    made(tmp_path)  # what is made once
    objects = 1_000 if SHARES_NAMES else 2_000  # the dict of each, too
    assert objects <= objects_visited(lambda: made(tmp_path)) < objects + 200


def test_records_made_during_a_run_have_every_field():
    """A field that is added to a record must be added where trusted ones are made, too."""
    dataset = Dataset.from_records([{"q": 1, "a": 2}], input_keys="q", output_keys="a")
    with tempfile.TemporaryDirectory() as folder:
        experiment = run_experiment(
            dataset,
            lambda input: 1,
            [lambda output: True],
            print_summary=False,
            client=Client(path=folder),
        )
    runs, [evaluation] = experiment.records
    for record in (*dataset.record.examples, *runs, evaluation, *evaluation.results):
        assert vars(record).keys() == type(record).model_fields.keys()


def test_an_example_is_found_by_its_id_in_a_copy_too():
    whole = Dataset.from_records(
        [{"q": 1, "id": "a"}, {"q": 2, "id": "b"}], input_keys="q", id_key="id"
    ).record
    assert whole.example("b") is whole.examples[1]
    assert whole.example("c") is None
    rest = whole.model_copy(update={"examples": whole.examples[1:]})
    assert (rest.places, rest.example("a")) == ({"b": 0}, None)
    assert whole == whole.model_copy()
    assert "places" not in whole.model_dump()


def test_earlier_versions_read_an_experiment_of_which_no_count_is_recorded():
    assert "run_count" not in experiment().model_dump_json()
    counted = experiment(run_count=3)
    assert type(counted).model_validate_json(counted.model_dump_json()) == counted
