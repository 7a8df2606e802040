"""What becomes known of deliveries, on its way to whoever wants to hear it."""

import logging
import threading
from collections import deque
from collections.abc import Callable

__all__ = ["News", "Notify"]

_log = logging.getLogger(__name__)
Notify = Callable[[str], None]
"""Receives a sentence for the user."""


class News:
    """Sentences, told one after the other in the order in which they came. From any thread.

    They are put in under the lock of whoever decides, and told without it: a listener may take its time.

    Args:
        notify: Gets each sentence.
    """

    def __init__(self, notify: Notify) -> None:
        self._notify = notify
        self._waiting: deque[str] = deque()
        self._telling = threading.RLock()

    def add(self, sentence: str) -> None:
        """Add a sentence to tell."""
        self._waiting.append(sentence)

    def tell(self) -> None:
        """Tell what waits."""
        if self._waiting:  # else do not wait for a listener who takes its time
            self.finish()

    def finish(self) -> None:
        """Tell what waits, and wait for what is being told."""
        with self._telling:
            while self._waiting:
                try:
                    self._notify(self._waiting.popleft())
                except Exception:  # noqa: BLE001 - a thread that dies of it would deliver nothing more
                    _log.exception("What is told of deliveries could not be told.")
