"""Progress as lines of a log, where there is neither a notebook nor a terminal."""

import logging
import time
from collections.abc import Callable

from phoenix_nb.core.progress.events import Event
from phoenix_nb.core.progress.progress import Progress
from phoenix_nb.ui.live.redraw_timer import Beat
from phoenix_nb.ui.shared.plain_text import progress_text

__all__ = ["LogLines"]

_LOG = logging.getLogger("phoenix_nb")
_INTERVAL = 30.0
"""Seconds between two lines."""


class LogLines:
    """Logs how far everything is, on level INFO: a listener like any other view."""

    def __init__(self, progress: Progress, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._progress = progress
        self._clock = clock
        self._beat = Beat(self._log, _INTERVAL)
        self.open, self.close = self._beat.open, self._beat.close

    def __call__(self, event: Event) -> None:
        """Begin with the first event, where no loop was running before."""
        del event
        self._beat.begin()

    def _log(self) -> None:
        _LOG.info("%s", progress_text(self._progress, self._clock()))
