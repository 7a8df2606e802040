"""The text of a plain record says what its JSON says; anything else is left to be read as JSON."""

from datetime import UTC, datetime

import pytest

from phoenix_nb.model import EvaluationRecord, EvaluationRunRecord, TaskRunRecord, Usage
from phoenix_nb.model.columns import Result, Texts
from phoenix_nb.model.columns.texts import read_json
from phoenix_nb.stores.shared.codec import encode_rest
from phoenix_nb.stores.sqlite.plain_text import plain_evaluations, plain_runs

STARTED = datetime(2026, 11, 30, 0, 1, 59, 999_999, tzinfo=UTC)
ENDED = datetime(2026, 11, 30, 0, 2, 0, 1, tzinfo=UTC)
UGLY = [
    "plain",
    'a "quote"',
    "back\\slash",
    "line\nbreak",
    "\x00\x1f",
    "é 中 🎈",
    '","label":"x',
    "}]}",
]
OUTPUTS = [
    *UGLY, None, 0, -1.5e-300, 10**40, True, [], {}, [None, {"a": [1, {"usage": {}}]}],
    {"start_time": "2026-11-30T00:01:59.999999Z", "end_time": "x", "latency_s": 1.0},
    '1,"start_time":"2026-11-30T00:01:59.999999Z","end_time":"2026-11-30T00:02:00.000001Z"}',
]  # fmt: skip
USAGES = [None, Usage(prompt_tokens=3, completion_tokens=0, cost=1e-7, model='m "1"')]


def evaluation(**fields):
    result = {"name": "judge", "score": 0.5} | fields.pop("result", {})
    return EvaluationRunRecord(
        **{"id": "e", "experiment_id": "x", "task_run_id": "r", "name": "judge"}
        | {"start_time": STARTED, "end_time": ENDED, "results": (EvaluationRecord(**result),)}
        | fields
    )


def run(**fields):
    return TaskRunRecord(
        **{"id": "r", "experiment_id": "x", "example_id": "a"}
        | {"start_time": STARTED, "end_time": ENDED}
        | fields
    )


def read(record):
    if isinstance(record, TaskRunRecord):
        text = encode_rest(record, {"id", "experiment_id", "example_id", "repetition"})
        return plain_runs(["r"], [text])
    text = encode_rest(record, {"id", "experiment_id", "task_run_id", "name"})
    return plain_evaluations(["e"], [record.name], [text])


@pytest.mark.parametrize("usage", USAGES)
@pytest.mark.parametrize("output", OUTPUTS, ids=range(len(OUTPUTS)))
def test_a_plain_run_is_what_was_written(output, usage):
    record = run(output=output, usage=usage, attempts=3, latency_s=1e-05, trace_id="ab12")
    common, (text,), others = read(record)
    assert not others
    assert (None if text is None else read_json(text)) == output
    assert common.started == [1_795_996_919_999_999]
    assert common.ended == [1_795_996_920_000_001]
    assert (common.attempts, common.latencies) == ([3], [1e-05])
    assert (list(common.trace_ids), common.usage) == (["ab12"], [usage])


@pytest.mark.parametrize("text", UGLY, ids=range(len(UGLY)))
@pytest.mark.parametrize("score", [None, 0.0, -1e-300, 1.7976931348623157e308])
def test_a_plain_evaluation_is_what_was_written(text, score):
    result = {"name": text, "score": score, "label": text, "explanation": text}
    plain = read(evaluation(name=text, kind="LLM", result=result, attempts=2))
    assert not plain.others
    assert plain.results == [Result((text, "LLM"), score, text, text)]
    assert plain.common.attempts == [2]


@pytest.mark.parametrize(
    "record",
    [
        evaluation(result={"metadata": {"a": 1}}),
        evaluation(result={"name": "other"}),
        evaluation(results=()),
        evaluation(results=(EvaluationRecord(name="judge"), EvaluationRecord(name="tone"))),
        run(warnings=("shortened",)),
        run(start_time=STARTED.replace(microsecond=0)),
    ],
    ids=["metadata", "another name", "none", "several", "warnings", "whole seconds"],
)
def test_a_record_that_is_not_plain_is_left_to_json(record):
    assert list(read(record).others) == [0]


def test_fields_in_another_order_and_damage_are_left_to_json():
    text = encode_rest(run(output="x"), {"id", "experiment_id", "example_id", "repetition"})
    moved = '{"output":"x","usage":{"cost":1.0},' + text.split(",", 1)[1]
    assert not plain_runs(["r"], [text]).others
    damaged = [moved, text.replace('"x"', '"x'), text[:-1], "", "{}", text.replace("-11-", "-13-")]
    damaged += [text.replace('"x"', '"x\n"'), text.replace("Z", "", 1), text + text]
    damaged += [text.replace('"end_time"', '"end_time\n"')]
    for other in damaged:
        assert list(plain_runs(["r"], [other]).others) == [0]


@pytest.mark.parametrize("score", ["1", "01.5", "1.5.5", "-", "1e999", "true"])
def test_a_score_as_no_float_is_written_is_left_to_json(score):
    text = encode_rest(evaluation(), {"id", "experiment_id", "task_run_id", "name"})
    assert not plain_evaluations(["e"], ["judge"], [text]).others
    other = text.replace('"score":0.5', f'"score":{score}')
    assert list(plain_evaluations(["e"], ["judge"], [other]).others) == [0]


def test_an_evaluation_without_an_id_of_its_own_is_left_to_json():
    text = encode_rest(evaluation(), {"id", "experiment_id", "task_run_id", "name"})
    assert plain_evaluations(["e", None], ["judge"] * 2, [text] * 2).others == [1]


def test_a_record_that_is_not_plain_leaves_those_beside_it_as_they_are():
    columns = {"id", "experiment_id", "example_id", "repetition"}
    texts = [encode_rest(run(output=n), columns) for n in range(3)]
    texts[1] = "{}"
    plain = plain_runs(["r", "s", "t"], texts)
    assert plain.outputs == ["0", None, "2"]
    assert plain.others == [1]
    assert plain.common.started[::2] == [1_795_996_919_999_999] * 2


EVEN = {"latency_s": 0.25, "trace_id": f"{7:032x}"}
ODD = [
    {"latency_s": 0.0, "trace_id": None},
    {"trace_id": "short"},
    {"trace_id": "é" * 16},
    {"trace_id": "\n" * 16},
    {"trace_id": '"' * 16},
    {"attempts": 2},
    {"usage": USAGES[1]},
    {"end_time": ENDED.replace(microsecond=0)},
    {"output": "x" * 90 + '"start_time":"'},
    {"output": "é\n中"},
    {"latency_s": 123456.789e100},
    {"latency_s": 5e-324},
    {"start_time": STARTED.replace(year=999)},
]


def lists(plain):
    common = [list(column) for column in plain.common]
    return common, [list(column) for column in plain[1:]]


@pytest.mark.parametrize("odd", [*([fields] for fields in ODD), ODD[:2] * 9, [], ODD[6:8]])
def test_records_read_together_are_as_if_each_were_read_by_itself(odd):
    alike = [
        EVEN | {"latency_s": n / 7, "start_time": STARTED.replace(microsecond=n)} for n in range(9)
    ]
    fields = [*alike, *(EVEN | each for each in odd), *alike]
    ids = [str(n) for n in range(len(fields))]
    runs = [
        encode_rest(
            run(**{"output": n} | each), {"id", "experiment_id", "example_id", "repetition"}
        )
        for n, each in enumerate(fields)
    ]
    assert lists(plain_runs(ids, Texts(runs))) == lists(plain_runs(ids, runs))
    evaluations = [
        encode_rest(evaluation(**each), {"id", "experiment_id", "task_run_id", "name"})
        for each in ({key: each[key] for key in each if key != "output"} for each in fields)
    ]
    names = ["judge", "tone", *["judge"] * (len(fields) - 2)]
    together = plain_evaluations(ids, names, Texts(evaluations))
    assert results(together) == results(plain_evaluations(ids, names, evaluations))
    assert 1 in together.others


def results(plain):
    of_each = [plain.results[place] for place in plain.which]
    return lists(plain._replace(results=of_each, which=()))


def test_results_that_differ_from_one_another_are_those_of_their_evaluations():
    given = [{"score": n / 4, "explanation": "é中"[: n % 3] * n} for n in range(90)]
    texts = [
        encode_rest(
            evaluation(result=result, **EVEN), {"id", "experiment_id", "task_run_id", "name"}
        )
        for result in [*given, *given[::-1]]
    ]
    ids, names = [str(n) for n in range(180)], ["judge"] * 180
    together = plain_evaluations(ids, names, Texts(texts))
    assert results(together) == results(plain_evaluations(ids, names, texts))
    assert len(together.results) == 90
    assert not together.others


DAMAGE = {
    "0.25": ["0.2x", "true", "null", '"1"', "[1.0]", "1.0]", "NaN", "1e999", "-", "", " "],
    "00000007": ['"0000007', "\\0000007", "\n0000007"],
    ".999999Z": [".99999xZ", ",999999Z", ".9999990", ".999 99Z"],
    ":59": [":61", ";59", "x59"],
    '"start_time"': ['"begun_time"', ""],
    '"}': ['"', '"}}', "}"],
}


@pytest.mark.parametrize("text", DAMAGE)
def test_damage_among_records_read_together_is_left_to_json(text):
    columns = {"id", "experiment_id", "example_id", "repetition"}
    whole = encode_rest(run(output=1, **EVEN), columns)
    assert text in whole
    for other in DAMAGE[text]:
        texts = [whole] * 3 + [whole.replace(text, other, 1)] + [whole] * 3
        together = plain_runs("abcdefg", Texts(texts))
        assert 3 in together.others
        assert lists(together) == lists(plain_runs("abcdefg", texts))
