"""The live view of runs under way: a widget that moves, and static HTML in its place at the end."""

import time
from collections.abc import Callable
from typing import Any, Protocol

import traitlets

from phoenix_nb.core.progress.events import Event
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.model import ExampleRecord
from phoenix_nb.ui.live import messages as ask
from phoenix_nb.ui.live.interval_loading import IntervalLoading
from phoenix_nb.ui.live.redraw_timer import Ticker
from phoenix_nb.ui.live.snapshot import Snapshots, error_key
from phoenix_nb.ui.live.status_words import call_to_resume
from phoenix_nb.ui.shared.assets import module, styles
from phoenix_nb.ui.shared.output_cells import Cells, Output, Show, in_this_cell
from phoenix_nb.ui.shared.plain_text import left_running, progress_text
from phoenix_nb.ui.shared.widget import AnyWidget
from phoenix_nb.ui.shared.words import clean
from phoenix_nb.ui.static_html.progress import left_running_html, progress_html

__all__ = ["Controls", "LiveDisplay", "LiveView"]


class Controls(Protocol):
    """The actions of the buttons. Called from any thread; they must return at once."""

    def pause(self) -> None:
        """Start nothing new."""
        ...

    def resume(self) -> None:
        """Start calls again."""
        ...

    def stop(self, experiment_id: str | None = None) -> None:
        """Stop one variant, or everything."""
        ...

    def retry_failed(self) -> None:
        """Run again what has failed."""
        ...

    @property
    def concurrency(self) -> int | None:
        """The number of calls in flight that was set; None while it adapts."""
        ...

    def set_concurrency(self, concurrency: int | None) -> None:
        """Change the number of calls in flight; None lets it adapt."""
        ...


class LiveView(AnyWidget):
    """The widget of the live view: one trait travels, in one message for each redraw."""

    _esm = module("live")
    _css = styles("live")
    snapshot: traitlets.Bytes = traitlets.Bytes(b"").tag(sync=True)
    """The snapshot that is shown; see `phoenix_nb.ui.live.snapshot`."""

    def __init__(
        self,
        progress: Progress,
        controls: Controls | None,
        snapshot: bytes,
        on_seen: Callable[[], None] = lambda: None,
    ) -> None:
        self._progress = progress
        self._controls = controls
        self._on_seen = on_seen
        super().__init__(snapshot=snapshot)
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        """Name the widget; its state stays out of it."""
        return f"<LiveView {progress_text(self._progress)}>"

    def _repr_mimebundle_(self, **options: Any) -> Any:
        """Add static HTML and text for front ends that know no widgets."""
        bundle = super()._repr_mimebundle_(**options)
        data, metadata = bundle if isinstance(bundle, tuple) else (bundle, {})
        static = {
            "text/html": progress_html(self._progress),
            "text/plain": progress_text(self._progress),
        }
        return {**(data or {}), **static}, metadata

    def _receive(self, _widget: Any, content: Any, _buffers: Any) -> None:
        """Answer a message; called on a thread of the front end's choosing, so nothing is touched here."""
        asked = ask.parse(content)
        if isinstance(asked, ask.Traceback):
            text = self._traceback(asked.key)
            self.send(ask.TracebackText(type="traceback", key=asked.key, text=text))
        elif isinstance(asked, ask.Seen):
            self._on_seen()
        elif asked is not None and self._controls is not None:
            _carry_out(self._controls, asked)
        elif refused := ask.refusal(content):
            self.send(ask.Refused(type="refused", text=refused))

    def _traceback(self, key: str) -> str:
        for group in self._progress.errors.largest():
            if error_key(group) == key:
                return clean(group.traceback or f"{group.type}: {group.message}")
        return ""


def _carry_out(controls: Controls, asked: ask.Ask) -> None:
    match asked:
        case ask.Pause():
            controls.pause()
        case ask.Resume():
            controls.resume()
        case ask.Stop():
            controls.stop(asked.experiment_id)
        case ask.RetryFailed():
            controls.retry_failed()
        case ask.SetConcurrency():
            wanted = asked.concurrency
            controls.set_concurrency(None if wanted == "auto" else wanted)


class LiveDisplay:
    """Shows progress in a cell while runs go on: a listener that redraws at most ten times a second.

    Args:
        progress: What is shown. Its owner folds the events into it before it notifies this view.
        controls: What the buttons do; None shows none.
        interactive: Whether a click can be answered while the work goes on.
        hint: What to do instead where it cannot.
        find_example: Finds an example by its id, to show inputs beside the outputs.
        patient: Whether the cell ends before the work does and may never have been looked at; see `Cells`.
        lasting: Whether the widget stays for good, because nothing can take its place by then.
        clock: The engine's clock, in seconds.
        show: How an output gets in a cell.
    """

    def __init__(
        self,
        progress: Progress,
        controls: Controls | None,
        interactive: bool = True,  # noqa: FBT001, FBT002 - named in every call
        hint: str = "",
        *,
        find_example: Callable[[str], ExampleRecord | None] | None = None,
        patient: bool = False,
        lasting: bool = False,
        clock: Callable[[], float] = time.monotonic,
        show: Show = in_this_cell,
    ) -> None:
        self._progress = progress
        self._controls = controls
        self._clock = clock
        self._snapshots = Snapshots(
            progress,
            interactive=interactive and controls is not None,
            adaptive=lambda: controls is not None and controls.concurrency is None,
            hint=hint,
            find_example=find_example,
            has_intervals=IntervalLoading().is_over,
        )
        self._ticker = Ticker(self._draw, clock=clock)
        self._view: LiveView | None = None
        self._lasting = lasting
        self._cells = Cells(self._live, self._standing, patient=patient, show=show, clock=clock)

    def __call__(self, event: Event) -> None:
        """Note that something has happened."""
        self._ticker(event)

    @property
    def view(self) -> LiveView | None:
        """The widget, while it is shown."""
        return self._view

    def open(self) -> None:
        """Show the widget in the cell that runs."""
        self._view = LiveView(
            self._progress, self._controls, self._snapshots.take(self._clock()), self._seen
        )
        self._cells.add()
        self._ticker.open()

    def show_again(self) -> None:
        """Show the same widget in the cell that runs now, too; all of them end together."""
        if self._view is not None:
            self._cells.add()

    def tick(self) -> None:
        """Redraw if that is due."""
        self._ticker.tick()

    def close(self, final: str = "", final_text: str = "") -> None:
        """Put static HTML in the widget's place: `final`, or where everything stands now."""
        self._ticker.close()
        if self._lasting:
            self._draw()
        view, self._view = self._view, None
        if view is None:
            return
        now = self._clock()
        html = final or progress_html(self._progress, now)
        text = final_text or progress_text(self._progress, now)
        self._cells.end(Output({"text/html": html, "text/plain": text}))
        if not self._lasting:
            view.close()

    def _draw(self) -> None:
        if self._view is not None:
            self._cells.tick()
            self._view.snapshot = self._snapshots.take(self._clock())

    def _seen(self) -> None:
        """Note that a front end has made the widget; called on a thread of its choosing."""
        self._cells.see()
        self._ticker.touch()

    def _live(self) -> Output:
        assert self._view is not None  # noqa: S101 - cells are given widgets while there is one
        data, metadata = self._view._repr_mimebundle_()
        return Output(data, metadata, self._view)

    def _standing(self) -> Output:
        now = self._clock()
        html, text = progress_html(self._progress, now), progress_text(self._progress, now)
        note = left_running(call_to_resume(list(self._progress.experiments.values())))
        return Output(
            {"text/html": f"{html}{left_running_html(note)}", "text/plain": f"{text}\n{note}"}
        )
