"""Progress and summaries in a terminal, on standard error."""

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.text import Text

from phoenix_nb.core.progress.events import Event, Planned
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.core.summary.experiment import ExperimentReport
from phoenix_nb.ui.live.redraw_timer import Ticker
from phoenix_nb.ui.shared.limit_words import progress_limits
from phoenix_nb.ui.shared.outlook_words import outlook_line
from phoenix_nb.ui.shared.plain_text import experiment_text, failure_lines, workers_words
from phoenix_nb.ui.shared.words import count, duration, one_line, per_second, shorten

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["TerminalDisplay", "print_summary"]

_SHORTEST_BAR = 10
"""Columns."""


class TerminalDisplay:
    """A progress bar that is redrawn in place: done, failed, rate, time left.

    A listener like any other view. It only reads `progress`; the owner folds the events into it.
    """

    def __init__(
        self,
        progress: Progress,
        *,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        from rich.live import Live

        self._progress = progress
        self._clock = clock
        self._console = Console(file=sys.stderr if stream is None else stream)
        # No refresh thread of its own: the loop that runs the work draws.
        self._live = Live(console=self._console, auto_refresh=False, transient=True)
        self._ticker = Ticker(self._draw, clock=clock)

    def __call__(self, event: Event) -> None:
        """Note that something has happened."""
        if isinstance(event, Planned) and (line := outlook_line(event.outlook)):
            self._console.print(line, markup=False, highlight=False, soft_wrap=True)
        self._ticker(event)

    def open(self) -> None:
        """Show the bar."""
        self._live.start()
        self._ticker.open()
        self._draw()

    def tick(self) -> None:
        """Redraw if that is due."""
        self._ticker.tick()

    def close(self, final: str = "", final_text: str = "") -> None:
        """Remove the bar, and print `final_text` in its place. `final` is for notebooks."""
        del final
        self._ticker.close()
        self._live.stop()
        if final_text:
            self._console.print(final_text, markup=False, highlight=False, soft_wrap=True)

    def _draw(self) -> None:
        line = _bar(self._progress, self._clock(), self._console.width)
        self._live.update(line, refresh=True)


def _bar(progress: Progress, now: float, width: int) -> "RenderableType":
    """Draw one line of `width` columns; where room is short, what matters less is left out."""
    from rich.progress_bar import ProgressBar
    from rich.table import Table

    tasks = progress.tasks
    names = [each.record.numbered_name for each in progress.experiments.values()]
    title = one_line(names[0], 30) if len(names) == 1 else f"{len(names)} experiments"
    title = shorten(title if names else "starting", max(8, width // 4))
    counts = f"{count(tasks.done)}/{count(tasks.planned)}"
    room = width - len(title) - len(counts) - _SHORTEST_BAR - 3
    details = _details(progress, now)
    while details and len(", ".join(details)) > room:
        # The last one says when it is over, which matters most.
        details.pop(-2 if len(details) > 1 else -1)
    words = ", ".join(details)
    bar = min(30, max(_SHORTEST_BAR, width - len(title) - len(counts) - len(words) - 3))
    line = Table.grid(padding=(0, 1))
    line.add_row(
        Text(title, style="bold"),
        # rich's own colour for what is going on is red.
        ProgressBar(
            total=max(1, tasks.planned),
            completed=tasks.finished,
            width=bar,
            complete_style="blue",
            finished_style="blue",
        ),
        Text(counts),
        Text(words),
    )
    return line


def _details(progress: Progress, now: float) -> list[str]:
    tasks, rate, left = progress.tasks, progress.rate(now), progress.eta(now)
    details: list[str] = [progress.state] if progress.state in {"paused", "stopping"} else []
    if tasks.failed:
        details.append(f"{count(tasks.failed)} failed")
    if tasks.retrying:
        details.append(f"{count(tasks.retrying)} to be tried again")
    if tasks.throttled:
        details.append(f"{count(tasks.throttled)} waiting for the limit")
    details += progress_limits(progress, now)[:1]
    if workers := workers_words(progress):
        details.append(workers)
    if progress.undelivered:
        details.append(f"{count(progress.undelivered)} on the way to the server")
    if rate is not None:
        details.append(per_second(rate))
    details.append(duration(progress.elapsed(now)))
    if left is not None:
        details.append(f"about {duration(left)} left")
    return details


def print_summary(card: ExperimentReport, console: Console | None = None) -> None:
    """Print what `print(experiment)` does, on standard error unless a console is given.

    No box and no breaking of lines: a terminal wraps them itself, and a file keeps them whole.
    """
    console = Console(stderr=True) if console is None else console
    failures = set(failure_lines(card))
    for number, line in enumerate(experiment_text(card).splitlines()):
        style = "red" if line in failures else "" if number else "bold"
        console.print(Text(line, style=style), soft_wrap=True)
