"""A loop on which an hour passes in no time: whenever it would sleep, its clock jumps instead.

It jumps over threads that the engine starts for blocking functions, too: what runs on it is async.
"""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class _JumpingSelector(selectors.DefaultSelector):
    def __init__(self) -> None:
        super().__init__()
        self.loop: VirtualTimeLoop | None = None

    def select(self, timeout: float | None = None) -> list[Any]:
        if timeout is None:  # only another thread can wake the loop: really wait for it
            return super().select(None)
        if self.loop is not None and self.loop.in_threads:
            return super().select(0.01)
        found = super().select(0)
        if not found and timeout > 0 and self.loop is not None:
            self.loop.advance(timeout)
        return found


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """Its clock stands still while an executor is at work, and jumps otherwise."""

    def __init__(self) -> None:
        selector = _JumpingSelector()
        self._virtual = 1000.0
        self.in_threads = 0
        super().__init__(selector)
        selector.loop = self

    def time(self) -> float:
        return self._virtual

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:
        future = super().run_in_executor(executor, func, *args)
        self.in_threads += 1
        future.add_done_callback(lambda _: self._left_thread())
        return future

    def _left_thread(self) -> None:
        self.in_threads -= 1

    def advance(self, seconds: float) -> None:
        self._virtual += seconds


def run_virtual(coroutine: Coroutine[Any, Any, T]) -> tuple[T, float]:
    """Run to the end; returns the result and the virtual seconds that it took."""
    loop = VirtualTimeLoop()
    try:
        began = loop.time()
        result = loop.run_until_complete(coroutine)
        return result, loop.time() - began
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()
