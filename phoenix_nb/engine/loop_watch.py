"""A watch on the event loop: code of the user's that never yields is named while it holds everything up.

An async task that computes, or that waits without `await`, keeps the loop from anything else: timeouts, ■
and the live view included. Only another thread can report it.
"""

import contextlib
import inspect
import sys
import threading
import time
import warnings
from asyncio import AbstractEventLoop
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Self

from phoenix_nb.engine import event_listener, loop_guard, user_code
from phoenix_nb.engine.failures import is_calling, shown_file

__all__ = ["LoopWatch"]

_PATIENCE = 5.0
"""Seconds that a loop may take to answer; what merely computes for a moment is not worth a warning."""
_EVERY = 1.0
"""Seconds between two questions to the loop."""
_EDGE = {inspect.getfile(module) for module in (event_listener, loop_guard, user_code)}
"""Where phoenix_nb calls user code on the loop."""


class LoopWatch:
    """Warns once, from a thread of its own, if user code holds a loop. A context manager.

    Args:
        loop: The loop to watch. Entered on its thread.
        clock: Seconds that only go forward.
        pause: Waits for so many seconds; returns True once the watch is over.
    """

    def __init__(
        self,
        loop: AbstractEventLoop,
        *,
        clock: Callable[[], float] = time.monotonic,
        pause: Callable[[float], bool] | None = None,
    ) -> None:
        self._loop = loop
        self._clock = clock
        self._over = threading.Event()
        self._pause = pause or self._over.wait
        self._answered = True
        self._loop_thread = 0

    def __enter__(self) -> Self:
        self._loop_thread = threading.get_ident()
        threading.Thread(target=self._watch, name="phoenix_nb-loop-watch", daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()

    def _watch(self) -> None:
        asked = 0.0
        while not self._pause(_EVERY) and not self._over.is_set():
            if self._answered:
                self._answered, asked = False, self._clock()
                try:
                    self._loop.call_soon_threadsafe(self._answer)
                except RuntimeError:  # the loop has been closed
                    return
            elif self._clock() - asked >= _PATIENCE and self._warn():
                return

    def _answer(self) -> None:
        self._answered = True

    def _warn(self) -> bool:
        """Warn if it is user code that holds the loop; returns whether it is."""
        holder = _called(sys._current_frames().get(self._loop_thread))  # noqa: SLF001 - documented
        if holder is None:
            return False
        code = holder.f_code
        where = f"line {holder.f_lineno} of {shown_file(code.co_filename)}"
        with contextlib.suppress(BaseException):  # warnings may be errors, standard error closed
            warnings.warn(
                f"{code.co_qualname!r} has held the event loop for {_PATIENCE:g} s, at {where}: timeouts, ■ "
                "and the live view do not work meanwhile. Await what it waits for, or make it a plain "
                "`def`, which runs in a thread.",
                stacklevel=1,
            )
        return True


def _called(frame: FrameType | None) -> FrameType | None:
    """Find the outermost function that phoenix_nb has called on this stack; None if it has called none."""
    function: FrameType | None = None
    while frame is not None:
        file = frame.f_code.co_filename
        if file in _EDGE and function is not None:
            return function
        if not is_calling(file):
            function = frame
        frame = frame.f_back
    return None
