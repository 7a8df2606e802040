"""Records to a server's JSON and back: equal where the server has room, safe everywhere."""

import json
import math
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.model import (
    AttemptRecord,
    DatasetRecord,
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExampleRecord,
    ExperimentRecord,
    Failure,
    Span,
    TaskRunRecord,
    Variant,
)
from phoenix_nb.stores import wire
from tests.support import records

START = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
END = START + timedelta(seconds=1.5)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters())
values = st.recursive(
    scalars, lambda v: st.lists(v, max_size=3) | st.dictionaries(st.text(), v, max_size=3)
)


def walk(value):
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from walk(item)
    if isinstance(value, dict):
        yield from value


@given(values)
def test_what_is_sent_is_strict_json_that_any_server_can_keep(value):
    sent = wire.encode(value)
    for part in walk(json.loads(sent, parse_constant=pytest.fail)):
        if isinstance(part, str):
            assert "\x00" not in part
            part.encode()
        if isinstance(part, int):
            assert wire.SMALLEST_INT <= part <= wire.LARGEST_INT
        if isinstance(part, float):
            assert math.isfinite(part)


@given(values)
def test_making_a_value_safe_twice_changes_nothing(value):
    assert wire.safe(wire.safe(value)) == wire.safe(value)


@pytest.mark.parametrize(
    "value",
    [None, True, 0, -1, 2**63 - 1, -(2**63), 1.5, "é☃\U0001f600 \u2028", "", [], {"a": [{}]}],
)
def test_ordinary_values_are_sent_as_they_are(value):
    assert wire.safe(value) == value


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        (2**63, "9223372036854775808"),
        (float("nan"), None),
        (float("-inf"), None),
        ("a\x00b", "a\N{REPLACEMENT CHARACTER}b"),
        ("\ud800", "\N{REPLACEMENT CHARACTER}"),
        ({1: "x", "\x00": 2**64}, {"1": "x", "\N{REPLACEMENT CHARACTER}": "18446744073709551616"}),
        ((1, 2), [1, 2]),
        (START, "2026-01-02 03:04:05.678901+00:00"),
    ],
)
def test_values_that_servers_choke_on_are_replaced(value, sent):
    assert wire.safe(value) == sent


def test_an_integer_too_long_to_write_out_is_sent_in_hexadecimal():
    assert wire.safe([10**5000]) == [hex(10**5000)]


def test_nesting_without_end_is_cut():
    endless: list[object] = []
    endless.append(endless)
    assert wire.encode(endless)


def test_bare_nan_in_an_answer_becomes_null():
    assert wire.decode("[NaN, Infinity, -Infinity, 1.0]") == [None, None, None, 1.0]


@given(st.datetimes(timezones=st.just(UTC) | st.just(timezone(timedelta(hours=5, minutes=30)))))
def test_times_travel_to_the_microsecond(moment):
    try:
        sent = wire.time_out(moment)
    except OverflowError:  # the first and the last hours of time itself
        return
    assert wire.time_in(sent) == moment


def test_a_time_without_zone_is_utc():
    assert wire.time_in("2026-01-02T03:04:05") == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("node_id", "row"),
    [
        ("RXhwZXJpbWVudDox", 1),
        ("RXhwZXJpbWVudFJ1bjox", None),
        ("zzz", None),
        ("", None),
        ("é", None),
    ],
)
def test_ids_of_the_server_are_told_from_others(node_id, row):
    assert wire.row_of(node_id, "Experiment") == row


@pytest.mark.parametrize(
    ("line", "failure"),
    [
        ("ValueError: no: really", Failure(type="ValueError", message="no: really")),
        ("ValueError('no')", Failure(type="ValueError", message="'no'")),
        ("openai.RateLimitError: slow\ndown", Failure(type="openai.RateLimitError", message="slow\ndown")),
        ("KeyboardInterrupt", Failure(type="KeyboardInterrupt", message="")),
        ("something went wrong", Failure(type="Error", message="something went wrong")),
    ],
)  # fmt: skip
def test_errors_are_read_from_their_line(line, failure):
    assert wire.failure_in(line) == failure


@given(st.from_regex(r"[A-Z]\w{0,9}Error", fullmatch=True), st.text(st.characters(codec="utf-8")))
def test_a_failure_keeps_type_and_message(kind, message):
    failure = Failure(type=kind, message=wire.text(message))
    assert wire.failure_in(wire.failure_out(failure)) == failure


def run(**fields) -> TaskRunRecord:
    made = {
        "id": "r1",
        "output": {"answer": 42},
        "start_time": START,
        "end_time": END,
        "latency_s": 1.5,
    }
    return records.run("e1", "x1", **{**made, "trace_id": "0" * 32, "attempts": 1, **fields})


def evaluation(*results: EvaluationRecord, **fields) -> EvaluationRunRecord:
    made = {
        "id": "r1/exact", "experiment_id": "e1", "task_run_id": "r1", "name": "exact",
        "results": results, "start_time": START, "end_time": END, "latency_s": 1.5,
    }  # fmt: skip
    return EvaluationRunRecord(**{**made, **fields})


def annotations(made: EvaluationRunRecord) -> list[dict]:
    """What a server's export shows of an evaluation: its result's fields beside the others."""
    return [{**sent, **(sent["result"] or {})} for sent in wire.evaluation_out(made)]


@pytest.mark.parametrize("made", [run(), run(output=None, error=Failure(type="E", message="m"))])
def test_a_run_reads_back_as_it_was(made):
    sent = wire.run_out(made, "node")
    item = {**sent, "id": "r1", "experiment_id": "e1"}
    assert item["dataset_example_id"] == "node"
    assert wire.run_in(item, "x1") == made


def test_a_clock_that_went_backwards_makes_no_negative_run():
    sent = wire.run_out(run(end_time=START - timedelta(seconds=1)), "node")
    assert sent["end_time"] == sent["start_time"]


@pytest.mark.parametrize(
    "made",
    [
        evaluation(
            EvaluationRecord(name="exact", score=0.5, label="", explanation="so", metadata={"a": 1})
        ),
        evaluation(EvaluationRecord(name="exact")),
        evaluation(
            EvaluationRecord(name="clear", score=1.0), EvaluationRecord(name="brief", label="no")
        ),
        evaluation(EvaluationRecord(name="other", score=1.0)),
        evaluation(error=Failure(type="ValueError", message="no"), kind="LLM"),
    ],
)
def test_an_evaluation_reads_back_as_it_was(made):
    (back,) = wire.evaluations_in(run(), reversed(annotations(made)))
    assert back == made


def test_two_evaluations_of_one_name_are_both_kept():
    sent = wire.evaluation_out(
        evaluation(EvaluationRecord(name="a", score=1), EvaluationRecord(name="a", score=0))
    )
    assert [item["name"] for item in sent] == ["a", "a-2"]


def test_an_evaluator_that_gave_nothing_sends_nothing():
    assert wire.evaluation_out(evaluation()) == []


def test_an_error_from_before_it_succeeded_is_not_read():
    failed = evaluation(error=Failure(type="E", message="m"))
    made = evaluation(EvaluationRecord(name="clear", score=1.0))
    assert wire.evaluations_in(run(), [*annotations(failed), *annotations(made)]) == [made]


def test_an_error_from_after_it_succeeded_is_read():
    made = evaluation(EvaluationRecord(name="clear", score=1.0))
    failed = evaluation(error=Failure(type="E", message="m"))
    later = failed.model_copy(
        update={
            "start_time": made.start_time + timedelta(hours=1),
            "end_time": made.end_time + timedelta(hours=1),
        }
    )
    (read,) = wire.evaluations_in(run(), [*annotations(later), *annotations(made)])
    assert (read.error, read.results) == (failed.error, ())


def test_an_error_from_before_the_newest_of_its_results_is_not_read():
    made = evaluation(EvaluationRecord(name="a", score=1), EvaluationRecord(name="b", score=1))
    failed = evaluation(error=Failure(type="E", message="m"))
    again = evaluation(EvaluationRecord(name="a", score=0))
    failed, again = (
        one.model_copy(update={"start_time": START + timedelta(hours=hours)})
        for hours, one in enumerate((failed, again), 1)
    )
    _, left = annotations(made)  # the server has replaced the other one
    (read,) = wire.evaluations_in(run(), [*annotations(failed), *annotations(again), left])
    assert (read.error, read.results[0].score) == (None, 0)


EXPERIMENT = ExperimentRecord(
    id="e1", name="terse", description="d", dataset_id="ds", dataset_name="qa",
    dataset_version_id="v1", splits=("hard",), example_ids=("x1",), repetitions=2, example_count=1,
    metadata={"team": "a"}, variant=Variant(name="terse", parameters={"prompt": "p"}),
    evaluators=(EvaluatorInfo(name="exact", direction="maximize"),), identity={"task": "sha"},
    project_name="Experiment-1", created_at=START,
)  # fmt: skip


def served(sent, **fields):
    return {
        **sent, "id": "e1", "dataset_id": "ds", "dataset_version_id": sent["version_id"],
        "project_name": "Experiment-1", "created_at": wire.time_out(START), **fields,
    }  # fmt: skip


def test_an_experiment_reads_back_as_it_was():
    sent = json.loads(wire.encode(wire.experiment_out(EXPERIMENT)))
    assert wire.experiment_in(served(sent), "qa") == EXPERIMENT
    assert wire.created_as(served(sent)) == "e1"


def test_an_experiment_reads_back_how_many_runs_it_has_where_examples_differ():
    record = EXPERIMENT.model_copy(update={"run_count": 1})
    sent = served(json.loads(wire.encode(wire.experiment_out(record))), successful_run_count=1)
    assert wire.experiment_in(sent, "qa") == record
    summary = wire.experiment_summary_in(sent, "qa")
    assert (summary.planned, summary.status) == (1, "completed")


def test_an_experiment_of_someone_else_is_read_too():
    item = served({"version_id": "v1", "metadata": {"phoenix_nb": 3}}, name="x", example_count=7)
    read = wire.experiment_in(item, "qa")
    assert (read.example_count, read.metadata, read.variant) == (7, {"phoenix_nb": 3}, None)
    assert wire.created_as(item) is None


@pytest.mark.parametrize(
    ("done", "failed", "status"), [(2, 0, "completed"), (1, 1, "completed"), (1, 0, "incomplete")]
)
def test_a_summary_counts_what_the_server_counts(done, failed, status):
    item = served(
        wire.experiment_out(EXPERIMENT), successful_run_count=done, failed_run_count=failed
    )
    summary = wire.experiment_summary_in(item, "qa")
    assert (summary.planned, summary.done, summary.failed, summary.status) == (
        2,
        done,
        failed,
        status,
    )


def test_server_has_all_runs_when_there_is_one_for_each_example_that_it_counts():
    counts = {"repetitions": 2, "example_count": 3, "successful_run_count": 4}
    assert not wire.has_all_runs({**counts, "failed_run_count": 1})
    assert wire.has_all_runs({**counts, "failed_run_count": 2})
    assert wire.has_all_runs({"id": "e"})  # old servers count nothing


def test_an_upload_lists_the_examples_column_by_column():
    examples = (
        ExampleRecord(id="a", input={"q": 1}, splits=("hard",)),
        ExampleRecord(id="b", input={"q": 2}),
    )
    record = DatasetRecord(id="d", name="qa", version_id="v", created_at=START, examples=examples)
    sent = wire.upload_out(record, "update")
    assert (sent["action"], sent["name"], sent["example_ids"]) == ("update", "qa", ["a", "b"])
    assert (sent["inputs"], sent["splits"]) == ([{"q": 1}, {"q": 2}], [["hard"], None])


def test_content_is_the_same_in_any_order_and_differs_with_any_field():
    one, two = ExampleRecord(id="a", input={"q": 1}), ExampleRecord(id="b", input={"q": 2})
    assert wire.content([one, two]) == wire.content([two, one])
    for change in ({"id": "c"}, {"input": {}}, {"output": {"a": 1}}, {"metadata": {"m": 1}},
                   {"splits": ("s",)}):  # fmt: skip
        assert wire.content([one]) != wire.content([one.model_copy(update=change)])


def test_an_old_servers_example_has_one_id():
    held = wire.example_in({"id": "node", "input": {}, "output": None, "metadata": None})
    assert (held.example.id, held.node_id) == ("node", "node")


def test_a_span_reads_back_as_it_was():
    made = Span(
        experiment_id="e1", trace_id="1" * 32, span_id="2" * 16, parent_id="3" * 16, name="call",
        kind="LLM", start_time=START, end_time=END, status_code="ERROR", status_message="no",
        attributes={"llm.token_count.prompt": 3}, events=({"name": "exception"},),
    )  # fmt: skip
    assert wire.span_in(wire.span_out(made), "e1") == made


def test_the_span_of_an_attempt_is_made_from_its_record():
    failed_attempt = AttemptRecord(
        number=1, start_time=START, end_time=START, error=Failure(type="E", message="once")
    )
    made = wire.attempt_span(run(failed_attempts=(failed_attempt,)), EXPERIMENT, {"q": 1})
    assert (made.trace_id, made.span_id) == ("0" * 32, wire.root_of("0" * 32))
    assert (made.name, made.kind, made.status_code) == ("Task: terse", "CHAIN", "OK")
    assert made.attributes["input.value"] == '{"q":1}'
    assert made.attributes["output.value"] == '{"answer":42}'
    assert [e["attributes"]["exception.message"] for e in made.events] == ["once"]


def test_the_span_of_an_evaluation_that_failed_tells_why():
    error = Failure(type="ValueError", message="no", traceback="Traceback …")
    made = wire.attempt_span(evaluation(error=error, trace_id="1" * 32), EXPERIMENT, "text")
    assert (made.name, made.kind, made.status_message) == (
        "Evaluation: exact",
        "EVALUATOR",
        "ValueError: no",
    )
    assert made.attributes["input.mime_type"] == "text/plain"
    assert made.events[0]["attributes"]["exception.stacktrace"] == "Traceback …"
    assert "output.value" not in made.attributes


def test_what_was_not_traced_has_no_span():
    assert wire.attempt_span(run(trace_id=None), EXPERIMENT, {}) is None
