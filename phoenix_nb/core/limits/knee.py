"""Finds how many calls at once a server can use: beyond its knee, more of them only wait longer.

By Little's law, `n` calls in flight that take `t` seconds each are `n / t` calls a second. A server of one's
own (vLLM, TGI, Ollama) refuses nothing; from some number on, each call takes longer by as much as there are
more.
"""

from dataclasses import dataclass

from phoenix_nb.core.limits.constants import KNEE

__all__ = ["Knee"]


@dataclass(slots=True)
class _Level:
    """What is being measured: so many calls at once."""

    calls: int
    since: float
    """When it begins to be measured."""
    answers: int = 0
    seconds: float = 0.0

    @property
    def throughput(self) -> float:
        """Calls a second."""
        return self.calls * self.answers / self.seconds


class Knee:
    """Tries fewer calls at once as long as the throughput stays, by halves and three quarters."""

    def __init__(self) -> None:
        self._level: _Level | None = None
        self._wait = KNEE.first_after
        self._again = False
        """Whether more are to be tried first."""
        self._best: tuple[int, float] | None = None
        """Calls at once that are known to do, and their throughput; None while nothing is tried."""
        self._tried: set[int] = set()

    def answered(self, launched: float, now: float, window: int, most: int, typical: float) -> int:
        """Count an answer while every slot is in use.

        Calls that take half a second and calls that take none may share the slots, as tasks and evaluators
        do. So what is counted is what ends within some time, which has them in their true proportion; what
        begins in it and ends soon would not.

        Args:
            launched: When the call was made, in seconds of the monotonic clock.
            now: When it was answered.
            window: Calls in flight that are let through.
            most: The most that may ever be.
            typical: Seconds that calls take, over slot time.

        Returns:
            Calls in flight that are to be let through from now on.
        """
        level = self._level
        if level is None or level.calls != window:
            self._level = _Level(window, now + typical)
            return window
        if now < level.since:  # most that ends now had others beside it
            return window
        level.answers += 1
        level.seconds += now - launched
        if level.answers < max(KNEE.round, window) or level.seconds < window * typical:
            return window
        self._level = None
        if self._wait > 0:
            self._wait -= 1
            more = min(2 * window, most)
            return more if self._again and self._wait == 0 else window
        return self._next(level)

    def _next(self, level: _Level) -> int:
        throughput = level.throughput
        if self._best is None:
            self._best, self._tried = (level.calls, throughput), {level.calls}
        best, most = self._best
        if throughput >= KNEE.alike * most:
            best = min(best, level.calls)
            self._best = best, max(most, throughput)
        for fewer in (best // 2, best * 3 // 4):
            if fewer >= KNEE.least and fewer not in self._tried:
                self._tried.add(fewer)
                if fewer == best // 2 or level.calls < best:
                    return fewer
        self._best, self._wait, self._again = None, KNEE.again_after, True
        return best
