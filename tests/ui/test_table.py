"""Sorting and filtering of runs, and the pages that are handed out."""

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phoenix_nb.ui.grid import RunGrid, grid_html
from phoenix_nb.ui.table import FrameTable, LabelIs, Query, Range
from tests.ui.fabric import HOSTILE
from tests.ui.frames import runs_frame
from tests.ui.test_html import check

# A frame cannot hold half of a surrogate pair.
STORABLE = [text.replace("\ud800", "") for text in HOSTILE]
TABLE = FrameTable(runs_frame(200))


def test_columns_are_those_worth_seeing_at_a_glance() -> None:
    assert [column.title for column in TABLE.columns] == [
        "example",
        "question",
        "output",
        "error",
        "time",
        "attempts",
        "similarity",
        "tone",
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(), 200),
        (Query(text="Q-0007"), 1),
        (Query(text="no number"), 20),
        (Query(errors="failed"), 20),
        (Query(errors="succeeded"), 180),
        (Query(labels=(LabelIs(column="tone.label", label="curt"),)), 80),
        (Query(ranges=(Range(column="no such", low=0),)), 200),
        (Query(text="nowhere"), 0),
    ],
)
def test_filters(query: Query, expected: int) -> None:
    assert len(TABLE.find(query)) == expected


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_range_has_the_scores_within_it(low: float, high: float) -> None:
    found = set(TABLE.find(Query(ranges=(Range(column="similarity.score", low=low, high=high),))))
    wanted = {n for n in range(200) if n % 10 != 9 and low <= (n % 97) / 97 <= high}
    assert found == wanted


@pytest.mark.parametrize("descending", [False, True])
def test_missing_scores_come_last_either_way(*, descending: bool) -> None:
    order = TABLE.find(Query(sort="similarity.score", descending=descending))
    scores = [math.nan if n % 10 == 9 else (n % 97) / 97 for n in order]
    assert all(math.isnan(score) for score in scores[-20:])
    assert scores[:180] == sorted(scores[:180], reverse=descending)


def ask(grid: RunGrid, content: Any) -> None:
    grid._handle_msg({"content": {"data": {"method": "custom", "content": content}}, "buffers": []})


def test_a_page_travels_and_no_more(sent: list[Any]) -> None:
    grid = RunGrid(FrameTable(runs_frame(1000)))
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
    grid = RunGrid(FrameTable(runs_frame(3, outputs=["x" * 5000])))
    ask(grid, {"type": "detail", "request": 4, "position": 1})
    fields = dict(sent[-1][1]["content"]["fields"])
    assert (fields["expected.answer"], len(fields["output"])) == ("1", 5000)


@pytest.mark.parametrize(
    "content",
    [None, {"type": "page"}, {"type": "detail", "request": 1, "position": 9}, {"type": "x"}],
)
def test_what_is_not_understood_is_ignored(sent: list[Any], content: Any) -> None:
    grid = RunGrid(FrameTable(runs_frame(3)))
    before = len(sent)
    ask(grid, content)
    assert len(sent) == before


def test_the_static_table_is_escaped() -> None:
    page = check(grid_html(FrameTable(runs_frame(60, outputs=STORABLE))))
    assert "60 runs, the first 50 of them here" in page.text
