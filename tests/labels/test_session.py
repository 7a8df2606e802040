"""Labelling sessions from Python: the draw, what counts, and what is stored."""

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest

import phoenix_nb as pnb
from phoenix_nb.core.labels import draw_rows, first_is_baseline
from phoenix_nb.errors import UsageError
from phoenix_nb.model.entries.label import Label
from tests.labels.labelled import answer, experiment, truth

ASKED = "Is it right?"


@pytest.fixture
def ran(tmp_path):
    return experiment(tmp_path / "s.db")


def again(ran):
    return pnb.get_experiment(ran.id, client=pnb.Client(path=ran.store.location))


def test_rows_are_drawn_in_a_uniform_order() -> None:
    ids = [f"x{number}" for number in range(10)]
    firsts = np.array(
        [[draw_rows(ids, 3, seed).count(id_) for id_ in ids] for seed in range(4_000)]
    )
    assert np.abs(firsts.mean(0) - 0.3).max() < 0.03
    places = [draw_rows(ids, 10, seed).index("x0") for seed in range(4_000)]
    assert np.abs(np.bincount(places) / 4_000 - 0.1).max() < 0.02


def test_a_longer_draw_begins_with_the_shorter_one() -> None:
    ids = [f"x{number}" for number in range(50)]
    assert draw_rows(ids, 40, 1)[:10] == draw_rows(reversed(ids), 10, 1)
    assert len(draw_rows(ids, 99, 1)) == 50


def test_a_blind_pair_is_shown_either_way_round_alike() -> None:
    shown = [first_is_baseline(f"x{number}", 42) for number in range(2_000)]
    assert abs(np.mean(shown) - 0.5) < 0.04


def test_examples_show_no_score_of_a_judge(ran) -> None:
    example = pnb.label(ran, ASKED, n=5).examples[0]
    assert set(example) == {"id", "example_id", "repetition", "input", "output", "expected"}
    assert (example.id, example["output"]) == (example["id"], example.output)


def test_labels_are_evaluations_of_people(ran) -> None:
    answer(pnb.label(ran, ASKED, n=20))
    for read in (ran, again(ran)):
        summary = read.summary().loc["human"]
        assert (summary["kind"], summary["n"], summary["planned"], summary["missing"]) == (
            "HUMAN", 20, 20, 0,
        )  # fmt: skip
        frame = read.to_dataframe()
        assert frame["human.label"].notna().sum() == 20
        assert "80 not asked" in str(read)


def test_the_same_session_goes_on_where_it_was_left(ran) -> None:
    first = pnb.label(ran, ASKED, n=20)
    answer(first, 7)
    second = pnb.label(again(ran), ASKED, n=20, seed=7)
    assert second.examples == first.examples
    assert second.progress == "7 of 20"
    longer = pnb.label(again(ran), ASKED, n=40)
    assert longer.examples[:20] == first.examples
    assert longer.progress.total == 40


def test_another_question_needs_another_name(ran) -> None:
    pnb.label(ran, ASKED, n=20)
    with pytest.raises(UsageError, match="another name="):
        pnb.label(ran, "Is it polite?", n=20)
    with pytest.raises(UsageError, match="another name="):
        pnb.label(ran, ASKED, labels=["good", "bad"])
    assert pnb.label(ran, "Is it polite?", name="polite", n=20).progress.labelled == 0


@pytest.mark.parametrize("number", [0, -1])
def test_a_session_without_rows_is_refused(ran, number) -> None:
    with pytest.raises(UsageError, match="asks about no row; pass"):
        pnb.label(ran, ASKED, n=number)


def test_the_last_label_counts_and_undo_goes_back_one_by_one(ran) -> None:
    session = pnb.label(ran, ASKED, n=20)
    first = session.examples[0].id
    session.record(first, "no")
    session.record(first, "yes", note="after all")
    assert session.to_dataframe().loc[(first, 1, session.annotator), "label"] == "yes"
    assert session.undo() == first
    assert session.to_dataframe().loc[(first, 1, session.annotator), "label"] == "no"
    assert session.undo() == first
    assert session.undo() is None
    assert session.to_dataframe().empty
    assert len(ran.store.load_entries(Label, ran.id)) == 4
    assert again(ran).to_dataframe()["human.label"].isna().all()


def test_the_majority_of_annotators_counts_and_ties_are_missing(ran) -> None:
    session = pnb.label(ran, ASKED, n=20)
    one, other = session.examples[0].id, session.examples[1].id
    for name, labels in (("ada", "yes no"), ("bob", "yes yes"), ("cem", "no no")):
        for id_, label in zip((one, other), labels.split(), strict=True):
            session.record(id_, label, annotator=name)
    session.record(session.examples[2].id, "yes", annotator="ada")
    session.record(session.examples[2].id, "no", annotator="bob")
    labels = again(ran).to_dataframe()["human.label"]
    assert labels.loc[(one, 1)] == "yes"
    assert labels.loc[(other, 1)] == "no"
    assert pd.isna(labels.loc[(session.examples[2].id, 1)])
    assert ran.summary().loc["human", "missing"] == 1
    rows = ran.to_dataframe("long").loc[one].reset_index()
    assert {"human", "human.ada", "human.bob", "human.cem"} <= set(rows["evaluator"])


def test_summary_follows_the_labels_also_after_it_was_read(ran) -> None:
    session = pnb.label(ran, ASKED, n=20)
    for count in (5, 20):
        answer(session, count)
        assert ran.summary().loc["human", "n"] == count
        assert {each.name: each.n for each in ran.report().summaries}["human"] == count


def test_labels_of_each_annotator_are_shown_for_all_rows_once_there_are_two(ran) -> None:
    session = pnb.label(ran, ASKED, n=20, annotator="ada")
    answer(session)
    assert "human.ada" not in ran.summary().index
    session.record(session.examples[0].id, "no", annotator="bob")
    for read in (ran, again(ran)):
        assert read.summary().loc["human.ada", "n"] == 20
        assert read.summary().loc["human.bob", "n"] == 1


def test_rows_that_nobody_was_asked_about_are_not_missing_in_a_comparison(ran) -> None:
    answer(pnb.label(ran, ASKED, n=20))
    other = experiment(ran.store.location, name="second")
    text = str(pnb.compare(ran, other))
    assert "80 not asked" in text
    assert "missing run" not in text
    assert "changed: human" not in text


def test_labels_under_an_earlier_rubric_do_not_count(ran) -> None:
    answer(pnb.label(ran, ASKED, n=20, rubric="Be strict."), 5)
    assert pnb.label(ran, ASKED, n=20).progress.labelled == 5
    newer = pnb.label(ran, ASKED, n=20, rubric="Be kind.")
    assert (newer.rubric_version, newer.progress.labelled) == ("2", 0)
    assert again(ran).to_dataframe()["human.label"].isna().all()


def test_a_frame_is_stored_as_a_whole_or_not_at_all(ran) -> None:
    session = pnb.label(ran, ASKED, n=20)
    ids = [example.id for example in session.examples]
    good = pd.DataFrame(
        {"example_id": ids[:3], "label": ["yes", "no", None], "tags": ["a, b", "", ""]}
    )
    session.add(good.set_index("example_id"))
    assert session.progress.labelled == 2
    assert session.to_dataframe().loc[(ids[0], 1, session.annotator), "tags"] == ("a", "b")
    with pytest.raises(UsageError, match="'perhaps' is not a label"):
        session.add(
            [{"example_id": ids[3], "label": "yes"}, {"example_id": ids[4], "label": "perhaps"}]
        )
    with pytest.raises(UsageError, match="no column 'label'"):
        session.add(good.drop(columns="label"))
    assert session.progress.labelled == 2


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (["yes"], "two different texts"),
        (["a", "a"], "two different"),
        ({"a": 1, "b": None}, "none"),
    ],
)
def test_labels_that_cannot_be_used_are_refused(ran, labels, words) -> None:
    with pytest.raises(UsageError, match=words):
        pnb.label(ran, ASKED, labels=labels)


def test_what_is_not_in_the_session_is_refused(ran) -> None:
    session = pnb.label(ran, ASKED, n=20)
    with pytest.raises(UsageError, match="no row 'nowhere'"):
        session.record("nowhere", "yes")
    with pytest.raises(UsageError, match="'judge' is an evaluator"):
        pnb.label(ran, ASKED, name="judge")
    with pytest.raises(UsageError, match="not connected to a store"):
        pnb.label(pnb.RanExperiment.from_json(ran.to_json()), ASKED)


def test_notes_and_tags_are_stored_without_secrets(ran) -> None:
    session = pnb.label(ran, ASKED, n=5)
    session.record(session.examples[0].id, "no", "asked with sk-1234567890abcdefghij\0", ["a\0"])
    (row,) = session.to_dataframe().itertuples()
    assert (row.note, row.tags) == ("asked with ***", ("a",))
    with pytest.raises(UsageError, match="10,000"):
        session.record(session.examples[1].id, "no", "x" * 10_001)


def test_row_of_a_frame_without_an_example_is_refused(ran) -> None:
    session = pnb.label(ran, ASKED, n=5)
    known = {"example_id": session.examples[0].id, "label": "yes"}
    with pytest.raises(UsageError, match="names no example"):
        session.add([known, {"label": "no"}])
    assert session.progress.labelled == 0


def test_progress_says_the_width_reached(ran) -> None:
    session = pnb.label(ran, ASKED, n=60)
    assert session.progress == "0 of 60"
    answer(session, 42)
    progress = session.progress
    assert progress.startswith("42 of 60: ± ")
    assert progress.width.with_judge < progress.width.alone
    assert progress.half_width == ran.corrected("judge", "human").half_width


def test_resuming_makes_no_evaluations_of_people(ran) -> None:
    answer(pnb.label(ran, ASKED, n=20))
    client = pnb.Client(path=ran.store.location)

    @pnb.evaluator(kind="LLM")
    def judge(output):
        return True

    resumed = pnb.resume_experiment(
        ran.id, lambda input: "a", [judge], client=client, print_summary=False
    )
    assert resumed.summary().loc["human", "planned"] == 20


def test_a_label_of_an_earlier_output_does_not_count(ran) -> None:
    session = pnb.label(ran, ASKED, n=20)
    answer(session, 3)
    run = next(run for run in ran.records.task_runs if run.example_id == session.examples[0].id)
    at = session.to_dataframe()["created_at"].max().to_pydatetime() + timedelta(seconds=1)
    later = run.model_copy(update={"id": "another", "end_time": at})
    read = pnb.core.labels.read_labels(ran.store, ran.id, "human", runs=[later])
    assert (run.example_id, 1) not in read.rows
    assert len(read.rows) == 2


def test_a_pair_is_two_labels_with_one_id(tmp_path) -> None:
    path = tmp_path / "s.db"
    one, other = experiment(path), experiment(path, name="second", right=lambda n: n % 10 < 9)
    session = pnb.label(pnb.compare(one, other), "Which is better?", n=30)
    assert set(session.examples[0].output) == {"A", "B"}
    for example in session.examples:
        better = [
            name for name, text in example.output.items() if text == example.expected["answer"]
        ]
        session.record(example, better[0] if len(better) == 1 else "tie")
    ours, theirs = (one.store.load_entries(Label, each.id) for each in (one, other))
    assert [label.pair_id for label in ours] == [label.pair_id for label in theirs]
    assert {(a.label, b.label) for a, b in zip(ours, theirs, strict=True)} == {
        ("worse", "better"),
        ("tie", "tie"),
    }
    assert all(a.score + b.score == 1 for a, b in zip(ours, theirs, strict=True))
    shown = session.to_dataframe()["label"]
    assert {"A", "B", "tie"} == set(shown)


def test_more_than_two_experiments_are_refused(tmp_path) -> None:
    every = [experiment(tmp_path / "s.db", 12, name=f"{n}") for n in range(3)]
    with pytest.raises(UsageError, match="two at a time"):
        pnb.label(pnb.compare(*every), "Which is better?")


@pytest.mark.parametrize("of", [None, 3, ["one", "other"]])
def test_what_is_not_an_experiment_is_refused(of) -> None:
    with pytest.raises(UsageError, match="list_experiments"):
        pnb.label(of, ASKED)


def test_the_truth_is_what_was_labelled(ran) -> None:
    session = pnb.label(ran, ASKED, n=None)
    answer(session)
    labels = session.to_dataframe()
    assert (labels["label"] == "yes").mean() == np.mean([truth(n) for n in range(100)])


def test_who_labels_is_who_annotates_unless_named(ran) -> None:
    session = pnb.label(ran, ASKED, n=5)
    assert session.annotator == ran.annotate(session.examples[0].id, "look").annotator
    assert pnb.label(ran, ASKED, n=5, annotator="ada").annotator == "ada"
