"""Whether a view that draws on the user's own loop can work out intervals without holding it up."""

import sys
import threading
import time
from collections.abc import Callable
from importlib import import_module

__all__ = ["IntervalLoading"]

_SHORT = 1.0
"""Seconds after which a run is not over at once: in a shorter one nobody would read an interval."""


class IntervalLoading:
    """Brings in numpy for the intervals of a run under way, on a thread of its own.

    A process that has not met numpy takes a tenth of a second to import it. On the loop that would be a
    tenth of a second in which nothing else goes on, so views show no interval until it is there.

    Args:
        load: Imports it.
        clock: Seconds of the monotonic clock.
    """

    def __init__(
        self,
        load: Callable[[], object] = lambda: import_module("numpy"),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._load = load
        self._clock = clock
        self._asked_at: float | None = None
        self._thread: threading.Thread | None = None
        self._over = "numpy" in sys.modules

    def is_over(self) -> bool:
        """Whether it is there. Who still asks after a second has it loaded."""
        if not self._over and self._thread is None:
            now = self._clock()
            if self._asked_at is None:
                self._asked_at = now
            elif now - self._asked_at >= _SHORT:
                self._thread = threading.Thread(
                    target=self._run, name="phoenix_nb-load", daemon=True
                )
                self._thread.start()
        return self._over

    def _run(self) -> None:
        self._load()
        self._over = True
