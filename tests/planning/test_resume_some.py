"""A resume of some examples: those of a split, or a rehearsal."""

import pytest

import phoenix_nb as pnb

ROWS = [{"q": n, "part": "train" if n % 2 else "test"} for n in range(6)]


@pytest.fixture
def failed(client):
    """An experiment of which every run but the first has failed."""

    def task(input):
        if input["q"]:
            raise ValueError("no")
        return "first"

    data = pnb.Dataset.from_records(ROWS, input_keys="q", split_key="part", name="some")
    return pnb.run_experiment(data, task, client=client, retries=0, print_summary=False)


def resumed(client, experiment, **options):
    """Resume, and return the questions that were asked, and what has come of it."""
    asked = []

    def task(input):
        asked.append(input["q"])
        return "again"

    ran = pnb.resume_experiment(
        experiment.id,
        task,
        {"said": lambda output: True},
        client=client,
        print_summary=False,
        **options,
    )
    return sorted(asked), ran


def outputs(ran):
    return [run["output"] for run in ran["task_runs"]]


def test_a_split_alone_is_resumed(client, failed):
    asked, ran = resumed(client, failed, splits="train")
    assert asked == [1, 3, 5]
    assert outputs(ran) == ["again"] * 3
    assert len(ran["evaluation_runs"]) == 3
    whole = pnb.get_experiment(failed.id, client=client)
    assert outputs(whole) == ["first", "again", None, "again", None, "again"]
    record = client.experiments.get(experiment_id=failed.id)
    counts = ("example_count", "successful_run_count", "failed_run_count", "missing_run_count")
    assert [record[count] for count in counts] == [6, 4, 2, 0]
    assert resumed(client, failed)[0] == [2, 4]


def test_a_split_that_the_dataset_lacks_is_refused_before_anything_runs(client, failed):
    with pytest.raises(pnb.PhoenixNBError, match="There is no split 'hard'"):
        resumed(client, failed, splits=["hard"])


@pytest.mark.parametrize(("dry_run", "count"), [(True, 1), (2, 2), (9, 5)])
def test_a_rehearsal_runs_some_of_what_is_lacking_and_stores_nothing(
    client, failed, dry_run, count
):
    asked, ran = resumed(client, failed, dry_run=dry_run)
    assert len(asked) == count
    assert 0 not in asked
    assert ran.dry_run
    assert len(ran["evaluation_runs"]) == count
    assert outputs(pnb.get_experiment(failed.id, client=client)) == ["first", *[None] * 5]


def test_a_rehearsal_of_a_split_takes_its_examples(client, failed):
    asked, _ = resumed(client, failed, splits=["train"], dry_run=2)
    assert len(asked) == 2
    assert set(asked) <= {1, 3, 5}
