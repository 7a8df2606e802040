"""A session in its cell: static until a front end has been seen, and once it is finished."""

import pytest

import phoenix_nb as pnb
from phoenix_nb.labels.controls import SessionControls
from phoenix_nb.ui.labelling.display import LabellingDisplay
from tests.labels.labelled import answer, experiment


class Cell:
    """Keeps what a cell would show."""

    def __init__(self):
        self.data = {}

    def __call__(self, output):
        self.replace(output)
        return self.replace

    def replace(self, output):
        self.data = dict(output.data)

    @property
    def moves(self):
        return "application/vnd.jupyter.widget-view+json" in self.data


@pytest.fixture
def session(tmp_path):
    return pnb.label(experiment(tmp_path / "s.db"), "Is it right?", n=12)


def say(display, kind):
    display.widget._receive(display.widget, {"type": kind}, [])


def test_a_cell_is_static_until_a_front_end_has_made_the_widget(session) -> None:
    cell = Cell()
    display = LabellingDisplay(SessionControls(session), show=cell)
    display.show()
    assert not cell.moves
    assert "0 of 12" in cell.data["text/html"]
    say(display, "seen")
    assert cell.moves


def test_a_finished_session_leaves_its_static_form(session) -> None:
    cell = Cell()
    display = LabellingDisplay(SessionControls(session), show=cell)
    display.show()
    say(display, "seen")
    answer(session)
    say(display, "finish")
    assert not cell.moves
    assert "12 of 12" in cell.data["text/html"]
    display.show()
    assert cell.moves
