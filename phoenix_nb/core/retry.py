"""When a failed attempt is made again."""

from dataclasses import dataclass

from phoenix_nb.errors import UsageError


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """Exponential backoff with full jitter.

    The wait is drawn evenly from zero to a bound that doubles with each attempt, which spreads the
    calls that failed together (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
    """

    retries: int = 3
    """How many times a failed attempt is made again; attempts refused by a rate limit do not count."""
    base: float = 0.5
    """Seconds: the bound after the first failure."""
    cap: float = 30.0
    """Seconds: the bound never grows beyond this."""

    def __post_init__(self) -> None:
        if not isinstance(self.retries, int) or self.retries < 0:
            raise UsageError(
                f"retries={self.retries!r} is no count; pass 0 for a single attempt, or how many "
                "times a failed attempt is to be made again."
            )

    def delay(self, failures: int, *, jitter: float) -> float | None:
        """Seconds to wait after the attempt that failed last, or None to give up.

        Args:
            failures: Attempts that have failed so far, not counting throttled ones.
            jitter: A draw from [0, 1).
        """
        if failures > self.retries:
            return None
        return jitter * min(self.cap, self.base * 2.0 ** min(failures - 1, 60))
