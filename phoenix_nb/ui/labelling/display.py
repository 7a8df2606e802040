"""A labelling session in the cells that show it: a widget where a front end draws it, else static HTML."""

from phoenix_nb.ui.labelling.controls import LabellingControls
from phoenix_nb.ui.labelling.widget import LabellingWidget
from phoenix_nb.ui.shared.output_cells import Cells, Output, Show, in_this_cell
from phoenix_nb.ui.static_html.labelling import labelling_html, labelling_text

__all__ = ["LabellingDisplay"]


class LabellingDisplay:
    """Shows a session, and puts its static form in the widget's place once it is finished.

    A notebook that is saved before holds the widget, which is nothing without its kernel.

    Args:
        controls: The session.
        show: How an output gets in a cell.
    """

    def __init__(self, controls: LabellingControls, *, show: Show = in_this_cell) -> None:
        self._controls = controls
        self._show = show
        self._seen = False
        self._shown: list[Cells] = []
        self.widget: LabellingWidget = LabellingWidget(
            controls, on_seen=self._see, on_finished=self._finish
        )
        """Draws the session."""

    def show(self) -> None:
        """Show it in the cell that runs."""
        cells = Cells(self._live, self._standing, patient=not self._seen, show=self._show)
        cells.add()
        self._shown.append(cells)

    def _see(self) -> None:
        """Put the widget in place: a front end has made it."""
        self._seen = True
        for cells in self._shown:
            cells.see()
            cells.tick()

    def _finish(self) -> None:
        for cells in self._shown:
            cells.see()
            cells.end(self._standing())
        self._shown = []

    def _live(self) -> Output:
        data, metadata = self.widget.bundle()
        return Output(data, metadata, self.widget)

    def _standing(self) -> Output:
        return Output(
            {
                "text/html": labelling_html(self._controls),
                "text/plain": labelling_text(self._controls),
            }
        )
