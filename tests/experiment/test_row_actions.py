"""What the browser of rows does with the rows of an experiment."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment.row_actions import ExperimentRows, RunKeys
from phoenix_nb.experiment.work_names import names_of
from phoenix_nb.model.entries.annotation import Annotation


@pytest.fixture
def rows(ran):
    return ExperimentRows(ran, RunKeys(ran.records))


def place(rows, example, repetition=1):
    return rows.keys.index((example, repetition))


def test_a_note_is_stored_on_its_row(ran, rows):
    notes = rows.annotate(place(rows, "two", 2), "look", ["a"], "down")
    assert (notes.note, notes.tags, notes.thumbs) == ("look", ("a",), "down")
    assert ran.to_dataframe().loc[("two", 2), "note"] == "look"


def test_undoing_brings_back_what_was_there_and_appends(ran, rows):
    at = place(rows, "two")
    rows.annotate(at, "first", ["a"], None)
    rows.annotate(at, "second", [], "up")
    notes = rows.undo(at)
    assert (notes.note, notes.tags, notes.thumbs) == ("first", ("a",), None)
    before = rows.undo(at)  # one step further back, not forth again
    assert (before.note, before.tags, before.thumbs, before.at) == ("", (), None, None)
    with pytest.raises(UsageError, match="nothing to undo"):
        rows.undo(at)
    rows.annotate(at, "third", None, None)
    assert rows.undo(at).note == ""
    assert len(ran.store.load_entries(Annotation, ran.experiment_id)) == 6


def test_nothing_noted_cannot_be_undone(rows):
    with pytest.raises(UsageError, match="nothing to undo"):
        rows.undo(0)


def test_code_that_is_given_runs(client, ran):
    """Pasted as it is, where task, evaluators and client have their names."""
    calls = []

    def task(q):
        calls.append(q["q"])
        return q["q"]

    names = {"pnb": pnb, "task": task, "right": lambda output: True, "mine": client}
    rows = ExperimentRows(ran, RunKeys(ran.records), names)
    two = [place(rows, "two"), place(rows, "two", 2)]
    done = [
        rows.add_to_dataset(two, "hard", ""),
        rows.correct(place(rows, "one"), "uno"),
        rows.again([*two, place(rows, "one")]),
    ]
    assert not any("not defined" in each.words for each in done)
    results = [eval(each.code, names) for each in done]  # noqa: S307
    assert [len(one.task_runs) for one in results] == [2, 6, 4]
    assert results[1].dataset["one"]["output"] == {"a": "uno"}
    assert {run["dataset_example_id"] for run in results[2].task_runs} == {"one", "two"}


def test_code_says_what_is_not_defined(ran, rows):
    said = rows.again([0])
    assert "pnb, task, right are not defined in this kernel" in said.words
    assert "nothing is run by a click" in said.words
    known = {"pnb": pnb, "task": len, "right": len}
    assert names_of(ran, known) == ("task", "[right]", "", "")
    assert names_of(ran, {"pnb": pnb, "task": len, "evaluators": []}).evaluators == "evaluators"


def test_expected_values_are_edited_as_people_write_them(client):
    dataset = pnb.Dataset.from_records(
        [{"q": "x", "n": 1, "tags": ["a"]}], input_keys="q", output_keys=["n", "tags"]
    )
    ran = pnb.run_experiment(dataset, lambda q: q, client=client, print_summary=False)
    rows = ExperimentRows(ran, RunKeys(ran.records))
    assert rows.expected(0) == '{\n "n": 1,\n "tags": [\n  "a"\n ]\n}'
    rows.correct(0, '{"n": 2}')
    latest = client.datasets.get_dataset(dataset=dataset.name)
    assert latest[0]["output"] == {"n": 2, "tags": ["a"]}
    with pytest.raises(UsageError, match="not JSON"):
        rows.correct(0, "{n: 2}")


def test_a_text_alone_is_edited_without_quotation_marks(rows):
    assert rows.expected(place(rows, "two")) == "TWO"


def test_rows_of_a_dry_run_are_not_written_on(client, ran):
    rehearsal = pnb.run_experiment(
        ran.dataset, lambda q: q, dry_run=1, client=client, print_summary=False
    )
    assert not ExperimentRows(rehearsal, RunKeys(rehearsal.records)).writable
