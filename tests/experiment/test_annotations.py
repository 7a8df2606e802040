"""Notes, tags and thumbs on the rows of an experiment."""

import threading

import pandas as pd
import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.experiment.annotations import default_annotator
from phoenix_nb.model.entries.annotation import Annotation


def test_notes_are_columns_once_there_are_any(ran):
    assert not {"note", "tags", "thumbs"} & set(ran.to_dataframe())
    before = ran.summary()
    ran.annotate("two", "wrong refund rule", tags=["policy", "refund"], thumbs="down", repetition=2)
    frame = ran.to_dataframe()
    row = frame.loc[("two", 2)]
    assert (row["note"], row["tags"], row["thumbs"]) == (
        "wrong refund rule", ["policy", "refund"], "down",
    )  # fmt: skip
    other = frame.loc[("two", 1)]
    assert other["note"] is pd.NA
    assert other["tags"] == []
    pd.testing.assert_frame_equal(ran.summary(), before)


def test_the_call_returns_what_now_holds(ran):
    ran.annotate("one", "look", annotator="ada")
    notes = ran.annotate("one", tags="policy", annotator="bob")
    assert (notes.note, notes.tags, notes.thumbs, notes.annotator) == (
        "look",
        ("policy",),
        None,
        "bob",
    )
    undone = ran.annotate("one", note="", tags=[])
    assert not undone
    assert undone.annotator == default_annotator()


def test_undoing_appends_an_entry(client, ran):
    ran.annotate("one", thumbs="up")
    ran.annotate("one", thumbs="none")
    entries = client.store.load_entries(Annotation, ran.experiment_id)
    assert [entry.thumbs for entry in entries] == ["up", "none"]
    assert "thumbs" not in ran.to_dataframe()


def test_another_kernel_reads_them(tmp_path, ran):
    ran.annotate("one", "mine")
    with pnb.Client(path=tmp_path / "store") as other:
        again = pnb.get_experiment(ran.experiment_id, client=other)
        assert again.to_dataframe().loc[("one", 1), "note"] == "mine"
        again.annotate("one", tags=["theirs"])
    assert ran.to_dataframe().loc[("one", 1), "tags"] == ["theirs"]


def test_kernels_that_note_at_once_lose_nothing(tmp_path, ran):
    def note(place):
        with pnb.Client(path=tmp_path / "store") as client:
            experiment = pnb.get_experiment(ran.experiment_id, client=client)
            for number in range(5):
                experiment.annotate("one", tags=[f"{place}-{number}"])

    threads = [threading.Thread(target=note, args=(place,)) for place in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    entries = ran.store.load_entries(Annotation, ran.experiment_id)
    assert {entry.tags[0] for entry in entries} == {f"{p}-{n}" for p in range(3) for n in range(5)}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"example_id": "tow", "note": "x"}, "did you mean 'two'"),
        ({"example_id": "nothing like it", "note": "x"}, "to_dataframe"),
        ({"example_id": "one", "note": "x", "repetition": 3}, "repetition 3"),
        ({"example_id": "one"}, "pass note="),
        ({"example_id": "one", "thumbs": "sideways"}, '"up" or "down", or "none"'),
        ({"example_id": "one", "note": 4}, "not a text"),
        ({"example_id": "one", "tags": ["a", 4]}, "not a text"),
        ({"example_id": "one", "note": "x" * 10_001}, "at most 10,000"),
    ],
)
def test_what_cannot_be_noted_is_refused_in_words(ran, given, words):
    with pytest.raises(UsageError, match=words):
        ran.annotate(**given)


def test_a_dry_run_has_nowhere_to_keep_notes(ran, client):
    rehearsal = pnb.run_experiment(
        ran.dataset, lambda q: q, dry_run=1, client=client, print_summary=False
    )
    with pytest.raises(UsageError, match="dry run"):
        rehearsal.annotate(rehearsal.task_runs[0]["dataset_example_id"], "x")
    assert len(rehearsal.to_dataframe()) == 1


def test_secrets_are_blanked(ran):
    assert "sk-" not in ran.annotate("one", "key sk-abcdefghij1234567890abcd is in it").note


def test_tags_are_each_there_once(ran):
    assert ran.annotate("one", tags=[" a ", "b", "a", ""]).tags == ("a", "b")


def test_notes_travel_with_json(ran):
    ran.annotate("one", "kept", tags=["t"])
    copy = RanExperiment.from_json(ran.to_json())
    assert copy.to_dataframe().loc[("one", 1), "note"] == "kept"
    with pytest.raises(UsageError, match="get_experiment"):
        copy.annotate("one", "more")


def test_notes_are_in_tables_and_files_of_arrow(tmp_path, ran):
    pq = pytest.importorskip("pyarrow.parquet")
    ran.annotate("three", "here", tags=["t"], thumbs="up")
    table = ran.to_dataframe(backend="pyarrow")
    ran.to_parquet(tmp_path / "runs.parquet")
    for rows in (table, pq.read_table(tmp_path / "runs.parquet")):
        row = next(one for one in rows.to_pylist() if one["example_id"] == "three")
        assert (row["note"], row["thumbs"]) == ("here", "up")
        assert "t" in row["tags"]


def test_results_are_read_without_the_store(tmp_path, ran):
    ran.store.close()
    assert len(ran.to_dataframe()) == 6
