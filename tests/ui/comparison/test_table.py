"""The matrix as a table: columns, conditions, orders, groups, and slices that filter."""

from typing import Any

import pytest

from phoenix_nb.comparison import Comparison
from phoenix_nb.core.comparison.slices import slice_report
from phoenix_nb.ui.comparison.race import race_view
from phoenix_nb.ui.comparison.slices import slice_keys, slice_lines
from phoenix_nb.ui.comparison.table import ExampleQuery
from phoenix_nb.ui.comparison.view import matrix
from phoenix_nb.ui.run_table.condition import Compare
from tests.support.comparisons import card, experiment
from tests.ui.compared import compared, raced
from tests.ui.tables import tickets

TICKETS = Comparison([tickets(120), tickets(120, "long prompt", shift=3)]).report()


def heads(table: Any) -> dict[str, Any]:
    return {name: head for head in table.heads() for name in head["names"]}


def test_the_example_and_the_variants_are_shown_and_everything_else_can_be_chosen() -> None:
    table = matrix(TICKETS)
    shown = [head["title"] for head in table.heads() if head["shown"]]
    assert shown == ["example", "short prompt", "long prompt"]
    names = set(heads(table))
    assert {"long prompt.similarity", "long prompt.similarity.difference", "input.channel"} <= names
    assert {"expected.label", "metadata.team", "short prompt.output.label"} <= names
    assert {"long prompt.error", "long prompt.latency"} <= names


def test_names_of_columns_cannot_be_taken_for_those_of_another() -> None:
    named = [name for head in matrix(TICKETS).heads() for name in head["names"]]
    assert len(named) == len(set(named))


def test_label_without_a_score_has_the_name_that_a_score_would_have() -> None:
    named = heads(matrix(compared(2, 40)))
    assert named["v1.tone"]["key"] == named["v1.tone.label"]["key"]
    assert named["v1.length"]["key"] == named["v1.length.score"]["key"]


def test_filters_by_expression_hold_together_with_the_kind_that_is_shown() -> None:
    of = compared(2, 60)
    table = matrix(of)
    key = heads(table)["v1.length"]["key"]
    where = Compare(column=key, operator=">", value=50)
    found = table.find(ExampleQuery(show="regressions", variant=1, order="loss", where=(where,)))
    wanted = [at for at in of.rows("regressions", variant=1) if (of.scores(1, 1)[at] or 0) > 50]
    assert found.rows == wanted
    assert 0 < len(wanted) < of.counts(0, 1).regressions


def test_a_variant_is_sorted_by_what_the_evaluator_that_is_looked_at_gave_it() -> None:
    of = compared(2, 30)
    query = ExampleQuery(evaluator=1, sort="c2", descending=True)
    rows = matrix(of).find(query).rows
    scores = [of.scores(1, 1)[at] or 0.0 for at in rows]
    assert scores == sorted(scores, reverse=True)
    labels = [
        of.labels(2, 1)[at] for at in matrix(of).find(ExampleQuery(evaluator=2, sort="c2")).rows
    ]
    assert labels == sorted(labels, key=str)


@pytest.mark.parametrize("by", ["channel", "turns", "team"])
def test_the_condition_of_a_slice_finds_its_examples_and_no_others(by: str) -> None:
    sides = []
    for name in ("a", "b"):
        record, dataset, records, rest = experiment(name, {f"q{n}": n % 2 for n in range(90)})
        examples = tuple(
            example.model_copy(
                update={
                    "input": {"channel": ("chat", "mail")[n % 2], "turns": n % 45 / 4},
                    "metadata": {"team": ["a", "b", None][n % 3]},
                }
            )
            for n, example in enumerate(dataset.examples)
        )
        sides.append((record, dataset.model_copy(update={"examples": examples}), records, rest))
    of = card(*sides)
    table = matrix(of)
    assert slice_keys(of) == ["channel", "turns", "team"]
    _, lines = slice_lines(of, table, by, 0, None)
    report = slice_report(of, by)
    assert len(lines) == len(report.rows) > 1
    for line, row in zip(lines, report.rows, strict=True):
        assert line["where"] is not None
        assert table.holds(line["where"]) == sorted(row.positions)


def test_keys_that_put_each_example_by_itself_are_none_to_slice_by() -> None:
    keys = slice_keys(TICKETS)
    assert "channel" in keys
    assert "the_policy_text_that_the_reply_must_keep_to" not in keys


def test_what_cannot_be_sliced_is_said_in_words() -> None:
    of = compared(2, 40)
    claim, lines = slice_lines(of, matrix(of), "no such key", 0, None)
    assert "no such key" in claim
    assert lines == []
    assert "labels without scores" in slice_lines(of, matrix(of), "question", 2, None)[0]


def test_a_race_shows_how_far_each_variant_ran_and_why_it_stopped() -> None:
    of = compared(3, 40)
    report = raced(of)
    view = race_view(of, report)
    assert view["claim"] == "Race on correct: 1 of 3 variants stopped, 30 runs saved"
    assert [(line["variant"], line["ran"]) for line in view["lines"]] == [
        ("v0", 1.0),
        ("v1", 0.25),
        ("v2", 1.0),
    ]
    assert view["lines"][1]["words"] == "stopped after 10 of 40, 30 runs saved"
    assert view["reasons"][0] == "x-v1: v1 was stopped."
