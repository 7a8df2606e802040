"""Spaces calls at a rate that is being found out, or that is known and tested from time to time."""

from phoenix_nb.core.limits.constants import PACE

__all__ = ["Pace"]


class Pace:
    """A bucket of our own that mirrors the server's: calls wait until it holds a token.

    It searches, which is to raise the rate quickly with every call, or it tracks, which is to keep to a
    rate for some calls and then raise it ever more, so that a quota that has grown is noticed: a doubled
    quota is found within some three hundred calls, or sooner where the rate is kept to for less.
    """

    __slots__ = (
        "_at", "_calls", "_ceiling", "_gain", "_hold", "_level", "_slope", "base", "depth", "doubling",
        "rate", "searching", "set_at",
    )  # fmt: skip

    def __init__(self, depth: float = 1.0) -> None:
        self.rate: float | None = None
        """Calls per second that are let through now; None for no limit."""
        self.base: float | None = None
        """The rate that is tracked or from which the search began."""
        self.searching: bool = False
        self.depth: float = depth
        """Tokens that are saved up while no call is made, and may then be spent at once."""
        self.set_at: float = 0.0
        """When it was last said how many tokens there are."""
        self.doubling: float = 1.0
        """Seconds in which the rate may double at the most: as it grows, so does what is refused until a
        refusal is heard of."""
        self._level = 0.0
        self._at = 0.0
        self._calls = 0
        self._hold = 0.0
        self._slope = 0.0
        self._gain = 1.0
        self._ceiling = float("inf")

    @property
    def calls(self) -> int:
        """Calls since the level was last set."""
        return self._calls

    def wait(self, now: float, weight: float = 1.0) -> float:
        """Seconds until a call may be made; one that is larger than the bucket leaves a debt."""
        if self.rate is None:
            return 0.0
        level = min(self.depth, self._level + (now - self._at) * self.rate)
        needed = min(weight, self.depth)
        return 0.0 if level >= PACE.ready * needed else (needed - level) / self.rate

    def spend(self, now: float, weight: float = 1.0) -> None:
        """Count a call, and raise the rate if it is time to."""
        self._calls += 1
        rate = self.rate
        if rate is None:
            return
        elapsed = now - self._at
        if elapsed > 0.0:
            self._level = min(self.depth, self._level + elapsed * rate)
            self._at = now
        self._level -= weight
        most = rate * 2.0 ** min(max(0.0, elapsed) / self.doubling, 8.0)
        if self.searching:
            self.rate = min(most, self._gain * rate, self._ceiling)
        elif self._calls > self._hold and self.base is not None:
            over = (self._calls - self._hold) / min(self._hold, max(PACE.scale, self.base))
            raised = self.base * (1.0 + self._slope * over**2 + PACE.growth * over**6)
            self.rate = min(raised, most)

    def refund(self, weight: float = 1.0) -> None:
        """Take back what was counted of a call and not taken: all of it, if it was refused."""
        self._level += weight

    def free(self) -> None:
        """Space calls no more."""
        self.rate = self.base = None
        self.searching = False

    def search(self, rate: float, *, gain: float, ceiling: float) -> None:
        """Raise the rate from here on.

        Args:
            rate: Calls per second to begin with.
            gain: Factor by which one call may raise it at the most.
            ceiling: Calls per second at which it stays.
        """
        self.searching = True
        self.base = self.rate = rate
        self._gain, self._ceiling = gain, ceiling

    def track(self, rate: float, *, hold: float, slope: float) -> None:
        """Keep to a rate.

        Args:
            rate: Calls per second.
            hold: Calls after which it is raised; after as many again, or `PACE.scale`, by …
            slope: … this share.
        """
        self.searching = False
        self.base = self.rate = rate
        self._hold, self._slope = hold, slope

    def set_level(self, now: float, level: float) -> None:
        """Say how many tokens there are; begins to count calls anew."""
        self._level, self._at, self._calls = level, now, 0
        self.set_at = now
