"""Datasets made out of what was read in an experiment."""

import pandas as pd
import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import UsageError


def right(output, expected):
    return output == expected["a"]


def stored(client, name="words"):
    return client.datasets.get_dataset(dataset=name)


def test_rows_become_a_split_of_a_new_version(client, ran):
    frame = ran.to_dataframe()
    version = ran.add_to_dataset(frame[frame.index.get_level_values(0) != "one"], split="hard")
    assert version.version_id != ran.dataset_version_id
    assert [example["id"] for example in version.split("hard")] == ["two", "three"]
    assert len(version) == 3
    assert stored(client).version_id == version.version_id


def test_splits_and_changes_of_others_remain(ran):
    ran.add_to_dataset("one", split="easy")
    ran.correct_expected("three", "DREI")
    version = ran.add_to_dataset(["one", "two"], split="hard")
    assert [one.splits for one in version.record.examples] == [("easy", "hard"), ("hard",), ()]
    assert version["three"]["output"] == {"a": "DREI"}
    assert ran.add_to_dataset(["one", "two"], split="hard").version_id == version.version_id


@pytest.mark.parametrize(
    "rows",
    [
        lambda ran: ["two"],
        lambda ran: "two",
        lambda ran: [("two", 1), ("two", 2)],
        lambda ran: [run for run in ran.task_runs if run["dataset_example_id"] == "two"],
        lambda ran: ran.to_dataframe().loc[["two"]],
        lambda ran: ran.to_dataframe().loc[["two"]].reset_index(),
        lambda ran: pd.DataFrame({"example_id": ["two"]}),
        lambda ran: [ran.dataset["two"]],
    ],
    ids=["ids", "id", "keys", "runs", "frame", "columns", "made", "examples"],
)
def test_rows_are_named_in_many_ways(ran, rows):
    version = ran.add_to_dataset(rows(ran), split="hard")
    assert [example["id"] for example in version.split("hard")] == ["two"]


def test_rows_go_into_another_dataset(client, ran):
    ran.add_to_dataset("two", split="here")
    first = ran.add_to_dataset("two", dataset="hard cases")
    second = ran.add_to_dataset(["three", "two"], "worst", dataset="hard cases")
    assert [example["id"] for example in first] == ["two"]
    assert [(one.id, one.splits) for one in second.record.examples] == [
        ("two", ("worst",)), ("three", ("worst",)),
    ]  # fmt: skip
    assert stored(client, "hard cases").version_id == second.version_id
    assert len(stored(client)) == 3


@pytest.mark.parametrize(
    ("rows", "given", "words"),
    [
        (["two"], {}, 'split="hard"'),
        ([], {"split": "hard"}, "no rows"),
        (["tow"], {"split": "hard"}, "did you mean 'two'"),
        ([4], {"split": "hard"}, "which example"),
        (pd.DataFrame({"q": [1]}), {"split": "hard"}, "no example_id"),
        (["two"], {"split": " "}, "not a name"),
        (["two"], {"dataset": ""}, "not a name"),
    ],
)
def test_what_cannot_be_added_is_refused_in_words(ran, rows, given, words):
    with pytest.raises(UsageError, match=words):
        ran.add_to_dataset(rows, **given)


def test_after_a_correction_only_evaluations_are_made_again(client, ran):
    calls = []

    def task(q):
        calls.append(q["q"])
        return q["q"]

    first = pnb.run_experiment(ran.dataset, task, [right], client=client, print_summary=False)
    assert first.summary().loc["right", "mean"] == 0
    corrected = first.correct_expected("two", "two")
    again = pnb.run_experiment(
        corrected, task, [right], client=client, reuse=True, print_summary=False
    )
    assert len(calls) == 3
    assert again.summary().loc["right", "mean"] == pytest.approx(1 / 3)
    assert set(again.to_dataframe()["reused_from"]) == {first.experiment_id}
    assert again.dataset_version_id == corrected.version_id


def test_a_correction_of_some_keys_leaves_the_others(client):
    dataset = pnb.Dataset.from_records(
        [{"q": "x", "label": "a", "urgency": 1}], input_keys="q", output_keys=["label", "urgency"]
    )
    ran = pnb.run_experiment(dataset, lambda q: q, client=client, print_summary=False)
    id_ = dataset[0]["id"]
    assert ran.correct_expected(id_, {"label": "b"})[0]["output"] == {"label": "b", "urgency": 1}
    with pytest.raises(UsageError, match="'label', 'urgency'"):
        ran.correct_expected(id_, "b")


def test_a_correction_of_a_mistyped_key_is_refused(ran):
    with pytest.raises(UsageError, match="No example expects the key 'A'; use 'a'"):
        ran.correct_expected("three", {"A": "DREI"})


def test_rows_can_be_run_again_alone(client, ran):
    calls = []

    def task(q):
        calls.append(q["q"])
        return q["q"].upper()

    some = ran.dataset.select(["three", "one"])
    again = pnb.run_experiment(some, task, [right], client=client, print_summary=False)
    assert sorted(calls) == ["one", "three"]
    assert again.dataset_version_id == ran.dataset_version_id
    read = pnb.get_experiment(again.experiment_id, client=client)
    for one in (again, read):
        assert [example["id"] for example in one.dataset] == ["one", "three"]
        assert one.summary().loc["right", "planned"] == 2
    assert len(stored(client)) == 3
    both = pnb.compare(ran, again)
    assert both.summary().loc[("right", again.name), "n"] == 2


def test_a_selection_resumes_with_its_own_rows_only(client, ran):
    def fails(q):
        raise ValueError(q)

    some = ran.dataset.select("two")
    broken = pnb.run_experiment(some, fails, client=client, retries=0, print_summary=False)
    whole = pnb.resume_experiment(
        broken.experiment_id, lambda q: q["q"], client=client, print_summary=False
    )
    assert [run["output"] for run in whole.task_runs] == ["two"]


def test_a_selection_with_reuse_finds_its_own_experiment(client, ran):
    def task(q):
        return q["q"]

    some = ran.dataset.select("two")
    keywords = {"client": client, "reuse": True, "experiment_name": "n", "print_summary": False}
    first = pnb.run_experiment(some, task, [right], **keywords)
    assert pnb.run_experiment(some, task, [right], **keywords).id == first.id
    whole = pnb.run_experiment(ran.dataset, task, [right], **keywords)
    assert whole.id != first.id
    assert len(whole.task_runs) == 3


def test_a_selection_of_what_was_never_stored_stores_the_whole(client):
    dataset = pnb.Dataset.from_records([{"q": "a"}, {"q": "b"}], input_keys="q", name="new")
    some = dataset.select([dataset[1]])
    pnb.run_experiment(some, lambda q: q, client=client, print_summary=False)
    assert len(stored(client, "new")) == 2
