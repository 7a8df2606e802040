"""What is noted, corrected and selected in the rows that a comparison opens, with a store behind them."""

import pytest

import phoenix_nb as pnb


def other(q):
    return q["q"].upper()


@pytest.fixture
def view(client, ran):
    second = pnb.run_experiment(
        ran.dataset, other, client=client, experiment_name="second", print_summary=False
    )
    view = pnb.compare(ran, second).explore()
    view.send = lambda answer: setattr(view, "answer", answer)
    return view


def ask(view, **message):
    view.answer = None
    view._receive(view, {"request": 7, **message}, [])
    return view.answer


def key_of(view, title):
    return next(head["key"] for head in view._table.heads() if head["title"].endswith(title))


def test_each_run_of_an_example_has_notes_of_its_own(ran, view):
    opened = ask(view, type="detail", position=1)["example"]["variants"]
    rows = [row for variant in opened for row in variant["noted"]]
    assert [(row["variant"], row["notes"]["note"]) for row in rows] == [(0, ""), (0, ""), (1, "")]
    again = rows[1]
    place = {"variant": again["variant"], "position": again["position"]}
    ask(view, type="annotate", **place, note="look", tags=["policy"], thumbs="down")
    assert view.answer["notes"]["tags"] == ["policy"]
    example = ask(view, type="detail", position=1)["example"]
    assert example["variants"][0]["noted"][1]["notes"]["note"] == "look"
    assert ran.to_dataframe().loc[(example["title"], 2), "note"] == "look"


def test_tags_filter_the_examples_of_a_comparison(ran, view):
    column = key_of(view, f"{view._card.variants[0]}.tags")
    query = {"where": [{"column": column, "operator": "contains", "value": "policy"}]}
    rows = {"type": "page", "query": query, "columns": ["c0"], "start": 0, "stop": 9}
    assert ask(view, **rows)["positions"] == []
    row = ask(view, type="detail", position=2)["example"]["variants"][0]["noted"][0]
    ask(view, type="annotate", variant=0, position=row["position"], tags=["policy"])
    assert ask(view, **rows)["positions"] == []  # the rows that are read stay
    assert ask(view, **rows, edition=1)["positions"] == [2]


def test_what_is_expected_is_corrected_and_examples_go_into_datasets(client, ran, view):
    row = ask(view, type="detail", position=0)["example"]["variants"][1]["noted"][0]
    place = {"variant": 1, "positions": [row["position"]]}
    answer = ask(view, type="act", action="correct", **place, expected="uno")
    assert "Corrected" in answer["words"]
    assert "other" in answer["code"]
    answer = ask(view, type="act", action="add", positions=[0, 2], split="hard")
    assert "split “hard”" in answer["words"]
    latest = client.datasets.get_dataset(dataset="words")
    assert [example["id"] for example in latest.split("hard")] == ["one", "three"]
    assert latest["one"]["output"] == {"a": "uno"}


@pytest.mark.parametrize(
    "message",
    [
        {"type": "annotate", "variant": 9, "position": 0, "note": "x"},
        {"type": "annotate", "position": 99, "note": "x"},
        {"type": "act", "action": "correct", "variant": 9, "positions": [0]},
        {"type": "act", "action": "again", "positions": [0]},
    ],
)
def test_what_no_row_is_named_by_changes_nothing(view, message):
    assert ask(view, **message) is None
