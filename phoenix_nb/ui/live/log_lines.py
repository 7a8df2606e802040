"""Progress as lines of a log, where there is neither a notebook nor a terminal."""

import asyncio
import logging
import time
from collections.abc import Callable

from phoenix_nb.core.progress.events import Event
from phoenix_nb.core.progress.progress import Progress
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
        self._timer: asyncio.TimerHandle | None = None
        self._open = False

    def __call__(self, event: Event) -> None:
        """Begin with the first event, where no loop was running before."""
        del event
        if self._open and self._timer is None:
            self._arm()

    def open(self) -> None:
        """Begin; with no running loop here, the first event's loop is taken."""
        self._open = True
        self._arm()

    def close(self) -> None:
        """Log no more. Safe from any thread, and more than once."""
        self._open = False
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()

    def _arm(self) -> None:
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._timer = loop.call_later(_INTERVAL, self._log)

    def _log(self) -> None:
        if self._open:
            self._arm()
            _LOG.info("%s", progress_text(self._progress, self._clock()))
