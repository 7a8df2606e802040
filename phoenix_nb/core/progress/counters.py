"""Running figures of bounded size: what progress holds instead of the runs themselves."""

import operator
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Self, TypeVar

from phoenix_nb.core.spending.prices import price_of
from phoenix_nb.model import Failure, Usage

__all__ = ["ErrorGroup", "ErrorGroups", "Latencies", "Throughput", "UsageTotal"]

_GROWTH = 1.05
"""Each latency bin is a twentieth wider than the one before it: a quantile is off by 5 % at most."""
_EDGES = tuple(0.001 * _GROWTH**power for power in range(332))
"""Seconds, from a millisecond to about three hours."""

_WINDOW = 30
"""Seconds over which the recent rate is taken."""
_ENOUGH = 8
"""Completions within the window below which the whole time so far is the better guess."""

MAX_GROUPS = 20
"""Kinds of failure that are counted one by one; the rest is counted together."""
MAX_MESSAGE = 2_000
MAX_TRACEBACK = 20_000
"""Characters held of the first failure of each kind."""
OTHER_ERRORS = "other errors"


@dataclass(slots=True)
class Latencies:
    """How long runs took, in 333 bins with their means, which are exact where all take the same time."""

    count: int = 0
    bins: list[int] = field(default_factory=lambda: [0] * (len(_EDGES) + 1))
    totals: list[float] = field(default_factory=lambda: [0.0] * (len(_EDGES) + 1))
    """Seconds that the runs of each bin took together."""

    def add(self, seconds: float) -> None:
        """Count one run."""
        self.count += 1
        place = bisect_right(_EDGES, seconds)
        self.bins[place] += 1
        self.totals[place] += seconds

    def quantile(self, share: float) -> float | None:
        """Seconds within which `share` of the runs ended, to 5 %; None before the first."""
        if not self.count:
            return None
        ends = accumulate(self.bins)
        place = next(
            place for place, seen in enumerate(ends) if seen and seen >= share * self.count
        )
        return self.totals[place] / self.bins[place]

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(self, bins=self.bins.copy(), totals=self.totals.copy())

    def merge(self, other: "Latencies") -> None:
        """Add what another one has counted."""
        self.count += other.count
        self.bins = list(map(operator.add, self.bins, other.bins))
        self.totals = list(map(operator.add, self.totals, other.totals))


@dataclass(slots=True)
class Throughput:
    """Completions over time, one bin a second for the recent past, pauses left out."""

    count: int = 0
    started: float | None = None
    """When work began, on the clock that stands still during a pause."""
    seconds: deque[tuple[int, int]] = field(default_factory=deque)
    """Second and completions within it, oldest first; at most `_WINDOW` of them."""

    def add(self, at: float, times: int = 1) -> None:
        """Count completions at one time."""
        if not times:
            return
        self.count += times
        second = int(at)
        seconds = self.seconds
        if seconds and seconds[-1][0] == second:
            seconds[-1] = (second, seconds[-1][1] + times)
            return
        seconds.append((second, times))
        while seconds[0][0] <= second - _WINDOW:
            seconds.popleft()

    def rate(self, now: float) -> float | None:
        """Recent completions per second, over all time while there are few; None while unknown."""
        if self.started is None or not self.count:
            return None
        elapsed = now - self.started
        if elapsed <= 0:
            return None
        oldest = int(now) - _WINDOW + 1
        recent = sum(count for second, count in self.seconds if second >= oldest)
        if recent < _ENOUGH:
            return self.count / elapsed
        return recent / min(elapsed, now - oldest)

    def fills_window(self, now: float) -> bool:
        """Whether the rate is taken over the whole window: before, a burst at the start may be most of it."""
        return self.started is not None and now - self.started >= _WINDOW

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(self, seconds=self.seconds.copy())


@dataclass(slots=True)
class UsageTotal:
    """Tokens and cost of all calls that reported them; None where none did."""

    prompt_tokens: int | None = None
    completion_tokens: int | None = None
    cost: float | None = None
    """US dollars."""

    def add(self, usage: "Usage | UsageTotal") -> None:
        """Add the usage of one run, or of many."""
        self.prompt_tokens = _plus(self.prompt_tokens, usage.prompt_tokens)
        self.completion_tokens = _plus(self.completion_tokens, usage.completion_tokens)
        if isinstance(usage, Usage):
            for part in usage.parts or (usage,):
                self.cost = _plus(self.cost, price_of(part))
        else:
            self.cost = _plus(self.cost, usage.cost)

    def remove(self, counted: "UsageTotal") -> None:
        """Take back what a failure has added: what takes its place counts it, too."""
        self.prompt_tokens = _minus(self.prompt_tokens, counted.prompt_tokens)
        self.completion_tokens = _minus(self.completion_tokens, counted.completion_tokens)
        self.cost = _minus(self.cost, counted.cost)

    @property
    def tokens(self) -> int | None:
        """Prompt and completion together; None if neither is known."""
        return _plus(self.prompt_tokens, self.completion_tokens)

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(self)


_Number = TypeVar("_Number", int, float)


def _plus(left: _Number | None, right: _Number | None) -> _Number | None:
    if left is None:
        return right
    return left if right is None else left + right


def _minus(left: _Number | None, right: _Number | None) -> _Number | None:
    return left if left is None or right is None else left - right


@dataclass(slots=True)
class ErrorGroup:
    """Failures of one exception type, in the task or in one evaluator."""

    type: str
    evaluator: str | None
    """The evaluator that failed, or None for the task."""
    count: int
    message: str
    """Message of the first failure."""
    example_id: str
    """The first example that failed so; empty if the event does not name it."""
    traceback: str

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(self)


ErrorKey = tuple[str | None, str]
"""Evaluator (None for the task) and exception type."""


@dataclass(slots=True)
class ErrorGroups:
    """Failures that no success has replaced, by who failed and how."""

    groups: dict[ErrorKey, ErrorGroup] = field(default_factory=dict)

    def add(self, error: Failure, evaluator: str | None, example_id: str) -> ErrorKey:
        """Count a failure, and return the group that it went to."""
        key: ErrorKey = (evaluator, error.type[:200])
        group = self.groups.get(key)
        if group is None and len(self.groups) >= MAX_GROUPS:
            key = (None, OTHER_ERRORS)
            group = self.groups.get(key)
        if group is not None:
            group.count += 1
            return key
        self.groups[key] = ErrorGroup(
            key[1],
            key[0],
            1,
            error.message[:MAX_MESSAGE],
            example_id,
            error.traceback[-MAX_TRACEBACK:],
        )
        return key

    def discard(self, key: ErrorKey) -> None:
        """Remove a failure that a success has replaced."""
        group = self.groups.get(key)
        if group is None:
            return
        group.count -= 1
        if group.count <= 0:
            del self.groups[key]

    def largest(self) -> list[ErrorGroup]:
        """Every group, the most frequent first."""
        return sorted(self.groups.values(), key=lambda group: -group.count)

    def copy(self) -> Self:
        """Return an independent copy."""
        return replace(self, groups={key: group.copy() for key, group in self.groups.items()})

    @classmethod
    def merged(cls, many: Iterable["ErrorGroups"]) -> Self:
        """Count the groups of several experiments together."""
        total = cls()
        for groups in many:
            for key, group in list(groups.groups.items()):  # others may come meanwhile
                if key in total.groups:
                    total.groups[key].count += group.count
                else:
                    total.groups[key] = group.copy()
        return total
