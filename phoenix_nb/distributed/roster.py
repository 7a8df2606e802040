"""The workers that attempts are sent to, how many each has, and which of them is next. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Roster", "RosteredWorker"]

_MOST_ASYNC = 1_000
"""Attempts of async functions on one worker: its loop has its heart to beat as well."""
_AHEAD = 0.05
"""Seconds of work that a thread has waiting, so that it never waits for the way there and back. An attempt
that takes longer waits in the kernel, where any worker that becomes free may have it."""
_MOST_AHEAD = 16
_KEPT = 0.8
"""What remains of what is known of a function's time after its next attempt."""


@dataclass(slots=True, eq=False)
class RosteredWorker:
    """One worker."""

    address: str
    id: str
    """No other worker ever has it."""
    threads: int
    in_threads: int = 0
    """Attempts of sync functions that it has."""
    on_loop: int = 0
    """Attempts of async functions that it has."""
    leaving: bool = False
    """Whether it is to get no more."""

    @property
    def in_flight(self) -> int:
        """Attempts that it has."""
        return self.in_threads + self.on_loop


class Roster:
    """The workers. The one with the most room is next; of several, the one whose turn is longest ago."""

    def __init__(self) -> None:
        self._workers: dict[str, RosteredWorker] = {}
        self._seconds: dict[int, float] = {}
        """What attempts of each sync function take."""

    def __iter__(self) -> Iterator[RosteredWorker]:
        return iter(self._workers.values())

    def __len__(self) -> int:
        return len(self._workers)

    def join(self, worker: RosteredWorker) -> None:
        """Add a worker."""
        self._workers[worker.address] = worker

    def leave(self, address: str) -> RosteredWorker | None:
        """Remove a worker."""
        return self._workers.pop(address, None)

    def find(self, address: str) -> RosteredWorker | None:
        """The worker at an address."""
        return self._workers.get(address)

    def next(self, target: int, *, is_async: bool) -> RosteredWorker | None:
        """The worker that gets the next attempt; None while none has room.

        Args:
            target: The function that is called.
            is_async: Whether it runs on a worker's loop rather than in one of its threads.
        """
        best: RosteredWorker | None = None
        least = 1.0
        depth = 1 if is_async else self._depth(target)
        for worker in self._workers.values():
            if worker.leaving:
                continue
            full = (
                worker.on_loop / _MOST_ASYNC
                if is_async
                else worker.in_threads / (worker.threads * depth)
            )
            if full < least:
                best, least = worker, full
        return best

    def begin(self, worker: RosteredWorker, *, is_async: bool) -> None:
        """Count an attempt that is sent to a worker, whose turn is last then."""
        if is_async:
            worker.on_loop += 1
        else:
            worker.in_threads += 1
        if worker.address in self._workers:
            self._workers[worker.address] = self._workers.pop(worker.address)

    @staticmethod
    def end(worker: RosteredWorker, *, is_async: bool) -> None:
        """Count an attempt that a worker does not have any more."""
        if is_async:
            worker.on_loop -= 1
        else:
            worker.in_threads -= 1

    def took(self, target: int, seconds: float) -> None:
        """Learn how long an attempt of a sync function took."""
        known = self._seconds.get(target, seconds)
        self._seconds[target] = _KEPT * known + (1 - _KEPT) * seconds

    def _depth(self, target: int) -> int:
        """Attempts of a sync function for each thread: the one under way, and those that wait for it."""
        seconds = self._seconds.get(target)
        if seconds is None:
            return 1
        return 1 + min(_MOST_AHEAD, int(_AHEAD / max(seconds, 1e-6)))
