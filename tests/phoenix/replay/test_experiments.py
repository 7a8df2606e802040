"""What Phoenix's users rely on when they run, evaluate, resume and read experiments."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from phoenix_nb.client.resources.experiments.types import ExampleProxy

NOWHERE = "RXhwZXJpbWVudDo5OTk5OTk="
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
QUIET = {"print_summary": False}


@pytest.fixture
def dataset(client, call, name):
    return call(
        client.datasets.create_dataset,
        name=name,
        inputs=[{"word": "one"}, {"word": "two"}, {"word": "three"}],
        outputs=[{"size": 3}, {"size": 3}, {"size": 5}],
        metadata=[{"odd": True}, {"odd": False}, {"odd": True}],
    )


def task(input):
    return len(input["word"])


def right(output, expected):
    return float(output == expected["size"])


def run(client, call, dataset, task=task, **options):
    return call(client.experiments.run_experiment, dataset=dataset, task=task, **QUIET, **options)


def by_hand(client, call, dataset, runs, repetitions=1):
    """Make an experiment of runs: (place of the example, repetition, output, error)."""
    made = call(client.experiments.create, dataset_id=dataset.id, repetitions=repetitions)
    for place, repetition, output, error in runs:
        call(
            client.experiments.log_run,
            experiment_id=made["id"],
            dataset_example_id=dataset[place]["id"],
            output=output,
            error=error,
            repetition_number=repetition,
            start_time=NOW,
            end_time=NOW,
        )
    return made["id"]


def evaluations(client, call, id_):
    ran = call(client.experiments.get_experiment, experiment_id=id_)
    return {(e["experiment_run_id"], e["name"]): e for e in ran["evaluation_runs"]}


def test_an_experiment_has_its_runs_and_no_evaluations_unless_asked(client, call, dataset):
    ran = run(client, call, dataset, experiment_description="A first one.")
    assert {"experiment_id", "dataset_id", "task_runs", "evaluation_runs"} <= set(ran)
    assert ran["dataset_id"] == dataset.id
    assert sorted(r["output"] for r in ran["task_runs"]) == [3, 3, 5]
    assert ran["evaluation_runs"] == []


def test_parameters_are_bound_by_name_in_tasks_and_evaluators(client, call, dataset):
    def everything(input, expected, reference, metadata, example):
        assert reference == expected == example["output"]
        assert example["id"]
        return {"word": input["word"], "odd": metadata["odd"]}

    def all_bound(input, output, expected, reference, metadata, example):  # noqa: PLR0917
        agreed = reference == expected and isinstance(example.get("input"), dict)
        return {"score": float(agreed), "label": "all", "explanation": f"{metadata['odd']}"}

    scorers = {"all": all_bound, "short": lambda output: 0.5, "example": lambda example: 1.0}
    ran = run(client, call, dataset, everything, evaluators=scorers)
    assert len(ran["evaluation_runs"]) == 9
    found = [e for e in ran["evaluation_runs"] if e.name == "all"]
    assert [(e.result.get("score"), e.result.get("label")) for e in found] == [(1.0, "all")] * 3
    assert all(isinstance(e.result, dict) and e.result["explanation"] for e in found)


def test_user_code_gets_copies_and_the_example_as_a_proxy(client, call, dataset):
    seen = {}

    def changing(input, expected, metadata, example):
        input["new"] = expected["new"] = metadata["new"] = 1
        seen["task"] = isinstance(example, ExampleProxy)
        seen["values"] = (
            example.id,
            dict(example.input),
            dict(example.output),
            dict(example.metadata),
        )
        seen["keys"] = list(example.keys())
        seen["time"] = hasattr(example, "updated_at")
        return "ok"

    def first(input, expected, metadata, example):
        seen["first"] = "new" in input or "new" in expected or "new" in metadata
        input["newer"] = 1
        return isinstance(example, ExampleProxy) and bool(example.get("id"))

    def second(input, example):
        seen["second"] = "newer" in input
        return isinstance(example, ExampleProxy)

    one = call(client.datasets.create_dataset, name=f"{dataset.name}-1", examples=dict(dataset[0]))
    ran = run(client, call, one, changing, evaluators=[first, second])
    assert [e.result["score"] for e in ran["evaluation_runs"]] == [1.0, 1.0]
    assert (seen["task"], seen["first"], seen["second"]) == (True, False, False)
    assert seen["values"][1:] == ({"word": "one"}, {"size": 3}, {"odd": True})
    assert {"id", "input", "output", "metadata", "updated_at"} <= set(seen["keys"])
    assert seen["time"]
    assert "new" not in one.examples[0]["input"]


def test_every_shape_of_an_evaluation_is_read(client, call, dataset):
    shapes = {
        "truth": lambda output: output == 3,
        "number": lambda output: 0.25,
        "pair": lambda output: (1.0, "good"),
        "triple": lambda output: (1.0, "good", "as it should be"),
        "dict": lambda output: {"score": 0.5, "label": "half"},
        "word": lambda output: "fine",
    }
    ran = run(client, call, dataset, evaluators=shapes)
    found = {e.name: dict(e.result) for e in ran["evaluation_runs"]}
    assert found["number"] == {"score": 0.25}
    assert found["pair"] == {"score": 1.0, "label": "good"}
    assert found["triple"] == {"score": 1.0, "label": "good", "explanation": "as it should be"}
    assert found["dict"] == {"score": 0.5, "label": "half"}
    assert found["word"] == {"label": "fine"}
    assert set(found["truth"]) == {"score", "label"}


def test_async_tasks_are_awaited(client, call, dataset):
    async def slow(input):
        await asyncio.sleep(0)
        return f"after {input['word']}"

    assert run(client, call, dataset, slow)["task_runs"][0]["output"].startswith("after ")


def test_a_task_that_fails_is_an_error_of_its_runs(client, call, dataset):
    def failing(input):
        raise ValueError("on purpose")

    ran = run(client, call, dataset, failing, retries=0)
    assert [r["output"] for r in ran["task_runs"]] == [None] * 3
    assert all("on purpose" in r["error"] for r in ran["task_runs"])


def test_a_dry_run_takes_a_sample_and_is_evaluated_without_the_store(client, call, dataset):
    ran = run(client, call, dataset, dry_run=True)
    assert (ran["experiment_id"], len(ran["task_runs"])) == ("DRY_RUN", 1)
    assert len(run(client, call, dataset, dry_run=2)["task_runs"]) == 2
    judged = call(
        client.experiments.evaluate_experiment,
        experiment=ran, evaluators=[right], dry_run=True, **QUIET,
    )  # fmt: skip
    assert judged["experiment_id"] == "DRY_RUN"
    assert (len(judged["task_runs"]), len(judged["evaluation_runs"])) == (1, 1)
    assert len(call(client.experiments.list, dataset_id=dataset.id)) == 0


def test_evaluating_later_gives_what_evaluating_at_once_does(client, call, dataset):
    at_once = run(client, call, dataset, evaluators=[right])
    later = call(
        client.experiments.evaluate_experiment,
        experiment=run(client, call, dataset), evaluators=[right], **QUIET,
    )  # fmt: skip
    assert len(at_once["evaluation_runs"]) == len(later["evaluation_runs"]) == 3
    for one, other in zip(at_once["evaluation_runs"], later["evaluation_runs"], strict=True):
        assert (one.name, one.result) == (other.name, other.result)


def test_what_is_read_again_is_evaluated_further(client, call, dataset):
    ran = run(client, call, dataset, evaluators=[right])
    again = call(client.experiments.get_experiment, experiment_id=ran["experiment_id"])
    assert again["dataset_id"] == dataset.id
    assert sorted(r["output"] for r in again["task_runs"]) == [3, 3, 5]

    def size(output):
        return {"score": output / 10, "label": "size"}

    more = call(
        client.experiments.evaluate_experiment, experiment=again, evaluators=[size], **QUIET
    )
    assert more["experiment_id"] == ran["experiment_id"]
    assert sorted(e.name for e in more["evaluation_runs"]) == ["right"] * 3 + ["size"] * 3
    assert {e.result.get("label") for e in more["evaluation_runs"] if e.name == "size"} == {"size"}


def test_a_record_has_counts_and_times(client, call, dataset):
    id_ = by_hand(client, call, dataset, [(0, 1, "fine", None), (1, 1, None, "no")])
    record = call(client.experiments.get, experiment_id=id_)
    counts = ("example_count", "successful_run_count", "failed_run_count", "missing_run_count")
    assert [record[count] for count in counts] == [3, 1, 1, 1]
    assert (record["id"], record["dataset_id"], record["repetitions"]) == (id_, dataset.id, 1)
    assert isinstance(record["created_at"], str)
    assert isinstance(record["updated_at"], str)


def test_a_list_has_every_experiment_of_the_dataset(client, call, dataset):
    assert len(call(client.experiments.list, dataset_id=dataset.id)) == 0
    made = {by_hand(client, call, dataset, []) for _ in range(3)}
    listed = call(client.experiments.list, dataset_id=dataset.id)
    assert {record["id"] for record in listed} == made
    assert all(record["dataset_id"] == dataset.id and "updated_at" in record for record in listed)


def test_what_was_deleted_is_not_found(client, call, dataset):
    id_ = by_hand(client, call, dataset, [(0, 1, "fine", None)])
    call(client.experiments.delete, experiment_id=id_)
    with pytest.raises(ValueError, match="Experiment not found"):
        call(client.experiments.get, experiment_id=id_)
    assert len(call(client.experiments.list, dataset_id=dataset.id)) == 0


def test_an_experiment_that_is_not_there_is_not_found_by_any_method(client, call):
    experiments, asked = client.experiments, {"experiment_id": NOWHERE}
    for method, more in (
        (experiments.get, {}),
        (experiments.get_experiment, {}),
        (experiments.delete, {}),
        (experiments.resume_experiment, {"task": task}),
        (experiments.resume_evaluation, {"evaluators": {"right": right}}),
    ):
        with pytest.raises(ValueError, match="Experiment not found"):
            call(method, **asked, **more)


def test_misuse_is_said_in_phoenixs_words(client, call, dataset):
    id_ = by_hand(client, call, dataset, [(0, 1, "fine", None)])
    with pytest.raises(ValueError, match="Must specify at least one evaluator"):
        call(client.experiments.resume_evaluation, experiment_id=id_, evaluators={}, **QUIET)
    with pytest.raises(ValueError, match="says nothing"):
        call(client.experiments.log_evaluation, experiment_run_id="x", name="pass")


def test_an_experiment_is_created_without_running_it(client, call, name):
    rows = [
        {"input": {"q": n}, "output": {"a": n}, "splits": "train" if n < 2 else "test"}
        for n in range(4)
    ]
    dataset = call(client.datasets.create_dataset, name=name, examples=rows)
    made = call(
        client.experiments.create,
        dataset_id=dataset.id,
        experiment_name="planned",
        experiment_description="Not yet.",
        experiment_metadata={"model": "m"},
        splits=["train"],
        repetitions=3,
    )
    assert (made["dataset_id"], made["metadata"]) == (dataset.id, {"model": "m"})
    assert (made["example_count"], made["missing_run_count"]) == (2, 6)


def test_a_resume_runs_what_failed_and_what_is_missing_by_repetition(client, call, dataset):
    runs = [(0, 1, None, "no"), (0, 2, "kept", None), (1, 1, "kept", None), (1, 2, "kept", None)]
    id_, called = by_hand(client, call, dataset, runs, repetitions=2), []

    def again(input):
        called.append(input["word"])
        return "new"

    call(client.experiments.resume_experiment, experiment_id=id_, task=again, **QUIET)
    assert sorted(called) == ["one", "three", "three"]
    assert call(client.experiments.get, experiment_id=id_)["successful_run_count"] == 6
    ran = call(client.experiments.get_experiment, experiment_id=id_)
    assert sorted(r["output"] for r in ran["task_runs"]) == ["kept"] * 3 + ["new"] * 3
    call(client.experiments.resume_experiment, experiment_id=id_, task=again, **QUIET)
    assert len(called) == 3


def test_a_resume_that_fails_again_records_the_new_error(client, call, dataset):
    id_ = by_hand(client, call, dataset, [(n, 1, None, "the first error") for n in range(3)])

    def failing(input):
        raise ValueError("still failing")

    call(client.experiments.resume_experiment, experiment_id=id_, task=failing, retries=0, **QUIET)
    ran = call(client.experiments.get_experiment, experiment_id=id_)
    assert all("still failing" in r["error"] for r in ran["task_runs"])


def test_a_resume_evaluates_what_it_runs(client, call, dataset):
    id_ = by_hand(client, call, dataset, [(0, 1, None, "no")])
    call(
        client.experiments.resume_experiment,
        experiment_id=id_, task=task, evaluators={"quality": lambda output: 0.9}, **QUIET,
    )  # fmt: skip
    found = evaluations(client, call, id_)
    assert [e["result"]["score"] for e in found.values()] == [0.9] * 3


def test_resumed_evaluations_make_missing_and_failed_ones_only(client, call, dataset):
    id_ = by_hand(client, call, dataset, [(n, 1, f"output {n}", None) for n in range(3)])
    ran = call(client.experiments.get_experiment, experiment_id=id_)
    for run_ in ran["task_runs"]:
        log = client.experiments.log_evaluation
        call(log, experiment_run_id=run_["id"], name="relevance", score=1.0)
        call(log, experiment_run_id=run_["id"], name="quality", error="it failed")
    called = []

    def counted(output):
        called.append(output)
        return 0.75

    def resume(**evaluators):
        called.clear()
        options = {"experiment_id": id_, "evaluators": evaluators, **QUIET}
        call(client.experiments.resume_evaluation, **options)
        return len(called)

    assert [resume(relevance=counted), resume(quality=counted), resume(new=counted)] == [0, 3, 3]
    found = evaluations(client, call, id_)
    scores = {(name, e["result"]["score"]) for (_, name), e in found.items()}
    assert (len(found), scores) == (9, {("relevance", 1.0), ("quality", 0.75), ("new", 0.75)})


def test_runs_of_another_program_are_resumed_evaluated_and_read(server, client, call, rest, kind):
    if kind == "embedded":
        pytest.skip("Another program writes to a server.")
    rows = {"inputs": [{"n": n} for n in range(60)], "outputs": [{"n": n} for n in range(60)]}
    made = rest.post(
        "/v1/datasets/upload?sync=true",
        json={"action": "create", "name": f"elsewhere-{datetime.now(UTC).timestamp()}", **rows},
    ).json()["data"]
    examples = rest.get(f"/v1/datasets/{made['dataset_id']}/examples").json()["data"]["examples"]
    experiment = rest.post(f"/v1/datasets/{made['dataset_id']}/experiments", json={}).json()["data"]
    for n, example in enumerate(examples):
        rest.post(
            f"/v1/experiments/{experiment['id']}/runs",
            json={"dataset_example_id": example["id"], "output": f"o{n}", "repetition_number": 1,
                  "start_time": NOW.isoformat(), "end_time": NOW.isoformat(),
                  "error": "no" if n < 2 else None},
        ).raise_for_status()  # fmt: skip
    again = []

    def task(input):
        again.append(input["n"])
        return "resumed"

    options = {"experiment_id": experiment["id"], **QUIET}
    call(client.experiments.resume_experiment, task=task, **options)
    call(client.experiments.resume_evaluation, evaluators={"e": lambda output: 0.8}, **options)
    assert len(again) == 2
    record = call(client.experiments.get, experiment_id=experiment["id"])
    assert (record["example_count"], record["successful_run_count"]) == (60, 60)
    exported = rest.get(f"/v1/experiments/{experiment['id']}/json").json()
    assert [[a["score"] for a in row["annotations"]] for row in exported] == [[0.8]] * 60


def test_an_experiment_on_splits_runs_these_and_says_so(client, call, name, kind, request):
    rows = [
        {"input": {"q": n}, "output": {"a": n}, "splits": ["train" if n < 2 else "test"]}
        for n in range(4)
    ]
    made = call(client.datasets.create_dataset, name=name, examples=rows)
    full = call(client.datasets.get_dataset, dataset=made.id)
    assert (len(full), full._filtered_split_names) == (4, [])
    for splits, count in ((["train"], 2), (["train", "test"], 4)):
        part = call(client.datasets.get_dataset, dataset=made.id, splits=splits)
        assert (len(part), sorted(part._filtered_split_names)) == (count, sorted(splits))
        ran = run(client, call, part, lambda input: "a")
        assert (ran["dataset_id"], len(ran["task_runs"])) == (made.id, count)
        read = call(client.experiments.get_experiment, experiment_id=ran["experiment_id"])
        assert len(read["task_runs"]) == count
        if kind == "server":
            query = """query($id: ID!) { node(id: $id) { ... on Experiment {
                       datasetSplits { edges { node { name } } } } } }"""
            answer = request.getfixturevalue("rest").post(
                "/graphql", json={"query": query, "variables": {"id": ran["experiment_id"]}}
            )
            edges = answer.json()["data"]["node"]["datasetSplits"]["edges"]
            assert sorted(edge["node"]["name"] for edge in edges) == sorted(splits)


def test_an_example_proxy_is_a_mapping_with_attributes_that_stay(dataset):
    example = dataset[0]
    assert isinstance(example, Mapping)
    assert isinstance(example, ExampleProxy)
    assert example.get("nothing", "default") == "default"
    assert isinstance(example["updated_at"], str)
    assert isinstance(example.updated_at, datetime)
    with pytest.raises(AttributeError):
        example.id = "another"
    with pytest.raises(AttributeError):
        del example.id
