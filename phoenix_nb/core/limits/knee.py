"""Finds how many calls at once a server can use: beyond its knee, more of them only wait longer.

By Little's law, `n` calls in flight that take `t` seconds each are `n / t` calls a second. A server of one's
own (vLLM, TGI, Ollama) refuses nothing; from some number on, each call takes longer by as much as there are
more.
"""

import math
from dataclasses import dataclass

from phoenix_nb.core.limits.constants import KNEE

__all__ = ["Knee"]


@dataclass(slots=True)
class _Level:
    """So many calls at once, and what their answers took."""

    calls: int
    answers: int = 0
    seconds: float = 0.0
    squares: float = 0.0

    @property
    def variance(self) -> float:
        """Of the throughput, relative to its square."""
        return max(0.0, self.squares / self.seconds**2 - 1 / self.answers)

    def ratio(self, other: "_Level") -> tuple[float, float]:
        """Its throughput to that of another level, and by how much that may be wrong."""
        throughput, others = (
            level.calls * level.answers / level.seconds for level in (self, other)
        )
        return throughput / others, KNEE.sure * math.sqrt(self.variance + other.variance)

    def joined(self, other: "_Level") -> "_Level":
        """Both measurements of one throughput, as if there had always been as many calls as here."""
        scale = self.calls / other.calls
        return _Level(
            self.calls,
            self.answers + other.answers,
            self.seconds + scale * other.seconds,
            self.squares + scale * scale * other.squares,
        )


class Knee:
    """Tries fewer calls at once as long as the throughput stays."""

    def __init__(self) -> None:
        self._level: _Level | None = None
        """What is being measured."""
        self._unsettled = 0
        """Answers until those that come have had as many calls beside them as the level."""
        self._rounds = 0
        """Rounds for which the level has been measured."""
        self._pause = KNEE.first_after
        """Rounds before others are tried."""
        self._enough: _Level | None = None
        """The fewest calls at once that are known to do, and the throughput of all that did."""
        self._trying = False

    def answered(self, latency: float, window: int, most: int, typical: float) -> int:
        """Count an answer while every slot is in use.

        Calls that take half a second and calls that take none may share the slots, as tasks and evaluators
        do. So what is counted is what ends within some time, which has them in their true proportion; what
        begins in it and ends soon would not.

        Args:
            latency: Seconds that the call took.
            window: Calls in flight that are let through.
            most: The most that may ever be.
            typical: Seconds that calls take, over slot time.

        Returns:
            Calls in flight that are to be let through from now on.
        """
        level = self._level
        if level is None or level.calls != window:
            level = self._begin(window, window)
        if self._unsettled:
            self._unsettled -= 1
            return window
        level.answers += 1
        level.seconds += latency
        level.squares += latency * latency
        rounds = self._rounds + 1
        if level.answers < rounds * max(KNEE.round, window):
            return window
        if level.seconds < rounds * window * typical:
            return window
        self._rounds = rounds
        calls = self._next(level, self._enough, most)
        if self._level is level and calls != window:
            self._begin(calls, window)
        return calls

    def _begin(self, calls: int, in_flight: int) -> _Level:
        """Measure a level, as soon as what is in flight and a round after it are over."""
        self._level = level = _Level(calls)
        self._unsettled, self._rounds = in_flight + calls, 0
        return level

    def _next(self, level: _Level, enough: _Level | None, most: int) -> int:
        if enough is not None and self._trying:
            return self._judge(level, enough, most)
        return self._look(level, enough, most)

    def _look(self, level: _Level, last: _Level | None, most: int) -> int:
        """Try others once it is time: fewer at first; later more, since the server may have changed."""
        if self._rounds < self._pause:
            if last is None:
                return level.calls
            share, error = level.ratio(last)
            if share + error >= KNEE.alike:
                return level.calls
        self._enough, self._trying = level, True
        return (
            self._fewer(level)
            if last is None or level.calls >= most
            else min(2 * level.calls, most)
        )

    def _judge(self, level: _Level, enough: _Level, most: int) -> int:
        """Whether those that are tried are enough, and how many are to be tried next."""
        few, many = sorted((level, enough), key=lambda tried: tried.calls)
        share, error = few.ratio(many)
        if abs(share - KNEE.alike) < error and self._rounds < KNEE.rounds:
            return level.calls
        if share + error >= KNEE.alike:  # where this is wrong, it will be noticed
            self._enough = enough = few.joined(many)
            if self._fewer(few) >= KNEE.least:
                return self._fewer(few)
        elif level is many:
            self._enough = level
            return min(2 * level.calls, most) if level.calls < most else self._fewer(level)
        self._trying, self._pause = False, max(KNEE.again_after, 2 * self._pause)
        self._begin(enough.calls, level.calls)
        return enough.calls

    @staticmethod
    def _fewer(level: _Level) -> int:
        return int(KNEE.step * level.calls)
