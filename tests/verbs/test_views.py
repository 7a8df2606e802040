"""Which view a run gets, and what is left for the cell's last line to show."""

import asyncio
import json
from types import SimpleNamespace

import IPython.display
import pytest

import phoenix_nb as pnb
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import Records
from phoenix_nb.ui.live.view import LiveView
from phoenix_nb.ui.shared import shown_once as once
from phoenix_nb.ui.shared.environment import FrontEnd
from phoenix_nb.ui.shared.output_cells import Output
from phoenix_nb.ui.shared.shown_once import ShownOnce
from phoenix_nb.verbs import views
from phoenix_nb.verbs.next_steps import STAGE
from tests.support.ran import dataset, experiment


@pytest.fixture
def cell(monkeypatch):
    """The number of IPython's cell that runs."""
    now = SimpleNamespace(number=1)
    for module in (views, once):
        monkeypatch.setattr(module, "cell_number", lambda: now.number)
    return now


@pytest.mark.parametrize("on_terminal", [True, False])
def test_ipython_does_not_print_again_what_the_summary_has_just_said(cell, on_terminal, capsys):
    ran = RanExperiment(experiment(2), dataset(2), Records((), ()))
    handle = SimpleNamespace(live_progress=Progress())
    view = views.TerminalView(handle, bar=on_terminal, print_summary=True)
    view.open()
    view.close([ran])
    assert "first" in capsys.readouterr().err
    assert ("shown above" in ran._repr_mimebundle_()["text/plain"]) is on_terminal
    cell.number = 2
    assert ran._repr_mimebundle_()["text/plain"] == str(ran)


class Marimo:
    """What marimo puts in the place of IPython's `display`: it takes objects, and knows no metadata."""

    def __init__(self):
        self.shown = []

    def display(self, *objects, display_id=None, raw=False):
        self.shown.extend(objects)
        return self

    def update(self, shown, *, raw=False):
        self.shown.append(shown)


@pytest.fixture
def marimo(monkeypatch):
    monkeypatch.setattr(views, "front_end", lambda: FrontEnd.MARIMO)
    cell = Marimo()
    monkeypatch.setattr(IPython.display, "display", cell.display)
    return cell


NUMBERS = pnb.Dataset.from_records([{"n": 1}, {"n": 2}], input_keys="n", name="numbers")


def test_in_marimo_a_run_is_drawn_by_its_widget_and_replaced_at_its_end(marimo):
    asyncio.run(pnb.async_run_experiment(NUMBERS, lambda input: 1))
    widget, end = marimo.shown
    assert isinstance(widget, LiveView)
    assert "2 of 2 runs done" in end["text/plain"]


def test_in_marimo_the_widget_of_a_started_run_stays_and_says_how_it_ended(marimo):
    async def start():
        handle = pnb.start_experiment(NUMBERS, lambda input: 1)
        assert isinstance(handle._display_(), LiveView)
        result = await handle
        assert handle._display_() is result

    asyncio.run(start())
    widget = marimo.shown[0]
    assert json.loads(widget.snapshot)["state"] == "finished"
    assert widget.comm is not None


class Place:
    """What IPython's `display` returns: a place in a cell, whose output can be replaced."""

    def __init__(self, output):
        self.outputs = [output["text/plain"]]

    def update(self, output, **_):
        self.outputs.append(output["text/plain"])


class Result(ShownOnce):
    def html(self):
        return "<p>the result</p>"

    def __str__(self):
        return "the result"


def test_what_runs_in_one_place_takes_the_place_of_what_ran_before(monkeypatch):
    places = []

    def display(output, **_):
        places.append(Place(output))
        return places[-1]

    monkeypatch.setattr(views, "front_end", lambda: FrontEnd.JUPYTER)
    monkeypatch.setattr(IPython.display, "display", display)
    with views.one_place() as conclude:
        show = STAGE.get()
        for n in (1, 2):
            replace = show(Output({"text/plain": f"running {n}"}))
            replace(Output({"text/plain": f"ended {n}"}))
        conclude(Result())
    outputs = ["running 1", "ended 1", "running 2", "ended 2", "the result"]
    assert [place.outputs for place in places] == [outputs]
    assert STAGE.get() is None
