"""Sorting and filtering of runs, and the pages that are handed out."""

import json
import math
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import EvaluationRecord, EvaluatorInfo, ExampleRecord, Failure
from phoenix_nb.ui.run_table.condition import Compare, Every, Not
from phoenix_nb.ui.run_table.messages import AskRuns
from phoenix_nb.ui.run_table.queries import Query
from phoenix_nb.ui.run_table.table import RunTable
from phoenix_nb.ui.run_table.widget import RunGrid
from tests.ui.fabric import HOSTILE
from tests.ui.run_table.editing import Actions, editable
from tests.ui.static_html.test_experiment import check
from tests.ui.tables import experiment, grid_of, key_of, runs, table_of, tickets

TABLE = table_of(runs(200))
SIMILARITY, TONE = key_of(TABLE, "similarity"), key_of(TABLE, "tone")


def test_columns_are_those_worth_seeing_at_a_glance() -> None:
    """What was expected stands beside the output."""
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


def test_table_of_a_thousand_inputs_shows_the_first_at_first_and_hands_out_their_cells() -> None:
    wide = ExampleRecord(id="wide", input={f"c{n}": n for n in range(1_500)})
    table = table_of(experiment([wide], ["found"], [{}], []))
    assert len(table.heads()) > 1_500
    assert table.titles[:3] == ["example", "output", "c0"]
    assert table.titles[-1] == "time"
    named = [head["title"] for head in table.heads() if head["title"].startswith("c")]
    assert named == [f"c{n}" for n in range(1_500)]
    asked = AskRuns(
        type="page", request=1, query=Query(), columns=tuple(table.shown), start=0, stop=1
    )
    assert len(asked.columns) < 50


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(), 200),
        (Query(text="Q-0007"), 1),
        (Query(text="no number"), 20),
        (Query(show="failed"), 20),
        (Query(where=(Compare(column=TONE, operator="==", value="curt"),)), 80),
        (Query(where=(Compare(column="no such", operator=">=", value=0),)), 0),
        (Query(text="nowhere"), 0),
    ],
)
def test_filters(query: Query, expected: int) -> None:
    assert TABLE.find(query).runs == expected


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_range_has_the_scores_within_it(low: float, high: float) -> None:
    ends = Every(
        every=(
            Compare(column=SIMILARITY, operator=">=", value=low),
            Compare(column=SIMILARITY, operator="<=", value=high),
        )
    )
    found = set(TABLE.find(Query(where=(ends,))).rows)
    wanted = {n for n in range(200) if n % 10 != 9 and low <= (n % 97) / 97 <= high}
    assert found == wanted


@pytest.mark.parametrize("descending", [False, True])
def test_missing_scores_come_last_either_way(*, descending: bool) -> None:
    order = TABLE.find(Query(sort=SIMILARITY, descending=descending)).rows
    scores = [math.nan if n % 10 == 9 else (n % 97) / 97 for n in order]
    assert all(math.isnan(score) for score in scores[-20:])
    assert scores[:180] == sorted(scores[:180], reverse=descending)


def ask(grid: RunGrid, content: Any) -> None:
    grid._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": []})


def test_a_page_travels_and_no_more(sent: list[Any]) -> None:
    grid = grid_of(runs(1000))
    before = len(sent)
    columns = [head["key"] for head in TABLE.heads()[:4]]
    question = {"type": "page", "request": 1, "query": {}, "columns": columns}
    ask(grid, {**question, "start": 0, "stop": 10**9})
    answer = sent[-1][1]["content"]
    assert (len(sent), answer["matched"], len(answer["rows"])) == (before + 1, 1000, 200)
    assert {len(row) for row in answer["rows"]} == {4}
    assert len(json.dumps(sent[-1][1])) < 120_000


@pytest.mark.slow
def test_ten_thousand_wide_runs_open_with_little_to_send(sent: list[Any]) -> None:
    grid = grid_of(tickets(10_000))
    columns = [head["key"] for head in json.loads(bytes(grid.setup))["columns"]]
    assert len(columns) >= 30
    question = {"type": "page", "request": 1, "query": {}, "columns": columns}
    ask(grid, {**question, "start": 0, "stop": 100})
    assert len(grid.setup) + len(json.dumps(sent[-1][1]["content"])) < 300_000


@pytest.mark.parametrize(
    "content",
    [None, {"type": "page"}, {"type": "detail", "request": 1, "position": 9}, {"type": "x"}],
)
def test_what_is_not_understood_is_ignored(sent: list[Any], content: Any) -> None:
    grid = grid_of(runs(3))
    before = len(sent)
    ask(grid, content)
    assert len(sent) == before


def static(grid: RunGrid) -> str:
    """Return what is left of a table without its kernel."""
    bundle, _ = grid._repr_mimebundle_()
    return bundle["text/html"]


def test_the_static_rows_are_escaped() -> None:
    html = static(grid_of(runs(60, outputs=HOSTILE)))
    assert re.search(r"\d+ of 60 runs", check(html).text)
    assert html.count("<details") >= 8


def test_the_static_rows_say_whose_they_are_and_begin_with_the_failed() -> None:
    text = check(static(grid_of(runs(30), title="short <b>prompt</b>"))).text
    assert "short <b>prompt</b>" in text
    assert text.index("q-0009") < text.index("q-0019") < text.index("q-0000")


def test_the_static_rows_show_what_is_noted() -> None:
    grid = editable(runs(12), Actions(12))
    grid.send = lambda *_, **__: None
    asked = {"type": "annotate", "request": 1, "position": 9, "tags": ["policy"], "thumbs": "down"}
    grid._receive(grid, {**asked, "note": "a <b>rule</b>"}, [])
    html = static(grid)
    text = check(html).text
    assert "#policy" in text
    assert "“a <b>rule</b>”" in text
    assert "thumb down" in text


def column(table: RunTable, title: str) -> list[Any]:
    """Return what the browser is sent of a column."""
    place = table.titles.index(title)
    return [row[place] for row in table.page(range(len(table)))]


def test_numbers_stay_numbers_when_a_run_has_failed() -> None:
    """Once, nullable integers were shown as `np.int64(5)`, and sorted as text."""
    ran = experiment(
        [ExampleRecord(id=f"e{n}", input={"size": n}, output={"n": n}) for n in (9, 10, 2)],
        [{"n": 9}, {"n": 10}, Failure(type="ValueError", message="no")],
        [{}] * 3,
        (),
    )
    table = table_of(ran)
    assert column(table, "output.n") == ["9", "10", {"failed": "ValueError: no"}]
    assert column(table, "size") == ["9", "10", "2"]
    assert table.find(Query(sort=key_of(table, "size"))).rows == [2, 0, 1]
    wanted = Compare(column=key_of(table, "output.n"), operator=">=", value=9.5)
    assert table.find(Query(where=(wanted,))).rows == [1]


NAMES = ("score", "x.score", "error", "explanation", "label", "latency", "n" * 600, "\n" * 20_000)


def test_inputs_and_evaluators_may_be_called_anything() -> None:
    """Once, columns were told apart by their names."""
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
    assert table.find(Query(show="failed")).rows == []
    for head in table.heads():
        assert sorted(table.find(Query(sort=head["key"])).rows) == [0, 1, 2]
    for one in evaluators:
        wanted = Compare(column=table.evaluation(one.name)["score"], operator=">=", value=1)
        assert table.find(Query(where=(wanted,))).rows == [2]


def test_outputs_that_are_objects_stand_beside_what_was_expected_of_each_key() -> None:
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
    assert [table.find(Query(show=kind)).runs for kind in ("failed", "unevaluated")] == [2, 2]


def test_failed_and_wrong_runs_come_first() -> None:
    table = table_of(tickets(40))
    rows = table.find(Query()).rows
    failed = {at for kind in ("failed", "unevaluated") for at in table.find(Query(show=kind)).rows}
    wrong = set(table.find(Query(show="wrong")).rows) - failed
    assert rows[:2] == [7, 27], "the task itself failed"
    assert set(rows[:4]) == failed
    assert set(rows[4 : 4 + len(wrong)]) == wrong


def test_scores_without_a_better_end_make_nothing_wrong() -> None:
    ran = experiment(
        [ExampleRecord(id=f"e{n}", input={}) for n in range(3)],
        ["out"] * 3,
        [{"length": EvaluationRecord(name="length", score=float(n % 2))} for n in range(3)],
        (EvaluatorInfo(name="length"),),
    )
    assert table_of(ran).counts() == {"all": 3, "wrong": 0, "failed": 0, "unevaluated": 0}


def test_runs_stand_below_the_heading_of_their_group_until_it_is_folded() -> None:
    table = table_of(tickets(40))
    channel, latency = key_of(table, "channel"), key_of(table, "time")
    found = table.find(Query(group=channel))
    assert [(group.value, len(group.runs)) for group in found.groups] == [
        ("chat", 20),
        ("mail", 20),
    ]
    assert (found.rows[0], found.rows[21], len(found.rows)) == (-1, -2, 42)
    folded = table.find(Query(group=channel, folded=("chat",)))
    assert folded.rows[:2] == [-1, -2]
    assert (len(folded.rows), folded.runs) == (21 + 1, 40)
    assert table.group_cells([0, 1], [channel, latency]) == ["", "600 ms"]


def test_labels_sort_as_they_were_declared() -> None:
    info = EvaluatorInfo(name="tone", labels=("useless", "fair", "great"))
    given = ["great", "useless", "fair", "great"]
    ran = experiment(
        [ExampleRecord(id=f"e{n}", input={}) for n in range(4)],
        ["out"] * 4,
        [{"tone": EvaluationRecord(name="tone", label=label)} for label in given],
        (info,),
    )
    table = table_of(ran)
    assert table.find(Query(sort=key_of(table, "tone"))).rows == [1, 2, 0, 3]


def test_a_confusion_matrix_counts_what_came_out_against_what_was_expected() -> None:
    table = table_of(tickets(40))
    pair = table.pairs()[0]
    confusion = table.confusion(Query(), (pair["expected"], pair["output"]))
    assert pair["title"] == "label"
    assert confusion is not None
    assert confusion["expected"] == ["billing", "shipping", "feature request", "account"]
    assert sum(map(sum, confusion["counts"])) == 40
    failed = confusion["output"].index("")
    assert sum(row[failed] for row in confusion["counts"]) == 2
    assert table.confusion(Query(), ("c0", "no such")) is None


def mixed_day() -> RanExperiment:
    """Return runs of which some failed and more are wrong; an evaluator is called like a key."""
    key = Failure(
        type="KeyError", message="'x'", traceback="Traceback …\n  raise Late\nKeyError: 'x'"
    )
    late = Failure(type="Late", message="no reply: 30 s", traceback="Traceback …\nLate: no reply")
    outputs = [key, late, *({"price": n % 3} for n in range(28))]
    wrong = Failure(type="TypeError", message="no")
    given = [
        {"price": wrong}
        if n == 5
        else {"price": EvaluationRecord(name="price", score=float(n % 2), label=str(bool(n % 2)))}
        for n in range(30)
    ]
    examples = [ExampleRecord(id=f"e-{n:02}", input={"n": n}) for n in range(30)]
    return experiment(examples, outputs, given, [EvaluatorInfo(name="price")])


def test_no_two_columns_have_one_title() -> None:
    for table in (table_of(mixed_day()), table_of(tickets(40)), TABLE):
        titles = [head["title"] for head in table.heads()]
        assert len(titles) == len(set(titles))


def test_an_error_is_the_line_that_a_frame_has_and_its_group_is_its_type() -> None:
    table = table_of(mixed_day())
    error = key_of(table, "error")
    assert table.page([0, 1, 2], [error]) == [["KeyError: 'x'"], ["Late: no reply: 30 s"], [""]]
    groups = table.find(Query(group=error)).groups
    assert [(group.value, len(group.runs)) for group in groups] == [
        ("KeyError", 1),
        ("Late", 1),
        ("", 28),
    ]
    names = Compare(column=error, operator="contains", value="Late")
    assert table.find(Query(where=(names,))).rows == [1]


def test_error_of_an_evaluator_is_a_column_that_only_its_whole_name_means() -> None:
    table = table_of(mixed_day())
    error = key_of(table, "price.error")
    assert table.page([4, 5, 6], [error]) == [[""], ["TypeError: no"], [""]]
    (head,) = (head for head in table.heads() if head["key"] == error)
    assert (head["names"], head["shown"]) == (["price.error"], False)
    there = Not(negated=Compare(column=error, operator="missing"))
    assert table.find(Query(where=(there,))).rows == [5]
    assert "tone.error" not in [head["title"] for head in table_of(tickets(40)).heads()]


def test_failures_of_evaluators_are_counted_by_themselves() -> None:
    table = table_of(mixed_day())
    assert table.counts() == {"all": 30, "wrong": 14, "failed": 2, "unevaluated": 1}
    assert table.find(Query(show="unevaluated")).rows == [5]


def test_rows_without_a_kernel_are_wrong_ones_by_half_and_say_how_to_read_the_rest() -> None:
    ran = mixed_day()
    first = table_of(ran).sample(30)
    wrong = set(table_of(ran).find(Query(show="wrong")).rows)
    assert sorted(first) == list(range(30))
    for most in range(1, 9):
        assert 2 * len(wrong.intersection(first[:most])) >= most
    again = 'pnb.get_experiment("x").explore()'
    html = grid_of(ran, again=again, origin="tickets · 30 examples · 4 failed").static_html()
    assert "tickets · 30 examples · 4 failed" in html
    assert "To read the rows: " in html
    assert "To read the rows" not in grid_of(ran).static_html()
