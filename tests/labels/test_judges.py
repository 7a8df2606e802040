"""A judge against people: agreement, corrected means, and why there is none."""

import json
import re
from dataclasses import replace

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.stats.raters import Bounded
from phoenix_nb.errors import UsageError
from phoenix_nb.experiment import agreement as module
from phoenix_nb.model import Records
from phoenix_nb.ui.shared.environment import FrontEnd
from tests.labels.labelled import answer, experiment, truth

ASKED = "Is it right?"


@pytest.fixture
def ran(tmp_path):
    return experiment(tmp_path / "s.db", 200)


def test_labels_pair_by_score_where_they_differ(ran) -> None:
    answer(pnb.label(ran, ASKED))
    agreement = ran.agreement("judge", "human")
    assert agreement.n == 60
    assert 0.3 < agreement.kappa.low < agreement.kappa.value < agreement.kappa.high <= 1
    assert agreement.table.to_numpy().sum() == 60
    assert list(agreement.table.columns) == ["yes", "no"]
    assert len(agreement.disagreements) == round(60 * (1 - agreement.share.value))
    assert "judge and human agree" in str(agreement)
    assert "people" not in str(agreement)
    assert "<table" in agreement.html()


def test_the_card_of_a_notebook_has_a_button_that_opens_the_disagreements(ran, monkeypatch) -> None:
    answer(pnb.label(ran, ASKED))
    agreement = ran.agreement("judge", "human")
    call = "agreement.explore()"
    assert "data-pnb-place" not in agreement._repr_mimebundle_()["text/html"]
    monkeypatch.setattr(module, "front_end", lambda: FrontEnd.JUPYTER)
    shown = agreement._repr_mimebundle_()["text/html"]
    assert shown.count("data-pnb-place") == 1
    assert shown.count(call) == 1  # stands for the button where there is no kernel
    assert "data-pnb-place" not in agreement.html()
    assert "data-pnb-place" not in ran.agreement("human", "human")._repr_mimebundle_()["text/html"]


def test_disagreements_open_in_the_row_browser(ran) -> None:
    answer(pnb.label(ran, ASKED))
    agreement = ran.agreement("judge", "human")
    grid = agreement.explore()
    shown = [run.example_id for run in grid.reader.records.task_runs]
    assert shown == [example_id for example_id, _ in agreement.disagreements]
    setup = json.loads(grid.setup)
    assert setup["title"] == "Where judge and human differ"
    assert setup["origin"] == ran.name
    titles = [column["title"] for column in setup["columns"] if column["shown"]]
    assert {"judge", "human"} <= set(titles[titles.index("expected") + 1 :][:2])
    with pytest.raises(UsageError, match="agree on all"):
        ran.agreement("human", "human").explore()


def test_people_among_themselves_are_the_ceiling(ran) -> None:
    session = pnb.label(ran, ASKED, annotator="ada")
    answer(session)
    session.add(
        [
            {
                "example_id": example.id,
                "annotator": "bob",
                "label": "yes" if truth(example.input["n"]) or place % 9 == 0 else "no",
            }
            for place, example in enumerate(session.examples)
        ]
    )  # fmt: skip
    agreement = ran.agreement("judge", "human")
    assert agreement.ceiling.low < agreement.ceiling.value < 1
    assert agreement.alpha.value == pytest.approx(agreement.ceiling.value, abs=0.25)
    assert "2 people agree among themselves" in str(agreement)
    assert ran.agreement("human.ada", "human.bob").n == 60


def test_scores_in_between_need_a_threshold(tmp_path) -> None:
    ran = experiment(tmp_path / "s.db")

    @pnb.evaluator(kind="LLM")
    def rated(input):
        return 0.9 if truth(input["n"]) else 0.4

    ran = pnb.evaluate_experiment(
        ran, [rated], client=pnb.Client(path=ran.store.location), print_summary=False
    )
    answer(pnb.label(ran, ASKED))
    with pytest.raises(UsageError, match="Pass threshold="):
        ran.agreement("rated", "human")
    agreement = ran.agreement("rated", "human", threshold=0.5)
    assert (agreement.kappa.value, agreement.sensitivity.value) == (1, 1)
    assert agreement.kappa.low < 1


def test_an_unknown_rater_is_named_with_those_there_are(ran) -> None:
    with pytest.raises(UsageError, match="there are 'judge'"):
        ran.agreement("judge", "human")


def test_a_judge_narrows_the_mean_of_people(ran) -> None:
    answer(pnb.label(ran, ASKED))
    corrected = ran.corrected("judge", "human")
    assert corrected.ci_low <= 0.7 <= corrected.ci_high
    assert (corrected.labelled, corrected.rows) == (60, 200)
    alone = corrected.labels_alone
    assert corrected.ci_high - corrected.ci_low < 0.85 * (alone.ci_high - alone.ci_low)
    assert 60 < corrected.labels_needed(0.02) < 200
    assert ran.corrected("judge", "human", to_come=True).half_width > corrected.half_width
    assert "from 60 labels and judge on 200 rows" in str(corrected)
    shown = corrected._repr_mimebundle_()
    assert "60 labels of human, and judge on all 200 rows" in shown["text/html"]
    assert repr(corrected).startswith("<Corrected mean of 'judge' by 'human': 0.")


def test_scores_are_corrected_too(ran) -> None:
    session = pnb.label(ran, ASKED, labels={"good": 1, "fair": 0.5, "poor": 0}, name="graded")
    for place, example in enumerate(session.examples):
        right = truth(example.input["n"])
        session.record(example.id, "good" if right and place % 4 else "fair" if right else "poor")
    corrected = ran.corrected("judge", "graded")
    assert 0 <= corrected.ci_low < corrected.mean < corrected.ci_high <= 1
    assert "PPI++" in corrected.method


@pytest.mark.slow
def test_a_difference_is_corrected(tmp_path) -> None:
    path = tmp_path / "s.db"
    one = experiment(path, 200)
    other = experiment(path, 200, name="second", right=lambda n: n % 10 < 9)
    comparison = pnb.compare(one, other)
    session = pnb.label(comparison, "Which is better?", n=60, name="preferred")
    for example in session.examples:
        right = [
            name for name, text in example.output.items() if text == example.expected["answer"]
        ]
        session.record(example, right[0] if len(right) == 1 else "tie")
    corrected = comparison.corrected("judge", "preferred")
    assert corrected.ci_low <= 0.2 <= corrected.ci_high
    assert -1 <= corrected.ci_low < corrected.mean < corrected.ci_high <= 1
    assert "Difference by preferred: −0.200 (" in str(replace(corrected, mean=-0.2))
    for ran in (one, other):
        separate = pnb.label(ran, ASKED)
        for example in separate.examples:
            separate.record(
                example, "yes" if example.output == example.expected["answer"] else "no"
            )
    assert comparison.corrected("judge", "human").labelled == 60


def test_of_several_variants_the_one_to_correct_is_named(tmp_path) -> None:
    names = ("first", "second", "third")
    three = [experiment(tmp_path / "s.db", name=name) for name in names]
    for ran in three:
        answer(pnb.label(ran, ASKED))
    comparison = pnb.compare(*three)
    with pytest.raises(UsageError, match="name one as variant=: 'second', 'third'"):
        comparison.corrected("judge", "human")
    assert comparison.corrected("judge", "human", variant="third").labelled == 60


def refused(ran) -> str:
    with pytest.raises(UsageError) as problem:
        ran.corrected("judge", "human")
    return str(problem.value)


def test_rows_picked_by_hand_give_no_corrected_mean(ran) -> None:
    session = pnb.label(ran, ASKED)
    answer(session)
    drawn = {example.id for example in session.examples}
    session.record(next(one.id for one in ran.dataset.examples if one.id not in drawn), "yes")
    assert "picked by hand" in refused(ran)
    assert "picked by hand" in session.progress.why_no_interval
    session.undo()
    assert ran.corrected("judge", "human").labelled == 60


def test_more_than_five_in_a_hundred_skipped_give_no_corrected_mean(ran) -> None:
    session = pnb.label(ran, ASKED)
    answer(session)
    for example in session.examples[:3]:
        session.skip(example.id)
    assert ran.corrected("judge", "human").labelled == 57
    session.skip(session.examples[3])
    assert "4 of the 60 rows asked about" in refused(ran)


def test_a_row_may_be_skipped_with_a_reason(ran) -> None:
    session = pnb.label(ran, ASKED)
    session.skip(session.examples[0], "not in our language")
    frame = session.to_dataframe()
    assert frame["note"].tolist() == ["not in our language"]


def test_labels_are_asked_about_the_repetition_named(tmp_path) -> None:
    dataset = pnb.Dataset.from_records([{"n": 1}, {"n": 2}], input_keys=["n"], name="two")
    outputs = iter("abcd")
    ran = pnb.run_experiment(
        dataset, lambda input: next(outputs), repetitions=2, concurrency=1, retries=0,
        client=pnb.Client(path=tmp_path), print_summary=False,
    )  # fmt: skip
    second = {run.output for run in ran.records.task_runs if run.repetition == 2}
    assert {each.output for each in pnb.label(ran, ASKED, repetition=2).examples} == second


def test_rows_passed_over_count_as_skipped(ran) -> None:
    session = pnb.label(ran, ASKED)
    session.add([{"example_id": one.id, "label": "yes"} for one in session.examples[10:40]])
    assert "10 of the 40 rows asked about" in refused(ran)


def test_few_labels_and_no_labels_are_refused(ran) -> None:
    session = pnb.label(ran, ASKED)
    answer(session, 9)
    assert "at least 10" in refused(ran)
    with pytest.raises(UsageError, match="not a label session"):
        ran.corrected("human", "judge")
    kinds = pnb.label(ran, "What kind?", labels=["a", "b", "c"], name="kind")
    kinds.record(kinds.examples[0], "a")
    with pytest.raises(UsageError, match="have no scores"):
        ran.corrected("judge", "kind")


def test_rows_made_after_the_draw_are_noticed(ran) -> None:
    session = pnb.label(ran, ASKED)
    answer(session)
    less = pnb.RanExperiment(
        ran.record,
        ran.dataset.record,
        Records(ran.records.task_runs[:150], ran.records.evaluation_runs),
        store=ran.store,
    )
    with pytest.raises(UsageError, match="drawn from 200 rows, and now there are 150"):
        less.corrected("judge", "human")


def labelled_by_two(ran) -> pnb.LabellingSession:
    """Ada labels sixty rows, and Bob says the opposite of every sixth."""
    session = pnb.label(ran, ASKED, annotator="ada")
    answer(session)
    answers = session.to_dataframe().reset_index()
    other = {"yes": "no", "no": "yes"}
    session.add(
        [
            {
                "example_id": row.example_id,
                "annotator": "bob",
                "label": row.label if place % 6 else other[row.label],
            }
            for place, row in enumerate(answers.itertuples())
        ]
    )
    return session


def test_figure_next_to_zero_has_no_sign() -> None:
    assert str(Bounded(0.001, -0.001, 0.02)) == "0.00 (0.00 to 0.02)"
    assert str(Bounded(-0.25)) == "−0.25"


def test_ties_are_named_with_what_helps(ran) -> None:
    session = labelled_by_two(ran)
    words = refused(ran)
    assert "10 of the 60 rows asked about in 'human' have no label: on 10 annotators tie" in words
    assert "one more person" in words
    assert "'human.ada'" in words
    assert len(session.ties) == 10
    for example in session.ties:
        session.record(example, "yes", annotator="cem")
    assert session.ties == []
    assert ran.corrected("judge", "human").labelled == 60


def test_rows_skipped_and_ties_are_told_apart(ran) -> None:
    session = labelled_by_two(ran)
    answers = session.to_dataframe().reset_index()
    agreed = [
        id_ for id_ in answers["example_id"].unique() if id_ not in {e.id for e in session.ties}
    ]
    for annotator in ("ada", "bob"):
        session.record(agreed[0], None, annotator=annotator)
    assert "1 skipped or passed over and on 10 annotators tie" in refused(ran)


def test_the_labels_of_one_annotator_correct_a_mean(ran) -> None:
    labelled_by_two(ran)
    ada, bob = (ran.corrected("judge", f"human.{name}") for name in ("ada", "bob"))
    assert ada.labelled == bob.labelled == 60
    assert ada.reference == "human.ada"
    assert ada.mean != bob.mean
    agreement = ran.agreement("judge", "human.ada")
    assert (agreement.n, agreement.ceiling) == (60, None)
    assert agreement.reference == "human.ada"


def test_whatever_is_too_wide_can_be_scrolled_by_the_keyboard(ran) -> None:
    answer(pnb.label(ran, ASKED))
    for view in (ran.agreement("judge", "human"), ran.corrected("judge", "human")):
        scrolling = re.findall(r"<div[^>]*overflow-x:auto[^>]*>", view.html())
        assert scrolling
        assert all('tabindex="0" role="region" aria-label=' in div for div in scrolling)


def test_intervals_and_the_way_to_the_rows_are_in_the_card(ran) -> None:
    answer(pnb.label(ran, ASKED))
    agreement = ran.agreement("judge", "human")
    html = agreement.html()
    assert f">{agreement.kappa}<" in html
    assert "table-layout:fixed" not in html
    assert f"opens the {len(agreement.disagreements)} rows on which they differ" in html
