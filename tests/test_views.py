"""Which view a run gets, and what is left for the cell's last line to show."""

from types import SimpleNamespace

import pytest

from phoenix_nb import views
from phoenix_nb.core.progress import Progress
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.model import Records
from phoenix_nb.ui import once
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
