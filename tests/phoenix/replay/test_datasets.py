"""What Phoenix's users rely on when they make, extend, read and list datasets."""

import csv
from datetime import UTC, datetime

import pandas as pd
import pytest

from phoenix_nb.client.resources.datasets import Dataset

ROWS = [
    {"question": "2 + 2?", "answer": "4", "topic": "sums", "part": "train"},
    {"question": "Capital of France?", "answer": "Paris", "topic": "places", "part": "test"},
    {"question": "3 x 3?", "answer": "9", "topic": "sums", "part": "train"},
]
KEYS = {"input_keys": ["question"], "output_keys": ["answer"], "metadata_keys": ["topic"]}


def make(client, call, name, *pairs, **options):
    """Make a dataset of (question, answer) pairs."""
    inputs, outputs = ([{key: pair[n]} for pair in pairs] for n, key in enumerate("qa"))
    return call(
        client.datasets.create_dataset, name=name, inputs=inputs, outputs=outputs, **options
    )


def sizes(client, call, dataset, *splits):
    return [
        len(call(client.datasets.get_dataset, dataset=dataset.id, splits=[split]))
        for split in splits
    ]


def by_question(dataset):
    return {example["input"]["q"]: example for example in dataset.examples}


def test_a_dataset_is_made_and_read_again(client, call, name):
    made = make(client, call, name, ("x", 1), ("y", 2), dataset_description="For trials.")
    assert (made.name, made.description, len(made)) == (name, "For trials.", 2)
    read = call(client.datasets.get_dataset, dataset=name)
    assert (read.id, read.version_id, len(read)) == (made.id, made.version_id, 2)
    assert [e["input"] for e in read] == [{"q": "x"}, {"q": "y"}]


def test_a_dataset_is_named_by_id_name_itself_or_a_dict(client, call, name):
    made = make(client, call, name, ("x", 1))
    for named in (made.id, name, made, {"id": made.id, "name": name}, {"name": name}):
        assert call(client.datasets.get_dataset, dataset=named).id == made.id


def test_added_examples_make_a_new_version(client, call, name):
    made = make(client, call, name, ("x", 1))
    more = call(
        client.datasets.add_examples_to_dataset,
        dataset=made, inputs=[{"q": "y"}, {"q": "z"}], outputs=[{"a": 2}, {"a": 3}],
    )  # fmt: skip
    assert (len(more), more.id) == (3, made.id)
    assert more.version_id != made.version_id
    versions = call(client.datasets.get_dataset_versions, dataset=made)
    assert [v["version_id"] for v in versions] == [more.version_id, made.version_id]
    assert all("created_at" in v for v in versions)
    call(
        client.datasets.add_examples_to_dataset,
        dataset=name, examples=[{"input": {"q": "w"}, "output": {"a": 4}, "id": "mine"}],
    )  # fmt: skip
    assert call(client.datasets.get_dataset, dataset=name)["mine"]["output"] == {"a": 4}


def test_added_examples_are_merged_by_id_and_by_content(client, call, name):
    made = call(
        client.datasets.create_dataset,
        name=name,
        examples=[{"input": {"q": "x"}, "output": {"a": 1}, "id": "one"},
                  {"input": {"q": "y"}, "output": {"a": 2}}],
    )  # fmt: skip
    added = [
        {"input": {"q": "x"}, "output": {"a": "patched"}, "id": "one"},
        {"input": {"q": "y"}, "output": {"a": 2}},
        {"input": {"q": "y"}, "output": {"a": "another"}},
    ]
    more = call(client.datasets.add_examples_to_dataset, dataset=made, examples=added)
    assert [e["output"]["a"] for e in more] == ["patched", 2, "another"]
    assert len({e["id"] for e in more}) == 3


def test_examples_of_one_dataset_go_into_another(client, call, name):
    source = make(client, call, name, ("x", 1), ("y", 2), ("z", 3))
    single = call(
        client.datasets.create_dataset,
        name=f"{name}-2",
        examples={key: source[0][key] for key in ("input", "output", "metadata")},
    )
    assert [e["input"] for e in single] == [{"q": "x"}]
    more = call(
        client.datasets.add_examples_to_dataset, dataset=single, examples=source.examples[1:3]
    )
    assert len(more) == 3
    target = make(client, call, f"{name}-3", ("begin", 0))
    grown = call(client.datasets.add_examples_to_dataset, dataset=target, examples=source.examples)
    assert len(grown) == 4
    for copied, original in zip(grown.examples[1:], source.examples, strict=True):
        assert all(copied[key] == original[key] for key in ("input", "output", "metadata"))


def test_splits_of_examples_are_read_by_name(client, call, name):
    rows = [
        {"input": {"q": 1}, "output": {"a": 1}, "splits": "train"},
        {"input": {"q": 2}, "output": {"a": 2}, "splits": ["test", "hard"]},
        {"input": {"q": 3}, "output": {"a": 3}, "splits": None},
    ]
    made = call(client.datasets.create_dataset, name=name, examples=rows)
    assert sizes(client, call, made, "train", "test", "hard") == [1, 1, 1]
    both = call(client.datasets.get_dataset, dataset=made.id, splits=["test", "hard"])
    assert len(both) == 1
    rows = [
        {"input": {"q": 4}, "output": {"a": 4}, "splits": "train"},
        {"input": {"q": 5}, "output": {"a": 5}, "splits": ["test", "new"]},
    ]
    more = call(client.datasets.add_examples_to_dataset, dataset=made.id, examples=rows)
    assert len(more) == 5
    assert sizes(client, call, made, "train", "test", "new") == [2, 2, 1]


@pytest.mark.filterwarnings("ignore:split_keys is out of date")
def test_a_file_has_columns_for_everything(client, call, name, tmp_path):
    def write(rows):
        path = tmp_path / "rows.csv"
        with path.open("w", newline="") as file:
            writer = csv.DictWriter(file, ROWS[0])
            writer.writeheader()
            writer.writerows(rows)
        return path

    options = KEYS | {"split_keys": ["part"]}
    made = call(client.datasets.create_dataset, name=name, csv_file_path=write(ROWS), **options)
    assert made[1]["input"] == {"question": "Capital of France?"}
    assert (made[1]["output"], made[1]["metadata"]) == ({"answer": "Paris"}, {"topic": "places"})
    assert sizes(client, call, made, "train", "test") == [2, 1]
    added = [{"question": "5?", "answer": "5", "topic": "sums", "part": "validation"}]
    more = call(
        client.datasets.add_examples_to_dataset,
        dataset=made.id, csv_file_path=write(added), **options,
    )  # fmt: skip
    assert len(more) == 4
    assert sizes(client, call, made, "train", "validation") == [2, 1]


def test_a_frame_has_ids_that_match_from_version_to_version(client, call, name):
    def create(*rows):
        frame = pd.DataFrame(rows, columns=["key", "prompt", "reply"])
        keys = {"input_keys": ["prompt"], "output_keys": ["reply"], "example_id_key": "key"}
        return call(client.datasets.create_dataset, name=name, dataframe=frame, **keys)

    first = create(("id-1", "Q1", "A1"), ("id-2", "Q2", "old"), ("id-3", "Q3", "A3"))
    assert {e["id"] for e in first.examples} == {"id-1", "id-2", "id-3"}
    second = create(("id-1", "Q1", "A1"), ("id-2", "Q2 new", "new"), ("id-4", "Q4", "A4"))
    assert second.version_id != first.version_id
    found = {e["id"]: (e["input"]["prompt"], e["output"]["reply"]) for e in second.examples}
    assert found == {"id-1": ("Q1", "A1"), "id-2": ("Q2 new", "new"), "id-4": ("Q4", "A4")}


def test_the_same_content_is_the_same_version_and_other_content_a_new_one(client, call, name):
    first = make(client, call, name, ("x", 1), ("y", 2))
    assert make(client, call, name, ("x", 1), ("y", 2)).version_id == first.version_id
    patched = make(client, call, name, ("x", 1), ("y", "corrected"))
    assert (len(patched), patched[1]["output"]) == (2, {"a": "corrected"})
    assert [e["input"]["q"] for e in make(client, call, name, ("x", 1))] == ["x"]
    assert len(make(client, call, name, ("x", 1), ("y", 2), ("z", 3))) == 3


def test_ids_of_every_kind_match_their_examples(client, call, name):
    def create(*rows):
        return call(client.datasets.create_dataset, name=name, examples=list(rows))

    first = create(
        {"input": {"q": "given, same"}, "output": {"a": 1}, "id": "one"},
        {"input": {"q": "given, patched"}, "output": {"a": "wrong"}, "id": "two"},
        {"input": {"q": "given, gone"}, "output": {"a": 3}, "id": "three"},
        {"input": {"q": "content, same"}, "output": {"a": 4}},
        {"input": {"q": "content, gone"}, "output": {"a": 5}},
        {"input": {"q": "made, same"}, "output": {"a": 6}},
        {"input": {"q": "made, patched"}, "output": {"a": 7}},
    )
    made = {q: example["id"] for q, example in by_question(first).items()}
    second = create(
        {"input": {"q": "given, same"}, "output": {"a": 1}, "id": "one"},
        {"input": {"q": "given, patched"}, "output": {"a": "right"}, "id": "two"},
        {"input": {"q": "content, same"}, "output": {"a": 4}},
        {"input": {"q": "made, same"}, "output": {"a": 6}, "id": made["made, same"]},
        {"input": {"q": "made, patched"}, "output": {"a": 7}, "metadata": {"m": 1},
         "id": made["made, patched"]},
    )  # fmt: skip
    assert second.version_id != first.version_id
    found = by_question(second)
    assert set(found) == {q for q in made if "gone" not in q}
    assert {q: example["id"] for q, example in found.items()}.items() <= made.items()
    assert found["given, patched"]["output"] == {"a": "right"}
    assert found["made, patched"]["metadata"] == {"m": 1}
    assert len(call(client.datasets.get_dataset_versions, dataset=second)) == 2


def test_new_splits_take_the_place_of_old_ones(client, call, name, kind):
    def create(first, second):
        rows = [
            {"input": {"q": "A"}, "output": {"a": 1}, "splits": first},
            {"input": {"q": "B"}, "output": {"a": 2}, "splits": second},
        ]
        return call(client.datasets.create_dataset, name=name, examples=rows)

    assert sizes(client, call, create("alpha", "beta"), "alpha") == [1]
    assert sizes(client, call, create("alpha", "alpha"), "alpha") == [2]
    cleared = make(client, call, name, ("A", 1), ("B", 2))
    if kind == "server":
        assert sizes(client, call, cleared, "alpha") == [0]
    else:
        with pytest.raises(ValueError, match="no split 'alpha'"):
            sizes(client, call, cleared, "alpha")


def test_inputs_alone_have_empty_outputs_and_metadata(client, call, name):
    made = call(client.datasets.create_dataset, name=name, inputs=[{"q": 1}, {"q": 2}])
    more = call(client.datasets.add_examples_to_dataset, dataset=made, inputs=[{"q": 3}])
    assert [(e["output"], e["metadata"]) for e in more] == [({}, {})] * 3


def test_empty_examples_may_repeat(client, call, name):
    made = call(
        client.datasets.create_dataset,
        name=name, inputs=[{}, {}], outputs=[{}, {}], metadata=[{}, {}],
    )  # fmt: skip
    assert len(made) == 2


def test_a_frame_of_a_dataset_makes_a_dataset(client, call, name):
    made = make(client, call, name, ("x", 1), ("y", 2.5), metadata=[{"m": 1}, {"m": True}])
    frame = made.to_dataframe()
    assert list(frame.columns) == ["input", "output", "metadata"]
    assert frame.index.name == "example_id"
    assert list(frame.index) == [e["id"] for e in made]
    again = call(
        client.datasets.create_dataset,
        name=f"{name}-2",
        inputs=frame["input"].tolist(),
        outputs=frame["output"].tolist(),
        metadata=frame["metadata"].tolist(),
    )
    for copied, original in zip(again, made, strict=True):
        assert all(copied[key] == original[key] for key in ("input", "output", "metadata"))


def test_a_dict_of_a_dataset_is_the_dataset(client, call, name):
    made = make(
        client, call, name, ("x", {"n": 1}), ("y", ["z"]),
        metadata=[{"tags": ["a"]}, {"on": True}], dataset_description="To and fro.",
    )  # fmt: skip
    held = made.to_dict()
    fields = ("id", "name", "description", "version_id", "example_count")
    assert [held[field] for field in fields] == [getattr(made, field) for field in fields]
    assert isinstance(held["created_at"], str)
    again = Dataset.from_dict(held)
    assert [getattr(again, f) for f in fields] == [getattr(made, f) for f in fields]
    assert (again.metadata, again.created_at) == (made.metadata, made.created_at)
    assert (again.updated_at, len(again)) == (made.updated_at, 2)
    assert list(again) == list(made)
    assert again[0] == made[0]
    with pytest.raises(ValueError, match="Missing required fields"):
        Dataset.from_dict({"id": "x", "name": "y"})


def test_datasets_are_listed_newest_first_with_counts(client, call, name):
    made = [make(client, call, f"{name}-{n}", (n, n)) for n in range(3)]
    lists = [call(client.datasets.list, limit=limit) for limit in (1, 2, 3, None)]
    assert [len(one) for one in lists[:3]] == [1, 2, 3]
    assert all(one == lists[-1][: len(one)] for one in lists)
    assert [record["id"] for record in lists[2]] == [dataset.id for dataset in reversed(made)]
    for record in lists[2]:
        assert isinstance(record["metadata"], dict)
        assert record["example_count"] == 1
        assert datetime.fromisoformat(record["created_at"]).tzinfo == UTC
        assert isinstance(record["updated_at"], str)
    read = call(client.datasets.get_dataset, dataset=made[0].id)
    fields = ("id", "name", "description", "metadata")
    assert [lists[2][2][field] for field in fields] == [getattr(read, field) for field in fields]


def test_examples_deleted_on_the_server_are_gone(client, call, name, kind, request):
    if kind == "embedded":
        pytest.skip("Another program deletes on a server.")
    made = make(client, call, name, ("x", 1), ("y", 2))
    query = """mutation($input: DeleteDatasetExamplesInput!)
               { deleteDatasetExamples(input: $input) { dataset { id } } }"""
    rest = request.getfixturevalue("rest")
    for gone, left in ((1, 1), (0, 0)):
        variables = {"input": {"exampleIds": [made[gone]["id"]]}}
        rest.post("/graphql", json={"query": query, "variables": variables}).raise_for_status()
        listed = {record["id"]: record for record in call(client.datasets.list)}
        assert listed[made.id]["example_count"] == left
    emptied = call(client.datasets.get_dataset, dataset=made.id)
    assert len(emptied) == 0
    with pytest.raises(ValueError, match="Dataset has no examples"):
        call(client.experiments.run_experiment, dataset=emptied, task=lambda input: 1)


def test_misuse_is_said_in_phoenixs_words(client, call, name):
    with pytest.raises(ValueError, match="Dataset not found"):
        call(client.datasets.get_dataset, dataset=f"{name}-nowhere")
    with pytest.raises(ValueError, match="inputs must be non-empty"):
        call(client.datasets.create_dataset, name=name, inputs=[], outputs=[])
    with pytest.raises(ValueError, match="outputs must have same length as inputs"):
        call(client.datasets.create_dataset, name=name, inputs=[{}, {"q": 1}], outputs=[{}])


def test_examples_are_linked_to_the_spans_that_they_come_from(  # noqa: PLR0917 - fixtures
    client, call, name, kind, request, eventually, tmp_path
):
    if kind == "embedded":
        pytest.skip("The embedded store links no spans.")
    rest, ids = (
        request.getfixturevalue("rest"),
        [f"{n:016x}" for n in (datetime.now(UTC).microsecond + 2**40, 2**41)],
    )
    ids[1] = f"{int(ids[0], 16) + 1:016x}"
    spans = [
        {"name": "s", "context": {"trace_id": id_ * 2, "span_id": id_}, "span_kind": "CHAIN",
         "start_time": "2026-01-01T00:00:00Z", "end_time": "2026-01-01T00:00:01Z",
         "status_code": "OK"}
        for id_ in ids
    ]  # fmt: skip
    call(client.spans.log_spans, project_identifier="default", spans=spans)
    eventually(
        lambda: {
            s["context"]["span_id"]
            for s in call(client.spans.get_spans, project_identifier="default", span_ids=ids)
        },
        lambda there: there == set(ids),
    )
    path = tmp_path / "rows.csv"
    path.write_text(f"q,a,span\none,1,{ids[0]}\ntwo,2,{ids[1]}\nthree,3,nonexistent\nfour,4,\n")
    keys = {"input_keys": ["q"], "output_keys": ["a"], "span_id_key": "span"}
    rows = [
        {"input": {"q": n}, "output": {"a": n}, "span_id": id_}
        for n, id_ in enumerate([*ids, "nonexistent", None])
    ]
    create = client.datasets.create_dataset
    made = [
        call(create, name=name, csv_file_path=path, **keys),
        call(create, name=f"{name}-2", dataframe=pd.read_csv(path), **keys),
        call(create, name=f"{name}-3", examples=rows),
    ]
    query = """query($id: ID!) { node(id: $id) { ... on Dataset {
               examples { edges { node { span { spanId } } } } } } }"""
    for dataset in made:
        answer = rest.post("/graphql", json={"query": query, "variables": {"id": dataset.id}})
        edges = answer.json()["data"]["node"]["examples"]["edges"]
        linked = [edge["node"]["span"]["spanId"] for edge in edges if edge["node"]["span"]]
        assert (len(edges), sorted(linked)) == (4, ids)
