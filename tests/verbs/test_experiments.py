"""The verbs as users call them, on the embedded store."""

import asyncio
import inspect
import random
import subprocess
import sys
import threading
import traceback
import warnings
from collections import Counter

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress import events
from phoenix_nb.errors import DatasetError, StoreUnavailableError, UsageError
from phoenix_nb.verbs import handles
from tests.support.experiments import prepared


@pytest.fixture
def numbers():
    return pnb.Dataset.from_records(
        [{"n": n, "twice": 2 * n} for n in range(6)],
        input_keys=["n"], output_keys=["twice"], name="numbers",
    )  # fmt: skip


def double(input):
    return 2 * input["n"]


def right(output, expected):
    return output == expected["twice"]


def failing_on(*bad):
    def task(input):
        if input["n"] in bad:
            raise ValueError(f"cannot do {input['n']}")
        return 2 * input["n"]

    return task


def test_run_and_read_back(client, numbers):
    ran = client.experiments.run_experiment(numbers, double, [right], experiment_name="first")
    assert (ran.name, ran.dataset_id, len(ran.task_runs)) == ("first", numbers.id, 6)
    again = client.experiments.get_experiment(experiment_id=ran.experiment_id)
    assert again.to_dataframe().equals(ran.to_dataframe())
    assert again.summary().equals(ran.summary())
    (listed,) = client.experiments.list()
    assert (listed.experiment_id, listed.status, listed.planned, listed.done, listed.failed) == (
        ran.experiment_id, "completed", 6, 6, 0,
    )  # fmt: skip


def test_without_a_client_the_environment_decides(numbers):
    ran = pnb.run_experiment(numbers, double)
    assert pnb.get_experiment(ran.experiment_id).experiment_id == ran.experiment_id
    assert [one.experiment_id for one in pnb.list_experiments(numbers)] == [ran.experiment_id]
    assert pnb.list_experiments("another") == []


async def test_awaited_and_started(client, numbers):
    ran = await pnb.async_run_experiment(numbers, double, [right], client=client)
    handle = pnb.start_experiment(numbers, double, [right], client=client)
    assert [len(one.task_runs) for one in (ran, await handle, handle.result())] == [6, 6, 6]
    assert handle.status == "completed"
    assert len(await pnb.async_list_experiments(client=client)) == 2
    again = await pnb.async_get_experiment(ran.experiment_id, client=client)
    assert again.to_dataframe().equals(ran.to_dataframe())


def test_started_without_a_loop(client, numbers):
    handle = client.experiments.start_experiment(numbers, double, [right])
    assert len(handle.result(timeout=30).task_runs) == 6
    assert handle.progress.state == "finished"
    assert len(handle.to_dataframe()) == 6


def test_a_dry_run_stores_nothing_and_leaves_the_generators_alone(client, numbers):
    random.seed(5)  # noqa: TID251 - this is about the global generator
    before = random.getstate()
    one = client.experiments.run_experiment(numbers, double, [right], dry_run=True)
    three = client.experiments.run_experiment(numbers, double, dry_run=3)
    same = client.experiments.run_experiment(numbers, double, dry_run=3)
    assert random.getstate() == before
    assert [len(ran.task_runs) for ran in (one, three, same)] == [1, 3, 3]
    assert [r.example_id for r in three.task_runs] == [r.example_id for r in same.task_runs]
    assert one.experiment_id == "DRY_RUN"
    assert one.projection.requests == 6
    assert client.experiments.list() == []
    assert client.datasets.list() == []


def test_repetitions(client, numbers):
    ran = client.experiments.run_experiment(numbers, double, [right], repetitions=3)
    assert sorted({run.repetition for run in ran.task_runs}) == [1, 2, 3]
    assert len(ran.to_dataframe()) == len(ran.evaluation_runs) == 18


def test_resume_runs_what_failed_and_nothing_else(client, numbers):
    ran = client.experiments.run_experiment(numbers, failing_on(2, 4), [right], retries=0)
    assert ran.summary().loc["right", ["n", "task_errors"]].tolist() == [4, 2]
    seen = []

    def task(input):
        seen.append(input["n"])
        return double(input)

    resumed = client.experiments.resume_experiment(ran.experiment_id, task, [right])
    assert sorted(seen) == [2, 4]
    assert resumed.summary().loc["right", "n"] == 6
    stored = client.experiments.get_experiment(ran.experiment_id)
    assert stored.to_dataframe().equals(resumed.to_dataframe())


def test_a_resume_with_another_task_says_so(client, numbers):
    begun = client.experiments.run_experiment(numbers, failing_on(4), [right], retries=0)

    def thrice(input):
        return 3 * input["n"]

    def right_too(output, expected):
        return output >= expected["twice"]

    resumed = client.experiments.resume_experiment(
        begun.experiment_id, thrice, {"right": right_too}
    )
    assert "continues with another task than it began with (source differs)" in resumed.reason
    assert "5 of its 6 runs come from the earlier one" in str(resumed)
    assert "The evaluator 'right' is not the one that the experiment began with" in resumed.reason
    assert "5 evaluations come from the earlier one" in resumed.reason


async def test_a_resume_of_what_is_running_warns_that_it_is_paid_for_twice(client, numbers):
    begun, free = asyncio.Event(), asyncio.Event()

    async def waiting(input):
        begun.set()
        await free.wait()
        return 2 * input["n"]

    handle = pnb.start_experiment(numbers, waiting, client=client)
    await begun.wait()
    (running,) = handle.experiment_ids
    with pytest.warns(UserWarning, match="is being run already"):
        resumed = await pnb.async_resume_experiment(running, double, client=client)
    free.set()
    await handle
    assert len(resumed.task_runs) == 6


async def test_resumes_that_begin_at_once_warn_that_it_is_paid_for_twice(
    client, numbers, monkeypatch
):
    async def fails(input):
        raise ValueError

    begun = await pnb.async_run_experiment(numbers, fails, retries=0, client=client)
    open_session = client.store.open_session
    both = threading.Barrier(2)

    def open_together(*given):
        both.wait(60)  # both have seen what is missing
        session = open_session(*given)
        both.wait(60)
        return session

    monkeypatch.setattr(client.store, "open_session", open_together)
    with pytest.warns(UserWarning, match="is being run already"):
        async with asyncio.TaskGroup() as group:
            resumes = [
                group.create_task(pnb.async_resume_experiment(begun, double, client=client))
                for _ in range(2)
            ]
    assert [len(resume.result().task_runs) for resume in resumes] == [6, 6]


def resumed_meanwhile(monkeypatch, store, begun, method, task):
    """Have another call do the rest once, just before a method of the store is called."""
    original, before = getattr(store, method), [True]

    def wrapped(*given, **named):
        result = original(*given, **named) if method == "load_runs" else None
        if before:
            before.clear()
            pnb.resume_experiment(begun, task, client=pnb.Client(path=store.location))
        return original(*given, **named) if result is None else result

    monkeypatch.setattr(store, method, wrapped)


@pytest.fixture
def undone(client, numbers):
    """An experiment of which everything failed."""
    ran = client.experiments.run_experiment(numbers, failing_on(*range(6)), retries=0)
    assert len(ran.errors()) == 1
    return ran


def test_a_resume_pays_for_nothing_that_another_did_while_it_was_planned(
    client, undone, monkeypatch
):
    calls = []

    def task(input):
        calls.append(input["n"])
        return 2 * input["n"]

    resumed_meanwhile(monkeypatch, client.store, undone, "load_runs", task)
    resumed = pnb.resume_experiment(undone, task, client=client)
    assert sorted(calls) == list(range(6))
    assert len(resumed.task_runs) == 6


def test_a_resume_warns_if_another_ended_just_before_it_began(client, undone, monkeypatch):
    resumed_meanwhile(monkeypatch, client.store, undone, "open_session", double)
    with pytest.warns(
        UserWarning, match="was run by another call while this one was planned"
    ) as told:
        pnb.resume_experiment(undone, double, client=client)
    assert {warning.filename for warning in told} == {__file__}


def test_where_warnings_are_errors_nothing_is_paid_for_twice(client, undone, monkeypatch):
    called = []
    resumed_meanwhile(monkeypatch, client.store, undone, "open_session", double)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(UserWarning, match="pays for it again"):
            pnb.resume_experiment(undone, called.append, client=client)
    assert called == []
    assert client.store.sessions_at_work(undone.experiment_id) == 0


def test_a_store_that_cannot_tell_who_is_at_work_keeps_nobody_from_working(
    client, numbers, monkeypatch
):
    def cannot(experiment_id):
        raise StoreUnavailableError("The file is locked.")

    monkeypatch.setattr(client.store, "sessions_at_work", cannot)
    ran = pnb.run_experiment(numbers, double, client=client)
    assert len(ran.task_runs) == 6


def test_a_resume_with_the_same_task_has_nothing_to_say(client, numbers):
    bad = [4]

    def task(input):
        if input["n"] in bad:
            raise ValueError("not yet")
        return 2 * input["n"]

    begun = client.experiments.run_experiment(numbers, task, [right], retries=0)
    bad.clear()  # a collection that the task reads: a change of circumstances, not of the task
    assert client.experiments.resume_experiment(begun.experiment_id, task, [right]).reason == ""
    again = client.experiments.resume_experiment(begun.experiment_id, double, [right])
    assert again.reason == ""
    assert again.reuse.headline == "6 reused · 0 run: nothing was missing, and nothing had failed"
    read = client.experiments.get_experiment(begun.experiment_id)
    assert not read.reuse.mattered  # it is a property of the call, not of the experiment


def test_a_resume_that_makes_an_evaluation_is_not_said_to_have_had_nothing_to_do(client, numbers):
    begun = client.experiments.run_experiment(numbers, double, [right])

    def other(output):
        return 1.0

    again = client.experiments.resume_experiment(begun.experiment_id, double, [right, other])
    assert not again.reuse.existing


def test_an_evaluation_made_again_that_fails_is_shown_as_failed_by_every_reader(client, numbers):
    def judge(output):
        if broken:
            raise ValueError("no label")
        return 1.0

    broken = False
    ran = client.experiments.run_experiment(numbers, double, judge, print_summary=False)
    broken = True
    again = client.experiments.evaluate_experiment(ran, judge, retries=0)
    for each in (again, client.experiments.get_experiment(ran.experiment_id)):
        assert {run.error.message for run in each.evaluation_runs} == {"no label"}
    broken = False
    mended = client.experiments.resume_evaluation(ran.experiment_id, judge)
    assert {run.score for run in mended.evaluation_runs} == {1.0}


def test_a_lambda_that_takes_the_place_of_another_says_so(client, numbers):
    def by(*evaluators):
        return client.experiments.evaluate_experiment(ran, list(evaluators)).reason

    ran = client.experiments.run_experiment(numbers, double, [right])
    assert by(lambda output: output > 1) == ""
    ran = client.experiments.get_experiment(experiment_id=ran.experiment_id)
    assert "'evaluator_1' replace earlier ones" in by(lambda output: output > 2)
    assert by(right) == ""


def test_judging_again_with_the_same_lambda_has_nothing_to_say(client, numbers):
    judge = [lambda output: output > 1]
    ran = client.experiments.run_experiment(numbers, double, judge)
    assert client.experiments.evaluate_experiment(ran, judge).reason == ""


def test_resume_evaluation_makes_what_is_missing_or_failed(client, numbers):
    def moody(output):
        if output == 4:
            raise RuntimeError("not today")
        return True

    ran = client.experiments.run_experiment(numbers, double, {"moody": moody}, retries=0)
    seen = []

    def calm(output):
        seen.append(output)
        return True

    again = client.experiments.resume_evaluation(ran.experiment_id, {"moody": calm, "new": calm})
    assert sorted(seen) == sorted([4, *range(0, 12, 2)])
    assert again.summary()["n"].to_dict() == {"moody": 6, "new": 6}


def test_evaluating_again_replaces_what_is_shown_and_keeps_what_was_stored(client, numbers):
    ran = client.experiments.run_experiment(numbers, double, {"score": lambda output: 1.0})
    again = client.experiments.evaluate_experiment(ran, {"score": lambda output: 0.5})
    assert again.summary().loc["score", "mean"] == 0.5
    assert len(again.evaluation_runs) == 6
    assert (
        client.experiments.get_experiment(ran.experiment_id).summary().loc["score", "mean"] == 0.5
    )


def test_evaluating_an_experiment_in_a_dry_run(client, numbers):
    ran = client.experiments.run_experiment(numbers, double)
    tried = client.experiments.evaluate_experiment(ran, {"score": lambda output: 1.0}, dry_run=2)
    assert len(tried.evaluation_runs) == 2
    assert client.experiments.get_experiment(ran.experiment_id).evaluation_runs == []


def test_a_task_in_the_place_of_the_dataset_is_said_so(numbers, client):
    with pytest.raises(DatasetError, match="pass the dataset first, and the task after it"):
        pnb.run_experiment(double, numbers, client=client)


def test_some_examples_are_told_how_to_be_a_data_set(client, numbers):
    with pytest.raises(DatasetError, match=r"from_records\(dataset\[:3\], name="):
        client.experiments.run_experiment(numbers[:3], double)
    three = pnb.Dataset.from_records(numbers[:3], name="first three")
    assert [one.id for one in three] == [one.id for one in numbers[:3]]


def test_examples_that_were_written_into_are_not_run_as_the_version_they_were(client, numbers):
    numbers[0].input["n"] = 100
    with pytest.raises(DatasetError, match="have been changed since it was made"):
        client.experiments.run_experiment(numbers, double)
    assert client.experiments.list() == []
    anew = pnb.Dataset.from_records(list(numbers), name="numbers")
    assert client.experiments.run_experiment(anew, double).task_runs[0].output == 200


def test_a_resume_on_other_examples_is_refused(client, numbers):
    ran = client.experiments.run_experiment(numbers, double)
    other = pnb.Dataset.from_records([{"n": 9}], input_keys=["n"], name="numbers")
    with pytest.raises(pnb.DatasetVersionMismatchError, match="examples differ"):
        client.experiments.resume_experiment(ran.experiment_id, double, dataset=other)


def test_events_are_told_and_a_broken_listener_hurts_nobody(client, numbers):
    seen = []
    client.experiments.run_experiment(numbers, double, on_event=seen.append)
    kinds = [type(event) for event in seen]
    assert kinds[0] is events.ExperimentStarted
    assert kinds[-1] is events.Finished
    assert kinds.count(events.RunFinished) == 6

    def broken(event):
        raise RuntimeError("oops")

    with pytest.warns(UserWarning, match="on_event raised RuntimeError: oops"):
        ran = client.experiments.run_experiment(numbers, double, on_event=broken)
    assert len(ran.task_runs) == 6


def test_what_was_run_is_recorded_without_secrets(client, numbers):
    ran = client.experiments.run_experiment(
        numbers,
        double,
        [right],
        experiment_metadata={"token": "sk-abcdefghijklmnopqrstuvwx0123456789"},
    )
    record = client.experiments.get_experiment(ran.experiment_id).record
    assert "return 2 * input" in str(record.identity["task"])
    assert record.identity["packages"]["phoenix_nb"] == pnb.__version__
    assert "abcdefghijkl" not in record.model_dump_json()
    assert [one.name for one in record.evaluators] == ["right"]


@pytest.mark.parametrize("call", [
    {"task": lambda: None}, {"task": lambda a, b: None}, {"evaluators": [right, right]},
    {"evaluators": [lambda output, foo: 1]}, {"repetitions": 0}, {"repetitions": 1.5}, {"dry_run": -1},
    {"retries": -1}, {"timeout": 0}, {"concurrency": 0}, {"rate_limit_errors": ["429"]},
    {"experiment_name": " "}, {"dataset": [{"n": 1}]}, {"dataset": None}, {"timeout": "5"},
    {"rate_limit_errors": 429}, {"rate_limit_errors": ValueError()}, {"capture": "no"},
    {"experiment_description": 5}, {"seed": "x"}, {"seed": [1]}, {"seed": 1.5}, {"seed": None},
    {"seed": int},
    {"timeout": 10**400}, {"timeout": True}, {"retries": True}, {"concurrency": True},
])  # fmt: skip
def test_misuse_is_refused_before_anything_runs(client, numbers, call):
    ran = []
    arguments = {"dataset": numbers, "task": ran.append} | call
    with pytest.raises(pnb.UsageError, match=r"\.$"):
        client.experiments.run_experiment(**arguments)
    assert ran == []
    assert client.experiments.list() == []


@pytest.mark.parametrize("other", [5, "http://localhost:6006", pnb.Client])
def test_client_of_another_kind_is_refused_in_words(numbers, other):
    ran = []
    for verb in (
        lambda: pnb.run_experiment(numbers, ran.append, client=other),
        lambda: pnb.get_experiment("a", client=other),
        lambda: pnb.compare("a", "b", client=other),
    ):
        with pytest.raises(pnb.UsageError, match=r"client of phoenix_nb.* pass phoenix_nb\.Client"):
            verb()
    assert ran == []


def test_task_object_may_have_methods_of_any_name(client, numbers):
    class Task:
        def check_inputs(self):
            raise AssertionError

        def __call__(self, input):
            return input["n"]

    assert len(client.experiments.run_experiment(numbers, Task()).task_runs) == len(numbers)


def test_an_argument_that_is_not_known_is_told_of_the_verb_that_was_called(numbers):
    with pytest.raises(
        TypeError, match=r"run_experiment\(\): .*'repetition'; did you mean 'repetitions'"
    ):
        pnb.run_experiment(numbers, double, repetition=3)
    with pytest.raises(TypeError, match=r"start_experiment\(\) missing 1 .* argument: 'task'"):
        pnb.start_experiment(numbers)


@pytest.mark.parametrize("call", [
    lambda verb, data: verb(data, lambda a, b: 1), lambda verb, data: verb(data),
    lambda verb, data: verb(data, double, retrys=1),
], ids=["signature", "missing", "unknown"])  # fmt: skip
def test_misuse_is_traced_to_the_callers_line(client, numbers, call):
    for verb in (pnb.run_experiment, client.experiments.run_experiment):
        with pytest.raises((UsageError, TypeError)) as raised:
            call(verb, numbers)
        frames = traceback.extract_tb(raised.value.__traceback__)
        assert [frame.filename == __file__ for frame in frames] == [True, True, False]
        assert frames[-1].name == "run_experiment"


@pytest.mark.parametrize("call", [
    lambda client: pnb.get_experiment("frist", client=client),
    lambda client: pnb.compare("frist", "second", client=client),
    lambda client: pnb.label("frist", "Is it right?", client=client),
    lambda client: pnb.resume_experiment("frist", double, client=client),
])  # fmt: skip
def test_name_that_nothing_has_is_traced_to_the_callers_line(client, call):
    with pytest.raises(pnb.NotFoundError) as raised:
        call(client)
    frames = traceback.extract_tb(raised.value.__traceback__)
    assert [frame.filename == __file__ for frame in frames] == [True, True, False]


async def test_misuse_is_traced_to_the_line_that_awaits(numbers):
    with pytest.raises(UsageError) as raised:
        await pnb.async_run_experiment(numbers, double, retries=-1)
    (here, verb) = traceback.extract_tb(raised.value.__traceback__)
    assert (here.filename, verb.name) == (__file__, "async_run_experiment")


def test_the_range_of_an_evaluators_scores_is_kept(client, numbers):
    def grade(output):
        return 1 if output else 0.5

    ranged = pnb.evaluator("ranged", score_range=(0, 1))(grade)
    client.experiments.run_experiment(numbers, double, {"ranged": ranged, "grade": grade})
    (listed,) = client.experiments.list()
    again = client.experiments.get_experiment(listed.experiment_id)
    table = again.summary()
    assert table.loc["ranged", "ci_high"] == 1 < table.loc["grade", "ci_high"]
    assert [one.score_range for one in again.record.evaluators] == [(0.0, 1.0), None]


def test_live_interval_narrows_to_the_mean_of_the_dataset(client, numbers):
    ranged = pnb.evaluator("ranged", score_range=(0, 1))(lambda output: 0.75 if output else 1)
    handle = client.experiments.start_experiment(numbers, lambda input: input["n"] > 3, [ranged])
    mean = handle.result(30).summary().loc["ranged", "mean"]
    (experiment,) = handle.progress.experiments.values()
    interval = experiment.evaluators["ranged"].settled.interval("ranged")
    assert interval == pytest.approx((mean, mean))


def test_what_cannot_be_kept_is_said(client, numbers):
    ran = client.experiments.run_experiment(numbers, lambda input: object(), print_summary=False)
    assert "outputs were changed to be stored: output" in str(ran)
    assert "outputs were changed to be stored: output" in ran._repr_html_()
    assert "changed to be stored" not in str(client.experiments.run_experiment(numbers, double))


def test_an_experiment_that_is_asked_for_by_its_name_is_found(client, numbers):
    ran = client.experiments.run_experiment(numbers, double, experiment_name="doubled")
    assert client.experiments.get_experiment("doubled").experiment_id == ran.experiment_id
    with pytest.raises(UsageError, match="pass either as text"):
        client.experiments.get_experiment(3)


def test_unknown_ids_and_names(client, numbers):
    with pytest.raises(pnb.NotFoundError, match=r"list_experiments"):
        client.experiments.get_experiment("nothing")
    with pytest.raises(pnb.NotFoundError):
        client.experiments.run_experiment("nothing", double)
    with pytest.raises(pnb.NotFoundError):
        client.experiments.resume_experiment("nothing", double)


def test_a_data_set_can_be_named(client, numbers):
    client.datasets.create_dataset(
        name="kept", inputs=[{"n": 1}], outputs=[{"twice": 2}], dataset_description="one row"
    )
    ran = client.experiments.run_experiment("kept", double, [right])
    assert ran.summary().loc["right", "mean"] == 1.0
    assert client.datasets.get_dataset(dataset="kept").description == "one row"


async def test_the_async_client_mirrors_the_other(tmp_path):
    async with pnb.AsyncClient(path=tmp_path) as client:
        made = await client.datasets.create_dataset(
            name="kept", inputs=[{"n": 1}], outputs=[{"twice": 2}]
        )
        ran = await client.experiments.run_experiment(dataset=made, task=double, evaluators=[right])
        again = await client.experiments.get_experiment(experiment_id=ran.experiment_id)
        assert again.to_dataframe().equals(ran.to_dataframe())
        assert len(await client.experiments.list(dataset_id=made.id)) == 1


def test_help_says_what_a_verb_returns():
    returned = inspect.signature(pnb.run_experiment).return_annotation
    assert returned is pnb.RanExperiment
    assert inspect.signature(pnb.run_variants).return_annotation is pnb.Comparison
    assert inspect.get_annotations(pnb.run_experiment)["return"] is pnb.RanExperiment
    assert "The finished experiment" in pnb.run_experiment.__doc__
    started = inspect.signature(pnb.start_experiment).return_annotation
    assert started == pnb.ExperimentHandle[pnb.RanExperiment]
    for start in (pnb.start_experiment, pnb.start_variants):
        assert "A handle, at once" in start.__doc__
        assert "Raises:" in start.__doc__
        assert "The finished experiment" not in start.__doc__


def test_phoenix_keywords_are_all_known():
    of_phoenix = {
        "dataset", "task", "evaluators", "experiment_name", "experiment_description",
        "experiment_metadata", "rate_limit_errors", "dry_run", "print_summary", "timeout",
        "repetitions", "retries", "concurrency",
    }  # fmt: skip
    assert of_phoenix <= set(inspect.signature(pnb.run_experiment).parameters)


def test_a_process_that_ends_too_early_says_what_it_leaves():
    code = """
import threading, phoenix_nb as pnb
begun = threading.Event()
def task(input):
    begun.set()
    threading.Event().wait()
rows = pnb.Dataset.from_records([{"n": 1}, {"n": 2}], input_keys="n")
handle = pnb.start_experiment(rows, task)
begun.wait()
"""
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert "ends while an experiment is under way: 0 of 2 runs done; resume_exp" in ended.stderr
    assert "handle.result() waits" in ended.stderr


def test_a_verb_called_inside_a_running_loop():
    # in a process of its own: the loop patch is for the whole process
    code = """
import asyncio
import phoenix_nb as pnb
dataset = pnb.Dataset.from_records([{"n": n} for n in range(6)], input_keys=["n"])
async def task(input):
    await asyncio.sleep(0)
    return input["n"]
async def cell():
    return pnb.run_experiment(dataset, task, [lambda output: True])
print(len(asyncio.run(cell()).task_runs))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "6\n", done.stderr


def test_a_split_is_run_and_resumed_as_a_split(client):
    client.datasets.create_dataset(
        name="parts",
        examples=[{"input": {"n": n}, "output": {"twice": 2 * n}, "splits": ["hard"] if n > 3 else ["easy"]}
                  for n in range(6)],
    )  # fmt: skip
    hard = client.datasets.get_dataset(dataset="parts", splits="hard")
    ran = client.experiments.run_experiment(hard, failing_on(4), [right], retries=0)
    assert ran.record.splits == ("hard",)
    assert ran.summary().loc["right", "planned"] == 2
    resumed = client.experiments.resume_experiment(ran.experiment_id, double, [right])
    assert sorted(run.output for run in resumed.task_runs) == [8, 10]
    assert len(client.datasets.get_dataset(dataset="parts")) == 6


def test_a_resumed_run_tells_of_the_whole_experiment(client, numbers):
    ran = client.experiments.run_experiment(numbers, failing_on(2), [right], retries=0)
    handle = prepared(
        pnb.resume_experiment,
        handles.resumed_run_handle,
        ran.experiment_id,
        double,
        [right],
        client=client,
    )
    handle.start()
    handle.result(30)
    progress = handle.progress
    assert (progress.tasks.done, progress.tasks.reused, progress.tasks.failed) == (6, 5, 0)
    assert (progress.evaluations.done, progress.evaluations.planned) == (6, 6)


def test_what_notebooks_are_given_is_a_plain_str(client, numbers):
    """The encoder of marimo takes no subclass of str."""
    ran = client.experiments.run_experiment(numbers, double)
    both = pnb.compare(ran, ran)
    listed = client.experiments.list()
    for shown in (numbers, ran, both, both.changes(), listed):
        assert type(shown._repr_html_()) is str
    for shown in (ran, both):
        assert {type(one) for one in shown._repr_mimebundle_().values()} == {str}


def test_names_that_are_not_valid_unicode_are_kept_with_a_visible_escape(client, numbers):
    """Once, a dry run passed and the run then failed with a bare UnicodeEncodeError."""
    ran = pnb.run_experiment(
        numbers, lambda input: 1, {"ok \ud800": lambda output: True},
        experiment_name="run \ud83d", experiment_description="\udc00", client=client,
    )  # fmt: skip
    assert (ran.name, ran.evaluators[0].name) == (r"run \ud83d", r"ok \ud800")
    assert ran.summaries()[0].n == len(ran.task_runs)


def test_a_slip_in_an_evaluator_of_code_is_not_tried_again(client, numbers):
    made = Counter()

    def broken(output):
        made["broken"] += 1
        return 1 / 0

    async def asks(output):
        made["asks"] += 1
        return {"reply": 1}[output]

    def tells(output):
        made["tells"] += 1
        pnb.report_usage(model="m", input_tokens=1)
        return {"reply": 1}[output]

    pnb.run_experiment(
        numbers,
        double,
        [broken, asks, tells],
        retries=1,
        client=client,
        print_summary=False,
    )
    assert made == {"broken": 6, "asks": 12, "tells": 12}


def test_one_limit_needs_no_list_and_nonsense_is_refused(client, numbers):
    quick = pnb.Limit(requests_per_minute=60_000)
    ran = pnb.run_experiment(numbers, double, limits=quick, client=client, print_summary=False)
    assert len(ran.task_runs) == 6
    for nonsense in (5, [5], "fast"):
        with pytest.raises(UsageError, match=r"pass.*pnb\.Limit\("):
            pnb.run_experiment(numbers, double, limits=nonsense, client=client)


def test_seed_may_be_a_whole_number_of_numpy(client, numbers):
    import numpy as np

    ran = client.experiments.run_experiment(numbers, double, dry_run=2, seed=np.int64(7))
    again = client.experiments.run_experiment(numbers, double, dry_run=2, seed=7)
    assert [run.example_id for run in ran.task_runs] == [run.example_id for run in again.task_runs]


@pytest.mark.parametrize("call", [
    lambda ran, client: pnb.list_experiments(5, client=client),
    lambda ran, client: pnb.history(5, client=client),
    lambda ran, client: pnb.label(ran, 5, client=client),
    lambda ran, client: pnb.Dataset.from_records([{"q": 1}], input_keys=["q"], name=5),
])  # fmt: skip
def test_a_number_in_the_place_of_a_name_is_refused_in_words(client, numbers, call):
    ran = pnb.run_experiment(numbers, double, client=client, print_summary=False)
    with pytest.raises(pnb.UsageError, match=r"5.* is not a|named by 5"):
        call(ran, client)
