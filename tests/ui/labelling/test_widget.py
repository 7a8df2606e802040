"""The kernel's half of the labelling widget: what it stores, what it sends, and what it refuses."""

import json

import pytest

import phoenix_nb as pnb
from phoenix_nb.errors import StoreUnavailableError
from phoenix_nb.ui.labelling.widget import label_keys
from phoenix_nb.ui.run_table.widget import RunGrid
from tests.labels.labelled import answer, experiment

ASKED = "Is it <b>right</b>?"


@pytest.fixture
def session(tmp_path):
    return pnb.label(experiment(tmp_path / "s.db"), ASKED, n=12, rubric="Be strict.")


def ask(session, **content):
    """Ask the widget, and return its answer."""
    answers = []
    widget = session.widget
    widget.send = lambda message, **_: answers.append(message)
    widget._receive(widget, {"request": 1, **content}, [])
    return answers[0] if answers else None


class Cell:
    """Keeps what a cell shows, and ends when it is told to."""

    def __init__(self):
        self.shown = []
        self.end = None

    def show(self, output):
        self.shown.append(output.data["text/html"])
        return lambda output: self.shown.append(output.data["text/html"])

    def at_end(self, act):
        self.end = act


@pytest.fixture
def cell(session):
    cell = Cell()
    session.widget.show(show=cell.show, at_end=cell.at_end)
    return cell


def test_a_row_is_sent_without_scores_judges_or_variants(session) -> None:
    message = ask(session, type="row", place=-1)
    row = message["row"]
    assert (row["place"], [block["name"] for block in row["outputs"]]) == (0, ["output"])
    assert "judge" not in json.dumps(message["row"])
    assert message["reached"]["total"] == 12


def test_a_label_is_stored_before_the_next_row_is_sent(session) -> None:
    message = ask(session, type="label", place=0, label="no", note="wrong", tags=["rule"])
    assert (message["saved"], message["row"]["place"]) == ("saved: no", 1)
    stored = session.to_dataframe().iloc[0]
    assert (stored["label"], stored["note"], stored["tags"]) == ("no", "wrong", ("rule",))
    assert message["reached"]["tags"] == ["rule"]


@pytest.mark.parametrize(
    ("labels", "calls"),
    [
        (
            ["yes", "no"],
            'experiment.agreement("judge", "human") and experiment.corrected("judge", "human")',
        ),
        (["a", "b", "c"], 'experiment.agreement("judge", "human")'),
    ],
)
def test_the_end_says_what_can_be_called_next(tmp_path, labels, calls) -> None:
    session = pnb.label(experiment(tmp_path / "s.db"), ASKED, n=2, labels=labels)
    assert json.loads(bytes(session.widget.setup))["next"] == calls
    for example in session.examples:
        session.record(example, labels[0])
    assert f"Next: {calls}." in session.widget.static_html().replace("&quot;", '"')


def test_the_end_of_a_pair_goes_on_with_the_comparison(tmp_path) -> None:
    one, other = (experiment(tmp_path / "s.db", name=name) for name in ("one", "other"))
    session = pnb.label(pnb.compare(one, other), ASKED, n=2, name="preferred")
    setup = json.loads(bytes(session.widget.setup))
    assert setup["next"] == 'comparison.corrected("judge", "preferred")'


def test_a_key_press_reads_only_what_has_been_stored_since_the_last(session, monkeypatch) -> None:
    answer(session, 4)
    ask(session, type="label", place=4, label="yes")
    load, read = session._store.load_entries, []

    def counted(kind, subject, *, after=None):
        entries = load(kind, subject, after=after)
        read.append([entry.id for entry in entries])
        return entries

    monkeypatch.setattr(session._store, "load_entries", counted)
    assert ask(session, type="label", place=5, label="yes")["reached"]["labelled"] == 6
    assert [len(ids) for ids in read] == [0, 1]


def test_what_another_kernel_has_stored_is_there_with_the_next_message(session) -> None:
    ask(session, type="row", place=-1)
    other = pnb.label(pnb.get_experiment(session._experiments[0].id, client=_again(session)), ASKED)
    other.record(session.examples[0].id, "no", tags=["rule"])
    message = ask(session, type="label", place=1, label="yes")
    assert (message["reached"]["labelled"], message["reached"]["tags"]) == (2, ["rule"])
    other.undo()  # takes back the last one, which was given here
    other.record(session.examples[2].id, "yes")
    assert ask(session, type="row", place=-1)["row"]["place"] == 1
    assert ask(session, type="label", place=1, label="yes")["row"]["place"] == 3


def _again(session):
    """Open the session's store once more, as another kernel does."""
    return pnb.Client(path=session._store.location)


def test_rows_skipped_are_passed_over_and_the_end_is_no_row(session) -> None:
    assert ask(session, type="label", place=0, label=None)["row"]["place"] == 1
    answer(session)
    message = ask(session, type="row", place=-1)
    assert message["row"] is None
    assert message["reached"]["labelled"] == 12


def test_the_end_offers_the_rows_on_which_judge_and_people_differ(tmp_path) -> None:
    session = pnb.label(experiment(tmp_path / "s.db"), ASKED, n=60)
    answer(session, 59)
    assert ask(session, type="row", place=-1)["reached"]["steps"] == ""
    message = ask(session, type="label", place=59, label="yes")
    differing = session._experiments[0].agreement("judge", "human").disagreements
    assert message["reached"]["steps"] == session.widget._steps.place_name
    (button,) = json.loads(bytes(session.widget._steps.setup))["steps"]
    assert button["shortcut"] == "d"
    assert button["label"] == f"Open the {len(differing)} rows on which judge and human differ"
    opened = session.widget._steps._steps["step-0"].take()
    assert isinstance(opened, RunGrid)
    assert len(opened._table) == len(differing)
    text = session.widget.static_html().replace("&quot;", '"')
    assert 'experiment.agreement("judge", "human").explore()' in text
    assert ask(session, type="undo")["reached"]["steps"] == ""


@pytest.mark.parametrize("labels", [["yes", "no"], ["a", "b"]], ids=["agree", "not comparable"])
def test_the_end_offers_no_rows_where_there_are_none_to_open(tmp_path, labels) -> None:
    session = pnb.label(experiment(tmp_path / "s.db"), ASKED, n=10, labels=labels)
    judged = session.judges()[0].rows
    for example in session.examples:
        right = judged[example.id, 1].score == 1
        session.record(example, labels[0] if right else labels[1])
    assert ask(session, type="row", place=-1)["reached"]["steps"] == ""
    assert ".explore()" not in session.widget.static_html()


def test_undo_goes_back_to_the_row(session) -> None:
    ask(session, type="label", place=0, label="yes")
    message = ask(session, type="undo")
    assert (message["saved"], message["row"]["place"]) == ("undone", 0)
    assert ask(session, type="undo")["saved"] == "nothing to undo"


def test_an_answered_row_shows_its_answer(session) -> None:
    ask(session, type="label", place=0, label="yes", note="fine")
    row = ask(session, type="row", place=0)["row"]
    assert (row["answered"], row["label"], row["note"]) == (True, "yes", "fine")


def test_what_cannot_be_stored_is_answered_in_words(session, monkeypatch) -> None:
    def full(entries):
        raise StoreUnavailableError("The disk is full; free some space.")

    monkeypatch.setattr(session._store, "add_entries", full)
    message = ask(session, type="label", place=0, label="yes")
    assert (message["error"], message["saved"], message["row"]) == (
        "The disk is full; free some space.", "", None,
    )  # fmt: skip
    assert session.to_dataframe().empty


@pytest.mark.parametrize(
    "content",
    [
        {"type": "label", "place": -2, "label": "yes"},
        {"type": "label", "place": 0, "label": "x" * 2_000},
        {"type": "label", "place": 0, "label": "yes", "annotator": "mallory"},
        {"type": "delete"},
    ],
)
def test_messages_that_it_does_not_know_are_ignored(session, content) -> None:
    assert ask(session, **content) is None


def test_a_label_that_is_not_the_sessions_is_refused(session) -> None:
    assert (
        "'perhaps' is not a label" in ask(session, type="label", place=0, label="perhaps")["error"]
    )


def test_keys_are_digits_and_the_first_letters_that_are_free() -> None:
    keys = {label["label"]: label["keys"] for label in label_keys(["yes", "no", "unsure", "none"])}
    assert keys == {"yes": ["1", "y"], "no": ["2"], "unsure": ["3"], "none": ["4"]}
    assert len(label_keys([f"{n}" for n in range(12)])[11]["keys"]) == 0


def test_n_is_a_note_unless_a_label_has_it(session, tmp_path) -> None:
    assert json.loads(bytes(session.widget.setup))["note"] == "m"
    other = pnb.label(experiment(tmp_path / "o.db"), ASKED, labels=["good", "bad"])
    assert json.loads(bytes(other.widget.setup))["note"] == "n"


def test_the_static_form_is_escaped_and_says_how_to_go_on(session) -> None:
    answer(session, 5)
    bundle = session._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert "<b>right" not in data["text/html"]
    assert "5 of 12" in data["text/html"]
    assert "Run the cell again" in data["text/html"]
    assert "5 of 12" in data["text/plain"]


def test_a_cell_shows_how_things_stand_once_the_last_row_has_its_answer(session, cell) -> None:
    assert "0 of 12" in cell.shown[0]
    answer(session, 10)
    for place in (10, 11):
        assert len(cell.shown) == 1
        ask(session, type="label", place=place, label="yes")
    assert "12 of 12" in cell.shown[1]


def test_a_cell_shows_how_things_stand_whenever_one_ends(session, cell) -> None:
    answer(session, 5)
    cell.end()
    assert ["5 of 12" in shown for shown in cell.shown] == [False, True]
    cell.end()
    assert len(cell.shown) == 2


def test_a_store_that_is_gone_does_not_disturb_the_cell_that_ends(
    session, cell, monkeypatch
) -> None:
    def gone(*_, **_options):
        raise StoreUnavailableError("The disk is gone; connect it.")

    monkeypatch.setattr(session._store, "load_entries", gone)
    cell.end()
    assert len(cell.shown) == 1
