"""What refusals tell of a quota that refills: its rate and its depth."""

from collections import deque
from dataclasses import dataclass

__all__ = ["Estimate", "Refusals"]

_KEPT = 24
"""Refusals that are remembered."""
_HALF = 0.5
"""A refused call found between 0 and 1 tokens: half a token is what is expected."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A rate, and the number of accepted calls that it rests on."""

    rate: float
    calls: int


@dataclass(slots=True)
class _Empty:
    """The first refusal of an episode: at this moment the quota was used up."""

    at: float
    accepted: int
    """Calls accepted before."""
    resumed: float = 0.0
    """When calls were made again."""


class Refusals:
    """Remembers when the quota was seen empty, and works out how fast it refills.

    Between two moments at which a bucket was empty it let through what it was refilled by, to one
    token. If it stood full in between, what overflowed is missing, so every pair of moments gives a
    rate that the quota has at the least; the greatest of them is the best.
    """

    def __init__(self) -> None:
        self._seen: deque[_Empty] = deque(maxlen=_KEPT)
        self._depth_pairs: deque[tuple[int, float]] = deque(maxlen=_KEPT)

    def __len__(self) -> int:
        return len(self._seen)

    @property
    def last(self) -> _Empty | None:
        return self._seen[-1] if self._seen else None

    def began(self, at: float) -> None:
        """Note when the first call of all was made."""
        self._start = at

    def resumed(self, at: float) -> None:
        """Note that calls are made again after a refusal."""
        if self._seen and self._seen[-1].resumed <= self._seen[-1].at:
            self._seen[-1].resumed = at

    def depth(self, rate: float) -> float:
        """Calls that may be accepted at once when the quota is full: at least this many."""
        return max(
            (calls - rate * took for calls, took in self._depth_pairs), default=1.0
        )

    def add(self, at: float, accepted: int, start: float) -> Estimate | None:
        """Note the first refusal of an episode; returns the rate, once there is a pair to tell it."""
        estimate = self._estimate(at, accepted) if self._seen else None
        last = self.last
        if last is None:
            self._depth_pairs.append((accepted, at - start))
        else:
            self._depth_pairs.append((accepted - last.accepted, at - max(last.at, last.resumed)))
        self._seen.append(_Empty(at, accepted))
        return estimate

    def _estimate(self, at: float, accepted: int) -> Estimate | None:
        last = self._seen[-1]
        best = Estimate(0.0, 0)
        for seen in self._seen:
            calls, took = accepted - seen.accepted, at - seen.at
            if took > 0 and calls >= 1 and (calls - _HALF) / took > best.rate:
                best = Estimate((calls - _HALF) / took, calls)
        if not best.calls:
            return None
        calls, took = accepted - last.accepted, at - last.at
        pause = max(0.0, last.resumed - last.at)
        rate = calls / took
        depth = self.depth(rate)
        if rate * pause > depth + 1:  # it stood full for some of the time
            driven = took - pause
            if driven > 0 and calls - depth >= 3:
                return Estimate(max(best.rate, (calls - depth) / driven), calls)
            return best
        ceiling = (calls + 1) / took
        if best.rate > ceiling:
            while len(self._seen) > 1:
                self._seen.popleft()
            return Estimate(ceiling, calls)
        return best
