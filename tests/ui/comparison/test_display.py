"""How a comparison shows itself: what a cell saves, what it opens, what it writes."""

import stat
from pathlib import Path

import pytest

from phoenix_nb.comparison import Comparison
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.ui.comparison.view import ComparisonView
from tests.support.comparisons import experiment


@pytest.fixture
def comparison() -> Comparison:
    """Compare two small experiments."""
    made = [experiment("terse", {"x": 0, "y": 1}), experiment("stepwise", {"x": 1, "y": 1})]
    return Comparison([RanExperiment(record, data, runs) for record, data, runs, _ in made])


def test_a_cell_saves_html_and_text_and_no_widget(comparison: Comparison) -> None:
    bundle = comparison._repr_mimebundle_()
    assert set(bundle) == {"text/html", "text/plain"}
    assert "Too few examples to tell stepwise and terse apart" in bundle["text/html"]
    assert set(comparison._repr_mimebundle_(exclude=["text/html"])) == {"text/plain"}
    assert set(comparison._repr_mimebundle_(include=["text/html"])) == {"text/html"}


def test_advice_of_the_main_result_is_said_once() -> None:
    before = {f"e{i}": int(i % 2) for i in range(100)}
    after = {f"e{i}": int(i % 2 or i < 9) for i in range(100)}
    made = [experiment("terse", before), experiment("stepwise", after | {"e99": 0})]
    html = Comparison([RanExperiment(*one[:3]) for one in made])._repr_html_()
    assert html.count("more examples would show a difference of 4 points") == 1


def test_exploring_opens_the_widget(comparison: Comparison) -> None:
    assert isinstance(comparison.explore(), ComparisonView)


def test_it_is_written_as_one_file(comparison: Comparison, tmp_path: Path) -> None:
    comparison.to_html(tmp_path / "one.html")
    # Outputs are in it, so that others must not read it unless its owner lets them.
    assert stat.S_IMODE((tmp_path / "one.html").stat().st_mode) == 0o600
    comparison.to_html(str(tmp_path / "two.html"))
    assert (tmp_path / "one.html").read_text("utf-8").startswith("<!doctype html>")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
