"""Editing examples as new versions, and tags of experiments, on a server and in the embedded store."""

from uuid import uuid4

import pytest

from phoenix_nb import AsyncClient, Client
from phoenix_nb.errors import DatasetError, NotFoundError, UsageError

QUIET = {"print_summary": False}


@pytest.fixture
def client(settings):
    with Client(**settings) as made:
        yield made


@pytest.fixture
def dataset(client):
    rows = [
        {"id": f"e-{n}", "input": {"q": n}, "output": {"a": n}, "splits": ["all"]}
        for n in (1, 2, 3)
    ]
    return client.datasets.create_dataset(name=f"d-{uuid4().hex[:8]}", examples=rows)


def echo(input):
    return input["q"]


def test_examples_are_changed_in_a_new_version(client, dataset):
    changed = client.datasets.update_examples(
        dataset=dataset.name,
        examples=[{"id": "e-2", "output": {"a": 20}, "metadata": {"by": "me"}}],
    )
    read = client.datasets.get_dataset(dataset=dataset.name)
    assert read.version_id == changed.version_id != dataset.version_id
    assert [e["output"] for e in read] == [{"a": 1}, {"a": 20}, {"a": 3}]
    assert (read["e-2"]["input"], read["e-2"]["metadata"]) == ({"q": 2}, {"by": "me"})
    assert [e.splits for e in read] == [("all",)] * 3
    first = client.datasets.get_dataset(dataset=dataset.name, version_id=dataset.version_id)
    assert [e["output"]["a"] for e in first] == [1, 2, 3]


def test_examples_are_left_out_of_a_new_version(client, dataset):
    ran = client.experiments.run_experiment(dataset=dataset, task=echo, **QUIET)
    left = client.datasets.delete_examples(dataset=dataset, example_ids=["e-1", dataset[2].node_id])
    assert [e["id"] for e in left] == ["e-2"]
    assert len(client.datasets.get_dataset_versions(dataset=dataset)) == 2
    read = client.experiments.get_experiment(experiment_id=ran["experiment_id"])
    assert [run["output"] for run in read["task_runs"]] == [1, 2, 3]


def test_what_cannot_be_changed_is_refused(client, dataset):
    for examples, words in (
        ([{"id": "e-9", "output": {}}], "no example 'e-9'"),
        ([{"output": {}}], "names no example"),
        ([{"id": "e-1", "answer": 1}], "'answer' cannot be changed"),
    ):
        with pytest.raises(DatasetError, match=words):
            client.datasets.update_examples(dataset=dataset, examples=examples)
    with pytest.raises(DatasetError, match="No example"):
        client.datasets.delete_examples(dataset=dataset, example_ids=["e-1", "e-2", "e-3"])


def test_a_tag_names_one_experiment_on_a_dataset(client, dataset):
    first, second = (
        client.experiments.run_experiment(dataset=dataset, task=echo, **QUIET) for _ in range(2)
    )
    tags = client.experiments.tags
    tags.create(experiment_id=first, name="baseline")
    assert tags.list(experiment_id=first["experiment_id"]) == ["baseline"]
    assert tags.find(dataset=dataset.name).id == first.id
    tags.create(experiment_id=second.id)
    assert (tags.list(experiment_id=first), tags.list(experiment_id=second)) == ([], ["baseline"])
    assert tags.find(dataset=dataset.id, name="baseline").id == second.id
    tags.delete(experiment_id=second, name="baseline")
    with pytest.raises(NotFoundError, match="has the tag 'baseline'"):
        tags.find(dataset=dataset.name)
    tags.delete(experiment_id=second, name="baseline")  # what is gone already is no error
    with pytest.raises(UsageError, match="is not a tag"):
        tags.create(experiment_id=first, name=" ")


async def test_both_can_be_awaited(settings):
    async with AsyncClient(**settings) as client:
        made = await client.datasets.create_dataset(
            name=f"d-{uuid4().hex[:8]}", inputs=[{"q": 1}, {"q": 2}]
        )
        changed = await client.datasets.update_examples(
            dataset=made, examples={"id": made[0].id, "output": {"a": 1}}
        )
        assert changed[0]["output"] == {"a": 1}
        left = await client.datasets.delete_examples(dataset=made, example_ids=made[0].id)
        ran = await client.experiments.run_experiment(dataset=left, task=echo, **QUIET)
        await client.experiments.tags.create(experiment_id=ran)
        assert await client.experiments.tags.list(experiment_id=ran) == ["baseline"]
        assert (await client.experiments.tags.find(dataset=made.name)).id == ran.id
        await client.experiments.tags.delete(experiment_id=ran)


def test_the_baseline_moves_to_what_is_no_worse(client):
    made = client.datasets.create_dataset(
        name=f"d-{uuid4().hex[:8]}", inputs=[{"q": n} for n in range(20)]
    )

    def run(share):
        return client.experiments.run_experiment(
            made, lambda input: input["q"] < 20 * share, {"right": lambda output: output}, **QUIET
        )

    first, worse, better = run(0.5), run(0.05), run(0.6)
    promote = client.experiments.tags.promote
    assert promote(experiment_id=first, evaluator="right") is None
    with pytest.raises(AssertionError, match="right"):
        promote(experiment_id=worse, evaluator="right", margin=0.02)
    assert client.experiments.tags.find(dataset=made.id).id == first.id
    compared = promote(experiment_id=better.id, evaluator="right", margin=0.02)
    assert [experiment.id for experiment in compared.experiments] == [first.id, better.id]
    assert client.experiments.tags.find(dataset=made.id).id == better.id
    assert promote(experiment_id=better, evaluator="right") is None
