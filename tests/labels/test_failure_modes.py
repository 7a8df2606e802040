"""Failure modes: tags counted, new ones batch by batch, and groups that a model suggests."""

import ast
import re
from datetime import UTC, datetime

import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import UsageError
from phoenix_nb.model.entries.annotation import Annotation
from tests.labels.labelled import experiment

ASKED = "Is it right?"


@pytest.fixture
def ran(tmp_path):
    ran = experiment(tmp_path / "s.db")
    session = pnb.label(ran, ASKED, n=40)
    for place, example in enumerate(session.examples):
        tags = ["policy"] if place % 4 == 0 else ["tone"] if place == 2 else []
        note = (
            "cites a rule that is not there" if place % 4 == 0 else "too curt" if place == 3 else ""
        )
        session.record(example, "no" if tags else "yes", note=note, tags=tags)
    return ran


def test_tags_are_counted_with_intervals(ran) -> None:
    modes = ran.failure_modes()
    assert list(modes.index) == ["policy", "tone"]
    assert (modes.loc["policy", "count"], modes.loc["policy", "share"]) == (10, 0.25)
    assert 0.1 < modes.loc["policy", "ci_low"] < 0.25 < modes.loc["policy", "ci_high"] < 0.45
    assert len(modes.loc["policy", "examples"]) == 10
    assert modes.read == 40


def test_new_modes_are_counted_batch_by_batch(ran) -> None:
    modes = ran.failure_modes()
    assert modes.new_modes["new"].tolist() == [2, 0, 0, 0]
    assert "The last 37 rows brought no new one" in str(modes)
    assert "drawn at random" not in str(modes)


def test_tags_of_annotations_count_and_the_last_ones_hold(ran) -> None:
    example_id = ran.failure_modes().loc["tone", "examples"][0]
    other = next(
        one.id
        for one in ran.dataset.examples
        if one.id not in ran.failure_modes()["examples"].sum()
    )
    noted = {"experiment_id": ran.id, "created_at": datetime.now(UTC), "example_id": other}
    ran.store.add_entries(
        [
            Annotation(id="1", tags=("format", "tone"), **noted),
            Annotation(id="2", note="a list, not a sentence", **noted),
            Annotation(id="3", tags=("format",), **noted),
        ]
    )
    modes = ran.failure_modes()
    assert modes.loc["format", "notes"] == ["a list, not a sentence"]
    assert modes.loc["tone", "examples"] == [example_id]


def test_a_model_groups_the_notes_without_a_tag(ran) -> None:
    asked = []

    def suggest(prompt):
        asked.append(prompt)
        return 'Here you are:\n```json\n{"curt reply": [1, 7], "policy": []}\n```'

    modes = ran.failure_modes(suggest=suggest)
    assert "1. too curt" in asked[0]
    assert "policy, tone" in asked[0]
    (group,) = modes.suggestions
    assert (group.name, group.notes) == ("curt reply", ("too curt",))
    with pytest.raises(UsageError, match="JSON object"):
        ran.failure_modes(suggest=lambda prompt: "I cannot.")


def test_a_failure_mode_becomes_an_evaluator_to_complete(ran) -> None:
    code = ran.failure_modes().evaluator_stub("policy")
    tree = ast.parse(code)
    assert tree.body[0].name == "free_of_policy"
    assert "cites a rule" in ast.get_docstring(tree.body[0])
    names = {"pnb": pnb}
    exec(code, names)  # noqa: S102 - what a user pastes
    assert names["free_of_policy"].name == "free_of_policy"
    with pytest.raises(UsageError, match="'policy', 'tone'"):
        ran.failure_modes().evaluator_stub("rudeness")


def test_the_chart_is_static_html_and_hostile_tags_are_escaped(ran) -> None:
    pnb.label(ran, ASKED, n=40).record(
        pnb.label(ran, ASKED, n=40).examples[5], "no", tags=["<img src=x onerror=alert(1)>"]
    )
    modes = ran.failure_modes()
    html = modes._repr_html_()
    assert "<img" not in html
    assert "new modes in each batch" in html
    assert re.search(r"\d % \(.*\d % to \d+ %\)<", html)  # as every other share
    assert len(modes.chart().data) == 1


def test_an_experiment_that_nobody_has_read_says_so(tmp_path) -> None:
    modes = experiment(tmp_path / "s.db", 12).failure_modes()
    assert modes.empty
    assert "No row has been read yet" in str(modes)
    assert modes.chart() is not None


def test_rows_on_which_annotators_tie_are_drawn_at_random_all_the_same(ran) -> None:
    session = pnb.label(ran, ASKED, annotator="another")
    for place, example in enumerate(session.examples):
        session.record(example, "yes" if place % 4 == 0 else "no")
    assert len(session.ties) > 2
    assert "drawn at random" not in str(ran.failure_modes())
