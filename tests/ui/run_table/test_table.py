"""Sorting and filtering of runs, and the pages that are handed out."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.model import EvaluationRecord, EvaluatorInfo, ExampleRecord, Failure
from phoenix_nb.ui.run_table.table import LabelIs, Query, Range, RunTable
from phoenix_nb.ui.run_table.widget import RunGrid, grid_html
from tests.ui.fabric import HOSTILE
from tests.ui.static_html.test_experiment import check
from tests.ui.tables import experiment, key_of, runs, table_of, tickets

TABLE = table_of(runs(200))
SIMILARITY, TONE = key_of(TABLE, "similarity"), key_of(TABLE, "tone")


def test_columns_are_those_worth_seeing_at_a_glance() -> None:
    """FINDINGS U5: what was expected stands beside the output."""
    assert TABLE.titles == [
        "example",
        "output",
        "expected",
        "similarity",
        "tone",
        "question",
        "time",
        "attempts",
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(), 200),
        (Query(text="Q-0007"), 1),
        (Query(text="no number"), 20),
        (Query(errors="failed"), 20),
        (Query(errors="succeeded"), 180),
        (Query(labels=(LabelIs(column=TONE, label="curt"),)), 80),
        (Query(ranges=(Range(column="no such", low=0),)), 200),
        (Query(text="nowhere"), 0),
    ],
)
def test_filters(query: Query, expected: int) -> None:
    assert len(TABLE.find(query)) == expected


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_range_has_the_scores_within_it(low: float, high: float) -> None:
    found = set(TABLE.find(Query(ranges=(Range(column=SIMILARITY, low=low, high=high),))))
    wanted = {n for n in range(200) if n % 10 != 9 and low <= (n % 97) / 97 <= high}
    assert found == wanted


@pytest.mark.parametrize("descending", [False, True])
def test_missing_scores_come_last_either_way(*, descending: bool) -> None:
    order = TABLE.find(Query(sort=SIMILARITY, descending=descending))
    scores = [math.nan if n % 10 == 9 else (n % 97) / 97 for n in order]
    assert all(math.isnan(score) for score in scores[-20:])
    assert scores[:180] == sorted(scores[:180], reverse=descending)


def ask(grid: RunGrid, content: Any) -> None:
    grid._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": []})


def test_a_page_travels_and_no_more(sent: list[Any]) -> None:
    grid = RunGrid(table_of(runs(1000)))
    before = len(sent)
    query = {
        "text": "",
        "errors": "all",
        "ranges": [],
        "labels": [],
        "sort": None,
        "descending": False,
    }
    ask(grid, {"type": "page", "request": 1, "query": query, "start": 0, "stop": 10**9})
    answer = sent[-1][1]["content"]
    assert (len(sent), answer["matched"], len(answer["rows"])) == (before + 1, 1000, 200)
    assert len(json.dumps(sent[-1][1])) < 120_000


def test_a_run_is_opened_whole(sent: list[Any]) -> None:
    grid = RunGrid(table_of(runs(3, outputs=["x" * 5000])))
    ask(grid, {"type": "detail", "request": 4, "position": 1})
    fields = dict(sent[-1][1]["content"]["fields"])
    assert (fields["expected.answer"], len(fields["output"])) == ("1", 5000)


@pytest.mark.parametrize(
    "content",
    [None, {"type": "page"}, {"type": "detail", "request": 1, "position": 9}, {"type": "x"}],
)
def test_what_is_not_understood_is_ignored(sent: list[Any], content: Any) -> None:
    grid = RunGrid(table_of(runs(3)))
    before = len(sent)
    ask(grid, content)
    assert len(sent) == before


def test_the_static_table_is_escaped() -> None:
    page = check(grid_html(table_of(runs(60, outputs=HOSTILE))))
    assert "60 runs, the first 50 of them here" in page.text


def test_a_saved_table_says_whose_runs_they_are() -> None:
    """FINDINGS U5."""
    page = check(grid_html(table_of(runs(3)), "short <b>prompt</b>"))
    assert "short <b>prompt</b>" in page.text


def column(table: RunTable, title: str) -> list[Any]:
    """Return what the browser is sent of a column."""
    place = table.titles.index(title)
    return [row[place] for row in table.page(range(len(table)))]


def test_numbers_stay_numbers_when_a_run_has_failed() -> None:
    """FINDINGS U4: nullable integers were shown as `np.int64(5)`, and sorted as text."""
    ran = experiment(
        [ExampleRecord(id=f"e{n}", input={"size": n}, output={"n": n}) for n in (9, 10, 2)],
        [{"n": 9}, {"n": 10}, Failure(type="ValueError", message="no")],
        [{}] * 3,
        (),
    )
    table = table_of(ran)
    assert column(table, "output.n") == ["9", "10", {"failed": "ValueError: no"}]
    assert column(table, "size") == ["9", "10", "2"]
    assert list(table.find(Query(sort=key_of(table, "size")))) == [2, 0, 1]
    wanted = Range(column=key_of(table, "output.n"), low=9.5)
    assert list(table.find(Query(ranges=(wanted,)))) == [1]


NAMES = ("score", "x.score", "error", "explanation", "label", "latency", "n" * 600, "\n" * 20_000)


def test_inputs_and_evaluators_may_be_called_anything() -> None:
    """FINDINGS W1, W5: columns were told apart by their names."""
    evaluators = [
        EvaluatorInfo(name=name)
        for name in ("expected.x", "metadata.x", "score", "input.score", "m" * 600)
    ]
    ran = experiment(
        [ExampleRecord(id=f"e{n}", input=dict.fromkeys(NAMES, f"text {n}")) for n in range(3)],
        ["out"] * 3,
        [
            {one.name: EvaluationRecord(name=one.name, score=n / 2) for one in evaluators}
            for n in range(3)
        ],
        evaluators,
    )
    table = table_of(ran)
    assert sum(head["role"] == "input" for head in table.heads()) == len(NAMES)
    assert sum(head["role"] == "score" for head in table.heads()) == len(evaluators)
    assert list(table.find(Query(errors="failed"))) == []
    for head in table.heads():
        assert sorted(table.find(Query(sort=head["key"]))) == [0, 1, 2]
    for one in evaluators:
        wanted = Range(column=table.evaluation(one.name)["score"], low=1)
        assert list(table.find(Query(ranges=(wanted,)))) == [2]
    assert [text for name, text in table.detail(1) if name == "input.score"] == ["text 1"]


def test_outputs_that_are_objects_stand_beside_what_was_expected_of_each_key() -> None:
    """FINDINGS U5."""
    assert table_of(tickets(40)).titles == [
        "example",
        "output.label",
        "expected.label",
        "output.urgency",
        "expected.urgency",
        "output.reply",
        "output.steps",
        "label_match",
        "urgency_error",
        "helpfulness",
        "helpfulness label",
        "the_reply_is_grounded_in_the_policy_text_v2",
        "similarity",
        "polite",
        "message",
        "channel",
        "the_policy_text_that_the_reply_must_keep_to",
        "time",
    ]


def test_a_cell_says_what_failed_in_place_of_its_value() -> None:
    table = table_of(tickets(40))
    assert column(table, "output.label")[7] == {
        "failed": "TimeoutError: the model did not answer within 30 s"
    }
    assert column(table, "helpfulness")[4]["failed"].startswith("JSONDecodeError")
    assert len(table.find(Query(errors="failed"))) == 4
    assert "raise ValueError" in dict(table.detail(7))["error"]
