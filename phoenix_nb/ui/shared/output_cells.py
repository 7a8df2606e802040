"""The cells that show one run: a widget where a front end draws it, static HTML where none has been seen.

A notebook that is executed without a front end (`nbconvert --execute`, papermill, CI) keeps what a cell
held when its kernel ended, and a widget is nothing there. No kernel can ask whether anybody looks, but a
front end that makes the widget's model sends a message, which takes it a tenth of a second. And what executes
such a notebook receives only the outputs of the cell that is being executed: not those of a run that an
earlier cell has started.
So, while no front end has been seen, each cell leaves a static output of the progress as it ends.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from phoenix_nb.ui.shared.environment import at_cell_end

__all__ = ["Cells", "Output", "Show", "in_marimo_cell", "in_this_cell"]


class Output(NamedTuple):
    """The output of a cell."""

    data: Mapping[str, Any]
    """By MIME type."""
    metadata: Mapping[str, Any] | None = None
    widget: Any = None
    """The widget that draws it, if it moves."""


Show = Callable[[Output], Callable[[Output], None]]
"""Shows an output in the cell that runs; returns a function that replaces it, from any cell."""

_PATIENCE = 2.0
"""Seconds after which the widget is shown in any case: some front ends make none before they draw it."""


def in_this_cell(output: Output) -> Callable[[Output], None]:
    """Show an output in the cell that runs; see `Show`."""
    from IPython.display import display

    shown = display(  # type: ignore[no-untyped-call]
        output.data, metadata=output.metadata, raw=True, display_id=True
    )

    def replace(output: Output) -> None:
        if shown is not None:
            shown.update(output.data, metadata=output.metadata, raw=True)

    return replace


def in_marimo_cell(output: Output) -> Callable[[Output], None]:
    """Show an output in the cell that runs, in marimo, which draws widgets but has no MIME type for them.

    It has IPython's `display` do what its own does: an output can be replaced while its cell runs, and not
    any more after that.
    """
    from IPython.display import display

    if output.widget is None:
        return in_this_cell(output)
    shown = display(output.widget, display_id=True)  # type: ignore[no-untyped-call]

    def replace(output: Output) -> None:
        if output.widget is None:
            shown.update(output.data, raw=True)

    return replace


class Cells:
    """Every cell that shows one view; all of them show the same.

    Args:
        widget: Makes the output that draws the widget.
        standing: Makes a static output of the progress so far.
        patient: Whether to begin with the static one, and to show the widget once a front end is seen.
        show: How an output gets in a cell.
        clock: In seconds.
        at_end: Registers a function that is called whenever a cell ends; returns one that takes it back.
    """

    def __init__(
        self,
        widget: Callable[[], Output],
        standing: Callable[[], Output],
        *,
        patient: bool,
        show: Show,
        clock: Callable[[], float],
        at_end: Callable[[Callable[[], None]], Callable[[], None]] = at_cell_end,
    ) -> None:
        self._widget = widget
        self._standing = standing
        self._show = show
        self._clock = clock
        self._replace: list[Callable[[Output], None]] = []
        self._seen = not patient
        self._live = not patient
        self._since = clock()
        self._final: Output | None = None
        self._unhook = at_end(self._cell_ended) if patient else lambda: None

    def add(self) -> None:
        """Show it in the cell that runs."""
        self._replace.append(self._show(self._widget() if self._live else self._standing()))

    def see(self) -> None:
        """Note that a front end has made the widget. Safe from any thread."""
        self._seen = True

    def tick(self) -> None:
        """Show the widget if it is time to."""
        if not self._live and (self._seen or self._clock() - self._since >= _PATIENCE):
            self._live = True
            self._put(self._widget())

    def end(self, output: Output) -> None:
        """Show the end."""
        self._put(output)
        if self._seen:
            self._forget()
        else:
            self._final = output

    def _cell_ended(self) -> None:
        """Leave a static output while nothing would draw the widget: this may be the last cell."""
        if self._seen or not self._replace:
            return
        if self._final is not None:
            self._put(self._final)
            self._forget()
        else:
            self._live = False
            self._since = self._clock()
            self._put(self._standing())

    def _forget(self) -> None:
        self._unhook()
        self._replace = []

    def _put(self, output: Output) -> None:
        for replace in self._replace:
            replace(output)
