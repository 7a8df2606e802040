"""The kernel half of the comparison: what it answers, and to whom it does not."""

import json
import math
from dataclasses import replace
from typing import Any

import pytest

from phoenix_nb.core.comparison import ComparisonReport
from phoenix_nb.ui.comparison.view import ComparisonView, matrix, setup
from phoenix_nb.ui.shared.encoding import as_json
from tests.support.comparisons import card, experiment
from tests.ui.compared import compared, hostile

Sent = list[tuple[str, Any, list[bytes]]]
TIES = {f"q{index}": 1 for index in range(12)}


FIRST = {"type": "page", "request": 1, "columns": ["c0"], "start": 0, "stop": 1}


def ask(sent: Sent, of: ComparisonReport, content: dict[str, Any]) -> Any:
    """Ask a view, and return its only answer; None if it gives none."""
    view = ComparisonView(of)
    sent.clear()
    view._handle_custom_msg(content, [])
    answers = [data["content"] for kind, data, _ in sent if kind != "comm_open"]
    return answers[0] if answers else None


def page(sent: Sent, of: ComparisonReport, start: int = 0, stop: int = 10, **query: Any) -> Any:
    """Ask for a page."""
    keys = [f"c{place}" for place in range(len(of.variants) + 1)]
    rows = {"columns": query.pop("columns", keys), "start": start, "stop": stop}
    return ask(sent, of, {"type": "page", "request": 7, "query": query, **rows})


def test_a_page_has_rows_counts_and_the_question_it_answers(sent: Sent) -> None:
    of = compared(3, 30)
    answer = page(sent, of, show="regressions", order="loss", variant=2)
    assert answer["positions"] == of.rows("regressions", variant=2)[:10]
    assert (answer["request"], answer["matched"]) == (7, of.counts(variant=2).regressions)
    assert answer["counts"][-1] == 30
    assert [len(cells) for cells in answer["rows"]] == [4] * len(answer["positions"])
    assert {"id", "input", "expected"} == set(answer["rows"][0][0])


def test_pages_are_bounded_and_may_lie_beyond_the_end(sent: Sent) -> None:
    of = compared(2, 100)
    assert len(page(sent, of, 0, 10_000)["rows"]) == 100
    assert page(sent, of, 500, 600)["rows"] == []


def test_search_looks_through_inputs_and_outputs(sent: Sent) -> None:
    assert page(sent, compared(2, 30), text="Q-0003?")["matched"] == 1


def test_an_example_opens_with_the_variant_in_question_beside_the_baseline(sent: Sent) -> None:
    answer = ask(
        sent, compared(3, 5), {"type": "detail", "request": 1, "position": 4, "variant": 2}
    )
    assert [one["name"] for one in answer["example"]["variants"]] == ["v0", "v2", "v1"]


@pytest.mark.parametrize(
    "content",
    [
        {"type": "page"},
        {"type": "detail", "request": 1, "position": 5},
        {"type": "detail", "request": 1, "position": 0, "evaluator": 9},
        {"type": "detail", "request": 1, "position": -1},
        {**FIRST, "query": {"show": "everything"}},
        {**FIRST, "query": {"variant": 3}},
        {**FIRST, "query": {"evaluator": 3}},
        {**FIRST, "query": {"limit": 10**9}},
        {"type": "slices", "request": 1, "by": "no such key", "variant": 3},
        {"type": "run", "code": "1"},
        "nonsense",
    ],
    ids=str,
)
def test_what_makes_no_sense_has_no_answer(sent: Sent, content: Any) -> None:
    assert ask(sent, compared(3, 5), content) is None


def test_columns_that_are_not_there_are_left_out(sent: Sent) -> None:
    (cells, *_) = page(sent, compared(2, 5), columns=["c0", "c77"])["rows"]
    assert cells[0]["id"] == "q-0000"


@pytest.mark.parametrize(
    ("of", "shown"),
    [
        (compared(2, 60), "regressions"),
        (card(experiment("a", dict.fromkeys(TIES, 0)), experiment("b", TIES)), "improvements"),
        (card(experiment("a", {"x": "calm"}), experiment("b", {"x": "curt"})), "disagreements"),
        (card(experiment("a", TIES), experiment("b", TIES | {"q3": None})), "errors"),
        (card(experiment("a", TIES), experiment("b", TIES)), "all"),
    ],
    ids=["regressions", "improvements", "disagreements", "errors", "all"],
)
def test_it_opens_on_what_matters_most(sent: Sent, of: ComparisonReport, shown: str) -> None:
    del sent
    first = json.loads(ComparisonView(of).setup)["query"]
    assert first["show"] == shown


@pytest.mark.slow
def test_the_state_does_not_grow_with_the_examples(sent: Sent) -> None:
    del sent
    few, many = (len(ComparisonView(compared(4, count)).setup) for count in (100, 1_000))
    assert many < 1.1 * few < 20_000
    assert len(ComparisonView(hostile()).setup) < 60_000


def test_the_bundle_has_static_html_and_the_repr_no_state(sent: Sent) -> None:
    del sent
    view = ComparisonView(compared())
    data, _ = view._repr_mimebundle_()
    assert {"text/html", "text/plain", "application/vnd.jupyter.widget-view+json"} <= set(data)
    assert repr(view) == "<ComparisonView of 2 variants>"


def test_an_interval_without_an_end_reaches_the_end_of_the_scale() -> None:
    """An infinite end raised in words and was NaN in the browser's JSON, which no browser reads."""
    card = compared()
    endless = tuple(
        one if one.is_baseline else replace(one, ci_low=-math.inf) for one in card.results
    )
    card = replace(card, results=endless)
    assert any(one.ci_low == -math.inf for one in card.results)
    json.dumps(as_json(setup(card, matrix(card))), allow_nan=False)
    assert "inf" not in " ".join(map(str, card.headlines))
