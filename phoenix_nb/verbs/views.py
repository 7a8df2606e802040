"""Which view a run gets: a widget in a notebook, a bar in a terminal, lines of the log elsewhere."""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from phoenix_nb.connection import Connection
from phoenix_nb.core.ports import View
from phoenix_nb.core.progress.events import Event
from phoenix_nb.experiment import RanExperiment
from phoenix_nb.handle import ExperimentHandle
from phoenix_nb.ui.shared.environment import FrontEnd, cell_number, front_end, view_kind
from phoenix_nb.ui.shared.shown_once import ShownOnce

if TYPE_CHECKING:
    from phoenix_nb.core.progress.progress import Progress
    from phoenix_nb.ui.live.log_lines import LogLines
    from phoenix_nb.ui.live.terminal import TerminalDisplay
    from phoenix_nb.ui.shared.output_cells import Output, Show

HINT = "Press ■ to stop; what has finished is kept."


def view_for(
    connection: Connection, *, print_summary: bool
) -> Callable[[ExperimentHandle[Any]], View | None]:
    """Choose the view when the run begins, by where it runs; `connection` is where it is stored."""

    def make(handle: ExperimentHandle[Any]) -> View | None:
        kind = view_kind(front_end())
        if kind == "widget":
            return NotebookView(handle, connection, print_summary=print_summary)
        if kind != "text" and not print_summary and not _is_logged():
            return None
        return TerminalView(handle, bar=kind == "text", print_summary=print_summary)

    return make


@contextmanager
def one_place() -> "Iterator[Callable[[ShownOnce], None]]":
    """Have what is run within, one after the other, show itself in one place of the cell.

    Yields:
        A function that shows the result of it all in this place, in the end.
    """
    if view_kind(front_end()) != "widget":
        yield lambda _: None
        return
    from phoenix_nb.ui.shared.output_cells import Output
    from phoenix_nb.verbs.next_steps import STAGE

    places: list[Callable[[Output], None]] = []

    def show(output: Output) -> Callable[[Output], None]:
        if places:
            places[0](output)
        else:
            places.append(_in_cell()(output))
        return places[0]

    def conclude(result: ShownOnce) -> None:
        if places:
            show(Output({"text/html": str(result.html()), "text/plain": str(result)}))
            result.shown_in(cell_number())

    token = STAGE.set(show)
    try:
        yield conclude
    finally:
        STAGE.reset(token)


def _in_cell() -> "Show":
    """Return how the front end shows an output in the cell that runs."""
    from phoenix_nb.ui.shared.output_cells import in_marimo_cell, in_this_cell

    return in_marimo_cell if front_end() is FrontEnd.MARIMO else in_this_cell


def _is_logged() -> bool:
    """Whether anybody reads what is logged on level INFO."""
    return logging.getLogger("phoenix_nb").isEnabledFor(logging.INFO)


def _display(progress: "Progress", *, bar: bool) -> "TerminalDisplay | LogLines | None":
    """Make what shows how far a run is, outside of notebooks."""
    if bar:
        from phoenix_nb.ui.live.terminal import TerminalDisplay

        return TerminalDisplay(progress)
    if _is_logged():
        from phoenix_nb.ui.live.log_lines import LogLines

        return LogLines(progress)
    return None


class TerminalView:
    """A progress bar or lines of the log while it goes on, and a table at the end, on standard error."""

    def __init__(self, handle: ExperimentHandle[Any], *, bar: bool, print_summary: bool) -> None:
        # Imported before the first call, so that nobody waits for it after the last.
        import phoenix_nb.core.reuse.report
        import phoenix_nb.experiment.statistics  # noqa: F401 - both are in the summary
        from phoenix_nb.ui.live import terminal

        self._terminal = terminal
        self._display = _display(handle.live_progress, bar=bar)
        self._print_summary = print_summary

    def open(self) -> None:
        """Show the bar, or begin to log."""
        if self._display:
            self._display.open()

    def __call__(self, event: Event) -> None:
        """Show what an event changes."""
        if self._display:
            self._display(event)

    @property
    def widget(self) -> None:
        """None: a terminal has no widgets."""
        return

    def show_again(self) -> bool:
        """Do nothing: a terminal has one bar."""
        return False

    def close(self, shown: Sequence[Any], failure: str = "") -> None:
        """Take the bar away and print the summaries."""
        del failure  # it is raised to whoever waits, and logged where nobody does
        if self._display:
            self._display.close()
        if self._print_summary:
            for result in shown:
                if isinstance(result, RanExperiment):
                    self._terminal.print_summary(result.report())
                else:
                    sys.stderr.write(f"{result}\n")
                if self._display:  # on a terminal, where IPython's own output goes, too
                    result.shown_in(cell_number())


class NotebookView:
    """A live widget in the cell, replaced in place by static HTML at the end."""

    def __init__(
        self, handle: ExperimentHandle[Any], connection: Connection, *, print_summary: bool
    ) -> None:
        import phoenix_nb.core.reuse.report
        import phoenix_nb.ui.static_html.experiment  # noqa: F401 - both are in what stands in the end
        from phoenix_nb.ui.live.view import LiveDisplay
        from phoenix_nb.verbs.next_steps import STAGE, next_steps

        front = front_end()
        self._show: Show = STAGE.get() or _in_cell()
        self._replace: list[Callable[[Output], None]] = []
        self._handle, self._connection = handle, connection
        self._next_steps = next_steps if front is FrontEnd.JUPYTER else None
        self._display = LiveDisplay(
            handle.live_progress,
            HandleControls(handle),
            interactive=not handle.blocking,
            hint=HINT if handle.blocking else "",
            find_example=handle.find_example,
            # Others than Jupyter's own make a widget only when they draw it.
            patient=handle.background and front is FrontEnd.JUPYTER and STAGE.get() is None,
            lasting=handle.background and front is FrontEnd.MARIMO,
            show=self._shown,
        )
        self._print_summary = print_summary
        self._cell: int | None = None

    def _shown(self, output: "Output") -> "Callable[[Output], None]":
        """Show an output in a cell, and remember where."""
        replace = self._show(output)
        self._replace.append(replace)
        return replace

    def _again(self, output: "Output") -> "Callable[[Output], None]":
        """Show another run wherever this one was shown."""

        def replace(output: "Output") -> None:
            for each in self._replace:
                each(output)

        replace(output)
        return replace

    def open(self) -> None:
        """Show the widget."""
        self._cell = cell_number()
        self._display.open()

    def __call__(self, event: Event) -> None:
        """Show what an event changes."""
        self._display(event)

    @property
    def widget(self) -> Any:
        """The widget, while it is shown."""
        return self._display.view

    def show_again(self) -> bool:
        """Show the widget in this cell too, unless it is the one that shows it already."""
        if self._display.view is None:
            return False
        if self._cell != cell_number():
            self._display.show_again()
        return True

    def close(self, shown: Sequence[Any], failure: str = "") -> None:
        """Put static HTML in the widget's place."""
        if failure:
            from phoenix_nb.ui.static_html.markup import tag

            words = f"The experiment could not begin. {failure}"
            self._display.close(str(tag("div", words)), words)
            return
        results = shown if self._print_summary else []
        steps = None
        if results and self._next_steps:
            steps = self._next_steps(results, self._handle, self._connection, self._again)
        self._display.close(
            "".join(result.html() for result in results) + ("" if steps is None else steps.html()),
            "\n\n".join(map(str, results)),
        )
        if self._cell == cell_number():  # the cell that began it is still the one
            for result in results:
                result.shown_in(self._cell)


class HandleControls:
    """What the widget's buttons do; may be called from any thread."""

    def __init__(self, handle: ExperimentHandle[Any]) -> None:
        self._handle = handle

    def pause(self) -> None:
        """Start nothing new."""
        self._handle.pause()

    def resume(self) -> None:
        """Go on."""
        self._handle.resume()

    def stop(self, experiment_id: str | None = None) -> None:
        """Stop everything, or one variant."""
        self._handle.stop(experiment_id)

    def retry_failed(self) -> None:
        """Run and evaluate again what has failed."""
        self._handle.retry_failed()

    @property
    def concurrency(self) -> int | None:
        """The number of calls in flight that was set; None while it adapts."""
        return self._handle.concurrency

    def set_concurrency(self, concurrency: int | None) -> None:
        """Change the number of calls in flight; None adapts."""
        self._handle.concurrency = concurrency
