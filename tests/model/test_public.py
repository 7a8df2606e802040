"""What a user meets: dicts under Phoenix's names, with typed attributes."""

import copy
import dataclasses
import json
import pickle
from datetime import UTC, datetime, timedelta, timezone

import pandas as pd
import pytest

import phoenix_nb as pnb
from phoenix_nb import model
from phoenix_nb.model import public

NOW = datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)
FAILURE = model.Failure(type="ValueError", message="no", traceback="Traceback …")


def task_run(**changes):
    fields = {
        "id": "r",
        "experiment_id": "x",
        "example_id": "e",
        "output": {"text": ["a"]},
        "start_time": NOW,
        "end_time": NOW + timedelta(seconds=1),
        "latency_s": 1.0,
        "trace_id": "t",
    }
    return public.TaskRun.of(model.TaskRunRecord(**(fields | changes)))


def evaluation_runs(*results, **changes):
    fields = {
        "id": "v",
        "experiment_id": "x",
        "task_run_id": "r",
        "name": "tone",
        "start_time": NOW,
        "end_time": NOW,
        "results": results,
    }
    return list(public.EvaluationRun.each_of(model.EvaluationRunRecord(**(fields | changes))))


def _pickled(one):
    return pickle.loads(pickle.dumps(one))  # noqa: S301 - our own


EVERY = [
    pytest.param(task_run(), id="task run"),
    pytest.param(task_run(output=None, error=FAILURE), id="failed run"),
    pytest.param(evaluation_runs(model.EvaluationRecord(score=0.5))[0], id="evaluation run"),
    pytest.param(pnb.Evaluation(score=0.5, metadata={"a": [1]}), id="evaluation"),
    pytest.param(pnb.Example(id="e", input={"q": [1]}, splits=["train"]), id="example"),
]


@pytest.mark.parametrize("one", EVERY)
def test_a_record_is_a_dict_in_every_way(one):
    assert isinstance(one, dict)
    assert {**one} == dict(one.items()) == one
    assert list(one) == list(one.keys()) == list(pd.DataFrame([one]).columns)
    assert json.loads(json.dumps(one)) == one
    assert next(iter(one)) in one


@pytest.mark.parametrize(
    "make",
    [copy.copy, copy.deepcopy, lambda one: one.copy(), _pickled],
)
@pytest.mark.parametrize("one", EVERY)
def test_a_copy_is_equal_and_has_the_attributes(one, make):
    again = make(one)
    assert again == one
    assert type(again) is type(one)
    attributes = [name for name in dir(one) if name in type(one)._attributes]
    assert [getattr(again, name) for name in attributes] == [
        getattr(one, name) for name in attributes
    ]
    assert attributes


def test_by_key_times_and_errors_are_text_and_by_attribute_typed():
    failed = task_run(output=None, error=FAILURE)
    assert failed["start_time"] == "2026-01-02T03:04:05.678901+00:00"
    assert (failed.start_time, failed.end_time - failed.start_time) == (NOW, timedelta(seconds=1))
    assert failed["error"] == failed.error == "ValueError: no"
    assert type(failed["error"]) is str
    assert isinstance(failed.error, str)
    assert (failed.error.type, failed.error.message) == ("ValueError", "no")
    assert failed.error.traceback == "Traceback …"
    assert "no" in failed.error
    assert pickle.loads(pickle.dumps(failed.error)).type == "ValueError"  # noqa: S301 - our own
    assert (task_run()["error"], task_run().error) == (None, None)


@pytest.mark.parametrize(
    "moment", [NOW.replace(tzinfo=None), NOW.astimezone(timezone(timedelta(hours=2)))]
)
def test_times_are_in_utc(moment):
    assert task_run(start_time=moment)["start_time"] == "2026-01-02T03:04:05.678901+00:00"


def test_attributes_that_are_no_keys():
    attempt = model.AttemptRecord(number=1, start_time=NOW, end_time=NOW, error=FAILURE)
    usage = model.Usage(prompt_tokens=3)
    run = task_run(repetition=2, attempts=2, failed_attempts=(attempt,), usage=usage)
    assert (run.example_id, run.repetition, run.key) == ("e", 2, ("e", 2))
    assert (run.latency_s, run.attempts, run.usage.prompt_tokens) == (1.0, 2, 3)
    assert run.failed_attempts[0].error.type == run.failed_attempts[0]["error"].split(":")[0]
    assert "latency_s" not in run


def test_an_unknown_attribute_is_told_which_there_are():
    with pytest.raises(
        AttributeError, match=r"TaskRun has no attribute 'latency'; it has .*latency_s"
    ):
        _ = task_run().latency
    assert not hasattr(task_run(), "_repr_html_")
    assert {"latency_s", "error", "keys"} <= set(dir(task_run()))


def test_an_unknown_key_is_told_which_there_are_and_which_is_an_attribute():
    with pytest.raises(KeyError, match=r"no key 'latency_s'; .*output.* attribute \.latency_s"):
        task_run()["latency_s"]
    assert task_run().get("latency_s") is None


def test_what_a_user_writes_into_a_run_is_seen_nowhere_else():
    record = model.TaskRunRecord(
        id="r", experiment_id="x", example_id="e", output={"a": [1]}, start_time=NOW, end_time=NOW
    )
    run = public.TaskRun.of(record)
    run["output"]["a"].append(2)
    run["note"] = "seen"
    assert record.output == {"a": [1]}
    assert run.output == {"a": [1, 2]}
    with pytest.raises(AttributeError):
        run.repetition = 5


def test_a_result_has_the_keys_that_have_a_value():
    [run] = evaluation_runs(model.EvaluationRecord(name="tone", label="calm"))
    assert run.result == {"label": "calm"}
    assert "score" not in run.result
    assert (run.result["score"], run.result.score, run.score, run.label) == (
        None,
        None,
        None,
        "calm",
    )
    assert (run.result["metadata"], run.metadata, run.result.name) == ({}, {}, "tone")
    with pytest.raises(KeyError, match="no key 'scor'"):
        run.result["scor"]


def test_several_evaluations_are_an_entry_each():
    given = (
        model.EvaluationRecord(name="a", score=1.0),
        model.EvaluationRecord(name="b", label="x"),
    )
    first, second = evaluation_runs(*given)
    assert (first.name, first.result) == ("a", {"name": "a", "score": 1.0})
    assert (second.name, second.result) == ("b", {"name": "b", "label": "x"})
    assert first.id != second.id
    assert (first.evaluator, second.evaluator) == ("tone", "tone")
    assert first.results == second.results == (first.result, second.result)


def test_an_evaluator_that_failed_has_an_entry_without_a_result():
    [run] = evaluation_runs(error=FAILURE)
    assert (run.result, run.results, run["error"], run.error.type) == (
        None,
        (),
        "ValueError: no",
        "ValueError",
    )
    assert (run.score, run.label, run.explanation, run.metadata) == (None, None, None, {})


def test_an_evaluation_is_made_of_a_dict():
    assert pnb.Evaluation({"score": 1, "label": "x"}, name="a").name == "a"
    with pytest.raises(ValueError, match="scor"):
        pnb.Evaluation({"scor": 1})


def test_an_evaluation_run_reads_as_phoenix_dataclass():
    [run] = evaluation_runs(model.EvaluationRecord(score=0.5))
    fields = dataclasses.asdict(run)
    assert list(fields) == list(run)
    assert (fields["start_time"], fields["result"]) == (NOW, {"score": 0.5})


@pytest.mark.parametrize("score", [float("nan"), float("inf"), "high"])
def test_a_users_evaluation_is_checked(score):
    with pytest.raises(ValueError, match="score"):
        pnb.Evaluation(score=score)


def test_a_users_evaluation_is_what_an_evaluator_may_return(tmp_path):
    dataset = pnb.Dataset.from_records([{"q": 1}], input_keys="q")
    with pnb.Client(path=tmp_path) as client:
        ran = client.experiments.run_experiment(
            dataset,
            lambda input: 1,
            {
                "judge": lambda output: pnb.Evaluation(
                    score=0.5, explanation="half", metadata={"a": 1}
                )
            },
            print_summary=False,
        )
    [run] = ran.evaluation_runs
    assert run.result == {"score": 0.5, "explanation": "half", "metadata": {"a": 1}}


def test_runs_are_lists_made_at_first_access_and_then_the_same(tmp_path):
    dataset = pnb.Dataset.from_records([{"q": 1}, {"q": 2}], input_keys="q")
    with pnb.Client(path=tmp_path) as client:
        ran = client.experiments.run_experiment(
            dataset,
            lambda input: input["q"],
            {"big": lambda output: output > 1},
            print_summary=False,
        )
    assert type(ran.task_runs) is type(ran.evaluation_runs) is list
    assert ran.task_runs is ran.task_runs is ran["task_runs"]
    before = ran.to_dataframe()
    ran.task_runs.sort(key=lambda run: -run["output"])
    ran.task_runs[0]["output"] = 100
    pd.testing.assert_frame_equal(ran.to_dataframe(), before)
    assert ran.summary().loc["big", "mean"] == 0.5


def test_a_task_and_an_evaluator_get_an_example_of_their_own(tmp_path):
    dataset = pnb.Dataset.from_records([{"q": {"a": 1}}], input_keys="q")
    seen = []

    def write(example):
        seen.append(copy.deepcopy(example))
        example["input"]["q"]["a"] = 5
        example.metadata["x"] = 1
        return example.input["q"]["a"]

    with pnb.Client(path=tmp_path) as client:
        ran = client.experiments.run_experiment(
            dataset, write, {"again": lambda output, example: write(example)}, print_summary=False
        )
    assert [one["input"] for one in seen] == [{"q": {"a": 1}}] * 2
    assert ran.dataset[0]["input"] == dataset[0]["input"] == {"q": {"a": 1}}


def test_examples_that_are_taken_out_keep_their_ids_and_splits():
    rows = [{"q": n, "key": f"k{n}", "part": "train"} for n in range(3)]
    dataset = pnb.Dataset.from_records(rows, input_keys="q", id_key="key", split_key="part")
    some = pnb.Dataset.from_records(dataset[1:])
    assert [(one["id"], one.splits) for one in some] == [("k1", ("train",)), ("k2", ("train",))]


@pytest.mark.parametrize("write", [
    lambda example: example["input"].update(q=5),
    lambda example: example.update(output={"a": 1}),
])  # fmt: skip
def test_a_dataset_that_was_written_into_is_refused(write, tmp_path):
    dataset = pnb.Dataset.from_records([{"q": 1}], input_keys="q")
    write(dataset[0])
    with (
        pnb.Client(path=tmp_path) as client,
        pytest.raises(pnb.DatasetError, match="changed since"),
    ):
        client.experiments.run_experiment(dataset, lambda input: 1)


def test_an_experiment_is_a_mapping_under_phoenix_names(tmp_path):
    dataset = pnb.Dataset.from_records([{"q": 1}], input_keys="q")
    with pnb.Client(path=tmp_path) as client:
        ran = client.experiments.run_experiment(dataset, lambda input: 1, print_summary=False)
    assert ran.get("nothing", 5) == 5
    assert dict(ran.items())["task_runs"] is ran.task_runs
    assert {**ran}.keys() == ran.keys()
    assert not isinstance(ran, dict)


def test_not_found_is_a_value_error(tmp_path):
    """Tutorials have `except ValueError`."""
    with pnb.Client(path=tmp_path) as client, pytest.raises(ValueError, match="Dataset not found"):
        client.datasets.get_dataset(dataset="nothing")
