"""A data set in the user's hands."""

import pytest

from phoenix_nb import Dataset
from phoenix_nb.errors import DatasetError, UsageError

ROWS = [
    {"id": "a", "input": {"q": 1}, "output": {"a": "x"}, "splits": ["test", "hard"]},
    {"id": "b", "input": {"q": 2}, "output": {"a": "y"}, "splits": ["train"]},
    {"id": "c", "input": {"q": 3}, "output": {"b": 2.5}, "metadata": {"m": True}},
]


@pytest.fixture
def dataset():
    return Dataset.from_records(ROWS, name="sums", description="small sums", metadata={"by": "me"})


def test_examples_are_found_by_position_by_id_and_by_slice(dataset):
    assert len(dataset) == 3
    assert [one.id for one in dataset] == ["a", "b", "c"]
    assert dataset[0] is dataset["a"]
    assert dataset[-1].id == "c"
    assert [one.id for one in dataset[1:]] == ["b", "c"]
    assert "a" in dataset
    assert "x" not in dataset
    assert dataset[1] in dataset
    with pytest.raises(KeyError, match="no example has the id 'x'"):
        dataset["x"]
    with pytest.raises(IndexError):
        dataset[3]


def test_what_it_is_can_be_read(dataset):
    assert (dataset.name, dataset.description, dataset.metadata) == (
        "sums", "small sums", {"by": "me"},
    )  # fmt: skip
    assert dataset.splits == ("test", "hard", "train")
    assert dataset.created_at.tzinfo is not None


def test_equality_is_that_of_the_content(dataset):
    other = Dataset.from_records(list(reversed(ROWS)), name="other")
    assert other == dataset
    assert hash(other) == hash(dataset)
    assert other.id != dataset.id
    assert Dataset.from_records(ROWS[:2]) != dataset
    assert dataset != "sums"


def test_versions_of_one_name_belong_together(dataset):
    changed = Dataset.from_records(ROWS[:2], name="sums")
    assert changed.id == dataset.id
    assert changed.version_id != dataset.version_id


def test_a_name_is_made_from_the_content():
    assert Dataset.from_records(ROWS).id == Dataset.from_records(ROWS).id
    assert Dataset.from_records(ROWS).name.startswith("dataset-")


def test_a_split_is_a_data_set_of_its_own(dataset):
    test = dataset.split("test")
    assert [one.id for one in test] == ["a"]
    assert test.name == "sums/test"
    assert test.id != dataset.id
    with pytest.raises(UsageError, match="'test', 'hard', 'train'"):
        dataset.split("tst")


def test_json_brings_it_back(dataset):
    again = Dataset.from_json(dataset.to_json())
    assert again.record == dataset.record
    with pytest.raises(DatasetError, match="to_json"):
        Dataset.from_json("{}")


def test_the_frame_has_a_column_for_each_key(dataset):
    frame = dataset.to_dataframe("wide")
    assert list(frame.columns) == ["input.q", "expected.a", "expected.b", "metadata.m", "splits"]
    assert frame.index.name == "example_id"
    assert frame.loc["c", "expected.b"] == 2.5
    assert frame["input.q"].dtype == "int64"
    assert frame["expected.a"].isna().tolist() == [False, False, True]
    assert frame.loc["a", "splits"] == ("test", "hard")


def test_the_nested_frame_has_a_dict_for_each_part(dataset):
    frame = dataset.to_dataframe()
    assert list(frame.columns) == ["input", "output", "metadata"]
    assert frame["input"].tolist() == [example.input for example in dataset]
    frame.loc["a", "input"]["q"] = "changed"
    assert dataset["a"].input["q"] != "changed"
    with pytest.raises(UsageError, match="nested, wide"):
        dataset.to_dataframe("long")


def test_it_shows_itself_as_text_and_as_escaped_html():
    dataset = Dataset.from_records([{"input": "<script>alert(1)</script>"}], name="<b>bold</b>")
    assert "1 example" in repr(dataset)
    html = dataset._repr_html_()
    assert "<script>alert" not in html
    assert "<b>bold" not in html
    assert "&lt;script&gt;" in html
