"""What a person does with rows in the browser, and what the browser hears of it."""

import pytest

from phoenix_nb.core.summary.row_notes import NO_NOTES, RowNotes
from phoenix_nb.ui.run_table.editing import NoteColumns
from phoenix_nb.ui.run_table.queries import Query
from tests.ui.run_table.editing import NOW, Actions, editable
from tests.ui.tables import grid_of, key_of, runs


@pytest.fixture
def ran():
    return runs(5)


@pytest.fixture
def actions():
    return Actions(5)


@pytest.fixture
def grid(ran, actions):
    return editable(ran, actions)


@pytest.fixture
def ask(grid):
    sent = []
    grid.send = sent.append

    def ask(**message):
        sent.clear()
        grid._receive(grid, {"request": 7, **message}, [])
        return sent[0] if sent else None

    return ask


def test_what_is_noted_is_stored_and_answered(ask, actions):
    answer = ask(type="annotate", position=2, note="wrong rule", tags=["a", "b"], thumbs="down")
    assert actions.rows[2].note == "wrong rule"
    assert (answer["type"], answer["request"], answer["position"]) == ("annotated", 7, 2)
    assert answer["error"] == ""
    notes = answer["notes"]
    assert (notes["note"], notes["tags"], notes["thumbs"]) == ("wrong rule", ["a", "b"], "down")
    assert (notes["annotator"], notes["at"]) == ("ada", NOW.isoformat())
    assert ask(type="detail", position=2)["notes"]["note"] == "wrong rule"
    assert ask(type="detail", position=0)["notes"]["known"] == ["a", "b"]


def test_a_store_that_refuses_is_said(ask, actions):
    actions.away = True
    answer = ask(type="annotate", position=2, note="x")
    assert answer["notes"] is None
    assert answer["error"] == "The store is away. Start it again."
    assert ask(type="detail", position=2)["notes"]["note"] == ""


def test_notes_are_filtered_and_found_at_once(ask, grid):
    table = grid._table
    found = [
        ("tags", {"operator": "contains", "value": "refund"}),
        ("thumbs", {"operator": "==", "value": "up"}),
        ("note", {"operator": "contains", "value": "rule"}),
    ]
    assert table.find(Query(text="refund")).rows == []
    ask(type="annotate", position=3, note="a rule", tags=["policy", "refund"], thumbs="up")
    for title, condition in found:
        where = [{"column": key_of(table, title), **condition}]
        assert table.find(Query(where=where)).rows == [3], title
    assert table.find(Query(text="refund")).rows == [3]
    ask(type="annotate", position=3, undo=True)
    assert table.find(Query(text="refund")).rows == []


def test_rows_are_sorted_by_what_is_noted_now(ask, grid):
    table = grid._table
    query = Query(sort=key_of(table, "note"))
    for position, note in ((2, "b"), (4, "a")):
        ask(type="annotate", position=position, note=note)
    assert table.find(query).rows[:2] == [4, 2]
    ask(type="annotate", position=4, note="c")
    assert table.find(query).rows[:2] == [2, 4]


def test_note_columns_are_shown_once_something_is_noted(ran):
    keys = [run.key for run in ran.records.task_runs]
    assert not any(column.shown for column in NoteColumns.of(keys, {}).columns())
    noted = NoteColumns.of(keys, {keys[1]: RowNotes(note="n", tags=("a", "b"), thumbs="up")})
    assert all(column.shown for column in noted.columns())
    assert [list(column.values)[1] for column in noted.columns()] == ["up", "a, b", "n"]


def test_rows_are_acted_on(ask, actions):
    answer = ask(type="act", action="add", positions=[1, 2, 99], split="hard")
    assert actions.done == [([1, 2], "hard", "")]
    assert (answer["words"], answer["code"], answer["error"]) == (
        "Added.", "pnb.run_experiment(…)", "",
    )  # fmt: skip
    assert ask(type="act", action="correct", positions=[1], expected="4")["words"] == "Corrected."
    assert ask(type="act", action="again", positions=[1])["code"] == "code"


@pytest.mark.parametrize(
    "message",
    [
        {"type": "annotate", "position": 99, "note": "x"},
        {"type": "annotate", "position": 1, "thumbs": "sideways"},
        {"type": "annotate", "position": 1, "note": "x" * 20_001},
        {"type": "act", "action": "add", "positions": []},
        {"type": "act", "action": "delete", "positions": [1]},
    ],
)
def test_what_is_not_understood_changes_nothing(ask, actions, message):
    assert ask(**message) is None
    assert actions.rows == [NO_NOTES] * 5


def test_a_table_without_an_editor_has_no_notes(ran):
    grid = grid_of(ran)
    sent = []
    grid.send = sent.append
    grid._receive(grid, {"type": "annotate", "request": 1, "position": 0, "note": "x"}, [])
    assert sent == []
    grid._receive(grid, {"type": "detail", "request": 1, "position": 0}, [])
    assert sent[0]["notes"] is None
