"""What Phoenix's own client returned is accepted as an argument."""

from types import SimpleNamespace

import pytest

from phoenix_nb import Client, Dataset, compare
from phoenix_nb.errors import DatasetError, UsageError


def echo(input):
    return input["q"]


def same(output, expected):
    return output == expected["a"]


QUIET = {"print_summary": False}


@pytest.fixture
def client(tmp_path):
    with Client(path=tmp_path) as made:
        yield made


@pytest.fixture
def dataset(client):
    rows = [{"q": "x", "a": "x", "part": "train"}, {"q": "y", "a": "z", "part": "test"}]
    keys = {"input_keys": ["q"], "output_keys": ["a"], "split_key": "part"}
    return client.datasets.create_dataset(name="letters", examples=rows, **keys)


def as_phoenix_has_it(dataset, splits=()):
    """A dataset with the attributes that `phoenix.client.resources.datasets.Dataset` has."""
    names = ("id", "name", "version_id", "description", "metadata", "created_at")
    held = {name: getattr(dataset, name) for name in names}
    examples = [dict(example) for example in dataset.examples]
    return SimpleNamespace(**held, examples=examples, _filtered_split_names=list(splits))


def test_a_dataset_of_phoenixs_client_is_run(client, dataset):
    ran = client.experiments.run_experiment(
        dataset=as_phoenix_has_it(dataset), task=echo, evaluators=[same], **QUIET
    )
    assert (ran["dataset_id"], ran["dataset_version_id"]) == (dataset.id, dataset.version_id)
    assert [run["output"] for run in ran["task_runs"]] == ["x", "y"]


def test_a_dataset_narrowed_to_a_split_runs_that_split_of_the_same_version(client, dataset):
    part = client.datasets.get_dataset(dataset=dataset, splits=["train"])
    ran = client.experiments.run_experiment(
        dataset=as_phoenix_has_it(part, ["train"]), task=echo, **QUIET
    )
    assert [run["output"] for run in ran["task_runs"]] == ["x"]
    assert len(client.datasets.get_dataset_versions(dataset=dataset)) == 1


def test_an_experiment_of_phoenixs_client_is_read_evaluated_resumed_and_compared(client, dataset):
    ran = client.experiments.run_experiment(dataset=dataset, task=echo, **QUIET)
    theirs = {"experiment_id": ran["experiment_id"], "task_runs": [], "evaluation_runs": []}
    judged = client.experiments.evaluate_experiment(experiment=theirs, evaluators=[same], **QUIET)
    assert [e["result"]["score"] for e in judged["evaluation_runs"]] == [1.0, 0.0]
    listed = client.experiments.list(dataset_id=dataset.id)[0]
    assert client.experiments.get_experiment(dict(listed)) == judged
    resumed = client.experiments.resume_experiment(experiment_id=theirs, task=echo, **QUIET)
    assert resumed["experiment_id"] == ran["experiment_id"]
    again = client.experiments.run_experiment(
        dataset=dataset, task=echo, evaluators=[same], **QUIET
    )
    assert len(client.experiments.compare(theirs, again).experiments) == 2


def test_what_is_neither_is_refused(client, dataset):
    with pytest.raises(DatasetError, match="make a Dataset of it first"):
        client.experiments.run_experiment(dataset={"id": dataset.id}, task=echo, **QUIET)
    with pytest.raises(DatasetError, match="make a Dataset of it first"):
        client.experiments.run_experiment(dataset=Dataset, task=echo, **QUIET)
    with pytest.raises(UsageError, match="named by its id or its name"):
        client.experiments.get_experiment({"nothing": 1})
    with pytest.raises(UsageError, match="takes experiments"):
        compare(5, 6)
