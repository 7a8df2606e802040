"""The dicts that are made of columns are those that are made of the records."""

import copy
import pickle
from datetime import UTC, datetime, timedelta, timezone

import pytest

from phoenix_nb import model
from phoenix_nb.model import public
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns
from tests.support.collected import objects_visited

NOW = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
WHOLE_SECOND = NOW.replace(microsecond=0)
ELSEWHERE = NOW.astimezone(timezone(timedelta(hours=2)))
FAILURE = model.Failure(type="ValueError", message="no")

_RUNS = [
    {"output": {"text": ["a"]}, "trace_id": "t", "attempts": 2},
    {"output": None, "error": FAILURE},
    {"output": 1.5, "start_time": WHOLE_SECOND, "repetition": 2},
    {"output": "x", "start_time": ELSEWHERE},
    {"output": "x", "warnings": ("changed",)},
    {"output": [], "origin": model.Origin(experiment_id="other", id="o")},
]
_EVALUATIONS = [
    {"results": (model.EvaluationRecord(name="tone", score=0.5),), "trace_id": "t"},
    {"results": (model.EvaluationRecord(name="tone", label="good", explanation="é"),)},
    {"results": (model.EvaluationRecord(name="tone"),), "kind": "LLM"},
    {"results": (model.EvaluationRecord(name="other", score=1.0),)},
    {"results": (model.EvaluationRecord(name="tone", score=1.0, metadata={"a": [1]}),)},
    {"results": tuple(model.EvaluationRecord(name=name, score=0.0) for name in "ab")},
    {"error": FAILURE},
]


def _task_runs():
    common = {"experiment_id": "x", "start_time": NOW, "end_time": NOW}
    return [
        model.TaskRunRecord(**common | {"id": f"r{n}", "example_id": f"e{n}"} | fields)
        for n, fields in enumerate(_RUNS)
    ]


def _evaluations():
    common = {"experiment_id": "x", "name": "tone", "start_time": NOW, "end_time": NOW}
    return [
        model.EvaluationRunRecord(**common | {"id": f"v{n}", "task_run_id": f"r{n}"} | fields)
        for n, fields in enumerate(_EVALUATIONS)
    ]


def _attributes(value):
    return {name: getattr(value, name) for name in dir(value) if not name.startswith("_")}


def _pickled(value):
    return pickle.loads(pickle.dumps(value))  # noqa: S301 - our own


def _data(value):
    return {name: each for name, each in _attributes(value).items() if not callable(each)}


def test_task_runs_of_columns_equal_those_of_their_records():
    records = _task_runs()
    of_columns = list(public.TaskRun.each_in(TaskRuns.of(records)))
    of_records = list(map(public.TaskRun.of, records))
    assert [list(run.items()) for run in of_columns] == [list(run.items()) for run in of_records]
    assert list(map(_data, of_columns)) == list(map(_data, of_records))


def test_evaluation_runs_of_columns_equal_those_of_their_records_in_any_order():
    records = _evaluations()
    places = [6, 0, 5, 2, 1, 4, 3]
    of_columns = list(public.EvaluationRun.each_in(EvaluationRuns.of(records), places))
    of_records = [run for place in places for run in public.EvaluationRun.each_of(records[place])]
    assert [list(run.items()) for run in of_columns] == [list(run.items()) for run in of_records]
    assert list(map(_data, of_columns)) == list(map(_data, of_records))
    results = [
        (run.result, of_record.result)
        for run, of_record in zip(of_columns, of_records, strict=True)
    ]
    assert all(_data(mine) == _data(other) for mine, other in results if other is not None)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, _pickled])
def test_a_copy_of_a_run_of_columns_has_its_attributes(copied):
    [run, *_] = public.TaskRun.each_in(TaskRuns.of(_task_runs()))
    assert _data(copied(run)) == _data(run)
    [evaluation] = public.EvaluationRun.each_in(EvaluationRuns.of(_evaluations()), [0])
    assert _data(copied(evaluation)) == _data(evaluation)
    assert _data(copied(public.Evaluation(score=0.5))) == _data(public.Evaluation(score=0.5))


def test_dicts_of_columns_are_all_that_the_garbage_collector_has_to_visit():
    columns = EvaluationRuns.of([_evaluations()[0]] * 100)
    visited = objects_visited(lambda: list(public.EvaluationRun.each_in(columns, range(100))))
    assert 200 <= visited < 210  # half of them are their results


def test_a_change_of_one_dict_is_in_no_other():
    columns = TaskRuns.of(_task_runs())
    [changed, *_] = public.TaskRun.each_in(columns)
    changed["output"]["text"].append("b")
    [again, *_] = public.TaskRun.each_in(columns)
    assert again["output"] == {"text": ["a"]}
