"""What cells hold while a run goes on: the widget where a front end has been seen, static HTML elsewhere."""

from typing import Any

import pytest

from phoenix_nb.ui.shared.output_cells import Cells, Output

WIDGET, STANDING, FINAL = (Output({"text/plain": one}) for one in ("widget", "standing", "final"))


class Notebook:
    """Cells, a clock, and what is called when a cell ends."""

    def __init__(self, **options: Any) -> None:
        self.now = 0.0
        self.cells: list[str] = []
        self.hooks: list[Any] = []
        self.view = Cells(
            lambda: WIDGET,
            lambda: STANDING,
            show=self.show,
            clock=lambda: self.now,
            at_end=self.at_end,
            **options,
        )
        self.view.add()

    def show(self, output: Output) -> Any:
        place = len(self.cells)
        self.cells.append(output.data["text/plain"])

        def replace(output: Output) -> None:
            self.cells[place] = output.data["text/plain"]

        return replace

    def at_end(self, act: Any) -> Any:
        self.hooks.append(act)
        return lambda: self.hooks.remove(act)

    def end_cell(self) -> None:
        for act in list(self.hooks):
            act()


@pytest.fixture
def notebook() -> Notebook:
    return Notebook(patient=True)


def test_the_widget_comes_once_a_front_end_is_seen_and_stays(notebook: Notebook) -> None:
    assert notebook.cells == ["standing"]
    notebook.view.see()
    notebook.view.tick()
    assert notebook.cells == ["widget"]
    notebook.end_cell()
    notebook.view.add()
    assert notebook.cells == ["widget", "widget"]
    notebook.view.end(FINAL)
    assert notebook.cells == ["final", "final"]
    assert notebook.hooks == []


def test_a_front_end_that_makes_widgets_late_gets_it_after_a_while(notebook: Notebook) -> None:
    notebook.now = 1.9
    notebook.view.tick()
    assert notebook.cells == ["standing"]
    notebook.now = 2.0
    notebook.view.tick()
    assert notebook.cells == ["widget"]


def test_with_no_front_end_each_cell_leaves_how_things_stand_and_the_end_at_last(
    notebook: Notebook,
) -> None:
    notebook.now = 2.0
    notebook.view.tick()
    notebook.end_cell()
    assert notebook.cells == ["standing"]
    notebook.view.end(FINAL)
    notebook.cells[0] = "what the run itself sends is not heard"
    notebook.end_cell()
    assert notebook.cells == ["final"]
    assert notebook.hooks == []


def test_where_the_cell_lasts_as_long_as_the_run_the_widget_is_there_at_once() -> None:
    notebook = Notebook(patient=False)
    assert notebook.cells == ["widget"]
    assert notebook.hooks == []
